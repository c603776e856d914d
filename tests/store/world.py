"""A small world for tests: two training offices, their officers and practice accounts."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from upsocial_desktop.domain.account import Account, AccountState, Way
from upsocial_desktop.domain.case import CaseMove, CaseState
from upsocial_desktop.domain.file_key import FileKey
from upsocial_desktop.domain.history import Field, HistoryLine, Step, Subject
from upsocial_desktop.domain.mention import Decision, Post, Standing
from upsocial_desktop.domain.office import Office, OfficeKind
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.services.ports import Arrival, Store, Stored, WriteTx
from upsocial_desktop.store.ciphers import Ciphers
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.file_cipher import turn
from upsocial_desktop.store.keeper import SqliteKeeper
from upsocial_desktop.store.server import ServerStore
from upsocial_desktop.store.transactions import SqlStore

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
FIRST_POST = 1_990_000_000_000_000_000


@dataclass(frozen=True)
class Seeded:
    """What stands in the world."""

    water: Office
    roads: Office
    asha: Officer
    imran: Officer
    kavita: Officer
    water_account: Account
    roads_account: Account


def seed(store: Store) -> Seeded:
    """Make offices 901 and 902, two officers of the first and one of the second, two accounts."""
    with store.write() as tx:
        water = _office(tx, Office(0, 901, OfficeKind.DEPARTMENT, "Jal Practice", "जल अभ्यास"))
        roads = _office(tx, Office(0, 902, OfficeKind.DISTRICT, "Sadak Practice", "सड़क अभ्यास"))
        return Seeded(
            water,
            roads,
            _officer(tx, Officer(0, water.id, "Asha", "", Role.INFORMATION_OFFICER)),
            _officer(tx, Officer(0, water.id, "Imran", "", Role.NODAL_OFFICER)),
            _officer(tx, Officer(0, roads.id, "Kavita", "", Role.INFORMATION_OFFICER)),
            _account(tx, water, "jal_practice", "5001"),
            _account(tx, roads, "sadak_practice", "5002"),
        )


def _office(tx: WriteTx, office: Office) -> Office:
    return tx.office(tx.save_office(office))


def _officer(tx: WriteTx, officer: Officer) -> Officer:
    return tx.officer(tx.save_officer(officer))


def _account(tx: WriteTx, office: Office, username: str, x_user_id: str) -> Account:
    way, state = Way.PRACTICE, AccountState.CONNECTED
    account = Account(0, office.id, username, office.name_en, x_user_id, way, state)
    return tx.account(tx.save_account(account))


# In what form the files of these tests are: plain, or with TEST_ENGINE=sqlcipher in cipher.
_KEY = FileKey(b"\x05" * 32)
FORM = Ciphers({_KEY.name: _KEY}.get) if os.environ.get("TEST_ENGINE") == "sqlcipher" else None


def make_file(path: Path) -> None:
    """A fresh file in that form."""
    SqliteKeeper(path).upgrade()
    if FORM is not None:
        turn(path, _KEY, FORM)


def make_store(path: Path, busy_seconds: float = 5.0) -> OfficeStore:
    """A store on a fresh file."""
    make_file(path)
    return OfficeStore(path, busy_seconds, FORM)


def place_of(store: SqlStore) -> str:
    """By what another process opens the same database: a path or an address."""
    if isinstance(store, OfficeStore):
        return str(store._path)
    assert isinstance(store, ServerStore)
    line = store._line.tries[0]
    return (
        f"postgresql+psycopg://{line['user']}@/{line['dbname']}"
        f"?host={line['host']}&port={line['port']}"
    )


def post(
    number: int, text: str = "नल में पानी नहीं", author: str = "citizen1", **more: object
) -> Post:
    """An invented post; higher numbers are later."""
    values: dict[str, object] = {
        "id": str(FIRST_POST + number),
        "author_id": f"id-{author}",
        "author_username": author,
        "author_name": author.title(),
        "text": text,
        "created_at": NOW + timedelta(seconds=number),
        "conversation_id": str(FIRST_POST + number),
        "named": ("jal_practice",),
    }
    return Post(**(values | more))  # type: ignore[arg-type]  # the caller's words win


def arrive(
    tx: WriteTx,
    account: Account,
    posts: Sequence[Post],
    decision: Decision = Decision(Standing.NEW),  # noqa: B008 - a frozen value
    now: datetime = NOW,
) -> Sequence[Stored]:
    """Store posts with one decision."""
    return tx.store_mentions(account, [Arrival(each, decision) for each in posts], now)


def first_fields(world: Seeded, number: int, mention_id: int) -> dict[str, Field]:
    """The fields a registration gives a case."""
    return {
        "code": f"UPX-901-{number}-7",
        "office_number": 901,
        "serial": number,
        "state": CaseState.REGISTERED.value,
        "home_office_id": world.water.id,
        "working_office_id": world.water.id,
        "desk_office_id": world.water.id,
        "account_id": world.water_account.id,
        "topic": "water",
        "district": "barabanki",
        "summary": "पानी की शिकायत",
        "source_mention_id": mention_id,
        "source_post_id": str(FIRST_POST + mention_id),
        "complainant_id": "id-citizen1",
        "complainant_username": "citizen1",
        "conversation_id": f"thread-{mention_id}",
        "source_at": NOW,
        "registered_at": NOW,
        "due_at": NOW + 7 * DAY,
        "desk_since_at": NOW,
    }


def register(
    tx: WriteTx, world: Seeded, number: int, fields: Mapping[str, Field] | None = None
) -> int:
    """A case from a mention of its own; answers its id."""
    stored = arrive(tx, world.water_account, [post(number)])
    values = first_fields(world, number, stored[0].mention_id) | dict(fields or {})
    return append_case(tx, world, 0, 0, CaseMove.REGISTER, values).subject_id


def append_case(
    tx: WriteTx,
    world: Seeded,
    case_id: int,
    version: int,
    move: str,
    fields: Mapping[str, Field] | None = None,
    facts: Mapping[str, Field] | None = None,
    at: datetime = NOW,
    op_id: str = "",
) -> HistoryLine:
    """A step of a case by Asha."""
    name = op_id or f"{move}:{case_id}:{version}:{dict(fields or {}).get('code', '')}"
    step = Step(
        name,
        Subject.CASE,
        case_id,
        version,
        move,
        at,
        world.asha.id,
        world.water.id,
        fields or {},
        facts or {},
    )
    return tx.append(step)
