"""The Room: the presenting view, in which every step is a key and what was scored never leaves the screen."""
import json

from axe_playwright_python.sync_playwright import Axe

from harness.bench import ROOT
from harness.cases import equal, test

PRESENT = ["Police", "Council", "Probation", "Fire", "Health", "Housing", "Youth justice", "Voluntary sector", "SARC",
           "Schools"]
# One score lifts it from Moderate to High.
INCIDENT, GAPS = "Terrorist incident", 8
FIXTURE = ROOT / "Tests/Fixtures/sessions/plymouth.json"
# The keys with a test, as the help lists them.
TESTED = []


def key(name, what):
    """A test of one key, in the Room with the incident and its knowledge gaps before it."""
    TESTED.append(name)

    def mark(function):
        def run(bench):
            function(at_the_incident(bench))
        run.__module__ = __name__
        return test(f"{name} {what}")(run)
    return mark


def opened(bench, size=(1280, 720), **options):
    """The page, with the Room open and the meeting kept."""
    workshop = bench.open(size=size, **options)
    workshop.press("o")
    meet(workshop)
    return workshop


def meet(workshop, present=None, **fields):
    page = workshop.page
    page.wait_for_selector("#room-meeting[open]")
    page.fill("#room-meeting-about", fields.get("title", "Plymouth 2017/18"))
    page.fill("#room-meeting-date", fields.get("date", "2018-02-14"))
    page.fill("#room-meeting-place", fields.get("place", "Council House"))
    page.fill("#room-meeting-present", "\n".join(PRESENT if present is None else present))
    page.fill("#room-meeting-ends", fields.get("ends", ""))
    page.click("#room-meeting button.act")


def at_the_incident(bench, **options):
    workshop = opened(bench, **options)
    place = workshop.page.evaluate("(name) => page.view.issues.findIndex((issue) => issue.name === name)", INCIDENT)
    workshop.page.evaluate("([issue, criterion]) => { page.view.criterion = criterion; page.room.select(issue); }", [place, GAPS])
    equal(shown(workshop)["name"], INCIDENT)
    return workshop


def shown(workshop):
    """What the Room shows, by its parts."""
    return workshop.page.evaluate("""() => {
      const text = (id) => document.getElementById(id).innerText.replace(/\\s+/g, " ").trim();
      return { name: text("room-name"), criterion: text("room-criterion"), of: text("room-of"), change: text("room-change"),
        kept: text("room-kept"), agreed: text("room-agreed"), act: text("room-agree"),
        now: [...document.querySelectorAll("#room-levels [aria-pressed=true]")].map((one) => one.firstChild.textContent),
        who: [...document.querySelectorAll("#room-chips [aria-pressed=true]")].map((one) => one.textContent.replace("✓ ", "")) };
    }""")


def entries(workshop):
    return workshop.ask("record")["entries"]


def is_open(workshop, place):
    return workshop.page.evaluate("page.places.current") == place


# Keys

@test("every key of the help has a test")
def listed(bench):
    workshop = opened(bench)
    workshop.press("?")
    keys = workshop.page.eval_on_selector_all("#help-keys kbd", "(all) => all.map((one) => one.textContent)")
    equal(sorted(set(keys) - {"…"}), sorted(TESTED), "the keys that are listed")


@key("?", "lists the keys")
def helps(workshop):
    workshop.press("?")
    assert workshop.is_shown("#help")


@key("Shift+V", "opens the view")
def view(workshop):
    workshop.press("Shift+V")
    assert workshop.is_shown("#viewing")


@key("A letter", "names a partner, several at once, and takes the name back")
def partners(workshop):
    workshop.press("p", "h")
    equal(shown(workshop)["who"], ["Police", "Health"])
    workshop.press("p")
    equal(shown(workshop)["who"], ["Health"])
    workshop.press("1")
    equal(entries(workshop)[0]["who"], "Health")


