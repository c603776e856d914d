"""Words that many rows have are found by walking an office's newest rows, on a server.

SQLite's index of words goes backwards and stops when there are enough. PostgreSQL's gives all hits
at once and in no order, so that a word that stands in every case costs as much as there are cases;
of what is seldom it gives few. Which of the two a word is, the newest rows tell.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Select, Subquery, bindparam, func, literal_column, select, true

from upsocial_desktop.services.records import CaseView
from upsocial_desktop.store.tables import case_counts, case_lists, mention_counts, mentions
from upsocial_desktop.store.word_queries import matching, words_table

# So many rows are walked for each hit that is wanted: what is more seldom has few hits in all.
_FOR_A_HIT = 20
# Further down a list is looked for by the index, however long that takes.
_FURTHEST = 20_000
ALL_ROWS = 2**62
# What the newest rows have says what all have, where more than a few of them have it.
_SAMPLE, _TELLING = 400, 8

# The newest rows of an office, of those that an index of words has; `walked` says how many.
NEWEST: Mapping[str, Select[Any]] = {
    "case_words": select(case_lists.c.case_id.label("id"))
    .where(case_lists.c.office_id == bindparam("office_id"), case_lists.c.view == CaseView.ALL)
    .order_by(case_lists.c.case_id.desc())
    .limit(bindparam("walked")),
    "mention_words": select(mentions.c.id.label("id"))
    .where(mentions.c.office_id == bindparam("office_id"))
    .order_by(mentions.c.id.desc())
    .limit(bindparam("walked")),
}


def may_walk(connection: Connection, index: str) -> bool:
    """Whether the engine's own index does not go backwards, and something else does."""
    return connection.dialect.name == "postgresql" and index in NEWEST


def rows_to_walk(hits: int) -> int:
    """How many rows are worth walking for so many hits; 0 where the index is quicker."""
    return _FOR_A_HIT * hits if _FOR_A_HIT * hits <= _FURTHEST else 0


def met(rows: Subquery, index: str, key: str = "id") -> Select[Any]:
    """Those of some rows that a query finds (`match`), each looked at by its key.

    The planner takes every word for seldom where it does not know the query, and would go to the
    index of words first: nothing is to be moved over the edge of this.
    """
    words = words_table(index)
    looked_at = (
        select(matching(words).label("is_hit"))
        .where(words.c.rowid == rows.c[key])
        .offset(literal_column("0"))
        .lateral("looked_at")
    )
    return select(rows).select_from(rows.join(looked_at, true())).where(looked_at.c.is_hit)


_MET = {index: met(newest.subquery("newest"), index) for index, newest in NEWEST.items()}
_IDS = {
    index: found.order_by(found.selected_columns.id.desc()).limit(bindparam("most"))
    for index, found in _MET.items()
}
# How many rows the office has of each, by the numbers that are kept.
_KEPT: Mapping[str, Select[Any]] = {
    "case_words": select(func.sum(case_counts.c.count)).where(
        case_counts.c.office_id == bindparam("office_id"),
        case_counts.c.view == CaseView.ALL,
        case_counts.c.scale == "id",
    ),
    "mention_words": select(func.sum(mention_counts.c.count)).where(
        mention_counts.c.office_id == bindparam("office_id")
    ),
}
_SHARES = {
    index: select(func.count(), kept.scalar_subquery()).select_from(_MET[index].subquery())
    for index, kept in _KEPT.items()
}


def newest_hits(
    connection: Connection, index: str, office_id: int, match: str, most: int
) -> list[int]:
    """The newest hits of an office, up to `most`, among as many rows as are worth walking."""
    walked = rows_to_walk(most)
    values = {"office_id": office_id, "match": match, "walked": walked, "most": most}
    return list(connection.scalars(_IDS[index], values)) if walked else []


def likely_hits(connection: Connection, index: str, office_id: int, match: str) -> int:
    """How many rows of an office have what is asked for, by its newest; 0 where they do not say."""
    if not may_walk(connection, index):
        return 0
    values = {"office_id": office_id, "match": match, "walked": _SAMPLE}
    hits, rows = connection.execute(_SHARES[index], values).one()
    return hits * int(rows or 0) // _SAMPLE if hits >= _TELLING else 0
