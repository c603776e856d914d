"""Many complaints of one cause become one case with children; any of them is taken out again."""

from collections.abc import Sequence
from datetime import datetime

from upsocial_desktop.domain.case import CLOSED, Case, CaseMove, check_move
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.ports import Ports, ReadTx, WriteTx
from upsocial_desktop.services.waiting import resumed
from upsocial_desktop.services.wish import Wish, change_case, note_on_case


def merge_cases(
    ports: Ports, wish: Wish, children: Sequence[tuple[int, int]], reason: str = ""
) -> Changes:
    """Put cases, given as (id, version seen), under a master case (`wish.id`): all or none.

    All have the master's topic and district, and the master has the earliest due date of them.
    Each child keeps its own dates for the day it is taken out. Raises Refused: "merge.nothing",
    "merge.itself", "merge.other_cause", "merge.has_children", and as the table of moves says.
    """
    if not children:
        raise Refused("merge.nothing")
    now = ports.clock.now()
    ids = [child_id for child_id, _ in children]
    with ports.store.write() as tx:
        if tx.line_of(wish.op_id) is not None:
            return touched(Topic.CASE, wish.id, *ids)
        master = tx.case(wish.id)
        check_move(master, CaseMove.TAKE_IN, wish.officer)
        taken = [_put_under(tx, master, wish, seen, reason, now) for seen in children]
        earliest = min([master.due_at, *(child.due_at for child in taken)])
        fields: dict[str, Field] = {
            "due_at": earliest,
            "own_due_at": master.own_due_at or master.due_at,
            "me_too": master.me_too + len(taken),
        }
        facts: dict[str, Field] = {
            "reason": reason.strip(),
            "codes": " ".join(child.code for child in taken),
            "was_due_at": master.due_at,
        }
        change_case(tx, wish, CaseMove.TAKE_IN, now, fields, facts)
    return touched(Topic.CASE, wish.id, *ids)


def _put_under(
    tx: WriteTx, master: Case, wish: Wish, seen: tuple[int, int], reason: str, now: datetime
) -> Case:
    child_id, version = seen
    child = tx.case(child_id)
    if child.id == master.id:
        raise Refused("merge.itself", code=child.code)
    if (child.topic, child.district) != (master.topic, master.district):
        raise Refused("merge.other_cause", code=child.code)
    going_on = resumed(child, now)
    fields = {**going_on, **_home(child, now), "master_case_id": master.id}
    facts: dict[str, Field] = {"master_code": master.code, "reason": reason.strip()}
    each = Wish(wish.officer, child.id, version, f"{wish.op_id}/{child.id}")
    change_case(tx, each, CaseMove.MERGE, now, fields, facts)
    return tx.case(child.id)


def _home(case: Case, now: datetime) -> dict[str, Field]:
    return {
        "working_office_id": case.home_office_id,
        "desk_office_id": case.home_office_id,
        "desk_since_at": now,
        "desk_due_at": None,
        "holder_id": None,
        "is_by_letter": False,
    }


def unmerge_case(ports: Ports, wish: Wish, reason: str) -> Changes:
    """Take a child out of its master: a case of its own again, due as it originally was.

    Raises Refused: "unmerge.reason_missing", and as the table of moves says.
    """
    if not reason.strip():
        raise Refused("unmerge.reason_missing")
    now = ports.clock.now()
    with ports.store.write() as tx:
        child = tx.case(wish.id)
        master_id = child.master_case_id
        if tx.line_of(wish.op_id) is not None or master_id is None:
            check_done_or_move(tx, wish, child)
            return touched(Topic.CASE, wish.id)
        fields: dict[str, Field] = {
            **_home(child, now),
            "master_case_id": None,
            "answer_post_id": "",
            "closed_at": None,
            "reopen_until_at": None,
        }
        facts: dict[str, Field] = {"reason": reason.strip()}
        change_case(tx, wish, CaseMove.UNMERGE, now, fields, facts)
        _let_go(tx, tx.case(master_id), child, wish.officer, now)
    return touched(Topic.CASE, wish.id, master_id)


def check_done_or_move(tx: ReadTx, wish: Wish, child: Case) -> None:
    """Raise what the table of moves says, unless the wish has been done already."""
    if tx.line_of(wish.op_id) is None:
        check_move(child, CaseMove.UNMERGE, wish.officer)


def _let_go(tx: WriteTx, master: Case, child: Case, officer: Officer, now: datetime) -> None:
    left = tx.children_of(master.id)
    own = master.own_due_at or master.due_at
    fields: dict[str, Field] = {"me_too": len(left)}
    # The master's date is the children's only as long as nothing else has moved it.
    is_by_children = master.due_at == min([own, child.due_at, *(each.due_at for each in left)])
    if is_by_children and master.state not in CLOSED:
        fields["due_at"] = min([own, *(each.due_at for each in left)])
    if not left:
        fields["own_due_at"] = None
    facts: dict[str, Field] = {"codes": child.code, "was_due_at": master.due_at}
    note_on_case(tx, master, officer, CaseMove.LET_GO, now, (fields, facts))


def children_of(ports: Ports, case_id: int) -> Sequence[Case]:
    """The cases merged into a master case."""
    with ports.store.read() as tx:
        return tx.children_of(case_id)
