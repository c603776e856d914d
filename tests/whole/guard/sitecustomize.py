"""Python reads this at its start: whatever leaves this computer is noted down and refused."""

import os
import sys
from pathlib import Path

_NEAR = ("127.", "::ffff:127.")
_WATCHED = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"}


def _is_near(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else str(host)
    return host is None or name in {"localhost", "::1", ""} or name.startswith(_NEAR)


def _watch(event: str, facts: tuple[object, ...]) -> None:
    if event not in _WATCHED:
        return
    place = facts[0] if event == "socket.getaddrinfo" else facts[1]
    host = place[0] if isinstance(place, tuple) else place
    # A local socket has a path, not a pair.
    is_local = event != "socket.getaddrinfo" and not isinstance(place, tuple)
    if is_local or _is_near(host):
        return
    with Path(os.environ["UPSOCIAL_FAR_CALLS"]).open("a", encoding="utf-8") as far:
        far.write(f"{event} {place}\n")
    raise OSError(f"{event} {place} would leave this computer")


sys.addaudithook(_watch)
