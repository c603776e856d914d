"""Values of the pretend world: a user and a post."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

ReferenceType = Literal["replied_to", "quoted", "retweeted"]
SubscriptionType = Literal["None", "Basic", "Premium", "PremiumPlus"]
VerifiedType = Literal["none", "blue", "business", "government"]


@dataclass(frozen=True)
class User:
    """Somebody X knows; `id` is a string of digits, as in every answer of X.

    `subscription_type` and `verified_type` hold X's own words. A suspended user is hidden from
    everybody, a protected one from those who do not follow.
    """

    id: str
    username: str
    name: str
    created_at: datetime
    location: str = ""
    description: str = ""
    is_account: bool = False
    subscription_type: SubscriptionType = "None"
    verified_type: VerifiedType = "none"
    is_protected: bool = False
    is_suspended: bool = False

    @property
    def is_premium(self) -> bool:
        """Whether the user has any subscription, which is what allows long posts and edits."""
        return self.subscription_type != "None"

    @property
    def is_verified(self) -> bool:
        """Whether the user bears a badge of any colour."""
        return self.verified_type != "none"


@dataclass(frozen=True, slots=True)
class Reference:
    """How a post refers to another one."""

    type: ReferenceType
    id: str


@dataclass(frozen=True, slots=True)
class Link:
    """A short address in a text and what it stands for; `media_key` where that is a picture."""

    url: str
    expanded_url: str
    media_key: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """A post as it stands in the pretend world.

    `text` is what X shows, unescaped: links shortened, the handles X puts before a reply
    included (`prefix_length` code points of them). `note` is the whole of a long post.
    `typed` is what the author wrote, in NFC. `named` holds the handles of the text (in small
    letters) with the ids they had when it was written: a later change of handle alters nothing.
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
    named: tuple[tuple[str, str], ...] = ()
    prefix_length: int = 0
    note: str = ""
    reply_settings: str = "everyone"
    media_keys: tuple[str, ...] = ()

    def referred(self, kind: ReferenceType) -> str:
        """Return the id of the post referred to in this way, or an empty string."""
        return next((ref.id for ref in self.references if ref.type == kind), "")

    def id_of(self, handle: str) -> str | None:
        """Return whom a handle in this text meant when it was written, or None."""
        small = handle.lower()
        return next((user_id for name, user_id in self.named if name == small), None)

    @property
    def shown(self) -> str:
        """The words as X compares them: the handles before a reply, and what was typed."""
        return self.text[: self.prefix_length] + self.typed
