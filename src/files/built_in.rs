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
    ("quipu.lock", include_str!("../../dossiers/cecot/quipu.lock")),
    ("sources.toml", include_str!("../../dossiers/cecot/sources.toml")),
];

impl Files {
    /// The dossier that runs when none is named: the deportations to CECOT.
    pub fn built_in() -> Self {
        CECOT.iter().map(|(path, text)| File::held(*path, *text)).collect()
    }
}
