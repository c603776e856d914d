"""Commands about the achievement ledger, and about what is made of it."""

import argparse
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from upsocial_desktop.cli.lines import line_of, lines_of, plain
from upsocial_desktop.cli.verb import AS, Argument, Line, Verb, acting, option, whole_number
from upsocial_desktop.domain.achievement import Achievement, AchievementState
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.services import ledger, ledger_making
from upsocial_desktop.services.ledger_records import AchievementFilter, AchievementRow, Watch
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.wish import Wish

Said = argparse.Namespace

_WORDS = (
    *("scheme_hi", "scheme_en", "district", "claim_hi", "claim_en", "figure", "unit_hi", "unit_en"),
    *("source", "picture", "consent"),
)
_SIZE = 1_000


def _line(one: Achievement) -> Line:
    found = {**line_of(one)}
    return {**found, "figure": None if one.figure is None else f"{one.figure:f}"}


def _row_line(row: AchievementRow) -> Line:
    return {**_line(row.achievement), "office_name": row.office_en, "is_flagged": row.is_flagged}


def _watch_line(watch: Watch) -> Line:
    other = watch.other
    return {
        "kind": watch.kind.value,
        "id": other.id,
        "office": watch.office.number,
        "office_name": watch.office.name_en,
        "figure": None if other.figure is None else f"{other.figure:f}",
        "unit": other.unit_hi or other.unit_en,
        "as_of_on": plain(other.as_of_on),
        "source": other.source,
    }


def _now(ports: Ports, achievement_id: int) -> Iterable[Line]:
    page = ledger.achievement_page(ports, achievement_id)
    watches = [_watch_line(watch) for watch in page.watches]
    yield {**_line(page.achievement), "flags": watches}


