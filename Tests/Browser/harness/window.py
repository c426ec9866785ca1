"""A window with the page in it, in any browser: what a person does there, and what is seen."""
import base64
import json
import socket
import time
import urllib.error

from harness.seen import SEEN

# How long a browser may take to start, and a script to run, in seconds.
LONGEST = 60

# Calls something until it gives what is true, and gives that.
_WAIT = """(async () => {
  for (const end = performance.now() + 15000; performance.now() < end;) {
    const found = await (%s);
    if (found) return found;
    await new Promise((next) => setTimeout(next, 20));
  }
  return null;
})()"""

_FINISH = """(async () => {
  globalThis.page?.later.finish();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
})()"""

# The middle of an element that can be clicked there.
_MIDDLE = """(() => {
  const element = document.querySelector(%s);
  element.scrollIntoView({ block: "nearest" });
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const at = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
  const hit = document.elementFromPoint(...at);
  return element.contains(hit) || hit?.contains(element) ? at : `covered by ${hit?.outerHTML.slice(0, 80)}`;
})()"""

# Files cannot be dragged from outside by any of the protocols: the events of a drop are made, with files in them.
_DROP = """((files) => {
  const data = new DataTransfer();
  for (const [name, content] of files) data.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name));
  for (const kind of ["dragenter", "dragover", "drop"]) {
    document.querySelector("main").dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }
})(%s)"""


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def waiting(attempt, what):
    """What an attempt gives, once it does."""
    end = time.monotonic() + LONGEST
    while True:
        try:
            return attempt()
        except (OSError, urllib.error.URLError):
            if time.monotonic() > end:
                raise TimeoutError(f"{what} did not start") from None
            time.sleep(0.1)


class Window:
    """What is the same in every browser. Each has of its own how to go somewhere, to be resized, to evaluate, to press
    keys, to click and to take a picture, and where it saves downloads.
    """

    name = ""
    # The inside of the window, unless a test resizes it.
    size = (1280, 720)

    def open(self, path):
        self._go(f"file://{path}")
        self.wait("document.documentElement.classList.contains('ready')")
        assert self.see("document.hasFocus()"), f"{self.name} has no focus, so that keys do not do all that they do for people"
        return self

    # Doing

    def press(self, *keys):
        """Presses keys, and has the page do what waits until the ranking is painted."""
        self._press(keys)
        self.finish()

    def type(self, text):
        self.press(*text)

    def click(self, selector):
        found = self.see(_MIDDLE % json.dumps(selector))
        assert isinstance(found, list), f"{selector} is {found} in {self.name}"
        self._click(*found)
        self.finish()

    def drop(self, *files):
        """Drops files on the page, each with its name and its content."""
        self.see(_DROP % json.dumps([[name, base64.b64encode(content).decode()] for name, content in files]))
        # Files are read in tasks of their own.
        self.see("new Promise((done) => setTimeout(done, 150))")

    def resize(self, width, height):
        self._resize(width, height)
        # The page is told of it in a frame, and lays the list out after that.
        self.finish()
        self.finish()

    def finish(self):
        """Has the page do what waits, and the browser what it does after a key: it tells that a dialog is closed, and
        takes the focus from what is hidden.
        """
        self.see(_FINISH)

    # Seeing

    def see(self, expression):
        """What an expression gives, or what it promises."""
        return json.loads(self._evaluate(f"(async () => JSON.stringify(await ({expression})) ?? 'null')()"))

    def wait(self, expression):
        """Waits until an expression is true, and gives it."""
        found = self.see(_WAIT % expression)
        assert found is not None, f"{self.name} waited in vain for {expression}"
        return found

    def waits(self, attempt, what):
        """Waits until an attempt gives what is true, and gives it."""
        end = time.monotonic() + 15
        while not (found := attempt()):
            assert time.monotonic() < end, f"{self.name} waited in vain for {what}"
            time.sleep(0.05)
        return found

    def seen(self):
        """All that a person sees, as values that are the same in every browser."""
        return self.see(SEEN)

    def saved(self, what):
        """A file as the page has it now."""
        request = json.dumps({"do": "save", "what": what, "time": "2026-01-01T10:00:00"})
        return base64.b64decode(self.see(f"page.toBase64(page.engine.bytes({request}))"))

    @property
    def asked(self):
        """What the page has asked for, which is nothing; what it gives the browser to save is its own."""
        return self.see("performance.getEntriesByType('resource').map((entry) => entry.name)")
