"""Posts are scheduled, moved, withdrawn, and handed to the outbox at their minute."""

from datetime import datetime, timedelta

from upsocial_desktop.domain.account import Way
from upsocial_desktop.domain.changes import NOTHING, Changes, Topic, touched
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.draft import Draft, DraftMove, DraftState, next_draft_state
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.officer import SPEAKERS, Officer, the_program
from upsocial_desktop.domain.schedule import Turn, check_time, turn_of
from upsocial_desktop.services.ports import Ports, WriteTx
from upsocial_desktop.services.replying import check_practice, check_words, enqueue
from upsocial_desktop.services.settings import GRACE_MINUTES, HOLD_SECONDS
from upsocial_desktop.services.wish import Wish, is_done, new_op_id, step_for


def schedule_post(
    ports: Ports,
    officer: Officer,
    account_id: int,
    text: str,
    due_at: datetime | None,
    op_id: str = "",
) -> Changes:
    """Schedule a post of the office; `due_at` None means now, after the seconds of recall.

    Raises Refused: "reply.empty", "reply.too_long", "schedule.past", "account.not_yours",
    "account.by_hand", "case.role", "practice.code_on_live".
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        wish = Wish(officer, 0, 0, op_id or new_op_id())
        earlier = tx.line_of(wish.op_id)
        if earlier is not None:
            return touched(Topic.DRAFT, earlier.subject_id)
        account = tx.account(account_id)
        if account.office_id != officer.office_id:
            raise Refused("account.not_yours", username=account.username)
        _check_role(officer, DraftMove.SCHEDULE)
        if account.way is Way.BY_HAND:
            # No agent delivers for it: the post would stand at "sending" for ever.
            raise Refused("account.by_hand", username=account.username)
        check_words(text, account)
        check_practice(tx.office(account.office_id), account)
        hold = HOLD_SECONDS.read(tx.options(account.office_id))
        due = due_at or now + timedelta(seconds=hold)
        check_time(due, now)
        fields: dict[str, Field] = {
            "office_id": account.office_id,
            "account_id": account.id,
            "officer_id": officer.id,
            "state": DraftState.SCHEDULED.value,
            "text": text.strip(),
            "due_at": due,
            "created_at": now,
            "delivery_id": None,
            "x_post_id": "",
            "trouble": "",
            "trouble_detail": "",
        }
        line = tx.append(step_for(wish, Subject.DRAFT, DraftMove.SCHEDULE.value, now, fields))
    return touched(Topic.DRAFT, line.subject_id)


def _check_role(officer: Officer, move: DraftMove) -> None:
    if officer.role not in SPEAKERS:
        raise Refused("case.role", role=officer.role.value, move=move.value)


def _change_draft(ports: Ports, wish: Wish, move: DraftMove, fields: dict[str, Field]) -> Changes:
    now = ports.clock.now()
    _check_role(wish.officer, move)
    with ports.store.write() as tx:
        if not is_done(tx, wish):
            _append(tx, wish, move, now, fields)
    return touched(Topic.DRAFT, wish.id)


def _append(
    tx: WriteTx, wish: Wish, move: DraftMove, now: datetime, fields: dict[str, Field]
) -> Draft:
    draft = tx.draft(wish.id)
    if draft.office_id != wish.officer.office_id:
        raise Refused("draft.not_yours")
    state = next_draft_state(draft, move)
    if draft.version != wish.version:
        raise Refused("stale", subject="draft", version=draft.version)
    all_fields: dict[str, Field] = {**fields, "state": state.value}
    tx.append(step_for(wish, Subject.DRAFT, move.value, now, all_fields))
    return draft


def reschedule_post(ports: Ports, wish: Wish, due_at: datetime) -> Changes:
    """Move a waiting, missed or refused post to another minute.

    Raises Refused: "schedule.past", "case.role", "draft.move", "draft.not_yours", "stale".
    """
    check_time(due_at, ports.clock.now())
    fields: dict[str, Field] = {"due_at": due_at, "trouble": "", "trouble_detail": ""}
    return _change_draft(ports, wish, DraftMove.RESCHEDULE, fields)


def revise_post(ports: Ports, wish: Wish, text: str, due_at: datetime) -> Changes:
    """Give a waiting, missed or refused post another text and minute.

    Raises Refused as `schedule_post` and `reschedule_post` do.
    """
    check_time(due_at, ports.clock.now())
    with ports.store.read() as tx:
        account = tx.account(tx.draft(wish.id).account_id)
    check_words(text, account)
    fields: dict[str, Field] = {
        "text": text.strip(),
        "due_at": due_at,
        "trouble": "",
        "trouble_detail": "",
    }
    return _change_draft(ports, wish, DraftMove.REVISE, fields)


def soonest(ports: Ports, office_id: int) -> datetime:
    """When a post of an office that is sent now leaves: after the seconds of recall."""
    with ports.store.read() as tx:
        hold = HOLD_SECONDS.read(tx.options(office_id))
    return ports.clock.now() + timedelta(seconds=hold)


def withdraw_post(ports: Ports, wish: Wish) -> Changes:
    """Take a post out of the plan; undone by `restore_post`.

    Raises Refused: "case.role", "draft.move", "draft.not_yours", "stale".
    """
    return _change_draft(ports, wish, DraftMove.WITHDRAW, {})


def restore_post(ports: Ports, wish: Wish) -> Changes:
    """Undo a withdrawal: the post stands at its minute again.

    One whose minute has passed meanwhile asks before it goes, as any missed post does.
    Raises Refused as `withdraw_post` does.
    """
    return _change_draft(ports, wish, DraftMove.RESTORE, {})


def publish_due(ports: Ports) -> Changes:
    """Hand every post whose minute has come to the outbox; ask about those much too late.

    Called by the agent; safe to call from two PCs, for the version decides.
    """
    changes = NOTHING
    now = ports.clock.now()
    with ports.store.read() as tx:
        due = tx.due_drafts(now)
    for draft in due:
        changes |= _hand_over(ports, draft, now)
    return changes


def _hand_over(ports: Ports, draft: Draft, now: datetime) -> Changes:
    with ports.store.write() as tx:
        fresh = tx.draft(draft.id)
        if fresh.version != draft.version:
            return NOTHING
        program = the_program(draft.office_id)
        grace = GRACE_MINUTES.read(tx.options(draft.office_id))
        wish = Wish(program, draft.id, draft.version)
        if turn_of(draft.due_at, now, grace) is Turn.ASK:
            _append(tx, wish, DraftMove.MISS, now, {"trouble": "draft.missed"})
            return touched(Topic.DRAFT, draft.id)
        words: dict[str, Field] = {
            "account_id": draft.account_id,
            "office_id": draft.office_id,
            "purpose": Purpose.POST.value,
            "text": draft.text,
            "case_id": None,
            "draft_id": draft.id,
            "officer_id": draft.officer_id,
            "created_at": now,
            "not_before_at": now,
        }
        delivery_id = enqueue(tx, program, now, words)
        _append(tx, wish, DraftMove.HAND_OVER, now, {"delivery_id": delivery_id})
    return touched(Topic.DRAFT, draft.id) | touched(Topic.DELIVERY, delivery_id)
