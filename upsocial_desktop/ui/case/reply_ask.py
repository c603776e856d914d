"""The ask-once kit: what a case lacks is ticked, the question stands ready in both languages."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from upsocial_desktop.domain.ask_kit import QUESTIONS, Item
from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.services.asking import AskKit, ask_kit, ask_once
from upsocial_desktop.services.waiting import ask_citizen
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.form_dialog import FormDialog
from upsocial_desktop.ui.case.labels import plain_label
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.widgets.counted_edit import CountedEdit


class AskDialog(FormDialog):
    """Ticks for each thing, those missing ticked already; the words follow until they are changed.

    An office that does not speak to the citizen only notes what it needs: the home office then
    finds the question prepared.
    """

    def __init__(self, desktop: Desktop, case: Case, parent: QWidget | None) -> None:
        super().__init__(desktop, "", "", parent)
        self.setObjectName("ask_once")
        self.setWindowTitle(self.tr("Ask the citizen of %1").replace("%1", case.code))
        self.wish_button.setText(self.tr("Ask and wait"))
        self.case = case
        self._kit: AskKit | None = None
        self._made = ""
        self.before = plain_label(role="due")
        self.before.setObjectName("asked_before")
        self.before.hide()
        self.rows.addWidget(self.before)
        self.boxes: dict[Item, QCheckBox] = {}
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 8)
        for place, question in enumerate(QUESTIONS.values()):
            box = QCheckBox(f"{question.english} · {question.hindi}")
            box.setObjectName(f"ask_{question.item.value}")
            box.toggled.connect(self._word)
            self.boxes[question.item] = box
            grid.addWidget(box, place // 2, place % 2)
        self.rows.addWidget(holder)
        self.text = CountedEdit(self.tr("The question"))
        self.text.send_wanted.connect(self.submit)
        self.add_field(
            self.tr("&The question"),
            self.text,
            self.tr("The clock pauses, seven days at most in all; then it goes on by itself."),
        )
        self.fit()
        ports, officer = desktop.ports, desktop.seat.officer
        desktop.tasks.read(lambda: ask_kit(ports, officer, case.id), self._show, owner=self)

    @property
    def items(self) -> tuple[Item, ...]:
        """What is ticked."""
        return tuple(item for item, box in self.boxes.items() if box.isChecked())

    def wish(self) -> Callable[[], Changes]:
        ports, wish, items, text = (
            self.desktop.ports,
            self.wish_on_case(),
            self.items,
            self.text.text(),
        )
        if self._kit is not None and not self._kit.may_speak:
            asked = ", ".join(QUESTIONS[item].english for item in items)
            return lambda: ask_citizen(ports, wish, asked)
        return lambda: ask_once(ports, wish, items, text)

    def places(self) -> Mapping[str, QWidget]:
        return {"": self.text.edit, "ask.empty": next(iter(self.boxes.values()))}

    def _show(self, kit: AskKit) -> None:
        self._kit = kit
        for item, box in self.boxes.items():
            is_known = item in kit.known
            box.setChecked(item in kit.missing)
            if is_known:
                box.setText(self.tr("%1 — known already").replace("%1", box.text()))
        if kit.before:
            told = [f"{each.what} ({words.when(each.at)} IST, {each.by})" for each in kit.before]
            self.before.setText(self.tr("Asked before: %1").replace("%1", "; ".join(told)))
            self.before.show()
        self.text.setVisible(kit.may_speak)
        self._word()
        self.fit()
        first = next((box for box in self.boxes.values() if box.isChecked()), None)
        (first or self.text).setFocus()

    def _word(self) -> None:
        """Word the question anew, unless somebody has changed it."""
        if self._kit is not None and self.text.text() == self._made:
            self._made = self._kit.text(self.items)
            self.text.set_text(self._made)
