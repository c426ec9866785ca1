"""Reads a workbook with python-calamine, as `morile` does before it assesses, and writes its cells as CSV.

Only the reading is timed.
"""

import csv
import time

from python_calamine import CalamineWorkbook

from timing import parser


def main() -> None:
    """Reads, stops the clock, and writes what was read for the answer to be compared."""
    options = parser(__doc__).parse_args()
    start = time.perf_counter()
    rows = CalamineWorkbook.from_path(options.input).get_sheet_by_index(0).to_python()
    seconds = time.perf_counter() - start
    if options.time_file:
        with open(options.time_file, "w", encoding="ascii") as file:
            file.write(f"{seconds}\n")
        return
    with open(options.output, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        for row in rows:
            writer.writerow([f"{cell:.15g}" if isinstance(cell, float) else cell for cell in row])


if __name__ == "__main__":
    main()
