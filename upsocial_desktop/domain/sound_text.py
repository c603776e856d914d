"""Text without what no database and no widget can hold."""

import re

# NUL, and halves of surrogate pairs: bytes that were no text come as such from a command line.
_BROKEN = re.compile("[\x00\ud800-\udfff]")


def sound(text: str) -> str:
    """The same text with U+FFFD in the place of each broken letter; all others stay."""
    # What can be printed is never broken, and that is quicker to see.
    return text if text.isprintable() else _BROKEN.sub("\ufffd", text)
