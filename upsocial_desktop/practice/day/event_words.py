"""Read one line of a scenario that says what happens, word by word."""

import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from upsocial_desktop.practice.day.fault_words import (
    CLOCK,
    EVERYWHERE,
    FAULT_ENDPOINTS,
    FAULT_KINDS,
    LIFT,
    LONGEST_SECONDS,
    WIDEST_CLOCK_SECONDS,
)
from upsocial_desktop.practice.day.scene import (
    AIMED,
    NAMING,
    SAYING,
    Action,
    AfterAnswer,
    At,
    Event,
    FaultOrder,
    Kind,
)
from upsocial_desktop.practice.day.spelling import did_you_mean
from upsocial_desktop.practice.day.times import read_signed, read_span

HANDLE = re.compile(r"@[A-Za-z0-9_]{1,15}")
_LABEL = re.compile(r"[\w-]+")
_NUMBER = re.compile(r"-?[0-9]{1,6}(?:\.[0-9]{1,3})?")
_MOST_PHOTOS = 4
_ACTIONS = {action.value: action for action in Action if action is not Action.FAULT}
_FORM = (
    "write: at +00:10 @who posts|replies to|quotes|reposts|edits|deletes|likes label (kind)"
    " with 2 photos as label late 00:20, or: after @office answers label +00:10 @who …"
)
_FAULT_FORM = "write: at +00:10 fault rate_limited on mentions times 3 for 30"
_TAKES = {
    "target": AIMED,
    "handle": NAMING,
    "photos": SAYING - {Action.EDITS},
    "label": SAYING | {Action.REPOSTS},
    "late": (SAYING | {Action.REPOSTS}) - {Action.EDITS},
}
_CALLED = {
    "target": "a label",
    "handle": "a handle",
    "photos": "photos",
    "label": "'as'",
    "late": "'late'",
}


class Unclear(Exception):  # noqa: N818 - it carries what to tell the trainer
    """A line cannot be understood any further; the text says why."""


@dataclass
class _Line:
    """The words of a line that have not been read, and what was found wrong in it."""

    number: int
    words: deque[str]
    wrong: list[str] = field(default_factory=list)

    def take(self) -> str:
        return self.words.popleft() if self.words else ""


def read_event(number: int, head: str, text: str, tell: Callable[[int, str], None]) -> Event | None:
    """Return what a line and the words below it say; every mistake in it is told."""
    line = _Line(number, deque(head.split()))
    try:
        event = _event(line, text)
    except Unclear as unclear:
        line.wrong.append(str(unclear))
        event = None
    for words in line.wrong:
        tell(number, words)
    return event


def read_kind(word: str, tell: Callable[[str], None]) -> Kind:
    """Return the kind a word names; an unknown one is told and taken for `other`."""
    names = [kind.value for kind in Kind]
    if word in names:
        return Kind(word)
    tell(f"{word!r} is no kind{did_you_mean(word, names)}; use {', '.join(names)}")
    return Kind.OTHER


def _event(line: _Line, text: str) -> Event:
    when = _after_answer(line) if line.take() == "after" else _at(line)
    who = line.take()
    if who == Action.FAULT.value:
        if text:
            line.wrong.append("a fault says nothing: no words belong below it")
        return Event(line.number, when, "", Action.FAULT, fault=_fault(line))
    if not who:
        raise Unclear(f"who does what? {_FORM}")
    if not HANDLE.fullmatch(who):
        near = did_you_mean(who, ["fault"])
        raise Unclear(f"{who!r} is nobody: a handle has @ and 1 to 15 letters{near}; {_FORM}")
    event = Event(line.number, when, who[1:], _action(line), text=text)
    while line.words:
        event = _with_clause(event, line)
    _check_clauses(event, line)
    return event


def _at(line: _Line) -> At:
    words = line.take()
    offset = read_signed(words)
    if offset is None:
        raise Unclear(f"{words!r} is no time counted from the opening; {_FORM}")
    return At(offset)


def _after_answer(line: _Line) -> AfterAnswer:
    office, answers, label, delay = (line.take() for _ in range(4))
    span = read_signed(delay)
    is_whole = HANDLE.fullmatch(office) and answers == "answers" and _LABEL.fullmatch(label)
    if not is_whole or span is None or not delay.startswith("+"):
        raise Unclear(_FORM)
    return AfterAnswer(office[1:], label, span)


def _action(line: _Line) -> Action:
    word = line.take()
    if word not in _ACTIONS:
        near = did_you_mean(word, _ACTIONS)
        raise Unclear(f"{word!r} is nothing one can do{near}; use {', '.join(_ACTIONS)}")
    return _ACTIONS[word]


def _with_clause(event: Event, line: _Line) -> Event:
    word = line.take()
    read = _CLAUSES.get(word)
    if read is not None:
        return read(event, line)
    if word.startswith("(") and word.endswith(")"):
        return replace(event, kind=read_kind(word[1:-1], line.wrong.append))
    return _aimed(event, line, word)


