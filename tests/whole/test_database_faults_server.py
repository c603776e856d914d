"""Whatever befalls the State's server, an office loses nothing and writes nothing twice."""

import random
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field

import pytest

from tests.fault_rows import Faults, FaultsTold
from tests.postgres import TestServer, running
from tests.store.world import Seeded, append_case, register, seed
from tests.whole import server_troubles as troubles
from tests.whole.server_troubles import FIRST, LOGIN, Office, Trouble
from upsocial_desktop.cli.sentences import SENTENCES
from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.store import server, unheard
from upsocial_desktop.store.server import ServerStore
from upsocial_desktop.store.server_line import Line, line_to

PATIENCE_SECONDS, WAIT_SECONDS = 1.0, 0.5
# Words that no database makes small, so that they need new room.
_WORDS = random.Random(8).randbytes(60_000).hex()


@pytest.fixture(scope="module")
def own_server() -> Iterator[TestServer]:
    """One that may be stopped, frozen and filled."""
    with running({"max_connections": "14", "fsync": "on", "synchronous_commit": "on"}) as made:
        made.do(f"CREATE ROLE {LOGIN} SUPERUSER LOGIN PASSWORD '{FIRST}' IN ROLE guarded")
        yield made


@dataclass
class Clerk:
    """Writes a line about a case under an id, as often as it takes."""

    store: ServerStore
    world: Seeded
    case_id: int
    told: list[str] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)

    def write(self, op_id: str) -> bool:
        version = self.version()
        try:
            with self.store.write() as tx:
                if not tx.line_of(op_id):
                    facts = {"place": f"{op_id} {_WORDS}"}
                    append_case(
                        tx,
                        self.world,
                        self.case_id,
                        version,
                        CaseMove.NOTE,
                        facts=facts,
                        op_id=op_id,
                    )
        except Told as told:
            self.told.append(told.code)
            return False
        self.acknowledged.append(op_id)
        return True

    def fall_asleep(self, op_id: str, office: Office) -> None:
        """In the middle of writing."""
        with self.store.write() as tx:
            append_case(tx, self.world, self.case_id, 1, CaseMove.NOTE, op_id=op_id)
            troubles.slept_with_pen(office)

    def version(self) -> int:
        with suppress(Told), self.store.read() as tx:
            return tx.case(self.case_id).version
        return 1

    def lines(self) -> list[str]:
        with self.store.read() as tx:
            return [line.op_id for line in tx.history(Subject.CASE, self.case_id)]


@pytest.fixture
def office(own_server: TestServer) -> Iterator[Office]:
    own_server.do(f"ALTER ROLE {LOGIN} PASSWORD '{FIRST}'")
    with own_server.database() as address:
        words = dict(line_to(address).tries[0]) | {"user": LOGIN}
        made = Office(own_server, words["dbname"], Line([words], "server"))
        made.line.password = lambda: made.password
        yield made


@pytest.fixture
def clerk(office: Office, monkeypatch: pytest.MonkeyPatch) -> Iterator[Clerk]:
    monkeypatch.setattr(unheard.settle, "__defaults__", (0.0,))
    monkeypatch.setattr(server, "_IDLE_SECONDS", 1)
    with closing(ServerStore(office.line, WAIT_SECONDS, PATIENCE_SECONDS)) as store:
        world = seed(store)
        with store.write() as tx:
            case_id = register(tx, world, 10001)
        yield Clerk(store, world, case_id)


# What is told while it lasts; nothing at all where it has passed before the next word.
SCENARIOS: dict[str, tuple[Trouble, set[str]]] = {
    "its connections cut": (troubles.cut, set()),
    "restarted": (troubles.restarted, set()),
    "stopped": (troubles.stopped, {"db.unreachable"}),
    "stopped at once": (troubles.crashed, {"db.unreachable"}),
    "killed": (troubles.killed, {"db.unreachable"}),
    "standby gone": (troubles.standby_gone, {"db.unknown_outcome", "db.locked"}),
    "read-only": (troubles.read_only, {"db.unreachable"}),
    "too many connections": (troubles.full_of_others, {"db.unreachable"}),
    "password changed": (troubles.password_changed, {"db.password"}),
    "login ended": (troubles.login_ended, {"db.no_access"}),
    "database gone": (troubles.renamed, {"db.gone"}),
    "wrong timeline": (troubles.replaced, {"db.old_server"}),
    "pen held": (troubles.pen_held, {"db.locked"}),
    "disk full": (troubles.disk_full, {"db.full"}),
}


@pytest.mark.parametrize("name", SCENARIOS)
def test_what_was_acknowledged_is_there_once_and_the_office_goes_on(
    name: str, office: Office, clerk: Clerk, faults_told: FaultsTold
) -> None:
    befall, codes = SCENARIOS[name]
    counted = Faults(f"PostgreSQL: {name}", cases=1)
    assert clerk.write("before")
    if name == "too many connections":
        clerk.store.close()
    with befall(office):
        told = not clerk.write("during")
        # Whoever tries again while it lasts is told the same, and does nothing twice.
        clerk.write("during")
    assert clerk.write("during")
    assert clerk.write("after")
    lines = clerk.lines()
    counted.lost = len(set(clerk.acknowledged) - set(lines))
    counted.doubled = len(lines) - len(set(lines))
    counted.unnoticed = sum(code not in SENTENCES for code in clerk.told)
    faults_told(counted)
    assert not counted.has_hurt()
    assert lines[1:] == ["before", "during", "after"]
    assert told is bool(codes)
    assert set(clerk.told) <= codes


def test_who_sleeps_in_the_middle_of_writing_loses_the_pen_and_is_told(
    office: Office, clerk: Clerk, faults_told: FaultsTold
) -> None:
    with pytest.raises(Told, match=r"^db.unreachable"):
        clerk.fall_asleep("asleep", office)
    assert clerk.lines()[1:] == []
    assert clerk.write("asleep")
    assert clerk.lines()[1:] == ["asleep"]
    faults_told(Faults("PostgreSQL: asleep with the pen", cases=1))


def test_who_listens_is_put_out_and_listens_again(
    office: Office, clerk: Clerk, faults_told: FaultsTold
) -> None:
    heard = threading.Semaphore(0)
    stop = clerk.store.listen(clerk.world.water_account.office_id, heard.release)
    try:
        assert heard.acquire(timeout=10), "it is looked as soon as somebody listens"
        office.put_out()
        assert heard.acquire(timeout=10), "a lost line is worth a look"
        assert heard.acquire(timeout=10), "and so is a new one"
        assert clerk.write("heard")
        assert heard.acquire(timeout=10), "what is written is heard again"
    finally:
        stop()
    faults_told(Faults("PostgreSQL: listener put out", cases=1))
