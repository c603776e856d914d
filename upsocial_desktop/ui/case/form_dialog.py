"""A dialog that gathers one wish: fields in a scroll area, trouble beside the field, Ctrl+Enter."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.services.browsing import case_page
from upsocial_desktop.services.records import CasePage
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.case.asking import ask
from upsocial_desktop.ui.case.labels import button, plain_label
from upsocial_desktop.ui.case.meanwhile import meanwhile
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.trouble import say_beside, show_beside

TALLEST = 500
_WIDE = 520


class FormDialog(QDialog):
    """Ask a wish of the write lane; `wished` carries its changes, and the dialog closes.

    A refusal is said beside the field that `places` names for its code, and the form stays. A form
    about a `case` that has changed meanwhile says what became of it, and goes on from there.
    """

    wished = Signal(object)

    def __init__(self, desktop: Desktop, title: str, verb: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.desktop = desktop
        self.case: Case | None = None
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fields = QWidget()
        self.rows = QVBoxLayout(self._fields)
        self.rows.setContentsMargins(16, 16, 16, 8)
        self.rows.setSpacing(4)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._fields)
        self.cancel_button = button("cancel", self.tr("Cancel"))
        self.wish_button = button("wish", verb, role="main")
        self.wish_button.setToolTip(self.tr("Ctrl+Enter"))
        self.cancel_button.clicked.connect(self.reject)
        self.wish_button.clicked.connect(self.submit)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 16)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.wish_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area, 1)
        column.addLayout(foot)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.submit)

    def add_field(self, words: str, field: QWidget, hint: str = "") -> QLabel:
        """A field with its label above it, both at the end of the form; answers the label."""
        label = self.label_for(words, field)
        self.rows.addWidget(label)
        self.rows.addWidget(field)
        if hint:
            self.rows.addWidget(plain_label(hint, "muted"))
        self.rows.addSpacing(8)
        return label

    def label_for(self, words: str, field: QWidget) -> QLabel:
        """A label that leads to a field by its key, and names it for screen readers."""
        label = QLabel(words)
        label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(words.replace("&", ""))
        return label

    def fit(self) -> None:
        """Take the size the fields need, but never taller than 500 pixels."""
        wide = max(_WIDE, self._fields.minimumSizeHint().width() + 24)
        self._fields.adjustSize()
        wanted = self.rows.totalHeightForWidth(wide)
        tall = max(wanted, self._fields.sizeHint().height()) + 72
        self.resize(wide, min(tall, TALLEST))
        self.setMaximumHeight(TALLEST)

    def wish_on_case(self) -> Wish:
        """A wish of the acting officer about the case as it was seen last."""
        if self.case is None:
            return Wish(self.desktop.seat.officer, 0, 0)
        case = self.case
        return Wish(self.desktop.seat.officer, case.id, case.version, about=case.code)

    def wish(self) -> Callable[[], Changes]:
        """The use case with what is in the fields now."""
        raise NotImplementedError

    def places(self) -> Mapping[str, QWidget]:
        """Which field a refusal is about, by its code; "" is for all others."""
        raise NotImplementedError

    def submit(self) -> None:
        """Ask the wish; nothing while one is being asked already."""
        if self.wish_button.isEnabled():
            self.wish_button.setEnabled(False)
            ask(self.desktop, self, self.wish(), self._on_done, self._on_failed)

    def _on_done(self, changes: Changes) -> None:
        self.wished.emit(changes)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self.wish_button.setEnabled(True)
        places = self.places()
        code = error.code if isinstance(error, Told) else ""
        show_beside(places.get(code, places[""]), error)
        if code == "stale" and self.case is not None:
            ports, officer, case_id = self.desktop.ports, self.desktop.seat.officer, self.case.id
            self.desktop.tasks.read(
                lambda: case_page(ports, officer, case_id), self._go_on_from, owner=self
            )

    def _go_on_from(self, page: CasePage) -> None:
        seen = self.case.version if self.case is not None else 0
        self.case = page.case
        say_beside(self.places()[""], meanwhile(page, seen))
