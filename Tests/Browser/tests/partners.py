"""Partners score on their own first: their sheets are pooled, shown without names, and settled."""
import csv
import io

from harness.bench import MODELS, SHIPPED
from harness.cases import equal, test
from tests.accessibility import look

CSP = SHIPPED["morile-csp"]
SHEETS = [MODELS / f"morile-csp/coding-{letter}.csv" for letter in "abc"]
LEAD = "3 sheets in, names hidden. 279 of 336 scores alike, 57 differ; 8 ratings hang on them."
FIRST = "Modern slavery"


def place(bench, sheets=None, size=(1280, 720), **options):
    """The place with the sheets of three partners."""
    workshop = bench.open(CSP, size=size, **options)
    workshop.press("t")
    for path in SHEETS if sheets is None else sheets:
        drop(workshop, path.name, path.read_bytes())
    return workshop


def drop(workshop, name, content):
    workshop.drop(name, content)
    workshop.page.wait_for_timeout(150)


def hanging(workshop):
    return workshop.page.eval_on_selector_all(
        "#partners-hanging tbody tr", "(rows) => rows.map((row) => row.querySelector('button').textContent)")


def table_of(bench, name):
    output, _ = bench.morile("consensus", *SHEETS, "--table", name, "--format", "csv")
    return list(csv.DictReader(io.StringIO(output.decode("utf-8-sig"))))


@test("what needs the room first is what morile consensus says, in its order")
def same(bench):
    workshop = place(bench)
    issues = table_of(bench, "issues")
    equal(hanging(workshop), [row["issue"] for row in issues if row["bands"] != "0"])
    equal(workshop.page.locator("#partners-standing tbody tr").count(), sum(row["bands"] == "0" for row in issues))
    summary = {row["what"]: row["value"] for row in table_of(bench, "summary")}
    told = workshop.text("#partners-lead")
    equal(told, LEAD)
    alike = next(value for what, value in summary.items() if "alike" in what)
    assert f"{alike} of " in told, summary
    ranges = workshop.page.locator("#partners-hanging .range .heard").all_inner_texts()
    wanted = [row for row in issues if row["bands"] != "0"]
    for text, row in zip(ranges, wanted, strict=True):
        for end, name in zip(text.split(" to "), ("score_low", "score_high"), strict=True):
            assert abs(float(end) - float(row[name])) <= .051, f"{text} for {row}"


@test("an issue has a square for each partner at the level, in words where they differ, and what the other score gives")
def squares(bench):
    workshop = place(bench)
    workshop.page.click("#partners-hanging button:has-text('Terrorist incident')")
    equal(workshop.page.locator("#partners-sentence").inner_text(),
          "◆ Moderate 55.97 on the middle scores; two questions could each make it High.")
    rows = workshop.page.locator("#partners-questions tr:not(.words):has(td)")
    equal(rows.count(), 14)
    counts = workshop.page.eval_on_selector_all(
        "#partners-questions tr:not(.words):has(td)", "(rows) => rows.map((row) => row.querySelectorAll('.square').length)")
    equal(counts, [3] * 14)
    equal(workshop.page.locator("#partners-questions tr.differs:not(.words) th").all_inner_texts(),
          ["Financial harm", "Knowledge gaps"])
    equal(workshop.page.locator("#partners-questions .gives").all_inner_texts(),
          ["at 3: 59.7 ▲ High", "at 1: 57.6 ▲ High"])
    equal(workshop.page.locator("#partners-questions .words").count(), 2)


@test("names are hidden until they are revealed, and hidden again")
def names(bench):
    workshop = place(bench)
    inside = "document.getElementById('place-partners').textContent"
    assert "coding" not in workshop.page.evaluate(inside)
    workshop.press("n")
    assert "coding-a, coding-b and coding-c" in workshop.text("#partners-lead")
    assert "coding-" in workshop.text("#partners-questions")
    equal(workshop.page.get_attribute("#partners-names", "aria-pressed"), "true")
    workshop.press("n")
    assert "coding" not in workshop.page.evaluate(inside)


@test("settling puts the middle into the table as steps of the record, which undo takes back")
def settle(bench):
    workshop = place(bench)
    before = workshop.saved("csv")
    workshop.page.click("#partners-hanging button:has-text('Terrorist incident')")
    workshop.press("m")
    equal(workshop.notice, "The table has the middle of the partners' scores already.")
    equal(workshop.ask("record")["entries"], [])
    # The table is changed, and the middle is put in again.
    issue = workshop.page.evaluate("page.partners.shown.open")
    workshop.page.evaluate("issue => page.engine.ask({ do: 'score', issue, criterion: 0, cell: '0', time: '' })", issue)
    workshop.press("m")
    equal(workshop.notice, "1 score of 1 issue put to the middle.")
    equal(workshop.saved("csv"), before)
    step = workshop.ask("record")["entries"][-1]
    equal((step["who"], step["reason"], step["to"]), ("partners", "first round, 3 sheets: 3 at 4", "4"))
    workshop.press("r")
    equal(workshop.ask("record")["entries"][-1]["reason"], "first round, 3 sheets: 3 at 4")
    workshop.press("u", "u")
    equal(workshop.saved("csv"), before)
    workshop.press("t")
    workshop.page.click("#partners-rest")
    assert workshop.notice, "the rest is told"


