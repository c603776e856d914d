from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from tests.store.conftest import Fresh
from tests.store.world import (
    DAY,
    NOW,
    Seeded,
    append_case,
    arrive,
    post,
    register,
    seed,
)
from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.history import Field, Step, Subject
from upsocial_desktop.services.ports import WriteTx
from upsocial_desktop.store.case_lists import rows_of
from upsocial_desktop.store.history import TABLES
from upsocial_desktop.store.rebuild import rebuild, rebuild_slips
from upsocial_desktop.store.sql_tx import SqlWriteTx
from upsocial_desktop.store.tables import case_lists
from upsocial_desktop.store.transactions import SqlStore

Walk = list[tuple[str, int]]
_HOURS = st.integers(0, 400)
_MOVES = ("claim", "forward", "back", "accept", "recall", "wrote", "sort", "report", "close")
_WALKS = st.lists(st.tuples(st.sampled_from(_MOVES), _HOURS), max_size=12)


def _change(move: str, at: int, world: Seeded) -> tuple[str, dict[str, Field], dict[str, Field]]:
    moment = NOW + timedelta(hours=at)
    roads, water = world.roads.id, world.water.id
    changes: Mapping[str, tuple[str, dict[str, Field], dict[str, Field]]] = {
        "claim": ("claim", {"state": "in_process", "holder_id": world.asha.id}, {}),
        "forward": (
            CaseMove.FORWARD,
            {"state": "forwarded", "desk_office_id": roads, "holder_id": None},
            {"to_office_id": roads, "reason": "सड़क", "due_at": moment},
        ),
        "back": (
            CaseMove.RETURN,
            {"state": "registered", "desk_office_id": water, "bounces": at},
            {"reason": "not ours", "suggested_office_id": water if at % 2 else None},
        ),
        "accept": (CaseMove.ACCEPT, {"state": "in_process", "working_office_id": roads}, {}),
        "recall": (CaseMove.RECALL, {"state": "registered", "desk_office_id": water}, {}),
        "wrote": ("citizen_wrote", {"citizen_wrote_at": moment}, {"post_id": "7"}),
        "sort": ("sort", {"is_critical": at % 2 == 1, "due_at": moment, "place": "x"}, {}),
        "report": ("report", {"state": "reported", "report": "ठीक", "reported_at": moment}, {}),
        "close": ("close", {"state": "closed_resolved", "closed_at": moment}, {}),
    }
    return changes[move]


def _walk(tx: WriteTx, world: Seeded, walk: Walk) -> int:
    case_id = register(tx, world, 10001)
    for version, (move, at) in enumerate(walk, 1):
        name, fields, facts = _change(move, at, world)
        moment = NOW + version * DAY
        append_case(tx, world, case_id, version, name, fields, facts, moment)
    return case_id


def _row(connection: Connection, subject: Subject, subject_id: int) -> dict[str, Any]:
    table = TABLES[subject]
    found = connection.execute(select(table).where(table.c.id == subject_id)).mappings().one()
    return {str(name): value for name, value in found.items()}


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
@given(walk=_WALKS)
@example(walk=[("forward", 0), ("forward", 1), ("accept", 0)])
@example(walk=[("forward", 0), ("accept", 1), ("back", 0)])
def test_a_row_its_slips_and_its_lists_follow_from_history_alone(fresh: Fresh, walk: Walk) -> None:
    with fresh() as store:
        world = seed(store)
        with store.write() as tx:
            assert isinstance(tx, SqlWriteTx)
            case_id = _walk(tx, world, walk)
            row = _row(tx.connection, Subject.CASE, case_id)
            assert rebuild(tx.connection, Subject.CASE, case_id) == row
            assert rebuild_slips(tx.connection, case_id) == list(tx.slips(case_id))
            in_order = select(case_lists).order_by(case_lists.c.office_id, case_lists.c.view)
            listed = tx.connection.execute(in_order).all()
            assert [dict(each._mapping) for each in listed] == rows_of(row)


def test_drafts_and_deliveries_follow_from_history_alone(store: SqlStore, world: Seeded) -> None:
    first: dict[str, Field] = {
        "office_id": world.water.id,
        "account_id": world.water_account.id,
        "text": "नमस्ते",
        "created_at": NOW,
    }
    both: dict[Subject, dict[str, Field]] = {
        Subject.DRAFT: {"officer_id": world.asha.id, "state": "scheduled", "due_at": NOW},
        Subject.DELIVERY: {"purpose": "post", "state": "ready", "not_before_at": NOW},
    }
    with store.write() as tx:
        assert isinstance(tx, SqlWriteTx)
        for subject, more in both.items():
            made = Step(f"{subject}1", subject, 0, 0, "make", NOW, None, 1, first | more)
            about = (subject, tx.append(made).subject_id, 1)
            changed: dict[str, Field] = {"state": "refused", "trouble": "x.duplicate"}
            tx.append(Step(f"{subject}2", *about, "refuse", NOW, None, 1, changed))
            row = _row(tx.connection, subject, 1)
            assert rebuild(tx.connection, subject, 1) == row
            assert (row["version"], row["trouble"]) == (2, "x.duplicate")


def test_what_became_of_a_mention_follows_from_history_alone(
    store: SqlStore, world: Seeded
) -> None:
    with store.write() as tx:
        assert isinstance(tx, SqlWriteTx)
        (stored,) = arrive(tx, world.water_account, [post(1)])
        tx.mark_gone(world.water_account.id, [post(1).id], NOW)
        row = _row(tx.connection, Subject.MENTION, stored.mention_id)
        told = rebuild(tx.connection, Subject.MENTION, stored.mention_id)
    assert told == {name: row[name] for name in told}
    assert {"standing", "aside", "case_id", "doubt", "gone_at", "text", "version"} <= set(told)
