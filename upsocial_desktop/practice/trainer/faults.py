"""Things that go wrong on purpose: which, where, for whom, how often."""

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from enum import Enum

from upsocial_desktop.practice.day.fault_words import EVERYWHERE, LIFT
from upsocial_desktop.practice.day.scene import FaultOrder
from upsocial_desktop.practice.meter.quotas import QUOTAS

# All the addresses of sign-in together are one place where something can go wrong.
SIGN_IN = "sign_in"
PLACES = (*QUOTAS, SIGN_IN)
_LONGEST_WAIT_SECONDS = 600.0
_WORST_CLOCK_SECONDS = 48 * 3600.0


class FaultKind(Enum):
    """What goes wrong; the second word of each pair says when."""

    # Said instead of an answer: nothing has been carried out.
    RATE_LIMITED = "rate_limited"
    RATE_LIMITED_UNTOLD = "rate_limited_untold"
    USAGE_CAPPED = "usage_capped"
    CREDITS_DEPLETED = "credits_depleted"
    PAYMENT_REQUIRED = "payment_required"
    UNAUTHORIZED = "unauthorized"
    CLIENT_FORBIDDEN = "client_forbidden"
    NOT_PERMITTED = "not_permitted"
    PARENT_NOT_VISIBLE = "parent_not_visible"
    FALSE_DUPLICATE = "false_duplicate"
    EMPTY_404 = "empty_404"
    BROKEN = "broken"
    BAD_GATEWAY = "bad_gateway"
    UNAVAILABLE = "unavailable"
    GATEWAY_TIMEOUT = "gateway_timeout"
    HTML_PAGE = "html_page"
    PORTAL_PAGE = "portal_page"
    # The line fails before anything has been carried out.
    HANG_BEFORE = "hang_before"
    RESET_BEFORE = "reset_before"
    # Everything has been carried out, and then the answer is spoilt or lost.
    UNAVAILABLE_AFTER = "unavailable_after"
    MALFORMED = "malformed"
    TRUNCATED = "truncated"
    SLOW = "slow"
    DRIPPING = "dripping"
    LOST_AFTER = "lost_after"
    RESET_AFTER = "reset_after"
    NO_RATE_HEADERS = "no_rate_headers"
    WRONG_CONTENT_TYPE = "wrong_content_type"
    REPEATED_ITEMS = "repeated_items"
    OTHER_DIALECT = "other_dialect"
    # X's own clock is wrong: in its Date header and when it judges signatures.
    CLOCK_SKEW = "clock_skew"


@dataclass(frozen=True)
class Fault:
    """One fault: where (an endpoint's name, or `*`), how often (None: until lifted), how long.

    `seconds` is real time: the delay of a slow answer, or how long a hang keeps the line open;
    with CLOCK_SKEW it is how far X's clock is ahead (below 0: behind). A fault that names a user
    or an app concerns only them.
    """

    kind: FaultKind
    endpoint: str = EVERYWHERE
    times: int | None = 1
    seconds: float = 30.0
    user_id: str = ""
    app_id: str = ""

    def __post_init__(self) -> None:
        if self.kind is FaultKind.CLOCK_SKEW:
            self._check_clock()
        elif not 0 <= self.seconds <= _LONGEST_WAIT_SECONDS:
            raise ValueError("seconds must lie between 0 and 600")
        if self.times is not None and self.times < 1:
            raise ValueError("times must be at least 1")

    def _check_clock(self) -> None:
        if abs(self.seconds) > _WORST_CLOCK_SECONDS:
            raise ValueError("seconds must lie within two days")
        if self.user_id or self.app_id:  # it is needed before anybody has been recognised
            raise ValueError("a wrong clock is wrong for everyone")

    def concerns(self, endpoint: str, user_id: str = "", app_id: str = "") -> bool:
        """Whether it strikes a request to this endpoint by this user and app."""
        return (
            self.endpoint in (EVERYWHERE, endpoint)
            and self.user_id in ("", user_id)
            and self.app_id in ("", app_id)
        )


class Faults:
    """The faults that are switched on, in the order they were; thread-safe."""

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

    def obey(self, orders: Iterable[FaultOrder]) -> None:
        """Do what a script orders: switch a fault on, or lift those of an endpoint, or all."""
        for order in orders:
            if order.kind != LIFT:
                kind = FaultKind(order.kind)
                self.switch_on(Fault(kind, order.endpoint, order.times, order.seconds))
            elif order.endpoint == EVERYWHERE:
                self.lift_all()
            else:
                self._lift(order.endpoint)

    def _lift(self, endpoint: str) -> None:
        with self._lock:
            self._active = [fault for fault in self._active if fault.endpoint != endpoint]

    def active(self) -> tuple[Fault, ...]:
        """Return what is switched on and not yet used up."""
        with self._lock:
            return tuple(self._active)

    def take(self, endpoint: str, user_id: str = "", app_id: str = "") -> Fault | None:
        """Return the first fault that strikes this request, and use it up once."""
        return self._take(
            lambda fault: (
                fault.kind is not FaultKind.CLOCK_SKEW and fault.concerns(endpoint, user_id, app_id)
            )
        )

    def take_skew(self, endpoint: str) -> timedelta:
        """Return how far X's clock is ahead for this request, and use that fault up once."""
        fault = self._take(
            lambda fault: fault.kind is FaultKind.CLOCK_SKEW and fault.concerns(endpoint)
        )
        return timedelta(seconds=fault.seconds) if fault is not None else timedelta(0)

    def _take(self, strikes: Callable[[Fault], bool]) -> Fault | None:
        if not self._active:  # most of the time; reading needs no lock
            return None
        with self._lock:
            for place, fault in enumerate(self._active):
                if strikes(fault):
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

    def export_state(self) -> list[dict[str, object]]:
        """Return what is switched on, ready for JSON."""
        return [{**asdict(fault), "kind": fault.kind.value} for fault in self.active()]

    def import_state(self, state: object) -> None:
        """Take over what `export_state` gave; raises KeyError, ValueError or TypeError."""
        if not isinstance(state, list):
            raise TypeError("the faults must be a list")
        found = [read_fault(told) for told in state]
        with self._lock:
            self._active = found


def read_fault(told: Mapping[str, object]) -> Fault:
    """Return the fault that a JSON object describes; raises KeyError, ValueError or TypeError.

    Only `kind` must be there: without the rest it strikes anybody, anywhere, once, for 30 s.
    """
    place = str(told.get("endpoint", EVERYWHERE))
    if place not in (*PLACES, EVERYWHERE):
        raise ValueError(f"endpoint is one of {', '.join(PLACES)}, {EVERYWHERE}")
    times, seconds = told.get("times", 1), told.get("seconds", 30.0)
    if times is not None and (isinstance(times, bool) or not isinstance(times, int | float)):
        raise TypeError("times must be a number")
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise TypeError("seconds must be a number")
    return Fault(
        FaultKind(told["kind"]),
        place,
        None if times is None else int(times),
        float(seconds),
        str(told.get("user_id", "")),
        str(told.get("app_id", "")),
    )
