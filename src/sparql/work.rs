//! Parses and evaluates a query on a thread of its own, whose stack is deep enough for both.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::Builder;

use oxrdf::Term;
use spareval::{CancellationToken, QueryEvaluationError, QueryEvaluator, QueryResults};
use spargebra::SparqlParser;

use super::answers::Kind;
use super::data::Data;
use super::guard::{self, Refusal, Unclosed};
use super::place::{Stumble, stumble};
use crate::error::Error;

/// The stack of the thread, in bytes.
const STACK: usize = 64 << 20;
/// How many rows are handed over at a time, and how many times ahead of the reader.
const BATCH: usize = 64;
const AHEAD: usize = 4;

/// A row of answers; a statement is one of three terms.
pub(super) type Row = Vec<Option<Term>>;

/// What the thread tells.
pub(super) enum Message {
    /// There are no answers.
    Refused(Refused),
    /// What the answers are.
    Kind(Kind),
    /// Some more of them.
    Rows(Vec<Row>),
    /// That was all.
    End,
}

/// Why there are no answers, or no more.
pub(super) enum Refused {
    Refusal(Refusal),
    Unparsed { stumble: Stumble, unclosed: Unclosed },

    Stopped(Error),
}

/// A thread at work.
pub(super) struct Started {
    pub(super) messages: Receiver<Message>,
    pub(super) token: CancellationToken,
}

pub(super) fn start(data: Arc<Data>, query: String) -> io::Result<Started> {
    let token = CancellationToken::new();
    let (sender, messages) = sync_channel(AHEAD);
    let evaluator = QueryEvaluator::new().with_cancellation_token(token.clone());
    Builder::new().name("query".to_owned()).stack_size(STACK).spawn(move || {
        let last = match work(&data, &query, &evaluator, &sender) {
            Ok(()) => Message::End,
            Err(refused) => Message::Refused(refused),
        };
        // Nobody may be waiting any more.
        let _ = sender.send(last);
    })?;
    Ok(Started { messages, token })
}

fn work(
    data: &Data,
    query: &str,
    evaluator: &QueryEvaluator,
    sender: &SyncSender<Message>,
) -> Result<(), Refused> {
    let unclosed = guard::look_through(query).map_err(Refused::Refusal)?;
    let query = parser(data)?.parse_query(query).map_err(|_| {
        let said = |query: &str| parser(data).ok()?.parse_query(query).err().map(|e| e.to_string());
        Refused::Unparsed { stumble: stumble(query, said), unclosed }
    })?;
    let results =
        evaluator.prepare(&query).execute(&data.statements).map_err(|fault| stopped(&fault))?;
    let tell = |kind| sender.send(Message::Kind(kind)).is_ok();
    match results {
        QueryResults::Boolean(truth) => {
            tell(Kind::Truth(truth));
        }
        QueryResults::Solutions(solutions) => {
            let variables = solutions.variables().to_vec();
            if tell(Kind::Rows(variables)) {
                let rows = solutions.map(|s| s.map(|s| s.values().to_vec()));
                hand_over(rows, sender)?;
            }
        }
        QueryResults::Graph(triples) => {
            if tell(Kind::Statements) {
                let rows = triples.map(|triple| {
                    triple.map(|t| {
                        [t.subject.into(), t.predicate.into(), t.object].map(Some).to_vec()
                    })
                });
                hand_over(rows, sender)?;
            }
        }
    }
    Ok(())
}

/// A parser that knows the prefixes of the data.
fn parser(data: &Data) -> Result<SparqlParser, Refused> {
    let unfit = |fault| Refused::Stopped(Error::Query(format!("a prefix is no IRI: {fault}")));
    let mut parser = SparqlParser::new();
    for (prefix, namespace) in &data.prefixes {
        parser = parser.with_prefix(prefix, namespace).map_err(unfit)?;
    }
    parser.with_base_iri(&data.base).map_err(unfit)
}

/// Gives rows to who reads them, until nobody does.
fn hand_over(
    rows: impl Iterator<Item = Result<Row, QueryEvaluationError>>,
    sender: &SyncSender<Message>,
) -> Result<(), Refused> {
    let mut batch = Vec::with_capacity(BATCH);
    for row in rows {
        batch.push(row.map_err(|fault| stopped(&fault))?);
        if batch.len() == BATCH && sender.send(Message::Rows(std::mem::take(&mut batch))).is_err() {
            return Ok(());
        }
    }
    let _ = sender.send(Message::Rows(batch));
    Ok(())
}

fn stopped(fault: &QueryEvaluationError) -> Refused {
    Refused::Stopped(Error::Query(format!("the query cannot be answered: {fault}")))
}
