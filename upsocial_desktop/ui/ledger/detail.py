"""One achievement in full, with what contradicts it and what can be made of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from upsocial_desktop.domain.achievement import AchievementState
from upsocial_desktop.domain.achievement_words import statement
from upsocial_desktop.domain.language.script import Language
from upsocial_desktop.services.ledger_records import AchievementPage
from upsocial_desktop.ui.case.flow_row import FlowRow
from upsocial_desktop.ui.case.labels import button, plain_label, short_label
from upsocial_desktop.ui.language import name_of
from upsocial_desktop.ui.ledger.words import (
    Districts,
    changes_of,
    claim_of,
    figure_text,
    of_watch,
    place_of,
    scheme_of,
)

_PICTURE = 160


class LedgerDetail(QFrame):
    """The achievement gone to; its buttons are wishes that the page fulfils."""

    post_wanted = Signal()
    thread_wanted = Signal()
    press_wanted = Signal()
    correct_wanted = Signal()
    withdraw_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.page: AchievementPage | None = None
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("The achievement in full"))
        self._scroll.setObjectName("achievement")
        self.post = button("ledger_post", self.tr("Write a post"), "square-pen", "main")
        self.write_thread = button("ledger_thread", self.tr("Write a thread"), "list")
        self.press = button("ledger_press", self.tr("Press note…"), "printer")
        self.correct = button("ledger_correct", self.tr("Correct…"), "pencil")
        self.withdraw = button("ledger_withdraw", self.tr("Withdraw"), "archive")
        self.restore = button("ledger_restore", self.tr("Put back"), "undo-2")
        self.buttons = FlowRow()
        for each, wish in (
            (self.post, self.post_wanted),
            (self.write_thread, self.thread_wanted),
            (self.press, self.press_wanted),
            (self.correct, self.correct_wanted),
            (self.withdraw, self.withdraw_wanted),
            (self.restore, self.restore_wanted),
        ):
            each.clicked.connect(wish)
            self.buttons.add(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.buttons)

    def show_page(
        self, page: AchievementPage, places: Districts, picture: bytes, *, is_own: bool
    ) -> None:
        """Show an achievement; `picture` is a small PNG of its picture, empty for none here."""
        self.page = page
        one = page.achievement
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(2)
        column.addWidget(plain_label(scheme_of(one), "subtitle", is_selectable=True))
        column.addWidget(plain_label(claim_of(one), is_selectable=True))
        column.addSpacing(6)
        if one.state is AchievementState.WITHDRAWN:
            column.addWidget(plain_label(self.tr("Withdrawn: nothing is made of it."), "due"))
        for watch in page.watches:
            said = plain_label(f"⚠ {of_watch(watch, one)}", "late", is_selectable=True)
            said.setObjectName("watch")
            column.addWidget(said)
            column.addSpacing(4)
        for name, value in self._facts(page, places):
            if value:
                column.addWidget(short_label(name, "muted"))
                shown = plain_label(value, is_selectable=True)
                shown.setAccessibleName(name)
                column.addWidget(shown)
                column.addSpacing(4)
        self._add_picture(column, picture)
        column.addWidget(short_label(self.tr("History"), "muted"))
        for line in changes_of(page.history, places):
            column.addWidget(plain_label(line, is_selectable=True))
        column.addStretch(1)
        self._put(body)
        is_standing = one.state is AchievementState.STANDING
        for each in (self.post, self.write_thread, self.press, self.correct, self.withdraw):
            each.setVisible(is_own and is_standing)
        self.restore.setVisible(is_own and not is_standing)
        self.buttons.settle()

    def _facts(self, page: AchievementPage, places: Districts) -> list[tuple[str, str]]:
        one = page.achievement
        names = " · ".join(name for name in (one.scheme_hi, one.scheme_en) if name)
        units = " · ".join(unit for unit in (one.unit_hi, one.unit_en) if unit)
        return [
            (self.tr("Figure"), figure_text(one)),
            (self.tr("Unit"), units),
            (self.tr("As of"), f"{one.as_of_on:%d-%m-%Y}"),
            (self.tr("District"), place_of(one, places)),
            (self.tr("Source document"), one.source),
            (self.tr("Scheme"), names),
            (self.tr("Claim in English"), statement(one, Language.ENGLISH) if one.claim_hi else ""),
            (self.tr("Office"), f"{name_of(page.office)} ({page.office.number})"),
            (self.tr("Consent to the picture"), one.consent if one.picture else ""),
        ]

    def _add_picture(self, column: QVBoxLayout, picture: bytes) -> None:
        one = self.page.achievement if self.page is not None else None
        if one is None or not one.picture:
            return
        column.addWidget(short_label(self.tr("Picture"), "muted"))
        drawn = QPixmap()
        if not drawn.loadFromData(picture, "PNG"):
            # A link, or a picture that was kept on another PC of the office.
            column.addWidget(plain_label(one.picture, is_selectable=True))
        else:
            label = QLabel()
            keep = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            label.setPixmap(drawn.scaled(_PICTURE, _PICTURE, keep, smooth))
            label.setAccessibleName(self.tr("Picture"))
            column.addWidget(label)
        column.addSpacing(4)

    def _put(self, body: QWidget) -> None:
        self._scroll.setWidget(body)
        # The card's own colour shows through; a scroll area paints its own when it gets a widget.
        self._scroll.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)

    def clear(self) -> None:
        """Show nothing."""
        self.page = None
        self._put(QWidget())
        buttons = (
            self.post,
            self.write_thread,
            self.press,
            self.correct,
            self.withdraw,
            self.restore,
        )
        for each in buttons:
            each.setVisible(False)
