"""Counts incidents by type of crime with DuckDB, as `morile count --by "Crime type"` does.

One statement over all files of the folder, on all cores. The reader is told the columns and guesses
nothing; those that the count does not need are not made. With a look-up of areas the incidents are
joined with it, and all districts have a row for each type.
"""

import argparse

import duckdb

from timing import counting_parser, timed

COLUMNS = [
    "Crime ID", "Month", "Reported by", "Falls within", "Longitude", "Latitude", "Location",
    "LSOA code", "LSOA name", "Crime type", "Last outcome category", "Context",
]
LOOKUP_COLUMNS = ["LSOA21CD", "LSOA21NM", "LAD23CD", "LAD23NM", "CSP23CD", "CSP23NM"]

READ = """read_csv({input}, auto_detect = false, header = true, delim = ',', quote = '"',
                  escape = '"', columns = {columns})"""

COUNTS = """
  SELECT
    "Crime type" AS issue,
    {key}
    count(*) FILTER (Month BETWEEN $first AND $last) AS "count",
    count(*) FILTER (Month BETWEEN $previous_first AND $previous_last) AS previous_count
    {population}
  FROM {incidents} {join}
  WHERE (Month BETWEEN $first AND $last OR Month BETWEEN $previous_first AND $previous_last)
    {where}
  GROUP BY ALL
"""

ALL_AREAS = """
  WITH counts AS ({counts})
  SELECT issue, area, coalesce("count", 0) AS "count", coalesce(previous_count, 0) AS previous_count
  FROM (SELECT DISTINCT issue FROM counts) CROSS JOIN (SELECT DISTINCT LAD23NM AS area FROM {lookup})
    LEFT JOIN counts USING (issue, area)
  ORDER BY issue, area
"""


def count(options: argparse.Namespace) -> None:
    """Reads all files, counts and writes."""
    values = {
        "input": f"{options.input}/*.csv", "output": options.output,
        "first": options.period[0], "last": options.period[1],
        "previous_first": options.previous[0], "previous_last": options.previous[1],
    }
    parts = {"key": "", "population": "", "join": "", "where": ""}
    parts["incidents"] = READ.format(input="$input", columns=_texts(COLUMNS))
    lookup = READ.format(input="$areas", columns=_texts(LOOKUP_COLUMNS))
    if options.population:
        parts["population"] = ", $population::BIGINT AS population"
        values["population"] = options.population
    if options.prefix:
        parts["where"] = 'AND starts_with("LSOA name", $prefix)'
        values["prefix"] = options.prefix
    if options.areas:
        parts["join"] = f'JOIN {lookup} AS areas ON "LSOA code" = LSOA21CD'
        values["areas"] = options.areas
    if options.lad:
        parts["where"] = "AND LAD23NM = $lad"
        values["lad"] = options.lad
    elif options.areas:
        parts["key"] = "LAD23NM AS area,"
    query = COUNTS.format(**parts)
    if parts["key"]:
        query = ALL_AREAS.format(counts=query, lookup=lookup)
    else:
        query += "ORDER BY issue"
    duckdb.connect().execute(f"COPY ({query}) TO $output (FORMAT csv, HEADER, DELIMITER ',')", values)


def _texts(names: list[str]) -> dict[str, str]:
    return {name: "VARCHAR" for name in names}


if __name__ == "__main__":
    timed(counting_parser(__doc__).parse_args(), count)
