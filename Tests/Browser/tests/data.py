"""Data: files are opened, and what is wrong with them is mended cell by cell."""
from harness.bench import MODELS
from harness.cases import equal, test

FAULTY = MODELS / "morile-csp/plymouth-2017-18.csv"


def faulty():
    """The example with two faults: in the first issue a 7, in the second a word."""
    rows = FAULTY.read_text().split("\n")
    first, second = rows[1].split(","), rows[2].split(",")
    header = rows[0].split(",")
    first[header.index("physical")] = "7"
    second[header.index("gaps")] = "Med"
    return "\n".join([rows[0], ",".join(first), ",".join(second), *rows[3:]])


def faults(workshop):
    return workshop.page.eval_on_selector_all(
        "#faults .item", "(items) => items.map((item) => [item.className, item.textContent])")


@test("data: an empty page says in three sentences what it is for, with an example and a place to drop")
def first_visit(bench):
    workshop = bench.open_file(bench.empty_page(), size=(1280, 720))
    assert workshop.is_shown("#start") and not workshop.is_shown("#table")
    equal(workshop.text("#start .lead").count("."), 3)
    equal(workshop.text("#nothing"), "Nothing opened")
    for place in workshop.page.query_selector_all("#places button"):
        # Partners' sheets may be pooled before there is a table.
        needs_none = place.get_attribute("id") in ("to-data", "to-partners")
        equal(place.is_disabled(), not needs_none, place.text_content())
    # Keys of places that need a table do nothing yet.
    workshop.press("r")
    assert workshop.is_shown("#start")
    workshop.page.click("#start-example")
    equal((len(workshop.names()), workshop.text("#file")), (24, "2017/issues.csv"))


@test("data: a faulty table is shown with its faults, mended in place, and ranked")
def mended(bench):
    workshop = bench.open_file(bench.empty_page(), size=(1280, 720))
    workshop.drop("matrix.csv", faulty().encode())
    workshop.page.wait_for_selector("#table:not([hidden])")
    equal(workshop.text("#faults-title").split(",")[0], "2 faults")
    equal(workshop.text("#faults-lead"), "The ranking waits for the faults.")
    found = faults(workshop)
    equal(found[0][0], "item fault")
    assert found[0][1].startswith('C2 physical "7" is not on the scale 0 to 4'), found[0]
    workshop.press("n")
    equal(workshop.focus, "sheet")
    workshop.type("3")
    workshop.press("Enter")
    equal(workshop.text("#faults-title").split(",")[0], "1 fault")
    workshop.page.click("#faults-next")
    workshop.press("Enter")
    workshop.page.keyboard.press("Control+a")
    workshop.type("2")
    workshop.press("Enter")
    assert not workshop.text("#faults-title").endswith("fault"), workshop.text("#faults-title")
    workshop.press("Escape", "r")
    equal(len(workshop.names()), 24)
    # What is saved is the file with these two cells changed.
    mended = workshop.saved("csv").decode()
    wanted = faulty().replace(",7,", ",3,", 1).replace(",Med,", ",2,", 1)
    equal(mended, wanted)


@test("data: all criteria of the example are in sight at 1280 by 720, in rows of 24 pixels")
def in_sight(bench):
    workshop = bench.open(size=(1280, 720))
    workshop.press("d")
    found = workshop.page.evaluate("""() => {
      const sheet = document.getElementById("sheet"), box = sheet.getBoundingClientRect();
      const heads = [...sheet.querySelectorAll("thead tr:last-child .is-criterion")].map((one) => one.getBoundingClientRect());
      const rows = [...sheet.querySelectorAll("tbody tr")].map((one) => one.getBoundingClientRect().height);
      return [heads.length, heads.every((one) => one.right <= box.right && one.width <= 36), [...new Set(rows)]];
    }""")
    equal(found, [14, True, [24]])


