"""Undo and redo, over many steps."""
import random

from harness.bench import SHIPPED
from harness.cases import equal, test

STEPS = 200
# How often a key is pressed beside others.
KEYS = {"0": 3, "1": 3, "2": 3, "3": 2, "4": 1, "+": 3, "-": 3, "x": 2, "Delete": 2, "a": 3, "7": 1}


def change_at_random(workshop, chance, steps):
    """Scores, clears and agrees here and there, until so many steps are done."""
    issues, criteria = workshop.page.evaluate("[page.view.issues.length, page.view.model.criteria.length]")
    done = 0
    while done < steps:
        (key,) = chance.choices(list(KEYS), KEYS.values())
        reason = f"Reason {done}" if key in "01234" and chance.random() < 0.3 else None
        done = workshop.change((chance.randrange(issues), chance.randrange(criteria), key, reason))


@test(f"{STEPS} random steps can all be undone, and then all be done again")
def back_and_forth(bench):
    for place, model in enumerate(("morile-csp", "stra-plymouth-2015")):
        workshop = bench.open(SHIPPED[model])
        opening = workshop.everything()
        change_at_random(workshop, random.Random(place), STEPS // 2)
        done = workshop.everything()
        assert done["csv"] != opening["csv"]
        equal(len(done["record"]), STEPS // 2, "the record")
        workshop.press_within(*["u"] * (STEPS // 2))
        equal(workshop.everything(), opening, "everything after undoing")
        assert workshop.page.is_disabled("#undo")
        workshop.press_within(*["U"] * (STEPS // 2))
        equal(workshop.everything(), done, "everything after doing it again")
        assert workshop.page.is_disabled("#redo")


@test("a new step takes the place of those that were undone")
def new_step(bench):
    workshop = bench.open()
    workshop.press("0", "Escape", "u", "ArrowDown", "a", "U")
    equal(workshop.notice, "There is nothing to redo.")
    equal([entry["do"] for entry in workshop.ask("record")["entries"]], ["agree"])


@test("an undone agreement is an agreement no more, and the one before holds again")
def agreement(bench):
    workshop = bench.open()
    workshop.press("a", "0", "Escape")
    equal(workshop.rows()[workshop.selected]["status"], "discussed")
    workshop.press("u")
    equal(workshop.rows()[workshop.selected]["status"], "agreed")
    workshop.press("u")
    equal(workshop.rows()[workshop.selected]["status"], "open")
