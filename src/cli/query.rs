//! `quipu query`: questions in SPARQL.

use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use quipu::error::Error;
use quipu::files::Files;
use quipu::graph::View;
use quipu::rdf::profile;
use quipu::report::{clean, show};
use quipu::sparql::{
    Answers, Data, FORMS, Form, Kind, Limits, Query, Refused, Shown, ask, fill, form_called,
    questions, write,
};

use super::args::Query as Args;
use super::output::{self, Prepared};
use super::{FAILED, FAULTY, GOOD, dossier, part, say, unknown_form, unwritable};

/// The most rows of a table that is printed, where no limit is named.
const ROWS: usize = 1_000;
/// The most memory that a query may take, in bytes.
const MEMORY: u64 = 2 << 30;
/// How wide a table is that no terminal shows.
const WIDTH: usize = 120;
/// The longest query that is read, in bytes; a longer one is refused with a reason.
const LONGEST: u64 = (1 << 20) + 1;

pub(super) fn run(args: &Args) -> Result<u8, Error> {
    let form = form(args)?;
    check_output(args)?;
    if args.list {
        return list(&dossier::files(args.dossier.as_ref())?);
    }
    let (data, query) = if args.data.is_empty() {
        let checked = dossier::open(args.dossier.as_ref(), args.private)?;
        if !dossier::is_sound(&checked, "asked") {
            return Ok(FAULTY);
        }
        if args.output.as_ref().is_some_and(|path| checked.files.holds(path)) {
            let path = args.output.clone().unwrap_or_default();
            return Err(Error::OverwritesInput { path });
        }
        let query = query(args, |_| Ok(checked.files))?;
        let view = View::assessed(checked.model, checked.assessment);
        let mut view = part::of(&view, &args.part, Some(&args.dates))?;
        view.assert = args.assert.into();
        view.profile = args.profile;
        (Data::of_view(&view)?, query)
    } else {
        let query = query(args, |args| dossier::files(args.dossier.as_ref()))?;
        (Data::of_files(&args.data)?, query)
    };
    let data = Arc::new(data);
    let is_printed = args.output.as_deref().is_none_or(|path| path == Path::new("-"));
    let is_table = form.is_none_or(Form::is_table);
    let usual = (is_printed && is_table).then_some(ROWS);
    let limits = Limits { time: args.timeout, rows: args.limit.or(usual), memory: MEMORY };
    match ask(&data, &query, &limits) {
        Ok(answers) => tell(args, form, &data, answers),
        Err(Refused::Stopped(fault)) => Err(fault),
        Err(Refused::Fault(fault)) => {
            // Whoever does not read the fault still gets the exit code.
            let _ = show(query.files(), &fault, &mut anstream::stderr().lock());
            Ok(FAILED)
        }
    }
}

/// The form that is asked for, else that of the file's ending.
fn form(args: &Args) -> Result<Option<&'static Form>, Error> {
    let ending = args.output.as_deref().and_then(|path| path.extension()?.to_str());
    match (&args.format, ending.and_then(form_called)) {
        (None, form) => Ok(form),
        (Some(name), _) => form_called(name).map(Some).ok_or_else(|| {
            let known: Vec<_> = FORMS.iter().map(|form| form.name).collect();
            unknown_form(name, &known)
        }),
    }
}

/// An answer must not replace what it is asked of.
fn check_output(args: &Args) -> Result<(), Error> {
    let Some(path) = &args.output else { return Ok(()) };
    let target = path.canonicalize().ok();
    let is_it = |input: &PathBuf| target.is_some() && input.canonicalize().ok() == target;
    if args.data.iter().chain(&args.file).any(is_it) {
        return Err(Error::OverwritesInput { path: path.clone() });
    }
    Ok(())
}

/// Names the questions of a dossier.
fn list(files: &Files) -> Result<u8, Error> {
    let questions = questions(files);
    let width = questions.iter().map(|question| question.name.len()).max().unwrap_or_default();
    let mut out = anstream::stdout().lock();
    for question in &questions {
        let (name, about) = (clean(&question.name), clean(&question.about));
        writeln!(out, "{name:width$}  {about}").map_err(unwritable)?;
    }
    if questions.is_empty() {
        say("the dossier has no questions; they are files such as questions/who.rq");
    }
    Ok(GOOD)
}

