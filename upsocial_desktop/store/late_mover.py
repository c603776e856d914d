"""The Mover door of a file, behind which nothing is loaded before somebody moves."""

import importlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import cast

from upsocial_desktop.services.ports import Mover, Renumber
from upsocial_desktop.services.upkeep_records import Moved
from upsocial_desktop.store.ciphers import Ciphers


class LateMover:
    """See Mover; a window that never moves never loads PostgreSQL's driver for it."""

    def __init__(self, path: Path, ciphers: Ciphers | None = None) -> None:
        self._path = path
        self._ciphers = ciphers

    def look(self, address: str, now: datetime) -> Iterator[Moved]:
        """What would move."""
        return self._mover().look(address, now)

    def move(self, address: str, now: datetime) -> Iterator[Moved]:
        """Move, and prove it."""
        return self._mover().move(address, now)

    def numbering(self, address: str) -> Renumber:
        """What the ids of the file are on the server."""
        return self._mover().numbering(address)

    def has_arrived(self, address: str) -> bool:
        """Whether the server has the file's cases."""
        return self._mover().has_arrived(address)

    def call_off(self) -> None:
        """Open a file again whose move was broken off."""
        self._mover().call_off()

    def _mover(self) -> Mover:
        room = importlib.import_module("upsocial_desktop.store.moving")
        return cast("Mover", room.FileMover(self._path, self._ciphers))
