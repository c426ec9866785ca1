"""Workbooks read, beside python-calamine and openpyxl."""

import subprocess
from pathlib import Path

from harness.answers import digest
from harness.bench import MODEL, Bench
from harness.failure import Failure
from harness.measuring import Job
from harness.results import COST_HEADER, Result, at_least, at_most, cost_row, same_answer


def measure(bench: Bench) -> Result:
    """Compares answers, then times the reading of a sheet of 16 columns."""
    rows = bench.sizes.sheet
    book = _workbook(bench, rows)
    cells = book.with_name(book.name + ".csv")
    for peer in ["calamine_read", "openpyxl_read"]:
        _compare_cells(bench, peer, book, cells)
    ours, plain = _assess(bench, "morile, the workbook", book), _assess(bench, "morile, CSV", cells)
    bench.stopwatch.compared([ours, plain], 1)
    check = Job("morile check", [str(bench.tools.morile), "check", str(book), "--model", MODEL])
    jobs = [check, _peer(bench, "calamine", book), ours, plain, _peer(bench, "openpyxl", book)]
    costs = bench.stopwatch.medians(jobs, bench.sizes.runs)
    size = book.stat().st_size / 1e6
    result = Result(f"excel: a sheet of {rows:,} rows and 16 columns, {size:.1f} MB", COST_HEADER)
    result.rows = [cost_row(job.name, cost, costs[0]) for job, cost in zip(jobs, costs)]
    # To read is what assessing the workbook takes longer than assessing the same cells as CSV.
    reading = costs[2].wall - costs[3].wall
    result.targets = [
        same_answer("the peers read the cells that the workbook was made of, and all its scores are those of the CSV"),
        at_least("twice as fast as calamine in reading", costs[1].inside / reading, 2),
        at_least("twice as fast as calamine, checks included", costs[1].wall / costs[0].wall, 2),
        at_most("half the memory of calamine, checks included", costs[0].peak / costs[1].peak, 0.5),
    ]
    return result


def _workbook(bench: Bench, rows: int) -> Path:
    """The workbook, made once."""
    matrix = bench.work.matrix(rows)
    book = matrix.with_suffix(".xlsx")
    if not book.exists() or book.stat().st_mtime < matrix.stat().st_mtime:
        print(f"making {book.name}", flush=True)
        subprocess.run([*bench.tools.peer("make_workbook"), str(matrix), str(book)], check=True)
    return book


def _compare_cells(bench: Bench, peer: str, book: Path, cells: Path) -> None:
    """Fails unless a peer reads the cells that the workbook was made of."""
    output = bench.work.output(f"{peer}.csv")
    subprocess.run([*bench.tools.peer(peer), str(book), str(output)], check=True)
    if digest(output) != digest(cells):
        raise Failure(f"{peer} reads other cells than the workbook was made of")


def _assess(bench: Bench, name: str, path: Path) -> Job:
    output = bench.work.output(f"{path.suffix[1:]}.out.csv")
    return Job(name, [
        str(bench.tools.morile), "assess", str(path), "--model", MODEL, "--format", "csv",
        "--output", str(output)], output)


def _peer(bench: Bench, name: str, book: Path) -> Job:
    output = bench.work.output(f"{name}.csv")
    return Job(name, [*bench.tools.peer(f"{name}_read"), str(book), str(output)], is_peer=True)
