"""All posts of the pretend world, and the lists they stand in."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import Enum

from upsocial_desktop.practice.timeline.account_days import AccountDays
from upsocial_desktop.practice.timeline.edit_chains import EditChains
from upsocial_desktop.practice.timeline.kept_forms import (
    Form,
    post_form,
    post_of_form,
    rules_form,
    rules_of_form,
)
from upsocial_desktop.practice.timeline.media_shelf import MediaShelf
from upsocial_desktop.practice.timeline.messages import Messages
from upsocial_desktop.practice.timeline.people import People
from upsocial_desktop.practice.timeline.posts import Post, ReferenceType
from upsocial_desktop.practice.timeline.rulebook import Plan, Rulebook
from upsocial_desktop.practice.timeline.said_before import SaidBefore
from upsocial_desktop.practice.timeline.snowflake import id_at


class Absence(Enum):
    """Why somebody does not get to see a post."""

    UNKNOWN = "unknown"
    DELETED = "deleted"
    SUSPENDED = "suspended"
    PROTECTED = "protected"
    BLOCKED = "blocked"


class Shelf:
    """The posts that stand, with lists of ids by author and by who is mentioned.

    A deleted post leaves its number in the lists: X, too, cuts its pages before it drops what
    is gone, which is why a page may be short and still have a next one. An edited post's older
    versions leave the lists and can still be read by their ids. Not thread-safe by itself:
    `World` hands it out under its lock.
    """

    def __init__(self, people: People, plan: Plan = "self-serve", seed: int = 1) -> None:
        self.people = people
        self.rules = Rulebook(plan)
        self.media = MediaShelf(seed)
        self.messages = Messages(seed)
        self.days = AccountDays()
        self.chains = EditChains()
        self._posts: dict[str, Post] = {}
        self._gone: set[str] = set()
        self._all: list[int] = []
        self._own: dict[str, list[int]] = {}
        self._mentions: dict[str, list[int]] = {}
        self._counts: Counter[tuple[str, ReferenceType]] = Counter()
        self._likes: dict[str, set[str]] = {}
        self._hidden: set[str] = set()
        self._said = SaidBefore()
        # Rises with all that can change how a post is shown: its numbers and its versions.
        self.changes = 0

    @property
    def plan(self) -> Plan:
        """`self-serve` or `enterprise`: the plan of every app that has none of its own."""
        return self.rules.plan

    # What comes and goes

    def add(self, post: Post, *, has_surfaced: bool = True) -> None:
        """Put a post on the shelf; a late one is mentioned only once `surface` is called."""
        self.changes += 1
        self._posts[post.id] = post
        number = int(post.id)
        _insert(self._all, number)
        _insert(self._own.setdefault(post.author_id, []), number)
        self._said.note(post)
        for reference in post.references:
            self._counts[reference.id, reference.type] += 1
        if has_surfaced:
            self.surface(post)
        author = self.people.user(post.author_id)
        if author is not None and author.is_account:
            self.days.note(post.author_id, number, is_reply=bool(post.in_reply_to_user_id))

    def surface(self, post: Post) -> None:
        """Let a post appear among the mentions of those it names."""
        number = int(post.id)
        for user_id in post.mentioned_ids:
            _insert(self._mentions.setdefault(user_id, []), number)

    def add_version(self, previous: Post, post: Post) -> None:
        """Put the next version of a post on the shelf; lists show only the newest version."""
        self._unlist(previous)
        for reference in previous.references:
            self._counts[reference.id, reference.type] -= 1
        self.chains.append(previous.id, post.id)
        self.add(post)

    def remove(self, post_id: str) -> bool:
        """Take a post with all its versions away for good; False when it was not there."""
        if post_id not in self._posts:
            return False
        self.changes += 1
        versions = self.chains.versions(post_id)
        for reference in self._posts[versions[-1]].references:
            self._counts[reference.id, reference.type] -= 1
        for version in versions:
            del self._posts[version]
            self._gone.add(version)
        return True

    def _unlist(self, post: Post) -> None:
        self._said.forget(post)
        number = int(post.id)
        named = [self._mentions[who] for who in post.mentioned_ids if who in self._mentions]
        for numbers in (self._all, self._own[post.author_id], *named):
            place = bisect_left(numbers, number)
            if place < len(numbers) and numbers[place] == number:
                del numbers[place]

    # One post

    def post(self, post_id: str) -> Post | None:
        """Return a post that has not been deleted, whoever may see it, or None."""
        return self._posts.get(post_id)

    def standing(self, post_id: str, viewer_id: str = "") -> Post | Absence:
        """Return a post as somebody sees it, or why not; an empty viewer is an app alone."""
        post = self._posts.get(post_id)
        if post is None:
            return Absence.DELETED if post_id in self._gone else Absence.UNKNOWN
        return self._hidden_by_author(post.author_id, viewer_id) or post

    def _hidden_by_author(self, author_id: str, viewer_id: str) -> Absence | None:
        author = self.people.user(author_id)
        if author is None or author_id == viewer_id:
            return None
        if author.is_suspended:
            return Absence.SUSPENDED
        if self.people.blocks(author_id, viewer_id):
            return Absence.BLOCKED
        if author.is_protected and not self.people.follows(viewer_id, author_id):
            return Absence.PROTECTED
        return None

    def newest_version(self, post_id: str) -> Post | None:
        """Return the newest version of a post, or None when it is gone."""
        return self._posts.get(self.chains.versions(post_id)[-1])

    def edit_history(self, post_id: str) -> tuple[str, ...]:
        """Return the ids of all versions of a post, the first one first."""
        return self.chains.versions(post_id)

    def is_free(self, post_id: str) -> bool:
        """Whether no post, standing or gone, has ever had this id."""
        return post_id not in self._posts and post_id not in self._gone

    # Lists

    def own_numbers(self, user_id: str) -> Sequence[int]:
        """Return the ids of all posts by a user, oldest first, deleted ones included."""
        return self._own.get(user_id, ())

    def mention_numbers(self, user_id: str) -> Sequence[int]:
        """Return the ids of all posts naming a user, oldest first, deleted ones included."""
        return self._mentions.get(user_id, ())

    def all_numbers(self) -> Sequence[int]:
        """Return the ids of all posts, oldest first, deleted ones included."""
        return self._all

    def newest(self, count: int, viewer_id: str = "") -> list[Post]:
        """Return up to `count` posts that somebody sees, newest first."""
        found: list[Post] = []
        for number in reversed(self._all):
            if len(found) >= count:
                break
            post = self.standing(str(number), viewer_id)
            if isinstance(post, Post):
                found.append(post)
        return found

    def said_since(self, wanted: Post, since: datetime) -> Iterator[Post]:
        """Go through the author's standing posts of the same words, of `since` or later."""
        own = self._standing(self.own_numbers(wanted.author_id))
        numbers = self._said.numbers(wanted.author_id, wanted.typed, own)
        return self._standing(numbers[bisect_left(numbers, id_at(since, 0)) :])

    def _standing(self, numbers: Sequence[int]) -> Iterator[Post]:
        found = (self._posts.get(str(number)) for number in numbers)
        return (post for post in found if post is not None)

    # Numbers, likes and hidden replies

    def count(self, post_id: str, kind: ReferenceType) -> int:
        """Return how many standing posts refer to a post, in any version, in this way."""
        return sum(self._counts[version, kind] for version in self.chains.versions(post_id))

    def like(self, user_id: str, post_id: str, *, is_liked: bool = True) -> None:
        """Let a user like a post, or cease to; the first version bears the likes of all."""
        self.changes += 1
        likes = self._likes.setdefault(self.chains.versions(post_id)[0], set())
        change = likes.add if is_liked else likes.discard
        change(user_id)

    def likes(self, post_id: str) -> frozenset[str]:
        """Return the ids of the users who like a post."""
        return frozenset(self._likes.get(self.chains.versions(post_id)[0], ()))

    def hide(self, post_id: str, *, is_hidden: bool) -> None:
        """Put a reply behind X's "hidden replies", or bring it back."""
        change = self._hidden.add if is_hidden else self._hidden.discard
        change(post_id)

    def is_hidden(self, post_id: str) -> bool:
        """Whether the one who started the conversation has hidden this reply."""
        return post_id in self._hidden

    # Keeping

    def export_state(self) -> Form:
        """Return everything as plain values; the numbers of what is gone remain in the lists."""
        return {
            "people": self.people.export_state(),
            "rules": rules_form(self.rules),
            "posts": [post_form(self._posts[post_id]) for post_id in sorted(self._posts, key=int)],
            "gone": sorted(self._gone, key=int),
            "all": list(map(str, self._all)),
            "own": {who: list(map(str, numbers)) for who, numbers in sorted(self._own.items())},
            "mentions": {
                who: list(map(str, numbers)) for who, numbers in sorted(self._mentions.items())
            },
            "likes": {post_id: sorted(likes) for post_id, likes in sorted(self._likes.items())},
            "hidden": sorted(self._hidden),
            "chains": self.chains.export_state(),
            "days": self.days.export_state(),
            "media": self.media.export_state(),
            "messages": self.messages.export_state(),
        }

    @classmethod
    def of_state(cls, state: Form) -> "Shelf":
        """Return the shelf of an exported state; KeyError, TypeError, ValueError for any other."""
        shelf = cls(People.of_state(state["people"]))
        shelf.rules = rules_of_form(state["rules"])
        shelf.chains = EditChains.of_state(state["chains"])
        shelf.days = AccountDays.of_state(state["days"])
        shelf.media.import_state(state["media"])
        shelf.messages.import_state(state["messages"])
        posts = (post_of_form(form) for form in state["posts"])
        shelf._posts = {post.id: post for post in posts}
        shelf._gone = set(state["gone"])
        shelf._all = list(map(int, state["all"]))
        shelf._own = {who: list(map(int, ids)) for who, ids in state["own"].items()}
        shelf._mentions = {who: list(map(int, ids)) for who, ids in state["mentions"].items()}
        shelf._likes = {post_id: set(likes) for post_id, likes in state["likes"].items()}
        shelf._hidden = set(state["hidden"])
        shelf._count_again()
        return shelf

    def _count_again(self) -> None:
        for post in self._posts.values():
            if self.chains.versions(post.id)[-1] == post.id:
                self._counts.update((ref.id, ref.type) for ref in post.references)

    def __len__(self) -> int:
        return len(self._posts)


def _insert(numbers: list[int], number: int) -> None:
    if not numbers or number > numbers[-1]:
        numbers.append(number)
    else:
        insort(numbers, number)
