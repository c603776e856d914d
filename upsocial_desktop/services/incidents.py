"""What went wrong with a job that nobody looks on at is kept with its time and place."""

import logging
from collections.abc import Callable

from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import Incident

_log = logging.getLogger(__name__)


def attempt(job: Callable[[], Changes]) -> Changes | Exception:
    """Do one of several jobs; what went wrong is answered, so that the next one has its turn.

    The door of the services that catches everything.
    """
    try:
        return job()
    except Told as told:
        return told
    except Exception as bug:  # noqa: BLE001 - the services' door: an incident, then the next job
        return bug


def note_bug(ports: Ports, room: str, bug: BaseException) -> None:
    """Keep where a bug happened and of what kind it is, no words of its message.

    Raises Unavailable("db.…").
    """
    _log.warning("A fault in %s: %s", room, type(bug).__name__)
    trace = bug.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}" if trace else ""
    incident = Incident(ports.clock.now(), room, type(bug).__name__, where, "")
    with ports.store.write() as tx:
        tx.record_incident(incident)
