//! From statements to classes, properties, lists and units.

use std::collections::HashMap;

use bigdecimal::BigDecimal;
use oxrdf::NamedNode;

use super::triples::{MOST_ANCESTORS, Node, Triples};
use super::{
    Class, ClassId, Concept, Fault, FaultKind, Kind, Labels, Lack, Ontology, Property, PropertyId,
    Unit, UnitId, kebab_case, local_name,
};

const TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const LABEL: &str = "http://www.w3.org/2000/01/rdf-schema#label";
const COMMENT: &str = "http://www.w3.org/2000/01/rdf-schema#comment";
const SUB_CLASS_OF: &str = "http://www.w3.org/2000/01/rdf-schema#subClassOf";
const SUB_PROPERTY_OF: &str = "http://www.w3.org/2000/01/rdf-schema#subPropertyOf";
const CLASS: &str = "http://www.w3.org/2002/07/owl#Class";
const SYMMETRIC: &str = "http://www.w3.org/2002/07/owl#SymmetricProperty";
const FUNCTIONAL: &str = "http://www.w3.org/2002/07/owl#FunctionalProperty";
const INVERSE_FUNCTIONAL: &str = "http://www.w3.org/2002/07/owl#InverseFunctionalProperty";
const INVERSE: &str = "http://www.w3.org/2002/07/owl#inverseOf";
const DOMAIN: &str = "http://schema.org/domainIncludes";
const RANGE: &str = "http://schema.org/rangeIncludes";
const IN_SCHEME: &str = "http://www.w3.org/2004/02/skos/core#inScheme";
const NOTATION: &str = "http://www.w3.org/2004/02/skos/core#notation";
const PREF_LABEL: &str = "http://www.w3.org/2004/02/skos/core#prefLabel";
const ALT_LABEL: &str = "http://www.w3.org/2004/02/skos/core#altLabel";
const DEFINITION: &str = "http://www.w3.org/2004/02/skos/core#definition";
const HIDDEN_LABEL: &str = "http://www.w3.org/2004/02/skos/core#hiddenLabel";
const UNIT: &str = "http://qudt.org/schema/qudt/Unit";
const CURRENCY: &str = "http://qudt.org/schema/qudt/CurrencyUnit";
const QUANTITY_KIND: &str = "http://qudt.org/schema/qudt/hasQuantityKind";
const MULTIPLIER: &str = "http://qudt.org/schema/qudt/conversionMultiplier";
const ACCUSES: &str = "https://w3id.org/quipu/ns#accuses";
const NAMES_CLASS: &str = "https://w3id.org/quipu/ns#namesClass";
const MAY_OVERLAP: &str = "https://w3id.org/quipu/ns#mayOverlap";
const SEVERAL_VALUES: &str = "https://w3id.org/quipu/ns#severalValues";
const PART_WHOLE: &str = "https://w3id.org/quipu/ns#partWhole";
const INTRODUCES: &str = "https://w3id.org/quipu/ns#introduces";
const QUALIFIED_BY: &str = "https://w3id.org/quipu/ns#qualifiedBy";
const FACTOR: &str = "https://w3id.org/quipu/ns#factor";

/// The longest factor, in bytes.
const LONGEST_FACTOR: usize = 64;

/// The super-properties that say what the object of a claim is.
const KINDS: [(&str, Kind); 4] = [
    ("https://w3id.org/quipu/ns#relation", Kind::Relation),
    ("https://w3id.org/quipu/ns#measure", Kind::Measure),
    ("https://w3id.org/quipu/ns#moment", Kind::Moment),
    ("https://w3id.org/quipu/ns#detail", Kind::Detail),
];

pub(super) fn ontology(triples: Triples) -> Ontology {
    let mut ontology = Ontology::default();
    let classes = ids(&triples, |node| node.iris(TYPE).any(|iri| iri.as_str() == CLASS));
    let properties = ids(&triples, |node| kind(&triples, node).is_some());
    add_classes(&mut ontology, &triples, &classes);
    add_properties(&mut ontology, &triples, &classes, &properties);
    for node in &triples.nodes {
        add_concept(&mut ontology, node);
        add_unit(&mut ontology, node);
    }
    ontology.prefixes = triples.prefixes;
    ontology.faults.extend(triples.faults);
    ontology.faults.sort_by_key(|fault| fault.span);
    ontology
}

