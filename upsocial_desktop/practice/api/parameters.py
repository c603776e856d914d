"""Values in paths and queries: ids, handles, lists of them, numbers and moments."""

import re
from datetime import UTC, datetime, timedelta

from upsocial_desktop.practice.exchange import Request
from upsocial_desktop.practice.problems import Refusal, invalid_request

_ID = re.compile(r"[0-9]{1,19}")
_USERNAME = re.compile(r"[A-Za-z0-9_]{1,15}")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z")
_MOST_IN_A_LIST = 100


def checked_id(name: str, value: str) -> str:
    """Return an id as it is; raises Refusal(400) unless it is 1 to 19 digits."""
    if not _ID.fullmatch(value):
        words = f"The `{name}` query parameter value [{value}] is not valid"
        raise invalid_request(name, value, words)
    return value


def checked_username(name: str, value: str) -> str:
    """Return a handle as it is; raises Refusal(400) unless X could have given it out."""
    if not _USERNAME.fullmatch(value):
        words = (
            f"The `{name}` query parameter value [{value}] does not match ^[A-Za-z0-9_]{{1,15}}$"
        )
        raise invalid_request(name, value, words)
    return value


def listed(request: Request, name: str) -> list[str]:
    """Return the parts of a list that must be there, 1 to 100; raises Refusal(400)."""
    value = request.value(name)
    if not value:
        raise empty_parameter(name)
    parts = [part for part in value.split(",") if part]
    if not 1 <= len(parts) <= _MOST_IN_A_LIST:
        words = (
            f"The number of values in the `{name}` query parameter list [{len(parts)}]"
            f" is not between 1 and {_MOST_IN_A_LIST}"
        )
        raise invalid_request(name, value, words)
    return list(dict.fromkeys(parts))


def empty_parameter(name: str) -> Refusal:
    """Return the refusal of a request that leaves out what it must say."""
    return invalid_request(name, "", f"The `{name}` query parameter can not be empty")


def optional_id(request: Request, name: str) -> int | None:
    """Return an id of the query as a number, or None; raises Refusal(400)."""
    value = request.value(name)
    return None if value is None else int(checked_id(name, value))


def page_size(request: Request, smallest: int, largest: int, usual: int) -> int:
    """Return how many results are asked for; raises Refusal(400) out of bounds."""
    value = request.value("max_results")
    if value is None:
        return usual
    if not re.fullmatch(r"\d{1,9}", value) or not smallest <= int(value) <= largest:
        words = (
            f"The `max_results` query parameter value [{value}]"
            f" is not between {smallest} and {largest}"
        )
        raise invalid_request("max_results", value, words)
    return int(value)


def moment(request: Request, name: str) -> datetime | None:
    """Return a moment of the query, aware, or None; raises Refusal(400)."""
    value = request.value(name)
    if value is None:
        return None
    found = _MOMENT.fullmatch(value)
    try:
        whole = datetime.fromisoformat(found[1]).replace(tzinfo=UTC) if found else None
    except ValueError:
        whole = None
    if found is None or whole is None:
        words = f"The `{name}` query parameter value [{value}] is not a valid RFC3339 date"
        raise invalid_request(name, value, words)
    return whole + timedelta(microseconds=int((found[2] or "0").ljust(6, "0")[:6]))
