"""An agent in a process of its own that sends to a practice X elsewhere until it is killed."""

import json
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.fakes import MemoryPreferences, MemoryVault, NoKeeper, NoSheets, StillPractice
from tests.ui.conftest import RESOURCES
from upsocial_desktop.domain.account import Account
from upsocial_desktop.machine.clock import SystemClock
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.folders import Folders
from upsocial_desktop.services.ports import Ports, PracticeAccount, Secret, XClient, XUser
from upsocial_desktop.services.practising import furnish
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.desk import DeskFile
from upsocial_desktop.store.keeper import SqliteKeeper
from upsocial_desktop.store.server import ServerStore
from upsocial_desktop.store.transactions import SqlStore
from upsocial_desktop.xapi.door import client_for

PAUSE_SECONDS = 0.2
# Beside the files of a PC: on which server its office's database is.
ADDRESS = "office.address"
# Where the practice X answers, and the keys of its accounts: {"address": …, "accounts": [...]}.
Told = Mapping[str, Any]


@dataclass
class PracticeElsewhere(StillPractice):
    """The accounts of a practice X that runs in another process."""

    told: Told = field(default_factory=dict)

    def accounts(self) -> Sequence[PracticeAccount]:
        return [
            PracticeAccount(
                XUser(each["id"], each["username"], each["username"]),
                {secret: each["keys"][secret.value] for secret in Secret},
            )
            for each in self.told["accounts"]
        ]


def office_in(folder: Path) -> SqlStore:
    """The office's database: the file in a folder, or a server where the folder names one."""
    named = folder / ADDRESS
    if named.exists():
        return ServerStore(named.read_text("utf-8"))
    SqliteKeeper(folder / "office.sqlite").upgrade()
    return OfficeStore(folder / "office.sqlite")


def ports_over(folder: Path, told: Told) -> Ports:
    """Doors over real files and the real client of X; the office is furnished if it is empty."""
    clock, practice = SystemClock(), PracticeElsewhere(told=told)
    keys = {account.user.username: account.keys for account in practice.accounts()}

    def x_for(account: Account) -> XClient:
        return client_for(account.username, keys[account.username], told["address"], clock)

    store = office_in(folder)
    ports = Ports(
        store=store,
        keeper=NoKeeper(),
        x_for=x_for,
        vault=MemoryVault(),
        clock=clock,
        desk=DeskFile(folder / "desk.sqlite"),
        preferences=MemoryPreferences(),
        practice=practice,
        sheets=NoSheets(),
        folders=Folders(folder, folder, RESOURCES),
        close=store.close,
    )
    furnish(ports)
    return ports


def main(folder: Path) -> None:
    """Tick for ever."""
    ports = ports_over(folder, json.load(sys.stdin))
    pause = threading.Event()
    while not pause.wait(PAUSE_SECONDS):
        tick(ports)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
