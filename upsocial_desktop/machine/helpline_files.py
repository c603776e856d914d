"""Numbers to call in danger: the program's own, and what an office wrote beside them."""

import csv
from collections.abc import Iterator
from pathlib import Path

from upsocial_desktop.domain.critical import Danger, Helpline
from upsocial_desktop.domain.errors import Unavailable

OWN_FILE = "office_helplines.csv"


def read_helplines(resources: Path, data: Path) -> tuple[Helpline, ...]:
    """The numbers of the State and of this office, in the order of their files.

    An office's line takes the place of the program's with the same number and district; with an
    empty name it takes it away. Read anew each time, so that a corrected file holds at once.
    Raises Unavailable("folders.no_resources") for a damaged installation and
    Unavailable("helplines.unreadable") for an office's file that cannot be read.
    """
    path = resources / "helplines" / "up_helplines.csv"
    try:
        found = {(line.number, line.district): line for line in _lines(path)}
    except (OSError, KeyError, ValueError) as fault:
        raise Unavailable("folders.no_resources", path=str(path)) from fault
    own = data / OWN_FILE
    try:
        if own.exists():
            found |= {(line.number, line.district): line for line in _lines(own)}
    except (OSError, KeyError, ValueError, AttributeError) as fault:
        raise Unavailable("helplines.unreadable", path=str(own)) from fault
    return tuple(line for line in found.values() if line.name_en or line.name_hi)


def _lines(path: Path) -> Iterator[Helpline]:
    # An office's file may come from a spreadsheet, which writes a mark at its beginning.
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield Helpline(
                row["number"].strip(),
                row["name_en"].strip(),
                row["name_hi"].strip(),
                frozenset(Danger(name) for name in row["dangers"].split()),
                row["district"].strip(),
                row["source"].strip(),
            )
