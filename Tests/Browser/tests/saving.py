"""What the page saves, and what morile apply makes of it."""
from harness.bench import SHIPPED
from harness.cases import equal, test

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
        workshop.told()
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
        workshop.press("t")  # The time that passes is in the session, too.
        workshop.change(*STEPS, *NEW_COLUMN)
        name, session = workshop.save("session")
        before = workshop.everything()
        other = opened(bench)
        other.press("t")
        if dropped:
            other.drop(name, session)
        else:
            other.press("o")
            other.page.set_input_files("#opening-file", {
                "name": name, "mimeType": "application/json", "buffer": session})
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
