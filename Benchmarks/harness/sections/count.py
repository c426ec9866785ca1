"""Street-level incidents counted by type, beside DuckDB and Polars."""

from pathlib import Path

from harness.bench import Bench
from harness.measuring import Job
from harness.results import COST_HEADER, Result, at_most, cost_row, same_answer

PERIOD, PREVIOUS = "2019-01..2019-12", "2018-01..2018-12"
POPULATION = "262100"
PREFIX = "Plymouth"


def measure(bench: Bench) -> Result:
    """Compares answers, then times: one force area, and a nation, whole and by a place's name."""
    result = Result("count: incidents of two years by type of crime", COST_HEADER)
    result.targets = [same_answer("all answers of a question are the same, byte for byte")]
    force, nation = bench.sizes.incidents
    for rows, prefix in [(force, PREFIX), (nation, PREFIX), (nation, "")]:
        question = f"{rows:,} rows, {'of ' + prefix if prefix else 'all'}"
        folder = bench.work.incidents(rows)
        jobs = [_morile(bench, folder, prefix)]
        jobs += [_peer(bench, name, folder, prefix) for name in ("polars", "duckdb")]
        costs = bench.stopwatch.compared(jobs, bench.sizes.runs)
        for job, cost in zip(jobs, costs):
            result.rows.append(cost_row(f"{job.name}: {question}", cost, costs[0]))
        result.targets.append(at_most(
            f"at most a third of the time of DuckDB: {question}",
            costs[0].wall / costs[2].wall, 1 / 3))
    return result


def _morile(bench: Bench, folder: Path, prefix: str) -> Job:
    output = bench.work.output("morile.csv")
    where = ["--where", f"LSOA name={prefix}*"] if prefix else []
    return Job("morile", [
        str(bench.tools.morile), "count", str(folder), "--by", "Crime type", *where,
        "--period", PERIOD, "--previous", PREVIOUS, "--population", POPULATION,
        "--output", str(output)], output)


def _peer(bench: Bench, name: str, folder: Path, prefix: str) -> Job:
    output = bench.work.output(f"{name}.csv")
    command = [
        *bench.tools.peer(f"{name}_count"), str(folder), str(output), "--prefix", prefix,
        "--period", PERIOD, "--previous", PREVIOUS, "--population", POPULATION]
    return Job(name, command, output, is_peer=True)
