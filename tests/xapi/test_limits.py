from datetime import timedelta
from email.utils import format_datetime

import pytest

from tests.xapi.conftest import KEYS, NOON, SHORT, AskX, StoppedClock
from tests.xapi.fault_server import FaultServer, whole
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.xapi.client import TweepyX
from upsocial_desktop.xapi.limits import Left, Limits, left, server_time
from upsocial_desktop.xapi.transport import Transport

EPOCH = int(NOON.timestamp())


def headers(remaining: object, reset: object) -> dict[str, str]:
    return {"x-rate-limit-remaining": str(remaining), "x-rate-limit-reset": str(reset)}


@pytest.mark.parametrize(
    ("reset", "seconds"),
    [
        (EPOCH + 600, 600.0),
        (EPOCH + 2, 5.0),
        (EPOCH - 9999, 5.0),
        (0, 5.0),
        (EPOCH + 10**9, 900.0),
        ("", None),
        ("-5", None),
        ("soon", None),
        ("१२३", None),
        ("9" * 5000, None),
    ],
)
def test_the_wait_for_a_limit_is_believable(reset: object, seconds: float | None) -> None:
    assert left(headers(0, reset), NOON) == Left(0, seconds)


def test_the_wait_is_counted_on_x_s_clock_and_not_on_ours() -> None:
    said = headers(0, EPOCH + 600) | {"date": format_datetime(NOON, usegmt=True)}
    wrong = NOON + timedelta(hours=3)
    assert left(said, wrong) == Left(0, 600.0)


@pytest.mark.parametrize("date", ["", "yesterday", "Sat, 99 Foo 2026 06:30:00 GMT"])
def test_without_a_readable_date_our_clock_must_do(date: str) -> None:
    assert server_time({"date": date}, NOON) == NOON


def test_a_daily_limit_that_is_used_up_outweighs_the_window() -> None:
    said = headers(40, EPOCH + 600) | {
        "x-user-limit-24hour-remaining": "0",
        "x-user-limit-24hour-reset": str(EPOCH + 40_000),
    }
    assert left(said, NOON) == Left(0, 40_000.0)


def test_headers_without_a_limit_say_nothing() -> None:
    assert left({}, NOON) is None


def test_a_used_up_limit_is_not_asked_again_until_it_is_whole(clock: StoppedClock) -> None:
    with FaultServer(whole({}, 429, headers(0, EPOCH + 600))) as server:
        transport = Transport(server.address, SHORT)
        limits = Limits(clock)
        x = TweepyX("@a", KEYS, transport, limits)
        waits = []
        for _ in range(2):
            with pytest.raises(Unavailable) as told:
                x.mentions("7", "", "")
            waits.append(told.value.retry_after)
            clock.seconds += 100
        assert waits == [600.0, 500.0]
        assert len(server.requests) == 1
        for other in (lambda: x.own_posts("7", "", ""), TweepyX("@b", KEYS, transport, limits).me):
            with pytest.raises(Unavailable):
                other()
        assert len(server.requests) == 3
        clock.seconds += 400
        with pytest.raises(Unavailable):
            x.mentions("7", "", "")
        assert len(server.requests) == 4
        transport.close()


def test_the_last_good_answer_of_a_window_closes_it(ask_x: AskX) -> None:
    x = ask_x(whole({"data": []}, 200, headers(0, EPOCH + 30)))
    x.mentions("7", "", "")
    with pytest.raises(Unavailable) as told:
        x.mentions("7", "", "")
    assert told.value.retry_after == 30.0


def test_an_answer_with_something_left_keeps_the_window_open(ask_x: AskX) -> None:
    x = ask_x(whole({"data": []}, 200, headers(1, EPOCH + 30)))
    assert x.mentions("7", "", "") == x.mentions("7", "", "")
