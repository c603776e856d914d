"""By what a list of cases is narrowed besides words: topic, district, state, office."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QWidget

from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.domain.language.gazetteer import District
from upsocial_desktop.domain.language.topics import TOPICS
from upsocial_desktop.domain.office import Office
from upsocial_desktop.services.deciding import UNKNOWN_DISTRICT
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.labels import button
from upsocial_desktop.ui.language import both_names

_LEAST_LETTERS = 10


@dataclass(frozen=True)
class Choices:
    """What was chosen; nothing narrows where nothing is."""

    topic: str = ""
    district: str = ""
    state: CaseState | None = None
    desk_office_id: int | None = None

    @property
    def count(self) -> int:
        """By how many things the list is narrowed."""
        chosen = (self.topic, self.district, self.state, self.desk_office_id)
        return sum(bool(each) for each in chosen)


class ChoiceBox(QComboBox):
    """A box one types into, in either script; the first entry stands for any."""

    chosen = Signal()

    def __init__(self, name: str, any_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(any_words)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.addItem(any_words, None)
        self._told: object = None
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        # The list narrows as soon as what is typed names one entry.
        self.currentIndexChanged.connect(self._tell)
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._settle)

    @property
    def value(self) -> object:
        """What the entry stands for, None for any."""
        return self.currentData()

    def choose(self, value: object) -> None:
        """Choose an entry without telling; one whose name is not known yet stands as it is."""
        if value is not None and self.findData(value) < 0:
            self.addItem(str(value), value)
        self._told = value
        self.setCurrentIndex(self.findData(value) if value is not None else 0)

    def _settle(self) -> None:
        """What is typed and left is the entry it begins, or else the one that was chosen."""
        typed = self.currentText().strip()
        flags = Qt.MatchFlag.MatchContains
        place = self.findText(typed, flags) if typed else 0
        self.setCurrentIndex(place if place >= 0 else self.currentIndex())
        self.setEditText(self.itemText(self.currentIndex()))

    def _tell(self) -> None:
        if self.value != self._told:
            self._told = self.value
            self.chosen.emit()


class ChoicesRow(QWidget):
    """Four boxes, and what can be done with what they find."""

    changed = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choices")
        self.topic = ChoiceBox("choice_topic", self.tr("Any topic"))
        self.district = ChoiceBox("choice_district", self.tr("Any district"))
        self.state = ChoiceBox("choice_state", self.tr("Any state"))
        self.desk = ChoiceBox("choice_desk", self.tr("Any office"))
        for topic in TOPICS:
            self.topic.addItem(both_names(topic), topic.key)
        for state in CaseState:
            self.state.addItem(words.of_case_state(state), state)
        self.clear_button = button("choices_clear", self.tr("Any"), role="quiet")
        self.clear_button.setToolTip(self.tr("Narrow by nothing of this"))
        self.clear_button.clicked.connect(self._clear)
        self.save_button = button("save_view", self.tr("Save view…"), "save")
        self.save_button.clicked.connect(self.save_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for box in self._boxes:
            row.addWidget(box, 1)
            box.chosen.connect(self.changed)
        row.addWidget(self.clear_button)
        row.addWidget(self.save_button)

    @property
    def _boxes(self) -> tuple[ChoiceBox, ...]:
        return self.topic, self.district, self.state, self.desk

    def show_places(self, districts: Sequence[District], offices: Sequence[Office]) -> None:
        """Know the districts and the offices to choose from."""
        kept = self.choices
        for box in (self.district, self.desk):
            box.blockSignals(True)  # noqa: FBT003 - Qt's form
            while box.count() > 1:
                box.removeItem(1)
            box.blockSignals(False)  # noqa: FBT003 - Qt's form
        self.district.addItem(self.tr("District not known"), UNKNOWN_DISTRICT)
        for district in districts:
            self.district.addItem(both_names(district), district.code)
        for office in offices:
            self.desk.addItem(f"{office.number} {both_names(office)}", office.id)
        self.show_choices(kept)

    @property
    def choices(self) -> Choices:
        """What is chosen now."""
        state, desk = self.state.value, self.desk.value
        return Choices(
            str(self.topic.value or ""),
            str(self.district.value or ""),
            CaseState(state) if isinstance(state, str) else None,
            desk if isinstance(desk, int) else None,
        )

    def show_choices(self, choices: Choices) -> None:
        """Choose without telling."""
        self.topic.choose(choices.topic or None)
        self.district.choose(choices.district or None)
        self.state.choose(choices.state)
        self.desk.choose(choices.desk_office_id)

    def _clear(self) -> None:
        if self.choices.count:
            self.show_choices(Choices())
            self.changed.emit()
