//! Which kind of server it is: by its header, else by a page that only one kind has.

use super::address::Address;
use super::connection::Connection;
use super::servers::{Server, servers};
use crate::error::Error;

/// What was found.
pub(super) struct Found {
    pub(super) server: &'static Server,
    /// By what it was told.
    pub(super) by: String,
}

/// Looks at the address, and then at the pages; nothing is changed by it.
pub(super) fn detect(connection: &Connection, address: &Address) -> Result<Found, Error> {
    let reply = connection.look(&format!("{}/", address.origin()))?;
    let by_header = servers().iter().find(|server| {
        server.header.as_ref().is_some_and(|header| reply.server.starts_with(header.as_str()))
    });
    if let Some(server) = by_header {
        return Ok(Found { server, by: format!("it says `{}`", shortened(&reply.server)) });
    }
    for server in servers() {
        let Some(probe) = &server.probe else { continue };
        let page = connection.look(&format!("{}{}", address.origin(), probe.path));
        // A page that cannot be had tells nothing; the server answered before.
        let Ok(page) = page else { continue };
        let is_page = page.status == 200 && !page.text.trim_start().starts_with('<');
        if is_page && page.text.contains(&probe.says) {
            return Ok(Found { server, by: format!("it has {}", probe.path) });
        }
    }
    let server = servers().last().expect("a test looks at the last one");
    Ok(Found { server, by: "nothing tells which".to_owned() })
}

fn shortened(header: &str) -> String {
    header.chars().take(60).collect::<String>().trim().to_owned()
}