@test("an issue is taken to the room, or to the ranking")
def to_room(bench):
    workshop = place(bench)
    workshop.press("ArrowDown", "ArrowDown", "o")
    assert workshop.page.evaluate("document.body.dataset.place") in ("room", "ranking")
    equal(workshop.page.evaluate("page.view.issues[page.view.selected].name"), "Alcohol-related crime")


@test("arrows go through both lists")
def arrows(bench):
    workshop = place(bench)
    equal(workshop.text("#partners-name"), FIRST)
    for key, name in (("ArrowUp", FIRST), ("ArrowDown", "County Lines/Dangerous Drug Networks"), ("Home", FIRST)):
        workshop.press(key)
        equal(workshop.text("#partners-name"), name, f"after {key}")
    workshop.press("End")
    equal(workshop.text("#partners-name"),
          workshop.page.locator("#partners-standing button").last.inner_text())


@test("sheets with faults are refused with what the command line says, and nothing changes")
def faulty(bench):
    workshop = place(bench)
    shown = workshop.page.inner_text("#place-partners")
    own = SHEETS[0].read_text("utf-8")
    cases = {"faulty.csv": own.replace(",1,1,1,1,4,", ",1,1,1,9,4,", 1).encode(), "empty.csv": b"",
             "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(40), "bytes.csv": b"issue,physical\nCaf\xc3\x28\x81,1\n" + bytes(range(32))}
    for name, content in cases.items():
        bench.write(name, content)
        _, faults = bench.morile("assess", name, "--model", "morile-csp", code=65)
        workshop.drop(name, content)
        equal(workshop.told().strip(), faults.decode().strip(), f"what is told of {name}")
        equal(workshop.page.inner_text("#place-partners"), shown, f"what is shown after {name}")
    # A good one is taken in afterwards.
    drop(workshop, "fire.csv", SHEETS[0].read_bytes())
    assert workshop.text("#partners-lead").startswith("4 sheets in"), workshop.text("#partners-lead")


@test("two rounds are kept apart, on the page and in the minutes")
def rounds(bench):
    workshop = place(bench)
    workshop.press("c")
    equal(workshop.text("#partners-lead"), "No sheet of the second round is in so far.")
    for path in SHEETS[:2]:
        drop(workshop, path.name, SHEETS[0].read_bytes())
    assert "coding-b" in workshop.told()
    equal(workshop.text("#partners-lead"),
          "Second round: 2 sheets in, names hidden. All 336 scores are alike. In the first round: 279 of 336 scores "
          "alike, 57 differ; 8 ratings hang on them.")
    workshop.press("c")
    equal(workshop.text("#partners-lead"), LEAD)
    minutes = workshop.saved("minutes").decode()
    assert "first round, 3 sheets: 279 of 336" in minutes and "second round, 2 sheets: all 336" in minutes


@test("the page of a partner has no scores, and what the partner scores is a small file that is dropped")
def alone(bench):
    workshop = place(bench, [])
    workshop.page.click("#partners-page")
    workshop.page.fill("#partner-name", " ")
    workshop.page.click("#partner-form .act")
    assert "is no name of a partner" in workshop.text("#partner-fault"), workshop.text("#partner-fault")
    workshop.page.fill("#partner-name", "Probation")
    with workshop.page.expect_download() as download:
        workshop.page.click("#partner-form .act")
    equal(download.value.suggested_filename, "Probation.html")
    page = bench.write("Probation.html", download.value.path().read_bytes())
    own = bench.open_file(page)
    equal(own.text("#file"), "Scores of Probation")
    equal(own.page.locator("#places button").all_inner_texts(), ["Ranking"])
    equal({row["rating"][0] for row in own.rows()}, {0})
    own.change((0, 0, "3"), (1, 2, "2"))
    with own.page.expect_download() as download:
        own.page.click("#save-scores")
    equal(download.value.suggested_filename, "Scores of Probation.csv")
    scores = download.value.path().read_bytes()
    assert len(scores) < 3000, len(scores)
    rows = list(csv.DictReader(io.StringIO(scores.decode("utf-8-sig"))))
    equal(sum(value != "" for row in rows for key, value in row.items() if key not in ("issue", "theme")), 2)
    drop(workshop, "Scores of Probation.csv", scores)
    drop(workshop, "coding-a.csv", SHEETS[0].read_bytes())
    workshop.press("n")
    assert workshop.text("#partners-lead").startswith("2 sheets in: Probation and coding-a.") or \
        workshop.text("#partners-lead").startswith("2 sheets in: coding-a and Probation."), workshop.text("#partners-lead")


@test("nothing that is needed is out of sight on a small projector, and nothing is wider than a telephone")
def in_sight(bench):
    workshop = place(bench)
    workshop.page.click("#partners-hanging button:has-text('Terrorist incident')")
    workshop.expect_in_sight(
        "#partners-title", "#partners-lead", "#partners-add", "#partners-hanging tbody tr >> nth=7", "#partners-standing-title",
        "#partners-name", "#partners-questions tr >> nth=20", "#partners-room", "#partners-names", "#partners-round")
    workshop.expect_no_wider((390, 844), (320, 640), (1920, 1080))


@test("axe finds nothing serious, light and dark")
def accessible(bench):
    for scheme in ("light", "dark"):
        workshop = place(bench, color_scheme=scheme)
        workshop.page.click("#partners-hanging button:has-text('Terrorist incident')")
        workshop.press("n")
        look(workshop, scheme, "#place-partners")
        workshop.page.click("#partners-page-too")
        look(workshop, scheme, "#partner")
