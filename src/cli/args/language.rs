//! In which language a command speaks, as an option.

use clap::Args;

/// The language of what people read.
#[derive(Args, Clone, Debug)]
pub(crate) struct Language {
    /// Language of names and labels in what people read: en, es, or any other that names are in;
    /// the words around them are English or Spanish
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub(crate) lang: String,
}
