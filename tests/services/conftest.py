"""What a test of a use case may ask for: a furnished office, a stopped clock, an X in memory.

TEST_ENGINE=postgresql runs these tests over a server; by default they run over a file.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from tests.fakes import (
    MemoryDesk,
    MemoryPreferences,
    MemoryVault,
    NoKeeper,
    NoSheets,
    StillPractice,
    StoppedClock,
)
from tests.postgres import TestServer
from tests.services.scripted_x import ScriptedX
from upsocial_desktop.domain.account import Account, IntakeState
from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.mention import Mention, Post
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.deciding import Particulars, register_case
from upsocial_desktop.services.folders import Folders
from upsocial_desktop.services.intake import take_in
from upsocial_desktop.services.ports import Ports, XUser
from upsocial_desktop.services.practising import furnish
from upsocial_desktop.services.records import MentionFilter, MentionView
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.keeper import SqliteKeeper
from upsocial_desktop.store.server import ServerStore
from upsocial_desktop.store.transactions import SqlStore

ROAD = Particulars("Road broken near the school", "road", "barabanki", "Zaidpur")


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database in the newest shape with nothing in it, made once."""
    path = tmp_path_factory.mktemp("office") / "office.sqlite"
    SqliteKeeper(path).upgrade()
    return path


ON_SERVER = os.environ.get("TEST_ENGINE") == "postgresql"
on_file_only = pytest.mark.skipif(ON_SERVER, reason="looks into the file itself")
_servers: list[TestServer] = []


@pytest.fixture(scope="session", autouse=True)
def _server(request: pytest.FixtureRequest) -> None:
    if ON_SERVER:
        _servers.append(request.getfixturevalue("postgres"))


class _PassingStore(ServerStore):
    """A store whose database goes with it."""

    def __init__(self) -> None:
        self._there = _servers[0].stand_in(_servers[0].guarded)
        super().__init__(self._there.__enter__())

    def close(self) -> None:
        super().close()
        self._there.__exit__(None, None, None)


@dataclass
class World:
    """An office at work: its doors, the people in it, and X by account."""

    ports: Ports
    clock: StoppedClock
    xs: dict[str, ScriptedX] = field(default_factory=dict)

    @property
    def accounts(self) -> list[Account]:
        with self.ports.store.read() as tx:
            return list(tx.accounts())

    @property
    def account(self) -> Account:
        """The speaking account of office 901."""
        return self.accounts[0]

    @property
    def x(self) -> ScriptedX:
        return self.x_of(self.account)

    def x_of(self, account: Account) -> ScriptedX:
        if account.username not in self.xs:
            user = XUser(account.x_user_id, account.username, account.name)
            store = self.ports.store
            self.xs[account.username] = ScriptedX(user, self.clock, store.is_in_transaction)
        return self.xs[account.username]

    def officer(self, office_number: int, place: int = 0) -> Officer:
        with self.ports.store.read() as tx:
            office = next(o for o in tx.offices() if o.number == office_number)
            return tx.officers(office.id)[place]

    def say(self, *posts: Post) -> None:
        """Citizens write, and their posts are taken in."""
        self.x.naming.extend(posts)
        take_in(self.ports, self.account.id)

    def mention(self, post_id: str) -> Mention:
        office_id = self.account.office_id
        with self.ports.store.read() as tx:
            where = MentionFilter(office_id, MentionView.ALL)
            rows = tx.window_mentions(where, 0, 10_000)
            return next(m for m in (tx.mention(row.id) for row in rows) if m.post.id == post_id)

    def mentions(self) -> int:
        where = MentionFilter(self.account.office_id, MentionView.ALL)
        with self.ports.store.read() as tx:
            return tx.count_mentions(where)

    def intake_state(self) -> IntakeState:
        account_id = self.account.id
        with self.ports.store.read() as tx:
            return tx.intake_state(account_id)

    def case(self, case_id: int) -> Case:
        with self.ports.store.read() as tx:
            return tx.case(case_id)

    def register(self, post: Post) -> Case:
        mention = self.mention(post.id)
        wish = Wish(self.officer(901), mention.id, mention.version)
        changes = register_case(self.ports, wish, ROAD)
        return self.case(changes.first(Topic.CASE))

    def wish(self, officer: Officer, case_id: int) -> Wish:
        return Wish(officer, case_id, self.case(case_id).version)


@pytest.fixture
def world(tmp_path: Path, empty_database: Path) -> Iterator[World]:
    """Two connected offices (901, 902) and two more, nothing taken in yet."""
    made = make_world(tmp_path, empty_database)
    yield made
    made.ports.store.close()


def _store(folder: Path, empty_database: Path) -> SqlStore:
    if ON_SERVER:
        return _PassingStore()
    shutil.copy(empty_database, folder / "office.sqlite")
    return OfficeStore(folder / "office.sqlite")


def make_world(folder: Path, empty_database: Path) -> World:
    """A furnished office in a folder; whoever makes it closes its store."""
    return world_over(_store(folder, empty_database), folder)


def world_over(store: SqlStore, folder: Path) -> World:
    """The same over a store that is there already."""
    clock = StoppedClock()
    made: list[World] = []
    ports = Ports(
        store=store,
        keeper=NoKeeper(),
        x_for=lambda account: made[0].x_of(account),  # noqa: PLW0108 - the world comes after its doors
        vault=MemoryVault(),
        clock=clock,
        desk=MemoryDesk(),
        preferences=MemoryPreferences(),
        practice=StillPractice(),
        sheets=NoSheets(),
        folders=Folders(folder, folder, folder),
    )
    made.append(World(ports, clock))
    furnish(ports)
    return made[0]


@pytest.fixture
def live(world: World) -> World:
    """The same as if it were the real X."""
    world.ports = replace(world.ports, practice=None)
    return world


class OtherDesk(MemoryDesk):
    """The desk file of another PC of the office."""

    @property
    def pc_id(self) -> str:
        return "the-other-pc"


@pytest.fixture
def other(world: World) -> Ports:
    """Another PC of the office, at the same database and the same X."""
    return replace(world.ports, desk=OtherDesk(), run_id="other")
