"""The workshop page as a test uses it: by its keys, its ids and what it shows."""
import base64

# Reads the rows of the list from the top to the bottom, scrolling where they do not all fit.
_LISTED = """async () => {
  const grid = document.getElementById("grid"), found = new Map();
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const top = grid.scrollTop;
  for (let at = 0; at <= grid.scrollHeight; at += Math.max(40, grid.clientHeight / 2)) {
    grid.scrollTop = at;
    await painted();
    for (const row of grid.querySelectorAll("[role=row]:has([role=gridcell])")) {
      found.set(Number(row.getAttribute("aria-rowindex")),
        Object.fromEntries([...row.children].map((cell, at) => [page.list.shown[at].key +
          (page.list.shown[at].domain ?? ""), cell.textContent.trim()])));
    }
    if (grid.scrollTop + grid.clientHeight >= grid.scrollHeight) break;
  }
  grid.scrollTop = top;
  await painted();
  return [...found].sort((one, other) => one[0] - other[0]).map((pair) => pair[1]);
}"""

# Presses keys within the page, which is a hundred times as fast as from outside. What waits until the ranking
# is painted is done after each.
_PRESS = """(keys) => {
  for (const key of keys) {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    page.later.finish();
  }
}"""

# Runs a command; its files come as base 64.
_RUN = """([words, time]) => {
  const { code, errors, output, files } = page.engine.ask({ do: "run", words, time });
  return [code, errors, output, files.map((name, place) =>
    [name, page.toBase64(page.engine.bytes({ do: "made", place }))])];
}"""

# Does steps, each with the keys of the page: [issue, criterion, key, reason or null].
_CHANGE = """(steps) => {
  const press = %s;
  for (const [issue, criterion, key, reason] of steps) {
    const place = page.view.place.get(issue), move = criterion - page.view.criterion;
    press(["Home", ...Array(Math.floor(place / 10)).fill("PageDown"), ...Array(place %% 10).fill("ArrowDown"),
      ...Array(Math.abs(move)).fill(move > 0 ? "ArrowRight" : "ArrowLeft")]);
    if (page.view.selected !== issue || page.view.criterion !== criterion) throw new Error("the keys led elsewhere");
    press([key]);
    const form = document.getElementById("reason");
    if (reason === null) {
      if (!form.hidden) press(["Escape"]);
    } else {
      if (form.hidden) press(["b"]);
      document.getElementById("reason-text").value = reason;
      form.requestSubmit();
    }
  }
  return page.view.state.entries;
}""" % _PRESS

# All about every issue, save for how long it was discussed.
_ISSUES = """() => page.view.issues.map((_, issue) => {
  const { seconds, ...detail } = page.engine.ask({ do: "issue", issue });
  return detail;
})"""

_DROP = """([name, content]) => {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const data = new DataTransfer();
  data.items.add(new File([bytes], name));
  for (const kind of ["dragenter", "dragover", "drop"]) {
    document.getElementById("grid").dispatchEvent(
      new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }
}"""