def _aimed(event: Event, line: _Line, word: str) -> Event:
    if HANDLE.fullmatch(word) and not event.handle:
        return replace(event, handle=word[1:])
    if event.action in AIMED and not event.target and _LABEL.fullmatch(word):
        return replace(event, target=word)
    near = did_you_mean(word, _CLAUSES)
    line.wrong.append(f"{word!r} is not understood here{near}; {_FORM}")
    return event


def _to(event: Event, line: _Line) -> Event:
    word = line.take()
    if HANDLE.fullmatch(word):
        return replace(event, handle=word[1:])
    return replace(event, target=_label(word, "to", line))


def _with(event: Event, line: _Line) -> Event:
    word = line.take()
    if word == "photo":
        return replace(event, photos=1)
    noun = line.take()
    count = int(word) if re.fullmatch(r"[0-9]{1,3}", word) else 0
    if not 1 <= count <= _MOST_PHOTOS or noun not in {"photo", "photos"}:
        line.wrong.append(f"write: with photo, or: with 2 photos (at most {_MOST_PHOTOS})")
        return event
    return replace(event, photos=count)


def _as(event: Event, line: _Line) -> Event:
    return replace(event, label=_label(line.take(), "as", line))


def _late(event: Event, line: _Line) -> Event:
    word = line.take()
    span = read_span(word)
    if span is None:
        line.wrong.append(f"{word!r} is no span of time; write: late 00:20")
        return event
    return replace(event, late=span)


def _label(word: str, behind: str, line: _Line) -> str:
    if _LABEL.fullmatch(word):
        return word
    line.wrong.append(f"behind {behind!r} stands a label: letters, digits, _ and -")
    return ""


_CLAUSES: dict[str, Callable[[Event, _Line], Event]] = {
    "to": _to,
    "with": _with,
    "as": _as,
    "late": _late,
}


def _check_clauses(event: Event, line: _Line) -> None:
    given = {
        "target": event.target,
        "handle": event.handle,
        "photos": event.photos,
        "label": event.label,
        "late": event.late,
    }
    does = event.action.value
    for name, value in given.items():
        if value and event.action not in _TAKES[name]:
            line.wrong.append(f"{does!r} goes without {_CALLED[name]}")
    if event.action in NAMING and not event.handle:
        line.wrong.append(f"{does} whom? write: at +00:10 @who {does} @handle")
    if event.text and event.action not in SAYING:
        line.wrong.append(f"{does!r} says nothing: no words belong below it")


def _fault(line: _Line) -> FaultOrder:
    kind = line.take()
    known = (*FAULT_KINDS, LIFT)
    if kind not in known:
        near = did_you_mean(kind, known)
        line.wrong.append(f"{kind!r} is no fault{near}; use {', '.join(known)}")
    order = FaultOrder(kind)
    while line.words:
        word = line.take()
        read = _FAULT_CLAUSES.get(word)
        if read is None:
            near = did_you_mean(word, _FAULT_CLAUSES)
            line.wrong.append(f"{word!r} is not understood here{near}; {_FAULT_FORM}")
        else:
            order = read(order, line)
    _check_seconds(order, line)
    return order


def _on(order: FaultOrder, line: _Line) -> FaultOrder:
    name = line.take()
    if name not in (*FAULT_ENDPOINTS, EVERYWHERE):
        near = did_you_mean(name, FAULT_ENDPOINTS)
        names = ", ".join(FAULT_ENDPOINTS)
        line.wrong.append(f"{name!r} is no endpoint{near}; use {names} or {EVERYWHERE}")
    return replace(order, endpoint=name)


def _times(order: FaultOrder, line: _Line) -> FaultOrder:
    word = line.take()
    if word == "always":
        return replace(order, times=None)
    if not re.fullmatch(r"[0-9]{1,6}", word) or int(word) < 1:
        line.wrong.append("write: times 3, or: times always (until lifted)")
        return order
    return replace(order, times=int(word))


def _for(order: FaultOrder, line: _Line) -> FaultOrder:
    word = line.take()
    if not _NUMBER.fullmatch(word):
        line.wrong.append("write: for 30 (seconds)")
        return order
    return replace(order, seconds=float(word))


def _check_seconds(order: FaultOrder, line: _Line) -> None:
    if order.kind == CLOCK:
        if abs(order.seconds) > WIDEST_CLOCK_SECONDS:
            line.wrong.append(f"a clock is wrong by at most {WIDEST_CLOCK_SECONDS} seconds")
    elif not 0 <= order.seconds <= LONGEST_SECONDS:
        line.wrong.append(f"seconds lie between 0 and {LONGEST_SECONDS}")


_FAULT_CLAUSES: dict[str, Callable[[FaultOrder, _Line], FaultOrder]] = {
    "on": _on,
    "times": _times,
    "for": _for,
}
