"""Answers to all children of a master case: looked over in a list, then sent by one click."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.variation import Core
from upsocial_desktop.services.mass_answers import (
    MassAnswer,
    MassPlan,
    MassSent,
    plan_answers,
    send_answers,
)
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.asking import ask
from upsocial_desktop.ui.case.labels import button, plain_label, short_label
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.trouble import TroubleBar, show_beside
from upsocial_desktop.ui.widgets.counted_edit import CountedEdit

_SIZE = (760, 540)
_CORE_TALL = 54
_PLACE = int(Qt.ItemDataRole.UserRole)


class ManyDialog(QDialog):
    """What all are told above, the answers as a list, the chosen one to be changed below.

    An answer whose box is not ticked is not sent; what was changed by hand stays until the answers
    are made anew. `sent` carries what became of them.
    """

    sent = Signal(object)

    def __init__(self, desktop: Desktop, case: Case, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desktop, self._case = desktop, case
        self._plan: MassPlan | None = None
        self._texts: dict[int, str] = {}
        self._shown = -1
        self.setObjectName("many_answers")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Answer all citizens of %1").replace("%1", case.code))
        self.hindi = self._core_field("core_hindi", self.tr("What all are told, in Hindi"))
        self.english = self._core_field("core_english", self.tr("The same in English"))
        self.again = button("make_again", self.tr("&Make the answers anew"), "refresh-cw")
        self.again.clicked.connect(self._make_again)
        self.list = QListWidget(self)
        self.list.setObjectName("answers")
        self.list.setAccessibleName(self.tr("Answers; Space leaves one out"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemChanged.connect(lambda _item: self._say_count())
        self.edit = CountedEdit(self.tr("The answer chosen"))
        self.edit.text_changed.connect(self._on_typed)
        self.trouble = TroubleBar(self)
        self.count = plain_label(role="muted")
        self.count.setObjectName("how_many")
        self.cancel_button = button("cancel", self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.send_button = button("send_all", self.tr("Send (Ctrl+Enter)"), "send", "main")
        self.send_button.clicked.connect(self.send)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.send)
        self._lay_out()
        self.resize(*_SIZE)
        self.make(None)

    def _core_field(self, name: str, said: str) -> QPlainTextEdit:
        field = QPlainTextEdit(self)
        field.setObjectName(name)
        field.setAccessibleName(said)
        field.setTabChangesFocus(True)
        field.setFixedHeight(_CORE_TALL)
        return field

    def _lay_out(self) -> None:
        core = QHBoxLayout()
        core.setSpacing(12)
        for field in (self.hindi, self.english):
            side = QVBoxLayout()
            side.setSpacing(4)
            label = short_label(field.accessibleName())
            label.setBuddy(field)
            side.addWidget(label)
            side.addWidget(field)
            core.addLayout(side, 1)
        core.addWidget(self.again, 0, Qt.AlignmentFlag.AlignBottom)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.send_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(core)
        column.addWidget(self.trouble)
        column.addWidget(self.list, 2)
        column.addWidget(self.edit, 1)
        column.addLayout(foot)

    def make(self, core: Core | None) -> None:
        """Prepare the answers; None takes the sentence from the case."""
        ports, officer, case_id = self._desktop.ports, self._desktop.seat.officer, self._case.id
        self.send_button.setEnabled(False)
        self._desktop.tasks.read(
            partial(plan_answers, ports, officer, case_id, core),
            self._show,
            owner=self,
            failed=self.trouble.show_error,
            turn="case.many",
        )

    def _make_again(self) -> None:
        self.make(Core(self.hindi.toPlainText().strip(), self.english.toPlainText().strip()))

    def _show(self, plan: MassPlan) -> None:
        self._plan = plan
        self._texts = {place: each.text for place, each in enumerate(plan.answers)}
        self.trouble.clear()
        self.edit.set_limit(plan.limit)
        if not self.hindi.toPlainText() and not self.english.toPlainText():
            self.hindi.setPlainText(plan.core.hindi)
            self.english.setPlainText(plan.core.english)
        self._shown = -1
        with QSignalBlocker(self.list):
            self.list.clear()
            for place, each in enumerate(plan.answers):
                self.list.addItem(self._item(place, each))
        self.list.setCurrentRow(0)
        self._say_count()
        self.list.setFocus()

    def _item(self, place: int, each: MassAnswer) -> QListWidgetItem:
        item = QListWidgetItem()
        item.setData(_PLACE, place)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        is_ready = not each.trouble
        item.setCheckState(Qt.CheckState.Checked if is_ready else Qt.CheckState.Unchecked)
        self._say_item(item, each)
        return item

    def _say_item(self, item: QListWidgetItem, each: MassAnswer) -> None:
        text = self._texts[int(item.data(_PLACE))]
        told = text or words.of_error(each.trouble, {}).what
        at = words.hour(each.send_at) if each.send_at is not None else "–"
        item.setText(f"{at}  {each.code}  @{each.username}  {told}")
        if each.trouble:
            said = words.of_error(each.trouble, {"username": each.username})
            item.setToolTip(f"{said.what} {said.do}")

    def _on_row(self, row: int) -> None:
        self._shown = row
        if row in self._texts:
            self.edit.set_text(self._texts[row])

    def _on_typed(self) -> None:
        row, plan = self._shown, self._plan
        if plan is None or row not in self._texts or self._texts[row] == self.edit.text():
            return
        self._texts[row] = self.edit.text()
        self._say_item(self.list.item(row), plan.answers[row])

    def _ticked(self) -> list[tuple[int, int, str]]:
        if self._plan is None:
            return []
        found = []
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.checkState() is Qt.CheckState.Checked:
                each = self._plan.answers[int(item.data(_PLACE))]
                found.append((each.case_id, each.version, self._texts[row]))
        return found

    def _say_count(self) -> None:
        if self._plan is None:
            return
        count = len(self._ticked())
        said = self.tr("%n answers, each at its own time", "", count)
        last = max((each.send_at for each in self._plan.ready if each.send_at), default=None)
        until = self.tr("the last about %1 IST").replace("%1", words.hour(last)) if last else ""
        self.count.setText(" · ".join(part for part in (said, until) if part))
        self.send_button.setEnabled(count > 0)

    def send(self) -> None:
        """Hand all ticked answers over."""
        plan, chosen = self._plan, self._ticked()
        if plan is None or not chosen or not self.send_button.isEnabled():
            return
        self.send_button.setEnabled(False)
        ports = self._desktop.ports
        wish = Wish(self._desktop.seat.officer, plan.master_id, plan.version)
        done: list[MassSent] = []

        def job() -> Changes:
            done.append(send_answers(ports, wish, chosen, plan.purpose))
            return done[0].changes

        ask(self._desktop, self, job, lambda _changes: self._on_sent(done[0]), self._on_failed)

    def _on_sent(self, sent: MassSent) -> None:
        self.sent.emit(sent)
        if not sent.left:
            self.accept()
            return
        # Those that went are no longer in the list; those left are, with their reason.
        code, why = sent.left[0]
        self.trouble.show_error(why)
        said = self.tr("%n answers were left; the first is %1", "", len(sent.left))
        self.count.setText(said.replace("%1", code))

    def _on_failed(self, error: Exception) -> None:
        self.send_button.setEnabled(True)
        show_beside(self.edit.edit, error)
