"""Where a profile keeps its things; apart from the doors, for the window needs it before them."""

from pathlib import Path
from typing import NamedTuple


class Folders(NamedTuple):
    """Where this profile keeps things on this PC."""

    data: Path
    log: Path
    resources: Path
