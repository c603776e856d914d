"""One wish of the queue: what, whose, since when, why it came back, its words, what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from upsocial_desktop.domain.desk_wish import DeskWish, WishKind, WishState
from upsocial_desktop.services.desk_queue import pictures_of
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.labels import button, plain_label, set_role
from upsocial_desktop.ui.desk.wish_words import look_of, of_kind, why_refused
from upsocial_desktop.ui.seat import Seat


class WishDetail(QWidget):
    """Read only; the words can be selected and copied."""

    drop_wanted = Signal()
    again_wanted = Signal()
    anew_wanted = Signal()

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self.title = plain_label(role="subtitle")
        self.title.setObjectName("wish_title")
        self.meta = plain_label(role="muted")
        self.why = plain_label(is_selectable=True)
        self.why.setObjectName("wish_why")
        self.words = QPlainTextEdit(self)
        self.words.setObjectName("wish_words")
        self.words.setAccessibleName(self.tr("Words"))
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.anew_button = button("write_anew", self.tr("&Write anew"), "pencil", "main")
        self.again_button = button("wish_again", self.tr("&Again"), "rotate-ccw")
        self.drop_button = button("drop_wish", self.tr("Take &out"), "trash-2")
        self.anew_button.clicked.connect(self.anew_wanted)
        self.again_button.clicked.connect(self.again_wanted)
        self.drop_button.clicked.connect(self.drop_wanted)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.anew_button)
        foot.addWidget(self.again_button)
        foot.addStretch(1)
        foot.addWidget(self.drop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(8)
        for each in (self.title, self.meta, self.why):
            column.addWidget(each)
        column.addWidget(self.words, 1)
        # Takes the room of words that are not there.
        column.addStretch()
        column.addLayout(foot)

    def show_wish(self, wish: DeskWish | None) -> None:
        """Show a wish; None leaves the pane empty."""
        self.setVisible(wish is not None)
        if wish is None:
            return
        is_refused = wish.state is WishState.REFUSED
        self.title.setText(of_kind(wish))
        self.meta.setText(self._about(wish))
        self.why.setText(why_refused(wish).sentence if is_refused else "")
        set_role(self.why, "late" if is_refused else "")
        self.why.setVisible(is_refused)
        self.words.setPlainText(wish.words)
        self.words.setVisible(bool(wish.words))
        self.anew_button.setVisible(is_refused and _has_place(wish))
        self.again_button.setVisible(is_refused and wish.kind is not WishKind.UNREADABLE)
        self.drop_button.setVisible(wish.state is not WishState.DELIVERED)

    def _about(self, wish: DeskWish) -> str:
        who = next((o.name for o in self._seat.officers if o.id == wish.officer_id), "")
        wished = self.tr("wished %1").replace("%1", words.when(wish.made_at))
        parts = [look_of(wish.state)[2], wished, who]
        due_at = wish.said.get("due_at")
        if due_at is not None:
            parts.append(self.tr("for %1").replace("%1", words.when(due_at)))  # type: ignore[arg-type]  # kept as a moment
        pictures = pictures_of(wish)
        if pictures:
            parts.append(self.tr("pictures: %1").replace("%1", str(len(pictures))))
        if wish.settled_at is not None and wish.state is WishState.DELIVERED:
            parts[0] = self.tr("delivered %1").replace("%1", words.when(wish.settled_at))
        return " · ".join(part for part in parts if part)


def _has_place(wish: DeskWish) -> bool:
    """Whether its words can be written on: on a sheet, or in the answer box of its case."""
    is_answer = wish.kind is WishKind.ANSWER and wish.subject_id > 0
    return is_answer or wish.kind in {WishKind.SCHEDULE, WishKind.REVISE}
