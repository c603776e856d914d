"""Icons by name: line drawings from resources/icons, tinted with a colour token and cached."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from upsocial_desktop.ui.drawings import DRAWINGS, ICON_INK, ICON_NAME
from upsocial_desktop.ui.tokens import colour_on

_NOTHING = QColor(0, 0, 0, 0)
_SIZES = (16, 20, 24, 32, 48)


class IconShelf:
    """What has been drawn already."""

    def __init__(self) -> None:
        self._icons: dict[tuple[Path | None, str, str, tuple[int, ...]], QIcon] = {}

    def icon(self, name: str, colour: str, sizes: tuple[int, ...] = _SIZES) -> QIcon:
        """An icon in one colour; empty where there is no such drawing (said once in the log)."""
        key = (DRAWINGS.folder, name, colour, sizes)
        if key not in self._icons:
            self._icons[key] = _drawn(DRAWINGS.drawing(name), colour, sizes)
        return self._icons[key]


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


def icon(name: str, ink: str = "text") -> QIcon:
    """An icon in the colour that a token has now; for painting, ask anew at each painting."""
    colour = colour_on(QGuiApplication.palette(), ink).name()
    return _SHELF.icon(name, colour)


def put_icon(widget: QAbstractButton | QLabel, name: str, ink: str = "text") -> None:
    """Give a button or label an icon that follows the theme when it is switched."""
    widget.setProperty(ICON_NAME, name)
    widget.setProperty(ICON_INK, ink)
    _put(widget)


def retint(root: QWidget) -> None:
    """Give a widget its icon again, in the colours of now."""
    if root.property(ICON_NAME):
        _put(root)


def _put(widget: QWidget) -> None:
    name, ink = str(widget.property(ICON_NAME)), str(widget.property(ICON_INK))
    colour = colour_on(QGuiApplication.palette(), ink).name()
    # Only in the size it is shown in: a window is painted sooner with ten drawings than with fifty.
    if isinstance(widget, QLabel):
        side = widget.fontMetrics().height()
        drawn = _SHELF.icon(name, colour, (side,))
        widget.setPixmap(drawn.pixmap(QSize(side, side), widget.devicePixelRatioF()))
    elif isinstance(widget, QAbstractButton):
        widget.setIcon(_SHELF.icon(name, colour, (widget.iconSize().width(),)))
