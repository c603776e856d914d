"""Registers a case from a mention, or corrects what a case is about."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.mention import Mention
from upsocial_desktop.domain.reference_numbers import System, reference_of
from upsocial_desktop.services.deciding import Particulars
from upsocial_desktop.services.desk_queue import register_case
from upsocial_desktop.services.sorting import sort_case
from upsocial_desktop.services.suggesting import Proposal, districts, propose, topics
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.case.district_box import DistrictBox
from upsocial_desktop.ui.case.form_dialog import FormDialog
from upsocial_desktop.ui.case.labels import card, plain_label, short_label
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.language import both_names
from upsocial_desktop.ui.trouble import say_beside

_SUMMARY_TALL = 66
_LONGEST_QUOTE = 280


class ParticularsDialog(FormDialog):
    """The fields of what a case is about: summary, topic, district, place, critical."""

    def __init__(
        self, desktop: Desktop, title: str, verb: str, quote: str, parent: QWidget | None
    ) -> None:
        super().__init__(desktop, title, verb, parent)
        if quote:
            self._add_quote(quote)
        self.summary = QPlainTextEdit()
        self.summary.setObjectName("summary")
        self.summary.setTabChangesFocus(True)
        self.summary.setFixedHeight(_SUMMARY_TALL)
        self.topic = QComboBox()
        self.topic.setObjectName("topic")
        self.topic.addItem(self.tr("Choose…"), "")
        for topic in topics():
            self.topic.addItem(both_names(topic), topic.key)
        self.proposed = plain_label(role="muted")
        self.proposed.setObjectName("topic_proposed")
        self.proposed.hide()
        self.district = DistrictBox()
        self.district.setObjectName("district")
        self.place = QLineEdit()
        self.place.setObjectName("place")
        self.igrs = QLineEdit()
        self.igrs.setObjectName("igrs")
        self.cpgrams = QLineEdit()
        self.cpgrams.setObjectName("cpgrams")
        self.critical = QCheckBox(self.tr("C&ritical: life or safety is in danger"))
        self.critical.setObjectName("critical")
        self.add_field(
            self.tr("&What is the matter, in your own words"),
            self.summary,
            self.tr("The post may be deleted; these words stay."),
        )
        self._add_row((self.tr("&Topic"), self.topic), (self.tr("&District"), self.district))
        self.rows.addWidget(self.proposed)
        self._add_row(
            (self.tr("&Place"), self.place),
            (self.tr("&IGRS no."), self.igrs),
            (self.tr("CPGRA&MS no."), self.cpgrams),
        )
        self.rows.addWidget(self.critical)
        self.summary.setFocus()
        ports = desktop.ports
        desktop.tasks.read(lambda: districts(ports), self.district.show_districts, owner=self)

    def particulars(self) -> Particulars:
        """What is in the fields."""
        return Particulars(
            self.summary.toPlainText(),
            str(self.topic.currentData() or ""),
            self.district.key,
            self.place.text(),
            self.critical.isChecked(),
            self.igrs.text(),
            self.cpgrams.text(),
        )

    def fill(self, case: Case) -> None:
        """Put in what a case says now."""
        self.summary.setPlainText(case.summary)
        self.topic.setCurrentIndex(max(self.topic.findData(case.topic), 0))
        self.district.choose(case.district)
        self.place.setText(case.place)
        self.igrs.setText(case.igrs_no)
        self.cpgrams.setText(case.cpgrams_no)
        self.critical.setChecked(case.is_critical)

    def submit(self) -> None:
        """Ask the wish, unless the district typed is none."""
        if self.district.key:
            super().submit()
        else:
            said = self.tr("There is no such district. Choose one, or leave it empty.")
            say_beside(self.district, said)

    def show_proposal(self, proposal: Proposal) -> None:
        """Choose what the words of a post speak for, and say which words they are."""
        matched: list[str] = []
        if proposal.topics and not self.topic.currentData():
            self.topic.setCurrentIndex(max(self.topic.findData(proposal.topics[0].key), 0))
            matched += proposal.topics[0].matched
        if len(proposal.districts) == 1 and not self.district.currentText():
            self.district.choose(proposal.districts[0].key)
            matched += proposal.districts[0].matched
        if matched:
            said = self.tr("Proposed from the words: %1")
            self.proposed.setText(said.replace("%1", ", ".join(matched)))
            self.proposed.show()
            self.fit()

    def places(self) -> Mapping[str, QWidget]:
        return {"": self.summary, "case.topic_missing": self.topic}

    def _add_quote(self, quote: str) -> None:
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(plain_label(quote, is_selectable=True))
        self.rows.addWidget(frame)
        self.rows.addSpacing(8)

    def _add_row(self, *fields: tuple[str, QWidget]) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for text, field in fields:
            label = short_label(text)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(label)
            column.addWidget(field)
            row.addLayout(column, 1)
        self.rows.addLayout(row)
        self.rows.addSpacing(8)


class RegisterDialog(ParticularsDialog):
    """Opens a case from a mention; Ctrl+Enter registers."""

    def __init__(self, desktop: Desktop, mention: Mention, parent: QWidget | None) -> None:
        post = mention.post
        title = QCoreApplication.translate("RegisterDialog", "Register a case of @%1")
        verb = QCoreApplication.translate("RegisterDialog", "Register")
        quote = post.text[:_LONGEST_QUOTE]
        super().__init__(desktop, title.replace("%1", post.author_username), verb, quote, parent)
        self._mention = mention
        self.critical.setChecked(mention.is_critical)
        self.igrs.setText(reference_of(post.text, System.IGRS))
        self.cpgrams.setText(reference_of(post.text, System.CPGRAMS))
        self.fit()
        ports = desktop.ports
        desktop.tasks.read(lambda: propose(ports, post.text), self.show_proposal, owner=self)

    def wish(self) -> Callable[[], Changes]:
        ports, officer, mention = self.desktop.ports, self.desktop.seat.officer, self._mention
        particulars = self.particulars()
        about = f"@{mention.post.author_username}"
        wish = Wish(officer, mention.id, mention.version, about=about)
        return lambda: register_case(ports, wish, particulars)


class CorrectDialog(ParticularsDialog):
    """Corrects what a case is about."""

    def __init__(self, desktop: Desktop, case: Case, parent: QWidget | None) -> None:
        title = QCoreApplication.translate("CorrectDialog", "Correct %1").replace("%1", case.code)
        verb = QCoreApplication.translate("CorrectDialog", "Correct")
        super().__init__(desktop, title, verb, "", parent)
        self.case = case
        self.fill(case)
        self.fit()

    def wish(self) -> Callable[[], Changes]:
        ports, wish, particulars = self.desktop.ports, self.wish_on_case(), self.particulars()
        return lambda: sort_case(ports, wish, particulars)
