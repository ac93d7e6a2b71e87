//! Why two claims agree or do not, as one sentence.

use jiff::civil;

use super::arithmetic::Arithmetic;
use super::look_alikes::LookAlike;
use super::verdict::{Apart, Aspect, Comparison, Verdict};
use crate::model::{Claim, Date, Model, Name, Object};

/// The reason of a verdict in words: the arithmetic of figures, with the rule that it follows.
pub fn sentence(model: &Model, comparison: &Comparison) -> String {
    let [a, b] = [comparison.a, comparison.b].map(|id| model.claim(id));
    if let Verdict::OtherScope(apart) = comparison.verdict {
        return other_scope(model, apart, a, b);
    }
    let property = match comparison.aspect {
        Aspect::Qualifier(name) => name,
        Aspect::Object | Aspect::Polarity => a.property.value,
    };
    let values = match comparison.aspect {
        Aspect::Qualifier(name) => qualifier(model, a, name).zip(qualifier(model, b, name)),
        Aspect::Object | Aspect::Polarity => Some((a.object.value, b.object.value)),
    };
    let Some(values) = values else { return String::new() };
    if comparison.aspect == Aspect::Polarity {
        return polarity(model, comparison.verdict, values, property);
    }
    let of_one = |words: String| match comparison.aspect {
        Aspect::Qualifier(_) => format!("{}: {words}", label(model, property)),
        _ => words,
    };
    match values {
        (Object::Figure(x), Object::Figure(y)) => {
            let arithmetic = Arithmetic::new(model, property, [x, y]);
            of_one(format!("{}: {}", arithmetic.meanings(), arithmetic.outcome(comparison.verdict)))
        }
        (Object::Date(x), Object::Date(y)) => {
            dates(comparison.verdict, model.date(x), model.date(y))
        }
        (x, y) if comparison.verdict == Verdict::Contradict => {
            let (x, y) = (called(model, x), called(model, y));
            let label = label(model, property);
            format!("“{label}” has one object at a time, and {x} is not {y}")
        }
        _ if comparison.verdict == Verdict::Differ => {
            "the dossier puts them side by side; there is no arithmetic for them".to_owned()
        }
        _ => "both say the same".to_owned(),
    }
}

/// What sets two claims that look alike apart.
pub fn apart(model: &Model, look_alike: &LookAlike) -> String {
    let [a, b] = [look_alike.a, look_alike.b].map(|id| model.claim(id));
    if look_alike.is_declared {
        return other_scope(model, Apart::Declared, a, b);
    }
    let Some(part) = look_alike.part.map(|id| model.claim(id)) else {
        return other_scope(model, Apart::Subject, a, b);
    };
    let part_and_whole = [Object::Entity(part.subject.value), part.object.value];
    let [part, whole] = part_and_whole.map(|end| called(model, end));
    format!("“{part}” is a part of “{whole}”")
}

/// What one affirms and the other denies.
fn polarity(model: &Model, verdict: Verdict, values: (Object, Object), property: Name) -> String {
    if verdict == Verdict::Agree {
        return "both deny the same".to_owned();
    }
    match values {
        (Object::Figure(x), Object::Figure(y)) if x != y => {
            let arithmetic = Arithmetic::new(model, property, [x, y]);
            format!("{}: one says what lies within what the other denies", arithmetic.meanings())
        }
        _ => "one says what the other denies".to_owned(),
    }
}

/// What makes two claims claims on different things.
fn other_scope(model: &Model, apart: Apart, a: &Claim, b: &Claim) -> String {
    match apart {
        Apart::Subject => {
            let [x, y] = [a, b].map(|claim| called(model, Object::Entity(claim.subject.value)));
            format!("the dossier keeps “{x}” and “{y}” apart")
        }
        Apart::Time => {
            let [x, y] = [a, b].map(|claim| claim.when.map(|when| days(model.date(when))));
            format!("{} is not {}", x.unwrap_or_default(), y.unwrap_or_default())
        }
        Apart::Qualifier(name) => {
            let value = |claim| qualifier(model, claim, name).map(|value| called(model, value));
            let (x, y) = (value(a).unwrap_or_default(), value(b).unwrap_or_default());
            format!("{}: {x} is not {y}", label(model, name))
        }
        Apart::Unit => match (a.object.value, b.object.value) {
            (Object::Figure(x), Object::Figure(y)) => {
                Arithmetic::new(model, a.property.value, [x, y]).units()
            }
            _ => String::new(),
        },
        Apart::Declared => "the dossier says that they are on different things".to_owned(),
    }
}

fn dates(verdict: Verdict, a: &Date, b: &Date) -> String {
    let (x, y) = (days(a), days(b));
    match verdict {
        Verdict::Contradict => format!("{x} and {y} have no day in common"),
        Verdict::Differ => format!("{x} and {y} are both open, with different limits"),
        Verdict::Refine => format!("{x} lies within {y}"),
        Verdict::Agree if x == y => "both say the same".to_owned(),
        Verdict::Agree | Verdict::OtherScope(_) => format!("{x} and {y} have days in common"),
    }
}

/// A date as EDTF, with the days that it can be where these are wider than it reads.
fn days(date: &Date) -> String {
    let Some((first, last)) = super::extent::widened(date) else { return date.edtf.clone() };
    let day = |day: civil::Date| day.strftime("%Y-%m-%d").to_string();
    format!("{} ({} to {})", date.edtf, day(first), day(last))
}

fn qualifier(model: &Model, claim: &Claim, name: Name) -> Option<Object> {
    let mut qualifiers = model.qualifiers(claim).iter();
    qualifiers.find(|one| one.property.value == name).map(|one| one.value.value)
}

/// What a property is called in English.
pub(super) fn label(model: &Model, property: Name) -> &str {
    let known = model.property_named(property).map(|(_, known)| known.labels.in_language("en"));
    known.filter(|label| !label.is_empty()).unwrap_or_else(|| model.names.text(property))
}

/// What an object is called in English.
pub(super) fn called(model: &Model, object: Object) -> String {
    match object {
        Object::Entity(name) => {
            let entity = model.entity_named(name).map(|id| model.entity(id));
            let words = entity.and_then(|entity| entity.name.in_language("en", &model.names));
            words.unwrap_or_else(|| model.names.text(name)).to_owned()
        }
        Object::Text(words) => format!("“{}”", model.names.text(words)),
        Object::Figure(id) => model.names.text(model.figure(id).words).to_owned(),
        Object::Date(id) => days(model.date(id)),
        Object::Unreadable => String::new(),
    }
}
