"""Makes the keys and tokens of OAuth 1.0a as X does: of letters and digits only."""

import secrets
import string

_SIGNS = string.ascii_letters + string.digits


def coined(length: int) -> str:
    """Return a fresh random word, about six bits for each sign.

    There is no hyphen in it: clients split an access token there to find the user's id, and some
    of them cannot bear a second one.
    """
    return "".join(secrets.choice(_SIGNS) for _ in range(length))
