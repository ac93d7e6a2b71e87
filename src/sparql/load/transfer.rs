//! The way of a view into a store: as a whole, else by small updates beside the place and a move.

use oxrdf::NamedNode;

use super::content::Content;
use super::message::{Content as Body, Progress, Request};
use super::store::{Store, below, drop_of};
use super::{address, update};
use crate::diagnostic::grouped;
use crate::error::Error;
use crate::rdf::vocab::{qp, rdf};

const N_TRIPLES: &str = "application/n-triples";

/// What happens to what the graph has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// It goes.
    Replace,
    /// It stays, and the new statements come to it.
    Append,
}

/// How the statements got there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// <https://www.w3.org/TR/sparql11-http-rdf-update/>.
    GraphStore,
    /// <https://www.w3.org/TR/sparql11-update/>.
    Update,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// How.
    pub way: Way,
    /// How many statements the graph has now.
    pub count: u64,
    /// How many statements the graphs of its claims have.
    pub named: u64,
}

/// What stopped a transfer.
enum Stop {
    /// Nothing was changed.
    Before(Error),
    /// Nobody knows what was changed.
    During(Error),
}

/// Loads what a view says into a graph, which had `before` statements, and counts.
///
/// # Errors
/// Where the server refuses, breaks off, or has another number afterwards; the message says what
/// is in the store.
pub fn transfer(
    store: &mut Store,
    content: &Content,
    graph: &NamedNode,
    mode: Mode,
    before: u64,
    progress: Progress<'_>,
) -> Result<Loaded, Error> {
    let job = Job { content, graph, mode, before, progress };
    job.run(store).map_err(|stop| match stop {
        Stop::Before(fault) => fault,
        Stop::During(fault) => job.with_state(store, &fault),
    })
}

struct Job<'j> {
    content: &'j Content,
    graph: &'j NamedNode,
    mode: Mode,
    before: u64,
    progress: Progress<'j>,
}

