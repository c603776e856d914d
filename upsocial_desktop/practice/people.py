"""Who lives in the pretend world."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from upsocial_desktop.practice.posts import User
from upsocial_desktop.practice.scene import Person
from upsocial_desktop.practice.snowflake import id_at, settled_number

_FIRST_JOINED = datetime(2018, 1, 1, tzinfo=UTC)
_JOINING_DAYS = 6 * 365


class People:
    """The users by id and by handle; handles are alike in capitals and small letters."""

    def __init__(self, persons: Iterable[Person]) -> None:
        users = [_user(person) for person in persons]
        self._by_id = {user.id: user for user in users}
        self._by_name = {user.username.lower(): user for user in users}

    def user(self, user_id: str) -> User | None:
        """Return the user with this id, or None."""
        return self._by_id.get(user_id)

    def named(self, username: str) -> User | None:
        """Return the user with this handle (written without the sign), or None."""
        return self._by_name.get(username.lower())

    def known(self, username: str) -> User:
        """Return the user with this handle; raises KeyError when there is none."""
        return self._by_name[username.lower()]

    def id_of(self, username: str) -> str | None:
        """Return the id of a handle, or None."""
        user = self.named(username)
        return user.id if user else None

    def accounts(self) -> tuple[User, ...]:
        """Return the accounts of the training offices, in the scenario's order."""
        return tuple(user for user in self._by_id.values() if user.is_account)

    def __len__(self) -> int:
        return len(self._by_id)


def _user(person: Person) -> User:
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
