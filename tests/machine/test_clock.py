from datetime import UTC, timedelta

from upsocial_desktop.machine.clock import SystemClock
from upsocial_desktop.services.ports import Clock


def test_time_is_utc_and_never_goes_back() -> None:
    clock: Clock = SystemClock()
    assert clock.now().tzinfo is UTC
    before, started = clock.now(), clock.monotonic()
    assert timedelta(0) <= clock.now() - before < timedelta(minutes=1)
    assert clock.monotonic() >= started
