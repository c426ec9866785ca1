"""The page fits windows from a telephone to a large screen."""
from harness.bench import SHIPPED
from harness.cases import equal, test

SIZES = [(320, 640), (768, 1024), (1366, 768), (1920, 1080), (3840, 2160)]
STEPS = ((2, 0, "0", "Agreed by all"), (5, 3, "x"), (5, 3, "a"), (7, 0, "4"), (14, 0, "0", "New figures"))
DIALOGS = {"help": "?", "opening": "o", "trial": "i", "telling": "e"}


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
            workshop.press("l")


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
    for width, height in ((1366, 768), (1920, 1080), (3840, 2160)):
        workshop = bench.open(size=(width, height))
        for part in ("#title", "#agreed-text", "#grid [role=row] >> nth=1", "#issue-name", "#issue-now",
                     "#criterion-0", "#undo", "#find"):
            box = workshop.page.locator(part).bounding_box()
            assert box and box["y"] >= 0 and box["y"] + box["height"] <= height, f"{part}: {box}"
            assert box["x"] >= 0 and box["x"] + box["width"] <= width, f"{part}: {box}"


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
        "[...document.querySelectorAll('.criterion')].map((part) => Math.round(part.getBoundingClientRect().top))")


@test("what was just scored stays in sight while a reason is asked for, and nothing else moves up or down")
def asked(bench):
    for size, is_large in _ASKED:
        workshop = bench.open(SHIPPED["stra-plymouth-2015"], size=size)
        if is_large:
            workshop.press("l")
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
        workshop.press("l")
        workshop.page.wait_for_timeout(100)
        workshop.page.screenshot(path=bench.screenshots / f"{width}x{height}-{scheme}-large.png")
    equal(widths(workshop), [3840, 3840])
