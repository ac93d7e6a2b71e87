//! The classes as a tree: each in full where it comes first, and by name where it comes again.

use std::collections::{HashMap, HashSet};

use super::words::Words;
use super::{Entry, Fact, Section};
use crate::ontology::{Class, ClassId, Ontology};

/// The section of the classes.
pub(super) fn classes(ontology: &Ontology, language: &str, words: Words) -> Section {
    let mut entries = Vec::new();
    for (depth, id, is_first) in tree(ontology) {
        let class = ontology.class(id);
        entries.push(if is_first {
            Entry { depth, ..entry(class, language, words) }
        } else {
            Entry {
                depth,
                name: class.name.clone(),
                label: words.get("again").to_owned(),
                comment: String::new(),
                iri: None,
                facts: Vec::new(),
            }
        });
    }
    Section {
        kind: "class",
        heading: words.get("classes"),
        about: words.get("about-classes"),
        entries,
    }
}

fn entry(class: &Class, language: &str, words: Words) -> Entry {
    let aliases = class.aliases.iter().filter(|(tag, _)| *tag == language);
    let mut facts: Vec<_> =
        Fact::words(words.get("also"), aliases.map(|(_, word)| word)).into_iter().collect();
    for (is_so, what) in [(class.accuses, "accuses"), (class.may_overlap, "may-overlap")] {
        facts.extend(is_so.then(|| Fact::plain(words.get(what))));
    }
    Entry {
        depth: 0,
        name: class.name.clone(),
        label: class.labels.in_language(language).to_owned(),
        comment: class.comment.clone(),
        iri: Some(class.iri.as_str().to_owned()),
        facts,
    }
}

/// Every class with its depth, those below it after it. What is below a class stands where the
/// class comes first, so that the tree is no longer than the list of super-classes.
fn tree(ontology: &Ontology) -> Vec<(usize, ClassId, bool)> {
    let mut below: HashMap<ClassId, Vec<ClassId>> = HashMap::new();
    let mut tops = Vec::new();
    let mut all = Vec::new();
    for (id, class) in ontology.classes() {
        let parents = parents(ontology, id, class);
        if parents.is_empty() {
            tops.push(id);
        }
        for parent in parents {
            below.entry(parent).or_default().push(id);
        }
        all.push(id);
    }
    let mut tree = Vec::new();
    let mut seen = HashSet::new();
    // Classes that are below each other have no top: whatever is left starts a tree of its own.
    for top in tops.into_iter().chain(all) {
        if seen.contains(&top) {
            continue;
        }
        let mut open = vec![(0, top)];
        while let Some((depth, id)) = open.pop() {
            let is_first = seen.insert(id);
            tree.push((depth, id, is_first));
            let children = below.get(&id).filter(|_| is_first);
            open.extend(children.into_iter().flatten().rev().map(|child| (depth + 1, *child)));
        }
    }
    tree
}

/// The classes right above one: those that no other class above it is below.
fn parents(ontology: &Ontology, id: ClassId, class: &Class) -> Vec<ClassId> {
    let above: Vec<_> = class.ancestors.iter().copied().filter(|other| *other != id).collect();
    let is_right_above = |parent: &ClassId| {
        above.iter().all(|other| {
            other == parent || !ontology.is_a(*other, *parent) || ontology.is_a(*parent, *other)
        })
    };
    above.iter().copied().filter(is_right_above).collect()
}
