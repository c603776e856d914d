"""The story of a case above the answer to the citizen, each with its share of the height."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from upsocial_desktop.ui.case.delivery_bar import DeliveryBar
from upsocial_desktop.ui.case.reply_box import ReplyBox
from upsocial_desktop.ui.case.timeline import Timeline
from upsocial_desktop.ui.widgets.splitter import Splitter

_LEAST_STORY, _LEAST_ANSWER = 72, 34
# Below so many lines of text in height, story and answer cannot both be read.
_ROOMY_LINES = 24


class Stand(Splitter):
    """In a low window the answer is folded to a line as long as nobody writes in it."""

    def __init__(
        self, timeline: Timeline, delivery: DeliveryBar, reply: ReplyBox, silent: QLabel
    ) -> None:
        super().__init__("case_parts", Qt.Orientation.Vertical)
        self._reply = reply
        self._is_turned = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._share)
        below = QWidget()
        below.installEventFilter(self)
        answer = self._answer = QVBoxLayout(below)
        answer.setContentsMargins(0, 0, 0, 0)
        answer.setSpacing(4)
        answer.addWidget(delivery)
        answer.addWidget(reply, 1)
        answer.addWidget(silent)
        self.addWidget(timeline)
        self.addWidget(self._scrolled(below))
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setSizes([900, 190])
        timeline.setMinimumHeight(_LEAST_STORY)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def settle(self) -> None:
        """Fold the answer or not, and give it what it needs; the rest is the story's."""
        was_folded = self._reply.is_folded
        self._reply.fold(is_wanted=self._is_low and not _holds_focus(self._reply))
        self._is_turned = self._is_turned or was_folded is not self._reply.is_folded
        # The parts have to know their new heights before they can be shared out.
        self._soon.start()

    def _share(self) -> None:
        wide = max(self.width() - 16, 1)
        answer = self._answer
        wanted = max(answer.totalMinimumHeightForWidth(wide), answer.totalMinimumSize().height())
        is_turned, self._is_turned = self._is_turned, False
        is_short = self.sizes()[1] < wanted
        if is_turned or is_short or self._reply.isHidden() or self._reply.is_folded:
            self.setSizes([max(self.height() - wanted, _LEAST_STORY), wanted])

    @property
    def _is_low(self) -> bool:
        return self.height() < _ROOMY_LINES * self.fontMetrics().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A bar or a question came or went: the answer may need more than it has.
        if event.type() == QEvent.Type.LayoutRequest:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        # No focus at all: another window of the desktop has it, and it will come back.
        if new is not None and self.isVisible() and self._is_low:
            self.settle()

    def _scrolled(self, below: QWidget) -> QScrollArea:
        # A window too low for all of it scrolls; it must not grow beyond the screen.
        area = QScrollArea()
        area.setObjectName("answer_area")
        area.setAccessibleName(self.tr("Answer"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(_LEAST_ANSWER)
        area.setWidget(below)
        return area


def _holds_focus(place: QWidget) -> bool:
    """Whether the focus is in it, or in a list that one of its boxes has opened."""
    here: QWidget | None = QApplication.focusWidget()
    while here is not None and here is not place:
        here = here.parentWidget()
    return here is place
