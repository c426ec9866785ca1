"""The page fits windows from a telephone to a large screen."""
from harness.bench import SHIPPED
from harness.cases import equal, test

SIZES = [(320, 640), (768, 1024), (1366, 768), (1920, 1080), (3840, 2160)]
STEPS = ((2, 0, "0", "Agreed by all"), (5, 3, "x"), (5, 3, "a"), (7, 0, "4"), (14, 0, "0", "New figures"))
DIALOGS = {"help": "?", "trial": "i", "telling": "e", "speaking": "w", "agreeing": "A", "moved-part": "m", "record-part": "c",
           "viewing": "v", "picturing": "l"}


def widths(workshop):
    """How wide the page is, and how wide the window."""
    return workshop.page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]")


@test("the page is never wider than the window, with either model, also in large type")
def no_sideways(bench):
    for model, table in SHIPPED.items():
        workshop = bench.open(table)
        workshop.change(*STEPS)
        for is_large in (False, True):
            for width, height in SIZES:
                workshop.page.set_viewport_size({"width": width, "height": height})
                workshop.settle()
                found = widths(workshop)
                assert found[0] <= found[1] == width, f"{model} at {width}, large {is_large}: {found}"
            workshop.press("v", "l", "Escape")


@test("every dialog fits the smallest window")
def dialogs(bench):
    workshop = bench.open(size=(320, 640))
    for dialog, key in DIALOGS.items():
        workshop.press(key)
        box = workshop.page.locator(f"#{dialog}").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 320, f"{dialog}: {box}"
        assert box["y"] >= 0 and box["y"] + box["height"] <= 640, f"{dialog}: {box}"
        workshop.press("Escape")


@test("what the room needs is in sight at once on a laptop and on a projector")
def in_sight(bench):
    for width, height in ((1280, 720), (1366, 768), (1920, 1080), (3840, 2160)):
        workshop = bench.open(size=(width, height))
        for part in ("#file", "#agreed-text", "#grid [role=row] >> nth=1", "#issue-name", "#issue-now", "#ruler",
                     "#criterion-0", "#undo", "#find", "#agree", "#next", "#to-plot", "#to-more"):
            box = workshop.page.locator(part).bounding_box()
            assert box and box["y"] >= 0 and box["y"] + box["height"] <= height, f"{part}: {box}"
            assert box["x"] >= 0 and box["x"] + box["width"] <= width, f"{part}: {box}"


@test("at 1280 by 720 the list has the measures of its design, and 16 issues in sight")
def measures(bench):
    workshop = bench.open(size=(1280, 720))
    box = {name: workshop.page.locator(part).first.bounding_box() for name, part in {
        "list": "#ranking", "issue": "#issue", "head": "#grid .head", "row": "#grid .body [role=row]", "cut": "#grid .cut",
        "cell": "#grid .rating.cell", "foot": "#list-foot", "tools": ".list-tools", "bar": "#bar"}.items()}
    equal((box["list"]["width"], box["issue"]["width"]), (848, 432), "the two columns")
    for name, size in {"bar": 44, "tools": 44, "head": 30, "row": 30, "cut": 22, "foot": 32, "cell": 22}.items():
        assert abs(box[name]["height"] - size) <= 2, f"{name}: {box[name]}"
    end = box["foot"]["y"]
    seen = workshop.page.eval_on_selector_all("#grid .body [role=row]",
        "(rows, end) => rows.filter((row) => row.getBoundingClientRect().bottom <= end + 1).length", end)
    assert seen >= 16, f"{seen} issues are in sight"


@test("on a large screen all issues of the example and all criteria of an issue are in sight")
def large_screen(bench):
    workshop = bench.open(size=(1920, 1080))
    for part in ("#grid .body [role=row]", ".criterion"):
        bottoms = workshop.page.eval_on_selector_all(part, "(all) => all.map((one) => one.getBoundingClientRect().bottom)")
        assert bottoms and max(bottoms) <= 1080 - 40 and min(bottoms) > 0, f"{part}: {bottoms}"
    equal((len(workshop.listed()), workshop.page.locator(".criterion").count()), (24, 14))


