//! The address of a server, and of what is behind it.

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};
use ureq::http::Uri;

use super::servers::Server;
use crate::error::Error;

/// What an address as it is typed must not hold.
const FORBIDDEN: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'#');

/// The address of a server as the user gives it, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// `https://host:port`.
    origin: String,
    /// Without a slash at its end.
    path: String,
    host: String,
    /// Whether nobody can listen on the way.
    is_encrypted: bool,
}

/// Where a server takes what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoints {
    /// Questions.
    pub query: String,
    /// Updates.
    pub update: String,
    /// Whole graphs.
    pub graph_store: Option<String>,
}

impl Address {
    /// Reads an address.
    ///
    /// # Errors
    /// Where it is none, is not of the web, or holds a name or password.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let unfit =
            |why: &str| Err(Error::Usage(format!("`--to` takes the URL of a server: {why}")));
        // What stands before an `@` may be a password, even with a slash in it, and is not repeated.
        if text.contains('@') {
            return unfit(
                "leave name and password out of it, and give `--user` with `--password-file`, `QUIPU_PASSWORD` or the prompt",
            );
        }
        if utf8_percent_encode(text, FORBIDDEN).count() != 1 || !text.is_ascii() {
            return unfit("it has no spaces, brackets, `#` or letters beyond ASCII");
        }
        let Ok(uri) = text.parse::<Uri>() else { return unfit("http://host:port/path") };
        let Some(scheme @ ("http" | "https")) = uri.scheme_str() else {
            return unfit("it begins with http:// or https://");
        };
        if uri.query().is_some() {
            return unfit("without `?` and what follows; `--graph` names the graph");
        }
        let Some(authority) = uri.authority() else { return unfit("it names a host") };
        Ok(Self {
            origin: format!("{scheme}://{authority}"),
            path: uri.path().trim_end_matches('/').to_owned(),
            host: authority.host().trim_matches(['[', ']']).to_ascii_lowercase(),
            is_encrypted: scheme == "https",
        })
    }

    /// The host, with the scheme and port.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The whole of it.
    pub fn text(&self) -> String {
        format!("{}{}", self.origin, self.path)
    }

    /// Whether the server is on this machine.
    pub fn is_loopback(&self) -> bool {
        let address = self.host.parse::<std::net::IpAddr>();
        self.host == "localhost" || address.is_ok_and(|address| address.is_loopback())
    }

    /// Whether a secret can be sent there as it is.
    pub fn keeps_secrets(&self) -> bool {
        self.is_encrypted || self.is_loopback()
    }

    /// Where a kind of server takes what.
    ///
    /// # Errors
    /// Where the address lacks the name of a repository or the like.
    pub fn endpoints(&self, server: &Server) -> Result<Endpoints, Error> {
        let parts = [Some(&server.query), Some(&server.update), server.graph_store.as_ref()];
        let endings = parts.into_iter().flatten().chain(&server.also);
        let strip = |ending: &String| {
            self.path
                .strip_suffix(ending.as_str())?
                .strip_suffix('/')
                .filter(|_| !ending.is_empty())
        };
        let base = endings.filter_map(strip).min_by_key(|base| base.len()).unwrap_or(&self.path);
        if let Some(needs) = &server.needs
            && base.matches('/').count() < needs.matches('/').count().min(2)
        {
            return Err(Error::Usage(format!(
                "the address of {} names more than the host: {}{needs}",
                server.name, self.origin
            )));
        }
        let below = |part: &str| match (part, base) {
            ("", "") => format!("{}/", self.origin),
            ("", base) => format!("{}{base}", self.origin),
            (part, base) => format!("{}{base}/{part}", self.origin),
        };
        Ok(Endpoints {
            query: below(&server.query),
            update: below(&server.update),
            graph_store: server.graph_store.as_deref().map(below),
        })
    }
}

/// A value in the query of an address or in a form.
pub(super) fn encoded(value: &str) -> String {
    utf8_percent_encode(value, NON_ALPHANUMERIC).to_string()
}

#[cfg(test)]
mod tests {
    use super::super::servers::server_named;
    use super::*;

    #[test]
    fn the_base_or_an_endpoint_lead_to_the_same_server() {
        for (id, addresses, expected) in [
            (
                "oxigraph",
                vec!["http://h:1", "http://h:1/", "http://h:1/store", "http://h:1/update/"],
                ["http://h:1/query", "http://h:1/update", "http://h:1/store"],
            ),
            (
                "virtuoso",
                vec!["http://h:1", "http://h:1/sparql", "http://h:1/sparql-graph-crud-auth"],
                [
                    "http://h:1/sparql",
                    "http://h:1/sparql-auth",
                    "http://h:1/sparql-graph-crud-auth",
                ],
            ),
            (
                "fuseki",
                vec!["https://h/f/ds", "https://h/f/ds/data", "https://h/f/ds/sparql"],
                ["https://h/f/ds/query", "https://h/f/ds/update", "https://h/f/ds/data"],
            ),
            (
                "rdf4j",
                vec![
                    "http://h/rdf4j-server/repositories/r",
                    "http://h/rdf4j-server/repositories/r/statements",
                ],
                [
                    "http://h/rdf4j-server/repositories/r",
                    "http://h/rdf4j-server/repositories/r/statements",
                    "http://h/rdf4j-server/repositories/r/rdf-graphs/service",
                ],
            ),
            ("qlever", vec!["http://h:7001"], ["http://h:7001/"; 3]),
        ] {
            let server = server_named(id).unwrap();
            for address in addresses {
                let found = Address::parse(address).unwrap().endpoints(server).unwrap();
                let found = [found.query, found.update, found.graph_store.unwrap()];
                assert_eq!(found, expected, "{address}");
            }
        }
    }

    #[test]
    fn a_repository_has_to_be_named() {
        for (id, address) in [("fuseki", "http://h:3030"), ("rdf4j", "http://h/rdf4j-server")] {
            let found = Address::parse(address).unwrap().endpoints(server_named(id).unwrap());
            assert!(found.is_err(), "{address}");
        }
    }

    #[test]
    fn addresses_that_are_refused() {
        for (text, words) in [
            ("http://anna:secret@h/", "leave name and password out"),
            ("http://anna:se/cret@h/", "leave name and password out"),
            ("h:80/x", "http"),
            ("ftp://h/", "begins with http"),
            ("http://h/a b", "no spaces"),
            ("http://h/?graph=x", "`--graph`"),
            ("http://h/#a", "no spaces"),
            ("http://", "http"),
        ] {
            let said = Address::parse(text).unwrap_err().to_string();
            assert!(said.contains(words) && !said.contains("cret"), "{text}: {said}");
        }
    }

    #[test]
    fn which_hosts_are_this_machine() {
        for (text, is_loopback) in [
            ("http://localhost:1", true),
            ("http://127.0.0.1", true),
            ("http://127.8.9.1/x", true),
            ("http://[::1]:3030/ds", true),
            ("http://127.0.0.1.example.org", false),
            ("http://localhost.example.org", false),
            ("http://10.0.0.1", false),
        ] {
            assert_eq!(Address::parse(text).unwrap().is_loopback(), is_loopback, "{text}");
        }
    }
}
