//! A SPARQL server of a few lines, on this machine, that a test can make misbehave. It keeps what
//! it was asked, and answers questions as spareval does.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use oxrdf::{Dataset, GraphName, NamedNode, Quad};
use oxttl::NTriplesParser;
use spareval::{QueryEvaluator, QueryResults, QuerySolutionIter};
use spargebra::{GraphUpdateOperation, SparqlParser};

/// A request, as it came.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) method: String,
    /// Path and query.
    pub(crate) target: String,
    /// By name in small letters.
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: String,
}

/// What the server says instead of doing as asked.
pub(crate) enum Instead {
    /// A reply: status line, further headers, body.
    Say(&'static str, String, String),
    /// A reply of nothing but a status line, after doing as asked.
    DoAndSay(&'static str),
    /// Nothing, and the connection is closed.
    Cut,
    /// Nothing for a while.
    Sleep(u64),
}

type Misbehave = dyn Fn(&Seen, usize) -> Option<Instead> + Send + Sync;

/// The server; it ends with the test.
#[derive(Clone)]
pub(crate) struct Server {
    pub(crate) url: String,
    seen: Arc<Mutex<Vec<Seen>>>,
    store: Arc<Mutex<Dataset>>,
    has_union: bool,
}

impl Server {
    /// A server that misbehaves on requests, which are counted from 0 on.
    pub(crate) fn new(
        misbehave: impl Fn(&Seen, usize) -> Option<Instead> + Send + Sync + 'static,
    ) -> Self {
        Self::start(false, Arc::new(misbehave))
    }

    /// A good server, but what is in named graphs shows without GRAPH.
    pub(crate) fn with_union() -> Self {
        Self::start(true, Arc::new(|_: &Seen, _| None))
    }

    fn start(has_union: bool, misbehave: Arc<Misbehave>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let server = Self { url, seen: Arc::default(), store: Arc::default(), has_union };
        let own = server.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (own, misbehave) = (own.clone(), Arc::clone(&misbehave));
                thread::spawn(move || own.serve(stream.unwrap(), &*misbehave));
            }
        });
        server
    }

    /// Every request until now.
    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    /// The requests of a method, by their targets.
    pub(crate) fn seen_with(&self, method: &str) -> Vec<Seen> {
        let seen = self.seen().into_iter();
        seen.filter(|seen| seen.method == method).collect()
    }

    /// How many statements each graph has.
    pub(crate) fn graphs(&self) -> BTreeMap<String, usize> {
        let mut graphs = BTreeMap::new();
        for quad in self.store.lock().unwrap().iter() {
            *graphs.entry(quad.graph_name.to_string()).or_default() += 1;
        }
        graphs
    }

    fn serve(&self, mut stream: TcpStream, misbehave: &Misbehave) {
        let Some(request) = read(&mut stream) else {
            let _ = write!(stream, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            return;
        };
        let number = {
            let mut seen = self.seen.lock().unwrap();
            seen.push(request.clone());
            seen.len() - 1
        };
        let (status, headers, body) = match misbehave(&request, number) {
            Some(Instead::Cut) => return,
            Some(Instead::Sleep(seconds)) => {
                thread::sleep(std::time::Duration::from_secs(seconds));
                return;
            }
            Some(Instead::Say(status, headers, body)) => (status, headers, body),
            Some(Instead::DoAndSay(status)) => {
                self.behave(&request);
                (status, String::new(), String::new())
            }
            None => self.behave(&request),
        };
        let length = body.len();
        let body = if request.method == "HEAD" { "" } else { &body };
        // The program may be gone.
        let _ = write!(
            stream,
            "HTTP/1.1 {status}\r\nServer: Oxigraph/0 (false)\r\n{headers}Content-Length: \
             {length}\r\nConnection: close\r\n\r\n{body}"
        );
    }

    fn behave(&self, request: &Seen) -> (&'static str, String, String) {
        let mut store = self.store.lock().unwrap();
        let say = |status, body| (status, String::new(), body);
        match (request.method.as_str(), request.target.split('?').next().unwrap()) {
            ("PUT" | "POST", "/store") => {
                let graph = NamedNode::new(value(&request.target, "graph")).unwrap();
                if request.method == "PUT" {
                    clear(&mut store, &graph);
                }
                for triple in NTriplesParser::new().for_slice(request.body.as_bytes()) {
                    store.insert(triple.unwrap().in_graph(graph.clone()).as_ref());
                }
                say("204 No Content", String::new())
            }
            ("POST", "/update") if change(&mut store, &request.body) => {
                say("204 No Content", String::new())
            }
            ("POST", "/update") => say("400 Bad Request", "an update of another kind".to_owned()),
            ("POST", "/query") => say("200 OK", self.answer(&store, &request.body)),
            ("GET", "/") => say("200 OK", "welcome".to_owned()),
            _ => say("404 Not Found", "nothing here".to_owned()),
        }
    }

    fn answer(&self, store: &Dataset, form: &str) -> String {
        let query = SparqlParser::new().parse_query(&value(form, "query")).unwrap();
        let default = value(form, "default-graph-uri");
        let named = values(form, "named-graph-uri").into_iter();
        let named = named.map(|named| NamedNode::new(named).unwrap().into()).collect();
        let evaluator = QueryEvaluator::new();
        let mut prepared = evaluator.prepare(&query);
        if !default.is_empty() {
            let graph = GraphName::NamedNode(NamedNode::new(default).unwrap());
            prepared.dataset_mut().set_default_graph(vec![graph]);
            prepared.dataset_mut().set_available_named_graphs(named);
        } else if self.has_union {
            prepared.dataset_mut().set_default_graph_as_union();
        }
        match prepared.execute(store).unwrap() {
            QueryResults::Boolean(truth) => format!("{{\"head\":{{}},\"boolean\":{truth}}}"),
            QueryResults::Solutions(rows) => json(rows),
            QueryResults::Graph(_) => panic!("nobody asks for graphs"),
        }
    }
}

