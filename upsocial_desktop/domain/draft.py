"""A post in preparation, its states, and the moves between them."""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field, HistoryLine
from upsocial_desktop.domain.officer import CASE_WORKERS, SPEAKERS, Officer, Role
from upsocial_desktop.domain.picture import Picture


class DraftState(StrEnum):
    """Where a draft stands. HANDED_IN, APPROVED and SENT_BACK serve the two-person rule.

    HELD is a post whose minute came under a hold (domain/hold.py); like MISSED it asks a person.
    """

    HANDED_IN = "handed_in"
    SENT_BACK = "sent_back"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    MISSED = "missed"
    HELD = "held"
    SENDING = "sending"
    PUBLISHED = "published"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class DraftMove(StrEnum):
    """What can happen to a draft once it has left the composer."""

    SCHEDULE = "schedule"
    HAND_IN = "hand_in"
    APPROVE = "approve"
    UNAPPROVE = "unapprove"
    SEND_BACK = "send_back"
    RESCHEDULE = "reschedule"
    REVISE = "revise"
    WITHDRAW = "withdraw"
    RESTORE = "restore"
    SET_GRACE = "set_grace"
    PUT_BACK = "put_back"
    MISS = "miss"
    HOLD = "hold"
    DROP = "drop"
    HAND_OVER = "hand_over"
    TAKE_BACK = "take_back"
    PUBLISH = "publish"
    REFUSE = "refuse"
    STRIKE = "strike"


@dataclass(frozen=True, slots=True)
class DraftRule:
    """One row of the table: from which states, to which (None: see `check_draft_move`), and who.

    `is_writers` lets whoever wrote the post make the move too, as long as nobody has approved it.
    """

    sources: frozenset[DraftState]
    target: DraftState | None
    roles: frozenset[Role] = SPEAKERS
    is_writers: bool = False


_S = DraftState
_APPROVABLE = frozenset({_S.HANDED_IN, _S.SENT_BACK})
# With a minute to come, and free to go by itself.
PLANNED = frozenset({_S.SCHEDULED, _S.APPROVED})
# What asks a person what shall become of it.
ASKING = frozenset({_S.MISSED, _S.HELD, _S.REFUSED})
_WAITING = PLANNED | ASKING | _APPROVABLE
# Who may answer for what another wrote; a trainee does so in a training office only.
APPROVERS = SPEAKERS

