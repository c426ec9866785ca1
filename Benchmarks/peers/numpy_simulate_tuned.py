"""Simulates the scores of issues with NumPy as fast as it can be made: two processes, small integers.

- Scores are whole numbers in 16 bits, on a grid that all levels are on.
- Each level is drawn with 16 bits. Nothing is looked up: from level to level a score rises by a step,
  and steps of the same size are counted in a byte, whichever criterion they belong to.
- Random numbers come from Marsaglia's xorshift, with a state of 64 bits for every four runs. NumPy
  advances all states at once, in less than half the time of its own fastest generator.
- Each process has half of the runs, all at once: few enough for the arrays of an issue to stay in the
  cache, and enough to outweigh the calls from Python.
- Places are sums of comparisons, in bytes. Quantiles, ratings and the first ten come from histograms;
  that of the places takes two of them at a time, as a number of 16 bits.
"""

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection

import numpy as np

from simulation import FIRST, HIGH, LOW, Answer, Criterion, Grid, Question, answered

WORKERS = 2
# The workers have the arrays that they share from the start.
PROCESSES = multiprocessing.get_context("fork")
CHUNK = 50_000


class Plan:
    """An issue as steps: the score of its lowest levels, and what each draw may add to it."""

    def __init__(self, issue: list[Criterion], grid: Grid, constant: int) -> None:
        self.lowest = constant
        # For each criterion the draws from which a step is taken, with the step.
        self.limits: list[list[tuple[np.ndarray, int]]] = []
        for criterion in issue:
            ends = np.rint(np.cumsum(criterion.probabilities) * 65536).astype(int)
            ends[-1] = 65536
            starts = np.concatenate([[0], ends[:-1]])
            values = grid.steps(criterion.values)[ends > starts]
            starts = starts[ends > starts]
            self.lowest += int(values[0])
            # Comparing signed numbers with `>` is what NumPy does fastest, and with an array.
            self.limits.append([
                (np.array(start - 32769, np.int16), step)
                for start, step in zip(starts[1:].tolist(), np.diff(values).tolist())])
        steps = [step for limits in self.limits for _, step in limits]
        if not 0 <= self.lowest <= self.lowest + sum(steps) < 32768 or len(steps) > 255:
            raise ValueError("the scores of an issue do not fit in 16 bits")


