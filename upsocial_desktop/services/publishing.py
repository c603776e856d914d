"""Posts are scheduled, moved, withdrawn, and handed to the outbox at their minute."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from upsocial_desktop.domain.changes import NOTHING, Changes, Topic, touched
from upsocial_desktop.domain.draft import (
    PLANNED,
    Draft,
    DraftMove,
    DraftState,
    check_draft_move,
    fields_before,
    may_approve,
    seal_of,
)
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.officer import CASE_WORKERS, SPEAKERS, Officer, the_program
from upsocial_desktop.domain.picture import Picture
from upsocial_desktop.domain.post_thread import in_both
from upsocial_desktop.domain.schedule import Turn, check_time, turn_of
from upsocial_desktop.services.attaching import hand_in
from upsocial_desktop.services.before_sending import Wanted, check_post
from upsocial_desktop.services.holding import hold_over, recall_held
from upsocial_desktop.services.parts import check_parts_out, hand_over_parts
from upsocial_desktop.services.ports import Ports, ReadTx, WriteTx
from upsocial_desktop.services.replying import check_practice
from upsocial_desktop.services.settings import (
    GRACE_MINUTES,
    HOLD_SECONDS,
    LATE_GAP_MINUTES,
    TWO_PERSON,
)
from upsocial_desktop.services.wish import Wish, is_done, new_op_id, step_for

_WELL: Mapping[str, Field] = {"trouble": "", "trouble_detail": "", "remarks": ""}
# A minute is met when its post goes within this time: the agent looks every few seconds.
_ON_TIME = timedelta(minutes=2)
# So many are handed over in one transaction: a disk is slow to say that it has something.
_AT_ONCE = 50


def schedule_post(
    ports: Ports,
    officer: Officer,
    account_id: int,
    text: str,
    due_at: datetime | None,
    op_id: str = "",
) -> Changes:
    """Schedule a post of the office; `due_at` None means now, after the seconds of recall.

    Where the two-person rule is on it is handed in for approval instead.
    Raises Refused: "reply.empty", "reply.too_long", "schedule.past", "account.not_yours",
    "case.role", "practice.code_on_live".
    """
    return new_post(ports, officer, account_id, Planned(text, due_at), op_id)


class Planned(NamedTuple):
    """A post as it is planned; `due_at` None means now, after the seconds of recall."""

    text: str
    due_at: datetime | None = None
    pictures: tuple[Picture, ...] = ()


def new_post(
    ports: Ports,
    officer: Officer,
    account_id: int,
    post: Planned | tuple[str, datetime | None],
    op_id: str = "",
    *,
    wants_approval: bool = False,
) -> Changes:
    """Enter a post (its text, minute and pictures) as planned, or as handed in for approval.

    Raises Refused as `schedule_post`, `check_post` and `attaching.hand_in` do.
    """
    text, due_at, pictures = Planned(*post)
    now = ports.clock.now()
    with ports.store.write() as tx:
        wish = Wish(officer, 0, 0, op_id or new_op_id())
        earlier = tx.line_of(wish.op_id)
        if earlier is not None:
            return touched(Topic.DRAFT, earlier.subject_id)
        account = tx.account(account_id)
        if account.office_id != officer.office_id:
            raise Refused("account.not_yours", username=account.username)
        is_handed_in = wants_approval or is_two_person(tx, account.office_id)
        move = DraftMove.HAND_IN if is_handed_in else DraftMove.SCHEDULE
        if officer.role not in (CASE_WORKERS if is_handed_in else SPEAKERS):
            raise Refused("case.role", role=officer.role.value, move=move.value)
        check_post(tx, account, text, now)
        check_practice(tx.office(account.office_id), account)
        hold = HOLD_SECONDS.read(tx.options(account.office_id))
        due = due_at or now + timedelta(seconds=hold)
        check_time(due, now)
        fields: dict[str, Field] = {
            "office_id": account.office_id,
            "account_id": account.id,
            "officer_id": officer.id,
            "state": (DraftState.HANDED_IN if is_handed_in else DraftState.SCHEDULED).value,
            "text": text.strip(),
            "due_at": due,
            "created_at": now,
            "delivery_id": None,
            "x_post_id": "",
            "trouble": "",
            "trouble_detail": "",
            "handed_in_at": now if is_handed_in else None,
            "pictures": hand_in(ports, tx, pictures),
        }
        line = tx.append(step_for(wish, Subject.DRAFT, move.value, now, fields))
    return touched(Topic.DRAFT, line.subject_id)


def send_sheet(
    ports: Ports,
    officer: Officer,
    wanted: Wanted,
    op_id: str = "",
    *,
    wants_approval: bool = False,
) -> Changes:
    """Plan a post, or hand it in, as it stands on a sheet with its second version and pictures.

    Raises Refused as `new_post` does.
    """
    planned = Planned(text_of(ports, wanted), wanted.when_at, wanted.pictures)
    return new_post(
        ports, officer, wanted.account_id, planned, op_id, wants_approval=wants_approval
    )


def text_of(ports: Ports, wanted: Wanted) -> str:
    """Both versions of a sheet as the one text that is planned."""
    with ports.store.read() as tx:
        limit = tx.account(wanted.account_id).max_weight
    return in_both(wanted.text, wanted.english, limit)


def is_two_person(tx: ReadTx, office_id: int) -> bool:
    """Whether an office's posts are approved by somebody who did not write them."""
    return TWO_PERSON.read(tx.options(office_id))


