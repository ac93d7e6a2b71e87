//! The table of servers: `servers.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::error::Error;
use crate::graph::ProfileId;
use crate::rdf::profile;

/// A kind of server, and how it is talked to.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Server {
    /// Its name on the command line.
    pub id: String,
    /// Its name in messages.
    pub name: String,
    /// The version that was really loaded into.
    pub tested: Option<String>,
    /// Where it takes questions, below its address.
    pub query: String,
    /// Where it takes updates.
    pub update: String,
    /// Where it speaks the Graph Store Protocol, if it does.
    pub graph_store: Option<String>,
    /// Other endings of addresses.
    #[serde(default)]
    pub also: Vec<String>,
    /// What an address must hold beside the host.
    pub needs: Option<String>,
    /// What a question without `GRAPH` sees.
    pub default_graph: String,
    /// How it asks who one is.
    pub auth: Vec<String>,
    /// The profiles that it takes.
    pub profiles: Vec<String>,
    /// What its `Server` header begins with.
    pub(super) header: Option<String>,
    /// A page that only it has.
    pub(super) probe: Option<Probe>,
}

/// A page that only one kind of server has.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Probe {
    /// Below the host.
    pub(super) path: String,
    /// Words in it.
    pub(super) says: String,
}

#[derive(Deserialize)]
struct Table {
    server: Vec<Server>,
}

static SERVERS: LazyLock<Vec<Server>> = LazyLock::new(|| {
    let table: Table =
        toml::from_str(include_str!("servers.toml")).expect("a test reads the table");
    table.server
});

/// Every kind of server; the last one is what nothing else fits.
pub fn servers() -> &'static [Server] {
    &SERVERS
}

/// The kind of server of a name on the command line.
pub fn server_named(id: &str) -> Option<&'static Server> {
    servers().iter().find(|server| server.id == id)
}

impl Server {
    /// Fails where it is not known to take a profile, and says which ones it does.
    pub fn check_takes(&self, id: ProfileId) -> Result<(), Error> {
        let wanted = profile(id).name();
        if self.profiles.iter().any(|name| name == wanted) {
            return Ok(());
        }
        let able = servers().iter().filter(|other| other.profiles.iter().any(|p| p == wanted));
        let able: Vec<_> = able.map(|other| other.name.as_str()).collect();
        let why = match id {
            ProfileId::Graphs => {
                format!(", whose default graph is {}", self.default_graph)
            }
            _ => String::new(),
        };
        Err(Error::Usage(format!(
            "nothing was sent: the profile `{wanted}` is not for {}{why}; it takes `{}`, and \
             `{wanted}` is taken by {}",
            self.name,
            self.profiles.join("`, `"),
            able.join(", ")
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rdf::profile_named;

    #[test]
    fn the_table_is_complete() {
        let last = servers().last().map(|server| server.id.as_str());
        assert_eq!(last, Some("other"));
        for server in servers() {
            assert!(server.profiles.iter().all(|name| profile_named(name).is_some()));
            assert!(server.check_takes(ProfileId::Claims).is_ok(), "{}", server.id);
            assert!(server.id == "other" || server.header.is_some() || server.probe.is_some());
        }
    }

    #[test]
    fn a_store_that_shows_every_graph_as_one_gets_no_graphs() {
        for server in servers().iter().filter(|server| server.default_graph.contains("union of")) {
            assert!(server.check_takes(ProfileId::Graphs).is_err(), "{}", server.id);
        }
    }
}
