"""Posts are handed in, approved by another person, sent back with remarks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.draft import (
    OFFICER_DRAFT_MOVES,
    Draft,
    DraftMove,
    DraftState,
    check_draft_move,
    may_make_draft_move,
)
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field, HistoryLine, Subject
from upsocial_desktop.domain.officer import Officer, the_program
from upsocial_desktop.services.before_sending import check_post
from upsocial_desktop.services.parts import check_parts_out
from upsocial_desktop.services.ports import Ports, WriteTx
from upsocial_desktop.services.publishing import (
    append_to_draft,
    approval_of,
    change_draft,
    is_two_person,
    new_post,
)
from upsocial_desktop.services.records import DraftFilter, DraftRow
from upsocial_desktop.services.wish import Wish, is_done

_NO_APPROVAL: dict[str, Field] = {"approver_id": None, "approved_at": None, "approved_seal": ""}
_WELL: dict[str, Field] = {"trouble": "", "trouble_detail": ""}
# What an APPROVE line keeps beside its fields where the text was changed in approving.
BEFORE, AFTER = "text_before", "text_after"


@dataclass(frozen=True, slots=True)
class DraftPage:
    """A post with its story, what the officer may do with it, and the texts before and after.

    `text_before` is what was handed in, "" where nobody changed it in approving.
    """

    draft: Draft
    history: tuple[HistoryLine, ...]
    writer: str
    approver: str
    account_username: str
    limit: int
    may: frozenset[DraftMove]
    is_two_person: bool
    text_before: str = ""


def hand_in_post(
    ports: Ports,
    officer: Officer,
    account_id: int,
    post: tuple[str, datetime | None],
    op_id: str = "",
) -> Changes:
    """Hand a new post (text and minute) in for approval, whatever the office's rule.

    Raises Refused as `schedule_post` does; whoever works on cases may hand in.
    """
    return new_post(ports, officer, account_id, post, op_id, wants_approval=True)


def hand_in(ports: Ports, wish: Wish) -> Changes:
    """Hand in a post that is there already: planned, sent back, or one that asks.

    Raises Refused: "case.role", "draft.move", "draft.not_yours", "stale".
    """
    fields = {**_NO_APPROVAL, **_WELL, "remarks": ""}
    return change_draft(ports, wish, DraftMove.HAND_IN, fields)


def approve_post(ports: Ports, wish: Wish, text: str | None = None) -> Changes:
    """Approve a post as it stands, or with another text; the history keeps both.

    The approval holds for exactly this text, minute and account: any change drops it.
    Raises Refused: "draft.own" for one's own under the two-person rule, and as `check_post` and
    `hand_in` do.
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        if is_done(tx, wish):
            return touched(Topic.DRAFT, wish.id)
        draft = tx.draft(wish.id)
        words = draft.text if text is None else text.strip()
        rule = is_two_person(tx, draft.office_id)
        check_draft_move(draft, DraftMove.APPROVE, wish.officer, is_two_person=rule)
        check_post(tx, tx.account(draft.account_id), words, now, draft.id)
        check_parts_out(tx, draft.id, words)
        approved = replace(draft, text=words)
        fields: dict[str, Field] = {
            **approval_of(approved, wish.officer, now),
            **_WELL,
            "remarks": "",
        }
        facts: dict[str, Field] = {}
        if words != draft.text:
            fields["text"] = words
            facts = {BEFORE: draft.text, AFTER: words}
        append_to_draft(tx, wish, DraftMove.APPROVE, now, (fields, facts))
    return touched(Topic.DRAFT, wish.id)


def unapprove_post(ports: Ports, wish: Wish) -> Changes:
    """Undo an approval, and the change of text that was made with it.

    Raises Refused as `hand_in` does.
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        if is_done(tx, wish):
            return touched(Topic.DRAFT, wish.id)
        draft = tx.draft(wish.id)
        before = text_before(draft, tx.history(Subject.DRAFT, draft.id))
        fields: dict[str, Field] = dict(_NO_APPROVAL)
        if before:
            fields["text"] = before
        append_to_draft(tx, wish, DraftMove.UNAPPROVE, now, (fields, {}))
    return touched(Topic.DRAFT, wish.id)


def send_post_back(ports: Ports, wish: Wish, remarks: str) -> Changes:
    """Send a post back to whoever wrote it, with what is to be changed.

    Raises Refused("draft.remarks_missing") without words, and as `hand_in` does.
    """
    if not remarks.strip():
        raise Refused("draft.remarks_missing")
    fields: dict[str, Field] = {**_NO_APPROVAL, "remarks": remarks.strip()}
    return change_draft(ports, wish, DraftMove.SEND_BACK, fields, {"remarks": remarks.strip()})


def text_before(draft: Draft, history: Sequence[HistoryLine]) -> str:
    """What was handed in where the text was changed in approving and stands so now, else ""."""
    for line in reversed(history):
        if line.move == DraftMove.APPROVE:
            is_this = line.facts.get(AFTER) == draft.text
            return str(line.facts[BEFORE]) if is_this else ""
    return ""


def to_approve(ports: Ports, office_id: int) -> Sequence[DraftRow]:
    """The posts of an office that wait for an approval, by their minute."""
    return _rows(ports, office_id, frozenset({DraftState.HANDED_IN}))


def to_decide(ports: Ports, office_id: int) -> Sequence[DraftRow]:
    """The posts of an office that did not go and ask what shall become of them."""
    return _rows(ports, office_id, frozenset({DraftState.HELD, DraftState.MISSED}))


def sent_back(ports: Ports, office_id: int) -> Sequence[DraftRow]:
    """The posts of an office that were sent back with remarks."""
    return _rows(ports, office_id, frozenset({DraftState.SENT_BACK}))


def _rows(ports: Ports, office_id: int, states: frozenset[DraftState]) -> Sequence[DraftRow]:
    with ports.store.read() as tx:
        return tx.all_drafts(DraftFilter(office_id, states))


def page_of(ports: Ports, officer: Officer, draft_id: int) -> DraftPage:
    """A post as an officer sees it. Raises Refused("draft.unknown")."""
    with ports.store.read() as tx:
        draft = tx.draft(draft_id)
        account = tx.account(draft.account_id)
        rule = is_two_person(tx, draft.office_id)
        history = tuple(tx.history(Subject.DRAFT, draft_id))
        approver = tx.officer(draft.approver_id).name if draft.approver_id else ""
        return DraftPage(
            draft=draft,
            history=history,
            writer=tx.officer(draft.officer_id).name,
            approver=approver if draft.is_approved else "",
            account_username=account.username,
            limit=account.max_weight,
            may=frozenset(
                move
                for move in OFFICER_DRAFT_MOVES
                if may_make_draft_move(draft, move, officer, is_two_person=rule)
            ),
            is_two_person=rule,
            text_before=text_before(draft, history),
        )


def drop_unapproved(tx: WriteTx, office_id: int, now: datetime) -> None:
    """The two-person rule begins: what is planned without an approval is to be approved first."""
    where = DraftFilter(office_id, frozenset({DraftState.SCHEDULED}))
    program = the_program(office_id)
    for row in tx.all_drafts(where):
        wish = Wish(program, row.id, row.version)
        fields: dict[str, Field] = {"trouble": "draft.not_approved"}
        append_to_draft(tx, wish, DraftMove.DROP, now, (fields, {}))
