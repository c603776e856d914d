"""What a scenario as a whole must keep to: names that exist, labels in order, words present."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from upsocial_desktop.practice.day.scene import Action, AfterAnswer, At, Event, Person

_LONGEST_TEXT = 25_000
_NEEDS_TARGET = {Action.REPLIES, Action.QUOTES, Action.REPOSTS, Action.DELETES}
_NEEDS_TEXT = {Action.POSTS, Action.REPLIES, Action.QUOTES}


@dataclass(frozen=True)
class Mistake:
    """One thing wrong in a scenario: the line and what is wrong with it, in English."""

    line: int
    words: str


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
    for event in events:
        if event.label and event.label in labels:
            found.append(Mistake(event.line, f"the label {event.label!r} is already given"))
        if event.label:
            labels.setdefault(event.label, event)
    for event in events:
        wrong = [*_handles(event, people), *_pointers(event, labels), *_words(event)]
        found += [Mistake(event.line, words) for words in wrong]
    return found


def _handles(event: Event, people: Mapping[str, Person]) -> list[str]:
    named = [event.actor]
    if isinstance(event.when, AfterAnswer):
        named.append(event.when.office)
    return [f"nobody here is called @{name}" for name in named if name.lower() not in people]


def _pointers(event: Event, labels: Mapping[str, Event]) -> list[str]:
    pointed = [event.target] if event.target else []
    if isinstance(event.when, AfterAnswer):
        pointed.append(event.when.label)
    elif event.action in _NEEDS_TARGET and not event.target:
        return [f"{event.action.value} what? give the label of a post"]
    return [words for label in pointed for words in _pointer(event, labels.get(label), label)]


def _pointer(event: Event, aim: Event | None, label: str) -> list[str]:
    if aim is None:
        return [f"no post has the label {label!r}"]
    wrong: list[str] = []
    if (
        isinstance(event.when, At)
        and isinstance(aim.when, At)
        and aim.when.offset >= event.when.offset
    ):
        wrong.append(f"{label!r} happens only later, in line {aim.line}")
    if event.action is Action.DELETES and aim.actor.lower() != event.actor.lower():
        wrong.append(f"only @{aim.actor} can delete {label!r}")
    return wrong


def _words(event: Event) -> list[str]:
    wrong: list[str] = []
    if event.action in _NEEDS_TEXT and not event.text:
        wrong.append("the words of the post are missing (indent them below)")
    if len(event.text) > _LONGEST_TEXT:
        wrong.append(f"a post holds at most {_LONGEST_TEXT} characters")
    if event.needs_code and isinstance(event.when, At):
        wrong.append("{code} works only in a line that begins with: after")
    return wrong
