"""The same matrix in other forms: order, line ends, quoted and other names, unknown scores."""

from harness.answers import digest, require_same
from harness.bench import Bench
from harness.results import Result, megabytes, same_answer, seconds

QUOTED = "5 % of names quoted"
TYPE_FIRST = "names that begin alike"
VARIANTS = {
    "plain": (),
    "natural order": ("--order", "natural"),
    "CRLF": ("--crlf",),
    QUOTED: ("--quoted", "5"),
    TYPE_FIRST: ("--type-first",),
    "5 % of rows with unknown scores": ("--unknown", "5"),
}
# Neither the order of the rows nor their line ends change the answer.
SAME_ANSWER = ("natural order", "CRLF")
# Others are compared with a peer's.
PEER_ANSWER = (QUOTED, TYPE_FIRST)


def measure(bench: Bench) -> Result:
    """Compares answers where they are known, then times each form beside the plain one."""
    rows = bench.sizes.matrix
    jobs = {
        name: bench.assess(bench.work.matrix(rows, *options), f"variant-{place}.csv")
        for place, (name, options) in enumerate(VARIANTS.items())
    }
    answers = {}
    for name, job in jobs.items():
        bench.stopwatch.run(job)
        answers[name] = digest(job.output)
    for name in SAME_ANSWER:
        require_same(answers["plain"], answers[name], name)
    for name in PEER_ANSWER:
        peer = bench.peer_assess("polars", bench.work.matrix(rows, *VARIANTS[name]))
        bench.stopwatch.run(peer)
        require_same(digest(peer.output), answers[name], name)

    costs = dict(zip(jobs, bench.stopwatch.medians(list(jobs.values()), bench.sizes.runs)))
    result = Result(
        f"variants: {rows:,} rows in other forms", ["form", "seconds", "times plain", "peak MB"])
    for name, cost in costs.items():
        result.rows.append([
            name, seconds(cost.wall), f"{cost.wall / costs['plain'].wall:.2f}",
            megabytes(cost.peak)])
    result.targets = [
        same_answer("natural order and CRLF give the answer of the plain form"),
        same_answer("quoted names, and names that begin alike, give the answer of Polars"),
    ]
    return result
