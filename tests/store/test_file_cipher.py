"""A database in cipher: nothing of it can be read without the key, and nothing of it is lost."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.store.moved_world import digests, fill
from tests.store.test_archive import do
from tests.store.world import NOW, make_store
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.file_key import FileKey, short_name
from upsocial_desktop.store import file_cipher
from upsocial_desktop.store.ciphers import Ciphers, cipher_module
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.desk import DeskFile
from upsocial_desktop.store.file_cipher import MAKING, STRUCK, left_beside, turn
from upsocial_desktop.store.keeper import SqliteKeeper
from upsocial_desktop.store.sqlite_file import open_file

pytest.importorskip("sqlcipher3", reason="sqlcipher3 is not installed")

KEY, OTHER = FileKey(b"\x07" * 32), FileKey(b"\x08" * 32)
RING = {key.name: key for key in (KEY, OTHER)}
# Words of a citizen, as `fill` has them in the office.
WORDS = b"Sadak Practice"


@pytest.fixture
def ciphers() -> Ciphers:
    return Ciphers(RING.get)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A filled office, plain and shut."""
    path = tmp_path / "office.sqlite"
    with closing(make_store(path)) as store:
        fill(store)
    return path


@pytest.fixture
def store(path: Path, ciphers: Ciphers) -> Iterator[OfficeStore]:
    """The same, in cipher and open."""
    assert turn(path, KEY, ciphers)
    with closing(OfficeStore(path, ciphers=ciphers)) as made:
        yield made


def _readable(folder: Path) -> list[str]:
    """The files in which a citizen's words can be read by anybody."""
    files = [each for each in folder.rglob("*") if each.is_file()]
    return sorted(each.name for each in files if WORDS in each.read_bytes())


def _nothing(*_: object) -> None:
    pass


def test_every_row_comes_along_and_back_and_nothing_can_be_read(
    path: Path, ciphers: Ciphers
) -> None:
    with closing(OfficeStore(path)) as plain:
        before = digests(plain)
    assert _readable(path.parent) == ["office.sqlite"]
    assert turn(path, KEY, ciphers)
    assert not turn(path, KEY, ciphers)
    assert _readable(path.parent) == []
    assert ciphers.name_of(path) == KEY.name
    with closing(OfficeStore(path, ciphers=ciphers)) as store:
        assert digests(store) == before
    assert turn(path, OTHER, ciphers)
    assert ciphers.name_of(path) == OTHER.name
    assert turn(path, None, ciphers)
    assert [each.name for each in path.parent.iterdir()] == ["office.sqlite"]
    assert path.stat().st_mode & 0o777 == 0o600
    with closing(OfficeStore(path)) as plain:
        assert digests(plain) == before


def _found(path: Path, ciphers: Ciphers) -> dict[str, list[object]]:
    """What the tables of words find, after they were held to what they index."""
    virtual = "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL%' ORDER BY name"
    with closing(open_file(path, ciphers=ciphers)) as file:
        names = [name for (name,) in file.execute(virtual)]
        for name in names:
            file.execute(f"INSERT INTO {name} ({name}) VALUES ('integrity-check')")
        asked = "SELECT rowid FROM {0} WHERE {0} MATCH 'पानी OR c* OR s*' ORDER BY rowid"
        return {name: file.execute(asked.format(name)).fetchall() for name in names}


def test_what_is_searched_is_found_in_cipher_and_after(path: Path, ciphers: Ciphers) -> None:
    before = _found(path, ciphers)
    assert any(before.values())
    for key in (KEY, None):
        turn(path, key, ciphers)
        assert _found(path, ciphers) == before


