"""A photo of what was done is kept with this profile, as the closing gate wants it."""

from dataclasses import replace
from pathlib import Path

from upsocial_desktop.domain.closing_gate import KEPT_PHOTO, Report
from upsocial_desktop.services.ports import Ports


def photo_of(ports: Ports, words: str) -> str:
    """What a report keeps for a photo: a link as it is, a kept photo's key, a file's new key.

    Raises Refused: "photo.not_a_picture", "photo.too_large"; Unavailable("photo.unreadable").
    """
    given = words.strip()
    if not given or given.startswith(("https://", "http://", KEPT_PHOTO)):
        return given
    return ports.photos.keep(Path(given))


def with_photo(ports: Ports, report: Report) -> Report:
    """A report with its photo's file kept. Raises what `photo_of` raises."""
    return replace(report, photo=photo_of(ports, report.photo))
