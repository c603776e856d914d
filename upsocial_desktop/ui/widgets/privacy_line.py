"""Warns while words are written that ask for a private number in public, or that hold one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from upsocial_desktop.domain.private_numbers import PrivacyDoubt, PrivateKind, privacy_doubt
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.widgets.announce import announce


class PrivacyLine(QFrame):
    """Shows what is wrong and what to write instead; asks once before such words go out.

    Whoever means it sends again by the button: an office's own number is no private one.
    """

    agreed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("privacy_line")
        self.setProperty("role", "banner")
        self.setProperty("ink", "late")
        mark = QLabel(self)
        put_icon(mark, "shield", "late")
        self.label = QLabel(self)
        self.label.setObjectName("privacy_words")
        self.label.setWordWrap(True)
        self.yes = QPushButton(self.tr("Send anyway"), self)
        self.yes.setObjectName("send_with_number")
        self.yes.setAutoDefault(True)
        self.yes.clicked.connect(self._on_agreed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(self.label, 1)
        row.addWidget(self.yes)
        self._doubt: PrivacyDoubt | None = None
        self._text = ""
        self._agreed_to = ""
        self.hide()

    @property
    def is_asking(self) -> bool:
        """Whether the question waits for its answer."""
        return not self.isHidden() and not self.yes.isHidden()

    def look_at(self, text: str) -> None:
        """Look at the words as they are being written."""
        if text == self._text:
            return
        self._text = text
        doubt = privacy_doubt(text)
        if doubt != self._doubt or doubt is None:
            self._doubt = doubt
            self.label.setText(self._words(doubt) if doubt is not None else "")
            if doubt is not None:
                announce(self, self.label.text())
        self.yes.hide()
        self.setVisible(doubt is not None)

    def lets_go(self, text: str) -> bool:
        """Whether words may go out; if not, the question is put and has the focus."""
        self.look_at(text)
        if self._doubt is None or text == self._agreed_to:
            return True
        self.yes.show()
        self.yes.setFocus()
        announce(self, self.label.text())
        return False

    def _on_agreed(self) -> None:
        self._agreed_to = self._text
        self.yes.hide()
        self.agreed.emit()

    def _words(self, doubt: PrivacyDoubt) -> str:
        if doubt.is_asked_for:
            return {
                PrivateKind.PHONE: self.tr(
                    "This asks for a phone number where everybody reads it. Ask for it by direct"
                    " message instead: “कृपया अपना नंबर हमें सीधे संदेश (DM) में भेजें।”"
                ),
                PrivateKind.AADHAAR: self.tr(
                    "This asks for an Aadhaar number where everybody reads it. It is hardly ever"
                    " needed; ask by direct message (DM), or at the office."
                ),
                PrivateKind.ACCOUNT: self.tr(
                    "This asks for an account or card number where everybody reads it. Ask for it"
                    " by direct message (DM), or at the office."
                ),
            }[doubt.kind]
        return {
            PrivateKind.PHONE: self.tr(
                "A mobile number stands in these words and everybody will read it. Leave it out"
                " unless it is the office's own."
            ),
            PrivateKind.AADHAAR: self.tr(
                "What looks like an Aadhaar number stands in these words and everybody will read"
                " it. Leave it out."
            ),
            PrivateKind.ACCOUNT: self.tr(
                "A long number stands in these words, such as an account's, and everybody will"
                " read it. Leave it out unless it is meant for all."
            ),
        }[doubt.kind]
