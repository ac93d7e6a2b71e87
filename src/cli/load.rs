//! `quipu load`: the graph into a SPARQL server.

use std::cell::{Cell, RefCell};
use std::io::{self, BufRead, IsTerminal};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use oxrdf::NamedNode;
use quipu::diagnostic::{Count, grouped};
use quipu::error::Error;
use quipu::graph::View;
use quipu::rdf;
use quipu::sparql::Question;
use quipu::sparql::load::{
    Address, Content, Loaded, Mode, Server, Store, Way, compare, questions, server_named, transfer,
    usual_questions,
};

use super::args::Load;
use super::{FAULTY, GOOD, dossier, part, say, secret};

/// When a progress bar shows: what takes less needs none.
const PATIENCE: Duration = Duration::from_millis(500);

pub(super) fn run(args: &Load) -> Result<u8, Error> {
    let address = Address::parse(&args.to)?;
    let server = args.server.as_deref().and_then(server_named);
    if let Some(server) = server {
        server.check_takes(args.profile)?;
        address.endpoints(server)?;
    }
    let asked_for = args.graph.as_deref().map(graph_named).transpose()?;
    let checked = dossier::open(args.dossier.path(), args.private)?;
    if !dossier::is_fit(&checked, "sent") {
        return Ok(FAULTY);
    }
    let graph = asked_for.map_or_else(|| graph_named(checked.model.base()), Ok)?;
    let view = View::assessed(checked.model, checked.assessment);
    let mut view = part::of(&view, &args.part, None)?;
    view.assert = args.assert.into();
    view.profile = args.profile;
    if let Some(warning) = rdf::profile(args.profile).warning() {
        say(&format!("warning: {warning}"));
    }
    let content = Content::of(&view)?;
    if args.dry_run {
        say(&plan(args, &address, server, &graph, &content)?);
        return Ok(GOOD);
    }
    let mut store = Store::open(&address, server, secret::credentials(args)?, args.timeout)?;
    if let Some(by) = &store.found_by {
        say(&format!("{} is {}: {by}", args.to, store.server.name));
    }
    store.server.check_takes(args.profile)?;
    let before = store.count(&graph)?;
    let mode = mode(args);
    if mode == Mode::Replace && before > 0 && !args.yes {
        confirm(&graph, before)?;
    }
    let bar = Bar::default();
    let loaded = transfer(&mut store, &content, &graph, mode, before, &|done, all| {
        bar.show(done, all);
    });
    bar.clear();
    tell(&store, &graph, &content, loaded?);
    if mode == Mode::Replace || before == 0 {
        // A question of the dossier's own may name what is kept back.
        let questions =
            if checked.is_partial { usual_questions() } else { questions(&checked.files) };
        ask(&mut store, &view, &graph, &questions)?;
    }
    Ok(GOOD)
}

fn mode(args: &Load) -> Mode {
    if args.append { Mode::Append } else { Mode::Replace }
}

fn graph_named(iri: &str) -> Result<NamedNode, Error> {
    let unfit = |cause| Error::Usage(format!("`{iri}` is no IRI for a graph: {cause}"));
    NamedNode::new(iri).map_err(unfit)
}

fn statements(number: u64) -> String {
    let number = usize::try_from(number).unwrap_or(usize::MAX);
    Count { number, one: "statement", many: "statements" }.to_string()
}

/// What would be sent, and where.
fn plan(
    args: &Load,
    address: &Address,
    server: Option<&Server>,
    graph: &NamedNode,
    content: &Content,
) -> Result<String, Error> {
    let number = Count { number: content.statements(), one: "statement", many: "statements" };
    let bytes = grouped(usize::try_from(content.graph.bytes + content.named.bytes).unwrap_or(0));
    let to = match server {
        None => format!("{}, which would be asked what kind of server it is", address.text()),
        Some(server) => {
            let endpoints = address.endpoints(server)?;
            endpoints.graph_store.unwrap_or(endpoints.update)
        }
    };
    let verb = if mode(args) == Mode::Replace { "replace" } else { "be added to" };
    Ok(format!("nothing was sent; {number} ({bytes} bytes) would {verb} {graph} at {to}"))
}

/// Asks before something goes; where nobody can be asked, it does not.
fn confirm(graph: &NamedNode, before: u64) -> Result<(), Error> {
    let has = format!("{graph} has {}", statements(before));
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        return Err(Error::Usage(format!(
            "nothing was sent: {has}; `--yes` replaces them, `--append` adds to them"
        )));
    }
    say(&format!("{has}; replace them? [y/N]"));
    let mut answer = String::new();
    let read = io::stdin().lock().read_line(&mut answer);
    read.map_err(|source| Error::Read { path: "the terminal".into(), source })?;
    if matches!(answer.trim().to_ascii_lowercase().as_str(), "y" | "yes") {
        return Ok(());
    }
    Err(Error::Usage("nothing was sent".to_owned()))
}

fn tell(store: &Store, graph: &NamedNode, content: &Content, loaded: Loaded) {
    let way = match loaded.way {
        Way::GraphStore => store.endpoints.graph_store.as_ref().unwrap_or(&store.endpoints.update),
        Way::Update => &store.endpoints.update,
    };
    say(&format!(
        "loaded {} into {graph} at {way}; counted there: {}",
        statements(u64::try_from(content.statements()).unwrap_or(u64::MAX)),
        statements(loaded.count + loaded.named)
    ));
}

/// Asks the server what we know the answers to.
fn ask(
    store: &mut Store,
    view: &View,
    graph: &NamedNode,
    questions: &[Question],
) -> Result<(), Error> {
    let compared = compare(store, view, graph, questions)?;
    for question in compared.iter().filter(|question| question.refused.is_some()) {
        let why = question.refused.as_deref().unwrap_or_default();
        say(&format!("warning: the question `{}` was not answered: {why}", question.name));
    }
    let alike = compared.iter().filter(|question| question.refused.is_none());
    let names: Vec<_> = alike.map(|question| format!("`{}`", question.name)).collect();
    if names.is_empty() {
        say("warning: no question could be compared; the number of statements is right");
    } else {
        say(&format!("answered there as here: {}", names.join(", ")));
    }
    Ok(())
}

/// How far it is, on a terminal alone, and only of what takes its time.
#[derive(Default)]
struct Bar {
    since: Cell<Option<Instant>>,
    bar: RefCell<Option<ProgressBar>>,
}

impl Bar {
    fn show(&self, done: u64, all: u64) {
        let since = self.since.get().unwrap_or_else(Instant::now);
        self.since.set(Some(since));
        if since.elapsed() < PATIENCE || !io::stderr().is_terminal() {
            return;
        }
        let mut bar = self.bar.borrow_mut();
        let bar = bar.get_or_insert_with(|| {
            let bar = ProgressBar::with_draw_target(Some(all), ProgressDrawTarget::stderr());
            // The template is part of the program; the usual one shows as well.
            let style = ProgressStyle::with_template("{bar:40} {percent} % sent, {eta} left");
            bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        });
        bar.set_length(all);
        bar.set_position(done);
    }

    fn clear(&self) {
        if let Some(bar) = &*self.bar.borrow() {
            bar.finish_and_clear();
        }
    }
}
