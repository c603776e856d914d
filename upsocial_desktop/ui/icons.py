"""Icons by name: line drawings from resources/icons, tinted with a colour token and cached."""

import logging
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from upsocial_desktop.ui.tokens import colour_on

log = logging.getLogger(__name__)

_NAME, _INK = "icon_name", "icon_ink"
_NOTHING = QColor(0, 0, 0, 0)
_SIZES = (16, 20, 24, 32, 48)


class IconShelf:
    """The folder of drawings and what has been drawn from it already."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._drawings: dict[str, bytes] = {}
        self._icons: dict[tuple[str, str, tuple[int, ...]], QIcon] = {}

    def use_folder(self, folder: Path) -> None:
        """Take the drawings from this folder."""
        self._folder = folder
        self._drawings.clear()
        self._icons.clear()

    def icon(self, name: str, colour: str, sizes: tuple[int, ...] = _SIZES) -> QIcon:
        """An icon in one colour; empty where there is no such drawing (said once in the log)."""
        key = (name, colour, sizes)
        if key not in self._icons:
            self._icons[key] = _drawn(self._drawing(name), colour, sizes)
        return self._icons[key]

    def tinted_file(self, name: str, colour: str, folder: Path) -> str:
        """The path of a drawing in one colour, written into a folder; for style sheets."""
        path = folder / f"{name}-{colour.lstrip('#')}.svg"
        if not path.exists():
            path.write_bytes(self._drawing(name).replace(b"currentColor", colour.encode()))
        return path.as_posix()

    def _drawing(self, name: str) -> bytes:
        if name not in self._drawings:
            path = self._folder / f"{name}.svg" if self._folder else Path()
            if path.is_file():
                self._drawings[name] = path.read_bytes()
            else:
                self._drawings[name] = b""
                log.info("no icon named %s", name)
        return self._drawings[name]


def _ratios() -> tuple[float, ...]:
    """Drawn for usual screens, and once more where one of them is finer."""
    app = QGuiApplication.instance()
    finest = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return (1.0,) if finest <= 1.0 else (1.0, max(finest, 2.0))


def _drawn(drawing: bytes, colour: str, sizes: tuple[int, ...]) -> QIcon:
    icon = QIcon()
    if not drawing:
        return icon
    tinted = drawing.replace(b"currentColor", colour.encode())
    renderer = QSvgRenderer(QByteArray(tinted))
    for size in sizes:
        for ratio in _ratios():
            pixmap = QPixmap(QSize(size, size) * ratio)
            pixmap.fill(_NOTHING)
            painter = QPainter(pixmap)
            renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
            painter.end()
            pixmap.setDevicePixelRatio(ratio)
            icon.addPixmap(pixmap)
    return icon


_SHELF = IconShelf()


def use_folder(folder: Path) -> None:
    """Take all icons from this folder from now on."""
    _SHELF.use_folder(folder)


def tinted_file(name: str, colour: str, folder: Path) -> str:
    """The path of a drawing in one colour, written into a folder; for style sheets."""
    return _SHELF.tinted_file(name, colour, folder)


def icon(name: str, ink: str = "text") -> QIcon:
    """An icon in the colour that a token has now; for painting, ask anew at each painting."""
    colour = colour_on(QGuiApplication.palette(), ink).name()
    return _SHELF.icon(name, colour)


def put_icon(widget: QAbstractButton | QLabel, name: str, ink: str = "text") -> None:
    """Give a button or label an icon that follows the theme when it is switched."""
    widget.setProperty(_NAME, name)
    widget.setProperty(_INK, ink)
    _put(widget)


def retint(root: QWidget) -> None:
    """Give a widget its icon again, in the colours of now."""
    if root.property(_NAME):
        _put(root)


def _put(widget: QWidget) -> None:
    name, ink = str(widget.property(_NAME)), str(widget.property(_INK))
    colour = colour_on(QGuiApplication.palette(), ink).name()
    # Only in the size it is shown in: a window is painted sooner with ten drawings than with fifty.
    if isinstance(widget, QLabel):
        side = widget.fontMetrics().height()
        drawn = _SHELF.icon(name, colour, (side,))
        widget.setPixmap(drawn.pixmap(QSize(side, side), widget.devicePixelRatioF()))
    elif isinstance(widget, QAbstractButton):
        widget.setIcon(_SHELF.icon(name, colour, (widget.iconSize().width(),)))
