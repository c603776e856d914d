"""Shows what contradicts a figure, with both sources, before anything is made of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from upsocial_desktop.domain.achievement import SERIOUS
from upsocial_desktop.services.ledger_records import AchievementPage
from upsocial_desktop.ui.case.labels import button, card, plain_label
from upsocial_desktop.ui.ledger.words import figure_text, filled, of_watch, scheme_of

_WIDE = 560
_TALLEST = 340
_MOST = 5


class FlagsDialog(QDialog):
    """Accepted: the figure is used all the same. Going back is what Enter and Esc do."""

    def __init__(self, pages: Sequence[AchievementPage], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("flags")
        self.setWindowTitle(self.tr("Another figure contradicts this"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._body(pages))
        column.addWidget(
            plain_label(self.tr("The press will notice. Look at both documents first."), "muted")
        )
        self.back = button("go_back", self.tr("&Go back"), role="main")
        self.use = button("use_anyway", self.tr("&Use it all the same"))
        self.back.setDefault(True)
        self.back.clicked.connect(self.reject)
        self.use.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.use)
        foot.addWidget(self.back)
        column.addLayout(foot)
        self.back.setFocus()

    def _body(self, pages: Sequence[AchievementPage]) -> QScrollArea:
        """What is contradicted, one under the other; as tall as it must be, within the screen."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for page in pages:
            column.addWidget(self._part(page))
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("contradictions")
        area.setAccessibleName(self.tr("What contradicts what"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        area.setMinimumWidth(_WIDE)
        area.setFixedHeight(min(column.totalHeightForWidth(_WIDE - 24), _TALLEST))
        return area

    def _part(self, page: AchievementPage) -> QWidget:
        one = page.achievement
        part = card()
        column = QVBoxLayout(part)
        own = self.tr("%1, %2: %3. Source: %4")
        day = f"{one.as_of_on:%d-%m-%Y}"
        own = filled(own, scheme_of(one), day, figure_text(one), one.source)
        column.addWidget(plain_label(own, "subtitle"))
        watches = [watch for watch in page.watches if watch.kind in SERIOUS]
        for watch in watches[:_MOST]:
            column.addWidget(plain_label(f"⚠ {of_watch(watch, one)}", "late"))
        if len(watches) > _MOST:
            more = self.tr("and %n more", "", len(watches) - _MOST)
            column.addWidget(plain_label(more, "muted"))
        return part
