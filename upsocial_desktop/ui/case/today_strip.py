"""The strip above the cases: what presses today, each count a way to its cases."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from upsocial_desktop.services.records import CaseView, Today
from upsocial_desktop.ui.case.flow_row import FlowRow
from upsocial_desktop.ui.case.labels import plain_label
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.when import short_day

# In the order of an officer's morning; icon and ink of each where its count is not 0.
_LOOKS: Final[Mapping[CaseView, tuple[str, str]]] = {
    CaseView.DUE_SOON: ("clock-alert", "due"),
    CaseView.OVERDUE: ("triangle-alert", "late"),
    CaseView.RECEIVED: ("inbox", "primary"),
    CaseView.LATE_THERE: ("forward", "late"),
    CaseView.CITIZEN_WROTE: ("message-circle", "due"),
    CaseView.REPORTED: ("file-text", "primary"),
}


class TodayStrip(QWidget):
    """Counts as buttons, and a word of warning before offices are closed for long.

    What is 0 is not shown, but for what is due: that nothing is due is worth knowing.
    """

    view_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("today_strip")
        self.setAccessibleName(self.tr("Today"))
        self._row = FlowRow(self)
        self.buttons: dict[CaseView, QToolButton] = {}
        for view in _LOOKS:
            self._row.add(self._button(view))
        self.warning = plain_label(role="due")
        self.warning.setObjectName("today_warning")
        self.warning.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addWidget(self._row)
        column.addWidget(self.warning)

    def _button(self, view: CaseView) -> QToolButton:
        made = QToolButton(self)
        made.setObjectName(f"today_{view.value}")
        made.setProperty("role", "button")
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.clicked.connect(lambda: self.view_wanted.emit(view))
        made.setVisible(view is CaseView.DUE_SOON)
        self.buttons[view] = made
        return made

    def show_day(self, day: Today) -> None:
        """Show the counts, and what of the days ahead is closed."""
        for view, made in self.buttons.items():
            count = day.cases.get(view, 0)
            said = self._words(view, count)
            icon, ink = _LOOKS[view]
            put_icon(made, icon, ink if count else "muted")
            made.setText(said)
            made.setAccessibleName(said)
            made.setVisible(bool(count) or view is CaseView.DUE_SOON)
        closed = self._closed(day)
        due = self.buttons[CaseView.DUE_SOON]
        due.setToolTip(closed)
        due.setAccessibleDescription(closed)
        if closed and day.run_ahead is None:
            due.setText(f"{due.text()} · {closed}")
        self._warn(day)
        self._row.settle()

    def focus_first(self) -> None:
        """Let the keys begin with the first count."""
        self.buttons[CaseView.DUE_SOON].setFocus()

    def _words(self, view: CaseView, count: int) -> str:
        said = {
            CaseView.DUE_SOON: self.tr("%n due within three days", "", count),
            CaseView.OVERDUE: self.tr("%n overdue", "", count),
            CaseView.RECEIVED: self.tr("%n to accept here", "", count),
            CaseView.LATE_THERE: self.tr("%n not accepted there in time", "", count),
            CaseView.CITIZEN_WROTE: self.tr("%n where the citizen wrote", "", count),
            CaseView.REPORTED: self.tr("%n report(s) to check", "", count),
        }
        return said[view]

    def _closed(self, day: Today) -> str:
        """Which of the days until then are closed: holidays do not stop the count."""
        if not day.closed_days:
            return ""
        named = ", ".join(short_day(each) for each in day.closed_days)
        return self.tr("closed: %1").replace("%1", named)

    def _warn(self, day: Today) -> None:
        run = day.run_ahead
        self.warning.setVisible(run is not None)
        if run is None:
            return
        said = self.tr("Offices are closed for %n days, from %1 to %2.", "", run.days)
        due = self.tr("%n case(s) fall due in these days; the count goes on.", "", day.due_in_run)
        first, last = short_day(run.first), short_day(run.last)
        self.warning.setText(f"{said.replace('%1', first).replace('%2', last)} {due}")
