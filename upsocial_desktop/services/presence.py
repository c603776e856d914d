"""Who has a case open is shown to colleagues, so that nobody writes the same answer twice."""

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.away import is_away
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import Presence

# Renewed by the page at a third of this; a PC that was switched off is gone within it.
SECONDS_HERE = 60


def arrive(ports: Ports, officer: Officer, case_id: int) -> tuple[Presence, ...]:
    """Say that the officer has the case open; answers which others have."""
    # A practice day may run sixty times as fast; the page renews by the clock on the wall.
    pace = ports.practice.state().pace if ports.practice is not None else 1.0
    seconds = int(SECONDS_HERE * max(pace, 1.0))
    now = ports.clock.now()
    with ports.store.write() as tx:
        tx.show_presence(case_id, officer.id, now, seconds)
        here = tx.presences(case_id, now)
    return tuple(other for other in here if other.officer_id != officer.id)


def arrive_if_there(ports: Ports, officer: Officer, case_id: int) -> tuple[Presence, ...]:
    """The same; nobody is known to be there while the office database is away."""
    try:
        return arrive(ports, officer, case_id)
    except Unavailable as trouble:
        if not is_away(trouble):
            raise
        return ()


def leave(ports: Ports, officer: Officer, case_id: int) -> None:
    """Say that the officer has closed the case."""
    with ports.store.write() as tx:
        tx.end_presence(case_id, officer.id)
