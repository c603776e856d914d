"""Commands for the rest of a case's life: ask, put off, place, mark, merge, close, check."""

import argparse
from collections.abc import Iterable
from datetime import date

from upsocial_desktop.cli.case_verbs import case_named, office_numbered
from upsocial_desktop.cli.lines import line_of, plain
from upsocial_desktop.cli.verb import (
    AS,
    CASE,
    CASES,
    Argument,
    Line,
    Verb,
    acting,
    needed,
    option,
    whole_number,
)
from upsocial_desktop.domain.case import Case, Flag, OtherReason
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services import (
    checking,
    forwarding,
    merging,
    other_closing,
    promising,
    reopening,
    sorting,
    waiting,
)
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.wish import Wish

Said = argparse.Namespace


def _seen(ports: Ports, said: Said) -> tuple[Officer, Case, Wish]:
    officer = acting(ports, said)
    case = case_named(ports, officer, said.case)
    return officer, case, Wish(officer, case.id, case.version)


def _now(ports: Ports, *case_ids: int) -> Iterable[Line]:
    for case_id in case_ids:
        with ports.store.read() as tx:
            yield line_of(
                tx.case(case_id), "id", "version", "code", "state", "home_office_id",
                "working_office_id", "desk_office_id", "holder_id", "due_at", "desk_due_at",
                "bounces",
            )  # fmt: skip


def _ask(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    waiting.ask_citizen(ports, wish, said.text)
    yield from _now(ports, case.id)


def _resume(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    waiting.resume_case(ports, wish)
    yield from _now(ports, case.id)


def _interim(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    promising.promise_later(ports, wish, said.due, said.reason)
    yield from _now(ports, case.id)


def _place(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    forwarding.place_case(ports, wish, office_numbered(ports, said.to).id, said.reason)
    yield from _now(ports, case.id)


def _flag(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    sorting.flag_case(ports, wish, Flag(said.flag), is_set=not said.clear)
    yield from _now(ports, case.id)


def _close_other(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    reason = OtherReason(said.why)
    prepared = other_closing.prepared_other_answer(ports, case.id, reason, said.pointer)
    other_closing.close_other(ports, wish, reason, said.text or prepared, said.pointer)
    yield from _now(ports, case.id)


def _merge(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    named = {case.id: case for case in (case_named(ports, officer, each) for each in said.case)}
    master = case_named(ports, officer, said.into)
    children = [(case.id, case.version) for case in named.values()]
    wish = Wish(officer, master.id, master.version)
    merging.merge_cases(ports, wish, children, said.reason)
    yield from _now(ports, master.id, *named)


def _unmerge(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    merging.unmerge_case(ports, wish, said.reason)
    yield from _now(ports, case.id)


def _continue(ports: Ports, said: Said) -> Iterable[Line]:
    _, _, wish = _seen(ports, said)
    changes = reopening.continue_in_new_case(ports, wish, said.reason)
    yield from _now(ports, changes.first(Topic.CASE))


def _slips(ports: Ports, said: Said) -> Iterable[Line]:
    for slip, alarm in forwarding.late_slips(ports, acting(ports, said)):
        yield {**line_of(slip), "alarm": alarm.value}


def _checks(ports: Ports, said: Said) -> Iterable[Line]:
    for drawn in checking.daily_checks(ports, acting(ports, said)):
        case = line_of(drawn.case, "id", "version", "code", "summary", "closed_at", "photo")
        report = plain(drawn.report) if drawn.report is not None else {}
        yield {**case, "is_accepted": drawn.is_accepted, "report": report}


def _check_accept(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    checking.pass_check(ports, wish, said.remark)
    yield from _now(ports, case.id)


def _check_back(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    checking.send_closure_back(ports, wish, said.reason)
    yield from _now(ports, case.id)


_REASON = needed("--reason", "why, in a sentence")
_FLAGS = tuple(flag.value for flag in Flag)
_REASONS = tuple(reason.value for reason in OtherReason)

MOVE_VERBS = (
    Verb(
        "case ask",
        "wait for one thing from the citizen; the case comes back by itself",
        _ask,
        (CASE, needed("--text", "exactly what is asked"), AS),
    ),
    Verb("case resume", "go on without waiting for the citizen", _resume, (CASE, AS)),
    Verb(
        "case interim",
        "promise a later day, with a reason; an interim reply is prepared",
        _interim,
        (CASE, needed("--due", "the new day, YYYY-MM-DD", date.fromisoformat), _REASON, AS),
    ),
    Verb(
        "case place",
        "State cell: send a case that came back twice to the office that has to act",
        _place,
        (CASE, needed("--to", "the office's number", whole_number), _REASON, AS),
    ),
    Verb(
        "case flag",
        "mark a case, or clear a mark",
        _flag,
        (
            CASE,
            Argument("flag", "which mark", choices=_FLAGS),
            Argument("--clear", "clear the mark", is_switch=True),
            AS,
        ),
    ),
    Verb(
        "case close-other",
        "answer without action, for a fixed reason; closes once the answer is published",
        _close_other,
        (
            CASE,
            Argument("--why", "the reason", choices=_REASONS),
            option("--pointer", "where the citizen can turn, or the other case's code", ""),
            option("--text", "the words (default: those prepared)", ""),
            AS,
        ),
    ),
    Verb(
        "case merge",
        "put cases of the same cause and place under a master case",
        _merge,
        (
            CASES,
            needed("--into", "the master case: its code, last five digits or id"),
            option("--reason", "what they have in common", ""),
            AS,
        ),
    ),
    Verb("case unmerge", "take a case out of its master case", _unmerge, (CASE, _REASON, AS)),
    Verb(
        "case continue",
        "go on in a new case with what the citizen wrote after the time to object",
        _continue,
        (CASE, _REASON, AS),
    ),
    Verb(
        "case slips", "forwards not accepted in time that the officer has to hear of", _slips, (AS,)
    ),
    Verb("case checks", "the closures a supervisor looks at today", _checks, (AS,)),
    Verb(
        "case check-accept",
        "accept a closure that was looked at",
        _check_accept,
        (CASE, option("--remark", "a remark", ""), AS),
    ),
    Verb("case check-back", "send a closure back with a remark", _check_back, (CASE, _REASON, AS)),
)
