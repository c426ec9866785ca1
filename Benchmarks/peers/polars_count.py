"""Counts incidents by type of crime with Polars, as `morile count --by "Crime type"` does.

One lazy query on the streaming engine over all files of the folder, on all cores; columns that the
count does not need are not made. With a look-up of areas the incidents are joined with it, and all
districts have a row for each type.
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
    keys = ["issue"]
    if options.areas:
        lookup = pl.scan_csv(options.areas, infer_schema=False).select(
            col("LSOA21CD"), col("LAD23NM").alias("area"))
        if options.lad:
            lookup = lookup.filter(col("area") == options.lad)
        else:
            keys.append("area")
        rows = rows.join(lookup, left_on="LSOA code", right_on="LSOA21CD")
    counts = (
        rows.filter(now | before)
        .rename({"Crime type": "issue"})
        .group_by(keys)
        .agg(now.sum().alias("count"), before.sum().alias("previous_count"))
    )
    if len(keys) > 1:
        issues = counts.select("issue").unique()
        areas = lookup.select("area").unique()
        counts = issues.join(areas, how="cross").join(counts, on=keys, how="left").fill_null(0)
    if options.population:
        counts = counts.with_columns(population=pl.lit(options.population))
    counts.sort(keys).sink_csv(options.output, engine="streaming")


if __name__ == "__main__":
    timed(counting_parser(__doc__).parse_args(), count)
