//! Where exports go: files that are replaced whole or not at all, and standard output.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use quipu::error::Error;
use quipu::export::Folder;
use quipu::files::Files;
use tempfile::{Builder, NamedTempFile, TempPath};

use super::{say, signal, unwritable};

/// What standard output is called in messages.
pub(super) const STDOUT: &str = "standard output";

/// Files that are ready but not yet in place.
#[derive(Default)]
pub(super) struct Prepared {
    files: Vec<(TempPath, PathBuf)>,
}

/// The files of a folder on their way there.
struct Below<'p> {
    folder: &'p Path,
    prepared: &'p mut Prepared,
    fault: Option<Error>,
}

impl Folder for Below<'_> {
    fn file(&mut self, path: &str, text: &str) -> io::Result<()> {
        let write = |out: &mut dyn Write| out.write_all(text.as_bytes());
        self.prepared.write(&self.folder.join(path), write).map_err(|fault| {
            self.fault = Some(fault);
            io::Error::other("a file of the folder cannot be written")
        })
    }
}

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
        // A folder may have more files than the system lets be open at once.
        self.files.push((file.into_temp_path(), target));
        Ok(done)
    }

    /// Writes the files of a folder, each beside its place.
    pub(super) fn folder<T>(
        &mut self,
        path: &Path,
        write: impl FnOnce(&mut dyn Folder) -> io::Result<T>,
    ) -> Result<T, Error> {
        let mut below = Below { folder: path, prepared: self, fault: None };
        let written = write(&mut below);
        let fault = below.fault.take();
        written.map_err(|source| fault.unwrap_or(Error::Write { path: path.to_owned(), source }))
    }

    /// The files that are ready.
    pub(super) fn targets(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().map(|(_, target)| target.as_path())
    }

    /// Puts all files in place.
    pub(super) fn commit(self) -> Result<(), Error> {
        let mut folders = BTreeSet::new();
        for (file, target) in self.files {
            let unwritable = |source| Error::Write { path: target.clone(), source };
            file.persist(&target).map_err(|fault| unwritable(fault.error))?;
            let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
            folders.extend(folder.map(Path::to_owned));
        }
        for path in folders {
            let synced = File::open(&path).and_then(|folder| folder.sync_all());
            synced.map_err(|source| Error::Write { path, source })?;
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
    exact(Some(path), |out| out.write_all(&report.into_inner()))
}

/// Writes what is no report, such as a graph or a picture of it, byte by byte to standard output or
/// to a file.
pub(super) fn exact<T>(
    path: Option<&Path>,
    write: impl FnOnce(&mut dyn Write) -> io::Result<T>,
) -> Result<(), Error> {
    let Some(path) = path else { return to_stdout(write).map(drop) };
    let mut prepared = Prepared::default();
    prepared.write(path, write)?;
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
