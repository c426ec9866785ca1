"""What hostile text in names and themes does: nothing."""
import csv
import io

from harness.cases import equal, test
from tests.dropping import refusal, same

SCRIPT = "<script>window.hasRun = true</script>"
NAMES = [
    SCRIPT, "</script>" + SCRIPT, "<img src=x onerror='window.hasRun = true'>", "</title><b>bold</b>",
    "<!--", "-->", "]]>", "{{data}}", "{{engine}}{{script}}", "$& $1 $` $'", "\\u003C \\", "&lt;b&gt; &amp;",
    "\"quoted\" 'and' `so`", "constructor", "__proto__", "toString", "\u202eright to left", "\u2066isolate",
    "\u200bno width", "\u2028line", "a\x01b\x1b[31mred\x7f", "emoji 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "é and é", "ﬁ", "=1+1",
    "W" * 10_000, "long " * 2_000 + "end", "मानक ไทย عربى", "null", "undefined", "0", "-",
]
THEMES = ["constructor", "__proto__", SCRIPT, "=", "\u202etheme", "T" * 5_000, "hasOwnProperty"]
SIZES = [(320, 640), (1366, 768), (1920, 1080)]


def table():
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["issue", "theme", "physical", SCRIPT, "__proto__"])
    for place, name in enumerate(NAMES):
        writer.writerow([name, THEMES[place % len(THEMES)], place % 5, SCRIPT, "<b>own</b>"])
    return text.getvalue()


def opened(bench, size=(1920, 1080)):
    return bench.open(table(), "morile-csp", size)


def has_run(workshop):
    return workshop.page.evaluate("window.hasRun === true")


def elements(workshop):
    return workshop.page.evaluate(
        "['script', 'img', 'b b', 'title'].map((name) => document.querySelectorAll(name).length)")


@test("names of all kinds are shown as the text that they are, and nothing runs")
def names_are_text(bench):
    plain = bench.open("issue,physical\nBurglary,1\n", "morile-csp")
    workshop = opened(bench)
    equal(workshop.page.evaluate("page.view.issues.map((issue) => issue.name)"), NAMES, "the names")
    shown = {row["issue"] for row in workshop.listed()}
    wanted = {(name if len(name) <= 200 else name[:200] + "…").strip() for name in NAMES}
    equal(shown, wanted, "the names in the list")
    for place, name in enumerate(NAMES):
        workshop.change((place, 1, "1"), (place, 1, "a"))
        equal(workshop.page.text_content("#issue-name"), name)
        equal(workshop.page.text_content("#issue-theme"), THEMES[place % len(THEMES)])
    workshop.press("m")
    workshop.press("e")
    workshop.press("Escape")
    equal(elements(workshop)[:2], elements(plain)[:2], "the scripts and images of the page")
    equal(has_run(workshop), False, "whether anything has run")


@test("themes with the names of JavaScript's own things can be chosen")
def themes(bench):
    workshop = opened(bench)
    for theme in THEMES:
        workshop.page.select_option("#filter-theme", "=" + theme)
        equal(set(workshop.names()), set(NAMES[THEMES.index(theme)::len(THEMES)]), theme[:40])


@test("a reason and a speaker are text too, in the record, the log and the minutes")
def reasons(bench):
    workshop = opened(bench)
    workshop.press("w")
    workshop.type(SCRIPT[:40])
    workshop.press("Enter")
    for place, name in enumerate(NAMES[:12]):
        workshop.change((place, 1, "1", name))
    equal(has_run(workshop), False, "whether anything has run")
    minutes = workshop.saved("minutes").decode()
    assert SCRIPT not in minutes and "&lt;script&gt;window.hasRun" in minutes
    path = bench.write("minutes.html", minutes)
    page = workshop.page.context.new_page()
    page.goto(f"file://{path}")
    equal(page.evaluate("window.hasRun === undefined && !document.querySelector('img, script')"), True,
          "that the minutes are text")
    log = list(csv.reader(io.StringIO(workshop.saved("log").decode("utf-8-sig"), newline="")))
    equal(len(log), 13, "the rows of the log")


@test("hostile names come back from a session, and out of morile apply")
def round_trip(bench):
    workshop = opened(bench)
    workshop.change(*[(place, 1, "2", name[:500]) for place, name in enumerate(NAMES)])
    session = bench.write("session.json", workshop.saved("session"))
    data = bench.write("issues.csv", table())
    equal(bench.morile("apply", session, data)[0], workshop.saved("csv"))
    other = opened(bench)
    other.drop("session.json", session.read_bytes())
    equal(other.everything(), workshop.everything())


@test("faults that quote hostile text are text")
def faults(bench):
    workshop = opened(bench)
    content = f"issue,physical,{SCRIPT}\n{SCRIPT},9,1\n{'W' * 10_000},{SCRIPT},1\n".encode()
    bench.write("<b>.csv", content)
    _, told = bench.morile("assess", "<b>.csv", "--model", "morile-csp", code=65)
    workshop.drop("<b>.csv", content)
    same(refusal(workshop), told.decode(), "what is told")
    equal(has_run(workshop), False, "whether anything has run")


@test("no name makes the page wider than the window")
def no_overflow(bench):
    for size in SIZES:
        workshop = opened(bench, size)
        for place in [at for at, name in enumerate(NAMES) if len(name) > 30 or "\u202e" in name]:
            workshop.change((place, 1, "1", "R" * 300))
            found = workshop.page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]")
            assert found[0] <= found[1], f"{found[0]} px in {found[1]} with {NAMES[place][:60]!r}"
