"""Rows made again from history alone: proof that history is the truth and the row its summary."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Column, Connection, Table
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.forward_slip import Slip, SlipState
from upsocial_desktop.domain.history import HistoryLine, Subject
from upsocial_desktop.store.history import TABLES, lines
from upsocial_desktop.store.slips import SENT_BY, SETTLED_BY


def rebuild(connection: Connection, subject: Subject, subject_id: int) -> dict[str, Any]:
    """The fields of a subject's row as its lines alone tell them.

    Of a mention only what became of it: X's own post stands in no line.
    """
    found = lines(connection, subject, subject_id)
    row = {} if subject is Subject.MENTION else first_values(TABLES[subject])
    for line in found:
        row |= line.fields
        row["version"] = line.version
        if subject is Subject.CASE:
            row["changed_at"] = line.at
    row["id"] = subject_id
    return row


def first_values(table: Table) -> dict[str, Any]:
    """What a row has of which no line tells otherwise."""
    return {column.name: _first_value(column) for column in table.columns}


def _first_value(column: Column[Any]) -> Any:
    default = column.default
    return default.arg if isinstance(default, ScalarElementColumnDefault) else None


def rebuild_slips(connection: Connection, case_id: int) -> list[Slip]:
    """The slips of a case as its lines alone tell them, numbered from 1."""
    slips: list[Slip] = []
    working_office_id = 0
    for line in lines(connection, Subject.CASE, case_id):
        working_office_id = int(str(line.fields.get("working_office_id", working_office_id)))
        if line.move in SENT_BY:
            slips.append(_sent(line, len(slips) + 1, working_office_id))
        elif line.move in SETTLED_BY:
            slips = [_settled(line, s) if s.state is SlipState.SENT else s for s in slips]
    return slips


def _sent(line: HistoryLine, number: int, from_office_id: int) -> Slip:
    facts: dict[str, Any] = dict(line.facts)
    return Slip(
        id=number,
        case_id=line.subject_id,
        from_office_id=from_office_id,
        to_office_id=facts["to_office_id"],
        reason=facts.get("reason") or "",
        sent_at=line.at,
        sent_by_id=line.officer_id,
        due_at=facts["due_at"],
        state=SlipState.SENT,
        settled_at=None,
        settled_by_id=None,
        return_reason="",
        suggested_office_id=None,
    )


def _settled(line: HistoryLine, slip: Slip) -> Slip:
    facts: dict[str, Any] = dict(line.facts)
    is_return = line.move == CaseMove.RETURN
    return replace(
        slip,
        state=SETTLED_BY[line.move],
        settled_at=line.at,
        settled_by_id=line.officer_id,
        return_reason=(facts.get("reason") or "") if is_return else "",
        suggested_office_id=facts.get("suggested_office_id") if is_return else None,
    )
