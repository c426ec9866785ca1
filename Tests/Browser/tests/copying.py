"""How pictures are copied and saved: in light colours, by keyboard, and as a file where the browser copies none."""
import base64
import json
import xml.etree.ElementTree as xml

from harness.bench import SHIPPED
from harness.cases import equal, test
from tests import how_sure, year
from tests.accessibility import look
from tests.pictures import ISSUE, SVG, check_png, drawn

_COPIED = """async () => {
  const [item] = await navigator.clipboard.read();
  return [item.types, page.toBase64(new Uint8Array(await (await item.getType(item.types[0])).arrayBuffer()))];
}"""


@test("in the dark a picture is copied and saved in light colours, as it goes into a paper")
def light(bench):
    found = []
    for scheme in ("light", "dark"):
        workshop = year.opened(bench, "2015", "2019", color_scheme=scheme)
        workshop.press("g")
        found.append(drawn(workshop))
        ground = workshop.page.get_attribute("#picture svg rect", "fill")
        equal(ground, {"light": "#ffffff", "dark": "#101417"}[scheme], "the ground that is shown")
        equal(workshop.page.evaluate("document.documentElement.dataset.theme ?? null"), None)
    equal(found[1], found[0], "what is saved in the dark")


@test("a picture is copied with a key, and saved where the browser copies none")
def copied(bench):
    workshop = how_sure.place(bench, permissions=["clipboard-read", "clipboard-write"])
    workshop.press("g")
    _, _, size, _ = drawn(workshop)
    for key, kind in (("c", "image/png"), ("g", "text/plain")):
        workshop.press(key)
        workshop.page.wait_for_function("() => document.getElementById('picture-said').textContent.startsWith('Copied')")
        types, content = workshop.page.evaluate(_COPIED)
        equal(types, [kind])
        content = base64.b64decode(content)
        if key == "c":
            check_png(workshop, size, content)
        else:
            equal(xml.fromstring(content).tag, f"{SVG}svg")
        workshop.page.evaluate("document.getElementById('picture-said').textContent = ''")
    workshop.page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error('no')); }")
    with workshop.page.expect_download() as download:
        workshop.press("c")
    equal(download.value.path().read_bytes()[:8], b"\x89PNG\r\n\x1a\n")
    equal(workshop.text("#picture-said"), "Saved, as this browser does not let the page copy it.")


@test("the buttons have names, lead to their pictures by keyboard, and go where there is no chart")
def buttons(bench):
    workshop = how_sure.place(bench)
    how_sure.choose(workshop, ISSUE)
    names = {"range": "Image of the ruler, to copy or save", "chances": "Image of the chances, to copy or save"}
    titles = []
    for name, label in names.items():
        button = workshop.page.get_by_role("button", name=label)
        equal(button.get_attribute("data-picture"), name)
        button.focus()
        workshop.press("Enter")
        titles.append(workshop.text("#picture-title"))
        look(workshop, label, "#picturing")
        workshop.press("n")
        assert workshop.text("#picture-title") != titles[-1]
        workshop.press("Escape")
        equal(workshop.page.evaluate("document.activeElement.dataset.picture"), name, "where the focus is after it")
    equal(len(set(titles)), 2)
    workshop = year.opened(bench)
    equal(workshop.is_shown("#year-image"), False)
    workshop.press("g")
    equal(workshop.is_shown("#picturing"), False)


@test("every picture fits the smallest window, and a model without a plot has the ruler alone")
def small(bench):
    workshop = how_sure.place(bench, size=(320, 640))
    workshop.press("g")
    for _ in range(2):
        box = workshop.page.locator("#picture svg").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 320 and box["y"] + box["height"] <= 640, box
        workshop.press("n")
    model = json.loads((bench.root / "Models/morile-csp/model.json").read_text("utf-8"))
    for key in ("plot", "uncertainty", "trends"):
        del model[key]
    path = bench.write("without-plot.json", json.dumps(model))
    workshop = bench.open(SHIPPED["morile-csp"].read_text("utf-8"), path)
    workshop.press("l")
    equal(workshop.is_shown("#picturing"), False)
    workshop.press("g")
    equal((workshop.is_shown("#picturing"), workshop.is_shown("#picture-next")), (True, False))
