"""The other cases that the same citizen brought to this office: codes, states, dates."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from upsocial_desktop.services.records import OtherCase
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.labels import short_label
from upsocial_desktop.ui.widgets.plain_hint import plain_hint

_CASE_ID = int(Qt.ItemDataRole.UserRole)
_MOST_LINES = 3


class OtherCases(QWidget):
    """A list that is opened by Enter or a double click; hidden where there is no other case.

    Of the citizen nothing is put together here beyond the cases of one X account that this office
    has a part in: X forbids profiles.
    """

    case_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("other_cases")
        self.title = short_label(role="muted")
        self.list = QListWidget()
        self.list.setObjectName("other_cases_list")
        self.list.setAccessibleName(self.tr("Other cases of this citizen"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.activated.connect(self._on_activated)
        self.title.setBuddy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 4, 4)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.list)
        self._shown: tuple[OtherCase, ...] = ()
        self.hide()

    def show_cases(self, cases: tuple[OtherCase, ...]) -> None:
        """Show these; the line that was current stays so."""
        if cases == self._shown:
            return
        current = self.list.currentItem()
        kept_id = current.data(_CASE_ID) if current is not None else 0
        self._shown = cases
        self.list.clear()
        for case in cases:
            item = QListWidgetItem(self._line(case), self.list)
            item.setData(_CASE_ID, case.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, item.text().replace("\n", ", "))
            item.setToolTip(plain_hint(item.text()))
            if case.id == kept_id:
                self.list.setCurrentItem(item)
        self.title.setText(self.tr("Other cases of this citizen: %n", "", len(cases)))
        self.setVisible(bool(cases))
        if cases:
            tall = self.list.sizeHintForRow(0) * min(len(cases), _MOST_LINES)
            self.list.setFixedHeight(tall + 2 * self.list.frameWidth() + 4)

    def _line(self, case: OtherCase) -> str:
        ended = case.closed_at
        day = words.day(ended) if ended is not None else words.day(case.due_at)
        said = self.tr("%1\n%2 · closed %3") if ended is not None else self.tr("%1\n%2 · due %3")
        state = words.case_look(case.state)[1]
        return said.replace("%1", case.code).replace("%2", state).replace("%3", day)

    def _on_activated(self, index: QModelIndex) -> None:
        self.case_wanted.emit(int(index.data(_CASE_ID)))
