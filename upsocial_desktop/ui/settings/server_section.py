"""At which database this desk sits: a file of its own, or the State's."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QVBoxLayout, QWidget

from upsocial_desktop.services.connecting import leave_server
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.settings.connect_form import ConnectForm
from upsocial_desktop.ui.settings.password_dialog import PasswordDialog
from upsocial_desktop.ui.trouble import TroubleBar


class ServerSection(QWidget):
    """Says where the office's work lies, and takes another seat from the next start on."""

    told = Signal(str)

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self.where = self._paragraph(_where(self, desktop))
        self.where.setObjectName("server_where")
        self.form = ConnectForm(desktop.ports, desktop.tasks, self)
        self.form.connected.connect(self._on_connected)
        self.trouble = TroubleBar(self)
        self.change = QPushButton(self.tr("Change the password…"), self)
        self.change.setObjectName("change_password")
        self.change.clicked.connect(self.ask_for_password)
        self.change.setVisible(desktop.ports.server is not None)
        self.leave = QPushButton(self.tr("Go back to a file of this office"), self)
        self.leave.setObjectName("leave_server")
        self.leave.clicked.connect(self.ask_to_leave)
        self.leave.setVisible(desktop.ports.server is not None)
        self.next = self._paragraph("")
        self.next.setObjectName("server_next")
        self.next.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        note = self._paragraph(
            self.tr(
                "All offices of the State work at one database. It shows your office its own cases"
                " and those that were sent to it. The login and the certificate come from whoever"
                " keeps it; the password goes into the keyring of this PC and nowhere else."
            )
        )
        note.setProperty("role", "muted")
        for widget in (self.where, note, self.form, self.next, self.trouble):
            column.addWidget(widget)
        for button in (self.change, self.leave):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        # A pretend X has a database of its own.
        self.form.setVisible(not desktop.ports.is_practice)

    def _paragraph(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def reread(self) -> None:
        """What is shown changes by this section alone."""

    def _on_connected(self) -> None:
        self._say_next(
            self.tr("Close the program and start it again: it then opens the State's database.")
        )
        self.told.emit(self.tr("Connection kept"))

    def ask_for_password(self) -> None:
        """Ask for the password of now and for another one."""
        desktop, address = self._desktop, self._desktop.ports.server
        if address is None:
            return
        asked = PasswordDialog(desktop.ports, desktop.tasks, address, None, self)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.kept.connect(self._on_password)
        asked.open()

    def _on_password(self, said: str) -> None:
        self._say_next(f"{self.tr('The password was changed.')} {said}")
        self.told.emit(self.tr("Password changed"))

    def ask_to_leave(self) -> None:
        """Ask whether to leave, saying what stays."""
        box = QMessageBox(self)
        box.setObjectName("leave_server_dialog")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Leave the State's database"))
        box.setText(self.tr("From the next start on this desk works with a file of its own."))
        box.setInformativeText(
            self.tr("Everything in the State's database stays there; the password leaves this PC.")
        )
        leave = box.addButton(self.tr("Leave"), QMessageBox.ButtonRole.AcceptRole)
        leave.setObjectName("leave_server_accept")
        leave.clicked.connect(self._leave)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.open()

    def _leave(self) -> None:
        ports = self._desktop.ports
        self._desktop.tasks.write(
            lambda: leave_server(ports),
            lambda _: self._say_next(
                self.tr("Close the program and start it again: it then opens its own file.")
            ),
            owner=self,
            failed=self.trouble.show_error,
        )

    def _say_next(self, words: str) -> None:
        self.next.setText(words)
        self.next.setProperty("role", "ok")
        self.next.show()


def _where(section: ServerSection, desktop: Desktop) -> str:
    ports = desktop.ports
    if ports.server is not None:
        return section.tr("This desk sits at the State's database: %1").replace(
            "%1", str(ports.server)
        )
    if ports.is_practice:
        return section.tr("Practice has a database of its own on this PC.")
    return section.tr("This desk works with a file of its own on this PC.")
