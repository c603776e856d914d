"""What a scenario as a whole must keep to: names that exist, labels in order, words present."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from upsocial_desktop.domain.post_text import MAX_WEIGHT, weighted_length
from upsocial_desktop.practice.day.scene import (
    AIMED,
    NAMING,
    SAYING,
    Action,
    AfterAnswer,
    At,
    Event,
    Person,
)
from upsocial_desktop.practice.day.spelling import did_you_mean

_LONGEST_TEXT = 25_000
_OWN_ONLY = {Action.DELETES: "delete", Action.EDITS: "edit"}
_EDITABLE_FOR = timedelta(hours=1)
_MOST_EDITS = 5


@dataclass(frozen=True)
class Mistake:
    """One thing wrong in a scenario: the line and what is wrong with it, in English."""

    line: int
    words: str


@dataclass(frozen=True)
class _Day:
    """The people by handle in small letters, the labelled events, and who takes which handle."""

    people: Mapping[str, Person]
    labels: Mapping[str, Event]
    taken: Mapping[str, str]


def mistakes_in(
    name: str, people: Mapping[str, Person], events: Sequence[Event]
) -> Sequence[Mistake]:
    """Return everything that does not fit together; `people` by handle in small letters."""
    found: list[Mistake] = []
    if not name:
        found.append(Mistake(1, "the first line names the day: scenario A quiet Monday"))
    if not any(person.is_account for person in people.values()):
        found.append(Mistake(1, "there must be an account: account @Handle Name | office 901"))
    labels: dict[str, Event] = {}
    taken: dict[str, str] = {}
    for event in events:
        if event.label and event.label in labels:
            found.append(Mistake(event.line, f"the label {event.label!r} is already given"))
        if event.label:
            labels.setdefault(event.label, event)
        if event.action is Action.RENAMES:
            taken.setdefault(event.handle.lower(), event.actor)
    day = _Day(people, labels, taken)
    for event in events:
        wrong = [*_handles(event, day), *_pointers(event, day), *_words(event, people)]
        found += [Mistake(event.line, words) for words in wrong]
    return [*found, *_edits(events, labels)]


def _handles(event: Event, day: _Day) -> list[str]:
    if event.action is Action.FAULT:
        named = []
    elif event.action is Action.RENAMES or not event.handle:
        named = [event.actor]
    else:
        named = [event.actor, event.handle]
    if isinstance(event.when, AfterAnswer):
        named.append(event.when.office)
    known = [person.username for person in day.people.values()]
    wrong = [
        f"nobody here is called @{name}{did_you_mean(name, known, '@')}"
        for name in named
        if name.lower() not in day.people
    ]
    return wrong + _relations(event, day)


def _relations(event: Event, day: _Day) -> list[str]:
    if event.action not in NAMING:
        return []
    small, actor = event.handle.lower(), event.actor.lower()
    if event.action is not Action.RENAMES:
        return ["nobody does that to themselves"] if small == actor else []
    is_own = small == actor
    if (small in day.people and not is_own) or day.taken[small].lower() != actor:
        return [f"the handle @{event.handle} is somebody else's"]
    return []


def _pointers(event: Event, day: _Day) -> list[str]:
    pointed = [event.target] if event.target else []
    if isinstance(event.when, AfterAnswer):
        pointed.append(event.when.label)
    elif event.action in AIMED and not event.target:
        return [f"{event.action.value} what? give the label of a post"]
    return [words for label in pointed for words in _pointer(event, label, day)]


def _pointer(event: Event, label: str, day: _Day) -> list[str]:
    aim = day.labels.get(label)
    if aim is None:
        return [f"no post has the label {label!r}{did_you_mean(label, day.labels)}"]
    wrong: list[str] = []
    if (
        isinstance(event.when, At)
        and isinstance(aim.when, At)
        and aim.when.offset >= event.when.offset
    ):
        wrong.append(f"{label!r} happens only later, in line {aim.line}")
    if event.action in _OWN_ONLY and event.target == label:
        if aim.actor.lower() != event.actor.lower():
            wrong.append(f"only @{aim.actor} can {_OWN_ONLY[event.action]} {label!r}")
        if event.action is Action.EDITS and aim.action is Action.REPOSTS:
            wrong.append(f"{label!r} is a repost, and nobody can edit one")
    return wrong


def _edits(events: Sequence[Event], labels: Mapping[str, Event]) -> list[Mistake]:
    """Return the edits that X would not take: after an hour, or more than five of one post."""
    found: list[Mistake] = []
    edits: Counter[int] = Counter()
    for event in events:
        if event.action is not Action.EDITS or event.target not in labels:
            continue
        first = _first_version(event, labels)
        edits[first.line] += 1
        if edits[first.line] == _MOST_EDITS + 1:
            found.append(Mistake(event.line, f"X lets a post be edited {_MOST_EDITS} times only"))
        if (
            isinstance(event.when, At)
            and isinstance(first.when, At)
            and event.when.offset - first.when.offset >= _EDITABLE_FOR
        ):
            found.append(Mistake(event.line, "X lets a post be edited for one hour only"))
    return found


def _first_version(event: Event, labels: Mapping[str, Event]) -> Event:
    for _ in labels:  # a ring of edits is told elsewhere, and must end here
        aim = labels.get(event.target)
        if event.action is not Action.EDITS or aim is None:
            break
        event = aim
    return event


def _words(event: Event, people: Mapping[str, Person]) -> list[str]:
    wrong: list[str] = []
    if event.action in SAYING and not event.text and not event.photos:
        wrong.append("the words of the post are missing (indent them below)")
    if len(event.text) > _LONGEST_TEXT:
        wrong.append(f"a post holds at most {_LONGEST_TEXT} characters")
    author = people.get(event.actor.lower())
    if author is not None and not author.is_premium and _may_be_long(event.text):
        weight = weighted_length(event.text)
        if weight > MAX_WEIGHT:
            wrong.append(
                f"the post weighs {weight} of {MAX_WEIGHT}; shorten it, or let the author be"
                " premium"
            )
    if event.needs_code and isinstance(event.when, At):
        wrong.append("{code} works only in a line that begins with: after")
    return wrong


def _may_be_long(text: str) -> bool:
    """Whether weighing is worth its time: no letter weighs more than two, but a link may."""
    return len(text) * 2 > MAX_WEIGHT or "." in text
