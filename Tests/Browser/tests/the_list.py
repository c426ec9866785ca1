"""The list: filters, sorting, finding, comparing."""
import csv
import io

from harness.bench import SHIPPED
from harness.cases import equal, test

# What each column goes by, given the engine's row and the issue; the list is stable from the ranking on.
KEYS = {
    "issue": lambda row, issue: issue["name"].lower().encode(),
    "theme": lambda row, issue: issue["theme"].lower().encode(),
    "rating": lambda row, issue: (row["rating"][0], row["rating"][1] - row["rating"][0]),
    "domain": lambda row, issue, at: (row["domains"][at][0], row["domains"][at][1]),
    "score": lambda row, issue: -float(row["score"].split(" to ")[-1]),
    "compared": lambda row, issue: row.get("compared", 99),
    "status": lambda row, issue: ["open", "discussed", "agreed"].index(row["status"]),
}


def ordered(workshop):
    return workshop.page.evaluate("[...page.view.order]")


def columns(workshop):
    return workshop.page.evaluate("page.list.shown.map(({ key, domain }) => [key, domain ?? null])")


@test("each column sorts the list, and again the other way round")
def sorting(bench):
    workshop = bench.open()
    workshop.press("a", "ArrowDown", "+", "Escape", "x", "Escape", "Home")
    issues = workshop.page.evaluate("page.view.issues")
    ranking = ordered(workshop)
    rows = workshop.rows()
    shown = columns(workshop)
    equal([key for key, _ in shown], ["rank", "issue", "theme", *["domain"] * 4, "rating", "score",
                                      "compared", "status"], "the columns")
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


@test("filters by theme, rating and status choose the issues that they name")
def filters(bench):
    workshop = bench.open(SHIPPED["stra-plymouth-2015"])
    workshop.press("a", "ArrowDown", "a", "a", "Home")
    issues, rows = workshop.page.evaluate("page.view.issues"), workshop.rows()
    themes = {issue["theme"] for issue in issues if issue["theme"]}
    equal(set(workshop.page.eval_on_selector_all(
        "#filter-theme option", "(all) => all.slice(1).map((one) => one.textContent)")), themes)
    cases = [("theme", "=" + theme, lambda at, theme=theme: issues[at]["theme"] == theme)
             for theme in themes]
    cases += [("rating", str(band), lambda at, band=band:
               rows[at]["rating"][0] <= band <= rows[at]["rating"][1]) for band in range(3)]
    cases += [("status", word, lambda at, word=word: rows[at]["status"] == word)
              for word in ("open", "discussed", "agreed")]
    for name, value, belongs in cases:
        workshop.page.select_option(f"#filter-{name}", value)
        wanted = {at for at in range(len(issues)) if belongs(at)}
        assert wanted
        equal(set(ordered(workshop)), wanted, f"the issues of {name} {value}")
        equal(workshop.text("#shown"), f"{len(wanted)} of 44 issues")
        workshop.page.select_option(f"#filter-{name}", "")
    equal(workshop.text("#shown"), "44 issues")


@test("filters and what is sought go together")
def together(bench):
    workshop = bench.open()
    workshop.page.select_option("#filter-rating", "0")
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
    for row, line in zip(workshop.listed(), lines):
        then, now = bands.index(line["published_rating"]), bands.index(line["rating"])
        word = "as now" if then == now else "now higher" if now < then else "now lower"
        assert row["compared"].endswith(word), f"{line['issue']}: {row['compared']}, not {word}"
    workshop.page.select_option("#compare", "")
    assert "compared" not in workshop.listed()[0]
