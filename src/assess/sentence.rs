//! Why two claims agree or do not, as one sentence.

use jiff::civil;

use super::arithmetic::Arithmetic;
use super::extent::{self, Overlap};
use super::look_alikes::LookAlike;
use super::verdict::{Apart, Aspect, Comparison, Verdict};
use crate::model::{Claim, Date, Model, Name, Object, Precision};

/// The reason of a verdict in words: the arithmetic of figures, with the rule that it follows.
pub fn sentence(model: &Model, comparison: &Comparison) -> String {
    let [a, b] = [comparison.a, comparison.b].map(|id| model.claim(id));
    if let (Verdict::OtherScope(apart), Aspect::Object) = (comparison.verdict, comparison.aspect) {
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
            if !arithmetic.is_comparable() {
                return of_one(arithmetic.units());
            }
            of_one(format!("{}: {}", arithmetic.meanings(), arithmetic.outcome(comparison.verdict)))
        }
        (Object::Date(x), Object::Date(y)) => {
            dates(comparison.verdict, model.date(x), model.date(y))
        }
        _ if comparison.verdict == Verdict::Contradict => {
            if let Some(sentence) = two_subjects(model, a, b) {
                return sentence;
            }
            let (property, [x, y]) = other_ends(model, a, b);
            let label = label(model, property);
            let [x, y] = [x, y].map(|end| called(model, end));
            format!("“{label}” has one object at a time, and {x} is not {y}")
        }
        _ if comparison.verdict == Verdict::Differ => {
            "the dossier puts them side by side; there is no arithmetic for them".to_owned()
        }
        (x, y) => same(model, a, b, [x, y]),
    }
}

/// What two claims say that say the same.
fn same(model: &Model, a: &Claim, b: &Claim, [x, y]: [Object; 2]) -> String {
    let [this, that] = [x, y].map(|object| called(model, object));
    match x {
        _ if a.subject.value != b.subject.value && Object::Entity(a.subject.value) == y => {
            "both say the same, each from its own end".to_owned()
        }
        Object::Entity(_) if x == y => format!("both name {this}"),
        Object::Entity(_) => format!("{this} and {that} are the same, as their links say"),
        _ => format!("both say {this}"),
    }
}

/// The reason why two subjects of one object exclude each other, where its property says so.
fn two_subjects(model: &Model, a: &Claim, b: &Claim) -> Option<String> {
    let property = a.property.value;
    let (_, known) = model.property_named(property)?;
    let is_it = known.is_single_inverse && !known.is_single && property == b.property.value;
    let [x, y] = [a, b].map(|claim| called(model, Object::Entity(claim.subject.value)));
    let (label, object) = (label(model, property), called(model, a.object.value));
    is_it.then(|| format!("only one is “{label}” {object} at a time, and {x} is not {y}"))
}

/// The property of which two claims give two objects, and these: of an inverse or a symmetric
/// property the end that the claims share may be the object of either.
fn other_ends(model: &Model, a: &Claim, b: &Claim) -> (Name, [Object; 2]) {
    let (a_subject, b_subject) = (Object::Entity(a.subject.value), Object::Entity(b.subject.value));
    let (a_object, b_object) = (a.object.value, b.object.value);
    let property = a.property.value;
    if a_subject == b_subject {
        (property, [a_object, b_object])
    } else if a_object == b_subject {
        (b.property.value, [a_subject, b_object])
    } else if a_subject == b_object {
        (property, [a_object, b_subject])
    } else if a_object == b_object {
        let inverse = model.property_named(property).and_then(|(_, known)| known.inverse);
        let inverse = inverse.map(|id| model.ontology.property(id).name.as_str());
        let inverse = inverse.and_then(|name| model.names.find(name));
        (inverse.unwrap_or(property), [a_subject, b_subject])
    } else {
        (property, [a_object, b_object])
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
            format!("{}: {}", arithmetic.meanings(), arithmetic.denial())
        }
        (Object::Date(x), Object::Date(y)) if x != y => denied_dates(model.date(x), model.date(y)),
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
            let (x, y) = (x.unwrap_or_default(), y.unwrap_or_default());
            format!("one holds for {x}, the other for {y}")
        }
        Apart::Qualifier(name) => {
            let value = |claim| qualifier(model, claim, name).map(|value| called(model, value));
            let (x, y) = (value(a).unwrap_or_default(), value(b).unwrap_or_default());
            format!("{}: {x} in the one, {y} in the other", label(model, name))
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
        Verdict::Agree if x == y => format!("both say {x}"),
        Verdict::Agree if extent::dates(a, b) == Overlap::Same => {
            format!("{x} and {y} are the same days")
        }
        Verdict::Agree | Verdict::OtherScope(_) => format!("{x} and {y} have days in common"),
    }
}

/// Of two dates of which one is denied, how they lie to each other.
fn denied_dates(a: &Date, b: &Date) -> String {
    let (x, y) = (days(a), days(b));
    match extent::dates(a, b) {
        Overlap::Within => format!("{x} lies within {y}, which is denied"),
        Overlap::Around => format!("{y} lies within {x}, which is denied"),
        _ => format!("{x} and {y} are the same days, and one is denied"),
    }
}

/// A date as EDTF, with the days that it can be where it does not spell them out.
fn days(date: &Date) -> String {
    let day = |day: civil::Date| day.strftime("%Y-%m-%d").to_string();
    let about = if date.approximate { "about " } else { "" };
    if let Some(recurring) = date.recurring {
        let month = civil::Date::constant(2000, 1, 1).with().month(recurring.month).build();
        let month = month.map(|day| day.strftime("%B").to_string()).unwrap_or_default();
        let number = recurring.day.map(|day| format!("{day} ")).unwrap_or_default();
        return format!("{} ({about}{number}{month} of any year)", date.edtf);
    }
    let is_plain = matches!(date.precision, Precision::Day | Precision::Month | Precision::Year)
        || date.precision == Precision::Interval && !date.approximate;
    let known = extent::widened(date).map(|(first, last)| (Some(first), Some(last)));
    match known.unwrap_or((date.earliest, date.latest)) {
        (Some(first), None) => format!("{} ({} or later)", date.edtf, day(first)),
        (None, Some(last)) => format!("{} ({} or earlier)", date.edtf, day(last)),
        (Some(first), Some(last)) if known.is_some() || !is_plain => {
            format!("{} ({} to {})", date.edtf, day(first), day(last))
        }
        _ => date.edtf.clone(),
    }
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
