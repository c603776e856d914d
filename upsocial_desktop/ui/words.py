"""Codes and states become words for people; the only place of the screens where they do."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.domain.account import AccountState, Way
from upsocial_desktop.domain.case import CaseMove, CaseState, Flag, OtherReason
from upsocial_desktop.domain.critical import Danger, Helpline
from upsocial_desktop.domain.deadline import Lateness
from upsocial_desktop.domain.delivery import DeliveryState, Purpose
from upsocial_desktop.domain.draft import DraftMove, DraftState
from upsocial_desktop.domain.errors import Fact, Told
from upsocial_desktop.domain.forward_slip import SlipAlarm, SlipState
from upsocial_desktop.domain.hold import HoldKind
from upsocial_desktop.domain.language.topics import TOPICS
from upsocial_desktop.domain.mention import Aside, Doubt, Standing
from upsocial_desktop.domain.moment import Moment
from upsocial_desktop.domain.office import OfficeKind
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.domain.template import Trouble
from upsocial_desktop.services.records import CaseView, MentionView, Ringing
from upsocial_desktop.services.twins import TwinCase, Why
from upsocial_desktop.ui.language import name_of
from upsocial_desktop.ui.said import Said
from upsocial_desktop.ui.sentences_case import CASE_RULES
from upsocial_desktop.ui.sentences_hold import HOLD_RULES
from upsocial_desktop.ui.sentences_post import POST_RULES
from upsocial_desktop.ui.sentences_rule import RULES
from upsocial_desktop.ui.sentences_world import GENERAL, WORLD
from upsocial_desktop.ui.spoken import SPOKEN
from upsocial_desktop.ui.when import day, hour, short_when, when

__all__ = [
    "Look",
    "Said",
    "day",
    "has_error",
    "hour",
    "of_error",
    "of_exception",
    "short_when",
    "when",
]

Spoken = (
    CaseState
    | CaseMove
    | Lateness
    | DeliveryState
    | Purpose
    | DraftState
    | DraftMove
    | HoldKind
    | SlipState
    | SlipAlarm
    | Flag
    | OtherReason
    | Aside
    | Doubt
    | Standing
    | OfficeKind
    | Role
    | CaseView
    | MentionView
    | AccountState
    | Way
    | Moment
    | Trouble
    | Danger
    | Why
)
# Icon name, word, colour token: what a chip shows.
Look = tuple[str, str, str]

_HOUR, _DAY = 3600, 86400
_SOON_DAYS = 2


_ALL = {**RULES, **CASE_RULES, **POST_RULES, **HOLD_RULES, **WORLD}


def of_error(code: str, facts: Mapping[str, Fact] | None = None) -> Said:
    """What happened, what became of the work and what to do, for an error's code."""
    known = _ALL.get(code, GENERAL)
    given = {"code_of_error": code, **(facts or {})}
    parts = (_filled("errors", part, given) for part in (known.what, known.kept, known.do))
    return Said(*parts)


def has_error(code: str) -> bool:
    """Whether a code has sentences of its own."""
    return code in _ALL


def of_exception(error: Exception) -> Said:
    """The same for an exception; a bug has the general sentences."""
    if isinstance(error, Told):
        return of_error(error.code, error.facts)
    return of_error("bug", {"kind": type(error).__name__})


def _filled(context: str, text: str, facts: Mapping[str, object]) -> str:
    filled = QCoreApplication.translate(context, text) if text else ""
    for name, fact in facts.items():
        place = "{" + name + "}"
        if place in filled:
            filled = filled.replace(place, _spoken_fact(name, fact))
    return filled


def _spoken_fact(name: str, fact: object) -> str:
    """A fact as people read it; a moment stands in facts as its ISO form."""
    if isinstance(fact, str) and (name == "at" or name.endswith("_at")):
        return when(datetime.fromisoformat(fact))
    return "" if fact is None else str(fact)


def _of(value: Spoken) -> str:
    return QCoreApplication.translate("words", SPOKEN[type(value).__name__][value.name])


def of_case_state(state: CaseState) -> str:
    """A case's state in a word or two."""
    return _of(state)


def of_move(move: CaseMove) -> str:
    """What a move of a case is called on a button or in its history."""
    return _of(move)


