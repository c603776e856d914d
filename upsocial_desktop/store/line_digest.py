"""A line of history says what it was when it was written, so that a bit that fell over is seen.

On a file; a server has its chain of hashes. Not covered is what indexes hold twice already: the
subject, its id, the version and the wish.
"""

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Any, Final

_BYTES: Final = 8
# Of a mention's first line: its own, then that of X's post as it came.
SIZE: Final = 2 * _BYTES


def digest_of(line: Mapping[str, Any], at: int) -> str:
    """The digest of a line's row; `at` is its moment as it is kept."""
    who = f"{line['move']}\0{at}\0{line['officer_id']}\0{line['office_id']}"
    return _short(f"{who}\0{line['fields']}\0{line['facts']}")


def short_digest(values: Iterable[object]) -> str:
    """The digest of values in their order."""
    return _short("\0".join(map(str, values)))


def _short(words: str) -> str:
    return blake2b(words.encode(), digest_size=_BYTES).hexdigest()
