//! Why two claims agree or do not, as one sentence.

use super::arithmetic::Arithmetic;
use super::extent::{self, Overlap};
use super::look_alikes::LookAlike;
use super::telling::Telling;
use super::verdict::{Apart, Aspect, Comparison, Verdict};
use super::words::fill;
use crate::model::{Claim, Date, Model, Name, Object};

/// The reason of a verdict in words of a language: the arithmetic of figures, with the rule that it
/// follows.
pub fn sentence(model: &Model, comparison: &Comparison, language: &str) -> String {
    let telling = Telling::new(model, language);
    let words = telling.words;
    let [a, b] = [comparison.a, comparison.b].map(|id| model.claim(id));
    if let (Verdict::OtherScope(apart), Aspect::Object) = (comparison.verdict, comparison.aspect) {
        return other_scope(telling, apart, a, b);
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
        return polarity(telling, comparison.verdict, values, property);
    }
    let of_one = |words: String| match comparison.aspect {
        Aspect::Qualifier(_) => format!("{}: {words}", telling.label(property)),
        _ => words,
    };
    match values {
        (Object::Figure(x), Object::Figure(y)) => {
            let arithmetic = Arithmetic::new(telling, property, [x, y]);
            if !arithmetic.is_comparable() {
                return of_one(arithmetic.units());
            }
            of_one(format!("{}: {}", arithmetic.meanings(), arithmetic.outcome(comparison.verdict)))
        }
        (Object::Date(x), Object::Date(y)) => {
            dates(telling, comparison.verdict, [x, y].map(|date| model.date(date)))
        }
        _ if comparison.verdict == Verdict::Contradict => {
            if let Some(sentence) = two_subjects(telling, a, b) {
                return sentence;
            }
            let (property, [x, y]) = other_ends(model, a, b);
            let [x, y] = [x, y].map(|end| telling.called(end));
            fill(&words.one_object, &[telling.label(property), &x, &y])
        }
        _ if comparison.verdict == Verdict::Differ => words.no_arithmetic.clone(),
        (x, y) => same(telling, a, b, [x, y]),
    }
}

/// What two claims say that say the same.
fn same(telling: Telling<'_>, a: &Claim, b: &Claim, [x, y]: [Object; 2]) -> String {
    let words = telling.words;
    let [this, that] = [x, y].map(|object| telling.called(object));
    match x {
        _ if a.subject.value != b.subject.value && Object::Entity(a.subject.value) == y => {
            words.from_both_ends.clone()
        }
        Object::Entity(_) if x == y => fill(&words.both_name, &[&this]),
        Object::Entity(_) => fill(&words.linked, &[&this, &that]),
        _ => fill(&words.both_say, &[&this]),
    }
}

/// The reason why two subjects of one object exclude each other, where its property says so.
fn two_subjects(telling: Telling<'_>, a: &Claim, b: &Claim) -> Option<String> {
    let property = a.property.value;
    let (_, known) = telling.model.property_named(property)?;
    let is_it = known.is_single_inverse && !known.is_single && property == b.property.value;
    let ([x, y], object) = (telling.subjects(a, b), telling.called(a.object.value));
    let values = [telling.label(property), &object, &x, &y];
    is_it.then(|| fill(&telling.words.one_subject, &values))
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

/// What sets two claims that look alike apart, in words of a language.
pub fn apart(model: &Model, look_alike: &LookAlike, language: &str) -> String {
    let telling = Telling::new(model, language);
    let [a, b] = [look_alike.a, look_alike.b].map(|id| model.claim(id));
    if look_alike.is_declared {
        return other_scope(telling, Apart::Declared, a, b);
    }
    let Some(part) = look_alike.part.map(|id| model.claim(id)) else {
        return other_scope(telling, Apart::Subject, a, b);
    };
    let part_and_whole = [Object::Entity(part.subject.value), part.object.value];
    let [part, whole] = part_and_whole.map(|end| telling.called(end));
    fill(&telling.words.part_of, &[&part, &whole])
}

/// What one affirms and the other denies.
fn polarity(
    telling: Telling<'_>,
    verdict: Verdict,
    values: (Object, Object),
    property: Name,
) -> String {
    if verdict == Verdict::Agree {
        return telling.words.both_deny.clone();
    }
    match values {
        (Object::Figure(x), Object::Figure(y)) if x != y => {
            let arithmetic = Arithmetic::new(telling, property, [x, y]);
            format!("{}: {}", arithmetic.meanings(), arithmetic.denial())
        }
        (Object::Date(x), Object::Date(y)) if x != y => {
            denied_dates(telling, [x, y].map(|date| telling.model.date(date)))
        }
        _ => telling.words.one_denies.clone(),
    }
}

/// What makes two claims claims on different things.
fn other_scope(telling: Telling<'_>, apart: Apart, a: &Claim, b: &Claim) -> String {
    let (model, words) = (telling.model, telling.words);
    match apart {
        Apart::Subject => {
            let [x, y] = telling.subjects(a, b);
            fill(&words.kept_apart, &[&x, &y])
        }
        Apart::Time => {
            let days = |claim: &Claim| claim.when.map(|when| telling.days(model.date(when)));
            let [x, y] = [a, b].map(|claim| days(claim).unwrap_or_default());
            fill(&words.other_time, &[&x, &y])
        }
        Apart::Qualifier(name) => {
            let value = |claim| qualifier(model, claim, name).map(|value| telling.called(value));
            let (x, y) = (value(a).unwrap_or_default(), value(b).unwrap_or_default());
            fill(&words.other_qualifier, &[telling.label(name), &x, &y])
        }
        Apart::Unit => match (a.object.value, b.object.value) {
            (Object::Figure(x), Object::Figure(y)) => {
                Arithmetic::new(telling, a.property.value, [x, y]).units()
            }
            _ => String::new(),
        },
        Apart::Declared => words.declared.clone(),
    }
}

fn dates(telling: Telling<'_>, verdict: Verdict, [a, b]: [&Date; 2]) -> String {
    let (x, y) = (telling.days(a), telling.days(b));
    let words = &telling.words.dates;
    let phrase = match verdict {
        Verdict::Contradict => &words.none_in_common,
        Verdict::Differ => &words.other_limits,
        Verdict::Refine => &words.within,
        Verdict::Agree if x == y => return fill(&telling.words.both_say, &[&x]),
        Verdict::Agree if extent::dates(a, b) == Overlap::Same => &words.same,
        Verdict::Agree | Verdict::OtherScope(_) => &words.in_common,
    };
    fill(phrase, &[&x, &y])
}

/// Of two dates of which one is denied, how they lie to each other.
fn denied_dates(telling: Telling<'_>, [a, b]: [&Date; 2]) -> String {
    let (x, y) = (telling.days(a), telling.days(b));
    let words = &telling.words.dates;
    match extent::dates(a, b) {
        Overlap::Within => fill(&words.within_denied, &[&x, &y]),
        Overlap::Around => fill(&words.within_denied, &[&y, &x]),
        _ => fill(&words.same_denied, &[&x, &y]),
    }
}

fn qualifier(model: &Model, claim: &Claim, name: Name) -> Option<Object> {
    let mut qualifiers = model.qualifiers(claim).iter();
    qualifiers.find(|one| one.property.value == name).map(|one| one.value.value)
}
