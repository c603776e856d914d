"""The only place where rooms are joined: which adapter stands behind which door."""

import importlib
import json
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.domain.server_address import ServerAddress
from upsocial_desktop.machine.clock import SystemClock
from upsocial_desktop.machine.gazetteer_files import read_gazetteer
from upsocial_desktop.machine.health import examine_machine
from upsocial_desktop.machine.helpline_files import read_helplines
from upsocial_desktop.machine.hidden_keys import HidingVault
from upsocial_desktop.machine.logbook import Logbook
from upsocial_desktop.machine.papers import write_paper
from upsocial_desktop.machine.paths import folders as folders_of
from upsocial_desktop.machine.photo_shelf import PhotoShelf
from upsocial_desktop.machine.picture_shelf import PictureShelf
from upsocial_desktop.machine.practice_line import announced, running_day
from upsocial_desktop.machine.praise_files import read_praise_words
from upsocial_desktop.machine.redaction import Redactor
from upsocial_desktop.machine.settings_file import TomlPreferences
from upsocial_desktop.machine.sheets import OpenpyxlSheets
from upsocial_desktop.machine.single_copy import SingleCopy
from upsocial_desktop.services.away import OFFICE
from upsocial_desktop.services.connecting import address_kept
from upsocial_desktop.services.folders import Folders
from upsocial_desktop.services.people import People
from upsocial_desktop.services.ports import (
    Clock,
    DrawPdf,
    Keeper,
    NoMover,
    Ports,
    Practice,
    PracticeAccount,
    PracticeState,
    Revision,
    Secret,
    Store,
    Vault,
    XClient,
    XUser,
    draw_nothing,
)
from upsocial_desktop.services.practising import furnish
from upsocial_desktop.store.ciphers import Ciphers
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.desk import DeskFile
from upsocial_desktop.store.keeper import SqliteKeeper
from upsocial_desktop.store.late_mover import LateMover
from upsocial_desktop.vault.keyring_vault import (
    LIVE_NAMESPACE,
    PRACTICE_NAMESPACE,
    KeyringVault,
    namespace_at,
)
from upsocial_desktop.vault.session_vault import SessionVault

if TYPE_CHECKING:
    from upsocial_desktop.practice.server import PracticeServer
    from upsocial_desktop.practice.world import World

FIRST_DAY = "first_day.scenario"


class Place(Protocol):
    """Which house is to be opened, as the command line says it."""

    @property
    def profile(self) -> str: ...
    @property
    def data_dir(self) -> Path | None: ...
    @property
    def is_practice(self) -> bool: ...
    @property
    def fresh_day(self) -> bool: ...
    @property
    def scenario(self) -> Path | None: ...
    @property
    def pace(self) -> float: ...
    @property
    def port(self) -> int: ...
    @property
    def log_level(self) -> str: ...


def open_house(place: Place, draw_pdf: DrawPdf = draw_nothing) -> Ports:
    """Open the doors of a profile; closing is `Ports.close`.

    `draw_pdf` comes from whoever may load Qt: this room may not.

    Raises Unavailable and Refused of the rooms that cannot be opened: "db.…", "folders.…",
    "practice.no_scenario", "practice.port", "program.already_running". A database that is there
    but not sound is told by whoever reads it first.
    """
    folders = folders_of(place.profile, place.data_dir)
    logbook = Logbook(folders.log, place.log_level)
    try:
        open_it = _practice if place.is_practice else _live
        ports = open_it(place, folders, logbook.redactor)
    except BaseException:
        logbook.close()
        raise
    close = partial(_close_all, ports.close, logbook.close)
    return replace(ports, close=close, draw_pdf=draw_pdf)


def open_shut(place: Place) -> Ports:
    """The doors for a command that works on this PC's databases while nobody has them open.

    Raises as `open_house`, but no "db.…".
    """
    folders = folders_of(place.profile, place.data_dir)
    logbook = Logbook(folders.log, place.log_level)
    namespace = f"{PRACTICE_NAMESPACE}/{place.profile}" if place.is_practice else LIVE_NAMESPACE
    vault = HidingVault(KeyringVault(namespace), logbook.redactor)
    shut = cast("Any", _Shut())
    return Ports(
        *(shut, shut, shut, vault, SystemClock(), shut),
        preferences=TomlPreferences(folders.data / "settings.toml"),
        practice=shut if place.is_practice else None,
        sheets=OpenpyxlSheets(),
        folders=folders,
        file_forms=_room_of_files().LocalFiles(folders.data, Ciphers(vault.file_key)),
        close=logbook.close,
    )


