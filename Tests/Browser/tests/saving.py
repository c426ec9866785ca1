"""What the page saves, and what morile makes of it."""
import io
import shutil
import zipfile

from harness.bench import MODELS, SHIPPED
from harness.cases import equal, test
from tests.accessibility import look

EXAMPLE = MODELS / "examples/plymouth"
# In the order of their keys.
OF_A_TABLE = {
    "session": "-session.json", "csv": "-adjusted.csv", "log": "-changes.csv", "minutes": "-minutes.html",
    "live": "-live.xlsx", "paper": "-paper.docx", "all": "-all.zip",
}

TABLE = '''issue,theme,physical,psychological,financial,note
Burglary – dwelling,Acquisitive,1,2,2,"costs £1,234, more or less"
"Robbery ""street""",Acquisitive,2,,?,"two
lines"
Café fires,Arson,3,3,1,=1+1
'''
STEPS = ((0, 0, "4", "Says the A&E; \"twice\", naïvely"), (1, 1, "3"), (1, 2, "0"), (2, 0, "x"),
         (2, 1, "Delete"), (0, 0, "a"), (0, 1, "0"), (2, 0, "a"))
# A change of a criterion that the table has no column for.
NEW_COLUMN = ((0, 3, "2"), (2, 3, "x"), (2, 9, "1"))

FILES = {
    "UTF-8": TABLE.encode(),
    "UTF-8 with a mark": TABLE.encode("utf-8-sig"),
    "UTF-16, low byte first": b"\xff\xfe" + TABLE.encode("utf-16-le"),
    "UTF-16, high byte first": b"\xfe\xff" + TABLE.encode("utf-16-be"),
    "Windows-1252": TABLE.encode("cp1252"),
    "line ends of Windows": TABLE.replace("\n", "\r\n").encode(),
    "semicolons": TABLE.replace(",\"costs £1,234, more or less\"", ",cheap").replace(",", ";").encode(),
    "tabs, and no line end at the end": TABLE.replace("£1,234, more", "more").replace(",", "\t")
        .rstrip("\n").encode(),
    "a header in words and another order": TABLE.replace(
        "issue,theme,physical", "ISSUE,Theme,PHYSICAL").encode(),
    "empty rows and columns at the end": TABLE.replace("\n", ",,\n", 1).replace(
        "=1+1\n", "=1+1,,\n,,,,,,,\n,,\n").encode(),
}


def opened(bench):
    """The page of the table. What it lacks was told when the page was written, and is not told again."""
    workshop = bench.open(TABLE, "morile-csp")
    equal(workshop.is_shown("#telling"), False)
    return workshop


def download_all(workshop):
    return {what: workshop.save(what) for what in ("session", "csv", "log", "minutes")}


@test("morile apply makes the same bytes of the file as the page, whatever its encoding and form")
def same_bytes(bench):
    workshop = opened(bench)
    for what, content in FILES.items():
        workshop.drop("issues.csv", content)
        workshop.settle()
        for steps in (STEPS, NEW_COLUMN):
            workshop.change(*steps)
            session = bench.write("session.json", workshop.saved("session"))
            data = bench.write("issues.csv", content)
            output, _ = bench.morile("apply", session, data)
            equal(output, workshop.saved("csv"), what)
            assert output != content, what


@test("the shipped examples come out of morile apply as the page saves them")
def shipped(bench):
    for model, table in SHIPPED.items():
        workshop = bench.open(table)
        equal(workshop.saved("csv"), table.read_bytes(), f"{model} before any change")
        workshop.change((0, 0, "1"), (3, 2, "0", "why"), (3, 3, "x"), (7, 2, "+"), (7, 2, "a"))
        files = download_all(workshop)
        equal([name for name, _ in files.values()], [
            f"{table.stem}-{end}" for end in
            ("session.json", "adjusted.csv", "changes.csv", "minutes.html")])
        session = bench.write("session.json", files["session"][1])
        equal(bench.morile("apply", session, table)[0], files["csv"][1], "the adjusted file")
        bench.morile("apply", session, table, "--output", bench.folder / "new.csv")
        equal((bench.folder / "new.csv").read_bytes(), files["csv"][1], "the file that is written")


