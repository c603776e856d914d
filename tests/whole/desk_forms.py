"""Forms of the desk, filled in by keys as an officer does."""

from tests.whole import fingers
from tests.whole.program import Window


def begin_report(window: Window, done: str, spoken_by: str, no_photo: str) -> None:
    """What was done, who spoke to the citizen, why no photo; not sent yet."""
    fingers.key("e")
    window.focused("action")
    fingers.write(done)
    fingers.key("alt+p")
    window.focused("contact")
    fingers.write(spoken_by)
    fingers.key("alt+n")
    window.focused("no_photo")
    fingers.write(no_photo)
