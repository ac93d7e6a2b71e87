//! For spreadsheets: a row for whatever is new or gone, and one for each change.

use std::io::{self, Write};

use super::{Change, ClaimDiff, Diff, Fate, ThingDiff};
use crate::digest::table::Table;

const HEADER: &[&str] =
    &["of", "what", "id", "words", "field", "before", "now", "said", "citations"];

pub(super) fn write(diff: &Diff, out: &mut dyn Write) -> io::Result<()> {
    let mut rows: Vec<_> = diff.claims.iter().flat_map(claim).collect();
    for (of, things) in [("entity", &diff.entities), ("source", &diff.sources)] {
        rows.extend(things.iter().flat_map(|one| thing(of, one)));
    }
    let own = diff.dossier.iter();
    let row =
        |change| row("dossier", Fate::Changed.name(), [""; 2], change, ["", ""].map(String::from));
    rows.extend(own.map(|change| row(cells(change))));
    Table { header: HEADER, rows }.write_csv(out)
}

fn claim(claim: &ClaimDiff) -> Vec<Vec<String>> {
    let Some(said) = claim.said() else { return Vec::new() };
    let citations: Vec<_> = said.citations.iter().map(ToString::to_string).collect();
    let about = [said.about(), citations.join("; ")];
    let what = [claim.id.as_str(), &said.words];
    let row = |change| row("claim", claim.fate.name(), what, change, about.clone());
    let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
    let mut changes: Vec<_> = claim.changes.iter().map(cells).collect();
    changes.extend(claim.contest.as_ref().map(|contest| {
        let before =
            if claim.fate == Fate::New { String::new() } else { yes(!contest.is_contested) };
        ["contested".to_owned(), before, yes(contest.is_contested)]
    }));
    let origins = claim.origins.map(|(before, now)| [before, now].map(|count| count.to_string()));
    changes.extend(origins.map(|[before, now]| ["origins".to_owned(), before, now]));
    if changes.is_empty() {
        changes.push(<[String; 3]>::default());
    }
    changes.into_iter().map(row).collect()
}

fn thing(of: &str, thing: &ThingDiff) -> Vec<Vec<String>> {
    let what = [thing.id.as_str(), &thing.name];
    let row = |change| row(of, thing.fate.name(), what, change, ["", ""].map(String::from));
    let mut changes: Vec<_> = thing.changes.iter().map(cells).collect();
    if changes.is_empty() {
        changes.push(<[String; 3]>::default());
    }
    changes.into_iter().map(row).collect()
}

fn cells(change: &Change) -> [String; 3] {
    [change.field.clone(), change.old.join("; "), change.new.join("; ")]
}

fn row(
    of: &str,
    fate: &str,
    what: [&str; 2],
    change: [String; 3],
    about: [String; 2],
) -> Vec<String> {
    let first = [of, fate].into_iter().chain(what).map(str::to_owned);
    first.chain(change).chain(about).collect()
}