class _Shut:
    """A door at which such a command never knocks."""

    def __getattr__(self, name: str) -> object:
        raise RuntimeError(f"the databases are shut: {name}")


def _room_of_files() -> Any:
    """Nobody but such a command loads it."""
    return importlib.import_module("upsocial_desktop.store.local_files")


def _close_all(*closers: Callable[[], None]) -> None:
    with ExitStack() as closing:
        for close in reversed(closers):
            closing.callback(close)


def _live(_place: Place, folders: Folders, redactor: Redactor) -> Ports:
    address = address_kept(TomlPreferences(folders.data / "settings.toml").load())
    # The accounts of another database have other numbers, and so other keys.
    namespace = LIVE_NAMESPACE if address is None else namespace_at(address)
    vault = HidingVault(KeyringVault(namespace), redactor)
    return _join(folders, vault, SystemClock(), None, address)


def _practice(place: Place, folders: Folders, redactor: Redactor) -> Ports:
    # The profile's name is in the namespace, so that two practice folders never share a key.
    keyring = HidingVault(KeyringVault(f"{PRACTICE_NAMESPACE}/{place.profile}"), redactor)
    if place.fresh_day:
        return _fresh_day(place, folders, keyring)
    line = running_day(folders.data)
    if line is not None:
        return _join(folders, keyring, line, line)
    return _passing_day(place, folders, HidingVault(SessionVault(), redactor))


def _fresh_day(place: Place, folders: Folders, keyring: Vault) -> Ports:
    """A day of its own that other processes of the profile may join."""
    with ExitStack() as opened:
        # One day at a time: a second one would move the database away under the first.
        opened.enter_context(SingleCopy(folders.data))
        day = PracticeDay(_world(place, folders), place.port)
        opened.callback(day.close)
        lay_aside(folders.data / "office.sqlite")
        SqliteKeeper(folders.data / "office.sqlite").upgrade()
        ports = _join(folders, keyring, day, day)
        opened.callback(ports.close)
        furnish(ports)
        # Told last: whoever finds the day finds it furnished.
        opened.enter_context(announced(folders.data, day.address))
        return replace(ports, close=opened.pop_all().close)


def _passing_day(place: Place, folders: Folders, vault: Vault) -> Ports:
    """A day for one command over the last day's database; its keys end with the process."""
    day = PracticeDay(_world(place, folders), place.port)
    with ExitStack() as opened:
        opened.callback(day.close)
        ports = _join(folders, vault, day, day)
        opened.callback(ports.close)
        if _has_our_shape(ports.keeper):
            furnish(ports)
        return replace(ports, close=opened.pop_all().close)


def _has_our_shape(keeper: Keeper) -> bool:
    try:
        revision = keeper.revision()
    except Told:
        # The command that reads the database tells it; `doctor` and `db` must open all the same.
        return False
    return revision.have == revision.need


def _room(name: str) -> Any:
    """A room of the practice X; a desk at real work never loads it."""
    return importlib.import_module(f"upsocial_desktop.practice.{name}")


def _world(place: Place, folders: Folders) -> "World":
    path = place.scenario or folders.resources / "scenarios" / FIRST_DAY
    scenarios = _room("day.scenarios")
    try:
        scenario = scenarios.read_scenario(path)
    except (OSError, UnicodeDecodeError, scenarios.ScenarioMistakes) as error:
        raise Refused("practice.no_scenario", path=str(path), detail=str(error)) from error
    # The pretend day has the hour its author wrote, on today's date of the real calendar.
    now = SystemClock().now()
    hour = scenario.paper_opening or now
    opens_at = datetime.combine(now.astimezone(hour.tzinfo).date(), hour.timetz())
    return cast("World", _room("world").World.load(scenario, opens_at, pace=place.pace))


def lay_aside(database: Path) -> None:
    """Move the last practice day out of the way; one day back is kept, never overwritten whole."""
    for ending in ("-wal", "-shm"):
        database.with_name(database.name + ending).unlink(missing_ok=True)
    if database.exists():
        database.replace(database.with_name("previous-day.sqlite"))


