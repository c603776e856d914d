"""This desk's settings in a small TOML file that a person can read and mend."""

import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.history import Field
from upsocial_desktop.machine.whole_file import replace_file

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


class TomlPreferences:
    """Flat values of text, whole numbers, yes and no.

    A file that cannot be read as TOML is put aside with ".broken" at its end; `trouble` is then
    "settings.broken" and the defaults hold. `trouble` is "" as long as all is well.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.trouble = ""

    def load(self) -> Mapping[str, Field]:
        """What the file says; nothing where there is none. It never fails: see `trouble`."""
        self.trouble = ""
        try:
            said = tomllib.loads(self._path.read_text(encoding="utf-8"))
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

    def save(self, values: Mapping[str, Field]) -> None:
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


def _write(fresh: Path, text: str) -> None:
    fresh.write_text(text, encoding="utf-8", newline="\n")


def _key(key: str) -> str:
    return key if _BARE_KEY.fullmatch(key) else _quoted(key)


def _value(value: Field) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return _quoted(value)
    raise TypeError(f"a setting is text, a whole number, yes or no, not {type(value).__name__}")


def _quoted(text: str) -> str:
    """A TOML basic string: JSON's form, with DEL escaped and no halves of surrogate pairs."""
    sound = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(sound, ensure_ascii=False).replace("\x7f", "\\u007f")
