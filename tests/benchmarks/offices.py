"""Offices with many mentions and cases, made once per size with a fixed seed."""

import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from tests.store.world import FIRST_POST, NOW, Seeded, seed
from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.domain.mention import Doubt, Standing
from upsocial_desktop.domain.office import Office, OfficeKind
from upsocial_desktop.store.case_lists import lists_of
from upsocial_desktop.store.database import OfficeStore, open_engine
from upsocial_desktop.store.keeper import SqliteKeeper
from upsocial_desktop.store.tables import case_lists, cases, mentions

_TEXTS = (
    "@jal_practice हमारे मोहल्ले में तीन दिन से पानी नहीं आ रहा है, कृपया ध्यान दें। वार्ड {n}",
    "@jal_practice No water in ward {n} since Monday, the pump operator does not answer the phone.",
    "@jal_practice sadak par gaddha hai, kal raat do log gire. ward {n}, school ke paas.",
)
_STATES = (CaseState.REGISTERED, CaseState.IN_PROCESS, CaseState.FORWARDED, CaseState.REPORTED)
_BATCH = 5_000


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
    with engine.execution_options(begin="BEGIN IMMEDIATE").begin() as connection:
        for some in _batches(range(1, size + 1)):
            rows = [_mention(world, number) for number in some]
            connection.execute(insert(mentions), rows)
            opened = [_case(world, others, number) for number in some]
            connection.execute(insert(cases), opened)
            listed = [
                {"office_id": office, "view": view, "case_id": case["id"], "due_at": case["due_at"]}
                for case in opened
                for office, view in lists_of(case)
            ]
            connection.execute(insert(case_lists), listed)
    engine.dispose()
    return world


def _batches(numbers: range) -> Iterator[range]:
    for first in range(numbers.start, numbers.stop, _BATCH):
        yield range(first, min(first + _BATCH, numbers.stop))


def _mention(world: Seeded, number: int) -> dict[str, Any]:
    post_id = str(FIRST_POST + number)
    is_new = number % 5 == 0
    return {
        "id": number,
        "account_id": world.water_account.id,
        "office_id": world.water.id,
        "x_post_id": post_id,
        "author_id": f"7{number % 5000}",
        "author_username": f"citizen{number % 5000}",
        "author_name": f"नागरिक {number % 5000}",
        "text": _TEXTS[number % 3].format(n=number % 90),
        "created_at": NOW - timedelta(minutes=number),
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


def _case(world: Seeded, others: list[int], number: int) -> dict[str, Any]:
    chance = random.Random(number)
    zipf = others[min(int(chance.paretovariate(1.2)) - 1, len(others) - 1)]
    state = _STATES[number % 4] if number % 10 == 0 else CaseState.CLOSED_RESOLVED
    working = zipf if number % 3 == 0 else world.water.id
    row: dict[str, Any] = {
        "id": number,
        "code": f"UPX-901-{10000 + number}-0",
        "office_number": 901,
        "serial": 10000 + number,
        "state": state,
        "home_office_id": world.water.id,
        "working_office_id": working,
        "desk_office_id": working,
        "account_id": world.water_account.id,
        "holder_id": world.asha.id if state is CaseState.IN_PROCESS else None,
        "topic": "water",
        "district": "barabanki",
        "summary": "पानी की शिकायत",
        "source_mention_id": number,
        "complainant_username": f"citizen{number % 5000}",
        "citizen_wrote_at": None,
    }
    moments = ("source_at", "registered_at", "desk_since_at", "changed_at")
    row |= dict.fromkeys(moments, NOW - timedelta(minutes=number))
    row["due_at"] = NOW + timedelta(minutes=chance.randrange(-9000, 20000))
    return row
