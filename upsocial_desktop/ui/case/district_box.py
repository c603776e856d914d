"""Chooses a district by letters of its name in Hindi or English, or of a former name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from upsocial_desktop.domain.language.gazetteer import District
from upsocial_desktop.domain.language.normal_form import words_of
from upsocial_desktop.services.deciding import UNKNOWN_DISTRICT
from upsocial_desktop.ui.language import both_names


class DistrictBox(QComboBox):
    """A box one types into; `key` is the district's, "unknown" for none, "" for nonsense."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._districts: tuple[District, ...] = ()
        self._wanted = UNKNOWN_DISTRICT
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.addItem("", UNKNOWN_DISTRICT)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)

    def show_districts(self, districts: Sequence[District]) -> None:
        """The districts to choose from."""
        self._districts = tuple(districts)
        for district in districts:
            self.addItem(both_names(district), district.code)
        self.choose(self._wanted)

    def choose(self, key: str) -> None:
        """Choose a district by its key, at once or when the districts are known."""
        self._wanted = key
        self.setCurrentIndex(max(self.findData(key), 0))

    @property
    def key(self) -> str:
        """The district that stands in the field, by its whole name or its beginning."""
        typed = self.currentText().strip()
        if not typed:
            return UNKNOWN_DISTRICT
        place = self.findText(typed)
        if place >= 0:
            return str(self.itemData(place))
        sought = [word.form for word in words_of(typed)]
        for district in self._districts:
            names = " ".join((district.name_en, district.name_hi, *district.aliases))
            forms = [word.form for word in words_of(names)]
            if sought and all(any(form.startswith(one) for form in forms) for one in sought):
                return district.code
        return ""
