"""Places in a text that are still to be filled in: {जिला}, {code}, [नाम] with dots, or ____."""

import re

from upsocial_desktop.domain.post_links import Span
from upsocial_desktop.domain.post_text import links, names

_PLACE = re.compile(
    r"\{[^{}\n]{0,60}\}|_{3,}|\[\s*(?:\.{2,}|…|_+)\s*\]|<<[^<>\n]{1,60}>>|\bX{4,}\b"
)


def blank_places(text: str) -> tuple[Span, ...]:
    """The places still empty, in order; none inside a link or an @name."""
    found = [Span(*match.span(), match[0]) for match in _PLACE.finditer(text)]
    if not found:
        return ()
    taken = (*links(text), *names(text))
    return tuple(
        one for one in found if not any(s.start < one.end and one.start < s.end for s in taken)
    )
