"""This desk's settings in a small TOML file that a person can read and mend."""

import ast
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.machine.whole_file import replace_file

if TYPE_CHECKING:
    from upsocial_desktop.domain.history import Field

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
# A line as `save` writes it: what stands behind the sign is JSON and TOML alike.
_OWN_LINE = re.compile(
    r"([A-Za-z0-9_-]+) = "
    r'("(?:[^"\\\x00-\x1f\x7f]|\\["\\bfnrt]|\\u[0-9a-f]{4})*"'
    r"|true|false|-?(?:0|[1-9]\d{0,17}))"
)
_OWN_WORDS = {"true": True, "false": False}


class TomlPreferences:
    """Flat values of text, whole numbers, yes and no.

    A file that cannot be read as TOML is put aside with ".broken" at its end; `trouble` is then
    "settings.broken" and the defaults hold. `trouble` is "" as long as all is well.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.trouble = ""

    def load(self) -> "Mapping[str, Field]":
        """What the file says; nothing where there is none. It never fails: see `trouble`."""
        self.trouble = ""
        try:
            said = _read(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except OSError:
            self.trouble = "settings.unreadable"
            return {}
        except (ValueError, RecursionError):
            self.trouble = "settings.broken"
            self._put_aside()
            return {}
        return {key: value for key, value in said.items() if isinstance(value, (str, int, bool))}

    def save(self, values: "Mapping[str, Field]") -> None:
        """Replace the file whole. Raises Unavailable("settings.unwritable")."""
        lines = [f"{_key(key)} = {_value(value)}\n" for key, value in sorted(values.items())]
        text = "".join(lines)
        try:
            replace_file(self._path, lambda fresh: _write(fresh, text))
        except OSError as fault:
            raise Unavailable(
                "settings.unwritable", path=str(self._path), reason=fault.strerror or ""
            ) from None

    def _put_aside(self) -> None:
        try:
            self._path.replace(self._path.with_name(f"{self._path.name}.broken"))
        except OSError:
            # It stays where it is, and saving will replace it.
            self.trouble = "settings.unreadable"


def _read(text: str) -> Mapping[str, object]:
    own = _read_own(text)
    if own is not None:
        return own
    import tomllib  # noqa: PLC0415 - only for what a person wrote; a start waits for it

    return tomllib.loads(text)


def _read_own(text: str) -> Mapping[str, object] | None:
    """What `save` has written; None for anything else, which TOML's own reader has to take."""
    said: dict[str, object] = {}
    for line in text.splitlines():
        found = _OWN_LINE.fullmatch(line)
        if found is None or found[1] in said:
            return None
        said[found[1]] = _OWN_WORDS.get(found[2]) if found[2] in _OWN_WORDS else _literal(found[2])
    return said


def _literal(text: str) -> object:
    # What `_OWN_LINE` lets through is a literal of Python's as well, and `ast` is there already.
    return ast.literal_eval(text)


def _write(fresh: Path, text: str) -> None:
    fresh.write_text(text, encoding="utf-8", newline="\n")


def _key(key: str) -> str:
    return key if _BARE_KEY.fullmatch(key) else _quoted(key)


def _value(value: "Field") -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return _quoted(value)
    raise TypeError(f"a setting is text, a whole number, yes or no, not {type(value).__name__}")


def _quoted(text: str) -> str:
    """A TOML basic string: JSON's form, with DEL escaped and no halves of surrogate pairs."""
    import json  # noqa: PLC0415 - a start reads and does not write

    sound = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(sound, ensure_ascii=False).replace("\x7f", "\\u007f")
