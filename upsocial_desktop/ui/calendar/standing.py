"""How a post of the calendar stands: icon, word and colour, why, and what can be done."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.domain.delivery import Delivery, DeliveryState, may_send_again
from upsocial_desktop.domain.draft import DraftMove, DraftState, can_draft_move
from upsocial_desktop.domain.post_address import address_of
from upsocial_desktop.services.records import DraftRow
from upsocial_desktop.ui import words
from upsocial_desktop.ui.compose.cause import cause_of, whole_cause

_COUNTED_DOWN_SECONDS = 60


@dataclass(frozen=True)
class Entry:
    """A post of the calendar and, while it is on its way to X, how that goes."""

    row: DraftRow
    delivery: Delivery | None = None

    @property
    def is_in_doubt(self) -> bool:
        """Whether nobody knows yet if X took it."""
        return self.delivery is not None and self.delivery.state is DeliveryState.UNKNOWN

    @property
    def trouble(self) -> tuple[str, str]:
        """The code of what went wrong and X's own words, both "" where all is well."""
        if self.row.trouble:
            return self.row.trouble, self.row.trouble_detail
        if self.row.state is DraftState.SENDING and self.delivery is not None:
            return self.delivery.trouble, self.delivery.trouble_detail
        return "", ""

    @property
    def address(self) -> str:
        """Where a published post stands on X, "" before."""
        row = self.row
        return address_of(row.account_username, row.x_post_id) if row.x_post_id else ""

    @property
    def may_change(self) -> bool:
        """Whether the post can be moved, revised or withdrawn."""
        return can_draft_move(self.row.state, DraftMove.RESCHEDULE)

    @property
    def may_restore(self) -> bool:
        """Whether a withdrawal can be undone."""
        return can_draft_move(self.row.state, DraftMove.RESTORE)

    @property
    def may_send_again(self) -> bool:
        """Whether X was looked at often enough to send once more."""
        return self.delivery is not None and may_send_again(self.delivery)


def look_of(entry: Entry, now: datetime) -> words.Look:
    """The chip of a post; the last minute before it leaves is counted down."""
    row = entry.row
    left = (row.due_at - now).total_seconds()
    if row.state is DraftState.SCHEDULED and left <= _COUNTED_DOWN_SECONDS:
        said = QCoreApplication.translate("calendar", "Sending in %1 s")
        return "send", said.replace("%1", str(max(int(left + 0.999), 0))), "due"
    if entry.is_in_doubt:
        return words.delivery_look(DeliveryState.UNKNOWN)
    return words.draft_look(row.state)


def reason_of(entry: Entry) -> str:
    """Why it was refused, missed or is in doubt, "" where there is nothing to say."""
    code, detail = entry.trouble
    return cause_of(code, detail, entry.row.account_username).what if code else ""


def advice_of(entry: Entry) -> str:
    """The whole of it: what happened, X's own words, what became of it, what to do."""
    return whole_cause(*entry.trouble, entry.row.account_username)


def sentence_of(entry: Entry, now: datetime) -> str:
    """A post as a screen reader says it: when, how it stands, why, what, where, by whom."""
    row = entry.row
    parts = (
        words.when(row.due_at),
        look_of(entry, now)[1],
        reason_of(entry),
        " ".join(row.text.split()),
        f"@{row.account_username}",
        row.officer_name,
    )
    return ", ".join(part for part in parts if part)
