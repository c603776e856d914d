"""The trainer's wishes in JSON, read strictly: what is not understood is said."""

import json
from collections.abc import Mapping

Wish = Mapping[str, object]


def read_wish(body: bytes) -> Wish:
    """Return the JSON object of a body; raises ValueError or TypeError for anything else."""
    try:
        wish = json.loads(body)
    except RecursionError:
        raise ValueError("the body is nested too deeply") from None
    if not isinstance(wish, dict):
        raise TypeError("the body must be a JSON object")
    return wish


def number(wish: Wish, name: str, otherwise: float | None = None) -> float:
    """Return a number; raises TypeError where there is none."""
    value = wish.get(name, otherwise)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{name} must be a number")
    return float(value)


def whole(wish: Wish, name: str, otherwise: int | None = None) -> int:
    """Return a whole number; raises TypeError or ValueError where there is none."""
    value = number(wish, name, otherwise)
    if value != value // 1:
        raise ValueError(f"{name} must be a whole number")
    return int(value)


def text(wish: Wish, name: str, otherwise: str | None = None) -> str:
    """Return a text; raises TypeError where there is none."""
    value = wish.get(name, otherwise)
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a text")
    return value


def flag(wish: Wish, name: str, *, otherwise: bool | None = None) -> bool:
    """Return true or false; raises TypeError where there is neither."""
    value = wish.get(name, otherwise)
    if not isinstance(value, bool):
        raise TypeError(f"{name} must be true or false")
    return value


def amount(wish: Wish, name: str) -> str | None:
    """Return dollars as a decimal number in a text; None stands for "not counted"."""
    value = wish[name]
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{name} must be dollars, or null")
    return str(value)
