"""Sheets and records for people outside the program are written whole, or not at all."""

from pathlib import Path

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.machine.whole_file import replace_file


def write_paper(to: Path, content: bytes) -> None:
    """Write a file, replacing what was there.

    Raises Unavailable("paper.unwritable"); the old file is then as it was.
    """

    def fill(fresh: Path) -> None:
        fresh.write_bytes(content)

    try:
        replace_file(to, fill)
    except OSError as fault:
        reason = fault.strerror or ""
        raise Unavailable("paper.unwritable", path=str(to), reason=reason) from None
