"""What every section is given."""

from dataclasses import dataclass
from pathlib import Path

from harness.measuring import Job, Stopwatch
from harness.tools import Tools
from harness.work import Work

MODEL = "stra-plymouth-2015"


@dataclass(frozen=True)
class Sizes:
    """How much is measured."""

    runs: int
    short_runs: int
    matrix: int
    scaling: tuple[int, ...]
    stream: tuple[int, int]
    incidents: tuple[int, int]
    simulated: int
    sheet: int
    pairs: int


# Twice 136,000 incidents over two years: a force area the size of Devon and Cornwall.
FULL = Sizes(
    runs=5, short_runs=21, matrix=5_000_000,
    scaling=(10_000, 100_000, 1_000_000, 5_000_000, 20_000_000),
    stream=(1_000_000, 5_000_000), incidents=(272_000, 20_000_000),
    simulated=100_000, sheet=100_000, pairs=1_000)
QUICK = Sizes(
    runs=2, short_runs=3, matrix=50_000, scaling=(10_000, 50_000, 100_000),
    stream=(50_000, 100_000), incidents=(24_000, 240_000),
    simulated=10_000, sheet=2_000, pairs=100)


@dataclass(frozen=True)
class Bench:
    """The tools, the data and the sizes of this run."""

    tools: Tools
    work: Work
    stopwatch: Stopwatch
    sizes: Sizes

    def assess(self, matrix: Path, output_name: str = "morile.csv") -> Job:
        """A matrix assessed by morile."""
        output = self.work.output(output_name)
        return Job("morile", [
            str(self.tools.morile), "assess", str(matrix), "--model", MODEL,
            "--format", "csv", "--output", str(output)], output)

    def peer_assess(self, name: str, matrix: Path) -> Job:
        """A matrix assessed by a peer."""
        output = self.work.output(f"{name}.csv")
        command = [*self.tools.peer(f"{name}_assess"), str(matrix), str(output)]
        return Job(name, command, output, is_peer=True)

    def score(self, matrix: Path) -> Job:
        """A matrix scored as a stream by morile, in the order of its rows."""
        output = self.work.output("stream.csv")
        command = [str(self.tools.morile), "score", "--model", MODEL]
        return Job("morile score", command, output, input=matrix)
