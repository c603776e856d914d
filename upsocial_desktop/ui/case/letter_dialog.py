"""The letter to an office nobody of which works with this program, and its short text."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.letter import letter_paper
from upsocial_desktop.services.letters import (
    CaseLetter,
    Way,
    hand_over_letter,
    letter_of,
    save_letter,
)
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.case.asking import ask
from upsocial_desktop.ui.case.labels import button, plain_label, set_role
from upsocial_desktop.ui.case.paper_dialog import PaperDialog
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.paper_drawing import ready_press

_SIDE_WIDE = 260
_WIDE = 960


class LetterDialog(PaperDialog):
    """The letter on the left, the text for a message group and what became of it on the right."""

    def __init__(self, desktop: Desktop, case_id: int, parent: QWidget | None) -> None:
        title = QCoreApplication.translate("LetterDialog", "Letter to an office")
        super().__init__(desktop, title, parent)
        self.setObjectName("letter")
        self._case_id = case_id
        self.found: CaseLetter | None = None
        self.copy_kind = QComboBox()
        self.copy_kind.setObjectName("letter_language")
        self.copy_kind.addItem("हिन्दी", True)  # noqa: FBT003 - Qt's own signature
        self.copy_kind.addItem(self.tr("English copy"), False)  # noqa: FBT003 - Qt's own signature
        self.message = QPlainTextEdit()
        self.message.setObjectName("message")
        self.message.setReadOnly(True)
        self.message.setTabChangesFocus(True)
        self.way = QComboBox()
        self.way.setObjectName("way")
        for way, words in (
            (Way.PAPER, self.tr("on paper")),
            (Way.MESSAGE, self.tr("in a message group")),
            (Way.MAIL, self.tr("by e-mail")),
        ):
            self.way.addItem(words, way)
        self.handed_to = QLineEdit()
        self.handed_to.setObjectName("handed_to")
        self.handed_to.setPlaceholderText(self.tr("Name, post"))
        self.copy_button = self.add_button(
            "copy_message", self.tr("Copy the short text"), self.copy_message
        )
        self.done_button.setText(self.tr("Close"))
        self.handed_button = button("handed_over", self.tr("Done: handed over"), role="main")
        self.handed_button.clicked.connect(self.hand_over)
        self.middle.addLayout(self._side())
        room = self.screen().availableSize()
        self.resize(min(_WIDE, room.width()), self.height())
        self._settle()
        self.copy_kind.currentIndexChanged.connect(lambda _: self._show_letter())
        ports, officer = desktop.ports, desktop.seat.officer
        desktop.tasks.read(
            lambda: letter_of(ports, officer, case_id),
            self._on_read,
            owner=self,
            failed=self.trouble.show_error,
        )

    def _side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(4)
        self.to_office = plain_label(role="subtitle")
        self.to_office.setFixedWidth(_SIDE_WIDE)
        side.addWidget(self.to_office)
        self._add(side, self.tr("&Language of the letter"), self.copy_kind)
        self._add(side, self.tr("&Short text for a message group"), self.message)
        self._add(side, self.tr("&How it went"), self.way)
        self._add(side, self.tr("Handed &to"), self.handed_to)
        side.addWidget(
            plain_label(
                self.tr("Note the acceptance with “Accept” when the office rings or writes."),
                "muted",
            )
        )
        row = QHBoxLayout()
        row.addWidget(self.handed_button)
        side.addLayout(row)
        return side

    def _add(self, side: QVBoxLayout, words: str, field: QWidget) -> None:
        label = QLabel(words)
        label.setBuddy(field)
        field.setAccessibleName(words.replace("&", ""))
        field.setFixedWidth(_SIDE_WIDE)
        side.addWidget(label)
        side.addWidget(field, 1 if field is self.message else 0)
        side.addSpacing(4)

    def _on_read(self, found: CaseLetter) -> None:
        self.found = found
        self.to_office.setText(found.to_office)
        self.message.setPlainText(found.letter.message)
        self._settle()
        self._show_letter()

    def _settle(self) -> None:
        for each in (self.copy_button, self.handed_button):
            each.setEnabled(self.found is not None)
        set_role(self.handed_button, "main")
        self.buttons.settle()

    def _show_letter(self) -> None:
        if self.found is not None:
            is_hindi = bool(self.copy_kind.currentData())
            paper = letter_paper(self.found.letter, is_hindi_copy=is_hindi)
            text = self.found.letter.hindi if is_hindi else self.found.letter.english
            self.show_paper(paper, " ".join((text.subject, *text.paragraphs)))

    def copy_message(self) -> None:
        """The short text on the clipboard."""
        if self.found is not None:
            self.copy(self.found.letter.message)
            self.way.setCurrentIndex(self.way.findData(Way.MESSAGE))

    def save(self, to: Path) -> None:
        """Write the letter in the language shown."""
        ports, found = self.desktop.ports, self.found
        if found is not None:
            is_hindi = bool(self.copy_kind.currentData())
            press = ready_press()
            self.write(lambda: save_letter(ports, found.letter, to, press, is_hindi_copy=is_hindi))

    def hand_over(self) -> None:
        """Note that it was handed over, and close."""
        if self.found is None:
            return
        ports, case = self.desktop.ports, self.found.case
        wish = Wish(self.desktop.seat.officer, case.id, case.version)
        way, handed_to = Way(self.way.currentData()), self.handed_to.text()
        self.handed_button.setEnabled(False)
        ask(
            self.desktop,
            self,
            lambda: hand_over_letter(ports, wish, way, handed_to),
            self._on_handed,
            self._on_refused,
        )

    def _on_handed(self, _changes: Changes) -> None:
        self.told.emit(self.tr("Noted: the letter was handed over"))
        self.accept()

    def _on_refused(self, error: Exception) -> None:
        self.handed_button.setEnabled(True)
        self.trouble.show_error(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter confirms, as in every dialog that asks for something."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.hand_over()
        else:
            super().keyPressEvent(event)
