"""What a wish of the desk's queue is called, and how it stands, in words, icon and colour."""

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.domain.desk_wish import TIMED_KINDS, DeskWish, WishKind, WishState
from upsocial_desktop.ui import words
from upsocial_desktop.ui.said import QT_TRANSLATE_NOOP, Said

_KINDS = {
    WishKind.SCHEDULE: QT_TRANSLATE_NOOP("desk", "Post"),
    WishKind.MOVE: QT_TRANSLATE_NOOP("desk", "Move a post"),
    WishKind.REVISE: QT_TRANSLATE_NOOP("desk", "Change a post"),
    WishKind.REGISTER: QT_TRANSLATE_NOOP("desk", "Register a case"),
    WishKind.CLAIM: QT_TRANSLATE_NOOP("desk", "Take in hand"),
    WishKind.ACCEPT: QT_TRANSLATE_NOOP("desk", "Accept"),
    WishKind.NOTE: QT_TRANSLATE_NOOP("desk", "Note"),
    WishKind.FORWARD: QT_TRANSLATE_NOOP("desk", "Forward"),
    WishKind.ANSWER: QT_TRANSLATE_NOOP("desk", "Answer"),
    WishKind.UNREADABLE: QT_TRANSLATE_NOOP("desk", "Cannot be read"),
}
_STATES = {
    WishState.REFUSED: ("circle-alert", "late", QT_TRANSLATE_NOOP("desk", "came back")),
    WishState.WAITING: ("clock", "due", QT_TRANSLATE_NOOP("desk", "waits")),
    WishState.DELIVERED: ("check", "ok", QT_TRANSLATE_NOOP("desk", "delivered")),
}


def of_kind(wish: DeskWish) -> str:
    """What is wished, and about what."""
    kind = QCoreApplication.translate("desk", _KINDS[wish.kind])
    return f"{kind} · {wish.about}" if wish.about else kind


def look_of(state: WishState) -> tuple[str, str, str]:
    """Icon, colour and word of a state."""
    icon, ink, word = _STATES[state]
    return icon, ink, QCoreApplication.translate("desk", word)


def why_refused(wish: DeskWish) -> Said:
    """Why a wish came back, and what to do."""
    # The rule is one for answers and posts; its words for posts are their own.
    is_post = wish.kind in TIMED_KINDS
    code = wish.trouble.replace("reply.", "draft.") if is_post else wish.trouble
    return words.of_error(code if words.has_error(code) else wish.trouble, wish.trouble_facts)
