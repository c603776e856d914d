"""The facts of a case beside its story."""

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from upsocial_desktop.domain.case import OtherReason
from upsocial_desktop.domain.deadline import Lateness
from upsocial_desktop.domain.language.topics import TOPICS
from upsocial_desktop.domain.post_address import address_of
from upsocial_desktop.services.records import CasePage
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.labels import plain_label
from upsocial_desktop.ui.language import both_names


class Details(QScrollArea):
    """Pairs of a muted name and what it is; empty ones are left out."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("details")
        self.setAccessibleName(self.tr("Details"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_page(self, page: CasePage, district: str, igrs: str = "") -> None:
        """Show a case's facts; `igrs` is what its IGRS number says of district and year."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(8, 4, 4, 4)
        column.setSpacing(2)
        for name, value in self._facts(page, district, igrs):
            if value:
                column.addWidget(plain_label(name, "muted"))
                shown = plain_label(value, is_selectable=True)
                shown.setAccessibleName(name)
                column.addWidget(shown)
                column.addSpacing(6)
        column.addStretch(1)
        self.setWidget(body)

    def _facts(self, page: CasePage, district: str, igrs: str) -> list[tuple[str, str]]:
        case = page.case
        place = ", ".join(part for part in (case.place, district) if part)
        desk_due = words.when(case.desk_due_at) if case.desk_due_at else ""
        closed = words.when(case.closed_at) if case.closed_at else ""
        until = words.when(case.reopen_until_at) if case.reopen_until_at else ""
        returned = str(case.bounces) if case.bounces else ""
        return [
            (self.tr("Topic"), _both_of_topic(case.topic)),
            (self.tr("Place"), place),
            (self.tr("Citizen wrote (clock starts)"), words.when(case.source_at)),
            (self.tr("Promised by"), words.when(case.due_at)),
            *self._clocks(page),
            (self.tr("Desk timer ends"), desk_due),
            (self.tr("Registered"), words.when(case.registered_at)),
            (self.tr("Disposed"), closed),
            (self.tr("Citizen may object until"), until),
            (self.tr("Times returned"), returned),
            (self.tr("IGRS no."), " · ".join(part for part in (case.igrs_no, igrs) if part)),
            (self.tr("CPGRAMS no."), case.cpgrams_no),
            *self._together(page),
            (self.tr("Report (आख्या)"), case.report),
            *self._proof(page),
            (
                self.tr("Address on X"),
                address_of(case.complainant_username, case.source_post_id),
            ),
        ]

    def _clocks(self, page: CasePage) -> list[tuple[str, str]]:
        case = page.case
        before, until = case.due_before_interim_at, case.waiting_until_at
        overdue = self.tr("late") if page.first_reply is Lateness.OVERDUE else ""
        holidays = ", ".join(f"{day:%d-%m-%Y}" for day in page.holidays)
        return [
            (self.tr("Promised before"), words.when(before) if before else ""),
            (self.tr("Asked of the citizen"), case.asked),
            (self.tr("Waits until"), words.when(until) if until else ""),
            (self.tr("First reply"), overdue),
            (
                self.tr("Interim reply"),
                self.tr("compulsory now: the outer limit is past") if page.is_interim_due else "",
            ),
            (self.tr("Holidays until then (they count)"), holidays),
        ]

    def _together(self, page: CasePage) -> list[tuple[str, str]]:
        reason = page.case.close_reason
        return [
            (self.tr("Master case"), page.master.code if page.master else ""),
            (self.tr("Goes for these too"), "\n".join(child.code for child in page.children)),
            (self.tr("Continues"), page.linked.code if page.linked else ""),
            (
                self.tr("Disposed because"),
                words.of_other_reason(OtherReason(reason)) if reason else "",
            ),
            (self.tr("Citizen was told to turn to"), page.case.close_pointer),
        ]

    def _proof(self, page: CasePage) -> list[tuple[str, str]]:
        report = page.report
        if report is None:
            return []
        spoken_on = f" ({report.contact_on:%d-%m-%Y})" if report.contact_on else ""
        return [
            (self.tr("Done"), f"{report.done_by} ({report.done_on:%d-%m-%Y})"),
            (self.tr("Citizen spoken to"), f"{report.contact}{spoken_on}"),
            (self.tr("Photo"), report.photo),
            (self.tr("No photo, because"), report.no_photo),
        ]


def _both_of_topic(key: str) -> str:
    known = [topic for topic in TOPICS if topic.key == key]
    return both_names(known[0]) if known else words.of_topic(key)
