"""Reading and checking a file, beside programs that hardly look at it."""

from harness.bench import MODEL, Bench
from harness.measuring import Job
from harness.results import Result, megabytes, seconds


def measure(bench: Bench) -> Result:
    """Times `check`, `wc -l` and `cp` on the same file."""
    rows = bench.sizes.matrix
    matrix = bench.work.matrix(rows)
    copy = bench.work.output("copy.csv")
    jobs = [
        Job("morile check", [str(bench.tools.morile), "check", str(matrix), "--model", MODEL]),
        Job("wc -l", ["wc", "-l", str(matrix)]),
        Job("cp", ["cp", str(matrix), str(copy)], copy),
    ]
    costs = bench.stopwatch.medians(jobs, bench.sizes.runs)
    size = matrix.stat().st_size / 1e9
    result = Result(
        f"reading: {rows:,} rows, {size:.2f} GB, all faults looked for",
        ["program", "seconds", "GB/s", "GB/s per core", "peak MB"])
    for job, cost in zip(jobs, costs):
        result.rows.append([
            job.name, seconds(cost.wall), f"{size / cost.wall:.2f}", f"{size / cost.cpu:.2f}",
            megabytes(cost.peak)])
    return result
