"""Whatever befalls an office's file: it is told, nothing acknowledged is lost, and work goes on."""

import random
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from tests.fault_rows import Faults, FaultsTold
from tests.store.moved_world import fill
from tests.store.world import make_store
from tests.whole.campaigns import IS_FULL, tell
from tests.whole.file_faults import no_file_longer_than
from upsocial_desktop.cli.sentences import SENTENCES
from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.domain.file_key import FileKey
from upsocial_desktop.store.ciphers import Ciphers
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.file_cipher import turn
from upsocial_desktop.store.foreign_log import begin_anew, has_foreign_log
from upsocial_desktop.store.keeper import SqliteKeeper

pytestmark = [
    pytest.mark.campaign,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has other files"),
]

FLIPS = 400 if IS_FULL else 200
MISMATCHES = 1_000 if IS_FULL else 60
CUTS = 200 if IS_FULL else 40
LOCKED_SECONDS = 10.0 if IS_FULL else 2.0
STEP_BYTES = 512 if IS_FULL else 16_384
Rows = dict[str, list[tuple[object, ...]]]
_BESIDE = ("-wal", "-shm", "-journal")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A filled office, closed: one file and nothing beside it."""
    path = tmp_path / "office.sqlite"
    with closing(make_store(path)) as store:
        fill(store)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    _alone(path)
    return path


def _alone(path: Path) -> None:
    for ending in _BESIDE:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _rows(path: Path) -> Rows:
    """Every row of every table, byte for byte."""
    with closing(sqlite3.connect(path)) as connection:
        asked = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
        names = [str(name) for (name,) in connection.execute(asked)]
        connection.text_factory = bytes
        return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}


def _told_by_program(path: Path, copy: Path, ciphers: Ciphers | None = None) -> str:
    """What the program says of a file: as it opens it, looks through it, or would back it up."""
    keeper = SqliteKeeper(path, ciphers)
    try:
        keeper.revision()
        if keeper.check():
            return "looked through"
        keeper.backup(copy)
    except Told as told:
        return told.code
    return ""


def test_a_file_cut_short_anywhere_is_noticed(
    path: Path, tmp_path: Path, faults_told: FaultsTold
) -> None:
    image, dice = path.read_bytes(), random.Random(5)
    counted = Faults("SQLite: truncated file")
    for _ in range(CUTS):
        path.write_bytes(image[: dice.randrange(1, len(image))])
        _alone(path)
        counted.cases += 1
        counted.unnoticed += not _told_by_program(path, tmp_path / "copy.sqlite")
    faults_told(counted)
    assert not counted.has_hurt()


def test_a_log_that_is_not_whole_brings_nothing_of_itself_in(
    path: Path, tmp_path: Path, faults_told: FaultsTold
) -> None:
    """As after a file was copied back by hand, with a piece of another log left beside it."""
    counted = Faults("SQLite: stale log")
    newer = tmp_path / "newer.sqlite"
    shutil.copyfile(path, newer)
    with closing(OfficeStore(newer)) as store:
        for step in range(20):
            with store.write() as tx:
                tx.set_option(1, f"key{step}", "x" * 400)
        stale = newer.with_name("newer.sqlite-wal").read_bytes()
    image, good, dice = path.read_bytes(), _rows(path), random.Random(3)
    for _ in range(CUTS):
        path.write_bytes(image)
        _alone(path)
        begin = dice.randrange(1, len(stale))
        bent = bytes(dice.randrange(32)) + stale[begin:] if dice.random() < 0.5 else stale[begin:]
        path.with_name("office.sqlite-wal").write_bytes(bent)
        told = _told_by_program(path, tmp_path / "copy.sqlite")
        counted.cases += 1
        counted.lost += not told and _rows(path) != good
    faults_told(counted)
    assert not counted.has_hurt()


class _States:
    """A file as it was at several moments of its life, and the log beside it at each."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.states: list[tuple[bytes, bytes]] = []

    def live(self, name: str, writes: int, checkpoint: str = "") -> None:
        """Go on writing, taking a picture after each; by then nothing is folded in by itself."""
        with closing(OfficeStore(self.path)) as store:
            for number in range(writes):
                with store.write() as tx:
                    tx.set_option(1, f"{name}{number}", "x" * 900)
                if number == writes // 2 and checkpoint:
                    with closing(sqlite3.connect(self.path)) as connection:
                        connection.execute(f"PRAGMA wal_checkpoint({checkpoint})")
                self._look()
        self._look()

    def _look(self) -> None:
        log = _log_of(self.path)
        self.states.append((self.path.read_bytes(), log.read_bytes() if log.exists() else b""))

    def lay(self, image: bytes, log: bytes) -> None:
        _alone(self.path)
        self.path.write_bytes(image)
        _log_of(self.path).write_bytes(log)
        begin_anew()


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _read_anew(path: Path) -> Rows | None:
    """What is in a file once its log has come in; None where the two make no database."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            is_sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return _rows(path) if is_sound else None
    except sqlite3.DatabaseError:
        return None


def test_a_whole_log_of_another_state_is_put_aside_and_told(
    path: Path, tmp_path: Path, faults_told: FaultsTold
) -> None:
    """Any state of the file beside the log of any other: it is refused, or it is that state."""
    counted, dice = Faults("SQLite: whole log of another state"), random.Random(9)
    begin, life = path.read_bytes(), _States(path)
    life.live("a", 6)
    life.live("b", 8, "PASSIVE")
    life.live("c", 8, "TRUNCATE")
    # And the other life of a file that was copied away and went on elsewhere.
    life.lay(begin, b"")
    life.live("d", 6, "RESTART")
    states = list(life.states)
    own: list[Rows | None] = []
    for image, log in states:
        life.lay(image, log)
        # A log is always its own file's, at whatever moment the power went.
        assert not has_foreign_log(path)
        own.append(_read_anew(path))
    assert None not in own
    pairs = [(one, two) for one in range(len(states)) for two in range(len(states)) if one != two]
    seen: Counter[str] = Counter()
    for one, two in dice.sample(pairs, min(len(pairs), MISMATCHES)):
        life.lay(states[one][0], states[two][1])
        if not states[two][1]:
            continue
        counted.cases += 1
        told = _told_by_program(path, tmp_path / "copy.sqlite")
        if told == "db.foreign_log":
            seen["aside"] += 1
            aside = path.with_name(f"{path.name}-wal.foreign-1")
            counted.lost += aside.read_bytes() != states[two][1]
            aside.unlink()
            assert _told_by_program(path, tmp_path / "copy.sqlite") == ""
            continue
        # Taken in, it may make nothing but the very state that the log is of.
        seen["own"] += 1
        counted.unnoticed += _rows(path) != own[two]
    tell(counted.row, seen)
    faults_told(counted)
    assert not counted.has_hurt()
    assert seen["aside"] > seen["own"] > 0


def test_a_log_that_another_program_has_open_is_left_where_it_is(path: Path) -> None:
    image, holding = path.read_bytes(), "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]);"
    with closing(OfficeStore(path)) as store:
        for key in ("one", "two"):
            with store.write() as tx:
                tx.set_option(1, key, "x")
            log = _log_of(path).read_bytes()
    path.write_bytes(image)
    # As if the file had been exchanged in between: the second half of another story.
    store_of_two = path.with_name("other.sqlite")
    shutil.copyfile(path, store_of_two)
    with closing(OfficeStore(store_of_two)) as store, store.write() as tx:
        tx.set_option(1, "elsewhere", "x")
    shutil.copyfile(store_of_two, path)
    _log_of(path).write_bytes(log)
    holding += " c.execute('SELECT count(*) FROM options').fetchone(); print(flush=True); input()"
    words = [sys.executable, "-c", holding, str(path)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdin
        assert other.stdout
        other.stdout.readline()
        begin_anew()
        with pytest.raises(Refused, match=r"^db.foreign_log_held"):
            SqliteKeeper(path).revision()
        other.communicate(b"\n")
    assert not list(path.parent.glob("*.foreign-*"))


# Whoever holds the pen for so long says so, and lets it go.
_HOLDER = """
import sqlite3, sys, threading
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
held.execute("INSERT INTO options (office_id, key, value) VALUES (1, 'held', 'x')")
print("held", flush=True)
threading.Event().wait(float(sys.argv[2]))
held.execute("COMMIT")
print("free", flush=True)
"""


def test_locked_by_another_process_for_long_is_told_and_goes_on(
    path: Path, faults_told: FaultsTold
) -> None:
    """Readers go on meanwhile; who waits as long as the lock lasts has what he wrote."""
    counted = Faults(f"SQLite: locked by a second process for {LOCKED_SECONDS:.0f} s")
    words = [sys.executable, "-c", _HOLDER, str(path), str(LOCKED_SECONDS)]
    with (
        closing(OfficeStore(path, LOCKED_SECONDS / 4)) as hasty,
        closing(OfficeStore(path, LOCKED_SECONDS * 6)) as patient,
        subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as other,
    ):
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        for number in range(2):
            counted.cases += 1
            with pytest.raises(Unavailable, match=r"^db\.locked"), hasty.write() as tx:
                tx.set_option(1, f"hasty{number}", "x")
            with hasty.read() as tx:
                assert "held" not in tx.options(1)
        counted.cases += 1
        with patient.write() as tx:
            # It came after the other, and saw what the other had written.
            counted.lost += "held" not in tx.options(1)
            tx.set_option(1, "patient", "x")
        assert other.stdout.readline() == "free\n"
        with hasty.write() as tx:
            found = tx.options(1)
            tx.set_option(1, "hasty", "x")
        counted.lost += "patient" not in found
        counted.doubled += "hasty0" in found
    faults_told(counted)
    assert not counted.has_hurt()


def test_a_disk_that_is_full_at_any_write_keeps_what_was_acknowledged(
    path: Path, faults_told: FaultsTold
) -> None:
    """The log may grow to a size and no further, to each size in turn."""
    counted, told = Faults("disk: full at each write"), Counter[str]()
    done: list[str] = []
    for limit in range(1, 300_000, STEP_BYTES):
        with closing(OfficeStore(path, 0.05)) as store:
            with no_file_longer_than(limit):
                for number in range(4):
                    key = f"{limit}:{number}"
                    try:
                        with store.write() as tx:
                            tx.mint(1)
                            tx.set_option(1, key, "x" * 30_000)
                        done.append(key)
                    except Told as full:
                        told[full.code] += 1
                        break
            counted.cases += 1
            # There is room again, and the same store goes on.
            with store.write() as tx:
                tx.set_option(1, f"{limit}:after", "y")
            done.append(f"{limit}:after")
    with closing(OfficeStore(path)) as store, store.read() as tx:
        counted.lost = len(set(done) - set(tx.options(1)))
    counted.unnoticed = sum(code not in SENTENCES for code in told)
    assert SqliteKeeper(path).check() == ""
    faults_told(counted)
    assert not counted.has_hurt()
    assert set(told) <= {"db.full", "db.disk"}
    assert told["db.full"] > 3


def test_a_folder_that_goes_and_comes_back_is_told_and_loses_nothing(
    path: Path, tmp_path: Path, faults_told: FaultsTold
) -> None:
    counted = Faults("disk: folder gone, network share", cases=2)
    inner = tmp_path / "inner"
    inner.mkdir()
    path = path.rename(inner / "office.sqlite")
    with closing(OfficeStore(path)) as store:
        with store.write() as tx:
            tx.set_option(1, "before", "x")
        elsewhere = inner.rename(tmp_path / "elsewhere")
        with pytest.raises(Told, match=r"^db.missing_folder"), store.write() as tx:
            tx.set_option(1, "during", "x")
        elsewhere.rename(inner)
        with store.write() as tx:
            assert "before" in tx.options(1)
            assert "during" not in tx.options(1)
    with pytest.raises(Refused, match=r"^db.network_share"):
        OfficeStore(Path("//server/share/office.sqlite"))
    faults_told(counted)


def test_a_flipped_bit_is_told_wherever_it_changes_anything(
    path: Path, tmp_path: Path, faults_told: FaultsTold
) -> None:
    """A file keeps no sums; rows, lines, lists and indexes hold each other (soundness.py).

    What no other row knows of may still be another: at most one value, of one row.
    """
    image, dice, good = path.read_bytes(), random.Random(1), _rows(path)
    seen: Counter[str] = Counter()
    for _ in range(FLIPS):
        bent = bytearray(image)
        bent[dice.randrange(len(bent))] ^= 1 << dice.randrange(8)
        path.write_bytes(bent)
        _alone(path)
        if _told_by_program(path, tmp_path / "copy.sqlite"):
            seen["told"] += 1
            continue
        changed = _changed_values(good, _rows(path))
        assert changed <= 1
        seen["silent" if changed else "harmless"] += 1
    tell("bits flipped", seen)
    faults_told(Faults("SQLite: bit flips", cases=FLIPS, unnoticed=seen["silent"]))
    assert seen["told"] > FLIPS / 40
    assert seen["silent"] == 0


# What nobody but the file knows, each with a row that says otherwise: a plain change of a value,
# as a bit that fell over in it would be.
CHANGED = {
    "a line's fields": "UPDATE history SET fields = replace(fields, 'a', 'b') WHERE id = 1",
    "a line's facts": "UPDATE history SET facts = replace(facts, 'क', 'ख')",
    "a line's moment": "UPDATE history SET at = at + 1 WHERE id = 3",
    "who did it": "UPDATE history SET officer_id = 2 WHERE officer_id = 1",
    "a citizen's words": "UPDATE mentions SET text = text || 'x' WHERE id = 1",
    "a citizen's name": "UPDATE mentions SET author_name = 'Another' WHERE id = 1",
    "a case": "UPDATE cases SET summary = summary || 'x' WHERE id = 1",
    "a due day": "UPDATE cases SET desk_since_at = desk_since_at + 64 WHERE id = 1",
    "a draft": "UPDATE drafts SET text = 'other' WHERE id = 1",
    "a delivery": "UPDATE deliveries SET text = 'other' WHERE id = 1",
    "a template": "UPDATE templates SET text_hi = 'other'",
    "an achievement": "UPDATE achievements SET figure = '9200.5'",
    "a hold": "UPDATE holds SET until_at = until_at + 4096",
    "a slip": "UPDATE slips SET reason = reason || 'x'",
    "a picture": "UPDATE pictures SET content = x'00'",
    "a list": "UPDATE case_lists SET due_at = due_at + 1 WHERE case_id = 1 AND view = 'all'",
    "a count": "UPDATE case_counts SET count = count + 1 WHERE scale = 'id'",
    "a count of mentions": "UPDATE mention_counts SET count = count + 1",
    "a serial": "UPDATE serials SET next = 1",
    "indexed words": "UPDATE mention_words_content SET c0 = c0 || 'x' WHERE id = 1",
    "a name of a column": "ALTER TABLE leases RENAME COLUMN run TO rum",
}


@pytest.mark.parametrize("what", CHANGED)
def test_a_value_that_became_another_is_told(
    what: str, path: Path, faults_told: FaultsTold
) -> None:
    assert SqliteKeeper(path).check() == ""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA trusted_schema=ON")
        # As a bit would: past the triggers that count.
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        assert connection.execute(CHANGED[what]).rowcount
        connection.commit()
    said = SqliteKeeper(path).check()
    faults_told(Faults("SQLite: a value that became another", cases=1, unnoticed=not said))
    assert said
    assert not list(path.parent.glob("*.looked-through*"))


def test_in_cipher_no_flipped_bit_is_passed_over(
    path: Path, tmp_path: Path, faults_told: FaultsTold
) -> None:
    """Each page is signed there, so that nothing that was changed can be read at all."""
    pytest.importorskip("sqlcipher3", reason="sqlcipher3 is not installed")
    key = FileKey(b"\x07" * 32)
    assert turn(path, key, Ciphers({key.name: key}.get))
    _alone(path)
    image, dice = path.read_bytes(), random.Random(2)
    counted = Faults("SQLite in cipher: bit flips", cases=FLIPS)
    for _ in range(FLIPS):
        bent = bytearray(image)
        bent[dice.randrange(len(bent))] ^= 1 << dice.randrange(8)
        path.write_bytes(bent)
        _alone(path)
        asked = Ciphers({key.name: key}.get)
        counted.unnoticed += not _told_by_program(path, tmp_path / "copy.sqlite", asked)
    faults_told(counted)
    assert not counted.has_hurt()


def _changed_values(before: Rows, after: Rows) -> int:
    assert before.keys() == after.keys()
    pairs = [pair for name in before for pair in zip(before[name], after[name], strict=True)]
    return sum(a != b for old, new in pairs for a, b in zip(old, new, strict=True))
