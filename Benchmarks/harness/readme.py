"""The tables in README.md."""

from pathlib import Path

from harness.failure import Failure
from harness.results import Result

MARKER = "<!-- table -->"


def write_tables(path: Path, heading: str, results: list[Result]) -> None:
    """Puts the results between the two markers, in place of what was there."""
    pieces = path.read_text(encoding="utf-8").split(MARKER)
    if len(pieces) != 3:
        raise Failure(f"{path} does not have two lines {MARKER}")
    pieces[1] = "\n" + "\n".join([heading + "\n", *(result.markdown for result in results)])
    path.write_text(MARKER.join(pieces), encoding="utf-8")
