"""Who else has the case open: a quiet line in the head, a question before words are sent."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from upsocial_desktop.services.records import Presence
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.labels import button, plain_label
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.widgets.announce import announce


class AlsoHere(QWidget):
    """One line that names the colleagues at this case and since when; hidden while alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("also_here")
        mark = QLabel()
        put_icon(mark, "users", "due")
        self.label = plain_label(role="due")
        self.label.setObjectName("also_here_words")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(mark)
        row.addWidget(self.label, 1)
        self._shown: tuple[Presence, ...] = ()
        self.hide()

    def show_others(self, others: tuple[Presence, ...]) -> None:
        """Name these; said to screen readers when somebody comes."""
        is_more = len(others) > len(self._shown)
        self._shown = others
        self.setVisible(bool(others))
        self.label.setText(self._words(others))
        if is_more:
            announce(self, self.label.text())

    def _words(self, others: tuple[Presence, ...]) -> str:
        if len(others) == 1:
            said = self.tr("%1 has this case open since %2")
            return said.replace("%2", words.hour(others[0].since_at)).replace("%1", others[0].name)
        each = self.tr("%1 since %2")
        named = ", ".join(
            each.replace("%2", words.hour(one.since_at)).replace("%1", one.name) for one in others
        )
        return self.tr("Also here: %1").replace("%1", named)


class SendAnyway(QFrame):
    """Asks, in its place above the words, whether to send while a colleague may be answering."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("send_anyway")
        self.setProperty("role", "banner")
        self.setProperty("ink", "late")
        mark = QLabel()
        put_icon(mark, "users", "due")
        self.label = plain_label()
        self.label.setObjectName("send_anyway_words")
        self.yes = button("send_now", self.tr("Send anyway"), "send")
        self.no = button("send_not_yet", self.tr("Not yet"))
        for answer in (self.yes, self.no):
            # Enter presses the one that has the focus.
            answer.setAutoDefault(True)
        self.yes.clicked.connect(self.agreed)
        self.no.clicked.connect(self.declined)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(self.label, 1)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        self.hide()

    def ask(self, others: Sequence[Presence]) -> None:
        """Ask about these; the focus goes to the answer that does nothing."""
        if len(others) == 1:
            said = self.tr("%1 is also here and may be answering. Send anyway?")
        else:
            said = self.tr("%1 are also here and may be answering. Send anyway?")
        self.label.setText(said.replace("%1", ", ".join(one.name for one in others)))
        self.show()
        self.no.setFocus()
        announce(self, self.label.text())
