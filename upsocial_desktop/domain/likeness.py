"""How much of two texts is the same words, whoever they name and whatever figures they carry."""

import itertools
import re

from upsocial_desktop.domain.code import find_codes
from upsocial_desktop.domain.language.normal_form import blanked, words_of
from upsocial_desktop.domain.post_text import Span, links, names

Pairs = frozenset[tuple[str, str]]
_FIGURE = re.compile(r"\d")


def word_pairs(text: str) -> Pairs:
    """The pairs of neighbouring words of a text, without codes, names, links and figures."""
    codes = [Span(each.start, each.end, each.written) for each in find_codes(text)]
    bare = blanked(text, (*codes, *links(text), *names(text)))
    forms = [word.form for word in words_of(bare) if not _FIGURE.search(word.form)]
    return frozenset(itertools.pairwise(["", *forms, ""])) if forms else frozenset()


def share_of(one: Pairs, other: Pairs) -> float:
    """The share of all pairs that is in both: 0 for nothing, 1 for the same; 1 for two empties."""
    either = len(one | other)
    return len(one & other) / either if either else 1.0


def likeness(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1."""
    return share_of(word_pairs(one), word_pairs(other))