@test("on a telephone a tap on a row leads to the issue, and one column is shown at a time")
def telephone(bench):
    workshop = bench.open(size=(390, 844))
    equal((workshop.is_shown("#grid"), workshop.is_shown("#issue"), workshop.is_shown("#back")), (True, False, False))
    equal((workshop.is_shown("#places"), workshop.is_shown("#undo")), (False, False))
    workshop.page.click("#menu")
    equal((workshop.is_shown("#places"), workshop.is_shown("#undo")), (True, True))
    workshop.page.click("#menu")
    workshop.page.locator("#grid .body [role=row]").nth(3).click()
    equal((workshop.is_shown("#grid"), workshop.is_shown("#issue"), workshop.selected_name), (False, True, workshop.names()[3]))
    targets = ("#back", "#menu", "#agree", "#next", "#undo-here", ".criterion.chosen .level b")
    for part in targets:
        box = workshop.page.locator(part).first.bounding_box()
        assert box["height"] >= 36 and box["width"] >= 44, f"{part}: {box}"
    foot = workshop.page.locator("#issue-foot").bounding_box()
    equal(foot["y"] + foot["height"], 844, "where the actions end")
    # Another criterion is opened by a tap, and scored by the next.
    workshop.page.click("#criterion-1")
    equal((workshop.page.evaluate("page.view.criterion"), workshop.ask("record")["entries"]), (1, []))
    workshop.page.locator("#criterion-1 .level").first.click()
    equal(len(workshop.ask("record")["entries"]), 1)
    # The reason is asked for once the score is painted.
    workshop.settle()
    workshop.page.evaluate("page.reasonPart.close()")
    workshop.page.click("#undo-here")
    equal(len(workshop.ask("record")["entries"]), 0)
    workshop.page.click("#back")
    equal((workshop.is_shown("#grid"), workshop.is_shown("#issue")), (True, False))


@test("a criterion that is chosen opens with every level in full, and its domain with it; the others are in a line")
def folded(bench):
    workshop = bench.open(size=(1280, 720))
    def state():
        return workshop.page.evaluate("""() => [...document.querySelectorAll(".topic")].map((topic) => [
          topic.querySelector(".fold").getAttribute("aria-expanded"), topic.querySelector(".line").offsetHeight > 0,
          [...topic.querySelectorAll(".criterion")].filter((one) => one.offsetHeight > 0).length,
          [...topic.querySelectorAll(".means")].filter((one) => one.offsetHeight > 0).length])""")
    closed = ["false", True, 0, 0]
    equal(state(), [["true", False, 4, 6], closed, closed, closed])
    workshop.press(*["ArrowRight"] * 4)
    # Four levels, what is worked out where the cell is blank, and not known.
    equal(state(), [closed, ["true", False, 3, 6], closed, closed])
    workshop.page.click(".fold >> nth=3")
    equal((state()[3][0], workshop.page.evaluate("page.view.criterion")), ("true", 9))
    equal(workshop.text(".topic >> nth=2 >> .line"), "Confidence 2 · Gaps 2")


@test("twice as large, the page has the layout of a telephone")
def zoomed(bench):
    workshop = bench.open(size=(640, 360))
    equal((workshop.is_shown("#grid"), workshop.is_shown("#issue"), workshop.is_shown("#menu")), (True, False, True))


@test("on paper the list has every issue, and nothing stands beside it")
def printed(bench):
    from tests.speed import table
    workshop = bench.open(table(300), "morile-csp", (1280, 720))
    assert workshop.page.locator("#grid .body [role=row]").count() < 300
    workshop.page.emulate_media(media="print")
    workshop.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    equal(workshop.page.locator("#grid .body [role=row]").count(), 300)
    boxes = workshop.page.eval_on_selector_all("#grid .body > *", """(all) => all.map((one) => [one.getBoundingClientRect().top,
      one.getBoundingClientRect().bottom, one.querySelector(".name")?.textContent ?? "cut"]).sort((one, other) => one[0] - other[0])""")
    assert all(above[1] <= below[0] + 1 for above, below in zip(boxes, boxes[1:])), "rows lie on each other"
    equal([name for _, _, name in boxes if name != "cut"], workshop.names(), "the order on paper")
    equal([workshop.is_shown(part) for part in ("#issue", "#bar", ".list-tools", "#grid")], [False, False, False, True])
    workshop.page.emulate_media(media="screen")
    workshop.settle()
    workshop.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert workshop.page.locator("#grid .body [role=row]").count() < 300


@test("in forced colours ratings keep their shapes as letters")
def forced(bench):
    workshop = bench.open(forced_colors="active")
    shape = workshop.page.locator("#grid .rating.cell .shape").first
    assert float(shape.evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)")) > 10
    equal(shape.evaluate("(one) => getComputedStyle(one, '::before').display"), "none")


