"""A step that takes its turn only when it is written: what was read before may be old by then."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.postgres import TestServer
from tests.store.cut_socket import CutSocket
from tests.store.world import Seeded, append_case, register, seed
from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.services.one_step import make_step
from upsocial_desktop.services.ports import ReadTx, WriteTx
from upsocial_desktop.store.server import ServerStore
from upsocial_desktop.store.server_line import Line, line_to

_COMMIT = b"COMMIT\x00"


@pytest.fixture
def address(postgres: TestServer) -> Iterator[str]:
    with postgres.stand_in(postgres.nodding) as made:
        yield made


@pytest.fixture
def store(address: str) -> Iterator[ServerStore]:
    with closing(ServerStore(address, 5.0)) as made:
        yield made


@pytest.fixture
def world(store: ServerStore) -> Seeded:
    return seed(store)


def _cases(store: ServerStore, world: Seeded, size: int) -> list[int]:
    with store.write() as tx:
        return [register(tx, world, 10001 + number) for number in range(size)]


def _note(tx: WriteTx, world: Seeded, case_id: int, words: str) -> str:
    """What was there before, and words put after it."""
    case = tx.case(case_id)
    told = {"place": case.place + words}
    append_case(tx, world, case_id, case.version, CaseMove.NOTE, told, op_id=f"{case_id}{words}")
    return case.place


def _aside(work: Callable[[], object]) -> None:
    """Done by somebody else, meanwhile."""
    other = threading.Thread(target=work)
    other.start()
    other.join()


def test_others_may_write_until_the_step_is_written(store: ServerStore, world: Seeded) -> None:
    mine, theirs = _cases(store, world, 2)

    def other() -> None:
        with store.write() as tx:
            _note(tx, world, theirs, "b")

    with store.stepping() as tx:
        assert tx.case(mine).place == ""
        _aside(other)
        _note(tx, world, mine, "a")
    with store.read() as after:
        assert [after.case(each).place for each in (mine, theirs)] == ["a", "b"]


def test_a_step_on_what_was_changed_meanwhile_is_stale(store: ServerStore, world: Seeded) -> None:
    [case_id] = _cases(store, world, 1)

    def other() -> None:
        with store.write() as tx:
            _note(tx, world, case_id, "b")

    with store.stepping() as tx:
        tx.case(case_id)
        _aside(other)
        with pytest.raises(Refused) as refused:
            _note(tx, world, case_id, "a")
    assert (refused.value.code, refused.value.facts["version"]) == ("stale", 2)


def test_what_was_refused_by_old_knowledge_is_done_by_new(
    store: ServerStore, world: Seeded
) -> None:
    [case_id] = _cases(store, world, 1)
    seen = list[str]()

    def other() -> None:
        with store.write() as tx:
            _note(tx, world, case_id, "b")

    def work(tx: WriteTx) -> None:
        tx.case(case_id)
        if not seen:
            _aside(other)
        seen.append(tx.case(case_id).place)
        _note(tx, world, case_id, "a")

    make_step(store, work)
    assert seen == ["", "b"]
    with store.read() as tx:
        assert tx.case(case_id).place == "ba"


def test_any_other_word_takes_the_turn_too(store: ServerStore, world: Seeded, address: str) -> None:
    with closing(ServerStore(address, 0.1)) as other:
        found = list[str]()

        def try_to_write() -> None:
            try:
                with other.write() as tx:
                    tx.mint(world.water.id)
            except Unavailable as failure:
                found.append(failure.code)

        with store.stepping() as tx:
            tx.mint(world.water.id)
            _aside(try_to_write)
        assert found == ["db.locked"]
        _aside(try_to_write)
        assert found == ["db.locked"]


def test_a_wish_done_before_leaves_everything_as_it_is(store: ServerStore, world: Seeded) -> None:
    [case_id] = _cases(store, world, 1)
    make_step(store, lambda tx: _note(tx, world, case_id, "a"))
    before = store.change_mark()
    with store.stepping() as tx:
        append_case(tx, world, case_id, 2, CaseMove.NOTE, {"place": "x"}, op_id=f"{case_id}a")
    assert store.change_mark() == before
    with store.read() as after:
        assert after.case(case_id).place == "a"


def test_many_hands_lose_no_step_and_number_their_lines_in_the_order_of_time(
    store: ServerStore, world: Seeded
) -> None:
    shared, *own = _cases(store, world, 4)
    failures = list[BaseException]()

    def hand(letter: str, case_id: int) -> None:
        try:
            for number in range(8):
                words = f"{letter}{number}"
                make_step(store, lambda tx, w=words: _note(tx, world, shared, w))  # type: ignore[misc]
                make_step(store, lambda tx, w=words: _note(tx, world, case_id, w))  # type: ignore[misc]
        except (Refused, Unavailable) as failure:
            failures.append(failure)

    hands = [threading.Thread(target=hand, args=each) for each in zip("abc", own, strict=True)]
    for each in hands:
        each.start()
    for each in hands:
        each.join()
    assert failures == []
    with store.read() as tx:
        assert [tx.case(each).version for each in (shared, *own)] == [25, 9, 9, 9]
        assert _in_order(tx, shared)


def _in_order(tx: ReadTx, case_id: int) -> bool:
    ids = [line.id for line in tx.history(Subject.CASE, case_id)]
    return ids == sorted(ids)


def test_a_step_whose_end_was_not_heard_is_found_out_to_be_kept(
    postgres: TestServer, address: str, store: ServerStore, world: Seeded
) -> None:
    [case_id] = _cases(store, world, 1)
    words = line_to(address).tries[0]
    with TemporaryDirectory() as folder, CutSocket(postgres.folder, Path(folder)) as line:
        far = Line([{**words, "host": str(line.folder)}], "server")
        with closing(ServerStore(far, patience=2.0)) as away:
            away.change_mark()
            line.cut_at(_COMMIT, is_heard=True)
            with away.stepping() as tx:
                _note(tx, world, case_id, "a")
    with store.read() as after:
        assert after.case(case_id).place == "a"
