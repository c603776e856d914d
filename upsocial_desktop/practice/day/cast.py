"""How a person of a scenario becomes a user of the pretend X."""

from datetime import UTC, datetime, timedelta

from upsocial_desktop.practice.day.scene import Person
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
        is_premium=person.is_premium,
    )
