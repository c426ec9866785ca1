"""Whether ten times the rows take ten times the time."""

from harness.bench import Bench
from harness.results import Result, at_least, megabytes, seconds

BASE = 1_000_000


def measure(bench: Bench) -> Result:
    """Times `assess` on matrices of growing size."""
    speeds = {}
    result = Result(
        "scaling: assess by size", ["rows", "seconds", "CPU seconds", "rows/s", "peak MB"])
    for rows in bench.sizes.scaling:
        job = bench.assess(bench.work.matrix(rows))
        bench.stopwatch.run(job)
        [cost] = bench.stopwatch.medians([job], bench.sizes.runs)
        speeds[rows] = rows / cost.wall
        result.rows.append([
            f"{rows:,}", seconds(cost.wall), seconds(cost.cpu), f"{speeds[rows]:,.0f}",
            megabytes(cost.peak)])
    largest = max(speeds)
    base = BASE if BASE in speeds else min(speeds)
    result.targets = [
        at_least(
            f"rows per second at {largest:,} rows at least 0.8 times those at {base:,}",
            speeds[largest] / speeds[base], 0.8)
    ]
    return result
