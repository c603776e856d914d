"""Every attempt at publishing a post: when, from which computer, and how it ended."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.delivery import DeliveryMove
from upsocial_desktop.services.attempts import Attempt, attempts_of_draft
from upsocial_desktop.ui import words
from upsocial_desktop.ui.desktop import Desktop

# So much of a computer's name tells one from another.
_NAME_LENGTH = 6


class AttemptsLine(QLabel):
    """The attempts of one post, a line each; hidden where none has been made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_attempts")
        self.setProperty("role", "muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.hide()

    def show_attempts(self, attempts: Sequence[Attempt]) -> None:
        """Say them, the oldest first."""
        has_parts = any(attempt.part > 1 for attempt in attempts)
        said = [self._line(attempt, has_parts=has_parts) for attempt in attempts]
        self.setText("\n".join((self.tr("Attempts"), *said)) if said else "")
        self.setAccessibleName(self.tr("Attempts at publishing this post"))
        self.setVisible(bool(said))

    def _line(self, attempt: Attempt, *, has_parts: bool) -> str:
        pieces = [self.tr("%1, %2 IST, %3: %4")]
        if has_parts:
            pieces.insert(0, self.tr("Part %1,").replace("%1", str(attempt.part)))
        where = (
            self.tr("this computer")
            if attempt.is_here
            else self.tr("computer %1").replace("%1", attempt.pc[:_NAME_LENGTH])
        )
        said = " ".join(pieces)
        for place, part in enumerate(
            (str(attempt.number), words.hour(attempt.began_at), where, self._end(attempt)), 1
        ):
            said = said.replace(f"%{place}", part)
        return said

    def _end(self, attempt: Attempt) -> str:
        why = words.of_error(attempt.trouble).what if attempt.trouble else ""
        said = {
            None: self.tr("X is being asked"),
            DeliveryMove.SENT: self.tr("published as %1").replace("%1", attempt.post_id),
            DeliveryMove.LATER: self.tr("X took nothing, it goes later. %1").replace("%1", why),
            DeliveryMove.REFUSE: self.tr("X refused it. %1").replace("%1", why),
            DeliveryMove.DOUBT: self.tr("not certain. %1").replace("%1", why),
            DeliveryMove.SEND_AGAIN: self.tr("not found on X; somebody chose to send it again"),
        }[attempt.outcome]
        if attempt.looks:
            looked = self.tr("looked for %n time(s) in vain", "", attempt.looks)
            said = f"{said.rstrip(' .')}; {looked}"
        return said.strip()


class AttemptsReader(QObject):
    """Reads the attempts of the post that is shown, and again whenever they change."""

    def __init__(self, desktop: Desktop, line: AttemptsLine) -> None:
        super().__init__(line)
        self._desktop, self._line = desktop, line
        self._draft_id = 0
        desktop.news.changed.connect(self._on_news)

    def show_draft(self, draft_id: int) -> None:
        """Show those of another post."""
        if draft_id != self._draft_id:
            self._line.show_attempts(())
        self._draft_id = draft_id
        self._read()

    def _read(self) -> None:
        ports, draft_id = self._desktop.ports, self._draft_id
        self._desktop.tasks.read(
            lambda: attempts_of_draft(ports, draft_id),
            self._line.show_attempts,
            owner=self,
            turn="calendar.attempts",
        )

    def _on_news(self, changes: Changes) -> None:
        if self._draft_id and changes.ids(Topic.DELIVERY):
            self._read()
