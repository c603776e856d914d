"""Posts clash that are ten minutes apart or less and would both go out."""

from datetime import UTC, datetime, timedelta

import pytest

from upsocial_desktop.domain.clash import CLOSE, PostMark, clashing, takes_its_minute
from upsocial_desktop.domain.draft import DraftState

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def mark(number: int, after: timedelta, state: DraftState = DraftState.SCHEDULED) -> PostMark:
    return PostMark(number, NOON + after, state)


def test_ten_minutes_are_close_and_a_little_more_is_not() -> None:
    first = mark(1, timedelta())
    assert clashing([first, mark(2, CLOSE)]) == {1, 2}
    assert clashing([first, mark(2, CLOSE + timedelta(microseconds=1))]) == frozenset()


def test_only_the_two_that_are_close_clash() -> None:
    marks = [mark(1, timedelta()), mark(2, timedelta(hours=1)), mark(3, timedelta(minutes=65))]
    assert clashing(marks) == {2, 3}


@pytest.mark.parametrize("state", DraftState)
def test_what_stays_here_by_itself_leaves_its_minute_free(state: DraftState) -> None:
    stays = {"withdrawn", "refused", "missed", "held", "sent_back"}
    assert takes_its_minute(state) is (state.value not in stays)
    found = clashing([mark(1, timedelta()), mark(2, timedelta(minutes=5), state)])
    assert bool(found) is (state.value not in stays)


def test_one_that_stays_hides_no_clash_of_its_neighbours() -> None:
    between = mark(2, timedelta(minutes=4), DraftState.WITHDRAWN)
    assert clashing([mark(1, timedelta()), between, mark(3, timedelta(minutes=8))]) == {1, 3}
