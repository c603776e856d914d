"""Buttons in a row that goes on below where the width ends."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP = 8


class FlowRow(QWidget):
    """Places its visible children one after the other, from line to line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._children: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, child: QWidget) -> None:
        """Put a child at the end."""
        child.setParent(self)
        self._children.append(child)

    def settle(self) -> None:
        """Place the children again after some were shown, hidden or renamed."""
        self._place(self.width(), is_real=True)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, is_real=False)

    def sizeHint(self) -> QSize:
        shown = [child.sizeHint().width() + _GAP for child in self._shown()]
        return QSize(max(sum(shown) - _GAP, 0), self._place(max(self.width(), 1), is_real=False))

    def minimumSizeHint(self) -> QSize:
        widest = max((child.sizeHint().width() for child in self._shown()), default=0)
        return QSize(widest, self._place(max(self.width(), widest, 1), is_real=False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.settle()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [child for child in self._children if not child.isHidden()]

    def _place(self, width: int, *, is_real: bool) -> int:
        left = top = height = 0
        for child in self._shown():
            size = child.sizeHint()
            if left and left + size.width() > width:
                left, top, height = 0, top + height + _GAP, 0
            if is_real:
                child.setGeometry(QRect(left, top, min(size.width(), width), size.height()))
            left += size.width() + _GAP
            height = max(height, size.height())
        return top + height