/// The query that was named, filled in for the profile.
fn query(args: &Args, files: impl FnOnce(&Args) -> Result<Files, Error>) -> Result<Query, Error> {
    let (name, text) = if let Some(name) = &args.question {
        let all = questions(&files(args)?);
        let found = all.into_iter().find(|question| question.name == *name);
        let found = found.ok_or_else(|| {
            Error::Usage(format!("no question is called `{name}`; `quipu query --list` shows all"))
        })?;
        (format!("questions/{name}.rq"), found.text)
    } else if let Some(path) = &args.file {
        (path.display().to_string(), read(path)?)
    } else {
        ("the query".to_owned(), args.sparql.clone().unwrap_or_default())
    };
    let filled = fill(&text, profile(args.profile))?;
    if filled != text && !args.data.is_empty() {
        // In files of another profile nothing would be found, which reads as "nobody says so".
        let name = profile(args.profile).name();
        say(&format!(
            "claims are looked for as the profile `{name}` has them; --profile names another"
        ));
    }
    let name = if filled == text { name } else { format!("{name}, with @claim written out") };
    Ok(Query::new(&name, filled))
}

/// A query from a file, or from standard input.
fn read(path: &Path) -> Result<String, Error> {
    let unreadable = |source| Error::Read { path: path.to_owned(), source };
    let mut text = String::new();
    if path == Path::new("-") {
        io::stdin().lock().take(LONGEST).read_to_string(&mut text).map_err(unreadable)?;
    } else {
        let file = File::open(path).map_err(unreadable)?;
        file.take(LONGEST).read_to_string(&mut text).map_err(unreadable)?;
    }
    Ok(text)
}

/// Writes the answers where they are wanted, and says where there are more or none.
fn tell(
    args: &Args,
    form: Option<&'static Form>,
    data: &Data,
    mut answers: Answers,
) -> Result<u8, Error> {
    let form = form.unwrap_or_else(|| Form::usual(&answers.kind));
    form.check_fit(&answers.kind)?;
    let count = match args.output.as_deref().filter(|path| *path != Path::new("-")) {
        None => print(&mut answers, form, data)?,
        Some(path) => {
            let mut prepared = Prepared::default();
            let shown = Shown { width: WIDTH };
            let count = prepared.write(path, |out| write(&mut answers, form, data, shown, out))?;
            let (kind, is_cut) = (answers.kind.clone(), answers.is_cut);
            answers.end()?;
            prepared.commit()?;
            say(&format!("wrote {}", path.display()));
            return Ok(finish(&kind, count, is_cut));
        }
    };
    let (kind, is_cut) = (answers.kind.clone(), answers.is_cut);
    answers.end()?;
    Ok(finish(&kind, count, is_cut))
}

/// What a terminal shows is made harmless; what a program reads stays as it is.
fn print(answers: &mut Answers, form: &Form, data: &Data) -> Result<usize, Error> {
    if !io::stdout().is_terminal() {
        let shown = Shown { width: WIDTH };
        return output::to_stdout(|out| write(answers, form, data, shown, out));
    }
    let width = terminal_size::terminal_size().map_or(WIDTH, |(width, _)| width.0.into());
    let mut bytes = Vec::new();
    let count = write(answers, form, data, Shown { width }, &mut bytes).map_err(unwritable)?;
    output::print(clean(&String::from_utf8_lossy(&bytes)).as_bytes())?;
    Ok(count)
}

fn finish(kind: &Kind, count: usize, is_cut: bool) -> u8 {
    match kind {
        Kind::Truth(false) => return FAULTY,
        Kind::Rows(_) if count == 0 && !is_cut => say("no rows"),
        Kind::Statements if count == 0 => say("no statements"),
        _ if is_cut => say(&format!("there are more than these {count}: --limit takes more")),
        _ => {}
    }
    GOOD
}
