"""What is read before the office is open is what the inbox then shows."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.world import Seeded, arrive, post
from upsocial_desktop.domain.mention import Decision, Standing
from upsocial_desktop.services.records import MentionFilter, MentionView
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.first_look import ROWS, read_first_look

FIELDS = ("id", "author_username", "author_name", "text", "created_at", "is_read", "is_gone")


@pytest.fixture
def store(tmp_path: Path, fresh_file: Path) -> Iterator[OfficeStore]:
    """The file alone: this look is for offices that have one."""
    path = tmp_path / "office.sqlite"
    shutil.copyfile(fresh_file, path)
    with closing(OfficeStore(path)) as made:
        yield made


def fill(store: OfficeStore, world: Seeded) -> None:
    with store.write() as tx:
        # Out of order, two at the same second, some decided already, some of another office.
        arrive(tx, world.water_account, [post(number * 7 % 60) for number in range(60)])
        twin = post(61, created_at=post(3).created_at, text="उसी क्षण")
        arrive(tx, world.water_account, [twin])
        aside = Decision(Standing.ATTACHED)
        arrive(tx, world.water_account, [post(100 + n) for n in range(9)], aside)
        arrive(tx, world.roads_account, [post(200 + n) for n in range(9)])


def change(path: Path, words: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(words)
    connection.close()


def test_the_first_rows_are_those_of_the_inbox(
    tmp_path: Path, store: OfficeStore, world: Seeded
) -> None:
    fill(store, world)
    path = tmp_path / "office.sqlite"
    change(path, "UPDATE mentions SET is_read = 1 WHERE id % 3 = 0")
    change(path, "UPDATE mentions SET gone_at = 5, text = '' WHERE id % 7 = 0")
    look = read_first_look(path, world.asha.id)
    with store.read() as tx:
        where = MentionFilter(world.water.id, MentionView.TO_DECIDE)
        rows = tx.window_mentions(where, 0, ROWS)
    assert look is not None
    assert len(look.mentions) == ROWS
    assert list(look.mentions) == [tuple(getattr(row, name) for name in FIELDS) for row in rows]
    assert {each.is_read for each in look.mentions} == {True, False}


@pytest.mark.parametrize(
    "spoilt",
    [
        "UPDATE alembic_version SET version_num = '9999'",
        "UPDATE officers SET is_active = 0",
        "DROP TABLE alembic_version",
    ],
)
def test_what_cannot_be_said_at_once_is_left_to_the_doors(
    tmp_path: Path, store: OfficeStore, world: Seeded, spoilt: str
) -> None:
    fill(store, world)
    path = tmp_path / "office.sqlite"
    assert read_first_look(path, world.asha.id) is not None
    change(path, spoilt)
    assert read_first_look(path, world.asha.id) is None


def test_no_database_no_officer_and_no_database_at_all_give_nothing(
    tmp_path: Path, store: OfficeStore, world: Seeded
) -> None:
    fill(store, world)
    assert read_first_look(tmp_path / "none.sqlite", world.asha.id) is None
    assert not (tmp_path / "none.sqlite").exists()
    assert read_first_look(tmp_path / "office.sqlite", 0) is None
    assert read_first_look(tmp_path / "office.sqlite", 10**30) is None
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"not a database" * 400)
    assert read_first_look(broken, world.asha.id) is None


def test_a_writer_at_work_is_not_waited_for(
    tmp_path: Path, store: OfficeStore, world: Seeded
) -> None:
    fill(store, world)
    writer = sqlite3.connect(tmp_path / "office.sqlite", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE mentions SET is_read = 1")
    try:
        look = read_first_look(tmp_path / "office.sqlite", world.asha.id)
    finally:
        writer.execute("ROLLBACK")
        writer.close()
    assert look is not None
    assert not any(each.is_read for each in look.mentions)


def test_nothing_of_sqlalchemy_is_imported_for_it() -> None:
    code = "import sys, upsocial_desktop.store.first_look; print('sqlalchemy' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
