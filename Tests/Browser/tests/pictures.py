"""Every picture of the page is copied and saved in one way, and stands alone: with its title, its labels and its figures."""
import base64
import xml.etree.ElementTree as xml

from harness.cases import equal, test
from tests import how_sure, year

ISSUE = "Rape & sexual assault"
SOURCE = "plymouth-2017-18.csv, by MoRiLE-style matrix for community safety partnerships (morile-csp 1.1)."
SVG = "{http://www.w3.org/2000/svg}"

# What a browser sees in a picture: its width, its height, and how many colours.
_SEEN = """async (content) => {
  const image = await createImageBitmap(new Blob([page.fromBase64(content)], { type: "image/png" }));
  const canvas = new OffscreenCanvas(image.width, image.height), context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return [image.width, image.height, new Set(new Uint32Array(data.buffer)).size];
}"""


def saved(workshop, kind, key=None):
    """Saves the picture that is open, with its button or a key; gives the file's name and its bytes."""
    with workshop.page.expect_download() as download:
        if key:
            workshop.press(key)
        else:
            workshop.page.click(f"#save-{kind}")
    name = download.value.suggested_filename
    equal(workshop.text("#picture-said"), f"Saved as {name}, where this browser saves downloads.")
    return name, download.value.path().read_bytes()


def drawn(workshop):
    """What the SVG of the picture has: its title, its texts, its size and its colours. It is well-formed."""
    _, content = saved(workshop, "svg")
    root = xml.fromstring(content)
    equal(root.tag, f"{SVG}svg")
    texts = [one.text for one in root.iter(f"{SVG}text") if one.get("aria-hidden") is None]
    colours = {one.get(name) for one in root.iter() for name in ("fill", "stroke")} - {None, "none"}
    return root.find(f"{SVG}title").text, texts, (float(root.get("width")), float(root.get("height"))), colours


def check_png(workshop, size, content=None):
    """A PNG, the one that is saved, is twice as wide and as high as the picture, and has more than one colour."""
    content = content or saved(workshop, "png")[1]
    equal(content[:8], b"\x89PNG\r\n\x1a\n")
    *found, colours = workshop.page.evaluate(_SEEN, base64.b64encode(content).decode())
    equal(found, [2 * side for side in size], "the size of the PNG")
    assert colours > 10, f"{colours} colours"


def expect_whole(texts, title, source):
    """The texts begin with the title and what it is of, however these fill their lines."""
    said = " ".join(texts)
    assert said.startswith(f"{title} "), f"{title}: {said}"
    assert source in said, f"{source}: {said}"


def texts_of(workshop, selector):
    return [text.strip() for text in workshop.page.locator(selector).all_text_contents() if text.strip()]


@test("the plot that is saved has its title, its table and every issue that it shows")
def plot(bench):
    workshop = bench.open(size=(1280, 720))
    workshop.press("l")
    shown = workshop.page.evaluate(
        "[...document.querySelectorAll('#picture text:not([aria-hidden])')].map((one) => one.textContent)")
    title, texts, size, _ = drawn(workshop)
    equal(title, workshop.text("#picture-title"))
    expect_whole(texts, title, SOURCE)
    equal(texts[-len(shown):], shown, "the texts of the plot")
    assert set(workshop.names()) <= set(texts), set(workshop.names()) - set(texts)
    check_png(workshop, size)


