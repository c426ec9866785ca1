"""Whether two programs gave the same answer."""

import hashlib
import subprocess
from pathlib import Path

from harness.failure import Failure


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def require_same(expected: str, actual: str, what: str) -> None:
    """Ends the benchmark if two answers differ."""
    if expected != actual:
        raise Failure(f"{what}: the answer differs ({expected} is expected, it is {actual})")


def require_right(command: list[str]) -> None:
    """Ends the benchmark if a program finds an answer wrong."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Failure(f"an answer is wrong:\n{done.stdout}{done.stderr}")


def issues_digest(path: Path) -> str:
    """The SHA-256 of the first column, in the order of the file."""
    return _piped('cut -d, -f1 "$1" | sha256sum', path)


def sorted_digest(path: Path, drop_first: bool = False) -> str:
    """The SHA-256 of the header and then the sorted rows, with or without their first column.

    Names must have neither commas nor line breaks.
    """
    columns = "cut -d, -f2-" if drop_first else "cat"
    header = f'head -n 1 "$1" | {columns}'
    rows = f'tail -n +2 "$1" | {columns} | LC_ALL=C sort -S 25%'
    return _piped(f"({header}; {rows}) | sha256sum", path)


def _piped(script: str, path: Path) -> str:
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script, "bash", str(path)],
        capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Failure(f"{script}\n{done.stderr}")
    return done.stdout.split()[0]
