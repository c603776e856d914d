"""The indexes of words made anew from the rows they are about."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, select, text

from upsocial_desktop.domain.history import Subject
from upsocial_desktop.store import case_lists, search
from upsocial_desktop.store.fields import fields_of
from upsocial_desktop.store.tables import cases, history, mentions
from upsocial_desktop.store.word_queries import tongue_of

_AT_ONCE = 500
_MENTIONS = (
    select(
        *(mentions.c.id, mentions.c.text, mentions.c.author_username, mentions.c.author_name),
        *(mentions.c.office_id, mentions.c.standing, mentions.c.doubt),
        func.coalesce(cases.c.code, "").label("code"),
    )
    .select_from(mentions.outerjoin(cases, cases.c.id == mentions.c.case_id))
    .order_by(mentions.c.id)
)
_LINES = (
    select(
        *(history.c.id, history.c.facts),
        *(cases.c[name] for name in sorted(case_lists.PARTIES)),
    )
    .join(cases, cases.c.id == history.c.subject_id)
    .where(history.c.subject == Subject.CASE)
    .order_by(history.c.id)
)
_ADD_MENTION = text(
    "INSERT INTO mention_words (rowid, text, author, code, sounds, marks)"
    " VALUES (:id, :text, :author, :code, :sounds, :marks)"
)
_ADD_CASE = text(
    "INSERT INTO case_words (rowid, code, summary, place, complainant, sounds, marks)"
    " VALUES (:id, :code, :summary, :place, :complainant, :sounds, :marks)"
)
_ADD_LINE = text(
    "INSERT INTO story_words (rowid, words, sounds, marks) VALUES (:id, :words, :sounds, :marks)"
)


def index_words(connection: Connection, after: Mapping[str, int] | None = None) -> Iterator[int]:
    """Index every mention, case and line of a story; answers from time to time how many.

    `after` names by table the last id that is indexed already.
    """
    last = {"mentions": 0, "cases": 0, "history": 0, **(after or {})}
    found = (
        (_MENTIONS.where(mentions.c.id > last["mentions"]), _ADD_MENTION, _mention_words),
        (select(cases).where(cases.c.id > last["cases"]).order_by(cases.c.id), _ADD_CASE, _case),
        (_LINES.where(history.c.id > last["history"]), _ADD_LINE, _line_words),
    )
    options = {"stream_results": True, "yield_per": _AT_ONCE}
    for wanted, added, words_of in found:
        for part in connection.execute(wanted, execution_options=options).mappings().partitions():
            rows = [row for each in part for row in words_of(connection, each)]
            if rows:
                connection.execute(added, rows)
            yield len(part)


def _mention_words(connection: Connection, row: Mapping[Any, Any]) -> Sequence[dict[str, Any]]:
    kept, words = tongue_of(connection).kept, search.fold(row["text"])
    made = {
        "id": row["id"],
        "text": kept(words),
        "author": kept(search.fold(f"{row['author_username']} {row['author_name']}")),
        "code": kept(search.code_words(row["code"])),
        "sounds": search.sounds_in(words),
        "marks": search.mention_marks(row["office_id"], row["standing"], row["doubt"]),
    }
    return [made]


def _case(connection: Connection, row: Mapping[Any, Any]) -> Sequence[dict[str, Any]]:
    case = {str(name): value for name, value in row.items()}
    return [search.case_row(case, case_lists.marks_of(case), tongue_of(connection).kept)]


def _line_words(connection: Connection, row: Mapping[Any, Any]) -> Sequence[dict[str, Any]]:
    words = search.fold(search.told_in(fields_of(row["facts"])))
    if not words:
        return []
    kept, offices = tongue_of(connection).kept, (row[name] for name in case_lists.PARTIES)
    made = {
        "id": row["id"],
        "words": kept(words),
        "sounds": search.sounds_in(words),
        "marks": search.story_marks(offices),
    }
    return [made]
