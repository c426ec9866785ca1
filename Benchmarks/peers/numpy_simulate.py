"""Simulates the scores of issues with NumPy, written plainly, an issue at a time.

As an analyst would who knows NumPy well: uniform numbers are compared with cumulative
probabilities, which gives the levels of all runs; what each level adds is looked up and summed. Places
are counted by comparing each issue with all others. Scores are rounded to nine decimals, so that sums
that are equal in truth are equal.
"""

from functools import partial

import numpy as np

from simulation import FIRST, HIGH, LOW, Answer, Criterion, Question, answered


def simulate(question: Question) -> Answer:
    """All runs, one issue after the other."""
    random = np.random.default_rng(question.seed)
    scores = np.array([
        np.round(question.constant + issue_scores(random, issue, question.runs), 9)
        for issue in question.issues
    ])
    places = np.empty(scores.shape, np.int64)
    above = np.empty((len(scores), len(scores)))
    for number, score in enumerate(scores):
        is_higher = scores > score
        places[number] = 1 + is_higher.sum(axis=0)
        above[:, number] = is_higher.mean(axis=1)
    reached = np.array([(scores >= band).mean(axis=1) for band in question.bands])
    return Answer(
        ratings=np.diff(reached, axis=0, prepend=0, append=1).T,
        score=quantiles(scores), place=quantiles(places),
        first_ten=(places <= FIRST).mean(axis=1), above=above)


def issue_scores(random: np.random.Generator, issue: list[Criterion], runs: int) -> np.ndarray:
    """The score of one issue in all runs."""
    scores = np.zeros(runs)
    for criterion in issue:
        limits = np.cumsum(criterion.probabilities)[:-1]
        levels = (random.random(runs) >= limits[:, np.newaxis]).sum(axis=0)
        scores += criterion.values[levels]
    return scores


def quantiles(values: np.ndarray) -> np.ndarray:
    """The lowest values that 5 % and 95 % of the runs do not exceed."""
    return np.quantile(values, [LOW, HIGH], axis=1, method="inverted_cdf").T


if __name__ == "__main__":
    answered(__doc__, lambda question: partial(simulate, question))