def change_draft(
    ports: Ports,
    wish: Wish,
    move: DraftMove,
    fields: Mapping[str, Field],
    facts: Mapping[str, Field] | None = None,
) -> Changes:
    """Make an officer's move on a post, by the table of moves; a wish done is done.

    Raises what `check_draft_move` raises, and Refused("stale").
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        if not is_done(tx, wish):
            append_to_draft(tx, wish, move, now, (fields, facts or {}))
    return touched(Topic.DRAFT, wish.id)


def append_to_draft(
    tx: WriteTx,
    wish: Wish,
    move: DraftMove,
    now: datetime,
    change: tuple[Mapping[str, Field], Mapping[str, Field]],
) -> None:
    """Write a move on a post into its history and its row; `change` holds fields and facts."""
    append_to(tx, wish, tx.draft(wish.id), move, now, change)


def append_to(
    tx: WriteTx,
    wish: Wish,
    draft: Draft,
    move: DraftMove,
    now: datetime,
    change: tuple[Mapping[str, Field], Mapping[str, Field]],
) -> None:
    """The same on a post that this transaction has just read."""
    fields, facts = dict(change[0]), change[1]
    given: dict[str, Any] = dict(fields)
    state = check_draft_move(
        draft,
        move,
        wish.officer,
        is_two_person=is_two_person(tx, draft.office_id),
        after=replace(draft, **given),
    )
    if draft.version != wish.version:
        raise Refused("stale", subject="draft", version=draft.version)
    if state is DraftState.HANDED_IN and draft.state is not DraftState.HANDED_IN:
        fields["handed_in_at"] = now
    fields["state"] = state.value
    tx.append(step_for(wish, Subject.DRAFT, move.value, now, fields, facts))


def reschedule_post(ports: Ports, wish: Wish, due_at: datetime) -> Changes:
    """Move a waiting, missed, held or refused post to another minute.

    That drops an approval. Only a post that was approved and did not go, through no change of its
    own, stays approved where whoever lets it go now could approve it.
    Raises Refused: "schedule.past", "case.role", "draft.move", "draft.not_yours", "stale".
    """
    now = ports.clock.now()
    check_time(due_at, now)
    fields: dict[str, Field] = {"due_at": due_at, **_WELL}
    with ports.store.write() as tx:
        if not is_done(tx, wish):
            fields |= _approval_by(tx, wish, due_at, now)
            append_to_draft(tx, wish, DraftMove.RESCHEDULE, now, (fields, {}))
    return touched(Topic.DRAFT, wish.id)


def _approval_by(tx: ReadTx, wish: Wish, due_at: datetime, now: datetime) -> dict[str, Field]:
    draft = tx.draft(wish.id)
    did_not_go = draft.state in {DraftState.MISSED, DraftState.HELD}
    rule = is_two_person(tx, draft.office_id)
    if not (did_not_go and draft.is_approved):
        return {}
    if not may_approve(draft, wish.officer, is_two_person=rule):
        return {}
    return approval_of(replace(draft, due_at=due_at), wish.officer, now)


def approval_of(draft: Draft, officer: Officer, now: datetime) -> dict[str, Field]:
    """The fields by which an officer approves a post exactly as it is given here."""
    return {"approver_id": officer.id, "approved_at": now, "approved_seal": seal_of(draft)}


def revise_post(
    ports: Ports,
    wish: Wish,
    text: str,
    due_at: datetime,
    pictures: Sequence[Picture] | None = None,
) -> Changes:
    """Give a waiting, missed, held, refused or handed-in post another text and minute.

    `pictures` None leaves them as they are.
    One that is to be approved must be so anew, and by somebody else than whoever wrote this.
    Raises Refused as `schedule_post` and `reschedule_post` do.
    """
    now = ports.clock.now()
    check_time(due_at, now)
    with ports.store.write() as tx:
        if is_done(tx, wish):
            return touched(Topic.DRAFT, wish.id)
        draft = tx.draft(wish.id)
        account = tx.account(draft.account_id)
        rule = is_two_person(tx, draft.office_id)
        # Who may not, or not from here, is told that first, and nothing of what the words are.
        check_draft_move(draft, DraftMove.REVISE, wish.officer, is_two_person=rule)
        needs_approval = draft.handed_in_at is not None or rule
        check_post(tx, account, text, now, draft.id)
        check_parts_out(tx, draft.id, text)
        kept = draft.pictures if pictures is None else hand_in(ports, tx, pictures)
        fields: dict[str, Field] = {"text": text.strip(), "pictures": kept, "due_at": due_at}
        if needs_approval and (text.strip(), kept) != (draft.text, draft.pictures):
            fields["officer_id"] = wish.officer.id
        append_to_draft(tx, wish, DraftMove.REVISE, now, ({**fields, **_WELL}, {}))
    return touched(Topic.DRAFT, wish.id)


def set_grace(ports: Ports, wish: Wish, minutes: int | None) -> Changes:
    """Say how late a post may go without asking; None is as the office does.

    No change of the post itself, so that an approval stays.
    Raises Refused("setting.number") outside the bounds, and as `withdraw_post` does.
    """
    if minutes is not None:
        GRACE_MINUTES.check(str(minutes))
    return change_draft(ports, wish, DraftMove.SET_GRACE, {"grace_minutes": minutes})


def soonest(ports: Ports, office_id: int) -> datetime:
    """When a post of an office that is sent now leaves: after the seconds of recall."""
    with ports.store.read() as tx:
        hold = HOLD_SECONDS.read(tx.options(office_id))
    return ports.clock.now() + timedelta(seconds=hold)


def withdraw_post(ports: Ports, wish: Wish) -> Changes:
    """Take a post out of the plan; undone by `restore_post`.

    Raises Refused: "case.role", "draft.move", "draft.not_yours", "stale".
    """
    return change_draft(ports, wish, DraftMove.WITHDRAW, {})


def restore_post(ports: Ports, wish: Wish) -> Changes:
    """Undo a withdrawal: the post stands at its minute again.

    One whose minute has passed meanwhile asks before it goes, as any missed post does.
    Raises Refused as `withdraw_post` does.
    """
    return change_draft(ports, wish, DraftMove.RESTORE, {})


def put_back_post(ports: Ports, wish: Wish, version: int) -> Changes:
    """Undo what the officer did since a version: the post stands as it did, approval and all.

    Raises Refused: "stale" where somebody or the program did something since, "schedule.past"
    where it would go at a minute that has passed, and as `withdraw_post` does.
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        if is_done(tx, wish):
            return touched(Topic.DRAFT, wish.id)
        draft = tx.draft(wish.id)
        check_draft_move(draft, DraftMove.PUT_BACK, wish.officer)
        fields = fields_before(tx.history(Subject.DRAFT, draft.id), wish.officer, version)
        given: dict[str, Any] = dict(fields)
        before = replace(draft, **given)
        if before.state in PLANNED:
            check_time(before.due_at, now)
        tx.append(step_for(wish, Subject.DRAFT, DraftMove.PUT_BACK.value, now, fields))
    return touched(Topic.DRAFT, wish.id)


