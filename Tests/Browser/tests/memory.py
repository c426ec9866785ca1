"""Ten thousand adjustments leave the page's memory where it was."""
from harness.cases import equal, test

# Scores cells at random, and says how much memory there is at first, after some, after all, and after
# undoing them all: the bytes that the page has, and those of them in use.
_ADJUST = """([first, count, isUndone]) => {
  let seed = 1;
  const random = (below) => { seed = (seed * 48271) % 2147483647; return seed % below; };
  const adjust = () => {
    const issue = random(page.view.issues.length), criterion = random(page.view.model.criteria.length);
    const levels = page.view.model.criteria[criterion].levels;
    const cell = ["?", "", ...levels.map((level) => String(level.score))][random(levels.length + 2)];
    const isDone = page.engine.ask({ do: "score", issue, criterion, cell, who: "", time: page.now() }).done;
    if (isDone && isUndone) page.engine.ask({ do: "undo" });
    return isDone;
  };
  const memory = () => [page.engine.exports.memory.buffer.byteLength, page.engine.exports.page_used()];
  // The first steps make what every step makes anew, blank cells with a default among them.
  for (let warm = 0; warm < 50; warm += 1) if (adjust() && !isUndone) page.engine.ask({ do: "undo" });
  const sizes = [memory()];
  for (let done = 0; done < count;) {
    if (!adjust()) continue;
    done += 1;
    if (done === first) sizes.push(memory());
  }
  sizes.push(memory());
  while (page.engine.ask({ do: "undo" }).done);
  // What was undone is kept as long as it can be redone: up to the next step.
  page.engine.ask({ do: "agree", issue: 0, who: "", time: page.now() });
  page.engine.ask({ do: "undo" });
  sizes.push(memory());
  return sizes;
}"""
# ROOM is for what the last step moved, which is kept to be shown: the steps themselves take some megabytes.
STEPS, FIRST, ROOM = 10_000, 200, 32 * 1024


def adjust(bench, is_undone):
    header = "issue,physical,psychological,financial,community,confidence,gaps\n"
    rows = "".join(f"Issue {place},1,2,3,0,1,2\n" for place in range(8))
    workshop = bench.open(header + rows, "morile-csp")
    sizes = workshop.page.evaluate(_ADJUST, [FIRST, STEPS, is_undone])
    what = "adjustments, each undone" if is_undone else "adjustments, all recorded"
    for place, when in enumerate((f"before {STEPS:,} {what}", f"after {FIRST} of {STEPS:,} {what}",
                                  f"after {STEPS:,} {what}", f"after undoing {STEPS:,} {what}")):
        bench.figure(f"the page's memory {when}",
                     f"{sizes[place][0]:,} bytes, {sizes[place][1]:,} of them in use")
    return sizes


@test(f"{STEPS:,} adjustments, each undone, take not a byte more than the first {FIRST}")
def undone(bench):
    _, first, last, _ = adjust(bench, True)
    equal(last[0], first[0], "the memory")
    assert last[1] <= first[1] + ROOM, f"{last[1] - first[1]:,} bytes more are in use"


@test(f"{STEPS:,} adjustments take no more memory than the first {FIRST}, and undoing gives it back")
def recorded(bench):
    start, first, last, undone_all = adjust(bench, False)
    equal(last[0], first[0], "the memory")
    assert undone_all[1] <= start[1] + ROOM, f"{undone_all[1] - start[1]:,} bytes were not given back"