@test("morile apply --log prints the change log that the page saves")
def same_log(bench):
    workshop = opened(bench)
    workshop.change(*STEPS)
    workshop.press("w")
    workshop.type("+Chair")
    workshop.press("Enter", "a")
    session = bench.write("session.json", workshop.saved("session"))
    _, log = workshop.save("log")
    equal(bench.morile("apply", session, "--log", "--format", "csv")[0].removeprefix(b"\xef\xbb\xbf"),
          log.removeprefix(b"\xef\xbb\xbf"))
    equal(log.count(b"\n"), 1 + len(workshop.ask("record")["entries"]), "its lines")
    for word in ("Café fires", "twice", "Chair"):
        assert word in log.decode(), word


@test("a saved session, opened on a new page, gives the same state again")
def opened_again(bench):
    for dropped in (True, False):
        workshop = opened(bench)
        workshop.press("v", "t", "Escape")  # The time that passes is in the session, too.
        workshop.change(*STEPS, *NEW_COLUMN)
        name, session = workshop.save("session")
        before = workshop.everything()
        other = opened(bench)
        other.press("v", "t", "Escape")
        if dropped:
            other.drop(name, session)
        else:
            other.press("d")
            with other.page.expect_file_chooser() as chooser:
                other.page.click("#table-other")
            chooser.value.set_files({"name": name, "mimeType": "application/json", "buffer": session})
            other.press("r")
            other.settle()
        equal(other.everything(), before)
        equal(other.saved("session"), workshop.saved("session"), "the session")


@test("the minutes hold what was decided, as a page without a script")
def minutes(bench):
    workshop = opened(bench)
    workshop.change(*STEPS)
    _, text = workshop.save("minutes")
    text = text.decode()
    for part in ("<!DOCTYPE html>", "Café fires", "Robbery &quot;street&quot;", "twice"):
        assert part in text, part
    assert "<script" not in text
    path = bench.write("minutes.html", text)
    page = workshop.page.context.new_page()
    page.goto(f"file://{path}")
    assert page.title() and "Burglary – dwelling" in page.inner_text("body")


# Keeps what is written into a folder that somebody chooses.
_FOLDER = """() => {
  window.written = {};
  window.showDirectoryPicker = async () => ({ name: "chosen", getFileHandle: async (name) => ({
    createWritable: async () => ({ write: async (bytes) => { window.written[name] = page.toBase64(bytes); }, close: async () => {} }),
  }) });
}"""


def year(bench, name="2017"):
    """The page of a year, with all years on it."""
    place = bench.folder / "saved-years"
    if not place.exists():
        shutil.copytree(EXAMPLE, place)
    workshop = bench.open(place / name)
    for other in ("2015", "2017", "2019"):
        workshop.put(place / other)
    return workshop


def download(workshop, *keys):
    with workshop.page.expect_download() as found:
        workshop.press(*keys)
    return found.value.suggested_filename, found.value.path().read_bytes()


