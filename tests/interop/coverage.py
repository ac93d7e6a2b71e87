"""Opens the coverage page of the harbour case in a browser: the marked text is there, and no more.

A claim is deleted first, so that the page has words of all three kinds."""

import html
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

QUIPU = str(pathlib.Path(sys.argv[1]).resolve())
WORK = pathlib.Path(sys.argv[2]).resolve()
CLAIM = """[[claim]]
subject  = "port-contract"
property = "lease-term"
value    = "30 years"
cite     = "982-1009"
"""
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars",
]


def browse(*arguments):
    with tempfile.TemporaryDirectory() as profile:
        command = ["chromium", *FLAGS, f"--user-data-dir={profile}", *arguments]
        return subprocess.run(command, check=True, capture_output=True, timeout=120).stdout.decode()


def spans(page, kind):
    found = re.findall(rf'<span class="{kind}">(.*?)</span>', page, re.S)
    return [html.unescape(words) for words in found]


def main():
    dossier = WORK / "harbour"
    shutil.rmtree(dossier, ignore_errors=True)
    shutil.copytree("dossiers/harbour", dossier)
    claims = dossier / "claims/lantern.toml"
    text = claims.read_text()
    assert text.count(CLAIM) == 1
    claims.write_text(text.replace(CLAIM, ""))
    page = WORK / "coverage.html"
    command = [QUIPU, "coverage", dossier, "--format", "html", "-o", page]
    subprocess.run(command, check=True, capture_output=True)

    dom = browse("--dump-dom", page.as_uri())
    assert "Not to be passed on." in dom, "the page does not say what it is"
    # The first of each kind is the legend.
    opened, skipped, cited = (spans(dom, kind)[1:] for kind in ("open", "skipped", "cited"))
    assert opened == ["The lease\nruns for 30 years."], opened
    assert "What does the city get?" in skipped, skipped
    assert any("مرافئ ندار" in words for words in cited), cited
    shown = "".join(html.unescape(re.sub(r"<[^>]*>", "", dom)).split())
    for path in sorted((dossier / "texts").iterdir()):
        words = "".join(path.read_text().split())
        assert words in shown, f"{path.name} is not shown whole"

    picture = WORK / "coverage.png"
    picture.unlink(missing_ok=True)
    browse("--window-size=900,2600", f"--screenshot={picture}", page.as_uri())
    assert picture.read_bytes().startswith(b"\x89PNG"), "no picture"
    print(f"browser: {len(cited)} cited, {len(skipped)} skipped, {len(opened)} open; {picture}")


if __name__ == "__main__":
    main()
