//! HTTP: a request with its length, without a redirect, and what went wrong in words.

use std::collections::BTreeMap;
use std::fs::File;
use std::hash::{BuildHasher, RandomState};
use std::io::{self, Cursor, Read, Seek};
use std::time::Duration;

use ureq::http::{Request as HttpRequest, Response, header};
use ureq::{Agent, Body, Proxy, SendBody};

use super::address::Address;
use super::digest::{Asked, Challenge};
use super::fault;
use crate::error::Error;

/// The longest reply that is read, in bytes.
const LONGEST_REPLY: u64 = 64 << 20;

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

/// What is told of how far a long request is: bytes sent, and bytes in all.
pub type Progress<'p> = &'p dyn Fn(u64, u64);

/// A request.
pub(super) struct Request<'r> {
    pub(super) method: &'static str,
    pub(super) url: &'r str,
    pub(super) accept: &'static str,
    pub(super) body: Content<'r>,
}

/// What is sent, with its media type.
#[derive(Clone, Copy)]
pub(super) enum Content<'r> {
    None,
    Text(&'static str, &'r str),
    File(&'static str, &'r File, Progress<'r>),
}

/// What a server said.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) status: u16,
    /// The `Server` header.
    pub(super) server: String,
    pub(super) text: String,
    location: Option<String>,
    offers: Vec<String>,
}

