"""Queries of words in the language of each engine: FTS5 in a file, tsquery on a server."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Dialect, TableClause, bindparam, column, table
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

# PostgreSQL takes no word of more than 2,046 bytes; a sign has at most four.
_LONGEST = 500


@lru_cache(maxsize=4_096)
def _is_of_word(character: str) -> bool:
    """Whether a sign belongs to a word: as FTS5 was told, and as our own code cuts."""
    category = unicodedata.category(character)
    return category[0] in "LN" or category in {"Co", "Mn", "Mc"}


def words_of(folded: str) -> list[str]:
    """The words of a folded text, without any sign between them."""
    between = {ord(each): " " for each in set(folded) if not _is_of_word(each)}
    return folded.translate(between).split()


class Tongue(Protocol):
    """How an engine is asked for words."""

    def kept(self, folded: str) -> str:
        """Folded text as the engine takes it into its index."""
        ...

    def word(self, columns: str, word: str) -> str:
        """Rows with a word."""
        ...

    def beginning(self, columns: str, word: str) -> str:
        """Rows with a word that begins so."""
        ...

    def or_sounding(self, query: str, keys: Sequence[str]) -> str:
        """Besides, rows with a word that sounds so."""
        ...

    def marked(self, marks: Sequence[str]) -> str:
        """Rows with any of these marks."""
        ...

    def all_of(self, parts: Sequence[str]) -> str:
        """Rows that every part finds."""
        ...


class _Fts5:
    """Words in quotes; FTS5 itself cuts the text it indexes."""

    def kept(self, folded: str) -> str:
        return folded

    def word(self, columns: str, word: str) -> str:
        return f'{{{columns}}} : "{word}"'

    def beginning(self, columns: str, word: str) -> str:
        return f"{self.word(columns, word)}*"

    def or_sounding(self, query: str, keys: Sequence[str]) -> str:
        return f"({query} OR sounds : ({_quoted(keys)}))"

    def marked(self, marks: Sequence[str]) -> str:
        return f"marks : ({_quoted(marks)})"

    def all_of(self, parts: Sequence[str]) -> str:
        return " AND ".join(parts)


def _quoted(words: Sequence[str]) -> str:
    return " OR ".join(f'"{each}"' for each in words)


class _Tsquery:
    """Words in quotes with the letter that says what they are: see store/server_shape.py."""

    def kept(self, folded: str) -> str:
        return " ".join(each[:_LONGEST] for each in words_of(folded))

    def word(self, columns: str, word: str) -> str:  # noqa: ARG002 - all but sounds and marks
        return f"'w{word[:_LONGEST]}'"

    def beginning(self, columns: str, word: str) -> str:
        return f"{self.word(columns, word)}:*"

    def or_sounding(self, query: str, keys: Sequence[str]) -> str:
        return f"({query} | {_either('s', keys)})"

    def marked(self, marks: Sequence[str]) -> str:
        return f"({_either('m', marks)})"

    def all_of(self, parts: Sequence[str]) -> str:
        return " & ".join(parts)


def _either(letter: str, words: Sequence[str]) -> str:
    return " | ".join(f"'{letter}{each}'" for each in words)


_TONGUES: dict[str, Tongue] = {"sqlite": _Fts5(), "postgresql": _Tsquery()}


class _Spoken(Protocol):
    @property
    def dialect(self) -> Dialect: ...


def tongue_of(connection: _Spoken) -> Tongue:
    """How the engine of a connection is asked."""
    return _TONGUES[connection.dialect.name]


class _Matching(FunctionElement[Any]):
    """That the row of a table of words is found by a query."""

    # Of no type: of a Boolean, SQLAlchemy asks SQLite whether it is 1, which MATCH forbids.
    name = "matching"
    inherit_cache = True


@compiles(_Matching)
def _in_file(element: Any, compiler: Any, **more: Any) -> str:
    itself, _tokens, query = (compiler.process(each, **more) for each in element.clauses)
    return f"{itself} MATCH {query}"


@compiles(_Matching, "postgresql")
def _on_server(element: Any, compiler: Any, **more: Any) -> str:
    _itself, tokens, query = (compiler.process(each, **more) for each in element.clauses)
    return f"{tokens} @@ CAST({query} AS tsquery)"


def words_table(name: str) -> TableClause:
    """A table of words: its key, and what each engine is asked by."""
    return table(name, column("rowid"), column(name), column("tokens"))


def matching(words: TableClause) -> ColumnElement[Any]:
    """That a row is found by the query which comes as `match`."""
    return _Matching(words.c[words.name], words.c.tokens, bindparam("match"))
