from datetime import UTC, date, datetime

import pytest

from tests.store.world import DAY, NOW, Seeded, append_case, first_fields, post, register
from tests.store.world import arrive as arrive_posts
from upsocial_desktop.domain.case import CaseMove, CaseState
from upsocial_desktop.domain.delivery import Delivery, DeliveryState, Purpose
from upsocial_desktop.domain.draft import Draft, DraftState
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.forward_slip import SlipState
from upsocial_desktop.domain.history import Field, Step, Subject
from upsocial_desktop.services.ports import Store, WriteTx
from upsocial_desktop.services.records import DraftFilter


def test_registering_writes_the_row_and_its_line_together(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        case_id = register(tx, world, 10001)
    with store.read() as tx:
        case = tx.case(case_id)
        lines = tx.history(Subject.CASE, case_id)
    assert (case.version, case.state, case.code) == (1, CaseState.REGISTERED, "UPX-901-10001-7")
    assert (case.bounces, case.report, case.holder_id, case.changed_at) == (0, "", None, NOW)
    assert [(line.move, line.version, line.officer_name) for line in lines] == [
        ("register", 1, "Asha")
    ]
    assert lines[0].office_name == "Jal Practice"
    assert lines[0].fields["due_at"] == NOW + 7 * DAY


def test_a_case_is_found_by_code_and_by_its_mention(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        case_id = register(tx, world, 10001)
        case = tx.case(case_id)
        assert tx.case_by_code(case.code) == case
        assert tx.case_of_mention(case.source_mention_id) == case
        assert tx.case_by_code("UPX-901-10002-7") is None
        assert tx.case_of_mention(404) is None


def test_the_same_wish_twice_does_nothing(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        case_id = register(tx, world, 10001)
        first = append_case(tx, world, case_id, 1, CaseMove.NOTE, {"place": "Sadar"}, op_id="one")
    before = store.change_mark()
    with store.write() as tx:
        again = append_case(tx, world, case_id, 1, CaseMove.NOTE, {"place": "Other"}, op_id="one")
        assert tx.line_of("one") == first
        assert tx.line_of("two") is None
        assert tx.case(case_id).place == "Sadar"
    assert again == first
    assert store.change_mark() == before


def test_a_wish_done_on_one_case_does_nothing_to_another(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        one, two = register(tx, world, 10001), register(tx, world, 10002)
        first = append_case(tx, world, one, 1, CaseMove.NOTE, {"place": "Sadar"}, op_id="one")
        again = append_case(tx, world, two, 1, CaseMove.NOTE, {"place": "Other"}, op_id="one")
        assert again == first
        assert (tx.case(two).version, tx.case(two).place) == (1, "")
        assert len(tx.history(Subject.CASE, two)) == 1


def test_the_later_of_two_writers_is_refused(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        case_id = register(tx, world, 10001)
        append_case(tx, world, case_id, 1, CaseMove.CLAIM, {"holder_id": world.asha.id})
    late: dict[str, Field] = {"holder_id": world.imran.id}
    with pytest.raises(Refused, match="stale") as caught, store.write() as tx:
        append_case(tx, world, case_id, 1, CaseMove.CLAIM, late, op_id="late")
    assert caught.value.facts["version"] == 2
    with store.read() as tx:
        assert tx.case(case_id).holder_id == world.asha.id
        assert len(tx.history(Subject.CASE, case_id)) == 2


def test_a_step_of_nothing_is_refused(store: Store, world: Seeded) -> None:
    with pytest.raises(Refused, match="case.unknown"), store.write() as tx:
        append_case(tx, world, 404, 1, CaseMove.NOTE)


def test_a_failed_block_leaves_nothing(store: Store, world: Seeded) -> None:
    with pytest.raises(ZeroDivisionError), store.write() as tx:
        _register_and_fail(tx, world)
    with store.read() as tx:
        assert tx.case_by_code("UPX-901-10001-7") is None
        assert tx.newest_mention_id(world.water.id) == 0


def _register_and_fail(tx: WriteTx, world: Seeded) -> None:
    register(tx, world, 10001)
    raise ZeroDivisionError


def test_moments_days_and_hindi_come_back_as_they_were(store: Store, world: Seeded) -> None:
    moment = datetime(2026, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)
    facts: dict[str, Field] = {
        "at": moment,
        "on": date(2026, 12, 31),
        "word": "क्षेत्र",
        "yes": True,
        "none": None,
        "number": 3,
    }
    with store.write() as tx:
        case_id = register(tx, world, 10001)
        append_case(tx, world, case_id, 1, CaseMove.NOTE, {"citizen_wrote_at": moment}, facts)
    with store.read() as tx:
        assert tx.history(Subject.CASE, case_id)[-1].facts == facts
        assert tx.case(case_id).citizen_wrote_at == moment


def test_the_program_itself_has_no_name(store: Store, world: Seeded) -> None:
    step = Step("p", Subject.CASE, 1, 1, CaseMove.SOURCE_GONE, NOW, 0, world.water.id)
    with store.write() as tx:
        register(tx, world, 10001)
        line = tx.append(step)
    assert (line.officer_id, line.officer_name) == (None, "")


def _forward(tx: WriteTx, world: Seeded, case_id: int, version: int) -> None:
    append_case(
        tx,
        world,
        case_id,
        version,
        CaseMove.FORWARD,
        {"state": "forwarded", "desk_office_id": world.roads.id},
        {"to_office_id": world.roads.id, "reason": "सड़क का काम", "due_at": NOW + DAY},
    )


@pytest.mark.parametrize(
    ("move", "state"),
    [
        (CaseMove.ACCEPT, SlipState.ACCEPTED),
        (CaseMove.RETURN, SlipState.RETURNED),
        (CaseMove.RECALL, SlipState.RECALLED),
    ],
)
def test_a_slip_is_made_and_settled_by_steps(
    store: Store, world: Seeded, move: CaseMove, state: SlipState
) -> None:
    facts: dict[str, Field] = {"reason": "not our road", "suggested_office_id": world.water.id}
    is_return = move is CaseMove.RETURN
    with store.write() as tx:
        case_id = register(tx, world, 10001)
        _forward(tx, world, case_id, 1)
        (sent,) = tx.slips(case_id)
        settled_at = NOW + DAY
        append_case(tx, world, case_id, 2, move, {}, facts if is_return else {}, settled_at)
        (slip,) = tx.slips(case_id)
    assert (sent.state, sent.from_office_id, sent.to_office_id, sent.due_at) == (
        SlipState.SENT,
        world.water.id,
        world.roads.id,
        NOW + DAY,
    )
    assert (slip.state, slip.settled_at, slip.settled_by_id) == (state, settled_at, world.asha.id)
    assert slip.return_reason == ("not our road" if is_return else "")
    assert slip.suggested_office_id == (world.water.id if is_return else None)


def test_only_the_slip_still_on_its_way_is_settled(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        case_id = register(tx, world, 10001)
        _forward(tx, world, case_id, 1)
        append_case(tx, world, case_id, 2, CaseMove.RECALL)
        _forward(tx, world, case_id, 3)
        append_case(tx, world, case_id, 4, CaseMove.ACCEPT)
        states = [slip.state for slip in tx.slips(case_id)]
    assert states == [SlipState.RECALLED, SlipState.ACCEPTED]


def test_what_is_known_about_a_page(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        case_id = register(tx, world, 10001, {"conversation_id": "t1"})
        register(tx, world, 10002, {"conversation_id": "t2", "home_office_id": world.roads.id})
        codes = ["UPX-901-10002-7", "UPX-901-10009-7"]
        known = tx.known(world.water_account, ["t1", "t2", ""], codes)
    assert known.own_user_ids == {"5001", "5002"}
    assert {name: each.case_id for name, each in known.cases_by_conversation.items()} == {
        "t1": case_id
    }
    assert list(known.cases_by_code) == ["UPX-901-10002-7"]
    assert known.cases_by_code["UPX-901-10002-7"].complainant_id == "id-citizen1"


def _delivery_fields(world: Seeded, state: DeliveryState, minutes: int) -> dict[str, Field]:
    return {
        "account_id": world.water_account.id,
        "office_id": world.water.id,
        "purpose": Purpose.POST,
        "state": state,
        "text": "नमस्ते",
        "created_at": NOW,
        "not_before_at": NOW + minutes * DAY / 1440,
    }


def _enqueue(store: Store, world: Seeded, state: DeliveryState, minutes: int = 0) -> Delivery:
    fields = _delivery_fields(world, state, minutes)
    name = f"d:{state}:{minutes}"
    step = Step(name, Subject.DELIVERY, 0, 0, "enqueue", NOW, None, world.water.id, fields)
    with store.write() as tx:
        return tx.delivery(tx.append(step).subject_id)


def test_deliveries_are_found_by_what_is_to_be_done(store: Store, world: Seeded) -> None:
    made = {state: _enqueue(store, world, state) for state in DeliveryState}
    later = _enqueue(store, world, DeliveryState.READY, minutes=1)
    account_id = world.water_account.id
    with store.read() as tx:
        assert list(tx.deliveries_to_send(account_id, NOW)) == [made[DeliveryState.READY]]
        assert list(tx.deliveries_to_send(account_id, NOW - DAY)) == []
        assert list(tx.deliveries_to_send(world.roads_account.id, NOW)) == []
        doubtful = list(tx.deliveries_in_doubt(account_id))
        waiting = [each.id for each in tx.deliveries_waiting(world.water.id)]
        assert list(tx.deliveries_waiting(world.roads.id)) == []
        assert list(tx.deliveries_of_case(1)) == []
    assert doubtful == [made[DeliveryState.SENDING], made[DeliveryState.UNKNOWN]]
    kinds = (DeliveryState.READY, DeliveryState.SENDING, DeliveryState.REFUSED)
    wanted = [made[kind].id for kind in (*kinds, DeliveryState.UNKNOWN)]
    assert waiting == sorted([*wanted, later.id], reverse=True)


def _plan(store: Store, world: Seeded, days: int, state: DraftState) -> Draft:
    fields: dict[str, Field] = {
        "office_id": world.water.id,
        "account_id": world.water_account.id,
        "officer_id": world.asha.id,
        "state": state,
        "text": f"Day {days}",
        "due_at": NOW + days * DAY,
        "created_at": NOW,
    }
    name = f"plan:{days}:{state}"
    step = Step(name, Subject.DRAFT, 0, 0, "schedule", NOW, None, world.water.id, fields)
    with store.write() as tx:
        return tx.draft(tx.append(step).subject_id)


def test_drafts_are_found_between_two_moments_by_state(store: Store, world: Seeded) -> None:
    drafts = [_plan(store, world, days, DraftState.SCHEDULED) for days in (2, 0, 1)]
    gone = _plan(store, world, 1, DraftState.WITHDRAWN)
    with store.read() as tx:
        assert [each.id for each in tx.due_drafts(NOW)] == [drafts[1].id]
        assert list(tx.due_drafts(NOW - DAY / 1440)) == []
        where = DraftFilter(world.water.id, frozenset(), NOW, NOW + 2 * DAY)
        assert [row.id for row in tx.window_drafts(where, 0, 9)] == [
            drafts[1].id,
            drafts[2].id,
            gone.id,
        ]
        assert tx.all_drafts(where) == tx.window_drafts(where, 0, 9)
        only = DraftFilter(world.water.id, frozenset({DraftState.SCHEDULED}))
        assert tx.count_drafts(only) == 3
        (row,) = tx.window_drafts(only, 2, 1)
        assert (row.id, row.account_username, row.officer_name) == (
            drafts[0].id,
            "jal_practice",
            "Asha",
        )
        assert tx.count_drafts(DraftFilter(world.roads.id)) == 0


def test_a_mention_follows_its_steps(store: Store, world: Seeded) -> None:
    fields: dict[str, Field] = {"standing": "aside", "aside": "praise", "is_read": True}
    with store.write() as tx:
        (stored,) = arrive_posts(tx, world.water_account, [post(1)])
        about = (Subject.MENTION, stored.mention_id, 1)
        tx.append(Step("aside", *about, "set_aside", NOW, None, world.water.id, fields))
        mention = tx.mention(stored.mention_id)
    assert (mention.version, mention.standing, mention.aside) == (2, "aside", "praise")
    assert mention.is_read


def test_the_second_case_of_one_mention_is_a_fault(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        case_id = register(tx, world, 10001)
        mention_id = tx.case(case_id).source_mention_id
    fields = first_fields(world, 10002, mention_id)
    with pytest.raises(Exception, match="(?i)unique"), store.write() as tx:
        append_case(tx, world, 0, 0, CaseMove.REGISTER, fields)
