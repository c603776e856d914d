"""The head of a request, read strictly: what is not plainly HTTP/1.1 is refused."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import parse_qsl

LARGEST_HEAD = 32_768
_MOST_HEADERS = 100
_MOST_FIELDS = 1_000
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
_REQUEST_LINE = re.compile(rb"([A-Z]{1,20}) ([\x21-\x7e]+) HTTP/(\d)\.(\d)\r\n")
# RFC 9112, section 5: a token, a colon at once behind it, and no control character in the value;
# lines that go on in the next one are obsolete and refused.
_FIELDS = re.compile(rb"(?:[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[\x09\x20-\x7e\x80-\xff]*\r\n)*\r\n")
_ABSOLUTE = re.compile(r"https?://[^/?#]*", re.IGNORECASE)
# Two of these would leave open which one counts.
_ONLY_ONCE = frozenset({"host", "content-length", "authorization", "content-type"})


class Unreadable(Exception):  # noqa: N818 - no fault of ours: a request that is answered by a status
    """Bytes that are no request; `status` is the answer, and the connection ends with it."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status.phrase)
        self.status = status


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before a body; header names are in small letters, `query` is still encoded."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    is_newest: bool = True

    @property
    def keeps_line(self) -> bool:
        """Whether the client wants to ask more on this connection."""
        wish = self.headers.get("connection", "").lower()
        return self.is_newest and "close" not in wish

    @property
    def wants_go_ahead(self) -> bool:
        """Whether the client waits for `100 Continue` before it sends the body."""
        return self.is_newest and "expect" in self.headers

    def fields(self) -> tuple[tuple[str, str], ...]:
        """Return the decoded query; raises Unreadable for one with too many fields."""
        return read_fields(self.query)


def read_fields(query: str) -> tuple[tuple[str, str], ...]:
    """Return the names and values of a query; raises Unreadable for more than a thousand.

    Bytes that are no text stay apart from each other (as lone surrogates), for a signature over
    one of them must not be good for another.
    """
    if not query:
        return ()
    try:
        found = parse_qsl(
            query, keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="surrogateescape"
        )
    except ValueError:
        raise Unreadable(HTTPStatus.BAD_REQUEST) from None
    return tuple(found)


def read_head(raw: bytes) -> Head:
    """Return the head that these bytes are, its blank line included; raises Unreadable."""
    line = _REQUEST_LINE.match(raw)
    if line is None or _FIELDS.fullmatch(raw, line.end()) is None:
        raise Unreadable(HTTPStatus.BAD_REQUEST)
    if line[3] != b"1":
        raise Unreadable(HTTPStatus.HTTP_VERSION_NOT_SUPPORTED)
    method = line[1].decode("ascii")
    if method not in _METHODS:
        raise Unreadable(HTTPStatus.NOT_IMPLEMENTED)
    path, query = _target(line[2].decode("ascii"))
    is_newest = line[4] != b"0"
    headers = _headers(raw[line.end() : -4].decode("latin-1"))
    if is_newest and "host" not in headers:
        raise Unreadable(HTTPStatus.BAD_REQUEST)
    return Head(method, path, query, headers, is_newest)


def _target(target: str) -> tuple[str, str]:
    absolute = _ABSOLUTE.match(target)
    if absolute is not None:
        target = target[absolute.end() :]
        target = target if target.startswith("/") else "/" + target
    if not target.startswith("/") and target != "*":
        raise Unreadable(HTTPStatus.BAD_REQUEST)
    path, _, query = target.partition("#")[0].partition("?")
    return path, query


def _headers(lines: str) -> dict[str, str]:
    found: dict[str, str] = {}
    if not lines:
        return found
    each = lines.split("\r\n")
    if len(each) > _MOST_HEADERS:
        raise Unreadable(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
    for line in each:
        name, _, value = line.partition(":")
        name, value = name.lower(), value.strip(" \t")
        if name in found:
            if name in _ONLY_ONCE:
                raise Unreadable(HTTPStatus.BAD_REQUEST)
            value = f"{found[name]}, {value}"
        found[name] = value
    return found
