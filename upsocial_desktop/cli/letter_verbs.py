"""Commands about paper: a case for people outside, and offices that are reached by letter only."""

import argparse
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from upsocial_desktop.cli.case_verbs import case_named, office_numbered
from upsocial_desktop.cli.lines import line_of, plain
from upsocial_desktop.cli.post_verbs import ist_time
from upsocial_desktop.cli.verb import (
    AS,
    CASE,
    Argument,
    Line,
    Verb,
    acting,
    needed,
    option,
    whole_number,
)
from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.closing_gate import Report
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.letter import letter_paper
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.paper import plain_text
from upsocial_desktop.services import letters, staff
from upsocial_desktop.services.case_paper import save_case
from upsocial_desktop.services.case_sheet import case_record
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.wish import Wish

Said = argparse.Namespace


def _seen(ports: Ports, said: Said) -> tuple[Officer, Case, Wish]:
    officer = acting(ports, said)
    case = case_named(ports, officer, said.case)
    return officer, case, Wish(officer, case.id, case.version)


def _now(ports: Ports, case_id: int) -> Iterable[Line]:
    with ports.store.read() as tx:
        yield line_of(
            tx.case(case_id), "id", "version", "code", "state", "home_office_id",
            "working_office_id", "desk_office_id", "holder_id", "due_at", "desk_due_at", "bounces",
            "is_by_letter",
        )  # fmt: skip


def _export(ports: Ports, said: Said) -> Iterable[Line]:
    officer, case, _ = _seen(ports, said)
    to: Path = said.to
    written = save_case(ports, case_record(ports, officer, case.id), to, ports.draw_pdf)
    yield {"code": case.code, "written": str(written), "bytes": written.stat().st_size}


def _letter(ports: Ports, said: Said) -> Iterable[Line]:
    officer, case, _ = _seen(ports, said)
    found = letters.letter_of(ports, officer, case.id)
    to: Path | None = said.to
    if to is not None:
        letters.save_letter(ports, found.letter, to, ports.draw_pdf)
    yield {
        "code": case.code,
        "to_office": found.to_office,
        "subject": found.letter.hindi.subject,
        "accept_by": plain(found.slip.due_at),
        "due_at": plain(case.due_at),
        "message": found.letter.message,
        "hindi": plain_text(letter_paper(found.letter).parts),
        "english": plain_text(letter_paper(found.letter, is_hindi_copy=False).parts),
        "written": str(to or ""),
    }


def _hand_over(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    letters.hand_over_letter(ports, wish, letters.Way(said.way), said.to_whom)
    yield from _now(ports, case.id)


def _call(ports: Ports, said: Said) -> letters.Call:
    at: datetime = said.spoken_at or ports.clock.now()
    return letters.Call(said.spoken_to, at)


def _accept(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    letters.accept_by_phone(ports, wish, _call(ports, said))
    yield from _now(ports, case.id)


def _return(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    suggested = office_numbered(ports, said.suggest).id if said.suggest else None
    letters.return_by_phone(ports, wish, _call(ports, said), said.reason, suggested)
    yield from _now(ports, case.id)


def _report(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    today = ports.clock.now().astimezone(IST).date()
    report = Report(
        action=said.action_text,
        done_on=said.on or today,
        done_by=said.by or said.spoken_to,
        contact=said.contact,
        contact_on=said.contact_on or today,
        photo=said.photo,
        no_photo=said.no_photo,
    )
    letters.report_by_phone(ports, wish, _call(ports, said), report)
    yield from _now(ports, case.id)


def _office(ports: Ports, said: Said) -> Iterable[Line]:
    office = office_numbered(ports, said.number)
    staff.set_on_system(ports, office.id, is_on_system=said.on_system == "yes")
    with ports.store.read() as tx:
        yield line_of(tx.office(office.id))


_SPOKEN = (
    needed("--spoken-to", "name and post of the person who said it"),
    option(
        "--spoken-at", "when, such as 2026-11-24T10:30 (Indian time; default: now)", None, ist_time
    ),
)
_WAYS = tuple(way.value for way in letters.Way)

LETTER_VERBS = (
    Verb(
        "case export",
        "write a case as a printed sheet (.pdf) or as its record (.json)",
        _export,
        (CASE, needed("--to", "the file to write: .pdf or .json", Path), AS),
    ),
    Verb(
        "case letter",
        "the letter to an office that is not on the system, and the text for a message group",
        _letter,
        (CASE, option("--to", "also write it: .pdf, or .txt for the short text", None, Path), AS),
    ),
    Verb(
        "case hand-letter",
        "note that the letter was handed over",
        _hand_over,
        (
            CASE,
            Argument("--way", "how it went", choices=_WAYS),
            option("--to-whom", "who took it", ""),
            AS,
        ),
    ),
    Verb(
        "case accept-by-phone",
        "note that an office not on the system has accepted a case",
        _accept,
        (CASE, *_SPOKEN, AS),
    ),
    Verb(
        "case return-by-phone",
        "note that an office not on the system sends a case back",
        _return,
        (
            CASE,
            *_SPOKEN,
            needed("--reason", "why, as it was told"),
            option("--suggest", "number of the office that can act", None, whole_number),
            AS,
        ),
    ),
    Verb(
        "case report-by-phone",
        "hand in the report of an office not on the system",
        _report,
        (
            CASE,
            Argument("action_text", "what was done"),
            *_SPOKEN,
            option("--on", "the day, YYYY-MM-DD (default: today)", None, date.fromisoformat),
            option("--by", "who did it (default: who was spoken to)", ""),
            option("--contact", "who spoke to the citizen, or tried, and how", ""),
            option("--contact-on", "the day of it (default: today)", None, date.fromisoformat),
            option("--photo", "a link to the photo", ""),
            option("--no-photo", "why there is no photo", ""),
            AS,
        ),
    ),
    Verb(
        "office change",
        "say whether anybody of an office works with this program",
        _office,
        (
            Argument("number", "its number", whole_number),
            Argument("--on-system", "no: cases go there by letter", choices=("yes", "no")),
        ),
    ),
)
