"""Enters an achievement, or corrects one with the reason why."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtWidgets import (
    QCompleter,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.achievement import FIGURE_PLACE, Achievement
from upsocial_desktop.domain.amount import amount_with_unit, read_amount
from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.language.gazetteer import District
from upsocial_desktop.domain.language.script import Language
from upsocial_desktop.services.deciding import UNKNOWN_DISTRICT
from upsocial_desktop.services.ledger import (
    AchievementWords,
    correct_achievement,
    enter_achievement,
    known_schemes,
    words_of,
)
from upsocial_desktop.services.ledger_records import Scheme
from upsocial_desktop.services.suggesting import districts
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.case.district_box import DistrictBox
from upsocial_desktop.ui.case.form_dialog import FormDialog
from upsocial_desktop.ui.case.labels import button, plain_label
from upsocial_desktop.ui.case.report_dialog import day_field, day_in
from upsocial_desktop.ui.desktop import Desktop

_TALL = 54
# No district of the gazetteer: refused by its own sentence.
_NONSENSE = "?"


class LedgerForm(FormDialog):
    """All of an achievement; both languages side by side. `seen` None enters a new one."""

    def __init__(self, desktop: Desktop, seen: Achievement | None, parent: QWidget | None) -> None:
        title = QCoreApplication.translate("LedgerForm", "Enter an achievement")
        verb = QCoreApplication.translate("LedgerForm", "Enter")
        if seen is not None:
            title = QCoreApplication.translate("LedgerForm", "Correct an achievement")
            verb = QCoreApplication.translate("LedgerForm", "Correct")
        super().__init__(desktop, title, verb, parent)
        self.setObjectName("ledger_form")
        self._seen = seen
        self._schemes: dict[str, Scheme] = {}
        self._make_fields()
        self._lay_out()
        if seen is not None:
            self._fill(words_of(seen))
        self._look()
        self.fit()
        self.scheme_hi.setFocus()
        for field in (self.figure, self.unit_hi, self.unit_en):
            field.textChanged.connect(self._look)
        ports = desktop.ports
        desktop.tasks.read(lambda: districts(ports), self._show_places, owner=self)
        desktop.tasks.read(lambda: known_schemes(ports), self._offer_schemes, owner=self)

    def _make_fields(self) -> None:
        self.scheme_hi, self.scheme_en = _line("scheme_hi"), _line("scheme_en")
        self.district = DistrictBox()
        self.district.setObjectName("district")
        self.claim_hi, self.claim_en = _text("claim_hi"), _text("claim_en")
        self.figure = _line("figure")
        self.figure.setPlaceholderText(self.tr("1,23,456 or 12.5 लाख"))
        self.unit_hi, self.unit_en = _line("unit_hi"), _line("unit_en")
        self.unit_hi.setPlaceholderText("आवास पूर्ण")
        self.unit_en.setPlaceholderText("houses completed")
        self.reads = plain_label(role="muted")
        self.reads.setObjectName("reads_as")
        today = self.desktop.ports.clock.now().astimezone(IST).date()
        self.as_of = day_field("as_of", today)
        self.source = _line("source")
        self.source.setPlaceholderText(self.tr("Letter no. and day, report and page, or register"))
        self.picture, self.consent = _line("picture"), _line("consent")
        self.consent.setPlaceholderText(self.tr("Who agreed, and how; or: nobody to be recognised"))
        self.choose = button("choose_picture", self.tr("C&hoose…"))
        self.choose.clicked.connect(self._on_choose)
        self.reason = _line("reason")

    def _lay_out(self) -> None:
        self._add_row(
            (self.tr("&Scheme in Hindi"), self.scheme_hi), (self.tr("in &English"), self.scheme_en)
        )
        self.add_field(self.tr("&District"), self.district, self.tr("Left empty: the whole State."))
        self._add_row(
            (self.tr("&Claim in Hindi"), self.claim_hi),
            (self.tr("Claim in E&nglish"), self.claim_en),
        )
        hint = self.tr("%1 stands for the figure with its unit; without it they come at the end.")
        self.rows.addWidget(plain_label(hint.replace("%1", FIGURE_PLACE), "muted"))
        self.rows.addSpacing(8)
        self._add_row(
            (self.tr("&Figure"), self.figure),
            (self.tr("&Unit in Hindi"), self.unit_hi),
            (self.tr("Unit in Eng&lish"), self.unit_en),
        )
        self.rows.addWidget(self.reads)
        self.rows.addSpacing(8)
        self._add_row((self.tr("&As of"), self.as_of), (self.tr("S&ource document"), self.source))
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.picture, 1)
        inside.addWidget(self.choose)
        self.rows.addWidget(self.label_for(self.tr("&Picture (a file or a link)"), self.picture))
        self.rows.addWidget(row)
        self.rows.addSpacing(8)
        self.add_field(self.tr("Consent to the p&icture"), self.consent)
        if self._seen is not None:
            self.add_field(
                self.tr("&Why it is corrected"),
                self.reason,
                self.tr("Needed where the figure, its unit, its day or its place changes."),
            )

    def _add_row(self, *fields: tuple[str, QWidget]) -> None:
        """Fields beside each other, of the same width."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for said, field in fields:
            part = QWidget()
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            column.addWidget(self.label_for(said, field))
            column.addWidget(field)
            row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self.rows.addLayout(row)
        self.rows.addSpacing(8)

    @property
    def words(self) -> AchievementWords:
        """What stands in the fields."""
        key = self.district.key
        return AchievementWords(
            self.scheme_hi.text(),
            self.scheme_en.text(),
            "" if key == UNKNOWN_DISTRICT else key or _NONSENSE,
            self.claim_hi.toPlainText(),
            self.claim_en.toPlainText(),
            self.figure.text(),
            self.unit_hi.text(),
            self.unit_en.text(),
            day_in(self.as_of),
            self.source.text(),
            self.picture.text(),
            self.consent.text(),
        )

    def wish(self) -> Callable[[], Changes]:
        ports, officer, seen = self.desktop.ports, self.desktop.seat.officer, self._seen
        words, reason = self.words, self.reason.text()
        if seen is None:
            new = Wish(officer, 0, 0)
            return lambda: enter_achievement(ports, new, words)
        wish = Wish(officer, seen.id, seen.version)
        return lambda: correct_achievement(ports, wish, words, reason)

    def places(self) -> Mapping[str, QWidget]:
        return {
            "": self.scheme_hi,
            "achievement.claim_missing": self.claim_hi,
            "achievement.consent_missing": self.consent,
            "achievement.district": self.district,
            "achievement.figure": self.figure,
            "achievement.figure_missing": self.figure,
            "achievement.figure_too_large": self.figure,
            "achievement.in_future": self.as_of,
            "achievement.reason_missing": self.reason,
            "achievement.source_missing": self.source,
            "achievement.unit_missing": self.unit_hi,
            "achievement.units_differ": self.unit_en,
            "photo.unreadable": self.picture,
            "photo.too_large": self.picture,
            "photo.not_a_picture": self.picture,
        }

    def _fill(self, words: AchievementWords) -> None:
        self.scheme_hi.setText(words.scheme_hi)
        self.scheme_en.setText(words.scheme_en)
        self.district.choose(words.district or UNKNOWN_DISTRICT)
        self.claim_hi.setPlainText(words.claim_hi)
        self.claim_en.setPlainText(words.claim_en)
        self.figure.setText(words.figure)
        self.unit_hi.setText(words.unit_hi)
        self.unit_en.setText(words.unit_en)
        on = words.as_of_on
        self.as_of.setDate(QDate(on.year, on.month, on.day))
        self.source.setText(words.source)
        self.picture.setText(words.picture)
        self.consent.setText(words.consent)

    def _look(self) -> None:
        """Say at once how the figure will read."""
        amount = read_amount(self.figure.text())
        if amount is None:
            said = self.tr("Not yet a figure.") if self.figure.text().strip() else ""
            self.reads.setText(said or self.tr("Say in the unit what exactly is counted."))
            return
        hindi = self.unit_hi.text() or self.unit_en.text()
        english = self.unit_en.text() or self.unit_hi.text()
        said = self.tr("Reads: %1 · %2")
        said = said.replace("%1", amount_with_unit(amount, hindi, Language.HINDI))
        self.reads.setText(said.replace("%2", amount_with_unit(amount, english, Language.ENGLISH)))

    def _show_places(self, found: Sequence[District]) -> None:
        self.district.show_districts(found)

    def _offer_schemes(self, found: Sequence[Scheme]) -> None:
        """Names that were entered before, by whichever office, so that all write them alike."""
        for field, names in (
            (self.scheme_hi, [scheme.name_hi for scheme in found]),
            (self.scheme_en, [scheme.name_en for scheme in found]),
        ):
            offered = QCompleter(sorted({name for name in names if name}), field)
            offered.setFilterMode(Qt.MatchFlag.MatchContains)
            offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            offered.activated.connect(self._on_scheme)
            field.setCompleter(offered)
        for scheme in reversed(found):
            self._schemes |= {scheme.name_hi: scheme, scheme.name_en: scheme}

    def _on_scheme(self, name: str) -> None:
        """A name chosen brings the one in the other language along."""
        scheme = self._schemes.get(name)
        if scheme is not None:
            self.scheme_hi.setText(scheme.name_hi)
            self.scheme_en.setText(scheme.name_en)

    def _on_choose(self) -> None:
        kinds = self.tr("Pictures (*.jpg *.jpeg *.png *.webp)")
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Picture of the achievement"), "", kinds
        )
        if name:
            self.picture.setText(name)


def _line(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    return field


def _text(name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setObjectName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(_TALL)
    return field