@test("data: cells are copied to a spreadsheet, pasted from one, emptied, and what was done is undone")
def clipboard(bench):
    workshop = bench.open(size=(1280, 720))
    before = workshop.saved("csv")
    workshop.press("d", "ArrowDown")
    header = workshop.page.evaluate("page.cells.table.columns.map((column) => column.header)")
    at = header.index("physical")
    workshop.page.evaluate(f"page.cells.go(0, {at})")
    workshop.press("Shift+ArrowDown", "Shift+ArrowRight")
    copied = workshop.page.evaluate("page.cells.copied()")
    lines = [line.split(",") for line in before.decode().split("\n")[1:3]]
    equal(copied, "\n".join("\t".join(line[at:at + 2]) for line in lines))
    workshop.page.evaluate("page.cells.paste('1\\t2\\r\\n3\\t4\\r\\n')")
    equal(workshop.page.evaluate("page.cells.copied()"), "1\t2\n3\t4")
    assert workshop.text("#table-follows"), "what follows is said"
    workshop.press("Delete")
    equal(workshop.page.evaluate("page.cells.copied()"), "\t\n\t")
    workshop.press("Control+z", "Control+z")
    equal(workshop.saved("csv"), before)


@test("data: issues are added, renamed, split, merged, parked and removed, and what follows is said")
def issues(bench):
    workshop = bench.open(size=(1280, 720))
    workshop.press("d")
    workshop.page.click("#table-add")
    workshop.type("Dog theft")
    workshop.press("Enter")
    equal(workshop.page.evaluate("page.view.issues.length"), 25)
    workshop.page.evaluate("page.cells.go(0, 0)")

    def change(kind, text=None):
        workshop.page.click("#table-change")
        workshop.page.check(f"[name=changing][value={kind}]")
        if text is not None:
            workshop.page.fill("#changing-text", text)
        workshop.page.click("#changing-form button[type=submit]")
        return workshop.page.evaluate("page.view.issues.map((issue) => issue.name)"), workshop.text("#table-follows")

    names, _ = change("rename", "Abuse at home")
    equal((names[0], len(names)), ("Abuse at home", 25))
    names, _ = change("split", "Abuse by children")
    equal((names[-1], len(names)), ("Abuse by children", 26))
    names, told = change("remove")
    equal((names.count("Abuse at home"), len(names)), (0, 25))
    assert told.startswith("25 issues, 26 before"), told
    names, _ = change("park")
    equal(len(names), 24)
    parked = workshop.page.evaluate("page.engine.ask({ do: 'files' }).files.map((file) => file.path)")
    assert "parked.csv" in parked, parked
    names, _ = change("merge")
    equal(len(names), 23)
    for _ in range(7):
        workshop.page.click("#table-undo")
    equal(workshop.page.evaluate("page.view.issues.length"), 24)


@test("data: a workbook is opened, mended and saved as the workbook that it was")
def workbook(bench):
    bench.morile("assess", FAULTY, "--live", "--output", "live.xlsx")
    content = (bench.folder / "live.xlsx").read_bytes()
    workshop = bench.open_file(bench.empty_page(), size=(1280, 720))
    workshop.drop("live.xlsx", content)
    workshop.page.wait_for_function("() => page.view.issues.length === 24")
    equal(workshop.text("#file"), "live.xlsx")
    workshop.press("0", "Escape")
    saved = workshop.saved("csv")
    bench.write("after.xlsx", saved)
    output, _ = bench.morile("assess", "after.xlsx", "--format", "csv")
    ranks = {line.split(",")[1]: line.split(",")[0] for line in output.decode().split("\n")[1:] if line}
    rows = workshop.rows()
    names = workshop.page.evaluate("page.view.issues.map((issue) => issue.name)")
    for name, row in zip(names, rows):
        equal(ranks[name], row["rank"], name)


@test("data: what cannot be opened is told, and nothing on the page changes")
def refused(bench):
    workshop = bench.open(size=(1280, 720))
    before = workshop.everything()
    for name, content in {"old.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(99),
                          "damaged.xlsx": b"PK\x03\x04" + bytes(40), "empty.csv": b""}.items():
        workshop.drop(name, content)
        assert workshop.told(), name
    equal(workshop.everything(), before)
