//! What the heading says of a picture: what it is of, which part is shown, and how much that is.

use super::cards;
use super::picture::Picture;
use crate::wording::fill;

/// The title, and the line below it. A picture of one entity names it; the title that is asked for
/// stands first all the same.
pub(super) fn titles(picture: &Picture) -> (String, String) {
    let phrases = &picture.phrases;
    let title = phrases.title();
    let Some(centre) = picture.centre else { return (title, String::new()) };
    let own = fill(&phrases.words.evidence, &[&cards::title(&phrases.name(centre))]);
    if phrases.view.drawing.title.is_some() { (title, own) } else { (own, title) }
}

/// Which part is shown, where somebody asked for one, and how much of the dossier that is.
pub(super) fn lines(picture: &Picture) -> Vec<String> {
    let left_out = picture.entities_left_out + picture.claims_left_out > 0;
    let amount = left_out.then(|| amount(picture));
    picture.phrases.part().into_iter().chain(amount).collect()
}

/// How much is shown: of the claims on the entity in the middle, else of everything.
fn amount(picture: &Picture) -> String {
    let words = picture.phrases.words;
    let claims = [picture.claims, picture.claims + picture.claims_left_out];
    let [shown_claims, all_claims] = claims.map(|number| number.to_string());
    if let Some(centre) = picture.centre {
        let name = picture.phrases.name(centre);
        return fill(&words.shown_on, &[&shown_claims, &all_claims, &name]);
    }
    let entities = [picture.entities, picture.entities + picture.entities_left_out];
    let [entities, all] = entities.map(|number| number.to_string());
    fill(&words.shown, &[&entities, &all, &shown_claims, &all_claims])
}
