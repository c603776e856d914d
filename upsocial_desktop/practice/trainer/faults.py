"""Things that go wrong on purpose: limits, failures, slow and lost answers."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from upsocial_desktop.practice.exchange import Answer, Ending, json_answer
from upsocial_desktop.practice.meter.limits import WINDOW, Allowance

_PAGE = b"<!DOCTYPE html><html><head><title>X / ?</title></head><body>Something went wrong</body>"
_LONGEST_WAIT_SECONDS = 600.0


class FaultKind(Enum):
    """What goes wrong; the second word of each pair says when."""

    RATE_LIMITED = "rate_limited"
    USAGE_CAPPED = "usage_capped"
    CREDITS_DEPLETED = "credits_depleted"
    UNAUTHORIZED = "unauthorized"
    EMPTY_404 = "empty_404"
    BROKEN = "broken"
    UNAVAILABLE = "unavailable"
    HTML_PAGE = "html_page"
    PORTAL_PAGE = "portal_page"
    MALFORMED = "malformed"
    TRUNCATED = "truncated"
    SLOW = "slow"
    HANG_BEFORE = "hang_before"
    LOST_AFTER = "lost_after"
    RESET_BEFORE = "reset_before"
    RESET_AFTER = "reset_after"


@dataclass(frozen=True)
class Fault:
    """One fault: where (an endpoint's name, or `*`), how often (None: until lifted), how long.

    `seconds` is real time: the delay of a slow answer, or how long a hang keeps the line open.
    """

    kind: FaultKind
    endpoint: str = "*"
    times: int | None = 1
    seconds: float = 30.0

    def __post_init__(self) -> None:
        if not 0 <= self.seconds <= _LONGEST_WAIT_SECONDS:
            raise ValueError("seconds must lie between 0 and 600")
        if self.times is not None and self.times < 1:
            raise ValueError("times must be at least 1")


class Faults:
    """The faults that are switched on, in the order they were."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._active: list[Fault] = []

    def switch_on(self, fault: Fault) -> None:
        """Let something go wrong from the next request on."""
        with self._lock:
            self._active.append(fault)

    def lift_all(self) -> None:
        """Let everything go well again."""
        with self._lock:
            self._active.clear()

    def active(self) -> tuple[Fault, ...]:
        """Return what is switched on and not yet used up."""
        with self._lock:
            return tuple(self._active)

    def take(self, endpoint: str) -> Fault | None:
        """Return the first fault that concerns this endpoint, and use it up once."""
        with self._lock:
            for place, fault in enumerate(self._active):
                if fault.endpoint in ("*", endpoint):
                    self._use_up(place, fault)
                    return fault
            return None

    def _use_up(self, place: int, fault: Fault) -> None:
        if fault.times is None:
            return
        if fault.times == 1:
            del self._active[place]
        else:
            self._active[place] = replace(fault, times=fault.times - 1)


def instead(fault: Fault, now: datetime) -> Answer | None:
    """Return the answer given without doing anything, or None when the request is carried out."""
    if fault.kind is FaultKind.HANG_BEFORE:
        return Answer(504, delay_seconds=fault.seconds, ending=Ending.NEVER)
    if fault.kind is FaultKind.RESET_BEFORE:
        return Answer(502, ending=Ending.RESET)
    if fault.kind is FaultKind.HTML_PAGE:
        return Answer(503, _PAGE, content_type="text/html; charset=utf-8")
    if fault.kind is FaultKind.PORTAL_PAGE:  # a network's own page, with the status of success
        return Answer(200, _PAGE, content_type="text/html; charset=utf-8")
    if fault.kind not in _BODIES:
        return None
    status, body = _BODIES[fault.kind]
    headers: tuple[tuple[str, str], ...] = ()
    if fault.kind is FaultKind.RATE_LIMITED:
        headers = Allowance(300, 0, now + WINDOW).headers()
    elif fault.kind is FaultKind.USAGE_CAPPED:
        headers = Allowance(40_000, 39_999, now + WINDOW).headers()
    return json_answer(status, body, *headers)


def spoiled(fault: Fault, answer: Answer) -> Answer:
    """Return what becomes of an answer to a request that has been carried out."""
    half = len(answer.body) // 2
    if fault.kind is FaultKind.MALFORMED:
        return replace(answer, body=answer.body[:half])
    if fault.kind is FaultKind.TRUNCATED:
        return replace(answer, ending=Ending.TRUNCATED)
    if fault.kind is FaultKind.SLOW:
        return replace(answer, delay_seconds=fault.seconds)
    if fault.kind is FaultKind.LOST_AFTER:
        return replace(answer, delay_seconds=fault.seconds, ending=Ending.NEVER)
    if fault.kind is FaultKind.RESET_AFTER:
        return replace(answer, ending=Ending.RESET)
    return answer


def _common(status: int, title: str) -> tuple[int, Mapping[str, object]]:
    return status, {"title": title, "type": "about:blank", "status": status, "detail": title}


_BODIES: dict[FaultKind, tuple[int, Mapping[str, object] | None]] = {
    FaultKind.RATE_LIMITED: _common(429, "Too Many Requests"),
    FaultKind.USAGE_CAPPED: (
        429,
        {
            "account_id": "1",
            "product_name": "standard-basic",
            "title": "UsageCapExceeded",
            "period": "Monthly",
            "scope": "Product",
            "detail": "Usage cap exceeded: Monthly product cap",
            "type": "https://api.twitter.com/2/problems/usage-capped",
        },
    ),
    FaultKind.CREDITS_DEPLETED: (
        402,
        {
            "type": "https://api.twitter.com/2/problems/credits",
            "title": "CreditsDepleted",
            "detail": "Your enrolled account [1] does not have any credits"
            " to fulfill this request.",
        },
    ),
    FaultKind.UNAUTHORIZED: _common(401, "Unauthorized"),
    FaultKind.EMPTY_404: (404, None),
    FaultKind.BROKEN: _common(500, "Internal Server Error"),
    FaultKind.UNAVAILABLE: _common(503, "Service Unavailable"),
}
