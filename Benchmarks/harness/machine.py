"""The machine that the figures belong to."""

import os
import platform
from datetime import date


def summary(versions: list[str]) -> str:
    """Machine, date and versions, in two lines."""
    return f"{date.today():%-d %B %Y}, on {_machine()}.\n{', '.join(versions)}."


def _machine() -> str:
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / (1 << 30)
    cores = len(os.sched_getaffinity(0))
    return f"{_processor()}, {cores} cores, {memory:.0f} GB, Linux {platform.release()}"


def _processor() -> str:
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.machine()
