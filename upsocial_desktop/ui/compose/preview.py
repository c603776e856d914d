"""A post as it will appear on X: name, handle, text with its links, names and tags."""

from html import escape
from math import ceil

from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.post_text import Span, links, lists, names, stocks, tags
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.theme import Theme

_WATERMARK_ALPHA = 30
_SLANT = -24


def marked_up(text: str, colour: str) -> str:
    """The text as rich text, with what X turns into links in a colour.

    Spans count code points, and so do Python's slices: no place of Qt's UTF-16 is met on the way.
    """
    parts, done = [], 0
    for span in _in_order(text):
        parts.append(escape(text[done : span.start]))
        parts.append(f'<span style="color:{colour}">{escape(text[span.start : span.end])}</span>')
        done = span.end
    parts.append(escape(text[done:]))
    inside = "".join(parts).replace("\n", "<br/>")
    return f'<div style="white-space:pre-wrap">{inside}</div>'


def _in_order(text: str) -> list[Span]:
    """Every stretch that becomes a link, without overlaps: a tag inside an address is none."""
    found = [*links(text), *names(text), *lists(text), *tags(text), *stocks(text)]
    kept: list[Span] = []
    for span in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


class _Card(QFrame):
    """The card of a post, with the word of practice across it where nothing is real."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._theme = theme
        self.watermark = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.watermark:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The practice frame's purple is too dark to be seen faint on a dark card.
        colour = QColor("#D9A8F5") if self._theme.is_dark else self._theme.colour("practice")
        colour.setAlpha(_WATERMARK_ALPHA)
        painter.setPen(colour)
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(self.font().pointSizeF() * 2)
        painter.setFont(font)
        step = painter.fontMetrics().height() * 3
        for top in range(step // 2, self.height() + step, step):
            painter.save()
            painter.translate(QPoint(self.width() // 2, top))
            painter.rotate(_SLANT)
            wide = painter.fontMetrics().horizontalAdvance(self.watermark)
            painter.drawText(-wide // 2, 0, self.watermark)
            painter.restore()
        painter.end()


class _Words(QTextEdit):
    """Rich text to look at, as tall as it is; it breaks a word that is longer than a line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preview_words")
        self.setAccessibleName(self.tr("As it will appear"))
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setStyleSheet("border: none; padding: 0; background: transparent")
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size)

    def _on_size(self, size: QSizeF) -> None:
        self.setFixedHeight(max(ceil(size.height()) + 4, 1))


class Preview(QScrollArea):
    """The post "as it will appear"; it follows the words while they are typed."""

    def __init__(self, theme: Theme, *, is_practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.setAccessibleName(self.tr("As it will appear"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(200)
        self._theme = theme
        self._text = ""
        self._card = _Card(theme, self)
        self._card.watermark = self.tr("PRACTICE · अभ्यास") if is_practice else ""
        self._face = QLabel(self._card)
        put_icon(self._face, "landmark", "primary")
        self._name, self._handle = QLabel(self._card), QLabel(self._card)
        self._handle.setProperty("role", "muted")
        for label in (self._name, self._handle):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._words = _Words(self._card)
        self._lay_out()
        theme.changed.connect(self._draw)

    def _lay_out(self) -> None:
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addWidget(self._name)
        who.addWidget(self._handle)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._face, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(who, 1)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addStretch(1)
        holder = QWidget(self)
        outer = QVBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._card)
        outer.addStretch(1)
        self._card.setMinimumHeight(120)
        self.setWidget(holder)
        holder.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def show_author(self, account: Account | None) -> None:
        """Say who speaks."""
        self._name.setText(account.name if account else "")
        self._handle.setText(f"@{account.username}" if account else "")

    def show_text(self, text: str) -> None:
        """Show the words as X will: blanks around them are cut off."""
        self._text = text.strip()
        self._draw()

    def _draw(self) -> None:
        font = self._theme.font(is_bold=True)
        self._name.setFont(font)
        if self._text:
            self._words.setHtml(marked_up(self._text, self._theme.tokens.primary))
        else:
            empty = self.tr("What you write appears here.")
            self._words.setHtml(f'<span style="color:{self._theme.tokens.muted}">{empty}</span>')
