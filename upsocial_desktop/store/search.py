"""Words looked for in mentions and cases: folded alike on the way in and on the way out."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    bindparam,
    column,
    func,
    select,
    table,
    text,
)

from upsocial_desktop.services.ports import Stored

# Mending and folding of Devanagari: reference/LANGUAGE.md 5, in its order.
_UNSEEN = re.compile("[\u200c\u200d\ufeff\u00ad]")
_COMPOSED = {
    "ाे": "ो",
    "ाै": "ौ",
    "ाॅ": "ॉ",
    "अा": "आ",
    "आे": "ओ",
    "आै": "औ",
    "अॉ": "ऑ",
}
_COMPOSED_WORDS = re.compile("|".join(_COMPOSED))
_NASAL = re.compile("ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])")
_SIGNS = {"़": "", "ँ": "ं"} | {chr(0x0966 + digit): str(digit) for digit in range(10)}
_SIGN = re.compile(f"[{''.join(_SIGNS)}]")
_OFFICE_DIGITS, _LAST_DIGITS = 3, 5
# Beyond so many hits it is quicker to walk the list in its order and look for each row among them.
_MANY = 2_000


def fold(words: str) -> str:
    """Text as it is indexed and looked for: the common spellings of a Hindi word are one."""
    if words.isascii():
        return words.lower()
    shown = _UNSEEN.sub("", unicodedata.normalize("NFC", words))
    shown = _COMPOSED_WORDS.sub(lambda found: _COMPOSED[found[0]], shown)
    shown = _SIGN.sub(lambda found: _SIGNS[found[0]], shown)
    return _NASAL.sub("ं", shown).casefold()


def query_of(words: str) -> str:
    """What was typed as an FTS5 query: every word of it, each by its beginning.

    Words are quoted, so nothing typed can be an operator or a fault of syntax. "" without words.
    """
    spaced = "".join(each if _is_of_word(each) else " " for each in fold(words))
    return " ".join(f'"{word}"*' for word in spaced.split())


def _is_of_word(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LN" or category in {"Co", "Mn", "Mc"}


def code_words(code: str) -> str:
    """A code in every form it is asked for in: its parts, run together, its last five digits."""
    if not code:
        return ""
    digits = "".join(filter(str.isdigit, code))
    joined = "".join(filter(str.isalnum, code))
    serial = digits[_OFFICE_DIGITS:]
    return fold(f"{code} {joined} {digits} {serial} {digits[-_LAST_DIGITS:]}")


class Look(Enum):
    """How a list is narrowed by words."""

    ALL = "all"
    FEW = "few"
    MANY = "many"


@dataclass(frozen=True)
class Index:
    """A full-text table and the conditions it offers; the query is the parameter `match`."""

    name: str

    def _hits(self) -> Select[Any]:
        words = table(self.name, column("rowid"), column(self.name))
        return select(words.c.rowid).where(words.c[self.name].op("MATCH")(bindparam("match")))

    def condition(self, key: ColumnElement[int], look: Look) -> ColumnElement[bool]:
        """That a row has the words."""
        # Adding nothing hides the key from the planner: of many hits it would look up each one.
        return (key if look is Look.FEW else key + 0).in_(self._hits())

    def look_for(self, connection: Connection, words: str) -> tuple[Look, str]:
        """How to look for words, and the query to look with."""
        query = query_of(words)
        if not query:
            return Look.ALL, ""
        some = self._hits().limit(_MANY).subquery()
        found = connection.execute(select(func.count()).select_from(some), {"match": query})
        return (Look.MANY if found.scalar_one() >= _MANY else Look.FEW), query


MENTION_WORDS = Index("mention_words")
CASE_WORDS = Index("case_words")

Codes = Mapping[int | None, str]

_ADD_MENTION = "INSERT INTO mention_words (rowid, text, author, code) VALUES (?, ?, ?, ?)"
_CHANGE_MENTION = text("UPDATE mention_words SET text = :text, code = :code WHERE rowid = :id")
_DROP_CASE = text("DELETE FROM case_words WHERE rowid = :id")
_ADD_CASE = text(
    "INSERT INTO case_words (rowid, code, summary, place, complainant)"
    " VALUES (:id, :code, :summary, :place, :complainant)"
)


def add_mentions(connection: Connection, stored: Sequence[Stored], codes: Codes) -> None:
    """Index mentions just stored; `codes` are those of the cases they joined."""
    rows = [
        (
            each.mention_id,
            fold(each.arrival.post.text),
            fold(f"{each.arrival.post.author_username} {each.arrival.post.author_name}"),
            code_words(codes.get(each.arrival.decision.case_id, "")),
        )
        for each in stored
    ]
    connection.exec_driver_sql(_ADD_MENTION, rows)


def change_mention(connection: Connection, mention_id: int, words: str, code: str) -> None:
    """Follow a mention whose text went or whose case changed."""
    row = {"id": mention_id, "text": fold(words), "code": code_words(code)}
    connection.execute(_CHANGE_MENTION, row)


def follow_case(connection: Connection, case: Mapping[str, Any]) -> None:
    """Follow a case whose words changed."""
    connection.execute(_DROP_CASE, {"id": case["id"]})
    row = {
        "id": case["id"],
        "code": code_words(case["code"]),
        "summary": fold(case["summary"]),
        "place": fold(f"{case['place']} {case['district']}"),
        "complainant": fold(case["complainant_username"]),
    }
    connection.execute(_ADD_CASE, row)
