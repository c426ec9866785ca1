"""Reads a workbook with openpyxl, a row at a time and no more than values, and writes its cells as CSV.

Only the reading is timed.
"""

import csv
import time

from openpyxl import load_workbook

from timing import parser


def main() -> None:
    """Reads, stops the clock, and writes what was read for the answer to be compared."""
    options = parser(__doc__).parse_args()
    start = time.perf_counter()
    book = load_workbook(options.input, read_only=True, data_only=True)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    seconds = time.perf_counter() - start
    if options.time_file:
        with open(options.time_file, "w", encoding="ascii") as file:
            file.write(f"{seconds}\n")
        return
    with open(options.output, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        for row in rows:
            writer.writerow([f"{cell:.15g}" if isinstance(cell, (float, int)) else cell for cell in row])


if __name__ == "__main__":
    main()
