"""Reports what was done on a case (आख्या), with all that the closing gate wants."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtWidgets import (
    QDateEdit,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.closing_gate import Report
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.services.closing import report_done
from upsocial_desktop.services.photos import with_photo
from upsocial_desktop.ui.case.form_dialog import FormDialog
from upsocial_desktop.ui.case.labels import button
from upsocial_desktop.ui.desktop import Desktop

_TALL = 66


class ReportDialog(FormDialog):
    """The action, its day and by whom; who spoke to the citizen; the photo, or why none."""

    def __init__(self, desktop: Desktop, case: Case | None, parent: QWidget | None) -> None:
        title = QCoreApplication.translate("ReportDialog", "Report (आख्या) on %1")
        verb = QCoreApplication.translate("ReportDialog", "Hand in report")
        code = case.code if case is not None else ""
        super().__init__(desktop, title.replace("%1", code), verb, parent)
        self.case = case
        self.action = QPlainTextEdit()
        self.action.setObjectName("action")
        self.action.setTabChangesFocus(True)
        self.action.setFixedHeight(_TALL)
        today = desktop.ports.clock.now().astimezone(IST).date()
        self.done_on = day_field("done_on", today)
        self.done_by = _line("done_by", desktop.seat.officer.name)
        self.contact = _line("contact")
        self.contact.setPlaceholderText(
            self.tr("Name and post; telephone, visit, or tried in vain")
        )
        self.contact_on = day_field("contact_on", today)
        self.photo = _line("photo")
        self.photo.setPlaceholderText(self.tr("A picture's file, or its address on the web"))
        self.choose = button("choose_photo", self.tr("&Choose…"))
        self.choose.clicked.connect(self._on_choose)
        self.no_photo = _line("no_photo")
        self.add_field(
            self.tr("&What was done"),
            self.action,
            self.tr("The home office answers the citizen with these words."),
        )
        self._add_pair((self.tr("&Done on"), self.done_on), (self.tr("&By whom"), self.done_by))
        self._add_pair(
            (self.tr("&Spoken to on"), self.contact_on),
            (self.tr("Who s&poke to the citizen, or tried"), self.contact),
        )
        self.rows.addWidget(self.label_for(self.tr("P&hoto"), self.photo))
        row = QHBoxLayout()
        row.addWidget(self.photo, 1)
        row.addWidget(self.choose)
        self.rows.addLayout(row)
        self.rows.addSpacing(8)
        self.add_field(self.tr("&No photo, because"), self.no_photo)
        self.fit()
        self.action.setFocus()

    @property
    def report(self) -> Report:
        """The report as it stands in the fields; a photo's file is not kept yet."""
        return Report(
            self.action.toPlainText(),
            day_in(self.done_on),
            self.done_by.text(),
            self.contact.text(),
            day_in(self.contact_on),
            self.photo.text(),
            self.no_photo.text(),
        )

    def wish(self) -> Callable[[], Changes]:
        ports, wish, report = self.desktop.ports, self.wish_on_case(), self.report
        return lambda: report_done(ports, wish, with_photo(ports, report))

    def places(self) -> Mapping[str, QWidget]:
        return {
            "": self.action,
            "report.by_missing": self.done_by,
            "report.in_future": self.done_on,
            "report.contact_missing": self.contact,
            "report.contact_day_missing": self.contact_on,
            "report.photo_missing": self.no_photo,
            "report.photo_link": self.photo,
            "photo.unreadable": self.photo,
            "photo.too_large": self.photo,
            "photo.not_a_picture": self.photo,
        }

    def _add_pair(self, first: tuple[str, QWidget], second: tuple[str, QWidget]) -> None:
        """Two fields beside each other, the first one narrow."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for words, field in (first, second):
            part = QWidget()
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            column.addWidget(self.label_for(words, field))
            column.addWidget(field)
            row.addWidget(part, 0 if field is first[1] else 1, Qt.AlignmentFlag.AlignTop)
        self.rows.addLayout(row)
        self.rows.addSpacing(8)

    def _on_choose(self) -> None:
        kinds = self.tr("Pictures (*.jpg *.jpeg *.png *.webp *.pdf)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Photo of what was done"), "", kinds)
        if name:
            self.photo.setText(name)


def day_field(name: str, day: date) -> QDateEdit:
    """A field for an Indian date."""
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setObjectName(name)
    field.setDisplayFormat("dd-MM-yyyy")
    field.setCalendarPopup(True)
    return field


def day_in(field: QDateEdit) -> date:
    """The date that a field shows."""
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())


def _line(name: str, text: str = "") -> QLineEdit:
    field = QLineEdit(text)
    field.setObjectName(name)
    return field
