"""The gazetteer of the State, read once from the program's own tables."""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.language.gazetteer import Gazetteer, Row, gazetteer_of

_PLACES = ("up_tehsils.csv", "up_blocks.csv", "up_urban_local_bodies.csv")


@cache
def read_gazetteer(resources: Path) -> Gazetteer:
    """Districts, their names and the places in them; kept after the first reading.

    Raises Unavailable("folders.no_resources") for a damaged installation.
    """
    folder = resources / "gazetteer"
    try:
        return gazetteer_of(
            _rows(folder / "up_districts.csv"),
            _rows(folder / "up_district_aliases.csv"),
            _rows(folder / "district_name_traps.csv"),
            (row for name in _PLACES for row in _rows(folder / name)),
        )
    except (OSError, KeyError, ValueError) as fault:
        raise Unavailable("folders.no_resources", path=str(folder)) from fault


def _rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
