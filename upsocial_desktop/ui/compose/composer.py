"""The sheet on which a post is written: words, account, preview and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.draft import Draft
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.post_text import MAX_WEIGHT
from upsocial_desktop.domain.post_thread import in_both, parts_of, split
from upsocial_desktop.domain.schedule import check_time
from upsocial_desktop.services.before_sending import Wanted
from upsocial_desktop.services.drafting import Words
from upsocial_desktop.services.replying import account_trouble, check_words
from upsocial_desktop.ui import words
from upsocial_desktop.ui.compose.cause import whole_cause
from upsocial_desktop.ui.compose.picture_gate import PictureGate
from upsocial_desktop.ui.compose.picture_strip import PictureStrip
from upsocial_desktop.ui.compose.preview import Preview
from upsocial_desktop.ui.compose.tools import ComposeTools
from upsocial_desktop.ui.compose.verdict_box import LOOK_AFTER_MS, VerdictBox, VerdictWatch
from upsocial_desktop.ui.compose.when_box import WhenBox
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.trouble import clear_beside
from upsocial_desktop.ui.widgets.banner import Banner
from upsocial_desktop.ui.widgets.counted_edit import CountedEdit
from upsocial_desktop.ui.widgets.privacy_line import PrivacyLine

_LONG = 2_000


@dataclass(frozen=True)
class Sheet:
    """What lies in the composer: its key, whose office, and the post that it writes anew."""

    key: str
    office_id: int
    draft: Draft | None = None


class Composer(QWidget):
    """Shows one sheet and gathers the wish; it keeps and sends nothing by itself."""

    edited = Signal()
    cursor_moved = Signal()
    send_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._accounts: tuple[Account, ...] = ()
        self._is_filling = False
        self._draft_id = 0
        # A long text is looked through for private numbers in a pause, not at each key.
        self._privacy_pause = QTimer(self)
        self._privacy_pause.setSingleShot(True)
        self._privacy_pause.setInterval(LOOK_AFTER_MS)
        self._privacy_pause.timeout.connect(self._look_for_numbers)
        self.title = QLabel(self)
        self.title.setProperty("role", "subtitle")
        self.account_box = QComboBox(self)
        self.account_box.setObjectName("account")
        self.account_box.setAccessibleName(self.tr("Account that speaks"))
        self.account_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.words = CountedEdit(self.tr("Text of the post"), self)
        self.words.take_breaks()
        self.english = CountedEdit(self.tr("Second version, English or Hindi"), self)
        self.english.take_breaks()
        self.english.hide()
        self.pictures = PictureStrip(desktop, self)
        for edit in (self.words.edit, self.english.edit):
            PictureGate(edit, self.pictures.add)
        self.tools = ComposeTools(self)
        self.verdict = VerdictBox(self)
        self.when = WhenBox(desktop.ports.clock, self)
        self.preview = Preview(desktop.theme, is_practice=desktop.ports.is_practice, parent=self)
        self.cause = Banner(self)
        self.account_note = QLabel(self)
        self.account_note.setProperty("role", "due")
        self.account_note.setWordWrap(True)
        self.account_note.hide()
        self.privacy = PrivacyLine(self)
        self.stamp = QLabel(self)
        self.stamp.setObjectName("send_stamp")
        self.stamp.setProperty("role", "muted")
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.watch = VerdictWatch(desktop, self.verdict, self.wanted)
        self._say_when()

    def _make_buttons(self) -> None:
        self.discard_button = QPushButton(self.tr("Discard"), self)
        self.discard_button.setObjectName("discard")
        put_icon(self.discard_button, "trash-2")
        # Whether what is sent next is to be approved first; an approval asked for by the office's
        # rule needs no wish.
        self.wants_approval = False
        self.hand_in_button = QPushButton(self.tr("Hand i&n"), self)
        self.hand_in_button.setObjectName("hand_in")
        self.hand_in_button.setToolTip(self.tr("Somebody approves it before it goes"))
        put_icon(self.hand_in_button, "check-check")
        self.send_button = QPushButton(self)
        self.send_button.setObjectName("send")
        self.send_button.setProperty("role", "main")
        self.send_button.setToolTip(self.tr("Ctrl+Enter"))

    def _lay_out(self) -> None:
        who = QHBoxLayout()
        label = QLabel(self.tr("A&ccount"), self)
        label.setBuddy(self.account_box)
        who.addWidget(self.title)
        who.addStretch(1)
        who.addWidget(label)
        who.addWidget(self.account_box)
        seen = QLabel(self.tr("As it will appear"), self)
        seen.setProperty("role", "muted")
        versions = QHBoxLayout()
        versions.setSpacing(8)
        versions.addWidget(self.words, 1)
        versions.addWidget(self.english, 1)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addLayout(versions, 1)
        left.addWidget(self.pictures)
        left.addWidget(self.tools)
        left.addWidget(self.when)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(seen)
        right.addWidget(self.preview, 1)
        right.addWidget(self.verdict)
        self.words.setMinimumWidth(160)
        self.english.setMinimumWidth(140)
        grid = QHBoxLayout()
        grid.setSpacing(16)
        grid.addLayout(left, 3)
        grid.addLayout(right, 2)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.discard_button)
        self.stamp.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.stamp.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        foot.addWidget(self.stamp, 1)
        foot.addWidget(self.hand_in_button)
        foot.addWidget(self.send_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(who)
        column.addWidget(self.cause)
        column.addWidget(self.account_note)
        column.addWidget(self.privacy)
        column.addLayout(grid, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.words.text_changed.connect(self._on_text)
        self.english.text_changed.connect(self._on_text)
        self.english.send_wanted.connect(self.send_wanted)
        self.pictures.changed.connect(self._on_pictures)
        self.pictures.drawn.connect(self._show_pictures)
        self.pictures.emptied.connect(self.tools.picture.setFocus)
        self.tools.picture_wanted.connect(self.pictures.pick)
        self.tools.split_wanted.connect(self.split)
        self.tools.english_wanted.connect(self._on_english)
        self.verdict.agreed.connect(self.send_wanted)
        self.words.edit.cursorPositionChanged.connect(self._on_cursor)
        self.words.send_wanted.connect(self.send_wanted)
        self.when.changed.connect(self._on_when)
        self.account_box.currentIndexChanged.connect(self._on_account)
        self.discard_button.clicked.connect(self.discard_wanted)
        self.send_button.clicked.connect(lambda: self._on_send(wants_approval=False))
        self.hand_in_button.clicked.connect(lambda: self._on_send(wants_approval=True))
        self.privacy.agreed.connect(self.send_wanted)

    def offer_accounts(self, accounts: Sequence[Account]) -> None:
        """Offer the accounts of the office; the one chosen stays, else the first is."""
        chosen = self.account_id
        self._accounts = tuple(accounts)
        with QSignalBlocker(self.account_box):
            self.account_box.clear()
            for account in accounts:
                self.account_box.addItem(f"@{account.username}", account.id)
            place = self.account_box.findData(chosen)
            self.account_box.setCurrentIndex(max(place, 0) if accounts else -1)
        self._show_account()

    @property
    def account(self) -> Account | None:
        """The account that will speak; None where the office has none."""
        chosen = self.account_id
        return next((one for one in self._accounts if one.id == chosen), None)

    @property
    def account_id(self) -> int:
        """Its id, 0 for none."""
        return int(self.account_box.currentData() or 0)

    def typed(self) -> Words:
        """What stands on the sheet now."""
        return Words(
            *(self.words.text(), self.words.cursor_place(), self.when.chosen_at()),
            english=self.english.text(),
            pictures=self.pictures.pictures,
        )

    def wanted(self) -> Wanted | None:
        """The sheet as it is looked at before it goes; None where there is nothing to look at."""
        typed = self.typed()
        if self.account is None or typed.is_empty:
            return None
        return Wanted(
            *(self.account_id, typed.text, typed.english, typed.when_at, typed.pictures),
            draft_id=self._draft_id,
        )

    def whole_text(self) -> str:
        """Both versions as the one text that is sent."""
        limit = self.account.max_weight if self.account else MAX_WEIGHT
        return in_both(self.words.text(), self.english.text(), limit)

    def split(self) -> None:
        """Cut what is too long into a thread, in the field itself, so that Ctrl+Z undoes it."""
        limit = self.account.max_weight if self.account else MAX_WEIGHT
        for field in (self.words, self.english):
            if field.is_too_long:
                field.write_over(split(field.text(), limit))
        self.words.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def lay(self, draft: Draft | None, account_id: int, typed: Words) -> None:
        """Lay another sheet into the composer."""
        self._is_filling = True
        clear_beside(self)
        place = self.account_box.findData(account_id)
        if place >= 0:
            self.account_box.setCurrentIndex(place)
        self.account_box.setEnabled(draft is None)
        self.wants_approval = False
        self.hand_in_button.setVisible(draft is None)
        self._draft_id = draft.id if draft else 0
        self.words.set_text(typed.text, typed.cursor)
        self.english.set_text(typed.english)
        self._on_english(bool(typed.english.strip()))
        self.pictures.lay(typed.pictures)
        self.verdict.clear()
        self.when.choose(typed.when_at)
        self.title.setText(self.tr("New post") if draft is None else self.tr("Change a post"))
        self._show_cause(draft)
        self._is_filling = False
        self._say_when()
        self._show_pictures()
        self.watch.look()

    def _show_cause(self, draft: Draft | None) -> None:
        username = self.account.username if self.account else ""
        if draft is None or not draft.trouble:
            self.cause.hide()
            return
        said = whole_cause(draft.trouble, draft.trouble_detail, username)
        self.cause.show_words(said, icon="circle-x", ink="late")

    def first_problem(self, now: datetime) -> tuple[QWidget, str] | None:
        """The first control that keeps the post from going, and why; None where it may go."""
        account = self.account
        if account is None:
            none_yet = self.tr("This office has no account yet. Add one under Settings, Accounts.")
            return self.account_box, none_yet
        control: QWidget = self.words.edit
        try:
            for part in parts_of(self.whole_text()) or ("",):
                check_words(part, account)
            control = self.when.minute
            check_time(self.when.chosen_at() or now, now)
        except Refused as refusal:
            # The rule is one for answers and posts; its words for posts are their own.
            said = words.of_error(refusal.code.replace("reply.", "draft."), refusal.facts)
            return control, f"{said.what} {said.do}"
        return None

    def control_of(self, error: Exception) -> QWidget | None:
        """Which control a refusal is about; None where it is about the whole."""
        if not isinstance(error, Refused):
            return None
        return {
            "reply": self.words.edit,
            "draft": self.words.edit,
            "thread": self.words.edit,
            "schedule": self.when.minute,
            "account": self.account_box,
            "practice": self.account_box,
        }.get(error.code.split(".", maxsplit=1)[0])

    def _on_text(self) -> None:
        whole = self.whole_text()
        self.preview.show_text(whole)
        self.tools.offer_split(may_split=self.words.is_too_long or self.english.is_too_long)
        if len(whole) <= _LONG:
            self._look_for_numbers()
        else:
            self._privacy_pause.start()
        self._on_edited()

    def _look_for_numbers(self) -> None:
        self.privacy.look_at(self.whole_text())

    def _on_pictures(self) -> None:
        self._show_pictures()
        self._on_edited()

    def _show_pictures(self) -> None:
        self.preview.show_pictures(self.pictures.seen())

    def _on_english(self, is_wanted: bool) -> None:  # noqa: FBT001 - Qt's signal gives it so
        self.english.setVisible(is_wanted)
        self.tools.show_english(is_wanted=is_wanted)
        if is_wanted and not self._is_filling:
            self.english.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not is_wanted and self.english.text():
            self.english.set_text("")

    def _on_send(self, *, wants_approval: bool) -> None:
        self.wants_approval = wants_approval
        self.send_wanted.emit()

    def _on_edited(self) -> None:
        self.wants_approval = False
        if not self._is_filling:
            self.watch.look_soon()
            self.edited.emit()

    def _on_cursor(self) -> None:
        if not self._is_filling:
            self.cursor_moved.emit()

    def _on_when(self) -> None:
        self._say_when()
        self._on_edited()

    def _on_account(self) -> None:
        self._show_account()
        self._on_edited()

    def _show_account(self) -> None:
        account = self.account
        self.preview.show_author(account)
        self.account_note.setVisible(False)
        if account is not None:
            self.words.set_limit(account.max_weight)
            self.english.set_limit(account.max_weight)
            trouble = account_trouble(account)
            if trouble:
                said = words.of_error(trouble, {"username": account.username})
                self.account_note.setText(f"{said.what} {said.do}")
                self.account_note.setVisible(True)
        self._say_when()

    def _say_when(self) -> None:
        when_at = self.when.chosen_at()
        is_now = when_at is None
        put_icon(self.send_button, "send" if is_now else "calendar-clock", "on_primary")
        self.send_button.setText(self.tr("Post now") if is_now else self.tr("Schedule"))
        account = self.account
        is_practice = self._desktop.ports.is_practice
        parts = (
            f"@{account.username}" if account else self.tr("No account"),
            self.tr("Practice") if is_practice else self.tr("Live on X"),
            self.tr("now") if when_at is None else words.when(when_at),
            self.tr("IST"),
        )
        self.stamp.setText(" · ".join(parts))
        self.stamp.setToolTip(self.stamp.text())
