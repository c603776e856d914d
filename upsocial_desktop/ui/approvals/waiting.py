"""What waits for a person, read for one of the page's looks."""

from dataclasses import dataclass
from enum import StrEnum

from upsocial_desktop.domain.errors import Refused, Told
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services import approving, attaching, by_hand
from upsocial_desktop.services.approving import DraftPage
from upsocial_desktop.services.by_hand import HandPost
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import DraftRow


class Look(StrEnum):
    """The looks of the page, in their order."""

    APPROVE = "approve"
    ASKING = "asking"
    SENT_BACK = "sent_back"
    BY_HAND = "by_hand"


Item = DraftRow | HandPost


@dataclass(frozen=True)
class Waiting:
    """The items of each look."""

    items: dict[Look, tuple[Item, ...]]

    def of(self, look: Look) -> tuple[Item, ...]:
        """The items of one look."""
        return self.items.get(look, ())


def key_of(item: Item) -> tuple[str, int]:
    """What an item is known by when it is read again."""
    return ("hand", item.delivery.id) if isinstance(item, HandPost) else ("post", item.id)


def read_waiting(ports: Ports, officer: Officer) -> Waiting:
    """What waits in the officer's office."""
    office_id = officer.office_id
    return Waiting(
        {
            Look.APPROVE: tuple(approving.to_approve(ports, office_id)),
            Look.ASKING: tuple(approving.to_decide(ports, office_id)),
            Look.SENT_BACK: tuple(approving.sent_back(ports, office_id)),
            Look.BY_HAND: tuple(by_hand.to_post(ports, office_id)),
        }
    )


@dataclass(frozen=True)
class Seen:
    """A post in full, and its pictures small as PNG, each with what is said of it."""

    page: DraftPage
    pictures: tuple[tuple[bytes, str], ...]


def read_page(ports: Ports, officer: Officer, draft_id: int) -> Seen | None:
    """A post in full, None where it is gone meanwhile."""
    try:
        page = approving.page_of(ports, officer, draft_id)
    except Refused:
        return None
    there = attaching.pictures_of(page.draft)
    return Seen(page, tuple((_small(ports, one.key), one.alt) for one in there))


def _small(ports: Ports, key: str) -> bytes:
    """A picture to look at; empty where this PC cannot show it, and only its words are seen."""
    try:
        return ports.pictures.small(attaching.picture_bytes(ports, key))
    except Told:
        return b""
