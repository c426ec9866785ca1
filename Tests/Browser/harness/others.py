"""Tests that are run in browsers that are not Chromium, and held against what they give there."""
from harness.cases import equal, test
from harness.chromium import Chromium
from harness.firefox import Firefox
from harness.webkit import WebKit

OTHERS = [Firefox, WebKit]


def in_others(what):
    """Marks a function, which gets a bench and a window, as a test in the other browsers: what it gives in each must be
    what it gives in Chromium.
    """

    def mark(function):
        def run(bench):
            there = [browser for browser in OTHERS if browser.found()]
            for browser in OTHERS:
                if browser not in there:
                    print(f"skip  {what}: {browser.name} is not here", flush=True)
            wanted = given(function, bench, Chromium) if there else None
            faults = []
            for browser in there:
                try:
                    equal(given(function, bench, browser), wanted, f"what {browser.name} gives")
                except AssertionError as fault:
                    faults.append(f"{browser.name}: {fault}")
            assert not faults, "\n".join(faults)

        run.__module__ = function.__module__
        test(f"{what} works in Firefox and in WebKit as it does in Chromium")(run)
        return function

    return mark


def given(function, bench, browser):
    """What a function gives in a browser's window, which asks for nothing and writes nothing to the console."""
    with browser(bench) as window:
        found = function(bench, window)
        equal(window.asked, [], f"what the page asked for in {window.name}")
        equal(window.said, [], f"what the page said in {window.name}")
        return found
