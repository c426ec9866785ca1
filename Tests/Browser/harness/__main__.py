"""Runs the tests: python -m harness PROGRAM CHROMIUM WORK [WORDS]."""
import os
import shutil
import signal
import subprocess
import sys
import time
import traceback
from pathlib import Path

from harness.bench import Bench
from harness.cases import all_cases

# No test takes longer, in seconds; one that waits for what never comes ends so.
LONGEST = 180


def main(program, chromium, work, *words):
    chosen = [case for case in all_cases() if all(word in case.name for word in words)]
    if not chosen:
        print(f"no test has {' '.join(words)} in its name", file=sys.stderr)
        return 64
    untimed = [case for case in chosen if not case.is_timed]
    timed = [case for case in chosen if case.is_timed]
    queue = os.environ.get("BROWSER_TESTS_QUEUE")
    if queue:
        return min(100, run(taken(untimed, int(queue)), program, chromium, Path(work)))
    start = time.monotonic()
    shutil.rmtree(Path(work) / "papers", ignore_errors=True)
    # Tests that measure nothing share the processors; the others have the machine for themselves.
    failed = run_together(untimed, sys.argv[1:]) if len(untimed) > 8 else run(
        untimed, program, chromium, Path(work))
    if timed:
        wait_for_quiet()
        failed += run(timed, program, chromium, Path(work))
    passed = "passed," if not failed else f"FAILED: {failed} of"
    seconds = time.monotonic() - start
    print(f"browser tests: {passed} {len(chosen)} tests in {seconds:.0f} s", flush=True)
    return 1 if failed else 0


def run(cases, program, chromium, work):
    """Runs tests one after the other and says how each ended; gives the number that failed."""
    def stop(*_):
        raise TimeoutError(f"the test took more than {LONGEST} s")

    failed = 0
    signal.signal(signal.SIGALRM, stop)
    with Bench(program, chromium, work) as bench:
        for case in cases:
            start = time.monotonic()
            try:
                signal.alarm(LONGEST)
                case.run(bench)
                bench.finish()
                word = "pass"
            except Exception:  # pylint: disable=broad-except
                failed += 1
                word = "FAIL"
                print(indented(traceback.format_exc(limit=-4)), flush=True)
            finally:
                signal.alarm(0)
                bench.clear()
            print(f"{word}  {case.name} ({time.monotonic() - start:.1f} s)", flush=True)
    return failed


def run_together(cases, arguments):
    """Runs tests in two processes, of which each takes the next one when it is ready; gives the number that
    failed."""
    take, put = os.pipe()
    # Each case is two bytes in a pipe, which only one of the processes can read.
    os.write(put, b"".join(place.to_bytes(2, "big") for place in range(len(cases))))
    os.close(put)
    runners = [
        subprocess.Popen([sys.executable, "-m", "harness", *arguments], pass_fds=[take],
                         env={**os.environ, "BROWSER_TESTS_QUEUE": str(take)})
        for _ in range(2)]
    os.close(take)
    return sum(abs(runner.wait()) for runner in runners)


def taken(cases, queue):
    """The tests that are taken from a queue of their places, until it is empty."""
    while place := os.read(queue, 2):
        yield cases[int.from_bytes(place, "big")]


def wait_for_quiet(longest=60):
    """Waits until the processors have little else to do, but not for ever."""
    def idle_and_all():
        numbers = [int(word) for word in Path("/proc/stat").read_text().split("\n")[0].split()[1:]]
        return numbers[3] + numbers[4], sum(numbers)

    end = time.monotonic() + longest
    while Path("/proc/stat").exists() and time.monotonic() < end:
        before = idle_and_all()
        time.sleep(1)
        after = idle_and_all()
        if after[0] - before[0] > 0.8 * (after[1] - before[1]):
            return
    print("the machine is busy: times may be longer than they need be", flush=True)


def indented(text):
    return "\n".join("      " + line for line in text.rstrip().split("\n"))


sys.exit(main(*sys.argv[1:]))
