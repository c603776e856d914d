"""The server judges as the domain does: the table of moves, and all that stands beside it."""

import json
import random
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.postgres import TestServer
from tests.store.rights_world import Realm, realm
from tests.store.world import NOW
from upsocial_desktop.domain.case import MOVES, Case, CaseMove, CaseState, check_move
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.mention import Doubt, Standing
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.store.search import mention_marks
from upsocial_desktop.store.server import open_server
from upsocial_desktop.store.server_moves import move_rows
from upsocial_desktop.store.server_rights import secure
from upsocial_desktop.store.values import microseconds

SAMPLES = 12_000


@pytest.fixture(scope="module")
def state(postgres: TestServer) -> Iterator[Realm]:
    with realm(postgres) as made:
        yield made


def _case(rolled: random.Random, state: CaseState) -> Case:
    plain: dict[str, Any] = {each.name: "" for each in fields(Case)}
    offices = [rolled.choice((1, 1, 2, 3)) for _ in range(3)]
    moments: tuple[datetime | None, ...] = (None, NOW, NOW + timedelta(days=1))
    return Case(
        **{
            **plain,
            **{name: None for name in plain if name.endswith("_at")},
            **dict.fromkeys(("id", "version", "serial", "account_id", "source_mention_id"), 1),
            **dict(
                zip(("home_office_id", "working_office_id", "desk_office_id"), offices, strict=True)
            ),
            **dict.fromkeys(("reopened", "waited_seconds"), 0),
            **dict.fromkeys(("closer_id", "checker_id", "master_case_id", "linked_case_id"), None),
            "office_number": rolled.choice((142, 901)),
            "state": state,
            "holder_id": rolled.choice((None, 7, 8)),
            "answer_delivery_id": rolled.choice((None, None, 5)),
            "bounces": rolled.choice((0, 1, 2, 3)),
            "asks": rolled.choice((0, 1, 2)),
            "interims": rolled.choice((0, 1)),
            "me_too": rolled.choice((0, 0, 2)),
            "replied_at": rolled.choice(moments),
            "reopen_until_at": rolled.choice(moments),
            **{name: rolled.random() < 0.3 for name in plain if name.startswith("is_")},
        }
    )


def _said(case: Case, move: CaseMove, officer: Officer) -> str | None:
    try:
        check_move(case, move, officer)
    except Refused as refused:
        return refused.code
    return None


def _row(case: Case) -> dict[str, Any]:
    found = {each.name: getattr(case, each.name) for each in fields(case)}
    return {
        name: microseconds(value) if isinstance(value, datetime) else value
        for name, value in found.items()
    }


def test_every_move_is_judged_as_the_domain_judges_it(state: Realm) -> None:
    rolled = random.Random(6)
    asked: list[dict[str, Any]] = []
    wanted = []
    for _ in range(SAMPLES):
        move = rolled.choice(sorted(MOVES))
        # Mostly from where the move may start: from elsewhere all answers are alike.
        sources = sorted(MOVES[move].sources) if rolled.random() < 0.8 else sorted(CaseState)
        case = _case(rolled, rolled.choice(sources))
        officer = Officer(7, rolled.choice((1, 1, 2, 4)), "", "", rolled.choice(sorted(Role)))
        who = {"officer": officer.id, "office": officer.office_id, "role": officer.role}
        asked.append({"told": _row(case), "move": move, **who})
        wanted.append(_said(case, move, officer))
    words = """SELECT rights.check_move(jsonb_populate_record(NULL::cases, r.told), r.move,
      r.officer, r.office, r.role) FROM jsonb_array_elements(%s::jsonb) WITH ORDINALITY AS e (x, n),
      jsonb_to_record(e.x) AS r (told jsonb, move text, officer bigint, office bigint, role text)
      ORDER BY n"""
    with closing(state.connect()) as owner:
        found = [row[0] for row in owner.execute(words.encode(), (json.dumps(asked),)).fetchall()]
    wrong = [
        (each["move"], each["told"]["state"], each["role"], one, other)
        for each, one, other in zip(asked, wanted, found, strict=True)
        if one != other
    ]
    sys.stdout.write(f"{len(asked)} moves judged, {len(set(wanted))} different answers\n")
    assert wrong == []
    assert len(set(wanted)) > 15


def test_the_table_of_moves_in_the_database_is_the_domains(state: Realm) -> None:
    with closing(state.connect()) as owner:
        found = owner.execute(b"SELECT * FROM rights.moves ORDER BY 1, 2, 3").fetchall()
    rows = [(*row[:5], tuple(row[5]), *row[6:]) for row in found]
    assert sorted(rows, key=str) == sorted((tuple(row) for row in move_rows()), key=str)
    assert {row[0] for row in rows} == {subject.value for subject in Subject}


@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("doubt", Doubt)
def test_a_mention_is_marked_as_the_program_marks_it(
    state: Realm, standing: Standing, doubt: Doubt
) -> None:
    words = b"""SELECT rights.mention_marks(jsonb_populate_record(NULL::mentions, %s::jsonb))"""
    row = json.dumps({"office_id": 12, "standing": standing, "doubt": doubt})
    with closing(state.connect()) as owner:
        assert owner.execute(words, (row,)).fetchone() == (mention_marks(12, standing, doubt),)


def test_rights_are_renewed_without_touching_what_is_there(state: Realm) -> None:
    def told() -> object:
        with closing(state.connect()) as owner:
            counted = b"""SELECT (SELECT count(*) FROM rights.logins),
              (SELECT count(*) FROM rights.audit), (SELECT count(*) FROM pg_policies),
              (SELECT count(*) FROM pg_proc WHERE pronamespace = 'door'::regnamespace)"""
            return owner.execute(counted).fetchone()

    before = told()
    engine = open_server(state.server.address(state.name))
    with engine.begin() as connection:
        secure(connection)
    engine.dispose()
    assert told() == before
