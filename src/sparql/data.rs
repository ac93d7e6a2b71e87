//! What is asked: the statements of a view or of RDF files, and the prefixes for their names.

use std::collections::BTreeMap;
use std::path::Path;

use super::files::read;
use super::statements::{Builder, Statements};
use crate::error::Error;
use crate::graph::View;
use crate::model::NO_BASE;
use crate::ontology::Ontology;
use crate::rdf::vocab::PREFIXES;
use crate::rdf::{Iris, profile};

/// A prefix that vocabularies of units have, and the ontology leaves out.
const UNIT: (&str, &str) = ("unit", "http://qudt.org/vocab/unit/");

/// Statements, and what shortens the names in them.
#[derive(Debug)]
pub struct Data {
    pub(super) statements: Statements,
    /// Namespaces by prefix.
    pub(super) prefixes: BTreeMap<String, String>,
    /// What relative IRIs of a query are below.
    pub(super) base: String,
}

impl Data {
    /// The dossier, in the profile of a view.
    ///
    /// # Errors
    /// None: nothing is written.
    pub fn of_view(view: &View) -> Result<Self, Error> {
        let mut builder = Builder::new();
        let base = view.model.base();
        let unwritable = |source| Error::Write { path: "the dataset".into(), source };
        profile(view.profile).write(view, &mut builder).map_err(unwritable)?;
        let own = Iris::new(base).prefixes();
        let own = own.into_iter().map(|(prefix, namespace)| (prefix.to_owned(), namespace));
        let prefixes = with_known(own.collect(), &view.model.ontology);
        Ok(Self { statements: builder.finish(), prefixes, base: base.to_owned() })
    }

    /// The statements of RDF files, together. Blank nodes of different files are different.
    ///
    /// # Errors
    /// Where a file cannot be read, is in no syntax that is read here, or is not well-formed.
    pub fn of_files(paths: &[impl AsRef<Path>]) -> Result<Self, Error> {
        let mut builder = Builder::new();
        let mut prefixes = BTreeMap::new();
        for path in paths {
            for (prefix, namespace) in read(path.as_ref(), &mut builder)? {
                prefixes.entry(prefix).or_insert(namespace);
            }
        }
        let prefixes = with_known(prefixes, &Ontology::built_in());
        Ok(Self { statements: builder.finish(), prefixes, base: NO_BASE.to_owned() })
    }

    /// How many statements there are.
    pub fn len(&self) -> usize {
        self.statements.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The prefixes of the data, and the well-known ones that they leave free.
fn with_known(
    mut prefixes: BTreeMap<String, String>,
    ontology: &Ontology,
) -> BTreeMap<String, String> {
    let known = PREFIXES.into_iter().chain([UNIT]);
    let known = known.map(|(prefix, namespace)| (prefix.to_owned(), namespace.to_owned()));
    for (prefix, namespace) in known.chain(ontology.prefixes().iter().cloned()) {
        prefixes.entry(prefix).or_insert(namespace);
    }
    prefixes
}
