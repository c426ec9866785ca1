"""The stream inside other tools: Spark's `pipe`, and the shell's `split`."""

from harness.answers import digest, require_same
from harness.bench import MODEL, Bench
from harness.measuring import Job
from harness.results import Result, same_answer, seconds
from harness.tools import HERE


def measure(bench: Bench) -> Result:
    """Scores a matrix whole, in parts by Spark and in parts by the shell, and compares."""
    rows = bench.sizes.matrix
    matrix = bench.work.matrix(rows)
    morile = str(bench.tools.morile)
    whole = bench.score(matrix)
    parts = bench.work.output("spark")
    joined = bench.work.output("joined.csv")
    jobs = [
        whole,
        Job("Spark, two workers", [
            str(bench.tools.python), str(HERE / "spark" / "pipe.py"), str(matrix), str(parts),
            str(joined), "--morile", morile, "--model", MODEL], joined),
        Job("shell, two processes", [
            "bash", str(HERE / "spark" / "split.sh"), str(matrix), str(joined), morile, MODEL],
            joined),
    ]
    result = Result(
        f"spark: {rows:,} rows in parts, one run each", ["way", "seconds", "same as whole"])
    expected = None
    for job in jobs:
        cost = bench.stopwatch.run(job)
        answer = digest(job.output)
        expected = expected or answer
        require_same(expected, answer, job.name)
        result.rows.append([job.name, seconds(cost.wall), "yes"])
    result.targets = [same_answer("the parts, joined, are the file scored whole, byte for byte")]
    return result
