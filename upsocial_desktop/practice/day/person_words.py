"""Read one line of a scenario that brings in a person: a citizen, or a training account."""

import re
from collections.abc import Callable
from dataclasses import replace

from upsocial_desktop.practice.day.scene import Person
from upsocial_desktop.practice.day.spelling import did_you_mean

_PERSON = re.compile(r"(?P<what>account|citizen) @(?P<who>[A-Za-z0-9_]{1,15}) (?P<rest>.+)")
_OFFICE = re.compile(r"office (9[0-9]{2})")
_MOST_PARTS = 4
_FORMS = {
    "account": "account @Handle Name | office 901 | about",
    "citizen": "citizen @handle Name | Place | about | premium",
}
# What may stand in the last part of the line, and what it makes of the person.
_MARKS: dict[str, Callable[[Person], Person]] = {
    "basic": lambda person: replace(person, subscription_type="Basic"),
    "premium": lambda person: _with_badge(replace(person, subscription_type="Premium")),
    "premium-plus": lambda person: _with_badge(replace(person, subscription_type="PremiumPlus")),
    "business": lambda person: replace(person, verified_type="business"),
    "government": lambda person: replace(person, verified_type="government"),
    "unverified": lambda person: replace(person, verified_type="none"),
    "protected": lambda person: replace(person, is_protected=True),
}


def read_person(head: str, tell: Callable[[str], None]) -> Person | None:
    """Return the person a line describes, or None; every mistake in it is told."""
    found = _PERSON.fullmatch(head)
    if found is None:
        tell(f"write: {_FORMS[head.split(' ', 1)[0]]} (a handle has at most 15 letters)")
        return None
    parts = [part.strip() for part in found["rest"].split("|")]
    if len(parts) > _MOST_PARTS:
        tell(f"there is one | too many; write: {_FORMS[found['what']]}")
    if not parts[0]:
        tell(f"the name is missing; write: {_FORMS[found['what']]}")
    name, second, about, marks = (*parts, "", "", "")[:_MOST_PARTS]
    person = Person(found["who"], name, second, about)
    if found["what"] == "account":
        person = _account(person, second, tell)
    for word in marks.replace(",", " ").split():
        person = _marked(person, word, tell)
    return person


def _account(person: Person, second: str, tell: Callable[[str], None]) -> Person:
    office = _OFFICE.fullmatch(second)
    if office is None:
        tell(f"a training office has a number from 900 to 999; write: {_FORMS['account']}")
    number = office[1] if office else "900"
    return replace(person, place="", office=number, verified_type="government")


def _marked(person: Person, word: str, tell: Callable[[str], None]) -> Person:
    mark = _MARKS.get(word)
    if mark is None:
        tell(f"{word!r} says nothing about a person{did_you_mean(word, _MARKS)}")
        return person
    return mark(person)


def _with_badge(person: Person) -> Person:
    """Premium brings the blue badge, unless there is another one."""
    return replace(person, verified_type="blue") if person.verified_type == "none" else person
