import contextlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.xapi.fault_server import Answer, FaultServer
from upsocial_desktop.xapi.client import Credentials, TweepyX
from upsocial_desktop.xapi.limits import Limits
from upsocial_desktop.xapi.transport import Patience, Transport

NOON = datetime(2026, 8, 1, 6, 30, tzinfo=UTC)
KEYS = Credentials("canary-ck-1", "canary-cs-2", "7-canary-at-3", "canary-as-4")
SHORT = Patience(connect_seconds=2, read_seconds=0.2, total_seconds=0.5, body_bytes=200_000)
# Where nobody waits for the end of a time: making a TLS line may be slow on a busy machine.
PATIENT = replace(SHORT, connect_seconds=30, read_seconds=30, total_seconds=60)

AskX = Callable[[Answer], TweepyX]


class StoppedClock:
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        self.at = NOON
        self.seconds = 1000.0

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def ask_x(clock: StoppedClock) -> Iterator[AskX]:
    """Make an X that answers everything in one way."""
    with contextlib.ExitStack() as opened:

        def ask(answer: Answer) -> TweepyX:
            server = opened.enter_context(FaultServer(answer))
            transport = Transport(server.address, SHORT)
            opened.callback(transport.close)
            return TweepyX("@jalboard_up", KEYS, transport, Limits(clock))

        yield ask
