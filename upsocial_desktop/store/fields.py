"""The fields and facts of a step as JSON text, with moments and days that come back as such."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from upsocial_desktop.domain.history import Field


def _tagged(value: object) -> dict[str, str]:
    if isinstance(value, datetime):
        return {"at": value.isoformat()}
    if isinstance(value, date):
        return {"on": value.isoformat()}
    raise TypeError(f"no field of a step: {type(value).__name__}")


def _untagged(found: dict[str, Any]) -> Any:
    if found.keys() == {"at"}:
        return datetime.fromisoformat(found["at"])
    if found.keys() == {"on"}:
        return date.fromisoformat(found["on"])
    return found


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_tagged)
_PLAIN_DECODER = json.JSONDecoder()


def json_of(value: object) -> str:
    """Compact JSON that keeps Hindi readable."""
    if value == {}:
        return "{}"
    return "[]" if value == () else _ENCODER.encode(value)


def fields_of(text: str) -> Mapping[str, Field]:
    """What `json_of` made of fields or facts."""
    if text == "{}":
        return {}
    found: dict[str, Any] = _PLAIN_DECODER.decode(text)
    return {
        name: _untagged(value) if isinstance(value, dict) else value
        for name, value in found.items()
    }
