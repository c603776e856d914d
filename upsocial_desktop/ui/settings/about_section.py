"""About the program: version, folders, licences."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from upsocial_desktop import __version__
from upsocial_desktop.services.folders import Folders


class AboutSection(QWidget):
    """What somebody who helps over the telephone asks for first."""

    def __init__(self, folders: Folders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for name, said, value in (
            ("version", self.tr("Version"), __version__),
            ("data", self.tr("Office and settings"), str(folders.data)),
            ("log", self.tr("Log"), str(folders.log)),
        ):
            label = QLabel(value, self)
            label.setObjectName(f"about_{name}")
            label.setAccessibleName(said)
            label.setWordWrap(True)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            form.addRow(said, label)
        opened = QPushButton(self.tr("Open the log folder"), self)
        opened.setObjectName("open_log")
        opened.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folders.log)))
        )
        beside = QHBoxLayout()
        beside.addWidget(opened)
        beside.addStretch(1)
        form.addRow("", beside)
        licences = QLabel(
            self.tr(
                "This program is under the MIT licence. It is built with Qt and PySide6 (LGPL 3),"
                " tweepy, SQLAlchemy, Alembic and keyring (MIT), Pillow (MIT-CMU), psycopg"
                " (LGPL 3), requests (Apache 2). Fonts: Noto Sans and Noto Sans Devanagari (OFL"
                " 1.1), Twemoji (CC BY 4.0). Icons: Lucide (ISC). The full texts lie in %1."
            ).replace("%1", str(folders.resources)),
            self,
        )
        licences.setObjectName("about_licences")
        licences.setWordWrap(True)
        licences.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(licences)
        column.addStretch(1)
