"""Every place, in Firefox and WebKit: it alone is shown, with what people look for there, and it fits the window."""
import csv
import io
import struct

from harness.bench import MODELS, ROOT
from harness.cases import equal
from harness.others import in_others

YEAR = ROOT / "Models/examples/plymouth/2017"
SHEETS = [MODELS / f"morile-csp/coding-{letter}.csv" for letter in "abc"]
NARROW = (480, 844)

# By place: its key, and what gives what people look for there.
PLACES = {
    "data": ("d", "[...document.querySelectorAll('#sheet tbody tr')].map((row) => row.cells[1].textContent)"),
    "ranking": ("r", """[...document.querySelectorAll("#grid .body [role=row]")]
      .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
      .map((row) => row.querySelector(".name").textContent)"""),
    "room": ("o", "['room-meeting-title', 'room-name', 'room-criterion'].map((id) => document.getElementById(id).textContent)"),
    "partners": ("t", "document.getElementById('partners-lead').textContent"),
    "sure": ("h", "[...document.querySelectorAll('#sure-ratings .value')].map((one) => one.textContent)"),
    "year": ("y", "[...document.querySelectorAll('#year-chart text')].map((one) => one.textContent)"),
    "paper": ("p", "document.getElementById('paper-pane').shadowRoot.querySelector('h1').textContent"),
    "save": ("s", "[...document.querySelectorAll('#savings bdi')].map((one) => one.textContent)"),
}


def percent(share):
    """A share as the page shows it: what is hardly anything is not nothing."""
    return "<1%" if 0 < float(share) < 0.005 else f"{int(float(share) * 100 + 0.5)}%"


def wanted(bench):
    """What people look for in each place, as the command line has it."""
    def rows(*words):
        output, _ = bench.morile(*words, "--format", "csv", folder=YEAR.parent)
        return list(csv.DictReader(io.StringIO(output.decode("utf-8-sig"))))

    ranked = rows("assess", "2017")
    first = ranked[0]["issue"]
    robust = next(row for row in rows("robustness", "2017") if row["issue"] == first)
    board = bench.morile("board", "2017", "--format", "html", folder=YEAR.parent)[0].decode()
    return {
        "data": [line.split(",")[0] for line in (YEAR / "issues.csv").read_text("utf-8-sig").splitlines()[1:]],
        "ranking": [row["issue"] for row in ranked],
        "room": ["The meeting", first, "Physical harm"],
        "partners": "3 sheets in, names hidden. 279 of 336 scores alike, 57 differ; 8 ratings hang on them.",
        "sure": [percent(robust[f"share_{label}"]) for label in ("High", "Moderate", "Standard")],
        "paper": board.partition("<h1>")[2].partition("</h1>")[0],
        "save": ["2017-session.json", "2017-adjusted.csv", "2017-changes.csv", "2017-minutes.html", "2017-live.xlsx", "2017-paper.docx",
                 "2017.zip", "2017-all.zip"],
    }


def fits(window, place):
    """What is shown of the page stands within the window, and its picture is of the window's size."""
    width = window.see("[innerWidth, document.scrollingElement.scrollWidth, document.querySelector('main').scrollWidth]")
    assert max(width) == width[0], f"{place} is {width} wide in {window.name}"


@in_others("every place")
def places(bench, window):
    looked_for = wanted(bench)
    window.open(bench.page_of(YEAR))
    equal(window.see("[...page.places.all.keys()]"), list(PLACES), "the places")
    found = {}
    for place, (key, expression) in PLACES.items():
        window.press(key)
        if place == "partners":
            window.drop(*[(path.name, path.read_bytes()) for path in SHEETS])
        if place == "sure":
            window.wait("page.engine.ask({ do: 'sure', parts: 0 }).isDone")
        found[place] = window.seen()
        equal((found[place]["place"], len(found[place]["places"])), (place, 1), "what is open")
        found[place]["looked for"] = given = window.see(expression)
        equal(given, looked_for.get(place, given), f"what {place} has in {window.name}")
        heading = window.see(f"""[...document.querySelectorAll("#place-{place} :is(h1, h2, h3)")]
          .filter((one) => one.getClientRects().length && one.textContent).length""")
        assert heading, f"{place} has no heading"
        picture = window.screenshot()
        (bench.screenshots / f"{window.name.lower()}-{place}.png").write_bytes(picture)
        equal(struct.unpack(">II", picture[16:24]), window.size, f"the size of the picture of {place} in {window.name}")
        fits(window, place)
        window.resize(*NARROW)
        fits(window, place)
        window.resize(*window.size)
        if place == "room":
            # Its letters are those of partners: the meeting is left, and then the Room.
            window.press("Escape", "Escape")
    for year in ("2015", "2017"):
        assert year in found["year"]["looked for"], found["year"]["looked for"]
    return found