def publish_due(ports: Ports) -> Changes:
    """Hand every post whose minute has come to the outbox; ask about those much too late.

    What a hold covers waits, with what was handed over and has not left yet. Of several that are
    late one goes at a time, so that a PC that wakes lets no burst go.
    Called by the agent; safe to call from two PCs, for the version decides.
    """
    now = ports.office_now()
    changes = recall_held(ports, now)
    with ports.store.read() as tx:
        due = _to_hand_over(tx, now)
    for first in range(0, len(due), _AT_ONCE):
        changes |= _hand_over(ports, due[first : first + _AT_ONCE], now)
    return changes


def _to_hand_over(tx: ReadTx, now: datetime) -> Sequence[Draft]:
    """The due posts of which something is to be written now: no late one that has no room yet."""
    found: list[Draft] = []
    has_room: dict[int, bool] = {}
    for draft in tx.due_drafts(now):
        is_late = now > draft.due_at + _ON_TIME
        if is_late and draft.account_id not in has_room:
            has_room[draft.account_id] = _has_room(tx, draft, now)
        if not is_late or _stop(tx, draft, now) is not None:
            found.append(draft)
        elif has_room[draft.account_id]:
            has_room[draft.account_id] = False
            found.append(draft)
    return found


def _hand_over(ports: Ports, drafts: Sequence[Draft], now: datetime) -> Changes:
    changes = NOTHING
    with ports.store.write() as tx:
        fresh = tx.drafts([draft.id for draft in drafts])
        for draft in drafts:
            # One that is not shown any more is another office's by now.
            if draft.id in fresh:
                changes |= _hand_over_one(tx, draft, fresh[draft.id], now)
        ports.at_step("hand_over.writing")
    ports.at_step("hand_over.written")
    return changes


