"""Checking keys that an officer has pasted from X's developer pages."""

from upsocial_desktop.services.ports import XUser
from upsocial_desktop.xapi.client import Credentials, TweepyX
from upsocial_desktop.xapi.limits import Limits
from upsocial_desktop.xapi.transport import Transport

# What a copy from a page brings along and no key holds.
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))


def clean_key(text: str) -> str:
    """A pasted key without the blanks, line ends and invisible letters around and within it."""
    return "".join(text.translate(_INVISIBLE).split())


def check_keys(pasted: Credentials, transport: Transport, limits: Limits) -> XUser:
    """Whose keys these are, as X says. Raises what XClient.me raises."""
    keys = Credentials(*(clean_key(part) for part in pasted.parts()))
    return TweepyX("pasted keys", keys, transport, limits).me()
