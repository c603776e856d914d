"""The line to a pretend day that runs in another process of this profile, on this PC only."""

import contextlib
import http.client
import json
import re
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.machine.whole_file import replace_file
from upsocial_desktop.services.ports import PracticeAccount, PracticeState

FILE = "practice-x.address"
_ADDRESS = re.compile(r"http://127\.0\.0\.1:[0-9]{1,5}")
_DEADLINE_SECONDS = 5.0
# After so many seconds of the wall's clock the day is asked again what time it is.
_FRESH_SECONDS = 1.0

Said = Mapping[str, object]


@contextmanager
def announced(folder: Path, address: str) -> Iterator[None]:
    """Let other processes of the profile find a running day; the file holds no secret.

    Raises Unavailable("folders.unwritable").
    """
    path = folder / FILE
    try:
        replace_file(path, lambda fresh: _write(fresh, address))
    except OSError as fault:
        raise Unavailable(
            "folders.unwritable", path=str(path), reason=fault.strerror or ""
        ) from None
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def _write(fresh: Path, address: str) -> None:
    fresh.write_text(f"{address}\n", encoding="ascii")


def running_day(folder: Path) -> "PracticeLine | None":
    """The day that runs in the profile; None where none does, or where its file is a leftover."""
    try:
        address = (folder / FILE).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    # Whatever stands in the file, nothing but this computer is ever called.
    if not _ADDRESS.fullmatch(address):
        return None
    try:
        return PracticeLine(address)
    except Unavailable:
        return None


class PracticeLine:
    """The trainer's hand and the practice clock, by the control paths of the running day.

    Every call raises Unavailable("practice.gone") where the day has ended, save the clock: it
    goes on at the day's last pace, so that work under way can be finished.
    """

    def __init__(self, address: str, ticks: Callable[[], float] = time.monotonic) -> None:
        self.address = address
        self._ticks = ticks
        self._lock = threading.Lock()
        # No proxy of the office's may come between two programs on one computer.
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        self._asked_at = self._ticks()
        self._said = self._ask("state")

    def now(self) -> datetime:
        """The moment of the pretend day."""
        with self._lock:
            if self._ticks() - self._asked_at > _FRESH_SECONDS:
                with contextlib.suppress(Unavailable):
                    self._take(self._ask("state"))
            passed = (self._ticks() - self._asked_at) * _number(self._said["pace"])
            return _moment(self._said["now"]) + timedelta(seconds=passed)

    def monotonic(self) -> float:
        """Seconds that never go back, of the pretend day."""
        return self.now().timestamp()

    def accounts(self) -> Sequence[PracticeAccount]:
        """None: keys are never told over the line; those of the running day lie in the keyring."""
        return ()

    def state(self) -> PracticeState:
        """How the day stands."""
        return self._stands(self._ask("state"))

    def step(self) -> PracticeState:
        """Go on to the next event."""
        return self._stands(self._ask("clock", {"step_to_next": True}))

    def advance(self, seconds: float) -> PracticeState:
        """Let virtual seconds pass."""
        return self._stands(self._ask("clock", {"advance_seconds": seconds}))

    def set_pace(self, pace: float) -> PracticeState:
        """Run faster or slower; 0 lets the clock run and brings events one by one."""
        wish = {"pace": pace or 1.0, "hold": not pace}
        return self._stands(self._ask("clock", wish))

    def _stands(self, said: Said) -> PracticeState:
        with self._lock:
            self._take(said)
        next_at = said["next_event_at"]
        return PracticeState(
            now=_moment(said["now"]),
            pace=0.0 if said["is_held"] else _number(said["pace"]),
            next_at=_moment(next_at) if next_at else None,
            events_left=int(_number(said["events_to_come"])),
            address=self.address,
        )

    def _take(self, said: Said) -> None:
        self._said, self._asked_at = said, self._ticks()

    def _ask(self, path: str, wish: Said | None = None) -> Said:
        request = urllib.request.Request(  # noqa: S310 - the address was compared with 127.0.0.1
            f"{self.address}/practice/{path}",
            data=None if wish is None else json.dumps(wish).encode(),
            headers={"Content-Type": "application/json"},
        )
        try:
            with self._opener.open(request, timeout=_DEADLINE_SECONDS) as answer:
                return _state_of(json.loads(answer.read()))
        except (OSError, ValueError, http.client.HTTPException) as fault:
            raise Unavailable("practice.gone", address=self.address) from fault


def _state_of(said: object) -> Said:
    """A state as the pretend X tells it. Raises ValueError where somebody else answered."""
    if not isinstance(said, dict) or not {"now", "pace", "is_held", "next_event_at"} <= set(said):
        raise ValueError("no pretend day answers there")
    return said


def _moment(said: object) -> datetime:
    return datetime.fromisoformat(str(said)).astimezone(UTC)


def _number(said: object) -> float:
    return float(str(said))
