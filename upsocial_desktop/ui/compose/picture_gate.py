"""Where pictures come in: pasted ones and dropped files go from a text field to the strip."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMimeData, QObject
from PySide6.QtGui import QDropEvent, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from upsocial_desktop.services.attaching import Content


class PictureGate(QObject):
    """Lets pictures into a text field: pasted ones and dropped files go to the strip."""

    def __init__(self, edit: QPlainTextEdit, take: Callable[[Sequence[Content]], None]) -> None:
        super().__init__(edit)
        self._edit, self._take = edit, take
        edit.installEventFilter(self)
        edit.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and watched is self._edit:
            is_paste = event.type() == QEvent.Type.KeyPress and event.matches(
                QKeySequence.StandardKey.Paste
            )
            return is_paste and self._take_from(QApplication.clipboard().mimeData())
        if isinstance(event, QDropEvent) and contents_of(event.mimeData(), is_look=True):
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self._take_from(event.mimeData())
            return True
        return super().eventFilter(watched, event)

    def _take_from(self, given: QMimeData) -> bool:
        contents = contents_of(given)
        if contents:
            self._take(contents)
        return bool(contents)


def contents_of(given: QMimeData, *, is_look: bool = False) -> list[Content]:
    """The pictures in what is pasted or dropped; words beside a picture win, as in a spreadsheet.

    `is_look` only asks whether there are any: a picture is then not copied.
    """
    # A file that is no picture is told so: as text it would leave its address in the post.
    files: list[Content] = [Path(url.toLocalFile()) for url in given.urls() if url.isLocalFile()]
    if files or given.hasText():
        return files
    for kind in ("image/png", "image/jpeg"):
        if given.hasFormat(kind):
            return [b""] if is_look else [bytes(given.data(kind).data())]
    if not given.hasImage():
        return []
    return [b""] if is_look else [_as_png(given.imageData())]


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 80)  # type: ignore[call-overload] # the stubs want bytes
    return bytes(buffer.data().data())
