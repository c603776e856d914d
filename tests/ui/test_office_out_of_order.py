"""A window over a database that is not as it should be: three sentences, and "try again"."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.cli.conftest import place
from upsocial_desktop.__main__ import main
from upsocial_desktop.bootstrap import open_house
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.store.shape import HEAD
from upsocial_desktop.ui import words
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.main_window import MainWindow
from upsocial_desktop.ui.pages import entries
from upsocial_desktop.ui.session import Session
from upsocial_desktop.ui.tasks import Tasks
from upsocial_desktop.ui.theme import Theme

Damage = Callable[[Path], None]
Mend = Callable[[Path, bytes], None]


def corrupt(path: Path) -> None:
    path.write_bytes(b"no database at all" * 400)


def from_the_future(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = 'ffff'")


def back_from_the_future(path: Path, sound: bytes) -> None:
    # As another program does it: whoever overwrites a file in use breaks it.
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (HEAD,))


def put_back(path: Path, sound: bytes) -> None:
    path.write_bytes(sound)


def of_another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")


def no_wizard(_desktop: Desktop, _speak: Callable[[str], None]) -> QDialog:
    raise AssertionError("there is an office already")


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A live office with one officer; answers its database file."""
    for line in (
        "office add --number 142 --kind department --name-en PWD",
        "officer add --office 142 --name Anita --role information_officer",
    ):
        assert main(["--data-dir", str(tmp_path), *line.split()]) == 0
    capsys.readouterr()
    return tmp_path / "desk" / "office.sqlite"


@pytest.fixture
def session(qtbot: QtBot, tasks: Tasks, theme: Theme) -> Iterator[Session]:
    window = MainWindow(is_practice=False)
    qtbot.addWidget(window)
    window.add_entries(entries())
    session = Session(window, tasks, theme, no_wizard)
    with qtbot.waitExposed(window):
        window.show()
    yield session
    session.close()


def test_a_newer_database_is_read_and_the_window_says_so_until_it_fits(
    qtbot: QtBot, session: Session, office: Path
) -> None:
    sound = office.read_bytes()
    from_the_future(office)
    live = place(office.parent.parent, profile="desk", is_practice=False, fresh_day=False)
    session.open(partial(open_house, live))
    bar = session.furniture.read_only
    qtbot.waitUntil(bar.isVisible)
    assert bar.bar.words == words.of_error("db.newer").sentence
    desktop = session.desktop
    assert desktop is not None
    assert desktop.seat.officer.name == "Anita"
    with pytest.raises(Refused, match=r"^db.newer"), desktop.ports.store.write():
        pass
    back_from_the_future(office, sound)
    assert session._heart is not None
    session._heart.fetch_now()
    qtbot.waitUntil(lambda: not bar.isVisible())
    with desktop.ports.store.write() as tx:
        tx.set_option(1, "key", "value")


@pytest.mark.parametrize(
    ("damage", "code", "mend"),
    [
        (corrupt, "db.corrupt", put_back),
        (of_another_program, "db.not_ours", put_back),
    ],
)
def test_the_window_says_what_is_wrong_and_opens_once_it_is_mended(
    qtbot: QtBot, session: Session, office: Path, damage: Damage, code: str, mend: Mend
) -> None:
    sound = office.read_bytes()
    damage(office)
    wrong = office.read_bytes()
    live = place(office.parent.parent, profile="desk", is_practice=False, fresh_day=False)
    window = session._window
    session.open(partial(open_house, live))
    bar = session.furniture.trouble
    qtbot.waitUntil(bar.isVisible)
    said = " ".join(label.text() for label in bar.findChildren(QLabel))
    expected = words.of_error(code)
    for part in (expected.what, expected.kept, expected.do):
        assert part
        assert part in said
    assert session.desktop is None
    assert office.read_bytes() == wrong
    mend(office, sound)
    again = next(button for button in bar.findChildren(QPushButton) if button.text())
    again.click()
    qtbot.waitUntil(lambda: session.desktop is not None)
    assert window.page is not None
