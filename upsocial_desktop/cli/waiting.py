"""Commands whose wish waits on this PC while the office database is away."""

import argparse
from collections.abc import Callable, Iterable, Sequence

from upsocial_desktop.cli.lines import plain
from upsocial_desktop.cli.verb import Line, Run, acting
from upsocial_desktop.domain.desk_wish import DeskWish
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services import desk_queue
from upsocial_desktop.services.away import is_reachable
from upsocial_desktop.services.ports import Ports

Said = argparse.Namespace
# Make the wishes of a command; each answers what it touched.
Wishes = Callable[[Ports, Said, Officer], Sequence[DeskWish]]


def wish_line(wish: DeskWish) -> Line:
    """One wish of the queue."""
    return {
        "number": wish.number,
        "state": wish.state.value,
        "wish": wish.kind.value,
        "about": wish.about,
        "subject_id": wish.subject_id,
        "words": wish.words,
        "officer_id": wish.officer_id,
        "office_id": wish.office_id,
        "made_at": plain(wish.made_at),
        "settled_at": plain(wish.settled_at),
        "trouble": wish.trouble,
        "trouble_facts": plain(dict(wish.trouble_facts)),
        "op_id": wish.op_id,
    }


def or_wait(run: Run, wishes: Wishes, instead_of: Callable[[Said], str] = lambda _: "") -> Run:
    """The command as it is; where the database is away, its wishes in the queue of this PC.

    What already waits is delivered first, so that the order is the officer's. `instead_of` names
    the words being written here that a wish takes the place of.
    """

    def runs(ports: Ports, said: Said) -> Iterable[Line]:
        if is_reachable(ports):
            desk_queue.deliver_waiting(ports)
            yield from run(ports, said)
            return
        for wish in wishes(ports, said, acting(ports, said)):
            number = ports.desk.keep_wish(wish, instead_of(said))
            yield wish_line(desk_queue.wish_named(ports, number))

    return runs
