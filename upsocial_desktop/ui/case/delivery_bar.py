"""What becomes of words on their way to X: the seconds of holding, a refusal, a doubt."""

from datetime import datetime
from math import ceil

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from upsocial_desktop.domain.delivery import Delivery, DeliveryState, may_send_again
from upsocial_desktop.services.ports import Clock
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.labels import button, plain_label
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.widgets.announce import announce

_TICK_MS = 500
_SHOWN = frozenset(DeliveryState) - {DeliveryState.SENT, DeliveryState.CANCELLED}


def newest_on_way(deliveries: tuple[Delivery, ...]) -> Delivery | None:
    """The newest words of a case, unless they are out or were called back."""
    stands = [d for d in deliveries if d.state is not DeliveryState.CANCELLED]
    newest = max(stands, key=lambda delivery: delivery.id, default=None)
    return newest if newest is not None and newest.state in _SHOWN else None


class DeliveryBar(QFrame):
    """One bar; hidden when nothing is on its way. Both wishes carry the delivery."""

    cancel_wanted = Signal(object)
    again_wanted = Signal(object)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._delivery: Delivery | None = None
        self._said = ""
        self.setObjectName("delivery_bar")
        self.setProperty("role", "banner")
        self._icon = QLabel()
        self.label = plain_label()
        self.label.setObjectName("delivery_words")
        self.cancel = button("cancel_words", self.tr("Undo"), "undo-2")
        self.again = button("send_again", self.tr("Send again"), "send")
        self.cancel.clicked.connect(lambda: self.cancel_wanted.emit(self._delivery))
        self.again.clicked.connect(lambda: self.again_wanted.emit(self._delivery))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.label, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.again)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._show_words)
        self.hide()

    def show_delivery(self, delivery: Delivery | None) -> None:
        """Show how words stand; None hides the bar."""
        self._delivery = delivery
        self.setVisible(delivery is not None)
        if delivery is None:
            self._timer.stop()
            self._said = ""
            return
        look = words.delivery_look(delivery.state)
        put_icon(self._icon, look[0], look[2])
        self.cancel.setVisible(delivery.state is DeliveryState.READY)
        self.again.setVisible(may_send_again(delivery))
        if delivery.state is DeliveryState.READY:
            self._timer.start()
        else:
            self._timer.stop()
        self._show_words()
        state = f"{delivery.id} {delivery.state}"
        if state != self._said:
            self._said = state
            announce(self, self.label.text())

    def hideEvent(self, _event: object) -> None:
        """No ticking while nobody looks."""
        self._timer.stop()

    def showEvent(self, _event: object) -> None:
        """Tick again."""
        if self._delivery is not None and self._delivery.state is DeliveryState.READY:
            self._timer.start()

    def _show_words(self) -> None:
        if self._delivery is not None:
            self.label.setText(self._words(self._delivery, self._clock.now()))

    def _words(self, delivery: Delivery, now: datetime) -> str:
        if delivery.state is DeliveryState.READY:
            return self._words_ready(delivery, now)
        if delivery.state is DeliveryState.SENDING:
            return self.tr("Sending…")
        if delivery.state is DeliveryState.UNKNOWN:
            if may_send_again(delivery):
                return self.tr(
                    "X did not answer, and it was looked for twice without finding it."
                    " It can be sent again."
                )
            return self.tr("X did not answer. Looking whether it is there; do not post it by hand.")
        said = words.of_error(delivery.trouble, {"detail": delivery.trouble_detail, "username": ""})
        return self.tr("X refused it. %1 The text is below.").replace(
            "%1", " ".join(part for part in (said.what, said.do) if part)
        )

    def _words_ready(self, delivery: Delivery, now: datetime) -> str:
        left = (delivery.not_before_at - now).total_seconds()
        if delivery.trouble:
            said = self.tr("X did not take it yet; it goes out by itself at %1 IST.")
            return said.replace("%1", words.hour(delivery.not_before_at))
        if left > 0:
            return self.tr("Sending in %1 s").replace("%1", str(ceil(left)))
        return self.tr("Waiting to go out…")
