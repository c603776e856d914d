"""A case is closed without action, for one of the fixed reasons, once its answer is published."""

from collections.abc import Mapping
from typing import Final

from upsocial_desktop.domain.case import (
    ASKS_AT_MOST,
    NEEDS_POINTER,
    Case,
    CaseMove,
    OtherReason,
    check_move,
)
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.ports import Ports, WriteTx
from upsocial_desktop.services.replying import Spoken, check_code, hand_over
from upsocial_desktop.services.settings import REOPEN_DAYS
from upsocial_desktop.services.wish import Wish

# What the citizen is told, in Hindi and English; {pointer} is where to turn.
_TOLD: Final[Mapping[OtherReason, tuple[str, str]]] = {
    OtherReason.SUB_JUDICE: ("मामला न्यायालय में विचाराधीन है।", "The matter is before a court."),
    OtherReason.RTI: (
        "यह सूचना का अधिकार का विषय है, कृपया RTI आवेदन करें।",
        "Please apply under the RTI Act.",
    ),
    OtherReason.OTHER_GOVERNMENT: ("यह {pointer} का विषय है।", "Please turn to {pointer}."),
    OtherReason.POLICY_DEMAND: ("आपकी माँग दर्ज कर ली गई है।", "Your demand has been noted."),
    OtherReason.ABUSE_ONLY: ("इसमें कोई शिकायत नहीं बताई गई।", "No grievance was stated."),
    OtherReason.NO_DETAILS: (
        "दो बार माँगने पर भी विवरण नहीं मिला।",
        "The details asked for twice did not come.",
    ),
    OtherReason.WITHDRAWN: ("आपने शिकायत वापस ली।", "You have withdrawn it."),
    OtherReason.MERGED: ("इस पर {pointer} में कार्यवाही है।", "It is dealt with in {pointer}."),
}


def prepared_other_answer(ports: Ports, case_id: int, reason: OtherReason, pointer: str) -> str:
    """The public answer as prepared for closing a case for a reason; a person sends it."""
    with ports.store.read() as tx:
        case = tx.case(case_id)
        days = REOPEN_DAYS.read(tx.options(case.home_office_id))
    hindi, english = (half.replace("{pointer}", pointer.strip()) for half in _TOLD[reason])
    return (
        f"आपकी शिकायत {case.code}: {hindi} असहमत हों तो {days} दिन में यहीं लिखें।"
        f" | {case.code}: {english} Not satisfied? Write here within {days} days."
    )


def close_other(ports: Ports, wish: Wish, reason: OtherReason, text: str, pointer: str) -> Changes:
    """Answer a case without action; it closes for the reason once the answer is published.

    Raises Refused: "close.pointer_missing" where the citizen must be told where to turn,
    "close.not_asked_twice", "close.master_unknown" (a merged case names its master's code),
    "case.being_answered", what `hand_over` raises, and as the table of moves says.
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        if tx.line_of(wish.op_id) is not None:
            return touched(Topic.CASE, wish.id)
        case = tx.case(wish.id)
        check_move(case, CaseMove.CLOSE_OTHER, wish.officer)
        if case.answer_delivery_id is not None:
            raise Refused("case.being_answered", code=case.code)
        _check_reason(tx, case, reason, pointer.strip())
        check_code(case, text)
        fields = {"close_reason": reason.value, "close_pointer": pointer.strip()}
        delivery_id = hand_over(tx, wish, Spoken(Purpose.CLOSING, text), now, fields)
    return touched(Topic.CASE, wish.id) | touched(Topic.DELIVERY, delivery_id)


def _check_reason(tx: WriteTx, case: Case, reason: OtherReason, pointer: str) -> None:
    if reason in NEEDS_POINTER and not pointer:
        raise Refused("close.pointer_missing", code=case.code)
    if reason is OtherReason.NO_DETAILS and case.asks < ASKS_AT_MOST:
        raise Refused("close.not_asked_twice", code=case.code, asks=case.asks)
    if reason is OtherReason.MERGED:
        other = tx.case_by_code(pointer)
        if other is None or other.id == case.id:
            raise Refused("close.master_unknown", pointer=pointer)
