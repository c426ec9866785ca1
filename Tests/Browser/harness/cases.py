"""The tests: functions that are marked as such, found by the modules that they stand in."""
import importlib
import pkgutil
from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Case:
    """One test: what it is about, what must be true, and the function that finds out."""

    subject: str
    title: str
    run: Callable
    # A test that measures time runs while nothing else does.
    is_timed: bool

    @property
    def name(self):
        return f"{self.subject}: {self.title}"


_cases = []


def test(title, is_timed=False):
    """Marks a function, which gets a `Bench`, as a test of its module's subject."""

    def mark(function):
        subject = function.__module__.rpartition(".")[2].replace("_", " ")
        _cases.append(Case(subject, title, function, is_timed))
        return function

    return mark


def all_cases():
    """Every test of the package `tests`, by module; those that measure time last."""
    import tests

    for module in sorted(item.name for item in pkgutil.iter_modules(tests.__path__)):
        importlib.import_module(f"tests.{module}")
    names = [case.name for case in _cases]
    assert len(names) == len(set(names)), "two tests have one name"
    return sorted(_cases, key=lambda case: case.is_timed)


def equal(found, wanted, what="what was found"):
    """Fails, showing the first difference, where two values are not the same."""
    if found == wanted:
        return
    if isinstance(found, list) and isinstance(wanted, list) and len(found) == len(wanted):
        at = next(i for i, pair in enumerate(zip(found, wanted)) if pair[0] != pair[1])
        equal(found[at], wanted[at], f"{what}, item {at}")
    if isinstance(found, dict) and isinstance(wanted, dict) and found.keys() == wanted.keys():
        key = next(key for key in found if found[key] != wanted[key])
        equal(found[key], wanted[key], f"{what}, {key}")
    raise AssertionError(f"{what} is\n  {shown(found)}\nand should be\n  {shown(wanted)}")


def shown(value):
    text = repr(value)
    return text if len(text) <= 1500 else f"{text[:1500]}... ({len(text)} characters)"
