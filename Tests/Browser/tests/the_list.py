"""The list: filters, sorting, finding, comparing."""
import csv
import io

from harness.bench import MODELS, SHIPPED
from harness.cases import equal, test
from tests.speed import table

# What each column goes by, given the engine's row and the issue; the list is stable from the ranking on.
KEYS = {
    "issue": lambda row, issue: issue["name"].lower().encode(),
    "theme": lambda row, issue: issue["theme"].lower().encode(),
    "rating": lambda row, issue: (row["rating"][0], row["rating"][1] - row["rating"][0]),
    "domain": lambda row, issue, at: (row["domains"][at][0], row["domains"][at][1]),
    "score": lambda row, issue: -float(row["score"].split(" to ")[-1]),
    "compared": lambda row, issue: row.get("compared", 99),
    "agreed": lambda row, issue: (row["agreed"][0], row["agreed"][1] - row["agreed"][0]) if "agreed" in row else (99, 0),
}


def ordered(workshop):
    return workshop.page.evaluate("[...page.view.order]")


def columns(workshop):
    return workshop.page.evaluate("page.list.shown.map(({ key, domain }) => [key, domain ?? null])")


# How many rows are in sight, wherever the list is scrolled to.
_IN_SIGHT = """() => {
  const { top, bottom } = document.getElementById("grid").getBoundingClientRect();
  return [...document.querySelectorAll("#grid .body [role=row]")].map((row) => row.getBoundingClientRect())
    .filter((row) => row.bottom > top && row.top < bottom).length;
}"""


@test("the field to find issues is left for the selected issue, among those beside it, in a list of 2,000")
def leaving_the_field(bench):
    workshop = bench.open(table(2_000), "morile-csp", size=(1280, 720))
    grid = workshop.page.locator("#grid")
    shown = workshop.page.evaluate(_IN_SIGHT)
    assert shown > 10, shown
    grid.evaluate("(grid) => { grid.scrollTop = grid.scrollHeight / 2; }")
    workshop.settle()
    workshop.press("/", "Escape")
    workshop.settle()
    equal((workshop.focus, grid.evaluate("(grid) => grid.scrollTop")), ("grid", 0))
    assert workshop.page.evaluate(_IN_SIGHT) >= shown - 1, workshop.page.evaluate(_IN_SIGHT)


@test("each column sorts the list, and again the other way round")
def sorting(bench):
    workshop = bench.open()
    workshop.page.select_option("#compare", "0")
    workshop.press("a", "ArrowDown", "+", "Escape", "x", "Escape", "a", "End", "A", "1", "Escape", "Home")
    issues = workshop.page.evaluate("page.view.issues")
    ranking = ordered(workshop)
    rows = workshop.rows()
    shown = columns(workshop)
    equal([key for key, _ in shown], ["rank", "issue", "theme", *["domain"] * 4, "agreed", "rating", "score",
                                      "compared"], "the columns")
    for at, (key, domain) in enumerate(shown):
        head = workshop.page.locator("#grid [role=columnheader]").nth(at)
        for direction in ("ascending", "descending"):
            before = head.get_attribute("aria-sort")
            if not (key == "rank" and before == direction):
                # A narrow list may hide a column; its button sorts all the same.
                head.locator("button").evaluate("(button) => button.click()")
            place = (domain,) if key == "domain" else ()
            wanted = list(ranking) if key == "rank" else sorted(
                ranking, key=lambda issue: KEYS[key](rows[issue], issues[issue], *place))
            if direction == "descending":
                wanted.reverse()
            equal(head.get_attribute("aria-sort"), direction, f"the order by {key}")
            found = ordered(workshop)
            values = [KEYS[key](rows[i], issues[i], *place) for i in found] if key != "rank" else found
            right = [KEYS[key](rows[i], issues[i], *place) for i in wanted] if key != "rank" else wanted
            equal(values, right, f"the list by {key}, {direction}")
            equal(sorted(found), sorted(ranking), f"the issues by {key}")
            equal([row["issue"] for row in workshop.listed()],
                  [issues[issue]["name"] for issue in found], "what is shown")


@test("filters by band, theme and how far the room has come choose the issues that they name")
def filters(bench):
    workshop = bench.open(SHIPPED["stra-plymouth-2015"])
    workshop.press("a", "ArrowDown", "a", "a", "Home")
    issues, rows = workshop.page.evaluate("page.view.issues"), workshop.rows()
    themes = {issue["theme"] for issue in issues if issue["theme"]}
    equal(set(workshop.page.eval_on_selector_all(
        "#filter-theme optgroup[label=Theme] option", "(all) => all.map((one) => one.textContent)")), themes)
    cases = [("=" + theme, lambda at, theme=theme: issues[at]["theme"] == theme) for theme in themes]
    cases += [("!" + word, lambda at, word=word: rows[at]["status"] == word)
              for word in ("open", "discussed", "agreed")]
    for value, belongs in cases:
        workshop.page.select_option("#filter-theme", value)
        _lists(workshop, {at for at in range(len(issues)) if belongs(at)}, value)
    workshop.page.select_option("#filter-theme", "")
    for band in range(3):
        button = workshop.page.locator("#filter-bands button").nth(band)
        button.click()
        wanted = {at for at in range(len(issues)) if rows[at]["rating"][0] <= band <= rows[at]["rating"][1]}
        _lists(workshop, wanted, f"band {band}")
        equal((button.get_attribute("aria-pressed"), button.locator("b").text_content()), ("true", str(len(wanted))))
        button.click()
        equal(button.get_attribute("aria-pressed"), "false")
    equal((workshop.text("#shown"), len(ordered(workshop))), ("", 44))


