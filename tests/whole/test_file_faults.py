"""Whichever call fails by which a file is written: the old file stays whole, and it is told."""

import logging
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.fault_rows import Faults, FaultsTold
from tests.store.moved_world import PICTURE, fill
from tests.store.world import NOW, make_store
from tests.whole.campaigns import IS_FULL, tell
from tests.whole.file_faults import FileStriker, no_file_longer_than
from tests.whole.statement_faults import Fault, Kind
from upsocial_desktop.cli.sentences import SENTENCES
from upsocial_desktop.domain.draft import Writing
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.machine.logbook import Logbook
from upsocial_desktop.machine.papers import write_paper
from upsocial_desktop.machine.photo_shelf import PhotoShelf
from upsocial_desktop.machine.settings_file import TomlPreferences
from upsocial_desktop.machine.sheets import OpenpyxlSheets
from upsocial_desktop.store.archive import Archive
from upsocial_desktop.store.desk import DeskFile
from upsocial_desktop.store.keeper import SqliteKeeper

pytestmark = [
    pytest.mark.campaign,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has other files"),
]

# How the room on the disk grows from try to try, where SQLite itself writes.
STEP_BYTES = 1_024 if IS_FULL else 16_384
_NO_END = 3_000
# A thing to be written anew, a generation at a time; answers nothing, or raises.
Job = Callable[[Path, str], None]


def _settings(folder: Path, words: str) -> None:
    TomlPreferences(folder / "settings.toml").save({"words": words, "number": len(words)})


def _paper(folder: Path, words: str) -> None:
    write_paper(folder / "case.pdf", words.encode() * 9_000)


def _csv(folder: Path, words: str) -> None:
    OpenpyxlSheets().write(folder / "cases.csv", "Cases", [[words, 1]] * 3_000)


def _xlsx(folder: Path, words: str) -> None:
    OpenpyxlSheets().write(folder / "cases.xlsx", "Cases", [[words, 1]] * 30)


def _photo(folder: Path, words: str) -> None:
    # The picture comes from elsewhere; it is laid there before anything is struck.
    PhotoShelf(folder / "photos").keep(folder.parent / f"{words}.jpg")


def _archive(folder: Path, _words: str) -> None:
    for _ in SqliteKeeper(folder.parent / "office.sqlite").archive(folder / "all.upsocial", NOW):
        pass
    with closing(Archive(folder / "all.upsocial")) as made:
        assert made.manifest.rows > 0


