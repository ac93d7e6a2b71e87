//! HTTP: a request with its length, without a redirect, and what went wrong in words.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::time::Duration;

use ureq::http::{Request as HttpRequest, Response, header};
use ureq::{Agent, Body, Proxy, SendBody};

use super::address::Address;
use super::credentials::{Credentials, Scheme};
use super::fault;
use super::message::{Content, Counting, Reply, Request};
use crate::error::Error;

/// The longest reply that is read, in bytes.
const LONGEST_REPLY: u64 = 64 << 20;

/// A server that is talked to.
pub(super) struct Connection {
    agent: Agent,
    address: Address,
    credentials: Credentials,
    timeout: Duration,
    /// By path, how a server wants to be told who one is.
    known: BTreeMap<String, Scheme>,
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
        let path = request.path().to_owned();
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
        let scheme = Scheme::offered(&reply.offers);
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
        let Some(scheme) = self.known.get_mut(request.path()) else { return Ok(None) };
        if matches!(scheme, Scheme::Basic) && !self.address.keeps_secrets() {
            return Err(fault::in_the_clear(self.address.origin()));
        }
        scheme.answer(user, password, request)
    }

    /// What a server says, without the secret that it may repeat: for messages, not for data.
    pub(super) fn hushed(&self, text: &str) -> String {
        self.credentials.hush(text)
    }

    fn not_elsewhere(&self, request: &Request<'_>, reply: Reply) -> Result<Reply, Error> {
        match reply.location.as_deref() {
            Some(to) if (300..400).contains(&reply.status) => {
                Err(fault::redirected(request.url, &self.credentials.hush(to)))
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
        reply(response).map_err(|cause| failed(&cause))
    }
}

/// A reply, read to its end.
fn reply(mut response: Response<Body>) -> Result<Reply, ureq::Error> {
    let headers = response.headers();
    let text = |value: &header::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let reply = Reply {
        status: response.status().as_u16(),
        server: headers.get(header::SERVER).map(text).unwrap_or_default(),
        location: headers.get(header::LOCATION).map(text),
        offers: headers.get_all(header::WWW_AUTHENTICATE).iter().map(text).collect(),
        text: String::new(),
    };
    let body = response.body_mut().with_config().limit(LONGEST_REPLY).read_to_vec()?;
    Ok(Reply { text: String::from_utf8_lossy(&body).into_owned(), ..reply })
}