/// The terms of a sort, numbered in the order of the files.
fn ids(triples: &Triples, is_one: impl Fn(&Node) -> bool) -> HashMap<NamedNode, u32> {
    let chosen = triples.nodes.iter().filter(|node| is_one(node));
    chosen.zip(0..).map(|(node, id)| (node.iri.clone(), id)).collect()
}

fn add_classes(ontology: &mut Ontology, triples: &Triples, ids: &HashMap<NamedNode, u32>) {
    for node in triples.nodes.iter().filter(|node| ids.contains_key(&node.iri)) {
        let above = ancestors(triples, node);
        let name = local_name(&node.iri).to_owned();
        let id = ClassId(u32::try_from(ontology.classes.len()).unwrap_or(u32::MAX));
        report_incomplete(ontology, node, &name);
        if ontology.class_by_name.insert(name.clone(), id).is_some() {
            report(ontology, node, FaultKind::Ambiguous(name.clone()));
        }
        ontology.classes.push(Class {
            iri: node.iri.clone(),
            name,
            labels: labels(node, LABEL),
            aliases: labels(node, ALT_LABEL),
            comment: node.literal(COMMENT).unwrap_or_default().to_owned(),
            ancestors: class_ids(above.iter(), ids),
            accuses: any_is(triples, &above, ACCUSES),
            may_overlap: any_is(triples, &above, MAY_OVERLAP),
        });
    }
}

fn add_properties(
    ontology: &mut Ontology,
    triples: &Triples,
    classes: &HashMap<NamedNode, u32>,
    ids: &HashMap<NamedNode, u32>,
) {
    for node in &triples.nodes {
        let Some(kind) = kind(triples, node) else { continue };
        let name = kebab_case(local_name(&node.iri));
        let id = PropertyId(u32::try_from(ontology.properties.len()).unwrap_or(u32::MAX));
        report_incomplete(ontology, node, &name);
        if ontology.property_by_name.insert(name.clone(), id).is_some() {
            report(ontology, node, FaultKind::Ambiguous(name.clone()));
        }
        ontology.properties.push(Property {
            iri: node.iri.clone(),
            name,
            labels: labels(node, LABEL),
            comment: node.literal(COMMENT).unwrap_or_default().to_owned(),
            kind,
            domain: class_ids(node.iris(DOMAIN), classes),
            range: class_ids(node.iris(RANGE), classes),
            qualifiers: node
                .iris(QUALIFIED_BY)
                .filter_map(|iri| ids.get(iri).copied().map(PropertyId))
                .collect(),
            quantity: node.iris(QUANTITY_KIND).next().map(|iri| iri.as_str().to_owned()),
            names_class: node.is(NAMES_CLASS),
            introduces: node.is(INTRODUCES),
            is_single: is_single(node, kind),
            is_single_inverse: kind == Kind::Relation
                && node.iris(TYPE).any(|iri| iri.as_str() == INVERSE_FUNCTIONAL),
            is_part_of: node.is(PART_WHOLE),
            symmetric: node.iris(TYPE).any(|iri| iri.as_str() == SYMMETRIC),
            inverse: node.iris(INVERSE).find_map(|iri| ids.get(iri).copied().map(PropertyId)),
        });
    }
}

/// Whether a subject has one such object or value at a time: said of relations, and true of
/// figures and dates unless it is denied.
fn is_single(node: &Node, kind: Kind) -> bool {
    match kind {
        Kind::Relation => node.iris(TYPE).any(|iri| iri.as_str() == FUNCTIONAL),
        Kind::Measure | Kind::Moment => !node.is(SEVERAL_VALUES),
        Kind::Detail => false,
    }
}

/// Whether a class or one above it has a mark.
fn any_is(triples: &Triples, classes: &[NamedNode], mark: &str) -> bool {
    classes.iter().any(|iri| triples.about(iri).is_some_and(|node| node.is(mark)))
}

