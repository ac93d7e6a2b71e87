//! What became of a dossier: two of them, compared in words of claims, in several forms.

mod change;
mod claims;
mod csv;
mod fields;
mod json;
mod key;
mod lines;
mod markdown;
mod pairs;
mod section;
mod side;
mod summary;
mod text;
mod things;

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::citation::Citation;
use super::differences::Position;
use crate::graph::View;
use crate::wording::{Conflict, Words};
pub use change::Change;
pub use section::Section;
use side::Sides;

/// What is otherwise in the new one of two dossiers.
#[derive(Clone, Debug)]
pub struct Diff {
    /// What the new dossier is called.
    pub title: String,
    /// The claims that are new, gone, or otherwise than before, in the order of the views: first
    /// those of the new dossier.
    pub claims: Vec<ClaimDiff>,
    /// The entities of which the same is true: new ones, gone ones, changed ones, each by id.
    pub entities: Vec<ThingDiff>,
    /// The sources of which the same is true.
    pub sources: Vec<ThingDiff>,
    /// What the dossier says of itself.
    pub dossier: Vec<Change>,
    /// Everybody whom all this touches, by id: name and class.
    pub touched: BTreeMap<String, (String, String)>,
    /// The words that are not the dossier's.
    pub(crate) words: &'static Words,
}

/// What became of a claim.
#[derive(Clone, Debug)]
pub struct ClaimDiff {
    /// Whether it is new, gone, changed, or only stands otherwise among the others.
    pub fate: Fate,
    /// Its id; of one that is gone, the id that it had.
    pub id: String,
    /// The id of what it is about, in both dossiers.
    pub subject: String,
    /// The id of the entity at its other end as it was.
    pub old_object: Option<String>,
    /// The id of the entity at its other end.
    pub object: Option<String>,
    /// What it said.
    pub before: Option<Position>,
    /// What it says.
    pub after: Option<Position>,
    /// What it says of its subject, without the entity at its other end; of one that is gone, what
    /// it said.
    pub predicate: String,
    /// Whether nobody should take it for a fact, as it is or was last.
    pub is_doubtful: bool,
    /// What of it is otherwise.
    pub changes: Vec<Change>,
    /// Whether it is contested now, and was not, or the other way round; of a new one, whether it is.
    pub contest: Option<Contest>,
    /// How many independent origins it and those that agree with it had and have.
    pub origins: Option<(usize, usize)>,
}

/// That a claim is contested now, or no longer.
#[derive(Clone, Debug)]
pub struct Contest {
    /// Whether it is.
    pub is_contested: bool,
    /// How another claim contradicts it.
    pub(crate) conflict: Option<Conflict>,
    /// Why.
    pub reason: Option<String>,
    /// Where the claims stand that contradict it.
    pub against: Vec<Citation>,
}

/// What became of an entity or a source.
#[derive(Clone, Debug, Serialize)]
pub struct ThingDiff {
    /// Whether it is new, gone or changed.
    pub fate: Fate,
    /// Its id; of one that is gone, the id that it had.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub class: String,
    /// What of it is otherwise.
    pub changes: Vec<Change>,
}

/// What became of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Fate {
    /// Only the new dossier has it.
    New,
    /// Only the old dossier has it.
    Gone,
    /// Both have it, not alike.
    Changed,
    /// Both have it alike; other claims make it stand otherwise.
    Kept,
}

/// A form of the report.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Its name on the command line.
    pub name: &'static str,
    /// The ending of its files.
    pub ending: &'static str,
    /// Writes it.
    pub write: fn(&Diff, &mut dyn Write) -> io::Result<()>,
}

/// Every form, the usual one first; `export` has one more, a picture.
pub const FORMS: &[Form] = &[
    Form { name: "text", ending: "txt", write: text::write },
    Form { name: "json", ending: "json", write: json::write },
    Form { name: "csv", ending: "csv", write: csv::write },
    Form { name: "md", ending: "md", write: markdown::write },
];

/// What is otherwise in the new dossier, in the language of its view. The order of files does not
/// matter, and what both say alike, to white space, is left out.
pub fn diff(old: &View, new: &View) -> Diff {
    let sides = Sides::new(old, new);
    let claims = claims::claims(&sides, old, new);
    let entities = things::entities(&sides);
    let sources = things::sources(&sides);
    let title = &new.model.dossier.title;
    let title = title.in_language(&new.language, &new.model.names);
    Diff {
        title: crate::wording::shown(title.unwrap_or_default()),
        touched: touched(&sides, &claims, &entities),
        claims,
        entities,
        sources,
        dossier: things::dossier(&sides, old, new),
        words: sides.new.phrases.words,
    }
}

/// Whom claims and entities touch; whoever is gone has the name that they had.
fn touched(
    sides: &Sides<'_>,
    claims: &[ClaimDiff],
    entities: &[ThingDiff],
) -> BTreeMap<String, (String, String)> {
    let ends = claims
        .iter()
        .flat_map(|claim| [Some(&claim.subject), claim.old_object.as_ref(), claim.object.as_ref()]);
    let ids = ends.flatten().chain(entities.iter().map(|entity| &entity.id));
    let mut touched = BTreeMap::new();
    for id in ids {
        if !touched.contains_key(id) {
            let found = [&sides.new, &sides.old].into_iter().find_map(|side| side.known(id));
            touched.extend(found.map(|found| (id.clone(), found)));
        }
    }
    touched
}

impl Diff {
    /// Whether both dossiers say the same.
    pub fn is_empty(&self) -> bool {
        self.claims.is_empty()
            && self.entities.is_empty()
            && self.sources.is_empty()
            && self.dossier.is_empty()
    }
}

impl ClaimDiff {
    /// What it says; of a claim that is gone, what it said.
    pub fn said(&self) -> Option<&Position> {
        self.after.as_ref().or(self.before.as_ref())
    }
}
