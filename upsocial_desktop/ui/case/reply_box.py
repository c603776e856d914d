"""Where the citizen is answered: what for, the words counted as X counts, who speaks, Send."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.errors import Refused, Told
from upsocial_desktop.domain.template import unfilled
from upsocial_desktop.services.drafting import Words
from upsocial_desktop.services.records import Presence
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.also_here import SendAnyway
from upsocial_desktop.ui.case.folded_line import FoldedLine
from upsocial_desktop.ui.case.keeping import Keeping, Typed
from upsocial_desktop.ui.case.labels import button, plain_label
from upsocial_desktop.ui.case.purpose_row import PurposeRow
from upsocial_desktop.ui.case.reply_templates import TemplatePicker
from upsocial_desktop.ui.case.reply_words import CaseLook
from upsocial_desktop.ui.case.sending import Answer, Sending
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.trouble import show_beside
from upsocial_desktop.ui.widgets.counted_edit import CountedEdit
from upsocial_desktop.ui.widgets.privacy_line import PrivacyLine


class ReplyBox(QWidget):
    """The words stay on this PC while they are typed, and come back when X refuses them.

    Folded it is one line (`FoldedLine`), for windows too low for the story and the answer.
    """

    sent = Signal(object)
    stale = Signal(object)

    def __init__(self, desktop: Desktop) -> None:
        super().__init__()
        self._desktop = desktop
        self._look: CaseLook | None = None
        self._prepared = ""
        self._returned: set[int] = set()
        self._is_loading = False
        self.purpose = PurposeRow()
        self.purpose.changed.connect(self._on_purpose)
        self.outlook = plain_label(role="due")
        self.outlook.setObjectName("outlook")
        self.edit = CountedEdit(self.tr("Answer to the citizen"))
        self.edit.text_changed.connect(self._on_typed)
        self.edit.send_wanted.connect(self.send)
        # As low as it may be: how tall the words stand is for the splitter above them to say.
        self.edit.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.speaker = plain_label(role="muted")
        self.speaker.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.speaker.setObjectName("speaker")
        self.template_button = button("template", self.tr("Template (T)"), "file-text")
        self.template_button.setToolTip(self.tr("Ctrl+T while writing"))
        self.template_button.clicked.connect(self.choose_template)
        self.send_button = button("send", self.tr("Send (Ctrl+Enter)"), "send", "main")
        self.send_button.clicked.connect(self.send)
        self.folded = FoldedLine()
        self.folded.clicked.connect(self.write)
        self.privacy = PrivacyLine()
        self.privacy.agreed.connect(self.send)
        self.question = SendAnyway()
        self.question.agreed.connect(self._on_agreed)
        self.question.declined.connect(self._on_declined)
        self.keeping = Keeping(desktop, self.edit, self._typed)
        self._sending = Sending(desktop, self)
        self._sending.others_here.connect(self.question.ask)
        self._sending.sent.connect(self._on_sent)
        self._sending.failed.connect(self._on_failed)
        self._lay_out()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.speaker, 1)
        foot.addWidget(self.template_button)
        foot.addWidget(self.send_button)
        self._whole = QWidget()
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.purpose)
        column.addWidget(self.outlook)
        column.addWidget(self.privacy)
        column.addWidget(self.question)
        column.addWidget(self.edit, 1)
        column.addLayout(foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.folded)
        outer.addWidget(self._whole, 1)
        self.folded.hide()

    @property
    def is_folded(self) -> bool:
        """Whether only one line stands here."""
        return self._whole.isHidden()

    def fold(self, *, is_wanted: bool) -> None:
        """Fold to one line, or show the whole box."""
        # While a question is open it has to be seen.
        is_wanted = is_wanted and self.question.isHidden() and not self.privacy.is_asking
        self._say_folded()
        self.folded.setVisible(is_wanted)
        self._whole.setVisible(not is_wanted)

    def write(self) -> None:
        """Go to the words."""
        self.fold(is_wanted=False)
        self.edit.setFocus()

    def choose_template(self) -> None:
        """Choose ready words; they take the place of prepared ones, else come in at the cursor."""
        look = self._look
        if look is None:
            return
        self.write()
        limit = look.page.reply.limit
        picker = TemplatePicker(self._desktop, look.page.case.id, limit, self)
        picker.taken.connect(self.put_in)
        picker.open()

    def put_in(self, text: str) -> None:
        """Put words in, and go to the first place that still has to be filled."""
        before = "" if self._is_untouched() else self.edit.text()
        place = self.edit.cursor_place() if before else 0
        head, tail = before[:place], before[place:]
        gap = " " if head and not head[-1].isspace() else ""
        whole = f"{head}{gap}{text}{tail}"
        left = unfilled(whole)
        cursor = whole.index(left[0]) if left else len(head) + len(gap) + len(text)
        self._prepared = ""
        self.edit.set_text(whole, cursor)
        if left:
            self.edit.choose(cursor, len(left[0]))
        self.edit.setFocus()

    def show_others(self, others: tuple[Presence, ...]) -> None:
        """Know who else is here now; a question about somebody who has gone is none."""
        if not others and self.question.isVisible():
            self._on_declined()

    def show_look(self, look: CaseLook) -> None:
        """Show a case's answer box; words already typed for the same case stay."""
        is_other = self._look is None or self._look.page.case.id != look.page.case.id
        if is_other:
            self.keep()
            self._on_declined()
        is_fresh = is_other or self._is_untouched()
        self._look = look
        self._show_outlook(look)
        keeps = not self._is_untouched()
        self.purpose.offer(look.purposes, look.purpose, keeps=keeps)
        if is_fresh:
            self._start_with(look)
        self._say_folded()

    def keep(self) -> None:
        """Keep what is typed on this PC; prepared words need no keeping."""
        self.keeping.now()

    def send(self) -> None:
        """Hand the words over when they can go; else go to what is wrong and say it."""
        look = self._look
        if self.is_folded:
            # Nothing goes out that has not been seen whole.
            self.write()
            return
        if look is None or not self.send_button.isEnabled():
            return
        trouble = self._trouble(look)
        if trouble is not None:
            show_beside(self.edit.edit, trouble)
            return
        if not self.privacy.lets_go(self.edit.text()):
            return
        self.keeping.now()
        self.send_button.setEnabled(False)
        self._sending.send(Answer(look.page.case, self.purpose.current, self.edit.text()))

    def _is_shown(self, case_id: int) -> bool:
        return self._look is not None and self._look.page.case.id == case_id

    def _typed(self) -> Typed | None:
        if self._look is None:
            return None
        text = "" if self._is_untouched() else self.edit.text()
        return Typed(self._look.page.case, Words(text, self.edit.cursor_place()))

    def _trouble(self, look: CaseLook) -> Refused | None:
        """The first thing wrong with the words, as X and the office would say it."""
        account = look.page.account
        if not self.edit.text().strip():
            return Refused("reply.empty")
        left = unfilled(self.edit.text())
        if left:
            return Refused("reply.unfilled", names=", ".join(left))
        if not self.edit.is_valid:
            over = -self.edit.measure.left
            return Refused("reply.too_long", over=over, limit=account.max_weight)
        if not look.page.reply.may_reply:
            return Refused(look.page.reply.trouble, username=account.username)
        return None

    def _on_agreed(self) -> None:
        self.question.hide()
        self.edit.setFocus()
        self._sending.go_on()

    def _on_declined(self) -> None:
        self._sending.forget()
        self.send_button.setEnabled(True)
        if self.question.isVisible():
            self.edit.setFocus()
        self.question.hide()

    def _on_sent(self, changes: Changes) -> None:
        self.send_button.setEnabled(True)
        if self._is_shown(self._sending.case_id):
            self.keeping.not_now()
            self._put("", "")
            self.edit.show_saved("")
        self.sent.emit(changes)

    def _on_failed(self, error: Exception) -> None:
        self.send_button.setEnabled(True)
        if not self._is_shown(self._sending.case_id):
            self._desktop.tasks.troubled.emit(error)
            return
        # The words stay in the box, prepared ones too; make sure that they are on the disk.
        self._prepared = ""
        self.keeping.soon()
        if isinstance(error, Told) and error.code == "stale":
            self.stale.emit(error)
        else:
            show_beside(self.edit.edit, error)

    def _start_with(self, look: CaseLook) -> None:
        refused = look.refused
        if look.kept is not None:
            self._put(look.kept.text, look.prepared, look.kept.cursor)
            said = self.tr("Kept since %1").replace("%1", words.when(look.kept.kept_at))
            self.edit.show_saved(said)
        elif refused is not None and refused.id not in self._returned:
            self._returned.add(refused.id)
            self.purpose.choose(refused.purpose)
            self._put(refused.text, look.prepared)
            self.edit.show_saved("")
        else:
            self.purpose.choose(look.purpose)
            self._put(look.prepared, look.prepared)
            self.edit.show_saved("")

    def _put(self, text: str, prepared: str, cursor: int | None = None) -> None:
        self._prepared = prepared
        if text != self.edit.text():
            self._is_loading = True
            self.edit.set_text(text, cursor)
            self._is_loading = False

    def _is_untouched(self) -> bool:
        text = self.edit.text()
        return not text.strip() or text == self._prepared

    def _show_outlook(self, look: CaseLook) -> None:
        reply, account = look.page.reply, look.page.account
        self.edit.set_limit(reply.limit)
        said = words.of_error(reply.trouble, {"username": account.username})
        self.outlook.setVisible(not reply.may_reply)
        self.outlook.setText(" ".join(part for part in (said.what, said.do) if part))
        practice = self.tr("practice, nothing leaves this computer")
        mode = practice if self._desktop.ports.is_practice else self.tr("real X")
        speaker = self.tr("as @%1 · %2 · IST")
        self.speaker.setText(speaker.replace("%1", account.username).replace("%2", mode))

    def _on_purpose(self) -> None:
        look = self._look
        if look is not None and not self._is_loading and self._is_untouched():
            text = look.prepared if self.purpose.current is look.purpose else ""
            self._put(text, text)

    def _say_folded(self) -> None:
        begun = self.edit.text().strip()
        said = self.tr("Answer the citizen (R)")
        self.folded.show_words(f"{said} · {begun}" if begun else said)

    def _on_typed(self) -> None:
        self.privacy.look_at(self.edit.text())
        if not self._is_loading and self._look is not None:
            self.edit.show_saved(self.tr("Not kept yet"))
            self.keeping.soon()
