"""A post as it will appear on X: name, handle, text with its links, names, tags and pictures."""

from collections.abc import Sequence
from html import escape
from math import ceil

from PySide6.QtCore import QPoint, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPixmap, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.post_text import (
    MAX_WEIGHT,
    Span,
    links,
    lists,
    measure,
    names,
    stocks,
    tags,
)
from upsocial_desktop.domain.post_thread import is_letter_start, parts_of
from upsocial_desktop.ui.compose.picture_row import PictureRow
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.theme import Theme

_WATERMARK_ALPHA = 30
_SLANT = -24
# An opened post of more characters is drawn after a pause in typing.
_LONG, _PAUSE_MS = 4_000, 250
# More cards than this are not drawn while somebody types; X takes no longer threads anyway.
_MOST_CARDS = 26


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


def shortened(text: str, limit: int) -> str:
    """As much of a long post as X shows before "Show more"; the whole of any other.

    An account without long posts has none: what is too much there is seen as it is.
    """
    # A text half as long as a post cannot be heavier than one and needs no weighing.
    if limit <= MAX_WEIGHT or len(text) <= MAX_WEIGHT // 2:
        return text
    head = text[: MAX_WEIGHT * 4]
    measured = measure(head, MAX_WEIGHT)
    if measured.left >= 0 and head == text:
        return text
    end = measured.valid_to if measured.left < 0 else len(head)
    while end > 1 and not is_letter_start(text, end):
        end -= 1
    return text[:end]


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


class PostCard(QWidget):
    """One post of the preview; a long one is folded as X folds it."""

    def __init__(self, theme: Theme, watermark: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[str, str] | None = None
        self._text, self._limit = "", MAX_WEIGHT
        self._is_open = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        self._card = _Card(theme, self)
        self._card.watermark = watermark
        self._face = QLabel(self._card)
        put_icon(self._face, "landmark", "primary")
        self.name, self.handle = QLabel(self._card), QLabel(self._card)
        self.handle.setProperty("role", "muted")
        for label in (self.name, self.handle):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.words = _Words(self._card)
        self.more = QPushButton(self.tr("Show more"), self._card)
        self.more.setObjectName("show_more")
        self.more.setProperty("role", "quiet")
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more.clicked.connect(self._on_more)
        self.more.hide()
        self.pictures = PictureRow(self._card)
        self.count = QLabel(self._card)
        self.count.setObjectName("preview_count")
        self.count.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addWidget(self.name)
        who.addWidget(self.handle)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._face, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(who, 1)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.pictures)
        column.addWidget(self.count, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._card)

    def show_text(self, text: str, limit: int) -> None:
        """Show the words of one post; what is shown already is not drawn again."""
        self._text, self._limit = text, limit
        if self._is_open and self._shown is not None and len(text) > _LONG:
            # All of it is laid out anew, which no key should wait for.
            self._pause.start()
        else:
            self._draw()

    def _draw(self) -> None:
        text, folded = self._text, shortened(self._text, self._limit)
        self._pause.stop()
        # The next long post on the sheet begins folded again.
        self._is_open = self._is_open and folded != text
        seen = text if self._is_open else folded
        self.more.setVisible(seen != text)
        key = (seen, self._theme.tokens.primary)
        if key == self._shown:
            return
        self._shown = key
        if seen:
            self.words.setHtml(marked_up(seen, self._theme.tokens.primary))
        else:
            empty = self.tr("What you write appears here.")
            self.words.setHtml(f'<span style="color:{self._theme.tokens.muted}">{empty}</span>')

    def show_place(self, place: int, of: int, left: int) -> None:
        """Say which post of a thread it is and how much room it has; nothing for a single one."""
        self.count.setVisible(of > 1)
        if of < 2:  # noqa: PLR2004 - one post is no thread
            return
        said = self.tr("%1 of %2 · %3 left") if left >= 0 else self.tr("%1 of %2 · %3 too many")
        said = said.replace("%1", str(place)).replace("%2", str(of)).replace("%3", str(abs(left)))
        if said != self.count.text():
            self.count.setText(said)
            self.count.setProperty("role", "muted" if left >= 0 else "late")
            self.count.style().unpolish(self.count)
            self.count.style().polish(self.count)

    def redraw(self) -> None:
        """Draw anew in other colours."""
        self.name.setFont(self._theme.font(is_bold=True))
        self._shown = None
        self._draw()

    def _on_more(self) -> None:
        self._is_open = True
        self._draw()


class Preview(QScrollArea):
    """The post or thread "as it will appear"; it follows the words while they are typed."""

    def __init__(self, theme: Theme, *, is_practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.setAccessibleName(self.tr("As it will appear"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(200)
        self._theme = theme
        self._account: Account | None = None
        self._watermark = self.tr("PRACTICE · अभ्यास") if is_practice else ""
        holder = QWidget(self)
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        self.cards: list[PostCard] = []
        self._card_at(0).setMinimumHeight(120)
        self.setWidget(holder)
        holder.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._limit = MAX_WEIGHT
        self._parts: tuple[str, ...] = ()
        theme.changed.connect(self._redraw)
        self.show_text("")

    def show_author(self, account: Account | None) -> None:
        """Say who speaks."""
        self._account = account
        if account is not None and account.max_weight != self._limit:
            self._limit = account.max_weight
            self.show_parts(self._parts)
        for card in self.cards:
            self._sign(card)

    def show_text(self, text: str) -> None:
        """Show the words as X will: blanks around them are cut off, a thread is several posts."""
        self.show_parts(parts_of(text))

    def show_parts(self, parts: Sequence[str]) -> None:
        """Show these posts one under another."""
        self._parts = tuple(parts)
        shown = self._parts[:_MOST_CARDS] or ("",)
        for place, part in enumerate(shown):
            card = self._card_at(place)
            card.show_text(part, self._limit)
            left = measure(part, self._limit).left if len(shown) > 1 else 0
            card.show_place(place + 1, len(self._parts), left)
            card.setVisible(True)
        for card in self.cards[len(shown) :]:
            card.setVisible(False)

    def show_pictures(self, pictures: Sequence[tuple[QPixmap, str]]) -> None:
        """Show the pictures, which go with the first post, with their descriptions."""
        self.cards[0].pictures.show_pictures(pictures)

    def _card_at(self, place: int) -> PostCard:
        while place >= len(self.cards):
            card = PostCard(self._theme, self._watermark, self)
            self.cards.append(card)
            self._column.insertWidget(self._column.count() - 1, card)
            self._sign(card)
        return self.cards[place]

    def _sign(self, card: PostCard) -> None:
        account = self._account
        card.name.setFont(self._theme.font(is_bold=True))
        card.name.setText(account.name if account else "")
        card.handle.setText(f"@{account.username}" if account else "")

    def _redraw(self) -> None:
        for card in self.cards:
            card.redraw()
