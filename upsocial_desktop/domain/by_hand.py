"""Words that a person posts in the browser: X's web intent, and the address pasted back."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import quote, urlsplit

from upsocial_desktop.domain.delivery import Delivery
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.mention import time_of_id
from upsocial_desktop.domain.post_address import post_id_of
from upsocial_desktop.domain.post_links import find_links
from upsocial_desktop.domain.post_text import canonical

INTENT = "https://x.com/intent/tweet"
# Browsers and the servers between take addresses of this length; longer words are copied instead.
LONGEST_ADDRESS = 8000
# How far this PC's clock and X's may differ.
_SKEW = timedelta(minutes=5)
# Names X puts before an answer when it is copied from the page.
_NAMES = re.compile(r"^(?:@[A-Za-z0-9_]{1,15}\s+)+")


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was pasted back: the post's id, its author's name ("" where none), words beside it."""

    post_id: str
    username: str
    words: str


def intent_of(text: str, reply_to_id: str = "") -> str:
    """The address at which X offers to post these words; "" where they are too long for one.

    X asks for `text` and `in_reply_to`; a person still clicks "Post" there.
    """
    parts = [f"text={quote(text, safe='')}"]
    if reply_to_id:
        parts.append(f"in_reply_to={reply_to_id}")
    address = f"{INTENT}?{'&'.join(parts)}"
    return address if len(address) <= LONGEST_ADDRESS else ""


def read_pasted(text: str) -> Pasted:
    """The post's address in what was pasted, alone or with the words of the post.

    Raises Refused: "x.not_an_address" for none, "hand.two_addresses" for addresses of two posts.
    """
    found: dict[str, tuple[str, str]] = {}
    rest = text
    for word in text.split():
        try:
            post_id = post_id_of(word)
        except Refused:
            continue
        found[post_id] = (_author_of(word), word)
        rest = rest.replace(word, " ", 1)
    if not found:
        raise Refused("x.not_an_address")
    if len(found) > 1:
        raise Refused("hand.two_addresses")
    ((post_id, (username, _)),) = found.items()
    return Pasted(post_id, username, rest.strip())


def _author_of(address: str) -> str:
    text = address if "://" in address else f"https://{address}"
    name = urlsplit(text).path.split("/")[1]
    return "" if name == "i" else name


def check_pasted(
    pasted: Pasted, delivery: Delivery, username: str, now: datetime, *, is_sure: bool = False
) -> None:
    """Look whether the post pasted can be what these words became.

    Raises Refused: "hand.other_account", "hand.parent" (the post that was answered),
    "hand.other_time" (from before the words were there, or not yet), and unless the officer
    `is_sure` "hand.other_words".
    """
    if pasted.username and pasted.username.lower() != username.lower():
        raise Refused("hand.other_account", username=username, found=pasted.username)
    if pasted.post_id == delivery.parent_post_id:
        raise Refused("hand.parent")
    posted_at = time_of_id(pasted.post_id)
    if not delivery.created_at - _SKEW <= posted_at <= now + _SKEW:
        raise Refused("hand.other_time", at=posted_at.isoformat())
    if pasted.words and not is_sure and _bare(pasted.words) != _bare(delivery.text):
        raise Refused("hand.other_words")


def _bare(text: str) -> str:
    """Words without links (X shows them shortened), names before them and blanks between."""
    words = canonical(text)
    for link in reversed(find_links(words)):
        words = words[: link.start] + " " + words[link.end :]
    return " ".join(_NAMES.sub("", words).split())
