//! `quipu check`: what is wrong in a dossier.

use quipu::error::Error;
use quipu::report::{REPORTERS, reporter_called};

use super::args::Check;
use super::{FAULTY, GOOD, dossier, unknown_form, unwritable};

pub(super) fn run(args: &Check) -> Result<u8, Error> {
    let Some(reporter) = reporter_called(&args.format) else {
        let known: Vec<_> = REPORTERS.iter().map(|reporter| reporter.name()).collect();
        return Err(unknown_form(&args.format, &known));
    };
    let checked = dossier::open_whole(args.dossier.path())?;
    let mut out = anstream::stdout().lock();
    reporter.report(&checked.files, &checked.faults, &mut out).map_err(unwritable)?;
    Ok(if checked.faults.has_errors() { FAULTY } else { GOOD })
}
