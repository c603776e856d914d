from typing import Any

import pytest
from sqlalchemy import Connection, bindparam, event, insert, select, update

from tests.store.world import NOW, Seeded
from upsocial_desktop.domain.history import Step, Subject
from upsocial_desktop.services.ports import WriteTx
from upsocial_desktop.store.prepared import Driver, Prepared
from upsocial_desktop.store.sql_tx import SqlWriteTx
from upsocial_desktop.store.tables import deliveries, leases
from upsocial_desktop.store.transactions import SqlStore

_OF_ACCOUNT = select(deliveries).where(deliveries.c.account_id == bindparam("account_id"))


def enqueue(tx: WriteTx, world: Seeded, text: str) -> int:
    fields: dict[str, Any] = {
        "account_id": world.water_account.id,
        "office_id": world.water.id,
        "purpose": "post",
        "state": "ready",
        "text": text,
        "case_id": None,
        "created_at": NOW,
        "not_before_at": NOW,
        "intent_at": None,
    }
    step = Step(text, Subject.DELIVERY, 0, 0, "enqueue", NOW, None, world.water.id, fields)
    return tx.append(step).subject_id


def opened(tx: WriteTx) -> tuple[Connection, Driver]:
    assert isinstance(tx, SqlWriteTx)
    return tx.connection, tx.driver


def test_a_prepared_statement_answers_what_it_would_otherwise(
    store: SqlStore, world: Seeded
) -> None:
    given = {"account_id": world.water_account.id}
    with store.write() as tx:
        for text in ("पहला", "दूसरा"):
            enqueue(tx, world, text)
        connection, driver = opened(tx)
        rows = Prepared(_OF_ACCOUNT).rows(driver, given)
        assert rows == [list(row) for row in connection.execute(_OF_ACCOUNT, given)]
    assert len(rows) == 2


def test_what_columns_are_by_themselves_is_filled_in(store: SqlStore, world: Seeded) -> None:
    with store.write() as tx:
        words = tx.delivery(enqueue(tx, world, "पहला"))
    assert (words.token, words.part, words.trouble, words.intent_at) == (0, 1, "", None)


def test_how_many_rows_were_changed_is_told(owned: SqlStore) -> None:
    add = Prepared(insert(leases), ("key", "holder", "run", "token", "until_at"))
    change = Prepared(update(leases).where(leases.c.key == bindparam("of_key")), ("holder",))
    row = {"key": "one", "holder": "", "run": "", "token": 1, "until_at": NOW}
    with owned.write() as tx:
        _, driver = opened(tx)
        assert add.run(driver, row) == 1
        assert change.run(driver, {"of_key": "one", "holder": "pc"}) == 1
        assert change.run(driver, {"of_key": "two", "holder": "pc"}) == 0


def test_a_value_that_is_not_given_is_a_fault(store: SqlStore) -> None:
    with store.write() as tx, pytest.raises(KeyError):
        Prepared(_OF_ACCOUNT).rows(opened(tx)[1], {})


def test_who_listens_to_an_engine_hears_what_is_prepared(store: SqlStore, world: Seeded) -> None:
    said: list[str] = []

    @event.listens_for(store._engine, "before_cursor_execute")
    def _note(_c: object, _k: object, words: str, *_: object) -> None:
        said.append(words)

    with store.write() as tx:
        given = {"account_id": world.water_account.id}
        assert Prepared(_OF_ACCOUNT).row(opened(tx)[1], given) is None
    event.remove(store._engine, "before_cursor_execute", _note)
    assert any("FROM deliveries" in words for words in said)
