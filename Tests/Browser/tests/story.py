"""A whole year in the page, from nothing but morile.html and a workbook of scores, with keys and mouse."""
import io
import re
import zipfile

from harness.bench import MODELS
from harness.cases import equal, test


def faulty_workbook(bench):
    """The example as a workbook of Excel, in which somebody has typed a 7 where 0 to 4 is allowed."""
    bench.morile("assess", MODELS / "morile-csp/plymouth-2017-18.csv", "--live", "--output", "matrix.xlsx")
    result = io.BytesIO()
    with zipfile.ZipFile(bench.folder / "matrix.xlsx") as book, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as other:
        for name in book.namelist():
            content = book.read(name)
            if name == "xl/worksheets/sheet2.xml":
                # The first cell with a number and no formula.
                spoiled = re.sub(rb'(<c r="[C-Z]2"(?: s="\d+")?>)<v>[0-4]</v>', rb"\g<1><v>7</v>", content, count=1)
                assert spoiled != content
                content = spoiled
            other.writestr(name, content)
    return result.getvalue()


@test("story: from an Excel file to the Board's paper and the folder of a year, offline")
def year(bench):
    workshop = bench.open_file(bench.empty_page(), size=(1280, 720))
    page = workshop.page
    page.context.set_offline(True)

    # Data: the fault is shown with its cell, and mended.
    workshop.drop("matrix.xlsx", faulty_workbook(bench))
    page.wait_for_selector("#table:not([hidden])")
    assert workshop.text("#faults-title").startswith("1 fault"), workshop.text("#faults-title")
    bench.film(page, "data")
    workshop.press("n", "Enter")
    page.keyboard.press("Control+a")
    workshop.type("3")
    workshop.press("Enter", "Escape", "r")
    equal(len(workshop.names()), 24)
    bench.film(page, "ranking")

    # Last year is dropped, and the table becomes this year.
    last = io.BytesIO()
    with zipfile.ZipFile(last, "w") as folder:
        for file in sorted((MODELS / "examples/plymouth/2015").iterdir()):
            folder.writestr("2015/" + file.name, file.read_bytes())
    workshop.press("y")
    workshop.drop("2015.zip", last.getvalue())
    page.wait_for_function("() => page.year.years.includes('2015')")
    page.fill("#year-name", "2017")
    page.select_option("#year-last", "2015")
    page.click("#year-begin button[type=submit]")
    page.wait_for_function("() => page.year.path === '2017'")
    equal(workshop.text("#file"), "2017/issues.xlsx")
    bench.film(page, "year")

    # Partners: three sheets are pooled, and what they do not agree on goes to the room.
    workshop.press("t")
    for name in "abc":
        workshop.drop(f"coding-{name}.csv", (MODELS / f"morile-csp/coding-{name}.csv").read_bytes())
    page.wait_for_function("() => document.getElementById('partners-lead').textContent.startsWith('3 sheets')")
    bench.film(page, "partners")
    workshop.press("o")

    # Room: who is there, a score with its reason, an agreement.
    page.wait_for_selector("#room-meeting[open]")
    page.fill("#room-meeting-about", "Strategic assessment")
    page.fill("#room-meeting-present", "Police\nCouncil\nProbation")
    page.click("#room-meeting-form button[type=submit]")
    workshop.press("p", "0")
    bench.film(page, "room")
    if page.is_visible("#room-panel"):
        workshop.type("New figures")
        workshop.press("Enter")
    workshop.press("a")
    assert workshop.text("#room-agreed").startswith("1 of 24 agreed"), workshop.text("#room-agreed")
    workshop.press("Escape")

    # How sure it is.
    workshop.press("h")
    page.wait_for_selector("#sure-name")
    bench.film(page, "how-sure")

    # Decisions are entered.
    workshop.press("y")
    page.click("[data-register=decisions]")
    heads = page.eval_on_selector_all("#register-sheet thead th", "(all) => all.map((one) => one.firstChild?.textContent)")[1:]
    bands = {row["issue"]: row["rating"] for row in workshop.rows()}
    high = [name for place, name in enumerate(page.evaluate("page.view.issues.map((issue) => issue.name)"))
            if bands[place][0] == 0]
    given = {"decision": "priority", "reason": "highest harm", "owner": "Board", "review_date": "2018-04-01"}
    for at, name in enumerate(high):
        if at > 0:
            page.click("#register-row")
        row = page.locator("#register-sheet tbody tr").nth(at).locator("input, select")
        row.nth(heads.index("issue")).fill(name)
        for head, text in given.items():
            field = row.nth(heads.index(head))
            if field.evaluate("(field) => field.tagName") == "SELECT":
                field.select_option(text)
            else:
                field.fill(text)
    page.click("#register-keep")
    bench.film(page, "decisions")
    workshop.press("Escape")

    # The Board's paper, read and saved as Word.
    page.click("#to-paper")
    page.wait_for_function("() => document.getElementById('paper-pane').shadowRoot?.textContent.length > 1000")
    bench.film(page, "paper")
    workshop.press("Escape")
    page.click("#to-save")
    with page.expect_download() as paper:
        page.click("[data-save=paper]")
    word = zipfile.ZipFile(paper.value.path())
    assert "word/document.xml" in word.namelist()

    # The year as a zip, which the program takes for what the page says.
    with page.expect_download() as saved:
        page.click("[data-save=year]")
    with zipfile.ZipFile(saved.value.path()) as folder:
        folder.extractall(bench.folder / "kept")
    bench.film(page, "save")
    output, _ = bench.morile("status", "kept/2017")
    lines = output.decode()
    for step in ("Issues", "Scores", "Decisions"):
        assert re.search(rf"^{step} +done ", lines, re.M), lines
    table, _ = bench.morile("assess", "kept/2017/issues.xlsx", "--format", "csv")
    equal([line.split(",")[1].strip('"') for line in table.decode().split("\n")[1:] if line],
          page.evaluate("[...page.view.order].map((issue) => page.view.issues[issue].name)"), "the ranking of the saved year")
