"""The page opens from a file, by itself."""
import re

from harness.cases import equal, test
from harness.listener import Listener


@test("the page opens from a file without a message or a request")
def opens(bench):
    context = bench.context()
    page = context.new_page()
    path = bench.page_of()
    page.goto(f"file://{path}")
    page.wait_for_selector("html.ready", state="attached")
    page.wait_for_timeout(300)
    equal(context.requests, [f"file://{path}"], "all that was asked for")
    equal(context.messages, [], "what the console says")
    equal(page.text_content("#file"), "plymouth-2017-18.csv", "the title")
    assert page.is_hidden("#alert")


@test("the policy forbids everything but the page's own script, style and engine")
def policy(bench):
    workshop = bench.open()
    text = workshop.page.get_attribute("meta[http-equiv=Content-Security-Policy]", "content")
    hash_of = r"'sha256-[A-Za-z0-9+/]{43}='"
    wanted = (rf"default-src 'none'; script-src {hash_of} 'wasm-unsafe-eval'; style-src {hash_of}; "
              r"base-uri 'none'; form-action 'none'")
    assert re.fullmatch(wanted, text), text
    first = workshop.page.evaluate("document.head.children[1].httpEquiv")
    equal(first, "Content-Security-Policy", "what stands before all that could load")


TRIES = {
    "fetch": "fetch(URL).then(() => 'made', () => 'refused')",
    "XMLHttpRequest": """new Promise((done) => { const asked = new XMLHttpRequest();
        asked.onload = () => done('made'); asked.onerror = () => done('refused');
        asked.open('GET', URL); asked.send(); })""",
    "a beacon": "Promise.resolve(navigator.sendBeacon(URL, 'x')).then(() => 'refused')",
    "an image": """new Promise((done) => { const image = new Image(); image.onload = () => done('made');
        image.onerror = () => done('refused'); image.src = URL; })""",
    "a frame": """new Promise((done) => { const frame = document.createElement('iframe'); frame.src = URL;
        document.body.append(frame); setTimeout(() => done('refused'), 100); })""",
}


@test("no connection can be made from the page")
def no_connection(bench):
    workshop = bench.open()
    context = workshop.page.context
    with Listener() as listener:
        for what, script in TRIES.items():
            done = workshop.page.evaluate(script.replace("URL", repr(listener.address)))
            equal(done, "refused", what)
        workshop.page.wait_for_timeout(200)
        equal(listener.heard, [], "what a server was asked for")
        # The server does hear what is asked of it.
        context.new_page().goto(listener.address)
        equal(listener.heard[:1], ["/heard"], "what a server was asked for by another page")
    violations = [message for message in context.messages if "Content Security Policy" in message]
    assert len(violations) >= len(TRIES), context.messages
    context.messages.clear()
    context.requests.clear()


@test("a script that is put into the page does not run")
def no_script(bench):
    workshop = bench.open()
    context = workshop.page.context
    workshop.page.evaluate("""() => {
      const script = document.createElement('script');
      script.textContent = 'window.hasRun = true';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.hasRun = true">');
      document.body.insertAdjacentHTML('beforeend', '<b id=trap onclick="window.hasRun = true">x</b>');
      document.getElementById('trap').click();
    }""")
    workshop.page.wait_for_timeout(200)
    equal(workshop.page.evaluate("window.hasRun === undefined"), True, "nothing has run")
    assert any("Content Security Policy" in message for message in context.messages)
    context.messages.clear()
    context.requests.clear()
