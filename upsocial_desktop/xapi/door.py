"""One client for one account, made from its keys and the way that leads to X."""

import time
from collections.abc import Callable, Mapping

from upsocial_desktop.services.ports import Clock, Secret, XClient
from upsocial_desktop.xapi.client import Credentials, TweepyX
from upsocial_desktop.xapi.limits import Limits
from upsocial_desktop.xapi.transport import Transport


def client_for(
    username: str,
    keys: Mapping[Secret, str],
    practice_address: str,
    clock: Clock,
    wall: Callable[[], float] = time.time,
) -> XClient:
    """X for an account; an empty `practice_address` is the real X.

    `wall` is the clock that requests are signed with, `clock` the one by which limits end: in
    practice they differ.
    """
    credentials = Credentials(
        keys[Secret.CONSUMER_KEY],
        keys[Secret.CONSUMER_SECRET],
        keys[Secret.ACCESS_TOKEN],
        keys[Secret.ACCESS_SECRET],
    )
    return TweepyX(username, credentials, Transport(practice_address), Limits(clock), wall)
