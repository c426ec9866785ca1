"""Counts incidents by type of crime with DuckDB, as `morile count --by "Crime type"` does.

One statement over all files of the folder, on all cores. The reader is told the columns and guesses
nothing; those that the count does not need are not made.
"""

import argparse

import duckdb

from timing import counting_parser, timed

COLUMNS = [
    "Crime ID", "Month", "Reported by", "Falls within", "Longitude", "Latitude", "Location",
    "LSOA code", "LSOA name", "Crime type", "Last outcome category", "Context",
]

STATEMENT = """
COPY (
  SELECT
    "Crime type" AS issue,
    count(*) FILTER (Month BETWEEN $first AND $last) AS "count",
    count(*) FILTER (Month BETWEEN $previous_first AND $previous_last) AS previous_count,
    $population::BIGINT AS population
  FROM read_csv($input, auto_detect = false, header = true, delim = ',', quote = '"',
                escape = '"', columns = {columns})
  WHERE (Month BETWEEN $first AND $last OR Month BETWEEN $previous_first AND $previous_last)
    {where}
  GROUP BY ALL
  ORDER BY issue
) TO $output (FORMAT csv, HEADER, DELIMITER ',')
"""


def count(options: argparse.Namespace) -> None:
    """Reads all files, counts and writes."""
    values = {
        "input": f"{options.input}/*.csv", "output": options.output,
        "first": options.period[0], "last": options.period[1],
        "previous_first": options.previous[0], "previous_last": options.previous[1],
        "population": options.population,
    }
    where = ""
    if options.prefix:
        where = 'AND starts_with("LSOA name", $prefix)'
        values["prefix"] = options.prefix
    columns = {name: "VARCHAR" for name in COLUMNS}
    duckdb.connect().execute(STATEMENT.format(columns=columns, where=where), values)


if __name__ == "__main__":
    timed(counting_parser(__doc__).parse_args(), count)
