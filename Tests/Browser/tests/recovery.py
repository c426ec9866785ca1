"""What is done is kept in the browser and offered again."""
import os
import signal
import time
from pathlib import Path

from harness.cases import equal, test
from harness.workshop import Workshop

# From the last step to the end, in seconds: what is done must be on the disk by then.
KILLED_AFTER = 0.2


def kill(profile):
    """Kills the browser that uses a profile, as a crash would end it."""
    for folder in Path("/proc").iterdir():
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        is_main = not any(word.startswith(b"--type=") for word in words)
        if is_main and f"--user-data-dir={profile}".encode() in words:
            os.kill(int(folder.name), signal.SIGKILL)
            while folder.exists() and "Z" not in (folder / "stat").read_text():
                time.sleep(0.01)
            for lock in profile.glob("Singleton*"):
                lock.unlink()
            return
    raise AssertionError(f"no browser uses {profile}")


def step_of_each_kind(workshop):
    workshop.change((2, 0, "0", "Not as harmful as it was"), (2, 1, "x"), (5, 3, "1"), (5, 3, "a"),
                    (7, 2, "+"), (7, 2, "u"))


def open_again(context, path):
    """Another window with the page, which offers what was kept."""
    return Workshop(context.new_page()).open(path)


@test("after the browser is killed, all that was done is offered and comes back")
def killed(bench):
    path, profile = bench.page_of(), bench.folder / "profile"
    workshop = open_again(bench.persistent(profile), path)
    step_of_each_kind(workshop)
    workshop.settle()
    before = workshop.everything()
    time.sleep(KILLED_AFTER)
    kill(profile)
    workshop = open_again(bench.persistent(profile), path)
    equal(workshop.is_shown("#recovery"), True, "whether the session is offered")
    assert "4 steps, 1 agreed" in workshop.text("#recovery-list li")
    workshop.page.click("#recovery-list li button >> nth=0")
    equal(workshop.is_shown("#recovery"), False)
    equal(workshop.everything(), before, "everything after the recovery")


@test("a page that is loaded again offers what was done, and goes on with it")
def loaded_again(bench):
    context, path = bench.context(), bench.page_of()
    workshop = open_again(context, path)
    step_of_each_kind(workshop)
    before = workshop.everything()
    workshop.change((7, 2, "+"), (7, 2, "u"))
    workshop.open(path)
    workshop.page.click("#recovery-list li button >> nth=0")
    equal(workshop.everything(), before)
    workshop.press("Home", "a")
    workshop.settle()
    workshop.open(path)
    equal(workshop.page.locator("#recovery-list li").count(), 1, "one session still")
    assert "5 steps, 2 agreed" in workshop.text("#recovery-list li")


@test("a step that is done as the page is left is kept, too")
def left_at_once(bench):
    context, path = bench.context(), bench.page_of()
    workshop = open_again(context, path)
    with workshop.page.expect_navigation():
        workshop.page.evaluate("page.score({ cell: '?' }); location.reload()")
    workshop.page.wait_for_selector("html.ready", state="attached")
    assert "1 step, 0 agreed" in workshop.text("#recovery-list")


@test("a page on which nothing was done offers nothing")
def nothing(bench):
    context, path = bench.context(), bench.page_of()
    workshop = open_again(context, path)
    workshop.change((3, 0, "x"), (3, 0, "u"))
    workshop.settle()
    equal(workshop.open(path).is_shown("#recovery"), False)


@test("starting afresh leaves the session to be offered again, and deleting it does not")
def afresh(bench):
    context, path = bench.context(), bench.page_of()
    workshop = open_again(context, path)
    opening = workshop.everything()
    step_of_each_kind(workshop)
    workshop.settle()
    workshop.open(path)
    workshop.page.click("#recovery-new")
    equal(workshop.everything(), opening)
    equal(workshop.focus, "grid")
    workshop.open(path)
    workshop.page.click("#recovery-list li button >> nth=1")
    # What is off the list is off the disk.
    workshop.page.wait_for_selector("#recovery-list li", state="detached")
    equal(workshop.open(path).is_shown("#recovery"), False, "whether it is offered again")


@test("two windows that go on with one session keep what each of them does")
def two_windows(bench):
    context, path = bench.context(), bench.page_of()
    first = open_again(context, path)
    step_of_each_kind(first)
    first.settle()
    time.sleep(1.1)  # What is kept holds the second in which it was.
    second = open_again(context, path)
    second.page.click("#recovery-list li button >> nth=0")
    first.page.wait_for_selector("#alert:not([hidden])")
    assert "another window" in first.text("#alert"), first.text("#alert")
    first.change((10, 0, "x"))
    second.change((11, 0, "x"), (11, 1, "x"))
    first.settle()
    second.settle()
    wanted = sorted([first.saved("csv"), second.saved("csv")])
    found = []
    first.page.close()
    second.page.close()
    for place in range(2):
        third = open_again(context, path)
        equal(third.page.locator("#recovery-list li").count(), 2, "the sessions that are offered")
        third.page.click(f"#recovery-list li >> nth={place} >> button >> nth=0")
        found.append(third.saved("csv"))
        third.page.close()
    equal(sorted(found), wanted)


@test("the page of other issues is not offered this session")
def other_page(bench):
    context = bench.context()
    workshop = open_again(context, bench.page_of())
    step_of_each_kind(workshop)
    workshop.settle()
    table = "issue,physical\nBurglary,1\n"
    equal(open_again(context, bench.page_of(table, "morile-csp")).is_shown("#recovery"), False)
