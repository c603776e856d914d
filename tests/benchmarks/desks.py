"""An office for work to be measured in: real database, memory for the rest."""

from pathlib import Path

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
from tests.store.world import NOW, seed
from upsocial_desktop.services.folders import Folders
from upsocial_desktop.services.ports import Ports, XUser
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.keeper import SqliteKeeper
from upsocial_desktop.store.transactions import SqlStore


def make_empty(path: Path) -> None:
    """A database with the two offices of the tests and nothing else."""
    SqliteKeeper(path).upgrade()
    store = OfficeStore(path)
    seed(store)
    store.close()


def ports_on(path: Path) -> Ports:
    """The doors of a desk over a database file; `Ports.close` closes it."""
    return ports_over(OfficeStore(path), path.parent)


def ports_over(store: SqlStore, folder: Path = Path()) -> Ports:
    """The same over an open database."""
    return Ports(
        store=store,
        keeper=NoKeeper(),
        x_for=lambda account: QuietX(XUser(account.x_user_id, account.username, account.name)),
        vault=MemoryVault(),
        clock=StoppedClock(NOW),
        desk=MemoryDesk(),
        preferences=MemoryPreferences(),
        practice=StillPractice(),
        sheets=NoSheets(),
        folders=Folders(folder, folder, folder),
        close=store.close,
    )
