"""Text in small plain letters, digits and hyphens, in which numbers of any script can be found."""

import unicodedata
from collections.abc import Sequence

# Drawn like a dash without being one for Unicode: minus signs, a bullet, lines, long vowels' marks.
_LIKE_DASHES = frozenset("\u2212\u207b\u208b\u2043\u02d7\u2796\u2500\u2501\u30fc\uff70\u00af")
# What encloses a digit as a key of its own, and what joins letters unseen.
_BORNE = frozenset("\u20e3\u034f")


def plain_marks(text: str) -> str:
    """The text with every digit as 0 to 9, every dash as a hyphen, without its invisible marks.

    Letters are small and of plain shape; each mark becomes one mark or none, for `places_of`.
    """
    return text.translate(_PLAIN)


def places_of(text: str, plain: str) -> Sequence[int]:
    """Where each mark of the plain text stood in the text it was made of."""
    if len(plain) == len(text):
        return range(len(text))
    return [place for place, mark in enumerate(text) if _PLAIN[ord(mark)]]


class _PlainMarks(dict[int, str]):
    """A table for str.translate that learns each mark when it first meets it."""

    def __missing__(self, number: int) -> str:
        plain = self[number] = _plain(chr(number))
        return plain


def _plain(mark: str) -> str:
    """One mark folded to one mark; nothing for an invisible one."""
    category = unicodedata.category(mark)
    if category == "Cf" or "\ufe00" <= mark <= "\ufe0f" or mark in _BORNE:
        return ""
    if category == "Nd":
        return str(unicodedata.digit(mark))
    if category == "Pd" or mark in _LIKE_DASHES:
        return "-"
    folded = unicodedata.normalize("NFKC", mark).lower()
    return folded if len(folded) == 1 else mark


_PLAIN = _PlainMarks()
