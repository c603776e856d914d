"""Every code and every state has words; times read as people read them."""

import re
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

import pytest

import upsocial_desktop
from upsocial_desktop.domain.case import CaseMove, CaseState
from upsocial_desktop.domain.deadline import Lateness
from upsocial_desktop.domain.delivery import DeliveryState, Purpose
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.forward_slip import SlipState
from upsocial_desktop.domain.mention import Aside, Doubt, Standing
from upsocial_desktop.domain.office import OfficeKind
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.services.records import CaseView, MentionView
from upsocial_desktop.ui import words
from upsocial_desktop.ui.sentences_case import CASE_RULES
from upsocial_desktop.ui.sentences_rule import RULES
from upsocial_desktop.ui.sentences_world import WORLD
from upsocial_desktop.ui.spoken import SPOKEN

HOUSE = Path(upsocial_desktop.__file__).parent
RAISED = re.compile(r'\b(?:Refused|Unavailable|_told|told)\(\s*"([a-z_]+(?:\.[a-z_]+)*)"')
# Codes also stand in tables of the outer rooms, which pass them on to Refused and Unavailable.
ROOMS = ("store", "xapi", "vault", "machine", "services", "domain")
KINDS_OF_CODE = sorted({code.split(".")[0] for code in RULES | CASE_RULES | WORLD if "." in code})
LISTED = re.compile(rf'"((?:{"|".join(KINDS_OF_CODE)})\.[a-z]+(?:_[a-z]+)*)"')
# Hosts, files and a type of the server's.
NO_CODES = frozenset({"x.com", "office.sqlite", "desk.sqlite", "settings.toml", "rights.person"})
NOW = datetime(2026, 11, 21, 9, 34, tzinfo=UTC)
KINDS: tuple[type[StrEnum], ...] = (
    CaseState,
    CaseMove,
    Lateness,
    DeliveryState,
    Purpose,
    DraftState,
    SlipState,
    Aside,
    Doubt,
    Standing,
    OfficeKind,
    Role,
    CaseView,
    MentionView,
)


def codes_in_source() -> set[str]:
    """Every code that a room raises. Docstrings name them too, with the same spelling."""
    return {
        code
        for path in HOUSE.rglob("*.py")
        if "ui" not in path.parts and "cli" not in path.parts and path.parent.name != "practice"
        for code in RAISED.findall(path.read_text(encoding="utf-8"))
    } | {
        code
        for room in ROOMS
        for path in (HOUSE / room).rglob("*.py")
        for code in LISTED.findall(path.read_text(encoding="utf-8"))
        if code not in NO_CODES
    }


def test_every_code_found_in_the_source_has_words() -> None:
    codes = codes_in_source()
    assert len(codes) > 80
    assert {"stale", "case.held", "x.rate_limited", "vault.locked"} <= codes
    assert sorted(code for code in codes if not words.has_error(code)) == []


@pytest.mark.parametrize("code", sorted(RULES | CASE_RULES | WORLD))
def test_an_error_says_what_happened_and_what_became_of_the_work(code: str) -> None:
    said = words.of_error(code, {})
    assert said.what.endswith(".")
    assert said.kept.endswith(".")
    assert len(said.sentence) < 260


def test_facts_are_put_into_the_words_and_missing_ones_never_show_braces() -> None:
    said = words.of_exception(Refused("forward.to_itself", office="Energy"))
    assert said.what == "Energy has the case already."


def test_an_unknown_code_gets_a_general_sentence_with_the_code() -> None:
    said = words.of_error("never.heard", {})
    assert "never.heard" in said.what
    assert "ValueError" in words.of_exception(ValueError("x")).what


@pytest.mark.parametrize("kind", KINDS)
def test_every_state_has_a_word(kind: type[StrEnum]) -> None:
    assert set(SPOKEN[kind.__name__]) == {member.name for member in kind}


def test_looks_are_icon_word_and_colour_for_every_state() -> None:
    for state in CaseState:
        assert all(words.case_look(state))
    for draft_state in DraftState:
        assert all(words.draft_look(draft_state))
    for delivery_state in DeliveryState:
        assert all(words.delivery_look(delivery_state))


def test_a_moment_is_shown_in_indian_time() -> None:
    assert words.when(NOW) == "21-11-2026 03:04 PM"
    assert words.short_when(NOW - timedelta(hours=2), NOW) == "01:04 PM"
    assert words.short_when(NOW - timedelta(hours=16), NOW) == "yesterday"
    assert words.short_when(NOW - timedelta(days=3), NOW) == "18-11-2026"


@pytest.mark.parametrize(
    ("left", "shown"),
    [
        (timedelta(days=2), "2 d left"),
        (timedelta(days=2, seconds=-1), "47 h left"),
        (timedelta(hours=1), "1 h left"),
        (timedelta(minutes=59), "59 min left"),
        (timedelta(0), "0 min left"),
        (timedelta(hours=-3), "3 h late"),
        (timedelta(days=-4), "4 d late"),
    ],
)
def test_time_left_is_said_in_whole_units(left: timedelta, shown: str) -> None:
    assert words.time_left(NOW + left, NOW) == shown


def test_a_clock_turns_due_and_late_with_icon_word_and_colour() -> None:
    due = NOW + timedelta(hours=5)
    assert words.due_look(due, NOW, Lateness.ON_TIME) == ("clock", "5 h left", "muted")
    assert words.due_look(due, NOW, Lateness.APPROACHING) == ("clock-alert", "5 h left", "due")
    late = words.due_look(NOW - timedelta(hours=3), NOW, Lateness.OVERDUE)
    assert late == ("triangle-alert", "3 h late", "late")


def test_time_ago_is_said_in_whole_units() -> None:
    assert words.time_ago(NOW - timedelta(seconds=20), NOW) == "just now"
    assert words.time_ago(NOW - timedelta(minutes=2), NOW) == "2 min ago"
