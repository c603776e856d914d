"""The server that writes is lost, again and again, while officers work: nothing said is lost."""

import contextlib
import os
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field

import pytest

from tests.fault_rows import Faults, FaultsTold
from tests.store.world import Seeded, append_case, register, seed
from tests.whole.campaigns import IS_FULL, tell
from tests.whole.state_servers import StateServers, three_servers
from upsocial_desktop.cli.sentences import SENTENCES
from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.store.server import ServerStore

KILLS = int(os.environ.get("FAILOVER_KILLS", "50" if IS_FULL else "2"))
WRITES = 100_000 if IS_FULL else 400
FREEZES = 5 if IS_FULL else 1
WRITERS = 4
# So long an officer's program waits for one statement; it is shorter here than in an office.
PATIENCE, LAG_SECONDS = 3.0, 0.4
# The goal of the State: an office works again so long after another server has taken over.
MOST_SECONDS = 10.0


@dataclass
class Writer:
    """An officer who writes one note after the other on a case, and tries again what failed."""

    number: int
    address: str
    world: Seeded
    case_id: int
    acknowledged: list[tuple[str, float]] = field(default_factory=list)
    unknown: int = 0
    away: int = 0
    fault: BaseException | None = None
    ends: threading.Event = field(default_factory=threading.Event)

    def work(self) -> None:
        store = ServerStore(self.address, patience=PATIENCE)
        try:
            while not self.ends.is_set():
                self._write(store)
        except BaseException as fault:  # noqa: BLE001 - told to the test, which fails by it
            self.fault = fault
        finally:
            store.close()

    def _write(self, store: ServerStore) -> None:
        version = len(self.acknowledged) + 1
        op_id = f"writer {self.number}: {version}"
        try:
            with store.write() as tx:
                append_case(tx, self.world, self.case_id, version, "note", op_id=op_id)
        except Unavailable as away:
            self.unknown += away.code == "db.unknown_outcome"
            self.away += away.code != "db.unknown_outcome"
            self.ends.wait(0.05)
        else:
            self.acknowledged.append((op_id, time.monotonic()))


@contextlib.contextmanager
def at_work(servers: StateServers) -> Iterator[list[Writer]]:
    """Officers who write until the end of the block."""
    store = ServerStore(servers.address)
    world = seed(store)
    with store.write() as tx:
        cases = [register(tx, world, 10_001 + number) for number in range(WRITERS)]
    store.close()
    writers = [
        Writer(number, servers.address, world, case_id) for number, case_id in enumerate(cases)
    ]
    threads = [threading.Thread(target=each.work) for each in writers]
    for thread in threads:
        thread.start()
    try:
        yield writers
    finally:
        for each in writers:
            each.ends.set()
        for thread in threads:
            thread.join(60)


def go_on(writers: list[Writer], count: int) -> None:
    """Until so many more writes are acknowledged."""
    wanted = total(writers) + count
    until, pause = time.monotonic() + 300, threading.Event()
    while total(writers) < wanted:
        fault = next((each.fault for each in writers if each.fault), None)
        assert fault is None, repr(fault)
        assert time.monotonic() < until, "the officers cannot write any more"
        pause.wait(0.02)


def total(writers: list[Writer]) -> int:
    """How many writes are acknowledged."""
    return sum(len(each.acknowledged) for each in writers)


def wait_after(writers: list[Writer], moment: float) -> float:
    """Seconds from a moment until each of the writers had a write acknowledged that followed it."""
    until, pause = time.monotonic() + 60, threading.Event()
    while True:
        last = [each.acknowledged[-1][1] for each in writers if each.acknowledged]
        if len(last) == len(writers) and min(last) > moment:
            first = [next(at for _, at in each.acknowledged if at > moment) for each in writers]
            return max(first) - moment
        assert time.monotonic() < until, "an office is still interrupted after a minute"
        pause.wait(0.01)


