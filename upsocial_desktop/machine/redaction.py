"""Keeping secrets out of text that will be kept or shown."""

import re
from collections.abc import Iterable

from upsocial_desktop.domain.private_numbers import PrivateKind, masked

HIDDEN = "[hidden]"
# Ids of posts are long numbers too, and a log without them helps nobody.
_OF_CITIZENS = frozenset({PrivateKind.AADHAAR, PrivateKind.PHONE})
# Shorter ones would blot out half of every line.
_SHORTEST_SECRET = 6

_SHAPES = (
    # Authorization: OAuth … / Bearer … / Basic …, as a header or within a printed mapping.
    re.compile(r"(?i)(['\"]?(?:proxy-)?authorization['\"]?\s*[:=]\s*b?['\"]?)[^\r\n'}]+"),
    # A token has a figure in it; "Basic" alone is a department's name.
    re.compile(r"(?i)(\bbearer\s+)(?=\S*\d)[A-Za-z0-9._~+/%=-]{6,}"),
    re.compile(
        r"(?i)(\b(?:oauth_[a-z_]+|(?:access|refresh|bearer|id)_?token(?:_secret)?"
        r"|(?:consumer|client|api|access)_?(?:key|secret)|password|passwd|pwd)"
        r"['\"]?\s*[:=]\s*b?['\"]?)[^\s'\"&,;)}]+"
    ),
    # User and password within an address. It begins at "://": looking for the scheme before it
    # takes time with the square of the line.
    re.compile(r"(://)[^\s/@'\"]+(?=@)"),
)


class Redactor:
    """Hides what looks like a secret or a citizen's number, and the secrets it was told of."""

    def __init__(self) -> None:
        self._known: tuple[str, ...] = ()

    def hide(self, secrets: Iterable[str]) -> None:
        """Hide these wherever they appear from now on."""
        told = {secret for secret in secrets if len(secret) >= _SHORTEST_SECRET}
        # Longest first: one may be the beginning of another.
        self._known = tuple(sorted(told.union(self._known), key=len, reverse=True))

    def clean(self, text: str) -> str:
        """The text without secrets, telephone and Aadhaar-like numbers."""
        for secret in self._known:
            text = text.replace(secret, HIDDEN)
        for shape in _SHAPES:
            text = shape.sub(rf"\1{HIDDEN}", text)
        return masked(text, _OF_CITIZENS)
