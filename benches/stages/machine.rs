//! What the numbers were measured on, and what a whole run of the program costs.

use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// How often the program is run: the kernel counts CPU time in steps of 10 ms.
const RUNS: u32 = 50;

/// The processor, its number of cores, the memory.
pub(crate) fn description() -> String {
    let field = |file: &str, name: &str| {
        let text = fs::read_to_string(file).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(name));
        line.and_then(|line| line.split_once(':')).map(|(_, value)| value.trim().to_owned())
    };
    let processor = field("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown".to_owned());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = field("/proc/meminfo", "MemTotal").unwrap_or_default();
    let kilobytes: usize = memory.trim_end_matches(" kB").parse().unwrap_or_default();
    format!("Measured on {cores} cores of an {processor} with {} GB of memory.", kilobytes >> 20)
}

/// The CPU time of one export of the built-in dossier in all formats, in milliseconds.
pub(crate) fn cpu_of_export(folder: &Path) -> io::Result<f64> {
    fs::create_dir_all(folder)?;
    let before = cpu_of_children();
    for _ in 0..RUNS {
        let mut program = Command::new(env!("CARGO_BIN_EXE_quipu"));
        // In an empty folder there is no dossier, so that the built-in one is taken.
        program.arg("export").current_dir(folder).stderr(Stdio::null()).status()?;
    }
    let ticks = cpu_of_children() - before;
    fs::remove_dir_all(folder)?;
    Ok(ticks as f64 * 10.0 / f64::from(RUNS))
}

/// The CPU time of all child processes so far, in hundredths of a second (`proc(5)`).
fn cpu_of_children() -> u64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let times = after_name.split_whitespace().skip(13).take(2);
    times.filter_map(|time| time.parse::<u64>().ok()).sum()
}
