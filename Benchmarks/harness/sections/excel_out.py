"""An assessment written as a workbook, beside XlsxWriter, which is given the results and only writes them."""

import subprocess

from harness.bench import MODEL, Bench
from harness.failure import Failure
from harness.measuring import Job
from harness.results import COST_HEADER, Result, at_least, at_most, cost_row, same_answer

# The cells of a workbook's first sheet, but for the columns that have no counterpart in CSV.
READ = """
import sys
from python_calamine import CalamineWorkbook
rows = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_name("Issues").to_python()
left = [n for n, header in enumerate(rows[0]) if header.endswith(", exact") or header.endswith("_exact")]
for row in rows[1:]:
    cells = [c for n, c in enumerate(row) if n not in left]
    print("|".join(f"{c:.5f}" if isinstance(c, float) else str(c) for c in cells))
"""


def measure(bench: Bench) -> Result:
    """Compares the cells of both, then times."""
    rows = bench.sizes.sheet
    matrix = bench.work.matrix(rows)
    table = bench.work.output("results.csv")
    bench.stopwatch.run(Job("results", [
        str(bench.tools.morile), "assess", str(matrix), "--model", MODEL, "--format", "csv",
        "--output", str(table)], table))
    own, other = bench.work.output("morile.xlsx"), bench.work.output("xlsxwriter.xlsx")
    jobs = [
        Job("morile", [
            str(bench.tools.morile), "assess", str(matrix), "--model", MODEL, "--output", str(own)], own),
        Job("xlsxwriter", [*bench.tools.peer("xlsxwriter_assess"), str(table), str(other)], other, is_peer=True),
    ]
    for job in jobs:
        bench.stopwatch.run(job)
    if _cells(bench, own) != _cells(bench, other):
        raise Failure("the cells of the two workbooks differ, so their times are worth nothing")
    size = own.stat().st_size / other.stat().st_size
    costs = bench.stopwatch.medians(jobs, bench.sizes.runs)
    morile, peer = costs
    result = Result(f"excel out: {rows:,} rows written as a workbook", COST_HEADER)
    result.rows = [cost_row(job.name, cost, morile) for job, cost in zip(jobs, costs)]
    result.targets = [
        same_answer("the cells of both workbooks are the same"),
        at_least("at least 10 times as fast as XlsxWriter", peer.wall / morile.wall, 10),
        at_most("at most half the memory of XlsxWriter", morile.peak / peer.peak, 0.5),
        at_most("a file no more than a quarter larger", size, 1.25),
    ]
    return result


def _cells(bench: Bench, path) -> str:
    return subprocess.run(
        [str(bench.tools.python), "-c", READ, str(path)], capture_output=True, text=True, check=True).stdout