def _join(
    folders: Folders,
    vault: Vault,
    clock: Clock,
    day: "_Day | None",
    address: ServerAddress | None = None,
) -> Ports:
    # What this PC keeps of a database, by its numbers, is never mixed with that of another.
    home = folders.data if address is None else _home(folders.data / address.folder)
    ciphers = Ciphers(vault.file_key)
    # What this PC keeps is in cipher altogether, also what it keeps of a server from now on.
    desk = DeskFile(home / "desk.sqlite", ciphers=ciphers, model=folders.data / "desk.sqlite")
    with ExitStack() as opened:
        opened.callback(desk.close)
        office = (
            _file_in(folders.data, desk, ciphers)
            if address is None
            else _server_at(address, vault, desk)
        )
        ports = Ports(
            store=office.store,
            keeper=office.keeper,
            x_for=_x_door(vault, day.address if day else "", clock),
            vault=vault,
            clock=clock,
            desk=desk,
            preferences=TomlPreferences(folders.data / "settings.toml"),
            practice=day,
            sheets=OpenpyxlSheets(),
            folders=folders,
            gazetteer=partial(read_gazetteer, folders.resources),
            examine_machine=examine_machine,
            write_paper=write_paper,
            photos=PhotoShelf(home / "photos"),
            mover=LateMover(office.path, ciphers) if office.path else NoMover(),
            pictures=PictureShelf(home / "pictures"),
            praise_words=partial(read_praise_words, folders.resources, folders.data),
            helplines=partial(read_helplines, folders.resources, folders.data),
            shared_clock=office.clock,
            server=address,
            try_server=_try_server,
            change_password=_change_password,
            people_at=_people_at,
        )
        opened.callback(office.store.close)
        return replace(ports, close=opened.pop_all().close)


@dataclass(frozen=True)
class _Office:
    """The database at which the program sits; `clock` None where it has none of its own.

    `path` is its file, None where it is on a server.
    """

    store: Store
    keeper: Keeper
    clock: Clock | None = None
    path: Path | None = None


def _home(folder: Path) -> Path:
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def _file_in(folder: Path, desk: DeskFile, ciphers: Ciphers) -> _Office:
    path = folder / "office.sqlite"
    keeper = SqliteKeeper(path, ciphers, model="desk.sqlite")
    # A file that is there and damaged is told by whoever reads it, so that `doctor` opens. One
    # that has gone from a desk which knows its office is away: an empty one in its place would
    # look like an office in which nothing was ever done.
    is_lost = not path.exists() and bool(desk.recall(OFFICE))
    if not is_lost and (not path.exists() or not path.stat().st_size):
        keeper.upgrade()
    return _Office(OfficeStore(path, ciphers=ciphers), keeper, path=path)


def _server_at(address: ServerAddress, vault: Vault, desk: DeskFile) -> _Office:
    """Nothing is asked yet: a server that is away must not keep the window from opening."""
    # What speaks to servers is loaded where there is one.
    lines = importlib.import_module("upsocial_desktop.store.server_line")
    servers = importlib.import_module("upsocial_desktop.store.server")
    keepers = importlib.import_module("upsocial_desktop.store.seated_keeper")
    heads = _DeskHeads(desk, f"record/{address.login}")
    line = lines.line_of(address, lambda: vault.password(address), _DeskTimelines(desk), heads)
    store = servers.ServerStore(line)
    return _Office(store, keepers.SeatedKeeper(line), store.clock)


def _try_server(address: ServerAddress, password: str) -> Revision:
    room = importlib.import_module("upsocial_desktop.store.seated_keeper")
    return cast("Revision", room.try_server(address, password))


def _change_password(address: ServerAddress, before: str, password: str) -> None:
    room = importlib.import_module("upsocial_desktop.store.server_passwords")
    room.change_password(address, before, password)


@dataclass(frozen=True)
class _DeskTimelines:
    """Which server came last is remembered over starts: an old one may wake at any time."""

    desk: DeskFile
    seen: dict[str, int] = field(default_factory=dict)

    def highest(self, system: str) -> int:
        if system not in self.seen:
            self.seen[system] = int(self.desk.recall(f"timeline/{system}") or 0)
        return self.seen[system]

    def note(self, system: str, timeline: int) -> None:
        self.desk.remember(f"timeline/{system}", str(timeline))
        self.seen[system] = timeline