impl Reply {
    pub(super) fn is_good(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

/// A server that is talked to.
pub(super) struct Connection {
    agent: Agent,
    address: Address,
    credentials: Credentials,
    timeout: Duration,
    /// By path, how a server wants to be told who one is.
    known: BTreeMap<String, Scheme>,
}

/// How a password is sent.
#[derive(Clone)]
enum Scheme {
    Digest(Challenge),
    Basic,
    /// It is not asked for.
    Open,
}

impl Connection {
    pub(super) fn new(address: Address, credentials: Credentials, timeout: Duration) -> Self {
        // Nothing between here and this machine itself may see what is said.
        let proxy = if address.is_loopback() { None } else { Proxy::try_from_env() };
        let step = Some(timeout);
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(proxy)
            .user_agent(concat!("quipu/", env!("CARGO_PKG_VERSION")))
            .accept_encoding("identity")
            .timeout_resolve(step)
            .timeout_connect(step)
            .timeout_send_request(step)
            .timeout_per_read(step)
            .timeout_per_write(step)
            .build();
        Self { agent: config.into(), address, credentials, timeout, known: BTreeMap::new() }
    }

    /// Whether there is nothing to say who one is.
    pub(super) fn is_anonymous(&self) -> bool {
        matches!(self.credentials, Credentials::None)
    }

    /// Asks without saying who one is.
    pub(super) fn look(&self, url: &str) -> Result<Reply, Error> {
        let request = Request { method: "GET", url, accept: "*/*", body: Content::None };
        self.once(&request, None)
    }

    /// Sends a request, and says who one is as the server wants it.
    pub(super) fn send(&mut self, request: &Request<'_>) -> Result<Reply, Error> {
        if let Credentials::Token(token) = &self.credentials {
            if !self.address.keeps_secrets() {
                return Err(fault::in_the_clear(self.address.origin()));
            }
            let reply = self.once(request, Some(&format!("Bearer {token}")))?;
            return self.not_elsewhere(request, reply);
        }
        let path = path_of(request.url).to_owned();
        if matches!(self.credentials, Credentials::Password { .. })
            && !self.known.contains_key(&path)
        {
            // A long upload is not sent only to be refused.
            let head = Request { method: "HEAD", body: Content::None, ..*request };
            let reply = self.once(&head, None)?;
            self.learn(&path, &reply);
        }
        let secret = self.secret(request)?;
        let mut reply = self.once(request, secret.as_deref())?;
        if reply.status == 401 && self.learn(&path, &reply) {
            let secret = self.secret(request)?;
            reply = self.once(request, secret.as_deref())?;
        }
        self.not_elsewhere(request, reply)
    }

    /// Keeps how a server wants to be told who one is; whether it told.
    fn learn(&mut self, path: &str, reply: &Reply) -> bool {
        if !matches!(self.credentials, Credentials::Password { .. }) {
            return false;
        }
        let digest = Challenge::strongest(reply.offers.iter().map(String::as_str));
        let offers_basic =
            || reply.offers.iter().any(|offer| offer.to_ascii_lowercase().contains("basic"));
        let scheme = match digest {
            Some(digest) => Scheme::Digest(digest),
            None if offers_basic() => Scheme::Basic,
            None => Scheme::Open,
        };
        // A password that was refused is not sent again, unless the server only wants to have it
        // hashed anew.
        let is_new = match (&scheme, self.known.get(path)) {
            (Scheme::Open, _) => false,
            (_, None | Some(Scheme::Open)) => true,
            (Scheme::Digest(challenge), _) => challenge.is_stale,
            (Scheme::Basic, _) => false,
        };
        self.known.insert(path.to_owned(), scheme);
        is_new
    }

    /// The `Authorization` header.
    fn secret(&mut self, request: &Request<'_>) -> Result<Option<String>, Error> {
        let Credentials::Password { user, password } = &self.credentials else { return Ok(None) };
        match self.known.get_mut(path_of(request.url)) {
            Some(Scheme::Basic) if !self.address.keeps_secrets() => {
                Err(fault::in_the_clear(self.address.origin()))
            }
            Some(Scheme::Basic) => Ok(Some(basic(user, password))),
            Some(Scheme::Digest(challenge)) => {
                let own_nonce = format!("{:016x}", RandomState::new().hash_one(0));
                let asked = Asked {
                    user,
                    password,
                    method: request.method,
                    target: target_of(request.url),
                    own_nonce: &own_nonce,
                };
                let answer = challenge.answer(&asked);
                answer.map(Some).ok_or_else(|| {
                    Error::Usage(
                        "the name of `--user` has letters that Digest cannot take".to_owned(),
                    )
                })
            }
            Some(Scheme::Open) | None => Ok(None),
        }
    }

    fn not_elsewhere(&self, request: &Request<'_>, reply: Reply) -> Result<Reply, Error> {
        match reply.location.as_deref() {
            Some(to) if (300..400).contains(&reply.status) => {
                Err(fault::redirected(request.url, &self.hushed(to)))
            }
            _ => Ok(reply),
        }
    }

    fn once(&self, request: &Request<'_>, secret: Option<&str>) -> Result<Reply, Error> {
        let failed = |cause: &ureq::Error| fault::failed(request.url, cause, self.timeout);
        let mut builder = HttpRequest::builder()
            .method(request.method)
            .uri(request.url)
            .header(header::ACCEPT, request.accept);
        if let Some(secret) = secret {
            builder = builder.header(header::AUTHORIZATION, secret);
        }
        let bad = |cause| failed(&ureq::Error::Http(cause));
        let response = match request.body {
            Content::None => self.agent.run(builder.body(()).map_err(bad)?),
            Content::Text(media, text) => {
                // With its length a text of any size is sent whole, never in chunks.
                let mut text = Cursor::new(text.as_bytes());
                let length = text.get_ref().len();
                let builder = builder
                    .header(header::CONTENT_TYPE, media)
                    .header(header::CONTENT_LENGTH, length);
                let body = SendBody::from_reader(&mut text);
                self.agent.run(builder.body(body).map_err(bad)?)
            }
            Content::File(media, file, progress) => {
                let (mut reader, length) =
                    Counting::new(file, progress).map_err(fault::temporary)?;
                let builder = builder
                    .header(header::CONTENT_TYPE, media)
                    .header(header::CONTENT_LENGTH, length);
                let body = SendBody::from_reader(&mut reader);
                self.agent.run(builder.body(body).map_err(bad)?)
            }
        };
        let response = response.map_err(|cause| failed(&cause))?;
        self.reply(response).map_err(|cause| failed(&cause))
    }

    fn reply(&self, mut response: Response<Body>) -> Result<Reply, ureq::Error> {
        let headers = response.headers();
        let text =
            |value: &header::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let reply = Reply {
            status: response.status().as_u16(),
            server: headers.get(header::SERVER).map(text).unwrap_or_default(),
            location: headers.get(header::LOCATION).map(text),
            offers: headers.get_all(header::WWW_AUTHENTICATE).iter().map(text).collect(),
            text: String::new(),
        };
        let body = response.body_mut().with_config().limit(LONGEST_REPLY).read_to_vec()?;
        Ok(Reply { text: self.hushed(&String::from_utf8_lossy(&body)), ..reply })
    }

    /// Text of a server, which may have sent back what it was told in confidence.
    fn hushed(&self, text: &str) -> String {
        let secrets = match &self.credentials {
            Credentials::None => Vec::new(),
            Credentials::Password { user, password } => {
                let header = basic(user, password);
                let coded = header.split(' ').next_back().unwrap_or_default().to_owned();
                vec![coded, password.clone()]
            }
            Credentials::Token(token) => vec![token.clone()],
        };
        let secrets = secrets.iter().filter(|secret| !secret.is_empty());
        secrets.fold(text.to_owned(), |text, secret| text.replace(secret.as_str(), "…"))
    }
}

fn basic(user: &str, password: &str) -> String {
    format!("Basic {}", data_encoding::BASE64.encode(format!("{user}:{password}").as_bytes()))
}

/// Path and query.
fn target_of(url: &str) -> &str {
    let authority = url.find("://").map_or(0, |at| at + 3);
    let path = url.get(authority..).and_then(|rest| rest.find('/'));
    path.and_then(|at| url.get(authority + at..)).unwrap_or("/")
}

fn path_of(url: &str) -> &str {
    target_of(url).split('?').next().unwrap_or_default()
}

/// A file that tells how much of it was read.
struct Counting<'f> {
    file: &'f File,
    progress: Progress<'f>,
    read: u64,
    length: u64,
}

impl<'f> Counting<'f> {
    fn new(mut file: &'f File, progress: Progress<'f>) -> io::Result<(Self, u64)> {
        file.rewind()?;
        let length = file.metadata()?.len();
        Ok((Self { file, progress, read: 0, length }, length))
    }
}

impl Read for Counting<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.read += u64::try_from(count).unwrap_or_default();
        (self.progress)(self.read, self.length);
        Ok(count)
    }
}