def test_work_goes_on_in_cipher_with_its_log_and_its_backups(
    store: OfficeStore, path: Path, ciphers: Ciphers
) -> None:
    with store.write() as tx:
        office = tx.offices()[0]
        tx.set_option(office.id, "note", WORDS.decode())
    assert (path.parent / "office.sqlite-wal").stat().st_size
    keeper = SqliteKeeper(path, ciphers)
    copy = keeper.backup(path.parent / "copy.sqlite")
    assert _readable(path.parent) == []
    assert keeper.check() == ""
    with store.write() as tx:
        tx.set_option(office.id, "note", "later")
    do(keeper.restore(copy, NOW, _nothing))
    assert _readable(path.parent) == []
    with store.read() as tx:
        assert tx.options(office.id)["note"] == WORDS.decode()


def test_a_plain_backup_comes_into_cipher_and_one_in_cipher_never_out(
    path: Path, ciphers: Ciphers, tmp_path: Path
) -> None:
    plain = SqliteKeeper(path).backup(tmp_path / "plain.sqlite")
    turn(path, KEY, ciphers)
    keeper = SqliteKeeper(path, ciphers)
    do(keeper.restore(plain, NOW, _nothing))
    assert ciphers.name_of(path) == KEY.name
    with closing(OfficeStore(path, ciphers=ciphers)) as store:
        assert len(digests(store)) > 10
    copy = keeper.backup(tmp_path / "cipher.sqlite")
    assert _readable(tmp_path) == ["plain.sqlite"]
    turn(path, None, ciphers)
    with pytest.raises(Refused, match=r"^archive.in_cipher"):
        do(SqliteKeeper(path, ciphers).restore(copy, NOW, _nothing))
    turn(path, OTHER, ciphers)
    do(SqliteKeeper(path, ciphers).restore(copy, NOW, _nothing))
    assert ciphers.name_of(path) == OTHER.name


def test_an_archive_is_only_made_plain_and_is_restored_into_cipher(
    store: OfficeStore, path: Path, ciphers: Ciphers, tmp_path: Path
) -> None:
    keeper = SqliteKeeper(path, ciphers)
    file = tmp_path / "all.upsocial"
    with pytest.raises(Refused, match=r"^archive.would_be_plain"):
        do(keeper.archive(file, NOW))
    assert not file.exists()
    before = digests(store, "serials", "leases", "changes")
    do(keeper.archive(file, NOW, in_plain=True))
    do(keeper.restore(file, NOW, _nothing))
    assert ciphers.name_of(path) == KEY.name
    assert digests(store, "serials", "leases", "changes") == before
    # Also in the place of one that is gone, where the desk beside it is in cipher.
    store.close()
    DeskFile(path.with_name("desk.sqlite"), ciphers=ciphers, model=path).close()
    path.unlink()
    do(SqliteKeeper(path, ciphers, model="desk.sqlite").restore(file, NOW, _nothing))
    assert ciphers.name_of(path) == KEY.name


def test_a_new_file_is_in_cipher_where_its_model_is(
    path: Path, ciphers: Ciphers, tmp_path: Path
) -> None:
    with closing(DeskFile(tmp_path / "one.sqlite", ciphers=ciphers, model=path)):
        assert ciphers.name_of(tmp_path / "one.sqlite") == ""
    turn(path, KEY, ciphers)
    with closing(DeskFile(tmp_path / "two.sqlite", ciphers=ciphers, model=path)) as desk:
        desk.remember("words", WORDS.decode())
    with closing(DeskFile(tmp_path / "two.sqlite", ciphers=ciphers)) as desk:
        assert desk.recall("words") == WORDS.decode()
    assert ciphers.name_of(tmp_path / "two.sqlite") == KEY.name
    assert _readable(tmp_path) == []
    new = tmp_path / "new.sqlite"
    SqliteKeeper(new, ciphers, model="two.sqlite").upgrade()
    assert ciphers.name_of(new) == KEY.name


