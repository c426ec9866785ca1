"""Every command says in the page what it says on the command line, byte for byte, in every format."""
import base64
import shutil
import subprocess

from harness.bench import MODELS, ROOT
from harness.cases import equal, test

EXAMPLE = MODELS / "examples/plymouth"
STREET = ROOT / "Tests/Fixtures/street"
YEARS = ("2015", "2017", "2019")
FORMATS = {"table": "txt", "csv": "csv", "json": "json", "markdown": "md", "html": "html", "xlsx": "xlsx",
           "docx": "docx"}
# The formats that are no text.
BINARY = ("xlsx", "docx")
TODAY = ("--today", "2018-02-01")
RUNS = ("--runs", "200")
# The calls of each command whose results are read as papers.
PAPERS = {
    "assess": [("assess", "2015"), ("assess", "2017"), ("assess", "a.csv", "--ranking", "competition"),
               ("assess", "2019")],
    "explain": [("explain", "2017", "--issue", "Problem drinkers"), ("explain", "2017", "--issue", "Problem")],
    "trends": [("trends", "2017/crimes.csv"), ("trends", "2017")],
    "robustness": [("robustness", "2017", *RUNS), ("robustness", "2015", *RUNS, "--seed", "3")],
    "consensus": [("consensus", "a.csv", "b.csv", "c.csv"), ("consensus", "a.csv")],
    "apply": [("apply", "session.json", "--log"), ("apply", "session.json", "a.csv", "b.csv")],
    "compare": [("compare", *YEARS), ("compare", "2015", "2017"), ("compare", "2017", "--table", "names")],
    "board": [("board", year, *TODAY) for year in YEARS] + [("board", "a.csv")],
    "monitor": [("monitor", "2015"), ("monitor", "2015", "--month", "sep"), ("monitor", "2019")],
    "report": [("report", year, *TODAY, *RUNS) for year in YEARS],
    "status": [("status", year, *TODAY) for year in YEARS] + [("status", "nowhere")],
    "models": [("models",), ("models", "show", "morile-csp"), ("models", "show", "morile-cps")],
}
# Those of the others, each once.
OTHERS = {
    "new": [("new", "2020", "--last", "2017"), ("new", "2017"), ("new", "2021", "--last", "2019", "--xlsx")],
    "template": [("template",), ("template", "decisions"), ("template", "decision"),
                 ("template", "--output", "matrix.xlsx"), ("template", "actions", "--output", "actions.xlsx")],
    "assess": [("assess", "a.csv", "--live", "--output", "live.xlsx"), ("assess", "--live")],
    "apply": [("apply", "session.json", "a.csv"), ("apply", "session.json", "a.csv", "--output", "new.csv")],
    "check": [("check", "2015"), ("check", "2017", "2019/issues.csv"), ("check", "a.csv", "session.json"),
              ("check", "bad.csv"), ("check", "session.json", "bad.csv", "a.csv"), ("check", "bad.csv", "nowhere.csv"),
              ("check",)],
    "count": [("count", "street", "--by", "Crime type", "--where", "LSOA name=Plymouth*", "--period", "2019-02",
               "--previous", "2018-12..2019-01", "--population", "262100"),
              ("count", "street", "street/1.csv", "--by", "lsoa NAME", "--output", "areas.csv"),
              ("count", "street", "--by", "Crime typ"), ("count", "bad.csv", "street", "--by", "Crime type"),
              ("count", "2017", "--by", "issue", "--period", "2019-01"), ("count", "street"), ("count", "--by", "x")],
    # What these print is of all commands, of which the page has no more than memory is enough for.
    "completion": [("completion",), ("completion", "fisch")],
    "man": [("man", "page")],
}
# These write the page itself, which a page cannot until it is built whole.
WITHOUT = {"page", "workshop"}


def folder(bench):
    """A folder with the years, the sheets of three scorers, and what a room did with one of these."""
    place = bench.folder / "years"
    if not place.exists():
        place.mkdir()
        for year in YEARS:
            shutil.copytree(EXAMPLE / year, place / year)
        for scorer in "abc":
            shutil.copy(MODELS / f"morile-csp/coding-{scorer}.csv", place / f"{scorer}.csv")
        (place / "bad.csv").write_text("issue,physical,Month\nA,7,2019-01\nA,x,never\nB\n")
        (place / "street").mkdir()
        for number, month in enumerate(sorted(STREET.glob("*.csv"))):
            shutil.copy(month, place / f"street/{number}.csv")
        workshop = bench.open(place / "a.csv")
        workshop.change((0, 0, "1", "Says the room"), (3, 2, "0"), (7, 2, "a"))
        (place / "session.json").write_bytes(workshop.saved("session"))
    return place


def opened(bench):
    """A page with the files of the folder."""
    place = folder(bench)
    workshop = bench.open(place / "2017")
    for name in (*YEARS, "street"):
        workshop.put(place / name)
    for path in place.iterdir():
        if path.is_file():
            workshop.page.evaluate(
                "([path, content]) => page.engine.put(path, page.fromBase64(content))",
                [path.name, base64.b64encode(path.read_bytes()).decode()])
    return workshop


def told(bench, place, words):
    """What the command line says, prints and writes."""
    before = {path for path in place.rglob("*")}
    done = subprocess.run([bench.program, *words], cwd=place, capture_output=True, check=False)
    new = sorted(path for path in place.rglob("*") if path not in before)
    files = {str(path.relative_to(place)): path.read_bytes() for path in new if path.is_file()}
    for path in reversed(new):
        path.rmdir() if path.is_dir() else path.unlink()
    return done.returncode, done.stderr.decode(), done.stdout, files


def compare(bench, workshop, words):
    place = folder(bench)
    code, errors, output, files = workshop.run(*words)
    made = {name: base64.b64decode(content) for name, content in files if name}
    printed = output.encode() if output is not None else base64.b64decode(dict(files)[""])
    call = " ".join(words)
    wanted = told(bench, place, words)
    equal(code, wanted[0], f"the exit code of {call}")
    equal(errors, wanted[1], f"the messages of {call}")
    equal(printed, wanted[2], f"the output of {call}")
    equal(sorted(made), sorted(wanted[3]), f"the files of {call}")
    for name, content in wanted[3].items():
        equal(made[name], content, f"{name} of {call}")
    return len(printed) + sum(map(len, made.values()))


def check(bench, command):
    workshop = opened(bench)
    count, size = 0, 0
    for words in PAPERS.get(command, []):
        for form, ending in FORMATS.items():
            asked = [("--output", f"paper.{ending}")] if ending in BINARY else [("--format", form)]
            # A file of CSV has a mark that a pipe has not.
            asked += [("--output", "paper.csv")] if form == "csv" else []
            for more in asked:
                size += compare(bench, workshop, (*words, *more))
                count += 1
    for words in [*OTHERS.get(command, []), (command, "--help"), (command, "--wrong")]:
        size += compare(bench, workshop, words)
        count += 1
    bench.figure(f"morile {command} in the page and on the command line", f"{count} calls, {size:,} bytes, the same")


for _command in sorted({*PAPERS, *OTHERS}):
    test(f"morile {_command} says the same as on the command line")(
        lambda bench, command=_command: check(bench, command))


@test("every command is held against the command line")
def all_of_them(bench):
    workshop = bench.open()
    names = set(workshop.page.evaluate("page.paper.commands.map((command) => command.name)"))
    equal(names, {*PAPERS, *OTHERS, *WITHOUT}, "the commands")
    for words in (("--version",), ("help", "board"), ("bord",), ("--wrong",)):
        compare(bench, opened(bench), words)
