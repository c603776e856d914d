"""The line drawings of resources/icons, as they are in the file; nothing of them is drawn here."""

import logging
from pathlib import Path

log = logging.getLogger(__name__)

# Properties of a widget whose icon follows the theme (ui/icons.py).
ICON_NAME, ICON_INK = "icon_name", "icon_ink"


class Drawings:
    """The folder of drawings and what has been read from it already."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self._read: dict[str, bytes] = {}

    def use_folder(self, folder: Path) -> None:
        """Take all drawings from this folder from now on."""
        self.folder = folder
        self._read.clear()

    def drawing(self, name: str) -> bytes:
        """A drawing; empty where there is none (said once in the log)."""
        if name not in self._read:
            path = self.folder / f"{name}.svg" if self.folder else Path()
            if path.is_file():
                self._read[name] = path.read_bytes()
            else:
                self._read[name] = b""
                log.info("no icon named %s", name)
        return self._read[name]

    def tinted_file(self, name: str, colour: str, folder: Path) -> str:
        """The path of a drawing in one colour, written into a folder; for style sheets."""
        path = folder / f"{name}-{colour.lstrip('#')}.svg"
        if not path.exists():
            path.write_bytes(self.drawing(name).replace(b"currentColor", colour.encode()))
        return path.as_posix()


DRAWINGS = Drawings()
