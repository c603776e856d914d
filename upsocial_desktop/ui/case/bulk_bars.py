"""What a list shows for several chosen cases: their buttons, how far a run is, who was left."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.ui.case.bulk_run import Progress
from upsocial_desktop.ui.case.flow_row import FlowRow
from upsocial_desktop.ui.case.labels import button, short_label
from upsocial_desktop.ui.case.progress_line import ProgressLine

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


class RunLine(ProgressLine):
    """How many of the chosen cases have been tried, with a way to stop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("run", parent)

    def show_progress(self, progress: Progress | None) -> None:
        """Show how far a run is; None once it has ended."""
        if progress is None:
            self.end()
            return
        said = self.tr("%1 %2 of %3").replace("%1", progress.doing)
        if progress.is_stopping:
            said = self.tr("Stopping… what is done stays. %2 of %3")
        said = said.replace("%2", str(progress.tried)).replace("%3", str(progress.total))
        self.go_on(said, _SOON_MS, is_stopping=progress.is_stopping)


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
