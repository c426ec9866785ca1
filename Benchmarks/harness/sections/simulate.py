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
    common, native, plain, tuned = (cost.inside for cost in costs)
    result.targets += [
        at_least("at least 30 times as fast as NumPy written plainly", plain / common, 30),
        at_least("built for this processor, at least 3 times as fast as NumPy tuned",
                 tuned / native, 3),
    ]
    return result


def _morile(bench: Bench, question: Path) -> list[Job]:
    """The engine's library on two threads: as everyone builds it, and built for this processor.

    NumPy chooses the widest instructions of the processor when it runs; Swift does when it builds.
    """
    builds = {"morile": bench.tools.simulate(), "morile, native": bench.tools.simulate(is_native=True)}
    jobs = []
    for name, program in builds.items():
        output = bench.work.output(f"{name}.json")
        jobs.append(Job(name, [str(program), str(question), str(output)], output, is_peer=True))
    return jobs


def _peer(bench: Bench, name: str, question: Path) -> Job:
    output = bench.work.output(f"{name}.json")
    return Job(name, [*bench.tools.peer(name), str(question), str(output)], output, is_peer=True)