DRAFT_MOVES: dict[DraftMove, DraftRule] = {
    DraftMove.HAND_IN: DraftRule(
        ASKING | {_S.SCHEDULED, _S.SENT_BACK}, _S.HANDED_IN, is_writers=True
    ),
    DraftMove.APPROVE: DraftRule(frozenset({_S.HANDED_IN}), _S.APPROVED, APPROVERS),
    DraftMove.UNAPPROVE: DraftRule(frozenset({_S.APPROVED}), _S.HANDED_IN, APPROVERS),
    DraftMove.SEND_BACK: DraftRule(frozenset({_S.HANDED_IN, _S.APPROVED}), _S.SENT_BACK, APPROVERS),
    DraftMove.RESCHEDULE: DraftRule(_WAITING, None, is_writers=True),
    DraftMove.REVISE: DraftRule(_WAITING, None, is_writers=True),
    DraftMove.WITHDRAW: DraftRule(_WAITING, _S.WITHDRAWN, is_writers=True),
    DraftMove.RESTORE: DraftRule(frozenset({_S.WITHDRAWN}), None, is_writers=True),
    DraftMove.SET_GRACE: DraftRule(PLANNED | _APPROVABLE, None, is_writers=True),
    # Undo: the post stands as it did before its officer's last moves; its history says how.
    DraftMove.PUT_BACK: DraftRule(PLANNED | _APPROVABLE, None, is_writers=True),
    DraftMove.MISS: DraftRule(PLANNED, _S.MISSED),
    # Words that were handed over and have not left are called back too.
    DraftMove.HOLD: DraftRule(PLANNED | {_S.SENDING}, _S.HELD),
    # Planned without the approval that the office wants now, or changed since.
    DraftMove.DROP: DraftRule(PLANNED, _S.HANDED_IN),
    DraftMove.HAND_OVER: DraftRule(PLANNED, _S.SENDING),
    DraftMove.TAKE_BACK: DraftRule(frozenset({_S.SENDING}), _S.MISSED),
    DraftMove.PUBLISH: DraftRule(frozenset({_S.SENDING}), _S.PUBLISHED),
    DraftMove.REFUSE: DraftRule(frozenset({_S.SENDING}), _S.REFUSED),
    # Words of a post that is gone are struck out; a post with its minute then waits for a person.
    DraftMove.STRIKE: DraftRule(_WAITING | {_S.WITHDRAWN}, None),
}
# What an officer may be offered; the others are undo or follow from the clock, the outbox and X.
OFFICER_DRAFT_MOVES = (
    DraftMove.HAND_IN,
    DraftMove.APPROVE,
    DraftMove.UNAPPROVE,
    DraftMove.SEND_BACK,
    DraftMove.RESCHEDULE,
    DraftMove.REVISE,
    DraftMove.WITHDRAW,
    DraftMove.RESTORE,
    DraftMove.SET_GRACE,
)
# What an officer does to a post that undo can put back as it was.
PUT_BACK_AFTER = frozenset(
    {
        *(DraftMove.RESCHEDULE, DraftMove.REVISE, DraftMove.HAND_IN, DraftMove.SEND_BACK),
        DraftMove.PUT_BACK,
    }
)
# Moves after which a post is what it was before, or something else to be approved anew.
_REPLANS = frozenset({DraftMove.RESCHEDULE, DraftMove.REVISE, DraftMove.RESTORE})


@dataclass(frozen=True, slots=True)
class Draft:
    """A post of an office that waits for its minute, in UTC.

    `officer_id` wrote it as it stands. `handed_in_at` says that it goes by way of an approval;
    an approval holds for exactly what its `approved_seal` was taken of (`seal_of`). `remarks` are
    those of whoever sent it back. `grace_minutes` is how late it may go without asking, None for
    the office's own rule.
    """

    id: int
    version: int
    office_id: int
    account_id: int
    officer_id: int
    state: DraftState
    text: str
    due_at: datetime
    created_at: datetime
    delivery_id: int | None
    x_post_id: str
    trouble: str
    trouble_detail: str
    handed_in_at: datetime | None = None
    approver_id: int | None = None
    approved_at: datetime | None = None
    approved_seal: str = ""
    remarks: str = ""
    grace_minutes: int | None = None
    # The post's pictures as `picture.pictures_as_text` writes them.
    pictures: str = ""

    @property
    def is_approved(self) -> bool:
        """Whether somebody approved the post exactly as it stands."""
        return self.approver_id is not None and self.approved_seal == seal_of(self)


# What becomes of a post is not part of what is approved; everything else is, whatever it may be.
_NOT_SEALED = frozenset(
    {
        *("id", "version", "officer_id", "state", "created_at", "delivery_id", "x_post_id"),
        *("trouble", "trouble_detail", "handed_in_at", "approver_id", "approved_at"),
        *("approved_seal", "remarks", "grace_minutes"),
    }
)


def seal_of(draft: Draft) -> str:
    """A digest of what an approval is given for: text, minute, account and all that goes along."""
    sealed = [
        f"{each.name}={getattr(draft, each.name)!r}"
        for each in fields(draft)
        if each.name not in _NOT_SEALED
    ]
    return sha256("\n".join(sealed).encode()).hexdigest()


# The fields of a post that a history need not tell, with what they then are.
_UNTOLD: Mapping[str, Field] = {
    each.name: each.default for each in fields(Draft) if each.default is not MISSING
}


