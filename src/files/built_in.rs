//! The dossier that is part of the program.

use super::{File, Files};

/// The files of `dossiers/cecot/`, by hand: copies of the articles beside them stay out.
const CECOT: &[(&str, &str)] = &[
    ("claims/anewz.toml", include_str!("../../dossiers/cecot/claims/anewz.toml")),
    (
        "claims/cecot-explainer.toml",
        include_str!("../../dossiers/cecot/claims/cecot-explainer.toml"),
    ),
    ("dossier.toml", include_str!("../../dossiers/cecot/dossier.toml")),
    ("entities/documents.toml", include_str!("../../dossiers/cecot/entities/documents.toml")),
    ("entities/events.toml", include_str!("../../dossiers/cecot/entities/events.toml")),
    ("entities/groups.toml", include_str!("../../dossiers/cecot/entities/groups.toml")),
    ("entities/offices.toml", include_str!("../../dossiers/cecot/entities/offices.toml")),
    (
        "entities/organisations.toml",
        include_str!("../../dossiers/cecot/entities/organisations.toml"),
    ),
    ("entities/persons.toml", include_str!("../../dossiers/cecot/entities/persons.toml")),
    ("entities/prison-life.toml", include_str!("../../dossiers/cecot/entities/prison-life.toml")),
    (
        "entities/states-and-places.toml",
        include_str!("../../dossiers/cecot/entities/states-and-places.toml"),
    ),
    (
        "questions/alien-enemies-act.rq",
        include_str!("../../dossiers/cecot/questions/alien-enemies-act.rq"),
    ),
    (
        "questions/allegations-and-accusers.rq",
        include_str!("../../dossiers/cecot/questions/allegations-and-accusers.rq"),
    ),
    (
        "questions/both-sources-alike.rq",
        include_str!("../../dossiers/cecot/questions/both-sources-alike.rq"),
    ),
    (
        "questions/capacity-and-population.rq",
        include_str!("../../dossiers/cecot/questions/capacity-and-population.rq"),
    ),
    (
        "questions/dates-printed-and-concluded.rq",
        include_str!("../../dossiers/cecot/questions/dates-printed-and-concluded.rq"),
    ),
    (
        "questions/deaths-in-custody.rq",
        include_str!("../../dossiers/cecot/questions/deaths-in-custody.rq"),
    ),
    ("questions/disagreements.rq", include_str!("../../dossiers/cecot/questions/disagreements.rq")),
    (
        "questions/distance-from-the-capital.rq",
        include_str!("../../dossiers/cecot/questions/distance-from-the-capital.rq"),
    ),
    ("questions/gangs.rq", include_str!("../../dossiers/cecot/questions/gangs.rq")),
    (
        "questions/holders-of-offices.rq",
        include_str!("../../dossiers/cecot/questions/holders-of-offices.rq"),
    ),
    (
        "questions/independent-support.rq",
        include_str!("../../dossiers/cecot/questions/independent-support.rq"),
    ),
    (
        "questions/legal-situation.rq",
        include_str!("../../dossiers/cecot/questions/legal-situation.rq"),
    ),
    (
        "questions/not-for-inmates.rq",
        include_str!("../../dossiers/cecot/questions/not-for-inmates.rq"),
    ),
    (
        "questions/offices-as-plain-facts.rq",
        include_str!("../../dossiers/cecot/questions/offices-as-plain-facts.rq"),
    ),
    (
        "questions/only-announced.rq",
        include_str!("../../dossiers/cecot/questions/only-announced.rq"),
    ),
    ("questions/payment.rq", include_str!("../../dossiers/cecot/questions/payment.rq")),
    (
        "questions/people-moved-to-el-salvador.rq",
        include_str!("../../dossiers/cecot/questions/people-moved-to-el-salvador.rq"),
    ),
    (
        "questions/plain-facts-on-cecot.rq",
        include_str!("../../dossiers/cecot/questions/plain-facts-on-cecot.rq"),
    ),
    (
        "questions/praise-and-criticism.rq",
        include_str!("../../dossiers/cecot/questions/praise-and-criticism.rq"),
    ),
    (
        "questions/relayed-through-works.rq",
        include_str!("../../dossiers/cecot/questions/relayed-through-works.rq"),
    ),
    (
        "questions/said-by-nobody-named.rq",
        include_str!("../../dossiers/cecot/questions/said-by-nobody-named.rq"),
    ),
    (
        "questions/sizes-as-plain-facts.rq",
        include_str!("../../dossiers/cecot/questions/sizes-as-plain-facts.rq"),
    ),
    (
        "questions/space-per-inmate.rq",
        include_str!("../../dossiers/cecot/questions/space-per-inmate.rq"),
    ),
    ("questions/visitors.rq", include_str!("../../dossiers/cecot/questions/visitors.rq")),
    ("quipu.lock", include_str!("../../dossiers/cecot/quipu.lock")),
    ("sources.toml", include_str!("../../dossiers/cecot/sources.toml")),
];

impl Files {
    /// The dossier that runs when none is named: the deportations to CECOT.
    pub fn built_in() -> Self {
        CECOT.iter().map(|(path, text)| File::held(*path, *text)).collect()
    }
}
