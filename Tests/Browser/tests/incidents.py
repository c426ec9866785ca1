"""Incidents, as the police publish them month by month, counted on the page."""
import io
import zipfile

from harness.bench import ROOT
from harness.cases import equal, test
from tests.accessibility import look

STREET = ROOT / "Tests/Fixtures/street"
MONTHS = sorted(STREET.glob("*.csv"))
ASKED = {"--by": "Crime type", "--where": "LSOA name=Plymouth*", "--period": "2019-02", "--previous": "2019-01",
         "--population": "262100"}


def chosen(workshop, button, paths):
    with workshop.page.expect_file_chooser() as chooser:
        workshop.page.click(button)
    chooser.value.set_files(paths)


def fill(workshop):
    for option, value in ASKED.items():
        workshop.page.fill(f"#incidents-options [data-option='{option}'] >> nth=0", value)


def counts(workshop):
    return workshop.page.eval_on_selector_all(
        "#incidents-counts tr", "(rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent))")


def of_command(bench):
    words = [word for option, value in ASKED.items() for word in (option, value)]
    output, _ = bench.morile("count", STREET, *words)
    return output


@test("data: incidents that the police publish are counted as the command line counts them, and go nowhere")
def counted(bench):
    output = of_command(bench)
    workshop = bench.open_file(bench.empty_page(), size=(1280, 720))
    workshop.page.click("#start-count")
    assert workshop.page.is_disabled("#incidents-count")
    chosen(workshop, "#incidents-choose", MONTHS)
    workshop.page.wait_for_selector("#incidents-count:not([disabled])")
    assert workshop.text("#incidents-files").startswith("2 files, "), workshop.text("#incidents-files")
    headers = workshop.page.eval_on_selector_all("#incidents-headers option", "(all) => all.map((one) => one.value)")
    assert "Crime type" in headers and "LSOA name" in headers, headers
    # What is asked for wrongly is told as the command line tells it, with what there is.
    workshop.page.fill("[data-option='--by']", "Crime typ")
    workshop.page.click("#incidents-count")
    assert 'did you mean "Crime type"?' in workshop.text("#incidents-errors"), workshop.text("#incidents-errors")
    assert not workshop.is_shown("#incidents-counts")
    fill(workshop)
    workshop.page.press("[data-option='--population']", "Enter")
    wanted = [line.split(",") for line in output.decode().split("\n") if line]
    equal(counts(workshop), wanted)
    workshop.page.screenshot(path=bench.screenshots / "incidents.png")
    look(workshop, "incidents that are counted", "#incidents")
    with workshop.page.expect_download() as download:
        workshop.page.click("#incidents-save")
    equal(download.value.path().read_bytes(), output)
    # Neither what is saved nor what is recovered has the incidents.
    equal([file["path"] for file in workshop.ask("files")["files"]], [])
    workshop.page.click("#incidents-begin")
    equal((workshop.text("#table-file"), workshop.text("#file")), ("counted.csv", "counted.csv"))
    shown = workshop.page.evaluate("page.cells.table")
    headers = [column["header"] for column in shown["columns"]]
    begun = [[row["cells"][headers.index(name)] for name in wanted[0]] for row in shown["rows"] if row["isIssue"]]
    equal(begun, wanted[1:])
    workshop.page.click("#table-count")
    equal(workshop.text("#incidents-files"), "No file yet.")
    assert not workshop.is_shown("#incidents-counts")
    workshop.press("Escape")


@test("data: a zip of incidents is counted into the folder of a year that has no counts")
def into_a_year(bench):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for path in MONTHS:
            zipped.write(path, f"{path.name[:7]}/{path.name}")
    bench.write("months.zip", archive.getvalue())
    output = of_command(bench)
    workshop = bench.open_file(bench.empty_page(), size=(1280, 720))
    workshop.page.click("#start-example")
    workshop.press("d")
    workshop.page.click("#table-count")
    chosen(workshop, "#incidents-choose", [bench.folder / "months.zip"])
    workshop.page.wait_for_selector("#incidents-count:not([disabled])")
    fill(workshop)
    workshop.page.click("#incidents-count")
    # The year that is open has its counts already.
    assert not workshop.is_shown("#incidents-keep")
    workshop.page.evaluate("page.engine.ask({ do: 'remove', path: '2017/crimes.csv' })")
    workshop.page.click("#incidents-count")
    equal(workshop.text("#incidents-keep"), "Put into the year as 2017/crimes.csv")
    workshop.page.click("#incidents-keep")
    equal(bytes(workshop.page.evaluate("[...page.engine.bytes({ do: 'file', path: '2017/crimes.csv' })]")), output)
    assert "2017/crimes.csv" in workshop.notice, workshop.notice


@test("data: what is no table, or there already, is not counted, and can be taken out again")
def left_out(bench):
    workshop = bench.open_file(bench.empty_page(), size=(320, 640))
    workshop.page.click("#start-count")
    box = workshop.page.locator("#incidents").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 320, box
    equal(workshop.page.evaluate("document.getElementById('incidents').scrollWidth <= document.getElementById('incidents').clientWidth"),
          True, "the form is no wider than its window")
    chosen(workshop, "#incidents-choose", [MONTHS[0], bench.write("again.csv", MONTHS[0].read_bytes()), STREET / "README.md"])
    workshop.page.wait_for_selector("#incidents-errors:not([hidden])")
    told = workshop.text("#incidents-errors").split("\n")
    equal(told, [f"again.csv is the same as {MONTHS[0].name}, and is counted once", "README.md is no table, and is left out"])
    assert workshop.text("#incidents-files").startswith(MONTHS[0].name), workshop.text("#incidents-files")
    workshop.page.click("#incidents-clear")
    equal(workshop.text("#incidents-files"), "No file yet.")
    assert workshop.page.is_disabled("#incidents-count")
