"""How typed words become a post as X shows it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from upsocial_desktop.domain.post_text import MAX_WEIGHT, weighted_length
from upsocial_desktop.practice.timeline.people import People
from upsocial_desktop.practice.timeline.posting_rules import normal_text
from upsocial_desktop.practice.timeline.posts import Link, Post, Reference, User
from upsocial_desktop.practice.timeline.snowflake import moment_of
from upsocial_desktop.practice.timeline.text_marks import handles_in, short_address, shortened

# X cuts a long post "near 275" and a repost's text at the old length of a post.
_LONG_POST_CUT = 275
_REPOST_CUT = 140


@dataclass(frozen=True)
class Wording:
    """What an author hands to X; `excluded_ids` are not named before a reply.

    The ids are what a client sends; once all rules are kept they have become `parent`, `quoted`,
    `previous` (the version an edit replaces) and `media_keys`. `app_id` is the app it came through.
    """

    author: User
    typed: str
    parent: Post | None = None
    quoted: Post | None = None
    excluded_ids: frozenset[str] = frozenset()
    reply_settings: str = "everyone"
    parent_id: str = ""
    quoted_id: str = ""
    previous_id: str = ""
    media_ids: tuple[str, ...] = ()
    app_id: str = ""
    media_keys: tuple[str, ...] = ()
    previous: Post | None = None


def prefix_of(wording: Wording, people: People) -> str:
    """Return the handles X puts before a reply: its author and all whom the parent names."""
    parent = wording.parent
    if parent is None:
        return ""
    named = {handle.lower() for handle in handles_in(wording.typed)}
    ids = [parent.author_id, *(user_id for _, user_id in parent.named)]
    handles: list[str] = []
    for user_id in dict.fromkeys(ids):
        user = people.user(user_id)
        if user is None or user_id == wording.author.id or user_id in wording.excluded_ids:
            continue
        if user.username.lower() not in named:
            handles.append(f"@{user.username} ")
    return "".join(handles)


def write(wording: Wording, number: int, people: People, seed: int) -> Post:
    """Return the post that these words make under the id `number`."""
    previous = wording.previous
    if previous is not None:
        return _next_version(previous, wording, number, people, seed)
    return _written(wording, prefix_of(wording, people), number, people, seed)


def _next_version(previous: Post, wording: Wording, number: int, people: People, seed: int) -> Post:
    """Write new words in the place of old ones; the thread and what is quoted cannot change."""
    prefix = previous.text[: previous.prefix_length]
    again = replace(wording, parent=None, media_keys=wording.media_keys or previous.media_keys)
    return replace(
        _written(again, prefix, number, people, seed),
        conversation_id=previous.conversation_id,
        in_reply_to_user_id=previous.in_reply_to_user_id,
        references=previous.references,
        reply_settings=previous.reply_settings,
    )


def _written(wording: Wording, prefix: str, number: int, people: People, seed: int) -> Post:
    typed = normal_text(wording.typed)
    body, links = shortened(typed, seed, number)
    behind = _links_behind(wording, people, seed, number)
    words = prefix + body
    is_long = weighted_length(typed) > MAX_WEIGHT
    shown = words[:_LONG_POST_CUT].rstrip() + "…" if is_long else words
    parent = wording.parent
    named = _named(words, people)
    return Post(
        id=str(number),
        author_id=wording.author.id,
        typed=typed,
        text=" ".join((shown, *dict.fromkeys(link.url for link in behind))).lstrip(" "),
        created_at=moment_of(number),
        conversation_id=parent.conversation_id if parent else str(number),
        in_reply_to_user_id=parent.author_id if parent else "",
        references=tuple(_references(parent, wording.quoted)),
        links=(*links, *behind),
        mentioned_ids=frozenset(user_id for _, user_id in named),
        named=named,
        prefix_length=len(prefix),
        note=words if is_long else "",
        reply_settings=wording.reply_settings,
        media_keys=wording.media_keys,
    )


def write_repost(author: User, original: Post, number: int, people: People) -> Post:
    """Return a repost: cut words behind `RT @author:`, naming all whom the original names."""
    by = people.user(original.author_id)
    text = f"RT @{by.username if by else ''}: {original.text}"
    if len(text) > _REPOST_CUT:
        text = text[: _REPOST_CUT - 1] + "…"
    first = ((by.username.lower(), by.id),) if by else ()
    return Post(
        id=str(number),
        author_id=author.id,
        typed=text,
        text=text,
        created_at=moment_of(number),
        conversation_id=str(number),
        references=(Reference("retweeted", original.id),),
        links=original.links,
        mentioned_ids=original.mentioned_ids | {original.author_id},
        named=(*first, *original.named),
        media_keys=original.media_keys,
    )


def _references(parent: Post | None, quoted: Post | None) -> Iterable[Reference]:
    if parent is not None:
        yield Reference("replied_to", parent.id)
    if quoted is not None:
        yield Reference("quoted", quoted.id)


def _links_behind(wording: Wording, people: People, seed: int, number: int) -> tuple[Link, ...]:
    """Return the links X puts behind the words: to what is quoted, and one for all media."""
    found: list[Link] = []
    if wording.quoted is not None:
        page = _page_of(people.user(wording.quoted.author_id), wording.quoted.id)
        found.append(Link(short_address(seed, number, "quote"), page))
    address = short_address(seed, number, "media")
    page = _page_of(wording.author, str(number))
    for place, key in enumerate(wording.media_keys, start=1):
        kind = "video" if key.startswith(("7_", "13_")) else "photo"
        found.append(Link(address, f"{page}/{kind}/{place}", key))
    return tuple(found)


def _page_of(author: User | None, post_id: str) -> str:
    return f"https://twitter.com/{author.username if author else 'i'}/status/{post_id}"


def _named(text: str, people: People) -> tuple[tuple[str, str], ...]:
    """Return the handles of a text that somebody has, in order, and whose they are."""
    handles = dict.fromkeys(handle.lower() for handle in handles_in(text))
    found = ((handle, people.id_of(handle)) for handle in handles)
    return tuple((handle, user_id) for handle, user_id in found if user_id is not None)
