#!/usr/bin/env python3
"""Measures morile beside Polars and DuckDB, and says whether it keeps its promises.

    python3 run.py                     all sections; about 20 minutes and 15 GB of disk
    python3 run.py assess small        some sections
    python3 run.py --quick             small data: everything is run, no target is judged
    python3 run.py --write             also writes the tables into README.md

Answers are compared before anything is timed; where they differ, nothing is. The exit status is 1
if an answer differs or a target is missed.
"""

import argparse
import sys
from pathlib import Path

from harness.bench import FULL, QUICK, Bench
from harness.failure import Failure
from harness.machine import summary
from harness.measuring import Stopwatch
from harness.readme import write_tables
from harness.results import Result
from harness.sections import SECTIONS
from harness.tools import HERE, Tools
from harness.work import Work


def main() -> int:
    """Runs the sections."""
    options = checked(arguments())
    packages = ["polars", "duckdb"]
    packages += ["python-calamine", "openpyxl", "xlsxwriter"] if {"excel", "excel-out"} & set(options.sections) else []
    packages += ["numpy"] if {"simulate", "evidence"} & set(options.sections) else []
    packages += ["scipy"] if "evidence" in options.sections else []
    packages += ["pyspark"] if "spark" in options.sections else []
    try:
        tools = Tools(options.morile, packages)
        about = summary(tools.versions())
        work = Work(options.data, tools)
    except Failure as failure:
        print(failure, file=sys.stderr)
        return 1
    sizes = QUICK if options.quick else FULL
    bench = Bench(tools, work, Stopwatch(tools.measure, work.folder), sizes)
    print(about, end="\n\n")

    results: list[Result] = []
    for name in options.sections:
        print(f"## {name}", flush=True)
        work.touch_memory()
        try:
            result = SECTIONS[name](bench)
        except Failure as failure:
            print(f"FAIL: {failure}\n", flush=True)
            continue
        finally:
            work.clear_outputs()
        if options.quick:
            result.targets = [target for target in result.targets if target.is_answer]
        results.append(result)
        print(result.markdown, flush=True)
    is_complete = len(results) == len(options.sections)
    if options.write and is_complete:
        write_tables(HERE / "README.md", about, results)
    elif options.write:
        print("README.md is left as it is: a section has no figures", file=sys.stderr)
    is_met = all(target.is_met for result in results for target in result.targets)
    return 0 if is_complete and is_met else 1


def arguments() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "sections", nargs="*", metavar="SECTION",
        help=", ".join(SECTIONS) + "; all if none is named")
    parser.add_argument("--quick", action="store_true", help="small data, no target judged")
    parser.add_argument("--write", action="store_true", help="write the tables into README.md")
    parser.add_argument(
        "--data", type=Path, default=HERE / ".data", help="the folder for data and outputs")
    parser.add_argument(
        "--morile", type=Path, help="the program to measure; if not given, it is built")
    return parser


def checked(parser: argparse.ArgumentParser) -> argparse.Namespace:
    """The options, if they go together."""
    options = parser.parse_args()
    unknown = [name for name in options.sections if name not in SECTIONS]
    if unknown:
        parser.error(f"there is no section {', '.join(unknown)}")
    if options.write and (options.sections or options.quick):
        parser.error("--write is for all sections at full size, so that the tables belong together")
    options.sections = options.sections or list(SECTIONS)
    return options


if __name__ == "__main__":
    sys.exit(main())
