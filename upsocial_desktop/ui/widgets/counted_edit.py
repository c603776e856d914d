"""A field for a post: counted as X counts, what is too much marked, and when it was saved."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from upsocial_desktop.domain.post_text import MAX_WEIGHT, Measure, Span, measure
from upsocial_desktop.domain.post_thread import BREAK, sheets_of
from upsocial_desktop.ui.tokens import colour_on
from upsocial_desktop.ui.widgets.count_ring import CountRing

_LINES = 4


class CountedEdit(QWidget):
    """A text field (`edit`) with a live ring and a line for what became of the words.

    Cursor places count characters (code points), not Qt's half characters. Tab leaves the field;
    Ctrl+Enter is the wish to send.
    """

    text_changed = Signal()
    send_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = MAX_WEIGHT
        self._has_breaks = False
        self._counts: list[tuple[Span, Measure]] = []
        self.edit = QPlainTextEdit(self)
        self.edit.setObjectName("words")
        self.edit.setAccessibleName(name)
        self.edit.setTabChangesFocus(True)
        self.edit.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.edit.installEventFilter(self)
        self.setFocusProxy(self.edit)
        self.ring = CountRing(self)
        self._saved = QLabel(self)
        self._saved.setObjectName("saved_state")
        self._saved.setProperty("role", "muted")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.ring)
        foot.addStretch(1)
        foot.addWidget(self._saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.edit, 1)
        column.addLayout(foot)
        self.edit.textChanged.connect(self._on_text)
        self.edit.cursorPositionChanged.connect(self._on_cursor)
        self._measure = measure("", self._limit)
        self.ring.show_measure(self._measure)
        self._fit()

    def text(self) -> str:
        """The words as typed."""
        return self.edit.toPlainText()

    def set_text(self, text: str, cursor: int | None = None) -> None:
        """Put words into the field, the cursor behind so many characters (None: at the end)."""
        self.edit.setPlainText(text)
        place = QTextCursor(self.edit.document())
        place.setPosition(_units(text, len(text) if cursor is None else cursor))
        self.edit.setTextCursor(place)

    def write_over(self, text: str) -> None:
        """Put other words into the field as typing does: Ctrl+Z brings the old ones back."""
        cursor = QTextCursor(self.edit.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def cursor_place(self) -> int:
        """Behind how many characters the cursor stands."""
        units = self.edit.textCursor().position()
        before = self.text().encode("utf-16-le")[: units * 2]
        return len(before.decode("utf-16-le", "ignore"))

    def choose(self, place: int, length: int) -> None:
        """Select so many characters from a place on, ready to be written over."""
        text = self.text()
        cursor = QTextCursor(self.edit.document())
        cursor.setPosition(_units(text, place))
        cursor.setPosition(_units(text, place + length), QTextCursor.MoveMode.KeepAnchor)
        self.edit.setTextCursor(cursor)

    def set_limit(self, limit: int) -> None:
        """How heavy a post may be for the account that speaks."""
        self._limit = limit
        self._recount()

    def take_breaks(self) -> None:
        """Count each post of a thread by itself; the ring is that of the post with the cursor."""
        self._has_breaks = True
        self._recount()

    @property
    def measure(self) -> Measure:
        """How heavy the words are, as X counts them; in a thread those around the cursor."""
        return self._measure

    @property
    def is_valid(self) -> bool:
        """Whether X would take the words."""
        return all(each.is_valid for _, each in self._counts)

    @property
    def is_too_long(self) -> bool:
        """Whether a post in the field is heavier than it may be."""
        return any(each.left < 0 for _, each in self._counts)

    def show_saved(self, words: str, ink: str = "muted") -> None:
        """Say in a few words what became of what was typed ("Saved 03:04 PM")."""
        self._saved.setProperty("role", ink)
        self._saved.style().unpolish(self._saved)
        self._saved.style().polish(self._saved)
        self._saved.setText(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and isinstance(event, QKeyEvent):
            is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if (
                is_enter
                and event.type() == QEvent.Type.KeyPress
                and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
                == Qt.KeyboardModifier.ControlModifier
            ):
                self.send_wanted.emit()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        if event.type() == QEvent.Type.PaletteChange:
            self._mark()

    def _fit(self) -> None:
        self.edit.setMinimumHeight(int(self.edit.fontMetrics().height() * _LINES) + 16)

    def _on_text(self) -> None:
        self._recount()
        self.text_changed.emit()

    def _recount(self) -> None:
        text = self.text()
        sheets = sheets_of(text) if self._has_breaks and BREAK in text else ()
        spans = sheets or (Span(0, len(text), text),)
        self._counts = [(span, measure(span.text, self._limit)) for span in spans]
        self._show_count()
        self._mark()

    def _on_cursor(self) -> None:
        if len(self._counts) > 1:
            self._show_count()

    def _show_count(self) -> None:
        place = self.cursor_place() if len(self._counts) > 1 else 0
        around = [each for span, each in self._counts if span.start <= place]
        self._measure = around[-1] if around else self._counts[0][1]
        self.ring.show_measure(self._measure)

    def _mark(self) -> None:
        marks = []
        for span, count in self._counts:
            if count.left >= 0:
                continue
            text = self.text()
            mark = QTextEdit.ExtraSelection()
            look = QTextCharFormat()
            look.setForeground(colour_on(self.palette(), "late"))
            look.setFontUnderline(True)
            place = QTextCursor(self.edit.document())
            place.setPosition(_units(text, span.start + count.valid_to))
            place.setPosition(_units(text, span.end), QTextCursor.MoveMode.KeepAnchor)
            mark.cursor, mark.format = place, look
            marks.append(mark)
        self.edit.setExtraSelections(marks)


def _units(text: str, characters: int) -> int:
    """Qt counts in UTF-16 units; characters outside the first plane are two."""
    return len(text[:characters].encode("utf-16-le")) // 2
