"""Every key that the page lists does what the list says."""
from harness.cases import equal, test

# The keys with a test, as the help lists them.
TESTED = []
# Keys that do what another does, for keyboards and habits that differ; they are not listed.
ALIASES = {"=": "+", "−": "-", "Backspace": "Delete"}
NAMES = {"↑": "ArrowUp", "↓": "ArrowDown", "←": "ArrowLeft", "→": "ArrowRight", "Esc": "Escape"}
# In the built-in example: Modern slavery, second of 24, and the place of its first criterion.
SLAVERY, PHYSICAL = "Modern slavery", 0


def key(name, what):
    """A test of one key, on the built-in example with its second issue selected."""
    TESTED.append(name)

    def mark(function):
        def run(bench):
            workshop = bench.open()
            workshop.press("ArrowDown")
            equal(workshop.selected_name, SLAVERY, "the second issue")
            function(workshop)
        run.__module__ = __name__
        return test(f"{name} {what}")(run)
    return mark


def cell(workshop, criterion=None):
    criterion = workshop.page.evaluate("page.view.criterion") if criterion is None else criterion
    return workshop.ask("issue", issue=workshop.selected)["criteria"][criterion]["cell"]


def chosen(workshop):
    return workshop.page.eval_on_selector_all(
        "[id^=criterion-].chosen", "(all) => all.map((one) => one.id)")


@test("every key of Ranking in the help has a test, and every key that works is in the help")
def listed(bench):
    workshop = bench.open()
    told = workshop.page.evaluate("page.ranking.told.flatMap(([names]) => names)")
    equal(sorted(set(told) - {"…"}), sorted(TESTED), "the keys that are listed")
    workshop.press("?")
    shown = workshop.page.eval_on_selector_all("#help-keys kbd", "(all) => all.map((one) => one.textContent)")
    assert set(told) <= set(shown), set(told) - set(shown)
    works = workshop.page.evaluate("Object.keys(page.ranking.keys)")
    told = {_worked(name) for name in TESTED} - {"0", "9"}
    # Save and How sure are places of their own.
    equal(sorted(set(works) - set(ALIASES) - {"h"}), sorted(told), "the keys that work")


def _worked(name):
    """What the browser calls a key of the help."""
    if name.startswith("Shift+"):
        return name[-1]
    return NAMES.get(name, name.lower() if len(name) == 1 else name)


@key("↑", "goes to the issue above")
def up(workshop):
    workshop.press("ArrowUp")
    equal(workshop.selected_name, "Domestic abuse")
    workshop.press("ArrowUp")
    equal(workshop.selected_name, "Domestic abuse", "above the first")


@key("↓", "goes to the issue below")
def down(workshop):
    workshop.press("ArrowDown")
    equal(workshop.selected_name, "County Lines/Dangerous Drug Networks")


@key("PageDown", "goes ten issues down")
def page_down(workshop):
    workshop.press("PageDown")
    equal(workshop.selected_name, workshop.names()[11])


@key("PageUp", "goes ten issues up")
def page_up(workshop):
    workshop.press("PageDown", "PageDown", "PageUp")
    equal(workshop.selected_name, workshop.names()[11])


@key("Home", "goes to the first issue")
def home(workshop):
    workshop.press("PageDown", "Home")
    equal(workshop.selected_name, workshop.names()[0])


@key("End", "goes to the last issue")
def end(workshop):
    workshop.press("End")
    equal(workshop.selected_name, workshop.names()[23])


@key("→", "goes to the next criterion")
def right(workshop):
    workshop.press("ArrowRight")
    equal(chosen(workshop), ["criterion-1"])
    workshop.press(*["ArrowRight"] * 20)
    equal(chosen(workshop), ["criterion-13"], "after the last")


@key("←", "goes to the criterion before")
def left(workshop):
    workshop.press("ArrowRight", "ArrowRight", "ArrowLeft")
    equal(chosen(workshop), ["criterion-1"])
    workshop.press("ArrowLeft", "ArrowLeft")
    equal(chosen(workshop), ["criterion-0"], "before the first")


@key("0", "scores the criterion 0")
def nought(workshop):
    workshop.press("0")
    equal(cell(workshop), "0")


@key("9", "and the other digits score, and say so where they are not on the scale")
def digits(workshop):
    before = cell(workshop)
    for digit in "1234":
        workshop.press(digit)
        if workshop.is_shown("#reason"):
            workshop.press("Escape")
        equal(cell(workshop), digit)
    for digit in "56789":
        workshop.press(digit)
        equal(cell(workshop), "4", f"the cell after {digit}")
        assert f"from 0 to 4, and {digit} is not on it" in workshop.notice, workshop.notice
    assert before in "01234"


@key("+", "scores one level up")
def plus(workshop):
    workshop.press("1", "Escape", "+", "Escape")
    equal(cell(workshop), "2")
    workshop.press("=")
    equal(cell(workshop), "3", "the cell after =")


