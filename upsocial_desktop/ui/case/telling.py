"""A line of a case's history as an officer reads it: a title, and the words that belong to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.domain.case import CaseMove, Flag, OtherReason
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.history import HistoryLine
from upsocial_desktop.domain.moment import SKIPPED, Moment
from upsocial_desktop.services.records import CasePage
from upsocial_desktop.ui import words
from upsocial_desktop.ui.language import name_of
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
    CaseMove.LETTER: ("printer", "due", QT_TRANSLATE_NOOP("telling", "Letter handed over")),
    CaseMove.ASK_CITIZEN: (
        "message-circle",
        "due",
        QT_TRANSLATE_NOOP("telling", "Waiting for the citizen"),
    ),
    CaseMove.RESUME: ("rotate-ccw", "primary", QT_TRANSLATE_NOOP("telling", "Goes on")),
    CaseMove.INTERIM: ("calendar-clock", "due", QT_TRANSLATE_NOOP("telling", "A later day")),
    CaseMove.CLOSE_OTHER: (
        "circle-check",
        "muted",
        QT_TRANSLATE_NOOP("telling", "Disposed for another reason"),
    ),
    CaseMove.MERGE: ("link", "muted", QT_TRANSLATE_NOOP("telling", "Merged into %1")),
    CaseMove.UNMERGE: (
        "undo-2",
        "primary",
        QT_TRANSLATE_NOOP("telling", "Taken out of its master case"),
    ),
    CaseMove.TAKE_IN: ("link", "primary", QT_TRANSLATE_NOOP("telling", "Took in %1")),
    CaseMove.LET_GO: ("undo-2", "muted", QT_TRANSLATE_NOOP("telling", "Let %1 go")),
    CaseMove.ANSWERED_TOO: (
        "circle-check",
        "ok",
        QT_TRANSLATE_NOOP("telling", "Answered with its master case"),
    ),
    CaseMove.PLACE: (
        "forward",
        "due",
        QT_TRANSLATE_NOOP("telling", "Placed with %1 by the State cell"),
    ),
    CaseMove.FLAG: ("flag", "due", QT_TRANSLATE_NOOP("telling", "Marks changed")),
    CaseMove.CONTINUE: ("link", "primary", QT_TRANSLATE_NOOP("telling", "Goes on in %1")),
    CaseMove.CHECK_PASS: (
        "check-check",
        "ok",
        QT_TRANSLATE_NOOP("telling", "Closure looked at and accepted"),
    ),
    CaseMove.CHECK_BACK: (
        "circle-alert",
        "late",
        QT_TRANSLATE_NOOP("telling", "Closure looked at and sent back"),
    ),
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
    CaseMove.NUMBERS_SHOWN: (
        "eye",
        "muted",
        QT_TRANSLATE_NOOP("telling", "Looked at the citizen's private numbers"),
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
_SKIPPED: Final = (
    "message-square",
    "muted",
    QT_TRANSLATE_NOOP("telling", "Not told to the citizen on purpose: %1"),
)
_TEXT_FACTS = ("reason", "action", "objection", "asked", "pointer", "text")


@dataclass(frozen=True)
class Telling:
    """What a line shows. `body` may hold a citizen's or an officer's words: plain text."""

    icon: str
    token: str
    title: str
    body: str = ""


def office_names(page: CasePage) -> dict[int, str]:
    """The offices that a page may tell of, by id, in the language that is spoken."""
    return {office_id: name_of(office) for office_id, office in page.offices.items()}


def tell_line(line: HistoryLine, names: Mapping[int, str]) -> Telling:
    """A line of history in words; `names` are the offices by id."""
    try:
        icon, token, title = _look_of(line)
    except (ValueError, KeyError):
        return Telling("info", "muted", words.of_history(line.move))
    shown = QCoreApplication.translate("telling", title).replace("%1", _about(line, names))
    return Telling(icon, token, shown, "\n".join(_body(line, names)))


def _look_of(line: HistoryLine) -> tuple[str, str, str]:
    if line.facts.get("parted_post_id"):
        return _PARTED
    return _SKIPPED if line.facts.get(SKIPPED) else _TITLES[CaseMove(line.move)]


def _about(line: HistoryLine, names: Mapping[int, str]) -> str:
    facts = line.facts
    if "to_office_id" in facts:
        return names.get(_number(facts["to_office_id"]), "")
    if facts.get(SKIPPED):
        return words.of_moment(Moment(str(facts[SKIPPED])))
    if "purpose" in facts:
        return words.of_purpose(Purpose(str(facts["purpose"])))
    for name in ("code", "master_code", "codes", "new_code"):
        if facts.get(name):
            return str(facts[name])
    return ""


def _body(line: HistoryLine, names: Mapping[int, str]) -> list[str]:
    facts = line.facts
    parts = [str(facts[key]) for key in _TEXT_FACTS if facts.get(key)]
    if line.move == CaseMove.SORT.value:
        parts.append(str(line.fields.get("summary") or ""))
    due = facts.get("due_at")
    if isinstance(due, datetime):
        said = QCoreApplication.translate("telling", "To be accepted by %1 IST")
        parts.append(said.replace("%1", words.when(due)))
    if facts.get("handed_to"):
        said = QCoreApplication.translate("telling", "Handed to %1")
        parts.append(said.replace("%1", str(facts["handed_to"])))
    parts += [*_call(facts), *_particulars(facts)]
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


def _particulars(facts: Mapping[str, object]) -> list[str]:
    """What belongs to the rarer moves: dates, marks, who was spoken to, the proof."""
    parts = []
    new, was, until = (facts.get(name) for name in ("new_due_at", "was_due_at", "until_at"))
    if isinstance(new, datetime) and isinstance(was, datetime):
        said = QCoreApplication.translate("telling", "Promised by %1 IST, before: %2")
        parts.append(said.replace("%1", words.when(new)).replace("%2", words.when(was)))
    if isinstance(until, datetime):
        said = QCoreApplication.translate("telling", "Comes back by itself on %1 IST")
        parts.append(said.replace("%1", words.when(until)))
    if facts.get("flag"):
        is_set = bool(facts.get("is_set"))
        on, off = QT_TRANSLATE_NOOP("telling", "%1: yes"), QT_TRANSLATE_NOOP("telling", "%1: no")
        mark = on if is_set else off
        said = QCoreApplication.translate("telling", mark)
        parts.append(said.replace("%1", words.of_flag(Flag(str(facts["flag"])))))
    if facts.get("close_reason"):
        parts.append(words.of_other_reason(OtherReason(str(facts["close_reason"]))))
    if facts.get("contact"):
        said = QCoreApplication.translate("telling", "Citizen spoken to: %1")
        parts.append(said.replace("%1", str(facts["contact"])))
    if facts.get("no_photo"):
        said = QCoreApplication.translate("telling", "No photo: %1")
        parts.append(said.replace("%1", str(facts["no_photo"])))
    resumed_by = {
        "time": QT_TRANSLATE_NOOP("telling", "By itself, the time is over"),
        "citizen": QT_TRANSLATE_NOOP("telling", "The citizen wrote"),
    }.get(str(facts.get("resumed_by")), "")
    if resumed_by:
        parts.append(QCoreApplication.translate("telling", resumed_by))
    return parts


def _call(facts: Mapping[str, object]) -> list[str]:
    """Who said it by telephone, and when."""
    told_at = facts.get("told_at")
    if not facts.get("told_by"):
        return []
    said = QCoreApplication.translate("telling", "Told by %1")
    parts = [said.replace("%1", str(facts["told_by"]))]
    if isinstance(told_at, datetime):
        parts.append(words.when(told_at))
    return [" · ".join(parts)]


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