def of_history(move: str) -> str:
    """A line of any history by its move; an unknown move is shown as it is."""
    try:
        return _of(CaseMove(move))
    except ValueError:
        return move.replace("_", " ").capitalize()


def of_lateness(lateness: Lateness) -> str:
    """How a clock stands."""
    return _of(lateness)


def of_standing(standing: Standing) -> str:
    """What became of a mention."""
    return _of(standing)


def of_moment(moment: Moment) -> str:
    """What the citizen is to be told."""
    return _of(moment)


def of_template_trouble(trouble: Trouble) -> str:
    """What to look at in a template, as a sentence."""
    return _of(trouble)


def of_danger(danger: Danger) -> str:
    """What critical words may speak of."""
    return _of(danger)


def of_why(why: Why) -> str:
    """What makes two cases likely twins."""
    return _of(why)


def of_twin(twin: TwinCase) -> str:
    """A likely twin with its reason."""
    share = f" {twin.share:.0%}" if twin.why is Why.SAME_WORDS else ""
    return f"{twin.case.code} ({_of(twin.why)}{share})"


def of_card(card: Ringing, most: int | None = None) -> str:
    """What made a post ring and whom to call (so many numbers at most), on one line."""
    found = ", ".join(f"“{each.written}” ({_of(each.danger)})" for each in card.words)
    numbers = _of_numbers(card.helplines[:most])
    if card.trouble:
        numbers = of_error(card.trouble).what
    return " — ".join(part for part in (found, numbers) if part)


def _of_numbers(lines: Sequence[Helpline]) -> str:
    """Numbers that were checked first; the others by one word of warning for all."""
    sure = " · ".join(f"{line.number} {name_of(line)}" for line in lines if line.is_checked)
    unsure = " · ".join(f"{line.number} {name_of(line)}" for line in lines if not line.is_checked)
    if unsure:
        said = QCoreApplication.translate("words", "check before use: %1")
        unsure = said.replace("%1", unsure)
    return " — ".join(part for part in (sure, unsure) if part)


def of_aside(aside: Aside) -> str:
    """Why a mention is no complaint."""
    return _of(aside)


def of_doubt(doubt: Doubt) -> str:
    """Why an officer has to look at a mention; empty for no doubt."""
    return _of(doubt)


def of_draft_state(state: DraftState) -> str:
    """A post's state in a word."""
    return _of(state)


def of_draft_move(move: str) -> str:
    """A line of a post's history by its move; an unknown move is shown as it is."""
    try:
        return _of(DraftMove(move))
    except ValueError:
        return move.replace("_", " ").capitalize()


def of_hold_kind(kind: HoldKind) -> str:
    """Why publicity waits."""
    return _of(kind)


def of_delivery_state(state: DeliveryState) -> str:
    """A delivery's state in a word."""
    return _of(state)


def of_purpose(purpose: Purpose) -> str:
    """What words for X are for."""
    return _of(purpose)


def of_slip_state(state: SlipState) -> str:
    """What became of a forwarding."""
    return _of(state)


def of_slip_alarm(alarm: SlipAlarm) -> str:
    """Who has to hear of a slip that was not accepted; empty for nobody."""
    return _of(alarm)


def of_flag(flag: Flag) -> str:
    """A mark on a case."""
    return _of(flag)


def of_other_reason(reason: OtherReason) -> str:
    """Why a case is closed without anything done."""
    return _of(reason)


def of_role(role: Role) -> str:
    """An officer's role."""
    return _of(role)


def of_office_kind(kind: OfficeKind) -> str:
    """What sort of office it is."""
    return _of(kind)


def of_account_state(state: AccountState) -> str:
    """Whether an account can be used."""
    return _of(state)


def of_way(way: Way) -> str:
    """How X is reached."""
    return _of(way)


def of_view(view: CaseView | MentionView) -> str:
    """A saved look at a list."""
    return _of(view)


def of_topic(key: str) -> str:
    """A topic of complaints; an unknown one is shown by its key, none as "No topic"."""
    if not key:
        return QCoreApplication.translate("words", "No topic")
    known = next((topic for topic in TOPICS if topic.key == key), None)
    return name_of(known) if known is not None else key.replace("_", " ")


