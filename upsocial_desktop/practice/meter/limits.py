"""Counts calls in windows that begin with their first call, and tells of them in headers."""

import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from upsocial_desktop.practice.meter.quotas import QUOTAS, Span
from upsocial_desktop.practice.sign_in.caller import Caller


@dataclass(frozen=True)
class Allowance:
    """What is left of a window."""

    limit: int
    remaining: int
    resets_at: datetime
    span: Span = Span.USER

    def headers(self) -> tuple[tuple[str, str], ...]:
        """Return X's three headers; the reset is in whole epoch seconds, rounded up."""
        reset = int(-(-self.resets_at.timestamp() // 1))
        prefix = self.span.prefix
        return (
            (f"{prefix}-limit", str(self.limit)),
            (f"{prefix}-remaining", str(self.remaining)),
            (f"{prefix}-reset", str(reset)),
        )


@dataclass(frozen=True)
class Tally:
    """How one call was counted: what is left of every window, and whether it was within all."""

    is_within: bool
    left: tuple[Allowance, ...] = ()

    def headers(self) -> tuple[tuple[str, str], ...]:
        """Return both families: the quarter of an hour, and the days where X has limits."""
        return tuple(header for allowance in self.left for header in allowance.headers())


@dataclass(frozen=True)
class _Window:
    """When a window began, and how many calls were made in it."""

    began: datetime
    calls: int


_Key = tuple[str, Span, str, str]


class Limits:
    """Counts calls by endpoint, app and user, in the world's own time; thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._windows: dict[_Key, _Window] = {}
        self._limits = {name: quota.by_span() for name, quota in QUOTAS.items()}

    def set_limit(self, endpoint: str, calls: int | None, span: Span | None = None) -> None:
        """Allow so many calls in a kind of window; None takes the limit away.

        Without a kind it is the user's quarter of an hour, or the app's where users have none.
        Raises KeyError for an endpoint that does not exist, ValueError below 0.
        """
        if calls is not None and calls < 0:
            raise ValueError("a limit is 0 or more")
        span = span or next(iter(QUOTAS[endpoint].by_span()))
        with self._lock:
            if calls is None:
                self._limits[endpoint].pop(span, None)
            else:
                self._limits[endpoint][span] = calls

    def restore(self) -> None:
        """Put X's own limits back; what has been counted stays."""
        with self._lock:
            self._limits = {name: quota.by_span() for name, quota in QUOTAS.items()}

    def count(self, endpoint: str, caller: Caller, now: datetime) -> Tally:
        """Count one call, unless a window is full: then it counts in none of them."""
        with self._lock:
            limits = self._limits[endpoint]
            open_now = {
                key: self._open(key, now) for key in _keys(endpoint, caller) if key[1] in limits
            }
            is_within = all(window.calls < limits[key[1]] for key, window in open_now.items())
            for key, window in open_now.items():
                self._windows[key] = _Window(window.began, window.calls + is_within)
            left = (_allowance(key[1], limits[key[1]], self._windows[key]) for key in open_now)
            return Tally(is_within, tuple(left))

    def _open(self, key: _Key, now: datetime) -> _Window:
        window = self._windows.get(key)
        # Time can lie before a window's beginning when another day has been put in the place.
        if window is None or not window.began <= now < window.began + key[1].length:
            return _Window(now, 0)
        return window

    def export_state(self) -> dict[str, object]:
        """Return the counts and the limits in force, ready for JSON."""
        with self._lock:
            return {
                "limits": {
                    name: {span.value: calls for span, calls in sorted(limits.items(), key=_name)}
                    for name, limits in self._limits.items()
                },
                "windows": [
                    [endpoint, span.value, app_id, user_id, window.began.isoformat(), window.calls]
                    for (endpoint, span, app_id, user_id), window in self._windows.items()
                ],
            }

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take over what `export_state` gave; raises KeyError, ValueError or TypeError."""
        limits, windows = _read_limits(state["limits"]), _read_windows(state["windows"])
        with self._lock:
            self._limits, self._windows = limits, windows


def _keys(endpoint: str, caller: Caller) -> Iterable[_Key]:
    """Return the windows that a call may count in."""
    if caller.user_id:
        yield endpoint, Span.USER, caller.app_id, caller.user_id
        yield endpoint, Span.USER_DAY, caller.app_id, caller.user_id
    else:
        yield endpoint, Span.APP, caller.app_id, ""
    yield endpoint, Span.APP_DAY, caller.app_id, ""


def _allowance(span: Span, limit: int, window: _Window) -> Allowance:
    remaining = max(limit - window.calls, 0)
    return Allowance(limit, remaining, window.began + span.length, span)


def _name(item: tuple[Span, int]) -> str:
    return item[0].value


def _read_limits(told: object) -> dict[str, dict[Span, int]]:
    if not isinstance(told, Mapping) or set(told) != set(QUOTAS):
        raise ValueError("the limits must name every endpoint")
    return {
        name: {Span(span): int(calls) for span, calls in limits.items()}
        for name, limits in told.items()
    }


def _read_windows(told: object) -> dict[_Key, _Window]:
    if not isinstance(told, list):
        raise TypeError("the windows must be a list")
    return {
        (str(endpoint), Span(span), str(app_id), str(user_id)): _Window(
            datetime.fromisoformat(began), int(calls)
        )
        for endpoint, span, app_id, user_id, began, calls in told
    }
