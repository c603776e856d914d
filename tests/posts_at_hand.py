"""Posts put straight into an office's database: many of them, in any state, at any minute."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert

from tests.standing_in import as_owner
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.store.tables import drafts
from upsocial_desktop.store.transactions import SqlStore


def put_posts(
    ports: Ports,
    officer: Officer,
    posts: Sequence[tuple[datetime, DraftState]],
    text: str = "शिविर %1",
) -> list[int]:
    """Posts of the officer's office, each with words of its own; answers their ids in order."""
    store = ports.store
    assert isinstance(store, SqlStore)
    with store.read() as tx:
        account_id = tx.accounts(officer.office_id)[0].id
    rows = [
        {
            "office_id": officer.office_id,
            "account_id": account_id,
            "officer_id": officer.id,
            "state": state,
            "text": text.replace("%1", str(number)),
            "due_at": due_at,
            "created_at": due_at,
        }
        for number, (due_at, state) in enumerate(posts)
    ]
    with as_owner(store) as connection:
        before = connection.execute(drafts.select().order_by(drafts.c.id.desc())).first()
        connection.execute(insert(drafts), rows)
    first = before.id + 1 if before is not None else 1
    return list(range(first, first + len(rows)))
