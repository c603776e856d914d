"""How typed words become a post as X shows it."""

from collections.abc import Iterable
from dataclasses import dataclass

from upsocial_desktop.domain.post_text import MAX_WEIGHT, weighted_length
from upsocial_desktop.practice.timeline.people import People
from upsocial_desktop.practice.timeline.posting_rules import normal_text
from upsocial_desktop.practice.timeline.posts import Link, Post, Reference, User
from upsocial_desktop.practice.timeline.snowflake import moment_of
from upsocial_desktop.practice.timeline.text_marks import handles_in, shortened

# X cuts a long post "near 275" and a repost's text at the old length of a post.
_LONG_POST_CUT = 275
_REPOST_CUT = 140


@dataclass(frozen=True)
class Wording:
    """What an author hands to X; `excluded_ids` are not named before a reply."""

    author: User
    typed: str
    parent: Post | None = None
    quoted: Post | None = None
    excluded_ids: frozenset[str] = frozenset()
    reply_settings: str = "everyone"


def prefix_of(wording: Wording, people: People) -> str:
    """Return the handles X puts before a reply: its author and all whom the parent names."""
    parent = wording.parent
    if parent is None:
        return ""
    named = {handle.lower() for handle in handles_in(wording.typed)}
    ids = [parent.author_id, *_named_in_order(parent, people)]
    handles: list[str] = []
    for user_id in dict.fromkeys(ids):
        user = people.user(user_id)
        if user is None or user_id == wording.author.id or user_id in wording.excluded_ids:
            continue
        if user.username.lower() not in named:
            handles.append(f"@{user.username} ")
    return "".join(handles)


def _named_in_order(post: Post, people: People) -> Iterable[str]:
    found = (people.id_of(handle) for handle in handles_in(post.note or post.text))
    return (user_id for user_id in found if user_id is not None)


def write(wording: Wording, number: int, people: People, seed: int) -> Post:
    """Return the post that these words make under the id `number`."""
    typed = normal_text(wording.typed)
    prefix = prefix_of(wording, people)
    body, links = shortened(typed, seed, number)
    whole = prefix + body
    if wording.quoted is not None:
        link = _quote_link(wording.quoted, people, seed, number)
        whole, links = f"{whole} {link.url}", (*links, link)
    is_long = weighted_length(typed) > MAX_WEIGHT
    parent = wording.parent
    return Post(
        id=str(number),
        author_id=wording.author.id,
        typed=typed,
        text=whole[:_LONG_POST_CUT].rstrip() + "…" if is_long else whole,
        created_at=moment_of(number),
        conversation_id=parent.conversation_id if parent else str(number),
        in_reply_to_user_id=parent.author_id if parent else "",
        references=tuple(_references(parent, wording.quoted)),
        links=links,
        mentioned_ids=_mentioned(whole, people),
        prefix_length=len(prefix),
        note=whole if is_long else "",
        reply_settings=wording.reply_settings,
    )


def write_repost(author: User, original: Post, number: int, people: People) -> Post:
    """Return a repost: cut words behind `RT @author:`, naming all whom the original names."""
    by = people.user(original.author_id)
    text = f"RT @{by.username if by else ''}: {original.text}"
    if len(text) > _REPOST_CUT:
        text = text[: _REPOST_CUT - 1] + "…"
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
    )


def _references(parent: Post | None, quoted: Post | None) -> Iterable[Reference]:
    if parent is not None:
        yield Reference("replied_to", parent.id)
    if quoted is not None:
        yield Reference("quoted", quoted.id)


def _quote_link(quoted: Post, people: People, seed: int, number: int) -> Link:
    author = people.user(quoted.author_id)
    page = f"https://twitter.com/{author.username if author else 'i'}/status/{quoted.id}"
    return shortened(page, seed, number, "quote")[1][0]


def _mentioned(text: str, people: People) -> frozenset[str]:
    found = (people.id_of(handle) for handle in handles_in(text))
    return frozenset(user_id for user_id in found if user_id is not None)
