//! Another program, run without a shell and within limits; whatever happens, it does not stay.

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use super::super::signal;

/// How much it may take.
#[derive(Debug)]
pub(super) struct Limits {
    /// How long it may run.
    pub(super) time: Duration,
    /// How many bytes of memory it may have, where the system can limit another program: on Linux.
    pub(super) memory: u64,
    /// How many bytes it may write.
    pub(super) output: u64,
}

/// What a program left.
#[derive(Debug)]
pub(super) struct Ended {
    /// How it ended.
    pub(super) status: ExitStatus,
    /// What it wrote to standard output.
    pub(super) output: Vec<u8>,
    /// The beginning of what it wrote to standard error.
    pub(super) errors: Vec<u8>,
}

/// Why a program was not let run to its end.
#[derive(Debug)]
pub(super) enum Stopped {
    /// It cannot be started, read or waited for.
    Broken(io::Error),
    /// The user wants an end.
    BySignal,
    /// It takes too long.
    TooLong,
    /// It writes too much.
    TooMuch,
}

/// How often signals and the clock are looked at.
const TICK: Duration = Duration::from_millis(20);
/// How long is waited for a program that has closed its streams.
const MOMENT: Duration = Duration::from_millis(1);
/// How much is read of standard error.
const ERRORS: u64 = 64 << 10;

/// Runs a program on an input.
pub(super) fn run(
    program: &Path,
    arguments: &[String],
    input: Vec<u8>,
    limits: &Limits,
) -> Result<Ended, Stopped> {
    signal::watch();
    let deadline = Instant::now() + limits.time;
    let mut running = Running::start(program, arguments).map_err(Stopped::Broken)?;
    // It is limited before it gets anything to work on.
    limit(&running.0, limits).map_err(Stopped::Broken)?;
    let streams = running.talk(input, limits.output).map_err(Stopped::Broken)?;
    let (mut output, mut errors) = (None, None);
    while output.is_none() || errors.is_none() {
        match streams.recv_timeout(TICK) {
            Ok((Stream::Output, bytes)) => output = Some(bytes.map_err(Stopped::Broken)?),
            Ok((Stream::Errors, bytes)) => errors = Some(bytes.map_err(Stopped::Broken)?),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        if output.as_ref().is_some_and(|bytes| bytes.len() as u64 > limits.output) {
            return Err(Stopped::TooMuch);
        }
        go_on(deadline)?;
    }
    let status = running.wait(deadline)?;
    Ok(Ended { status, output: output.unwrap_or_default(), errors: errors.unwrap_or_default() })
}

/// Whether there is reason to wait any longer.
fn go_on(deadline: Instant) -> Result<(), Stopped> {
    if signal::received().is_some() {
        Err(Stopped::BySignal)
    } else if Instant::now() >= deadline {
        Err(Stopped::TooLong)
    } else {
        Ok(())
    }
}

/// Which stream something comes from.
enum Stream {
    Output,
    Errors,
}

/// A program that is ended where nobody waits for it.
struct Running(Child);

impl Running {
    fn start(program: &Path, arguments: &[String]) -> io::Result<Self> {
        let mut command = Command::new(program);
        command.args(arguments);
        // Of pictures with a date of their making, the same graph would give other bytes each day.
        command.env("SOURCE_DATE_EPOCH", "0");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        #[cfg(unix)]
        {
            use std::os::unix::process::CommandExt;
            // A group of its own, so that what it starts ends with it.
            command.process_group(0);
        }
        command.spawn().map(Self)
    }

    /// Sends the input, and listens to both streams until they end or are too long.
    fn talk(
        &mut self,
        input: Vec<u8>,
        longest: u64,
    ) -> io::Result<Receiver<(Stream, io::Result<Vec<u8>>)>> {
        let child = &mut self.0;
        let closed = || io::Error::other("a stream is closed");
        let mut stdin = child.stdin.take().ok_or_else(closed)?;
        let stdout = child.stdout.take().ok_or_else(closed)?;
        let stderr = child.stderr.take().ok_or_else(closed)?;
        // A program that does not want all of its input tells why by other ways.
        thread::spawn(move || drop(stdin.write_all(&input)));
        let (sender, receiver) = mpsc::channel();
        listen(Stream::Output, stdout, longest + 1, sender.clone());
        listen(Stream::Errors, stderr, ERRORS, sender);
        Ok(receiver)
    }

    /// Waits for the end of a program that has closed its streams.
    fn wait(&mut self, deadline: Instant) -> Result<ExitStatus, Stopped> {
        loop {
            match self.0.try_wait().map_err(Stopped::Broken)? {
                Some(status) => return Ok(status),
                None => thread::sleep(MOMENT),
            }
            go_on(deadline)?;
        }
    }
}

fn listen(
    name: Stream,
    stream: impl Read + Send + 'static,
    longest: u64,
    sender: Sender<(Stream, io::Result<Vec<u8>>)>,
) {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let read = stream.take(longest).read_to_end(&mut bytes).map(|_| bytes);
        // Nobody listens where the program was stopped.
        let _ = sender.send((name, read));
    });
}

