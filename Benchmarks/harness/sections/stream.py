"""A matrix scored as a stream, from standard input to standard output."""

from harness.answers import issues_digest, require_same, sorted_digest
from harness.bench import Bench
from harness.results import Result, at_most, megabytes, same_answer, seconds


def measure(bench: Bench) -> Result:
    """Compares the answer with that of `assess`, then times two sizes."""
    result = Result(
        "stream: morile score < file > output", ["rows", "seconds", "rows/s", "peak MB"])
    peaks = []
    for rows in bench.sizes.stream:
        matrix = bench.work.matrix(rows)
        job = bench.score(matrix)
        _check(bench, rows)
        [cost] = bench.stopwatch.medians([job], bench.sizes.runs)
        peaks.append(cost.peak)
        result.rows.append([
            f"{rows:,}", seconds(cost.wall), f"{rows / cost.wall:,.0f}", megabytes(cost.peak)])
    result.targets = [
        same_answer("rows are those of `assess` without the rank, in the order of the input"),
        at_most(
            "memory does not grow with the rows: at most 2 MB more", (peaks[1] - peaks[0]) / 1e6,
            2, "MB"),
    ]
    return result


def _check(bench: Bench, rows: int) -> None:
    """Compares one run with the input and with `assess`."""
    matrix = bench.work.matrix(rows)
    scored, ranked = bench.score(matrix), bench.assess(matrix)
    bench.stopwatch.run(scored)
    bench.stopwatch.run(ranked)
    require_same(issues_digest(matrix), issues_digest(scored.output), "order of the issues")
    require_same(
        sorted_digest(ranked.output, drop_first=True), sorted_digest(scored.output), "rows")
