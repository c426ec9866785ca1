"""Counts incidents by type of crime with Polars, as `morile count --by "Crime type"` does.

One lazy query on the streaming engine over all files of the folder, on all cores; columns that the
count does not need are not made.
"""

import argparse

import polars as pl
from polars import col

from timing import counting_parser, timed


def count(options: argparse.Namespace) -> None:
    """Reads all files, counts and writes."""
    now = col("Month").is_between(*map(pl.lit, options.period))
    before = col("Month").is_between(*map(pl.lit, options.previous))
    rows = pl.scan_csv(f"{options.input}/*.csv", infer_schema=False)
    if options.prefix:
        rows = rows.filter(col("LSOA name").str.starts_with(options.prefix))
    counts = (
        rows.filter(now | before)
        .group_by(col("Crime type").alias("issue"))
        .agg(now.sum().alias("count"), before.sum().alias("previous_count"))
        .with_columns(population=pl.lit(options.population))
        .sort("issue")
    )
    counts.sink_csv(options.output, engine="streaming")


if __name__ == "__main__":
    timed(counting_parser(__doc__).parse_args(), count)
