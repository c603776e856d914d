"""The line at the bottom: which account, office and officer, how it stands with X, what is next."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.services import browsing
from upsocial_desktop.services.agent import Ticked
from upsocial_desktop.services.records import Today
from upsocial_desktop.ui import words
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.heartbeat import Heartbeat
from upsocial_desktop.ui.language import name_of
from upsocial_desktop.ui.widgets.announce import announce
from upsocial_desktop.ui.widgets.elided_label import ElidedLabel
from upsocial_desktop.ui.widgets.status_dot import StatusDot

_TOLD_MS = 8_000
_AGAIN_MS = 30_000
# It is there and answers, but nothing can be written.
_READ_ONLY = frozenset({"db.read_only", "db.newer", "db.moved", "db.closed"})
_TOPICS = (Topic.MENTION, Topic.ACCOUNT, Topic.DRAFT, Topic.DELIVERY, Topic.OFFICE)


class StatusLine(QFrame):
    """Always in sight: account, office, officer, mode, how X answers, last fetch, next run.

    `counted` carries the day's counts (records.Today) whenever they have been read anew.
    """

    counted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self._desktop: Desktop | None = None
        self._heart: Heartbeat | None = None
        self._today: Today | None = None
        self._trouble: Told | None = None
        self._read_only: Told | None = None
        self._is_away = False
        self._who, self._told, self._desk, self._times = (self._label(name) for name in _NAMES)
        self._told.setProperty("role", "muted")
        self._dot = StatusDot(self)
        self._dot.setObjectName("status_online")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(16)
        row.addWidget(self._who)
        row.addWidget(self._told, 1)
        row.addWidget(self._desk)
        row.addWidget(self._dot)
        row.addWidget(self._times)
        self._hush = QTimer(self)
        self._hush.setSingleShot(True)
        self._hush.setInterval(_TOLD_MS)
        self._hush.timeout.connect(lambda: self._told.setText(""))
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._read)

    def attend(self, desktop: Desktop, heart: Heartbeat) -> None:
        """Show the state of this desktop from now on."""
        self._desktop, self._heart = desktop, heart
        desktop.seat.changed.connect(self._read)
        desktop.news.changed.connect(self._on_news)
        heart.beaten.connect(self._on_beaten)
        heart.failed.connect(self._on_failed)
        self._again.start()
        self._read()

    @property
    def today(self) -> Today | None:
        """The day's counts as read last."""
        return self._today

    def show_away(self, *, is_away: bool) -> None:
        """Say whether the office database is away."""
        self._is_away = is_away
        self._show_dot()

    def show_read_only(self, told: Told | None) -> None:
        """Say whether the office database is only read, though nothing met that yet."""
        self._read_only = told
        self._show_dot()

    def show_desk(self, came_back: int, waiting: int) -> None:
        """Say how many wishes came back and how many wait on this PC."""
        counts = (
            (self.tr("Came back: %1"), came_back),
            (self.tr("Waiting here: %1"), waiting),
        )
        said = [words_of.replace("%1", str(count)) for words_of, count in counts if count]
        self._desk.setText(" · ".join(said))

    def tell(self, sentence: str) -> None:
        """Say a short line for some seconds, politely to screen readers too."""
        self._told.setText(sentence)
        self._hush.start()
        announce(self, sentence)

    def _label(self, name: str) -> ElidedLabel:
        label = ElidedLabel(least=12, parent=self)
        label.setObjectName(name)
        return label

    def _read(self) -> None:
        desktop = self._desktop
        if desktop is None or desktop.seat.is_empty:
            return
        ports, officer = desktop.ports, desktop.seat.officer
        desktop.tasks.read(
            lambda: (browsing.today(ports, officer), browsing.accounts(ports, officer.office_id)),
            lambda found: self._show(*found),
            owner=self,
            failed=self._on_failed,
            turn="status_line",
        )

    def _show(self, today: Today, accounts: Sequence[Account]) -> None:
        if self._desktop is None:
            return
        self._today = today
        self.counted.emit(today)
        seat = self._desktop.seat
        names = " ".join(f"@{account.username}" for account in accounts)
        parts = (names or self.tr("No account"), name_of(seat.office), seat.officer.name)
        self._who.setText(" · ".join(part for part in parts if part))
        self._times.setText(self._sentence_of_times(self._desktop.ports.clock.now()))
        self._show_dot()

    def _show_dot(self) -> None:
        if self._desktop is None:
            return
        fetching = self._today.fetch_trouble if self._today else ""
        trouble = self._read_only or self._trouble
        code = trouble.code if trouble else fetching
        told = words.of_exception(trouble) if trouble else words.of_error(fetching)
        said, ink, hint = self._words_of(code), "late" if code else "ok", told.sentence
        if self._is_away:
            said, ink = self.tr("Office database: away"), "late"
            hint = words.of_error("db.unreachable").sentence
        self._dot.show_status(said, ink, hint if ink == "late" else "")

    def _words_of(self, code: str) -> str:
        """How it stands, where the database is there: it, the practice day or X."""
        if code in _READ_ONLY:
            return self.tr("Office database: read only")
        if code.startswith("db."):
            return self.tr("Office database: trouble")
        if self._desktop is not None and self._desktop.ports.is_practice:
            return self.tr("Practice")
        return self.tr("X: trouble") if code else self.tr("Online")

    def _sentence_of_times(self, now: datetime) -> str:
        today = self._today
        parts: list[str] = []
        if today is not None and today.last_fetch_at is not None:
            ago = words.time_ago(today.last_fetch_at, now)
            parts.append(self.tr("fetched %1").replace("%1", ago))
        if today is not None and today.next_post_at is not None:
            at = words.short_when(today.next_post_at, now)
            parts.append(self.tr("next post %1").replace("%1", at))
        if self._heart is not None:
            seconds = str(self._heart.next_in_seconds)
            parts.append(self.tr("next run in %1 s").replace("%1", seconds))
        return " · ".join(parts)

    def _on_news(self, changes: Changes) -> None:
        if any(changes.ids(topic) for topic in _TOPICS):
            self._read()

    def _on_beaten(self, ticked: Ticked) -> None:
        told = ticked.troubles[0][1] if ticked.troubles else None
        self._trouble = told
        if told is not None:
            self.tell(words.of_exception(told).what)
        self._read()

    def _on_failed(self, error: Exception) -> None:
        if self._desktop is not None and not self._who.text():
            seat = self._desktop.seat
            self._who.setText(f"{name_of(seat.office)} · {seat.officer.name}")
        self.tell(words.of_exception(error).what)


_NAMES = ("status_who", "status_told", "status_desk", "status_times")
