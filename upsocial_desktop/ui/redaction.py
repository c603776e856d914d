"""Details of a bug without secrets: where it happened, and its words with the long ones cut."""

import re
import traceback

from upsocial_desktop.domain.private_numbers import masked

_LONG = re.compile(r"[^\s'\"(),;]{20,}")
_PAIR = re.compile(r"(?i)\b(key|token|secret|password|authorization)(\s*[=:]\s*|\s+)\S+")
_FRAMES = 12


def redacted(text: str) -> str:
    """A text in which nothing that could be a secret is left."""
    return _LONG.sub("…", _PAIR.sub(r"\1 …", masked(text)))


def details_of(error: BaseException) -> str:
    """What support needs: the kind of error, its redacted words, files and lines; no values."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    places = (f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)
    return "\n".join((f"{type(error).__name__}: {redacted(str(error))}", *places))


def place_of(error: BaseException) -> str:
    """The file and line where an error arose."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{_short(frames[-1].filename)}:{frames[-1].lineno}" if frames else ""


def _short(filename: str) -> str:
    parts = filename.replace("\\", "/").split("/")
    house = "upsocial_desktop"
    start = len(parts) - 1 - parts[::-1].index(house) if house in parts else len(parts) - 1
    return "/".join(parts[start:])
