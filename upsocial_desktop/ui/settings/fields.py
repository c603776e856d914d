"""One control for one declared setting, with its meaning, its bounds and its default."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from upsocial_desktop.domain.history import Field
from upsocial_desktop.services.settings import Number, Setting, Switch, Text
from upsocial_desktop.ui.settings.meanings import choice_words, meaning_of

_REST_MS = 700
_LONG_TEXT = 60
_NUMBER_WIDTH, _CHOICE_WIDTH = 110, 180

Control = QSpinBox | QCheckBox | QComboBox | QLineEdit | QPlainTextEdit


class _QuietSpin(QSpinBox):
    """A number that the mouse wheel leaves alone: the wheel is for the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _QuietCombo(QComboBox):
    """A choice that the mouse wheel leaves alone."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SettingField(QWidget):
    """Shows what is kept; `changed` comes a moment after the last touch, or at `settle`."""

    changed = Signal()

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self._kept: str | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.settle)
        self.control = self._control_for(setting)
        self.control.setObjectName(f"setting_{setting.key}")
        self.control.setAccessibleName(meaning_of(setting))
        self.reset = QPushButton(self.tr("Usual value"), self)
        self.reset.setObjectName(f"reset_{setting.key}")
        self.reset.setProperty("role", "quiet")
        keeps_room = self.reset.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(keeps_room)
        self.reset.setAccessibleName(self.tr("Usual value: %1").replace("%1", meaning_of(setting)))
        self.reset.setToolTip(self._default_words())
        self.reset.clicked.connect(self._on_reset)
        self._lay_out()
        self._offer_reset()

    def _control_for(self, setting: Setting) -> Control:
        if isinstance(setting, Number):
            spin = _QuietSpin(self)
            spin.setRange(setting.least, setting.most)
            spin.setAlignment(Qt.AlignmentFlag.AlignRight)
            spin.setFixedWidth(_NUMBER_WIDTH)
            spin.valueChanged.connect(self._on_touched)
            return spin
        if isinstance(setting, Switch):
            box = QCheckBox(meaning_of(setting), self)
            box.toggled.connect(self._on_touched)
            return box
        return self._control_for_text(setting)

    def _control_for_text(self, setting: Text) -> Control:
        if setting.choices:
            combo = _QuietCombo(self)
            combo.setMinimumWidth(_CHOICE_WIDTH)
            for choice in setting.choices:
                combo.addItem(choice_words(choice), choice)
            combo.currentIndexChanged.connect(self._on_touched)
            return combo
        if len(setting.default) > _LONG_TEXT:
            area = QPlainTextEdit(self)
            area.setTabChangesFocus(True)
            area.setFixedHeight(area.fontMetrics().height() * 5 + 16)
            area.textChanged.connect(self._on_touched)
            return area
        line = QLineEdit(self)
        line.textChanged.connect(self._on_touched)
        return line

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        setting = self.setting
        if isinstance(setting, Switch):
            grid.addWidget(self.control, 0, 0)
            grid.addWidget(self.reset, 0, 2)
            return
        label = QLabel(meaning_of(setting), self)
        label.setWordWrap(True)
        label.setBuddy(self.control)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.reset, 0, 2)
        if isinstance(setting, Number):
            bounds = self.tr("%1 to %2, usually %3")
            said = bounds.replace("%1", str(setting.least)).replace("%2", str(setting.most))
            note = QLabel(said.replace("%3", str(setting.default)), self)
            note.setProperty("role", "muted")
            grid.addWidget(note, 1, 0)
        if isinstance(self.control, QLineEdit | QPlainTextEdit):
            grid.addWidget(self.control, 1, 0, 1, 3)
        else:
            grid.addWidget(self.control, 0, 1)

    def text(self) -> str:
        """What the control says, as it is kept."""
        control = self.control
        if isinstance(control, QSpinBox):
            return str(control.value())
        if isinstance(control, QCheckBox):
            return "true" if control.isChecked() else "false"
        if isinstance(control, QComboBox):
            return str(control.currentData())
        if isinstance(control, QPlainTextEdit):
            return control.toPlainText()
        return control.text()

    def show_kept(self, values: Mapping[str, Field]) -> None:
        """Show what is kept, unless something else is just being entered."""
        if self._rest.isActive() and self._kept is not None:
            return
        self._put(self.setting.read(values))
        self._rest.stop()
        self._kept = self.text()
        self._offer_reset()

    def offer(self, *, is_allowed: bool) -> None:
        """Let it be changed, or only seen, by whoever sits here."""
        self.control.setEnabled(is_allowed)
        self.reset.setEnabled(is_allowed)
        said = "" if is_allowed else self.tr("A nodal officer or a supervisor changes this.")
        self.control.setToolTip(said)
        self.control.setAccessibleDescription(said)

    def settle(self) -> None:
        """Tell now what was changed and not told yet."""
        self._rest.stop()
        # Before anything was read, what the control says is nobody's wish.
        if self._kept is not None and self.text() != self._kept:
            self._kept = self.text()
            self.changed.emit()

    def _put(self, value: str | int | bool) -> None:  # noqa: FBT001 - a setting's value may be a switch
        control = self.control
        if isinstance(control, QSpinBox):
            control.setValue(int(value))
        elif isinstance(control, QCheckBox):
            control.setChecked(bool(value))
        elif isinstance(control, QComboBox):
            control.setCurrentIndex(max(control.findData(value), 0))
        elif isinstance(control, QPlainTextEdit):
            control.setPlainText(str(value))
        else:
            control.setText(str(value))

    def _default_words(self) -> str:
        default = self.setting.default
        if isinstance(default, bool):
            return self.tr("On") if default else self.tr("Off")
        if isinstance(self.setting, Text) and self.setting.choices:
            return choice_words(str(default))
        return str(default)

    def _on_touched(self) -> None:
        self._rest.start()
        self._offer_reset()

    def _on_reset(self) -> None:
        self._put(self.setting.default)
        self.settle()
        self.control.setFocus()

    def _offer_reset(self) -> None:
        default = self.setting.default
        usual = str(default).lower() if isinstance(default, bool) else str(default)
        self.reset.setVisible(self.text() != usual)
