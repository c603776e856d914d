"""What the trainer's page shows, taken from the world in one still moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from upsocial_desktop.practice.meter.bill import Statement
from upsocial_desktop.practice.timeline.posts import Post, User
from upsocial_desktop.practice.timeline.shelf import Shelf
from upsocial_desktop.practice.timeline.snowflake import moment_of
from upsocial_desktop.practice.trainer.classroom import Member
from upsocial_desktop.practice.trainer.desk import Desk, obey_script
from upsocial_desktop.practice.trainer.faults import Fault
from upsocial_desktop.practice.trainer.requests_log import Seen

SHOWN_POSTS = 80
_GONE = "a post that is gone"


@dataclass(frozen=True)
class PostRow:
    """A post as the page shows it; without an author when it has been deleted."""

    id: str
    at: datetime
    author: User | None = None
    text: str = ""
    answers: str = ""
    quotes: str = ""
    marks: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()


@dataclass(frozen=True)
class View:
    """Everything on the page."""

    outlook: Mapping[str, object]
    posts: tuple[PostRow, ...]
    people: tuple[User, ...]
    faults: tuple[Fault, ...]
    requests: tuple[Seen, ...]
    requests_count: int
    bills: tuple[Statement, ...]
    dialect: str
    members: tuple[Member, ...] | None


def view_of(desk: Desk) -> View:
    """Return what the page shows now."""
    obey_script(desk)
    with desk.world.still() as shelf:
        outlook = desk.world.outlook()
        newest = islice(reversed(shelf.all_numbers()), SHOWN_POSTS)
        posts = tuple(_row(str(number), shelf) for number in newest)
        people = shelf.people.all()
    return View(
        outlook,
        posts,
        people,
        desk.faults.active(),
        tuple(reversed(desk.requests.latest())),
        desk.requests.count,
        tuple(desk.bill.statement(app_id) for app_id in desk.bill.apps()),
        desk.manners.dialect.value if desk.manners.dialect else "",
        desk.classroom.members() if desk.classroom else None,
    )


def _row(post_id: str, shelf: Shelf) -> PostRow:
    post = shelf.post(post_id)
    at = moment_of(int(post_id))
    if post is None:
        return PostRow(post_id, at)
    parent_id, quoted_id = post.referred("replied_to"), post.referred("quoted")
    return PostRow(
        post_id,
        at,
        shelf.people.user(post.author_id),
        post.note or post.text,
        _handle_of(parent_id, shelf) if parent_id else "",
        _handle_of(quoted_id, shelf) if quoted_id else "",
        tuple(_marks(post, shelf)),
        tuple(_photo(key, shelf) for key in post.media_keys),
    )


def _handle_of(post_id: str, shelf: Shelf) -> str:
    post = shelf.newest_version(post_id)
    author = shelf.people.user(post.author_id) if post else None
    return f"@{author.username}" if author else _GONE


def _marks(post: Post, shelf: Shelf) -> list[str]:
    author = shelf.people.user(post.author_id)
    versions = len(shelf.edit_history(post.id))
    likes = len(shelf.likes(post.id))
    found = {
        "protected": author is not None and author.is_protected,
        "suspended": author is not None and author.is_suspended,
        "edited": versions > 1,
        "hidden by the office": shelf.is_hidden(post.id),
        "repost": bool(post.referred("retweeted")),
        f"{likes} like it": bool(likes),
    }
    return [mark for mark, holds in found.items() if holds]


def _photo(media_key: str, shelf: Shelf) -> str:
    item = shelf.media.item(media_key)
    if item is None:
        return "media"
    kind = {"animated_gif": "GIF", "photo": "Photo", "video": "Video"}.get(item.type, item.type)
    return f"{kind}: {item.alt_text}" if item.alt_text else f"{kind}, without a description"
