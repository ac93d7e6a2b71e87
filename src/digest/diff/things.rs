//! What became of entities and sources, and of what the dossier says of itself.

use super::change::{Change, Value};
use super::pairs::Pairs;
use super::side::{Side, Sides};
use super::{Fate, ThingDiff};
use crate::files::Spanned;
use crate::graph::View;
use crate::model::{Entity, Name, Object, Source, TextDigest, Words};
use crate::wording::{counted, first_shown, shown};

/// The entities that are new, gone, or otherwise than before, by id.
pub(super) fn entities(sides: &Sides<'_>) -> Vec<ThingDiff> {
    things(
        &sides.entities,
        |id, is_old| {
            let side = if is_old { &sides.old } else { &sides.new };
            let entity = side.model.entity(id);
            let name = side.phrases.name(id);
            ThingDiff {
                fate: if is_old { Fate::Gone } else { Fate::New },
                id: side.model.names.text(entity.id.value).to_owned(),
                name,
                class: side.class(entity.class),
                changes: Vec::new(),
            }
        },
        |was, is| of_entity(sides, sides.old.model.entity(was), sides.new.model.entity(is)),
    )
}

/// The sources that are new, gone, or otherwise than before, by id.
pub(super) fn sources(sides: &Sides<'_>) -> Vec<ThingDiff> {
    things(
        &sides.sources,
        |id, is_old| {
            let side = if is_old { &sides.old } else { &sides.new };
            let source = side.model.source(id);
            let name = side.model.names.text(source.id.value);
            let language = &side.phrases.view.language;
            let title = source.title.in_language(language, &side.model.names);
            ThingDiff {
                fate: if is_old { Fate::Gone } else { Fate::New },
                id: name.to_owned(),
                name: first_shown(title.into_iter().chain([name])),
                class: side.class(source.class),
                changes: Vec::new(),
            }
        },
        |was, is| of_source(sides, sides.old.model.source(was), sides.new.model.source(is)),
    )
}

/// What the dossier says of itself that it did not say before.
pub(super) fn dossier(sides: &Sides<'_>, old: &View, new: &View) -> Vec<Change> {
    let fields = Fields(sides);
    let [was, is] = [old, new].map(|view| &view.model.dossier);
    let mut changes = fields.words("title", &was.title, &is.title);
    changes.extend(fields.text("base", was.base, is.base));
    changes.extend(fields.text("licence", was.licence, is.licence));
    changes
}

fn things<I: Copy>(
    pairs: &Pairs<I>,
    thing: impl Fn(I, bool) -> ThingDiff,
    changes: impl Fn(I, I) -> Vec<Change>,
) -> Vec<ThingDiff> {
    let mut things: Vec<_> = pairs.new.iter().map(|id| thing(*id, false)).collect();
    things.extend(pairs.gone.iter().map(|id| thing(*id, true)));
    for (was, is) in pairs.both.iter().copied() {
        let changes = changes(was, is);
        if !changes.is_empty() {
            things.push(ThingDiff { fate: Fate::Changed, changes, ..thing(is, false) });
        }
    }
    things.sort_by(|one, other| (one.fate, &one.id).cmp(&(other.fate, &other.id)));
    things
}

fn of_entity(sides: &Sides<'_>, was: &Entity, is: &Entity) -> Vec<Change> {
    let fields = Fields(sides);
    let mut changes = Vec::new();
    changes.extend(fields.text("id", Some(was.id), Some(is.id)));
    changes.extend(fields.class(was.class, is.class));
    changes.extend(fields.words("name", &was.name, &is.name));
    changes.extend(fields.words("aka", &was.aka, &is.aka));
    changes.extend(fields.texts("same-as", &was.same_as, &is.same_as));
    changes
}

