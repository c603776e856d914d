"""A backup takes the database's place: what it believes still to be done may be done already."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from upsocial_desktop.domain.account import Way
from upsocial_desktop.domain.delivery import (
    RESTORED,
    Delivery,
    DeliveryMove,
    DeliveryState,
)
from upsocial_desktop.domain.draft import Draft, DraftMove
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.mention import id_at
from upsocial_desktop.domain.officer import the_program
from upsocial_desktop.services.outcome import move_delivery, note_doubt
from upsocial_desktop.services.ports import Ports, WriteTx
from upsocial_desktop.services.publishing import append_to_draft
from upsocial_desktop.services.settling import SKEW
from upsocial_desktop.services.upkeep_records import Progress
from upsocial_desktop.services.wish import Wish

# No post is planned so far ahead.
_EVER = timedelta(days=36_500)


def restore(ports: Ports, source: Path) -> Iterator[Progress]:
    """Put a backup in the database's place; what it replaces is kept.

    Raises Refused: "archive.…", "db.newer", "db.moved", "db.not_empty", "db.not_owner";
    Unavailable("db.…").
    """
    now = ports.clock.now()
    return ports.keeper.restore(source, now, partial(_amend, now))


def _amend(now: datetime, tx: WriteTx, known_until: datetime) -> None:
    """Nothing goes out by itself that may have gone out after the backup was made.

    Words that waited are looked for on X first, as any words in doubt; posts that were planned
    ask a person.
    """
    # Who sends by hand looks at X anyway.
    by_hand = {each.id for each in tx.accounts() if each.way is Way.BY_HAND}
    for office in tx.offices():
        for delivery in tx.deliveries_waiting(office.id):
            if delivery.state is DeliveryState.READY and delivery.account_id not in by_hand:
                _doubt(tx, delivery, known_until, now)
    for draft in tx.due_drafts(now + _EVER):
        _ask(tx, draft, now)


def _doubt(tx: WriteTx, delivery: Delivery, since: datetime, now: datetime) -> None:
    fields: dict[str, Field] = {
        "attempt": delivery.attempt + 1,
        # X is read from here on: whoever sent the words did it later.
        "intent_at": since,
        "baseline_post_id": id_at(since - SKEW),
        "trouble": "",
        "trouble_detail": "",
        "looks": 0,
        "looked_at": None,
    }
    move_delivery(tx, delivery, DeliveryMove.TAKE, now, fields)
    note_doubt(tx, tx.delivery(delivery.id), RESTORED, now)


def _ask(tx: WriteTx, draft: Draft, now: datetime) -> None:
    wish = Wish(the_program(draft.office_id), draft.id, draft.version)
    append_to_draft(tx, wish, DraftMove.MISS, now, ({"trouble": RESTORED}, {}))
