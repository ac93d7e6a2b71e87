//! Asks a server and our own statements the same questions.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use oxrdf::{NamedNode, Variable};

use super::answers::{self, Rows};
use super::store::Store;
use crate::error::Error;
use crate::files::Files;
use crate::graph::{ProfileId, View};
use crate::rdf::{Iris, profile};
use crate::sparql::{self, Data, Kind, Limits, Query, Question, ask, fill, needs_claims};

/// How many questions are asked.
const ASKED: usize = 3;
/// How many graphs a question may name.
const MOST_GRAPHS: usize = 500;
/// What one of our own answers may take.
const LIMITS: Limits = Limits { time: Duration::from_secs(30), rows: None, memory: 2 << 30 };

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
    let own = sparql::questions(files);
    if own.is_empty() { usual_questions() } else { own }
}

/// The questions that every dossier can be asked: they name nothing that is in it.
pub fn usual_questions() -> Vec<Question> {
    [
        ("claims", include_str!("questions/claims.rq")),
        ("entities", include_str!("questions/entities.rq")),
        ("sources", include_str!("questions/sources.rq")),
    ]
    .map(|(name, text)| Question::new(name, text))
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
    let own = Arc::new(Data::of_view(view)?);
    let prefixes = prefixes(&own);
    let mut compared = Vec::new();
    for question in fit {
        if compared.len() == ASKED {
            break;
        }
        let Ok(text) = fill(&question.text, profile(view.profile)) else { continue };
        // Of rows without an order each store gives others.
        if text.to_ascii_uppercase().contains("LIMIT") {
            continue;
        }
        // A question that is wrong in itself is for `quipu query` to explain.
        let Some(expected) = answers(&own, &question.name, &text) else { continue };
        let text = format!("{prefixes}{text}");
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

/// The prefixes that every question may use, as a server wants them declared. One that declares its
/// own does so after these, and that holds.
fn prefixes(data: &Data) -> String {
    let mut declared =
        NamedNode::new(&data.base).map_or_else(|_| String::new(), |base| format!("BASE {base}\n"));
    for (prefix, namespace) in &data.prefixes {
        if let Ok(namespace) = NamedNode::new(namespace) {
            // Writing to a string cannot fail.
            let _ = writeln!(declared, "PREFIX {prefix}: {namespace}");
        }
    }
    declared
}

/// Our own answers; none where the question cannot be asked, or asks for something else than rows.
fn answers(data: &Arc<Data>, name: &str, question: &str) -> Option<Rows> {
    let mut found = ask(data, &Query::new(name, question), &LIMITS).ok()?;
    let variables = match &found.kind {
        Kind::Truth(truth) => return Some(vec![vec![truth.to_string()]]),
        Kind::Statements => return None,
        Kind::Rows(variables) => variables.clone(),
    };
    let mut rows = Vec::new();
    while let Some(row) = found.next_row() {
        rows.push(variables.iter().map(Variable::as_str).zip(row).collect());
    }
    found.end().ok()?;
    Some(answers::of_terms(rows.into_iter()))
}
