//! What an export says of its files: what each holds, and what its format could not hold.

use std::path::Path;

use quipu::export::{Count, Written};

/// How wide a line is before what was left out gets lines of its own.
const WIDTH: usize = 100;
/// What stands before those.
const BELOW: &str = "  ";

/// "wrote graph.nt: 1,204 triples" for each file.
pub(super) fn summary(files: &[(&Path, Written)]) -> Vec<String> {
    let said = |path: &Path, written: &Written| {
        format!("wrote {}: {}", path.display(), list(&written.counts))
    };
    lines(files, said, "left out")
}

/// What keeps files from being written where nothing may be left out.
pub(super) fn refusal(files: &[(&Path, Written)]) -> Vec<String> {
    let said = |path: &Path, _: &Written| format!("not everything fits into {}", path.display());
    lines(files, said, "it would leave out")
}

/// A line for each file. What several leave out alike is told once.
fn lines(
    files: &[(&Path, Written)],
    said: impl Fn(&Path, &Written) -> String,
    verb: &str,
) -> Vec<String> {
    let lines = files.iter().enumerate().map(|(at, (path, written))| {
        let said = said(path, written);
        if written.loss.is_empty() {
            return said;
        }
        let before = files.iter().take(at).find(|(_, other)| other.loss == written.loss);
        match before.and_then(|(path, _)| path.file_name()) {
            Some(name) => format!("{said}; {verb}: the same as in {}", name.to_string_lossy()),
            None => with_loss(&said, verb, &written.loss),
        }
    });
    lines.collect()
}

/// In one line if it is no long one; else in as many as are needed, no count broken.
fn with_loss(said: &str, verb: &str, loss: &[Count]) -> String {
    let line = format!("{said}; {verb}: {}", list(loss));
    if line.chars().count() <= WIDTH {
        return line;
    }
    let mut lines = vec![format!("{said}; {verb}:"), BELOW.to_owned()];
    for (at, count) in loss.iter().enumerate() {
        let comma = if at + 1 < loss.len() { "," } else { "" };
        let words = format!("{count}{comma}");
        let Some(last) = lines.last_mut() else { continue };
        if last == BELOW {
            last.push_str(&words);
        } else if last.chars().count() + 1 + words.chars().count() <= WIDTH {
            last.extend([" ", &words]);
        } else {
            lines.push(format!("{BELOW}{words}"));
        }
    }
    lines.join("\n")
}

fn list(counts: &[Count]) -> String {
    counts.iter().map(Count::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRIPLES: Count = Count { number: 1204, one: "triple", many: "triples" };
    const SOURCES: Count = Count { number: 3, one: "source", many: "sources" };
    const LONG: Count =
        Count { number: 9, one: "", many: "claims with a literal, written as text" };

    fn written(loss: &[Count]) -> Written {
        Written { counts: vec![TRIPLES], loss: loss.to_vec() }
    }

    #[test]
    fn losses_are_told_once_and_in_lines_that_fit() {
        let files = [
            (Path::new("o/a.nt"), written(&[])),
            (Path::new("o/b.nt"), written(&[SOURCES])),
            (Path::new("o/c.nt"), written(&[SOURCES])),
            (Path::new("o/d.nt"), written(&[SOURCES, LONG, LONG, LONG])),
        ];
        assert_eq!(
            summary(&files),
            [
                "wrote o/a.nt: 1,204 triples",
                "wrote o/b.nt: 1,204 triples; left out: 3 sources",
                "wrote o/c.nt: 1,204 triples; left out: the same as in b.nt",
                "wrote o/d.nt: 1,204 triples; left out:\n  \
                 3 sources, 9 claims with a literal, written as text, \
                 9 claims with a literal, written as text,\n  \
                 9 claims with a literal, written as text",
            ]
        );
    }
}
