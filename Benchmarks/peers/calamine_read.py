"""Reads a workbook with python-calamine, as `morile` does before it assesses, and writes its cells as CSV.

Only the reading is timed.
"""

from python_calamine import CalamineWorkbook

from reading import read


def rows_of(path: str) -> list[list]:
    """All rows of the first sheet."""
    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


if __name__ == "__main__":
    read(__doc__, rows_of)