@key("-", "scores one level down")
def minus(workshop):
    workshop.press("3", "Escape", "-", "Escape")
    equal(cell(workshop), "2")


@key("X", "makes the cell unknown")
def unknown(workshop):
    workshop.press("x")
    equal(cell(workshop, PHYSICAL), "?")
    assert " to " in workshop.text("#issue-now"), "a score with an unknown cell is a range"


@key("Delete", "clears the cell")
def delete(workshop):
    workshop.press("Delete")
    equal(cell(workshop, PHYSICAL), "")


@key("U", "undoes")
def undo(workshop):
    before = workshop.everything()
    workshop.press("0", "Escape", "u")
    equal(workshop.everything(), before)
    workshop.press("u")
    equal(workshop.notice, "There is nothing to undo.")


@key("Shift+U", "does again what was undone")
def redo(workshop):
    workshop.press("0", "Escape")
    after = workshop.everything()
    workshop.press("u", "U")
    equal(workshop.everything(), after)


@key("B", "asks for the reason of the issue's last change")
def reason(workshop):
    workshop.press("b")
    assert workshop.notice.startswith("Nothing of this issue has been changed"), workshop.notice
    workshop.press("ArrowRight", "x", "Escape", "b")
    equal(workshop.focus, "reason-text")
    workshop.type("New figures")
    workshop.press("Enter")
    equal(workshop.ask("record")["entries"][-1]["reason"], "New figures")


@key("W", "goes to the field of who is speaking")
def who(workshop):
    workshop.press("w")
    equal(workshop.focus, "who")
    workshop.type("Chair")
    workshop.press("Enter")
    equal((workshop.text("#speaks"), workshop.focus), ("Chair", "grid"))
    workshop.press("a")
    equal(workshop.ask("record")["entries"][-1]["who"], "Chair")
    # Whoever speaks speaks on one issue.
    workshop.press("ArrowDown", "a")
    equal((workshop.page.input_value("#who"), workshop.ask("record")["entries"][-1]["who"]), ("", ""))
    for led in (["ArrowUp"], ["u"], ["n"]):
        workshop.press("w")
        workshop.type("Chair")
        workshop.press("Enter")
        was = workshop.selected
        workshop.press(*led)
        assert workshop.selected != was, led
        equal((workshop.page.input_value("#who"), workshop.text("#speaks")), ("", "Who"), f"who speaks after {led}")


@key("A", "agrees the issue, and opens it again")
def agree(workshop):
    workshop.press("a")
    equal(workshop.rows()[workshop.selected]["status"], "agreed")
    assert workshop.text("#agreed-text").startswith("1 of 24 agreed")
    workshop.press("a")
    equal(workshop.rows()[workshop.selected]["status"], "discussed")


@key("Shift+A", "agrees another rating than the matrix gives")
def agree_otherwise(workshop):
    workshop.press("A", "3")
    equal(workshop.text("#reason-label"), "Agreed as Standard, and scored as High. Why?")
    row = workshop.rows()[workshop.selected]
    equal((row["agreed"], row["differs"], row["status"]), ([2, 2], True, "agreed"))


@key("L", "opens the plot over the whole window, with a name for each issue")
def plot(workshop):
    workshop.press("l")
    box = workshop.page.locator("#picturing").bounding_box()
    equal((box["x"], box["y"], box["width"], box["height"]), (0, 0, 1920, 1080))
    names = workshop.page.eval_on_selector_all("#picture [data-issue]", "(all) => all.map((one) => one.textContent)")
    equal(sorted(names), sorted(workshop.names()))
    assert "Harm, 0 to 32" in workshop.text("#picture") and "Likelihood and trends, 2 to 11" in workshop.text("#picture")
    workshop.page.locator("#picture [data-issue]", has_text="Arson").click()
    equal((workshop.selected_name, workshop.is_shown("#picturing")), ("Arson", False))
    workshop.press("l", "Escape")
    equal((workshop.is_shown("#picturing"), workshop.focus), (False, "grid"))


@key("G", "shows the ruler of the issue as an image, and N the plot")
def image(workshop):
    workshop.press("g")
    assert workshop.text("#picture-title").startswith(f"{SLAVERY}: High by the matrix"), workshop.text("#picture-title")
    workshop.press("n")
    equal(workshop.text("#picture-title"), "Harm against likelihood and trends")
    workshop.press("n", "Escape")
    equal((workshop.is_shown("#picturing"), workshop.focus), (False, "grid"))


@key("C", "shows the record")
def record(workshop):
    workshop.press("c")
    equal(workshop.text("#record-count"), "Nothing has been changed or agreed.")
    workshop.press("Escape", "a", "End", "c")
    equal(workshop.text("#record-count"), "1 step.")
    workshop.page.click("#record li button")
    equal((workshop.selected_name, workshop.is_shown("#record-part")), (SLAVERY, False))


