//! The page of an entity.

use rustc_hash::FxHashSet;

use super::entry::{Entries, title};
use super::{Content, Field, Kind, Page, Section, Value};
use crate::digest::differences::{Said, concerning};
use crate::model::{Claim, ClaimId, EntityId, Model, Name, Object, SourceId, Words};
use crate::wording::{Gathering, Phrases, counted, shown};

/// The parts that a claim can have a place in.
const PARTS: usize = 5;

pub(super) fn page(phrases: &Phrases<'_>, id: EntityId) -> Page {
    let (view, words) = (phrases.view, &phrases.words.show);
    let model = &view.model;
    let name = model.entity(id).id.value;
    let (claims, parts) = gathered(phrases, name);
    let [facts, relations, incoming, said, mentioned] = parts;
    let mut entries = Entries::new(phrases);
    let fields = fields(phrases, &mut entries, id);
    let differences = concerning(view, |claim| claims.contains(&claim));
    let mut section = |name, title, part: Gathering<'_>, said| {
        Section::new(name, title, Content::Groups(entries.groups(&part.finish(), said)))
    };
    let mut sections = vec![
        section("facts", &words.facts, facts, Said::SubjectAndProperty),
        section("relations", &words.relations, relations, Said::Nothing),
        section("incoming", &words.incoming, incoming, Said::Nothing),
        section("mentioned", &words.mentioned, mentioned, Said::Nothing),
        section("said", &words.said, said, Said::Nothing),
    ];
    let differences = Content::Differences(differences);
    sections.push(Section::new("differences", &words.differences, differences));
    sections.push(Section::new("sources", &words.sources, Content::Sources(entries.sources())));
    Page {
        kind: Kind::Entity,
        id: model.names.text(name).to_owned(),
        name: phrases.name(id),
        claim: None,
        fields,
        sections,
        words: phrases.words,
    }
    .telling()
}

/// The claims that an entity is an end of, and all that have to do with it, by its part in them.
fn gathered<'v>(phrases: &Phrases<'v>, name: Name) -> (FxHashSet<ClaimId>, [Gathering<'v>; PARTS]) {
    let view = phrases.view;
    let model = &view.model;
    let mut ends = FxHashSet::default();
    let mut parts = [(); PARTS].map(|()| Gathering::new(view));
    for id in view.claims.iter().copied() {
        let claim = model.claim(id);
        let Some(subject) = model.entity_named(claim.subject.value) else { continue };
        let roles = roles(model, claim, name);
        if let [true, ..] | [_, true, ..] | [_, _, true, ..] = roles {
            ends.insert(id);
        }
        for (part, _) in parts.iter_mut().zip(roles).filter(|(_, has_place)| *has_place) {
            part.add(id, subject);
        }
    }
    (ends, parts)
}

/// Whether a claim is a fact of an entity, a relation of it, a relation to it, said by it, or
/// names it otherwise.
fn roles(model: &Model, claim: &Claim, name: Name) -> [bool; PARTS] {
    let is_subject = claim.subject.value == name;
    let is_relation = matches!(claim.object.value, Object::Entity(_));
    let is_object = claim.object.value == Object::Entity(name);
    let is_said = model.speakers(claim).iter().any(|speaker| speaker.value == name);
    let qualifiers = model.qualifiers(claim).iter();
    let is_named = qualifiers.map(|one| one.value.value).any(|value| value == Object::Entity(name))
        || model.via(claim).iter().any(|relay| relay.value == name);
    [
        is_subject && !is_relation,
        is_subject && is_relation,
        is_object && !is_subject,
        is_said,
        is_named && !is_subject && !is_object,
    ]
}

fn fields(phrases: &Phrases<'_>, entries: &mut Entries<'_>, id: EntityId) -> Vec<Field> {
    let (view, words) = (phrases.view, &phrases.words.show);
    let model = &view.model;
    let entity = model.entity(id);
    let name = entity.id.value;
    let class = entity
        .class
        .iter()
        .map(|class| Value::new(model.names.text(class.value), phrases.class(class.value)));
    let same_as = entity.same_as.iter().map(|iri| {
        let iri = model.names.text(iri.value);
        Value::new(iri, iri)
    });
    let is_publisher = |id: &SourceId| {
        model.source(*id).publisher.is_some_and(|publisher| publisher.value == name)
    };
    let is_author =
        |id: &SourceId| model.source(*id).authors.iter().any(|author| author.value == name);
    let mut own = |is_own: &dyn Fn(&SourceId) -> bool| {
        let found = view.sources.iter().copied().filter(is_own);
        found.map(|id| work(phrases, entries, id)).collect::<Vec<_>>()
    };
    vec![
        Field::new("class", &words.class, class.collect()),
        Field::new("other-names", &words.other_names, other_names(phrases, id)),
        Field::addresses("same-as", &words.same_as, same_as.collect()),
        Field::new("publishes", &words.publishes, own(&is_publisher)),
        Field::new("wrote", &words.wrote, own(&is_author)),
        Field::new("own-voice", &words.own_voice, own_voice(phrases, name).into_iter().collect()),
    ]
}

/// What else an entity is called, with the language: "Centro de Confinamiento (es)".
fn other_names(phrases: &Phrases<'_>, id: EntityId) -> Vec<Value> {
    let model = &phrases.view.model;
    let entity = model.entity(id);
    let all = |words: &Words| {
        let words = words.iter(&model.names);
        words.map(|(tag, name)| (tag.to_owned(), name.to_owned())).collect::<Vec<_>>()
    };
    let own = phrases.name(id);
    let mut known = vec![own];
    let mut others = Vec::new();
    for (tag, name) in all(&entity.name).into_iter().chain(all(&entity.aka)) {
        let words = shown(&name);
        if known.contains(&words) {
            continue;
        }
        known.push(words.clone());
        let words = if tag.is_empty() { words } else { format!("{words} ({tag})") };
        others.push(Value::new(name, words));
    }
    others
}

/// A source with its number and title.
fn work(phrases: &Phrases<'_>, entries: &mut Entries<'_>, id: SourceId) -> Value {
    let model = &phrases.view.model;
    let number = entries.cite(id).unwrap_or_default();
    let source = model.names.text(model.source(id).id.value);
    let title = title(phrases.view, id).unwrap_or_else(|| source.to_owned());
    Value::new(source, format!("[{number}] {title}"))
}

/// How many claims the sources that an entity publishes make in their own voice.
fn own_voice(phrases: &Phrases<'_>, name: Name) -> Option<Value> {
    let model = &phrases.view.model;
    let is_own = |source: Name| {
        let source = model.source_named(source).map(|id| model.source(id));
        source.and_then(|source| source.publisher).is_some_and(|found| found.value == name)
    };
    let claims = phrases.view.claims.iter().map(|id| model.claim(*id));
    let own = claims
        .filter(|claim| model.speakers(claim).is_empty() && model.sources_of(claim).any(is_own));
    let count = own.count();
    let words = counted(&phrases.words.show.claims, count);
    (count > 0).then(|| Value::new(count.to_string(), words))
}
