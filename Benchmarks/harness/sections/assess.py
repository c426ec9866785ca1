"""A large matrix scored, ranked and written, beside Polars and DuckDB."""

from harness.bench import Bench
from harness.results import COST_HEADER, Result, at_least, at_most, cost_row, same_answer

PEERS = ("polars", "duckdb")


def measure(bench: Bench) -> Result:
    """Compares answers, then times."""
    rows = bench.sizes.matrix
    matrix = bench.work.matrix(rows)
    jobs = [bench.assess(matrix), *(bench.peer_assess(name, matrix) for name in PEERS)]
    costs = bench.stopwatch.compared(jobs, bench.sizes.runs)
    morile, polars, duckdb = costs
    result = Result(f"assess: {rows:,} rows read, scored, ranked and written", COST_HEADER)
    result.rows = [cost_row(job.name, cost, morile) for job, cost in zip(jobs, costs)]
    result.targets = [
        same_answer("the three answers are the same, byte for byte"),
        at_least("at least 5 times as fast as Polars", polars.wall / morile.wall, 5),
        at_least("at least 8 times as fast as DuckDB", duckdb.wall / morile.wall, 8),
        at_most(
            "at most a quarter of the memory of Polars", morile.peak / polars.peak, 0.25),
    ]
    return result
