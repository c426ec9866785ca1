"""The place where papers are read, saved and printed."""
import shutil
import statistics

from harness.bench import MODELS
from harness.cases import equal, test
from tests.accessibility import look

EXAMPLE = MODELS / "examples/plymouth"
FORMATS = ("table", "csv", "json", "markdown", "html", "xlsx", "docx")
HOSTILE = "</style><script>window.hasRun = true</script><img src=x onerror='window.hasRun = true'>{} :root @page {"

# The text of the paper in the pane, without that of its pictures, and what is in it.
_TEXT = """(() => {
  const body = document.getElementById("paper-pane").shadowRoot.querySelector("body");
  const pictures = [...body.querySelectorAll("svg")];
  for (const picture of pictures) picture.style.display = "none";
  const text = body.innerText;
  for (const picture of pictures) picture.style.display = "";
  return text;
})()"""
_PARTS = """(names) => names.map((name) =>
  document.getElementById("paper-pane").shadowRoot.querySelectorAll(name).length)"""


def folder(bench):
    place = bench.folder / "paper-years"
    if not place.exists():
        shutil.copytree(EXAMPLE, place)
    return place


def opened(bench, year="2017", **options):
    workshop = bench.open(folder(bench) / year, **options)
    workshop.put(folder(bench) / "2019")
    return workshop


def text_of(bench, *words):
    """The text of a page that the command line writes, as a browser shows it."""
    bench.morile(*words, "--output", bench.folder / "page.html", folder=folder(bench))
    page = bench.context((1280, 720)).new_page()
    page.goto(f"file://{bench.folder / 'page.html'}")
    return page.inner_text("body")


def same(found, wanted):
    """Two texts are the same, line by line."""
    for pair in zip(found.splitlines(), wanted.splitlines()):
        equal(*pair)
    equal(len(found), len(wanted))


def chosen(workshop, command):
    workshop.page.select_option("#paper-command", command)


@test("p shows the Board's paper of the year at once, as the command line writes it")
def at_once(bench):
    workshop = opened(bench, size=(1280, 720))
    workshop.press("p")
    equal(workshop.is_shown("#place-paper"), True)
    same(workshop.page.evaluate(_TEXT), text_of(bench, "board", "2017"))
    equal(workshop.is_shown("#paper-errors"), False)
    style = workshop.page.evaluate(
        "(() => { const body = document.getElementById('paper-pane').shadowRoot.querySelector('body');"
        " const style = getComputedStyle(body); return [style.backgroundColor, style.color, style.maxWidth]; })()")
    equal(style, ["rgb(255, 255, 255)", "rgb(17, 17, 17)", "864px"], "the style of the paper's body")


@test("a table alone has the report as its paper")
def of_a_table(bench):
    workshop = bench.open()
    workshop.press("p")
    equal(workshop.page.input_value("#paper-command"), "report")
    assert "Strategic assessment" in workshop.page.evaluate(_TEXT)
    equal(workshop.is_shown("#paper-keep"), False, "whether there is a folder to put it into")


@test("each paper has a form with a field for every option, and shows what the command line says")
def every_paper(bench):
    workshop = opened(bench)
    workshop.press("p")
    options = workshop.page.evaluate("page.paper.commands.map((one) => [one.name, one.options])")
    options = dict(options)
    papers = workshop.page.evaluate("page.paper.papers.papers.map((one) => one.command)")
    assert len(papers) > 9, papers
    for command in papers:
        chosen(workshop, command)
        fields = workshop.page.evaluate(
            "[...new Set([...document.querySelectorAll('[data-option]')].map((one) => one.dataset.option))]")
        wanted = [one["name"] for one in options[command] if one["takes"] != "output"
                  and one["name"] not in ("--format", "--json", "--quiet")]
        equal(fields, wanted, f"the fields of {command}")
        words = workshop.page.evaluate("page.paper.form.words")
        code, errors, output, _ = workshop.run(*words, "--format", "html",
                                               time=workshop.page.evaluate("page.now()"))
        equal(workshop.is_shown("#paper-errors"), errors != "", f"whether {command} says something")
        equal(workshop.page.evaluate("document.getElementById('paper-errors').textContent"), errors.rstrip(), command)
        equal(workshop.page.evaluate("document.getElementById('paper-pane').hidden"), output == "", command)
        equal(code == 0, output != "", command)


@test("what is chosen in the form is what the command is told")
def fields(bench):
    workshop = opened(bench)
    workshop.press("p")
    workshop.page.click("#place-paper summary")
    workshop.page.select_option("[data-option='--table']", "undecided")
    workshop.page.fill("[data-option='--today']", "2018-02-01")
    workshop.page.press("[data-option='--today']", "Enter")
    equal(workshop.page.evaluate("page.paper.form.words"),
          ["board", "2017", "--today", "2018-02-01", "--table", "undecided"])
    same(workshop.page.evaluate(_TEXT),
         text_of(bench, "board", "2017", "--table", "undecided", "--today", "2018-02-01"))
    chosen(workshop, "compare")
    equal(workshop.page.evaluate("page.paper.form.words"), ["compare", "2015", "2017", "2019"])
    workshop.page.fill("#paper-words input >> nth=2", "")
    workshop.page.check("[data-option='--publication']")
    equal(workshop.page.evaluate("page.paper.form.words"), ["compare", "2015", "2017", "--publication"])
    workshop.page.click("#place-paper button[type=submit]")
    assert workshop.text("#paper-errors").startswith("morile: --publication is for workbooks"), \
        workshop.text("#paper-errors")
    equal(workshop.page.evaluate("document.getElementById('paper-pane').hidden"), True)


