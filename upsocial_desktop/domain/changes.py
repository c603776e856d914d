"""What a use case touched: topics and ids, so that screens reread no more than they must."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    """The kinds of thing a screen can be showing."""

    MENTION = "mention"
    CASE = "case"
    DRAFT = "draft"
    DELIVERY = "delivery"
    OFFICE = "office"
    ACCOUNT = "account"
    OPTION = "option"
    TEMPLATE = "template"
    HOLD = "hold"
    ACHIEVEMENT = "achievement"
    INCIDENT = "incident"
    # A wish in this PC's own queue.
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class Touch:
    """One thing touched; id 0 stands for any or many of its topic."""

    topic: Topic
    id: int


@dataclass(frozen=True, slots=True)
class Changes:
    """A set of touches; `a | b` joins two."""

    touches: frozenset[Touch] = frozenset()

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(self.touches | other.touches)

    def __bool__(self) -> bool:
        return bool(self.touches)

    def ids(self, topic: Topic) -> frozenset[int]:
        """The ids touched of one topic; 0 among them means any or many."""
        return frozenset(touch.id for touch in self.touches if touch.topic is topic)

    def first(self, topic: Topic) -> int:
        """The one id of a topic that a use case has just made.

        Raises LookupError where nothing of the topic was touched.
        """
        ids = self.ids(topic)
        if not ids:
            raise LookupError(topic)
        return max(ids)


NOTHING = Changes()


def joined(changes: Iterable[Changes]) -> Changes:
    """All of several."""
    return Changes(frozenset().union(*(each.touches for each in changes)))


def touched(topic: Topic, *ids: int) -> Changes:
    """Changes of one topic."""
    return Changes(frozenset(Touch(topic, id_) for id_ in ids))
