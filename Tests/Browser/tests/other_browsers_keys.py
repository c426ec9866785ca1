"""Every key that the page tells, in Firefox and WebKit: what is seen after each is what is seen in Chromium.

What the keys of a place do is tested in Chromium; here they are pressed one after the other, and all that is on the
screen is held against it.
"""
from itertools import groupby

from harness.bench import MODELS, ROOT
from harness.cases import equal
from harness.others import in_others

YEAR = ROOT / "Models/examples/plymouth/2017"
SHEETS = [MODELS / f"morile-csp/coding-{letter}.csv" for letter in "abc"]


def after_each(window, place, steps, untested=()):
    """Does steps, each a key as the page tells it, or nothing, and what is pressed, or a function of the window; gives
    what is seen after each. Every key that is told is there, and each changes what is seen.
    """
    found, before = {}, window.seen()
    for at, (told, *pressed) in enumerate(steps):
        for is_done, group in groupby(pressed, callable):
            if is_done:
                for does in group:
                    does(window)
            else:
                window.press(*group)
        after = window.seen()
        name = f"{at}, {told} {' '.join(one for one in pressed if isinstance(one, str))}"
        assert not told or after != before, f"step {name} changes nothing in {window.name}"
        found[name] = before = after
    keys = set(window.see(f"page.{place}.told.flatMap(([names]) => names)")) - {"…", *untested}
    equal(sorted({told for told, *_ in steps} - {"", "?", "V"}), sorted(keys), f"the keys of {place}")
    return found


def click(selector):
    return lambda window: window.click(selector)


def narrow(window):
    window.resize(480, 844)


def wide(window):
    window.resize(*window.size)


@in_others("every key of Ranking")
def ranking(bench, window):
    return after_each(window.open(bench.page_of()), "ranking", [
        ("↓", "ArrowDown"), ("↓", "ArrowDown"), ("↑", "ArrowUp"), ("PageDown", "PageDown"), ("PageUp", "PageUp"),
        ("End", "End"), ("Home", "Home"), ("", "ArrowDown"), ("→", "ArrowRight"), ("→", "ArrowRight"), ("←", "ArrowLeft"),
        ("B", "b"), ("0", "0"), ("", "Escape"), ("9", "9"), ("9", "3"), ("", "Escape"), ("+", "+"), ("", "Escape"),
        ("-", "-"), ("", "Escape"), ("-", "-"), ("", "Escape"), ("X", "x"), ("", "Escape"), ("Delete", "Delete"), ("", "Escape"),
        ("B", "b"), ("", *"New figures, é €"), ("", "Enter"), ("U", "u"), ("Shift+U", "Shift+U"), ("", "Escape"),
        ("W", "w"), ("", *"Chair"), ("", "Enter"), ("A", "a"), ("A", "a"), ("Shift+A", "Shift+A"), ("", "3"), ("", *"Because"),
        ("", "Enter"), ("N", "n"), ("E", "e"), ("Esc", "Escape"), ("/", "/"), ("", *"DRUG"), ("", "Enter"), ("", "/"),
        ("Esc", "Escape"), ("L", "l"), ("Esc", "Escape"), ("M", "m"), ("M", "m"), ("Esc", "Escape"), ("C", "c"), ("Esc", "Escape"), ("G", "g"), ("", "Escape"),
        ("I", "i"), ("", "Enter"), ("I", "i"), ("", narrow), ("Enter", "Enter"), ("Esc", "Escape"), ("", wide),
        ("", "Control+z"), ("", "Control+y"), ("", "Control+z"), ("", "Control+Shift+Z"), ("?", "?"), ("", "Escape"),
        ("V", "v"), ("V", "l"), ("V", "d"), ("V", "t"), ("V", "k"), ("", "Escape"), ("", "a"), ("", "v", "k", "Escape"),
    ])


@in_others("every key of the Room")
def room(bench, window):
    window.open(bench.page_of()).press("o")
    return after_each(window, "room", [
        ("", *"Plymouth"), ("", click("#room-meeting-present"), *"Police", "Enter", *"Council", "Enter", *"Health"),
        ("", click("#room-meeting .act")), ("↓", "ArrowDown"), ("↑", "ArrowUp"), ("→", "ArrowRight"), ("←", "ArrowLeft"),
        ("A letter", "p"), ("A letter", "h"), ("A letter", "p"), ("0", "0"), ("", *"so"), ("Tab", "Tab"), ("A letter", "c"),
        ("Enter", "Enter"), ("Enter", "Enter"), ("9", "9"), ("9", "2"), ("", "Escape"), ("+", "+"), ("", "Escape"), ("-", "-"),
        ("", "Escape"), ("X", "x"), ("", "Escape"), ("Delete", "Delete"), ("", "Escape"), ("U", "u"), ("Shift+U", "Shift+U"),
        ("", "Escape"), ("A", "a"), ("A", "a"), ("Shift+A", "Shift+A"), ("", "1"),
        ("", *"known"), ("", "Enter"), ("Shift+N", "Shift+N"), ("", *"Ask the region"), ("", "Enter"),
        ("Shift+R", "Shift+R"), ("", click("#room-steps button")), ("Esc", "Escape"), ("N", "n"),
        ("Shift+T", "Shift+T"), ("Esc", "Escape"), ("?", "?"), ("", "Escape"), ("V", "Shift+V"), ("", "Escape"), ("Esc", "Escape"),
    ])


