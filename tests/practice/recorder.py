"""Holds every answer a practice server gives, in any test, against X's published description.

Installed once for a run of tests; what was answered is judged at the end of the test that asked.
"""

import json
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import pytest

from tests.practice.contract import POSTS, complaints, described, strange
from upsocial_desktop.practice.api.wish import Dialect
from upsocial_desktop.practice.exchange import Answer, Request
from upsocial_desktop.practice.front import Front
from upsocial_desktop.practice.trainer.faults import Fault, FaultKind, Faults
from upsocial_desktop.practice.trainer.gate import is_trainers

# What these faults do is to break the answer, so there is nothing left to hold to.
BREAKING = {
    FaultKind.HTML_PAGE: "a page instead of JSON",
    FaultKind.PORTAL_PAGE: "a network's page instead of JSON",
    FaultKind.MALFORMED: "half of the JSON",
    FaultKind.WRONG_CONTENT_TYPE: "JSON under the name of a page",
}
_SIGN_IN = re.compile(r"(?:/1\.1|/2|/i)?/oauth2?/")
_JSON_TYPES = ("application/json", "application/problem+json")


@dataclass(frozen=True)
class Given:
    """One answer: to what, in which dialect it says it is, and its body."""

    method: str
    path: str
    dialect: Dialect
    status: int
    content_type: str
    body: bytes


@dataclass(frozen=True)
class Exempt:
    """A complaint that is known and no fault: where, in which words, and why."""

    method: str
    path: str
    status: int
    words: str
    reason: str

    def covers(self, given: Given, complaint: str) -> bool:
        """Whether a complaint about an answer is this one."""
        return (
            (self.method, self.status) == (given.method, given.status)
            and re.fullmatch(self.path, given.path) is not None
            and re.search(self.words, complaint) is not None
        )


EXCEPTIONS: tuple[Exempt, ...] = (
    Exempt(
        "POST",
        r"/2/media/upload",
        204,
        "is not in the documents",
        "the older upload with `command=APPEND` is in X's guide alone: a 2XX with an empty body",
    ),
)


class Recorder:
    """What was answered since the last look, every answer once; thread-safe."""

    def __init__(self) -> None:
        self.answers = 0
        self.kinds: set[object] = set()
        self.exempted: dict[Exempt, int] = {}
        self._lock = threading.Lock()
        self._given: dict[Given, None] = {}

    def note(self, request: Request, answer: Answer, dialect: Dialect | None = None) -> None:
        """Take down an answer of X's; the trainer's own paths are none.

        Without a dialect it is the one that the answer's own header tells.
        """
        if is_trainers(request.path):
            return
        if dialect is None:
            told = ("api-version", "2.167") in answer.headers
            dialect = Dialect.POSTS if told else Dialect.CLASSIC
        kind = answer.content_type.partition(";")[0]
        given = Given(request.method, request.path, dialect, answer.status, kind, answer.body)
        with self._lock:
            self.answers += 1
            self._given[given] = None

    def judge(self) -> list[str]:
        """Return what is wrong with all that was answered since the last time."""
        with self._lock:
            given, self._given = list(self._given), {}
        return [
            f"{one.method} {one.path} ({one.dialect.value}, {one.status}): {said}"
            for one in given
            for said in self._wrong(one)
            if not self._is_exempt(one, said)
        ]

    def summary(self) -> str:
        """Say what came of the whole run, in one line."""
        exempted = sum(self.exempted.values())
        return (
            f"practice X: {self.answers} answers, {len(self.kinds)} kinds of them held against"
            f" X's documents, {exempted} complaints exempted"
        )

    def _is_exempt(self, given: Given, said: str) -> bool:
        for one in EXCEPTIONS:
            if one.covers(given, said):
                self.exempted[one] = self.exempted.get(one, 0) + 1
                return True
        return False

    def _wrong(self, given: Given) -> Iterator[str]:
        is_sign_in = _SIGN_IN.match(given.path) is not None
        if not given.body:
            yield from () if is_sign_in else _wrong_silence(given)
        elif is_sign_in and given.content_type not in _JSON_TYPES:
            return  # pages for people, and the forms of OAuth 1.0a
        elif given.content_type not in _JSON_TYPES:
            yield f"{given.content_type} is no JSON"
        else:
            yield from self._wrong_body(given, _read(given.body), is_sign_in=is_sign_in)

    def _wrong_body(self, given: Given, body: object, *, is_sign_in: bool) -> Iterator[str]:
        if body is None:
            yield "its body is no JSON"
            return
        yield from strange(body)
        yield from _wrong_token(body) if is_sign_in else self._wrong_shape(given, body)

    def _wrong_shape(self, given: Given, body: object) -> Iterator[str]:
        place = _described(given.method, given.path, given.dialect)
        if place is None and given.status < 400:
            yield "is not in the documents"
            return
        # A refusal is judged by hand, so that any path will do for it.
        document, template = place or (POSTS, "/2/tweets")
        form, small = thinned(body)
        kind = (document, template, given.method, given.status, form)
        if kind not in self.kinds:
            found = complaints(document, template, given.method, given.status, small)
            yield from found
            if not found:
                self.kinds.add(kind)


