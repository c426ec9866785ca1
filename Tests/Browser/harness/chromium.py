"""Chromium as a window like those of the other browsers, so that what these show is held against it."""
from pathlib import Path

from harness.window import Window


class Chromium(Window):
    """A window in the browser of a bench, with nothing kept."""

    name = "Chromium"

    def __init__(self, bench):
        self.bench = bench

    def __enter__(self):
        self.context = self.bench.context(self.size)
        self.context.on("page", lambda page: page.on("download", self._save))
        self.downloads = self.bench.folder / f"downloads-{id(self)}"
        self.downloads.mkdir()
        self.tab = self.context.new_page()
        self.tab.on("dialog", lambda dialog: dialog.accept())
        # Only Chromium writes into folders of the machine, and only where it does the page offers it.
        self.tab.add_init_script("window.showDirectoryPicker = undefined")
        return self

    def __exit__(self, *_):
        pass  # The bench closes what it opened.

    def _resize(self, width, height):
        self.tab.set_viewport_size({"width": width, "height": height})

    def screenshot(self):
        return self.tab.screenshot()

    @property
    def said(self):
        return self.context.messages

    def _save(self, download):
        download.save_as(self.downloads / Path(download.suggested_filename).name)

    def _go(self, address):
        self.tab.goto(address)

    def _press(self, keys):
        for key in keys:
            # It has no key for a letter such as é, which it types all the same.
            (self.tab.keyboard.press if key.isascii() else self.tab.keyboard.type)(key)

    def _click(self, x, y):
        self.tab.mouse.click(x, y)

    def _evaluate(self, text):
        return self.tab.evaluate(text)