@key("A", "agrees the issue, and opens it again")
def agrees(workshop):
    equal(shown(workshop)["act"], "Agree")
    workshop.press("p", "a")
    equal((shown(workshop)["agreed"], shown(workshop)["act"]), ("1 of 24 agreed", "Open again"))
    equal(shown(workshop)["kept"], "Agreed, Police")
    workshop.press("a")
    equal((shown(workshop)["agreed"], shown(workshop)["act"]), ("0 of 24 agreed", "Agree"))


@key("Shift+A", "agrees it as another rating, with its reason")
def agrees_otherwise(workshop):
    workshop.press("p", "Shift+A")
    assert workshop.is_shown("#room-panel") and not workshop.is_shown("#room-foot")
    equal(workshop.page.eval_on_selector_all("#room-panel-acts button", "(all) => all.map((one) => one.textContent)"),
          ["1 ▲ High", "2 ◆ Moderate as scored", "3 ● Standard"])
    workshop.press("1")
    equal(workshop.text("#room-panel-title"), "Agreed as High, and scored as Moderate. Why?")
    workshop.type("known to be under-reported")
    workshop.press("Enter")
    equal(shown(workshop)["kept"], "Agreed as High, Police Reason given")
    step = entries(workshop)[-1]
    equal((step["as"], step["reason"], step["who"]), ("High", "known to be under-reported", "Police"))
    workshop.press("Shift+A")
    equal(workshop.notice, "This issue is agreed. Open it again first.")


@key("N", "goes to the next issue that is not agreed, and to its first criterion")
def next_issue(workshop):
    workshop.press("a", "ArrowUp")
    above = shown(workshop)["name"]
    workshop.press("p", "n")
    after = shown(workshop)
    assert after["name"] not in (INCIDENT, above), after["name"]
    equal((after["criterion"], after["who"]), ("Physical harm", []))


@key("U", "undoes the last step")
def undoes(workshop):
    workshop.press("1", "Escape", "u")
    equal((shown(workshop)["now"], len(entries(workshop))), (["0"], 0))


@key("Shift+U", "does again what was undone")
def does_again(workshop):
    workshop.press("1", "Escape", "u", "Shift+U")
    equal((shown(workshop)["now"], len(entries(workshop))), (["1"], 1))


@key("↑", "goes to the issue above in the ranking")
def up(workshop):
    workshop.press("ArrowUp")
    equal(shown(workshop)["name"], workshop.page.eval_on_selector(
        "#room-rows [aria-current]", "(row) => row.querySelector('.name').textContent"))
    equal(workshop.page.eval_on_selector("#room-rows [aria-current] .at", "(cell) => cell.textContent"), "7")
    workshop.press(*["ArrowUp"] * 10)
    equal(shown(workshop)["name"], "Domestic abuse", "above the first")


@key("↓", "goes to the issue below")
def down(workshop):
    workshop.press("ArrowDown", "ArrowUp")
    equal(shown(workshop)["name"], INCIDENT)
    workshop.press(*["ArrowDown"] * 30)
    equal(workshop.page.eval_on_selector("#room-rows [aria-current]", "(row) => row.place"), 23)


@key("→", "goes to the next criterion")
def right(workshop):
    workshop.press("ArrowRight")
    equal((shown(workshop)["criterion"], shown(workshop)["of"]), ("Priority", "1 of 5 in Response"))


@key("←", "goes to the criterion before")
def left(workshop):
    workshop.press("ArrowLeft")
    equal((shown(workshop)["criterion"], shown(workshop)["of"]), ("Confidence in the assessment", "1 of 2 in Intelligence"))
    workshop.press(*["ArrowLeft"] * 20)
    equal(shown(workshop)["criterion"], "Physical harm", "before the first")


@key("0", "scores the criterion 0")
def nought(workshop):
    workshop.press("2", "Escape", "0")
    equal((shown(workshop)["now"], len(entries(workshop))), (["0"], 2))


@key("9", "and says what is not on the scale")
def off_the_scale(workshop):
    workshop.press("9")
    equal(workshop.notice, "Knowledge gaps goes from 0 to 3, and 9 is not on it.")