@test("a paper is saved in each format as the command line writes it")
def formats(bench):
    workshop = opened(bench)
    workshop.press("p")
    chosen(workshop, "compare")
    equal(workshop.page.evaluate("[...document.querySelectorAll('[data-format]')].map((one) => one.dataset.format)"),
          list(FORMATS), "the formats")
    for form in FORMATS:
        with workshop.page.expect_download() as download:
            workshop.page.click(f"[data-format={form}]")
        name = download.value.suggested_filename
        bench.morile("compare", "2015", "2017", "2019", "--format", form, "--output", bench.folder / name,
                     folder=folder(bench))
        equal(download.value.path().read_bytes(), (bench.folder / name).read_bytes(), name)


@test("what a command says on standard error stands above the paper, and a failure instead of it")
def failures(bench):
    workshop = opened(bench)
    workshop.press("p")
    workshop.page.select_option("#paper-year", "2019")
    chosen(workshop, "monitor")
    _, errors = bench.morile("monitor", "2019", folder=folder(bench), code=66)
    equal(workshop.text("#paper-errors"), errors.decode().strip())
    equal(workshop.page.evaluate("document.getElementById('paper-errors').className"), "failed")
    equal(workshop.page.evaluate("document.getElementById('paper-pane').hidden"), True)
    chosen(workshop, "board")
    same(workshop.page.evaluate(_TEXT), text_of(bench, "board", "2019"))


@test("the report put into the folder is what status looks for")
def kept(bench):
    workshop = opened(bench)
    workshop.press("p")
    chosen(workshop, "report")
    workshop.page.click("#paper-keep")
    equal(workshop.text("#unsaved"), "1 change not saved")
    _, _, output, _ = workshop.run("status", "2017", "--table", "steps", "--format", "csv",
                                   time=workshop.page.evaluate("page.now()"))
    assert "report,done,report.html" in output, output


@test("nothing but the paper is printed, with its own page and foot")
def printed(bench):
    workshop = opened(bench, size=(1280, 720))
    workshop.press("p")
    page = workshop.page
    equal(page.evaluate("document.adoptedStyleSheets.length"), 1)
    page.emulate_media(media="print")
    seen = page.evaluate("""() => [...document.querySelectorAll("body *")].filter((one) =>
      one.checkVisibility() && (one.id === "paper-pane" || !one.contains(document.getElementById("paper-pane")))).map((one) => one.id)""")
    equal(seen, ["paper-pane"], "what is printed")
    assert page.evaluate("document.body.scrollHeight") > 1000, "the paper is cut off"
    page.emulate_media(media="screen")
    workshop.press("r")
    equal(page.evaluate("document.adoptedStyleSheets.length"), 0, "the sheets beside the paper")


@test("a link within a paper leads there")
def links(bench):
    workshop = opened(bench, size=(1280, 720))
    workshop.press("p")
    workshop.page.evaluate("""page.paper.pane.show("<!DOCTYPE html><style>p { height: 3000px }</style><p>"
      + "<a href='#there'>go</a></p><h2 id='there'>There</h2>")""")
    workshop.page.click("#paper-pane a")
    assert workshop.page.evaluate("document.getElementById('paper-side').scrollTop") > 1000
    assert "#there" not in workshop.page.url


@test("hostile names are text in papers, and nothing runs")
def hostile(bench):
    table = f'issue,theme,physical,psychological\n"{HOSTILE}",T,1,2\nArson,"{HOSTILE}",3,4\n'
    workshop = bench.open(table, "morile-csp")
    workshop.press("p")
    for command in ("report", "assess", "explain", "robustness"):
        chosen(workshop, command)
        assert HOSTILE in workshop.page.evaluate(_TEXT).replace("\xa0", " "), command
        equal(workshop.page.evaluate(_PARTS, ["script", "img", "style", "link"]), [0, 0, 0, 0], command)
    equal(workshop.page.evaluate("window.hasRun === true"), False)
    equal(workshop.page.evaluate(
        "getComputedStyle(document.getElementById('paper-pane').shadowRoot.querySelector('body')).maxWidth"), "864px")


@test("the Board's paper of 24 issues is there in 150 ms", is_timed=True)
def fast(bench):
    workshop = opened(bench, size=(1280, 720))
    workshop.press("p")
    times = workshop.page.evaluate("""() => Array.from({ length: 9 }, () => {
      const start = performance.now();
      page.paper.make();
      document.getElementById("paper-pane").offsetHeight;
      return performance.now() - start;
    })""")
    limit = 150 * bench.slowness()
    bench.figure("the Board's paper of 24 issues, median of 9", f"{statistics.median(times):.0f} ms", "150 ms")
    assert statistics.median(times) <= limit, times


@test("axe finds nothing serious here, light or dark, large or small")
def looked_at(bench):
    for size, scheme in (((1280, 720), "light"), ((390, 844), "dark")):
        workshop = opened(bench, size=size, color_scheme=scheme)
        workshop.press("p")
        workshop.page.click("#place-paper summary")
        look(workshop, f"{scheme}, the paper")
