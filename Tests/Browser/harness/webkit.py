"""The engine of Safari as GTK has it, by WebDriver over HTTP, on a screen that nobody sees."""
import base64
import json
import os
import shutil
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from harness import actions
from harness.window import LONGEST, Window, free_port, waiting


# This WebDriver tells nothing of the console, so that the page notes what is written there once it is loaded.
_LISTEN = """(() => {
  window.noted = [];
  const note = (kind, what) => window.noted.push(`${kind}: ${what}`);
  for (const kind of ["error", "warn", "info", "log", "debug"]) console[kind] = (...what) => note(kind, what.join(" "));
  addEventListener("error", (event) => note("error", event.message));
  addEventListener("unhandledrejection", (event) => note("error", event.reason));
  document.addEventListener("securitypolicyviolation", (event) => note("refused", event.violatedDirective));
})()"""


class WebKit(Window):
    """The small browser that comes with WebKitGTK; what it keeps is gone with it."""

    name = "WebKit"

    @staticmethod
    def found():
        browsers = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
        tools = [shutil.which("WebKitWebDriver"), shutil.which("xvfb-run")]
        return browsers[-1] if browsers and all(tools) else None

    def __init__(self, _):
        pass  # It starts so fast that each test has its own.

    def __enter__(self):
        # Downloads are saved in the home of who has no other folder for them.
        self.downloads = Path(tempfile.mkdtemp(prefix="morile-webkit-"))
        self.messages = []
        port = free_port()
        self.process = subprocess.Popen(
            ["xvfb-run", "-a", "-s", "-screen 0 1600x1200x24", "WebKitWebDriver", f"--port={port}"], start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "GDK_BACKEND": "x11", "HOME": str(self.downloads)})
        self.address = f"http://127.0.0.1:{port}/session"
        options = {"binary": str(self.found()), "args": ["--automation"]}
        wanted = {"webkitgtk:browserOptions": options, "timeouts": {"script": LONGEST * 1000}, "unhandledPromptBehavior": "accept"}
        session = waiting(lambda: self._do("", {"capabilities": {"alwaysMatch": wanted}}), self.name)
        self.address += "/" + session["sessionId"]
        self.resize(*self.size)
        return self

    def __exit__(self, *_):
        os.killpg(self.process.pid, 15)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, 9)
            self.process.wait()
        shutil.rmtree(self.downloads, ignore_errors=True)

    def _resize(self, width, height):
        """Gives the window so large an inside. How much larger its outside is depends on the browser, and the window
        takes a while to be of the size that it is given."""
        inside, around = None, [0, 0]
        for _ in range(50):
            self._do("/window/rect", {"x": 0, "y": 0, "width": width + around[0], "height": height + around[1]})
            time.sleep(0.05)
            *inside, across, down = self.see("[innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight]")
            if inside == [width, height]:
                return
            around = [across, down]
        raise AssertionError(f"WebKit's window is {inside} and should be {[width, height]}")

    def screenshot(self):
        return base64.b64decode(self._do("/screenshot"))

    @property
    def said(self):
        """What the page wrote to the console since it was loaded, this page and those before."""
        return self.messages + self.see("window.noted ?? []")

    def _go(self, address):
        self.messages = self.said
        self._do("/url", {"url": address})
        self.see(_LISTEN)

    def _press(self, keys):
        self._do("/actions", {"actions": actions.strokes(keys)})

    def _click(self, x, y):
        self._do("/actions", {"actions": actions.click(x, y)})

    def _evaluate(self, text):
        script = f"const done = arguments[0]; {text}.then((value) => done([value]), (fault) => done(String(fault)))"
        found = self._do("/execute/async", {"script": script, "args": []})
        assert isinstance(found, list), f"{text[:200]}: {found}"
        return found[0]

    def _do(self, path, members=None):
        """Asks for something, with members to be posted unless it is only read."""
        content = None if members is None else json.dumps(members).encode()
        asked = urllib.request.Request(self.address + path, content, {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(asked, timeout=LONGEST) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as fault:
            raise AssertionError(f"{path}: {fault.read().decode()[:500]}") from fault
