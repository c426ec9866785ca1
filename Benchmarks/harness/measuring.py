"""Runs programs and tells what they took.

Each is started by the small program `measure`, because Linux lets a process begin with the peak of
memory of the one that started it, and Python is larger than some of what is measured here.
"""

import os
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from harness.answers import digest
from harness.failure import Failure


@dataclass(frozen=True)
class Job:
    """A program to run, and the file that it writes."""

    name: str
    command: list[str]
    output: Path | None = None
    # Standard input; if given, standard output goes to `output`.
    input: Path | None = None
    # Whether it takes --time-file, and tells the time of the work without the start of Python.
    is_peer: bool = False


@dataclass(frozen=True)
class Cost:
    """What one run took, or the medians of several: seconds and bytes."""

    wall: float
    cpu: float
    peak: float
    inside: float | None = None


class Stopwatch:
    """Runs jobs in a folder, one at a time."""

    def __init__(self, measure: Path, folder: Path) -> None:
        self._measure = measure
        self._report = folder / "report.txt"
        self._time_file = folder / "seconds.txt"

    def run(self, job: Job) -> Cost:
        """One run, on a disk that has nothing left to write."""
        if job.output:
            job.output.unlink(missing_ok=True)
        os.sync()
        command = [str(self._measure), str(self._report), *job.command]
        if job.is_peer:
            self._time_file.unlink(missing_ok=True)
            command += ["--time-file", str(self._time_file)]
        done = self._started(job, command)
        wall, user, system, peak, status = (float(x) for x in self._report.read_text().split())
        if done.returncode != 0 or status != 0:
            raise Failure(f"{' '.join(job.command)}\nexit status {status:.0f}\n{done.stderr}")
        inside = float(self._time_file.read_text()) if job.is_peer else None
        return Cost(wall, user + system, peak, inside)

    def medians(self, jobs: list[Job], runs: int) -> list[Cost]:
        """The medians of several runs; the jobs take turns, so that a slow minute hits all."""
        costs: list[list[Cost]] = [[] for _ in jobs]
        for _ in range(runs):
            for job, taken in zip(jobs, costs):
                taken.append(self.run(job))
        return [_median(taken) for taken in costs]

    def compared(self, jobs: list[Job], runs: int) -> list[Cost]:
        """As `medians`, once all jobs have given the same answer, byte for byte."""
        answers = {}
        for job in jobs:
            self.run(job)
            answers[job.name] = digest(job.output)
        if len(set(answers.values())) > 1:
            listed = "\n".join(f"  {answer}  {name}" for name, answer in answers.items())
            raise Failure(f"the answers differ, so their times are worth nothing:\n{listed}")
        return self.medians(jobs, runs)

    @staticmethod
    def _started(job: Job, command: list[str]) -> subprocess.CompletedProcess[str]:
        if job.input is None:
            return subprocess.run(
                command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
        with open(job.input, "rb") as source, open(job.output, "wb") as target:
            return subprocess.run(
                command, stdin=source, stdout=target, stderr=subprocess.PIPE, text=True,
                check=False)


def _median(costs: list[Cost]) -> Cost:
    middle = Cost(
        wall=median(cost.wall for cost in costs), cpu=median(cost.cpu for cost in costs),
        peak=median(cost.peak for cost in costs))
    if costs[0].inside is None:
        return middle
    return replace(middle, inside=median(cost.inside for cost in costs))
