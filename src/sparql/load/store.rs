//! A store on a server: what it holds, and what is asked of it.

use std::time::Duration;

use oxrdf::{GraphName, NamedNode};

use super::address::{Address, Endpoints, encoded};
use super::answers::{self, Rows};
use super::connection::Connection;
use super::credentials::Credentials;
use super::detect::{Found, detect};
use super::fault;
use super::message::{Content, Reply, Request};
use super::servers::Server;
use crate::error::Error;

const RESULTS: &str = "application/sparql-results+json";
const FORM: &str = "application/x-www-form-urlencoded";
const UPDATE: &str = "application/sparql-update";

/// A store on a server, that can be reached.
pub struct Store {
    /// What kind of server it is.
    pub server: &'static Server,
    /// Where it takes what.
    pub endpoints: Endpoints,
    /// How its kind was found out; none where the user said it.
    pub found_by: Option<String>,
    pub(super) connection: Connection,
}

impl Store {
    /// Finds out what kind of server is at an address, unless that is said.
    ///
    /// # Errors
    /// Where nothing is there, or the address lacks something.
    pub fn open(
        address: &Address,
        server: Option<&'static Server>,
        credentials: Credentials,
        timeout: Duration,
    ) -> Result<Self, Error> {
        let connection = Connection::new(address.clone(), credentials, timeout);
        let (server, found_by) = if let Some(server) = server {
            (server, None)
        } else {
            let Found { server, by } = detect(&connection, address)?;
            (server, Some(by))
        };
        let endpoints = address.endpoints(server)?;
        Ok(Self { server, endpoints, found_by, connection })
    }

    /// How many statements a graph has.
    ///
    /// # Errors
    /// Where the server does not tell.
    pub fn count(&mut self, graph: &NamedNode) -> Result<u64, Error> {
        self.number(&format!("SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} }}"))
    }

    /// Fails where a question without `GRAPH` shows what is in a named graph: there, every
    /// allegation would read as a fact.
    pub(super) fn check_apart(&mut self, graph: &NamedNode, digest: &str) -> Result<(), Error> {
        // A name that nobody else has: what bears it is removed again.
        let probe = below(graph, &format!("probe-{digest}"))?;
        self.update(&format!("INSERT DATA {{ GRAPH {probe} {{ {probe} {probe} {probe} }} }}"))?;
        let shows = self.ask(&format!("ASK {{ {probe} {probe} {probe} }}"), &[]);
        self.update(&drop_of(&probe))?;
        let reply = shows?;
        match answers::truth_in(&reply) {
            Some(false) => Ok(()),
            Some(true) => Err(Error::Server(format!(
                "nothing was loaded: {} shows what is in named graphs to questions without GRAPH, \
                 and so every allegation as a fact; `--profile claims` is safe there",
                self.endpoints.query
            ))),
            None => Err(self.unreadable(&reply)),
        }
    }

    /// The whole number that answers a question.
    pub(super) fn number(&mut self, question: &str) -> Result<u64, Error> {
        let reply = self.ask(question, &[])?;
        answers::number_in(&reply).ok_or_else(|| self.unreadable(&reply))
    }

    /// The answers to a question about one graph, in which those that it names are seen too.
    pub(super) fn answers(
        &mut self,
        question: &str,
        graph: &NamedNode,
        named: &[NamedNode],
    ) -> Result<Rows, Error> {
        let mut dataset = vec![("default-graph-uri", graph)];
        dataset.extend(named.iter().map(|named| ("named-graph-uri", named)));
        let reply = self.ask(question, &dataset)?;
        answers::of_json(&reply).ok_or_else(|| self.unreadable(&reply))
    }

    fn ask(&mut self, question: &str, dataset: &[(&str, &NamedNode)]) -> Result<String, Error> {
        let mut form = format!("query={}", encoded(question));
        for (name, graph) in dataset {
            form.extend(["&", name, "=", &encoded(graph.as_str())]);
        }
        let url = self.endpoints.query.clone();
        let body = Content::Text(FORM, &form);
        let reply = self.send(&Request { method: "POST", url: &url, accept: RESULTS, body })?;
        Ok(self.good(&url, reply)?.text)
    }

    /// Changes something.
    pub(super) fn update(&mut self, update: &str) -> Result<(), Error> {
        let reply = self.try_update(update)?;
        self.good(&self.endpoints.update, reply).map(drop)
    }

    /// Changes something, or hears why not.
    pub(super) fn try_update(&mut self, update: &str) -> Result<Reply, Error> {
        let url = self.endpoints.update.clone();
        let body = Content::Text(UPDATE, update);
        self.send(&Request { method: "POST", url: &url, accept: "*/*", body })
    }

    pub(super) fn send(&mut self, request: &Request<'_>) -> Result<Reply, Error> {
        self.connection.send(request)
    }

    pub(super) fn good(&self, url: &str, reply: Reply) -> Result<Reply, Error> {
        if reply.is_good() { Ok(reply) } else { Err(self.refused(url, &reply)) }
    }

    pub(super) fn refused(&self, url: &str, reply: &Reply) -> Error {
        let text = self.connection.hushed(&reply.text);
        let reply = Reply { text, ..reply.clone() };
        fault::refused(url, &reply, self.server, self.connection.is_anonymous())
    }

    fn unreadable(&self, reply: &str) -> Error {
        fault::unreadable(&self.endpoints.query, &self.connection.hushed(reply))
    }
}

/// A graph of our own beside another.
pub(super) fn below(graph: &NamedNode, name: &str) -> Result<NamedNode, Error> {
    let separator = if graph.as_str().ends_with(['/', '#']) { "" } else { "/" };
    NamedNode::new(format!("{}{separator}{name}", graph.as_str()))
        .map_err(|cause| Error::Usage(format!("the graph is named by an IRI: {cause}")))
}

/// The update that removes a graph, if it is there.
pub(super) fn drop_of(graph: &NamedNode) -> String {
    let graph = GraphName::NamedNode(graph.clone());
    format!("DROP SILENT GRAPH {graph}")
}
