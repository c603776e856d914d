"""A world in which every table that is carried has a row, and what two databases have in common."""

from collections.abc import Mapping
from datetime import timedelta
from hashlib import sha256

from sqlalchemy import Connection

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
from upsocial_desktop.domain.account import IntakeState
from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.history import Field, Step, Subject
from upsocial_desktop.domain.mention import Decision, Standing
from upsocial_desktop.services.ports import WriteTx
from upsocial_desktop.services.records import Incident
from upsocial_desktop.store.portable import CARRIED, Digest, line_of, plain_rows
from upsocial_desktop.store.sql_tx import SqlReadTx
from upsocial_desktop.store.transactions import SqlStore

PICTURE = bytes(range(256)) * 20
PICTURE_KEY = sha256(PICTURE).hexdigest()


def fill(store: SqlStore) -> Seeded:
    """Rows in every table, links in every direction, words in both languages."""
    world = seed(store)
    with store.write() as tx:
        _cases(tx, world)
        _posts(tx, world)
        _rest(tx, world)
    return world


def _cases(tx: WriteTx, world: Seeded) -> None:
    first, second = register(tx, world, 10001), register(tx, world, 10002)
    roads = world.roads.id
    facts: dict[str, Field] = {"to_office_id": roads, "reason": "सड़क का काम", "due_at": NOW + DAY}
    forwarded: dict[str, Field] = {"state": "forwarded", "desk_office_id": roads}
    append_case(tx, world, first, 1, CaseMove.FORWARD, forwarded, facts)
    merged: dict[str, Field] = {"state": "merged", "master_case_id": first}
    append_case(tx, world, second, 1, "merge", merged, {"master_code": "UPX-901-10001-7"})
    (found,) = arrive(
        tx,
        world.water_account,
        [post(50, "और पानी", author="citizen2")],
        Decision(Standing.ATTACHED, case_id=first),
    )
    told: dict[str, Field] = {"mention_id": found.mention_id, "post_id": post(50).id}
    append_case(tx, world, first, 2, CaseMove.CITIZEN_WROTE, {"citizen_wrote_at": NOW}, told)
    tx.mark_read([found.mention_id], is_read=True)
    for _ in range(2):
        tx.mint(world.water.id)


def _posts(tx: WriteTx, world: Seeded) -> None:
    about: dict[str, Field] = {
        "office_id": world.water.id,
        "account_id": world.water_account.id,
        "officer_id": world.asha.id,
        "text": "नमस्ते",
        "created_at": NOW,
    }
    planned: dict[str, Field] = {
        "state": "scheduled",
        "due_at": NOW + DAY,
        "pictures": f'[{{"key":"{PICTURE_KEY}"}}]',
    }
    draft = _made(tx, world, Subject.DRAFT, {**about, **planned})
    waiting: dict[str, Field] = {
        "purpose": "post",
        "not_before_at": NOW,
        "draft_id": draft,
        "state": "ready",
    }
    one = _made(tx, world, Subject.DELIVERY, {**about, **waiting})
    more: dict[str, Field] = {**about, **waiting, "part": 2, "after_id": one, "text": "दो"}
    two = _made(tx, world, Subject.DELIVERY, more)
    handed: dict[str, Field] = {"delivery_id": one, "state": "sending"}
    tx.append(Step("hand", Subject.DRAFT, draft, 1, "hand_over", NOW, None, 1, handed))
    answer: dict[str, Field] = {"answer_delivery_id": two}
    append_case(tx, world, 1, 3, "words", answer, {"delivery_id": two, "purpose": "reply"})
    _made(tx, world, Subject.DRAFT, {**about, "state": "approved", "due_at": NOW + 3 * DAY})


def _made(tx: WriteTx, world: Seeded, subject: Subject, fields: Mapping[str, Field]) -> int:
    name = f"{subject}:{sorted(map(str, fields.values()))}"
    step = Step(name, subject, 0, 0, "make", NOW, world.asha.id, world.water.id, dict(fields))
    return tx.append(step).subject_id


def _rest(tx: WriteTx, world: Seeded) -> None:
    office, account = world.water.id, world.water_account.id
    tx.keep_picture(PICTURE_KEY, PICTURE, NOW)
    tx.keep_unreadable(account, "77", ('{"id":"77"}', "no text"), NOW)
    tx.save_intake_state(IntakeState(account, "5", NOW, "", False))
    tx.set_option(office, "days", "7")
    tx.set_option(0, "holidays", "2026-11-21")
    tx.take_lease(f"deliver/{account}", "pc", NOW, 60, "run")
    tx.record_incident(Incident(NOW, "agent", "bug", "x.py:1", "ValueError"))
    words: dict[str, Field] = {
        "office_id": office,
        "key": "ack",
        "title": "पावती",
        "text_hi": "धन्यवाद",
    }
    _made(tx, world, Subject.TEMPLATE, words)
    told: dict[str, Field] = {
        "office_id": office,
        "officer_id": world.asha.id,
        "state": "standing",
        "claim_hi": "नल",
        "figure": "1200.5",
        "as_of_on": NOW.date(),
        "entered_at": NOW,
        "changed_at": NOW,
        "measured": 1_200_500,
    }
    _made(tx, world, Subject.ACHIEVEMENT, told)
    order: dict[str, Field] = {
        "office_id": office,
        "officer_id": world.asha.id,
        "kind": "model_code",
        "order_no": "12/2026",
        "signed_by": "DM",
        "from_at": NOW,
        "until_at": NOW + timedelta(days=2),
        "declared_at": NOW,
    }
    _made(tx, world, Subject.HOLD, order)


def digests(store: SqlStore, *left_out: str) -> dict[str, tuple[int, str]]:
    """What each carried table comes to."""
    with store.read() as tx:
        assert isinstance(tx, SqlReadTx)
        found = {table.name: _digest(tx.connection, table.name) for table in CARRIED}
    return {name: each for name, each in found.items() if name not in left_out}


def _digest(connection: Connection, name: str) -> tuple[int, str]:
    digest = Digest()
    table = next(each for each in CARRIED if each.name == name)
    for row in plain_rows(connection, table):
        digest.add(line_of(row))
    return digest.count, digest.words