@test("the slope chart that is saved has the years, the issues and the legend that the page shows")
def slope(bench):
    workshop = year.opened(bench, "2015", "2019")
    shown = workshop.page.evaluate(
        "[...document.querySelectorAll('#year-chart svg text')].map((one) => one.textContent)")
    workshop.press("g")
    equal(workshop.text("#picture-title"), "What moved from 2015 to 2019")
    title, texts, size, _ = drawn(workshop)
    equal(title, "What moved from 2015 to 2019")
    expect_whole(texts, title, "Issues in 2015, 2017 and 2019, by rating")
    equal(texts[-len(shown):], shown, "the texts of the chart")
    assert {"2015", "2017", "2019", "to a higher rating"} <= set(texts), texts
    lines = workshop.page.evaluate(
        "['path', 'circle'].map((part) => document.querySelectorAll(`#picture svg ${part}`).length)")
    equal(lines, workshop.page.evaluate(
        "['path', 'circle'].map((part) => document.querySelectorAll(`#year-chart svg ${part}`).length)"), "its lines and marks")
    check_png(workshop, size)
    equal(saved(workshop, "png", "s")[0], "2015-2017-2019-what-moved.png")


@test("the ruler of an issue that is saved has the score and the thresholds of the engine, and where it stood")
def standing(bench):
    workshop = bench.open(size=(1280, 720))
    workshop.press("-", "Escape", "g")
    row, model = workshop.rows()[workshop.selected], workshop.page.evaluate("page.view.state.ruler")
    title, texts, size, _ = drawn(workshop)
    equal(title, f"{workshop.selected_name}: High by the matrix, {row['score']}, rank {row['rank']}")
    expect_whole(texts, title, SOURCE)
    wanted = {model["low"], model["high"], row["score"], *(mark["says"] for mark in model["marks"]),
              "High", "Moderate", "Standard", "at the opening"}
    assert wanted <= set(texts), wanted - set(texts)
    check_png(workshop, size)
    equal(saved(workshop, "svg", "v")[0], f"plymouth-2017-18-{workshop.selected_name.replace(' ', '-')}.svg")


@test("the ruler of how sure a rating is has the figures that the page shows, and those of what is tried")
def score_range(bench):
    workshop = how_sure.place(bench)
    how_sure.choose(workshop, ISSUE)
    parts = [f"#sure-ruler .{name}" for name in ("score", "least", "most", "tick", "from")]
    for keys, dashes in (([], []), (["ArrowRight", "Enter"], ["as it is scored"])):
        workshop.press(*keys)
        shown = {text for part in parts for text in texts_of(workshop, part)}
        # On the page a shape stands before what begins at a threshold, as a letter.
        shown = {text[2:] if text[0] in "▲◆●" else text for text in shown}
        finding = workshop.page.locator("#sure-finding").inner_text()[2:]
        workshop.press("g")
        title, texts, size, _ = drawn(workshop)
        equal(title, f"{ISSUE}: {finding}")
        expect_whole(texts, title, SOURCE)
        wanted = shown | {"High", "Moderate", "Standard", "where the score lies in 90 of 100 tries", *dashes}
        assert wanted <= set(texts), wanted - set(texts)
        assert "100,000 tries, seed 1." in " ".join(texts) and "Esc" not in " ".join(texts), texts
        check_png(workshop, size)
        workshop.press("Escape")


@test("the chances that are saved are those that the page shows, with the share of every place")
def chances(bench):
    workshop = how_sure.place(bench)
    how_sure.choose(workshop, ISSUE)
    ratings = texts_of(workshop, "#sure-ratings .value")
    places = [pair.split(": ")[1] for pair in workshop.page.get_attribute("#sure-places", "aria-label").split(", ")]
    labels = texts_of(workshop, "#sure-places small")
    workshop.page.click("[data-picture=chances]")
    title, texts, size, _ = drawn(workshop)
    equal(title, f"{ISSUE}: the chance of each rating and of each place")
    expect_whole(texts, title, SOURCE)
    start = texts.index("Chance of each rating")
    equal(texts[start + 1:start + 7], [text for pair in zip(("High", "Moderate", "Standard"), ratings) for text in pair])
    after = [text for text in texts[texts.index("Chance of each place") + 1:-1] if text]
    equal([text for text in after if "%" in text], places, "the share of each place")
    equal([text for text in after if "%" not in text], labels, "the places below the columns")
    equal(texts[-1], "its place now")
    check_png(workshop, size)
