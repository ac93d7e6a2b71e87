//! What a picture shows, as plain text: for those who cannot see it, and for machines that read
//! aloud. Nothing is said by place, line or colour; a sentence is a line, however long it is.

mod part;
mod sentence;

use std::io::{self, Write};

use super::{Count, Exporter, Written};
use crate::graph::View;
use crate::model::{EntityId, Model};
use crate::wording::{Phrases, Statement, Style, fill, shown};
use part::{About, Part};
use sentence::sentence;

/// How links begin that are named.
const LINKS: &[&str] = &["https://", "http://"];

/// Plain text in UTF-8, `text/plain`: title, sources, then every entity with what is said of it.
pub(super) struct Outline;

impl Exporter for Outline {
    fn name(&self) -> &'static str {
        "plain text"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["txt", "text"]
    }

    fn export(&self, view: &View, out: &mut dyn Write) -> io::Result<Written> {
        let phrases = Phrases::new(view, Style::Full);
        let part = Part::new(view);
        write_heading(&phrases, &part, out)?;
        write_sources(&phrases, &part, out)?;
        writeln!(out, "{}", phrases.words.outline.entities)?;
        for about in &part.entities {
            write_entity(&phrases, &part, about, out)?;
        }
        Ok(written(view, &part))
    }
}

/// Title, what this is, and how much of the dossier it shows.
fn write_heading(phrases: &Phrases, part: &Part, out: &mut dyn Write) -> io::Result<()> {
    let title = phrases.title();
    if !title.is_empty() {
        writeln!(out, "{title}\n")?;
    }
    let about = &phrases.words.outline.about;
    let asked = phrases.part().map(|asked| format!("{asked}.\n")).unwrap_or_default();
    if part.entities_left_out + part.claims_left_out == 0 {
        return writeln!(out, "{about}.\n{asked}");
    }
    let (entities, claims) = (part.entities.len(), part.claims);
    let numbers =
        [entities, entities + part.entities_left_out, claims, claims + part.claims_left_out];
    let numbers = numbers.map(|number| number.to_string());
    let shown = fill(&phrases.words.shown, &numbers.each_ref().map(String::as_str));
    writeln!(out, "{about}: {shown}.\n{asked}")
}

/// The sources that are cited, by number, each with the address where it can be read.
fn write_sources(phrases: &Phrases, part: &Part, out: &mut dyn Write) -> io::Result<()> {
    let (view, words) = (phrases.view, &phrases.words.outline);
    let numbers = part.sources();
    if !numbers.is_empty() {
        writeln!(out, "{}", words.sources)?;
    }
    for number in &numbers {
        let Some(id) = view.source_numbered(*number) else { continue };
        let url = view.model.source(id).url.map(|url| view.model.names.text(url.value));
        let url = url.filter(|url| LINKS.iter().any(|start| url.starts_with(start)));
        let url = url.map_or_else(String::new, |url| format!(" {}", shown(url)));
        writeln!(out, "[{number}] {}.{url}", phrases.source(id))?;
    }
    if numbers.is_empty() { Ok(()) } else { writeln!(out) }
}

