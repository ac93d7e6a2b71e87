//! The stages from files to export, each run several times: the best counts.

use std::error::Error;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use peak_alloc::PeakAlloc;
use quipu::assess::assess;
use quipu::check::check;
use quipu::diagnostic::Severity;
use quipu::export::exporter_of;
use quipu::files::Files;
use quipu::graph::View;
use quipu::read::read;

/// Repeats until a stage has run so long in all, at least twice and at most ten times.
const ENOUGH: Duration = Duration::from_secs(2);
/// The formats that are measured, by their endings; those that there are.
const FORMATS: [(&str, &str); 8] = [
    ("Turtle", "ttl"),
    ("N-Quads", "nq"),
    ("RDF/XML", "rdf"),
    ("JSON-LD", "jsonld"),
    ("DOT", "dot"),
    ("GraphML", "graphml"),
    ("GEXF", "gexf"),
    ("Cytoscape JSON", "cyjs"),
];

/// What is measured of one dossier.
pub(crate) struct Measured {
    pub(crate) stages: Vec<Stage>,
    /// What the model holds, in bytes.
    pub(crate) model: usize,
}

/// One row of the table.
pub(crate) struct Stage {
    pub(crate) name: &'static str,
    pub(crate) time: Duration,
    /// The bytes that were written.
    output: usize,
    /// The most bytes that were in use at once, or that writing added to them.
    peak: usize,
}

/// What the allocator counts.
pub(crate) struct Memory(pub(crate) &'static PeakAlloc);

/// A stream that only counts.
struct Counter(usize);

/// Runs every stage on the dossier of a folder.
pub(crate) fn measure(folder: &Path, memory: &Memory) -> Result<Measured, Box<dyn Error>> {
    let mut stages = Vec::new();
    let before = memory.now();
    let mut model = memory.stage("read", &mut stages, || read(&mut Files::load(folder)?))?;
    let size = memory.now() - before;
    let faults = memory.stage("assess and check", &mut stages, || check(&model, &assess(&model)));
    let errors = faults.count(Severity::Error);
    if errors > 0 || !model.unread.is_empty() {
        let first = faults.iter().next().map(|fault| fault.message.as_str()).unwrap_or_default();
        return Err(format!("{errors} errors in the invented dossier: {first}").into());
    }
    drop(faults);
    let mut held = None;
    memory.stage("graph", &mut stages, || {
        // The view of the last round gives the model back.
        if let Some(view) = held.take() {
            let View { model: last, .. } = view;
            model = Arc::try_unwrap(last).unwrap_or_default();
        }
        held = Some(View::new(std::mem::take(&mut model)));
    });
    let Some(view) = held else { return Ok(Measured { stages, model: size }) };
    for (name, ending) in FORMATS {
        let Some(exporter) = exporter_of(&format!(".{ending}")) else { continue };
        let base = memory.now();
        let written = memory.stage(name, &mut stages, || {
            let mut out = io::BufWriter::with_capacity(1 << 16, Counter(0));
            exporter.export(&view, &mut out).and_then(|_| out.flush()).map(|()| out.get_ref().0)
        })?;
        if let Some(stage) = stages.last_mut() {
            stage.output = written;
            stage.peak -= base;
        }
    }
    Ok(Measured { stages, model: size })
}

impl Memory {
    fn now(&self) -> usize {
        self.0.current_usage()
    }

    /// Runs a stage until it has been seen long enough, and keeps its best time.
    pub(crate) fn stage<T>(
        &self,
        name: &'static str,
        stages: &mut Vec<Stage>,
        mut run: impl FnMut() -> T,
    ) -> T {
        let (mut best, mut total, mut rounds) = (Duration::MAX, Duration::ZERO, 0);
        loop {
            self.0.reset_peak_usage();
            let start = Instant::now();
            let done = run();
            let time = start.elapsed();
            (best, total, rounds) = (best.min(time), total + time, rounds + 1);
            if rounds >= 2 && (total > ENOUGH || rounds == 10) {
                stages.push(Stage { name, time: best, output: 0, peak: self.0.peak_usage() });
                return done;
            }
        }
    }
}

impl Stage {
    /// Time, speed of writing, memory.
    pub(crate) fn row(&self) -> String {
        let seconds = self.time.as_secs_f64();
        let speed = match self.output {
            0 => String::new(),
            bytes => format!("{:.0} MB/s", bytes as f64 / 1e6 / seconds),
        };
        let plus = if self.output == 0 { "" } else { "+ " };
        let peak = self.peak as f64 / 1e6;
        format!("{:.1} ms | {speed} | {plus}{peak:.1} MB", seconds * 1e3)
    }
}

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
