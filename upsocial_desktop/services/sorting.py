"""Who has a case in hand, and what it is about."""

from datetime import datetime

from upsocial_desktop.domain.case import Case, CaseMove, Flag
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field
from upsocial_desktop.services.deciding import Particulars
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.wish import Wish, change_case


def claim_case(ports: Ports, wish: Wish) -> Changes:
    """Take a case in hand; of two officers at once one succeeds and the other learns who has it.

    Raises Refused: "case.held" with the holder's name, "case.move", "case.not_yours", "stale".
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        try:
            change_case(tx, wish, CaseMove.CLAIM, now, _in_hand(tx.case(wish.id), wish, now))
        except Refused as refusal:
            case = tx.case(wish.id)
            if refusal.code != "case.held" or case.holder_id is None:
                raise
            holder = tx.officer(case.holder_id).name
            raise Refused("case.held", code=case.code, holder=holder) from refusal
    return touched(Topic.CASE, wish.id)


def _in_hand(case: Case, wish: Wish, now: datetime) -> dict[str, Field]:
    fields: dict[str, Field] = {"holder_id": wish.officer.id}
    if case.desk_office_id != case.working_office_id:
        # It lay with the State cell to be placed, and its office takes it after all.
        fields |= {
            "desk_office_id": case.working_office_id,
            "desk_since_at": now,
            "desk_due_at": None,
        }
    return fields


def release_case(ports: Ports, wish: Wish) -> Changes:
    """Lay a claimed case back for colleagues. Raises Refused as the table of moves says."""
    now = ports.clock.now()
    with ports.store.write() as tx:
        change_case(tx, wish, CaseMove.RELEASE, now, {"holder_id": None})
    return touched(Topic.CASE, wish.id)


def sort_case(ports: Ports, wish: Wish, particulars: Particulars) -> Changes:
    """Correct what a case is about.

    Raises Refused("case.summary_missing"), and as the table of moves says.
    """
    if not particulars.summary.strip():
        raise Refused("case.summary_missing")
    fields: dict[str, Field] = {
        "summary": particulars.summary.strip(),
        "topic": particulars.topic,
        "district": particulars.district,
        "place": particulars.place.strip(),
        "is_critical": particulars.is_critical,
        "igrs_no": particulars.igrs_no.strip(),
        "cpgrams_no": particulars.cpgrams_no.strip(),
    }
    now = ports.clock.now()
    with ports.store.write() as tx:
        change_case(tx, wish, CaseMove.SORT, now, fields)
    return touched(Topic.CASE, wish.id)


def note_on(ports: Ports, wish: Wish, text: str) -> Changes:
    """Write an internal note, seen by the offices of the case only.

    Raises Refused("note.empty").
    """
    if not text.strip():
        raise Refused("note.empty")
    now = ports.clock.now()
    with ports.store.write() as tx:
        change_case(tx, wish, CaseMove.NOTE, now, {}, {"text": text.strip()})
    return touched(Topic.CASE, wish.id)


def mark_citizen_read(ports: Ports, wish: Wish) -> Changes:
    """Say that what the citizen wrote again has been read."""
    now = ports.clock.now()
    with ports.store.write() as tx:
        change_case(tx, wish, CaseMove.CITIZEN_READ, now, {"citizen_wrote_at": None})
    return touched(Topic.CASE, wish.id)


_FLAG_FIELDS = {
    Flag.CRITICAL: "is_critical",
    Flag.SUB_JUDICE: "is_sub_judice",
    Flag.PRESS: "is_press",
}


def flag_case(ports: Ports, wish: Wish, flag: Flag, *, is_set: bool) -> Changes:
    """Set a mark on a case or clear it; no state changes. Raises Refused as the table says."""
    now = ports.clock.now()
    with ports.store.write() as tx:
        fields: dict[str, Field] = {_FLAG_FIELDS[flag]: is_set}
        facts: dict[str, Field] = {"flag": flag.value, "is_set": is_set}
        change_case(tx, wish, CaseMove.FLAG, now, fields, facts)
    return touched(Topic.CASE, wish.id)


def has_flag(case: Case, flag: Flag) -> bool:
    """Whether a case has a mark."""
    return bool(getattr(case, _FLAG_FIELDS[flag]))
