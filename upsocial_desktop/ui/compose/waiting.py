"""A sheet that is sent while the office database is away waits on this PC."""

from dataclasses import dataclass

from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.desk_wish import WishState
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.picture import pictures_as_text
from upsocial_desktop.services import desk_queue, drafting
from upsocial_desktop.services.away import accounts_of, is_away
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.compose.sending import Parcel, send


@dataclass(frozen=True)
class Sent:
    """What sending a sheet changed, and whether the post waits for an approval now."""

    changes: Changes
    is_handed_in: bool


def send_and_see(ports: Ports, parcel: Parcel) -> Sent:
    """Send a sheet, and look what it has become. Raises what `send` raises."""
    changes = send_or_wait(ports, parcel)
    if desk_queue.is_waiting(changes):
        return Sent(changes, is_handed_in=parcel.wants_approval)
    try:
        with ports.store.read() as tx:
            line = tx.line_of(parcel.op_id)
            is_handed_in = line is not None and line.fields.get("state") == DraftState.HANDED_IN
    except Unavailable:
        # It is sent all the same.
        is_handed_in = parcel.wants_approval
    return Sent(changes, is_handed_in)


def send_or_wait(ports: Ports, parcel: Parcel) -> Changes:
    """Send a sheet; it waits where the database is away, behind what waits already.

    Raises what `send` raises. A change of a planned post is refused later where the post was
    changed by others since, or left: until then it stands as it was.
    """
    if ports.desk.wishes(WishState.WAITING):
        return _wait(ports, parcel)
    try:
        return send(ports, parcel)
    except Unavailable as trouble:
        if not is_away(trouble):
            raise
        return _wait(ports, parcel)


def _wait(ports: Ports, parcel: Parcel) -> Changes:
    names = {one.id: one.username for one in accounts_of(ports, parcel.officer.office_id)}
    about = f"@{names.get(parcel.account_id, parcel.account_id)}"
    typed, draft = parcel.typed, parcel.draft
    said: dict[str, Field] = {
        "account_id": parcel.account_id,
        "text": typed.text,
        "english": typed.english,
        "pictures": pictures_as_text(typed.pictures),
        "due_at": typed.when_at,
        "wants_approval": parcel.wants_approval,
    }
    if draft is None:
        wish = Wish(parcel.officer, 0, 0, parcel.op_id, about=about)
        return desk_queue.schedule_post(ports, wish, said, parcel.key)
    wish = Wish(parcel.officer, draft.id, draft.version, parcel.op_id, about=about)
    return desk_queue.revise_post(ports, wish, said, parcel.key)


def take_out(ports: Ports, parcel: Parcel) -> tuple[Changes, str]:
    """Undo a sending that waits: it leaves the queue, and its words are being written again.

    Raises Refused("desk.delivered") where it was delivered meanwhile.
    """
    wish = next((one for one in ports.desk.wishes() if one.op_id == parcel.op_id), None)
    if wish is not None:
        desk_queue.drop_wish(ports, wish.number)
    place = (parcel.officer.office_id, parcel.account_id)
    drafting.keep_words(ports, parcel.key, place, parcel.typed)
    return desk_queue.SETTLED, parcel.key
