"""Street-level incidents counted by type, beside DuckDB and Polars."""

from dataclasses import dataclass
from pathlib import Path

from harness.bench import Bench
from harness.measuring import Job
from harness.results import COST_HEADER, Result, at_most, cost_row, same_answer

PERIOD, PREVIOUS = "2019-01..2019-12", "2018-01..2018-12"
POPULATION = "262100"
PLACE = "Plymouth"


@dataclass(frozen=True)
class Question:
    """Which incidents are counted: what it is called, and how each program is asked."""

    name: str
    morile: list[str]
    peer: list[str]
    has_population: bool = True


def measure(bench: Bench) -> Result:
    """Compares answers, then times: one force area, and a nation, whole, by a place's name and by areas."""
    result = Result("count: incidents of two years by type of crime", COST_HEADER)
    result.targets = [same_answer("all answers of a question are the same, byte for byte")]
    lookup = str(bench.work.lookup())
    by_name = Question(f"of {PLACE}", ["--where", f"LSOA name={PLACE}*"], ["--prefix", PLACE])
    everything = Question("all", [], [])
    by_area = Question(
        f"of the district {PLACE} by a look-up", ["--areas", lookup, "--lad", PLACE],
        ["--areas", lookup, "--lad", PLACE])
    by_areas = Question(
        "each district by a look-up", ["--areas", lookup, "--lad", "all"], ["--areas", lookup], False)
    force, nation = bench.sizes.incidents
    for rows, question in [
        (force, by_name), (nation, by_name), (nation, everything), (nation, by_area),
        (nation, by_areas),
    ]:
        title = f"{rows:,} rows, {question.name}"
        folder = bench.work.incidents(rows)
        jobs = [_morile(bench, folder, question)]
        jobs += [_peer(bench, name, folder, question) for name in ("polars", "duckdb")]
        costs = bench.stopwatch.compared(jobs, bench.sizes.runs)
        for job, cost in zip(jobs, costs):
            result.rows.append(cost_row(f"{job.name}: {title}", cost, costs[0]))
        result.targets.append(at_most(
            f"at most a third of the time of DuckDB: {title}",
            costs[0].wall / costs[2].wall, 1 / 3))
    return result


def _shared(question: Question) -> list[str]:
    population = ["--population", POPULATION] if question.has_population else []
    return ["--period", PERIOD, "--previous", PREVIOUS, *population]


def _morile(bench: Bench, folder: Path, question: Question) -> Job:
    output = bench.work.output("morile.csv")
    return Job("morile", [
        str(bench.tools.morile), "count", str(folder), "--by", "Crime type", *question.morile,
        *_shared(question), "--output", str(output)], output)


def _peer(bench: Bench, name: str, folder: Path, question: Question) -> Job:
    output = bench.work.output(f"{name}.csv")
    command = [
        *bench.tools.peer(f"{name}_count"), str(folder), str(output), *question.peer,
        *_shared(question)]
    return Job(name, command, output, is_peer=True)
