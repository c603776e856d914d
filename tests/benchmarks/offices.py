"""Offices with many mentions and cases, made once per size with a fixed seed."""

import random
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, insert, select, text

from tests.store.world import FIRST_POST, NOW, Seeded, seed
from upsocial_desktop.domain.case import CaseMove, CaseState
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.mention import Doubt, Standing
from upsocial_desktop.domain.office import Office, OfficeKind
from upsocial_desktop.store.case_lists import marks_of, parties_of, rows_of
from upsocial_desktop.store.database import OfficeStore, open_engine
from upsocial_desktop.store.fields import json_of
from upsocial_desktop.store.keeper import SqliteKeeper
from upsocial_desktop.store.search import case_row, fold, mention_marks, sounds_in, story_marks
from upsocial_desktop.store.tables import case_lists, cases, history, mentions, metadata

# Raised when what is made below changes, so that no old copy is measured.
_MADE = 2
_TEXTS = (
    "@jal_practice हमारे मोहल्ले में तीन दिन से पानी नहीं आ रहा है, कृपया ध्यान दें। वार्ड {n}",
    "@jal_practice No water in ward {n} since Monday, the pump operator does not answer the phone.",
    "@jal_practice sadak par gaddha hai, kal raat do log gire. ward {n}, school ke paas.",
)
_STATES = (CaseState.REGISTERED, CaseState.IN_PROCESS, CaseState.FORWARDED, CaseState.REPORTED)
_TOPICS = ("water", "electricity", "roads", "police", "health", "sanitation", "pension", "other")
_DISTRICTS = tuple(str(120 + number) for number in range(75))
_BATCH = 5_000
# The case that is opened by a benchmark, and how long its story is.
LONG_CASE, LONG_STORY = 7, 500


def _vocabulary() -> tuple[list[str], list[float]]:
    """Words as they stand in complaints: few of them often, most of them seldom (Zipf)."""
    chance = random.Random(1)
    letters, signs = "कखगघचजटडतदनपबमयरलवशसह", ("", "ा", "ि", "ी", "ु", "े", "ो")
    made = (
        "".join(chance.choice(letters) + chance.choice(signs) for _ in range(chance.randint(2, 4)))
        for _ in range(20_000)
    )
    words = ["पानी", "बिजली", "सड़क", "शिकायत", "नहीं", "water", "road", "bijli", "sadak", *made]
    return words, list(accumulate(1 / (place + 2) for place in range(len(words))))


_WORDS, _WEIGHTS = _vocabulary()


def kept_office(size: int) -> Path:
    """A folder for all runs with an office of `size` cases, made where it is not there yet."""
    folder = Path(tempfile.gettempdir()) / f"upsocial-benchmark-{_MADE}-{shape_mark()}-{size}"
    path = folder / "office.db"
    if not path.exists():
        half = folder.with_name(f"{folder.name}.half")
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir()
        make_office(half / "office.db", size)
        half.rename(folder)
    return path


def shape_mark() -> str:
    """A name that changes with the shape of the database."""
    columns = (f"{table.name}.{each.name}" for table in metadata.sorted_tables for each in table.c)
    return f"{random.Random(' '.join(columns)).getrandbits(32):08x}"


def make_office(path: Path, size: int) -> Seeded:
    """A database with `size` mentions and as many cases; few offices have most of them."""
    SqliteKeeper(path).upgrade()
    store = OfficeStore(path)
    world = seed(store)
    with store.write() as tx:
        more = [
            tx.save_office(Office(0, 903 + n, OfficeKind.DISTRICT, f"District {n}", ""))
            for n in range(20)
        ]
    store.close()
    others = [world.roads.id, *more]
    engine = open_engine(path)
    with engine.connect() as connection:
        # A folder that is made anew after a power cut: nothing needs to be on the disk in between.
        for words in ("synchronous = OFF", "cache_size = -400000", "temp_store = MEMORY"):
            driver = connection.connection.driver_connection
            assert driver is not None
            driver.execute(f"PRAGMA {words}")
        # A transaction for each batch: one of a million cases would be read back from its own log.
        for some in _batches(range(1, size + 1)):
            with connection.begin():
                _add(connection, world, others, some)
        with connection.begin():
            if size >= LONG_CASE:
                _tell_long_story(connection, world, LONG_CASE)
            # As the program's own upkeep leaves it: the index of words in few parts.
            for name in ("mention_words", "case_words", "story_words"):
                connection.execute(text(f"INSERT INTO {name} ({name}) VALUES ('optimize')"))
    engine.dispose()
    return world


