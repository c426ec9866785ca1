"""The page and the command line give the same ratings, ranks and scores, character for character."""
import base64
import csv
import io
import random
import re
from concurrent.futures import ThreadPoolExecutor

from harness.bench import SHIPPED
from harness.cases import equal, test

# Of every issue what the list shows, and the table as the page saves it.
_ADJUST = """(changes) => changes.map(([issue, criterion, cell]) => {
  const done = page.engine.ask({ do: "score", issue, criterion, cell, who: "", time: page.now() });
  const numbers = page.engine.order(), order = [];
  for (let at = 0; at < numbers.length; at += 3) order.push(numbers[at]);
  return [done.message ?? "", page.engine.ask({ do: "rows", issues: order }).rows,
    page.toBase64(page.engine.bytes({ do: "save", what: "csv" }))];
})"""
EACH = 500


def with_short_names(table):
    """The table with a name for each issue that is not broken into lines: I01, I02 and so on."""
    rows = list(csv.reader(io.StringIO(table.read_text("utf-8-sig"), newline="")))
    column = rows[0].index("issue")
    for place, row in enumerate(rows[1:], 1):
        row[column] = f"I{place:02}"
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def told(table):
    """From the table that morile assess prints: name, rank, rating, score and domains, in its order."""
    rows = []
    for line in table.splitlines():
        cells = re.split(r" {2,}", line.strip())
        if len(cells) >= 4 and re.fullmatch(r"I\d+", cells[1]):
            rows.append([cells[1], cells[0], *cells[2:]])
        elif len(cells) >= 3 and re.fullmatch(r"I\d+", cells[0]):
            rows.append([cells[0], "–", *cells[1:]])
    return rows


def shown(rows, names, labels, domains):
    """The rows of the page's list in the same form: with domains where the issue is ranked."""
    def rating(bands, words):
        chosen = words[bands[0]:bands[1] + 1]
        return chosen[0] if len(chosen) == 1 else ", ".join(chosen[:-1]) + " or " + chosen[-1]
    return [[names[row["issue"]], row["rank"], rating(row["rating"], labels), row["score"],
             *(domains[at][bands[0]][0] for at, bands in enumerate(row["domains"])
               if bands and row["rank"] != "–")] for row in rows]


def compare(bench, model):
    workshop = bench.open(with_short_names(SHIPPED[model]), model)
    view = workshop.page.evaluate(
        "({ labels: page.view.model.bands.map((band) => band.label), names: page.view.issues.map((one) => one.name),"
        " domains: page.view.model.domains.map((domain) => domain.bands.map((band) => band.label)),"
        " scales: page.view.model.criteria.map((one) => one.levels.map((level) => String(level.score))) })")
    chance = random.Random(model)
    changes = []
    for _ in range(EACH):
        criterion = chance.randrange(len(view["scales"]))
        cell = chance.choice(["?", "", *view["scales"][criterion] * 2])
        changes.append([chance.randrange(len(view["names"])), criterion, cell])
    answers = workshop.page.evaluate(_ADJUST, changes)

    # What is scored as it was already needs no second run.
    contents = sorted({content for _, _, content in answers})

    def table(place):
        path = bench.write(f"{model}-{place}.csv", base64.b64decode(contents[place]))
        return bench.morile("assess", path, "--model", model, "--format", "table")[0].decode()

    with ThreadPoolExecutor(2) as pool:
        tables = dict(zip(contents, pool.map(table, range(len(contents)))))
    made = 0
    for change, (message, rows, content) in zip(changes, answers):
        made += message == ""
        wanted = told(tables[content])
        equal(len(wanted), len(view["names"]), "the rows of the table")
        equal(shown(rows, view["names"], view["labels"], view["domains"]), wanted, f"the list after {change}")
    # The list in the page says the same as the engine's answer.
    workshop.page.evaluate("page.list.update()")
    last = shown(workshop.rows(), view["names"], view["labels"], view["domains"])
    by_name = {row[0]: row for row in last}
    for row in workshop.listed():
        name, rank, rating, score = by_name[row["issue"]][:4]
        equal((row["rank"].split(" was")[0], row["score"]), (rank, score), name)
    bench.figure(f"parity with morile assess, {model}",
                 f"{len(changes)} adjustments ({made} changed a cell), "
                 f"{len(changes) * len(view['names']):,} rows, all the same")


for _model in SHIPPED:
    test(f"after each of {EACH} random adjustments of {_model} the page says what morile assess prints")(
        lambda bench, model=_model: compare(bench, model))
