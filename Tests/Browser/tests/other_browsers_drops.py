"""Files that are dropped on the page in Firefox and WebKit, good, bad and hostile."""
import csv
import io

from harness.bench import MODELS
from harness.cases import equal
from harness.others import in_others
from tests.data import FAULTY, faulty
from tests.dropping import PNG
from tests.hostile import NAMES as ALL_NAMES, SCRIPT, THEMES

# No longer than that the paper of the table is there at once.
NAMES = [name[:300].strip() for name in ALL_NAMES]

# How it shows that a file was taken up: what is wrong with it is told, or it is what is open.
_TOLD = "document.getElementById('telling').open"
_OPENED = "page.files.opened?.path === %r && page.places.current === 'ranking'"
_ELEMENTS = "['script', 'img', 'title', 'b b'].map((name) => document.querySelectorAll(name).length)"


def table():
    """The scores of the example below hostile names and themes."""
    (header, *rows), text = csv.reader(FAULTY.read_text("utf-8").splitlines()), io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    for at, name in enumerate(NAMES):
        texts = {"issue": name, "theme": THEMES[at % len(THEMES)]}
        writer.writerow([texts.get(column, cell) for column, cell in zip(header, rows[at % len(rows)])])
    return text.getvalue()


def dropped(window, name, content, until=None):
    """What is seen once a drop shows; what is told of it is closed again."""
    window.drop((name, content))
    window.wait(until or _OPENED % name)
    window.finish()
    found = window.seen()
    if found["dialogs"]:
        window.press("Escape")
    return found


@in_others("what is dropped, good and bad,")
def drops(bench, window):
    bench.morile("assess", FAULTY, "--live", "--output", "live.xlsx")
    window.open(bench.page_of())
    window.press("0", "Escape")
    found = {}
    # A table, a workbook and a session take the place of what was open.
    found["csv"] = dropped(window, "other.csv", b"issue,physical,community\nFly-tipping,1,2\nGraffiti,0,1\n")
    equal([row.split(" | ")[1] for row in found["csv"]["rows"]], ["Fly-tipping", "Graffiti"], "the issues of the table")
    found["xlsx"] = dropped(window, "live.xlsx", (bench.folder / "live.xlsx").read_bytes())
    equal(len(found["xlsx"]["rows"]), 24, "the issues of the workbook")
    window.press("x", "Escape")
    session = window.saved("session")
    window.press("ArrowDown", "x", "Escape")
    found["session"] = dropped(window, "session.json", session, "page.view.state.entries === 1")
    equal(len(found["session"]["steps"]), 1, "the steps of the session")
    # Of what is no table the faults are told, and nothing changes.
    before = window.saved("csv")
    bad = {"picture.png": PNG, "empty.csv": b"", "bytes.csv": b"issue,physical\nCaf\xc3\x28\x81,1\n" + bytes(range(32)), "other.json": b'{"a": 1}',
           "old.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged.xlsx": b"PK\x03\x04" + bytes(40),
           "other session.json": session.replace(b'"1.1"', b'"9.9"')}
    for name, content in bad.items():
        found[name] = dropped(window, name, content, _TOLD)
        equal(found[name]["dialogs"], ["telling"], f"what is told of {name} in {window.name}")
        equal(window.saved("csv"), before, f"the table after {name} in {window.name}")
    # A table with faults is shown with them, and mended.
    found["faulty"] = dropped(window, "matrix.csv", faulty().encode(), "page.places.current === 'data'")
    equal(found["faulty"]["place"], "data", "where faults are told")
    assert any('"7" is not on the scale 0 to 4' in text for text in found["faulty"]["texts"]), found["faulty"]["texts"]
    window.press("Escape", "n")
    window.press("3", "Enter")
    found["mended"] = window.seen()
    assert found["mended"] != found["faulty"]
    return found


@in_others("hostile text")
def hostile(bench, window):
    window.open(bench.page_of())
    elements = window.see(_ELEMENTS)
    found = {"<b>.csv": dropped(window, "<b>.csv", table().encode())}
    equal(window.see("page.view.issues.map((issue) => issue.name)"), NAMES, f"the names in {window.name}")
    shown = window.see("page.view.issues.map((issue) => issue.theme)")
    equal(shown, [THEMES[at % len(THEMES)] for at in range(len(NAMES))], f"the themes in {window.name}")
    # The names that are markup, each where a name is shown.
    window.press("r", "/", *"script", "Enter")
    for key in ("e", "m", "c", "l", "A"):
        window.press(key)
        found[key] = window.seen()
        window.press("Escape")
    window.press("/", "Escape", "1", "Escape", "b", *SCRIPT, "Enter", "w", *SCRIPT[:40], "Enter", "a")
    for key in ("c", "Escape", "d", "Escape", "h", "p", "s", "o"):
        window.press(key)
        if key == "h":
            window.wait("page.engine.ask({ do: 'sure', parts: 0 }).isDone")
        found[f"then {key}"] = window.seen()
    width = window.see("[innerWidth, document.scrollingElement.scrollWidth]")
    assert width[1] <= width[0], f"{width} in {window.name}"
    equal(window.see(_ELEMENTS), elements, f"scripts, pictures, titles and marked texts in {window.name}")
    equal(window.see("window.hasRun ?? null"), None, f"what has run in {window.name}")
    return found
