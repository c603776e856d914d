"""A class on the network of the room: trainees come in by a join code, the trainer by a key."""

import hmac
import ipaddress
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from http import HTTPStatus

from upsocial_desktop.practice.exchange import Answer, json_answer
from upsocial_desktop.practice.trainer.gate import is_trainers
from upsocial_desktop.practice.wire.head import Head
from upsocial_desktop.practice.wire.line import Admission

# No letter or digit that is mistaken for another one when it is read aloud.
_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
_HALF = 4
# After a wrong code the next one from the same address is not looked at for so long.
_FIRST_DELAY_SECONDS = 1.0
_LONGEST_DELAY_SECONDS = 30.0
# More addresses than any room has computers; beyond, the oldest failures are forgotten.
_MOST_PEERS = 1_000
_WELCOME = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Practice X</title></head>
<body><h1>अभ्यास · Practice — this is not X</h1>
<p>You have come in. Programs use this address in the place of X's:</p>
<p><code>{base}</code></p></body></html>
"""


@dataclass(frozen=True)
class Member:
    """A computer that has joined, and when by the clock on the wall (epoch seconds)."""

    address: str
    joined_at: float
    last_seen_at: float
    requests: int


@dataclass(frozen=True)
class _Lapse:
    tries: int = 0
    not_before: float = 0.0


class Classroom:
    """Lets in who knows the code; everybody else is refused with 403, and slowly.

    An unchanged client of X is given `join_base` as its base address: all paths lie below it.
    The trainer's page and control paths lie below `trainer_base` only. Both secrets are made for
    this run. Raises ValueError for what is no address of one network card.
    """

    def __init__(self, address: str, ticks: Callable[[], float] = time.monotonic) -> None:
        self.address = _single(address)
        self._ticks = ticks
        self._lock = threading.Lock()
        self._code = f"{_letters(_HALF)}-{_letters(_HALF)}"
        self._key = secrets.token_urlsafe(24)
        self._members: dict[str, Member] = {}
        self._lapses: dict[str, _Lapse] = {}
        self._trusted: set[str] = set()
        self._root = ""

    def stands_at(self, port: int) -> None:
        """Tell the port that the class has been given."""
        host = f"[{self.address}]" if ":" in self.address else self.address
        self._root = f"http://{host}:{port}"

    @property
    def join_base(self) -> str:
        """The base address for trainees' programs, with the join code in it."""
        return f"{self._root}/join-{self._code}"

    @property
    def trainer_base(self) -> str:
        """The address of the trainer's page from another computer, with the key in it."""
        return f"{self._root}/trainer-{self._key}"

    def members(self) -> tuple[Member, ...]:
        """Return who has joined, in the order they came."""
        with self._lock:
            return tuple(self._members.values())

    def admit(self, head: Head, peer: str) -> Admission | Answer:
        """Return how a request comes in, its path stripped, or the answer that keeps it out."""
        first, rest = _parted(head.path)
        if not first.lower().startswith(("join-", "trainer-")):
            return _refusal()
        with self._lock:
            wait = self._wait_of(peer)
            if wait > 0:
                return _too_early(wait)
            is_trainer = _is(first, f"trainer-{self._key}")
            if not is_trainer and not _is(first.upper(), f"JOIN-{self._code}"):
                self._slow_down(peer)
                return _refusal()
            self._trusted.add(peer)
            self._lapses.pop(peer, None)
            if not is_trainer:
                self._note(peer)
        return self._admission(first, rest, is_trainer=is_trainer)

    def _admission(self, first: str, rest: str, *, is_trainer: bool) -> Admission | Answer:
        if is_trainer or not is_trainers(rest):
            return Admission(rest, f"{self._root}/{first}")
        if rest == "/":
            page = _WELCOME.format(base=self.join_base).encode()
            return Answer(200, page, content_type="text/html; charset=utf-8")
        return json_answer(403, {"error": "this is for the trainer alone"})

    def _wait_of(self, peer: str) -> float:
        # Whoever knows the code is not kept out by somebody else's guesses from the same address.
        if peer in self._trusted or peer not in self._lapses:
            return 0.0
        return self._lapses[peer].not_before - self._ticks()

    def _slow_down(self, peer: str) -> None:
        tries = self._lapses.pop(peer, _Lapse()).tries + 1
        delay = min(_FIRST_DELAY_SECONDS * 2 ** min(tries - 1, 5), _LONGEST_DELAY_SECONDS)
        self._lapses[peer] = _Lapse(tries, self._ticks() + delay)
        if len(self._lapses) > _MOST_PEERS:
            del self._lapses[next(iter(self._lapses))]

    def _note(self, peer: str) -> None:
        now = time.time()
        known = self._members.get(peer, Member(peer, now, now, 0))
        self._members[peer] = replace(known, last_seen_at=now, requests=known.requests + 1)


def _single(address: str) -> str:
    try:
        place = ipaddress.ip_address(address)
    except ValueError:
        raise ValueError(f"{address} is no IP address, as in 192.168.1.20") from None
    if place.is_unspecified or place.is_multicast:
        raise ValueError("a class is opened on the address of one network card, not on all")
    return str(place)


def _letters(count: int) -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(count))


def _parted(path: str) -> tuple[str, str]:
    first, slash, rest = path.removeprefix("/").partition("/")
    return first, slash + rest if slash else "/"


def _refusal() -> Answer:
    return json_answer(403, {"error": "the address must begin with the join code of the class"})


def _is(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode(), wanted.encode())


def _too_early(seconds: float) -> Answer:
    wait = (("retry-after", str(int(seconds) + 1)),)
    return json_answer(HTTPStatus.TOO_MANY_REQUESTS, {"error": "wait, then try the code"}, *wait)
