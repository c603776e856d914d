"""Who lives in the pretend world."""

from collections.abc import Iterable

from upsocial_desktop.practice.timeline.posts import User


class People:
    """The users by id and by handle; handles are alike in capitals and small letters."""

    def __init__(self, users: Iterable[User]) -> None:
        self._by_id = {user.id: user for user in users}
        self._by_name = {user.username.lower(): user for user in self._by_id.values()}

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