@key("+", "puts it one level up")
def one_up(workshop):
    workshop.press("+")
    equal(shown(workshop)["now"], ["1"])


@key("-", "puts it one level down")
def one_down(workshop):
    workshop.press("2", "Escape", "-")
    equal(shown(workshop)["now"], ["1"])


@key("X", "makes it not known")
def unknown(workshop):
    workshop.press("x")
    equal(shown(workshop)["now"], ["?"])


@key("Delete", "empties the cell")
def blank(workshop):
    workshop.press("Delete")
    equal(entries(workshop)[0]["to"], "")


@key("Enter", "opens the reason of the last change, and keeps it")
def why(workshop):
    workshop.press("Enter")
    assert workshop.notice.startswith("Nothing of this issue has been changed"), workshop.notice
    workshop.press("1", "Escape")
    equal(shown(workshop)["kept"], "Kept: 0 to 1 No reason given")
    workshop.press("Enter")
    equal(workshop.text("#room-panel-title"), "Moderate becomes High. Why?")
    workshop.type("The profile is of 2015")
    workshop.press("Enter")
    equal((shown(workshop)["kept"], workshop.focus), ("Kept: 0 to 1 Reason given", "place-room"))
    equal(entries(workshop)[0]["reason"], "The profile is of 2015")


@key("Tab", "goes from a reason to who speaks, and back")
def to_who(workshop):
    workshop.press("1")
    workshop.type("so")
    workshop.press("Tab", "p", "f", "Enter")
    equal((workshop.focus, workshop.page.input_value("#room-text")), ("room-text", "so"))
    workshop.press("Enter")
    step = entries(workshop)[0]
    equal((step["who"], step["reason"]), ("Police, Fire", "so"))
    equal(shown(workshop)["kept"], "Kept: 0 to 1, Police, Fire Reason given")


@key("Shift+N", "parks a note on the issue")
def parks(workshop):
    workshop.press("p", "Shift+N")
    workshop.type("Ask the region, by March")
    workshop.press("Enter")
    equal(workshop.notice, f"Parked: {INCIDENT}.")
    (note,) = workshop.ask("record")["parked"]
    equal((note["text"], note["issue"], note["who"]), ("Ask the region, by March", INCIDENT, "Police"))
    workshop.press("Shift+R")
    assert "Ask the region, by March" in workshop.text("#room-parked")
    workshop.page.click("#room-parked button")
    equal(workshop.ask("record")["parked"], [])
    assert workshop.is_shown("#room-parked-none")


@key("Shift+R", "shows the record, from which any step is undone by a new one")
def record(workshop):
    workshop.press("p", "1", "Escape", "ArrowRight", "x", "Escape")
    before = [entry["text"] for entry in entries(workshop)]
    workshop.press("Shift+R")
    # The first step stands last.
    workshop.page.click("#room-steps li:last-child button")
    steps = entries(workshop)
    equal([step["text"] for step in steps], before + ["Knowledge gaps 1 to 0"])
    equal((steps[2]["reason"], steps[2]["who"]), ("undone", "Police"))
    # What was scored again can only be undone from its last step on.
    equal(workshop.page.locator("#room-steps button").count(), 2)
    workshop.press("Escape")
    equal((shown(workshop)["criterion"], shown(workshop)["now"]), ("Knowledge gaps", ["0"]))


@key("Shift+T", "changes what is known of the meeting")
def meeting(workshop):
    workshop.press("Shift+T")
    equal(workshop.page.input_value("#room-meeting-present"), "\n".join(PRESENT))
    meet(workshop, ["Police", "Armed forces"], place="")
    equal(workshop.text("#room-when"), "Workshop, 14 February 2018")
    workshop.press("f")
    equal(shown(workshop)["who"], ["Armed forces"])


