"""Holds on publicity: those that were declared, and the form for another one."""

from collections.abc import Callable, Sequence
from datetime import UTC

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.domain.hold import Hold, HoldKind, Order
from upsocial_desktop.domain.officer import NODALS, PLACERS
from upsocial_desktop.services.holding import declare_hold, end_hold, extend_hold, list_holds
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.flow_row import FlowRow
from upsocial_desktop.ui.case.labels import button, plain_label
from upsocial_desktop.ui.compose.india_time import minute_field, moment_of, shown_time
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.trouble import TroubleBar, show_beside

_TALL = 110


class HoldsSection(QWidget):
    """The list above, a dated and signed order below; whoever may not declare sees the list."""

    told = Signal(str)

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._holds: Sequence[Hold] = ()
        self.trouble = TroubleBar(self)
        note = plain_label(
            self.tr(
                "Under a hold posts wait and answers to citizens go. Afterwards each held post"
                " asks what shall become of it."
            ),
            "muted",
        )
        self.list = QListWidget(self)
        self.list.setObjectName("holds")
        self.list.setAccessibleName(self.tr("Holds on publicity"))
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(_TALL)
        self.list.hide()
        self.none_yet = plain_label(self.tr("No hold has been declared."))
        self.none_yet.setObjectName("no_holds")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.end = button("hold_end", self.tr("End &it now"), "x")
        self.end.clicked.connect(self._end)
        self.extend = button("hold_extend", self.tr("&Change its end"), "calendar-clock")
        self.extend.clicked.connect(self._extend)
        self._make_form()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.trouble)
        column.addWidget(note)
        column.addWidget(self.none_yet)
        column.addWidget(self.list, 1)
        column.addWidget(self.form)
        self._row = FlowRow()
        for made in (self.declare, self.extend, self.end):
            self._row.add(made)
        column.addWidget(self._row)
        self.list.currentRowChanged.connect(lambda _: self._offer())
        desktop.news.changed.connect(self._on_news)

    def _make_form(self) -> None:
        self.form = QWidget(self)
        self.kind = QComboBox(self.form)
        self.kind.setObjectName("hold_kind")
        for kind in HoldKind:
            self.kind.addItem(words.of_hold_kind(kind), kind)
        self.order_no = QLineEdit(self.form)
        self.order_no.setObjectName("hold_order")
        self.signed_by = QLineEdit(self.form)
        self.signed_by.setObjectName("hold_signed_by")
        self.from_at = minute_field(self.tr("Beginning of the hold"), self.form)
        self.until_at = minute_field(self.tr("End of the hold"), self.form)
        self.has_end = QCheckBox(self.tr("It has an &end"), self.form)
        self.has_end.setObjectName("hold_has_end")
        self.everywhere = QCheckBox(self.tr("For every office of the &State"), self.form)
        self.everywhere.setObjectName("hold_state_wide")
        lines = QFormLayout(self.form)
        lines.setContentsMargins(0, 0, 0, 0)
        self._lines = lines
        for said, field in (
            (self.tr("&Why"), self.kind),
            (self.tr("Order &number"), self.order_no),
            (self.tr("Signed &by (name and post)"), self.signed_by),
            (self.tr("&From (IST)"), self.from_at),
        ):
            self._add_line(said, field)
        lines.addRow("", self.has_end)
        self._add_line(self.tr("&Until (IST)"), self.until_at)
        lines.addRow("", self.everywhere)
        self.has_end.toggled.connect(self._show_end)
        self._show_end(has_end=False)
        self.declare = button("hold_declare", self.tr("&Declare the hold"), "pause", "main")
        self.declare.clicked.connect(self._declare)

    def _add_line(self, said: str, field: QWidget) -> None:
        label = QLabel(said, self.form)
        label.setBuddy(field)
        self._lines.addRow(label, field)

    def reread(self) -> None:
        """Read the holds; the form begins now."""
        ports, office_id = self._desktop.ports, self._desktop.seat.office.id
        officer = self._desktop.seat.officer
        self.form.setVisible(officer.role in NODALS)
        self.declare.setVisible(officer.role in NODALS)
        self.everywhere.setVisible(officer.role in PLACERS)
        now = ports.office_now().astimezone(UTC)
        if not self.order_no.text():
            self.from_at.setDateTime(shown_time(now))
            self.until_at.setDateTime(shown_time(now))
        self._desktop.tasks.read(
            lambda: list_holds(ports, office_id),
            self._show,
            owner=self,
            failed=self.trouble.show_error,
            turn="settings.holds",
        )

    def _show(self, holds: Sequence[Hold]) -> None:
        row = max(self.list.currentRow(), 0)
        self._holds = holds
        self.none_yet.setVisible(not holds)
        self.list.setVisible(bool(holds))
        self.list.clear()
        for hold in holds:
            self.list.addItem(QListWidgetItem(self._words_of(hold)))
        self.list.setCurrentRow(min(row, len(holds) - 1))
        self._offer()

    def _words_of(self, hold: Hold) -> str:
        now = self._desktop.ports.office_now()
        until = words.when(hold.until_at) if hold.until_at else self.tr("until it is ended")
        state = self.tr("planned")
        if hold.covers(now):
            state = self.tr("in force")
        elif hold.is_over(now):
            state = self.tr("over")
        where = self.tr("whole State") if hold.office_id is None else self.tr("this office")
        first = f"{words.of_hold_kind(hold.kind)} · {where} · {state}"
        return f"{first}\n{words.when(hold.from_at)} – {until} · {hold.order_no}, {hold.signed_by}"

    @property
    def current(self) -> Hold | None:
        """The hold gone to."""
        row = self.list.currentRow()
        return self._holds[row] if 0 <= row < len(self._holds) else None

    def _offer(self) -> None:
        hold, officer = self.current, self._desktop.seat.officer
        is_ours = hold is not None and (
            officer.role in PLACERS
            or (officer.role in NODALS and hold.office_id == officer.office_id)
        )
        is_open = hold is not None and not hold.is_over(self._desktop.ports.office_now())
        self.end.setVisible(is_ours and is_open)
        self.extend.setVisible(is_ours and is_open)
        self._row.settle()

    def _show_end(self, has_end: bool) -> None:  # noqa: FBT001 - Qt's signal gives it so
        """An end is asked for only where there is one."""
        self._lines.setRowVisible(self.until_at, has_end)

    def _order(self) -> Order:
        until_at = moment_of(self.until_at.dateTime()) if self.has_end.isChecked() else None
        return Order(
            HoldKind(self.kind.currentData()),
            self.order_no.text(),
            self.signed_by.text(),
            moment_of(self.from_at.dateTime()),
            until_at,
        )

    def _declare(self) -> None:
        ports, officer, order = self._desktop.ports, self._desktop.seat.officer, self._order()
        is_everywhere = self.everywhere.isChecked() and officer.role in PLACERS
        office_id = None if is_everywhere else officer.office_id

        def again(changes: Changes) -> None:
            hold_id = changes.first(Topic.HOLD)
            said = self.tr("Hold declared")
            self._desktop.undo.push(
                said, lambda: self._do(lambda: end_hold(ports, self._wish(hold_id, 1)), "")
            )
            self.order_no.clear()
            self.signed_by.clear()

        self._do(
            lambda: declare_hold(ports, officer, office_id, order), self.tr("Hold declared"), again
        )

    def _wish(self, hold_id: int, version: int) -> Wish:
        return Wish(self._desktop.seat.officer, hold_id, version)

    def _end(self) -> None:
        hold, ports = self.current, self._desktop.ports
        if hold is not None:
            wish, order_no = self._wish(hold.id, hold.version), self.order_no.text()
            self._do(lambda: end_hold(ports, wish, order_no), self.tr("Hold ended"))

    def _extend(self) -> None:
        hold, ports, order = self.current, self._desktop.ports, self._order()
        if hold is not None:
            wish = self._wish(hold.id, hold.version)
            self._do(
                lambda: extend_hold(ports, wish, order.until_at, order.order_no),
                self.tr("End of the hold changed"),
            )

    def _do(
        self,
        job: Callable[[], Changes],
        said: str,
        then: Callable[[Changes], None] = lambda _: None,
    ) -> None:
        def done(changes: Changes) -> None:
            then(changes)
            self._desktop.news.tell(changes)
            self.told.emit(said)

        self.trouble.clear()
        self._desktop.tasks.write(job, done, owner=self, failed=self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        places: dict[str, QWidget] = {
            "hold.no_order": self.order_no,
            "hold.unsigned": self.signed_by,
            "hold.span": self.until_at,
        }
        place = places.get(error.code) if isinstance(error, Told) else None
        if place is None:
            self.trouble.show_error(error)
        else:
            show_beside(place, error)
            place.setFocus()

    def _on_news(self, changes: Changes) -> None:
        if changes.ids(Topic.HOLD) and self.isVisible():
            self.reread()
