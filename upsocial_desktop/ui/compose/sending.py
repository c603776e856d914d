"""A sheet is sent: the database has the post before this PC forgets the words."""

from dataclasses import dataclass

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.draft import Draft, DraftState
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services import drafting, publishing
from upsocial_desktop.services.browsing import draft_page
from upsocial_desktop.services.drafting import Words
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.wish import Wish


@dataclass(frozen=True)
class Parcel:
    """A sheet with everything that sending it needs; `op_id` stays while nothing is changed."""

    officer: Officer
    key: str
    draft: Draft | None
    account_id: int
    typed: Words
    op_id: str


def send(ports: Ports, parcel: Parcel) -> Changes:
    """Plan a new post, or give a planned one its new text and minute.

    Raises what `schedule_post` and `revise_post` raise; then the words stay kept on this PC.
    """
    officer, typed, draft = parcel.officer, parcel.typed, parcel.draft
    if draft is None:
        changes = publishing.schedule_post(
            ports, officer, parcel.account_id, typed.text, typed.when_at, parcel.op_id
        )
    else:
        due_at = typed.when_at or publishing.soonest(ports, draft.office_id)
        wish = Wish(officer, draft.id, draft.version, parcel.op_id)
        changes = publishing.revise_post(ports, wish, typed.text, due_at)
    drafting.discard(ports, parcel.key)
    return changes


def take_back(ports: Ports, parcel: Parcel, sent: Changes) -> tuple[Changes, str]:
    """Undo a sending: the plan is as it was and the words are being written again.

    Answers what changed and the key of the words. Raises Refused("draft.move") once they left.
    """
    now_at = draft_page(ports, sent.first(Topic.DRAFT))[0]
    wish = Wish(parcel.officer, now_at.id, now_at.version)
    before, key = parcel.draft, parcel.key
    if before is not None and _stood_firm(ports, before):
        changes = publishing.revise_post(ports, wish, before.text, before.due_at)
    else:
        changes = publishing.withdraw_post(ports, wish)
        # A withdrawn post cannot be revised: its words start a new one.
        key = drafting.new_post_key() if before is not None else key
    place = (now_at.office_id, now_at.account_id)
    drafting.keep_words(ports, key, place, parcel.typed)
    return changes, key


def _stood_firm(ports: Ports, draft: Draft) -> bool:
    return draft.state is DraftState.SCHEDULED and draft.due_at > ports.clock.now()