_CASE_LOOKS: Final[dict[CaseState, tuple[str, str]]] = {
    CaseState.REGISTERED: ("flag", "primary"),
    CaseState.FORWARDED: ("forward", "due"),
    CaseState.IN_PROCESS: ("hand", "primary"),
    CaseState.WAITING_CITIZEN: ("message-circle", "due"),
    CaseState.REPORTED: ("file-text", "primary"),
    CaseState.CLOSED_RESOLVED: ("circle-check", "ok"),
    CaseState.CLOSED_OTHER: ("circle-check", "muted"),
    CaseState.REOPENED: ("rotate-ccw", "late"),
    CaseState.MERGED: ("link", "muted"),
}
_DRAFT_LOOKS: Final[dict[DraftState, tuple[str, str]]] = {
    DraftState.SCHEDULED: ("calendar-clock", "primary"),
    DraftState.SENDING: ("send", "due"),
    DraftState.PUBLISHED: ("circle-check", "ok"),
    DraftState.REFUSED: ("circle-x", "late"),
    DraftState.MISSED: ("clock-alert", "late"),
    DraftState.WITHDRAWN: ("archive", "muted"),
    DraftState.HANDED_IN: ("hand", "due"),
    DraftState.APPROVED: ("check", "ok"),
    DraftState.SENT_BACK: ("undo-2", "late"),
    DraftState.HELD: ("flag", "late"),
}
_DELIVERY_LOOKS: Final[dict[DeliveryState, tuple[str, str]]] = {
    DeliveryState.READY: ("clock", "primary"),
    DeliveryState.SENDING: ("send", "due"),
    DeliveryState.SENT: ("circle-check", "ok"),
    DeliveryState.REFUSED: ("circle-x", "late"),
    DeliveryState.UNKNOWN: ("circle-help", "due"),
    DeliveryState.CANCELLED: ("archive", "muted"),
}


def case_look(state: CaseState) -> Look:
    """Icon, word and colour of a case's state."""
    icon, token = _CASE_LOOKS[state]
    return icon, _of(state), token


def draft_look(state: DraftState) -> Look:
    """Icon, word and colour of a post's state."""
    icon, token = _DRAFT_LOOKS.get(state, ("pencil", "muted"))
    return icon, _of(state), token


def delivery_look(state: DeliveryState) -> Look:
    """Icon, word and colour of a delivery's state."""
    icon, token = _DELIVERY_LOOKS[state]
    return icon, _of(state), token


def due_look(due: datetime, now: datetime, lateness: Lateness) -> Look:
    """The chip of a clock: icon, time left or past, colour."""
    if lateness is Lateness.STOPPED:
        return "circle-check", _of(lateness), "muted"
    icon, token = {
        Lateness.OVERDUE: ("triangle-alert", "late"),
        Lateness.APPROACHING: ("clock-alert", "due"),
    }.get(lateness, ("clock", "muted"))
    return icon, time_left(due, now), token


def time_left(due: datetime, now: datetime) -> str:
    """ "2 d left", "5 h left", "3 h late": whole units, rounded towards less time."""
    left = due - now
    if left >= timedelta(0):
        return _amount(left, QCoreApplication.translate("words", "%1 left"))
    return _amount(-left, QCoreApplication.translate("words", "%1 late"))


def time_ago(moment: datetime, now: datetime) -> str:
    """ "just now", "2 min ago", "3 h ago", "4 d ago"."""
    passed = max(now - moment, timedelta(0))
    if passed < timedelta(minutes=1):
        return QCoreApplication.translate("words", "just now")
    return _amount(passed, QCoreApplication.translate("words", "%1 ago"))


def _amount(span: timedelta, sentence: str) -> str:
    seconds = int(span.total_seconds())
    if seconds >= _SOON_DAYS * _DAY:
        words = QCoreApplication.translate("words", "%1 d").replace("%1", str(seconds // _DAY))
    elif seconds >= _HOUR:
        words = QCoreApplication.translate("words", "%1 h").replace("%1", str(seconds // _HOUR))
    else:
        words = QCoreApplication.translate("words", "%1 min").replace("%1", str(seconds // 60))
    return sentence.replace("%1", words)
