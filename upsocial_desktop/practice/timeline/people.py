"""Who lives in the pretend world, and how they stand to one another."""

import re
from collections.abc import Iterable
from dataclasses import replace

from upsocial_desktop.practice.timeline.kept_forms import Form, user_form, user_of_form
from upsocial_desktop.practice.timeline.posts import User

_HANDLE = re.compile(r"[A-Za-z0-9_]{1,15}")


class People:
    """The users by id and by handle; handles are alike in capitals and small letters."""

    def __init__(self, users: Iterable[User]) -> None:
        self._by_id = {user.id: user for user in users}
        self._by_name = {user.username.lower(): user for user in self._by_id.values()}
        self._follows: set[tuple[str, str]] = set()
        self._blocks: set[tuple[str, str]] = set()
        # Rises with every change of somebody's own entry.
        self.changes = 0

    def user(self, user_id: str) -> User | None:
        """Return the user with this id, or None; suspended ones are still found here."""
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

    def all(self) -> tuple[User, ...]:
        """Return everybody, in the scenario's order."""
        return tuple(self._by_id.values())

    def accounts(self) -> tuple[User, ...]:
        """Return the accounts of the training offices, in the scenario's order."""
        return tuple(user for user in self._by_id.values() if user.is_account)

    # What changes about somebody

    def protect(self, user_id: str, *, is_protected: bool) -> None:
        """Hide a user's posts from those who do not follow, or show them again."""
        self._put(replace(self._by_id[user_id], is_protected=is_protected))

    def suspend(self, user_id: str, *, is_suspended: bool) -> None:
        """Take a user off the pretend X, or let the user return."""
        self._put(replace(self._by_id[user_id], is_suspended=is_suspended))

    def rename(self, user_id: str, username: str) -> None:
        """Give a user another handle; the old one is free again.

        Raises KeyError when there is no such user, ValueError when it is no handle or somebody
        else has it.
        """
        if not _HANDLE.fullmatch(username):
            raise ValueError("a handle has 1 to 15 letters, digits or _")
        before = self._by_id[user_id]
        holder = self.named(username)
        if holder is not None and holder.id != user_id:
            raise ValueError(f"the handle @{username} is taken")
        del self._by_name[before.username.lower()]
        self._put(replace(before, username=username))

    def _put(self, user: User) -> None:
        self.changes += 1
        self._by_id[user.id] = user
        self._by_name[user.username.lower()] = user

    # How they stand to one another

    def follow(self, follower_id: str, followed_id: str, *, is_following: bool = True) -> None:
        """Let one user follow another, or cease to."""
        change = self._follows.add if is_following else self._follows.discard
        change((follower_id, followed_id))

    def follows(self, follower_id: str, followed_id: str) -> bool:
        """Whether the first follows the second."""
        return (follower_id, followed_id) in self._follows

    def block(self, blocker_id: str, blocked_id: str, *, is_blocked: bool = True) -> None:
        """Let one user block another, which ends following both ways, or lift the block."""
        change = self._blocks.add if is_blocked else self._blocks.discard
        change((blocker_id, blocked_id))
        if is_blocked:
            self._follows -= {(blocker_id, blocked_id), (blocked_id, blocker_id)}

    def blocks(self, blocker_id: str, blocked_id: str) -> bool:
        """Whether the first blocks the second."""
        return (blocker_id, blocked_id) in self._blocks

    # Keeping

    def export_state(self) -> Form:
        """Return everybody and how they stand to one another as plain values."""
        return {
            "users": [user_form(user) for user in self.all()],
            "follows": [list(pair) for pair in sorted(self._follows)],
            "blocks": [list(pair) for pair in sorted(self._blocks)],
        }

    @classmethod
    def of_state(cls, state: Form) -> "People":
        """Return the people of an exported state; KeyError, TypeError, ValueError for any other."""
        people = cls(user_of_form(form) for form in state["users"])
        people._follows = {(one, other) for one, other in state["follows"]}
        people._blocks = {(one, other) for one, other in state["blocks"]}
        return people

    def __len__(self) -> int:
        return len(self._by_id)
