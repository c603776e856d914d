"""Read a scripted day from the plain text a trainer writes (resources/scenarios/FORMAT.md)."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from upsocial_desktop.practice.day.cast import by_first_handles
from upsocial_desktop.practice.day.event_words import read_event, read_kind
from upsocial_desktop.practice.day.person_words import read_person
from upsocial_desktop.practice.day.scenario_checks import Mistake, mistakes_in
from upsocial_desktop.practice.day.scene import Action, At, Event, Person, Scenario
from upsocial_desktop.practice.day.spelling import did_you_mean
from upsocial_desktop.practice.day.times import read_signed, read_span
from upsocial_desktop.practice.timeline.rulebook import Plan

_IST = timezone(timedelta(hours=5, minutes=30))
_BURST = re.compile(r"burst at (?P<at>\S+) over (?P<over>\S+) \((?P<kind>[^()]*)\)")
_BURST_LINE = re.compile(r"@(?P<who>[A-Za-z0-9_]{1,15}):\s*(?P<text>.+)")
# X's ids begin in November 2010, and a day must lie between what they can express.
_YEARS = range(2011, 2080)


class ScenarioMistakes(Exception):  # noqa: N818 - it carries all mistakes, and reads as that
    """A scenario cannot be used; `mistakes` says why, line by line."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__("; ".join(f"line {m.line}: {m.words}" for m in mistakes))
        self.mistakes = mistakes


@dataclass
class _Paragraph:
    """A line at the margin and the indented lines below it."""

    line: int
    head: str
    body: list[tuple[int, str]] = field(default_factory=list)

    def text(self) -> str:
        return "\n".join(words for _, words in self.body).strip()


@dataclass
class _Reading:
    """What has been read so far."""

    name: str = ""
    plan: Plan = "self-serve"
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
            near = did_you_mean(word, _READERS)
            reading.wrong(paragraph.line, f"a line cannot begin with {word!r}{near}")
            continue
        if word not in _WITH_BODY and paragraph.text():
            reading.wrong(paragraph.body[0][0], f"no words belong below a line with {word!r}")
        read(paragraph, reading)
    reading.events = by_first_handles(reading.events, reading.people)
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
            if found:
                found[-1].body.append((number, line.strip()))
            else:
                reading.wrong(number, "an indented line needs a line at the margin above it")
        elif line.strip():
            found.append(_Paragraph(number, " ".join(line.split())))
        elif found:
            found[-1].body.append((number, ""))
    return found


def _read_name(paragraph: _Paragraph, reading: _Reading) -> None:
    if reading.name:
        reading.wrong(paragraph.line, "the day already has a name")
    reading.name = paragraph.head.partition(" ")[2]


def _read_plan(paragraph: _Paragraph, reading: _Reading) -> None:
    plans: dict[str, Plan] = {"self-serve": "self-serve", "enterprise": "enterprise"}
    word = paragraph.head.partition(" ")[2]
    if word not in plans:
        near = did_you_mean(word, plans)
        reading.wrong(paragraph.line, f"the plan is self-serve or enterprise{near}")
    reading.plan = plans.get(word, "self-serve")


def _read_opening(paragraph: _Paragraph, reading: _Reading) -> None:
    words = paragraph.head.partition(" ")[2].removesuffix(" IST")
    try:
        opening = datetime.strptime(words, "%Y-%m-%d %H:%M").replace(tzinfo=_IST)
    except ValueError:
        reading.wrong(paragraph.line, "write the opening as: opens 2026-11-23 09:30 IST")
        return
    if opening.year not in _YEARS:
        reading.wrong(
            paragraph.line, f"the year must lie between {_YEARS.start} and {_YEARS.stop - 1}"
        )
        return
    reading.paper_opening = opening


def _read_person(paragraph: _Paragraph, reading: _Reading) -> None:
    person = read_person(paragraph.head, lambda words: reading.wrong(paragraph.line, words))
    if person is None:
        return
    if person.username.lower() in reading.people:
        reading.wrong(paragraph.line, f"@{person.username} is already there")
        return
    reading.people[person.username.lower()] = person


def _read_event(paragraph: _Paragraph, reading: _Reading) -> None:
    event = read_event(paragraph.line, paragraph.head, paragraph.text(), reading.wrong)
    if event is not None:
        reading.events.append(event)


def _read_burst(paragraph: _Paragraph, reading: _Reading) -> None:
    found = _BURST.fullmatch(paragraph.head)
    start = read_signed(found["at"]) if found else None
    length = read_span(found["over"]) if found else None
    lines = [(number, words) for number, words in paragraph.body if words]
    if found is None or start is None or length is None or not lines:
        reading.wrong(
            paragraph.line,
            "write: burst at +00:30 over 00:10 (complaint), and below it, one line each,"
            " @handle: words of the post",
        )
        return
    kind = read_kind(found["kind"], lambda words: reading.wrong(paragraph.line, words))
    gap = length / len(lines)
    for place, (number, words) in enumerate(lines):
        part = _BURST_LINE.fullmatch(words)
        if part is None:
            reading.wrong(number, "a line of a burst reads: @handle: words of the post")
            continue
        event = Event(number, At(start + gap * place), part["who"], Action.POSTS, text=part["text"])
        seconds = int(gap.total_seconds())
        reading.events.append(replace(event, kind=kind, jitter_seconds=seconds))


_WITH_BODY = frozenset({"at", "after", "burst"})
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
