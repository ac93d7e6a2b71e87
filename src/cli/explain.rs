//! `quipu explain`: what a check looks for, why, and what to write instead.

use std::io::{self, Write};

use quipu::check::{CHECKS, Check, check_called, codes_like};
use quipu::error::Error;

use super::args::Explain;
use super::{GOOD, unwritable};

pub(super) fn run(args: &Explain) -> Result<u8, Error> {
    let mut out = anstream::stdout().lock();
    match &args.code {
        None => list(&mut out).map_err(unwritable)?,
        Some(code) => {
            let check = check_called(code).ok_or_else(|| unknown(code))?;
            explain(check, &mut out).map_err(unwritable)?;
        }
    }
    Ok(GOOD)
}

/// What to try instead of a code that there is not.
fn unknown(code: &str) -> Error {
    let alike: Vec<_> = codes_like(code).iter().map(|code| format!("`{code}`")).collect();
    let alike = match alike.as_slice() {
        [] => String::new(),
        alike => format!("; like it: {}", alike.join(", ")),
    };
    let where_else = "`quipu explain` lists all codes, README.md and docs/figures.md explain the fields of claims";
    Error::Usage(format!("no check has the code `{code}`{alike}; {where_else}"))
}

fn list(out: &mut impl Write) -> io::Result<()> {
    let width = CHECKS.iter().map(|check| check.code().len()).max().unwrap_or_default();
    for check in CHECKS {
        writeln!(out, "{:width$}  {}", check.code(), check.explanation().what)?;
    }
    Ok(())
}

fn explain(check: &dyn Check, out: &mut impl Write) -> io::Result<()> {
    let explanation = check.explanation();
    writeln!(out, "{}\n", check.code())?;
    for (head, text) in [("What it does", explanation.what), ("Why it matters", explanation.why)] {
        writeln!(out, "{head}\n  {text}\n")?;
    }
    for (head, lines) in [("Example", explanation.example), ("Instead", explanation.instead)] {
        writeln!(out, "{head}")?;
        for line in lines.lines() {
            writeln!(out, "{}", format!("  {line}").trim_end())?;
        }
        if head == "Example" {
            writeln!(out)?;
        }
    }
    Ok(())
}