impl Drop for Running {
    fn drop(&mut self) {
        // One that has ended and was waited for has no number any more.
        if let Ok(None) = self.0.try_wait() {
            end(&mut self.0);
            let _ = self.0.wait();
        }
    }
}

#[cfg(unix)]
fn end(child: &mut Child) {
    use rustix::process::{Pid, Signal, kill_process_group};
    let _ = kill_process_group(Pid::from_child(child), Signal::KILL);
}

#[cfg(not(unix))]
fn end(child: &mut Child) {
    let _ = child.kill();
}

/// Limits memory, and the time on a processor, which holds even if this program ends before the
/// other; no image of its memory is left behind.
#[cfg(target_os = "linux")]
fn limit(child: &Child, limits: &Limits) -> io::Result<()> {
    use rustix::process::{Pid, Resource, Rlimit, getrlimit, prlimit};
    let most = [
        (Resource::As, limits.memory),
        (Resource::Cpu, limits.time.as_secs() + 1),
        (Resource::Core, 0),
    ];
    for (resource, most) in most {
        // A limit that is lower already stays: nobody may raise it.
        let most = getrlimit(resource).maximum.map_or(most, |own| own.min(most));
        let limit = Rlimit { current: Some(most), maximum: Some(most) };
        prlimit(Some(Pid::from_child(child)), resource, limit)?;
    }
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn limit(_: &Child, _: &Limits) -> io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    const LIMITS: Limits =
        Limits { time: Duration::from_secs(50), memory: 64 << 20, output: 1 << 20 };

    fn shell(commands: &str, limits: &Limits) -> Result<Ended, Stopped> {
        let arguments = ["-c".to_owned(), commands.to_owned()];
        run(Path::new("/bin/sh"), &arguments, b"input".to_vec(), limits)
    }

    #[test]
    fn a_program_gets_its_input_and_is_heard() {
        let ended = shell("cat; echo errors >&2; exit 7", &LIMITS).unwrap();
        assert_eq!((ended.output, ended.errors), (b"input".to_vec(), b"errors\n".to_vec()));
        assert_eq!(ended.status.code(), Some(7));
    }

    #[test]
    fn time_is_up_whatever_the_program_does() {
        let limits = Limits { time: Duration::from_millis(300), ..LIMITS };
        for commands in
            ["sleep 300", "while :; do :; done", "exec >&- 2>&-; sleep 300", "sleep 300 & exit"]
        {
            let start = Instant::now();
            let stopped = shell(commands, &limits);
            assert!(matches!(stopped, Err(Stopped::TooLong)), "{commands}: {stopped:?}");
            assert!(start.elapsed() < Duration::from_secs(40), "{commands}");
        }
    }

    #[test]
    fn output_without_end_is_not_kept() {
        let stopped = shell("while :; do echo more; done", &LIMITS);
        assert!(matches!(stopped, Err(Stopped::TooMuch)), "{stopped:?}");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn memory_without_end_is_not_had() {
        // The limit is there before the input is. A line that never ends is kept by those who look for the last one.
        let limits = Limits { memory: 64 << 20, ..LIMITS };
        let ended = shell("read -r line; tail -n 1 /dev/zero", &limits).unwrap();
        assert!(!ended.status.success(), "{ended:?}");
        assert!(!ended.errors.is_empty(), "{ended:?}");
    }
}
