"""How a person of a scenario becomes a user of the pretend X, called by one name throughout."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from upsocial_desktop.practice.day.scene import Action, AfterAnswer, Event, Person
from upsocial_desktop.practice.timeline.posts import User
from upsocial_desktop.practice.timeline.snowflake import id_at, settled_number

_FIRST_JOINED = datetime(2018, 1, 1, tzinfo=UTC)
_JOINING_DAYS = 6 * 365


def user_of(person: Person) -> User:
    """Return the user a person of a scenario is on the pretend X."""
    # Ids do not hang on the seed, so that a key stays good when another day is loaded.
    number = settled_number("user", person.username.lower())
    joined = _FIRST_JOINED + timedelta(minutes=number % (_JOINING_DAYS * 24 * 60))
    return User(
        id=str(id_at(joined, number)),
        username=person.username,
        name=person.name,
        created_at=joined,
        location=person.place,
        description=person.about,
        is_account=person.is_account,
        subscription_type=person.subscription_type,
        verified_type=person.verified_type,
        is_protected=person.is_protected,
    )


def by_first_handles(events: Iterable[Event], people: Mapping[str, Person]) -> list[Event]:
    """Return the events with everybody called as in the head of the scenario.

    A line may call somebody by a handle taken in a line with `renames`; `people` has those of
    the head in small letters.
    """
    events = list(events)
    first = {
        event.handle.lower(): event.actor
        for event in events
        if event.action is Action.RENAMES and event.handle.lower() not in people
    }

    def called(handle: str) -> str:
        # Somebody may take several handles one after the other; a ring of them ends too.
        for _ in first:
            handle = first.get(handle.lower(), handle)
        return handle

    return [_called_by(event, called) for event in events] if first else events


def _called_by(event: Event, called: Callable[[str], str]) -> Event:
    when = event.when
    if isinstance(when, AfterAnswer):
        when = replace(when, office=called(when.office))
    handle = event.handle if event.action is Action.RENAMES else called(event.handle)
    return replace(event, when=when, actor=called(event.actor), handle=handle)
