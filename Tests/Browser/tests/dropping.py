"""Files that are dropped on the page, good and bad."""
import re
import struct
import zlib

from harness.bench import SHIPPED
from harness.cases import equal, test

CSP, STRA = SHIPPED["morile-csp"], SHIPPED["stra-plymouth-2015"]
FAULTY = """issue,theme,physical,pyschological,financial,count
Burglary,Acquisitive,7,1,2,x
Burglary,Acquisitive,1,1,2,
,Arson,1,1
"Open quote,Arson,1,1,1,1
"""
PNG = (b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + bytes(13) + struct.pack(
    ">I", zlib.crc32(b"IHDR" + bytes(13))))


def changed(bench):
    """The page with a few steps done, which a bad file must not disturb."""
    workshop = bench.open(CSP)
    workshop.change((2, 0, "0", "why"), (5, 3, "1"), (5, 3, "a"))
    return workshop


def session_of(bench, table):
    workshop = bench.open(table)
    workshop.change((0, 3, "x"), (0, 3, "a"))
    return workshop.saved("session")


def refusal(workshop):
    """What is told of a file that is not opened: in words, or as the faults of its cells."""
    workshop.page.wait_for_function(
        "() => document.getElementById('telling').open || page.places.current === 'data'")
    if workshop.is_shown("#telling"):
        return workshop.told().strip()
    faults = workshop.page.eval_on_selector_all("#faults .item", "(items) => items.map((item) => item.fault.text)")
    workshop.press("Escape", "r")
    return sorted(faults)


def same(found, told, what):
    """Holds what the page tells against what the command line does."""
    if isinstance(found, list):
        equal(found, sorted(re.findall(r": (?:error|warning): (.*)", told)), what)
    else:
        equal(found, told.strip(), what)


@test("a CSV takes the place of the issues, and its session is its own")
def another_table(bench):
    workshop = changed(bench)
    content = b"issue,physical,community\nFly-tipping,1,2\nGraffiti,0,1\n"
    workshop.drop("other.csv", content)
    # Criteria without a column are warned of, as the command line does.
    bench.write("other.csv", content)
    _, warnings = bench.morile("assess", "other.csv", "--model", "morile-csp")
    workshop.press("d")
    same(refusal(workshop), warnings.decode(), "the warnings")
    equal((workshop.text("#file"), len(workshop.names())), ("other.csv", 2))
    equal(workshop.saved("csv"), content)
    equal(workshop.ask("record")["entries"], [])
    # What was done before is offered when the page is opened again.
    workshop.change((0, 0, "0"))
    workshop.settle()
    page = bench.page_of(CSP)
    workshop.open(page)
    equal(workshop.page.locator("#recovery-list li").count(), 2, "the sessions that are offered")
    workshop.page.click("#recovery-list li:has-text('other.csv') button >> nth=0")
    equal(workshop.text("#file"), "other.csv")
    equal(workshop.saved("csv"), content.replace(b"Fly-tipping,1", b"Fly-tipping,0"))


@test("faults of a CSV are told as the command line tells them, and nothing changes")
def faulty(bench):
    workshop = changed(bench)
    before = workshop.everything()
    cases = {"faulty.csv": FAULTY.encode(), "empty.csv": b"", "header.csv": b"issue,physical\n",
             "picture.csv": PNG, "bytes.csv": b"issue,physical\nCaf\xc3\x28\x81,1\n" + bytes(range(32))}
    for name, content in cases.items():
        bench.write(name, content)
        _, faults = bench.morile("assess", name, "--model", "morile-csp", code=65)
        workshop.drop(name, content)
        same(refusal(workshop), faults.decode(), f"what is told of {name}")
        equal(workshop.everything(), before, f"everything after {name}")


@test("a picture, and JSON that is no session, are refused, and nothing changes")
def no_session(bench):
    workshop = changed(bench)
    before = workshop.everything()
    cases = {"picture.png": PNG, "other.json": b'{"a": 1}', "broken.json": b'{"a": ',
             "model.json": (CSP.parent / "model.json").read_bytes(), "list.json": b"[1, 2]"}
    for name, content in cases.items():
        workshop.drop(name, content)
        text = workshop.told()
        assert name in text, f"{name} is told as {text}"
        equal(workshop.everything(), before, f"everything after {name}")


def without_advice(faults):
    """Faults without what can be done about them, which is something else on a page."""
    return [line.rpartition("; ")[0] if ": error: " in line else line for line in faults.split("\n") if line]


@test("a session of another model, version or table is refused with the reason")
def other_session(bench):
    own = session_of(bench, CSP)
    cases = {
        "other model": session_of(bench, STRA),
        "other version": own.replace(b'"1.1"', b'"9.9"'),
        "other cell": re.sub(rb'"from": "?\d"?', b'"from": "0"', own),
        "other issue": own.replace(b"Possession of drugs", b"Nobody's issue"),
    }
    workshop = changed(bench)
    before = workshop.everything()
    for what, session in cases.items():
        assert session != own, what
        workshop.drop("session.json", session)
        text = workshop.told()
        assert ": error: " in text, f"{what} is told as {text}"
        equal(workshop.everything(), before, f"everything after the session with {what}")
        bench.write("session.json", session)
        _, faults = bench.morile(
            "apply", "session.json", CSP, "--model", "morile-csp", code=65)
        # The page has the name of its table without the folders.
        told = faults.decode().replace(str(CSP), CSP.name)
        equal(without_advice(text), without_advice(told), f"what is told of {what}")


@test("a session that fits is taken from a drop")
def session(bench):
    workshop = changed(bench)
    workshop.drop("session.json", session_of(bench, CSP))
    equal(workshop.text("#agreed-text"), "1 of 24 agreed")
    equal(len(workshop.ask("record")["entries"]), 2)
