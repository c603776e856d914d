"""What the inbox shows before the office is open: its first rows, read in a few milliseconds."""

from datetime import datetime
from typing import NamedTuple


class FirstMention(NamedTuple):
    """A mention as the list shows it and as it is read; its actions come with the office."""

    id: int
    author_username: str
    author_name: str
    text: str
    created_at: datetime
    is_read: bool
    is_gone: bool


class FirstLook(NamedTuple):
    """The newest mentions an officer's office has to decide, newest first, and the hour it is."""

    mentions: tuple[FirstMention, ...]
    now: datetime
