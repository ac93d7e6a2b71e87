//! Asks a server and our own statements the same questions.

use std::io;
use std::thread;

use oxrdf::{Dataset, GraphNameRef, NamedNode, NamedNodeRef, QuadRef, TermRef};
use spareval::{QueryEvaluator, QueryResults};
use spargebra::SparqlParser;

use super::answers::{self, Rows};
use super::store::Store;
use crate::error::Error;
use crate::files::Files;
use crate::graph::{ProfileId, View};
use crate::rdf::{Iris, Sink, Statement, profile};
use crate::sparql::{fill, needs_claims};

/// How many questions are asked.
const ASKED: usize = 3;
/// How many graphs a question may name.
const MOST_GRAPHS: usize = 500;
/// The stack of the thread that answers, in bytes: parsing goes as deep as a question is nested.
const STACK: usize = 64 << 20;
/// The most brackets of a question that is parsed: the stack holds as many, one in another.
const MOST_BRACKETS: usize = 1_000;

/// A question, by its name and in SPARQL, with `@claim(…)` for what differs between profiles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What it is called.
    pub name: String,
    /// In SPARQL.
    pub text: String,
}

/// How a question was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The question.
    pub name: String,
    /// How many rows our own answer has.
    pub rows: usize,
    /// What kept the server from answering.
    pub refused: Option<String>,
}

/// The questions of a dossier; of one that has none, those that every dossier can be asked.
pub fn questions(files: &Files) -> Vec<Question> {
    let own = files.iter().filter_map(|(_, file)| {
        let name = file.path.strip_prefix("questions/")?.strip_suffix(".rq")?;
        Some(Question { name: name.to_owned(), text: file.text().to_owned() })
    });
    let own: Vec<_> = own.collect();
    if !own.is_empty() {
        return own;
    }
    [
        ("claims", include_str!("questions/claims.rq")),
        ("entities", include_str!("questions/entities.rq")),
        ("sources", include_str!("questions/sources.rq")),
    ]
    .map(|(name, text)| Question { name: name.to_owned(), text: text.to_owned() })
    .to_vec()
}

/// Asks the first three of the questions that the profile of a view answers.
///
/// # Errors
/// Where the server answers otherwise than the statements that were sent.
pub fn compare(
    store: &mut Store,
    view: &View,
    graph: &NamedNode,
    questions: &[Question],
) -> Result<Vec<Compared>, Error> {
    let named = claim_graphs(view);
    let has_claims = profile(view.profile).pattern().is_some() && named.len() <= MOST_GRAPHS;
    let fit = questions.iter().filter(|question| has_claims || !needs_claims(&question.text));
    let own = Own::of(view).map_err(super::fault::temporary)?;
    let mut compared = Vec::new();
    for question in fit.take(ASKED) {
        let text = fill(&question.text, profile(view.profile))?;
        // A question that is wrong in itself is for `quipu query` to explain.
        let Some(expected) = own.answers(&text) else { continue };
        let (rows, name) = (expected.len(), question.name.clone());
        let refused = match store.answers(&text, graph, &named) {
            Ok(found) if found == expected => None,
            Ok(found) => return Err(differs(&name, graph, &expected, &found)),
            Err(fault) => Some(fault.to_string()),
        };
        compared.push(Compared { name, rows, refused });
    }
    Ok(compared)
}

fn differs(name: &str, graph: &NamedNode, expected: &Rows, found: &Rows) -> Error {
    let missing = expected.iter().filter(|row| found.binary_search(row).is_err()).count();
    let surplus = found.iter().filter(|row| expected.binary_search(row).is_err()).count();
    Error::Server(format!(
        "{graph} is loaded, but the question `{name}` has other answers there than here: {} rows \
         for {}, of which {surplus} are not known here and {missing} are missing",
        found.len(),
        expected.len()
    ))
}

/// The graphs that a question may name, beside that of the dossier.
fn claim_graphs(view: &View) -> Vec<NamedNode> {
    if view.profile != ProfileId::Graphs {
        return Vec::new();
    }
    let iris = Iris::new(view.model.base());
    let name = |id| view.model.claim_name(view.model.claim(id));
    view.claims.iter().map(|id| iris.claim(&name(*id))).collect()
}

/// The statements of a view, to be asked.
struct Own {
    dataset: Dataset,
    subject: NamedNode,
}

impl Own {
    fn of(view: &View) -> io::Result<Self> {
        let mut own = Self { dataset: Dataset::new(), subject: NamedNode::new_unchecked("") };
        profile(view.profile).write(view, &mut own)?;
        Ok(own)
    }

    /// The answers; none where the question is no SPARQL, or asks for something else than rows.
    fn answers(&self, question: &str) -> Option<Rows> {
        if question.matches(['{', '(', '[', '<']).count() > MOST_BRACKETS {
            return None;
        }
        thread::scope(|scope| {
            let thread = thread::Builder::new().stack_size(STACK);
            let answering = thread.spawn_scoped(scope, || answers_in(&self.dataset, question));
            answering.ok()?.join().ok()?
        })
    }
}

fn answers_in(dataset: &Dataset, question: &str) -> Option<Rows> {
    let query = SparqlParser::new().parse_query(question).ok()?;
    let evaluator = QueryEvaluator::new();
    match evaluator.prepare(&query).execute(dataset).ok()? {
        QueryResults::Solutions(solutions) => {
            let variables = solutions.variables().to_vec();
            let rows = solutions.collect::<Result<Vec<_>, _>>().ok()?;
            let row = rows.iter().map(|solution| {
                let cell = |variable| solution.get(variable).cloned();
                variables.iter().map(|v| (v.as_str(), cell(v))).collect()
            });
            Some(answers::of_terms(row))
        }
        QueryResults::Boolean(truth) => Some(vec![vec![truth.to_string()]]),
        QueryResults::Graph(_) => None,
    }
}

impl Sink for Own {
    fn subject(&mut self, subject: NamedNodeRef<'_>) -> io::Result<()> {
        self.subject = subject.into_owned();
        Ok(())
    }

    fn fact(&mut self, property: NamedNodeRef<'_>, object: TermRef<'_>) -> io::Result<()> {
        let graph = GraphNameRef::DefaultGraph;
        self.dataset.insert(QuadRef::new(self.subject.as_ref(), property, object, graph));
        Ok(())
    }

    fn plain(
        &mut self,
        statement: Statement<'_>,
        graph: Option<NamedNodeRef<'_>>,
    ) -> io::Result<()> {
        let Statement { subject, property, object } = statement;
        let graph = graph.map_or(GraphNameRef::DefaultGraph, GraphNameRef::NamedNode);
        self.dataset.insert(QuadRef::new(subject, property, object, graph));
        Ok(())
    }
}
