"""What is done on the page of approvals, each with its undoing where there is one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.services import approving, by_hand
from upsocial_desktop.services.by_hand import HandPost
from upsocial_desktop.services.records import DraftRow
from upsocial_desktop.ui.calendar.deeds import Deeds
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.trouble import TroubleBar

# Where X offers to post words that are too long to stand in an address.
_EMPTY_POST = "https://x.com/intent/tweet"


def open_in_browser(address: str) -> None:
    """Hand an address to the system's browser as it is, nothing decoded."""
    QDesktopServices.openUrl(QUrl.fromEncoded(address.encode()))


class ApprovalDeeds(Deeds):
    """Runs the use cases on the write lane; `refused` carries what a field is asked again for."""

    refused = Signal(object)

    def __init__(self, desktop: Desktop, trouble: TroubleBar, parent: QObject) -> None:
        super().__init__(desktop, trouble, parent)
        self.open_address: Callable[[str], None] = open_in_browser

    def approve(self, row: DraftRow, text: str) -> None:
        """Approve these words; undo takes the approval and the change of words back."""
        ports, wish = self._desktop.ports, self._wish(row)
        undo = self._undoing(row.id, approving.unapprove_post)
        said = self.tr("Post approved")
        self._ask(lambda: approving.approve_post(ports, wish, text), said, undo)

    def send_back(self, row: DraftRow, remarks: str) -> None:
        """Send back with remarks; undo puts it back as it was, an approval too."""
        ports, wish = self._desktop.ports, self._wish(row)
        undo = self._put_back(row)
        said = self.tr("Post sent back")
        self._ask(lambda: approving.send_post_back(ports, wish, remarks), said, undo)

    def hand_in(self, row: DraftRow) -> None:
        """Hand in again as it stands; undo puts it back with the remarks on it."""
        ports, wish = self._desktop.ports, self._wish(row)
        undo = self._put_back(row)
        self._do(lambda: approving.hand_in(ports, wish), self.tr("Post handed in"), undo)

    def take_to_browser(self, post: HandPost) -> None:
        """Write down that the words are taken to X's page, then open it."""
        ports, officer = self._desktop.ports, self._desktop.seat.officer
        found: list[str] = []

        def job() -> Changes:
            begun, changes = by_hand.begin_by_hand(ports, officer, post.delivery.id)
            found.append(begun.intent)
            return changes

        def opened() -> None:
            if not found[0]:
                QGuiApplication.clipboard().setText(post.delivery.text)
            self.open_address(found[0] or _EMPTY_POST)

        self._do(job, self.tr("Opened in the browser"), None, opened)

    def settle(self, post: HandPost, pasted: str, *, is_sure: bool) -> None:
        """Settle words by the pasted address; what stands on X cannot be undone."""
        ports, officer, delivery_id = (
            self._desktop.ports,
            self._desktop.seat.officer,
            post.delivery.id,
        )
        said = self.tr("Noted as published")
        self._ask(
            lambda: by_hand.settle_by_hand(ports, officer, delivery_id, pasted, is_sure=is_sure),
            said,
            None,
        )

    def not_posted(self, post: HandPost) -> None:
        """The words wait to be posted again."""
        ports, officer, delivery_id = (
            self._desktop.ports,
            self._desktop.seat.officer,
            post.delivery.id,
        )
        said = self.tr("The words wait to be posted")
        self._do(lambda: by_hand.not_posted(ports, officer, delivery_id), said, None)

    def _ask(self, job: Callable[[], Changes], said: str, undo: Callable[[], None] | None) -> None:
        """As `_do`; a refusal goes to the field it is about."""

        def done(changes: Changes) -> None:
            self._tell(changes, said, undo)

        def failed(error: Exception) -> None:
            if isinstance(error, Told) and error.code in ASKED_AGAIN:
                self.refused.emit(error)
            else:
                self._on_failed(error)

        self._trouble.clear()
        self._desktop.tasks.write(job, done, owner=self, failed=failed)


# Refusals of words, of remarks and of a pasted address: said beside where they were entered.
WORDS = frozenset({"reply.empty", "reply.too_long", "draft.unfilled", "draft.same"})
REMARKS = frozenset({"draft.remarks_missing"})
ADDRESS = frozenset(
    {
        *("x.not_an_address", "hand.two_addresses", "hand.other_account", "hand.parent"),
        *("hand.other_time", "hand.other_words", "hand.known"),
    }
)
ASKED_AGAIN = WORDS | REMARKS | ADDRESS
