//! Passwords and tokens: from files, the environment, or a prompt; never from the command line,
//! which everybody on the machine can read.

use std::env;
use std::fs;
use std::io::{self, IsTerminal};
use std::path::Path;

use quipu::error::Error;
use quipu::sparql::load::Credentials;

use super::args::Load;

/// Where a password and a token may be in the environment.
const PASSWORD: &str = "QUIPU_PASSWORD";
const TOKEN: &str = "QUIPU_TOKEN";

/// Who one is for a server.
pub(super) fn credentials(args: &Load) -> Result<Credentials, Error> {
    if let Some(file) = &args.token_file {
        return Ok(Credentials::Token(from_file(file)?));
    }
    if args.user.as_ref().is_some_and(|user| user.contains(':')) {
        let advice = format!(
            "`--user` takes a name without `:`; the password comes from `--password-file`, \
             {PASSWORD} or the prompt"
        );
        return Err(Error::Usage(advice));
    }
    let Some(user) = &args.user else {
        let token = from_environment(TOKEN)?;
        return Ok(token.map_or(Credentials::None, Credentials::Token));
    };
    let password = match (&args.password_file, from_environment(PASSWORD)?) {
        (Some(file), _) => from_file(file)?,
        (None, Some(password)) => password,
        (None, None) => prompt(user)?,
    };
    Ok(Credentials::Password { user: user.clone(), password })
}

fn from_file(path: &Path) -> Result<String, Error> {
    let unreadable = |source| Error::Read { path: path.to_owned(), source };
    let text = fs::read_to_string(path).map_err(unreadable)?;
    let secret = text.trim_end_matches(['\n', '\r']);
    checked(secret, &path.display().to_string())
}

fn from_environment(name: &str) -> Result<Option<String>, Error> {
    let Some(value) = env::var_os(name).filter(|value| !value.is_empty()) else { return Ok(None) };
    checked(&value.to_string_lossy(), name).map(Some)
}

/// A secret that fits into the header of a request.
fn checked(secret: &str, place: &str) -> Result<String, Error> {
    let is_fit = !secret.is_empty() && !secret.chars().any(char::is_control);
    let unfit = || Error::Usage(format!("{place} holds no password or token on one line"));
    is_fit.then(|| secret.to_owned()).ok_or_else(unfit)
}

fn prompt(user: &str) -> Result<String, Error> {
    if !io::stdin().is_terminal() {
        return Err(Error::Usage(format!(
            "no password for `{user}`: give `--password-file`, or set {PASSWORD}"
        )));
    }
    let typed = rpassword::prompt_password(format!("password of {user}: "));
    typed.map_err(|source| Error::Read { path: "the terminal".into(), source })
}
