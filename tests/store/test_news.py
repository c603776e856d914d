"""Others' changes: which lines an office is told of, and that a server hints at once."""

import threading
from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.postgres import TestServer
from tests.store.world import NOW, Seeded, append_case, arrive, post, register, seed
from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.services.ports import ReadTx
from upsocial_desktop.store.server import ServerStore
from upsocial_desktop.store.transactions import SqlStore

_PATIENCE_SECONDS = 20


def _told(tx: ReadTx, office_id: int, line_id: int) -> list[tuple[Subject, int]]:
    return [(each.subject, each.subject_id) for each in tx.lines_since(office_id, line_id, 99)]


def test_an_office_is_told_of_what_it_has_a_part_in(store: SqlStore, world: Seeded) -> None:
    with store.write() as tx:
        begin = tx.newest_line_id()
        arrive(tx, world.water_account, [post(1)])
        case_id = register(tx, world, 10001)
    water, roads = world.water.id, world.roads.id
    with store.read() as tx:
        middle = tx.newest_line_id()
        assert {Subject.CASE, Subject.MENTION} <= {kind for kind, _ in _told(tx, water, begin)}
        assert _told(tx, roads, begin) == []
        assert len(tx.lines_since(water, begin, 1)) == 1
        assert _told(tx, water, middle) == []
    with store.write() as tx:
        facts: dict[str, Field] = {"to_office_id": roads, "due_at": NOW}
        append_case(tx, world, case_id, 1, CaseMove.FORWARD, {}, facts)
    with store.read() as tx:
        # The receiver had no part in it before, and has now.
        assert _told(tx, roads, middle) == [(Subject.CASE, case_id)]
        assert _told(tx, water, middle) == [(Subject.CASE, case_id)]
        assert _told(tx, 404, middle) == []


@pytest.fixture
def address(postgres: TestServer) -> Iterator[str]:
    with postgres.database() as made:
        yield made


class _Ear:
    def __init__(self) -> None:
        self._heard = threading.Semaphore(0)

    def hear(self) -> None:
        self._heard.release()

    def await_hint(self) -> bool:
        return self._heard.acquire(timeout=_PATIENCE_SECONDS)

    def is_quiet(self) -> bool:
        return not self._heard.acquire(timeout=1)


@pytest.fixture
def ear() -> _Ear:
    return _Ear()


def test_a_server_hints_at_what_an_office_sees_and_at_nothing_else(address: str, ear: _Ear) -> None:
    with closing(ServerStore(address)) as near, closing(ServerStore(address)) as far:
        world = seed(near)
        stop = near.listen(world.water.id, ear.hear)
        # Whoever has just begun to listen is told to look: nobody told him what was before.
        assert ear.await_hint()
        with far.write() as tx:
            register(tx, world, 10001)
        assert ear.await_hint()
        with far.write() as tx:
            tx.take_lease("deliver/1", "pc", NOW, 60)
            tx.set_option(world.roads.id, "days", "9")
        assert ear.is_quiet()
        stop()
        with far.write() as tx:
            register(tx, world, 10002)
        assert ear.is_quiet()


def test_whoever_lost_the_line_hears_again_and_is_told_to_look(
    postgres: TestServer, address: str, ear: _Ear
) -> None:
    with closing(ServerStore(address)) as near, closing(ServerStore(address)) as far:
        world = seed(near)
        near.listen(world.water.id, ear.hear)
        assert ear.await_hint()
        _cut(postgres)
        # Once that it was lost, for the server may be gone, and once that it is there again.
        assert ear.await_hint()
        assert ear.await_hint()
        with far.write() as tx:
            register(tx, world, 10001)
        assert ear.await_hint()


def _cut(postgres: TestServer) -> None:
    postgres.do(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE application_name = 'upsocial' AND query LIKE 'LISTEN%'"
    )
