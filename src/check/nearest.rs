//! The word that a misspelt one probably means.

/// The candidate most like a word, where one is like enough.
pub(super) fn nearest<'c>(
    word: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<&'c str> {
    // A third of the letters may be wrong; in long lists, far-off lengths are not even compared.
    let most = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= most)
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|(distance, _)| (1..=most).contains(distance))
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likely_words_only() {
        let known = ["cecot", "bukele", "tren-de-aragua", "el-salvador"];
        for (word, expected) in [
            ("cecott", Some("cecot")),
            ("bukelle", Some("bukele")),
            ("tren-de-argua", Some("tren-de-aragua")),
            ("rubio", None),
            ("cecot", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, known), expected, "{word}");
        }
    }
}
