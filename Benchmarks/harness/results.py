"""Results as Markdown: a table for each section, and its targets."""

from dataclasses import dataclass, field

from harness.measuring import Cost


@dataclass(frozen=True)
class Target:
    """What a section promises."""

    promise: str
    measured: str
    is_met: bool
    # Whether it is about an answer, and so holds of data of any size.
    is_answer: bool = False

    @property
    def text(self) -> str:
        """The target as a line of a list."""
        return f"- {'PASS' if self.is_met else 'FAIL'}: {self.promise}; measured {self.measured}"


def at_least(promise: str, value: float, bound: float, unit: str = "times") -> Target:
    """A target that is met by `bound` or more."""
    return Target(promise, f"{value:.2f} {unit}", value >= bound)


def at_most(promise: str, value: float, bound: float, unit: str = "times") -> Target:
    """A target that is met by `bound` or less."""
    return Target(promise, f"{value:.2f} {unit}", value <= bound)


def same_answer(promise: str) -> Target:
    """A promise without which the section would have ended: the answers are the same."""
    return Target(promise, "the same", True, is_answer=True)


@dataclass
class Result:
    """What one section found."""

    title: str
    header: list[str]
    rows: list[list[str]] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)

    @property
    def markdown(self) -> str:
        """A heading, the table, and the targets."""
        lines = [f"### {self.title}", ""]
        rule = ["---", *("---:" for _ in self.header[1:])]
        lines += ["| " + " | ".join(cells) + " |" for cells in [self.header, rule, *self.rows]]
        lines += ["", *(target.text for target in self.targets)]
        return "\n".join(lines).rstrip() + "\n"


COST_HEADER = ["program", "seconds", "of which work", "CPU seconds", "peak MB", "times morile"]


def cost_row(name: str, cost: Cost, base: Cost) -> list[str]:
    """A row below COST_HEADER."""
    inside = "" if cost.inside is None else seconds(cost.inside)
    return [
        name, seconds(cost.wall), inside, seconds(cost.cpu), megabytes(cost.peak),
        f"{cost.wall / base.wall:.1f}",
    ]


def seconds(value: float) -> str:
    """Seconds with three figures or so."""
    return f"{value:.2f}" if value >= 0.1 else f"{value:.4f}"


def megabytes(value: float) -> str:
    """Bytes as megabytes."""
    return f"{value / 1e6:,.1f}" if value < 1e8 else f"{value / 1e6:,.0f}"