def seeded_in(path: Path) -> tuple[int, int]:
    """The ids of the office most cases belong to and of its first officer."""
    store = OfficeStore(path)
    with store.read() as tx:
        officer = tx.officers()[0]
    store.close()
    return officer.office_id, officer.id


def _add(connection: Connection, world: Seeded, others: Sequence[int], some: range) -> None:
    water, account = world.water.id, world.water_account.id
    rows = [mention_row_of(number, water, account) for number in some]
    connection.execute(insert(mentions), rows)
    opened = [_case(world, others, number) for number in some]
    connection.execute(insert(cases), opened)
    connection.execute(insert(case_lists), [row for case in opened for row in rows_of(case)])
    marked = [(case_row(case, marks_of(case)), row) for case, row in zip(opened, rows, strict=True)]
    connection.exec_driver_sql(
        "INSERT INTO case_words (rowid, code, summary, place, complainant, sounds, marks)"
        " VALUES (:id, :code, :summary, :place, :complainant, :sounds, :marks)",
        [case for case, _ in marked],
    )
    connection.exec_driver_sql(
        "INSERT INTO mention_words (rowid, text, author, code, sounds, marks)"
        " VALUES (?, ?, ?, '', ?, ?)",
        [
            (
                row["id"],
                fold(row["text"]),
                row["author_username"],
                sounds_in(fold(row["text"])),
                mention_marks(row["office_id"], row["standing"], row["doubt"]),
            )
            for _, row in marked
        ],
    )
    _tell(connection, world, [case for case in opened if case["id"] % 10 == 0])


def _tell(connection: Connection, world: Seeded, told: Iterable[dict[str, Any]]) -> None:
    """A note on every tenth case, with its words in the index."""
    notes = [
        (case, 2, " ".join(random.Random(case["id"]).choices(_WORDS, cum_weights=_WEIGHTS, k=12)))
        for case in told
    ]
    _note(connection, world, notes)


def _tell_long_story(connection: Connection, world: Seeded, case_id: int) -> None:
    found = connection.execute(cases.select().where(cases.c.id == case_id)).mappings().one()
    case = {str(name): value for name, value in found.items()}
    words = "टिप्पणी {}: फोन पर बात हुई, दल भेजा गया"
    versions = range(2, LONG_STORY + 2)
    _note(connection, world, [(case, version, words.format(version)) for version in versions])
    changed = cases.update().where(cases.c.id == case_id)
    connection.execute(changed.values(version=LONG_STORY + 1))


def _note(
    connection: Connection, world: Seeded, notes: Sequence[tuple[dict[str, Any], int, str]]
) -> None:
    newest = select(func.coalesce(func.max(history.c.id), 0))
    first = connection.execute(newest).scalar_one() + 1
    rows = [
        {
            "id": place,
            "subject": Subject.CASE,
            "subject_id": case["id"],
            "version": version,
            "op_id": f"note:{case['id']}:{version}",
            "move": CaseMove.NOTE.value,
            "at": NOW - timedelta(minutes=case["id"]),
            "officer_id": world.asha.id,
            "office_id": world.water.id,
            "fields": "{}",
            "facts": json_of({"text": words}),
        }
        for place, (case, version, words) in enumerate(notes, first)
    ]
    connection.execute(insert(history), rows)
    connection.exec_driver_sql(
        "INSERT INTO story_words (rowid, words, sounds, marks) VALUES (?, ?, '', ?)",
        [
            (place, fold(words), story_marks(parties_of(case)))
            for place, (case, _, words) in enumerate(notes, first)
        ],
    )