/// What the object of a property is: said by its nearest super-property of the four.
fn kind(triples: &Triples, node: &Node) -> Option<Kind> {
    let mut seen = vec![&node.iri];
    let mut next = 0;
    while let Some(iri) = seen.get(next).copied() {
        next += 1;
        // That no file describes it says nothing of the others.
        for above in triples.above(iri, SUB_PROPERTY_OF) {
            if let Some((_, kind)) = KINDS.iter().find(|(name, _)| *name == above.as_str()) {
                return Some(*kind);
            }
            if seen.len() < MOST_ANCESTORS && !seen.contains(&above) {
                seen.push(above);
            }
        }
    }
    None
}

/// A class and all above it, the nearest first.
fn ancestors(triples: &Triples, node: &Node) -> Vec<NamedNode> {
    let mut found = vec![node.iri.clone()];
    let mut next = 0;
    while let Some(iri) = found.get(next).cloned() {
        next += 1;
        for above in triples.above(&iri, SUB_CLASS_OF) {
            if found.len() >= MOST_ANCESTORS {
                return found;
            }
            if !found.contains(above) {
                found.push(above.clone());
            }
        }
    }
    found
}

fn class_ids<'a>(
    iris: impl Iterator<Item = &'a NamedNode>,
    ids: &HashMap<NamedNode, u32>,
) -> Vec<ClassId> {
    iris.filter_map(|iri| ids.get(iri).copied().map(ClassId)).collect()
}

fn labels(node: &Node, property: &str) -> Labels {
    let mut labels = Labels::default();
    for (language, words) in node.literals(property) {
        labels.add(language, words);
    }
    labels
}

fn add_concept(ontology: &mut Ontology, node: &Node) {
    let factor = factor(ontology, node, FACTOR);
    for scheme in node.iris(IN_SCHEME) {
        let concept = Concept {
            iri: node.iri.clone(),
            name: local_name(&node.iri).to_owned(),
            notation: node.literal(NOTATION).unwrap_or_default().to_owned(),
            labels: labels(node, PREF_LABEL),
            definition: node.literal(DEFINITION).unwrap_or_default().to_owned(),
            aliases: node.literals(ALT_LABEL).map(|(_, words)| words.to_owned()).collect(),
            companions: node.literals(HIDDEN_LABEL).map(|(_, words)| words.to_owned()).collect(),
            factor: factor.clone(),
        };
        ontology.lists.entry(local_name(scheme).to_owned()).or_default().push(concept);
    }
}

fn add_unit(ontology: &mut Ontology, node: &Node) {
    let is_currency = node.iris(TYPE).any(|iri| iri.as_str() == CURRENCY);
    if !is_currency && !node.iris(TYPE).any(|iri| iri.as_str() == UNIT) {
        return;
    }
    let factor = factor(ontology, node, MULTIPLIER);
    let id = UnitId(u32::try_from(ontology.units.len()).unwrap_or(u32::MAX));
    let code = node.literal(NOTATION).filter(|_| is_currency);
    for word in node.literals(PREF_LABEL).chain(node.literals(ALT_LABEL)).map(|(_, word)| word) {
        ontology.unit_by_word.entry(word.to_owned()).or_insert(id);
    }
    if let Some(code) = code {
        ontology.unit_by_word.entry(code.to_owned()).or_insert(id);
    }
    let quantity = node.iris(QUANTITY_KIND).next().map(|iri| iri.as_str().to_owned());
    if let Some(kind) = &quantity {
        ontology.unit_by_quantity.entry(kind.clone()).or_insert(id);
    }
    ontology.units.push(Unit {
        iri: node.iri.clone(),
        label: labels(node, PREF_LABEL).in_language("en").to_owned(),
        quantity,
        factor,
        currency: code.map(str::to_owned),
        never: node.literals(HIDDEN_LABEL).map(|(_, word)| word.to_owned()).collect(),
    });
}

/// What a word or unit multiplies numbers by: plain digits, as an exponent of ten letters can stand
/// for more digits than there is memory.
fn factor(ontology: &mut Ontology, node: &Node, property: &str) -> Option<BigDecimal> {
    let written = node.literal(property)?;
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (whole, decimals) = written.split_once('.').unwrap_or((written, "0"));
    let is_plain = written.len() <= LONGEST_FACTOR && is_digits(whole) && is_digits(decimals);
    if !is_plain {
        let name = local_name(&node.iri).to_owned();
        report(ontology, node, FaultKind::Incomplete(name, Lack::Factor));
        return None;
    }
    written.parse().ok()
}

