"""Going round the panes of a window with F6."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_round(panes: Sequence[QWidget], step: int) -> None:
    """Give the focus to the pane after (or before) the one that has it."""
    seen = [pane for pane in panes if pane.isVisible()]
    if not seen:
        return
    focus = QApplication.focusWidget()
    here = next((n for n, pane in enumerate(seen) if focus and _holds(pane, focus)), -step)
    for further in range(1, len(seen) + 1):
        if _enter(seen[(here + step * further) % len(seen)]):
            return


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _enter(pane: QWidget) -> bool:
    for widget in (pane, *pane.findChildren(QWidget)):
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_tab and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
    return False
