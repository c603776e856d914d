"""The one primitive by which a case, mention, draft or delivery changes, and its lines."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Connection,
    Table,
    bindparam,
    exists,
    func,
    insert,
    literal_column,
    not_,
    select,
    update,
)

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import HistoryLine, Step, Subject
from upsocial_desktop.store import case_lists, search, slips
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.fields import fields_of, json_of
from upsocial_desktop.store.line_digest import digest_of
from upsocial_desktop.store.prepared import Driver, Prepared
from upsocial_desktop.store.tables import (
    achievements,
    cases,
    deliveries,
    drafts,
    holds,
    mentions,
    officers,
    offices,
    templates,
)
from upsocial_desktop.store.tables import history as t
from upsocial_desktop.store.values import microseconds

TABLES: Mapping[Subject, Table] = {
    Subject.CASE: cases,
    Subject.MENTION: mentions,
    Subject.DRAFT: drafts,
    Subject.DELIVERY: deliveries,
    Subject.TEMPLATE: templates,
    Subject.ACHIEVEMENT: achievements,
    Subject.HOLD: holds,
}

_LINES = select(
    *(t.c.id, t.c.subject, t.c.subject_id, t.c.version, t.c.op_id, t.c.move, t.c.at),
    t.c.officer_id,
    func.coalesce(officers.c.name, "").label("officer_name"),
    func.coalesce(t.c.office_id, literal_column("0")).label("office_id"),
    func.coalesce(offices.c.name_en, "").label("office_name"),
    t.c.fields,
    t.c.facts,
).select_from(
    t.outerjoin(officers, officers.c.id == t.c.officer_id).outerjoin(
        offices, offices.c.id == t.c.office_id
    )
)
_BY_OP = _LINES.where(t.c.op_id == bindparam("op_id"))
_OF_SUBJECT = _LINES.where(
    t.c.subject == bindparam("subject"), t.c.subject_id == bindparam("subject_id")
).order_by(t.c.version)

# Statements are made once: to make one costs more than to run it.
_IS_DONE = Prepared(select(t.c.id).where(t.c.op_id == bindparam("op_id")))
_NAMES = Prepared(
    select(
        func.coalesce(
            select(officers.c.name)
            .where(officers.c.id == bindparam("officer_id"))
            .scalar_subquery(),
            "",
        ).label("officer_name"),
        func.coalesce(
            select(offices.c.name_en)
            .where(offices.c.id == bindparam("office_id"))
            .scalar_subquery(),
            "",
        ).label("office_name"),
    )
)
_LINE = (
    *("subject", "subject_id", "version", "op_id", "move", "at"),
    *("officer_id", "office_id", "fields", "facts", "digest"),
)
_NEW_LINE = Prepared(insert(t).returning(t.c.id), _LINE)
_IS_NEW = not_(exists().where(t.c.op_id == bindparam("of_op")))


# As many as there are kinds of steps: each move gives the same fields, in the same order.
@lru_cache(maxsize=512)
def _new(subject: Subject, columns: tuple[str, ...]) -> Prepared:
    table = TABLES[subject]
    values = select(*(bindparam(name, type_=table.c[name].type) for name in columns))
    new = insert(table).from_select(columns, values.where(_IS_NEW))
    return Prepared(new.returning(table.c.id))


@lru_cache(maxsize=512)
def _change(subject: Subject, columns: tuple[str, ...]) -> Prepared:
    table = TABLES[subject]
    seen = (table.c.id == bindparam("of_id"), table.c.version == bindparam("of_version"))
    return Prepared(update(table).where(*seen, _IS_NEW), columns)


_CASE = Prepared(select(cases).where(cases.c.id == bindparam("case_id")))
_CASE_NAMES = [each.name for each in cases.c]
_MENTION_WORDS = Prepared(
    select(
        *(mentions.c.text, mentions.c.office_id, mentions.c.standing, mentions.c.doubt),
        func.coalesce(cases.c.code, "").label("code"),
    )
    .select_from(mentions.outerjoin(cases, cases.c.id == mentions.c.case_id))
    .where(mentions.c.id == bindparam("mention_id"))
)


def line_of(row: Found) -> HistoryLine:
    """A row as the value it stands for."""
    return HistoryLine(
        id=row.id,
        subject=row.subject,
        subject_id=row.subject_id,
        version=row.version,
        op_id=row.op_id,
        move=row.move,
        at=row.at,
        officer_id=row.officer_id,
        officer_name=row.officer_name,
        office_id=row.office_id,
        office_name=row.office_name,
        fields=fields_of(row.fields),
        facts=fields_of(row.facts),
    )


def lines(connection: Connection, subject: Subject, subject_id: int) -> Sequence[HistoryLine]:
    """The lines of one subject, oldest first."""
    found = connection.execute(_OF_SUBJECT, {"subject": subject, "subject_id": subject_id})
    return [line_of(row) for row in found]


def line_row(step: Step, subject_id: int) -> dict[str, Any]:
    """A step as its row of history."""
    return {
        "subject": step.subject,
        "subject_id": subject_id,
        "version": step.expected_version + 1,
        "op_id": step.op_id,
        "move": str(step.move),
        "at": step.at,
        # 0 is the program itself.
        "officer_id": step.officer_id or None,
        "office_id": step.office_id or None,
        "fields": json_of(step.fields),
        "facts": json_of(step.facts),
    }


class HistoryReads(Connected):
    """Reading lines."""

    def history(self, subject: Subject, subject_id: int) -> Sequence[HistoryLine]:
        """The lines of one subject, oldest first; none for one that is not there."""
        return lines(self.connection, subject, subject_id)

    def line_of(self, op_id: str) -> HistoryLine | None:
        """The line a wish has already become, so that doing it twice does nothing."""
        if _IS_DONE.row(self.driver, {"op_id": op_id}) is None:
            return None
        return line_of(self.connection.execute(_BY_OP, {"op_id": op_id}).one())


class HistoryWrites(HistoryReads):
    """Writing lines."""

    def append(self, step: Step) -> HistoryLine:
        """Do one step: write its line of history and its subject's row together.

        A step whose `op_id` is already in the history changes nothing and answers the earlier
        line. Raises Refused("stale", version=…) when the subject is no longer at
        `expected_version`, Refused("….unknown") when there is none.
        """
        subject_id = self._changed(step) if step.subject_id else self._added(step)
        if not subject_id:
            earlier = self.line_of(step.op_id)
            if earlier is None:
                raise _why_not(self.connection, TABLES[step.subject], step)
            return earlier
        self.is_touched = True
        self.op_ids.append(step.op_id)
        if step.subject is Subject.HOLD:
            self.kept.pop("holds", None)
        self.kept.pop(("case", subject_id), None)
        line = self._new_line(step, subject_id)
        _FOLLOW[step.subject](self.driver, step, line)
        return line

    def _added(self, step: Step) -> int:
        """The id of a new subject, 0 where the step is done already."""
        values = _row_of(step)
        new = _new(step.subject, tuple(values)).row(self.driver, {**values, "of_op": step.op_id})
        return 0 if new is None else int(new[0])

    def _changed(self, step: Step) -> int:
        """The id of a subject; 0 where its version is another, or the step is done already."""
        values = _row_of(step)
        seen = {"of_id": step.subject_id, "of_version": step.expected_version}
        told = {**values, **seen, "of_op": step.op_id}
        return step.subject_id if _change(step.subject, tuple(values)).run(self.driver, told) else 0

    def _new_line(self, step: Step, subject_id: int) -> HistoryLine:
        row = line_row(step, subject_id)
        row["digest"] = digest_of(row, microseconds(step.at))
        [[line_id]] = _NEW_LINE.rows(self.driver, row)
        officer_name, office_name = self._names_of(row)
        return HistoryLine(
            id=line_id,
            subject=step.subject,
            subject_id=subject_id,
            version=row["version"],
            op_id=step.op_id,
            move=row["move"],
            at=step.at.astimezone(UTC),
            officer_id=row["officer_id"],
            officer_name=officer_name,
            office_id=step.office_id or 0,
            office_name=office_name,
            fields=dict(step.fields),
            facts=dict(step.facts),
        )

    def _names_of(self, row: Mapping[str, Any]) -> Sequence[str]:
        """Of whom a line tells; in one transaction they mostly are the same."""
        who = (row["officer_id"], row["office_id"])
        names: Sequence[str] | None = self.kept.get(who)
        if names is None:
            [names] = _NAMES.rows(self.driver, row)
            self.kept[who] = names
        return names


def _row_of(step: Step) -> dict[str, Any]:
    values: dict[str, Any] = dict(step.fields)
    values["version"] = step.expected_version + 1
    if step.subject is Subject.CASE:
        values["changed_at"] = step.at
    return values


def _why_not(connection: Connection, table: Table, step: Step) -> Refused:
    found = select(table.c.version).where(table.c.id == step.subject_id)
    version = connection.execute(found).scalar_one_or_none()
    name = step.subject.value
    if version is None:
        return Refused(f"{name}.unknown", id=step.subject_id)
    return Refused("stale", subject=name, version=version)


def _follow_case(driver: Driver, step: Step, line: HistoryLine) -> None:
    case_id = line.subject_id
    row = _case_row(driver, case_id)
    parties = case_lists.parties_of(row)
    if not case_lists.SHAPED_BY.isdisjoint(step.fields):
        case_lists.follow(driver, row)
    if not SEARCHED.isdisjoint(step.fields):
        search.follow_case(driver, row, case_lists.marks_of(row))
    elif not case_lists.MARKED_BY.isdisjoint(step.fields):
        search.mark_case(driver, case_id, case_lists.marks_of(row))
    if step.subject_id and not case_lists.PARTIES.isdisjoint(step.fields):
        search.mark_lines(driver, case_id, parties)
    search.add_line(driver, line, parties)
    slips.follow(driver, step, case_id, row["working_office_id"])


def _case_row(driver: Driver, case_id: int) -> Mapping[str, Any]:
    [row] = _CASE.rows(driver, {"case_id": case_id})
    return dict(zip(_CASE_NAMES, row, strict=True))


def _follow_mention(driver: Driver, step: Step, line: HistoryLine) -> None:
    if {"text", "case_id", "standing", "doubt"}.isdisjoint(step.fields):
        return
    mention_id = line.subject_id
    [[words, office_id, standing, doubt, code]] = _MENTION_WORDS.rows(
        driver, {"mention_id": mention_id}
    )
    marks = search.mention_marks(office_id, standing, doubt)
    search.change_mention(driver, mention_id, words, code, marks)


def _follow_nothing(_driver: Driver, _step: Step, _line: HistoryLine) -> None:
    """Drafts, deliveries, templates and holds stand in no list or index of their own."""


SEARCHED = frozenset(
    {
        *("code", "summary", "place", "district", "complainant_username"),
        *("igrs_no", "cpgrams_no"),
    }
)
_FOLLOW: Mapping[Subject, Callable[[Driver, Step, HistoryLine], None]] = {
    Subject.CASE: _follow_case,
    Subject.MENTION: _follow_mention,
    Subject.DRAFT: _follow_nothing,
    Subject.DELIVERY: _follow_nothing,
    Subject.TEMPLATE: _follow_nothing,
    Subject.ACHIEVEMENT: _follow_nothing,
    Subject.HOLD: _follow_nothing,
}
