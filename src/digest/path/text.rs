//! For a terminal: chains with their hops below them, in lines that fit.

use std::collections::HashMap;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use super::{Chain, Hop, Path, Sentence};
use crate::assess::Status;
use crate::graph::path::Support;
use crate::report::clean;
use crate::wording::{counted, fill, filled};

/// How wide a line is.
const WIDTH: usize = 80;
/// What stands between the entities of a chain.
const BETWEEN: &str = " – ";
/// What stands before what is told of a hop or a sentence.
const BELOW: &str = "       ";

const TITLE: Style = Style::new().bold().underline();
const CHAIN: Style = Style::new().bold();
const ASIDE: Style = Style::new().dimmed();
const DOUBTFUL: Style = AnsiColor::Red.on_default();

/// Writes lines that fit, below each other.
struct Lines<'p, 'o> {
    path: &'p Path,
    out: &'o mut dyn Write,
    /// In which chain a hop was told.
    told: HashMap<(&'p str, &'p str), usize>,
}

pub(super) fn write(path: &Path, out: &mut dyn Write) -> io::Result<()> {
    let mut lines = Lines { path, out, told: HashMap::new() };
    let words = &path.words.path;
    let [from, to] = path.ends.each_ref().map(|end| end.name.as_str());
    if let Some(distance) = &path.distance {
        let none = if path.is_in_part { &words.none_in_part } else { &words.none };
        lines.fill("", CHAIN, &fill(none, &[from, to]))?;
        let told = distance.lines(&path.ends, path.words);
        return told.iter().try_for_each(|line| lines.fill("", Style::new(), line));
    }
    lines.fill("", TITLE, &path.title())?;
    for (number, chain) in (1..).zip(&path.chains) {
        lines.chain(number, chain)?;
    }
    let ends = [(path.has_more, &words.more), (path.is_cut_short, &words.cut_short)];
    for (_, line) in ends.into_iter().filter(|(is_so, _)| *is_so) {
        writeln!(lines.out)?;
        lines.fill("", ASIDE, line)?;
    }
    Ok(())
}

impl<'p> Lines<'p, '_> {
    /// `1  the mayor – the harbour – the company`, how good it is, and its hops.
    fn chain(&mut self, number: usize, chain: &'p Chain) -> io::Result<()> {
        let words = &self.path.words.path;
        let names: Vec<_> = chain.entities.iter().map(|one| one.name.as_str()).collect();
        writeln!(self.out)?;
        let margin = format!("{number:<2} ");
        self.fill(&margin, CHAIN, &names.join(BETWEEN))?;
        let supports = if chain.hops.len() == 1 { &words.hop } else { &words.weakest };
        let support = rated(supports, chain.support);
        let hops = counted(&words.hops, chain.hops.len());
        self.fill("   ", ASIDE, &format!("{hops}, {support}"))?;
        for (hop, pair) in chain.hops.iter().zip(chain.entities.windows(2)) {
            if let [from, to] = pair {
                writeln!(self.out)?;
                let title = format!("{}{BETWEEN}{}", from.name, to.name);
                let known = *self.told.entry((&from.id, &to.id)).or_insert(number);
                if known == number {
                    self.fill("   ", ASIDE, &title)?;
                    if hop.support == Support::Denied && chain.hops.len() > 1 {
                        self.fill(BELOW, DOUBTFUL, rated(&words.hop, hop.support))?;
                    }
                    self.hop(hop)?;
                } else {
                    let as_in = fill(&words.as_in, &[&known.to_string()]);
                    self.fill("   ", ASIDE, &format!("{title}: {as_in}"))?;
                }
            }
        }
        Ok(())
    }

    fn hop(&mut self, hop: &Hop) -> io::Result<()> {
        hop.sentences.iter().try_for_each(|sentence| self.sentence(sentence))
    }

    /// What is said, who says it, what does not go together with it, and where it stands.
    fn sentence(&mut self, sentence: &Sentence) -> io::Result<()> {
        let (words, position) = (self.path.words, &sentence.position);
        let conflict = sentence.conflict.map(|one| one.words(words).to_owned());
        let about = [Some(position.about()), conflict].into_iter().flatten();
        let about = about.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ");
        let style = match sentence.status {
            Status::Uncontested => Style::new(),
            Status::Contested | Status::Retracted => DOUBTFUL,
        };
        self.fill("   · ", Style::new(), &position.words)?;
        self.fill(BELOW, style, &about)?;
        for reason in &sentence.reasons {
            self.fill(BELOW, DOUBTFUL, reason)?;
        }
        self.fill(BELOW, ASIDE, &position.places())?;
        for note in &position.notes {
            self.fill(BELOW, Style::new(), &fill(&words.note, &[note]))?;
        }
        Ok(())
    }

    /// Lines behind a margin, of which only the first has what is written there.
    fn fill(&mut self, margin: &str, style: Style, text: &str) -> io::Result<()> {
        let below = " ".repeat(margin.width());
        let mut margin = margin;
        for line in filled(&clean(text), WIDTH - margin.width()) {
            writeln!(self.out, "{margin}{style}{line}{style:#}")?;
            margin = &below;
        }
        Ok(())
    }
}

/// The words of a rating among those of all.
fn rated(all: &[String; 6], support: Support) -> &str {
    all.get(support as usize).map_or("", String::as_str)
}
