"""The plain words that open a window, read without knowing a single command.

What the start needs before the first paint is made of named tuples: a dataclass is compiled
anew at every start, and ten of them take longer than the paint.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Place(NamedTuple):
    """Which house is to be opened. `fresh_day` begins the practice day anew."""

    profile: str
    data_dir: Path | None
    is_practice: bool
    fresh_day: bool
    scenario: Path | None
    pace: float
    log_level: str
    port: int


class WindowWish(NamedTuple):
    """A window over a house, and a case to open in it at once, "" for none."""

    place: Place
    case_words: str = ""


_WITH_VALUE = ("--data-dir", "--profile", "--open")


def read_window_words(words: Sequence[str]) -> WindowWish | None:
    """The wish for a window; None where the words have to be read as a command's (cli/order.py).

    Reading those imports every use case of the house, which a window cannot wait for.
    """
    said: dict[str, str] = {}
    is_practice = False
    rest = iter(words)
    for word in rest:
        if word == "--practice" or (word == "practice" and word not in said):
            is_practice = True
            said[word] = word
        elif word in _WITH_VALUE and not (word == "--open" and "practice" in said):
            said[word] = next(rest, "")
            if said[word].startswith("-") or not said[word]:
                return None
        else:
            return None
    place = Place(
        profile=said.get("--profile") or ("practice" if is_practice else "desk"),
        data_dir=Path(said["--data-dir"]) if "--data-dir" in said else None,
        is_practice=is_practice,
        fresh_day=is_practice,
        scenario=None,
        pace=1.0,
        log_level="INFO",
        port=0,
    )
    return WindowWish(place, said.get("--open", ""))
