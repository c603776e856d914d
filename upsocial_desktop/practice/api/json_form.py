"""Checks a JSON body against a published form, and complains in X's words.

X's messages are those of a public JSON-schema validator, with the place as `$.name.name`.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping

from upsocial_desktop.practice.exchange import Request
from upsocial_desktop.practice.problems import PROBLEMS, Refusal, wrong_json

Check = Callable[[str, object], None]


def json_object(request: Request) -> dict[str, object]:
    """Return the body of a request as a JSON object; raises Refusal(400)."""
    kind = request.headers.get("content-type", "application/json").partition(";")[0]
    if kind.strip().lower() != "application/json":
        raise _no_json()
    try:
        found = json.loads(request.body)
    except (ValueError, RecursionError):
        raise _no_json() from None
    if not isinstance(found, dict):
        raise _wrong("$", found, f"{_kind(found)} found, object expected")
    return found


def _no_json() -> Refusal:
    words = "Requests with bodies must have content-type of application/json."
    body = {
        "errors": [{"message": words}],
        "title": "Invalid Request",
        "detail": "One or more parameters to your request was invalid.",
        "type": f"{PROBLEMS}invalid-request",
    }
    return Refusal(400, body)


def text(pattern: str = "", *, shortest: int = 0, longest: int = 0) -> Check:
    """Return a check for a string, of a pattern or of a length in code points."""

    def check(place: str, value: object) -> None:
        if not isinstance(value, str):
            raise _wrong(place, value, f"{_kind(value)} found, string expected")
        if pattern and not re.fullmatch(pattern, value):
            raise _wrong(place, value, f"does not match the regex pattern ^{pattern}$")
        if len(value) < shortest:
            raise _wrong(place, value, f"must be at least {shortest} characters long")
        if longest and len(value) > longest:
            raise _wrong(place, value, f"may only be {longest} characters long")

    return check


def one_of(*allowed: str) -> Check:
    """Return a check for one of a few words."""

    def check(place: str, value: object) -> None:
        if value not in allowed:
            words = f"does not have a value in the enumeration [{', '.join(allowed)}]"
            raise _wrong(place, value, words)

    return check


def flag(place: str, value: object) -> None:
    """Check for true or false."""
    if not isinstance(value, bool):
        raise _wrong(place, value, f"{_kind(value)} found, boolean expected")


def whole_number(smallest: int, largest: int) -> Check:
    """Return a check for a whole number between two bounds, both included."""

    def check(place: str, value: object) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            raise _wrong(place, value, f"{_kind(value)} found, integer expected")
        if value < smallest:
            raise _wrong(place, value, f"must have a minimum value of {smallest}")
        if value > largest:
            raise _wrong(place, value, f"must have a maximum value of {largest}")

    return check


def many(part: Check, fewest: int = 0, most: int = 0) -> Check:
    """Return a check for an array whose parts all pass a check."""

    def check(place: str, value: object) -> None:
        if not isinstance(value, list):
            raise _wrong(place, value, f"{_kind(value)} found, array expected")
        if len(value) < fewest:
            raise _wrong(place, value, f"there must be a minimum of {fewest} items in the array")
        if most and len(value) > most:
            raise _wrong(place, value, f"there must be a maximum of {most} items in the array")
        for number, one in enumerate(value):
            part(f"{place}[{number}]", one)

    return check


def form(parts: Mapping[str, Check], *required: str) -> Check:
    """Return a check for an object that knows no other keys than these."""

    def check(place: str, value: object) -> None:
        if not isinstance(value, dict):
            raise _wrong(place, value, f"{_kind(value)} found, object expected")
        for name in _unknown(value, parts):
            words = (
                "is not defined in the schema and the schema does not allow additional properties"
            )
            raise _wrong(f"{place}.{name}", value[name], words)
        for name in required:
            if name not in value:
                raise _wrong(f"{place}.{name}", None, "is missing but it is required")
        for name, part in value.items():
            parts[name](f"{place}.{name}", part)

    return check


def _unknown(value: Mapping[str, object], parts: Mapping[str, Check]) -> Iterator[str]:
    return (name for name in value if name not in parts)


def _kind(value: object) -> str:
    kinds: dict[type, str] = {bool: "boolean", int: "integer", float: "number", str: "string"}
    kinds |= {list: "array", dict: "object", type(None): "null"}
    return kinds[type(value)]


def _wrong(place: str, value: object, words: str) -> Refusal:
    shown = "" if value is None else json.dumps(value, ensure_ascii=False)
    return wrong_json(f"{place}: {words}", place, shown)
