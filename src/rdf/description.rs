//! The dossier, its sources and its entities: what the author says of them.

use std::io;

use oxrdf::vocab::xsd;
use oxrdf::{Literal, LiteralRef, NamedNode, NamedNodeRef};
use rustc_hash::FxHashSet;

use super::value::{bounds, integer, text};
use super::vocab::{provenance, qp, rdf, schema};
use super::{Iris, Sink, sorted};
use crate::graph::View;
use crate::model::{Date, Entity, Model, Name, Precision, Source, Words};

pub(super) fn dossier_and_sources(view: &View, iris: &Iris, sink: &mut dyn Sink) -> io::Result<()> {
    sink.section("the dossier and the sources that it cites")?;
    dossier(&view.model, iris, sink)?;
    for id in &view.sources {
        source(&view.model, iris, view.model.source(*id), sink)?;
    }
    Ok(())
}

pub(super) fn entities(view: &View, iris: &Iris, sink: &mut dyn Sink) -> io::Result<()> {
    sink.section("entities: class, names and links are the dossier's own statements")?;
    for id in view.named_entities() {
        entity(&view.model, iris, view.model.entity(id), sink)?;
    }
    Ok(())
}

fn dossier(model: &Model, iris: &Iris, sink: &mut dyn Sink) -> io::Result<()> {
    sink.subject(iris.dossier().as_ref())?;
    sink.fact(rdf::TYPE, schema::DATASET.into())?;
    words(model, schema::NAME, &model.dossier.title, sink)?;
    if let Some(licence) = model.dossier.licence {
        let licence = format!("https://spdx.org/licenses/{}", model.names.text(licence.value));
        if let Ok(licence) = NamedNode::new(licence) {
            sink.fact(schema::LICENSE, licence.as_ref().into())?;
        }
    }
    Ok(())
}

fn source(model: &Model, iris: &Iris, source: &Source, sink: &mut dyn Sink) -> io::Result<()> {
    sink.subject(iris.source(model, source.id.value).as_ref())?;
    class(model, source.class.map(|class| class.value), sink)?;
    words(model, schema::NAME, &source.title, sink)?;
    if let Some(publisher) = source.publisher {
        sink.fact(schema::PUBLISHER, iris.entity(model, publisher.value).as_ref().into())?;
    }
    for author in sorted(source.authors.iter().map(|author| iris.entity(model, author.value))) {
        sink.fact(schema::AUTHOR, author.as_ref().into())?;
    }
    if let Some(url) = source.url {
        let url = NamedNodeRef::new_unchecked(model.names.text(url.value));
        sink.fact(schema::URL, url.into())?;
    }
    if let Some(published) = source.published {
        let date = model.date(published);
        sink.fact(schema::DATE_PUBLISHED, published_on(date).as_ref().into())?;
        bounds(date, sink)?;
    }
    if let Some(language) = source.language {
        text(schema::IN_LANGUAGE, model.names.text(language.value), sink)?;
    }
    let origins = source.derives_from.iter().map(|origin| iris.source(model, origin.value));
    for origin in sorted(origins) {
        sink.fact(provenance::WAS_DERIVED_FROM, origin.as_ref().into())?;
    }
    if let Some(digest) = source.digest {
        text(schema::SHA256, &data_encoding::HEXLOWER.encode(&digest.sha256), sink)?;
        integer(qp::CODE_POINTS, digest.code_points, sink)?;
    }
    Ok(())
}

fn entity(model: &Model, iris: &Iris, entity: &Entity, sink: &mut dyn Sink) -> io::Result<()> {
    sink.subject(iris.entity(model, entity.id.value).as_ref())?;
    class(model, entity.class.map(|class| class.value), sink)?;
    words(model, schema::NAME, &entity.name, sink)?;
    words(model, schema::ALTERNATE_NAME, &entity.aka, sink)?;
    for link in sorted(entity.same_as.iter().map(|link| model.names.text(link.value))) {
        sink.fact(schema::SAME_AS, NamedNodeRef::new_unchecked(link).into())?;
    }
    sink.fact(rdf::IS_DEFINED_BY, iris.dossier().as_ref().into())
}

fn class(model: &Model, name: Option<Name>, sink: &mut dyn Sink) -> io::Result<()> {
    let id = name.and_then(|name| model.ontology.class_named(model.names.text(name)));
    id.map_or(Ok(()), |id| sink.fact(rdf::TYPE, model.ontology.class(id).iri.as_ref().into()))
}

/// Words with their languages, each once.
fn words(
    model: &Model,
    property: NamedNodeRef<'_>,
    words: &Words,
    sink: &mut dyn Sink,
) -> io::Result<()> {
    let mut written = FxHashSet::default();
    for (language, words) in words.iter(&model.names) {
        let tag = language.to_ascii_lowercase();
        if !written.insert((tag.clone(), words)) {
            continue;
        }
        if tag.is_empty() {
            text(property, words, sink)?;
        } else {
            let literal = LiteralRef::new_language_tagged_literal_unchecked(words, &tag);
            sink.fact(property, literal.into())?;
        }
    }
    Ok(())
}

/// When a source was published, typed by its precision.
fn published_on(date: &Date) -> Literal {
    let datatype = match (date.precision, date.approximate || date.uncertain) {
        (Precision::Day, false) => xsd::DATE,
        (Precision::Month, false) => xsd::G_YEAR_MONTH,
        (Precision::Year, false) => xsd::G_YEAR,
        _ => xsd::STRING,
    };
    Literal::new_typed_literal(&date.edtf, datatype)
}
