"""The settings of this desk or of this office, drawn from their declarations."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.history import Field
from upsocial_desktop.services.options import change_option, may_change, office_options
from upsocial_desktop.services.settings import (
    ACTING_OFFICER,
    COLOUR_SCHEME,
    LANGUAGE,
    WINDOW_STATE,
    ZOOM,
    Home,
    Setting,
    Switch,
)
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.language import is_hindi, is_hindi_spoken
from upsocial_desktop.ui.settings.fields import SettingField
from upsocial_desktop.ui.trouble import show_beside

# Kept by the window itself; nobody sets them by hand.
_NOT_SHOWN = frozenset({WINDOW_STATE.key, ACTING_OFFICER.key})


class SettingsForm(QWidget):
    """One field for each setting; a change is kept by itself.

    `anew_wanted`: the window is to be opened once more, in the language that was chosen.
    """

    told = Signal(str)
    anew_wanted = Signal()

    def __init__(
        self,
        desktop: Desktop,
        settings: Sequence[Setting],
        explanation: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desktop = desktop
        shown = [setting for setting in settings if setting.key not in _NOT_SHOWN]
        self.home = shown[0].home
        note = QLabel(explanation, self)
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(note)
        self.fields: dict[str, SettingField] = {}
        for setting in shown:
            self._add(setting, column)
        column.addStretch(1)
        desktop.news.changed.connect(self._on_news)

    def _add(self, setting: Setting, column: QVBoxLayout) -> None:
        field = SettingField(setting, self)
        field.changed.connect(lambda: self._keep(field))
        self.fields[setting.key] = field
        if len(self.fields) > 1:
            line = QFrame(self)
            line.setProperty("role", "line")
            line.setFixedHeight(1)
            column.addWidget(line)
        column.addWidget(field)
        if setting is LANGUAGE:
            self.anew = QPushButton(self.tr("Open the window in this language"), self)
            self.anew.setObjectName("open_anew")
            self.anew.setVisible(False)
            self.anew.clicked.connect(self.anew_wanted)
            column.addWidget(self.anew, 0, Qt.AlignmentFlag.AlignRight)

    def reread(self) -> None:
        """Read what is kept."""
        ports, office_id = self._desktop.ports, self._desktop.seat.office.id
        home = self.home

        def job() -> Mapping[str, Field]:
            if home is Home.DESK:
                return ports.preferences.load()
            return dict(office_options(ports, office_id))

        self._desktop.tasks.read(job, self._show, owner=self, turn=f"settings.{home.value}")

    def settle(self) -> None:
        """Keep at once what was just entered."""
        for field in self.fields.values():
            field.settle()

    def _show(self, values: Mapping[str, Field]) -> None:
        officer = self._desktop.seat.officer
        for field in self.fields.values():
            field.show_kept(values)
            field.offer(is_allowed=may_change(officer, field.setting))

    def _keep(self, field: SettingField) -> None:
        ports, officer = self._desktop.ports, self._desktop.seat.officer
        setting, value = field.setting, field.text()
        self._apply(setting, value)

        def done(changes: Changes) -> None:
            self._desktop.news.tell(changes)
            self.told.emit(self.tr("Setting kept"))

        self._desktop.tasks.write(
            lambda: change_option(ports, officer, setting, value),
            done,
            owner=self,
            failed=lambda error: self._on_not_kept(field, error),
        )

    def _on_not_kept(self, field: SettingField, error: Exception) -> None:
        show_beside(field.control, error)
        if isinstance(field.setting, Switch):
            # A number stays to be mended; a switch must not look as if it had been turned.
            self.reread()

    def _apply(self, setting: Setting, value: str) -> None:
        """The look changes at once, before it is kept."""
        if setting.key == COLOUR_SCHEME.key:
            self._desktop.theme.set_scheme(value)
        elif setting.key == ZOOM.key:
            self._desktop.theme.set_zoom(int(value))
        elif setting.key == LANGUAGE.key:
            # What is on the screen keeps its words: the window is opened once more for others.
            self.anew.setVisible(is_hindi(value) != is_hindi_spoken())

    def _on_news(self, changes: Changes) -> None:
        if changes.ids(Topic.OPTION) and self.isVisible():
            self.reread()
