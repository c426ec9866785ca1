"""The work folder: data that is made once and kept, and room for outputs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from harness.failure import Failure
from harness.tools import Tools

# Bytes of a row, as the generator makes them, and of a row of the answer.
MATRIX_ROW, INCIDENT_ROW, ANSWER_ROW = 68, 217, 106
TOUCHED = 8 << 30


class Work:
    """A folder for data and outputs."""

    def __init__(self, folder: Path, tools: Tools) -> None:
        self.folder = folder.resolve()
        self.folder.mkdir(parents=True, exist_ok=True)
        self._tools = tools
        self.clear_outputs()

    def matrix(self, rows: int, *options: str) -> Path:
        """A matrix of so many rows, in memory as far as the system keeps it there."""
        name = "-".join(["matrix", str(rows), *(word.strip("-") for word in options)])
        path = self.folder / f"{name}.csv"
        self._make(path, rows * (MATRIX_ROW + 2 * ANSWER_ROW), "matrix", "--rows", rows, *options)
        self._warm([path])
        return path

    def incidents(self, rows: int) -> Path:
        """A folder of incidents of two years."""
        path = self.folder / f"incidents-{rows}"
        self._make(path, rows * INCIDENT_ROW, "incidents", "--rows", rows)
        self._warm(sorted(path.iterdir()))
        return path

    def lookup(self) -> Path:
        """The districts of the small areas that incidents are in."""
        path = self.folder / "lookup.csv"
        self._make(path, 10_000_000, "lookup")
        self._warm([path])
        return path

    def output(self, name: str) -> Path:
        """A place for an output."""
        return self.folder / f"output-{name}"

    def clear_outputs(self) -> None:
        """Deletes all outputs, also those of a section that failed."""
        for path in self.folder.glob("output-*"):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()

    def touch_memory(self) -> None:
        """Uses much memory once and gives it back.

        A virtual machine gets its memory from the host when it first uses it, several times more
        slowly than later. Whoever ran first would pay for the others.
        """
        free = os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        size = min(TOUCHED, free // 2)
        subprocess.run([sys.executable, "-c", f"b'1' * {size}"], check=True)

    def _make(self, path: Path, room: int, *command: object) -> None:
        """Generates data if there is none, or none of this generator."""
        if path.exists() and path.stat().st_mtime > self._tools.generate.stat().st_mtime:
            return
        if shutil.disk_usage(self.folder).free < room:
            raise Failure(f"{path.name} needs {room / 1e9:.1f} GB free in {self.folder}")
        print(f"generating {path.name}", flush=True)
        unfinished = path.with_name(path.name + ".unfinished")
        for old in (path, unfinished):
            if old.is_dir():
                shutil.rmtree(old)
        words = [str(word) for word in (self._tools.generate, *command, "--output", unfinished)]
        subprocess.run(words, check=True)
        unfinished.rename(path)

    @staticmethod
    def _warm(paths: list[Path]) -> None:
        """Reads files once, so that nobody waits for the disk."""
        for path in paths:
            with open(path, "rb", buffering=0) as file:
                while file.read(1 << 20):
                    pass
