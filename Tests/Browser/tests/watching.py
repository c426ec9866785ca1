"""What moved, and how long each issue is discussed."""
import re

from harness.bench import SHIPPED
from harness.cases import equal, test
from harness.workshop import Workshop


def moved(workshop):
    return workshop.page.eval_on_selector_all(
        "#moved li", "(all) => all.map((one) => one.textContent.replace(/\\s+/g, ' ').trim())")


def differences(workshop, before):
    """Of rows as they were and are: how many changed their rating, how many others their rank, and how many
    have another number and stand to each other issue with a rank as they did."""
    def rank(row):
        text = row["rank"].rstrip("=")
        return int(text) if text.isdigit() else None

    def order(left, right):
        return (left > right) - (left < right)
    pairs = [(rank(old), rank(new), old["rating"] != new["rating"])
             for old, new in zip(before, workshop.rows())]
    both = [(old, new) for old, new, _ in pairs if old is not None and new is not None]
    ranked = shifted = 0
    for old, new, is_rated in pairs:
        if is_rated or old == new:
            continue
        if None not in (old, new) and all(order(old, other) == order(new, now) for other, now in both):
            shifted += 1
        else:
            ranked += 1
    return sum(is_rated for _, _, is_rated in pairs), ranked, shifted


def open_moved(workshop):
    """Opens the list of what moved, by the last step."""
    workshop.page.evaluate("page.moved.open()")
    workshop.page.check("#moved-last")


@test("what moved by the last step, and since the opening, is all that moved")
def what_moved(bench):
    for table in SHIPPED.values():
        workshop = bench.open(table)
        open_moved(workshop)
        equal(workshop.text("#moved-count"), "Nothing has moved.")
        workshop.press("Escape")
        opening = before = workshop.rows()
        for step in ((2, 2, "0"), (2, 3, "x"), (9, 2, "+"), (5, 3, "0"), (5, 3, "u"), (9, 2, "U")):
            before = workshop.rows()
            workshop.change(step)
            open_moved(workshop)
            for choice, base in (("#moved-last", before), ("#moved-since", opening)):
                workshop.page.check(choice)
                rated, ranked, shifted = differences(workshop, base)
                wanted = ("Nothing has moved." if rated + ranked + shifted == 0 else
                          f"{rated} changed rating, {ranked} more changed rank.")
                told = workshop.text("#moved-count")
                equal(told[:len(wanted)], wanted, f"{choice} after {step}")
                equal([int(number) for number in re.findall(r"(\d+) (?:below it|more) keep", told[len(wanted):])],
                      [shifted] if shifted else [], f"those that only shift, {choice} after {step}: {told}")
                equal(len(moved(workshop)), min(40, rated + ranked), "the length of the list")
            workshop.press("Escape")


@test("each that moved is told with its ranks and ratings, and leads to the issue")
def in_words(bench):
    workshop = bench.open()
    workshop.press("-", "Escape", "m")
    equal(moved(workshop), ["Modern slavery rank 2 → 1 ↑", "Domestic abuse rank 1 → 2 ↓"])
    workshop.page.click("#moved li button >> nth=0")
    equal(workshop.selected_name, "Modern slavery")


@test("an issue that loses its rank is told alone, and in a word those that move up for it")
def unranked(bench):
    workshop = bench.open()
    workshop.select(2)
    workshop.press("x", "Escape", "m")
    equal(moved(workshop), ["Anti-social behaviour rank 18 → –, ● Standard → ◆● Moderate or Standard"])
    equal(workshop.text("#moved-count"),
          "1 changed rating, 0 more changed rank. Anti-social behaviour has no rank now; 6 below it keep their "
          "order and move up one place.")
    workshop.press("Escape", "u", "m")
    equal(workshop.text("#moved-count"),
          "1 changed rating, 0 more changed rank. Anti-social behaviour has a rank now; 6 below it keep their "
          "order and move down one place.")


@test("the time of an issue counts while it is selected, and is kept in the session")
def timer(bench):
    page = bench.context().new_page()
    page.clock.install()
    workshop = Workshop(page)
    page.goto(f"file://{bench.page_of()}")
    page.clock.run_for(100)
    page.wait_for_selector("html.ready", state="attached")
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))
    # Some of a second has passed on the first issue: the next one begins with nothing.
    workshop.press("ArrowDown")
    page.clock.run_for(75_000)
    equal(workshop.text("#issue-time"), "1:15 on this issue")
    workshop.press("ArrowDown")
    equal(workshop.text("#issue-time"), "0:00 on this issue")
    page.clock.run_for(5_000)
    workshop.press("v", "t", "Escape")
    page.clock.run_for(60_000)
    workshop.press("v", "t", "Escape")
    page.clock.run_for(2_000)
    equal(workshop.text("#issue-time"), "0:07 on this issue")
    workshop.press("ArrowUp")
    equal(workshop.text("#issue-time"), "1:15 on this issue")
    session = workshop.saved("session").decode()
    assert '"seconds": 75' in session and '"seconds": 7\n' in session, session


@test("a timer that is off stays off when the page is opened again")
def timer_off(bench):
    workshop = bench.open()
    workshop.press("v", "t", "Escape")
    equal(workshop.text("#issue-time"), "")
    workshop.page.reload()
    workshop.page.wait_for_selector("html.ready", state="attached")
    equal((workshop.text("#issue-time"), workshop.page.get_attribute("#timing", "aria-pressed")),
          ("", "false"))
