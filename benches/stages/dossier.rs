//! Invented dossiers of any size, the same bytes in every run.
//!
//! A few entities have many claims and most have few; names are of many scripts; every field that
//! a claim can have occurs. Properties fit the classes of what they tie together, so that the
//! checks have nothing to say and are measured as they run on good data.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use quipu::ontology::{ClassId, Kind, Ontology, Property};

use crate::random::Random;

/// How the claims are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// One file a source.
    Toml,
    /// One table.
    Csv,
}

const ENTITIES_PER_FILE: usize = 5_000;
const CLAIMS_PER_SOURCE: usize = 500;
const CLAIMS_PER_ENTITY: usize = 10;
/// The longest text of a source, in code points.
const TEXT: usize = 60_000;

const CLASSES: [&str; 20] = [
    "Person",
    "Group",
    "Government",
    "NGO",
    "NewsMediaOrganization",
    "Corporation",
    "SovereignState",
    "City",
    "Prison",
    "Amenity",
    "Post",
    "Agreement",
    "Legislation",
    "Report",
    "VideoObject",
    "Event",
    "Transfer",
    "Payment",
    "Campaign",
    "Abuse",
];
const FIRST: [&str; 16] = [
    "Amina",
    "José",
    "Zoë",
    "Łukasz",
    "Ngọc",
    "Σοφία",
    "Юлия",
    "محمد",
    "שרה",
    "दीपक",
    "สมชาย",
    "山田",
    "李",
    "김",
    "Bjørn",
    "O’Neil",
];
const SECOND: [&str; 16] = [
    "Okafor",
    "Núñez",
    "Ångström",
    "Żółć",
    "Nguyễn",
    "Παππάς",
    "Иванова",
    "العلي",
    "לוי",
    "शर्मा",
    "ใจดี",
    "太郎",
    "明",
    "서연",
    "Sørensen",
    "“the elder”",
];
pub(crate) const WORDS: [&str; 24] = [
    "after",
    "before",
    "cell",
    "convoy",
    "court",
    "día",
    "border",
    "évidence",
    "guard",
    "harbour",
    "hearing",
    "island",
    "letter",
    "mañana",
    "nobody",
    "ombudsman",
    "permit",
    "river",
    "señal",
    "train",
    "über",
    "visit",
    "water",
    "記録",
];
const BOUNDS: [&str; 10] =
    ["", "", "", "", "about ", "more than ", "at least ", "up to ", "fewer than ", "over "];
const VOICED: [&str; 5] = ["stated", "opined", "announced", "alleged", "denied"];

/// A claim's fields, in the order of writing.
type Fields<'o> = Vec<(&'o str, Value)>;

enum Value {
    Text(String),
    List(Vec<String>),
    True,
}

/// Writes a dossier of so many claims into an empty folder.
pub(crate) fn write(folder: &Path, form: Form, claims: usize) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => return Err(fault),
        _ => fs::create_dir_all(folder)?,
    }
    let ontology = Ontology::built_in();
    let mut maker = Maker::new(&ontology, claims);
    fs::write(folder.join("dossier.toml"), DOSSIER)?;
    fs::write(folder.join("sources.toml"), maker.sources())?;
    for start in (0..maker.entities).step_by(ENTITIES_PER_FILE) {
        let end = maker.entities.min(start + ENTITIES_PER_FILE);
        fs::write(folder.join(format!("entities-{start}.toml")), maker.entities(start..end))?;
    }
    match form {
        Form::Toml => {
            for start in (0..claims).step_by(CLAIMS_PER_SOURCE) {
                let end = claims.min(start + CLAIMS_PER_SOURCE);
                let path = folder.join(format!("claims-{start}.toml"));
                fs::write(path, maker.claims_in_toml(start..end))?;
            }
            Ok(())
        }
        Form::Csv => {
            let file = fs::File::create(folder.join("claims.csv"))?;
            maker.claims_in_csv(claims, &mut io::BufWriter::new(file))
        }
    }
}

pub(crate) const DOSSIER: &str = "[dossier]
title   = { en = \"An invented matter\", es = \"Un asunto inventado\" }
base    = \"https://example.org/invented/\"
licence = \"CC0-1.0\"
";

struct Maker<'o> {
    ontology: &'o Ontology,
    random: Random,
    entities: usize,
    sources: usize,
    /// For each class, the properties that its members may be the subject of.
    properties: Vec<Vec<&'o Property>>,
    /// What claims said so far: a second claim that says the same gets an id of its own.
    said: HashSet<String>,
}

impl<'o> Maker<'o> {
    fn new(ontology: &'o Ontology, claims: usize) -> Self {
        let fitting = |class: &&str| {
            let all = ontology.properties().map(|(_, property)| property);
            all.filter(|p| fits(ontology, class, &p.domain) && has_object(ontology, p)).collect()
        };
        Self {
            ontology,
            random: Random::new(0x5152_4950_5500),
            entities: (claims / CLAIMS_PER_ENTITY).max(2 * CLASSES.len()),
            sources: claims.div_ceil(CLAIMS_PER_SOURCE),
            properties: CLASSES.iter().map(fitting).collect(),
            said: HashSet::new(),
        }
    }

