"""Reads a workbook with openpyxl, a row at a time and no more than values, and writes its cells as CSV.

Only the reading is timed.
"""

from openpyxl import load_workbook

from reading import read


def rows_of(path: str) -> list[tuple]:
    """All rows of the first sheet."""
    book = load_workbook(path, read_only=True, data_only=True)
    return list(book.worksheets[0].iter_rows(values_only=True))


if __name__ == "__main__":
    read(__doc__, rows_of)
