"""The buttons under a mention, with their keys written on them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from upsocial_desktop.domain.language.normal_form import ascii_digits
from upsocial_desktop.domain.mention import AUTOMATIC_ASIDES, Aside, Standing
from upsocial_desktop.services.records import MentionPage
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.flow_row import FlowRow
from upsocial_desktop.ui.case.labels import button, short_label
from upsocial_desktop.ui.case.on_x import settle_view_button, view_button


class ReasonMenu(QMenu):
    """A menu whose entries are numbered, for a keyboard that types १ २ ३ as for one with 1 2 3."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed, actions = ascii_digits(event.text()), self.actions()
        # Qt itself knows an entry only by the very sign that stands before it.
        if pressed != event.text() and pressed.isdecimal() and 0 < int(pressed) <= len(actions):
            chosen = actions[int(pressed) - 1]
            self.close()
            chosen.trigger()
        else:
            super().keyPressEvent(event)


class ReaderActions(QWidget):
    """Offers what the standing of a mention allows; for several at once, to set them aside."""

    register_wanted = Signal()
    case_wanted = Signal()
    aside_wanted = Signal(object)
    put_back_wanted = Signal()
    join_wanted = Signal()
    unread_wanted = Signal()
    view_wanted = Signal()

    def __init__(self, *, is_practice: bool) -> None:
        super().__init__()
        self._is_practice = is_practice
        self.many = short_label(role="subtitle")
        self.register = button("register", self.tr("Register (Enter)"), "flag", "main")
        self.open_case = button("open_case", self.tr("Open case (Enter)"), "file-text", "main")
        self.aside = button("set_aside", self.tr("Set aside (E)"), "archive")
        self.put_back = button("put_back", self.tr("Put back (E)"), "undo-2")
        self.join = button("join_case", self.tr("Join case… (C)"), "link")
        self.unread = button("mark_unread", self.tr("Unread (U)"), "eye-off")
        self.view = view_button()
        self.menu = self._made_menu()
        self.aside.setMenu(self.menu)
        self.register.clicked.connect(self.register_wanted)
        self.open_case.clicked.connect(self.case_wanted)
        self.put_back.clicked.connect(self.put_back_wanted)
        self.join.clicked.connect(self.join_wanted)
        self.unread.clicked.connect(self.unread_wanted)
        self.view.clicked.connect(self.view_wanted)
        self._row = FlowRow()
        for each in (
            self.register,
            self.open_case,
            self.aside,
            self.put_back,
            self.join,
            self.unread,
            self.view,
        ):
            self._row.add(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 8)
        column.addWidget(self.many)
        column.addWidget(self._row)
        self.many.hide()

    def show_mention(self, page: MentionPage) -> None:
        """Offer what fits one mention."""
        mention = page.mention
        is_new = mention.standing is Standing.NEW
        may_put_back = mention.standing is Standing.ASIDE and mention.aside not in AUTOMATIC_ASIDES
        self.many.hide()
        self.register.setVisible(is_new)
        self.aside.setVisible(is_new)
        self.join.setVisible(is_new)
        self.open_case.setVisible(mention.case_id is not None)
        self.put_back.setVisible(may_put_back)
        self.unread.show()
        self.view.show()
        is_gone = mention.gone_at is not None
        settle_view_button(self.view, is_practice=self._is_practice, is_gone=is_gone)
        self._row.settle()

    def show_many(self, count: int) -> None:
        """Offer to set several aside at once."""
        self.many.setText(self.tr("%n mentions chosen", "", count))
        self.many.show()
        for each in (
            self.register,
            self.open_case,
            self.put_back,
            self.join,
            self.unread,
            self.view,
        ):
            each.hide()
        self.aside.show()
        self._row.settle()

    def open_aside_menu(self) -> None:
        """Let the reason be chosen: a digit or the arrows, then Enter."""
        if self.aside.isVisible():
            below = self.aside.rect().bottomLeft()
            self.menu.popup(self.aside.mapToGlobal(below))
            self.menu.setActiveAction(self.menu.actions()[0])

    def _made_menu(self) -> QMenu:
        menu = ReasonMenu(self)
        menu.setObjectName("aside_reasons")
        reasons = [why for why in Aside if why not in AUTOMATIC_ASIDES]
        for number, why in enumerate(reasons, start=1):
            action = menu.addAction(f"&{number}  {words.of_aside(why)}")
            action.setObjectName(f"aside_{why.value}")
            action.setData(why.value)
            action.triggered.connect(lambda _checked=False, why=why: self.aside_wanted.emit(why))
        return menu
