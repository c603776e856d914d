"""A line of a case's history as an officer reads it: a title, and the words that belong to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.history import HistoryLine
from upsocial_desktop.ui import words
from upsocial_desktop.ui.said import QT_TRANSLATE_NOOP

# Icon, colour, title; %1 is filled from the line's facts.
_TITLES: Final[dict[CaseMove, tuple[str, str, str]]] = {
    CaseMove.REGISTER: ("flag", "primary", QT_TRANSLATE_NOOP("telling", "Registered as %1")),
    CaseMove.SORT: ("tag", "text", QT_TRANSLATE_NOOP("telling", "Corrected what it is about")),
    CaseMove.CLAIM: ("hand", "primary", QT_TRANSLATE_NOOP("telling", "Taken in hand")),
    CaseMove.RELEASE: ("hand", "muted", QT_TRANSLATE_NOOP("telling", "Laid back for colleagues")),
    CaseMove.FORWARD: ("forward", "due", QT_TRANSLATE_NOOP("telling", "Forwarded to %1")),
    CaseMove.RECALL: ("undo-2", "due", QT_TRANSLATE_NOOP("telling", "Called back")),
    CaseMove.ACCEPT: ("check", "ok", QT_TRANSLATE_NOOP("telling", "Accepted")),
    CaseMove.RETURN: ("reply", "due", QT_TRANSLATE_NOOP("telling", "Returned")),
    CaseMove.REPORT: ("file-text", "ok", QT_TRANSLATE_NOOP("telling", "Report (आख्या) handed in")),
    CaseMove.WITHDRAW_REPORT: (
        "undo-2",
        "due",
        QT_TRANSLATE_NOOP("telling", "Report taken back"),
    ),
    CaseMove.OBJECT: ("circle-alert", "due", QT_TRANSLATE_NOOP("telling", "Report sent back")),
    CaseMove.CLOSE: ("circle-check", "ok", QT_TRANSLATE_NOOP("telling", "Disposed: answered")),
    CaseMove.REOPEN: ("rotate-ccw", "late", QT_TRANSLATE_NOOP("telling", "Reopened")),
    CaseMove.NOTE: ("pencil", "muted", QT_TRANSLATE_NOOP("telling", "Internal note")),
    CaseMove.CITIZEN_WROTE: (
        "message-circle",
        "due",
        QT_TRANSLATE_NOOP("telling", "A post joined the case"),
    ),
    CaseMove.CITIZEN_READ: (
        "check-check",
        "muted",
        QT_TRANSLATE_NOOP("telling", "Read what the citizen wrote"),
    ),
    CaseMove.WORDS_QUEUED: ("clock", "primary", QT_TRANSLATE_NOOP("telling", "%1 handed over")),
    CaseMove.WORDS_CANCELLED: ("undo-2", "due", QT_TRANSLATE_NOOP("telling", "Words called back")),
    CaseMove.WORDS_SENT: ("send", "ok", QT_TRANSLATE_NOOP("telling", "%1 published")),
    CaseMove.WORDS_REFUSED: ("circle-x", "late", QT_TRANSLATE_NOOP("telling", "%1 refused by X")),
    CaseMove.WORDS_IN_DOUBT: (
        "circle-help",
        "due",
        QT_TRANSLATE_NOOP("telling", "Not certain whether X has it: %1"),
    ),
    CaseMove.SOURCE_GONE: (
        "eye-off",
        "muted",
        QT_TRANSLATE_NOOP("telling", "The citizen's post is gone from X"),
    ),
}
_PARTED: Final = (
    "message-circle",
    "muted",
    QT_TRANSLATE_NOOP("telling", "A post left the case; it is undecided again"),
)
_TEXT_FACTS = ("reason", "action", "objection", "text")


@dataclass(frozen=True)
class Telling:
    """What a line shows. `body` may hold a citizen's or an officer's words: plain text."""

    icon: str
    token: str
    title: str
    body: str = ""


def tell_line(line: HistoryLine, names: Mapping[int, str]) -> Telling:
    """A line of history in words; `names` are the offices by id."""
    try:
        is_parting = bool(line.facts.get("parted_post_id"))
        icon, token, title = _PARTED if is_parting else _TITLES[CaseMove(line.move)]
    except (ValueError, KeyError):
        return Telling("info", "muted", words.of_history(line.move))
    shown = QCoreApplication.translate("telling", title).replace("%1", _about(line, names))
    return Telling(icon, token, shown, "\n".join(_body(line, names)))


def _about(line: HistoryLine, names: Mapping[int, str]) -> str:
    facts = line.facts
    if "to_office_id" in facts:
        return names.get(_number(facts["to_office_id"]), "")
    if "purpose" in facts:
        return words.of_purpose(Purpose(str(facts["purpose"])))
    return str(facts.get("code", ""))


def _body(line: HistoryLine, names: Mapping[int, str]) -> list[str]:
    facts = line.facts
    parts = [str(facts[key]) for key in _TEXT_FACTS if facts.get(key)]
    if line.move == CaseMove.SORT.value:
        parts.append(str(line.fields.get("summary") or ""))
    due = facts.get("due_at")
    if isinstance(due, datetime):
        said = QCoreApplication.translate("telling", "To be accepted by %1 IST")
        parts.append(said.replace("%1", words.when(due)))
    if facts.get("done_by"):
        said = QCoreApplication.translate("telling", "Done by %1")
        parts.append(said.replace("%1", str(facts["done_by"])))
    suggested = names.get(_number(facts.get("suggested_office_id")), "")
    if suggested:
        parts.append(
            QCoreApplication.translate("telling", "Could act: %1").replace("%1", suggested)
        )
    trouble = str(facts.get("trouble") or "")
    if trouble:
        parts.insert(0, words.of_error(trouble, {"detail": str(facts["trouble_detail"])}).what)
    return parts


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