    fn sources(&mut self) -> String {
        let mut toml = String::new();
        for source in 0..self.sources {
            let title = self.words(5);
            let publisher = self.entity_of("NewsMediaOrganization");
            let day = self.day();
            let _ = write!(
                toml,
                "[source.source-{source}]\ntype = \"NewsArticle\"\ntitle = \"{title}\"\n\
                 publisher = \"{publisher}\"\nurl = \"https://news.example/{source}\"\n\
                 published = {day}\nlanguage = \"en\"\n\n"
            );
        }
        toml
    }

    fn entities(&mut self, range: std::ops::Range<usize>) -> String {
        let mut toml = String::new();
        for entity in range {
            let class = CLASSES[entity % CLASSES.len()];
            let (first, second) = (self.random.pick(&FIRST), self.random.pick(&SECOND));
            let _ = writeln!(toml, "[entity.{}]\ntype = \"{class}\"", id(entity));
            let _ = if self.random.percent(20) {
                writeln!(
                    toml,
                    "name = {{ en = \"{first} {second} {entity}\", es = \"{second} {entity}\" }}"
                )
            } else {
                writeln!(toml, "name = \"{first} {second} {entity}\"")
            };
            if self.random.percent(30) {
                let _ = writeln!(toml, "aka = [\"{second}, {first} ({entity})\"]");
            }
            if self.random.percent(20) {
                let _ = writeln!(toml, "same-as = [\"wd:Q{}\"]", 1_000_000 + entity);
            }
            toml.push('\n');
        }
        toml
    }

    fn claims_in_toml(&mut self, range: std::ops::Range<usize>) -> String {
        let source = range.start / CLAIMS_PER_SOURCE;
        let mut toml = format!("source = \"source-{source}\"\n");
        for number in range {
            toml.push_str("\n[[claim]]\n");
            for (name, value) in self.claim(number) {
                let _ = match value {
                    Value::Text(text) => writeln!(toml, "{name} = \"{text}\""),
                    Value::List(items) => {
                        writeln!(toml, "{name} = [\"{}\"]", items.join("\", \""))
                    }
                    Value::True => writeln!(toml, "{name} = true"),
                };
            }
        }
        toml
    }

    fn claims_in_csv(&mut self, claims: usize, out: &mut impl io::Write) -> io::Result<()> {
        let mut columns = vec![
            "id",
            "subject",
            "property",
            "object",
            "value",
            "according-to",
            "via",
            "modality",
            "negated",
            "status",
            "when",
            "inferred",
            "note",
            "cite",
        ];
        let all = self.ontology.properties();
        let qualifiers = all.flat_map(|(_, property)| &property.qualifiers);
        for qualifier in qualifiers.map(|id| self.ontology.property(*id).name.as_str()) {
            if !columns.contains(&qualifier) {
                columns.push(qualifier);
            }
        }
        writeln!(out, "source,{}", columns.join(","))?;
        for number in 0..claims {
            let fields = self.claim(number);
            write!(out, "source-{}", number / CLAIMS_PER_SOURCE)?;
            for column in &columns {
                out.write_all(b",")?;
                match fields.iter().find(|(name, _)| name == column) {
                    None => {}
                    Some((_, Value::Text(text))) => write!(out, "\"{text}\"")?,
                    Some((_, Value::List(items))) => out.write_all(items.join(";").as_bytes())?,
                    Some((_, Value::True)) => out.write_all(b"true")?,
                }
            }
            out.write_all(b"\n")?;
        }
        out.flush()
    }

