"""The cases read last at this desk, to be read again while the office database is away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.services.read_cases import ReadCase, read_cases
from upsocial_desktop.ui import words
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.trouble import TroubleBar
from upsocial_desktop.ui.widgets.splitter import Splitter

_SIZE = (860, 480)


class ReadCasesDialog(QDialog):
    """The cases on the left, the sheet of the chosen one on the right; nothing can be changed."""

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._cases: Sequence[ReadCase] = ()
        self.setObjectName("read_cases")
        self.setWindowTitle(self.tr("Cases read here"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.note = QLabel(self)
        self.note.setObjectName("read_cases_note")
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        self.trouble = TroubleBar(self)
        self.list = QListWidget(self)
        self.list.setObjectName("read_cases_list")
        self.list.setAccessibleName(self.tr("Cases read here"))
        self.list.currentRowChanged.connect(self._on_chosen)
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("read_case_text")
        self.text.setAccessibleName(self.tr("The case as it stood"))
        self.text.setReadOnly(True)
        panes = Splitter("read_cases_panes", Qt.Orientation.Horizontal, self)
        panes.addWidget(self.list)
        panes.addWidget(self.text)
        panes.setStretchFactor(1, 2)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.note, self.trouble):
            column.addWidget(widget)
        column.addWidget(panes, 1)
        column.addWidget(buttons)
        self.resize(*_SIZE)
        ports, officer = desktop.ports, desktop.seat.officer
        desktop.tasks.keep(
            lambda: read_cases(ports, officer),
            self._show,
            owner=self,
            failed=self.trouble.show_error,
        )

    def _show(self, cases: Sequence[ReadCase]) -> None:
        self._cases = cases
        now = self._desktop.ports.clock.now()
        for each in cases:
            when = words.short_when(each.read_at, now)
            self.list.addItem(f"{each.code} · {when} · {each.summary}")
        self.note.setText(
            self.tr("As they stood when they were read here; they can only be read.")
            if cases
            else self.tr(
                "No case was read here in the last 24 hours. What is read is kept for so long, for"
                " days when the database is away."
            )
        )
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _on_chosen(self, row: int) -> None:
        self.text.setPlainText(self._cases[row].text if 0 <= row < len(self._cases) else "")
