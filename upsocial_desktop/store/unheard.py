"""A commit whose answer was lost: was it kept? The database is asked until it tells."""

import random
import time
from dataclasses import dataclass

import psycopg
from sqlalchemy import Engine, Executable, bindparam, exists, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoneFree

from upsocial_desktop.domain.errors import Told, Unavailable
from upsocial_desktop.store.server_line import Patient
from upsocial_desktop.store.tables import history

ASKED_SECONDS = 15.0
_LONGEST_PAUSE = 4.0
# Said by a server that is sure: a rule was broken, or two met; nothing of it was kept.
_SURELY_NOT = ("23", "40", "55", "25")

_IS_THERE = select(exists().where(history.c.op_id == bindparam("op_id")))
_FATE = text("SELECT pg_xact_status(CAST(:xid AS xid8))")


@dataclass(frozen=True, slots=True)
class Ending:
    """By what a transaction is known again: its number, its wishes, and on which timeline it was.

    A number means something on one timeline only: after a failover that lost a commit another
    transaction may have it. A wish has its id everywhere.
    """

    xid: str
    op_ids: tuple[str, ...]
    timeline: int


def is_unheard(error: DBAPIError) -> bool:
    """Whether an error at a commit leaves open what became of it."""
    state = error.orig.sqlstate if isinstance(error.orig, psycopg.Error) else None
    return not (state or "").startswith(_SURELY_NOT)


def settle(engine: Engine, pen: Executable, ending: Ending, seconds: float = ASKED_SECONDS) -> bool:
    """Whether a transaction was kept, asked with the pen in hand.

    Raises Unavailable("db.unknown_outcome") where none tells.
    """
    until, pause = time.monotonic() + seconds, 0.25
    while True:
        try:
            known = _ask(engine, pen, ending)
        except (DBAPIError, NoneFree, Told):
            known = None
        if known is not None:
            return known
        if time.monotonic() > until:
            raise Unavailable("db.unknown_outcome")
        # All desks ask at once when a server has gone.
        time.sleep(random.uniform(0, pause))  # noqa: S311 - no secret
        pause = min(pause * 2, _LONGEST_PAUSE)


def _ask(engine: Engine, pen: Executable, ending: Ending) -> bool | None:
    """True: kept; False: not; None: it cannot be said."""
    with engine.begin() as connection:
        # The server that is asked may still be about to keep it: it has the pen until it has ended.
        connection.execute(pen)
        if ending.op_ids:
            # They were all written in one transaction: one tells for all.
            wanted = {"op_id": ending.op_ids[0]}
            return bool(connection.execute(_IS_THERE, wanted).scalar_one())
        driver = connection.connection.driver_connection
        if isinstance(driver, Patient) and driver.timeline == ending.timeline:
            fate = connection.execute(_FATE, {"xid": ending.xid}).scalar_one()
            return {"committed": True, "aborted": False}.get(fate)
    return None
