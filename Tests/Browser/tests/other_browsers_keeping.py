"""What is kept, saved and copied in Firefox and WebKit."""
import io
import re
import zipfile

from harness.bench import ROOT
from harness.cases import equal
from harness.others import in_others

YEAR = ROOT / "Models/examples/plymouth/2017"


def timeless(content):
    """Bytes without the time by the clock, which differs from one browser to the next."""
    return re.sub(rb"\d\d:\d\d(:\d\d)?", b"h:mm", content)


def saved(window, name):
    """A file as the browser saves it."""
    path = window.downloads / name
    # A file that is not whole has no length yet, or a mark beside it.
    window.waits(lambda: path.is_file() and path.stat().st_size and not list(window.downloads.glob("*.part")), name)
    return path.read_bytes()


@in_others("saving all in one")
def saving(bench, window):
    window.open(bench.page_of(YEAR))
    # The time that an issue is discussed is in what is saved, too.
    window.press("v", "t", "Escape", "0", "Escape", "ArrowDown", "a", "s")
    window.click("[data-save=all]")
    with zipfile.ZipFile(io.BytesIO(saved(window, "2017-all.zip"))) as archive:
        equal(archive.testzip(), None, f"what is damaged in {window.name}")
        files = {name: archive.read(name) for name in archive.namelist()}
    equal(files["2017/issues.csv"], window.saved("csv"), f"the table in {window.name}")
    assert {"2017-session.json", "2017-minutes.html", "2017-live.xlsx", "2017-paper.docx", "2015/decisions.csv"} <= files.keys(), files.keys()
    equal(window.see("document.getElementById('unsaved').hidden"), True, f"whether everything is saved in {window.name}")
    return {name: timeless(content) for name, content in files.items()}


@in_others("what is kept in the browser")
def keeping(bench, window):
    path = bench.page_of(YEAR)
    window.open(path)
    window.press("0", "Escape", "ArrowDown", "x", "Escape", "a")
    window.see("new Promise((done) => setTimeout(done, 300))")
    before, table = window.seen(), window.saved("csv")
    kept = window.see("page.vault.texts().then((texts) => texts.map((text) => JSON.parse(text).entries))")
    equal(kept, [3], f"the steps of the sessions in the database of {window.name}")
    window.open(path)
    found = {"offered": window.seen()}
    equal(found["offered"]["dialogs"], ["recovery"], f"what is offered in {window.name}")
    window.click("#recovery-list li button")
    found["recovered"] = window.seen()
    equal(window.saved("csv"), table, f"the table in {window.name}")
    equal(found["recovered"]["steps"], before["steps"], f"the steps in {window.name}")
    # What is taken off the list is gone.
    window.open(path)
    window.click("#recovery-list li button + button")
    window.wait("!document.querySelector('#recovery-list li')")
    equal(window.see("page.vault.ids()"), [], f"the sessions in the database of {window.name}")
    return found


@in_others("copying")
def copying(bench, window):
    window.open(bench.page_of(YEAR))
    window.press("g")
    found = {}
    for key in "cg":
        window.press(key)
        found[key] = window.wait("document.getElementById('picture-said').textContent")
        window.see("(() => { document.getElementById('picture-said').textContent = ''; })()")
    # What was copied is pasted where one writes.
    window.press("Escape", "/", "Control+v")
    found["pasted"] = window.see("document.getElementById('find').value.slice(0, 30)")
    return found
