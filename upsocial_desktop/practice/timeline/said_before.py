"""Which posts of an author have the very same words, so that duplicates are found at once."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from upsocial_desktop.practice.timeline.posts import Post


class SaidBefore:
    """The ids of an author's posts by what was typed, for those authors who were asked about.

    Citizens are never asked about, and so cost no memory here. Not thread-safe by itself: it is
    the shelf's.
    """

    def __init__(self) -> None:
        self._by_author: dict[str, dict[str, list[int]]] = {}

    def note(self, post: Post) -> None:
        """Take in a new post."""
        texts = self._by_author.get(post.author_id)
        if texts is not None:
            insort(texts.setdefault(post.typed, []), int(post.id))

    def forget(self, post: Post) -> None:
        """Leave out a version that another one has replaced."""
        texts = self._by_author.get(post.author_id)
        numbers = texts.get(post.typed, []) if texts is not None else []
        place = bisect_left(numbers, int(post.id))
        if place < len(numbers) and numbers[place] == int(post.id):
            del numbers[place]

    def numbers(self, author_id: str, typed: str, posts: Iterable[Post]) -> Sequence[int]:
        """Return the ids with these words, oldest first; `posts` are all that the author has.

        They are gone through when an author is asked about for the first time, and only then.
        """
        if author_id not in self._by_author:
            self._by_author[author_id] = {}
            for post in posts:
                self.note(post)
        return self._by_author[author_id].get(typed, ())