def _hand_over_one(tx: WriteTx, draft: Draft, fresh: Draft, now: datetime) -> Changes:
    if fresh.version != draft.version:
        return NOTHING
    wish = Wish(the_program(draft.office_id), draft.id, draft.version)
    stop = _stop(tx, fresh, now)
    if stop is not None:
        move, trouble = stop
        append_to(tx, wish, fresh, move, now, ({"trouble": trouble}, {}))
        return touched(Topic.DRAFT, draft.id)
    return _enqueue(tx, wish, fresh, now) if _has_room(tx, fresh, now) else NOTHING


def _stop(tx: ReadTx, draft: Draft, now: datetime) -> tuple[DraftMove, str] | None:
    """What keeps a post from going at its minute, and the code that says so."""
    options = tx.options(draft.office_id)
    if hold_over(tx, draft.office_id, draft.due_at, now) is not None:
        return DraftMove.HOLD, "draft.held"
    if not draft.is_approved and (draft.state is DraftState.APPROVED or TWO_PERSON.read(options)):
        return DraftMove.DROP, "draft.not_approved"
    grace = draft.grace_minutes or GRACE_MINUTES.read(options)
    if turn_of(draft.due_at, now, grace) is Turn.ASK:
        return DraftMove.MISS, "draft.missed"
    return None


def _has_room(tx: ReadTx, draft: Draft, now: datetime) -> bool:
    """Whether a late post may go now: not right behind another one of its account."""
    if now <= draft.due_at + _ON_TIME:
        return True
    last_at = tx.last_post_at(draft.account_id)
    gap = timedelta(minutes=LATE_GAP_MINUTES.read(tx.options(draft.office_id)))
    return last_at is None or now >= last_at + gap


def _enqueue(tx: WriteTx, wish: Wish, draft: Draft, now: datetime) -> Changes:
    delivery_id = hand_over_parts(tx, wish.officer, draft, now)
    fields: dict[str, Field] = {"delivery_id": delivery_id}
    append_to(tx, wish, draft, DraftMove.HAND_OVER, now, (fields, {}))
    return touched(Topic.DRAFT, draft.id) | touched(Topic.DELIVERY, delivery_id)
