"""Scores a large CSV in Spark: every partition goes through `morile score` as a stream.

    python pipe.py issues.csv parts scored.csv --morile /usr/local/bin/morile

`morile score` needs the header to know its columns, and a partition is a run of lines somewhere in
the file. So the header is taken off the first partition and put before each; every process then
answers with a header of its own, of which only the first is kept. Partitions keep their order: the
parts, one after another, are the answer for the whole file.

A partition is cut at line ends. A file whose quoted cells hold line breaks cannot be cut like this,
by Spark or anyone; use `morile score` on the whole file.
"""

import argparse
import shlex
import shutil
import sys
from collections.abc import Callable, Iterator
from itertools import chain, islice
from os import environ
from pathlib import Path

Lines = Iterator[str]


def header_before_each(header: str) -> Callable[[int, Lines], Lines]:
    """Puts the header before the lines of every partition; the first has it already."""
    return lambda index, lines: lines if index == 0 else chain([header], lines)


def header_of_first_only(index: int, lines: Lines) -> Lines:
    """Drops the header of every partition but the first."""
    return lines if index == 0 else islice(lines, 1, None)


def score(source: str, parts: str, command: str) -> None:
    """Writes the scored partitions of a file as text files in a folder."""
    # Imported here, so that --help needs no Spark.
    from pyspark import SparkConf, SparkContext

    environ["PYSPARK_PYTHON"] = sys.executable
    settings = SparkConf().setMaster("local[2]").set("spark.ui.enabled", "false")
    with SparkContext(conf=settings) as spark:
        spark.setLogLevel("ERROR")
        lines = spark.textFile(f"file://{Path(source).resolve()}")
        (
            lines.mapPartitionsWithIndex(header_before_each(lines.first()))
            .pipe(command, checkCode=True)
            .mapPartitionsWithIndex(header_of_first_only)
            .saveAsTextFile(f"file://{Path(parts).resolve()}")
        )


def join(parts: str, target: str) -> None:
    """Writes the parts one after another."""
    with open(target, "wb") as whole:
        for part in sorted(Path(parts).glob("part-*")):
            with open(part, "rb") as file:
                shutil.copyfileobj(file, whole)


def main() -> None:
    """Reads the command line."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("input", help="a CSV with a header, lines ended by a line feed")
    arguments.add_argument("parts", help="the folder for Spark's part files; it must not exist")
    arguments.add_argument("output", help="the parts in one file")
    arguments.add_argument("--morile", default="morile", help="the program, by its whole path")
    arguments.add_argument("--model", default="stra-plymouth-2015")
    options = arguments.parse_args()
    command = shlex.join([options.morile, "score", "--model", options.model])
    score(options.input, options.parts, command)
    join(options.parts, options.output)


if __name__ == "__main__":
    main()
