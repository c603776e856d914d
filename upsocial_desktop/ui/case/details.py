"""The facts of a case beside its story."""

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from upsocial_desktop.domain.language.topics import TOPICS
from upsocial_desktop.domain.post_address import address_of
from upsocial_desktop.services.records import CasePage
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.labels import plain_label, short_label

_TOPIC_NAMES = {topic.key: f"{topic.name_en} · {topic.name_hi}" for topic in TOPICS}


class Details(QScrollArea):
    """Pairs of a muted name and what it is; empty ones are left out."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("details")
        self.setAccessibleName(self.tr("Details"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_page(self, page: CasePage, district: str) -> None:
        """Show a case's facts."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(8, 4, 4, 4)
        column.setSpacing(2)
        for name, value in self._facts(page, district):
            if value:
                column.addWidget(short_label(name, "muted"))
                shown = plain_label(value, is_selectable=True)
                shown.setAccessibleName(name)
                column.addWidget(shown)
                column.addSpacing(6)
        column.addStretch(1)
        self.setWidget(body)

    def _facts(self, page: CasePage, district: str) -> list[tuple[str, str]]:
        case = page.case
        place = ", ".join(part for part in (case.place, district) if part)
        desk_due = words.when(case.desk_due_at) if case.desk_due_at else ""
        closed = words.when(case.closed_at) if case.closed_at else ""
        until = words.when(case.reopen_until_at) if case.reopen_until_at else ""
        returned = str(case.bounces) if case.bounces else ""
        return [
            (self.tr("Topic"), _TOPIC_NAMES.get(case.topic, words.of_topic(case.topic))),
            (self.tr("Place"), place),
            (self.tr("Citizen wrote (clock starts)"), words.when(case.source_at)),
            (self.tr("Promised by"), words.when(case.due_at)),
            (self.tr("Desk timer ends"), desk_due),
            (self.tr("Registered"), words.when(case.registered_at)),
            (self.tr("Disposed"), closed),
            (self.tr("Citizen may object until"), until),
            (self.tr("Times returned"), returned),
            (self.tr("IGRS no."), case.igrs_no),
            (self.tr("Report (आख्या)"), case.report),
            (
                self.tr("Address on X"),
                address_of(case.complainant_username, case.source_post_id),
            ),
        ]
