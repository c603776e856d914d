"""Backups: by the hour without being asked, and when they are asked for."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from upsocial_desktop.domain.changes import NOTHING, Changes
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.upkeep_records import Progress

EVERY = timedelta(hours=1)
HOURLY, DAILY = 24, 7
_FORM = "office-%Y%m%d-%H%M%S"
_LENGTH = len("office-20260101-000000")


def folder_of(ports: Ports) -> Path:
    """Where backups lie that nobody gave another place."""
    return ports.folders.data / "backups"


def backup(ports: Ports, to: Path | None = None) -> Path:
    """Copy the office database while work goes on; answers where it lies.

    Raises Unavailable("db.backup_failed"), Refused("db.not_owner").
    """
    ending = ".sqlite" if ports.keeper.is_file else ".upsocial"
    target = to or _place(ports, ports.clock.now(), ending)
    return ports.keeper.backup(target)


def _place(ports: Ports, now: datetime, ending: str) -> Path:
    folder = folder_of(ports)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("db.backup_failed", path=str(folder), reason=str(error)) from error
    return folder / f"{now:{_FORM}}{ending}"


def archive(ports: Ports, to: Path | None = None, *, in_plain: bool = False) -> Iterator[Progress]:
    """The same as an archive that either engine takes in; whoever stops leaves nothing behind.

    An archive is never in cipher: that of a file in cipher is made only `in_plain`.
    Raises Unavailable("db.backup_failed"), Refused: "db.not_owner", "archive.would_be_plain".
    """
    now = ports.clock.now()
    target = to or _place(ports, now, ".upsocial")
    yield from ports.keeper.archive(target, now, in_plain=in_plain)
    yield Progress("done", path=str(target))


def keep_backups(ports: Ports) -> Changes:
    """Make the hour's backup where it is due, and let go of those too old.

    A practice day is nobody's loss, and a server's operator makes his own.
    Raises Unavailable("db.…").
    """
    if ports.is_practice or not ports.keeper.is_file:
        return NOTHING
    made = _made(folder_of(ports))
    now = ports.clock.now()
    # A clock put back must not mean no backups until it has caught up.
    if made and abs(now - _moment(made[-1], now)) < EVERY:
        return NOTHING
    revision = ports.keeper.revision()
    if revision.have != revision.need:
        return NOTHING
    backup(ports)
    for old in _too_old(_made(folder_of(ports))):
        old.unlink(missing_ok=True)
    return NOTHING


def _made(folder: Path) -> Sequence[Path]:
    """The copies made so far, the oldest first."""
    found = folder.glob("office-????????-??????.sqlite")
    return sorted(each for each in found if each.stem[len("office-") :].replace("-", "").isdigit())


def _moment(made: Path, now: datetime) -> datetime:
    try:
        return datetime.strptime(made.stem[:_LENGTH], _FORM).replace(tzinfo=now.tzinfo)
    except ValueError:
        return now - EVERY


def _too_old(made: Sequence[Path]) -> Sequence[Path]:
    """All but the last of the hours, and the last of each of the last days."""
    last_of_day = {each.stem[: len("office-20260101")]: each for each in made}
    kept = {*made[-HOURLY:], *[last_of_day[day] for day in sorted(last_of_day)[-DAILY:]]}
    return [each for each in made if each not in kept]
