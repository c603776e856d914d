"""The buttons of a case: only what its page says this officer may do now."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.ui.case.flow_row import FlowRow
from upsocial_desktop.ui.case.labels import button, set_role
from upsocial_desktop.ui.icons import put_icon

# The first of these that is allowed is the likeliest next step.
_LIKELIEST = (CaseMove.ACCEPT, CaseMove.CLAIM, CaseMove.REPORT, CaseMove.PLACE)


class MovesBar(FlowRow):
    """`wanted` carries the move."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[CaseMove, QPushButton] = {}
        for move, words, icon in (
            (CaseMove.ACCEPT, self.tr("Accept (A)"), "check"),
            (CaseMove.CLAIM, self.tr("Take in hand (A)"), "hand"),
            (CaseMove.REPORT, self.tr("Report आख्या… (E)"), "file-text"),
            (CaseMove.FORWARD, self.tr("Forward… (F)"), "forward"),
            (CaseMove.RETURN, self.tr("Return…"), "reply"),
            (CaseMove.LETTER, self.tr("Letter…"), "printer"),
            (CaseMove.RECALL, self.tr("Recall"), "undo-2"),
            (CaseMove.WITHDRAW_REPORT, self.tr("Take report back"), "undo-2"),
            (CaseMove.RESUME, self.tr("Go on without waiting"), "rotate-ccw"),
            (CaseMove.PLACE, self.tr("Place… (F)"), "forward"),
            (CaseMove.UNMERGE, self.tr("Take out of its master…"), "undo-2"),
            (CaseMove.CHECK_PASS, self.tr("Accept the closure…"), "check"),
            (CaseMove.CHECK_BACK, self.tr("Send the closure back…"), "circle-alert"),
            (CaseMove.CONTINUE, self.tr("Go on in a new case…"), "file-text"),
            (CaseMove.OBJECT, self.tr("Send report back…"), "circle-alert"),
            (CaseMove.REOPEN, self.tr("Reopen…"), "rotate-ccw"),
            (CaseMove.RELEASE, self.tr("Lay back"), "hand"),
            (CaseMove.SORT, self.tr("Correct…"), "tag"),
            (CaseMove.NOTE, self.tr("Note…"), "pencil"),
        ):
            made = button(f"move_{move.value}", words, icon)
            made.setProperty("move_icon", icon)
            made.clicked.connect(lambda _checked=False, move=move: self.wanted.emit(move))
            self.buttons[move] = made
            self.add(made)
        self.more = button("more_moves", self.tr("More (M)"), "chevron-down")
        self._menu = QMenu(self.more)
        self.rare: dict[CaseMove, QAction] = {}
        for move, words in (
            (CaseMove.ASK_CITIZEN, self.tr("&Ask the citizen…")),
            (CaseMove.INTERIM, self.tr("&Promise a later day…")),
            (CaseMove.FLAG, self.tr("&Marks…")),
            (CaseMove.MERGE, self.tr("M&erge into a master case…")),
            (CaseMove.CLOSE_OTHER, self.tr("&Close for another reason…")),
        ):
            action = self._menu.addAction(words)
            action.triggered.connect(lambda _checked=False, move=move: self.wanted.emit(move))
            self.rare[move] = action
        self.more.setMenu(self._menu)
        self.add(self.more)

    def show_moves(self, allowed: frozenset[CaseMove]) -> None:
        """Show the buttons of these moves, the likeliest one first in weight."""
        main = next((move for move in _LIKELIEST if move in allowed), None)
        for move, made in self.buttons.items():
            made.setVisible(move in allowed)
            is_main = move is main
            set_role(made, "main" if is_main else "")
            put_icon(made, str(made.property("move_icon")), "on_primary" if is_main else "text")
        for move, action in self.rare.items():
            action.setVisible(move in allowed)
        self.more.setVisible(not allowed.isdisjoint(self.rare))
        self.settle()

    def open_more(self) -> None:
        """Open the menu of the rarer moves, the first one chosen."""
        if self.more.isVisible():
            self.more.showMenu()
