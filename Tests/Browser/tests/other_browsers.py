"""The page in browsers that are not Chromium."""
import base64

from harness.bench import ROOT
from harness.cases import equal, test
from harness.others import OTHERS

# What a facilitator does on the page, by its keys; gives what it saw. The page is there once it says so.
_WORK = """
const [words, done] = [arguments[0], arguments[arguments.length - 1]];
const work = async () => {
  for (let tries = 0; !document.documentElement.classList.contains("ready"); tries += 1) {
    if (tries > 500) throw new Error("the page does not start");
    await new Promise((next) => setTimeout(next, 50));
  }
  const press = (key) => (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const names = () => [...page.view.order].map((issue) => page.view.issues[issue].name);
  const before = names();
  for (const key of ["r", "ArrowDown", "0", "Escape", "a"]) { press(key); page.later.finish(); }
  const saved = (what) => page.toBase64(page.engine.bytes({ do: "save", what, time: "2026-01-01T10:00:00" }));
  const answer = page.engine.ask({ do: "run", words, plain: true, time: "2020-01-01T10:00:00" });
  return { before, after: names(), csv: saved("csv"), session: saved("session"), code: answer.code, output: answer.output,
    requests: performance.getEntriesByType("resource").length };
};
work().then(done, (fault) => done({ fault: String(fault) }));
"""


def works(bench, browser):
    if not browser.found():
        print(f"skip  other browsers: {browser.name} is not here", flush=True)
        return
    year = ROOT / "Models/examples/plymouth/2017"
    page = bench.folder / "year.html"
    bench.morile("workshop", year, "--output", page)
    words = ["board", "2017", "--format", "html", "--today", "2020-01-01"]
    with browser() as opened:
        opened.open(f"file://{page}")
        found = opened.run(_WORK, words)
    assert "fault" not in found, found
    wanted, _ = bench.morile("assess", year, "--format", "csv")
    ranked = [line.split(",")[1].strip('"') for line in wanted.decode().split("\n")[1:] if line]
    equal(found["before"], ranked, "the ranking")
    bench.write("session.json", base64.b64decode(found["session"]))
    bench.morile("apply", "session.json", year / "issues.csv", "--output", "after.csv")
    equal(base64.b64decode(found["csv"]), (bench.folder / "after.csv").read_bytes(), "the table that is saved")
    paper, _ = bench.morile(*words, folder=year.parent)
    equal((found["code"], found["output"]), (0, paper.decode()), "the Board's paper")
    equal(found["requests"], 0, "what the page asked for")


for _browser in OTHERS:
    @test(f"the page works in {_browser.name} as it does in Chromium")
    def _works(bench, browser=_browser):
        works(bench, browser)
