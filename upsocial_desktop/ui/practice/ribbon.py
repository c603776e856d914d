"""The ribbon of practice: that nothing leaves this computer, the hour, its pace, and the hats."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QWidget,
)

from upsocial_desktop.services import practising
from upsocial_desktop.services.ports import PracticeState
from upsocial_desktop.ui import words
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.language import name_of
from upsocial_desktop.ui.widgets.elided_label import ElidedLabel

PACES = (0.0, 1.0, 10.0, 60.0)
_LOOK_MS = 2_000


class Ribbon(QFrame):
    """Drives the pretend day; `moved` says that something may have happened on the pretend X."""

    moved = Signal()

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self.setObjectName("practice_ribbon")
        self.setAccessibleName(self.tr("Practice"))
        self._hour = QLabel(self)
        self._hour.setObjectName("practice_hour")
        self._next = ElidedLabel(least=4, parent=self)
        self._next.setObjectName("practice_next")
        self._paces = QButtonGroup(self)
        self.hats = QComboBox(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(self._headline())
        row.addWidget(self._hour)
        self._add_buttons(row)
        row.addWidget(self._next, 2)
        self._add_hats(row)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._read)
        self._look.start()
        desktop.seat.changed.connect(self._show_hats)
        self._show_hats()
        self._read()

    def step(self) -> None:
        """Go on to the next event of the day."""
        ports = self._desktop.ports
        self._drive(lambda: practising.step(ports))

    def set_pace(self, pace: float) -> None:
        """Run the day so many times as fast; 0 holds it, events come one by one."""
        ports = self._desktop.ports
        self._drive(lambda: practising.set_pace(ports, pace))

    def focus_hats(self) -> None:
        """Open the list of hats."""
        self.hats.setFocus()
        self.hats.showPopup()

    def _headline(self) -> ElidedLabel:
        words_of_it = self.tr("PRACTICE — nothing leaves this computer")
        label = ElidedLabel(words_of_it, least=9, parent=self)
        label.setObjectName("practice_headline")
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        return label

    def _add_buttons(self, row: QHBoxLayout) -> None:
        step = self._button("practice_step", self.tr("Next event"), "step-forward", "")
        step.clicked.connect(self.step)
        row.addWidget(step)
        names = (
            self.tr("Hold the day: the clock runs on, events come one by one"),
            self.tr("As fast as the clock"),
        )
        for pace in PACES:
            name = names[0] if not pace else names[1]
            if pace > 1:
                name = self.tr("%1 times as fast").replace("%1", str(int(pace)))
            shown = f"×{int(pace)}" if pace else self.tr("Hold")
            button = self._button(f"practice_pace_{int(pace)}", name, "", shown)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, pace=pace: self.set_pace(pace))
            self._paces.addButton(button, int(pace))
            row.addWidget(button)

    def _button(self, name: str, says: str, icon: str, shown: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(says)
        button.setToolTip(says)
        button.setText(shown)
        if icon:
            put_icon(button, icon, "on_practice")
        return button

    def _add_hats(self, row: QHBoxLayout) -> None:
        label = QLabel(self.tr("Hat:"), self)
        label.setBuddy(self.hats)
        self.hats.setObjectName("hats")
        self.hats.setToolTip(self.tr("Act as another officer (Alt+H)"))
        self.hats.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.hats.setMinimumContentsLength(12)
        self.hats.activated.connect(self._on_hat)
        row.addWidget(label)
        row.addWidget(self.hats, 3)

    def _show_hats(self) -> None:
        seat = self._desktop.seat
        self.hats.clear()
        for officer in seat.officers:
            office = seat.office_of(officer)
            if office is not None:
                shown = self.tr("%1 — %2").replace("%1", officer.name)
                self.hats.addItem(shown.replace("%2", name_of(office)), officer.id)
        self.hats.setCurrentIndex(self.hats.findData(seat.officer.id))

    def _on_hat(self) -> None:
        self._desktop.seat.sit_by_id(int(self.hats.currentData()))

    def _drive(self, job: Callable[[], PracticeState]) -> None:
        self._desktop.tasks.net(job, self._on_driven, owner=self)

    def _read(self) -> None:
        ports = self._desktop.ports
        self._desktop.tasks.net(
            lambda: practising.state(ports), self._show, owner=self, turn="practice.state"
        )

    def _on_driven(self, state: PracticeState) -> None:
        self._show(state)
        self.moved.emit()

    def _show(self, state: PracticeState) -> None:
        self._hour.setText(words.hour(state.now))
        button = self._paces.button(int(state.pace))
        if button is not None:
            button.setChecked(True)
        if state.next_at is None:
            self._next.setText(self.tr("The day is over"))
        else:
            next_at = self.tr("next event %1").replace("%1", words.hour(state.next_at))
            self._next.setText(next_at)