@in_others("every key of Partners and How sure")
def partners(bench, window):
    window.open(bench.page_of()).press("t")
    window.drop(*[(path.name, path.read_bytes()) for path in SHEETS])
    # The window that chooses files is the browser's own, and keys do not lead out of it.
    window.see("(() => { HTMLInputElement.prototype.click = function () { page.say(`${this.type} ${this.multiple}`); }; })()")
    found = after_each(window, "partners", [
        ("↓", "ArrowDown"), ("↓", "ArrowDown"), ("↑", "ArrowUp"), ("", "End"), ("", "Home"), ("N", "n"), ("N", "n"), ("M", "m"),
        ("C", "c"), ("C", "c"), ("+", "+"), ("", "ArrowDown"), ("O", "o"), ("", "Escape"), ("", "Escape"),
    ])
    window.press("h")
    window.wait("page.engine.ask({ do: 'sure', parts: 0 }).isDone")
    return found | after_each(window, "sure", [
        ("", "Home"), ("↓", "ArrowDown"), ("↓", "ArrowDown"), ("↑", "ArrowUp"), ("→", "ArrowRight"), ("→", "ArrowRight"),
        ("←", "ArrowLeft"), ("Enter", "Enter"), ("Esc", "Escape"), ("", "End"), ("G", "g"), ("", "Escape"),
    ])


@in_others("every key of Data")
def data(bench, window):
    window.open(bench.page_of())
    rows = (MODELS / "morile-csp/plymouth-2017-18.csv").read_text().split("\n")
    rows[2] = rows[2].replace(",4,", ",7,", 1)
    window.drop(("faulty.csv", "\n".join(rows).encode()))
    return after_each(window, "data", [
        ("↓", "ArrowDown"), ("↓", "ArrowDown"), ("→", "ArrowRight"), ("→", "ArrowRight"), ("↑", "ArrowUp"), ("←", "ArrowLeft"),
        ("→", *["ArrowRight"] * 4), ("↓", "Shift+ArrowDown"), ("", "Shift+ArrowRight"), ("Ctrl+C", "Control+c", "ArrowDown", "ArrowDown"),
        ("Ctrl+V", "Control+v"), ("Ctrl+Z", "Control+z"), ("Enter", "Enter"), ("", "1"), ("", "Enter"), ("F2", "F2"), ("", "Escape"),
        ("Delete", "Delete"), ("", "2"), ("", "Tab"), ("Esc", "Escape"), ("N", "n"), ("", "3"), ("", "Enter"), ("", "Escape"),
        ("?", "?"), ("", "Escape"),
    ])


@in_others("every key of Year, Paper and Save")
def year(bench, window):
    window.open(bench.page_of(YEAR)).press("y")
    found = after_each(window, "year", [
        ("", click("[data-register=decisions]")), ("Enter", "Enter"), ("", "Control+a", *"New"), ("", "Tab"), ("", "Control+a", *"Words"), ("", "ArrowUp"),
        ("Esc", "Escape"), ("Esc", "Escape"), ("G", "g"), ("", "Escape"),
    ])
    # Control with P is the browser's own, and opens its window; the button asks for the same.
    window.see("(() => { window.print = () => page.say('prints'); })()")
    window.press("p")
    found |= after_each(window, "paper", [("", click("#paper-print"))], ["Ctrl+P"])
    window.press("s")
    count = window.see("document.querySelectorAll('#savings button').length")
    found |= after_each(window, "save", [
        ("1", "1"), *[("9", str(at)) for at in range(2, count + 1)], ("", "r"), ("", "0"), ("", "Escape"), ("", "s"), ("Ctrl+S", "Control+s")])
    # What is saved twice has a mark in its name, of which each browser has its own, or takes the place of the first.
    names = window.see("page.save.savings.map((saving) => saving.name)")
    window.waits(lambda: all((window.downloads / name).is_file() for name in names), names)
    return found | {"names": names}