impl Job<'_> {
    fn run(&self, store: &mut Store) -> Result<Loaded, Stop> {
        let has_named = self.content.named.statements > 0;
        if has_named {
            store.check_apart(self.graph, &self.content.digest).map_err(Stop::Before)?;
        }
        let is_cleared = self.mode == Mode::Replace
            && self.before > 0
            && self.clear_named(store).map_err(Stop::During)?;
        let way = self.send(store).map_err(|stop| match stop {
            Stop::Before(fault) if is_cleared => Stop::During(Error::Server(format!(
                "{fault}; the graphs of the claims that were loaded before are removed"
            ))),
            stop => stop,
        })?;
        let count = self.check_count(store).map_err(Stop::During)?;
        let named = if has_named { self.named(store).map_err(Stop::During)? } else { 0 };
        Ok(Loaded { way, count, named })
    }

    fn send(&self, store: &mut Store) -> Result<Way, Stop> {
        if self.whole(store)? {
            return Ok(Way::GraphStore);
        }
        self.by_update(store).map(|()| Way::Update)
    }

    /// Sends everything at once; false where the server does not know how.
    fn whole(&self, store: &mut Store) -> Result<bool, Stop> {
        let Some(url) = &store.endpoints.graph_store else { return Ok(false) };
        let url = format!("{url}?graph={}", address::encoded(self.graph.as_str()));
        let method = if self.mode == Mode::Replace { "PUT" } else { "POST" };
        let body = Body::File(N_TRIPLES, &self.content.graph.file, self.progress);
        let request = Request { method, url: &url, accept: "*/*", body };
        let reply = store.send(&request).map_err(Stop::During)?;
        match reply.status {
            404 | 405 | 501 => Ok(false),
            400..=499 => Err(Stop::Before(store.refused(&url, &reply))),
            _ => store.good(&url, reply).map(|_| true).map_err(Stop::During),
        }
    }

    /// Fills a graph beside the place, so that the place is never half full.
    fn by_update(&self, store: &mut Store) -> Result<(), Stop> {
        let incoming = format!("incoming-{}", self.content.digest);
        let incoming = below(self.graph, &incoming).map_err(Stop::Before)?;
        let filled = self.fill(store, &incoming);
        if let Err(fault) = filled {
            let graph = self.graph;
            let left = match store.update(&drop_of(&incoming)) {
                Ok(()) => String::new(),
                Err(_) => format!(", and {incoming} may hold a part of it"),
            };
            let words =
                format!("{fault}; {graph} is as it was{left}; the same command starts again");
            return Err(Stop::Before(Error::Server(words)));
        }
        self.put_in_place(store, &incoming).map_err(|fault| {
            let left = format!("{fault}; what was sent may still be in {incoming}");
            Stop::During(Error::Server(left))
        })
    }

    fn fill(&self, store: &mut Store, incoming: &NamedNode) -> Result<(), Error> {
        // What an earlier attempt left.
        store.update(&drop_of(incoming))?;
        let sent = self.content.graph.statements;
        update::insert(&self.content.graph, incoming, |update, done| {
            store.update(update)?;
            (self.progress)(number(done), number(sent));
            Ok(())
        })?;
        let count = store.count(incoming)?;
        if count == number(sent) { Ok(()) } else { Err(other_count(incoming, number(sent), count)) }
    }

    /// Moves the graph beside the place into it; where a server has no word for that, in the
    /// words that every server has.
    fn put_in_place(&self, store: &mut Store, incoming: &NamedNode) -> Result<(), Error> {
        let graph = self.graph;
        let insert = format!(
            "INSERT {{ GRAPH {graph} {{ ?s ?p ?o }} }} WHERE {{ GRAPH {incoming} {{ ?s ?p ?o }} }}"
        );
        let add = [format!("ADD GRAPH {incoming} TO GRAPH {graph}"), insert.clone()];
        let replace = [
            format!("MOVE GRAPH {incoming} TO GRAPH {graph}"),
            format!("COPY GRAPH {incoming} TO GRAPH {graph}"),
            format!("DROP SILENT GRAPH {graph} ; {insert}"),
        ];
        let ways: &[String] = if self.mode == Mode::Replace { &replace } else { &add };
        let mut refused = None;
        for way in ways {
            let reply = store.try_update(way)?;
            if reply.is_good() {
                return store.update(&drop_of(incoming));
            }
            refused = Some(store.refused(&store.endpoints.update, &reply));
            // What was moved in spite of the refusal must not be moved again: there is nothing.
            if store.count(incoming)? != number(self.content.graph.statements) {
                break;
            }
        }
        refused.map_or(Ok(()), Err)
    }

    /// Removes the graphs of the claims that the graph has, whatever profile comes now; whether
    /// there were any.
    fn clear_named(&self, store: &mut Store) -> Result<bool, Error> {
        let pattern = self.named_pattern();
        if self.count_named(store)? == 0 {
            return Ok(false);
        }
        store
            .update(&format!("DELETE {{ GRAPH ?c {{ ?s ?p ?o }} }} WHERE {{ {pattern} }}"))
            .map(|()| true)
    }

    /// Fills the graphs of claims, and counts them.
    fn named(&self, store: &mut Store) -> Result<u64, Error> {
        let sent = number(self.content.named.statements);
        update::insert(&self.content.named, self.graph, |update, done| {
            store.update(update)?;
            (self.progress)(number(done), sent);
            Ok(())
        })?;
        let count = self.count_named(store)?;
        let is_right = if self.mode == Mode::Replace { count == sent } else { count >= sent };
        let what = self.graph;
        if is_right { Ok(count) } else { Err(other_count(what, sent, count)) }
    }

    fn count_named(&self, store: &mut Store) -> Result<u64, Error> {
        let pattern = self.named_pattern();
        store.number(&format!("SELECT (COUNT(*) AS ?n) WHERE {{ {pattern} }}"))
    }

    fn named_pattern(&self) -> String {
        let (graph, kind, claim) = (self.graph, rdf::TYPE, qp::CLAIM);
        format!("GRAPH {graph} {{ ?c {kind} {claim} }} GRAPH ?c {{ ?s ?p ?o }}")
    }

    /// How many statements the graph has; when appending, some may have been there.
    fn check_count(&self, store: &mut Store) -> Result<u64, Error> {
        let sent = number(self.content.graph.statements);
        let count = store.count(self.graph)?;
        let (least, most) = match self.mode {
            Mode::Replace => (sent, sent),
            Mode::Append => (sent.max(self.before), sent + self.before),
        };
        if (least..=most).contains(&count) {
            return Ok(count);
        }
        Err(other_count(self.graph, sent, count))
    }

    /// A fault, with what the store has now and how to go on.
    fn with_state(&self, store: &mut Store, fault: &Error) -> Error {
        let graph = self.graph;
        let state = match store.count(graph) {
            Ok(now) if now == self.before => {
                format!("{graph} has {} statements, as many as before", show(now))
            }
            Ok(now) => {
                format!("{graph} now has {} statements, {} before", show(now), show(self.before))
            }
            Err(_) => format!("what {graph} has now cannot be asked"),
        };
        Error::Server(format!("{fault}; {state}; the same command starts again"))
    }
}

fn other_count(graph: &NamedNode, sent: u64, count: u64) -> Error {
    Error::Server(format!(
        "{} statements were sent, and {graph} has {}: the server says that it took them and lost \
         some, or changed them",
        show(sent),
        show(count)
    ))
}

fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

fn show(number: u64) -> String {
    grouped(usize::try_from(number).unwrap_or(usize::MAX))
}