/// "CECOT, prison; also called …", then the facts, and the relations from both of their ends.
fn write_entity(
    phrases: &Phrases,
    part: &Part,
    about: &About,
    out: &mut dyn Write,
) -> io::Result<()> {
    let words = &phrases.words.outline;
    writeln!(out, "\n{}", heading(phrases, about.entity))?;
    for (head, places) in [
        (&words.facts, &about.facts),
        (&words.outgoing, &about.outgoing),
        (&words.incoming, &about.incoming),
    ] {
        let statements = places.iter().filter_map(|place| part.statements.get(*place));
        let lines: Vec<_> = statements.map(|one: &Statement| sentence(phrases, one)).collect();
        if !lines.is_empty() {
            writeln!(out, "{head}")?;
        }
        for line in lines {
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}

fn heading(phrases: &Phrases, entity: EntityId) -> String {
    let (name, class) = (phrases.name(entity), phrases.class_of(entity));
    let class = if class.is_empty() { class } else { format!(", {class}") };
    let mut names = also_called(&phrases.view.model, entity);
    names.retain(|other| *other != name);
    let names = match &names[..] {
        [] => String::new(),
        names => format!("; {}", fill(&phrases.words.outline.aka, &[&phrases.list(names)])),
    };
    format!("{name}{class}{names}.")
}

/// What else it is called, in all languages.
fn also_called(model: &Model, entity: EntityId) -> Vec<String> {
    let entity = model.entity(entity);
    let texts = entity.name.iter(&model.names).chain(entity.aka.iter(&model.names));
    let mut names: Vec<_> = texts.map(|(_, text)| shown(text)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn written(view: &View, part: &Part) -> Written {
    let entities = |number| Count { number, one: "entity", many: "entities" };
    let claims = |number| Count { number, one: "claim", many: "claims" };
    // What nobody asked for is no loss.
    let mut loss = vec![
        entities(part.entities_left_out.saturating_sub(view.left_out.entities)),
        claims(part.claims_left_out.saturating_sub(view.left_out.claims)),
    ];
    loss.retain(|count| count.number > 0);
    Written { counts: vec![entities(part.entities.len()), claims(part.claims)], loss }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{File, Files};
    use crate::read::read;

    const DOSSIER: &str = r#"
        [dossier]
        title = "The keep"
        [source.s]
        type = "NewsArticle"
        title = "A report"
        url = "https://example.org/s"
        [source.t]
        type = "NewsArticle"
        url = "javascript:alert(1)"
        [entity]
        ana   = { type = "Person", name = "Ana", aka = ["Ana\nthe first"] }
        ben   = { type = "Person", name = "Ben" }
        judge = { type = "Post", name = "judge" }
        keep  = { type = "Prison", name = "the Keep" }
        [picture]
        show = ["ana", "ben", "keep"]
    "#;

    /// The text on claims, of which each is the fields of a table without its braces.
    fn told(claims: &[&str], language: &str) -> String {
        let claims: Vec<_> = claims.iter().map(|claim| format!("[[claim]]\n{claim}\n")).collect();
        let files = [
            File::held("a.toml", DOSSIER),
            File::held("b.toml", "source = \"s\"\n".to_owned() + &claims.concat()),
        ];
        let mut view = View::new(read(&mut Files::from_iter(files)).unwrap());
        language.clone_into(&mut view.language);
        let mut text = Vec::new();
        Outline.export(&view, &mut text).unwrap();
        String::from_utf8(text).unwrap()
    }

    const PRAISED: &str = "subject = 'ana'\nproperty = 'praised'\nobject = 'keep'\ncite = '0-9'";
    const HELD: &str = "subject = 'keep'\nproperty = 'capacity'\nvalue = 'up to 90'\ncite = '0-9'";

    #[test]
    fn everything_is_there_and_in_order() {
        let office = "subject = 'ana'\nproperty = 'holds'\nobject = 'judge'\ncite = 't:0-9'";
        let left_out = "subject = 'judge'\nproperty = 'praised'\nobject = 'ana'\ncite = '0-9'";
        snapbox::assert_data_eq!(
            told(&[PRAISED, HELD, office, left_out], "en"),
            snapbox::str![[r"
The keep

What the picture shows, in words: 3 of 4 entities and 3 of 4 claims are shown.

Sources
[1] A report. https://example.org/s
[2] t.

Entities

Ana, person; also called Ana the first.
Figures and descriptions:
Ana: holds the office of judge. Sources: [2] 0-9
Relations to others:
Ana: praised the Keep. Sources: [1] 0-9

Ben, person.

the Keep, prison.
Figures and descriptions:
the Keep: capacity up to 90. Sources: [1] 0-9
Relations of others to it:
Ana: praised the Keep. Sources: [1] 0-9

"]]
        );
    }

    #[test]
    fn what_a_picture_says_by_lines_and_marks_is_said_in_words() {
        let of_t = |claim: &str| claim.replace("0-9", "t:0-9") + "\nid = 'second'";
        let (praised, more) = (of_t(PRAISED), of_t(HELD).replace("up to 90", "200"));
        for (first, field, second, language, expected) in [
            (PRAISED, "modality = 'alleged'", HELD, "en", "the Keep; alleged. Sources: [1]"),
            (PRAISED, "according-to = 'ben'", HELD, "en", "the Keep; says Ben. Sources: [1]"),
            (PRAISED, "according-to = 'ben'", HELD, "es", "the Keep; dice Ben. Fuentes: [1]"),
            (PRAISED, "status = 'retracted'", HELD, "en", "the Keep; taken back. Sources"),
            (PRAISED, "negated = true", HELD, "en", "Ana: not praised the Keep. Sources"),
            (PRAISED, "when = '2024-02'", HELD, "en", "the Keep, February 2024. Sources"),
            (PRAISED, "inferred = ['object']", HELD, "en", "object: concluded, not printed. S"),
            (
                PRAISED,
                "",
                &praised,
                "en",
                "the Keep; 2 independent sources. Sources: [1] 0-9 [2] 0-9",
            ),
            (HELD, "", &more, "en", "up to 90; the figures contradict each other; “200”"),
            (HELD, "", &more, "es", "up to 90; las cifras se contradicen; "),
        ] {
            let text = told(&[&format!("{first}\n{field}"), second], language);
            assert!(text.contains(expected), "{field}: {text}");
        }
    }
}
