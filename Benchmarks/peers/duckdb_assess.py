"""Scores and ranks a matrix with DuckDB, as `morile assess --model stra-plymouth-2015` does.

One statement, which DuckDB plans as a whole and runs on all cores: from a CSV reader that is told
the columns and guesses nothing to a CSV writer. Rates are compared in whole numbers, so that no
threshold is decided by rounding. Columns have the narrowest types that hold them.
"""

import argparse

import duckdb

from timing import parser, timed

COLUMNS = {
    "issue": "VARCHAR", "category": "VARCHAR",
    "count": "INTEGER", "previous_count": "INTEGER", "population": "INTEGER",
    "likelihood_adjusted": "TINYINT",
    "physical_psychological": "TINYINT", "financial": "TINYINT", "reputation": "TINYINT",
    "resourcing": "TINYINT",
    "concern": "TINYINT", "vulnerability": "TINYINT", "benchmarking": "TINYINT",
}

STATEMENT = """
COPY (
  WITH factors AS (
    SELECT *,
      coalesce(
        likelihood_adjusted,
        1 + (1000::BIGINT * "count" >= 3::BIGINT * population)::TINYINT
          + (1000::BIGINT * "count" >= 10::BIGINT * population)::TINYINT) AS likelihood,
      ("count" > previous_count)::TINYINT
        + (100::BIGINT * "count" > 105::BIGINT * previous_count)::TINYINT AS trend,
      physical_psychological + financial + reputation + resourcing AS impact
    FROM read_csv($input, auto_detect = false, header = true, delim = ',', quote = '"',
                  escape = '"', new_line = '\\n', columns = {columns})
  ),
  risks AS (SELECT *, impact * likelihood AS risk FROM factors),
  totals AS (
    SELECT *, risk + trend + concern + vulnerability + benchmarking AS total FROM risks
  )
  SELECT
    dense_rank() OVER (ORDER BY total DESC) AS rank, issue, category,
    CASE WHEN total >= 30 THEN 'High' WHEN total >= 16 THEN 'Moderate' ELSE 'Standard' END
      AS rating,
    impact, risk, total, total AS total_low, total AS total_high,
    {own}
  FROM totals
  ORDER BY total DESC, issue
) TO $output (FORMAT csv, HEADER, DELIMITER ',')
"""


def assess(options: argparse.Namespace) -> None:
    """Reads, scores, ranks and writes."""
    own = ", ".join(f'"{name}"' for name in COLUMNS if name not in ("issue", "category"))
    statement = STATEMENT.format(columns=COLUMNS, own=own)
    duckdb.connect().execute(statement, {"input": options.input, "output": options.output})


if __name__ == "__main__":
    timed(parser(__doc__).parse_args(), assess)
