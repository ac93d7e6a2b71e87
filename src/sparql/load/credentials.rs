//! Who one is, and how a server wants to be told.

use std::hash::{BuildHasher, RandomState};

use super::digest::{Asked, Challenge};
use super::message::Request;
use crate::error::Error;

/// Who one is. Nothing here is ever shown.
#[derive(Clone, Default)]
pub enum Credentials {
    /// Nobody in particular.
    #[default]
    None,
    /// A name and a password, hashed (Digest) or as they are (Basic), as the server asks.
    Password {
        /// The name.
        user: String,
        /// The password.
        password: String,
    },
    /// A token, sent with every request (Bearer).
    Token(String),
}

impl Credentials {
    /// Text of a server, which may have sent back what it was told in confidence.
    pub(super) fn hush(&self, text: &str) -> String {
        let secrets = match self {
            Self::None => Vec::new(),
            Self::Password { user, password } => {
                let header = basic(user, password);
                let coded = header.split(' ').next_back().unwrap_or_default().to_owned();
                vec![coded, password.clone()]
            }
            Self::Token(token) => vec![token.clone()],
        };
        let secrets = secrets.iter().filter(|secret| !secret.is_empty());
        secrets.fold(text.to_owned(), |text, secret| text.replace(secret.as_str(), "…"))
    }
}

/// How a password is sent.
pub(super) enum Scheme {
    Digest(Challenge),
    Basic,
    /// It is not asked for.
    Open,
}

impl Scheme {
    /// The safest of what a server offers.
    pub(super) fn offered(offers: &[String]) -> Self {
        if let Some(digest) = Challenge::strongest(offers.iter().map(String::as_str)) {
            return Self::Digest(digest);
        }
        let is_basic = |offer: &String| offer.to_ascii_lowercase().contains("basic");
        if offers.iter().any(is_basic) { Self::Basic } else { Self::Open }
    }

    /// The `Authorization` header.
    pub(super) fn answer(
        &mut self,
        user: &str,
        password: &str,
        request: &Request<'_>,
    ) -> Result<Option<String>, Error> {
        let challenge = match self {
            Self::Open => return Ok(None),
            Self::Basic => return Ok(Some(basic(user, password))),
            Self::Digest(challenge) => challenge,
        };
        let own_nonce = format!("{:016x}", RandomState::new().hash_one(0));
        let (method, target) = (request.method, request.target());
        let asked = Asked { user, password, method, target, own_nonce: &own_nonce };
        let unfit = "the name of `--user` has letters that Digest cannot take";
        challenge.answer(&asked).map(Some).ok_or_else(|| Error::Usage(unfit.to_owned()))
    }
}

fn basic(user: &str, password: &str) -> String {
    format!("Basic {}", data_encoding::BASE64.encode(format!("{user}:{password}").as_bytes()))
}
