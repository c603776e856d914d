"""The address of a post on X's site, as officers copy it from a browser or a phone."""

import re
from urllib.parse import urlsplit

from upsocial_desktop.domain.errors import Refused

_HOSTS = frozenset(
    f"{front}{name}" for name in ("x.com", "twitter.com") for front in ("", "www.", "mobile.", "m.")
)
# https://x.com/NAME/status/ID, and the forms without a name that X's own pages and apps give.
_PATH = re.compile(r"^/(?:i/web/|i/|[A-Za-z0-9_]{1,15}/)status(?:es)?/([1-9][0-9]{0,19})(?:/|$)")


def post_id_of(address: str) -> str:
    """The post's id. Raises Refused("x.not_an_address") for anything but a post of X."""
    text = address.strip()
    if "://" not in text:
        text = f"https://{text}"
    try:
        url = urlsplit(text)
        host = url.hostname
    except ValueError:
        raise Refused("x.not_an_address") from None
    found = _PATH.match(url.path)
    if url.scheme not in {"http", "https"} or host not in _HOSTS or found is None:
        raise Refused("x.not_an_address")
    return found.group(1)


def address_of(username: str, post_id: str) -> str:
    """The address under which X shows a post; it does so without its author's name as well."""
    return f"https://x.com/{username or 'i'}/status/{post_id}"
