"""A later day is promised to the citizen, once and with a reason: the interim reply."""

from datetime import date

from upsocial_desktop.domain.case import Case, CaseMove
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.deadline import due_after_days, end_of_day
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.settings import INTERIM_DAYS
from upsocial_desktop.services.wish import Wish, change_case, check_move_or_done


def promise_later(ports: Ports, wish: Wish, new_due_on: date, reason: str) -> Changes:
    """Give a case a later due date (an Indian day); the old one is kept beside it.

    Before the due date only, and to 45 days from the post at most; a second time is a
    supervisor's. What the citizen is told of it is prepared and waits for a person.
    Raises Refused: "interim.reason_missing", "interim.too_late", "interim.not_later",
    "interim.too_far", "interim.supervisor", and as the table of moves says.
    """
    if not reason.strip():
        raise Refused("interim.reason_missing")
    now = ports.clock.now()
    with ports.store.write() as tx:
        case = tx.case(wish.id)
        if tx.line_of(wish.op_id) is not None:
            return touched(Topic.CASE, wish.id)
        check_move_or_done(tx, wish, CaseMove.INTERIM, case)
        if now > case.due_at:
            raise Refused("interim.too_late", code=case.code)
        new_due_at = end_of_day(new_due_on)
        _check_bounds(case, new_due_on, INTERIM_DAYS.read(tx.options(case.home_office_id)))
        fields: dict[str, Field] = {
            "due_at": new_due_at,
            "due_before_interim_at": case.waiting_due_at or case.due_at,
            "interims": case.interims + 1,
            # A pause no longer moves a date that was promised during it.
            "waiting_due_at": None,
        }
        facts: dict[str, Field] = {
            "reason": reason.strip(),
            "was_due_at": case.due_at,
            "new_due_at": new_due_at,
        }
        change_case(tx, wish, CaseMove.INTERIM, now, fields, facts)
    return touched(Topic.CASE, wish.id)


def _check_bounds(case: Case, new_due_on: date, most_days: int) -> None:
    latest = due_after_days(case.clock_start_at, most_days)
    if end_of_day(new_due_on) <= case.due_at:
        raise Refused("interim.not_later", code=case.code)
    if end_of_day(new_due_on) > latest:
        raise Refused("interim.too_far", code=case.code, days=most_days)
