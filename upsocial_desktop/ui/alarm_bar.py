"""Rings while a post with critical words has not been heard: a bar above all pages, and a sound."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.services.alarms import call_false, hear_alarm, ring_again, ringing
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import Ringing
from upsocial_desktop.services.settings import ALARM_SOUND
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.asking import ask
from upsocial_desktop.ui.case.offer_bar import OfferBar
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.widgets.letters import one_line

# So long between two sounds while nobody has heard.
_AGAIN_MS: Final = 10_000
# The bar stands above every page, so it is short: the post itself shows all its words and numbers.
_LONGEST_QUOTE: Final = 60
_MOST_NUMBERS: Final = 2
_SHOW, _SEEN, _FALSE = "show_alarm", "alarm_seen", "alarm_false"


class AlarmBar(QWidget):
    """Shows the post that has rung longest, its words and the numbers to call.

    It stays, on every page, until somebody says that it was seen or is no danger; a screen reader
    says it at once. Nothing is answered from here. `sound` is what is heard.
    """

    mention_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desktop: Desktop | None = None
        self._cards: Sequence[Ringing] = ()
        self._has_sound = True
        self.sound: Callable[[], None] = QApplication.beep
        self.bar = OfferBar("alarm", self)
        self.bar.setAccessibleName(self.tr("Alarm"))
        self.bar.add_button(_SHOW, self.tr("Show the post"), "eye")
        self.bar.add_button(_SEEN, self.tr("Seen (Ctrl+Shift+A)"), "check")
        self.bar.add_button(_FALSE, self.tr("No danger (Ctrl+Shift+X)"), "x")
        self.bar.chosen.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 0)
        column.addWidget(self.bar)
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._ring)
        self.hide()

    @property
    def card(self) -> Ringing | None:
        """What is shown."""
        return self._cards[0] if self._cards else None

    def attend(self, desktop: Desktop) -> None:
        """Listen on this desktop."""
        self._desktop = desktop
        desktop.news.changed.connect(self._on_news)
        desktop.seat.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Look what rings in the office of whoever sits here."""
        desktop = self._desktop
        if desktop is None or desktop.seat.is_empty:
            return
        ports, officer = desktop.ports, desktop.seat.officer

        def read() -> tuple[Sequence[Ringing], bool]:
            return ringing(ports, officer), _wants_sound(ports)

        desktop.tasks.read(read, self._show, owner=self, turn="alarms")

    def hear(self) -> None:
        """Say that the post shown has been seen, and show it."""
        card = self.card
        if card is not None:
            self._settle(card, hear_alarm)
            self.mention_wanted.emit(card.mention.id)

    def call_false(self) -> None:
        """Set the post shown aside as no danger; undone with Ctrl+Z."""
        card, desktop = self.card, self._desktop
        if card is None or desktop is None:
            return
        mention_id = card.mention.id
        officer = desktop.seat.officer

        def back() -> None:
            wish = Wish(officer, mention_id, 0)
            ask(desktop, desktop.news, lambda: ring_again(desktop.ports, wish))

        said = self.tr("No danger: @%1").replace("%1", card.mention.post.author_username)
        self._settle(card, call_false, lambda: desktop.undo.push(said, back))

    def _settle(
        self,
        card: Ringing,
        how: Callable[[Ports, Wish], Changes],
        then: Callable[[], None] | None = None,
    ) -> None:
        desktop = self._desktop
        if desktop is None:
            return
        wish = Wish(desktop.seat.officer, card.mention.id, card.mention.version)

        def done(_changes: Changes) -> None:
            if then is not None:
                then()

        ask(desktop, self, lambda: how(desktop.ports, wish), done)

    def _on_chosen(self, name: str) -> None:
        card = self.card
        if card is None:
            return
        if name == _SEEN:
            self.hear()
        elif name == _FALSE:
            self.call_false()
        else:
            self.mention_wanted.emit(card.mention.id)

    def _show(self, found: tuple[Sequence[Ringing], bool]) -> None:
        known = {card.mention.id for card in self._cards}
        self._cards, self._has_sound = found
        card = self.card
        if card is None:
            self._again.stop()
            self.hide()
            return
        self.bar.show_offer(self._said(card), (_SHOW, _SEEN, _FALSE), icon="bell", ink="late")
        self.show()
        if {each.mention.id for each in self._cards} - known:
            self._ring()
            self._again.start()

    def _said(self, card: Ringing) -> str:
        post = card.mention.post
        quote = one_line(post.text)
        if len(quote) > _LONGEST_QUOTE:
            quote = quote[:_LONGEST_QUOTE] + "…"
        said = self.tr("Possible danger: @%1, %2 IST: %3").replace("%1", post.author_username)
        said = said.replace("%2", words.when(post.created_at)).replace("%3", quote)
        more = len(self._cards) - 1
        others = self.tr("%n more", "", more) if more else ""
        return "\n".join(
            part for part in (said, words.of_card(card, _MOST_NUMBERS), others) if part
        )

    def _ring(self) -> None:
        if self._cards and self._has_sound:
            self.sound()

    def _on_news(self, changes: Changes) -> None:
        if changes.ids(Topic.MENTION) or changes.ids(Topic.OPTION):
            self.look()


def _wants_sound(ports: Ports) -> bool:
    return ALARM_SOUND.read(ports.preferences.load())
