"""An office that is not on the system: the letter to it, and what it says noted on its behalf."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from upsocial_desktop.domain.case import Case, CaseMove
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.closing_gate import Report
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.forward_slip import Slip
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.language.gazetteer import District
from upsocial_desktop.domain.language.topics import TOPICS
from upsocial_desktop.domain.letter import Letter, LetterFacts, letter_paper, write_letter
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.private_numbers import masked
from upsocial_desktop.services.closing import report_done
from upsocial_desktop.services.forwarding import accept_case, return_case
from upsocial_desktop.services.ports import DrawPdf, Ports, ReadTx
from upsocial_desktop.services.wish import Wish, change_case, check_move_or_done

_TOPICS = {topic.key: topic for topic in TOPICS}


class Way(StrEnum):
    """How a letter went."""

    PAPER = "paper"
    MESSAGE = "message"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Call:
    """Who of the other office was spoken to by telephone (or in writing), and when (UTC)."""

    spoken_to: str
    spoken_at: datetime


@dataclass(frozen=True, slots=True)
class CaseLetter:
    """The letter of a case, with what the screen shows beside it."""

    case: Case
    slip: Slip
    letter: Letter
    to_office: str


def letter_of(ports: Ports, officer: Officer, case_id: int) -> CaseLetter:
    """The letter that takes a case to the office it was last sent to.

    Raises Refused: "case.unknown", "letter.not_forwarded", "letter.on_system" (that office works
    with this program and needs no letter), "case.not_yours".
    """
    now = ports.clock.now()
    gazetteer = ports.gazetteer()
    with ports.store.read() as tx:
        case = tx.case(case_id)
        slips = tx.slips(case_id)
        if not slips:
            raise Refused("letter.not_forwarded", code=case.code)
        slip = slips[-1]
        if officer.office_id not in {slip.from_office_id, case.home_office_id}:
            raise Refused("case.not_yours", code=case.code, move=CaseMove.LETTER.value)
        if not case.is_by_letter:
            raise Refused("letter.on_system", code=case.code)
        district = gazetteer.districts.get(case.district)
        facts = _facts(tx, officer, case, (slip, len(slips), district), now)
    return CaseLetter(case, slip, write_letter(facts), facts.receiving.name_en)


def _facts(
    tx: ReadTx,
    officer: Officer,
    case: Case,
    what: tuple[Slip, int, District | None],
    now: datetime,
) -> LetterFacts:
    slip, number, district = what
    home = tx.office(case.home_office_id)
    topic = _TOPICS.get(case.topic)
    return LetterFacts(
        code=case.code,
        number=number,
        # The day it was sent, however often the letter is printed.
        written_at=min(slip.sent_at, now),
        sender=officer,
        sending=tx.office(officer.office_id),
        receiving=tx.office(slip.to_office_id),
        home=home,
        account_username=tx.account(case.account_id).username,
        complainant_username=case.complainant_username,
        source_at=case.source_at,
        topic_hi=topic.name_hi if topic is not None else "",
        topic_en=topic.name_en if topic is not None else "",
        place=masked(case.place),
        district_hi=district.name_hi if district is not None else "",
        district_en=district.name_en if district is not None else "",
        summary=masked(case.summary),
        reason=masked(slip.reason),
        accept_by=slip.due_at,
        due_at=case.due_at,
        igrs_no=case.igrs_no,
        is_practice=home.is_training,
    )


def save_letter(
    ports: Ports, letter: Letter, to: Path, draw: DrawPdf, *, is_hindi_copy: bool = True
) -> Path:
    """Write a letter as .pdf, in Hindi or as its English copy, or its short text as .txt.

    Raises Refused("paper.ending") for other endings, Unavailable("paper.…").
    """
    ending = to.suffix.lower()
    if ending == ".pdf":
        content = draw(letter_paper(letter, is_hindi_copy=is_hindi_copy))
    elif ending == ".txt":
        content = f"{letter.message}\n".encode("utf-8", "replace")
    else:
        raise Refused("paper.ending", ending=to.suffix, endings=".pdf, .txt")
    ports.write_paper(to, content)
    return to


def save_letters(
    ports: Ports, officer: Officer, case_ids: Sequence[int], folder: Path, draw: DrawPdf
) -> tuple[Path, ...]:
    """Write the Hindi letter of each case into a folder, as PDF under its title.

    Raises what `letter_of` and `save_letter` raise, before the first letter of a case is written
    where the fault is in a case.
    """
    found = [letter_of(ports, officer, case_id).letter for case_id in case_ids]
    return tuple(
        save_letter(ports, each, folder / f"{letter_paper(each).title}.pdf", draw) for each in found
    )


def hand_over_letter(ports: Ports, wish: Wish, way: Way, handed_to: str = "") -> Changes:
    """Note that the letter, or its short text, was handed over; the clocks stay as they are.

    Raises Refused: "letter.on_system", and as the table of moves says.
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        facts: dict[str, Field] = {"way": way.value, "handed_to": handed_to.strip()}
        change_case(tx, wish, CaseMove.LETTER, now, {}, facts)
    return touched(Topic.CASE, wish.id)


def accept_by_phone(ports: Ports, wish: Wish, call: Call) -> Changes:
    """Note that an office not on the system has accepted a case: it acts from now on.

    The sending office notes it, with who was spoken to and when; whoever noted it follows it up.
    Raises Refused: "letter.on_system", "call.who_missing", "call.in_future", "call.too_early"
    (before the case was sent), and as the table of moves says.
    """
    told = _told(ports, wish, CaseMove.ACCEPT, call)
    return accept_case(ports, told, call.spoken_to)


def return_by_phone(
    ports: Ports, wish: Wish, call: Call, reason: str, suggested_office_id: int | None = None
) -> Changes:
    """Note that an office not on the system sends a case back, with the reason it gave.

    Raises Refused as `accept_by_phone` and `return_case` do.
    """
    told = _told(ports, wish, CaseMove.RETURN, call)
    return return_case(ports, told, reason, suggested_office_id)


def report_by_phone(ports: Ports, wish: Wish, call: Call, report: Report) -> Changes:
    """Hand in the report of an office not on the system, as it told or wrote it.

    Raises Refused as `accept_by_phone` and `report_done` do.
    """
    return report_done(ports, _told(ports, wish, CaseMove.REPORT, call), report)


def _told(ports: Ports, wish: Wish, move: CaseMove, call: Call) -> Wish:
    """The wish with what its line of history notes of a call that can be true."""
    now = ports.clock.now()
    with ports.store.read() as tx:
        case = tx.case(wish.id)
        check_move_or_done(tx, wish, move, case)
        if tx.line_of(wish.op_id) is None:
            _check_call(tx, case, call, now)
    facts: dict[str, Field] = {"told_by": call.spoken_to.strip(), "told_at": call.spoken_at}
    return replace(wish, told=facts)


def _check_call(tx: ReadTx, case: Case, call: Call, now: datetime) -> None:
    if not case.is_by_letter:
        raise Refused("letter.on_system", code=case.code)
    if not call.spoken_to.strip():
        raise Refused("call.who_missing", code=case.code)
    if call.spoken_at > now:
        raise Refused("call.in_future", code=case.code)
    # Officers note the minute, the slip knows its second.
    if call.spoken_at < tx.slips(case.id)[-1].sent_at.replace(second=0, microsecond=0):
        raise Refused("call.too_early", code=case.code)
