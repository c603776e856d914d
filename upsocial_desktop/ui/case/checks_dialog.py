"""The supervisor's daily five: each closure with its proof, accepted or sent back."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.closing_gate import KEPT_PHOTO, Report
from upsocial_desktop.services.checking import (
    Drawn,
    daily_checks,
    pass_check,
    send_closure_back,
)
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.case.asking import ask
from upsocial_desktop.ui.case.labels import button, plain_label
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.trouble import show_beside

_REMARK_TALL, _LIST_TALL = 56, 150
_WIDE, _TALL = 560, 480


class ChecksDialog(QDialog):
    """The same closures all day; the next one not looked at is chosen."""

    def __init__(self, desktop: Desktop, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._drawn: Sequence[Drawn] = ()
        self.setWindowTitle(self.tr("Closures to look at today"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.list.setObjectName("drawn")
        self.list.setAccessibleName(self.tr("Closures drawn for today"))
        self.list.setFixedHeight(_LIST_TALL)
        self.proof = plain_label(is_selectable=True)
        self.proof.setObjectName("proof")
        self.proof.setAccessibleName(self.tr("What was reported"))
        self.photo = button("see_photo", self.tr("See &photo"), "image")
        self.remark = QPlainTextEdit()
        self.remark.setObjectName("remark")
        self.remark.setAccessibleName(self.tr("Remark"))
        self.remark.setPlaceholderText(self.tr("Remark; needed to send a closure back"))
        self.remark.setTabChangesFocus(True)
        self.remark.setFixedHeight(_REMARK_TALL)
        self.take = button("check_accept", self.tr("&Accept"), "check", "main")
        self.back = button("check_back", self.tr("Send &back"), "circle-alert")
        self.leave = button("leave", self.tr("Close"))
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.photo.clicked.connect(self._on_photo)
        self.take.clicked.connect(partial(self._make, pass_check))
        self.back.clicked.connect(partial(self._make, send_closure_back))
        self.leave.clicked.connect(self.reject)
        self.reread()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        for widget in (self.photo, self.back, self.take, self.leave):
            foot.addWidget(widget)
        foot.insertStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.list)
        column.addWidget(self.proof, 1)
        column.addWidget(self.remark)
        column.addLayout(foot)
        self.resize(_WIDE, _TALL)

    def reread(self) -> None:
        """Read the day's closures again."""
        ports, officer = self._desktop.ports, self._desktop.seat.officer
        self._desktop.tasks.read(
            lambda: daily_checks(ports, officer),
            self._show,
            owner=self,
            failed=self._on_failed,
        )

    @property
    def chosen(self) -> Drawn | None:
        """The closure chosen in the list."""
        row = self.list.currentRow()
        return self._drawn[row] if 0 <= row < len(self._drawn) else None

    def _show(self, drawn: Sequence[Drawn]) -> None:
        self._drawn = drawn
        self.list.clear()
        for each in drawn:
            QListWidgetItem(
                f"{self._verdict(each)} · {each.case.code} · {each.case.summary}", self.list
            )
        waiting = [row for row, each in enumerate(drawn) if each.is_accepted is None]
        self.list.setCurrentRow(waiting[0] if waiting else 0)
        self._show_chosen()
        self.list.setFocus()

    def _verdict(self, drawn: Drawn) -> str:
        if drawn.is_accepted is None:
            return self.tr("to look at")
        return self.tr("accepted") if drawn.is_accepted else self.tr("sent back")

    def _show_chosen(self) -> None:
        drawn = self.chosen
        is_open = drawn is not None and drawn.is_accepted is None
        for part in (self.take, self.back, self.remark):
            part.setEnabled(is_open)
        self.photo.setVisible(drawn is not None and bool(drawn.case.photo))
        if drawn is None:
            self.proof.setText(self.tr("No closure of the last seven days is left to look at."))
        else:
            self.proof.setText("\n".join(self._lines(drawn.report)))

    def _lines(self, report: Report | None) -> list[str]:
        if report is None:
            return [self.tr("No report stands in its story.")]
        no_photo = self.tr("No photo: %1").replace("%1", report.no_photo) if report.no_photo else ""
        lines = [
            report.action,
            f"{report.done_by} · {_day(report.done_on)}",
            self.tr("Citizen spoken to: %1").replace(
                "%1", f"{report.contact} · {_day(report.contact_on)}"
            ),
            no_photo or report.photo,
        ]
        return [line for line in lines if line]

    def _make(self, job: Callable[[Ports, Wish, str], Changes]) -> None:
        drawn = self.chosen
        if drawn is None:
            return
        ports, text = self._desktop.ports, self.remark.toPlainText()
        wish = Wish(self._desktop.seat.officer, drawn.case.id, drawn.case.version)
        ask(self._desktop, self, lambda: job(ports, wish, text), self._on_made, self._on_failed)

    def _on_made(self, _changes: Changes) -> None:
        self.remark.clear()
        self.reread()

    def _on_failed(self, error: Exception) -> None:
        show_beside(self.remark, error)

    def _on_photo(self) -> None:
        drawn = self.chosen
        key = drawn.case.photo if drawn is not None else ""
        path = self._desktop.ports.photos.path_of(key) if key.startswith(KEPT_PHOTO) else None
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        elif key and not key.startswith(KEPT_PHOTO):
            QDesktopServices.openUrl(QUrl(key))


def _day(day: date | None) -> str:
    return f"{day:%d-%m-%Y}" if day is not None else ""