@test("the selected row and the chosen criterion stay in sight")
def follows(bench):
    workshop = bench.open(SHIPPED["stra-plymouth-2015"], size=(1366, 768))
    for keys in (["End"], ["PageUp"], ["Home"], ["ArrowDown"] * 15, ["ArrowRight"] * 9, ["ArrowLeft"] * 4):
        workshop.press(*keys)
        workshop.settle()
        grid = workshop.page.locator("#grid").bounding_box()
        row = workshop.page.locator("#grid [aria-selected=true]").bounding_box()
        assert grid["y"] <= row["y"] and row["y"] + row["height"] <= grid["y"] + grid["height"] + 1, (
            f"after {keys}: {row} in {grid}")
        chosen = workshop.page.locator(f"#criterion-{workshop.page.evaluate('page.view.criterion')}")
        box = chosen.bounding_box()
        assert box["y"] < 768 and box["y"] + min(box["height"], 40) > 0, f"after {keys}: {box}"


# Window sizes and whether the type is large: a laptop, the smallest projector, a telephone.
_ASKED = (((1366, 768), False), ((1280, 720), False), ((1280, 720), True), ((1920, 1080), False),
          ((390, 844), False))


def _tops(workshop):
    """Where each criterion stands in the window."""
    return workshop.page.evaluate(
        "[...document.querySelectorAll('.criterion, .fold')].map((part) => Math.round(part.getBoundingClientRect().top))")


@test("what was just scored stays in sight while a reason is asked for, and nothing else moves up or down")
def asked(bench):
    for size, is_large in _ASKED:
        workshop = bench.open(SHIPPED["stra-plymouth-2015"], size=size)
        if is_large:
            workshop.press("v", "l", "Escape")
        if size[0] < 768:
            workshop.press("Enter")
        for criterion in range(workshop.page.evaluate("page.view.model.criteria.length")):
            # The first step shows what it did; where it asks for a reason, that stands at the foot.
            workshop.choose(criterion)
            levels = workshop.page.evaluate("page.view.model.criteria[page.view.criterion].levels.map((one) => one.score)")
            for level in (levels[0], levels[-1]):
                workshop.press(str(level))
                if workshop.is_shown("#reason"):
                    _in_sight(workshop, f"criterion {criterion} at {size}, large {is_large}")
                    tops = _tops(workshop)
                    workshop.press("Escape")
                    if size[0] > 900:
                        equal(_tops(workshop), tops, "where the criteria stand after the reason")


def _in_sight(workshop, what):
    """The level that was chosen stands in the window, above the reason and below the head."""
    found = workshop.page.evaluate("""() => {
      const box = (element) => element.getBoundingClientRect();
      const level = document.querySelector(`#criterion-${page.view.criterion} .level[aria-pressed=true]`);
      const body = document.getElementById("issue-body"), reason = document.getElementById("reason");
      const { left, top, right, bottom } = box(level);
      return { seen: document.elementFromPoint((left + right) / 2, top + 3)?.closest(".level") === level
          && document.elementFromPoint((left + right) / 2, bottom - 3)?.closest(".level") === level,
        level: [top, bottom], body: [box(body).top, box(body).bottom], reason: [box(reason).top, box(reason).bottom],
        window: innerHeight };
    }""")
    assert found["seen"], f"{what}: {found}"
    assert found["level"][0] >= 0 and found["level"][1] <= found["reason"][0] + 1, f"{what}: {found}"
    assert found["reason"][1] <= found["window"] + 1, f"{what}: {found}"


@test("screenshots at three sizes")
def screenshots(bench):
    for width, height, scheme in ((320, 640, "light"), (1366, 768, "light"), (1920, 1080, "dark"),
                                  (3840, 2160, "light")):
        workshop = bench.open(size=(width, height), color_scheme=scheme)
        workshop.change(*STEPS)
        workshop.page.wait_for_timeout(100)
        path = bench.screenshots / f"{width}x{height}-{scheme}.png"
        workshop.page.screenshot(path=path)
        assert path.stat().st_size > 10_000
        workshop.press("v", "l", "Escape")
        workshop.page.wait_for_timeout(100)
        workshop.page.screenshot(path=bench.screenshots / f"{width}x{height}-{scheme}-large.png")
    equal(widths(workshop), [3840, 3840])
