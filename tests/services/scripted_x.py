"""An X in memory for the services: what citizens wrote, what we posted, and how it fails."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from upsocial_desktop.domain.errors import Refused, Told
from upsocial_desktop.domain.mention import Post, id_at, id_order
from upsocial_desktop.services.ports import Clock, Outgoing, PostPage, Seal, XUser, do_nothing


@dataclass
class ScriptedX:
    """Keeps every post in memory. `fails_next` is raised by the next create.

    `commits_first` decides whether X took the post before the answer was lost.
    """

    user: XUser
    clock: Clock
    is_transaction_open: Callable[[], bool]
    page_size: int = 100
    naming: list[Post] = field(default_factory=list)
    ours: list[Post] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)
    fails_next: list[Told] = field(default_factory=list)
    commits_first: bool = False
    creates: int = 0
    uploaded: list[tuple[bytes, str, str]] = field(default_factory=list)
    outgoing: list[Outgoing] = field(default_factory=list)
    bad_media: bool = False

    def _check(self) -> None:
        assert not self.is_transaction_open(), "X was asked while a transaction was open"

    def me(self) -> XUser:
        self._check()
        return self.user

    def _page(self, posts: Sequence[Post], since_id: str, token: str) -> PostPage:
        self._check()
        newest_first = sorted(posts, key=lambda p: id_order(p.id), reverse=True)
        after = [p for p in newest_first if not since_id or id_order(p.id) > id_order(since_id)]
        start = int(token or 0)
        page = after[start : start + self.page_size]
        more = start + self.page_size < len(after)
        return PostPage(tuple(page), str(start + self.page_size) if more else "")

    def mentions(self, user_id: str, since_id: str, page_token: str) -> PostPage:
        return self._page(self.naming, since_id, page_token)

    def own_posts(self, user_id: str, since_id: str, page_token: str) -> PostPage:
        return self._page(self.ours, since_id, page_token)

    def missing(self, post_ids: Sequence[str]) -> frozenset[str]:
        self._check()
        return frozenset(set(post_ids) & self.gone)

    def seal(self, correction: timedelta) -> Seal:
        at = self.clock.now() + correction
        return Seal(f"once{self.creates}", int(at.timestamp()))

    def create(self, outgoing: Outgoing, meanwhile: Callable[[], None] = do_nothing) -> str:
        self._check()
        self.creates += 1
        self.outgoing.append(outgoing)
        trouble = self.fails_next.pop(0) if self.fails_next else None
        if getattr(trouble, "code", "") != "x.unreachable":
            meanwhile()
        if trouble is not None and not self.commits_first:
            raise trouble
        if any(p.text == outgoing.text for p in self.ours):
            raise Refused("x.duplicate")
        post = self._publish(outgoing)
        if trouble is not None:
            raise trouble
        return post.id

    def _publish(self, outgoing: Outgoing) -> Post:
        now = self.clock.now() + timedelta(milliseconds=len(self.ours))
        post = Post(
            str(int(id_at(now)) + len(self.ours)),
            self.user.id,
            self.user.username,
            self.user.name,
            outgoing.text,
            now,
            replied_to_id=outgoing.reply_to_id,
        )
        self.ours.append(post)
        return post

    def upload(self, content: bytes, kind: str, alt: str) -> str:
        self._check()
        if self.bad_media:
            raise Refused("x.bad_media", detail="Your media IDs are invalid.")
        self.uploaded.append((content, kind, alt))
        return str(7_000_000 + len(self.uploaded))

    def delete(self, post_id: str) -> None:
        self._check()
        self.ours = [p for p in self.ours if p.id != post_id]


def citizen_post(
    at: datetime, text: str, author: str = "ramesh", number: int = 0, **more: Any
) -> Post:
    """A post of a citizen that names the practice account of office 901."""
    post_id = str(int(id_at(at)) + number)
    post = Post(
        post_id,
        f"id-{author}",
        author,
        author.title(),
        text,
        at,
        conversation_id=post_id,
        first_id=post_id,
        named=("uppwd_abhyas",),
    )
    return replace(post, **more)