def _read(body: bytes) -> object:
    """Return what a body holds, None where it is no JSON."""
    try:
        return json.loads(body)
    except ValueError:
        return None


def _wrong_silence(given: Given) -> Iterator[str]:
    """Only refusals can be without a body."""
    if given.status < 400:
        yield "is not in the documents, for it has no body"


@cache
def _described(method: str, path: str, dialect: Dialect) -> tuple[str, str] | None:
    return described(method, path, dialect)


# --- Sign-in ---


_TOKEN = {"token_type", "access_token", "expires_in", "scope", "refresh_token"}
_OTHER_FORMS = ({"revoked"}, {"access_token"})


def _wrong_token(body: object) -> Iterator[str]:
    """Return how an answer differs from RFC 6749 (5.1, 5.2), or from version 1.1's errors."""
    if not isinstance(body, dict):
        yield "no object"
    elif "error" in body and set(body) != {"error", "error_description"}:
        yield f"no error of OAuth 2.0: {sorted(body)}"
    elif "token_type" in body and not (body["token_type"] == "bearer" and set(body) <= _TOKEN):
        yield f"no token of OAuth 2.0: {sorted(body)}"
    elif "errors" in body and not all(_is_numbered(each) for each in body["errors"]):
        yield "errors without numbers"
    elif not {"error", "errors", "token_type", "title"} & set(body) and set(body) not in (
        _OTHER_FORMS
    ):
        yield f"none of the forms of sign-in: {sorted(body)}"


def _is_numbered(error: object) -> bool:
    return isinstance(error, dict) and isinstance(error.get("code"), int) and "message" in error


# --- The form of a body, so that each form need be judged only once ---

_FREE = frozenset(
    {
        *("text", "name", "username", "description", "location", "tag", "detail", "message"),
        *("value", "resource_id", "next_token", "previous_token", "full_name", "title"),
        *("url", "expanded_url", "display_url", "unwound_url", "profile_image_url"),
        *("preview_image_url", "profile_banner_url"),
    }
)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
_DIGITS = re.compile(r"\d+")


def thinned(value: object, key: str = "") -> tuple[object, object]:
    """Return the form of a value, and the value with every form of an item in its lists once.

    Words that X lists, such as a type, belong to the form; free ones do not.
    """
    if isinstance(value, dict):
        parts = {name: thinned(inner, name) for name, inner in value.items()}
        form = tuple(sorted((name, hash(form)) for name, (form, _) in parts.items()))
        return form, {name: small for name, (_, small) in parts.items()}
    if isinstance(value, list):
        kinds = dict(thinned(inner, key) for inner in value)
        is_of_objects = value and isinstance(value[0], dict)
        return frozenset(map(hash, kinds)), list(kinds.values()) if is_of_objects else value
    if isinstance(value, str) and key in _FREE:
        return "words" if value else "", value
    if isinstance(value, str):
        return _DIGITS.sub("0", value) if not _MOMENT.fullmatch(value) else "moment", value
    return (value if isinstance(value, bool) else type(value)), value


# --- In a run of tests ---

RECORDER = Recorder()


def install(told_to: Recorder = RECORDER) -> Callable[[], None]:
    """Let every practice server of this process be overheard; returns what undoes it."""
    at_hand = threading.local()
    plain_answer, plain_take = Front.answer, Faults.take

    def take(faults: Faults, endpoint: str, user_id: str = "", app_id: str = "") -> Fault | None:
        fault = plain_take(faults, endpoint, user_id, app_id)
        at_hand.fault = fault.kind if fault is not None else None
        return fault

    def answer(front: Front, request: Request, local_base: str) -> Answer:
        at_hand.fault = None
        told = plain_answer(front, request, local_base)
        if at_hand.fault not in BREAKING:
            told_to.note(request, told)
        return told

    changed = pytest.MonkeyPatch()
    changed.setattr(Faults, "take", take)
    changed.setattr(Front, "answer", answer)
    return changed.undo
