"""The nearest right spelling of a word that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches

_ALIKE_ENOUGH = 0.6


def did_you_mean(word: str, known: Iterable[str], sign: str = "") -> str:
    """Return `; did you mean X?` with the nearest known word, or nothing; `sign` goes before it."""
    by_small = {name.lower(): name for name in known}
    near = get_close_matches(word.lower(), by_small, n=1, cutoff=_ALIKE_ENOUGH)
    return f"; did you mean {sign}{by_small[near[0]]}?" if near else ""