@dataclass(frozen=True)
class _DeskHeads:
    """How far the office's record had come is remembered over starts, for each login."""

    desk: DeskFile
    key: str

    def last(self) -> Any:
        room = importlib.import_module("upsocial_desktop.store.record_head")
        kept = self.desk.recall(self.key)
        return room.Head(*json.loads(kept)) if kept else room.NO_HEAD

    def note(self, head: Any) -> None:
        # Where this PC can keep nothing, work goes on; it then knows of an earlier line only.
        with suppress(Unavailable):
            self.desk.remember(self.key, json.dumps(head))


def _people_at(address: str) -> People:
    # What speaks to servers is loaded where there is one.
    room = importlib.import_module("upsocial_desktop.store.server_people")
    people: People = room.ServerLogins(address)
    return people


Keys = Mapping[Secret, str]


def _x_door(vault: Vault, practice_address: str, clock: Clock) -> Callable[[Account], XClient]:
    """Clients by account, made anew when its keys or its name are others than before."""
    clients: dict[int, tuple[str, Keys, XClient]] = {}
    lock = threading.Lock()

    def x_for(account: Account) -> XClient:
        keys = _keys_of(vault, account)
        with lock:
            name, known, client = clients.get(account.id, ("", {}, None))
            if client is None or (name, known) != (account.username, keys):
                # tweepy costs as much to load as a window, so it waits for the first client.
                room = importlib.import_module("upsocial_desktop.xapi.door")
                made = room.client_for(account.username, keys, practice_address, clock)
                client = cast("XClient", made)
                clients[account.id] = (account.username, keys, client)
            return client

    return x_for


def _keys_of(vault: Vault, account: Account) -> Keys:
    keys = {secret: vault.fetch(account.id, secret) or "" for secret in Secret}
    if not all(keys.values()):
        raise Refused("account.no_keys", username=account.username)
    return keys


class _Day(Practice, Protocol):
    """A pretend day, in this process or in another."""

    @property
    def address(self) -> str: ...


@dataclass(frozen=True)
class _Held:
    """A pretend day with the server that shows it."""

    world: "World"
    server: "PracticeServer"


class PracticeDay:
    """The pretend X in this process: the trainer's hand, and the clock of all practice.

    Raises Refused("practice.port") where its port is taken.
    """

    def __init__(self, world: "World", port: int) -> None:
        try:
            self._held = _Held(world, _room("server").PracticeServer(world, port))
        except OSError as fault:
            raise Refused("practice.port", port=port, reason=fault.strerror) from fault
        self._held.server.start()

    @property
    def address(self) -> str:
        """Where the pretend X answers."""
        return self._held.server.address

    def now(self) -> datetime:
        """The moment of the pretend day."""
        return self._held.world.now().astimezone(UTC)

    def monotonic(self) -> float:
        """Seconds that never go back, of the pretend day."""
        return self.now().timestamp()

    def accounts(self) -> Sequence[PracticeAccount]:
        """Every account of the day with its keys of this run."""
        world = self._held.world
        found = []
        for user_id, username, name in world.accounts():
            keys = world.credentials(username)
            secrets = {
                Secret.CONSUMER_KEY: keys.consumer_key,
                Secret.CONSUMER_SECRET: keys.consumer_secret,
                Secret.ACCESS_TOKEN: keys.access_token,
                Secret.ACCESS_SECRET: keys.access_secret,
            }
            found.append(PracticeAccount(XUser(user_id, username, name), secrets))
        return found

    def state(self) -> PracticeState:
        """How the day stands."""
        outlook = self._held.world.outlook()
        next_at = outlook["next_event_at"]
        return PracticeState(
            now=self.now(),
            pace=0.0 if outlook["is_held"] else float(str(outlook["pace"])),
            next_at=datetime.fromisoformat(str(next_at)) if next_at else None,
            events_left=int(str(outlook["events_to_come"])),
            address=self.address,
        )

    def step(self) -> PracticeState:
        """Go on to the next event."""
        self._held.world.step_to_next()
        return self.state()

    def advance(self, seconds: float) -> PracticeState:
        """Let virtual seconds pass."""
        self._held.world.advance(seconds)
        return self.state()

    def set_pace(self, pace: float) -> PracticeState:
        """Run faster or slower; 0 lets the clock run and brings events one by one."""
        world = self._held.world
        if pace:
            world.release_script()
        else:
            world.hold_script()
        world.set_pace(pace or 1.0)
        return self.state()

    def close(self) -> None:
        """Stop the server."""
        self._held.server.stop()
