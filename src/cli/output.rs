//! Where exports go: files that are replaced whole or not at all, and standard output.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use quipu::error::Error;
use quipu::files::Files;
use tempfile::{Builder, NamedTempFile};

use super::{say, signal, unwritable};

/// What standard output is called in messages.
pub(super) const STDOUT: &str = "standard output";

/// Files that are ready but not yet in place.
#[derive(Default)]
pub(super) struct Prepared(Vec<(NamedTempFile, PathBuf)>);

impl Prepared {
    /// Writes a file beside its place, so that a rename puts it there. A pipe or a device is
    /// written directly.
    pub(super) fn write<T>(
        &mut self,
        path: &Path,
        write: impl FnOnce(&mut dyn Write) -> io::Result<T>,
    ) -> Result<T, Error> {
        signal::watch();
        let unwritable = |source| Error::Write { path: path.to_owned(), source };
        // A link stays a link: the file that it leads to is replaced.
        let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let about = fs::metadata(&target).ok();
        if about.as_ref().is_some_and(|about| !about.is_file() && !about.is_dir()) {
            let device = fs::OpenOptions::new().write(true).open(&target).map_err(unwritable)?;
            return buffered(device, write).map_err(unwritable);
        }
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        fs::create_dir_all(folder).map_err(unwritable)?;
        let file = temporary(folder).map_err(unwritable)?;
        let done = buffered(file.as_file(), write).map_err(unwritable)?;
        if let Some(about) = about {
            file.as_file().set_permissions(about.permissions()).map_err(unwritable)?;
        }
        file.as_file().sync_all().map_err(unwritable)?;
        self.0.push((file, target));
        Ok(done)
    }

    /// Puts all files in place.
    pub(super) fn commit(self) -> Result<(), Error> {
        for (file, target) in self.0 {
            let unwritable = |source| Error::Write { path: target.clone(), source };
            file.persist(&target).map_err(|fault| unwritable(fault.error))?;
            if let Some(folder) = target.parent().filter(|folder| !folder.as_os_str().is_empty()) {
                File::open(folder).and_then(|folder| folder.sync_all()).map_err(unwritable)?;
            }
        }
        Ok(())
    }
}

/// A hidden file that is removed unless it is put in place.
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".quipu-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // The umask takes from it what it takes from every new file.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

fn buffered<T>(
    out: impl Write,
    write: impl FnOnce(&mut dyn Write) -> io::Result<T>,
) -> io::Result<T> {
    let mut out = BufWriter::with_capacity(1 << 16, Interruptible(out));
    let done = write(&mut out)?;
    out.flush()?;
    Ok(done)
}

/// A stream that fails once a signal asks the program to stop.
struct Interruptible<W>(W);

impl<W: Write> Write for Interruptible<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match signal::received() {
            Some(_) => Err(io::Error::other("stopped by a signal")),
            None => self.0.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Writes a report to standard output, or without its colours to a file.
pub(super) fn report(
    path: Option<&Path>,
    files: &Files,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Error> {
    let Some(path) = path.filter(|path| *path != Path::new("-")) else {
        let mut out = BufWriter::new(anstream::stdout().lock());
        return write(&mut out).and_then(|()| out.flush()).map_err(unwritable);
    };
    if files.holds(path) {
        return Err(Error::OverwritesInput { path: path.to_owned() });
    }
    let mut report = anstream::StripStream::new(Vec::new());
    write(&mut report).map_err(unwritable)?;
    let mut prepared = Prepared::default();
    prepared.write(path, |out| out.write_all(&report.into_inner()))?;
    prepared.commit()?;
    say(&format!("wrote {}", path.display()));
    Ok(())
}

/// Writes to standard output as to a file, without the translation of colours.
pub(super) fn to_stdout<T>(
    write: impl FnOnce(&mut dyn Write) -> io::Result<T>,
) -> Result<T, Error> {
    buffered(io::stdout().lock(), write).map_err(unwritable)
}

/// Prints bytes on standard output.
pub(super) fn print(bytes: &[u8]) -> Result<(), Error> {
    to_stdout(|out| out.write_all(bytes))
}

/// Makes sure that everything that was printed has arrived.
pub(super) fn flush() -> Result<(), Error> {
    io::stdout().flush().map_err(unwritable)
}

/// Whether nobody reads standard output any more, which is no fault.
pub(super) fn is_closed_stdout(fault: &Error) -> bool {
    matches!(fault, Error::Write { path, source }
        if path == Path::new(STDOUT) && source.kind() == io::ErrorKind::BrokenPipe)
}
