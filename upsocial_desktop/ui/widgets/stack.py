"""Pages on top of each other, which ask for no more height than the one that is seen needs."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedLayout, QWidget

from upsocial_desktop.ui.widgets.roomy import least_height


class Stack(QStackedLayout):
    """Where words wrap, Qt's own asks for the height that its highest page would like."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _: self.invalidate())

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        page = self.currentWidget()
        return QSize(0, 0) if page is None else page.minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        page = self.currentWidget()
        return 0 if page is None else least_height(page, width)
