"""How fast the page is, as the room sees it."""
import base64
import io
import random
import statistics
import zipfile

from harness.cases import test

# Notes for each key press the milliseconds from the press to the end of the frame that shows what it did, and to that of the
# frame that shows all of it: what may wait is done after the first.
_MEASURE = """() => {
  [window.taken, window.whole] = [[], []];
  const framed = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(null);
  });
  addEventListener("keydown", (event) => {
    const pressed = event.timeStamp;
    const rest = () => page.later.works.length ? setTimeout(rest) : framed(() => window.whole.push(performance.now() - pressed));
    framed(() => { window.taken.push(performance.now() - pressed); rest(); });
  }, { capture: true });
}"""
# Waits until so many presses are noted. The policy keeps Playwright's own way of waiting from working.
_TAKEN = """(count) => new Promise((done) => {
  const look = () => window.whole.length >= count ? done() : setTimeout(look, 2);
  look();
})"""
PRESSES = 200
LIMITS = {50: 16, 2_000: 25}
# To the end of the frame in which nothing is left to be shown.
WHOLE = {50: 60, 2_000: 100}


def table(count):
    """Issues at random, so that a change of one moves others."""
    chance = random.Random(count)
    header = ("issue,theme,physical,psychological,financial,community,frequency,volume,trend,confidence,"
              "gaps,priority,cost,capacity,capability,mitigation")
    lines = [header]
    for place in range(count):
        cells = [chance.randint(0, 4) for _ in range(4)] + [chance.randint(1, 4) for _ in range(2)]
        cells += [chance.randint(0, 3) for _ in range(8)]
        lines.append(f"Issue {place},Theme {place % 12}," + ",".join(map(str, cells)))
    return "\n".join(lines) + "\n"


def press_all(bench, count):
    """The times of all presses, in milliseconds, and how many of them moved the issue."""
    workshop = bench.open(table(count), "morile-csp", reduced_motion="no-preference")
    workshop.page.evaluate(_MEASURE)
    moved = 0
    # The issue in the middle goes up and down through the ranks.
    workshop.select(workshop.page.evaluate("page.view.order[Math.floor(page.view.order.length / 2)]"))
    workshop.press("ArrowRight", "ArrowLeft")
    workshop.page.wait_for_timeout(300)
    workshop.page.evaluate("window.taken.length = window.whole.length = 0")
    for press in range(PRESSES):
        rank = workshop.page.evaluate("page.engine.ask({ do: 'issue', issue: page.view.selected }).row.rank")
        workshop.page.keyboard.press("40"[press % 2])
        workshop.page.evaluate(_TAKEN, press + 1)
        workshop.page.evaluate("page.later.finish()")
        if workshop.is_shown("#reason"):
            workshop.page.evaluate("page.reasonPart.close()")
        moved += rank != workshop.page.evaluate(
            "page.engine.ask({ do: 'issue', issue: page.view.selected }).row.rank")
    return sorted(workshop.page.evaluate("window.taken")), statistics.median(workshop.page.evaluate("window.whole")), moved


def measure(bench, count):
    # What else the machine does only adds to the times, so that the least of some medians says most. Only where
    # none keeps the limit, and the machine was slower in all it did, the limit is so much longer.
    shares = []
    for _ in range(4):
        slowness = bench.slowness()
        taken, whole, moved = press_all(bench, count)
        median, high = statistics.median(taken), taken[int(0.95 * len(taken))]
        bench.figure(f"key press to painted ranking, {count:,} issues, median of {PRESSES}",
                     f"{median:.1f} ms", f"{LIMITS[count]} ms")
        bench.figure(f"key press to painted ranking, {count:,} issues, 95th percentile",
                     f"{high:.1f} ms")
        bench.figure(f"key press to all of it painted, {count:,} issues, median", f"{whole:.1f} ms", f"{WHOLE[count]} ms")
        slowness = (slowness + bench.slowness()) / 2
        if slowness > 1:
            bench.figure("the machine, as it is now and left alone", f"{slowness:.2f} times as slow")
        assert moved >= PRESSES - 1, f"only {moved} of {PRESSES} presses moved the issue"
        share = max(median / LIMITS[count], whole / WHOLE[count])
        if share <= 1:
            return
        shares.append(share / slowness)
    assert min(shares) <= 1, f"{min(shares):.2f} times the limit of a machine as slow as this one was"


