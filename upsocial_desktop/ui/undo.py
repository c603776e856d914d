"""What can be taken back: a wish done offers its undoing, by a toast at once, by Ctrl+Z later."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

_DEPTH = 50


@dataclass(frozen=True)
class Undoing:
    """Something done, in words, and how it is undone."""

    words: str
    undo: Callable[[], None]


class UndoStack(QObject):
    """The last things done that can be undone; it outlives the page they were done on."""

    pushed = Signal(str)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undoings: list[Undoing] = []

    def push(self, words: str, undo: Callable[[], None]) -> None:
        """Say what was done ("Case forwarded") and keep how to undo it; a toast offers it."""
        self._undoings = [*self._undoings[-_DEPTH + 1 :], Undoing(words, undo)]
        self.pushed.emit(words)
        self.changed.emit()

    def undo_last(self) -> None:
        """Undo the last thing done; nothing when there is none."""
        if self._undoings:
            undoing = self._undoings.pop()
            self.changed.emit()
            undoing.undo()

    def forget(self) -> None:
        """Forget all, as when another officer sits down."""
        self._undoings.clear()
        self.changed.emit()

    @property
    def next_words(self) -> str:
        """What Ctrl+Z would undo, "" for nothing."""
        return self._undoings[-1].words if self._undoings else ""
