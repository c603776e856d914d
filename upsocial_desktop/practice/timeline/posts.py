"""Values of the pretend world: a user and a post."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

ReferenceType = Literal["replied_to", "quoted", "retweeted"]


@dataclass(frozen=True)
class User:
    """Somebody X knows; `id` is a string of digits, as in every answer of X."""

    id: str
    username: str
    name: str
    created_at: datetime
    location: str = ""
    description: str = ""
    is_account: bool = False
    is_premium: bool = False


@dataclass(frozen=True)
class Reference:
    """How a post refers to another one."""

    type: ReferenceType
    id: str


@dataclass(frozen=True)
class Link:
    """A short address in a text and what it stands for."""

    url: str
    expanded_url: str


@dataclass(frozen=True)
class Post:
    """A post as it stands in the pretend world.

    `text` is what X shows, unescaped: links shortened, the handles X puts before a reply
    included (`prefix_length` code points of them). `note` is the whole of a long post.
    `typed` is what the author wrote, in NFC.
    """

    id: str
    author_id: str
    typed: str
    text: str
    created_at: datetime
    conversation_id: str
    in_reply_to_user_id: str = ""
    references: tuple[Reference, ...] = ()
    links: tuple[Link, ...] = ()
    mentioned_ids: frozenset[str] = field(default_factory=frozenset)
    prefix_length: int = 0
    note: str = ""
    reply_settings: str = "everyone"

    def referred(self, kind: ReferenceType) -> str:
        """Return the id of the post referred to in this way, or an empty string."""
        return next((ref.id for ref in self.references if ref.type == kind), "")