class Workshop:
    """A window with the page in it."""

    def __init__(self, page):
        self.page = page

    def open(self, path):
        self.page.goto(f"file://{path}")
        self.page.wait_for_selector("html.ready", state="attached")
        return self

    # Doing

    def press(self, *keys):
        """Presses keys as a keyboard does, and has the page do what waits until the ranking is painted."""
        for key in keys:
            self.page.keyboard.press(key)
        self.page.evaluate("page.later.finish()")

    def press_within(self, *keys):
        self.page.evaluate(_PRESS, list(keys))

    def type(self, text):
        self.page.keyboard.type(text)

    def ask(self, request, **members):
        return self.page.evaluate("(request) => page.engine.ask(request)", {"do": request, **members})

    def select(self, issue):
        """Selects an issue, by its place in the file, with the keys that go there."""
        steps = self.page.evaluate("(issue) => page.view.place.get(issue)", issue)
        self.press_within("Home", *["PageDown"] * (steps // 10), *["ArrowDown"] * (steps % 10))
        assert self.selected == issue, f"issue {self.selected} is selected, not {issue}"

    def choose(self, criterion):
        now = self.page.evaluate("page.view.criterion")
        key = "ArrowRight" if criterion > now else "ArrowLeft"
        self.press_within(*[key] * abs(criterion - now))

    def change(self, *steps):
        """Does steps with keys: (issue, criterion, key, reason); without a reason, none is given.

        Gives the number of steps in the record.
        """
        return self.page.evaluate(_CHANGE, [[*step, None][:4] for step in steps])

    def save(self, what):
        """Saves a file from the place that saves, and goes back; gives its name and its bytes."""
        before = self.page.evaluate("page.places.current")
        self.page.evaluate("page.places.open('save')")
        with self.page.expect_download() as download:
            self.page.click(f"[data-save={what}]")
        self.page.evaluate("(name) => page.places.open(name)", before)
        return download.value.suggested_filename, download.value.path().read_bytes()

    def run(self, *words, time="2018-02-01T10:00:00"):
        """Runs a command on the files of the page; gives its code, its messages, its output, and its files."""
        return self.page.evaluate(_RUN, [[*map(str, words)], time])

    def put(self, folder, name=""):
        """Puts the files of a folder on the page, below a name."""
        for path in sorted(folder.iterdir()):
            if path.is_file():
                self.page.evaluate(
                    "([path, content]) => page.engine.put(path, page.fromBase64(content))",
                    [f"{name or folder.name}/{path.name}", base64.b64encode(path.read_bytes()).decode()])

    def saved(self, what):
        """The bytes of a file as the page has it now."""
        text = self.page.evaluate(
            'page.toBase64(page.engine.bytes({ do: "save", what: %r, time: "2026-01-01T10:00:00" }))' % what)
        return base64.b64decode(text)

    def drop(self, name, content):
        """Drops a file on the page."""
        self.page.evaluate(_DROP, [name, base64.b64encode(content).decode()])
        # A file is read in a task of its own.
        self.page.evaluate("new Promise((done) => setTimeout(done, 50))")

    def settle(self):
        """Waits until what was done is painted and kept."""
        self.page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)))")

    # Seeing

    def text(self, selector):
        return self.page.eval_on_selector(selector, "(element) => element.textContent.trim()")

    def is_shown(self, selector):
        return self.page.locator(selector).is_visible()

    def expect_in_sight(self, *parts):
        """Fails where a part is not wholly in sight below the bar, in the window as it is."""
        size = self.page.viewport_size
        for part in parts:
            box = self.page.locator(part).bounding_box()
            assert box and box["y"] >= 44 and box["y"] + box["height"] <= size["height"] \
                and box["x"] + box["width"] <= size["width"], f"{part}: {box}"

    def expect_no_wider(self, *sizes):
        """Fails where the page is wider than a window of some sizes."""
        for width, height in sizes:
            self.page.set_viewport_size({"width": width, "height": height})
            self.settle()
            wide = self.page.evaluate("document.scrollingElement.scrollWidth")
            assert wide <= width, f"{wide} at {width}"

    @property
    def selected(self):
        return self.page.evaluate("page.view.selected")

    @property
    def selected_name(self):
        return self.text("#issue-name")

    @property
    def focus(self):
        """The id of the element that has the focus."""
        return self.page.evaluate("document.activeElement.id")

    @property
    def notice(self):
        return self.text("#notice")

    def listed(self):
        """What the list says, row by row."""
        return self.page.evaluate(f"({_LISTED})()")

    def rows(self):
        """What the engine says of every issue, in the order of the file."""
        count = self.page.evaluate("page.view.issues.length")
        return self.ask("rows", issues=list(range(count)))["rows"]

    def names(self):
        """The names in the list, from the top down."""
        return self.page.evaluate("[...page.view.order].map((issue) => page.view.issues[issue].name)")

    def told(self):
        """The text of the dialog that tells faults, once it is open; it is closed again."""
        self.page.wait_for_selector("#telling[open]")
        text = self.page.eval_on_selector("#telling-text", "(element) => element.textContent")
        self.press("Escape")
        return text

    def everything(self):
        """All that there is to the workshop: the list, each issue in full, the files that it saves."""
        return {
            "list": self.listed(), "rows": self.rows(),
            "issues": self.page.evaluate(_ISSUES),
            "record": self.ask("record", most=100000)["entries"],
            "agreed": self.text("#agreed-text"), "counts": self.text("#counts"),
            "csv": self.saved("csv"), "log": self.saved("log"),
        }
