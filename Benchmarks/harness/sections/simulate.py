"""Scores that may be off, simulated, beside NumPy written plainly and NumPy tuned."""

from pathlib import Path

from harness.answers import require_right
from harness.bench import Bench
from harness.measuring import Job
from harness.results import Result, Target, at_least, seconds
from harness.simulation import ISSUES, write_question

PEERS = ("numpy_simulate", "numpy_simulate_tuned")


def measure(bench: Bench) -> Result:
    """Compares answers with the exact one, then times."""
    runs = bench.sizes.simulated
    question = bench.work.output("question.json")
    write_question(question, runs)
    jobs = [*_morile(bench, question), *(_peer(bench, name, question) for name in PEERS)]
    for job in jobs:
        bench.stopwatch.run(job)
    require_right([
        *bench.tools.peer("check_simulation"), str(question), *(str(job.output) for job in jobs)])

    costs = bench.stopwatch.medians(jobs, bench.sizes.runs)
    result = Result(
        f"simulate: {ISSUES} issues, {runs:,} runs", ["program", "seconds of work", "times first"])
    for job, cost in zip(jobs, costs):
        result.rows.append([
            job.name, seconds(cost.inside), f"{cost.inside / costs[0].inside:.1f}"])
    result.targets = [Target(
        "all answers are within 5 standard errors of the exact one", "all are", is_met=True,
        is_answer=True)]
    if jobs[0].name == "morile":
        morile, plain, tuned = (cost.inside for cost in costs)
        result.targets += [
            at_least("at least 30 times as fast as NumPy written plainly", plain / morile, 30),
            at_least("at least 3 times as fast as NumPy tuned", tuned / morile, 3),
        ]
    return result


def _morile(bench: Bench, question: Path) -> list[Job]:
    """The simulation of morile: a program that takes QUESTION, OUTPUT and --time-file as peers do.

    Its answer has the form that peers/simulation.py describes; its job is named morile, stands first
    and has `is_peer=True`, so that it is timed from the question in memory to the answer in memory.
    """
    return []


def _peer(bench: Bench, name: str, question: Path) -> Job:
    output = bench.work.output(f"{name}.json")
    return Job(name, [*bench.tools.peer(name), str(question), str(output)], output, is_peer=True)
