//! What can go wrong with a server, each with its own words.

use std::io;
use std::time::Duration;

use super::message::Reply;
use super::servers::Server;
use crate::error::Error;
use crate::report::clean;

/// How much of a server's own words is shown, in bytes.
const LONGEST: usize = 2 << 10;

/// A request that got no reply.
pub(super) fn failed(url: &str, cause: &ureq::Error, timeout: Duration) -> Error {
    let url = shown(url);
    let words = match cause {
        ureq::Error::Io(cause) => match cause.kind() {
            io::ErrorKind::ConnectionRefused => {
                format!("{url} cannot be reached: nothing listens there")
            }
            io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::BrokenPipe
            | io::ErrorKind::UnexpectedEof => format!("{url} broke off the connection"),
            _ if is_tls(cause) => not_secure(url, cause),
            _ => format!("{url} cannot be reached: {cause}"),
        },
        ureq::Error::Timeout(_) => {
            let seconds = timeout.as_secs_f64();
            format!("{url} did not answer within {seconds} s; `--timeout` waits longer")
        }
        ureq::Error::HostNotFound => format!("{url} cannot be reached: no host has this name"),
        ureq::Error::ConnectionFailed => format!("{url} cannot be reached"),
        ureq::Error::ConnectProxyFailed(cause) => {
            format!("{url} cannot be reached: the proxy refuses: {cause}")
        }
        ureq::Error::Tls(cause) => not_secure(url, cause),
        ureq::Error::Rustls(cause) => not_secure(url, cause),
        ureq::Error::BodyExceedsLimit(_) => format!("{url} answers with more than is read"),
        ureq::Error::Protocol(_) => {
            format!("{url} broke off the connection, or speaks no HTTP: {cause}")
        }
        other => format!("{url} cannot be asked: {other}"),
    };
    Error::Server(words)
}

fn is_tls(cause: &io::Error) -> bool {
    let inner = cause.get_ref().map(ToString::to_string).unwrap_or_default();
    cause.kind() == io::ErrorKind::InvalidData
        || inner.contains("certificate")
        || inner.contains("alert")
}

fn not_secure(url: &str, cause: &dyn std::fmt::Display) -> String {
    format!("there is no secure connection to {url}: {cause}")
}

/// A reply that is no success.
pub(super) fn refused(url: &str, reply: &Reply, server: &Server, is_anonymous: bool) -> Error {
    let (url, status) = (shown(url), reply.status);
    let words = match status {
        401 if is_anonymous => format!(
            "{url} wants to know who you are (401): give `--user` or `--token-file`{}",
            ways(server)
        ),
        401 => format!("{url} does not accept this name and password, or this token (401)"),
        403 => format!("{url} forbids it (403)"),
        413 => format!("{url} takes less at once than was sent (413)"),
        400..=499 => format!("{url} refuses what was sent ({status})"),
        _ => format!("{url} failed ({status})"),
    };
    Error::Server(words + &quoted(&reply.text))
}

fn ways(server: &Server) -> String {
    if server.auth.is_empty() {
        return String::new();
    }
    format!("; {} takes {}", server.name, server.auth.join(", "))
}

/// The address without the name of a graph in it.
fn shown(url: &str) -> &str {
    url.split('?').next().unwrap_or(url)
}

/// The words of a server on one line, harmless and not too many.
fn quoted(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = clean(&line);
    let mut end = line.len().min(LONGEST);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    match line.get(..end) {
        None | Some("") => String::new(),
        Some(start) if end < line.len() => format!("; it says: {start} …"),
        Some(all) => format!("; it says: {all}"),
    }
}

/// A redirect.
pub(super) fn redirected(url: &str, to: &str) -> Error {
    Error::Server(format!(
        "{} points to another address, which is not followed{}",
        shown(url),
        quoted(to)
    ))
}

/// A secret that would have been readable on the way.
pub(super) fn in_the_clear(origin: &str) -> Error {
    Error::Server(format!(
        "{origin} would get the password or token where everybody on the way can read it; use https"
    ))
}

/// A temporary file that cannot be written or read, such as where the disk is full.
pub(super) fn temporary(source: io::Error) -> Error {
    let path = std::env::temp_dir().join("(temporary file)");
    Error::Write { path, source }
}

/// Answers that nobody can read.
pub(super) fn unreadable(url: &str, text: &str) -> Error {
    Error::Server(format!(
        "{url} answers a question with something that is no result of SPARQL{}",
        quoted(text)
    ))
}
