"""What upkeep tells while it works, and afterwards."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long work is: what is under way, and how many of it are done; `path` is a file."""

    what: str
    done: int = 0
    path: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """What moved or would move, and how many of it; `note` is a digest, or where it is now."""

    what: str
    done: int
    note: str = ""