fn report_incomplete(ontology: &mut Ontology, node: &Node, name: &str) {
    let local = local_name(&node.iri);
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let fits = local.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && local.chars().all(is_word);
    if !fits {
        report(ontology, node, FaultKind::Incomplete(name.to_owned(), Lack::LocalName));
    }
    for (property, lack) in [(LABEL, Lack::Label), (COMMENT, Lack::Comment)] {
        if node.literal(property).is_none() {
            report(ontology, node, FaultKind::Incomplete(name.to_owned(), lack));
        }
    }
}

/// Keeps a fault of the dossier's own terms; the program's are covered by its tests.
fn report(ontology: &mut Ontology, node: &Node, kind: FaultKind) {
    if let Some(span) = node.span.filter(|_| node.origin.is_some()) {
        ontology.faults.push(Fault { kind, span });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PREFIXES: &str = "@prefix ex: <https://example.org/#> .\n\
                            @prefix qp: <https://w3id.org/quipu/ns#> .\n\
                            @prefix owl: <http://www.w3.org/2002/07/owl#> .\n\
                            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n\
                            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n";

    fn read(terms: &str) -> Ontology {
        let mut triples = Triples::built_in();
        triples.add(None, &format!("{PREFIXES}{terms}"));
        ontology(triples)
    }

    #[test]
    fn a_super_property_that_no_file_describes_hides_no_other() {
        let ontology = read(
            "ex:seen rdfs:subPropertyOf ex:elsewhere , ex:watched .\n\
                             ex:watched rdfs:subPropertyOf qp:relation .",
        );
        let seen = ontology.property_named("seen").map(|id| ontology.property(id).kind);
        assert_eq!(seen, Some(Kind::Relation));
    }

    #[test]
    fn factors_are_plain_digits() {
        for (written, expected) in [
            ("1000", Some("1000")),
            ("0.3048", Some("0.3048")),
            ("\"1e-9223372036854775807\"", None),
            ("\"1e1000000000\"", None),
            ("1e3", None),
            ("-5", None),
            ("\"1.\"", None),
            ("\"\"", None),
            ("11111111111111111111111111111111111111111111111111111111111111111", None),
        ] {
            let ontology = read(&format!(
                "ex:Zillion skos:inScheme qp:multipliers ; skos:notation \"zillion\" ; qp:factor {written} ."
            ));
            let concept = ontology.concept("multipliers", "zillion").expect("it is in the list");
            let factor = concept.factor.as_ref().map(BigDecimal::to_plain_string);
            assert_eq!(factor.as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn the_first_declaration_of_a_prefix_holds() {
        let mut triples = Triples::built_in();
        triples.add(None, "@prefix wd: <http://aaa.example/> . @prefix ex: <http://b.example/> .");
        triples.add(None, "@prefix wd: <https://zzz.example/> . @prefix ex: <http://a.example/> .");
        let ontology = ontology(triples);
        let of = |name: &str| ontology.prefixes().iter().find(|(prefix, _)| prefix == name);
        let of = |name: &str| of(name).map(|(_, iri)| iri.as_str());
        assert_eq!(of("wd"), Some("http://www.wikidata.org/entity/"));
        assert_eq!(of("ex"), Some("http://b.example/"));
    }

    #[test]
    fn many_classes_below_one_that_is_said_much_of() {
        let comments = (0..20_000).map(|at| format!(" rdfs:comment \"{at}\" ;"));
        let classes =
            (0..20_000).map(|at| format!("ex:C{at} a owl:Class ; rdfs:subClassOf ex:P .\n"));
        let comments: String = comments.collect();
        let classes: String = classes.collect();
        let ontology = read(&format!("ex:P a owl:Class ;{comments} .\n{classes}"));
        let id = ontology.class_named("C19999").expect("it is a class");
        assert_eq!(ontology.class(id).ancestors.len(), 2);
    }
}
