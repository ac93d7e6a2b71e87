//! The term list has every term, links that lead somewhere, and no markup of a dossier's.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use quipu::digest::vocabulary::FORMS;
use quipu::files::{File, Files};
use quipu::ontology::Ontology;
use snapbox::{assert_data_eq, file};

/// Terms that would break a page, and classes that are below each other.
const TERMS: &str = r#"
@prefix ex:   <https://example.org/terms#> .
@prefix owl:  <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix qp:   <https://w3id.org/quipu/ns#> .

ex:Hen a owl:Class ; rdfs:subClassOf ex:Egg ; rdfs:label "hen"@en ; rdfs:comment "Lays eggs."@en .
ex:Egg a owl:Class ; rdfs:subClassOf ex:Hen ; rdfs:label "egg"@en ; rdfs:comment "Becomes a hen."@en .
<https://example.org/terms#a'b> rdfs:subPropertyOf qp:detail ;
    rdfs:label "</code><script>alert(1)</script>"@en ;
    rdfs:comment "[here](javascript:alert(1)) <img src=x onerror=alert(1)> `code`"@en .
"#;

fn list(ontology: &Ontology, form: &str, language: &str) -> String {
    let form = FORMS.iter().find(|found| found.name == form).unwrap();
    let mut bytes = Vec::new();
    (form.write)(ontology, language, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn with_terms() -> Ontology {
    Ontology::read(&Files::from_iter([File::held("ontology/terms.ttl", TERMS)]))
}

#[test]
fn the_committed_list_is_that_of_the_program() {
    let list = list(&Ontology::built_in(), "md", "en");
    assert_data_eq!(list, file!["../docs/vocabulary.md"].raw());
}

#[test]
fn every_term_is_listed_in_each_form_and_language() {
    let ontology = Ontology::built_in();
    for (form, language) in [("md", "en"), ("md", "es"), ("html", "en"), ("html", "es")] {
        let list = list(&ontology, form, language);
        let classes = ontology.classes().map(|(_, class)| (&class.iri, &class.labels));
        let properties =
            ontology.properties().map(|(_, property)| (&property.iri, &property.labels));
        for (iri, labels) in classes.chain(properties) {
            assert!(list.contains(iri.as_str()), "{iri} is not in {form}");
            assert!(list.contains(labels.in_language(language)), "{iri} in {language}");
        }
        for (_, unit) in ontology.units() {
            assert!(list.contains(unit.iri.as_str()), "{}", unit.iri);
        }
        for scheme in ["modalities", "statuses", "skipReasons", "bounds", "multipliers"] {
            for concept in ontology.list(scheme) {
                assert!(list.contains(concept.iri.as_str()), "{}", concept.iri);
            }
        }
    }
}

#[test]
fn links_lead_to_anchors_and_anchors_are_there_once() {
    for ontology in [Ontology::built_in(), with_terms()] {
        let page = list(&ontology, "html", "en");
        let after = |mark: &str| -> Vec<String> {
            let parts = page.split(mark).skip(1);
            parts.map(|part| part.split('"').next().unwrap().to_owned()).collect()
        };
        let anchors = after(" id=\"");
        let once: BTreeSet<_> = anchors.iter().collect();
        assert_eq!(once.len(), anchors.len());
        let links = after("href=\"");
        let lost: Vec<_> = links
            .iter()
            .filter(|link| !link.strip_prefix('#').is_some_and(|to| once.contains(&to.to_owned())))
            .collect();
        assert!(lost.is_empty(), "{lost:?}");
        assert!(links.len() > 300);
    }
}

#[test]
fn headings_are_there_for_links_in_markdown() {
    let page = list(&Ontology::built_in(), "md", "en");
    let links = page.split("](#").skip(1).map(|part| part.split(')').next().unwrap());
    for link in links {
        assert!(page.contains(&format!("\n### `{link}`\n")), "{link}");
    }
}

#[test]
fn terms_of_a_dossier_are_text() {
    let ontology = with_terms();
    let page = list(&ontology, "html", "en");
    assert!(page.contains("&lt;/code&gt;&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(!page.contains("<script") && !page.contains("<img"));
    let text = list(&ontology, "md", "en");
    assert!(
        text.contains(r"\[here\](javascript:alert(1)) &lt;img src=x onerror=alert(1)&gt; \`code\`")
    );
}

#[test]
fn classes_below_each_other_are_listed_once_each() {
    let text = list(&with_terms(), "md", "en");
    assert_eq!(text.matches("- `Hen` **hen**").count(), 1);
    assert_eq!(text.matches("  - `Egg` **egg**").count(), 1);
    assert_eq!(text.matches("    - `Hen`: see above").count(), 1);
}
