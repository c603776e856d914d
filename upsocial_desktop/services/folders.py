"""Where a profile keeps its things; apart from the doors, for the window needs it before them."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folders:
    """Where this profile keeps things on this PC."""

    data: Path
    log: Path
    resources: Path
