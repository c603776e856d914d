"""Room for a page: whole where it fits, scrolled where large text or a small screen leaves none."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

_LEAST = QSize(320, 200)
_MARGIN = 8


class Roomy(QScrollArea):
    """Gives a page all the room there is, and never less than it needs.

    What the keys go to is brought into sight; of what is higher than the window its beginning is.
    """

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        page.installEventFilter(self)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        running = QApplication.instance()
        if isinstance(running, QApplication):
            running.focusChanged.connect(self._on_focus)

    def minimumSizeHint(self) -> QSize:
        """Little: the window may be as small as its screen, whatever the size of the text."""
        return _LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """By Qt alone a page whose words wrap has the height it likes, not what it needs."""
        room = self.maximumViewportSize()
        bar = self.verticalScrollBar().sizeHint().width()
        wide = (
            room.width()
            if least_height(self._page, room.width()) <= room.height()
            else room.width() - bar
        )
        wide = max(wide, self._page.minimumSizeHint().width())
        if wide > room.width():
            room.setHeight(room.height() - self.horizontalScrollBar().sizeHint().height())
        self._page.resize(wide, max(room.height(), least_height(self._page, wide)))

    def _on_focus(self, _before: QWidget | None, focused: QWidget | None) -> None:
        if focused is None or not self._page.isAncestorOf(focused):
            return
        top = focused.mapTo(self._page, QPoint(0, 0)).y()
        bar, room = self.verticalScrollBar(), self.viewport().height() - 2 * _MARGIN
        below = top + min(focused.height(), room) - bar.value() - room - _MARGIN
        if top - _MARGIN < bar.value():
            bar.setValue(top - _MARGIN)
        elif below > 0:
            bar.setValue(bar.value() + below)


def least_height(page: QWidget, wide: int) -> int:
    """How high a page has to be at a width, with its words wrapped; in pixels."""
    layout = page.layout()
    if layout is not None and layout.hasHeightForWidth():
        return layout.totalMinimumHeightForWidth(wide)
    return page.minimumSizeHint().height()
