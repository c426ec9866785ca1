"""The page fits windows from a telephone to a large screen."""
from harness.bench import SHIPPED
from harness.cases import equal, test

SIZES = [(320, 640), (768, 1024), (1366, 768), (1920, 1080), (3840, 2160)]
STEPS = ((2, 0, "0", "Agreed by all"), (5, 3, "x"), (5, 3, "a"), (7, 0, "4"), (14, 0, "0", "New figures"))
DIALOGS = {"help": "?", "saving": "s", "opening": "o", "trial": "i", "telling": "e"}


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
        chosen = workshop.page.locator(f"#criterion-{workshop.page.evaluate('view.criterion')}")
        box = chosen.bounding_box()
        assert box["y"] < 768 and box["y"] + min(box["height"], 40) > 0, f"after {keys}: {box}"


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