@key("Esc", "closes what is open, and leaves the Room")
def leaves(workshop):
    workshop.press("1", "Escape")
    assert is_open(workshop, "room") and workshop.is_shown("#room-foot")
    workshop.press("Escape")
    assert is_open(workshop, "ranking")
    # What was done in the Room is shown there.
    equal(workshop.selected_name, INCIDENT)
    row = workshop.listed()[4]
    equal((row["issue"], row["rank"]), (INCIDENT, "5"))
    equal(workshop.text("#agreed-text"), "0 of 24 agreed")


@test("letters that open places elsewhere are partners or nothing here")
def places_sleep(bench):
    workshop = at_the_incident(bench)
    workshop.press(*"drothyps")
    assert is_open(workshop, "room")
    assert workshop.page.locator("dialog[open]").count() == 0
    workshop.press("Escape", "o")
    assert is_open(workshop, "room")


@test("single keys that are turned off name nobody and score nothing but digits")
def keys_off(bench):
    workshop = at_the_incident(bench)
    workshop.press("Shift+V", "k", "Escape", "p", "a", "Shift+A")
    equal((shown(workshop)["who"], entries(workshop)), ([], []))
    workshop.press("1")
    equal(len(entries(workshop)), 1)


# The meeting and the partners

@test("the meeting is asked for once, and may be skipped")
def asked_once(bench):
    workshop = bench.open(size=(1280, 720))
    workshop.press("o")
    workshop.page.wait_for_selector("#room-meeting[open]")
    today = workshop.page.evaluate("page.now().slice(0, 10)")
    equal(workshop.page.input_value("#room-meeting-date"), today)
    workshop.press("Escape")
    equal((workshop.text("#room-title"), workshop.text("#room-when")), ("plymouth-2017-18.csv", "Workshop"))
    workshop.press("Escape", "o")
    assert not workshop.is_shown("#room-meeting")


@test("the meeting stands in the head, the session, the minutes and the names of files")
def meeting_kept(bench):
    workshop = opened(bench)
    equal((workshop.text("#room-title"), workshop.text("#room-when")),
          ("Plymouth 2017/18", "Workshop, 14 February 2018, Council House"))
    equal(json.loads(workshop.saved("session"))["meeting"], {
        "title": "Plymouth 2017/18", "date": "2018-02-14", "place": "Council House", "present": PRESENT, "ends": ""})
    minutes = workshop.saved("minutes").decode()
    for text in ("Minutes of the workshop on Plymouth 2017/18", "14 February 2018", "Council House", ", ".join(PRESENT)):
        assert text in minutes, text
    name, _ = workshop.save("minutes")
    equal(name, "plymouth-2017-18-2018-02-14-minutes.html")


@test("the time that is left is shown, and that it is over")
def time_left(bench):
    workshop = bench.open(size=(1280, 720))
    workshop.page.clock.install(time="2018-02-14T14:30:00")
    workshop.press("o")
    meet(workshop, ends="15:18")
    equal(workshop.text("#room-clock"), "48 min left")
    workshop.page.clock.run_for(49 * 60000)
    equal(workshop.text("#room-clock"), "1 min over")
    assert workshop.text("#room-time").endswith("on this issue")


@test("every partner has a key of its own, which none of the Room's keys is")
def keys_of_partners(bench):
    workshop = opened(bench)
    keys = workshop.page.eval_on_selector_all(
        "#room-chips button", "(all) => all.map((one) => [one.textContent, one.getAttribute('aria-keyshortcuts'), one.querySelector('u')?.textContent])")
    equal([name for name, _, _ in keys], PRESENT)
    equal(len({key for _, key, _ in keys}), len(PRESENT), "different keys")
    assert not {key for _, key, _ in keys} & set("anux"), keys
    assert all(key == mark.lower() for _, key, mark in keys), keys
    equal([key for _, key, _ in keys][:2], ["p", "c"])


