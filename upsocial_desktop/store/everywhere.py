"""One search over cases, posts, and what was noted, reported and answered, newest first."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import BindParameter, bindparam, func, select

from upsocial_desktop.domain.language.sound import sounds_of
from upsocial_desktop.services.records import CaseView, Hit, HitKind, SearchPage
from upsocial_desktop.store.case_lists import list_mark
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.fields import fields_of
from upsocial_desktop.store.newest_hits import may_walk, newest_hits
from upsocial_desktop.store.search import (
    CASE_WORDS,
    MENTION_WORDS,
    STORY_WORDS,
    Index,
    fold,
    mark,
    told_in,
    with_marks,
    words_in,
)
from upsocial_desktop.store.tables import cases, history, mentions
from upsocial_desktop.store.word_queries import matching, words_table

# A word as the index takes it: letters and digits of any script with their signs.
_WRITTEN = re.compile("(?:[^\\W_]|[\u0300-\u036f\u0900-\u0963\u0970-\u097f\u200b-\u200d])+")
# Hits of one kind are counted no further: who searches wants the newest, not their number.
MOST_COUNTED = 200


def _hits(index: Index) -> Any:
    words = words_table(index.name)
    newest = select(words.c.rowid).where(matching(words)).order_by(words.c.rowid.desc())
    return newest.limit(bindparam("size"))


_HITS = {index.name: _hits(index) for index in (CASE_WORDS, MENTION_WORDS, STORY_WORDS)}
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_POSTS = (
    select(
        *(mentions.c.id, mentions.c.text, mentions.c.author_username, mentions.c.author_name),
        *(mentions.c.created_at.label("at"), mentions.c.case_id),
        func.coalesce(cases.c.code, "").label("code"),
    )
    .select_from(mentions.outerjoin(cases, cases.c.id == mentions.c.case_id))
    .where(mentions.c.id.in_(_IDS))
)
_CASES = select(
    *(cases.c.id, cases.c.code, cases.c.summary, cases.c.place, cases.c.district),
    *(cases.c.complainant_username, cases.c.registered_at.label("at")),
).where(cases.c.id.in_(_IDS))
_LINES = (
    select(history.c.id, history.c.move, history.c.facts, history.c.at, cases.c.code)
    .add_columns(history.c.subject_id.label("case_id"))
    .select_from(history.join(cases, cases.c.id == history.c.subject_id))
    .where(history.c.id.in_(_IDS))
)


class EverywhereReads(Connected):
    """Searching everywhere an office may look."""

    def search(self, office_id: int, words: str, size: int) -> SearchPage:
        """The newest hits of all kinds; nothing for nothing typed."""
        kinds = (
            (CASE_WORDS, list_mark(office_id, CaseView.ALL), _CASES, _hit_of_case),
            (MENTION_WORDS, mark("o", office_id), _POSTS, _hit_of_post),
            (STORY_WORDS, mark("o", office_id), _LINES, _hit_of_line),
        )
        typed = words_in(words)
        rows: list[tuple[datetime, int, Callable[[], Hit]]] = []
        counts: list[int] = []
        for index, office, statement, hit_of in kinds if typed else ():
            query = index.query_of(self.connection, words, office_id, is_by_sound=True)
            match = with_marks(self.connection, query, office)
            ids, count = self._newest(index, match, office_id, size)
            counts.append(count)
            found = self.connection.execute(statement, {"ids": ids})
            rows += [(row.at, row.id, partial(hit_of, row, typed)) for row in found]
        # Where the words stand is looked for in those that are shown, not in all that were found.
        newest = sorted(rows, key=lambda row: row[:2], reverse=True)[:size]
        return SearchPage(tuple(hit() for _, _, hit in newest), sum(counts), MOST_COUNTED in counts)

    def _newest(
        self, index: Index, match: str, office_id: int, size: int
    ) -> tuple[Sequence[int], int]:
        """The newest hits of one kind, and how many there are, counted to MOST_COUNTED."""
        walked: Sequence[int] = ()
        if may_walk(self.connection, index.name):
            walked = newest_hits(self.connection, index.name, office_id, match, MOST_COUNTED)
            if len(walked) == MOST_COUNTED:
                return walked[:size], MOST_COUNTED
        count = index.count(self.connection, match, MOST_COUNTED)
        if len(walked) >= size:
            return walked[:size], count
        values = {"match": match, "size": size}
        return list(self.connection.scalars(_HITS[index.name], values)), count


def _hit_of_case(row: Found, typed: Sequence[str]) -> Hit:
    place = f"{row.place} {row.district}".strip()
    parts = (
        ("summary", row.summary),
        ("place", place),
        ("complainant", f"@{row.complainant_username}"),
    )
    name, text, span = _where(parts, typed)
    if span == (0, 0):
        name, text = "code", row.summary
    return Hit(HitKind.CASE, row.id, row.id, row.code, row.at, name, text, *span)


def _hit_of_post(row: Found, typed: Sequence[str]) -> Hit:
    author = f"{row.author_name} @{row.author_username}"
    name, text, span = _where((("post", row.text), ("author", author)), typed)
    if span == (0, 0):
        name, text = "code", row.text
    about = (HitKind.MENTION, row.id, row.case_id, row.code, row.at)
    return Hit(*about, name, text, *span)


def _hit_of_line(row: Found, typed: Sequence[str]) -> Hit:
    _, text, span = _where((("", told_in(fields_of(row.facts))),), typed)
    return Hit(HitKind.LINE, row.id, row.case_id, row.code, row.at, row.move, text, *span)


def _where(
    parts: Iterable[tuple[str, str]], typed: Sequence[str]
) -> tuple[str, str, tuple[int, int]]:
    """The first part that has one of the words, and where: as it is written, else by its sound."""
    seen = tuple(parts)
    beginnings = tuple(typed)
    for name, text in seen:
        for word in _WRITTEN.finditer(text):
            if _form(word[0]).startswith(beginnings):
                return name, text, word.span()
    sounds = {key for each in typed for key in sounds_of(each)}
    for name, text in seen:
        for word in _WRITTEN.finditer(text):
            if not sounds.isdisjoint(sounds_of(_form(word[0]))):
                return name, text, word.span()
    return *seen[0], (0, 0)


@lru_cache(maxsize=20_000)
def _form(written: str) -> str:
    return fold(written)
