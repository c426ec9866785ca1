"""Browsers that are not Chromium, each driven by the protocol that it brings itself."""
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from websockets.sync.client import connect

# How long a browser may take to start, and a script to run, in seconds.
LONGEST = 60


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
            time.sleep(0.2)


class Firefox:
    """Firefox without a window, by WebDriver BiDi, which it speaks itself."""

    name = "Firefox"

    @staticmethod
    def found():
        return shutil.which("firefox") or shutil.which("firefox-esr")

    def __enter__(self):
        self.profile = tempfile.mkdtemp(prefix="morile-firefox-")
        port = free_port()
        self.process = subprocess.Popen(
            [self.found(), "--headless", f"--remote-debugging-port={port}", "--no-remote", "--profile", self.profile],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "HOME": self.profile})
        self.socket = waiting(lambda: connect(f"ws://127.0.0.1:{port}/session", max_size=None), self.name)
        self.count = 0
        self._do("session.new", {"capabilities": {}})
        self.context = self._do("browsingContext.getTree", {})["contexts"][0]["context"]
        return self

    def __exit__(self, *_):
        self.socket.close()
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def open(self, address):
        self._do("browsingContext.navigate", {"context": self.context, "url": address, "wait": "complete"})

    def run(self, script, value):
        """Runs a script, which is given a value and calls the last of its arguments with what it gives."""
        result = self._do("script.evaluate", {
            "expression": f"new Promise((done) => (function () {{ {script} }})({json.dumps(value)}, done)).then(JSON.stringify)",
            "target": {"context": self.context}, "awaitPromise": True})
        assert result["type"] == "success", result
        return json.loads(result["result"]["value"])

    def _do(self, command, members):
        self.count += 1
        self.socket.send(json.dumps({"id": self.count, "method": command, "params": members}))
        while True:
            answer = json.loads(self.socket.recv(timeout=LONGEST))
            if answer.get("id") == self.count:
                assert answer["type"] == "success", f"{command}: {answer}"
                return answer["result"]


class WebKit:
    """The engine of Safari as GTK has it, by WebDriver over HTTP, on a screen that nobody sees."""

    name = "WebKit"

    @staticmethod
    def found():
        browsers = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
        tools = [shutil.which("WebKitWebDriver"), shutil.which("xvfb-run")]
        return browsers[-1] if browsers and all(tools) else None

    def __enter__(self):
        port = free_port()
        self.process = subprocess.Popen(
            ["xvfb-run", "-a", "WebKitWebDriver", f"--port={port}"], start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "GDK_BACKEND": "x11"})
        self.address = f"http://127.0.0.1:{port}/session"
        options = {"binary": str(self.found()), "args": ["--automation"]}
        wanted = {"webkitgtk:browserOptions": options, "timeouts": {"script": LONGEST * 1000}}
        session = waiting(lambda: self._post("", {"capabilities": {"alwaysMatch": wanted}}), self.name)
        self.address += "/" + session["sessionId"]
        return self

    def __exit__(self, *_):
        os.killpg(self.process.pid, 15)
        self.process.wait()

    def open(self, address):
        self._post("/url", {"url": address})

    def run(self, script, value):
        """Runs a script, which is given a value and calls the last of its arguments with what it gives."""
        return self._post("/execute/async", {"script": script, "args": [value]})

    def _post(self, path, members):
        asked = urllib.request.Request(
            self.address + path, json.dumps(members).encode(), {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(asked, timeout=LONGEST) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as fault:
            raise AssertionError(f"{path}: {fault.read().decode()[:500]}") from fault


OTHERS = [Firefox, WebKit]
