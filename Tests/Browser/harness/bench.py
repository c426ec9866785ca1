"""What a test works with: the program, a browser, a folder, and pages that are looked after."""
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from harness.workshop import Workshop

ROOT = Path(__file__).resolve().parents[3]
MODELS = ROOT / "Models"
# The shipped models, each with its example: model, file.
SHIPPED = {
    "morile-csp": MODELS / "morile-csp/plymouth-2017-18.csv",
    "stra-plymouth-2015": MODELS / "stra-plymouth-2015/2014-15.csv",
}

# Work that has nothing to do with the page: elements are made, filled and laid out; the median of 60 times.
_WORK = """() => {
  const times = [];
  for (let run = 0; run < 60; run += 1) {
    const start = performance.now();
    const box = document.createElement("div");
    for (let row = 0; row < 400; row += 1) {
      const line = document.createElement("p");
      line.textContent = `Row ${row} of ${run}`;
      box.append(line);
    }
    document.body.append(box);
    box.offsetHeight;
    box.remove();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[30];
}"""
# The milliseconds that it takes where nobody disturbs: the least of 24 medians on two cores of an AMD EPYC.
WORK_ALONE = 6.1


class Bench:
    """The tools of a test. What it opens is closed after it."""

    root = ROOT

    def __init__(self, program, chromium, work):
        self.program, self.chromium, self.work = program, chromium, work
        self.screenshots = work / "screenshots"
        self.screenshots.mkdir(exist_ok=True)
        self._pages, self._contexts, self._kept = {}, [], {}

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="morile-browser-"))
        self._playwright = sync_playwright().start()
        self.browser = self._playwright.chromium.launch(
            executable_path=self.chromium, args=self.arguments)
        return self

    def __exit__(self, *_):
        for kept in self._kept.values():
            kept.__exit__(None, None, None)
        self.browser.close()
        self._playwright.stop()
        shutil.rmtree(self.folder)

    @property
    def arguments(self):
        """Chromium's sandbox does not work for root."""
        return ["--no-sandbox"] if os.getuid() == 0 else []

    # The program

    def morile(self, *words, code=0, folder=None):
        """Runs morile in the test's folder; gives its output and its messages, both as bytes."""
        done = subprocess.run([self.program, *map(str, words)], cwd=folder or self.folder,
                              capture_output=True, check=False)
        assert done.returncode == code, f"morile {words} ended with {done.returncode}: {done.stderr}"
        return done.stdout, done.stderr

    def write(self, name, content):
        """A file in the test's folder."""
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def page_of(self, table=None, model=None):
        """The page for a table: a path, or a text that is written to issues.csv."""
        key = (table, model)
        if key not in self._pages:
            if isinstance(table, (str, bytes)):
                table = self.write(f"{len(self._pages)}/issues.csv", table)
            path = self.folder / f"page-{len(self._pages)}.html"
            self.morile("workshop", *([table] if table else []), "--output", path,
                        *(["--model", model] if model else []))
            self._pages[key] = path
        return self._pages[key]

    def empty_page(self):
        """The page with nothing opened."""
        path = self.folder / "morile.html"
        if not path.exists():
            self.morile("page", "--output", path)
        return path

    def film(self, page, name):
        """A picture of a page, for people to look at."""
        self._frame = getattr(self, "_frame", 0) + 1
        page.screenshot(path=self.screenshots / f"story-{self._frame:02}-{name}.png")

    # The browser

    def open(self, table=None, model=None, size=(1920, 1080), **options):
        """Opens the page of a table, as `page_of` takes it, in a window of its own."""
        return self.open_file(self.page_of(table, model), size, **options)

    def open_file(self, path, size=(1920, 1080), **options):
        return Workshop(self.context(size, **options).new_page()).open(path)

    def context(self, size=(1920, 1080), **options):
        """A browser with nothing kept, whose pages share what they keep."""
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]}, accept_downloads=True,
            reduced_motion=options.pop("reduced_motion", "reduce"), **options)
        self._contexts.append(context)
        return self.watched(context)

    def kept(self, kind):
        """Another browser, which is started once for all tests."""
        if kind not in self._kept:
            self._kept[kind] = kind().__enter__()
        return self._kept[kind]

    def persistent(self, profile):
        """A browser process of its own, which keeps its data in a folder."""
        context = self._playwright.chromium.launch_persistent_context(
            str(profile), executable_path=self.chromium, args=self.arguments,
            viewport={"width": 1920, "height": 1080})
        self._contexts.append(context)
        return self.watched(context)

    def watched(self, context):
        """Notes every request and every message of a context's pages."""
        context.requests, context.messages = [], []
        context.on("request", lambda request: context.requests.append(request.url))
        context.on("console", lambda message: context.messages.append(
            f"{message.type}: {message.text}"))
        context.on("weberror", lambda error: context.messages.append(f"error: {error.error}"))
        context.set_default_timeout(10000)
        return context

    def finish(self):
        """What holds after every test: its pages complained of nothing and asked for nothing."""
        for context in self._contexts:
            assert not context.messages, f"the page said {context.messages}"
            own = ("blob:", "data:", f"file://{self.folder}/", f"file://{self.work}/papers/")
            asked = [url for url in context.requests if not url.startswith(own)]
            assert not asked, f"the page asked for {asked}"

    def clear(self):
        for context in self._contexts:
            try:
                context.close()
            except Exception:  # pylint: disable=broad-except
                pass  # A browser that was killed cannot be closed.
        self._contexts.clear()

    def slowness(self):
        """How much longer the machine takes now than when it is left alone, 1 or more: other guests of its
        host can make it take twice as long, which says nothing of the page."""
        context = self.context()
        page = context.new_page()
        page.goto("about:blank")
        taken = page.evaluate(_WORK)
        context.close()
        self._contexts.remove(context)
        return max(1, taken / WORK_ALONE)

    def figure(self, what, value, limit=None):
        """Prints a figure that was measured."""
        print(f"figure  {what}: {value}" + (f" (limit {limit})" if limit else ""), flush=True)
