//! For programs: the ids, places and words of each claim of each hop.

use std::io::{self, Write};

use serde::Serialize;

use super::{Chain, Distance, Entity, Hop, Path, Sentence};
use crate::digest::{Citation, record};

/// The whole document, with its fields in the order of reading.
#[derive(Serialize)]
struct Report<'p> {
    from: End<'p>,
    to: End<'p>,
    connected: bool,
    chains: Vec<Row<'p>>,
    has_more: bool,
    cut_short: bool,
    distance: Option<Apart<'p>>,
}

#[derive(Serialize)]
struct End<'p> {
    id: &'p str,
    name: &'p str,
}

#[derive(Serialize)]
struct Row<'p> {
    entities: Vec<End<'p>>,
    support: &'p str,
    hops: Vec<Link<'p>>,
}

#[derive(Serialize)]
struct Link<'p> {
    from: &'p str,
    to: &'p str,
    support: &'p str,
    sentences: Vec<Told<'p>>,
}

#[derive(Serialize)]
struct Told<'p> {
    claims: &'p [String],
    #[serde(flatten)]
    content: record::Content<'p>,
    status: &'p str,
    #[serde(flatten)]
    voice: record::Voice<'p>,
    origins: usize,
    citations: &'p [Citation],
    notes: &'p [String],
    words: &'p str,
    said: &'p str,
    reasons: &'p [String],
}

#[derive(Serialize)]
struct Apart<'p> {
    reach: [usize; 2],
    bridges: Vec<Bridge<'p>>,
    class: Option<&'p str>,
    properties: Vec<&'p str>,
}

#[derive(Serialize)]
struct Bridge<'p> {
    kind: &'p str,
    id: &'p str,
    from: Near<'p>,
    to: Near<'p>,
}

#[derive(Serialize)]
struct Near<'p> {
    id: &'p str,
    name: &'p str,
    hops: u32,
}

pub(super) fn write(path: &Path, out: &mut dyn Write) -> io::Result<()> {
    let [from, to] = path.ends.each_ref().map(end);
    let report = Report {
        from,
        to,
        connected: path.is_connected(),
        chains: path.chains.iter().map(row).collect(),
        has_more: path.has_more,
        cut_short: path.is_cut_short,
        distance: path.distance.as_ref().map(apart),
    };
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)
}

fn end(entity: &Entity) -> End<'_> {
    End { id: &entity.id, name: &entity.name }
}

fn row(chain: &Chain) -> Row<'_> {
    let hops = chain.hops.iter().zip(chain.entities.windows(2));
    Row {
        entities: chain.entities.iter().map(end).collect(),
        support: chain.support.name(),
        hops: hops.filter_map(|(hop, pair)| link(hop, pair)).collect(),
    }
}

fn link<'p>(hop: &'p Hop, pair: &'p [Entity]) -> Option<Link<'p>> {
    let [from, to] = pair else { return None };
    let sentences = hop.sentences.iter().map(told).collect();
    Some(Link { from: &from.id, to: &to.id, support: hop.support.name(), sentences })
}

fn told(sentence: &Sentence) -> Told<'_> {
    let position = &sentence.position;
    Told {
        claims: &position.claims,
        content: position.into(),
        status: sentence.status.word(),
        voice: position.into(),
        origins: position.origins,
        citations: &position.citations,
        notes: &position.notes,
        words: &position.words,
        said: &position.voice,
        reasons: &sentence.reasons,
    }
}

fn apart(distance: &Distance) -> Apart<'_> {
    Apart {
        reach: distance.reach,
        bridges: distance.bridges.iter().map(bridge).collect(),
        class: distance.class.as_ref().map(|term| term.name.as_str()),
        properties: distance.properties.iter().map(|term| term.name.as_str()).collect(),
    }
}

fn bridge(bridge: &super::Bridge) -> Bridge<'_> {
    let [from, to] = bridge.ends.each_ref().map(|(entity, hops)| Near {
        id: &entity.id,
        name: &entity.name,
        hops: *hops,
    });
    Bridge { kind: if bridge.is_source { "source" } else { "speaker" }, id: &bridge.by, from, to }
}