JOBS: dict[str, Job] = {
    "settings": _settings,
    "paper": _paper,
    "table": _csv,
    "spreadsheet": _xlsx,
    "picture": _photo,
    "archive": _archive,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for words in ("old", "new"):
        (tmp_path / f"{words}.jpg").write_bytes(b"\xff\xd8\xff" + words.encode() + PICTURE * 9)
    with closing(make_store(tmp_path / "office.sqlite")) as store:
        fill(store)
    made = tmp_path / "made"
    made.mkdir()
    return made


def _found(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in _files(folder)}


def _files(folder: Path) -> list[Path]:
    return sorted(each for each in folder.rglob("*") if each.is_file())


def _take_away(folder: Path, old: dict[str, bytes]) -> None:
    for each in _files(folder):
        if str(each.relative_to(folder)) not in old:
            each.unlink()


@pytest.mark.parametrize("is_lasting", [False, True], ids=["once", "for ever"])
@pytest.mark.parametrize("what", JOBS)
def test_a_write_that_fails_leaves_the_old_file_and_is_told(
    what: str,
    is_lasting: bool,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    faults_told: FaultsTold,
) -> None:
    job, told = JOBS[what], Counter[str]()
    counted = Faults(f"n-th call fails: file of a {what}, {'for ever' if is_lasting else 'once'}")
    job(folder, "old")
    old, striker = _found(folder), FileStriker(monkeypatch, folder)
    for number in range(1, _NO_END):
        with striker.lies_in_wait(Fault(number, Kind.FAILS, is_lasting)) as fault:
            try:
                job(folder, "new")
                told["done"] += 1
                # A folder that is there need not be made, and a file is opened in another way.
                assert not fault.struck or what in {"picture", "archive"}, "it was not told"
                _take_away(folder, old)
                old = _found(folder)
            except Told as failed:
                told[failed.code] += 1
                counted.unnoticed += failed.code not in SENTENCES
        if not fault.struck:
            break
        counted.cases += 1
        counted.lost += not old.items() <= _found(folder).items()
        assert is_lasting or len(_files(folder)) == len(old), "something was left behind"
    # There is room again.
    job(folder, "new")
    assert len(_found(folder)) == len(old) + (what == "picture")
    tell(counted.row, told)
    faults_told(counted)
    assert not counted.has_hurt()
    assert counted.cases >= 3


def test_a_log_that_cannot_be_written_stops_nobody(
    folder: Path, monkeypatch: pytest.MonkeyPatch, faults_told: FaultsTold
) -> None:
    """Nor does it when it begins its next file."""
    striker, counted = FileStriker(monkeypatch, folder), Faults("n-th call fails: log, once")
    for number in range(1, _NO_END):
        for each in _files(folder):
            each.unlink()
        with striker.lies_in_wait(Fault(number, Kind.FAILS, is_lasting=False)) as fault:
            try:
                book = Logbook(folder, file_bytes=400)
            except Told as failed:
                counted.cases += 1
                counted.unnoticed += failed.code not in SENTENCES
                continue
            try:
                for line in range(6):
                    logging.getLogger("a.test").info("line %d", line)
            finally:
                book.close()
        if not fault.struck:
            break
        counted.cases += 1
        assert '"said": "line 5"' in book.path.read_text(), "it goes on with the next line"
    faults_told(counted)
    assert not counted.has_hurt()
    assert counted.cases >= 3


def test_a_copy_that_finds_no_room_is_told_and_the_others_stay(
    folder: Path, faults_told: FaultsTold
) -> None:
    keeper = SqliteKeeper(folder.parent / "office.sqlite")
    old = keeper.backup(folder / "copy.sqlite").read_bytes()
    counted = Faults("disk: full at each page of a copy")
    for limit in range(1, len(old), STEP_BYTES):
        with no_file_longer_than(limit):
            # Whoever looks through the file is told as well, and leaves nothing either.
            for work in (lambda: keeper.backup(folder / "copy.sqlite"), keeper.check):
                counted.cases += 1
                with pytest.raises(Told, match=r"^db\.(backup_failed|full|disk)"):
                    work()
        counted.lost += _found(folder) != {"copy.sqlite": old}
        counted.lost += bool(list(folder.parent.glob("*.looked-through*")))
    faults_told(counted)
    assert not counted.has_hurt()
    assert keeper.check() == ""


def test_words_being_written_stay_when_the_disk_is_full(
    folder: Path, faults_told: FaultsTold
) -> None:
    counted, kept = Faults("disk: full at each write of the desk's file"), dict[str, str]()
    for limit in range(1, 300_000, STEP_BYTES):
        with closing(DeskFile(folder / "desk.sqlite", 0.05)) as desk:
            with no_file_longer_than(limit):
                for number in range(3):
                    key, words = f"{limit}:{number}", "क" * 9_000
                    try:
                        desk.keep_writing(Writing(key, 1, 1, words, 0, None, NOW))
                        kept[key] = words
                    except Told as failed:
                        counted.unnoticed += failed.code not in {"db.full", "db.disk"}
                        break
            counted.cases += 1
            key = f"{limit}:after"
            desk.keep_writing(Writing(key, 1, 1, "there is room again", 0, None, NOW))
            kept[key] = "there is room again"
    with closing(DeskFile(folder / "desk.sqlite")) as desk:
        found = {each.key: each.text for each in desk.all_writings()}
    counted.lost = len(kept.items() - found.items())
    faults_told(counted)
    assert not counted.has_hurt()
    assert len(kept) > counted.cases
