"""The record: what was done, by whom, why; what is agreed and what is left."""
import re

from harness.cases import equal, test

# Rape & sexual assault is exactly on the threshold of High: one level less of anything is Moderate.
EDGE, PHYSICAL, FREQUENCY = "Rape & sexual assault", 0, 4


def at_the_edge(bench):
    workshop = bench.open()
    edge = workshop.page.evaluate("(name) => page.view.issues.findIndex((issue) => issue.name === name)", EDGE)
    workshop.select(edge)
    workshop.press("w")
    workshop.type("DCI")
    workshop.press("Enter")
    return workshop


def entries(workshop):
    return workshop.ask("record")["entries"]


@test("a step holds the issue, the criterion, from, to, who and when")
def step(bench):
    workshop = at_the_edge(bench)
    workshop.press("+")
    (entry,) = entries(workshop)
    equal({key: entry[key] for key in ("issue", "criterion", "from", "to", "who", "reason", "do")},
          {"issue": workshop.selected, "criterion": PHYSICAL, "from": "3", "to": "4", "who": "DCI",
           "reason": "", "do": "score"})
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", entry["time"]), entry["time"]
    now = workshop.page.evaluate("new Date().toTimeString().slice(0, 5)")
    assert abs(minutes(entry["time"][11:16]) - minutes(now)) in (0, 1, 1439), (entry["time"], now)
    workshop.press("c")
    shown = workshop.text("#record li")
    for part in (EDGE, "3 → 4", "DCI"):
        assert part in shown, shown


def minutes(clock):
    return int(clock[:2]) * 60 + int(clock[3:5])


@test("a change of rating asks for a reason, and Enter keeps it")
def reason_kept(bench):
    workshop = at_the_edge(bench)
    workshop.press("-")
    equal(workshop.focus, "reason-text")
    equal(workshop.text("#reason-label"), "High becomes Moderate. Why?")
    # Digits and letters that are keys of the page go into the field meanwhile.
    workshop.type("2 of 10 au /?")
    equal(workshop.page.input_value("#reason-text"), "2 of 10 au /?")
    equal(len(entries(workshop)), 1, "the number of steps")
    workshop.press("Enter")
    equal((workshop.focus, workshop.is_shown("#reason")), ("grid", False))
    equal(entries(workshop)[0]["reason"], "2 of 10 au /?")
    workshop.press("c")
    assert "2 of 10 au /?" in workshop.text("#record")
    assert "without a reason" not in workshop.text("#record-count")


@test("Escape puts the reason off, and the record says that it is missing")
def reason_skipped(bench):
    workshop = at_the_edge(bench)
    workshop.press("-")
    workshop.type("never")
    workshop.press("Escape")
    equal((workshop.focus, workshop.is_shown("#reason")), ("grid", False))
    equal(entries(workshop)[0]["reason"], "")
    workshop.press("c")
    assert "1 change of rating without a reason" in workshop.text("#record-count")
    assert "no reason given" in workshop.text("#record")
    # The reason can be given later.
    workshop.press("Escape", "b")
    workshop.type("Later")
    workshop.press("Enter")
    equal(entries(workshop)[0]["reason"], "Later")


@test("a change that leaves the rating as it is asks for no reason")
def no_reason(bench):
    workshop = at_the_edge(bench)
    workshop.press("+")
    equal((workshop.focus, workshop.is_shown("#reason")), ("grid", False))


@test("what a step does is shown where the issue is: score, domain, rating and rank, before and after")
def change_shown(bench):
    workshop = at_the_edge(bench)
    workshop.choose(FREQUENCY)
    workshop.press("1")
    parts = workshop.page.eval_on_selector_all(
        "#issue-change > span", "(all) => all.map((one) => one.textContent)")
    equal(parts, ["Score 56 → 51.56", "Likelihood and trends ▲ High → ◆ Moderate",
                  "Rating ▲ High → ◆ Moderate", "Rank 7 → 9"])
    row = workshop.listed()[8]
    equal((row["issue"], row["rank"], row["score"]), (EDGE, "9", "51.6"))
    equal((row["rating"], row["since"]), ("◆ Moderate", "▲High→◆Moderate ↓ from 7"))
    equal(workshop.text("#issue-now"), "Matrix ◆ Moderate was ▲ High 51.6 was 56.0, rank 9 was 7")


@test("agreeing counts, is shown, and a change afterwards takes it back")
def agreement(bench):
    workshop = at_the_edge(bench)
    issue = workshop.selected
    equal(workshop.text("#issue-status"), "not discussed")
    workshop.press("a")
    assert workshop.text("#issue-status").startswith("✓ agreed by DCI, ")
    equal(workshop.text("#agreed-text"), "1 of 24 agreed")
    equal(workshop.page.evaluate("document.getElementById('agreed').value"), 1)
    workshop.press("+")
    equal(workshop.text("#agreed-text"), "0 of 24 agreed")
    equal(workshop.text("#issue-status"), "discussed, not agreed")
    statuses = [row["status"] for row in workshop.rows()]
    equal(statuses, ["discussed" if at == issue else "open" for at in range(24)])


@test("another rating than the scores give is agreed with a reason, and saved with the session")
def agreed_otherwise(bench):
    workshop = at_the_edge(bench)
    issue = workshop.selected
    workshop.page.click("#agree-otherwise")
    equal(workshop.text("#agreeing-text"), f"{EDGE}: the matrix gives High.")
    workshop.page.click("#agree-as button >> nth=1")
    equal(workshop.text("#reason-label"), "Agreed as Moderate, and scored as High. Why?")
    workshop.page.fill("#reason-text", "known to be under-reported")
    workshop.page.keyboard.press("Enter")
    assert workshop.text("#issue-status").startswith("✓ agreed as Moderate by DCI, ")
    assert workshop.page.is_hidden("#agree-otherwise")
    assert workshop.text("#issue-now").startswith("◆ Moderate✓ ≠ Matrix ▲ High 56.0"), workshop.text("#issue-now")
    step = workshop.ask("record")["entries"][-1]
    equal((step["issue"], step["as"], step["reason"]), (issue, "Moderate", "known to be under-reported"))
    workshop.press("c")
    assert "agreed as Moderate known to be under-reported" in workshop.text("#record li"), workshop.text("#record li")
    workshop.press("Escape", "a", "a")
    assert workshop.text("#issue-status").startswith("✓ agreed by DCI, "), workshop.text("#issue-status")
    # What is agreed already is agreed otherwise in one go.
    workshop.press("A", "3", "Escape")
    assert workshop.text("#issue-status").startswith("✓ agreed as Standard by DCI, "), workshop.text("#issue-status")


@test("all three kinds of status can be told apart in the list")
def statuses(bench):
    workshop = at_the_edge(bench)
    workshop.press("Home", "a", "ArrowDown", "a", "a")
    shown = [row["agreed"] for row in workshop.listed()[:3]]
    equal(len(set(shown)), 3, f"different texts among {shown}")
