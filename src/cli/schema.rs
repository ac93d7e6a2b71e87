//! `quipu schema`: a JSON Schema of a dossier's files, for editors.

use quipu::digest::schema;
use quipu::error::Error;

use super::args::Schema;
use super::{GOOD, dossier, output};

/// Writes the schema even of a dossier with errors: that is when an editor's help is wanted.
pub(super) fn run(args: &Schema) -> Result<u8, Error> {
    let checked = dossier::open_whole(args.dossier.path())?;
    let model = &checked.model;
    output::report(args.output.as_deref(), &checked.files, |out| schema::write(model, out))?;
    Ok(GOOD)
}