@key("Enter", "leads to the issue where the list has the window to itself, and nowhere else")
def enter(workshop):
    workshop.press("Enter")
    equal((workshop.is_shown("#grid"), workshop.is_shown("#issue")), (True, True))
    workshop.page.set_viewport_size({"width": 390, "height": 844})
    workshop.press("Escape")
    equal((workshop.is_shown("#grid"), workshop.is_shown("#issue")), (True, False))
    workshop.press("Enter")
    equal((workshop.is_shown("#grid"), workshop.is_shown("#issue")), (False, True))


@key("N", "goes to the next issue that is not agreed")
def following(workshop):
    workshop.press("ArrowDown", "a", "ArrowUp", "n")
    equal(workshop.selected_name, workshop.names()[3])


@key("E", "explains the rating as morile explain does")
def explain(workshop):
    workshop.press("e")
    text = workshop.text("#telling-text")
    assert "How the score came about" in text and "morile-csp@1.1/phys:" in text, text


@key("/", "finds issues by a part of their names")
def find(workshop):
    every = workshop.names()
    workshop.press("/")
    equal(workshop.focus, "find")
    workshop.type("DRUG")
    wanted = sorted(name for name in every if "drug" in name.lower())
    equal(sorted(workshop.names()), wanted, "the names in the list")
    workshop.press("Enter")
    equal((workshop.selected_name, workshop.focus), (workshop.names()[0], "grid"))
    workshop.press("/", "Escape")
    equal(len(workshop.names()), 24, "the list after Escape")


@key("M", "shows what moved, by the last step and since the opening")
def moved(workshop):
    workshop.press("-", "Escape", "m")
    equal((workshop.page.is_checked("#moved-last"), workshop.text("#moved-last-text")), (True, "by the last step"))
    workshop.press("m")
    equal(workshop.page.is_checked("#moved-since"), True)
    workshop.press("m")
    equal(workshop.page.is_checked("#moved-last"), True)
    equal(workshop.page.locator("#moved li").count(), 2)


@key("I", "opens what if, and leaves it")
def what_if(workshop):
    workshop.press("i")
    workshop.page.wait_for_selector("#trial[open]")
    workshop.page.click("#trial-form button[type=submit]")
    equal(workshop.is_shown("#trying"), True)
    workshop.press("i")
    equal(workshop.is_shown("#trying"), False)


@test("V opens what the page looks like: large type, dark, the timer and single keys")
def view(bench):
    workshop = bench.open()
    size = "parseFloat(getComputedStyle(document.getElementById('issue-name')).fontSize)"
    before = workshop.page.evaluate(size)
    workshop.press("v", "l", "Escape")
    assert workshop.page.evaluate(size) >= 1.4 * before
    equal(workshop.page.get_attribute("#large", "aria-pressed"), "true")
    workshop.press("v", "l", "Escape")
    equal(workshop.page.evaluate(size), before)
    colour = "getComputedStyle(document.body).backgroundColor"
    before = workshop.page.evaluate(colour)
    workshop.press("v", "d", "Escape")
    equal((before, workshop.page.evaluate(colour)), ("rgb(255, 255, 255)", "rgb(16, 20, 23)"))
    workshop.press("v", "d", "Escape")
    equal(workshop.page.evaluate(colour), before)
    workshop.press("v", "t", "Escape")
    equal((workshop.text("#issue-time"), workshop.page.get_attribute("#timing", "aria-pressed")),
          ("", "false"))
    workshop.press("v", "t", "Escape")
    assert workshop.text("#issue-time").endswith("on this issue")
    workshop.press("v", "k", "Escape", "a")
    equal(workshop.ask("record")["entries"], [], "with single keys off")


@test("More offers what has no button of its own, by the same keys")
def more(bench):
    workshop = bench.open()
    offered = workshop.page.eval_on_selector_all("[data-more]", "(all) => all.map((one) => one.dataset.more)")
    equal(set(offered) - set(workshop.page.evaluate("Object.keys(page.ranking.keys)")), set(), "keys of none")
    workshop.page.click("#to-more")
    workshop.press("w")
    equal(workshop.focus, "who")
    workshop.press("Escape")
    workshop.page.click("#to-more")
    workshop.page.click("[data-more=m]")
    equal((workshop.is_shown("#more"), workshop.is_shown("#moved-part")), (False, True))


@test("? shows the keys")
def help_(bench):
    workshop = bench.open()
    workshop.press("?")
    equal(workshop.page.evaluate("document.getElementById('help').open"), True)


@key("Esc", "goes back to the list")
def escape(workshop):
    workshop.press("w", "Escape")
    equal(workshop.focus, "grid")
    workshop.press("?", "Escape")
    equal((workshop.page.evaluate("document.getElementById('help').open"), workshop.focus),
          (False, "grid"))


@test("Control with z and y undoes and does again")
def control(bench):
    workshop = bench.open()
    workshop.press("0", "Escape")
    after = workshop.saved("csv")
    workshop.press("Control+z")
    equal(workshop.ask("record")["entries"], [])
    workshop.press("Control+y")
    equal(workshop.saved("csv"), after)
    workshop.press("Control+z", "Control+Shift+Z")
    equal(workshop.saved("csv"), after)
