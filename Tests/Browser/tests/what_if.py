"""What if a threshold or a weight were another: shown, marked, and never saved."""
from harness.cases import equal, test


def tried(workshop, *numbers):
    """Opens the form, puts numbers in, the first thresholds first, and shows what they do."""
    if not workshop.is_shown("#trial"):
        workshop.press("i")
    for place, number in enumerate(numbers):
        workshop.page.fill(f"#trial-numbers input >> nth={place}", number)
    workshop.page.click("#trial-form button[type=submit]")


@test("another threshold changes ratings, says so, and leaves nothing behind")
def threshold(bench):
    workshop = bench.open()
    workshop.change((2, 0, "0"), (5, 3, "1"))
    before = workshop.everything()
    files = {what: workshop.saved(what) for what in ("session", "csv", "log", "minutes")}
    tried(workshop, "66")
    equal(workshop.is_shown("#trying"), True, "the banner")
    equal(workshop.text("#trying-text"), "High from 66 instead of 56")
    model = (bench.root / "Models/morile-csp/model.json").read_text()
    other = bench.write("other.json", model.replace('"from": 56', '"from": 66'))
    data = bench.write("issues.csv", files["csv"])
    told = bench.morile("assess", data, "--model", other)[0].decode()
    assert f"24 issues: {workshop.text('#counts')}." in told, (workshop.text("#counts"), told[-400:])
    rows = workshop.listed()
    equal([row["issue"] for row in rows if row["rating"].startswith("▲ High")], ["Domestic abuse"])
    assert all(row["since"].startswith("▲High→◆Moderate") for row in rows[1:7]), rows[1:7]
    equal(workshop.page.locator("#grid .cut").first.text_content(), "▲ High from 66")
    workshop.press("m")
    assert "6 changed rating, 0 more changed rank" in workshop.text("#moved-count")
    workshop.press("Escape")
    for what, content in files.items():
        equal(workshop.saved(what), content, f"the {what} meanwhile")
    workshop.press("i")
    equal(workshop.is_shown("#trying"), False, "the banner after leaving")
    equal(workshop.everything(), before)


@test("another weight changes scores and ranks, and morile agrees on them")
def weight(bench):
    workshop = bench.open()
    tried(workshop, "56", "42", "30", "50")
    assert "weighs 30 instead of 60" in workshop.text("#trying-text"), workshop.text("#trying-text")
    model = (bench.root / "Models/morile-csp/model.json").read_text()
    other = model.replace("60 * share(harm) + 20 * share(likelihood)",
                          "30 * share(harm) + 50 * share(likelihood)")
    assert other != model
    table, _ = bench.morile("assess", bench.root / "Models/morile-csp/plymouth-2017-18.csv", "--model",
                            bench.write("other.json", other), "--format", "csv")
    wanted = [line.split(",")[0] for line in table.decode().splitlines()[1:]]
    equal([row["rank"].split()[0].rstrip("=") for row in workshop.listed()], wanted, "the ranks")
    names = table.decode("utf-8-sig").splitlines()[1:]
    assert all(name in line for name, line in zip(workshop.names(), names))


@test("the scale is that of the weights that are tried, wherever a score stands on it")
def scale(bench):
    workshop = bench.open()
    outside = workshop.text("#model-name")
    assert outside.endswith("0 to 100: High from 56, Moderate from 42, Standard below that"), outside
    equal(workshop.text("#numbers tbody tr:last-child td:nth-child(3)"), "0 to 100")
    # 60 + 40 + 10 + 10 is 120.
    tried(workshop, "70", "42", "60", "40")
    assert "0 to 120: High from 70" in workshop.page.get_attribute("#ruler", "aria-label")
    equal(workshop.text("#ruler .number >> nth=3"), "120")
    equal(workshop.text("#numbers tbody tr:last-child td:nth-child(3)"), "0 to 120")
    inside = workshop.text("#model-name")
    assert inside.endswith("0 to 120: High from 70, Moderate from 42, Standard below that"), inside
    assert "goes from 0 to 120 instead of 0 to 100" in workshop.text("#trying-text")
    workshop.press("i")
    equal(workshop.text("#model-name"), outside)
    assert "0 to 100: High from 56" in workshop.page.get_attribute("#ruler", "aria-label")


@test("what the last step did is not shown meanwhile, and is told again after it")
def strip(bench):
    workshop = bench.open()
    workshop.press("-", "Escape")
    equal(workshop.is_shown("#issue-change"), True)
    before = _moved(workshop)
    equal(before[0], "by the last step")
    tried(workshop, "66")
    equal(workshop.is_shown("#issue-change"), False, "the strip of the last step")
    equal(_moved(workshop)[0], "by what if")
    workshop.press("i")
    equal(workshop.is_shown("#issue-change"), False, "the strip after what if")
    equal(_moved(workshop), before, "what the last step moved")


def _moved(workshop):
    """By what it moved, what did, and how much."""
    workshop.press("m")
    told = [workshop.text(part) for part in ("#moved-last-text", "#moved", "#moved-count")]
    workshop.press("Escape")
    return told


@test("nothing is scored, agreed or undone while what if is on")
def refused(bench):
    workshop = bench.open()
    workshop.change((2, 0, "0"))
    tried(workshop, "66")
    entries = workshop.ask("record")["entries"]
    for key in ("1", "+", "-", "x", "Delete", "a", "u", "U"):
        workshop.press(key)
        assert workshop.notice.startswith("What if is on"), f"{key}: {workshop.notice}"
    equal(workshop.ask("record")["entries"], entries)
    assert workshop.page.is_disabled("#undo")


@test("faulty numbers are explained, and nothing changes")
def faulty(bench):
    workshop = bench.open()
    before = workshop.everything()
    for numbers, words in ((["many"], '"many" is not a number'), (["40"], "is not below"),
                           (["56", ""], '"" is not a number'), (["101"], "101"), (["1/0"], "1/0")):
        tried(workshop, *numbers)
        assert words in workshop.text("#trial-fault"), f"{numbers}: {workshop.text('#trial-fault')}"
        equal((workshop.is_shown("#trial"), workshop.is_shown("#trying")), (True, False))
        workshop.press("Escape", "i")
    workshop.press("Escape")
    equal(workshop.everything(), before)


@test("fractions are thresholds too, and as in the model puts the numbers back")
def fractions(bench):
    workshop = bench.open()
    before = workshop.everything()
    tried(workshop, "170/3")
    assert "High from 56.67 (170/3) instead of 56" in workshop.text("#trying-text")
    workshop.page.click("#trying-change")
    equal(workshop.page.input_value("#trial-numbers input >> nth=0"), "170/3")
    workshop.page.click("#trial-model")
    equal(workshop.page.input_value("#trial-numbers input >> nth=0"), "56")
    workshop.page.click("#trial-close")
    equal(workshop.everything(), before)
