"""A server that freezes, dies or loses its answer: nothing is told that is not so."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.fault_rows import Faults, FaultsTold
from tests.postgres import TestServer, running
from tests.store.cut_socket import CutSocket
from tests.store.world import NOW, Seeded, append_case, register, seed
from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.store import unheard
from upsocial_desktop.store.server import ServerStore
from upsocial_desktop.store.server_line import Line, line_to

_PATIENCE = 1.0
# What the end of a transaction is on the line.
_COMMIT = b"COMMIT\x00"


def _pass_by() -> None:
    """Nothing happens."""


@pytest.fixture
def address(postgres: TestServer) -> Iterator[str]:
    with postgres.database() as made:
        yield made


@pytest.fixture
def line(postgres: TestServer) -> Iterator[CutSocket]:
    with TemporaryDirectory() as folder, CutSocket(postgres.folder, Path(folder)) as made:
        yield made


@pytest.fixture
def store(address: str, line: CutSocket) -> Iterator[ServerStore]:
    """A store whose server is at the other end of the line."""
    words = line_to(address).tries[0]
    made = Line([{**words, "host": str(line.folder)}], "server")
    with closing(ServerStore(made, patience=_PATIENCE)) as there:
        yield there


@pytest.fixture
def world(store: ServerStore) -> Seeded:
    return seed(store)


def _count_lines(store: ServerStore, case_id: int) -> int:
    with store.read() as tx:
        return tx.case(case_id).version


def _case(store: ServerStore, world: Seeded) -> int:
    with store.write() as tx:
        return register(tx, world, 10001)


def _note(
    store: ServerStore, world: Seeded, case_id: int, then: Callable[[], None] = _pass_by
) -> None:
    with store.write() as tx:
        append_case(tx, world, case_id, 1, CaseMove.NOTE, {"place": "x"}, op_id="a-note")
        then()


def test_a_frozen_server_is_given_up_in_time_and_the_next_try_works(
    store: ServerStore, world: Seeded, line: CutSocket, faults_told: FaultsTold
) -> None:
    store.change_mark()
    line.freeze()
    begun = time.monotonic()
    with pytest.raises(Unavailable, match=r"^db.unreachable"):
        store.change_mark()
    # Not an upper bound of anything promised: a call without a deadline never comes here.
    assert time.monotonic() - begun >= _PATIENCE
    line.thaw()
    assert store.change_mark()
    faults_told(Faults("PostgreSQL: frozen line", cases=1))


def test_a_server_that_freezes_in_the_middle_of_writing_keeps_nothing_of_it(
    store: ServerStore, world: Seeded, line: CutSocket, faults_told: FaultsTold
) -> None:
    case_id = _case(store, world)
    with pytest.raises(Unavailable, match=r"^db.unreachable"):
        _note(store, world, case_id, then=line.freeze)
    line.thaw()
    assert _count_lines(store, case_id) == 1
    faults_told(Faults("PostgreSQL: frozen in the middle of writing", cases=1))


def test_a_commit_that_was_heard_and_not_answered_is_found_out_to_be_kept(
    store: ServerStore, world: Seeded, line: CutSocket, faults_told: FaultsTold
) -> None:
    case_id = _case(store, world)
    line.cut_at(_COMMIT, is_heard=True)
    # Nothing is raised: it was done.
    _note(store, world, case_id)
    assert _count_lines(store, case_id) == 2
    faults_told(Faults("PostgreSQL: commit not answered", cases=1))


def test_a_commit_that_was_not_heard_is_told_as_not_done(
    store: ServerStore, world: Seeded, line: CutSocket, faults_told: FaultsTold
) -> None:
    case_id = _case(store, world)
    line.cut_at(_COMMIT, is_heard=False)
    with pytest.raises(Unavailable, match=r"^db.unreachable"):
        _note(store, world, case_id)
    assert _count_lines(store, case_id) == 1
    _note(store, world, case_id)
    assert _count_lines(store, case_id) == 2
    faults_told(Faults("PostgreSQL: commit not heard", cases=1))


@pytest.mark.parametrize("is_heard", [True, False])
def test_what_has_no_wish_is_known_again_by_its_number(
    store: ServerStore, world: Seeded, line: CutSocket, *, is_heard: bool
) -> None:
    line.cut_at(_COMMIT, is_heard=is_heard)
    told: AbstractContextManager[object] = (
        nullcontext() if is_heard else pytest.raises(Unavailable, match=r"^db.unreachable")
    )
    with told, store.write() as tx:
        tx.take_lease("deliver/1", "here", NOW, 60)
        tx.set_option(world.water.id, "days", "9")
    with store.read() as seen:
        assert (seen.options(world.water.id) == {"days": "9"}) is is_heard


def test_where_nobody_can_be_asked_it_is_told_that_it_is_not_known(
    store: ServerStore, world: Seeded, line: CutSocket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unheard.settle, "__defaults__", (0.5,))
    case_id = _case(store, world)
    line.cut_at(_COMMIT, is_heard=True)
    with pytest.raises(Unavailable, match=r"^db.unknown_outcome"):
        _note(store, world, case_id, then=line.let_nobody_in)
    line.open()
    # Asked again under the same wish's id it does nothing twice.
    _note(store, world, case_id)
    assert _count_lines(store, case_id) == 2


@pytest.fixture(scope="module")
def own_server() -> Iterator[TestServer]:
    """One that may be stopped."""
    with running({"synchronous_commit": "on", "fsync": "on"}) as made:
        yield made


def test_a_server_that_dies_and_comes_back_is_worked_with_again(own_server: TestServer) -> None:
    import signal

    with own_server.database() as address, closing(ServerStore(address)) as store:
        world = seed(store)
        case_id = _case(store, world)
        own_server.stop(signal.SIGQUIT)
        with pytest.raises(Unavailable, match=r"^db.unreachable"):
            _note(store, world, case_id)
        own_server.start()
        _note(store, world, case_id)
        assert _count_lines(store, case_id) == 2


def test_a_frozen_server_itself_is_given_up(
    own_server: TestServer, faults_told: FaultsTold
) -> None:
    """Not the line but the machine stands still: the kernel goes on acknowledging."""
    with own_server.database() as address, _impatient(address) as store:
        world = seed(store)
        case_id = _case(store, world)
        own_server.pause(is_frozen=True)
        try:
            with pytest.raises(Unavailable, match=r"^db.unreachable"):
                store.change_mark()
        finally:
            own_server.pause(is_frozen=False)
        _note(store, world, case_id)
        assert _count_lines(store, case_id) == 2
    faults_told(Faults("PostgreSQL: frozen and thawed", cases=1))


def _impatient(address: str) -> "closing[ServerStore]":
    return closing(ServerStore(address, patience=_PATIENCE))


def test_what_only_one_server_has_kept_is_not_told_as_kept(
    own_server: TestServer, faults_told: FaultsTold
) -> None:
    """Who cancels the wait for a standby makes COMMIT succeed with a mere warning."""
    with own_server.database() as address, closing(ServerStore(address)) as store:
        world = seed(store)
        case_id = _case(store, world)
        own_server.do("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
        own_server.do("SELECT pg_reload_conf()")
        ended = threading.Event()
        canceller = threading.Thread(target=_cancel_waits, args=(own_server, ended))
        canceller.start()
        try:
            with pytest.raises(Unavailable, match=r"^db.unknown_outcome"):
                _note(store, world, case_id)
        finally:
            ended.set()
            canceller.join()
            own_server.do("ALTER SYSTEM RESET synchronous_standby_names")
            own_server.do("SELECT pg_reload_conf()")
    faults_told(Faults("PostgreSQL: wait for the standby given up", cases=1))


def _cancel_waits(server: TestServer, ended: threading.Event) -> None:
    while not ended.wait(0.05):
        server.do(
            "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
        )
