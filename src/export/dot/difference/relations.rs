//! Lines between cards: the claims that relate entities, each with its words on a node of its own.

use std::io::{self, Write};

use super::look::LOOKS;
use super::{is_relation, table, told, tooltip};
use crate::digest::diff::{ClaimDiff, Diff};
use crate::export::dot::escape::Id;

/// Writes every line, in the order of the report.
pub(super) fn write(diff: &Diff, out: &mut dyn Write) -> io::Result<()> {
    let mut relations = diff.claims.iter().filter(|claim| is_relation(diff, claim)).peekable();
    if relations.peek().is_some() {
        let chips = "shape=none, style=\"\", width=0, height=0, margin=\"0.06,0\"";
        writeln!(out, "  node  [{chips}] // claims")?;
    }
    relations.try_for_each(|claim| write_relation(diff, claim, out))
}

fn write_relation(diff: &Diff, claim: &ClaimDiff, out: &mut dyn Write) -> io::Result<()> {
    let look = LOOKS.of(claim.section());
    let id = Id::claim(&claim.id, diff.touched.contains_key(&claim.id));
    let (label, tooltip) = (table(told(diff, claim, look)), tooltip(diff, claim));
    let line = look.line(claim.is_doubtful);
    writeln!(out, "  {id} [tooltip={tooltip}, label=<{label}>]")?;
    writeln!(out, "  {} -> {id}:w [arrowhead=none, {line}]", Id::entity(&claim.subject))?;
    let end = claim.object.as_ref().filter(|end| diff.touched.contains_key(*end));
    if let Some(end) = end {
        writeln!(out, "  {id}:e -> {} [{line}]", Id::entity(end))?;
    }
    // A claim that is gone leads where it led; one that changed shows that beside its new end.
    if let Some(was) = former_end(diff, claim) {
        let line = if claim.after.is_none() { line } else { LOOKS.before.line(false) };
        writeln!(out, "  {id}:e -> {} [{line}]", Id::entity(was))?;
    }
    Ok(())
}

/// The card that a claim led to and no longer does.
pub(super) fn former_end<'d>(diff: &Diff, claim: &'d ClaimDiff) -> Option<&'d String> {
    let was = claim.old_object.as_ref().filter(|was| Some(*was) != claim.object.as_ref());
    was.filter(|was| diff.touched.contains_key(*was))
}
