"""What a citizen writes after the reopen window goes on in a new case linked to the old one."""

from datetime import datetime

from upsocial_desktop.domain.case import Case, CaseMove
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.code import Code
from upsocial_desktop.domain.deadline import due_after_days
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.mention import Mention
from upsocial_desktop.services.deciding import Particulars, attach, first_fields
from upsocial_desktop.services.ports import Ports, ReadTx
from upsocial_desktop.services.settings import RESOLUTION_DAYS
from upsocial_desktop.services.wish import Wish, change_case, check_move_or_done, step_for


def continue_in_new_case(ports: Ports, wish: Wish, reason: str) -> Changes:
    """Open a new case from what the citizen wrote after the window; both cases name each other.

    The new case's clock starts at that post. Raises Refused: "reopen.reason_missing",
    "reopen.no_reply", "continue.in_window" (it can be reopened), and as the table of moves says.
    """
    if not reason.strip():
        raise Refused("reopen.reason_missing")
    now = ports.clock.now()
    with ports.store.write() as tx:
        old = tx.case(wish.id)
        if tx.line_of(wish.op_id) is not None:
            return touched(Topic.CASE, wish.id)
        check_move_or_done(tx, wish, CaseMove.CONTINUE, old)
        mention = _wrote_last(tx, old)
        office = tx.office(old.home_office_id)
        code = Code(office.number, tx.mint(office.id))
        fields = _continued(old, mention, code, now)
        days = RESOLUTION_DAYS.read(tx.options(office.id))
        fields["due_at"] = due_after_days(mention.post.created_at, days)
        told: dict[str, Field] = {"reason": reason.strip(), "new_code": code.text}
        change_case(tx, wish, CaseMove.CONTINUE, now, _read(), told)
        facts: dict[str, Field] = {
            "mention_id": mention.id,
            "code": code.text,
            "old_code": old.code,
        }
        new = Wish(wish.officer, 0, 0, f"{wish.op_id}/new")
        line = tx.append(step_for(new, Subject.CASE, CaseMove.REGISTER.value, now, fields, facts))
        joining = Wish(wish.officer, mention.id, mention.version, f"{wish.op_id}/mention")
        attach(tx, joining, mention, line.subject_id, now)
    changes = touched(Topic.CASE, wish.id, line.subject_id)
    return changes | touched(Topic.MENTION, mention.id)


def _wrote_last(tx: ReadTx, old: Case) -> Mention:
    later = [
        mention
        for mention in tx.mentions_of_case(old.id)
        if mention.id != old.source_mention_id
        and old.closed_at is not None
        and mention.post.created_at > old.closed_at
    ]
    if not later:
        raise Refused("reopen.no_reply", code=old.code)
    return max(later, key=lambda mention: mention.post.created_at)


def _read() -> dict[str, Field]:
    return {"citizen_wrote_at": None, "replied_at": None}


def _continued(old: Case, mention: Mention, code: Code, now: datetime) -> dict[str, Field]:
    particulars = Particulars(
        old.summary, old.topic, old.district, old.place, old.is_critical, old.igrs_no
    )
    return {**first_fields(mention, particulars, code, now), "linked_case_id": old.id}
