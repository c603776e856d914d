"""Two posts handed in, approved and sent back, held by an order and let go: by keys alone."""

from pathlib import Path
from typing import Any

import pytest

from tests.whole import fingers
from tests.whole.at_spi import Bus, until
from tests.whole.program import Window, picture

pytestmark = [pytest.mark.screen, pytest.mark.keyring]

GOOD, POOR = "Bridge at Zaidpur is open.", "Some roads are better now."
EDIT, REMARKS = " Built in 90 days.", "Which roads, and how many?"
ORDER, SIGNED_BY = "437/6/2026", "Chief Electoral Officer"
# Places in the list of hats: who writes, who approves and holds.
WRITER, NODAL = 0, 1
WRITER_NAME, NODAL_NAME = "अनीता वर्मा", "राजीव मिश्रा"
# Places in the choice above the list of what waits.
HELD_LOOK = 1
HOLDS_SECTION = 5
# A quarter of an hour at sixty times, and the seconds of recall before a post leaves.
MINUTE_COMES_SECONDS, SENDING_SECONDS = 120.0, 120.0


def test_posts_are_approved_sent_back_held_and_let_go_by_keys_alone(
    bus: Bus, tmp_path: Path
) -> None:
    with Window(bus, tmp_path / "approval") as window:
        change_hat(window, WRITER, WRITER_NAME)
        good, poor = hand_in(window, GOOD, "when_soon"), hand_in(window, POOR, "when_hour")
        change_hat(window, NODAL, NODAL_NAME)
        approve_with_an_edit(window)
        send_back(window, poor)
        hold(window)
        let_the_minute_come(window, good)
        end_the_hold(window)
        let_it_go(window, good)
        told_in_full(window, good, poor)
        assert '"ERROR"' not in window.log()


def change_hat(window: Window, place: int, name: str) -> None:
    """Act as another officer."""
    fingers.key("alt+h", "Home", *("Down",) * place, "Return")
    window.find("status_who", name)


def post(window: Window, post_id: int) -> dict[str, Any]:
    return window.ask("post", "show", str(post_id))


def in_state(window: Window, post_id: int, state: str, seconds: float = 60.0) -> dict[str, Any]:
    """The post, once it stands so."""
    until(lambda: post(window, post_id)["state"] == state, f"post {post_id} {state}", seconds)
    return post(window, post_id)


def hand_in(window: Window, text: str, minute: str) -> int:
    """A new post for a minute to come, by one of the three quick choices."""
    fingers.key("alt+3", "ctrl+n")
    window.focused("words")
    fingers.write(text)
    window.tab_to(minute)
    fingers.key("space")
    window.find("send_stamp", "Practice")
    picture("approval-1-written")
    fingers.key("alt+n")
    waits = until(
        lambda: [
            line for line in window.ask_all("post", "approvals", "--as", "2")
            if line["text"] == text
        ],
        f'"{text}" handed in',
    )  # fmt: skip
    # The sheet is empty again.
    until(lambda: window.find("words").text == "", "an empty sheet")
    return int(waits[0]["id"])


def approve_with_an_edit(window: Window) -> None:
    """Both texts stand side by side; the words are changed and approved in one."""
    fingers.key("alt+7")
    window.focused("approvals_list")
    window.find_row("approvals_list", GOOD)
    window.find("text_handed_in", GOOD)
    fingers.key("Return")
    window.focused("words")
    fingers.key("ctrl+End")
    fingers.write(EDIT)
    window.find("words", GOOD + EDIT)
    picture("approval-2-edited")
    fingers.key("ctrl+Return")
    # The next one comes up by itself.
    window.find("text_handed_in", POOR)


def send_back(window: Window, post_id: int) -> None:
    """Without remarks it is asked for them; with them it goes back."""
    window.go_round_to("approvals_list")
    window.tab_to("send_back")
    fingers.key("space")
    window.focused("remarks")
    fingers.write(REMARKS)
    picture("approval-3-remarks")
    window.tab_to("send_back")
    fingers.key("space")
    in_state(window, post_id, "sent_back")


def to_holds(window: Window) -> None:
    fingers.key("alt+8")
    window.go_round_to("sections")
    fingers.key("Home", *("Down",) * HOLDS_SECTION)
    window.find("hold_order")


def hold(window: Window) -> None:
    """An order in force from now on."""
    to_holds(window)
    fingers.key("alt+n")
    window.focused("hold_order")
    fingers.write(ORDER)
    fingers.key("alt+b")
    window.focused("hold_signed_by")
    fingers.write(SIGNED_BY)
    fingers.key("alt+d")
    window.find_row("holds", "in force")
    picture("approval-4-hold")


def let_the_minute_come(window: Window, post_id: int) -> None:
    """The pretend day runs fast until the post's minute; it waits instead of going."""
    fingers.key("alt+7")
    window.focused("approvals_list")
    fingers.key("alt+h", "Escape")
    window.focused("hats")
    # Of the paces Tab comes to one, and the arrows go from one to the next.
    window.tab_to("practice_pace_0")
    fingers.key("Right", "Right", "Right")
    window.focused("practice_pace_60")
    fingers.key("space")
    in_state(window, post_id, "held", MINUTE_COMES_SECONDS)
    fingers.key("Left", "Left")
    window.focused("practice_pace_1")
    fingers.key("space")
    window.find("banner_words", "Held so far: 1")
    picture("approval-5-held")


def end_the_hold(window: Window) -> None:
    """From the list of holds; afterwards what was held asks."""
    to_holds(window)
    window.find("hold_end")
    fingers.key("alt+i")
    window.find_row("holds", "over")
    fingers.key("alt+7")
    window.find("banner_words", "The hold is over")


def let_it_go(window: Window, post_id: int) -> None:
    """Asked one by one, the officer lets it go; its approval stands."""
    window.focused("approvals_list")
    window.press_until_in("shift+Tab", "banner_action")
    fingers.key("space")
    window.find_row("approvals_list", GOOD)
    window.find("words", GOOD + EDIT)
    picture("approval-6-asks")
    window.go_round_to("approvals_list")
    window.tab_to("send_now")
    fingers.key("space")
    in_state(window, post_id, "published", SENDING_SECONDS)


def told_in_full(window: Window, good: int, poor: int) -> None:
    """The command line tells both stories."""
    story = post(window, good)
    assert [line["move"] for line in story["history"]] == [
        "hand_in", "approve", "hold", "reschedule", "hand_over", "publish",
    ]  # fmt: skip
    assert story["text"] == GOOD + EDIT
    assert story["x_post_id"]
    back = post(window, poor)
    assert (back["state"], back["remarks"], back["text"]) == ("sent_back", REMARKS, POOR)
    (order,) = window.ask_all("hold", "list", "--as", "1")
    assert (order["order_no"], order["signed_by"]) == (ORDER, SIGNED_BY)
    assert order["is_over"] is True
