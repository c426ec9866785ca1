"""axe-core finds nothing serious or critical, whatever the page shows."""
from axe_playwright_python.sync_playwright import Axe

from harness.bench import SHIPPED
from harness.cases import test

SIZES = {"320x640": (320, 640), "1366x768": (1366, 768), "3840x2160": (3840, 2160)}
# What is done so that more of the page is there to be looked at.
STEPS = ((2, 0, "0", "Agreed by all"), (5, 3, "x"), (5, 3, "a"), (7, 0, "4"), (14, 0, "0"))
DIALOGS = {"help": "?", "trial": "i", "telling": "e", "speaking": "w", "agreeing": "A", "moved-part": "m", "record-part": "c",
           "viewing": "v", "picturing": "l"}


def look(workshop, where, part=None):
    """Fails with what axe-core has found, on the page or in a part of it."""
    found = Axe().run(workshop.page, context=part).response["violations"]
    grave = [f"{item['id']} ({item['impact']}): {item['help']}: {node['target']} {node['html'][:200]}"
             for item in found if item["impact"] in ("serious", "critical") for node in item["nodes"][:3]]
    assert not grave, f"{where}:\n" + "\n".join(grave)


def look_at_page(bench, size, scheme):
    workshop = bench.open(size=SIZES[size], color_scheme=scheme)
    workshop.change(*STEPS)
    workshop.press("b")
    look(workshop, f"{scheme}, with the reason asked for")
    workshop.press("Escape", "Enter")
    look(workshop, f"{scheme}, the issue")
    workshop.press("Escape", "v", "l", "Escape")
    look(workshop, f"{scheme}, large type")
    workshop.press("i")
    workshop.page.fill("#trial-numbers input >> nth=0", "60")
    workshop.page.click("#trial-form button[type=submit]")
    look(workshop, f"{scheme}, what if")


def look_at_dialogs(bench, size, scheme):
    workshop = bench.open(size=SIZES[size], color_scheme=scheme)
    workshop.change(*STEPS)
    for dialog, key in DIALOGS.items():
        workshop.press(key)
        workshop.page.wait_for_selector(f"#{dialog}[open]")
        look(workshop, f"{scheme}, dialog {dialog}", f"#{dialog}")
        workshop.press("Escape")
    workshop.settle()
    workshop.page.reload()
    workshop.page.wait_for_selector("#recovery[open]")
    look(workshop, f"{scheme}, dialog recovery", "#recovery")


for _size in SIZES:
    for _scheme in ("light", "dark"):
        test(f"axe finds nothing serious on the {_scheme} page at {_size}")(
            lambda bench, size=_size, scheme=_scheme: look_at_page(bench, size, scheme))
        test(f"axe finds nothing serious in the {_scheme} dialogs at {_size}")(
            lambda bench, size=_size, scheme=_scheme: look_at_dialogs(bench, size, scheme))


@test("axe finds nothing serious with the other model, a comparison and a filter that leaves nothing")
def other_model(bench):
    workshop = bench.open(SHIPPED["stra-plymouth-2015"])
    look(workshop, "the other model")
    workshop.page.fill("#find", "no such issue")
    look(workshop, "an empty list")
