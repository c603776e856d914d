"""Decides whether a post is what a search looks for."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence

from upsocial_desktop.domain import post_text
from upsocial_desktop.practice.api.post_fields import language
from upsocial_desktop.practice.api.search_query import All, Node, Not, Term, terms, words_of
from upsocial_desktop.practice.timeline.people import People
from upsocial_desktop.practice.timeline.posts import Post

Match = Callable[[Post], bool]


def matcher(node: Node, people: People) -> Match:
    """Return what says whether a post is looked for.

    Since 4 May 2026 X's keyword search returns no reposts.
    """
    match = _node(node, people)
    if any(term.kind in ("word", "phrase") for term in terms(node)):
        return lambda post: match(post) and not post.referred("retweeted")
    return match


def only_author(node: Node, people: People) -> str:
    """Return the id of the one author a query allows, or an empty string for no such limit."""
    parts = node.parts if isinstance(node, All) else (node,)
    named = [part for part in parts if isinstance(part, Term) and part.kind == "from"]
    return _user_id(named[0].value, people) if named else ""


def _node(node: Node, people: People) -> Match:
    if isinstance(node, Term):
        return _term(node, people)
    if isinstance(node, Not):
        inner = _node(node.part, people)
        return lambda post: not inner(post)
    parts = [_node(part, people) for part in node.parts]
    if isinstance(node, All):
        return lambda post: all(part(post) for part in parts)
    return lambda post: any(part(post) for part in parts)


def _term(term: Term, people: People) -> Match:
    if term.kind in ("word", "phrase"):
        return _says(unicodedata.normalize("NFC", term.value))
    if term.kind in ("is", "has"):
        return _TRAITS[term.kind, term.value.lower()](people)
    if term.kind in _REFERENCES:
        kind = _REFERENCES[term.kind]
        return lambda post: any(r.type == kind and r.id == term.value for r in post.references)
    return _VALUES[term.kind](term.value, people)


def _says(wanted: str) -> Match:
    """Match the words one behind the other."""
    words = words_of(wanted)
    first = words[0] if words else ""

    def match(post: Post) -> bool:
        text = (post.note or post.text).casefold()
        return bool(words) and first in text and _stands_in(words, words_of(text))

    return match


def _stands_in(words: Sequence[str], text: Sequence[str]) -> bool:
    many = len(words)
    return any(text[i : i + many] == words for i in range(len(text) - many + 1))


def _user_id(value: str, people: People) -> str:
    """Return the id of a handle or of an id; of nobody, something no post has."""
    handle = value.removeprefix("@")
    return handle if people.user(handle) else people.id_of(handle) or "nobody"


def _by(value: str, people: People) -> Match:
    user_id = _user_id(value, people)
    return lambda post: post.author_id == user_id


def _to(value: str, people: People) -> Match:
    user_id = _user_id(value, people)
    return lambda post: post.in_reply_to_user_id == user_id


def _names(value: str, people: People) -> Match:
    user_id, handle = people.id_of(value), value.lower()
    return lambda post: user_id in post.mentioned_ids or any(handle == n for n, _ in post.named)


def _tagged(value: str, _people: People) -> Match:
    tag = unicodedata.normalize("NFC", value).casefold()
    return lambda post: any(s.text.casefold() == tag for s in post_text.tags(_whole(post)))


def _stock(value: str, _people: People) -> Match:
    stock = value.casefold()
    return lambda post: any(s.text.casefold() == stock for s in post_text.stocks(_whole(post)))


def _links_to(value: str, _people: People) -> Match:
    wanted = words_of(value)
    return lambda post: any(_stands_in(wanted, words_of(k.expanded_url)) for k in post.links)


def _in_language(value: str, _people: People) -> Match:
    wanted = value.lower()
    return lambda post: language(post) == wanted


def _in_thread(value: str, _people: People) -> Match:
    return lambda post: post.conversation_id == value


def _whole(post: Post) -> str:
    return post.note or post.text


_VALUES: Mapping[str, Callable[[str, People], Match]] = {
    "from": _by,
    "to": _to,
    "@": _names,
    "#": _tagged,
    "$": _stock,
    "url": _links_to,
    "lang": _in_language,
    "conversation_id": _in_thread,
}
_REFERENCES = {
    "in_reply_to_tweet_id": "replied_to",
    "retweets_of_tweet_id": "retweeted",
    "quotes_of_tweet_id": "quoted",
}


def _is_of_verified(people: People) -> Match:
    verified = {user.id for user in people.all() if user.is_verified}
    return lambda post: post.author_id in verified


def _trait(match: Match) -> Callable[[People], Match]:
    return lambda _people: match


_TRAITS: Mapping[tuple[str, str], Callable[[People], Match]] = {
    ("is", "reply"): _trait(lambda post: bool(post.referred("replied_to"))),
    ("is", "retweet"): _trait(lambda post: bool(post.referred("retweeted"))),
    ("is", "quote"): _trait(lambda post: bool(post.referred("quoted"))),
    ("is", "verified"): _is_of_verified,
    ("is", "nullcast"): _trait(lambda _post: False),
    ("has", "media"): _trait(lambda post: bool(post.media_keys)),
    ("has", "images"): _trait(lambda post: any(k.startswith("3_") for k in post.media_keys)),
    ("has", "videos"): _trait(lambda p: any(k.startswith(("7_", "13_")) for k in p.media_keys)),
    ("has", "links"): _trait(lambda post: any(not link.media_key for link in post.links)),
    ("has", "mentions"): _trait(lambda post: bool(post.mentioned_ids)),
    ("has", "hashtags"): _trait(lambda post: bool(post_text.tags(_whole(post)))),
    ("has", "cashtags"): _trait(lambda post: bool(post_text.stocks(_whole(post)))),
}