def _batches(numbers: range) -> Iterator[range]:
    for first in range(numbers.start, numbers.stop, _BATCH):
        yield range(first, min(first + _BATCH, numbers.stop))


def mention_row_of(number: int, office_id: int, account_id: int) -> dict[str, Any]:
    """An invented mention of an office, the same for the same number."""
    post_id = str(FIRST_POST + number)
    is_new = number % 5 == 0
    more = random.Random(-number).choices(_WORDS, cum_weights=_WEIGHTS, k=6)
    return {
        "id": number,
        "account_id": account_id,
        "office_id": office_id,
        "x_post_id": post_id,
        "author_id": f"7{number % 5000}",
        "author_username": f"citizen{number % 5000}",
        "author_name": f"नागरिक {number % 5000}",
        "text": f"{_TEXTS[number % 3].format(n=number % 90)} {' '.join(more)}",
        # Ids grow with time, as mentions are taken in.
        "created_at": NOW - timedelta(minutes=1_000_000 - number),
        "conversation_id": post_id,
        "first_id": post_id,
        "lang": "hi",
        "named": ["jal_practice"],
        "media_alt": [],
        "standing": Standing.NEW if is_new else Standing.ATTACHED,
        "aside": None,
        # The keys of cases come later; this one is set where the case is.
        "case_id": None,
        "doubt": Doubt.NONE,
        "is_read": not is_new,
        "taken_in_at": NOW,
        "checked_at": NOW,
    }


def _case(world: Seeded, others: Sequence[int], number: int) -> dict[str, Any]:
    zipf = others[min(int(random.Random(number).paretovariate(1.2)) - 1, len(others) - 1)]
    return case_row_of(
        number,
        (world.water.id, zipf),
        officer_id=world.asha.id,
        account_id=world.water_account.id,
    )


def case_row_of(
    number: int, offices: tuple[int, int], *, officer_id: int, account_id: int
) -> dict[str, Any]:
    """An invented case of the first office, perhaps worked on by the second."""
    home, other = offices
    chance = random.Random(number)
    chance.paretovariate(1.2)
    state = _STATES[number // 10 % 4] if number % 10 == 0 else CaseState.CLOSED_RESOLVED
    working = other if number % 3 == 0 else home
    is_forwarded = state is CaseState.FORWARDED
    words = " ".join(chance.choices(_WORDS, cum_weights=_WEIGHTS, k=5))
    row: dict[str, Any] = {
        "id": number,
        "code": f"UPX-901-{10000 + number}-0",
        "office_number": 901,
        "serial": 10000 + number,
        "state": state,
        "home_office_id": home,
        "working_office_id": home if is_forwarded else working,
        "desk_office_id": other if is_forwarded else working,
        "account_id": account_id,
        "holder_id": officer_id if state is CaseState.IN_PROCESS else None,
        "topic": _TOPICS[min(int(chance.paretovariate(1.0)) - 1, len(_TOPICS) - 1)],
        "district": _DISTRICTS[min(int(chance.paretovariate(0.6)) - 1, len(_DISTRICTS) - 1)],
        "place": "",
        "summary": f"पानी की शिकायत {words}",
        "igrs_no": "",
        "cpgrams_no": "",
        "source_mention_id": number,
        "complainant_username": f"citizen{number % 5000}",
        "citizen_wrote_at": NOW if number % 50 == 0 else None,
    }
    moments = ("source_at", "registered_at", "desk_since_at", "changed_at")
    row |= dict.fromkeys(moments, NOW - timedelta(minutes=1_000_000 - number))
    is_closed = state is CaseState.CLOSED_RESOLVED
    # Two years of closed cases; open ones are due in the days around now.
    minutes = chance.randrange(-1_000_000, -9_000) if is_closed else chance.randrange(-9000, 20000)
    row["due_at"] = NOW + timedelta(minutes=minutes)
    row["desk_due_at"] = NOW + timedelta(minutes=minutes % 3000 - 1500) if is_forwarded else None
    return row
