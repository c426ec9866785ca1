"""Scores and ranks a matrix with Polars, as `morile assess --model stra-plymouth-2015` does.

One lazy query on the streaming engine: CSV is read, scored, sorted and written on all cores. Rates
are compared in whole numbers, so that no threshold is decided by rounding. Columns have the
narrowest types that hold them; texts that repeat are categories. The rank is a run number over the
sorted totals, which costs less than a rank worked out by itself.
"""

import argparse

import polars as pl
from polars import col

from timing import parser, timed

SCORES = [
    "physical_psychological", "financial", "reputation", "resourcing",
    "concern", "vulnerability", "benchmarking",
]
COLUMNS = {
    "issue": pl.String, "category": pl.Categorical,
    "count": pl.Int64, "previous_count": pl.Int64, "population": pl.Int64,
    "likelihood_adjusted": pl.Int8, **dict.fromkeys(SCORES, pl.Int8),
}
RATING = pl.Enum(["High", "Moderate", "Standard"])


def holds(condition: pl.Expr) -> pl.Expr:
    """1 where a condition holds, else 0."""
    return condition.cast(pl.Int8)


def scored(rows: pl.LazyFrame) -> pl.LazyFrame:
    """The rows with their likelihood, trend, impact, risk and total."""
    count, previous, population = col("count"), col("previous_count"), col("population")
    at_least = [holds(count * 1000 >= population * rate) for rate in (3, 10)]
    return (
        rows.with_columns(
            likelihood=col("likelihood_adjusted").fill_null(1 + at_least[0] + at_least[1]),
            trend=holds(count > previous) + holds(count * 100 > previous * 105),
            impact=col("physical_psychological") + col("financial")
            + col("reputation") + col("resourcing"),
        )
        .with_columns(risk=col("impact") * col("likelihood"))
        .with_columns(
            total=col("risk") + col("trend")
            + col("concern") + col("vulnerability") + col("benchmarking"),
        )
    )


def ranked(rows: pl.LazyFrame) -> pl.LazyFrame:
    """The output: highest totals first, ties by name, equal totals sharing a rank."""
    total = col("total")
    rating = (
        pl.when(total >= 30).then(pl.lit("High"))
        .when(total >= 16).then(pl.lit("Moderate"))
        .otherwise(pl.lit("Standard"))
    )
    own = [name for name in COLUMNS if name not in ("issue", "category")]
    return rows.sort("total", "issue", descending=[True, False]).select(
        (total.rle_id() + 1).alias("rank"), "issue", "category",
        rating.cast(RATING).alias("rating"),
        "impact", "risk", "total", total.alias("total_low"), total.alias("total_high"), *own,
    )


def assess(options: argparse.Namespace) -> None:
    """Reads, scores, ranks and writes."""
    rows = pl.scan_csv(options.input, schema=COLUMNS)
    ranked(scored(rows)).sink_csv(options.output, engine="streaming")


if __name__ == "__main__":
    timed(parser(__doc__).parse_args(), assess)
