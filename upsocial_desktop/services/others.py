"""What other people and other PCs have changed since this program looked last."""

from dataclasses import dataclass
from typing import Final

from upsocial_desktop.domain.changes import NOTHING, Changes, Topic, Touch
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.services.ports import Ports, ReadTx

# More than this at once, and the screens read all they show anew.
MOST: Final = 200
EVERYTHING: Final = Changes(
    frozenset(Touch(topic, 0) for topic in Topic if topic is not Topic.DESK)
)
# What changes without a line of history.
_UNTOLD: Final = Changes(
    frozenset(Touch(topic, 0) for topic in (Topic.OFFICE, Topic.ACCOUNT, Topic.OPTION))
)
_TOPICS: Final = {
    Subject.CASE: Topic.CASE,
    Subject.MENTION: Topic.MENTION,
    Subject.DRAFT: Topic.DRAFT,
    Subject.DELIVERY: Topic.DELIVERY,
    Subject.TEMPLATE: Topic.TEMPLATE,
    Subject.ACHIEVEMENT: Topic.ACHIEVEMENT,
    Subject.HOLD: Topic.HOLD,
}


@dataclass(frozen=True, slots=True)
class Seen:
    """How far this program has looked: the mark, the last line of history, and the register.

    `register` differs where what has no history does: offices, people, accounts, options.
    """

    mark: str = ""
    line_id: int = 0
    register: int = 0


def look(ports: Ports, office_id: int, seen: Seen) -> tuple[Changes, Seen]:
    """What an office's screens have to read anew, and how far it has been looked.

    The first look finds nothing: whoever has just begun has just read. Raises Unavailable("db.…").
    """
    mark = ports.store.change_mark()
    if mark == seen.mark:
        return NOTHING, seen
    with ports.store.read() as tx:
        now = Seen(mark, tx.newest_line_id(), _register(tx, office_id))
        if not seen.mark:
            return NOTHING, now
        lines = tx.lines_since(office_id, seen.line_id, MOST + 1)
    if len(lines) > MOST:
        return EVERYTHING, now
    changes = Changes(frozenset(Touch(_TOPICS[line.subject], line.subject_id) for line in lines))
    # The mark is the whole State's: that it moved says nothing of this office.
    return (changes | _UNTOLD if now.register != seen.register else changes), now


def _register(tx: ReadTx, office_id: int) -> int:
    accounts = tuple(tx.accounts(office_id))
    return hash(
        (
            tuple(tx.offices()),
            tuple(tx.officers(office_id)),
            accounts,
            tuple(tx.intake_state(account.id) for account in accounts),
            frozenset(tx.options(office_id).items()),
        )
    )
