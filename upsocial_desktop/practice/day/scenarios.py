"""Read a scripted day from the plain text a trainer writes (resources/scenarios/FORMAT.md)."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from upsocial_desktop.practice.day.scenario_checks import Mistake, mistakes_in
from upsocial_desktop.practice.day.scene import (
    Action,
    AfterAnswer,
    At,
    Event,
    Kind,
    Person,
    Scenario,
)

_IST = timezone(timedelta(hours=5, minutes=30))
_HANDLE = r"@(?P<{}>[A-Za-z0-9_]{{1,15}})"
_SPAN = r"(?:\d{1,2}:[0-5]\d(?::[0-5]\d)?)"
_PERSON = re.compile(rf"(?P<what>account|citizen) {_HANDLE.format('who')} (?P<rest>.+)")
_EVENT = re.compile(
    rf"(?:at (?P<at>[+-]{_SPAN})"
    rf"|after {_HANDLE.format('office')} answers (?P<heard>[\w-]+) \+(?P<delay>{_SPAN}))"
    rf" {_HANDLE.format('who')} (?P<action>posts|replies|quotes|reposts|deletes)"
    r"(?: (?:to )?(?P<target>(?!as |late )[\w-]+))?"
    rf"(?: \((?P<kind>[\w-]+)\))?(?: as (?P<label>[\w-]+))?(?: late (?P<late>{_SPAN}))?"
)
_BURST = re.compile(rf"burst at (?P<at>[+-]{_SPAN}) over (?P<over>{_SPAN}) \((?P<kind>[\w-]+)\)")
_BURST_LINE = re.compile(rf"{_HANDLE.format('who')}: (?P<text>.+)")


class ScenarioMistakes(Exception):  # noqa: N818 - it carries all mistakes, and reads as that
    """A scenario cannot be used; `mistakes` says why, line by line."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__("; ".join(f"line {m.line}: {m.words}" for m in mistakes))
        self.mistakes = mistakes


@dataclass(frozen=True)
class _Paragraph:
    """A line at the margin and the indented lines below it."""

    line: int
    head: str
    body: tuple[tuple[int, str], ...]

    def text(self) -> str:
        return "\n".join(words for _, words in self.body).strip()


@dataclass
class _Reading:
    """What has been read so far."""

    name: str = ""
    plan: str = "self-serve"
    paper_opening: datetime | None = None
    people: dict[str, Person] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)

    def wrong(self, line: int, words: str) -> None:
        self.mistakes.append(Mistake(line, words))


def read_scenario(path: Path) -> Scenario:
    """Read a scenario file.

    Raises ScenarioMistakes with every mistake and its line, OSError when it cannot be read,
    UnicodeDecodeError when it is not UTF-8.
    """
    return parse_scenario(path.read_text(encoding="utf-8-sig"))


def parse_scenario(text: str) -> Scenario:
    """Read a scenario from its text; raises ScenarioMistakes with every mistake and its line."""
    reading = _Reading()
    for paragraph in _paragraphs(text, reading):
        word = paragraph.head.split(" ", 1)[0]
        read = _READERS.get(word)
        if read is None:
            reading.wrong(paragraph.line, f"a line cannot begin with {word!r}")
        else:
            read(paragraph, reading)
    mistakes = [*reading.mistakes, *mistakes_in(reading.name, reading.people, reading.events)]
    if mistakes:
        raise ScenarioMistakes(tuple(sorted(mistakes, key=lambda mistake: mistake.line)))
    return Scenario(
        reading.name,
        tuple(reading.people.values()),
        tuple(reading.events),
        reading.plan,
        reading.paper_opening,
    )


def _paragraphs(text: str, reading: _Reading) -> list[_Paragraph]:
    found: list[_Paragraph] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("#"):
            continue
        if line[:1] in {" ", "\t"} and line.strip():
            if not found:
                reading.wrong(number, "an indented line needs a line at the margin above it")
                continue
            found[-1] = replace(found[-1], body=(*found[-1].body, (number, line.strip())))
        elif line.strip():
            found.append(_Paragraph(number, " ".join(line.split()), ()))
        elif found:
            found[-1] = replace(found[-1], body=(*found[-1].body, (number, "")))
    return found


def _read_name(paragraph: _Paragraph, reading: _Reading) -> None:
    reading.name = paragraph.head.partition(" ")[2]


