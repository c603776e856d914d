"""An impatient officer: keys pressed faster than the window can follow hit what was meant."""

from pathlib import Path

import pytest

from tests.whole import fingers
from tests.whole.at_spi import Bus
from tests.whole.program import Window

pytestmark = pytest.mark.screen

# In the list of the first practice day: the mention that stands first, for it tells of danger, and
# who wrote the last one.
FIRST, LAST, LAST_NAME = "बिलग्राम रोड", "@imran_bly_ab", "इमरान अंसारी"
SENDING_SECONDS = 60.0


def test_enter_right_after_going_down_opens_the_mention_gone_to(bus: Bus, tmp_path: Path) -> None:
    with Window(bus, tmp_path / "enter") as window:
        window.find("mention_text", FIRST)
        window.find_row("mentions", LAST_NAME)
        fingers.key("ctrl+End", "Return")
        window.find("RegisterDialog", LAST)


def test_the_first_mention_can_be_set_aside_at_once(bus: Bus, tmp_path: Path) -> None:
    with Window(bus, tmp_path / "aside") as window:
        window.find("mention_text", FIRST)
        fingers.key("e", "1")
        window.find("toast")


def test_words_sent_while_a_form_is_open_do_not_make_the_form_worthless(
    bus: Bus, tmp_path: Path
) -> None:
    """Our own words arriving on X are nothing new to the officer; the wish goes on at once."""
    with Window(bus, tmp_path / "form") as window:
        window.find("mention_text", FIRST)
        fingers.key("Return")
        window.focused("summary")
        fingers.write("Rubble on the road")
        fingers.key("ctrl+Return")
        window.focused("timeline")
        fingers.key("r")
        window.focused("words")
        fingers.key("ctrl+Return")
        window.find_row("timeline", "handed over")
        window.go_round_to("timeline")
        fingers.key("f")
        window.focused("office_sought")
        fingers.write("ener")
        fingers.key("alt+r")
        window.focused("reason")
        fingers.write("The pole is theirs")
        window.find_row("timeline", "PWD UP (practice)", SENDING_SECONDS)
        fingers.key("ctrl+Return")
        window.find("move_recall")
