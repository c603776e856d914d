"""Every attempt at bringing words to X, told from the history of their delivery."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from upsocial_desktop.domain.delivery import Delivery, DeliveryMove
from upsocial_desktop.domain.history import HistoryLine, Subject
from upsocial_desktop.services.ports import Ports, ReadTx

# What ends an attempt, or says how it stands.
_OUTCOMES = frozenset(
    {
        *(DeliveryMove.LATER, DeliveryMove.SENT, DeliveryMove.REFUSE, DeliveryMove.DOUBT),
        DeliveryMove.SEND_AGAIN,
    }
)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try: `id` is that of its intent in the history, `pc` the PC that made it.

    `outcome` is the move that says how it ended, None while X is being asked; `looks` is how often
    it was looked for and not found. `token` is the fencing token that the PC had.
    """

    id: str
    number: int
    part: int
    pc: str
    is_here: bool
    token: int
    began_at: datetime
    outcome: DeliveryMove | None = None
    ended_at: datetime | None = None
    trouble: str = ""
    detail: str = ""
    looks: int = 0
    post_id: str = ""


def attempts_of(ports: Ports, delivery_id: int) -> Sequence[Attempt]:
    """The attempts of a delivery, oldest first. Raises Refused("delivery.unknown")."""
    with ports.store.read() as tx:
        return _attempts(tx, tx.delivery(delivery_id), ports.desk.pc_id)


def attempts_of_draft(ports: Ports, draft_id: int) -> Sequence[Attempt]:
    """Those of a post of the calendar, all its parts, in the order in which they were begun."""
    with ports.store.read() as tx:
        here = ports.desk.pc_id
        parts = tx.deliveries_of_draft(draft_id)
        found = [each for part in parts for each in _attempts(tx, part, here)]
    return sorted(found, key=lambda attempt: (attempt.began_at, attempt.part))


def _attempts(tx: ReadTx, delivery: Delivery, here: str) -> list[Attempt]:
    found: list[Attempt] = []
    for line in tx.history(Subject.DELIVERY, delivery.id):
        if line.move == DeliveryMove.TAKE:
            found.append(_begun(line, delivery.part, here))
        elif found:
            found[-1] = _told(found[-1], line)
    return found


def _begun(line: HistoryLine, part: int, here: str) -> Attempt:
    pc = str(line.facts.get("pc", ""))
    return Attempt(
        id=line.op_id,
        number=int(str(line.fields["attempt"])),
        part=part,
        pc=pc,
        is_here=pc == here,
        token=int(str(line.facts.get("token", 0))),
        began_at=line.at,
    )


def _told(attempt: Attempt, line: HistoryLine) -> Attempt:
    if line.move == DeliveryMove.LOOKED:
        return replace(attempt, looks=int(str(line.fields["looks"])))
    if line.move not in _OUTCOMES:
        return attempt
    return replace(
        attempt,
        outcome=DeliveryMove(line.move),
        ended_at=line.at,
        trouble=str(line.fields.get("trouble", attempt.trouble)),
        detail=str(line.fields.get("trouble_detail", "")),
        post_id=str(line.fields.get("x_post_id", "")),
    )
