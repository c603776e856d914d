"""Spans of time as a scenario writes them: `0:25`, `+00:10`, `-14:05:30`."""

import re
from datetime import timedelta

_SPAN = re.compile(r"(?P<sign>[+-]?)(?P<h>[0-9]{1,2}):(?P<m>[0-5][0-9])(?::(?P<s>[0-5][0-9]))?")


def read_span(words: str) -> timedelta | None:
    """Return a span written without a sign as H:MM or H:MM:SS, or None."""
    return None if words[:1] in {"+", "-"} else read_signed(f"+{words}")


def read_signed(words: str) -> timedelta | None:
    """Return a span written with its sign, or None."""
    found = _SPAN.fullmatch(words)
    if found is None or not found["sign"]:
        return None
    span = timedelta(hours=int(found["h"]), minutes=int(found["m"]), seconds=int(found["s"] or 0))
    return -span if found["sign"] == "-" else span
