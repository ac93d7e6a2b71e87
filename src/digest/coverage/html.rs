//! One page that needs no network and no script. It holds the texts, and says so.

use std::io::{self, Write};

use super::{shown, slice};
use crate::digest::markup::escaped;
use crate::evidence::{Coverage, Mark, TextCoverage, percent};
use crate::files::Files;
use crate::model::Text;

const HEAD: &str = r#"<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Coverage</title>
<style>
body { font: 16px/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328; background: #fff }
.warning { border: 2px solid #b3261e; padding: .5rem 1rem }
.text { white-space: pre-wrap; border-left: 3px solid #c9ced6; padding-left: 1rem }
.cited { background: #e0f4ee; text-decoration: underline; text-decoration-color: #009e73 }
.skipped { color: #5b6068; font-style: italic }
.open { background: #fbe7da; outline: 2px solid #d55e00; font-weight: bold }
td, th { text-align: left; padding-right: 1.5rem }
</style>
<h1>Coverage</h1>
<p class="warning"><strong>Not to be passed on.</strong> This page holds the full texts of the cited works, which belong to those who wrote them.</p>
<p><span class="cited">a claim cites it</span> · <span class="skipped">skipped: it carries no claim</span> · <span class="open">open: no claim cites it</span></p>
"#;

pub(super) fn write(files: &Files, coverage: &Coverage, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(HEAD.as_bytes())?;
    writeln!(out, "<table>\n<tr><th>source<th>words<th>cited<th>skipped<th>open")?;
    for text in &coverage.texts {
        write_row(text, out)?;
    }
    writeln!(out, "</table>")?;
    for source in &coverage.missing {
        writeln!(out, "<p>The text of <strong>{}</strong> is not there.</p>", escaped(source))?;
    }
    for text in &coverage.texts {
        write_text(files, text, out)?;
    }
    writeln!(out, "</html>")
}

fn write_row(text: &TextCoverage, out: &mut dyn Write) -> io::Result<()> {
    let share = |words: usize| shown(percent(words, text.words));
    let open = text.words - text.cited - text.skipped;
    let source = escaped(&text.source);
    let (cited, skipped, open) = (share(text.cited), share(text.skipped), share(open));
    writeln!(out, "<tr><td>{source}<td>{}<td>{cited}<td>{skipped}<td>{open}", text.words)
}

fn write_text(files: &Files, text: &TextCoverage, out: &mut dyn Write) -> io::Result<()> {
    let content = Text::new(files.file(text.file).text().to_owned());
    write!(out, "<h2>{}</h2>\n<div class=\"text\">", escaped(&text.source))?;
    for stretch in &text.stretches {
        let words = slice(&content, stretch.start, stretch.end);
        let body = words.trim_end();
        let class = match stretch.mark {
            Mark::Cited => "cited",
            Mark::Skipped => "skipped",
            Mark::Open => "open",
        };
        let blank = words.strip_prefix(body).unwrap_or_default();
        write!(out, "<span class=\"{class}\">{}</span>{}", escaped(body), escaped(blank))?;
    }
    writeln!(out, "</div>")
}
