"""Reads the query of a search: words, phrases, operators, OR, brackets, and what X says of faults.

X reads queries by a grammar whose complaints name a place, counted from 1.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from upsocial_desktop.practice.problems import Refusal, invalid_request

_TOKEN = re.compile(
    r"""\s*(?:
      (?P<bracket>[()])
    | (?P<minus>-(?=[^\s)]))
    | (?P<operator>[A-Za-z_]+):(?P<value>"[^"]*"|[^\s()"]+)
    | "(?P<phrase>[^"]*)"
    | (?P<word>[^\s()":]+)
    | (?P<wrong>\S)
    )""",
    re.VERBOSE,
)
_NAMES_OF_USERS = frozenset({"from", "to"})
_IDS_OF_POSTS = frozenset(
    {"conversation_id", "in_reply_to_tweet_id", "retweets_of_tweet_id", "quotes_of_tweet_id"}
)
# These only narrow a search; alone they would be the whole of X.
_NARROWING: dict[str, frozenset[str] | None] = {
    "is": frozenset({"reply", "retweet", "quote", "verified", "nullcast"}),
    "has": frozenset({"media", "images", "videos", "links", "mentions", "hashtags", "cashtags"}),
    "lang": None,
}
_OPERATORS = _NAMES_OF_USERS | _IDS_OF_POSTS | _NARROWING.keys() | {"url"}
_LIST_OF_OPERATORS = "https://docs.x.com/x-api/posts/search/integrate/operators"
_DEEPEST = 40


@dataclass(frozen=True)
class Term:
    """One thing to look for; `kind` is an operator's name, or word, phrase, @, # or $."""

    kind: str
    value: str
    place: int


@dataclass(frozen=True)
class Not:
    """What must not be there."""

    part: "Node"


@dataclass(frozen=True)
class All:
    """Parts that must all be there."""

    parts: tuple["Node", ...]


@dataclass(frozen=True)
class Any:
    """Parts of which one is enough."""

    parts: tuple["Node", ...]


Node = Term | Not | All | Any


def read_query(query: str) -> Node:
    """Return what a query looks for; raises Refusal(400) in X's form."""
    node = _Reader(query).whole()
    if not _stands_alone(node):
        narrowing = next((term for term in terms(node) if term.kind in _NARROWING), None)
        if narrowing is not None:
            raise wrong_query(query, "is/has/lang cannot be used as a standalone operator", 1)
        raise wrong_query(query, "Rule must contain at least one positive, non-stopword clause", 1)
    return node


def wrong_query(query: str, words: str, place: int) -> Refusal:
    """Return X's refusal of a query; `place` counts from 1."""
    message = f"There were errors processing your request: {words} (at position {place})"
    return invalid_request("query", query, message)


def terms(node: Node) -> list[Term]:
    """Return all terms of a query, negated ones too, in order."""
    if isinstance(node, Term):
        return [node]
    if isinstance(node, Not):
        return terms(node.part)
    return [term for part in node.parts for term in terms(part)]


def _stands_alone(node: Node) -> bool:
    """Whether what is looked for is narrow enough: every way to be found names something."""
    if isinstance(node, Term):
        return node.kind not in _NARROWING
    if isinstance(node, Not):
        return False
    check = any if isinstance(node, All) else all
    return check(_stands_alone(part) for part in node.parts)


class _Reader:
    """Goes through the tokens of one query."""

    def __init__(self, query: str) -> None:
        self._query = query
        self._tokens = list(_TOKEN.finditer(query.rstrip()))
        self._at = 0
        self._depth = 0

    def whole(self) -> Node:
        node = self._either()
        if self._at < len(self._tokens):
            raise self._fault("missing EOF at")
        return node

    def _either(self) -> Node:
        parts = [self._together()]
        while self._is_word("OR"):
            self._at += 1
            parts.append(self._together())
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def _together(self) -> Node:
        parts: list[Node] = []
        while self._at < len(self._tokens) and not self._is_word("OR"):
            if self._tokens[self._at]["bracket"] == ")":
                break
            parts.append(self._one())
        if not parts:
            raise self._fault("no viable alternative at input")
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _one(self) -> Node:
        token = self._tokens[self._at]
        if token["minus"]:
            self._at += 1
            return Not(self._one())
        if token["bracket"]:
            return self._group()
        self._at += 1
        return self._term(token)

    def _group(self) -> Node:
        self._at += 1
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._fault("no viable alternative at input")
        node = self._either()
        if self._at >= len(self._tokens):
            raise self._fault("missing ')' at")
        self._at += 1
        self._depth -= 1
        return node

    def _term(self, token: re.Match[str]) -> Term:
        place = token.start() + len(token[0]) - len(token[0].lstrip()) + 1
        if token["wrong"]:
            words = f"no viable alternative at character '{token['wrong']}'"
            raise wrong_query(self._query, words, place)
        if token["operator"]:
            return self._operator(token["operator"], token["value"].strip('"'), place)
        if token["phrase"] is not None:
            if not token["phrase"].strip():
                raise wrong_query(self._query, "no viable alternative at input '\"\"'", place)
            return Term("phrase", token["phrase"], place)
        return self._word(token["word"], place)

    def _word(self, word: str, place: int) -> Term:
        if word in ("and", "AND", "or"):
            other = "OR" if word == "or" else "a space"
            small = word.lower()
            words = (
                f"Ambiguous use of {small} as a keyword. Use {other} to logically join two"
                f' clauses, or "{small}" to find occurrences of {small} in text'
            )
            raise wrong_query(self._query, words, place)
        if word[0] in "@#$":
            if len(word) == 1:
                raise wrong_query(self._query, f"no viable alternative at input '{word}'", place)
            return Term(word[0], word[1:], place)
        return Term("word", word, place)

    def _operator(self, name: str, value: str, place: int) -> Term:
        kind = name.lower()
        if kind not in _OPERATORS:
            words = (
                f"Reference to invalid operator '{name}'. Operator is not available in current"
                " product or product packaging. Please refer to complete available operator list"
                f" at {_LIST_OF_OPERATORS}."
            )
            raise wrong_query(self._query, words, place)
        allowed = _NARROWING.get(kind)
        is_number = kind not in _IDS_OF_POSTS or value.isdecimal()
        if not is_number or (allowed is not None and value.lower() not in allowed):
            words = f"no viable alternative at input '{name}:{value}'"
            raise wrong_query(self._query, words, place)
        return Term(kind, value, place)

    def _is_word(self, word: str) -> bool:
        return self._at < len(self._tokens) and self._tokens[self._at]["word"] == word

    def _fault(self, words: str) -> Refusal:
        if self._at < len(self._tokens):
            token = self._tokens[self._at]
            shown = token[0].strip()
            return wrong_query(self._query, f"{words} '{shown}'", token.end() - len(shown) + 1)
        return wrong_query(self._query, f"{words} '<EOF>'", len(self._query) + 1)


def words_of(text: str) -> Sequence[str]:
    """Return the words of a text in small letters; vowel signs and joiners belong to a word."""
    return _WORD.findall(text.casefold())


# Letters, digits, and all of Devanagari but its two stops and its abbreviation sign.
_WORD = re.compile(r"[\w\u0900-\u0963\u0966-\u096f\u0971-\u097f\u200c\u200d]+")
