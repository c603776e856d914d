"""The rail at the left: the pages as icons with words, one of them chosen.

Where the window is too low for words below the icons, they stand beside them.
"""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

_WIDE, _ICON, _SMALL_ICON = 92, 24, 18
# The style sheet's padding and border around a row, and what Qt puts between icon and words.
_ROW_PAD, _GAP, _MARGIN = 16, 4, 4
# Qt.ToolButtonStyle and Qt.FocusPolicy as numbers: to be handed one of Qt's own names makes
# PySide build them all, which takes a third of the whole start.
_TEXT_BESIDE_ICON, _TEXT_UNDER_ICON = 2, 3
_STRONG_FOCUS = 11


class Rail(QFrame):
    """A button a page; `chosen` carries the page's id when the officer chooses one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Pages"))
        self._buttons: dict[str, QToolButton] = {}
        self._titles: dict[str, str] = {}
        self._icons: dict[str, str] = {}
        self._is_low = False
        self._blank = QPixmap(_ICON, _ICON)
        self._blank.fill("transparent")
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(_WIDE)

    def add(self, page_id: str, icon: str, title: str, keys: str, *, is_last: bool = False) -> None:
        """Add a page; the last one stands at the bottom."""
        button = QToolButton(self)
        button.setObjectName(f"rail_{page_id}")
        button.setText(title)
        button.setAccessibleName(title)
        button.setToolTip(f"{title} ({keys})")
        button.setCheckable(True)
        self._lay_out(button)
        button.setIcon(QIcon(self._blank))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setProperty("focusPolicy", _STRONG_FOCUS)
        button.clicked.connect(lambda: self.chosen.emit(page_id))
        self._group.addButton(button)
        self._buttons[page_id], self._titles[page_id] = button, title
        self._icons[page_id] = icon
        place = self._column.count() if is_last else self._column.count() - 1
        self._column.insertWidget(place, button)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the words; as low as rows with the words beside the icons."""
        rows = len(self._buttons) * (self.fontMetrics().height() + _ROW_PAD)
        return QSize(super().minimumSizeHint().width(), rows + 2 * _MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words beside the icons while there is no room for them below."""
        super().resizeEvent(event)
        is_low = event.size().height() < self._tall()
        if is_low is not self._is_low:
            self._is_low = is_low
            for button in self._buttons.values():
                self._lay_out(button)

    def _tall(self) -> int:
        """How high the rail must be for words below the icons."""
        row = _ICON + self.fontMetrics().height() + _ROW_PAD + _GAP
        return len(self._buttons) * row + 2 * _MARGIN

    def _lay_out(self, button: QToolButton) -> None:
        size = _SMALL_ICON if self._is_low else _ICON
        style = _TEXT_BESIDE_ICON if self._is_low else _TEXT_UNDER_ICON
        button.setProperty("toolButtonStyle", style)
        button.setIconSize(QSize(size, size))

    def draw_icons(self) -> None:
        """Put the icons into the room that is kept for them: the first paint has none yet."""
        from upsocial_desktop.ui.icons import put_icon  # noqa: PLC0415 - as said above

        for page_id, icon in self._icons.items():
            put_icon(self._buttons[page_id], icon)

    def show_chosen(self, page_id: str) -> None:
        """Mark the page that is shown."""
        if page_id in self._buttons:
            self._buttons[page_id].setChecked(True)

    def show_count(self, page_id: str, count: int) -> None:
        """Show how many things wait on a page; none takes the number away."""
        if page_id in self._buttons:
            title = self._titles[page_id]
            shown = self.tr("%1 · %2").replace("%1", title).replace("%2", str(count))
            self._buttons[page_id].setText(shown if count else title)
            self._buttons[page_id].setAccessibleName(shown if count else title)
