"""All posts of the pretend world, and the lists they stand in."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from datetime import datetime

from upsocial_desktop.practice.timeline.people import People
from upsocial_desktop.practice.timeline.posts import Post, ReferenceType
from upsocial_desktop.practice.timeline.snowflake import moment_of


class Shelf:
    """The posts that stand, with lists of ids by author and by who is mentioned.

    A deleted post leaves its number in the lists: X, too, cuts its pages before it drops what
    is gone, which is why a page may be short and still have a next one. Not thread-safe by
    itself: `World` hands it out under its lock.
    """

    def __init__(self, people: People, plan: str) -> None:
        self.people = people
        self.plan = plan
        self._posts: dict[str, Post] = {}
        self._own: defaultdict[str, list[int]] = defaultdict(list)
        self._mentions: defaultdict[str, list[int]] = defaultdict(list)
        self._counts: Counter[tuple[str, ReferenceType]] = Counter()
        self._used: set[str] = set()

    def add(self, post: Post, *, has_surfaced: bool = True) -> None:
        """Put a post on the shelf; a late one is mentioned only once `surface` is called."""
        self._posts[post.id] = post
        self._used.add(post.id)
        insort(self._own[post.author_id], int(post.id))
        for reference in post.references:
            self._counts[reference.id, reference.type] += 1
        if has_surfaced:
            self.surface(post)

    def surface(self, post: Post) -> None:
        """Let a post appear among the mentions of those it names."""
        for user_id in post.mentioned_ids:
            insort(self._mentions[user_id], int(post.id))

    def remove(self, post_id: str) -> bool:
        """Take a post away for good; False when it was not there."""
        post = self._posts.pop(post_id, None)
        if post is None:
            return False
        for reference in post.references:
            self._counts[reference.id, reference.type] -= 1
        return True

    def post(self, post_id: str) -> Post | None:
        """Return a post that still stands, or None."""
        return self._posts.get(post_id)

    def is_free(self, post_id: str) -> bool:
        """Whether no post, standing or gone, has ever had this id."""
        return post_id not in self._used

    def own_numbers(self, user_id: str) -> list[int]:
        """Return the ids of all posts by a user, oldest first, deleted ones included."""
        return self._own[user_id]

    def mention_numbers(self, user_id: str) -> list[int]:
        """Return the ids of all posts naming a user, oldest first, deleted ones included."""
        return self._mentions[user_id]

    def count(self, post_id: str, kind: ReferenceType) -> int:
        """Return how many standing posts refer to a post in this way."""
        return self._counts[post_id, kind]

    def own_since(self, author_id: str, since: datetime) -> list[Post]:
        """Return the author's standing posts written at `since` or later."""
        numbers = self._own[author_id]
        start = bisect_left(numbers, since, key=moment_of)
        found = (self._posts.get(str(number)) for number in numbers[start:])
        return [post for post in found if post is not None]

    def is_premium(self, user_id: str) -> bool:
        """Whether the user may write long posts."""
        user = self.people.user(user_id)
        return user is not None and user.is_premium

    def has_quoted(self, author_id: str, quoted_author_id: str, post_id: str) -> bool:
        """Whether the post by `author_id` quotes a standing post by `quoted_author_id`."""
        post = self._posts.get(post_id)
        quoted = self._posts.get(post.referred("quoted")) if post else None
        return (
            post is not None
            and quoted is not None
            and post.author_id == author_id
            and quoted.author_id == quoted_author_id
        )

    def __len__(self) -> int:
        return len(self._posts)
