"""A post in several parts goes out as a thread: each part is a delivery that answers the last."""

from collections.abc import Sequence
from datetime import datetime

from upsocial_desktop.domain.delivery import Delivery, DeliveryState, Purpose
from upsocial_desktop.domain.draft import Draft
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.post_text import canonical
from upsocial_desktop.domain.post_thread import parts_of
from upsocial_desktop.services.ports import ReadTx, WriteTx
from upsocial_desktop.services.replying import enqueue


def parts_out(tx: ReadTx, draft_id: int) -> Sequence[Delivery]:
    """The parts of a post that stand on X, in their order."""
    parts = tx.deliveries_of_draft(draft_id)
    out = [part for part in parts if part.state is DeliveryState.SENT]
    return sorted(out, key=lambda part: part.part)


def check_parts_out(tx: ReadTx, draft_id: int, text: str) -> None:
    """Raises Refused("thread.part_is_out") where a text changes a part that stands on X already.

    What is out cannot be altered there, and the rest would not follow on it.
    """
    parts = parts_of(text)
    for place, part in enumerate(parts_out(tx, draft_id)):
        is_same = place < len(parts) and canonical(parts[place]) == canonical(part.text)
        if not is_same:
            raise Refused("thread.part_is_out", part=part.part)


def hand_over_parts(tx: WriteTx, officer: Officer, draft: Draft, now: datetime) -> int:
    """Put what of a post is not on X yet into the outbox; answers the first delivery's id.

    A thread that broke off goes on at the part that is missing.
    """
    parts = parts_of(draft.text) or (draft.text,)
    # Of one that has never been handed over, or was called back whole, nothing is out.
    out = parts_out(tx, draft.id) if draft.delivery_id is not None else ()
    before = out[-1].id if out else None
    first = 0
    for number, part in enumerate(parts[len(out) :], len(out) + 1):
        words: dict[str, Field] = {
            "account_id": draft.account_id,
            "office_id": draft.office_id,
            "purpose": Purpose.POST.value,
            "text": part,
            "case_id": None,
            "draft_id": draft.id,
            "officer_id": draft.officer_id,
            "created_at": now,
            "not_before_at": now,
            "part": number,
            "after_id": before,
        }
        before = enqueue(tx, officer, now, words)
        first = first or before
    return first or out[0].id
