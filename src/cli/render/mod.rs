//! Pictures: DOT as drawn by the Graphviz that is installed.

mod process;
mod program;
mod proof;

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use quipu::error::Error;
use quipu::report::clean;

use super::{counted, say};
use process::{Ended, Limits, Stopped};

/// A form of picture.
#[derive(Debug)]
pub(super) struct Picture {
    /// The ending of its files, and its name for Graphviz.
    pub(super) ending: &'static str,
    /// Whether a terminal can show it, if only as text.
    pub(super) is_text: bool,
    /// Whether it consists of dots, of which there are so many per inch.
    pub(super) has_dots: bool,
    /// What is wrong with bytes that should be such a picture.
    fault: fn(&[u8]) -> Option<String>,
}

/// Every form that can be asked for.
pub(super) const PICTURES: &[Picture] = &[
    Picture { ending: "svg", is_text: true, has_dots: false, fault: proof::svg },
    Picture { ending: "png", is_text: false, has_dots: true, fault: proof::png },
    Picture { ending: "pdf", is_text: false, has_dots: false, fault: proof::pdf },
];

/// The format that pictures are drawn from.
pub(super) const DRAWN_FROM: &str = ".dot";

/// As screens have it: 9 points of type are 12 dots.
const DPI: u16 = 96;

/// `sfdp` wants up to 30 seconds of a processor for 5,000 names; this is four times that, for slow
/// and for busy machines. Output stays far below its limit, which only keeps a broken program from
/// filling the memory.
const LIMITS: Limits =
    Limits { time: Duration::from_secs(120), memory: 1 << 30, output: 256 << 20 };

/// How many lines of what Graphviz says are shown, and how many characters of each.
const LINES: usize = 4;
const CHARACTERS: usize = 300;

/// What Graphviz's font library remarks on its own files, on some machines at each start. It
/// costs no label.
const HARMLESS: &[&str] = &["Fontconfig warning:"];

/// A picture that can be drawn here.
#[derive(Clone, Debug)]
pub(super) struct Drawing {
    /// What comes out.
    pub(super) picture: &'static Picture,
    program: PathBuf,
    dpi: u16,
}

/// The form of picture of a file, by the end of its name.
pub(super) fn picture_of(path: &str) -> Option<&'static Picture> {
    let (_, ending) = path.rsplit_once('.')?;
    PICTURES.iter().find(|picture| picture.ending.eq_ignore_ascii_case(ending))
}

/// Fails where dots per inch are asked for, and none of the pictures consists of dots.
pub(super) fn check_dots<'p>(
    dpi: Option<u16>,
    pictures: impl IntoIterator<Item = &'p Picture>,
) -> Result<(), Error> {
    if dpi.is_none() || pictures.into_iter().any(|picture| picture.has_dots) {
        return Ok(());
    }
    Err(Error::Usage("`--dpi` is for pictures as .png, and none is asked for".into()))
}

impl Drawing {
    /// Gets ready to draw for a file, or without one for standard output; fails where no Graphviz is
    /// installed, and where a terminal would get what it cannot show.
    pub(super) fn new(
        picture: &'static Picture,
        file: Option<&Path>,
        dpi: Option<u16>,
    ) -> Result<Self, Error> {
        if file.is_none() && !picture.is_text && io::stdout().is_terminal() {
            let ending = picture.ending;
            let hint =
                format!("a terminal cannot show .{ending}; name a file: -o picture.{ending}");
            return Err(Error::Usage(hint));
        }
        let program = program::find().ok_or_else(|| program::missing(picture.ending))?;
        Ok(Self { picture, program, dpi: dpi.unwrap_or(DPI) })
    }

    /// Draws a graph that is written in the DOT language; hands on what its writer says.
    pub(super) fn draw<T>(
        &self,
        write: impl FnOnce(&mut dyn Write) -> io::Result<T>,
    ) -> Result<(Vec<u8>, T), Error> {
        let mut dot = Vec::new();
        let written = write(&mut dot);
        let written = written.map_err(|source| Error::Write { path: DRAWN_FROM.into(), source })?;
        let mut arguments = vec![format!("-T{}", self.picture.ending)];
        if self.picture.has_dots {
            arguments.push(format!("-Gdpi={}", self.dpi));
        }
        let ended = process::run(&self.program, &arguments, dot, &LIMITS);
        let ended = ended.map_err(|stopped| Error::Picture(reason(&stopped)))?;
        let drawn = judge(self.picture, ended).map_err(Error::Picture)?;
        Ok((drawn, written))
    }
}

/// The picture, if it can be relied on. A label that Graphviz could not read is missing in the
/// picture, which is written all the same, by some versions with success: so it must be silent.
fn judge(picture: &Picture, ended: Ended) -> Result<Vec<u8>, String> {
    let said = String::from_utf8_lossy(&ended.errors);
    let lines = said.lines().filter(|line| !line.trim().is_empty());
    let (harmless, faults): (Vec<_>, Vec<_>) =
        lines.partition(|line| HARMLESS.iter().any(|start| line.starts_with(start)));
    if !harmless.is_empty() {
        say(&format!("warning: dot says {}", quoted(&harmless)));
    }
    let is_good = ended.status.success();
    match &faults[..] {
        [] if is_good => match (picture.fault)(&ended.output) {
            None => Ok(ended.output),
            Some(fault) => Err(format!("what dot drew is no .{}: {fault}", picture.ending)),
        },
        faults if is_good => {
            Err(format!("dot drew the picture, but not as it should: {}", quoted(faults)))
        }
        faults => {
            let why = if faults.is_empty() { "" } else { ": " };
            // Whatever has no code of its own was ended, most often for want of memory.
            let remedy = if ended.status.code().is_none() { REMEDY } else { "" };
            Err(format!("dot drew no picture ({}){why}{}{remedy}", ended.status, quoted(faults)))
        }
    }
}

fn reason(stopped: &Stopped) -> String {
    match stopped {
        Stopped::Broken(fault) => format!("cannot run dot: {fault}"),
        Stopped::BySignal => "dot was stopped by a signal".to_owned(),
        Stopped::TooLong => {
            format!("dot did not finish within {} seconds{REMEDY}", LIMITS.time.as_secs())
        }
        Stopped::TooMuch => format!("dot wrote more than {} MiB{REMEDY}", LIMITS.output >> 20),
    }
}

/// What helps where a graph is too large to be drawn.
const REMEDY: &str = "; a smaller part of the graph takes less, .svg takes less than .png, and a \
                      .dot file can be drawn without these limits";

/// What another program says, made harmless and short.
fn quoted(lines: &[&str]) -> String {
    let short = |line: &&str| clean(line.trim()).chars().take(CHARACTERS).collect::<String>();
    let mut shown: Vec<_> = lines.iter().take(LINES).map(short).collect();
    if let more @ 1.. = lines.len().saturating_sub(LINES) {
        shown.push(format!("and {} more", counted(more, "line")));
    }
    shown.join("; ")
}
