"""What stands above the calendar: which days, in which view, which posts."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.widgets.elided_label import ElidedLabel

MONTH: Final = "month"
WEEK: Final = "week"
LIST: Final = "list"
VIEWS: Final = (MONTH, WEEK, LIST)
_FILTER_SIGNS = 7


def states_named(*values: str) -> frozenset[DraftState]:
    """The states of these names, as far as posts can have them."""
    return frozenset(state for state in DraftState if state.value in values)


class CalendarHead(QWidget):
    """Buttons are wishes that the page fulfils; `filter` holds which states are shown."""

    today_wanted = Signal()
    page_turned = Signal(int)
    earlier_wanted = Signal()
    view_wanted = Signal(str)
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel(parent=self)
        self.title.setObjectName("calendar_title")
        self.title.setProperty("role", "subtitle")
        self.filter = QComboBox(self)
        self._views = QButtonGroup(self)
        self._make_filter()
        self._lay_out()

    def _make_filter(self) -> None:
        self.filter.setObjectName("calendar_filter")
        self.filter.setAccessibleName(self.tr("Which posts"))
        self.filter.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.filter.setMinimumContentsLength(_FILTER_SIGNS)
        for said, states in (
            (self.tr("All posts"), frozenset[DraftState]()),
            (self.tr("Planned"), states_named("scheduled", "approved", "sending")),
            (self.tr("Waiting for approval"), states_named("handed_in", "sent_back")),
            (self.tr("On hold"), states_named("held")),
            (self.tr("Asks for you"), states_named("missed", "refused", "sent_back", "held")),
            (self.tr("Published"), states_named("published")),
            (self.tr("Withdrawn"), states_named("withdrawn")),
        ):
            self.filter.addItem(said, states)

    def _lay_out(self) -> None:
        today = self._button("calendar_today", self.tr("Today"))
        before = self._arrow("calendar_before", self.tr("Before"), "chevron-left")
        after = self._arrow("calendar_after", self.tr("After"), "chevron-right")
        self._turns = (before, after)
        self._earlier = self._button("calendar_earlier", self.tr("Earlier"), "chevron-up")
        new = self._button("calendar_new", self.tr("New post"), "plus")
        today.clicked.connect(self.today_wanted)
        before.clicked.connect(lambda: self.page_turned.emit(-1))
        after.clicked.connect(lambda: self.page_turned.emit(1))
        self._earlier.clicked.connect(self.earlier_wanted)
        new.clicked.connect(self.new_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        for widget in (today, before, after, self._earlier):
            row.addWidget(widget)
        row.addWidget(self.title, 1)
        row.addLayout(self._make_views())
        row.addWidget(self.filter)
        row.addWidget(new)

    def _make_views(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        said = {MONTH: self.tr("Month"), WEEK: self.tr("Week"), LIST: self.tr("List")}
        for place, view in enumerate(VIEWS):
            button = QToolButton(self)
            button.setObjectName(f"calendar_{view}")
            button.setText(said[view])
            button.setAccessibleName(self.tr("Show as: %1").replace("%1", said[view]))
            button.setProperty("role", "button")
            button.setCheckable(True)
            # A tool button would give way to a few dots.
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, wanted=view: self.view_wanted.emit(wanted))
            self._views.addButton(button, place)
            row.addWidget(button)
        return row

    def _button(self, name: str, said: str, icon: str = "") -> QPushButton:
        button = QPushButton(said, self)
        button.setObjectName(name)
        if icon:
            put_icon(button, icon)
        return button

    def _arrow(self, name: str, said: str, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(said)
        button.setToolTip(said)
        button.setProperty("role", "button")
        put_icon(button, icon)
        return button

    def show_view(self, view: str, title: str) -> None:
        """Say which view it is, and of which days."""
        self._views.button(VIEWS.index(view)).setChecked(True)
        self.title.setText(title)
        for button in self._turns:
            button.setVisible(view != LIST)
        self._earlier.setVisible(view == LIST)

    @property
    def states(self) -> frozenset[DraftState]:
        """Which states are shown; none chosen shows all."""
        chosen = self.filter.currentData()
        return chosen if isinstance(chosen, frozenset) else frozenset()
