"""What counts can bear: exact tests, limits and chances of levels, beside SciPy."""

import json
import random
from pathlib import Path

from harness.bench import Bench
from harness.failure import Failure
from harness.measuring import Job
from harness.results import Result, Target
from harness.tools import ROOT

SEED = 2017
WHAT = {
    "test": ("p of two counts", 1e-9),
    "change": ("limits of the change", 1e-6),
    "count": ("limits of a count", 1e-4),
    "levels": ("chances of levels", 1e-7),
}


def measure(bench: Bench) -> Result:
    """Compares answers, then times the work alone."""
    question = bench.work.output("question.json")
    pairs = _pairs(bench.sizes.pairs)
    question.write_text(json.dumps({
        "model": str(ROOT / "Models" / "morile-csp" / "model.json"), "population": 264_200,
        "pairs": pairs}), encoding="utf-8")
    result = Result(
        f"evidence: {len(pairs):,} pairs of counts from 1 to 20,000",
        ["statistic", "program", "microseconds each", "times morile"])
    for what, (title, off) in WHAT.items():
        jobs = [_job(bench, name, what, question) for name in ("morile", "scipy")]
        for job in jobs:
            bench.stopwatch.run(job)
        result.targets.append(_compared(what, title, off, jobs, pairs))
        costs = bench.stopwatch.medians(jobs, bench.sizes.runs)
        for job, cost in zip(jobs, costs):
            result.rows.append([
                title, job.name, f"{cost.inside / len(pairs) * 1e6:,.1f}",
                f"{cost.inside / costs[0].inside:.1f}"])
    return result


def _pairs(count: int) -> list[list[int]]:
    """Pairs as crime tables have them: counts of every size, most of them not far from the year before."""
    chance = random.Random(SEED)
    pairs = []
    for _ in range(count):
        before = int(10 ** chance.uniform(0, 4.3))
        pairs.append([max(1, round(before * chance.uniform(0.7, 1.5))), max(1, before)])
    return pairs


def _job(bench: Bench, name: str, what: str, question: Path) -> Job:
    output = bench.work.output(f"{what}-{name}.json")
    program = [str(bench.tools.evidence())] if name == "morile" else bench.tools.peer("scipy_evidence")
    return Job(name, [*program, what, str(question), str(output)], output, is_peer=True)


def _compared(what: str, title: str, off: float, jobs: list[Job], pairs: list[list[int]]) -> Target:
    own, other = (json.loads(job.output.read_text(encoding="utf-8")) for job in jobs)
    worst = 0.0
    for pair, left, right in zip(pairs, own, other, strict=True):
        for mine, theirs in zip(left, right, strict=True):
            # Limits are as large as the counts; what is shown of them has six figures and more.
            distance = abs(mine - theirs) / max(1.0, abs(theirs) if what in ("change", "count") else 1.0)
            if distance > off:
                raise Failure(f"{title} of {pair}: {left} is not {right}")
            worst = max(worst, distance)
    return Target(f"{title}: the same as SciPy to {off:g}", f"{worst:.1e} at most", True, is_answer=True)