def _lists(workshop, wanted, what):
    assert wanted
    equal(set(ordered(workshop)), wanted, f"the issues of {what}")
    equal(workshop.text("#shown"), f"{len(wanted)} of 44 issues")


@test("those agreed otherwise than the matrix gives are counted, marked and listed alone")
def differing(bench):
    workshop = bench.open()
    equal(workshop.page.is_disabled("#filter-differs"), True, "with nothing agreed")
    workshop.press("ArrowDown", "A", "2", "Escape", "ArrowDown", "a")
    equal(workshop.text("#filter-differs"), "≠ 1 differ")
    workshop.page.click("#filter-differs")
    (row,) = workshop.listed()
    equal(row["issue"], "Modern slavery")
    assert row["agreed"].startswith("◆ Moderate ✓"), row["agreed"]
    equal(row["rating"], "≠other than agreed: ▲ High")
    equal(workshop.page.locator("#filter-differs").get_attribute("aria-pressed"), "true")


@test("what a year's list says was agreed stands beside the matrix, until the room agrees")
def agreed_before(bench):
    workshop = bench.open(MODELS / "examples/plymouth/2017")
    rows = {row["issue"]: row for row in workshop.listed()}
    equal((rows["Domestic abuse"]["agreed"], rows["Domestic abuse"]["rating"]), ("◆ Moderate", "≠other than agreed: ▲ High"))
    equal((rows["Modern slavery"]["agreed"], rows["Modern slavery"]["rating"]), ("▲ High", "▲ High"))
    differing = sum("≠" in row["rating"] for row in rows.values())
    equal(workshop.text("#filter-differs"), f"≠ {differing} differ")
    equal(workshop.text("#agreed-text"), "0 of 24 agreed")
    equal(workshop.text("#issue-now"), "◆ Moderate ≠ Matrix ▲ High 66.2, rank 1")
    equal(workshop.text("#issue-status"), "agreed by Safer Plymouth")
    workshop.press("a")
    equal(workshop.text("#issue-now"), "▲ High✓ Matrix ▲ High 66.2, rank 1")
    equal(workshop.text("#filter-differs"), f"≠ {differing - 1} differ")


@test("a row between two bands says where the higher begins, and follows the scores")
def thresholds(bench):
    workshop = bench.open()

    def cuts():
        return workshop.page.evaluate("""() => {
          const top = (element) => element.getBoundingClientRect().top;
          const rows = [...document.querySelectorAll("#grid .body [role=row]")];
          return [...document.querySelectorAll("#grid .cut")].map((cut) =>
            [cut.textContent.trim(), rows.filter((row) => top(row) < top(cut)).length]);
        }""")
    equal(cuts(), [["▲ High from 56", 7], ["◆ Moderate from 42", 15]])
    workshop.press("0", "Escape", "x", "Escape")
    workshop.settle()
    # One that may have several scores has no rank, even where all of them are High.
    high = sum(row["rating"] == [0, 0] and row["rank"] != "–" for row in workshop.rows())
    equal(cuts()[0], ["▲ High from 56", high])
    workshop.page.locator("#grid [role=columnheader] button").nth(1).click()
    equal(cuts(), [], "by name there are no bands")


@test("names wrap in their column, and every row is as high as its name")
def wrapped(bench):
    for size in ((1280, 720), (1920, 1080), (390, 844), (320, 640)):
        long = "Serious and organised exploitation of vulnerable adults across the partnership " * 2
        workshop = bench.open(f"issue,theme,physical\n{long},A theme that is long too,1\nArson,Fire,2\n", "morile-csp", size)
        for cell in workshop.page.query_selector_all("#grid .body .name, #grid .body .theme"):
            inner, outer, row = cell.evaluate("""(cell) => [cell.firstChild.getBoundingClientRect(), cell.getBoundingClientRect(),
              cell.parentElement.getBoundingClientRect()].map(({ top, bottom, left, right }) => ({ top, bottom, left, right }))""")
            assert inner["right"] <= outer["right"] + 1, f"{size}: {inner} in {outer}"
            assert row["top"] - 1 <= inner["top"] and inner["bottom"] <= row["bottom"] + 1, f"{size}: {inner} in {row}"


@test("filters and what is sought go together")
def together(bench):
    workshop = bench.open()
    workshop.page.click("#filter-bands button >> nth=0")
    workshop.press("/")
    workshop.type("domestic")
    equal(workshop.names(), ["Domestic abuse", "Domestic homicide"])
    workshop.type("!!")
    equal((workshop.names(), workshop.listed(), workshop.text("#shown")), ([], [], "0 of 24 issues"))
    workshop.press("Enter", "ArrowDown", "1")
    equal(workshop.page.locator("#grid [role=gridcell]").count(), 0)


@test("a column of ratings is compared with what the ratings are now")
def compared(bench):
    workshop = bench.open()
    equal(workshop.page.evaluate("page.view.comparisons"), ["published_rating"])
    table, _ = bench.morile("assess", SHIPPED["morile-csp"], "--format", "csv")
    lines = list(csv.DictReader(io.StringIO(table.decode())))
    bands = ["High", "Moderate", "Standard"]
    assert "compared" not in workshop.listed()[0]
    workshop.page.select_option("#compare", "0")
    for row, line in zip(workshop.listed(), lines):
        then, now = bands.index(line["published_rating"]), bands.index(line["rating"])
        word = "as now" if then == now else "now higher" if now < then else "now lower"
        assert row["compared"].endswith(word), f"{line['issue']}: {row['compared']}, not {word}"
    workshop.page.select_option("#compare", "")
    assert "compared" not in workshop.listed()[0]
