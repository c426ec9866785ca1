"""The page in browsers that are not Chromium, held against the command line.

What people see there is in the files beside this; here a facilitator works, and what comes of it is what the program
makes of the same on the command line.
"""
import json

from harness.bench import ROOT
from harness.cases import equal
from harness.others import in_others

YEAR = ROOT / "Models/examples/plymouth/2017"
TODAY = "2020-01-01"


@in_others("a workshop")
def workshop(bench, window):
    window.open(bench.page_of(YEAR))
    ranked, _ = bench.morile("assess", YEAR, "--format", "csv")
    names = [line.split(",")[1].strip('"') for line in ranked.decode().split("\n")[1:] if line]
    equal(window.see("[...page.view.order].map((issue) => page.view.issues[issue].name)"), names, "the ranking")
    window.press("r", "ArrowDown", "0", "Escape", "a")
    bench.write("session.json", window.saved("session"))
    bench.morile("apply", "session.json", YEAR / "issues.csv", "--output", "after.csv")
    table = window.saved("csv")
    equal(table, (bench.folder / "after.csv").read_bytes(), "the table that is saved")
    words = ["board", "2017", "--format", "html", "--today", TODAY]
    request = json.dumps({"do": "run", "words": words, "plain": True, "time": f"{TODAY}T10:00:00"})
    answer = window.see(f"page.engine.ask({request})")
    paper, _ = bench.morile(*words, folder=YEAR.parent)
    equal((answer["code"], answer["output"]), (0, paper.decode()), "the Board's paper")
    return [table.decode(), answer["output"]]
