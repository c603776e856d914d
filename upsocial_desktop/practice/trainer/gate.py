"""Which requests may reach the trainer's own paths: those from this computer's own programs."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from upsocial_desktop.practice.exchange import Answer, json_answer
from upsocial_desktop.practice.wire.head import Head
from upsocial_desktop.practice.wire.line import Admission

_HERE = {"127.0.0.1", "localhost", "::1"}
_FROM_ELSEWHERE = "only from this computer, by its loopback address"


def is_trainers(path: str) -> bool:
    """Whether a path is the trainer's: the page or one of the control paths."""
    return path == "/" or path.startswith("/practice/")


def is_of_this_page(headers: Mapping[str, str]) -> bool:
    """Whether a browser's request comes from a page of ours, or from no page at all.

    Browsers send `Origin` and `Sec-Fetch-Site` by themselves; no page can forge them.
    """
    if headers.get("sec-fetch-site", "none") not in {"same-origin", "none"}:
        return False
    origin = headers.get("origin")
    return origin is None or origin.lower() == "http://" + headers.get("host", "").lower()


class LoopbackGate:
    """Lets everything in that comes over 127.0.0.1, the trainer's paths by its own name only."""

    def __init__(self) -> None:
        self.local_base = ""

    def admit(self, head: Head, _peer: str) -> Admission | Answer:
        """Return how a request comes in, or the 403 that keeps it out."""
        # A page of the open web could reach us through a name of its own that means 127.0.0.1.
        if is_trainers(head.path) and _host_of(head.headers) not in _HERE:
            return json_answer(403, {"error": _FROM_ELSEWHERE})
        return Admission(head.path, self.local_base)


def _host_of(headers: Mapping[str, str]) -> str | None:
    try:
        return urlsplit("//" + headers.get("host", "")).hostname
    except ValueError:
        return None
