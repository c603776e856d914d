"""What went wrong with a job that nobody looks on at is kept with its time and place."""

import logging

from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import Incident

_log = logging.getLogger(__name__)


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
