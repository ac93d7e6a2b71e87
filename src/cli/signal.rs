//! Ctrl-C and termination while files are written: the writers stop, and nothing half-written
//! stays. Before that a signal ends the program, as it does by default.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

/// The number of the signal that came; zero: none.
static RECEIVED: OnceLock<Arc<AtomicUsize>> = OnceLock::new();

/// Listens from now on. The first signal asks the writers to stop, a second one ends the program.
pub(super) fn watch() {
    RECEIVED.get_or_init(|| {
        let received = Arc::new(AtomicUsize::new(0));
        let again = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM] {
            let number = usize::try_from(signal).unwrap_or_default();
            // Where a handler cannot be set, the signal ends the program, as it does by default.
            let _ = flag::register_conditional_shutdown(signal, 128 + signal, Arc::clone(&again));
            let _ = flag::register(signal, Arc::clone(&again));
            let _ = flag::register_usize(signal, Arc::clone(&received), number);
        }
        received
    });
}

/// The number of the signal that came.
pub(super) fn received() -> Option<u8> {
    let number = RECEIVED.get()?.load(Ordering::Relaxed);
    u8::try_from(number).ok().filter(|number| *number > 0)
}
