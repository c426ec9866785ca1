"""The place of the year: what moved, what was decided, the money, what is to do, and the tables to fill."""
import base64
import csv
import io
import shutil
import zipfile

from harness.bench import MODELS
from harness.cases import equal, test
from tests.accessibility import look

EXAMPLE = MODELS / "examples/plymouth"
REGISTERS = ["names", "agreed", "decisions", "areas", "spending", "grant", "actions", "measures", "narrative"]
HOSTILE = "<img src=x onerror='window.hasRun = true'>\"; =1+1"

_PASTE = """(text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""
# Drops the files of a folder, as a browser does.
_ADD = """(files) => page.year.add(files.map(([path, content]) =>
  ({ path, file: new File([page.fromBase64(content)], path) })))"""


def opened(bench, *others, size=(1280, 720), **options):
    """The page of 2017, with other years on it, at the place of the year."""
    place = bench.folder / "years-of-the-page"
    if not place.exists():
        shutil.copytree(EXAMPLE, place)
    workshop = bench.open(place / "2017", size=size, **options)
    workshop.page.evaluate("['2015', '2019'].forEach((path) => page.engine.ask({ do: 'remove', path }))")
    for other in others:
        workshop.put(place / other)
    workshop.press("y")
    return workshop


def field(workshop, row, column):
    return workshop.page.locator(f"#register-sheet tbody tr:nth-child({row + 1}) td:nth-child({column + 2})") \
        .locator("input, select")


def rows(workshop):
    return workshop.page.evaluate("page.register.filled")


def place_of(workshop, issue):
    return next(at for at, row in enumerate(rows(workshop)) if row[0] == issue)


def unpacked(bench, workshop, name):
    """The folder of the year as it is saved."""
    _, content = workshop.save("year")
    folder = bench.folder / name
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extractall(folder)
    return folder


@test("y shows what moved between the years as morile compare says it")
def moved(bench):
    workshop = opened(bench, "2015", "2019")
    equal(workshop.is_shown("#place-year"), True)
    _, _, output, _ = workshop.run("compare", "2015", "2017", "2019", "--format", "markdown")
    equal(workshop.text("#year-title") in output, True, "whether its heading is that of the paper")
    said = workshop.page.evaluate("[...document.querySelectorAll('#year-steps li')].map((one) => one.textContent)")
    assert any("of 7 issues that are in both, 3 moved to a higher rating" in text for text in said), said
    chart = workshop.page.locator("#year-chart svg")
    for text in ("2015", "2017", "2019", "Terrorist incidents"):
        assert text in chart.text_content(), text
    box = chart.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 836, box


@test("the panels say what was decided, where the money goes and what is to do")
def panels(bench):
    workshop = opened(bench, "2015", "2019")
    workshop.page.select_option("#year-path", "2019")
    heads = workshop.page.evaluate("[...document.querySelectorAll('.year-panel h2')].map((one) => one.textContent)")
    equal(heads[0], "10 issues are rated High: 9 are taken forward and 1 is not.")
    assert heads[1].startswith("£400,568 in 7 lines."), heads
    equal(heads[-1], "Still to do")
    text = workshop.text("#year-panels")
    for part in ("Drug trafficking", "£353,575", "9 without a reason", "no decision has a review date"):
        assert part in text, part
    workshop.page.click(".year-panel >> nth=0 >> button.link")
    equal(workshop.is_shown("#place-paper"), True)
    equal(workshop.page.evaluate("[page.paper.papers.path, page.paper.form.command.name]"), ["2019", "board"])


@test("a year alone has its panels, and another is added beside it")
def added(bench):
    workshop = opened(bench)
    equal(workshop.text("#year-title"), "One year is on the page")
    equal(workshop.page.locator("#year-chart svg").count(), 0)
    assert "5 are taken forward" in workshop.text("#year-panels")
    files = [[f"2019/{path.name}", base64.b64encode(path.read_bytes()).decode()]
             for path in sorted((EXAMPLE / "2019").iterdir())]
    workshop.page.evaluate(_ADD, files)
    equal(workshop.page.locator("#year-chart svg").count(), 1)
    equal(workshop.notice, "2017, 2019 are on the page.")
    equal(workshop.text("#unsaved"), "1 change not saved")
    workshop.page.evaluate(_ADD, [["notes.txt", ""]])
    assert workshop.notice.startswith("That was no other year’s folder"), workshop.notice


@test("each register of a year can be filled, with the columns and helps of its template")
def registers(bench):
    workshop = opened(bench)
    equal(workshop.page.evaluate("[...document.querySelectorAll('[data-register]')].map((one) => one.dataset.register)"),
          REGISTERS)
    for name in REGISTERS:
        workshop.page.click(f"[data-register={name}]")
        equal(workshop.text("#register-file"), f"2017/{name}.csv")
        output, _ = bench.morile("template", name)
        header, guide = list(csv.reader(io.StringIO(output.decode())))[:2]
        shown = dict(workshop.page.evaluate(
            "[...document.querySelectorAll('#register-sheet th[scope]')].map((one) =>"
            " [one.firstChild.textContent, one.querySelector('small').textContent])"))
        # The first column of a template has the mark of the guide.
        for column, says in list(zip(header, guide))[1:5]:
            if column in shown and name != "names":
                equal(shown[column].replace("2015", "last year"), says, f"{column} of {name}")
        equal(header[0] in shown, True, f"{header[0]} of {name}")
        workshop.press("Escape", "Escape")
        equal(workshop.is_shown("#register"), False)


@test("decisions that are entered are read by the command line from the folder that is saved")
def decided(bench):
    workshop = opened(bench, "2015")
    workshop.page.click("[data-register=decisions]")
    place = place_of(workshop, "RTC - fatal & serious")
    assert "High" in workshop.page.locator(f"#register-sheet tbody tr:nth-child({place + 1}) td:nth-child(2)").inner_text()
    field(workshop, place, 1).fill("not taken forward")
    field(workshop, place, 2).fill("after consultation, with \"theme leads\"")
    workshop.press("Tab")
    workshop.type("Chair")
    workshop.press("Tab")
    workshop.type("1 April 2019")
    workshop.page.click("#register-keep")
    equal(workshop.is_shown("#register"), False)
    equal(workshop.notice, "2017/decisions.csv is kept on this page. Save the folder to take it along.")
    equal(workshop.text("#unsaved"), "1 change not saved")
    assert "6 issues are rated High: 5 are taken forward and 1 is not." in workshop.text("#year-panels"), \
        workshop.text("#year-panels")
    folder = unpacked(bench, workshop, "decided")
    equal(workshop.is_shown("#unsaved"), False)
    output, _ = bench.morile("board", "2017", "--table", "decisions", "--format", "csv", "--today", "2018-02-01",
                             folder=folder)
    row = next(row for row in csv.DictReader(io.StringIO(output.decode())) if row["issue"] == "RTC - fatal & serious")
    equal((row["decision"], row["reason"], row["owner"], row["review_date"]),
          ("not taken forward", "after consultation, with \"theme leads\"", "Chair", "2019-04-01"))
    said, _ = bench.morile("status", "2017", "--today", "2018-02-01", folder=folder)
    equal(workshop.run("status", "2017", "--today", "2018-02-01")[2], said.decode(), "what status says")


@test("faults are told as the command line tells them, and nothing is kept")
def faults(bench):
    workshop = opened(bench)
    before = workshop.run("board", "2017")[2]
    workshop.page.click("[data-register=decisions]")
    field(workshop, 0, 4).fill("soon")
    field(workshop, 1, 0).fill("Domestic homicide")
    workshop.page.click("#register-keep")
    said = workshop.page.evaluate("document.getElementById('register-told').textContent")
    written = workshop.page.evaluate("page.register.rows")
    place = bench.folder / "faulty/2017"
    shutil.copytree(EXAMPLE / "2017", place)
    shutil.copytree(EXAMPLE / "2015", place.parent / "2015")
    with open(place / "decisions.csv", "w", encoding="utf-8", newline="") as file:
        kept = [row for row in written if any(row[1:])]
        csv.writer(file, lineterminator="\n").writerows([["issue", "decision", "reason", "owner", "review_date"], *kept])
    _, errors = bench.morile("board", "2017", folder=place.parent, code=65)
    equal(said, errors.decode().strip())
    equal(workshop.is_shown("#register"), True)
    equal(workshop.focus, "register-told")
    equal(workshop.run("board", "2017")[2], before)
    workshop.page.click("#register-leave")
    equal(workshop.notice, "What you filled in is not kept yet. It stands here again when you open the table.")
    workshop.page.click("[data-register=decisions]")
    equal(field(workshop, 0, 4).input_value(), "soon")


@test("a slip is told and kept")
def slips(bench):
    workshop = opened(bench)
    workshop.page.click("[data-register=decisions]")
    field(workshop, 0, 1).fill("prioritty")
    workshop.page.click("#register-keep")
    assert "decision \"prioritty\" is not one that this program knows" in workshop.text("#register-told")
    equal(workshop.is_shown("#register"), True)
    equal(workshop.text("#unsaved"), "1 change not saved")
    workshop.press("Escape", "Escape")
    equal(workshop.is_shown("#register"), False)


@test("Enter goes to the cell below, arrows up and down, and rows are pasted from a spreadsheet")
def as_in_a_spreadsheet(bench):
    workshop = opened(bench)
    workshop.page.click("[data-register=areas]")
    headers = workshop.page.evaluate("page.register.at.columns.map((one) => one.header)")
    area, issues = headers.index("area_of_focus"), headers.index("scored_issues")
    field(workshop, 0, area).focus()
    workshop.type("Roads")
    workshop.press("Enter")
    workshop.type("Homes")
    workshop.press("ArrowUp")
    equal(workshop.page.evaluate("document.activeElement.value"), "Roads")
    workshop.press("ArrowDown")
    workshop.page.evaluate(_PASTE, "Drink\tProblem drinkers\r\nSchools\tArson\r\n")
    equal([[row[area], row[issues]] for row in rows(workshop)],
          [["Roads", ""], ["Drink", "Problem drinkers"], ["Schools", "Arson"]] if issues == area + 1 else None)
    workshop.page.click("#register-keep")
    output = workshop.run("board", "2017", "--table", "areas", "--format", "csv")[2]
    assert "Schools" in output, output


@test("words are chosen from the lists of the program")
def words(bench):
    workshop = opened(bench)
    workshop.page.click("[data-register=agreed]")
    options = field(workshop, 0, 1).locator("option").all_text_contents()
    equal(options, ["", "High", "Moderate", "Standard"])
    field(workshop, 0, 1).select_option("Standard")
    workshop.page.click("#register-keep")
    output = workshop.run("assess", "2017", "--format", "csv")[2]
    row = next(row for row in csv.DictReader(io.StringIO(output)) if row["issue"] == "Problem drinkers")
    assert "Standard" in row.values(), row


@test("hostile texts are cells like others, and come back as they were")
def hostile(bench):
    workshop = opened(bench)
    workshop.page.click("[data-register=narrative]")
    headers = workshop.page.evaluate("page.register.at.columns.map((one) => one.header)")
    last = len(rows(workshop))
    field(workshop, last, headers.index("theme")).fill(HOSTILE)
    field(workshop, last, headers.index("part")).select_option("evidence") \
        if field(workshop, last, headers.index("part")).evaluate("(one) => one.localName") == "select" \
        else field(workshop, last, headers.index("part")).fill("evidence")
    field(workshop, last, headers.index("text")).fill(HOSTILE)
    workshop.page.click("#register-keep")
    told = workshop.text("#register-told") if workshop.is_shown("#register-told") else ""
    if workshop.is_shown("#register"):
        assert "warning" in told, told
        workshop.press("Escape", "Escape")
    workshop.page.click("[data-register=narrative]")
    equal(rows(workshop)[-1][headers.index("text")], HOSTILE)
    equal(workshop.page.evaluate("window.hasRun === true"), False)


@test("what was entered is kept in the browser, and comes back when the page is loaded again")
def recovered(bench):
    workshop = opened(bench, "2015")
    workshop.page.click("[data-register=decisions]")
    field(workshop, place_of(workshop, "RTC - fatal & serious"), 1).fill("priority")
    workshop.page.click("#register-keep")
    workshop.settle()
    said = workshop.run("board", "2017")[2]
    workshop.page.reload()
    workshop.page.wait_for_selector("#recovery[open]")
    workshop.page.click("#recovery-list li button >> nth=0")
    equal(workshop.run("board", "2017")[2], said)
    equal(workshop.text("#unsaved"), "1 change not saved")


@test("the place of the year fits a phone, and nothing is cut")
def phone(bench):
    workshop = opened(bench, "2015", "2019", size=(390, 844))
    wide = workshop.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390, wide
    workshop.page.click("[data-register=decisions]")
    assert workshop.page.evaluate("document.documentElement.scrollWidth") <= 390


@test("axe finds nothing serious here, light or dark, large or small")
def looked_at(bench):
    for size, scheme in (((1280, 720), "light"), ((390, 844), "dark")):
        workshop = opened(bench, "2015", "2019", size=size, color_scheme=scheme)
        look(workshop, f"{scheme}, the year")
        workshop.page.click("[data-register=agreed]")
        look(workshop, f"{scheme}, a register")