def _enter(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    today = ports.clock.now().astimezone(IST).date()
    words = {name: getattr(said, name) or "" for name in _WORDS}
    entered = ledger.AchievementWords(as_of_on=said.as_of or today, **words)
    changes = ledger.enter_achievement(ports, Wish(officer, 0, 0), entered)
    yield from _now(ports, changes.first(Topic.ACHIEVEMENT))


def _wish(ports: Ports, said: Said) -> tuple[Wish, Achievement]:
    officer = acting(ports, said)
    one = ledger.achievement_page(ports, said.achievement).achievement
    return Wish(officer, one.id, one.version), one


def _correct(ports: Ports, said: Said) -> Iterable[Line]:
    wish, one = _wish(ports, said)
    before = ledger.words_of(one)
    given = {name: getattr(said, name) for name in _WORDS}
    words = {
        name: getattr(before, name) if value is None else value for name, value in given.items()
    }
    entered = ledger.AchievementWords(as_of_on=said.as_of or before.as_of_on, **words)
    ledger.correct_achievement(ports, wish, entered, said.reason)
    yield from _now(ports, one.id)


def _withdraw(ports: Ports, said: Said) -> Iterable[Line]:
    wish, one = _wish(ports, said)
    ledger.withdraw_achievement(ports, wish, said.reason)
    yield from _now(ports, one.id)


def _restore(ports: Ports, said: Said) -> Iterable[Line]:
    wish, one = _wish(ports, said)
    ledger.restore_achievement(ports, wish)
    yield from _now(ports, one.id)


def _list(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    where = AchievementFilter(
        None if said.all_offices else officer.office_id,
        AchievementState.WITHDRAWN if said.withdrawn else AchievementState.STANDING,
        said.words,
        said.district,
        said.scheme,
        flagged_only=said.flagged,
        from_on=said.since,
        to_on=said.until,
    )
    first = 0
    while rows := ledger.window_achievements(ports, where, first, _SIZE):
        yield from (_row_line(row) for row in rows)
        first += len(rows)


def _show(ports: Ports, said: Said) -> Iterable[Line]:
    page = ledger.achievement_page(ports, said.achievement)
    yield {
        **_line(page.achievement),
        "office_name": page.office.name_en,
        "officer_name": page.officer_name,
        "flags": [_watch_line(watch) for watch in page.watches],
        "history": lines_of(page.history, "at", "officer_name", "move", "fields", "facts"),
    }


def _post(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    begun = ledger_making.write_post(ports, officer, said.achievement, flags_seen=said.anyway)
    yield {**line_of(begun.writing), "picture_left_out": begun.left_out}


def _thread(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    begun = ledger_making.write_thread(ports, officer, said.achievement, flags_seen=said.anyway)
    yield line_of(begun.writing)


def _press(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    paper = ledger_making.press_note(
        ports, officer, said.achievement, said.headline, flags_seen=said.anyway
    )
    if said.to is not None:
        ledger_making.save_paper(ports, paper, said.to, ports.draw_pdf)
    yield {"text": ledger_making.paper_text(paper), "written": str(said.to or "")}


def _digest(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    on = said.on or ports.clock.now().astimezone(IST).date()
    paper = ledger_making.digest(ports, officer, on, of_all=said.all_offices)
    if said.to is not None:
        ledger_making.save_paper(ports, paper, said.to, ports.draw_pdf)
    yield {
        "on": plain(on),
        "text": ledger_making.paper_text(paper),
        "written": str(said.to or ""),
    }


_ONE = Argument("achievement", "its id, as `achievement list` shows it", whole_number)
_MANY = Argument("achievement", "their ids, in order", whole_number, is_many=True)
_ANYWAY = Argument("--anyway", "though another figure contradicts it", is_switch=True)
_ALL = Argument("--all-offices", "of every office", is_switch=True)
_TO = option("--to", "also write it: .pdf or .txt", None, Path)
_FORM = (
    option("--scheme-hi", "the scheme in Hindi"),
    option("--scheme-en", "the scheme in English"),
    option("--district", "a district's LGD code (default: the whole State)"),
    option("--claim-hi", "what was achieved, in Hindi; {figure} stands for figure and unit"),
    option("--claim-en", "the same in English"),
    option("--figure", "the figure, such as 1,23,456 or '12.5 lakh'"),
    option("--unit-hi", "what it counts, in Hindi"),
    option("--unit-en", "the same in English"),
    option("--as-of", "the day it was counted, YYYY-MM-DD", None, date.fromisoformat),
    option("--source", "the document in which it stands"),
    option("--picture", "a picture's file, or a link to it"),
    option("--consent", "who agreed to the picture, and how"),
)

LEDGER_VERBS = (
    Verb(
        "achievement enter", "enter an achievement with its figure and source", _enter, (*_FORM, AS)
    ),
    Verb(
        "achievement correct",
        "correct an achievement; what is not given stays",
        _correct,
        (_ONE, *_FORM, option("--reason", "why the figure changes", ""), AS),
    ),
    Verb(
        "achievement withdraw",
        "take an achievement out of use",
        _withdraw,
        (_ONE, option("--reason", "why", ""), AS),
    ),
    Verb("achievement restore", "put a withdrawn achievement back", _restore, (_ONE, AS)),
    Verb(
        "achievement list",
        "the ledger, the newest figures first",
        _list,
        (
            option("--words", "only those with these words", ""),
            option("--district", "only of this district's LGD code ('' for the whole State)"),
            option("--scheme", "only of this scheme", ""),
            option("--since", "counted on this day or later", None, date.fromisoformat),
            option("--until", "counted on this day or before", None, date.fromisoformat),
            Argument("--flagged", "only those that another figure contradicts", is_switch=True),
            Argument("--withdrawn", "those that were withdrawn", is_switch=True),
            _ALL,
            AS,
        ),
    ),
    Verb(
        "achievement show",
        "one achievement with its history and all that contradicts it",
        _show,
        (_ONE,),
    ),
    Verb("achievement post", "begin a post about it on this PC", _post, (_ONE, _ANYWAY, AS)),
    Verb("achievement thread", "begin a thread about some", _thread, (_MANY, _ANYWAY, AS)),
    Verb(
        "achievement press-note",
        "the press note (vigyapti) about some, in Hindi",
        _press,
        (_MANY, option("--headline", "its headline", ""), _TO, _ANYWAY, AS),
    ),
    Verb(
        "achievement digest",
        "what was entered or corrected on a day",
        _digest,
        (option("--on", "the day (default: today)", None, date.fromisoformat), _ALL, _TO, AS),
    ),
)
