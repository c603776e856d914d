"""What a list shows for several chosen cases: their buttons, how far a run is, who was left."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.ui.case.bulk_run import Progress
from upsocial_desktop.ui.case.flow_row import FlowRow
from upsocial_desktop.ui.case.labels import button, plain_label, short_label
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.widgets.announce import announce

# What is done sooner than this needs no line of its own.
_SOON_MS = 400
_LEFT_WIDE, _LEFT_TALL = 560, 320


class ChosenBar(QWidget):
    """How many cases are chosen and what can be done with all of them; hidden below two."""

    take_wanted = Signal()
    forward_wanted = Signal()
    settle_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = short_label(role="subtitle")
        self.count.setObjectName("cases_chosen")
        self.take = button("take_many", self.tr("Take in hand (A)"), "hand")
        self.forward = button("forward_many", self.tr("Forward… (F)"), "forward")
        self.settle = button("settle_many", self.tr("Report आख्या… (E)"), "file-text")
        self.take.clicked.connect(self.take_wanted)
        self.forward.clicked.connect(self.forward_wanted)
        self.settle.clicked.connect(self.settle_wanted)
        self._row = FlowRow()
        for each in (self.take, self.forward, self.settle):
            self._row.add(each)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.count)
        row.addWidget(self._row)
        self.hide()

    def show_count(self, count: int) -> None:
        """Show how many cases are chosen."""
        self.setVisible(count > 1)
        self.count.setText(self.tr("%n cases chosen", "", count))
        self._row.settle()


class RunLine(QFrame):
    """How many of the chosen cases have been tried, with a way to stop."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run_line")
        self.setProperty("role", "banner")
        mark = QLabel()
        put_icon(mark, "refresh-cw", "primary")
        self.label = plain_label()
        self.label.setObjectName("run_words")
        self.cancel = button("cancel_run", self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancel_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(self.label, 1)
        row.addWidget(self.cancel)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._come)
        self.hide()

    def show_progress(self, progress: Progress | None) -> None:
        """Show how far a run is; None once it has ended."""
        if progress is None:
            self._soon.stop()
            self.hide()
            return
        if self.isHidden() and not self._soon.isActive():
            self._soon.start()
        said = self.tr("%1 %2 of %3").replace("%1", progress.doing)
        if progress.is_stopping:
            said = self.tr("Stopping… what is done stays. %2 of %3")
        said = said.replace("%2", str(progress.tried)).replace("%3", str(progress.total))
        self.label.setText(said)
        self.cancel.setEnabled(not progress.is_stopping)

    def _come(self) -> None:
        self.show()
        announce(self, self.label.text())


class LeftDialog(QDialog):
    """All cases that were left, one to a line, to be read and copied."""

    def __init__(self, title: str, lines: Sequence[str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.text = QPlainTextEdit("\n".join(lines))
        self.text.setObjectName("cases_left")
        self.text.setAccessibleName(title)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        close = button("close", self.tr("Close"), role="main")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.text, 1)
        column.addLayout(foot)
        self.resize(_LEFT_WIDE, _LEFT_TALL)
