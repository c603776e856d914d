"""A sheet is sent: the database has the post before this PC forgets the words."""

from dataclasses import dataclass

from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.draft import Draft
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services import drafting, publishing
from upsocial_desktop.services.before_sending import Wanted
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
    wants_approval: bool = False

    @property
    def wanted(self) -> Wanted:
        """The sheet as it is looked at before it goes."""
        typed = self.typed
        return Wanted(
            *(self.account_id, typed.text, typed.english, typed.when_at, typed.pictures),
            draft_id=self.draft.id if self.draft else 0,
        )


def send(ports: Ports, parcel: Parcel) -> Changes:
    """Plan a new post, or give a planned one its new text and minute.

    Raises what `schedule_post` and `revise_post` raise; then the words stay kept on this PC.
    """
    officer, typed, draft = parcel.officer, parcel.typed, parcel.draft
    if draft is None:
        changes = publishing.send_sheet(
            ports, officer, parcel.wanted, parcel.op_id, wants_approval=parcel.wants_approval
        )
    else:
        due_at = typed.when_at or publishing.soonest(ports, draft.office_id)
        wish = Wish(officer, draft.id, draft.version, parcel.op_id)
        text = publishing.text_of(ports, parcel.wanted)
        changes = publishing.revise_post(ports, wish, text, due_at, typed.pictures)
    drafting.discard(ports, parcel.key)
    return changes


def take_back(ports: Ports, parcel: Parcel) -> tuple[Changes, str]:
    """Undo a sending: the plan is as it was and the words are being written again.

    Answers what changed and the key of the words. Raises Refused: "draft.move" once they left,
    "stale" where the planned post was changed by others since.
    """
    with ports.store.read() as tx:
        # By the wish itself: what was delivered with it may have touched other posts.
        line = tx.line_of(parcel.op_id)
        if line is None:
            raise Refused("draft.unknown")
        now_at = tx.draft(line.subject_id)
    wish = Wish(parcel.officer, now_at.id, now_at.version)
    before, key = parcel.draft, parcel.key
    if before is not None:
        changes = publishing.put_back_post(ports, wish, before.version)
    else:
        changes = publishing.withdraw_post(ports, wish)
    place = (now_at.office_id, now_at.account_id)
    drafting.keep_words(ports, key, place, parcel.typed)
    return changes, key
