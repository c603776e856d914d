"""Values become the lines of an answer: plain names and values, nothing secret."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from upsocial_desktop.cli.verb import Line
from upsocial_desktop.domain.mention import Mention


def plain(value: Any) -> Any:
    """A value as JSON can carry it: times in ISO form with their zone, enums by value."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if is_dataclass(value):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, dict):
        return {str(name): plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple | frozenset):
        return [plain(each) for each in value]
    return value


def line_of(value: Any, *names: str) -> Line:
    """The named attributes of a value, or all of them."""
    chosen = names or tuple(each.name for each in fields(value))
    return {name: plain(getattr(value, name)) for name in chosen}


def lines_of(values: Sequence[Any], *names: str) -> list[Line]:
    """The same for several values."""
    return [line_of(value, *names) for value in values]


def mention_line(mention: Mention) -> Line:
    """A mention with its post on one level."""
    own = line_of(
        mention, "id", "version", "account_id", "standing", "aside", "case_id",
        "suggested_case_id", "doubt", "is_read", "taken_in_at", "gone_at",
    )  # fmt: skip
    post = line_of(
        mention.post, "author_username", "author_name", "text", "created_at", "conversation_id"
    )
    return {**own, "post_id": mention.post.id, **post}