def lost(servers: StateServers, writers: list[Writer]) -> list[str]:
    """What was acknowledged and is not there, or is there twice."""
    store = ServerStore(servers.address)
    found: list[str] = []
    # They may be writing on: what is looked at later has at least what was acknowledged before.
    told = {each.number: [op_id for op_id, _ in list(each.acknowledged)] for each in writers}
    with store.read() as tx:
        for each in writers:
            lines = tx.history(Subject.CASE, each.case_id)
            there = [line.op_id for line in lines if line.op_id.startswith("writer")]
            found += sorted(set(told[each.number]) - set(there))
            assert len(there) == len(set(there))
            assert [line.version for line in lines] == list(range(1, len(lines) + 1))
    store.close()
    return found


def test_no_acknowledged_write_is_lost_with_the_server_that_took_it(
    faults_told: FaultsTold,
) -> None:
    with three_servers() as servers, at_work(servers) as writers:
        waits = []
        for kill in range(KILLS):
            go_on(writers, WRITES // KILLS)
            lagging = servers.others[0] if kill % 2 else None
            if lagging is not None:
                lagging.pause(is_frozen=True)
                threading.Event().wait(LAG_SECONDS)
            gone = servers.lose()
            if lagging is not None:
                lagging.pause(is_frozen=False)
            servers.promote()
            waits.append(wait_after(writers, time.monotonic()))
            servers.bring_back(gone)
            assert lost(servers, writers) == []
        figures = {
            "kills": KILLS,
            "acknowledged": total(writers),
            "lost": 0,
            "told as unknown": sum(each.unknown for each in writers),
            "told as away": sum(each.away for each in writers),
            "longest interruption after promotion, s": round(max(waits), 2),
        }
    assert not [each.fault for each in writers if each.fault]
    assert max(waits) <= MOST_SECONDS
    tell("failover", figures)
    faults_told(Faults("PostgreSQL: primary killed, with and without lag", cases=KILLS))


def test_servers_that_only_follow_are_not_written_to_and_it_is_told(
    faults_told: FaultsTold,
) -> None:
    """The writer is gone and nobody has taken over yet: those left can be read, not written."""
    counted = Faults("PostgreSQL: read-only standbys in place of the primary", cases=1)
    with three_servers() as servers, closing(ServerStore(servers.address)) as store:
        world = seed(store)
        with store.write() as tx:
            case_id = register(tx, world, 10_001)
        servers.lose()
        for _ in range(2):
            with pytest.raises(Unavailable, match=r"^db\.unreachable") as told, store.write() as tx:
                append_case(tx, world, case_id, 1, CaseMove.NOTE, op_id="during")
            counted.unnoticed += told.value.code not in SENTENCES
        servers.promote()
        with store.write() as tx:
            counted.lost += tx.case(case_id).version != 1
            append_case(tx, world, case_id, 1, CaseMove.NOTE, op_id="during")
        with store.read() as tx:
            ops = [line.op_id for line in tx.history(Subject.CASE, case_id)]
        counted.doubled += ops.count("during") != 1
    faults_told(counted)
    assert not counted.has_hurt()


@pytest.mark.parametrize("freeze", range(FREEZES))
def test_a_server_that_wakes_after_another_took_over_takes_no_write(
    freeze: int, faults_told: FaultsTold
) -> None:
    with three_servers() as servers, at_work(servers) as writers:
        go_on(writers, 50)
        old = servers.writer
        old.pause(is_frozen=True)
        servers.promote()
        wait_after(writers, time.monotonic())
        old.pause(is_frozen=False)
        go_on(writers, 100)
        # Nobody wrote there: it would have kept it without the others.
        for each in writers:
            each.ends.set()
        kept = {op_id for each in writers for op_id, _ in each.acknowledged}
        assert lost(servers, writers) == []
        for line in old.rows("SELECT op_id FROM history WHERE op_id LIKE 'writer%'", "shape"):
            assert line[0] in kept
        old.kill()
    assert not [each.fault for each in writers if each.fault]
    faults_told(Faults("PostgreSQL: old primary frozen and thawed", cases=1))