    /// A claim: half of them go round all entities, so that none is without any.
    fn claim(&mut self, number: usize) -> Fields<'o> {
        let subject = if number.is_multiple_of(2) {
            number / 2 % self.entities
        } else {
            self.random.skewed(self.entities)
        };
        let property = *self.random.pick(&self.properties[subject % CLASSES.len()]);
        let field = property.kind.field();
        let mut object = self.object(property);
        while object == id(subject) {
            object = self.object(property);
        }
        let mut key = format!("{subject} {} {object} ", property.name);
        let mut fields: Fields = vec![
            ("subject", Value::Text(id(subject))),
            ("property", Value::Text(property.name.clone())),
            (field, Value::Text(object)),
        ];
        self.voice(&mut fields, &mut key);
        for qualifier in &property.qualifiers {
            if self.random.percent(60) {
                let qualifier = self.ontology.property(*qualifier);
                fields.push((&qualifier.name, Value::Text(self.object(qualifier))));
            }
        }
        self.time(&mut fields);
        if self.random.percent(10) {
            fields.push(("note", Value::Text(self.words(8))));
        }
        fields.push(("cite", self.cites()));
        let _ = write!(key, "{}", number / CLAIMS_PER_SOURCE);
        if !self.said.insert(key) {
            fields.insert(0, ("id", Value::Text(format!("claim-{number}"))));
        }
        fields
    }

    /// Who says it, and how.
    fn voice(&mut self, fields: &mut Fields, key: &mut String) {
        if self.random.percent(35) {
            let speakers = 1 + usize::from(self.random.percent(15));
            let speakers: Vec<_> = (0..speakers).map(|_| self.entity_of("Person")).collect();
            key.push_str(&speakers.join(" "));
            fields.push(("according-to", list(speakers)));
            if self.random.percent(15) {
                let relays = 1 + usize::from(self.random.percent(20));
                let relays = (0..relays).map(|_| self.entity_of("NGO")).collect();
                fields.push(("via", list(relays)));
            }
            if self.random.percent(50) {
                let modality = (*self.random.pick(&VOICED)).to_owned();
                fields.push(("modality", Value::Text(modality)));
            }
        }
        if self.random.percent(2) {
            key.push('!');
            fields.push(("negated", Value::True));
        }
        if self.random.percent(1) {
            fields.push(("status", Value::Text("retracted".to_owned())));
        }
    }

    fn time(&mut self, fields: &mut Fields) {
        if self.random.percent(25) {
            fields.push(("when", Value::Text(self.date())));
            if self.random.percent(30) {
                fields.push(("inferred", list(vec!["when".to_owned()])));
            }
        }
    }

    fn cites(&mut self) -> Value {
        let cites = 1 + usize::from(self.random.percent(15));
        let cites = (0..cites).map(|_| {
            let start = self.random.below(TEXT);
            let range = format!("{start}-{}", start + 40 + self.random.below(200));
            if self.random.percent(3) {
                format!("source-{}:{range}", self.random.skewed(self.sources))
            } else {
                range
            }
        });
        list(cites.collect())
    }

    /// What a property wants.
    fn object(&mut self, property: &Property) -> String {
        match property.kind {
            Kind::Relation => {
                let fitting: Vec<_> = CLASSES
                    .into_iter()
                    .filter(|class| fits(self.ontology, class, &property.range))
                    .collect();
                let class = *self.random.pick(&fitting);
                self.entity_of(class)
            }
            Kind::Measure => self.figure(property.quantity.as_deref().unwrap_or_default()),
            Kind::Moment => self.date(),
            Kind::Detail => self.words(6),
        }
    }

    fn entity_of(&mut self, class: &str) -> String {
        let class = CLASSES.iter().position(|known| *known == class).unwrap_or_default();
        let of_class = (self.entities - class).div_ceil(CLASSES.len());
        id(self.random.skewed(of_class) * CLASSES.len() + class)
    }

    /// A number as people print it.
    fn figure(&mut self, quantity: &str) -> String {
        let bound = *self.random.pick(&BOUNDS);
        let number = 1 + self.random.skewed(99_999);
        match quantity.rsplit('/').next().unwrap_or_default() {
            "Count" if self.random.percent(5) => "hundreds of people".to_owned(),
            "Count" if self.random.percent(10) => {
                format!("{} to {} people", grouped(number), grouped(number + 5))
            }
            "Area" => format!("{bound}{number}.{:02} m²", self.random.below(100)),
            "Length" => format!("{bound}{} km", grouped(number)),
            "DimensionlessRatio" => format!("{bound}{}%", number % 400),
            "Currency" => format!("{bound}${} million", grouped(number)),
            _ => format!("{bound}{} people", grouped(number)),
        }
    }

    /// A date as EDTF.
    fn date(&mut self) -> String {
        let year = 1990 + self.random.below(40);
        let month = 1 + self.random.below(12);
        match self.random.below(8) {
            0 | 1 => year.to_string(),
            2 => format!("{year}-{month:02}"),
            3 => format!("{year}~"),
            4 => format!("{year}-{month:02}?"),
            5 => format!("{year}-{month:02}/{}-{month:02}", year + 1),
            _ => self.day(),
        }
    }

    fn day(&mut self) -> String {
        let year = 1990 + self.random.below(40);
        format!("{year}-{:02}-{:02}", 1 + self.random.below(12), 1 + self.random.below(28))
    }

    fn words(&mut self, most: usize) -> String {
        let count = 2 + self.random.below(most);
        let words: Vec<_> = (0..count).map(|_| *self.random.pick(&WORDS)).collect();
        words.join(" ")
    }
}

/// Whether members of a class may stand where others are asked for.
fn fits(ontology: &Ontology, class: &str, wanted: &[ClassId]) -> bool {
    let class = ontology.class_named(class).map(|id| ontology.class(id));
    wanted.is_empty()
        || class.is_some_and(|class| class.ancestors.iter().any(|above| wanted.contains(above)))
}

fn has_object(ontology: &Ontology, property: &Property) -> bool {
    property.kind != Kind::Relation
        || CLASSES.iter().any(|class| fits(ontology, class, &property.range))
}

/// The id of an entity: its class and number.
fn id(entity: usize) -> String {
    let class = CLASSES[entity % CLASSES.len()].to_lowercase();
    format!("{class}-{}", entity / CLASSES.len())
}

fn list(mut items: Vec<String>) -> Value {
    match items.len() {
        1 => Value::Text(items.swap_remove(0)),
        _ => Value::List(items),
    }
}

fn grouped(number: usize) -> String {
    if number < 1000 {
        number.to_string()
    } else {
        format!("{},{:03}", number / 1000, number % 1000)
    }
}
