"""A splitter that can say how it is split and be split so again."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import Qt


class Splitter(QSplitter):
    """Panes side by side; `name` is the key under which the window remembers its sizes.

    The main window finds every Splitter by its object name and keeps it in `window_state`.
    """

    resized = Signal()

    def __init__(
        self,
        name: str,
        orientation: "Qt.Orientation | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        # Nothing is handed over: choosing among Qt's constructors builds all of Qt's names.
        super().__init__()
        if parent is not None:
            self.setParent(parent)
        if orientation is not None:  # side by side is what Qt begins with
            self.setOrientation(orientation)
        self.setObjectName(name)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(8)
        self.splitterMoved.connect(lambda *_: self.resized.emit())

    def restore(self, sizes: Sequence[int]) -> None:
        """Take sizes remembered from before, when they fit the number of panes."""
        if len(sizes) == self.count() and sum(sizes) > 0:
            self.setSizes(list(sizes))
