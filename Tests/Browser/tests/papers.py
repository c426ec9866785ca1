"""The papers for the Board: read without scripts, printed on A4, looked at by axe-core."""
import base64
import os
import re

from axe_playwright_python.sync_playwright import Axe

from harness.bench import MODELS
from harness.cases import equal, test

EXAMPLE = MODELS / "examples/plymouth"
# Each paper: the words that make it.
PAPERS = {
    "report": ["report", EXAMPLE / "2017", "--today", "2018-02-01", *(
        word for scorer in "abc" for word in ("--panel", MODELS / f"morile-csp/coding-{scorer}.csv"))],
    "report with unknown scores": ["report", EXAMPLE / "2015", "--today", "2016-02-01"],
    "comparison": ["compare", EXAMPLE / "2015", EXAMPLE / "2017", EXAMPLE / "2019"],
    "Board's paper": ["board", EXAMPLE / "2019", "--today", "2020-02-01"],
    "areas of focus": ["board", EXAMPLE / "2015", "--today", "2016-02-01"],
    "monitoring": ["monitor", EXAMPLE / "2015/measures.csv", "--month", "sep"],
    "trends": ["trends", EXAMPLE / "2017/crimes.csv"],
    "status": ["status", EXAMPLE / "2017", "--today", "2018-02-01"],
    "ranking": ["assess"],
    "explanation": ["explain", "--issue", "Problem drinkers"],
    "sureness": ["robustness", "--runs", "2000"],
    "agreement": ["consensus", *(MODELS / f"morile-csp/coding-{scorer}.csv" for scorer in "abc")],
    "model": ["models", "show", "morile-csp"],
}
# Those with pictures that have words.
DRAWN = ["report", "report with unknown scores", "comparison", "Board's paper", "monitoring"]
# The room that A4 leaves beside its margins, in pixels of which 96 are an inch.
PRINTED_WIDTH = 672
# Labels that touch by less than this many pixels do not overlap for the eye.
TOUCHING = 1


def paper(bench, name):
    """Makes a paper, once for all tests; gives the path of its page."""
    folder = bench.work / "papers"
    folder.mkdir(exist_ok=True)
    path = folder / f"{name.replace(' ', '-')}.html"
    if not path.exists():
        # Another process may be at the same paper.
        own = folder / f"{os.getpid()}.html"
        bench.morile(*PAPERS[name], "--output", own)
        own.replace(path)
    return path


def show(bench, name, size=(1000, 1400), **options):
    """Opens a paper in a browser that runs no scripts of its own."""
    page = bench.context(size, java_script_enabled=False, **options).new_page()
    page.goto(f"file://{paper(bench, name)}")
    return page


def pictures(bench, name):
    """The pictures of a paper, as the documents that they are."""
    html = paper(bench, name).read_text(encoding="utf-8")
    return [base64.b64decode(data).decode() for data in re.findall(r"svg\+xml;base64,([^\"]*)", html)]


def check_axe(bench, name):
    page = bench.context((1000, 1400)).new_page()
    page.goto(f"file://{paper(bench, name)}")
    found = Axe().run(page).response["violations"]
    said = [f"{item['id']} ({item['impact']}): {item['help']}: {node['html'][:200]}"
            for item in found for node in item["nodes"][:3]]
    assert not said, "\n".join(said)


def check_prints(bench, name):
    """Nothing is wider than the paper, no picture is broken, and each has words."""
    page = show(bench, name, (PRINTED_WIDTH, 900))
    page.emulate_media(media="print")
    wide = page.locator("body").evaluate(
        "body => [...body.querySelectorAll('*')].filter(part => part.getBoundingClientRect().right > "
        f"{PRINTED_WIDTH} + 1).map(part => part.outerHTML.slice(0, 120))")
    equal(wide, [], "what is wider than the paper")
    broken = page.locator("img").evaluate_all(
        "images => images.filter(image => !image.complete || !image.naturalWidth || !image.alt).length")
    equal(broken, 0, "pictures that are broken or say nothing")
    folder = bench.screenshots
    page.pdf(path=folder / f"{name}.pdf", format="A4", prefer_css_page_size=True)


def check_labels(bench, name):
    """No two texts of a picture overlap, by the boxes that the browser gives them, and all are inside."""
    page = bench.context().new_page()
    drawn = pictures(bench, name)
    assert drawn, "there are no pictures"
    for number, svg in enumerate(drawn):
        page.set_content(svg)
        boxes = page.evaluate(
            """() => [...document.querySelectorAll('svg text')].map(text => {
                const box = text.getBoundingClientRect();
                return [box.left, box.top, box.right, box.bottom, text.textContent]; })""")
        frame = page.evaluate(
            """() => { const box = document.querySelector('svg').getBoundingClientRect();
                return [box.left, box.top, box.right, box.bottom]; }""")
        outside = [box for box in boxes if box[0] < frame[0] - 1 or box[2] > frame[2] + 1
                   or box[1] < frame[1] - 1 or box[3] > frame[3] + 1]
        equal(outside, [], f"texts that reach out of picture {number + 1}")
        # A line of text is higher than its letters: what touches above or below is told apart all the same.
        shrunk = [(left, top + 2, right, bottom - 2, text) for left, top, right, bottom, text in boxes]
        over = [(one[4], other[4]) for place, one in enumerate(shrunk) for other in shrunk[place + 1:]
                if min(one[2], other[2]) - max(one[0], other[0]) > TOUCHING
                and min(one[3], other[3]) - max(one[1], other[1]) > TOUCHING]
        equal(over, [], f"texts of picture {number + 1} that overlap")


# Papers are made in their order: two tests of one that are begun together would both make it.
for _name in PAPERS:
    test(f"axe finds nothing in the {_name}")(lambda bench, name=_name: check_axe(bench, name))
for _name in PAPERS:
    test(f"the {_name} prints on A4")(lambda bench, name=_name: check_prints(bench, name))
for _name in DRAWN:
    test(f"no labels overlap in the pictures of the {_name}")(
        lambda bench, name=_name: check_labels(bench, name))
