"""The press note and the day's digest: shown as they will be printed, saved, printed, copied."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.paper import Paper
from upsocial_desktop.services.ledger_making import digest, paper_text, press_note, save_paper
from upsocial_desktop.ui.case.paper_dialog import PaperDialog
from upsocial_desktop.ui.case.report_dialog import day_field, day_in
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.paper_drawing import ready_press

_FRAME = 16


class MadePaper(PaperDialog):
    """A sheet made of the ledger, with a row of choices above it; a choice makes it anew."""

    def __init__(self, desktop: Desktop, title: str, parent: QWidget | None) -> None:
        super().__init__(desktop, title, parent)
        self.choices = QHBoxLayout()
        self.choices.setSpacing(8)
        column = self.layout()
        if column is not None:
            column.insertLayout(0, self.choices)  # type: ignore[attr-defined]  # it is a QVBoxLayout
        self.text_button = self.add_button("copy_text", self.tr("Copy as text"), self.copy_text)
        self.file_button = self.add_button("save_text", self.tr("Save as text…"), self.ask_text)
        self.buttons.settle()

    def made(self) -> Callable[[], Paper]:
        """The use case that makes the sheet, with what is chosen now."""
        raise NotImplementedError

    def make(self) -> None:
        """Make the sheet and show it."""
        self.trouble.clear()
        self.desktop.tasks.read(
            self.made(),
            lambda paper: self.show_paper(paper, paper_text(paper)),
            owner=self,
            failed=self.trouble.show_error,
            turn="ledger.paper",
        )

    def copy_text(self) -> None:
        """The sheet as plain text on the clipboard."""
        if self.paper is not None:
            self.copy(paper_text(self.paper))

    def ask_text(self) -> None:
        """Ask for a file's name and write the plain text."""
        if self.paper is not None:
            self.ask_file(f"{self.paper.title}.txt", self.tr("Text (*.txt)"))

    def save(self, to: Path) -> None:
        """Write the sheet as .pdf or .txt."""
        ports, paper = self.desktop.ports, self.paper
        if paper is not None:
            press = ready_press()
            self.write(lambda: save_paper(ports, paper, to, press))


class PressDialog(MadePaper):
    """The press note (विज्ञप्ति) about some achievements, with its headline."""

    def __init__(
        self, desktop: Desktop, ids: Sequence[int], *, flags_seen: bool, parent: QWidget | None
    ) -> None:
        title = QCoreApplication.translate("PressDialog", "Press note (विज्ञप्ति)")
        super().__init__(desktop, title, parent)
        self.setObjectName("press_note")
        self._ids, self._flags_seen = tuple(ids), flags_seen
        self.headline = QLineEdit()
        self.headline.setObjectName("headline")
        self.headline.setAccessibleName(self.tr("Headline"))
        self.headline.setPlaceholderText(self.tr("Left empty: from the scheme"))
        self.headline.editingFinished.connect(self.make)
        label = QLabel(self.tr("&Headline"))
        label.setBuddy(self.headline)
        self.choices.addWidget(label)
        self.choices.addWidget(self.headline, 1)
        self.make()

    def made(self) -> Callable[[], Paper]:
        ports, officer, ids = self.desktop.ports, self.desktop.seat.officer, self._ids
        headline, seen = self.headline.text(), self._flags_seen
        return lambda: press_note(ports, officer, ids, headline, flags_seen=seen)


class DigestDialog(MadePaper):
    """What was entered or corrected on a day, of this office or of all."""

    def __init__(self, desktop: Desktop, parent: QWidget | None) -> None:
        title = QCoreApplication.translate("DigestDialog", "The day's digest (दैनिक उपलब्धि सार)")
        super().__init__(desktop, title, parent)
        self.setObjectName("digest")
        today = desktop.ports.clock.now().astimezone(IST).date()
        self.on = day_field("digest_on", today)
        self.on.setMaximumDate(QDate(today.year, today.month, today.day))
        self.on.setAccessibleName(self.tr("Day"))
        self.of_all = QCheckBox(self.tr("&Every office"))
        self.of_all.setObjectName("digest_of_all")
        label = QLabel(self.tr("&Day"))
        label.setBuddy(self.on)
        for widget in (label, self.on, self.of_all):
            self.choices.addWidget(widget)
        # The style asks for less than its own frame takes.
        self.of_all.setMinimumWidth(self.of_all.sizeHint().width() + _FRAME)
        self.choices.addStretch(1)
        self.on.dateChanged.connect(lambda _: self.make())
        self.of_all.toggled.connect(lambda _: self.make())
        self.make()

    def made(self) -> Callable[[], Paper]:
        ports, officer = self.desktop.ports, self.desktop.seat.officer
        on, of_all = day_in(self.on), self.of_all.isChecked()
        return lambda: digest(ports, officer, on, of_all=of_all)
