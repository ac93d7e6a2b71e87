//! SPARQL Update, where a server has no Graph Store Protocol: requests of a size that every
//! server takes, made of terms that were read back and checked.

use std::io::{BufReader, Seek};

use oxrdf::{GraphName, NamedNode, Quad, Term, TermRef};
use oxttl::NQuadsParser;

use super::content::Part;
use super::fault;
use crate::error::Error;

/// The most statements of a request: Virtuoso fails between 1,000 and 5,000.
const MOST: usize = 1_000;
/// The most bytes of a request.
const LONGEST: usize = 256 << 10;
const START: &str = "INSERT DATA {\n";
const END: &str = "}";

/// Calls `send` with each of the requests that insert a part, and with how many statements that
/// makes. Those that are in no graph go to `graph`.
pub(super) fn insert(
    part: &Part,
    graph: &NamedNode,
    mut send: impl FnMut(&str, usize) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut file = &part.file;
    file.rewind().map_err(fault::temporary)?;
    let (mut update, mut count, mut done) = (START.to_owned(), 0, 0);
    for quad in NQuadsParser::new().for_reader(BufReader::new(file)) {
        let quad = quad.map_err(|cause| fault::temporary(cause.into()))?;
        let line = line(&quad, graph)?;
        if count == MOST || (count > 0 && update.len() + line.len() + END.len() > LONGEST) {
            update.push_str(END);
            done += count;
            send(&update, done)?;
            update.truncate(START.len());
            count = 0;
        }
        update.push_str(&line);
        count += 1;
    }
    if count > 0 {
        update.push_str(END);
        send(&update, done + count)?;
    }
    Ok(())
}

/// A statement in its graph; oxrdf writes the terms.
fn line(quad: &Quad, graph: &NamedNode) -> Result<String, Error> {
    if is_ambiguous(quad.object.as_ref()) {
        return Err(Error::Server(format!(
            "nothing can be loaded by update: the text {} holds `\\u`, which some servers take for \
             a character; a server with the Graph Store Protocol is needed",
            quad.object
        )));
    }
    let Quad { subject, predicate, object, .. } = quad;
    Ok(match &quad.graph_name {
        GraphName::NamedNode(named) => {
            format!("GRAPH {named} {{ {subject} {predicate} {object} }}\n")
        }
        _ => format!("GRAPH {graph} {{ {subject} {predicate} {object} }}\n"),
    })
}

/// Whether a server that looks for `\u0022` before it looks for strings reads something else:
/// <https://www.w3.org/TR/sparql11-query/#codepointEscape>.
fn is_ambiguous(term: TermRef<'_>) -> bool {
    match term {
        TermRef::Literal(literal) => {
            literal.value().contains("\\u") || literal.value().contains("\\U")
        }
        TermRef::Triple(triple) => is_ambiguous(Term::as_ref(&triple.object)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn requests(text: &str) -> Result<Vec<(String, usize)>, Error> {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(text.as_bytes()).unwrap();
        let part = Part { file, statements: 0, bytes: 0 };
        let mut requests = Vec::new();
        let graph = NamedNode::new_unchecked("http://a.org/g");
        insert(&part, &graph, |update, sent| {
            requests.push((update.to_owned(), sent));
            Ok(())
        })?;
        Ok(requests)
    }

    #[test]
    fn requests_are_small() {
        let many = |count| -> String {
            let lines = (0..count).map(|n| format!("<http://a.org/s> <http://a.org/p> \"{n}\" ."));
            lines.collect::<Vec<_>>().join("\n")
        };
        for (count, expected) in [
            (0, vec![]),
            (1000, vec![1000]),
            (1001, vec![1000, 1001]),
            (2500, vec![1000, 2000, 2500]),
        ] {
            let requests = requests(&many(count)).unwrap();
            assert_eq!(requests.iter().map(|(_, sent)| *sent).collect::<Vec<_>>(), expected);
            assert!(requests.iter().all(|(update, _)| update.len() <= LONGEST));
        }
        let long = format!("<http://a.org/s> <http://a.org/p> \"{}\" .\n", "x".repeat(100 << 10));
        let long = long.clone() + &long.replace("\"x", "\"y") + &long.replace("\"x", "\"z");
        assert_eq!(requests(&long).unwrap().len(), 2);
    }

    #[test]
    fn every_request_is_one_insertion_whatever_the_texts_are() {
        let hostile =
            "<http://a.org/s> <http://a.org/p> \"} } ; DROP ALL # \\\" \\n \\\\ '''\" .\n";
        let [(update, 1)] = &requests(hostile).unwrap()[..] else { panic!("one request") };
        let parsed = spargebra::SparqlParser::new().parse_update(update).unwrap();
        assert_eq!(parsed.operations.len(), 1, "{update}");
    }

    #[test]
    fn what_servers_read_differently_is_not_sent() {
        let escape = "<http://a.org/s> <http://a.org/p> \"\\\\u0022 } } ; DROP ALL #\" .\n";
        assert!(requests(escape).is_err());
    }
}
