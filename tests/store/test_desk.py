import re
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.world import DAY, NOW
from upsocial_desktop.domain.draft import Writing
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.services.ports import Desk
from upsocial_desktop.store.desk import DeskFile

WRITING = Writing("reply:7", 1, 2, "नमस्ते \U0001f64f", 3, NOW + DAY, NOW)
_WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from upsocial_desktop.domain.draft import Writing
from upsocial_desktop.store.desk import DeskFile
desk = DeskFile(Path(sys.argv[1]))
assert "sqlalchemy" not in sys.modules
number = 0
while True:
    number += 1
    desk.keep_writing(
        Writing("post:1", 1, 2, f"word {number}", 0, None, datetime(2026, 1, 1, tzinfo=UTC))
    )
    print(number, flush=True)
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskFile]:
    with closing(DeskFile(tmp_path / "desk.sqlite")) as made:
        yield made


def test_words_are_kept_replaced_and_forgotten(desk: Desk) -> None:
    desk.keep_writing(replace(WRITING, text="old"))
    desk.keep_writing(WRITING)
    assert desk.writing("reply:7") == WRITING
    desk.forget_writing("reply:7")
    assert desk.writing("reply:7") is None


def test_the_words_of_an_office_come_latest_first(desk: Desk) -> None:
    later = replace(WRITING, key="post:1", when_at=None, kept_at=NOW + DAY)
    for writing in (WRITING, later, replace(WRITING, key="post:2", office_id=9)):
        desk.keep_writing(writing)
    assert list(desk.writings(1)) == [later, WRITING]


def test_the_pc_keeps_its_name(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    names = set()
    for _ in range(2):
        with closing(DeskFile(path)) as desk:
            names.add(desk.pc_id)
    with closing(DeskFile(tmp_path / "other.sqlite")) as other:
        names.add(other.pc_id)
    assert len(names) == 2
    assert all(re.fullmatch("[0-9a-f]{32}", name) for name in names)


def test_killed_while_writing_nothing_kept_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    writer = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    with writer.stdout as said:
        kept = [int(said.readline()) for _ in range(30)]
        writer.kill()
        kept += [int(line) for line in said.read().splitlines()]
    writer.wait(timeout=30)
    with closing(DeskFile(path)) as desk:
        writing = desk.writing("post:1")
    assert writing is not None
    assert int(writing.text.split()[1]) in {kept[-1], kept[-1] + 1}


def test_several_threads_may_write(desk: Desk) -> None:
    def keep(number: int) -> None:
        for each in range(20):
            desk.keep_writing(replace(WRITING, key=f"post:{number}:{each}"))

    threads = [threading.Thread(target=keep, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(desk.writings(1)) == 80


def test_a_desk_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    DeskFile(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(Refused, match=r"^db.newer"):
        DeskFile(path)


def test_a_desk_that_is_no_database_is_told_and_left(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    path.write_bytes(b"no database" * 999)
    with pytest.raises(Unavailable, match=r"^db.corrupt"):
        DeskFile(path)
    assert path.read_bytes() == b"no database" * 999


def test_a_locked_desk_is_told_and_works_again(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    with (
        closing(DeskFile(path, busy_seconds=0.02)) as desk,
        closing(sqlite3.connect(path, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Unavailable, match=r"^db.locked"):
            desk.keep_writing(WRITING)
        other.execute("ROLLBACK")
        desk.keep_writing(WRITING)
        assert desk.writing("reply:7") == WRITING
