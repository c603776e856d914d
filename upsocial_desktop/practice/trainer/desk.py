"""What the trainer's hand reaches: the world, and all that stands between it and its clients."""

from typing import Protocol

from upsocial_desktop.practice.api.wish import Manners
from upsocial_desktop.practice.meter.bill import Bill
from upsocial_desktop.practice.meter.limits import Limits
from upsocial_desktop.practice.trainer.classroom import Classroom
from upsocial_desktop.practice.trainer.faults import Faults
from upsocial_desktop.practice.trainer.requests_log import RequestsLog
from upsocial_desktop.practice.world import World


class Desk(Protocol):
    """A practice X as its trainer sees it; `classroom` is None unless a class has been opened."""

    world: World
    faults: Faults
    limits: Limits
    bill: Bill
    requests: RequestsLog
    manners: Manners
    classroom: Classroom | None

    def snapshot(self) -> str:
        """Return the whole state as JSON text, without any token or secret."""
        ...

    def restore(self, text: str) -> None:
        """Go on from a snapshot; raises ValueError, and changes nothing, for any other text."""
        ...


def settle_owner(desk: Desk) -> None:
    """Let the day's first account own the ready-made app, unless somebody who is there does.

    Whoever signs in as the owner reads what is the owner's for less.
    """
    accounts = [user_id for user_id, _, _ in desk.world.accounts()]
    app_id = desk.world.keys.own_app.id
    if accounts and desk.bill.statement(app_id).terms.owner_id not in accounts:
        desk.bill.set_owner(app_id, accounts[0])


def obey_script(desk: Desk) -> None:
    """Switch on and lift what the script has ordered since it was last asked."""
    desk.faults.obey(desk.world.take_due_faults())