@test("partners of one name's letters have keys, too, up to 29 of them")
def many_partners(bench):
    workshop = bench.open(size=(1280, 720))
    workshop.press("o")
    names = [f"Aaa {number}" for number in range(29)] + ["Å"]
    meet(workshop, names)
    keys = workshop.page.evaluate("[...page.chips.byKey.keys()]")
    equal(len(set(keys)), 29, "keys")
    for name in names[:3]:
        workshop.press(workshop.page.evaluate("(name) => [...page.chips.byKey].find((pair) => pair[1] === name)[0]", name))
    equal(shown(workshop)["who"], [f"{name}" + workshop.page.evaluate(
        "(name) => { const key = [...page.chips.byKey].find((pair) => pair[1] === name)[0]; return name.toLowerCase().includes(key) ? '' : ` (${key})`; }", name)
        for name in names[:3]])


@test("who speaks is cleared with each issue, and the list is kept")
def cleared(bench):
    workshop = at_the_incident(bench)
    workshop.press("p", "1")
    workshop.press("Escape", "ArrowDown")
    equal(shown(workshop)["who"], [])
    equal(workshop.page.locator("#room-chips button").count(), len(PRESENT))
    workshop.press("f", "n")
    equal(shown(workshop)["who"], [])


# What is in sight

@test("a change shows rating, score, rank, domain, levels and place before and after")
def change_shown(bench):
    workshop = at_the_incident(bench)
    workshop.press("p", "1")
    workshop.type("x")
    workshop.press("Enter")
    room = shown(workshop)
    equal(room["change"], "◆ Moderate 55.97 → ▲ High 57.6 Rank 8 → 5 of 24")
    equal(room["kept"], "Kept: 0 to 1, Police Reason given")
    page = workshop.page
    equal(page.eval_on_selector_all("#room-domains li", "(all) => all.map((one) => one.innerText.replace(/\\s+/g, ' ').trim())"), [
        "Harm ▲ H High", "Likelihood ● S Standard", "Intelligence ● S Standard → ◆ M Moderate", "Response ◆ M Moderate"])
    equal(page.eval_on_selector_all("#room-levels .room-note", "(all) => all.map((one) => one.textContent)"),
          ["before", "now", "", "", ""])
    equal(page.eval_on_selector("#room-counts", "(one) => one.innerText.replace(/High|Moderate|Standard/g, '').replace(/\\s+/g, ' ').trim()"),
          "▲ 7 → 8 ◆ 8 → 7 ● 9")
    # The arrow ends at the row now, and begins at the one whose place it had.
    arrow, now, old = page.evaluate("""() => { const box = (one) => one.getBoundingClientRect();
      const rows = [...document.querySelectorAll("#room-rows li:not(.rule)")], middle = (one) => (box(one).top + box(one).bottom) / 2;
      const arrow = document.getElementById("room-arrow");
      return [[box(arrow).top, box(arrow).bottom, arrow.className], middle(rows[4]), middle(rows[7])]; }""")
    assert abs(arrow[0] - now) < 2 and abs(arrow[1] - old) < 2 and arrow[2] == "up", (arrow, now, old)


# Whether all of the criterion, the level that it has, what changed, and the row of the strip are within the window,
# and nothing covers them.
_IN_SIGHT = """() => {
  const lacking = [];
  for (const selector of ["#room-name", "#room-change", "#room-criterion", "#room-levels [aria-pressed=true]", "#room-rows [aria-current]"]) {
    for (const one of document.querySelectorAll(selector)) {
      const box = one.getBoundingClientRect();
      const x = box.left + Math.min(box.width / 2, 60), y = (box.top + box.bottom) / 2;
      if (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth) lacking.push(selector + " is outside");
      else if (!one.contains(document.elementFromPoint(x, y))) lacking.push(selector + " is covered");
    }
  }
  if (document.documentElement.scrollWidth > innerWidth) lacking.push("the page is wider than the window");
  return lacking;
}"""


