"""Words of praise to be advised against: the program's own lists, and what an office changed."""

import csv
from pathlib import Path

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.praise import Kind, PraiseWords, praise_words

OWN_FILE = "office_praise_words.csv"


def read_praise_words(resources: Path, data: Path) -> PraiseWords:
    """The lists of the program with the office's lines added and taken away.

    Raises Unavailable("folders.no_resources") for a damaged installation and
    Unavailable("praise.unreadable") for an office's file that cannot be read.
    """
    path = resources / "praise" / "praise_words.csv"
    own = data / OWN_FILE
    try:
        lines = dict.fromkeys(_lines(path))
    except (OSError, KeyError, ValueError, AttributeError) as fault:
        raise Unavailable("folders.no_resources", path=str(path)) from fault
    try:
        for kind, words in _lines(own) if own.exists() else ():
            if kind.startswith("-"):
                lines.pop((kind.removeprefix("-"), words), None)
            else:
                lines[kind, words] = None
        return praise_words((Kind(kind), words) for kind, words in lines)
    except (OSError, KeyError, ValueError, AttributeError) as fault:
        raise Unavailable("praise.unreadable", path=str(own)) from fault


def _lines(path: Path) -> list[tuple[str, str]]:
    # An office's file may come from a spreadsheet, which writes a mark at its beginning.
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [(row["kind"].strip(), row["words"].strip()) for row in csv.DictReader(file)]
