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
    told = (line["move"], at, line["officer_id"], line["office_id"], line["fields"], line["facts"])
    return short_digest(told)


def short_digest(values: Iterable[object]) -> str:
    """The digest of values in their order."""
    words = "\0".join(map(str, values))
    return blake2b(words.encode(), digest_size=_BYTES).hexdigest()