@test("at 1280x720 each criterion of each issue shows the level that it has, and what was scored stays in sight")
def in_sight(bench):
    workshop = opened(bench)
    found = workshop.page.evaluate("""(inSight) => {
      const look = eval(inSight), lacking = [], scrolled = [];
      for (let issue = 0; issue < page.view.issues.length; issue += 1) {
        page.room.select(issue);
        for (let criterion = 0; criterion < page.view.model.criteria.length; criterion += 1) {
          page.room.choose(criterion);
          const levels = document.getElementById("room-levels");
          if (levels.scrollHeight > levels.clientHeight + 1) scrolled.push([issue, criterion]);
          lacking.push(...look().map((what) => `${issue} ${criterion}: ${what}`));
        }
      }
      return [lacking, scrolled.length];
    }""", _IN_SIGHT)
    equal(found, [[], 0], "what is not in sight, and how many have levels that do not fit")


@test("the reason opens over the foot: what was scored, before and after, and the strip stay in sight")
def reason_over_the_foot(bench):
    workshop = at_the_incident(bench)
    top = workshop.page.eval_on_selector("#room-foot", "(one) => one.getBoundingClientRect().top")
    workshop.press("p", "1")
    equal((workshop.focus, workshop.text("#room-panel-title")), ("room-text", "Moderate becomes High. Why?"))
    equal(workshop.page.eval_on_selector("#room-panel", "(one) => one.getBoundingClientRect().top"), top)
    equal(workshop.page.evaluate(f"({_IN_SIGHT})()"), [])
    # Letters and digits go into the text meanwhile.
    workshop.type("2 of 10 au?")
    equal(workshop.page.input_value("#room-text"), "2 of 10 au?")
    workshop.press("Escape")
    equal((shown(workshop)["kept"], entries(workshop)[0]["reason"]), ("Kept: 0 to 1, Police No reason given", ""))


@test("the reason's button takes the step back by a new one")
def reason_takes_back(bench):
    workshop = at_the_incident(bench)
    workshop.press("1")
    workshop.page.click("#room-panel-acts button:last-child")
    equal([step["text"] for step in entries(workshop)], ["Knowledge gaps 0 to 1", "Knowledge gaps 1 to 0"])
    equal(shown(workshop)["now"], ["0"])


@test("what the page says covers neither the criterion nor the foot, and is gone with the next key")
def toasts(bench):
    workshop = at_the_incident(bench)
    workshop.press("9")
    assert workshop.notice
    box = workshop.page.eval_on_selector("#notice", "(one) => { const box = one.getBoundingClientRect(); return [box.top, box.bottom]; }")
    name = workshop.page.eval_on_selector("#room-name", "(one) => one.getBoundingClientRect().top")
    assert 0 <= box[0] and box[1] <= name + 8, (box, name)
    workshop.press("ArrowDown")
    equal(workshop.notice, "")


# The sizes of the letters of all that is shown.
_SIZES = """() => {
  const sizes = new Set();
  const walk = document.createTreeWalker(document.getElementById("place-room"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const one = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || one.closest(".heard") || !one.checkVisibility()) continue;
    // Shapes are drawn: the letters that stand for them are seen by nobody.
    if (!one.closest(".shape")) sizes.add(parseFloat(getComputedStyle(one).fontSize));
  }
  const area = document.getElementById("room-text");
  if (area.checkVisibility()) sizes.add(parseFloat(getComputedStyle(area).fontSize));
  return [...sizes].sort((one, other) => one - other);
}"""


@test("text is 22, 28 or 36 pixels and nothing else, and half as large again on a screen half as large again")
def sizes_of_text(bench):
    workshop = at_the_incident(bench)
    equal(workshop.page.evaluate(f"({_SIZES})()"), [22, 28, 36])
    workshop.press("1")
    equal(workshop.page.evaluate(f"({_SIZES})()"), [22, 28, 36])
    large = at_the_incident(bench, size=(1920, 1080))
    equal(large.page.evaluate(f"({_SIZES})()"), [33, 42, 54])


def look(workshop, where):
    found = Axe().run(workshop.page, context="#place-room").response["violations"]
    grave = [f"{item['id']}: {item['help']}: {node['html'][:200]}" for item in found
             if item["impact"] in ("serious", "critical") for node in item["nodes"][:3]]
    assert not grave, f"{where}:\n" + "\n".join(grave)


