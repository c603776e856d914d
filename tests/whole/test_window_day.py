"""A day at the desk in the real window, by keys: a complaint answered, a post published."""

from pathlib import Path

import keyring
import pytest

from tests.whole import fingers
from tests.whole.at_spi import Bus
from tests.whole.desk_forms import begin_report
from tests.whole.program import Window, picture
from upsocial_desktop.services.ports import Secret

pytestmark = [pytest.mark.screen, pytest.mark.keyring]

SUMMARY = "सड़क पर गड्ढा, मरम्मत की माँग"
REASON = "बिजली का खंभा सड़क पर झुका है"
DONE = "खंभा सीधा कर दिया गया।"
SPOKEN_BY = "अवर अभियन्ता, दूरभाष से"
NO_PHOTO = "रात में काम हुआ"
POST = "बाराबंकी में 12 किमी सड़क की मरम्मत पूरी हुई। #सड़क"
# The order of the hats: the first officer of each office stands before the second.
HOME_HAT, ENERGY_HAT = 0, 2
COMPLAINT, SPEAKER = "बिलग्राम रोड", "PWD UP (practice)"
HOME, ENERGY = "Public Works (practice)", "Energy (practice)"
# Words for X are held for some seconds, in which they can be called back.
SENDING_SECONDS, PUBLISHING_SECONDS = 60.0, 90.0


def test_a_complaint_is_answered_and_a_post_published_by_keys_alone(
    bus: Bus, tmp_path: Path
) -> None:
    with Window(bus, tmp_path / "day") as window:
        code = register(window)
        acknowledge(window)
        forward(window)
        change_hat(window, ENERGY_HAT, ENERGY)
        report(window)
        change_hat(window, HOME_HAT, HOME)
        answer(window)
        plan_a_post(window)
        hurry(window)
        published(window)
        told_in_full(window, code)
        secrets_are_in_the_keyring()
        assert '"ERROR"' not in window.log()


def register(window: Window) -> str:
    """The mention that stands first, for it tells of danger, becomes a case; its code."""
    window.find("mention_text", COMPLAINT)
    window.focused("mentions")
    picture("1-inbox")
    fingers.key("Return")
    window.focused("summary")
    fingers.write(SUMMARY)
    window.find("summary", SUMMARY)
    picture("2-register")
    fingers.key("Tab")
    window.focused("topic")
    fingers.write("Road")
    fingers.key("ctrl+Return")
    return window.find("code", "UPX-901-").text


def acknowledge(window: Window) -> None:
    """The prepared acknowledgement goes out, then the case is taken in hand."""
    window.focused("timeline")
    fingers.key("r")
    window.focused("words")
    picture("3-acknowledge")
    fingers.key("ctrl+Return")
    window.find_row("timeline", SPEAKER, SENDING_SECONDS)
    window.go_round_to("timeline")
    fingers.key("a")
    window.find("move_release")


def forward(window: Window) -> None:
    """To the office that can act, found by three letters."""
    fingers.key("f")
    window.focused("office_sought")
    fingers.write("ऊर्जा")
    fingers.key("Return")
    window.find("about_office", "by")
    fingers.key("alt+r")
    window.focused("reason")
    fingers.write(REASON)
    picture("4-forward")
    fingers.key("ctrl+Return")
    window.find("move_recall")
    window.focused("timeline")


def change_hat(window: Window, place: int, office: str) -> None:
    """Act as another officer."""
    fingers.key("alt+h", "Home", *("Down",) * place, "Return")
    window.find("status_who", office)


def report(window: Window) -> None:
    """The other office accepts, and says what it did, who spoke to the citizen, why no photo."""
    window.find("move_accept")
    window.go_round_to("timeline")
    fingers.key("a")
    window.find("move_report")
    begin_report(window, DONE, SPOKEN_BY, NO_PHOTO)
    picture("5-report")
    fingers.key("ctrl+Return")
    window.find("move_withdraw_report")
    window.focused("timeline")


def answer(window: Window) -> None:
    """The home office answers from its account, and the case closes when that is published."""
    window.find("move_object")
    window.go_round_to("timeline")
    fingers.key("r")
    window.focused("words")
    picture("6-answer")
    fingers.key("ctrl+Return")
    window.find_row("timeline", "Disposed", SENDING_SECONDS)
    picture("7-closed")


def plan_a_post(window: Window) -> None:
    """A post is to go out in a quarter of an hour."""
    fingers.key("ctrl+n")
    window.focused("words")
    fingers.write(POST)
    window.find("words", POST)
    window.tab_to("when_soon")
    fingers.key("space")
    picture("8-compose")
    fingers.key("ctrl+shift+Return")
    window.find("status_told", "Post planned")


def hurry(window: Window) -> None:
    """The day goes on sixty times as fast."""
    fingers.key("alt+h", "Escape")
    window.focused("hats")
    window.tab_to("practice_pace_0")
    # The paces are one choice, as radio buttons are: Tab enters it, arrows choose.
    window.press_until_in("Right", "practice_pace_60")


def published(window: Window) -> None:
    """It goes out by itself."""
    fingers.key("alt+4")
    window.focused("calendar_grid")
    fingers.key("v", "v")
    window.find_row("agenda", "Published", PUBLISHING_SECONDS)
    picture("9-calendar")


def told_in_full(window: Window, code: str) -> None:
    """The command line tells the same story."""
    case = window.ask("case", "show", code, "--as", "1")
    assert case["state"] == "closed_resolved"
    assert case["summary"] == SUMMARY
    moves = [line["move"] for line in case["history"]]
    # The citizen writes again by the clock of the day, at one place or another.
    assert [move for move in moves if move != "citizen_wrote"] == [
        "register", "words_queued", "words_sent", "claim", "forward", "accept", "report",
        "words_queued", "words_sent", "close",
    ]  # fmt: skip
    assert all(line["at"] for line in case["history"])
    post = window.ask("post", "list", "--as", "1")
    assert (post["text"], post["state"]) == (POST, "published")
    assert post["x_post_id"]


def secrets_are_in_the_keyring() -> None:
    """One entry for each secret, under a name that the live program never looks at."""
    for secret in Secret:
        assert keyring.get_password("upsocial-desktop-practice/practice", f"1/{secret.value}")
        assert keyring.get_password("upsocial-desktop", f"1/{secret.value}") is None