class Simulator:
    """The buffers of one process, and what it counts."""

    def __init__(self, plans: list[Plan], runs: int, seed: int, counts: "Counts") -> None:
        self.plans = plans
        self.counts = counts
        random = np.random.default_rng(seed)
        self.state = random.integers(1, 1 << 64, runs // 4, dtype=np.uint64)
        self.shifted = np.empty_like(self.state)
        self.draws = self.state.view(np.int16)
        steps = {step for plan in plans for limits in plan.limits for _, step in limits}
        self.taken = {step: np.empty(runs, np.uint8) for step in steps}
        self.sizes = {step: np.array(step, np.int16) for step in steps}
        self.is_taken = np.empty(runs, bool)
        self.added = np.empty(runs, np.int16)
        self.scores = np.empty((len(plans), runs), np.int16)
        self.is_higher = np.empty((len(plans), runs), bool)
        self.places = np.empty((len(plans), runs), np.uint8)

    def run(self) -> None:
        """As many runs as the buffers hold."""
        for plan, scores in zip(self.plans, self.scores):
            self._score(plan, scores)
        self._compare()
        for number, (scores, places) in enumerate(zip(self.scores, self.places)):
            counted = np.bincount(scores, minlength=self.counts.scores.shape[1])
            self.counts.scores[number] += counted
            pairs = np.bincount(places.view(np.uint16), minlength=len(self.plans) << 8)
            pairs = pairs.reshape(len(self.plans), 256)
            self.counts.places[number] += pairs.sum(axis=1)
            self.counts.places[number] += pairs.sum(axis=0)[:len(self.plans)]

    def _score(self, plan: Plan, scores: np.ndarray) -> None:
        greater, add, xor = np.greater, np.add, np.bitwise_xor
        left, right = np.left_shift, np.right_shift
        state, shifted, draws, is_taken = self.state, self.shifted, self.draws, self.is_taken
        taken: dict[int, np.ndarray] = {}
        for limits in plan.limits:
            left(state, 13, shifted)
            xor(state, shifted, state)
            right(state, 7, shifted)
            xor(state, shifted, state)
            left(state, 17, shifted)
            xor(state, shifted, state)
            for limit, step in limits:
                if step in taken:
                    greater(draws, limit, is_taken)
                    add(taken[step], is_taken.view(np.uint8), taken[step])
                else:
                    taken[step] = self.taken[step]
                    greater(draws, limit, taken[step].view(bool))
        scores.fill(plan.lowest)
        for step, times in taken.items():
            np.multiply(times, self.sizes[step], self.added, dtype=np.int16)
            add(scores, self.added, scores)

    def _compare(self) -> None:
        is_higher, rows = self.is_higher, list(self.is_higher)
        for number, (scores, places) in enumerate(zip(self.scores, self.places)):
            np.greater(self.scores, scores, is_higher)
            np.add.reduce(is_higher.view(np.uint8), axis=0, dtype=np.uint8, out=places)
            self.counts.above[:, number] += [np.count_nonzero(row) for row in rows]


class Counts:
    """Histograms in memory that two processes share: a row or column for each issue."""

    def __init__(self, issues: int, highest: int) -> None:
        self.scores = self._shared(issues, highest + 1)
        # From 0: how many issues score higher.
        self.places = self._shared(issues, issues)
        self.above = self._shared(issues, issues)

    def clear(self) -> None:
        """Back to nothing counted."""
        for counts in (self.scores, self.places, self.above):
            counts.fill(0)

    @staticmethod
    def _shared(rows: int, columns: int) -> np.ndarray:
        memory = PROCESSES.RawArray("i", rows * columns)
        return np.frombuffer(memory, np.int32).reshape(rows, columns)


def prepared(question: Question) -> Callable[[], Answer]:
    """Starts the processes, and returns what has them simulate."""
    if question.runs % (4 * WORKERS) or len(question.issues) > 255:
        raise ValueError(f"runs must be a multiple of {4 * WORKERS}, and issues at most 255")
    grid = Grid.of(question)
    constant = int(grid.steps(question.constant))
    plans = [Plan(issue, grid, constant) for issue in question.issues]
    highest = max(
        plan.lowest + sum(step for limits in plan.limits for _, step in limits) for plan in plans)
    share = question.runs // WORKERS
    connections, counts = [], []
    for number in range(WORKERS):
        ours, theirs = PROCESSES.Pipe()
        connections.append(ours)
        counts.append(Counts(len(plans), highest))
        arguments = (theirs, plans, share, (question.seed, number), counts[-1])
        PROCESSES.Process(target=_worker, args=arguments, daemon=True).start()

    def simulate() -> Answer:
        for connection in connections:
            connection.send(True)
        for connection in connections:
            connection.recv()
        scores, places, above = (
            sum(getattr(part, name) for part in counts) for name in ("scores", "places", "above"))
        reached = np.array([scores[:, limit:].sum(axis=1) for limit in grid.limits(question.bands)])
        ratings = np.diff(reached, axis=0, prepend=0, append=question.runs).T
        return Answer(
            ratings=ratings / question.runs,
            score=_quantiles(scores, question.runs) * float(grid.unit),
            place=1 + _quantiles(places, question.runs),
            first_ten=places[:, :FIRST].sum(axis=1) / question.runs, above=above / question.runs)

    return simulate


def _worker(
    connection: Connection, plans: list[Plan], runs: int, seed: tuple[int, int], counts: Counts
) -> None:
    """Simulates whenever it is told to."""
    chunks = [min(CHUNK, runs - start) for start in range(0, runs, CHUNK)]
    simulators = {
        size: Simulator(plans, size, (*seed, size), counts) for size in dict.fromkeys(chunks)}
    while connection.recv():
        counts.clear()
        for size in chunks:
            simulators[size].run()
        connection.send(True)


def _quantiles(counts: np.ndarray, runs: int) -> np.ndarray:
    """The lowest values that 5 % and 95 % of the runs do not exceed."""
    sums = counts.cumsum(axis=1, dtype=np.int32)
    return np.array([(sums >= share * runs).argmax(axis=1) for share in (LOW, HIGH)]).T


if __name__ == "__main__":
    answered(__doc__, prepared)