for _scheme in ("light", "dark"):
    @test(f"axe finds nothing serious in the {_scheme} Room")
    def accessible(bench, scheme=_scheme):
        workshop = at_the_incident(bench, color_scheme=scheme)
        workshop.press("p", "1")
        look(workshop, "the reason")
        workshop.press("Escape")
        look(workshop, "after a change")
        workshop.press("Shift+A")
        look(workshop, "another rating")
        workshop.press("Escape", "Shift+N", "Escape", "Shift+R")
        look(workshop, "the record")
        workshop.press("Escape", "Shift+T")
        look(workshop, "the meeting")


@test("on a phone nothing is wider than the screen, and what is pressed is 44 high")
def phone(bench):
    workshop = at_the_incident(bench, size=(390, 844))
    workshop.page.click("#room-levels button:nth-child(2)")
    workshop.page.click("#room-panel-acts button:nth-child(2)")
    equal(workshop.page.evaluate("document.documentElement.scrollWidth"), 390)
    low = workshop.page.eval_on_selector_all(
        "#room-foot button, #room-levels button", "(all) => all.map((one) => one.getBoundingClientRect().height).filter((height) => height < 43.5)")
    equal(low, [])


# What is kept

@test("what the room agreed otherwise goes through apply into agreed.csv, with its reason, and the minutes hold all of it")
def carried(bench):
    workshop = at_the_incident(bench)
    workshop.press("p", "Shift+A", "1")
    workshop.type("known here")
    workshop.press("Enter", "Shift+N")
    workshop.type("Ask the region")
    workshop.press("Enter")
    bench.write("s.json", workshop.saved("session"))
    table = ROOT / "Models/morile-csp/plymouth-2017-18.csv"
    out, _ = bench.morile("apply", "s.json", table, "--output", "after.csv", "--agreed", "agreed.csv")
    assert b"Plymouth 2017/18, 14 February 2018, Council House; present: Police, Council" in out, out
    assert b"1 note parked" in out, out
    agreed = (bench.folder / "agreed.csv").read_text()
    assert f"{INCIDENT},High,known here,Police," in agreed, agreed
    minutes = workshop.saved("minutes").decode()
    for text in ("Agreed as High by Police", "known here", "Ask the region", "Parked"):
        assert text in minutes, text


@test("a session from before there were meetings opens in the Room, and asks for no meeting")
def old_session(bench):
    workshop = bench.open(size=(1280, 720))
    workshop.drop("plymouth.json", FIXTURE.read_bytes())
    workshop.page.wait_for_function("() => page.view.state.entries > 0")
    workshop.press("o")
    assert not workshop.is_shown("#room-meeting")
    equal((shown(workshop)["agreed"], workshop.text("#room-title")), ("2 of 24 agreed", "plymouth-2017-18.csv"))
    # Who spoke then can be named again.
    workshop.press("Shift+R")
    assert workshop.page.locator("#room-steps li").count() > 5


@test("the meeting and what it parked come back after the page was left")
def recovered(bench):
    workshop = opened(bench)
    workshop.press("Shift+N")
    workshop.type("Ask")
    workshop.press("Enter")
    workshop.settle()
    workshop.page.reload()
    workshop.page.wait_for_selector("#recovery[open]")
    workshop.page.click("#recovery-list button >> nth=0")
    workshop.press("o")
    equal((workshop.text("#room-title"), len(workshop.ask("record")["parked"])), ("Plymouth 2017/18", 1))


@test("names and notes that look like markup are shown as they are")
def hostile(bench):
    workshop = bench.open(size=(1280, 720))
    workshop.press("o")
    meet(workshop, ["<b>Police</b>", "Fire"], title="<img src=x onerror=alert(1)>")
    equal(workshop.text("#room-title"), "<img src=x onerror=alert(1)>")
    equal(workshop.page.locator("#place-room img, #room-chips b").count(), 0)
    workshop.press("Shift+N")
    workshop.type("<script>alert(1)</script>")
    workshop.press("Enter", "Shift+R")
    assert "<script>alert(1)</script>" in workshop.text("#room-parked")
