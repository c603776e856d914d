"""Reads and presses another program's window as a screen reader does: AT-SPI over D-Bus."""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final, Self, TypeVar

import pytest

# It comes with keyring on Linux, and nowhere else is AT-SPI.
jeepney = pytest.importorskip("jeepney", reason="jeepney is missing: AT-SPI is on Linux only")
blocking = pytest.importorskip("jeepney.io.blocking")

T = TypeVar("T")

ROOT_PATH: Final = "/org/a11y/atspi/accessible/root"
REGISTRY: Final = "org.a11y.atspi.Registry"
_ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
_TEXT: Final = "org.a11y.atspi.Text"
_ACTION: Final = "org.a11y.atspi.Action"
_COMPONENT: Final = "org.a11y.atspi.Component"
# Bits of AT-SPI's StateType that are asked for here.
CHECKED, ENABLED, FOCUSED, SHOWING, SELECTED = 4, 8, 12, 25, 23
_ON_SCREEN: Final = 0
_CALL_SECONDS: Final = 40.0
PATIENCE_SECONDS: Final = 60.0
_POLL_SECONDS: Final = 0.05


class NotSeenError(AssertionError):
    """What was waited for has not come."""


def until(look: Callable[[], T], what: str, seconds: float = PATIENCE_SECONDS) -> T:
    """Look again and again until the answer is truthy; raises NotSeenError when time is up."""
    ends, pause = time.monotonic() + seconds, threading.Event()
    while True:
        with contextlib.suppress(GoneError):
            found = look()
            if found:
                return found
        if time.monotonic() > ends:
            raise NotSeenError(f"waited {seconds:.0f} s for {what}")
        pause.wait(_POLL_SECONDS)


class GoneError(LookupError):
    """A control has gone, or never could do what was asked of it."""


class SilentError(Exception):
    """There is no bus of accessibility."""


class Bus:
    """A connection to the bus of accessibility, which the session bus tells of."""

    def __init__(self) -> None:
        """Raises SilentError where the session has no such bus."""
        try:
            self._bus = self._opened()
        except (jeepney.DBusErrorResponse, OSError, KeyError) as trouble:
            raise SilentError(repr(trouble)) from trouble

    def _opened(self) -> Any:
        with blocking.open_dbus_connection("SESSION") as session:
            door = jeepney.DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            reply = session.send_and_get_reply(
                jeepney.new_method_call(door, "GetAddress"), timeout=20
            )
        if reply.header.message_type is jeepney.MessageType.error:
            raise jeepney.DBusErrorResponse(reply)
        return blocking.open_dbus_connection(reply.body[0].partition(";")[0])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bus.close()

    def call(self, at: Any, method: str, signature: str = "", *words: Any) -> Any:
        """Call a method and answer its first value; raises GoneError."""
        message = jeepney.new_method_call(at, method, signature or None, words)
        return self._answer(message)

    def property_of(self, at: Any, name: str) -> Any:
        """Read a property; raises GoneError."""
        return self._answer(jeepney.Properties(at).get(name))[1]

    def programs(self) -> list["Node"]:
        """Every program that shows windows and lets them be read."""
        return Node(self, REGISTRY, ROOT_PATH).children()

    def pid_of(self, name: str) -> int:
        """The process behind a name on the bus."""
        bus = jeepney.DBusAddress(
            "/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus"
        )
        return int(self.call(bus, "GetConnectionUnixProcessID", "s", name))

    def program(self, pid: int, seconds: float = PATIENCE_SECONDS) -> "Node":
        """The program with this process number, as soon as it can be read."""

        def found() -> Node | None:
            for each in self.programs():
                try:
                    if self.pid_of(each.owner) == pid:
                        return each
                except GoneError:
                    continue
            return None

        return until(found, f"process {pid} on the bus of accessibility", seconds)  # type: ignore[return-value]  # until never answers None

    def _answer(self, message: Any) -> Any:
        reply = self._bus.send_and_get_reply(message, timeout=_CALL_SECONDS)
        if reply.header.message_type is jeepney.MessageType.error:
            raise GoneError(str(jeepney.DBusErrorResponse(reply)))
        return reply.body[0] if reply.body else None


@dataclass(frozen=True)
class Node:
    """Something in a window: a control, a label, a cell. It may go away at any time."""

    bus: Bus
    owner: str
    path: str

    def _at(self, interface: str) -> Any:
        return jeepney.DBusAddress(self.path, self.owner, interface)

    @property
    def name(self) -> str:
        """What a screen reader calls it."""
        return str(self.bus.property_of(self._at(_ACCESSIBLE), "Name"))

    @property
    def id(self) -> str:
        """The last part of its id: Qt exports the names of the objects above, too."""
        found = str(self.bus.property_of(self._at(_ACCESSIBLE), "AccessibleId"))
        return found.rpartition(".")[2]

    @property
    def role(self) -> str:
        """What kind of thing it is, in AT-SPI's words."""
        return str(self.bus.call(self._at(_ACCESSIBLE), "GetRoleName"))

    @property
    def states(self) -> frozenset[int]:
        """The numbers of the states it has."""
        low, high = self.bus.call(self._at(_ACCESSIBLE), "GetState")
        bits = int(low) | int(high) << 32
        return frozenset(place for place in range(64) if bits >> place & 1)

    @property
    def is_showing(self) -> bool:
        """Whether it can be seen."""
        return SHOWING in self.states

    @property
    def has_focus(self) -> bool:
        """Whether it has the keyboard."""
        return FOCUSED in self.states

    @property
    def text(self) -> str:
        """What is written in it; for what holds no text, its name."""
        try:
            return str(self.bus.call(self._at(_TEXT), "GetText", "ii", 0, -1))
        except GoneError:
            return self.name

    def children(self) -> list["Node"]:
        """What is in it."""
        found = self.bus.call(self._at(_ACCESSIBLE), "GetChildren")
        return [Node(self.bus, owner, path) for owner, path in found]

    def everything(self) -> Iterator["Node"]:
        """All that can be seen in it, itself first; tables are not gone through cell by cell."""
        yield self
        if self.role in {"table", "tree", "list"}:
            return
        for child in self.children():
            try:
                if child.role != "invalid" and (child.is_showing or child.role == "application"):
                    yield from child.everything()
            except GoneError:
                continue

    def press(self) -> None:
        """Do what it does first: press, open, tick."""
        self.bus.call(self._at(_ACTION), "DoAction", "i", 0)

    def focus(self) -> None:
        """Give it the keyboard."""
        self.bus.call(self._at(_COMPONENT), "GrabFocus")

    def middle(self) -> tuple[int, int]:
        """The middle of it on the screen, in pixels."""
        left, top, wide, tall = self.bus.call(self._at(_COMPONENT), "GetExtents", "u", _ON_SCREEN)
        return left + wide // 2, top + tall // 2
