"""Compares answers of simulations with the exact answer.

The distribution of a sum is found by adding one criterion after the other. Given the score of one
issue, each other one is above it with a chance of its own; that gives the distribution of its place.
A share is right if it is within 5 standard errors of the exact one, with 5 runs to spare for shares
close to 0 or 1; a quantile is right if the exact share of runs up to it is.
"""

import argparse
import json
import sys

import numpy as np

from simulation import FIRST, HIGH, LOW, Criterion, Grid, Question, read

ERRORS = 5


class Exact:
    """The distributions of all scores and places."""

    def __init__(self, question: Question) -> None:
        self.grid = Grid.of(question)
        self.constant = int(self.grid.steps(question.constant))
        highest = [sum(max(self.grid.steps(c.values)) for c in issue) for issue in question.issues]
        self.scores = np.array([
            self._score(issue, max(highest) + 1) for issue in question.issues])
        higher = np.clip(1 - self.scores.cumsum(axis=1), 0, 1)
        self.above = higher @ self.scores.T
        np.fill_diagonal(self.above, 0)
        self.places = np.array([
            self._place(number, higher) for number in range(len(question.issues))])
        limits = [max(0, limit - self.constant) for limit in self.grid.limits(question.bands)]
        reached = np.array([self.scores[:, limit:].sum(axis=1) for limit in limits])
        self.ratings = np.diff(reached, axis=0, prepend=0, append=1).T

    def _score(self, issue: list[Criterion], size: int) -> np.ndarray:
        """The chance of each score of an issue, in steps of the grid."""
        chances = np.zeros(size)
        chances[0] = 1
        for criterion in issue:
            sums = np.zeros(size)
            for step, chance in zip(self.grid.steps(criterion.values), criterion.probabilities):
                sums[step:] += chance * chances[:size - step]
            chances = sums
        return chances

    def _place(self, number: int, higher: np.ndarray) -> np.ndarray:
        """The chance of each place of an issue, from the first."""
        reached = np.flatnonzero(self.scores[number])
        counts = np.zeros((len(higher), len(reached)))
        counts[0] = self.scores[number, reached]
        for other, chances in enumerate(higher[:, reached]):
            if other != number:
                counts[1:] += (counts[:-1] - counts[1:]) * chances
                counts[0] *= 1 - chances
        return counts.sum(axis=1)

    def errors(self, answer: dict, runs: int) -> dict[str, float]:
        """The largest difference of each kind, as a part of what is allowed."""
        issues = answer["issues"]
        found = {
            "ratings": self._shares([issue["ratings"] for issue in issues], self.ratings, runs),
            "first_ten": self._shares(
                [issue["first_ten"] for issue in issues], self.places[:, :FIRST].sum(axis=1), runs),
            "above": self._shares(answer["above"], self.above, runs),
        }
        scores = self.grid.steps([issue["score"] for issue in issues]) - self.constant
        places = np.array([issue["place"] for issue in issues]).astype(int) - 1
        found["score"] = self._quantiles(scores, self.scores, runs)
        found["place"] = self._quantiles(places, self.places, runs)
        return found

    @staticmethod
    def _shares(shares: list, exact: np.ndarray, runs: int) -> float:
        allowed = ERRORS * np.sqrt(np.clip(exact * (1 - exact), 0, 1) / runs) + ERRORS / runs
        return float(np.max(np.abs(np.array(shares) - exact) / allowed))

    @staticmethod
    def _quantiles(values: np.ndarray, chances: np.ndarray, runs: int) -> float:
        worst = 0.0
        for column, share in enumerate((LOW, HIGH)):
            allowed = ERRORS * np.sqrt(share * (1 - share) / runs)
            for value, row in zip(values[:, column], chances):
                below, up_to = row[:value].sum(), row[:value + 1].sum()
                worst = max(worst, (below - share) / allowed, (share - up_to) / allowed)
        return float(worst)


def main() -> int:
    """Prints a line for each answer; the exit status is 1 if one is wrong."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("question")
    arguments.add_argument("answers", nargs="+")
    options = arguments.parse_args()
    question = read(options.question)
    exact = Exact(question)
    is_right = True
    for path in options.answers:
        with open(path, encoding="utf-8") as file:
            errors = exact.errors(json.load(file), question.runs)
        is_right &= max(errors.values()) <= 1
        listed = ", ".join(f"{kind} {ERRORS * part:.1f}" for kind, part in errors.items())
        print(f"{path}: largest differences in standard errors: {listed}")
    return 0 if is_right else 1


if __name__ == "__main__":
    sys.exit(main())