def _read_plan(paragraph: _Paragraph, reading: _Reading) -> None:
    reading.plan = paragraph.head.partition(" ")[2]
    if reading.plan not in {"self-serve", "enterprise"}:
        reading.wrong(paragraph.line, "the plan is self-serve or enterprise")


def _read_opening(paragraph: _Paragraph, reading: _Reading) -> None:
    words = paragraph.head.partition(" ")[2].removesuffix(" IST")
    try:
        # The trainer writes Indian time; the zone is attached on the next line.
        moment = datetime.strptime(f"{words} +0530", "%Y-%m-%d %H:%M %z")
    except ValueError:
        reading.wrong(paragraph.line, "write the opening as: opens 2026-11-23 09:30 IST")
        return
    reading.paper_opening = moment.astimezone(_IST)


def _read_person(paragraph: _Paragraph, reading: _Reading) -> None:
    found = _PERSON.fullmatch(paragraph.head)
    if found is None:
        reading.wrong(paragraph.line, "write: citizen @handle Name | Place | about | premium")
        return
    parts = [part.strip() for part in found["rest"].split("|")] + [""] * 4
    who = found["who"]
    if who.lower() in reading.people:
        reading.wrong(paragraph.line, f"@{who} is already there")
        return
    office = parts[1].removeprefix("office ") if found["what"] == "account" else ""
    if found["what"] == "account" and not re.fullmatch(r"9\d\d", office):
        reading.wrong(paragraph.line, "a training office has a number from 900 to 999")
    place = "" if office else parts[1]
    person = Person(who, parts[0], place, parts[2], office, parts[3] == "premium")
    reading.people[who.lower()] = person


def _read_event(paragraph: _Paragraph, reading: _Reading) -> None:
    found = _EVENT.fullmatch(paragraph.head)
    if found is None:
        reading.wrong(
            paragraph.line,
            "write: at +00:10 @who posts|replies|quotes|reposts|deletes [to label] (kind)"
            " [as label] [late 00:20], or: after @office answers label +00:10 @who …",
        )
        return
    when: At | AfterAnswer
    if found["at"]:
        when = At(_signed(found["at"]))
    else:
        when = AfterAnswer(found["office"], found["heard"], _span(found["delay"]))
    event = Event(
        paragraph.line,
        when,
        found["who"],
        Action(found["action"]),
        found["target"] or "",
        paragraph.text(),
        _kind(found["kind"], paragraph.line, reading),
        found["label"] or "",
        _span(found["late"] or "0:00"),
    )
    reading.events.append(event)


def _read_burst(paragraph: _Paragraph, reading: _Reading) -> None:
    found = _BURST.fullmatch(paragraph.head)
    lines = [(number, words) for number, words in paragraph.body if words]
    if found is None or not lines:
        reading.wrong(paragraph.line, "write: burst at +00:30 over 00:10 (complaint)")
        return
    kind = _kind(found["kind"], paragraph.line, reading)
    gap = _span(found["over"]) / len(lines)
    for place, (number, words) in enumerate(lines):
        part = _BURST_LINE.fullmatch(words)
        if part is None:
            reading.wrong(number, "a line of a burst reads: @handle: words of the post")
            continue
        when = At(_signed(found["at"]) + gap * place)
        reading.events.append(
            Event(
                number,
                when,
                part["who"],
                Action.POSTS,
                text=part["text"],
                kind=kind,
                jitter_seconds=int(gap.total_seconds()),
            )
        )


_READERS: dict[str, Callable[[_Paragraph, _Reading], None]] = {
    "scenario": _read_name,
    "plan": _read_plan,
    "opens": _read_opening,
    "account": _read_person,
    "citizen": _read_person,
    "at": _read_event,
    "after": _read_event,
    "burst": _read_burst,
}


def _kind(word: str | None, line: int, reading: _Reading) -> Kind:
    try:
        return Kind(word or "other")
    except ValueError:
        reading.wrong(line, f"{word!r} is no kind; use {', '.join(k.value for k in Kind)}")
        return Kind.OTHER


def _span(words: str) -> timedelta:
    hours, minutes, seconds = (*words.split(":"), "0")[:3]
    return timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds))


def _signed(words: str) -> timedelta:
    return -_span(words[1:]) if words[0] == "-" else _span(words[1:])
