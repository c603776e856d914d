"""The post in full tells every attempt at publishing it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes import MORNING
from upsocial_desktop.domain.delivery import DeliveryMove
from upsocial_desktop.services.attempts import Attempt
from upsocial_desktop.ui.calendar.attempts import AttemptsLine

FIRST = Attempt(
    id="a", number=1, part=1, pc="pc-of-the-test", is_here=True, token=1, began_at=MORNING
)


@pytest.fixture
def line(qtbot: QtBot) -> AttemptsLine:
    line = AttemptsLine()
    qtbot.addWidget(line)
    return line


def test_a_post_without_attempts_shows_no_line(line: AttemptsLine) -> None:
    line.show_attempts([FIRST])
    assert not line.isHidden()
    line.show_attempts([])
    assert line.isHidden()


def test_each_attempt_is_said_with_its_computer_its_time_and_its_end(line: AttemptsLine) -> None:
    later = MORNING + timedelta(minutes=2)
    line.show_attempts(
        [
            replace(FIRST, outcome=DeliveryMove.LATER, trouble="x.unreachable"),
            replace(
                FIRST,
                number=2,
                pc="0123456789",
                is_here=False,
                began_at=later,
                outcome=DeliveryMove.DOUBT,
                trouble="x.unknown_outcome",
                looks=2,
            ),
            replace(FIRST, number=3, outcome=DeliveryMove.SENT, post_id="9000001"),
            replace(FIRST, number=4),
        ]
    )
    said = line.text().splitlines()[1:]
    assert said[0].startswith("1, 09:30 AM IST, this computer: X took nothing")
    assert said[1].startswith("2, 09:32 AM IST, computer 012345: not certain.")
    assert said[1].endswith("; looked for 2 time(s) in vain")
    assert said[2].endswith("published as 9000001")
    assert said[3].endswith("X is being asked")


def test_the_parts_of_a_thread_are_told_apart(line: AttemptsLine) -> None:
    line.show_attempts([FIRST, replace(FIRST, part=2)])
    assert [each[:6] for each in line.text().splitlines()[1:]] == ["Part 1", "Part 2"]


@pytest.mark.parametrize(
    "outcome",
    [
        None,
        *set(DeliveryMove)
        & {
            DeliveryMove.LATER,
            DeliveryMove.SENT,
            DeliveryMove.REFUSE,
            DeliveryMove.DOUBT,
            DeliveryMove.SEND_AGAIN,
        },
    ],
)
def test_every_end_has_words(line: AttemptsLine, outcome: DeliveryMove | None) -> None:
    line.show_attempts([replace(FIRST, outcome=outcome)])
    assert len(line.text().splitlines()[1]) > len("1, 09:30 AM IST, this computer: ")
