//! From claims to their passages and back: quotations pinned, copies verified, words accounted for.

mod cited;
mod copies;
mod coverage;
mod folded;
mod pin;
mod quote;
mod rolling;
mod verify;
mod words;

pub use copies::{Copies, CopyFault};
pub(crate) use coverage::percent;
pub use coverage::{Coverage, Mark, Stretch, TextCoverage, coverage};
pub use pin::{Change, Pinned, pin};
pub use verify::{Finding, Verdict, Verified, verify};
