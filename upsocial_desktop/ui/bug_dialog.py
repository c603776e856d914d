"""The dialog for a bug: plain words, details to copy, the log folder; one at a time."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.ui import words
from upsocial_desktop.ui.redaction import details_of


class BugDialog(QDialog):
    """Says what happened and that the program lives on; counts further bugs while it is open."""

    def __init__(self, error: BaseException, log_folder: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._more = 0
        self.setObjectName("bug_dialog")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = words.of_error("bug", {"kind": type(error).__name__})
        sentence = QLabel(said.sentence, self)
        sentence.setWordWrap(True)
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        self._details = QPlainTextEdit(details_of(error), self)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setMinimumHeight(120)
        column = QVBoxLayout(self)
        for widget in (sentence, self._details, self._count):
            column.addWidget(widget)
        column.addWidget(self._buttons(log_folder))
        self.resize(560, 320)

    def count_another(self) -> None:
        """One more went wrong while this is open."""
        self._more += 1
        self._count.setText(self.tr("And %n more since then.", "", self._more))

    @property
    def details(self) -> str:
        """What is copied."""
        return self._details.toPlainText()

    def _buttons(self, log_folder: Path | None) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = QPushButton(self.tr("Copy details"), self)
        copy.setObjectName("copy_details")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details))
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        if log_folder is not None:
            folder = QPushButton(self.tr("Open log folder"), self)
            folder.setObjectName("open_log_folder")
            address = QUrl.fromLocalFile(str(log_folder))
            folder.clicked.connect(lambda: QDesktopServices.openUrl(address))
            box.addButton(folder, QDialogButtonBox.ButtonRole.ActionRole)
        box.rejected.connect(self.close)
        return box


class BugDesk(QObject):
    """Shows one bug dialog at a time over a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._open: BugDialog | None = None
        self.log_folder: Path | None = None

    def show_bug(self, error: BaseException) -> None:
        """Show a bug, or count it while another is shown."""
        if self._open is not None:
            self._open.count_another()
            return
        self._open = BugDialog(error, self.log_folder, self._window)
        self._open.destroyed.connect(self._on_closed)
        self._open.show()

    @property
    def shown(self) -> BugDialog | None:
        """The dialog that is open."""
        return self._open

    def _on_closed(self) -> None:
        self._open = None
