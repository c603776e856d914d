"""What waits at this desk as a sheet: preview, PDF, paper, text."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from upsocial_desktop.domain.paper import plain_text
from upsocial_desktop.services.desk_paper import desk_paper, save_desk
from upsocial_desktop.ui.case.paper_dialog import PaperDialog
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.paper_drawing import ready_press


class DeskPaperDialog(PaperDialog):
    """The queue as it stands when the dialog opens."""

    def __init__(self, desktop: Desktop, title: str, parent: QWidget | None) -> None:
        super().__init__(desktop, title, parent)
        self.setObjectName("print_desk")
        self.text_button = self.add_button("copy_text", self.tr("Copy as text"), self.copy_text)
        self.buttons.settle()
        ports = desktop.ports
        desktop.tasks.read(
            lambda: desk_paper(ports),
            lambda paper: self.show_paper(paper, plain_text(paper.parts)),
            owner=self,
            failed=self.trouble.show_error,
        )

    def copy_text(self) -> None:
        """The sheet as plain text on the clipboard."""
        if self.paper is not None:
            self.copy(plain_text(self.paper.parts))

    def save(self, to: Path) -> None:
        """Write the sheet."""
        ports, press = self.desktop.ports, ready_press()
        self.write(lambda: save_desk(ports, to, press))
