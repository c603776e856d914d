"""Two ways an error is shown: beside a control, or in a bar with "try again"."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.errors import Told, Unavailable
from upsocial_desktop.ui import words
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.widgets.announce import announce
from upsocial_desktop.ui.widgets.banner import Banner

log = logging.getLogger(__name__)

_WIDEST = 420


class Beside(QFrame):
    """A note beside a control; it goes when the control is changed, left by Esc or clicked."""

    def __init__(self, control: QWidget, sentence: str) -> None:
        super().__init__(control.window())
        self._control = control
        self.setObjectName("beside")
        self.setProperty("role", "beside")
        mark = QLabel(self)
        put_icon(mark, "circle-alert", "late")
        self._label = QLabel(sentence, self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        if isinstance(control, QLineEdit | QPlainTextEdit):
            control.textChanged.connect(self.close)
        elif isinstance(control, QComboBox):
            control.currentIndexChanged.connect(self.close)
        control.installEventFilter(self)
        control.destroyed.connect(self.close)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settle()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._label.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            self.close()
        elif event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._settle()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, _event: object) -> None:
        self.close()

    def _settle(self) -> None:
        window = self._control.window()
        wide = min(_WIDEST, window.width() - 16)
        self.setFixedWidth(min(wide, max(self.sizeHint().width(), 200)))
        self.setFixedHeight(max(self.heightForWidth(self.width()), self.sizeHint().height()))
        corner = self._control.mapTo(window, QPoint(0, self._control.height() + 2))
        below = corner.y() + self.height() <= window.height()
        top = corner.y() if below else corner.y() - self._control.height() - self.height() - 4
        left = min(corner.x(), window.width() - self.width() - 8)
        self.move(max(left, 4), max(top, 4))


def show_beside(widget: QWidget, error: Exception) -> None:
    """Say beside a control why its wish was refused, and keep the focus there.

    A bug (anything but Refused or Unavailable) is logged with its traceback and said in general.
    """
    if not isinstance(error, Told):
        log.error("a bug met beside %s", widget.objectName(), exc_info=error)
    say_beside(widget, _one_sentence(error))


def say_beside(widget: QWidget, sentence: str) -> None:
    """Say a sentence beside a control, in place of any said before."""
    clear_beside(widget)
    note = Beside(widget, sentence)
    note.show()
    note.raise_()
    widget.setAccessibleDescription(sentence)
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    announce(widget, sentence)


def clear_beside(widget: QWidget) -> None:
    """Take away what is said in the widget's window, if anything."""
    for note in widget.window().findChildren(Beside):
        note.close()


class TroubleBar(QWidget):
    """A bar above a pane: what happened, what became of the work, what to do, "try again"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._again: Callable[[], None] | None = None
        self._is_still_meant: Callable[[], bool] = lambda: True
        self._banner = Banner(self)
        self._banner.action_wanted.connect(self._on_again)
        self._banner.dismissed.connect(self.clear)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self._on_by_itself)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        self.hide()

    def show_error(
        self,
        error: Exception,
        again: Callable[[], None] | None = None,
        is_still_meant: Callable[[], bool] = lambda: True,
    ) -> None:
        """Show an error; with `again` a button tries again.

        Where the world said when it will answer (`retry_after`), it is tried again by itself, but
        only if `is_still_meant` then: words that were changed meanwhile wait for a person.
        """
        if not isinstance(error, Told):
            log.error("a bug met by a pane", exc_info=error)
        self._again, self._is_still_meant = again, is_still_meant
        action = self.tr("Try again") if again else ""
        said = words.of_exception(error)
        self._banner.show_words(said.sentence, action, icon="triangle-alert", ink="late")
        self.show()
        wait = error.retry_after if isinstance(error, Unavailable) else None
        # Of an earlier trouble nothing is tried any more.
        self._retry.stop()
        if again is not None and wait:
            self._retry.start(int(wait * 1000))

    def clear(self) -> None:
        """All is well again."""
        self._retry.stop()
        self._again = None
        self._banner.hide()
        self.hide()

    @property
    def words(self) -> str:
        """What it says now, "" while hidden."""
        return "" if self.isHidden() else self._banner.words

    def _on_by_itself(self) -> None:
        if self._is_still_meant():
            self._on_again()

    def _on_again(self) -> None:
        again = self._again
        self.clear()
        if again is not None:
            again()


def _one_sentence(error: Exception) -> str:
    said = words.of_exception(error)
    return " ".join(part for part in (said.what, said.do) if part)
