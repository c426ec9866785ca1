"""What the peers share that read a workbook and do nothing else: the clock around it, and the cells as CSV."""

import csv
from collections.abc import Callable, Iterable

from timing import parser, timed


def read(description: str, rows_of: Callable[[str], Iterable[Iterable]]) -> None:
    """Reads, and unless that was only timed, writes what was read for the answer to be compared.

    `rows_of` is given the name of a workbook, and gives all rows of its first sheet.
    """
    options = parser(description).parse_args()
    found = []
    timed(options, lambda options: found.append(rows_of(options.input)))
    if options.time_file:
        return
    with open(options.output, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        for row in found[0]:
            writer.writerow([f"{cell:.15g}" if isinstance(cell, (float, int)) else cell for cell in row])