def test_without_its_key_it_is_told_which_sheet_is_wanted(store: OfficeStore, path: Path) -> None:
    store.close()
    for ring in ({}, {KEY.name: OTHER}):
        lost = Ciphers(ring.get)
        with pytest.raises(Refused, match=r"^db.key_missing") as told:
            open_file(path, ciphers=lost)
        assert told.value.facts["sheet"] == short_name(KEY.name)
        with pytest.raises(Refused, match=r"^db.key_missing"):
            DeskFile(path, ciphers=lost)
        with pytest.raises(Refused, match=r"^db.key_missing"):
            SqliteKeeper(path, lost).check()
        assert KEY.raw.hex() not in str(told.value)


def test_without_the_module_it_is_told_and_nothing_is_made_plain(
    store: OfficeStore, path: Path, ciphers: Ciphers, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    cipher_module.cache_clear()
    monkeypatch.setitem(sys.modules, "sqlcipher3.dbapi2", None)
    before = path.read_bytes()
    with pytest.raises(Unavailable, match=r"^db.no_cipher"):
        OfficeStore(path, ciphers=ciphers)
    with pytest.raises(Unavailable, match=r"^db.no_cipher"):
        DeskFile(path, ciphers=ciphers)
    with pytest.raises(Unavailable, match=r"^db.no_cipher"):
        turn(path, None, ciphers)
    assert path.read_bytes() == before


# Another process: the locks of one process do not keep it out of its own files.
_HOLDING = """
import sys
from pathlib import Path
from upsocial_desktop.domain.file_key import FileKey
from upsocial_desktop.store.ciphers import Ciphers
from upsocial_desktop.store.database import OfficeStore

key = FileKey(b"\\x08" * 32)
store = OfficeStore(Path(sys.argv[1]), ciphers=Ciphers({key.name: key}.get))
with store.read() as tx:
    tx.offices()
print("open", flush=True)
sys.stdin.readline()
store.close()
"""


@pytest.mark.parametrize("is_in_cipher", [False, True])
def test_nobody_may_have_it_open(path: Path, ciphers: Ciphers, is_in_cipher: bool) -> None:
    if is_in_cipher:
        turn(path, OTHER, ciphers)
    name = ciphers.name_of(path)
    window = subprocess.Popen(
        [sys.executable, "-c", _HOLDING, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with window:
        assert window.stdout is not None
        assert window.stdout.readline() == "open\n"
        with pytest.raises(Refused, match=r"^db.in_use"):
            turn(path, KEY, ciphers)
        assert left_beside(path) == []
        window.communicate("close\n")
    assert ciphers.name_of(path) == name
    assert turn(path, KEY, ciphers)


def test_damage_in_cipher_is_told_as_damage(
    store: OfficeStore, path: Path, ciphers: Ciphers
) -> None:
    store.close()
    whole = bytearray(path.read_bytes())
    for at in range(4096 * 2 + 50, len(whole), 4096):
        whole[at] ^= 1
    path.write_bytes(whole)
    assert SqliteKeeper(path, ciphers).check() != ""
    with pytest.raises(Unavailable, match=r"^db.(backup_failed|corrupt)"):
        SqliteKeeper(path, ciphers).backup(path.with_name("copy.sqlite"))
    with (
        closing(OfficeStore(path, ciphers=ciphers)) as opened,
        pytest.raises(Unavailable, match=r"^db.corrupt"),
        opened.read() as tx,
    ):
        tx.offices()
    assert not path.with_name("copy.sqlite").exists()


def test_a_lock_in_cipher_is_told_as_a_lock(
    store: OfficeStore, path: Path, ciphers: Ciphers
) -> None:
    with (
        closing(OfficeStore(path, 0.05, ciphers)) as other,
        store.write(),
        pytest.raises(Unavailable, match=r"^db.locked"),
        other.write(),
    ):
        pass


class _Losing:
    """A connection that loses a row on the way, or changes one."""

    def __init__(self, real: sqlite3.Connection, harm: str) -> None:
        self._real, self._harm = real, harm

    def execute(self, words: str, *values: Any) -> object:
        found = self._real.execute(words, *values)
        if "sqlcipher_export" in words:
            found.fetchall()
            return self._real.execute(self._harm)
        return found

    def __setattr__(self, name: str, value: object) -> None:
        if name in {"_real", "_harm"}:
            super().__setattr__(name, value)
        else:
            setattr(self._real, name, value)


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM made.officers WHERE id = 2",
        "UPDATE made.officers SET name = 'Nobody' WHERE id = 2",
        "INSERT INTO made.incidents SELECT * FROM main.incidents WHERE 0",
        "DROP INDEX made.ix_officers_office",
    ],
)
def test_what_arrives_otherwise_than_it_left_is_not_taken(
    path: Path, tmp_path: Path, harm: str
) -> None:
    with closing(file_cipher.open_any(path, None)) as source:
        lossy = _Losing(source, harm)
        if harm.startswith("INSERT"):
            # No harm: the same rows pass.
            file_cipher.write_anew(lossy, tmp_path / "made", KEY)  # type: ignore[arg-type]
            return
        with pytest.raises(Unavailable, match=r"^db.turn_failed"):
            file_cipher.write_anew(lossy, tmp_path / "made", KEY)  # type: ignore[arg-type]


# Dies at a step of the turn, as a process that is killed there.
_KILLED = """
import os, sys
from pathlib import Path
from upsocial_desktop.domain.file_key import FileKey
from upsocial_desktop.store import file_cipher
from upsocial_desktop.store.ciphers import Ciphers

path, to, step, moment = Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]
keys = {key.name: key for key in (FileKey(b"\\x07" * 32),)}
real = getattr(file_cipher, step)
calls = 0

def dying(*words, **named):
    global calls
    calls += 1
    is_now = step != "_strike" or calls == 4
    if is_now and moment == "before":
        os._exit(9)
    answer = real(*words, **named)
    if is_now:
        os._exit(9)
    return answer

setattr(file_cipher, step, dying)
file_cipher.turn(path, next(iter(keys.values())) if to == "in" else None, Ciphers(keys.get))
"""
STEPS = ("_alone", "write_anew", "_prove", "to_disk", "_exchange", "_folder_to_disk", "_strike")


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("to", ["in", "out"])
def test_who_is_killed_finds_the_old_or_the_new_whole(
    path: Path, ciphers: Ciphers, to: str, step: str, moment: str
) -> None:
    with closing(OfficeStore(path)) as plain:
        before = digests(plain)
    aim = KEY if to == "in" else None
    if to == "out":
        turn(path, KEY, ciphers)
    words = [sys.executable, "-c", _KILLED, str(path), to, step, moment]
    died = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (died.returncode, died.stderr) == (9, "")
    after = Ciphers(RING.get)
    with closing(OfficeStore(path, ciphers=after)) as store:
        assert digests(store) == before
    # The same command ends what is left to do.
    turn(path, aim, Ciphers(RING.get))
    assert left_beside(path) == []
    assert Ciphers(RING.get).name_of(path) == (KEY.name if to == "in" else "")
    assert _readable(path.parent) == ([] if to == "in" else ["office.sqlite"])
    with closing(OfficeStore(path, ciphers=Ciphers(RING.get))) as store:
        assert digests(store) == before


def test_what_was_left_is_written_over_before_it_is_let_go(path: Path, ciphers: Ciphers) -> None:
    struck = path.with_name(path.name + STRUCK)
    struck.write_bytes(WORDS * 1000)
    with struck.open("rb") as still_open:
        turn(path, KEY, ciphers)
        assert not struck.exists()
        assert set(still_open.read()) == {0}


def test_a_second_name_of_the_living_file_is_only_let_go(path: Path, ciphers: Ciphers) -> None:
    path.with_name(path.name + MAKING).write_bytes(b"half")
    path.with_name(path.name + STRUCK).hardlink_to(path)
    assert turn(path, KEY, ciphers)
    with closing(OfficeStore(path, ciphers=ciphers)) as store, store.read() as tx:
        assert tx.offices()
    assert left_beside(path) == []
