"""A sheet of paper on the screen, drawn as it will be printed: save it, print it, copy it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.paper import Paper
from upsocial_desktop.ui.case.flow_row import FlowRow
from upsocial_desktop.ui.case.labels import button, plain_label
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.paper_drawing import draw_pages, print_out
from upsocial_desktop.ui.trouble import TroubleBar
from upsocial_desktop.ui.widgets.announce import announce

_PAGE_WIDE = 620
_WIDE, _TALL = 760, 660
# What the frame of a window and the bar of the desktop take of a low screen.
_FRAME = 90


class PageView(QScrollArea):
    """The pages one under the other; arrows and Page Down walk them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("pages")
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.pages: tuple[QLabel, ...] = ()

    def show_pages(self, pictures: Sequence[QImage], words: str) -> None:
        """Show pages; `words` are what a screen reader says of them."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setSpacing(12)
        labels = []
        for number, picture in enumerate(pictures, 1):
            label = QLabel()
            label.setPixmap(QPixmap.fromImage(picture))
            said = self.tr("Page %1 of %2").replace("%1", str(number))
            label.setAccessibleName(said.replace("%2", str(len(pictures))))
            label.setProperty("role", "paper")
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
            labels.append(label)
        column.addStretch(1)
        self.setAccessibleDescription(words)
        self.pages = tuple(labels)
        self.setWidget(body)


class PaperDialog(QDialog):
    """Shows a sheet; `told` says what became of it. What it is made of is read by a worker."""

    told = Signal(str)

    def __init__(self, desktop: Desktop, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.desktop = desktop
        self.paper: Paper | None = None
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.trouble = TroubleBar()
        self.view = PageView(self.tr("Preview"))
        self.said = plain_label(role="muted")
        self.said.setObjectName("said")
        self.buttons = FlowRow()
        self.save_button = self.add_button("save_pdf", self.tr("Save as PDF…"), self.ask_pdf)
        self.print_button = self.add_button("print", self.tr("Print…"), self.ask_printer)
        self.save_button.setEnabled(False)
        self.print_button.setEnabled(False)
        self.done_button = button("close", self.tr("Close"))
        self.done_button.clicked.connect(self.accept)
        self.middle = QHBoxLayout()
        self.middle.addWidget(self.view, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.buttons, 1)
        foot.addWidget(self.done_button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.trouble)
        column.addLayout(self.middle, 1)
        column.addWidget(self.said)
        column.addLayout(foot)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.ask_printer)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.ask_pdf)
        room = self.screen().availableSize()
        self.resize(min(_WIDE, room.width()), min(_TALL, room.height() - _FRAME))
        self._printer: QPrinter | None = None

    def add_button(self, name: str, words: str, pressed: Callable[[], None]) -> QPushButton:
        """One more thing that can be done with the sheet."""
        made = button(name, words)
        made.clicked.connect(lambda _checked=False: pressed())
        self.buttons.add(made)
        return made

    def show_paper(self, paper: Paper, words: str) -> None:
        """Show a sheet once a worker has drawn it."""
        self.paper = paper
        self.desktop.tasks.read(
            lambda: draw_pages(paper, _PAGE_WIDE),
            lambda pictures: self._show(pictures, words),
            owner=self,
            turn="case.paper",
        )

    def _show(self, pictures: Sequence[QImage], words: str) -> None:
        self.view.show_pages(pictures, words)
        self.save_button.setEnabled(True)
        self.print_button.setEnabled(True)
        self.buttons.settle()

    def save(self, to: Path) -> None:
        """Write the sheet into a file by its ending."""
        raise NotImplementedError

    def saved(self, to: Path) -> None:
        """Say where the file is."""
        self.say(self.tr("Saved: %1").replace("%1", str(to)))

    def say(self, words: str) -> None:
        """Say what has been done, in the dialog and to a screen reader."""
        self.said.setText(words)
        announce(self.said, words)
        self.told.emit(words)

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self.say(self.tr("Copied"))

    def ask_pdf(self) -> None:
        """Ask for a file's name and write the PDF."""
        if self.paper is not None:
            self.ask_file(f"{self.paper.title}.pdf", self.tr("PDF (*.pdf)"))

    def ask_file(self, name: str, kinds: str) -> None:
        """Ask where a file is to be written."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        asking = QFileDialog(self, self.tr("Save"), str(Path(folder) / name), kinds)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        asking.selectFile(name)
        asking.fileSelected.connect(lambda chosen: self.save(Path(chosen)))
        asking.open()

    def ask_printer(self) -> None:
        """Ask for a printer and print."""
        if self.paper is None:
            return
        # Kept by the dialog: the printer has to outlive its own question.
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        asking = QPrintDialog(self._printer, self)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.accepted.connect(self.print_now)
        # The print dialog has no `open` of its own: it is shown as a sheet over this one.
        asking.setWindowModality(Qt.WindowModality.WindowModal)
        asking.show()

    def print_now(self) -> None:
        """Print on the printer that was chosen."""
        paper, printer = self.paper, self._printer
        if paper is not None and printer is not None:
            self.desktop.tasks.write(
                lambda: print_out(paper, printer), self._printed, owner=self, failed=self._failed
            )

    def _printed(self, pages: int) -> None:
        if pages:
            self.say(self.tr("Printed: %n page(s)", "", pages))
        else:
            self.say(self.tr("The printer did not take it. Nothing was printed."))

    def _failed(self, error: Exception) -> None:
        self.trouble.show_error(error)

    def write(self, job: Callable[[], Path]) -> None:
        """Let a worker write a file, and say what became of it."""
        self.trouble.clear()
        self.desktop.tasks.write(job, self.saved, owner=self, failed=self._failed)
