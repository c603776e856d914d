"""The case as a printed sheet: preview, PDF, paper, and as text or JSON on the clipboard."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from upsocial_desktop.domain.paper import Paper, plain_text
from upsocial_desktop.services.case_paper import case_paper, save_case
from upsocial_desktop.services.case_sheet import CaseRecord, as_json, case_record
from upsocial_desktop.ui.case.paper_dialog import PaperDialog
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.paper_drawing import ready_press


class PrintSheetDialog(PaperDialog):
    """One case, as it stands when the dialog opens."""

    def __init__(self, desktop: Desktop, case_id: int, parent: QWidget | None) -> None:
        title = QCoreApplication.translate("PrintSheetDialog", "Print the case")
        super().__init__(desktop, title, parent)
        self.setObjectName("print_sheet")
        self.record: CaseRecord | None = None
        self.text_button = self.add_button("copy_text", self.tr("Copy as text"), self.copy_text)
        self.json_button = self.add_button("copy_json", self.tr("Copy as JSON"), self.copy_json)
        self.file_button = self.add_button("save_json", self.tr("Save as JSON…"), self.ask_json)
        self._settle()
        ports, officer = desktop.ports, desktop.seat.officer

        def read() -> tuple[CaseRecord, Paper]:
            record = case_record(ports, officer, case_id)
            return record, case_paper(record)

        desktop.tasks.read(read, self._on_read, owner=self, failed=self.trouble.show_error)

    def _on_read(self, found: tuple[CaseRecord, Paper]) -> None:
        self.record, paper = found
        self._settle()
        self.show_paper(paper, f"{self.record.code}. {self.record.matter.summary}")

    def _settle(self) -> None:
        for each in (self.text_button, self.json_button, self.file_button):
            each.setEnabled(self.record is not None)
        self.buttons.settle()

    def copy_text(self) -> None:
        """The sheet as plain text on the clipboard."""
        if self.paper is not None:
            self.copy(plain_text(self.paper.parts))

    def copy_json(self) -> None:
        """The record on the clipboard."""
        if self.record is not None:
            self.copy(as_json(self.record))

    def ask_json(self) -> None:
        """Ask for a file's name and write the record."""
        if self.record is not None:
            self.ask_file(f"{self.record.code}.json", self.tr("JSON (*.json)"))

    def save(self, to: Path) -> None:
        """Write the sheet as .pdf or the record as .json."""
        ports, record = self.desktop.ports, self.record
        if record is not None:
            press = ready_press()
            self.write(lambda: save_case(ports, record, to, press))
