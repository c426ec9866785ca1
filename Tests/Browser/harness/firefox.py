"""Firefox without a screen, by WebDriver BiDi, which it speaks itself."""
import base64
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from websockets.sync.client import connect

from harness import actions
from harness.window import LONGEST, Window, free_port, waiting

# Nothing moves, as in the tests in Chromium.
_SETTINGS = 'user_pref("ui.prefersReducedMotion", 1);\n'

# Firefox does not wait until the page has heard of a key, so that the page counts what was let go.
_COUNT = """(() => {
  window.released = 0;
  for (const kind of ["keyup", "mouseup"]) addEventListener(kind, () => { window.released += 1; }, true);
})()"""


class Process:
    """A Firefox with a profile of its own, which is gone with it. It takes a while to start, and has one window for
    each test.
    """

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="morile-firefox-"))
        (self.folder / "user.js").write_text(_SETTINGS)
        port = free_port()
        self.process = subprocess.Popen(
            [Firefox.found(), "--headless", f"--remote-debugging-port={port}", "--no-remote", "--profile", self.folder],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "HOME": str(self.folder)})
        self.socket = waiting(lambda: connect(f"ws://127.0.0.1:{port}/session", max_size=None), "Firefox")
        self.count, self.events = 0, []
        self.do("session.new", {"capabilities": {"alwaysMatch": {"unhandledPromptBehavior": {"default": "accept"}}}})
        self.do("session.subscribe", {"events": ["log.entryAdded", "network.beforeRequestSent"]})
        return self

    def __exit__(self, *_):
        # Asked to end, it may wait for ever for an answer whether a page with unsaved steps is to be left.
        self.process.kill()
        self.process.wait()
        self.socket.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def do(self, command, members):
        self.count += 1
        self.socket.send(json.dumps({"id": self.count, "method": command, "params": members}))
        while True:
            answer = json.loads(self.socket.recv(timeout=LONGEST))
            if answer.get("id") == self.count:
                assert answer["type"] == "success", f"{command}: {answer}"
                return answer["result"]
            self.events.append(answer)


class Firefox(Window):
    """A window with nothing kept. The tab that Firefox opens itself would have no focus, without which keys press no
    buttons.
    """

    name = "Firefox"

    @staticmethod
    def found():
        return shutil.which("firefox") or shutil.which("firefox-esr")

    def __init__(self, bench):
        self.process = bench.kept(Process)

    def __enter__(self):
        self.process.events.clear()
        self.user = self.process.do("browser.createUserContext", {})["userContext"]
        self.downloads = Path(tempfile.mkdtemp(prefix="downloads-", dir=self.process.folder))
        behaviour = {"type": "allowed", "destinationFolder": str(self.downloads)}
        self.process.do("browser.setDownloadBehavior", {"downloadBehavior": behaviour, "userContexts": [self.user]})
        created = self.process.do("browsingContext.create", {"type": "tab", "userContext": self.user})
        self.context = created["context"]
        self.resize(*self.size)
        return self

    def __exit__(self, *_):
        self.process.do("browser.removeUserContext", {"userContext": self.user})

    def _resize(self, width, height):
        self._do("browsingContext.setViewport", viewport={"width": width, "height": height})

    def screenshot(self):
        return base64.b64decode(self._do("browsingContext.captureScreenshot")["data"])

    @property
    def said(self):
        """What the page wrote to the console."""
        return [f"{told['level']}: {told['text']}" for told in self._heard("log.entryAdded")]

    @property
    def asked(self):
        addresses = [told["request"]["url"] for told in self._heard("network.beforeRequestSent")]
        return super().asked + [address for address in addresses if not address.startswith(("file:", "blob:", "data:"))]

    def _heard(self, method):
        self.see("null")
        return [event["params"] for event in self.process.events if event.get("method") == method]

    def _go(self, address):
        self._do("browsingContext.navigate", url=address, wait="complete")
        self.see(_COUNT)

    def _press(self, keys):
        self._act(actions.strokes(keys))

    def _click(self, x, y):
        self._act(actions.click(x, y))

    def _act(self, sources):
        releases = sum(action["type"] in ("keyUp", "pointerUp") for action in sources[0]["actions"])
        before = self.see("window.released")
        self._do("input.performActions", actions=sources)
        self.wait(f"window.released === {before + releases}")

    def _evaluate(self, text):
        result = self.process.do("script.evaluate", {"expression": text, "target": {"context": self.context}, "awaitPromise": True})
        assert result["type"] == "success", f"{text[:200]}: {result.get('exceptionDetails', result)}"
        return result["result"]["value"]

    def _do(self, command, **members):
        return self.process.do(command, {"context": self.context, **members})
