"""A field for a secret: masked, seen only while a button is held, pasted blanks cut off."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from upsocial_desktop.ui.icons import put_icon


class SecretField(QWidget):
    """Holds a secret as long as the dialog lives; it is never filled from anything kept."""

    edited = Signal()

    def __init__(
        self, name: str, parent: QWidget | None = None, *, has_blanks: bool = False
    ) -> None:
        super().__init__(parent)
        self._has_blanks = has_blanks
        self.line = QLineEdit(self)
        self.line.setAccessibleName(name)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
        )
        self.reveal = QPushButton(self)
        self.reveal.setAccessibleName(self.tr("Hold to see: %1").replace("%1", name))
        self.reveal.setToolTip(self.tr("Hold to see"))
        put_icon(self.reveal, "eye")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.reveal)
        self.setFocusProxy(self.line)
        self.reveal.pressed.connect(lambda: self._show(QLineEdit.EchoMode.Normal))
        self.reveal.released.connect(lambda: self._show(QLineEdit.EchoMode.Password))
        self.line.textChanged.connect(self._on_text)

    def secret(self) -> str:
        """What was entered."""
        return self.line.text()

    def forget(self) -> None:
        """Empty it."""
        self.line.clear()

    def _show(self, mode: QLineEdit.EchoMode) -> None:
        self.line.setEchoMode(mode)

    def _on_text(self, text: str) -> None:
        # Keys of X have no blanks; copying from a page or mail brings some along.
        clean = text if self._has_blanks else "".join(text.split())
        if clean != text:
            self.line.setText(clean)
        else:
            self.edited.emit()
