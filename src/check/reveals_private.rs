//! What is written out and holds a name of what is not.

use super::telltale::{Phrases, Telltales};
use super::{Check, Explanation};
use crate::assess::Assessment;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::files::{Span, Spanned};
use crate::model::{Claim, Entity, Model, Name, Object, Private, Source, Words};

/// Ids, names, titles, links and notes that tell what is private.
pub(super) struct RevealsPrivate;

impl Check for RevealsPrivate {
    fn code(&self) -> &'static str {
        "reveals-private"
    }

    fn explanation(&self) -> Explanation {
        Explanation {
            what: "No id, name, title, link, text or note that is written out holds a name of \
                   what is marked `private = true`, and no id of an entity, source or claim holds \
                   the id of what is.",
            why: "Entities, claims and sources that are private are kept out of exports, and what \
                  names them goes with them. Words that the author wrote into something else are \
                  exported as they are.",
            example: "[entity.clerk]\n\
                      type    = \"Person\"\n\
                      name    = \"Ana Prieto\"\n\
                      private = true\n\
                      \n\
                      [[claim]]\n\
                      subject = \"mayor\"\n\
                      note    = \"Ana Prieto showed us the letter\"",
            instead: "[[claim]]\nsubject = \"mayor\"\nnote    = \"we have seen the letter\"",
        }
    }

    fn check(&self, model: &Model, _: &Assessment, found: &mut Diagnostics) {
        let private = Private::of(model);
        if private.is_empty() {
            return;
        }
        let telltales = Telltales::of(model, &private);
        let mut look = Look { model, telltales: &telltales, found };
        look.words(&model.dossier.title);
        look.words(&model.dossier.picture_title);
        let entities = model.entities.iter();
        for entity in entities.filter(|entity| !private.has_entity(entity.id.value)) {
            look.entity(entity);
        }
        let sources = model.sources.iter();
        for source in sources.filter(|source| !private.has_source(source.id.value)) {
            look.source(source);
        }
        for (_, claim) in model.claims().filter(|(id, _)| !private.has_claim(*id)) {
            look.claim(claim);
        }
    }
}

/// A look at what is written out.
struct Look<'l, 'm> {
    model: &'m Model,
    telltales: &'l Telltales<'m>,
    found: &'l mut Diagnostics,
}

impl Look<'_, '_> {
    fn entity(&mut self, entity: &Entity) {
        self.id(entity.id);
        self.words(&entity.name);
        self.words(&entity.aka);
        for link in &entity.same_as {
            self.text(link.value, link.span);
        }
    }

    fn source(&mut self, source: &Source) {
        self.id(source.id);
        self.words(&source.title);
        if let Some(url) = source.url {
            self.text(url.value, url.span);
        }
    }

    fn claim(&mut self, claim: &Claim) {
        let model = self.model;
        if let Some(id) = claim.own_id {
            self.id(id);
        }
        if let Some(note) = claim.note {
            // Where the note stands in its table is not kept.
            self.tell(&self.telltales.names, note, claim.span, "in its note");
        }
        let qualifiers = model.qualifiers(claim).iter().map(|qualifier| qualifier.value);
        for value in std::iter::once(claim.object).chain(qualifiers) {
            match value.value {
                Object::Text(text) => self.text(text, value.span),
                Object::Figure(figure) => self.text(model.figure(figure).words, value.span),
                Object::Entity(_) | Object::Date(_) | Object::Unreadable => {}
            }
        }
    }

    fn words(&mut self, words: &Words) {
        for (_, text) in &words.0 {
            self.text(text.value, text.span);
        }
    }

    fn text(&mut self, text: Name, span: Span) {
        self.tell(&self.telltales.names, text, span, "");
    }

    fn id(&mut self, id: Spanned<Name>) {
        self.tell(&self.telltales.ids, id.value, id.span, "");
    }

    fn tell(&mut self, phrases: &Phrases<'_>, text: Name, span: Span, label: &str) {
        if let Some(shown) = phrases.first_in(self.model.names.text(text)) {
            let message = format!("this is written out, and shows `{shown}`, which is private");
            self.found.push(
                Diagnostic::warning(RevealsPrivate.code(), message, span)
                    .label(label)
                    .help("say it in other words, or mark this as private, too"),
            );
        }
    }
}
