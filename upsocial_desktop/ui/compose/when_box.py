"""When a post goes out: now, or at a minute of Indian time."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.services.ports import Clock
from upsocial_desktop.ui.compose.india_time import (
    in_minutes,
    minute_field,
    moment_of,
    next_full_hour,
    shown_time,
    tomorrow_at,
)

_SOON_MINUTES = 15
_MORNING_HOUR = 10


class WhenBox(QWidget):
    """Now, or a minute; three quick choices; warnings under them. Times go out as UTC."""

    changed = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.now_choice = QRadioButton(self.tr("Now"), self)
        self.now_choice.setObjectName("when_now")
        self.at_choice = QRadioButton(self.tr("At"), self)
        self.at_choice.setObjectName("when_at")
        group = QButtonGroup(self)
        group.addButton(self.now_choice)
        group.addButton(self.at_choice)
        self.minute = minute_field(self.tr("Day and time, Indian time"), self)
        self.minute.setObjectName("when_minute")
        self.now_choice.setChecked(True)
        self._warnings = QLabel(self)
        self._warnings.setObjectName("when_warnings")
        self._warnings.setProperty("role", "due")
        self._warnings.setWordWrap(True)
        self._lay_out()
        self.warn(())
        self.minute.setDateTime(shown_time(next_full_hour(clock.now())))
        self.minute.setEnabled(False)
        self.at_choice.toggled.connect(self._on_toggled)
        self.minute.dateTimeChanged.connect(lambda _: self._tell())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.now_choice)
        row.addWidget(self.at_choice)
        row.addWidget(self.minute)
        zone = QLabel(self.tr("IST"), self)
        zone.setProperty("role", "muted")
        zone.setToolTip(self.tr("All times are Indian Standard Time"))
        row.addWidget(zone)
        row.addStretch(1)
        quick = QHBoxLayout()
        quick.setSpacing(4)
        quick.addWidget(
            self._quick("when_soon", self.tr("In 15 min"), lambda n: in_minutes(_SOON_MINUTES, n))
        )
        quick.addWidget(self._quick("when_hour", self.tr("Next full hour"), next_full_hour))
        quick.addWidget(
            self._quick(
                "when_tomorrow", self.tr("Tomorrow 10:00"), lambda n: tomorrow_at(_MORNING_HOUR, n)
            )
        )
        quick.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addLayout(quick)
        column.addWidget(self._warnings)

    def _quick(self, name: str, words: str, moment: Callable[[datetime], datetime]) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.clicked.connect(lambda: self.choose(moment(self._clock.now())))
        return button

    def chosen_at(self) -> datetime | None:
        """The minute chosen (UTC); None for now."""
        return moment_of(self.minute.dateTime()) if self.at_choice.isChecked() else None

    def choose(self, when_at: datetime | None) -> None:
        """Choose a minute, or now."""
        before = self.chosen_at()
        with QSignalBlocker(self):
            (self.now_choice if when_at is None else self.at_choice).setChecked(True)
            if when_at is not None:
                self.minute.setDateTime(shown_time(when_at))
        if self.chosen_at() != before:
            self._tell()

    def take_now_away(self) -> None:
        """Leave only a minute to choose, as where a post is moved."""
        self.at_choice.setChecked(True)
        self.now_choice.hide()
        self.at_choice.hide()

    def warn(self, sentences: Sequence[str]) -> None:
        """Say what the officer should know about the time; nothing where all is well."""
        self._warnings.setText("\n".join(sentences))
        self._warnings.setVisible(bool(sentences))

    @property
    def warnings(self) -> str:
        """What is said about the time."""
        return self._warnings.text()

    def _on_toggled(self, is_at: bool) -> None:  # noqa: FBT001 - Qt's signal gives it so
        self.minute.setEnabled(is_at)
        self._tell()

    def _tell(self) -> None:
        self.changed.emit()
