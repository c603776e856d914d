"""What every test of a screen may ask for: a desktop over a furnished temporary office."""

import gc
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import partialmethod
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes import (
    MemoryDesk,
    MemoryPreferences,
    MemoryVault,
    NoKeeper,
    NoSheets,
    QuietX,
    StillPractice,
    StoppedClock,
)
from upsocial_desktop.domain.account import Account
from upsocial_desktop.services.folders import Folders
from upsocial_desktop.services.ports import Ports, XClient, XUser
from upsocial_desktop.services.practising import furnish
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.news import News
from upsocial_desktop.ui.seat import Seat
from upsocial_desktop.ui.tasks import Tasks
from upsocial_desktop.ui.theme import Theme
from upsocial_desktop.ui.undo import UndoStack

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
PATIENCE_MS = 30_000


@pytest.fixture(autouse=True)
def garbage_is_collected_here() -> Iterator[None]:
    """As in the program: a widget must never be collected on a worker's thread."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def nobody_is_hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits for something waits until it is there, however busy the machine is."""
    for name in ("waitUntil", "waitSignal", "waitSignals"):
        patiently = partialmethod(getattr(QtBot, name), timeout=PATIENCE_MS)
        monkeypatch.setattr(QtBot, name, patiently)


@pytest.fixture(autouse=True)
def no_key_stays_down() -> Iterator[None]:
    """After Ctrl+Enter by QTest Qt takes Ctrl for held, in every test that follows."""
    yield
    if QApplication.instance() is not None:
        QTest.keyClick(QWidget(), Qt.Key.Key_Shift)


@pytest.fixture(scope="session")
def empty_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file in the newest shape with nothing in it, made once."""
    from upsocial_desktop.store.keeper import SqliteKeeper

    path = tmp_path_factory.mktemp("office") / "office.db"
    SqliteKeeper(path).upgrade()
    return path


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def bare_ports(tmp_path: Path, empty_office: Path, clock: StoppedClock) -> Iterator[Ports]:
    """Doors over a real database without any office; X is quiet, practice stands still."""
    from upsocial_desktop.store.database import OfficeStore

    shutil.copy(empty_office, tmp_path / "office.db")
    store = OfficeStore(tmp_path / "office.db")
    xs: dict[int, XClient] = {}

    def x_for(account: Account) -> XClient:
        user = XUser(account.x_user_id or "1", account.username, account.name)
        return xs.setdefault(account.id, QuietX(user))

    yield Ports(
        store=store,
        keeper=NoKeeper(),
        x_for=x_for,
        vault=MemoryVault(),
        clock=clock,
        desk=MemoryDesk(),
        preferences=MemoryPreferences(),
        practice=StillPractice(),
        sheets=NoSheets(),
        folders=Folders(tmp_path, tmp_path, RESOURCES),
    )
    store.close()


@pytest.fixture
def ports(bare_ports: Ports) -> Ports:
    """The same with the five practice offices (901 to 905) and their officers and accounts."""
    furnish(bare_ports)
    return bare_ports


@pytest.fixture
def live_ports(ports: Ports) -> Ports:
    """The same as if it were the real X."""
    return replace(ports, practice=None)


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    bridge = Tasks()
    yield bridge
    bridge.shut_down()


@pytest.fixture
def theme(qtbot: QtBot) -> Iterator[Theme]:
    look = Theme(RESOURCES)
    look.set_scheme("light")
    yield look
    look.set_zoom(100)
    look.set_scheme("light")


@pytest.fixture
def desktop(ports: Ports, tasks: Tasks, theme: Theme) -> Desktop:
    """Everything a page is given; the first officer of office 901 sits here."""
    with ports.store.read() as tx:
        seat = Seat(tx.offices(), tx.officers())
    return Desktop(ports, tasks, News(), seat, theme, UndoStack())


@pytest.fixture
def bare_desktop(bare_ports: Ports, tasks: Tasks, theme: Theme) -> Desktop:
    """A desktop on which there is no office yet."""
    return Desktop(bare_ports, tasks, News(), Seat(), theme, UndoStack())
