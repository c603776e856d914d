"""What speaks against the post on the sheet, in sentences, and what it costs."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.post_cost import Cost
from upsocial_desktop.services.before_sending import Force, Reason, Verdict, Wanted, look_before
from upsocial_desktop.ui import words
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.widgets.announce import announce

# After this pause in typing the sheet is looked at again.
LOOK_AFTER_MS = 250
_LINES = 4
_LOW_WINDOW = 640
_LOOKS = {
    Force.STOP: ("circle-x", "late"),
    Force.ASK: ("triangle-alert", "due"),
    Force.ADVICE: ("info", "primary"),
}
# Said by others on the page: an empty sheet, and private numbers with their own question.
_CLASH = "draft.clash"
_SAID_ELSEWHERE = ("draft.empty", "privacy.", "schedule.past")


def sentence_of(reason: Reason, parts: int) -> str:
    """A reason in words, with the post of a thread it is about."""
    said = words.of_error(reason.code, reason.facts)
    sentence = f"{said.what} {said.do}".strip()
    return f"{reason.part}/{parts}: {sentence}" if parts > 1 and reason.part else sentence


class VerdictBox(QFrame):
    """A short list, the gravest first, and the cost line; hidden lines take no room."""

    agreed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self._rows: list[QWidget] = []
        self._said = ""
        self._inside = QWidget(self)
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 4, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("reasons")
        self._scroll.setAccessibleName(self.tr("Before it goes"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.yes = QPushButton(self.tr("Send anyway"), self)
        self.yes.setObjectName("send_though_asked")
        self.yes.setAutoDefault(True)
        self.yes.hide()
        self.yes.clicked.connect(self._on_yes)
        self.cost = QLabel(self)
        self.cost.setObjectName("cost")
        self.cost.setProperty("role", "muted")
        self.cost.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._scroll)
        column.addWidget(self.yes, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.cost)
        self._asked: tuple[Reason, ...] = ()
        self._agreed_to: frozenset[str] = frozenset()
        self.clear()

    @property
    def sentences(self) -> list[str]:
        """What is said now."""
        return [row.text() for row in self._rows if isinstance(row, QLabel) and row.text()]

    def clear(self) -> None:
        """Nothing to say, as on an empty sheet."""
        self._agreed_to = frozenset()
        self._show((), 0)
        self.cost.hide()
        self.yes.hide()

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what is left of the reasons, and the cost."""
        is_open = bool(self._open(verdict))
        if not is_open:
            self.yes.hide()
        shown = [one for one in verdict.reasons if not one.code.startswith(_SAID_ELSEWHERE)]
        if self.yes.isHidden():
            # It stands beside the minute; here it is a question, once somebody wants to send.
            shown = [one for one in shown if one.code != _CLASH]
        self._show(tuple(shown), len(verdict.parts))
        self.cost.setText(self._cost_words(verdict.cost) if verdict.parts else "")
        self.cost.setVisible(bool(verdict.parts))
        hint = self.tr("A link can stand in the pinned post instead, where it is paid for once.")
        self.cost.setToolTip(hint if verdict.cost.with_link else "")
        self._asked = tuple(shown)

    def lets_go(self, verdict: Verdict) -> bool:
        """Whether a sheet without stops may go; if not, the question is put and has the focus."""
        open_ones = self._open(verdict)
        self.yes.setVisible(bool(open_ones))
        self.show_verdict(verdict)
        if not open_ones:
            return True
        self._asked = open_ones
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, sentence_of(open_ones[0], len(verdict.parts)))
        return False

    def _open(self, verdict: Verdict) -> tuple[Reason, ...]:
        asked = [one for one in verdict.questions if not one.code.startswith(_SAID_ELSEWHERE)]
        return tuple(one for one in asked if _mark(one) not in self._agreed_to)

    def _on_yes(self) -> None:
        self._agreed_to |= frozenset(_mark(one) for one in self._asked)
        self.yes.hide()
        self.agreed.emit()

    def _show(self, reasons: tuple[Reason, ...], parts: int) -> None:
        sentences = [sentence_of(one, parts) for one in reasons]
        said = "\n".join(sentences)
        if said == self._said and self._rows:
            return
        self._said = said
        for row in self._rows:
            self._grid.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for place, (reason, sentence) in enumerate(zip(reasons, sentences, strict=True)):
            icon, ink = _LOOKS[reason.force]
            mark, label = QLabel(self._inside), QLabel(sentence, self._inside)
            put_icon(mark, icon, ink)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._grid.addWidget(mark, place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label, place, 1)
            self._rows += [mark, label]
        self._scroll.setVisible(bool(reasons))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its sentences are, up to some lines; then it scrolls."""
        is_low = self.window().height() < _LOW_WINDOW
        most = self.fontMetrics().height() * (_LINES if is_low else 3 * _LINES)
        wide = max(self.width() - 8, 100)
        asked = self._grid.heightForWidth(wide) if self._grid.hasHeightForWidth() else 0
        self._scroll.setFixedHeight(min(max(asked, 20), most))

    def _cost_words(self, cost: Cost) -> str:
        many = self.tr("One post") if cost.posts == 1 else self.tr("%1 posts")
        said = [f"{many}: ₹{cost.total}".replace("%1", str(cost.posts))]
        if cost.with_link:
            dear = self.tr("₹%1 of it for the link (%2 times as dear)")
            said.append(dear.replace("%1", str(cost.links)).replace("%2", str(cost.times)))
        if cost.looked_up_on is not None:
            said.append(self.tr("prices of %1").replace("%1", _day(cost.looked_up_on)))
        return " · ".join(said)


def _day(day: date) -> str:
    return day.strftime("%d-%m-%Y")


def _mark(reason: Reason) -> str:
    return f"{reason.code} {sorted(reason.facts.items())!r}"


class VerdictWatch(QObject):
    """Looks at the sheet on a worker after each pause in typing."""

    def __init__(
        self, desktop: Desktop, box: VerdictBox, wanted: Callable[[], Wanted | None]
    ) -> None:
        super().__init__(box)
        self._desktop, self._box, self._wanted = desktop, box, wanted
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def look_soon(self) -> None:
        """Look after the pause."""
        self._timer.start(LOOK_AFTER_MS)

    def look(self) -> None:
        """Look now; an empty sheet has nothing against it."""
        self._timer.stop()
        wanted = self._wanted()
        if wanted is None:
            self._box.clear()
            return
        ports, officer = self._desktop.ports, self._desktop.seat.officer
        self._desktop.tasks.read(
            lambda: look_before(ports, officer, wanted),
            self._box.show_verdict,
            owner=self._box,
            # Without the office database nothing is known; sending says so itself.
            failed=lambda _: self._box.clear(),
            turn="compose.verdict",
        )