def fields_before(
    history: Sequence[HistoryLine], officer: Officer, version: int
) -> dict[str, Field]:
    """The fields of a post as they stood at a version, of those that were changed since.

    Raises Refused("stale") where anything but the officer's own moves came after it.
    """
    since = [line for line in history if line.version > version]
    before = [line for line in history if line.version <= version]
    for line in since:
        if line.officer_id != officer.id or line.move not in PUT_BACK_AFTER:
            raise Refused("stale", subject="draft", version=line.version)
    told = dict(_UNTOLD)
    for line in before:
        told |= line.fields
    return {name: told[name] for line in since for name in line.fields}


@dataclass(frozen=True, slots=True)
class Writing:
    """Words being written on this PC, kept within two seconds of typing.

    `key` says where they belong ("post:…" for a composer, "reply:CASE" for a case's answer box).
    `cursor` counts characters; `when_at` is the minute chosen so far, if any. `english` is the
    second version of a post in two languages; the bytes of `pictures` lie beside the desk's file.
    """

    key: str
    office_id: int
    account_id: int
    text: str
    cursor: int
    when_at: datetime | None
    kept_at: datetime
    english: str = ""
    pictures: tuple[Picture, ...] = ()


def next_draft_state(draft: Draft, move: DraftMove, *, is_two_person: bool = False) -> DraftState:
    """Where a move leads. Raises Refused("draft.move") where it may not start.

    Where the table leaves it open, `draft` is the post with its change: planned anew it must be
    approved again if it was handed in or the office's two-person rule is on, unless it is just
    what was approved.
    """
    rule = DRAFT_MOVES[move]
    if draft.state not in rule.sources:
        raise Refused("draft.move", state=draft.state.value, move=move.value)
    if rule.target is not None:
        return rule.target
    if move not in _REPLANS:
        return draft.state
    if draft.is_approved:
        return DraftState.APPROVED
    needs_approval = is_two_person or draft.handed_in_at is not None
    return DraftState.HANDED_IN if needs_approval else DraftState.SCHEDULED


def check_draft_move(
    draft: Draft,
    move: DraftMove,
    officer: Officer,
    *,
    is_two_person: bool = False,
    after: Draft | None = None,
) -> DraftState:
    """Where a move by an officer leads; `after` is the post with its change, if any.

    Raises Refused: "draft.not_yours" (another office's), "case.role" (the role may not),
    "draft.move" (not from this state), "draft.own" (one's own under the two-person rule).
    """
    rule = DRAFT_MOVES[move]
    if draft.office_id != officer.office_id:
        raise Refused("draft.not_yours")
    is_writers = rule.is_writers and _is_still_the_writers(draft, officer)
    if officer.role not in rule.roles and not is_writers:
        raise Refused("case.role", role=officer.role.value, move=move.value)
    state = next_draft_state(after or draft, move, is_two_person=is_two_person)
    if move is DraftMove.APPROVE and is_two_person and draft.officer_id == officer.id:
        raise Refused("draft.own", move=move.value)
    return state


def _is_still_the_writers(draft: Draft, officer: Officer) -> bool:
    """Whether whoever wrote a post has not let it out of hand yet: nobody has approved it."""
    is_own = draft.officer_id == officer.id and officer.role in CASE_WORKERS
    is_before = draft.state in {*_APPROVABLE, DraftState.WITHDRAWN}
    return is_own and is_before and draft.handed_in_at is not None and not draft.is_approved


def may_approve(draft: Draft, officer: Officer, *, is_two_person: bool) -> bool:
    """Whether an officer could approve the post if it were handed in now."""
    is_own = draft.officer_id == officer.id
    return officer.role in APPROVERS and not (is_own and is_two_person)


def may_make_draft_move(
    draft: Draft, move: DraftMove, officer: Officer, *, is_two_person: bool
) -> bool:
    """Whether `check_draft_move` would let the officer do it."""
    try:
        check_draft_move(draft, move, officer, is_two_person=is_two_person)
    except Refused:
        return False
    return True


def can_draft_move(state: DraftState, move: DraftMove) -> bool:
    """Whether a move may start from a state, so that a screen offers no other."""
    return state in DRAFT_MOVES[move].sources
