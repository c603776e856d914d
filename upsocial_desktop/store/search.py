"""Words looked for in mentions, cases and their stories: folded alike on the way in and out."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select

from upsocial_desktop.domain.history import HistoryLine
from upsocial_desktop.domain.language.sound import sounds_of
from upsocial_desktop.domain.mention import Doubt, Post
from upsocial_desktop.services.ports import Stored
from upsocial_desktop.store.bulk import from_json, insert_plainly
from upsocial_desktop.store.newest_hits import likely_hits
from upsocial_desktop.store.prepared import Driver, Prepared
from upsocial_desktop.store.word_queries import matching, tongue_of, words_of, words_table

# Mending and folding of Devanagari: reference/LANGUAGE.md 5, in its order.
_UNSEEN = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
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
# Words that may sound like one of the other script.
_SOUNDING = re.compile("[a-z]{3,}|[\u0904-\u0963\u0971-\u097f]{2,}")
_OFFICE_DIGITS, _LAST_DIGITS = 3, 5
# A word that stands in so many rows is meant as it is: to gather also the longer words it begins
# would take a look at each of their rows, which grows with the office.
_MANY = 2_000
# Nobody narrows by more; a page pasted into the field must not become a query of a page.
_MOST_WORDS = 12


def fold(words: str) -> str:
    """Text as it is indexed and looked for: the common spellings of a Hindi word are one."""
    if words.isascii():
        return words.lower()
    shown = _UNSEEN.sub("", unicodedata.normalize("NFC", words))
    shown = _COMPOSED_WORDS.sub(lambda found: _COMPOSED[found[0]], shown)
    shown = _SIGN.sub(lambda found: _SIGNS[found[0]], shown)
    return _NASAL.sub("ं", shown).casefold()


def words_in(typed: str) -> list[str]:
    """The words of what was typed, folded, without any sign between them."""
    return words_of(fold(typed))[:_MOST_WORDS]


def sounds_in(folded: str) -> str:
    """How the words of a text sound: of Hindi words with an h before, of Latin ones with an e."""
    found = {
        f"{'e' if word.isascii() else 'h'}{key}"
        for word in _SOUNDING.findall(folded)
        for key in sounds_of(word)
    }
    return " ".join(sorted(found))


def code_words(code: str) -> str:
    """A code in every form it is asked for in: its parts, run together, its last five digits."""
    if not code:
        return ""
    digits = "".join(filter(str.isdigit, code))
    joined = "".join(filter(str.isalnum, code))
    serial = digits[_OFFICE_DIGITS:]
    last = f"{serial[:-1][-_LAST_DIGITS:]} {digits[-_LAST_DIGITS:]}"
    return fold(f"{code} {joined} {digits} {serial} {last}")


def mark(kind: str, value: object) -> str:
    """A mark of a row as one word: marks narrow by list, topic and the like in the same index."""
    plain = str(value)
    if not (plain.isascii() and plain.isalnum()):
        parts = (each if each.isascii() and each.isalnum() else f"z{ord(each):x}" for each in plain)
        plain = "".join(parts)
    return kind + plain.lower()


def with_marks(connection: Connection, query: str, *marks: str) -> str:
    """A query, narrowed to rows that have all these marks; several in one, with blanks: any."""
    tongue = tongue_of(connection)
    narrowed = [tongue.marked(each.split()) for each in marks]
    return tongue.all_of([f"({query})", *narrowed] if query else narrowed)


@dataclass(frozen=True)
class Index:
    """A full-text table and those of its columns that hold words of people."""

    name: str
    columns: str

    def query_of(
        self, connection: Connection, typed: str, office_id: int, *, is_by_sound: bool = False
    ) -> str:
        """What an office typed as the engine's query, "" without a word: each by its beginning.

        Words are quoted, so nothing typed can be an operator or a fault of syntax. A word that
        stands nowhere as it is written is looked for by its sound in the other script; with
        `is_by_sound` every word is, besides.
        """
        words = words_in(typed)
        found = [self._one(connection, word, office_id, is_by_sound) for word in words]
        return tongue_of(connection).all_of(found)

    def _one(self, connection: Connection, word: str, office_id: int, is_by_sound: bool) -> str:  # noqa: FBT001 - handed on
        tongue = tongue_of(connection)
        exact = tongue.word(self.columns, word)
        many = likely_hits(connection, self.name, office_id, exact)
        if many < _MANY:
            many = self.count(connection, exact, _MANY)
        if many >= _MANY:
            plain, is_there = exact, True
        else:
            plain = tongue.beginning(self.columns, word)
            is_there = many > 0 or self.count(connection, plain, 1) > 0
        # Asked by a Latin word is how Hindi words sound, and the other way about.
        script = "h" if word.isascii() else "e"
        keys = [f"{script}{key}" for key in sounds_of(word)]
        if not keys or (is_there and not is_by_sound):
            return plain
        return tongue.or_sounding(plain, keys)

    def count(self, connection: Connection, query: str, most: int) -> int:
        """How many rows a query finds, counted no further than to `most`."""
        found = connection.execute(_COUNTING[self.name], {"match": query, "most": most})
        return int(found.scalar_one())


_COUNTING: dict[str, Select[int]] = {
    name: select(func.count()).select_from(
        select(hits.c.rowid).where(matching(hits)).limit(bindparam("most")).subquery()
    )
    for name in ("mention_words", "case_words", "story_words")
    for hits in (words_table(name),)
}


MENTION_WORDS = Index("mention_words", "text author code")
CASE_WORDS = Index("case_words", "code summary place complainant")
STORY_WORDS = Index("story_words", "words")

# What a mention needs beside its words: the code of its case.
Codes = Mapping[int | None, str]

_MENTION_NAMES = ("rowid", "text", "author", "code", "sounds", "marks")
_ADD_MENTION = {
    "sqlite": "INSERT INTO mention_words (rowid, text, author, code, sounds, marks)"
    " VALUES (?, ?, ?, ?, ?, ?)",
    "postgresql": from_json(
        "mention_words", {name: "BIGINT" if name == "rowid" else "TEXT" for name in _MENTION_NAMES}
    ),
}
_CHANGE_MENTION = Prepared(
    "UPDATE mention_words SET text = :text, code = :code, sounds = :sounds, marks = :marks"
    " WHERE rowid = :id"
)
_DROP_CASE = Prepared("DELETE FROM case_words WHERE rowid = :id")
_ADD_CASE = Prepared(
    "INSERT INTO case_words (rowid, code, summary, place, complainant, sounds, marks)"
    " VALUES (:id, :code, :summary, :place, :complainant, :sounds, :marks)"
)
_MARK_CASE = Prepared("UPDATE case_words SET marks = :marks WHERE rowid = :id")
_ADD_LINE = Prepared(
    "INSERT INTO story_words (rowid, words, sounds, marks) VALUES (:id, :words, :sounds, :marks)"
)
_MARK_LINES = Prepared(
    "UPDATE story_words SET marks = :marks WHERE rowid IN"
    " (SELECT id FROM history WHERE subject = 'case' AND subject_id = :case_id)"
)
# Facts that are no words of a person.
_NO_WORDS = frozenset({"code", "purpose", "state", "move", "topic", "district", "photo"})
_NO_WORDS_ENDINGS = ("_id", "_at", "_on", "_no", "_key")


def mention_marks(office_id: int, standing: str, doubt: str) -> str:
    """By what a mention is narrowed besides its words."""
    doubtful = (mark("d", "doubtful"),) if doubt != Doubt.NONE else ()
    return " ".join((mark("o", office_id), mark("s", standing), *doubtful))


def add_mentions(
    connection: Connection, office_id: int, stored: Sequence[Stored], codes: Codes
) -> None:
    """Index mentions just stored; `codes` are those of the cases they joined."""
    rows = []
    for each in stored:
        decision = each.arrival.decision
        code = codes.get(decision.case_id, "")
        marks = mention_marks(office_id, decision.standing, decision.doubt)
        rows.append((each.mention_id, *mention_words(connection, each.arrival.post, code), marks))
    statement = _ADD_MENTION[connection.dialect.name]
    insert_plainly(connection, statement, _MENTION_NAMES, rows)


def mention_words(connection: Connection, post: Post, code: str) -> tuple[str, str, str, str]:
    """The text, author, code and sounds of a post as the index takes them."""
    kept = tongue_of(connection).kept
    words = fold(post.text)
    author = kept(fold(f"{post.author_username} {post.author_name}"))
    return kept(words), author, kept(code_words(code)), sounds_in(words)


def change_mention(driver: Driver, mention_id: int, words: str, code: str, marks: str) -> None:
    """Follow a mention whose text went, whose case changed or about which was decided."""
    folded, kept = fold(words), tongue_of(driver).kept
    row = {"id": mention_id, "text": kept(folded), "code": kept(code_words(code)), "marks": marks}
    _CHANGE_MENTION.run(driver, {**row, "sounds": sounds_in(folded)})


def follow_case(driver: Driver, case: Mapping[str, Any], marks: str) -> None:
    """Follow a case whose words changed."""
    _DROP_CASE.run(driver, {"id": case["id"]})
    _ADD_CASE.run(driver, case_row(case, marks, tongue_of(driver).kept))


def case_row(
    case: Mapping[str, Any], marks: str, kept: Callable[[str], str] = str
) -> dict[str, Any]:
    """A case as its row of the index; `kept` is how the engine takes folded words."""
    summary, place = fold(case["summary"]), fold(f"{case['place']} {case['district']}")
    return {
        "id": case["id"],
        # Beside our code what other systems gave the citizen for the same matter.
        "code": kept(
            f"{code_words(case['code'])} {fold(case['igrs_no'])} {fold(case['cpgrams_no'])}"
        ),
        "summary": kept(summary),
        "place": kept(place),
        "complainant": kept(fold(case["complainant_username"])),
        "sounds": sounds_in(f"{summary} {place}"),
        "marks": marks,
    }


def mark_case(driver: Driver, case_id: int, marks: str) -> None:
    """Follow a case of which only the lists or the choices changed."""
    _MARK_CASE.run(driver, {"id": case_id, "marks": marks})


def told_in(facts: Mapping[str, object]) -> str:
    """The words that a person wrote for a line of a case's story, "" for none."""
    return "\n".join(
        value
        for name, value in facts.items()
        if isinstance(value, str)
        and value
        and name not in _NO_WORDS
        and not name.endswith(_NO_WORDS_ENDINGS)
    )


def add_line(driver: Driver, line: HistoryLine, office_ids: Iterable[int]) -> None:
    """Index the words of a line of a case's story, for the offices of the case."""
    words = fold(told_in(line.facts))
    if words:
        kept = tongue_of(driver).kept
        row = {"id": line.id, "words": kept(words), "sounds": sounds_in(words)}
        _ADD_LINE.run(driver, {**row, "marks": story_marks(office_ids)})


def mark_lines(driver: Driver, case_id: int, office_ids: Iterable[int]) -> None:
    """Let the lines of a case follow it to its offices."""
    row = {"case_id": case_id, "marks": story_marks(office_ids)}
    _MARK_LINES.run(driver, row)


def story_marks(office_ids: Iterable[int]) -> str:
    """Which offices may find a line."""
    return " ".join(mark("o", office_id) for office_id in sorted(set(office_ids)))
