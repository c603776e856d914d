"""Pictures of posts being written: made ready once, kept in the profile under the hash of each."""

import time
from functools import partial
from pathlib import Path
from typing import Final

from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.picture import Picture
from upsocial_desktop.machine.picture_press import MOST_BYTES_IN, press, thumbnail
from upsocial_desktop.machine.whole_file import replace_file

# Longer than anything waits for its words to be kept, or for an undo.
SPARE_SECONDS: Final = 7 * 24 * 3600.0


class PictureShelf:
    """The Pictures door: one folder, one file a picture."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read_file(self, path: Path) -> bytes:
        """A chosen or dropped file. Raises "picture.too_heavy", "photo.unreadable"."""
        try:
            if path.stat().st_size > MOST_BYTES_IN:
                raise Refused("picture.too_heavy", place=0, most_mb=MOST_BYTES_IN // 1_000_000)
            return path.read_bytes()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise Unavailable("photo.unreadable", path=path.name, reason=reason) from error

    def take_in(self, content: bytes) -> Picture:
        """Make a picture ready for X and keep it; on the disk when this returns.

        Raises what `press` raises; Unavailable("photo.unreadable") where the disk does not take it.
        """
        picture, pressed = press(content)
        self.keep(picture.key, pressed)
        return picture

    def keep(self, key: str, content: bytes) -> None:
        """Keep bytes that were made ready before. Raises Unavailable("photo.unreadable")."""
        path = self._path(key)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if path.exists():
                # Used again: `sweep` spares it as if it were new.
                path.touch()
            else:
                replace_file(path, partial(_write, content))
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise Unavailable("photo.unreadable", path=path.name, reason=reason) from error

    def fetch(self, key: str) -> bytes | None:
        """The bytes of a kept picture, None where it is not on this PC."""
        path = self._path(key)
        try:
            return path.read_bytes() if path.is_file() else None
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise Unavailable("photo.unreadable", path=path.name, reason=reason) from error

    def small(self, content: bytes) -> bytes:
        """A small PNG of a picture, for a screen. Raises Refused("picture.not_a_picture")."""
        return thumbnail(content)

    def sweep(self, still_used: frozenset[str], spare_seconds: float = SPARE_SECONDS) -> int:
        """Delete what nothing on this PC uses any more; answers how many files went.

        What was taken in within `spare_seconds` stays, for its words may not be kept yet and undo
        may want it again. Raises Unavailable("photo.unreadable").
        """
        if not self._folder.is_dir():
            return 0
        try:
            before = time.time() - spare_seconds
            unused = [
                one
                for one in self._folder.iterdir()
                if one.name not in still_used and one.stat().st_mtime <= before
            ]
            for one in unused:
                one.unlink(missing_ok=True)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise Unavailable("photo.unreadable", path=self._folder.name, reason=reason) from error
        return len(unused)

    def _path(self, key: str) -> Path:
        if not (key.isascii() and key.isalnum()):
            raise Refused("picture.unknown")
        return self._folder / key


def _write(content: bytes, path: Path) -> None:
    path.write_bytes(content)
