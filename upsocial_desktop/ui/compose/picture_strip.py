"""The pictures of the post being written: each with its description, its sizes and its way out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.picture import MOST_PICTURES, Picture
from upsocial_desktop.services import attaching
from upsocial_desktop.services.attaching import Content
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.ui.compose.picture_line import PictureLine
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.widgets.announce import announce

# How many pictures are seen at once, from this height of the window on; the others are scrolled to.
_SEEN_FROM = ((700, 4), (540, 2), (0, 1))
_ENDINGS = ("jpg", "jpeg", "png", "gif", "webp")
_MOVES = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}


@dataclass(frozen=True)
class _Made:
    """What a worker hands back: the pictures, and small PNGs of those not shown before."""

    pictures: tuple[Picture, ...]
    small: dict[str, bytes]


def _small_ones(ports: Ports, pictures: Sequence[Picture], known: frozenset[str]) -> _Made:
    small = {
        one.key: ports.pictures.small(attaching.picture_bytes(ports, one.key))
        for one in pictures
        if one.key not in known
    }
    return _Made(tuple(pictures), small)


class PictureStrip(QWidget):
    """Pictures come by the picker, by paste and by drop; the work is done on a worker.

    `changed` when there are others or another description, `drawn` when they can be seen, `emptied`
    when the last was taken away; `failed` carries why one did not come.
    """

    changed = Signal()
    drawn = Signal()
    emptied = Signal()
    failed = Signal(object)

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pictures")
        self._desktop = desktop
        self._pictures: tuple[Picture, ...] = ()
        self._seen: dict[str, QPixmap] = {}
        self._ahead: list[Content] = []
        self._is_busy = False
        self._turn = 0
        self.lines: list[PictureLine] = []
        inside = QWidget(self)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(4)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._busy = QLabel(self.tr("Making the picture ready…"), self)
        self._busy.setProperty("role", "muted")
        self._column.addWidget(self._busy)
        self._show()

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures with their descriptions, as they stand."""
        return self._pictures

    @property
    def is_busy(self) -> bool:
        """Whether a picture is still being made ready."""
        return self._is_busy

    def seen(self) -> list[tuple[QPixmap, str]]:
        """The pictures small, with their descriptions, for the preview."""
        return [(self._seen.get(one.key, QPixmap()), one.alt) for one in self._pictures]

    def lay(self, pictures: Sequence[Picture]) -> None:
        """Lay other pictures into the strip."""
        self._turn += 1
        self._ahead.clear()
        self._is_busy = False
        self._pictures = tuple(pictures)
        self._show()
        ports, known = self._desktop.ports, frozenset(self._seen)
        if all(one.key in known for one in pictures):
            return
        turn = self._turn
        self._desktop.tasks.read(
            lambda: _small_ones(ports, pictures, known),
            lambda made: self._on_seen(turn, made),
            owner=self,
            failed=self.failed.emit,
        )

    def _on_seen(self, turn: int, made: _Made) -> None:
        self._learn(made.small)
        if turn == self._turn:
            self._show()
            self.drawn.emit()

    def pick(self) -> None:
        """Choose files."""
        endings = " ".join(f"*.{ending}" for ending in _ENDINGS)
        kind = self.tr("Pictures") + f" ({endings})"
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add pictures"), "", kind)
        self.add([Path(name) for name in chosen])

    def add(self, contents: Sequence[Content]) -> None:
        """Make pictures ready one after another; what is too many is said."""
        self._ahead += contents
        self._next()

    def _next(self) -> None:
        if self._is_busy or not self._ahead:
            return
        if len(self._pictures) >= MOST_PICTURES:
            self._ahead.clear()
            self.failed.emit(Refused("picture.too_many", most=MOST_PICTURES))
            return
        content = self._ahead.pop(0)
        self._is_busy = True
        self._show()
        ports, there, turn = self._desktop.ports, self._pictures, self._turn

        def job() -> _Made:
            known = frozenset(one.key for one in there)
            return _small_ones(ports, attaching.attach(ports, there, content), known)

        self._desktop.tasks.read(
            job,
            lambda made: self._on_made(turn, made),
            owner=self,
            failed=lambda error: self._on_failed(turn, error),
        )

    def _on_made(self, turn: int, made: _Made) -> None:
        self._learn(made.small)
        if turn != self._turn:
            return
        self._is_busy = False
        there = {one.key for one in self._pictures}
        fresh = [one for one in made.pictures if one.key in made.small and one.key not in there]
        # What was described or taken away meanwhile stays so.
        self._pictures = (*self._pictures, *fresh)
        is_describing = any(line.alt.hasFocus() for line in self.lines)
        self._show()
        if fresh:
            if not is_describing:
                self._go_to(len(self.lines) - 1)
            announce(self, self.tr("Picture added. Say what is to be seen on it."))
        self.changed.emit()
        self._next()

    def _on_failed(self, turn: int, error: Exception) -> None:
        if turn == self._turn:
            self._is_busy = False
            self._show()
        self.failed.emit(error)
        self._next()

    def _learn(self, small: dict[str, bytes]) -> None:
        for key, content in small.items():
            seen = QPixmap()
            seen.loadFromData(content, "PNG")
            self._seen[key] = seen

    def _show(self) -> None:
        self._busy.setVisible(self._is_busy)
        self.setVisible(bool(self._pictures) or self._is_busy)
        if [one.key for one in self._pictures] != [line.picture.key for line in self.lines]:
            self._make_lines()
        for line, one in zip(self.lines, self._pictures, strict=True):
            line.show_seen(self._seen.get(one.key, QPixmap()))
            if line.alt.text() != one.alt:
                line.alt.setText(one.alt)
        self._fit()

    def _fit(self) -> None:
        """As high as its pictures, as far as the window has room beside the words."""
        high = self.window().height()
        most = next(seen for least, seen in _SEEN_FROM if high >= least)
        shown = min(len(self.lines) + self._is_busy, most)
        high = self.lines[0].sizeHint().height() if self.lines else self._busy.sizeHint().height()
        self._scroll.setFixedHeight(max(shown, 1) * (high + 4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _make_lines(self) -> None:
        """Other lines; who was describing a picture goes on where they were."""
        described = next((line for line in self.lines if line.alt.hasFocus()), None)
        self._drop_lines()
        for place, one in enumerate(self._pictures, 1):
            seen = self._seen.get(one.key, QPixmap())
            line = PictureLine(place, len(self._pictures), one, seen, self)
            line.described.connect(self._on_described)
            line.moved.connect(self._on_moved)
            line.unwanted.connect(self._on_unwanted)
            self._column.insertWidget(place - 1, line)
            line.alt.installEventFilter(self)
            self.lines.append(line)
            if described is not None and described.picture.key == one.key:
                line.alt.setFocus(Qt.FocusReason.OtherFocusReason)
                line.alt.setCursorPosition(described.alt.cursorPosition())

    def _drop_lines(self) -> None:
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QLineEdit):
            self._scroll.ensureWidgetVisible(watched, 0, 24)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = _MOVES.get(event.key(), 0)
            line = next((one for one in self.lines if one.alt is watched), None)
            if by and line is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._on_moved(line.picture.key, by)
                return True
        return super().eventFilter(watched, event)

    def _on_described(self, key: str, alt: str) -> None:
        self._pictures = attaching.describe(self._pictures, key, alt)
        self.changed.emit()

    def _on_moved(self, key: str, by: int) -> None:
        before = self._place_of(key)
        place = min(max(before + by, 0), len(self._pictures) - 1)
        if place == before:
            return
        self._change(attaching.move(self._pictures, key, place))
        self._go_to(place)
        self._offer_undo(
            self.tr("Picture moved"), lambda: attaching.move(self._pictures, key, before)
        )

    def _on_unwanted(self, key: str) -> None:
        place = self._place_of(key)
        gone = self._pictures[place]
        self._change(attaching.detach(self._pictures, key))
        self._go_to(min(place, len(self._pictures) - 1))
        self._offer_undo(
            self.tr("Picture taken away"),
            lambda: attaching.put_back(self._pictures, gone, place),
        )

    def _place_of(self, key: str) -> int:
        return [one.key for one in self._pictures].index(key)

    def _change(self, pictures: tuple[Picture, ...]) -> None:
        if pictures != self._pictures:
            self._pictures = pictures
            self._show()
            self.changed.emit()

    def _go_to(self, place: int) -> None:
        """Keep the keys where the work is; without any picture they are asked for elsewhere."""
        if self._pictures:
            self.lines[place].alt.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.emptied.emit()

    def _offer_undo(self, said: str, back: Callable[[], tuple[Picture, ...]]) -> None:
        """Undo it on what stands there by then; another sheet is left alone."""
        turn = self._turn

        def again() -> None:
            if turn != self._turn:
                return
            try:
                self._change(back())
            except Refused as refusal:
                self.failed.emit(refusal)

        self._desktop.undo.push(said, again)
