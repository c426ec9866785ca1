"""Writes a table in CSV as a workbook with XlsxWriter, which neither scores nor ranks: numbers as numbers, the rest as
text."""

import csv

import xlsxwriter

from timing import parser, timed


def work(options) -> None:
    """The whole work."""
    book = xlsxwriter.Workbook(options.output, {"strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("Issues")
    with open(options.input, encoding="utf-8-sig", newline="") as file:
        for row, cells in enumerate(csv.reader(file)):
            for column, cell in enumerate(cells):
                try:
                    sheet.write_number(row, column, float(cell))
                except ValueError:
                    sheet.write_string(row, column, cell)
    book.close()


if __name__ == "__main__":
    timed(parser(__doc__).parse_args(), work)
