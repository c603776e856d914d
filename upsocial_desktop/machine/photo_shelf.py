"""Proofs on file: pictures copied whole into the profile's folder under the hash of each."""

from functools import partial
from hashlib import sha256
from pathlib import Path

from upsocial_desktop.domain.closing_gate import KEPT_PHOTO
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.machine.whole_file import replace_file

LARGEST_BYTES = 15_000_000
# How the files of these kinds begin; the ending a file has been given proves nothing.
_BEGINNINGS = (
    (b"\xff\xd8\xff", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"%PDF-", ".pdf"),
)
_WEBP = (b"RIFF", b"WEBP")


class PhotoShelf:
    """Keeps pictures in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, picture: Path) -> str:
        """Copy a picture here; answers its key, the same for the same picture.

        Raises Refused: "photo.not_a_picture", "photo.too_large"; Unavailable("photo.unreadable").
        """
        try:
            if picture.stat().st_size > LARGEST_BYTES:
                raise Refused("photo.too_large", most_mb=LARGEST_BYTES // 1_000_000)
            content = picture.read_bytes()
            name = f"{KEPT_PHOTO}{sha256(content).hexdigest()}{_ending(content, picture)}"
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not (self._folder / name).exists():
                replace_file(self._folder / name, partial(_write, content))
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise Unavailable("photo.unreadable", path=picture.name, reason=reason) from error
        return name

    def path_of(self, key: str) -> Path | None:
        """Where a kept picture lies on this PC, None where it is not here."""
        if not key.startswith(KEPT_PHOTO) or Path(key).name != key:
            return None
        path = self._folder / key
        return path if path.is_file() else None


def _ending(content: bytes, picture: Path) -> str:
    for beginning, ending in _BEGINNINGS:
        if content.startswith(beginning):
            return ending
    if content[:4] == _WEBP[0] and content[8:12] == _WEBP[1]:
        return ".webp"
    raise Refused("photo.not_a_picture", path=picture.name)


def _write(content: bytes, path: Path) -> None:
    path.write_bytes(content)
