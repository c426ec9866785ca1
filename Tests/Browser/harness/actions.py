"""What a hand does with a keyboard and a mouse, as the actions that both protocols of WebDriver take."""

# The private characters that WebDriver has for keys without a character of their own.
_CODES = {
    "Shift": "\ue008", "Control": "\ue009", "Backspace": "\ue003", "Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c",
    "PageUp": "\ue00e", "PageDown": "\ue00f", "End": "\ue010", "Home": "\ue011", "ArrowLeft": "\ue012",
    "ArrowUp": "\ue013", "ArrowRight": "\ue014", "ArrowDown": "\ue015", "Delete": "\ue017", "F2": "\ue032",
}


def strokes(keys):
    """Keys such as `a`, `ArrowDown` and `Control+z`, one after the other."""
    done = []
    for key in keys:
        names = key.split("+") if len(key) > 1 else [key]
        codes = [_CODES.get(name, name) for name in names]
        done += [{"type": "keyDown", "value": code} for code in codes]
        done += [{"type": "keyUp", "value": code} for code in reversed(codes)]
    return [{"type": "key", "id": "keyboard", "actions": done}]


def click(x, y):
    """A click of the mouse at a point of the window."""
    return [{"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": [
        {"type": "pointerMove", "x": x, "y": y, "duration": 0},
        {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]}]