def unzipped(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@test("s opens the place that saves, in which digits save")
def digits(bench):
    workshop = bench.open()
    workshop.press("s")
    equal(workshop.is_shown("#place-save"), True)
    for place, ending in enumerate(OF_A_TABLE.values(), 1):
        equal(download(workshop, str(place))[0], "plymouth-2017-18" + ending)
        equal(workshop.notice, f"Saved as plymouth-2017-18{ending}, where this browser saves downloads.")
    # What was said is gone with the next key, and there is no ninth.
    workshop.press("9")
    equal(workshop.notice, "")


@test("the workbook with formulas and the paper for Word are those of the command line")
def from_commands(bench):
    workshop = year(bench)
    workshop.change((0, 0, "0", "why"))
    folder = bench.folder / "saved-years-changed"
    shutil.copytree(EXAMPLE, folder)
    (folder / "2017/issues.csv").write_bytes(workshop.saved("csv"))
    today = workshop.page.evaluate("page.now().slice(0, 10)")
    name, live = workshop.save("live")
    bench.morile("assess", "2017", "--live", "--output", name, folder=folder)
    equal(live, (folder / name).read_bytes(), name)
    name, paper = workshop.save("paper")
    bench.morile("board", "2017", "--today", today, "--output", name, folder=folder)
    equal(paper, (folder / name).read_bytes(), name)


@test("morile status says of the folder that is saved what the page says")
def folder_of_the_year(bench):
    workshop = year(bench)
    workshop.change((0, 0, "0", "why"), (3, 2, "0"), (7, 2, "a"))
    _, content = workshop.save("year")
    folder = bench.folder / "unpacked"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extractall(folder)
    for name in ("2015", "2017", "2019"):
        for words in (("status", name, "--today", "2018-02-01"), ("board", name, "--today", "2018-02-01")):
            code, errors, output, _ = workshop.run(*words)
            printed, messages = bench.morile(*words, folder=folder, code=code)
            equal((output, errors), (printed.decode(), messages.decode()), " ".join(words))
    equal((folder / "2017/issues.csv").read_bytes(), workshop.saved("csv"))


@test("all at once has each file that is saved alone")
def all_at_once(bench):
    workshop = year(bench)
    workshop.press("v", "t", "Escape")
    workshop.change((0, 0, "0", "why"))
    alone = {}
    for what in ("session", "log", "live", "paper"):
        name, content = workshop.save(what)
        alone[name] = content
    name, content = workshop.save("all")
    equal(name, "2017-all.zip")
    files = unzipped(content)
    for name, content in alone.items():
        equal(files[name], content, name)
    equal("2017-minutes.html" in files and "2019/decisions.csv" in files, True)
    equal(files["2017/issues.csv"], workshop.saved("csv"))


@test("the bar says what is not saved, and the browser asks before the page is left only then")
def not_saved(bench):
    workshop = bench.open()
    leaves = """() => dispatchEvent(new Event("beforeunload", { cancelable: true }))"""
    equal((workshop.is_shown("#unsaved"), workshop.page.evaluate(leaves)), (False, True))
    workshop.change((0, 0, "0", "why"))
    equal((workshop.text("#unsaved"), workshop.page.evaluate(leaves)), ("1 step not saved", False))
    workshop.change((1, 0, "0"), (1, 0, "a"))
    equal(workshop.text("#unsaved"), "3 steps not saved")
    workshop.save("csv")
    equal(workshop.text("#unsaved"), "3 steps not saved")
    workshop.save("session")
    equal((workshop.is_shown("#unsaved"), workshop.page.evaluate(leaves)), (False, True))
    workshop.press("u")
    equal((workshop.text("#unsaved"), workshop.page.evaluate(leaves)), ("1 step not saved", False))
    workshop.press("U")
    equal(workshop.is_shown("#unsaved"), False)


@test("Ctrl+S saves what is not saved, wherever the page is")
def at_once(bench):
    workshop = year(bench)
    workshop.press("Control+s")
    equal(workshop.notice, "Everything is saved.")
    workshop.change((0, 0, "0", "why"))
    equal(download(workshop, "Control+s")[0], "2017-session.json")
    equal(workshop.is_shown("#unsaved"), False)
    workshop.page.evaluate("page.unsaved.change()")
    equal(workshop.text("#unsaved"), "1 change not saved")
    equal(download(workshop, "Control+s")[0], "2017.zip")
    workshop.page.evaluate("page.unsaved.change()")
    workshop.change((1, 0, "0"))
    equal(workshop.text("#unsaved"), "1 step and 1 change not saved")
    workshop.press("p")
    equal(download(workshop, "Control+s")[0], "2017-all.zip")
    equal(workshop.is_shown("#unsaved"), False)
    with workshop.page.expect_download() as found:
        workshop.page.evaluate("page.unsaved.change()")
        workshop.page.click("#unsaved")
    equal(found.value.suggested_filename, "2017.zip")


@test("the tables of the year are written into a folder where the browser can")
def into_a_folder(bench):
    workshop = year(bench)
    workshop.page.evaluate("window.showDirectoryPicker = undefined")
    workshop.press("s")
    equal(workshop.is_shown("#save-folder"), False, "whether a browser that cannot offers it")
    workshop.press("r")
    workshop.change((0, 0, "0", "why"))
    workshop.page.evaluate(_FOLDER)
    workshop.press("s")
    workshop.page.click("#save-into")
    workshop.page.wait_for_timeout(300)
    written = workshop.page.evaluate("window.written")
    equal(sorted(written), sorted(path.name for path in (EXAMPLE / "2017").iterdir()), "the files")
    equal(written["issues.csv"], workshop.page.evaluate('page.toBase64(page.engine.bytes({ do: "save", what: "csv" }))'))
    equal(workshop.notice, f"{len(written)} files are saved into chosen.")


@test("axe finds nothing serious here, light or dark, large or small")
def looked_at(bench):
    for size, scheme in (((1280, 720), "light"), ((390, 844), "dark")):
        workshop = bench.open(size=size, color_scheme=scheme)
        workshop.change((0, 0, "0", "why"))
        workshop.press("s")
        look(workshop, f"{scheme}, what is saved")
