//! What of a dossier is given out that its author keeps back.

use clap::Args;

/// Whether a command gives out what is marked as private.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct IncludePrivate {
    /// Give out what the dossier marks `private`, too; else it is kept back with all that depends
    /// on it
    #[arg(long)]
    pub(crate) include_private: bool,
}