/// The few updates that the program writes.
fn change(store: &mut Dataset, update: &str) -> bool {
    let iris = || -> Vec<_> {
        let iri = |part: &str| NamedNode::new(part.split('>').next().unwrap()).unwrap();
        update.split('<').skip(1).map(iri).collect()
    };
    if update.starts_with("INSERT DATA") {
        let parsed = SparqlParser::new().parse_update(update).unwrap();
        let [GraphUpdateOperation::InsertData { data }] = &parsed.operations[..] else {
            panic!("one insertion: {update}");
        };
        store.extend(data.iter().map(|quad| {
            let spargebra::term::GraphName::NamedNode(graph) = quad.graph_name.clone() else {
                panic!("every statement has its graph");
            };
            Quad::new(quad.subject.clone(), quad.predicate.clone(), quad.object.clone(), graph)
        }));
        return true;
    }
    let (from, to) = match (update.split(' ').next().unwrap(), &iris()[..]) {
        ("DROP", [graph]) => {
            clear(store, graph);
            return true;
        }
        ("DROP", [target, to, from]) if target == to => {
            clear(store, target);
            (from.clone(), to.clone())
        }
        ("DELETE", [graph, kind, claim]) => {
            let claims = store.quads_for_object(claim).filter(|quad| quad.predicate == *kind);
            let claims = claims.filter(|quad| quad.graph_name == graph.as_ref().into());
            let claims: Vec<_> = claims.map(|quad| quad.subject.to_string()).collect();
            for claim in claims {
                clear(store, &NamedNode::new(claim.trim_matches(['<', '>'])).unwrap());
            }
            return true;
        }
        ("ADD", [from, to]) | ("INSERT", [to, from]) => (from.clone(), to.clone()),
        ("MOVE" | "COPY", [from, to]) => {
            clear(store, to);
            (from.clone(), to.clone())
        }
        _ => return false,
    };
    let moved: Vec<Quad> = store.quads_for_graph_name(&from).map(Into::into).collect();
    if update.starts_with("MOVE") {
        clear(store, &from);
    }
    for quad in moved {
        store.insert(&Quad { graph_name: to.clone().into(), ..quad });
    }
    true
}

fn clear(store: &mut Dataset, graph: &NamedNode) {
    let gone: Vec<Quad> = store.quads_for_graph_name(graph).map(Into::into).collect();
    for quad in &gone {
        store.remove(quad);
    }
}

/// <https://www.w3.org/TR/sparql11-results-json/>.
fn json(rows: QuerySolutionIter<'_>) -> String {
    let names: Vec<_> = rows.variables().iter().map(|v| v.as_str().to_owned()).collect();
    let rows: Vec<_> = rows
        .map(|row| {
            let row = row.unwrap();
            let cells = row.iter().map(|(name, term)| {
                let cell = match term {
                    oxrdf::Term::Literal(literal) => serde_json::json!({
                        "type": "literal",
                        "value": literal.value(),
                        "datatype": literal.datatype().as_str(),
                    }),
                    oxrdf::Term::NamedNode(node) => {
                        serde_json::json!({ "type": "uri", "value": node.as_str() })
                    }
                    other => panic!("{other}"),
                };
                (name.as_str().to_owned(), cell)
            });
            cells.collect::<serde_json::Map<_, _>>()
        })
        .collect();
    serde_json::json!({ "head": { "vars": names }, "results": { "bindings": rows } }).to_string()
}

fn read(stream: &mut TcpStream) -> Option<Seen> {
    let mut reader = BufReader::new(stream);
    let mut first = String::new();
    reader.read_line(&mut first).ok()?;
    let mut words = first.split_whitespace();
    let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        headers.insert(name.to_ascii_lowercase(), value.to_owned());
    }
    let length = headers.get("content-length").map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Seen { method, target, headers, body: String::from_utf8(body).unwrap() })
}

/// The value of a name in a form or in the query of a target; empty where it is not there.
fn value(form: &str, name: &str) -> String {
    values(form, name).into_iter().next().unwrap_or_default()
}

fn values(form: &str, name: &str) -> Vec<String> {
    let pairs = form.split(['?', '&']).filter_map(|pair| pair.split_once('='));
    pairs.filter(|(key, _)| *key == name).map(|(_, value)| decoded(value)).collect()
}

fn decoded(coded: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = coded.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let hex = [rest.next().unwrap(), rest.next().unwrap()];
            u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap()
        } else {
            byte
        });
    }
    String::from_utf8(bytes).unwrap()
}
