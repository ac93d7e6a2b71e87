//! Answers one by one, as long as the query keeps its limits.

use std::fs;
use std::sync::mpsc::RecvTimeoutError;
use std::time::{Duration, Instant};

use oxrdf::Variable;

use super::work::{Message, Refused, Row, Started};
use crate::error::Error;

/// How often memory is looked at.
const STEP: Duration = Duration::from_millis(20);

/// What a query may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How long it may be waited for.
    pub time: Duration,
    /// How many rows or statements are given.
    pub rows: Option<usize>,
    /// How much memory it may add to what the program has, in bytes; where the system does not
    /// tell, it is not limited.
    pub memory: u64,
}

/// What the answers to a query are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Rows, of the values of these variables.
    Rows(Vec<Variable>),
    /// Statements: rows of three terms.
    Statements,
    /// Yes or no.
    Truth(bool),
}

/// The answers to a query.
pub struct Answers {
    /// What they are.
    pub kind: Kind,
    /// Whether there are more than were asked for.
    pub is_cut: bool,
    /// Why they end too early.
    fault: Option<Error>,
    work: Started,
    watch: Watch,
    rows: std::vec::IntoIter<Row>,
    left: Option<usize>,
    has_ended: bool,
}

impl Answers {
    pub(super) fn begin(work: Started, limits: &Limits) -> Result<Self, Refused> {
        let mut watch = Watch::new(limits);
        let kind = match watch.wait_for(&work) {
            Ok(Message::Kind(kind)) => kind,
            Ok(Message::Refused(refused)) => return Err(refused),
            Ok(Message::Rows(_) | Message::End) => return Err(Refused::Stopped(broken())),
            Err(fault) => return Err(Refused::Stopped(fault)),
        };
        Ok(Self {
            kind,
            is_cut: false,
            fault: None,
            work,
            watch,
            rows: Vec::new().into_iter(),
            left: limits.rows,
            has_ended: false,
        })
    }

    /// The next row; none after the last one, or after a fault.
    pub(super) fn next_row(&mut self) -> Option<Row> {
        loop {
            if let Some(row) = self.rows.next() {
                if self.left == Some(0) {
                    self.is_cut = true;
                    self.stop();
                    return None;
                }
                self.left = self.left.map(|left| left - 1);
                return Some(row);
            }
            if self.has_ended {
                return None;
            }
            match self.watch.wait_for(&self.work) {
                Ok(Message::Rows(rows)) => self.rows = rows.into_iter(),
                Ok(Message::Kind(_)) => {}
                Ok(Message::End) => self.has_ended = true,
                Ok(Message::Refused(Refused::Stopped(fault))) | Err(fault) => {
                    self.fault = Some(fault);
                    self.stop();
                }
                Ok(Message::Refused(_)) => {
                    self.fault = Some(broken());
                    self.stop();
                }
            }
        }
    }

    fn stop(&mut self) {
        self.work.token.cancel();
        self.rows = Vec::new().into_iter();
        self.has_ended = true;
    }

    /// Whether all answers came that there are, or were asked for.
    ///
    /// # Errors
    /// Where the query exceeded a limit, or could not be evaluated.
    pub fn end(self) -> Result<(), Error> {
        self.fault.map_or(Ok(()), Err)
    }
}

/// Looks at time and memory while answers are waited for.
#[derive(Debug)]
struct Watch {
    limits: Limits,
    /// What is left of the time: writing the answers takes none of it.
    left: Duration,
    looked: Instant,
    /// The memory of the program when it was asked.
    before: Option<u64>,
}

impl Watch {
    fn new(limits: &Limits) -> Self {
        Self { limits: *limits, left: limits.time, looked: Instant::now(), before: memory() }
    }

    fn wait_for(&mut self, work: &Started) -> Result<Message, Error> {
        loop {
            let start = Instant::now();
            let received = work.messages.recv_timeout(STEP.min(self.left));
            self.left = self.left.saturating_sub(start.elapsed());
            self.look().inspect_err(|_| work.token.cancel())?;
            match received {
                Ok(message) => return Ok(message),
                Err(RecvTimeoutError::Timeout) if self.left.is_zero() => {
                    work.token.cancel();
                    let seconds = self.limits.time.as_secs_f64();
                    return Err(Error::Query(format!(
                        "the query takes longer than {seconds} s; narrow it, or raise --timeout"
                    )));
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(broken()),
            }
        }
    }

    fn look(&mut self) -> Result<(), Error> {
        if self.looked.elapsed() < STEP {
            return Ok(());
        }
        self.looked = Instant::now();
        let more = memory().zip(self.before).map_or(0, |(now, before)| now.saturating_sub(before));
        if more <= self.limits.memory {
            return Ok(());
        }
        let limit = self.limits.memory >> 20;
        Err(Error::Query(format!("the query takes more than {limit} MiB of memory; narrow it")))
    }
}

/// The memory that the program has, in bytes, where the system tells.
fn memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    kilobytes.checked_mul(1024)
}

fn broken() -> Error {
    Error::Query("the query cannot be answered: its evaluation broke off".to_owned())
}
