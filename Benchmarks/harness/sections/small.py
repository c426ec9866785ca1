"""A matrix of an ordinary size, from start to finish."""

from harness.bench import Bench
from harness.results import Result, at_most, megabytes, seconds

ROWS = 1_000


def measure(bench: Bench) -> Result:
    """Times the whole process."""
    job = bench.assess(bench.work.matrix(ROWS))
    [cost] = bench.stopwatch.medians([job], bench.sizes.short_runs)
    result = Result(f"small: {ROWS:,} rows, start to finish", ["program", "seconds", "peak MB"])
    result.rows = [[job.name, seconds(cost.wall), megabytes(cost.peak)]]
    result.targets = [
        at_most("at most 20 ms", cost.wall * 1e3, 20, "ms"),
        at_most("at most 20 MB", cost.peak / 1e6, 20, "MB"),
    ]
    return result