fn of_source(sides: &Sides<'_>, was: &Source, is: &Source) -> Vec<Change> {
    let fields = Fields(sides);
    let mut changes = Vec::new();
    changes.extend(fields.text("id", Some(was.id), Some(is.id)));
    changes.extend(fields.class(was.class, is.class));
    changes.extend(fields.words("title", &was.title, &is.title));
    let entity: fn(&Side<'_>, Name) -> Value = |side, name| side.named(name);
    let publishers = [was.publisher, is.publisher].map(|name| name.into_iter().collect::<Vec<_>>());
    let [before, after] = &publishers;
    changes.extend(fields.each("publisher", before, after, entity));
    changes.extend(fields.each("author", &was.authors, &is.authors, entity));
    changes.extend(fields.text("url", was.url, is.url));
    let dates = [(&sides.old, was), (&sides.new, is)].map(|(side, source)| {
        let date = source.published.map(|date| side.said(Object::Date(date)));
        date.into_iter().collect::<Vec<_>>()
    });
    changes.extend(fields.change("published", &dates));
    changes.extend(fields.text("language", was.language, is.language));
    let source: fn(&Side<'_>, Name) -> Value = |side, name| Value::text(side.source(name));
    for (field, before, after) in [
        ("derives-from", &was.derives_from, &is.derives_from),
        ("reprints", &was.reprints, &is.reprints),
        ("same-publisher", &was.same_publisher, &is.same_publisher),
    ] {
        changes.extend(fields.each(field, before, after, source));
    }
    // A text that is not there, nor locked, is not another one.
    if let Some((was, is)) = was.digest.zip(is.digest) {
        changes.extend(fields.change("text", &[was, is].map(|text| vec![fields.digest(text)])));
    }
    changes
}

/// Compares fields that entities and sources have.
struct Fields<'s>(&'s Sides<'s>);

impl Fields<'_> {
    fn change(&self, field: &str, [old, new]: &[Vec<Value>; 2]) -> Option<Change> {
        let words = self.0.new.phrases.words;
        Change::of(words, field, words.diff.field(field), old, new)
    }

    fn each(
        &self,
        field: &str,
        old: &[Spanned<Name>],
        new: &[Spanned<Name>],
        value: fn(&Side<'_>, Name) -> Value,
    ) -> Option<Change> {
        let values = [(&self.0.old, old), (&self.0.new, new)];
        let values =
            values.map(|(side, names)| names.iter().map(|name| value(side, name.value)).collect());
        self.change(field, &values)
    }

    fn texts(&self, field: &str, old: &[Spanned<Name>], new: &[Spanned<Name>]) -> Option<Change> {
        self.each(field, old, new, |side, name| Value::text(side.model.names.text(name)))
    }

    fn text(
        &self,
        field: &str,
        old: Option<Spanned<Name>>,
        new: Option<Spanned<Name>>,
    ) -> Option<Change> {
        self.texts(field, old.as_slice(), new.as_slice())
    }

    fn class(&self, old: Option<Spanned<Name>>, new: Option<Spanned<Name>>) -> Option<Change> {
        let value = |side: &Side<'_>, class: Name| {
            Value::called(side.model.names.text(class), side.class_label(class))
        };
        self.each("type", old.as_slice(), new.as_slice(), value)
    }

    /// Words in each of the languages that either has.
    fn words(&self, field: &str, old: &Words, new: &Words) -> Vec<Change> {
        let sides = [(&self.0.old, old), (&self.0.new, new)];
        let all = sides.map(|(side, words)| words.iter(&side.model.names).collect::<Vec<_>>());
        let mut tags: Vec<_> = all.iter().flatten().map(|(tag, _)| *tag).collect();
        tags.sort_unstable();
        tags.dedup();
        let label = self.0.new.phrases.words.diff.field(field);
        let in_language = |tag: &str| {
            let of = |words: &Vec<(&str, &str)>| -> Vec<_> {
                let own = words.iter().filter(|(language, _)| *language == tag);
                own.map(|(_, words)| Value::text(words)).collect()
            };
            let [old, new] = all.each_ref().map(of);
            let (field, label) = match tag {
                "" => (field.to_owned(), label.to_owned()),
                _ => (format!("{field}.{tag}"), format!("{label} ({})", shown(tag))),
            };
            Change::of(self.0.new.phrases.words, &field, &label, &old, &new)
        };
        tags.into_iter().filter_map(in_language).collect()
    }

    /// A text by its digest; to people, by its length.
    fn digest(&self, text: TextDigest) -> Value {
        let length = usize::try_from(text.code_points).unwrap_or_default();
        let words = &self.0.new.phrases.words.diff;
        let plain = data_encoding::HEXLOWER.encode(&text.sha256);
        Value::called(&plain, counted(&words.letters, length))
    }
}

impl Side<'_> {
    /// The name and the class of an entity, where the dossier has it.
    pub(super) fn known(&self, id: &str) -> Option<(String, String)> {
        let entity = self.model.names.find(id).and_then(|name| self.model.entity_named(name))?;
        Some((self.phrases.name(entity), self.class(self.model.entity(entity).class)))
    }

    /// The label of a class, where there is one.
    fn class(&self, class: Option<Spanned<Name>>) -> String {
        class.map(|class| self.class_label(class.value)).unwrap_or_default()
    }

    fn class_label(&self, class: Name) -> String {
        let name = self.model.names.text(class);
        let known = self.model.ontology.class_named(name);
        let labels = known.map(|id| &self.model.ontology.class(id).labels);
        let label = labels.map(|labels| labels.in_language(&self.phrases.view.language));
        first_shown(label.into_iter().chain([name]))
    }
}
