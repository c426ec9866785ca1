"""The command line that all peers share, and the clock that runs inside them."""

import argparse
import time
from collections.abc import Callable


def parser(description: str) -> argparse.ArgumentParser:
    """A parser for INPUT, OUTPUT and --time-file."""
    arguments = argparse.ArgumentParser(description=description.splitlines()[0])
    arguments.add_argument("input")
    arguments.add_argument("output")
    arguments.add_argument("--time-file", help="write the seconds of the work alone to this file")
    return arguments


def counting_parser(description: str) -> argparse.ArgumentParser:
    """A parser for a count by type of crime: INPUT is a folder of monthly files."""
    arguments = parser(description)
    arguments.add_argument("--prefix", default="", help="how the LSOA name begins")
    arguments.add_argument("--areas", metavar="LOOKUP", help="the districts of LSOA codes")
    arguments.add_argument("--lad", metavar="NAME", help="the district; all of them if not given")
    arguments.add_argument("--period", type=months, required=True, metavar="FROM..TO")
    arguments.add_argument("--previous", type=months, required=True, metavar="FROM..TO")
    arguments.add_argument("--population", type=int, help="a column of this; not of several districts")
    return arguments


def months(text: str) -> tuple[str, str]:
    """The first and the last month of `2019-01..2019-12`."""
    first, last = text.split("..")
    return first, last


def timed(options: argparse.Namespace, work: Callable[[argparse.Namespace], None]) -> None:
    """Does the work, and writes how long it took: neither Python's start nor imports count."""
    start = time.perf_counter()
    work(options)
    seconds = time.perf_counter() - start
    if options.time_file:
        with open(options.time_file, "w", encoding="ascii") as file:
            file.write(f"{seconds}\n")
