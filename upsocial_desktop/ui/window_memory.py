"""Where the window and its parts stood, as a small text, and put back within sight."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QJsonDocument, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from upsocial_desktop.ui.widgets.splitter import Splitter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QTableView

_LEAST = (1024, 560)
_GRIP = 80


class WindowMemory:
    """Remembers geometry, page, views, splitters and column widths by their names."""

    def __init__(self, text: str = "") -> None:
        self._kept = _read(text)

    @property
    def page_id(self) -> str:
        """The page that was shown last."""
        return str(self._kept.get("page", ""))

    def view_of(self, page_id: str) -> str:
        """The view a page was shown in last, "" where none is known."""
        return str(self._views().get(page_id, ""))

    def _views(self) -> dict[str, object]:
        views = self._kept.get("views")
        return views if isinstance(views, dict) else {}

    def restore_window(self, window: QWidget) -> None:
        """Put the window where it stood, pulled back where no screen shows it any more."""
        place = self._kept.get("place")
        if isinstance(place, list) and len(place) == 4 and all(isinstance(n, int) for n in place):  # noqa: PLR2004 - x, y, width, height
            window.setGeometry(within_sight(QRect(*place)))
        if self._kept.get("is_maximised") is True:
            window.showMaximized()

    def restore_parts(self, root: QWidget) -> None:
        """Put splitters and columns inside a widget as they were."""
        parts = self._kept.get("parts")
        if not isinstance(parts, dict):
            return
        for splitter in root.findChildren(Splitter):
            splitter.restore(_numbers(parts.get(splitter.objectName())))
        for table in root.findChildren(_tables()):
            for column, wide in enumerate(_numbers(parts.get(table.objectName()))):
                table.setColumnWidth(column, wide)

    def text_of(self, window: QWidget, page_id: str, views: "Mapping[str, str]") -> str:
        """Everything as it stands now, as a text to keep; `views` by the ids of their pages."""
        place = window.normalGeometry() if window.isMaximized() else window.geometry()
        parts = dict(self._kept.get("parts") or {})
        for splitter in window.findChildren(Splitter):
            parts[splitter.objectName()] = splitter.sizes()
        for table in window.findChildren(_tables()):
            header = table.horizontalHeader()
            if table.objectName() and header.count() and not table.isHidden():
                parts[table.objectName()] = [
                    header.sectionSize(column) for column in range(header.count() - 1)
                ]
        self._kept = {
            "page": page_id,
            "place": [place.x(), place.y(), place.width(), place.height()],
            "is_maximised": window.isMaximized(),
            "parts": parts,
            # A page that was not opened today keeps the view of another day.
            "views": {**self._views(), **{page: view for page, view in views.items() if view}},
        }
        import json  # noqa: PLC0415 - Qt reads it, and nobody waits for the writing

        return json.dumps(self._kept, separators=(",", ":"))


def _tables() -> "type[QTableView]":
    from PySide6.QtWidgets import QTableView  # noqa: PLC0415 - there is none at the first paint

    return QTableView


def within_sight(place: QRect) -> QRect:
    """A place on a screen that exists: moved and shrunk as little as needed."""
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    home = next(
        (room for room in screens if room.intersects(place.adjusted(_GRIP, 0, -_GRIP, -_GRIP))),
        QGuiApplication.primaryScreen().availableGeometry(),
    )
    wide = max(min(place.width(), home.width()), min(_LEAST[0], home.width()))
    tall = max(min(place.height(), home.height()), min(_LEAST[1], home.height()))
    left = min(max(place.x(), home.left()), home.right() - wide + 1)
    top = min(max(place.y(), home.top()), home.bottom() - tall + 1)
    return QRect(left, top, wide, tall)


def _read(text: str) -> dict[str, Any]:
    kept = QJsonDocument.fromJson(text.encode()).toVariant()
    return kept if isinstance(kept, dict) else {}


def _numbers(kept: object) -> list[int]:
    return [n for n in kept if isinstance(n, int)] if isinstance(kept, list) else []
