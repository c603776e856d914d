"""A request as it arrived and the answer that goes back, free of sockets."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from http import HTTPStatus


class Ending(Enum):
    """What becomes of the connection when the answer is ready."""

    SENT = "sent"
    TRUNCATED = "truncated"
    RESET = "reset"
    NEVER = "never"
    DRIPPED = "dripped"


@dataclass(frozen=True)
class Request:
    """One HTTP request; header names are in small letters, query values are decoded.

    `peer` is the address it came from, empty where that is not known.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes = field(default=b"", repr=False)
    peer: str = ""

    def value(self, name: str) -> str | None:
        """Return the last value of a query parameter, or None."""
        return next((value for key, value in reversed(self.query) if key == name), None)


@dataclass(frozen=True)
class Cost:
    """One billable thing in an answer: a unit of X's price list, and the resource it concerns."""

    unit: str
    resource_id: str = ""


@dataclass(frozen=True)
class Answer:
    """One HTTP answer; `delay_seconds` are real seconds to wait before `ending`.

    A DRIPPED answer comes in small pieces, spread over these seconds.
    `costs` is what X would put on the bill for it.
    """

    status: int
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    content_type: str = "application/json; charset=utf-8"
    delay_seconds: float = 0.0
    ending: Ending = Ending.SENT
    costs: tuple[Cost, ...] = ()


def json_answer(
    status: int, body: Mapping[str, object] | None, *headers: tuple[str, str]
) -> Answer:
    """Return an answer with a JSON body; None is the empty body X sends with some errors."""
    if body is None:
        return Answer(status, headers=headers)
    # JSON can hold half a character, which is no text; it goes out as a question mark.
    words = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    is_problem = status >= HTTPStatus.BAD_REQUEST and "type" in body
    kind = "application/problem+json" if is_problem else "application/json; charset=utf-8"
    return Answer(status, words, headers, kind)
