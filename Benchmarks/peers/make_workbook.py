"""Makes a workbook of a CSV file: numbers as numbers, all else as texts, to 16 columns."""

import csv

import xlsxwriter

from timing import parser

COLUMNS = 16


def main() -> None:
    """Writes the workbook, and beside it the CSV of the same cells."""
    options = parser(__doc__).parse_args()
    book = xlsxwriter.Workbook(options.output)
    sheet = book.add_worksheet("Scores")
    with open(options.input, encoding="utf-8", newline="") as source, \
            open(options.output + ".csv", "w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        for place, row in enumerate(csv.reader(source)):
            more = COLUMNS - len(row)
            row += [f"own {n}" if place == 0 else f"{place * (n + 1) / 8:.15g}" for n in range(more)]
            writer.writerow(row)
            for column, cell in enumerate(row):
                if place > 0 and cell.replace(".", "", 1).isdigit():
                    sheet.write_number(place, column, float(cell))
                else:
                    sheet.write_string(place, column, cell)
    book.close()


if __name__ == "__main__":
    main()
