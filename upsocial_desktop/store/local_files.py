"""The databases that lie on this PC: which are in cipher, and turning them."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from upsocial_desktop.domain.file_key import FileKey
from upsocial_desktop.services.ports import FileForm
from upsocial_desktop.store.ciphers import Ciphers
from upsocial_desktop.store.file_cipher import left_beside, turn

# What is written in first, then what is a copy of it.
_FIRST: Final = ("office.sqlite", "desk.sqlite", "at-*/desk.sqlite")
_COPIES: Final = ("backups/*.sqlite", "office.sqlite.before-*")


class LocalFiles:
    """See FileForms."""

    def __init__(self, folder: Path, ciphers: Ciphers) -> None:
        self._folder = folder
        self._ciphers = ciphers

    def all(self) -> Sequence[FileForm]:
        """The office's file, the desks' and their backups, in the order in which they turn."""
        return [*self._forms(_FIRST, is_copy=False), *self._forms(_COPIES, is_copy=True)]

    def _forms(self, patterns: Sequence[str], *, is_copy: bool) -> Iterator[FileForm]:
        for pattern in patterns:
            for path in sorted(self._folder.glob(pattern)):
                if path.is_file() and path.stat().st_size:
                    name = self._ciphers.name_of(path)
                    yield FileForm(str(path), name, is_copy, len(left_beside(path)))

    def turn(self, path: str, key: FileKey | None) -> bool:
        """Bring one into cipher, or with None out of it; False where it is so already."""
        return turn(Path(path), key, self._ciphers)