for _count in LIMITS:
    test(f"a key press is painted within {LIMITS[_count]} ms with {_count:,} issues", is_timed=True)(
        lambda bench, count=_count: measure(bench, count))


_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def workbook(text):
    """A table as the only sheet of a workbook, numbers as numbers."""
    def cell(value):
        return f"<c><v>{value}</v></c>" if value.isdigit() else f'<c t="inlineStr"><is><t>{value}</t></is></c>'
    rows = "".join(f"<row>{''.join(map(cell, line.split(',')))}</row>" for line in text.split("\n") if line)
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="a" Type="{_OFFICE}/officeDocument" '
                       'Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="b" '
                                      f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets><sheet name="Scores" sheetId="1" '
                           'r:id="b"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_SHEET}"><sheetData>{rows}</sheetData></worksheet>',
    }
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return book.getvalue()


# Drops a file, and gives the milliseconds until its ranking is painted.
_DROPPED = """async ([name, content, count]) => {
  const bytes = page.fromBase64(content), data = new DataTransfer();
  data.items.add(new File([bytes], name));
  const start = performance.now();
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  while (page.view.issues.length !== count || page.places.current !== "ranking") {
    if (performance.now() - start > 20000) throw new Error("the workbook was not opened");
    await new Promise(requestAnimationFrame);
  }
  await new Promise((done) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(null);
  }));
  return performance.now() - start;
}"""
DROPPED = 400


@test(f"a workbook of 2,000 issues that is dropped is ranked within {DROPPED} ms", is_timed=True)
def dropped(bench):
    content = base64.b64encode(workbook(table(2_000))).decode()
    shares = []
    for _ in range(4):
        slowness = bench.slowness()
        workshop = bench.open_file(bench.empty_page(), size=(1280, 720))
        taken = workshop.page.evaluate(_DROPPED, ["matrix.xlsx", content, 2_000])
        slowness = max(1, (slowness + bench.slowness()) / 2)
        names = workshop.page.evaluate("[...page.view.order].slice(0, 5).map((issue) => page.view.issues[issue].name)")
        assert all(name.startswith("Issue ") for name in names), names
        bench.figure("from dropping a workbook of 2,000 issues to its ranking painted", f"{taken:.0f} ms", f"{DROPPED} ms")
        if taken <= DROPPED:
            return
        shares.append(taken / (DROPPED * slowness))
    assert min(shares) <= 1, f"{min(shares):.2f} times the limit of a machine as slow as this one was"


OPENED = 750


@test(f"the page is usable within {OPENED} ms of opening", is_timed=True)
def usable(bench):
    times = []
    slowness = bench.slowness()
    for _ in range(5):
        page = bench.context().new_page()
        page.add_init_script("""new MutationObserver((_, observer) => {
          if (document.documentElement?.classList.contains("ready")) {
            window.readyAt = performance.now();
            observer.disconnect();
          }
        }).observe(document, { attributes: true, childList: true, subtree: true })""")
        page.goto(f"file://{bench.page_of()}")
        page.wait_for_selector("html.ready", state="attached")
        times.append(page.evaluate("window.readyAt"))
    slowness = max(1, (slowness + bench.slowness()) / 2)
    bench.figure("from opening to usable, median of 5", f"{statistics.median(times):.0f} ms", f"{OPENED} ms")
    assert statistics.median(times) <= OPENED * slowness, (times, slowness)


@test("the built-in example is a file of at most 4,000,000 bytes")
def size(bench):
    count = bench.page_of().stat().st_size
    bench.figure("the page of the built-in example", f"{count:,} bytes", "4,000,000")
    assert count <= 4_000_000
