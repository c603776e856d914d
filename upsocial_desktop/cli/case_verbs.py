"""Commands about cases: the same use cases as the window's."""

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from upsocial_desktop.cli.lines import line_of, lines_of, plain
from upsocial_desktop.cli.verb import (
    ANYWAY,
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
from upsocial_desktop.cli.waiting import Wishes, or_wait
from upsocial_desktop.domain.case import Case, CaseState
from upsocial_desktop.domain.closing_gate import Report
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.desk_wish import DeskWish, WishKind
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.language.topics import TOPICS
from upsocial_desktop.domain.office import Office
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services import browsing, closing, forwarding, privacy, replying, sorting
from upsocial_desktop.services.attempts import attempts_of
from upsocial_desktop.services.away import seen_or_known
from upsocial_desktop.services.bulk_cases import (
    Left,
    OneMove,
    check_forwarding,
    choose,
    make_each,
)
from upsocial_desktop.services.desk_queue import waiting_wish
from upsocial_desktop.services.outbox import send_again
from upsocial_desktop.services.photos import photo_of
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.read_cases import keep_read
from upsocial_desktop.services.records import CaseFilter, CaseView
from upsocial_desktop.services.saved_views import view_named
from upsocial_desktop.services.wish import Wish

Said = argparse.Namespace
# Digits of the largest number that a database takes.
_LONGEST_ID = 19


def case_named(ports: Ports, officer: Officer, words: str) -> Case:
    """The case a code, its last digits or an id names. Raises Refused("case.unknown")."""
    row = browsing.case_by_words(ports, officer, words)
    with ports.store.read() as tx:
        if row is not None:
            return tx.case(row.id)
        if words.isdecimal() and len(words) < _LONGEST_ID:
            return tx.case(int(words))
    raise Refused("case.unknown", words=words)


def _seen(ports: Ports, said: Said) -> tuple[Officer, Case, Wish]:
    officer = acting(ports, said)
    case = case_named(ports, officer, said.case)
    return officer, case, Wish(officer, case.id, case.version)


def _now(ports: Ports, case_id: int) -> Iterable[Line]:
    with ports.store.read() as tx:
        yield line_of(
            tx.case(case_id), "id", "version", "code", "state", "home_office_id",
            "working_office_id", "desk_office_id", "holder_id", "due_at", "desk_due_at", "bounces",
        )  # fmt: skip


def _each(ports: Ports, said: Said, one: OneMove) -> Iterable[Line]:
    """Make a move on every case named; all of them are found before any is touched.

    Raises the refusal where one case was named, Refused("bulk.some_left") where several were.
    """
    officer = acting(ports, said)
    named = [case_named(ports, officer, words) for words in said.case]
    chosen = choose(officer, {case.id: case for case in named}.values())
    left: list[Left] = []
    for each in chosen:
        outcome = make_each(ports, (each,), one)
        if outcome.trouble is not None:
            raise outcome.trouble
        left += outcome.left
        if outcome.made:
            yield from _now(ports, each.wish.id)
    if left and len(chosen) == 1:
        raise left[0].why
    if left:
        told = ", ".join(f"{each.code} {each.why.code}" for each in left)
        raise Refused("bulk.some_left", done=len(chosen) - len(left), left=told)


def _list(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    now = ports.clock.now()
    if said.saved:
        where = view_named(ports, officer, said.saved).filter_at(officer, now)
    else:
        where = CaseFilter(
            officer.office_id,
            now,
            CaseView(said.view),
            officer.id,
            said.words,
            topic=said.topic,
            district=said.district,
            state=CaseState(said.state) if said.state else None,
            desk_office_id=office_numbered(ports, said.desk).id if said.desk is not None else None,
        )
    yield from lines_of(browsing.window_cases(ports, where, said.first, said.size))


def _show(ports: Ports, said: Said) -> Iterable[Line]:
    officer, case, _ = _seen(ports, said)
    page = browsing.case_page(ports, officer, case.id)
    if ports.server is not None:
        # For days on which the server is away: `desk case`.
        keep_read(ports, officer, case.id)
    yield {
        **line_of(case),
        "lateness": page.lateness.value,
        "allowed_moves": sorted(move.value for move in page.allowed_moves),
        "history": [
            {"at": plain(h.at), "by": h.officer_name, "move": h.move, "facts": plain(dict(h.facts))}
            for h in page.history
        ],
        "other_cases": lines_of(page.other_cases),
    }


def _show_numbers(ports: Ports, said: Said) -> Iterable[Line]:
    officer, case, _ = _seen(ports, said)
    shown = privacy.show_numbers_of_case(ports, officer, case.id)
    yield from ({"post_id": post_id, "text": text} for post_id, text in shown.words.items())


def _claim(ports: Ports, said: Said) -> Iterable[Line]:
    yield from _each(ports, said, sorting.claim_case)


def _release(ports: Ports, said: Said) -> Iterable[Line]:
    yield from _each(ports, said, sorting.release_case)


def _note(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    sorting.note_on(ports, wish, said.text)
    yield from _now(ports, case.id)


def office_numbered(ports: Ports, number: int) -> Office:
    """The office with a number. Raises Refused("office.unknown")."""
    for office in browsing.offices(ports):
        if office.number == number:
            return office
    raise Refused("office.unknown", number=number)


def _forward(ports: Ports, said: Said) -> Iterable[Line]:
    to_office_id = office_numbered(ports, said.to).id
    check_forwarding(ports, acting(ports, said), to_office_id, said.reason)
    yield from _each(
        ports,
        said,
        lambda ports, wish: forwarding.forward_case(ports, wish, to_office_id, said.reason),
    )


def _recall(ports: Ports, said: Said) -> Iterable[Line]:
    yield from _each(ports, said, forwarding.recall_case)


def _accept(ports: Ports, said: Said) -> Iterable[Line]:
    yield from _each(ports, said, forwarding.accept_case)


def _return(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    suggested = office_numbered(ports, said.suggest).id if said.suggest else None
    forwarding.return_case(ports, wish, said.reason, suggested)
    yield from _now(ports, case.id)


def _report(ports: Ports, said: Said) -> Iterable[Line]:
    officer, case, wish = _seen(ports, said)
    today = ports.clock.now().astimezone(IST).date()
    report = Report(
        said.action_text,
        said.on or today,
        said.by or officer.name,
        said.contact,
        said.contact_on or today,
        photo_of(ports, said.photo),
        said.no_photo,
    )
    closing.report_done(ports, wish, report)
    yield from _now(ports, case.id)


def _object(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    closing.object_to_report(ports, wish, said.reason)
    yield from _now(ports, case.id)


def _reopen(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    closing.reopen_case(ports, wish, said.reason)
    yield from _now(ports, case.id)


def _answer(ports: Ports, said: Said) -> Iterable[Line]:
    _, case, wish = _seen(ports, said)
    purpose, text = replying.prepared_words(ports, case.id)
    purpose = Purpose(said.purpose) if said.purpose else purpose
    if not said.anyway:
        privacy.check_public(said.text or text)
    replying.send_words(ports, wish, purpose, said.text or text)
    yield from _deliveries(ports, said)


def _deliveries(ports: Ports, said: Said) -> Iterable[Line]:
    officer, case, _ = _seen(ports, said)
    yield from lines_of(browsing.case_page(ports, officer, case.id).deliveries)


def _attempts(ports: Ports, said: Said) -> Iterable[Line]:
    yield from lines_of(attempts_of(ports, said.delivery))


def _cancel(ports: Ports, said: Said) -> Iterable[Line]:
    replying.cancel_words(ports, acting(ports, said), said.delivery)
    with ports.store.read() as tx:
        yield line_of(tx.delivery(said.delivery))


def _send_again(ports: Ports, said: Said) -> Iterable[Line]:
    send_again(ports, acting(ports, said), said.delivery)
    with ports.store.read() as tx:
        yield line_of(tx.delivery(said.delivery))


def _waiting(kind: WishKind, say: Callable[[Ports, Said], Mapping[str, Field]]) -> Wishes:
    """What a command about cases wishes where they cannot be looked at: by what they are called."""

    def wishes(ports: Ports, said: Said, officer: Officer) -> Sequence[DeskWish]:
        named = said.case if isinstance(said.case, list) else [said.case]
        now, words = ports.clock.now(), say(ports, said)
        return [
            waiting_wish(Wish(officer, 0, 0, about=about), kind, words, now)
            for about in dict.fromkeys(named)
        ]

    return wishes


def _nothing(_ports: Ports, _said: Said) -> Mapping[str, Field]:
    return {}


def _note_words(_ports: Ports, said: Said) -> Mapping[str, Field]:
    return {"text": said.text}


def _forward_words(ports: Ports, said: Said) -> Mapping[str, Field]:
    for office in seen_or_known(ports)[0].offices:
        if office.number == said.to:
            return {"to_office_id": office.id, "reason": said.reason}
    raise Refused("office.unknown", number=said.to)


def _answer_words(_ports: Ports, said: Said) -> Mapping[str, Field]:
    if not said.text:
        # The prepared words are in the database.
        raise Refused("reply.empty")
    if not said.anyway:
        privacy.check_public(said.text)
    return {"purpose": said.purpose or Purpose.REPLY.value, "text": said.text}


_REASON = needed("--reason", "why, in a sentence")
_DELIVERY = Argument("delivery", "a delivery's id", whole_number)
_VIEWS = tuple(view.value for view in CaseView)
# By what a list of cases is narrowed besides words.
CHOICES = (
    Argument(
        "--topic", "a topic", is_required=False, default="", choices=tuple(t.key for t in TOPICS)
    ),
    option("--district", "a district's key", ""),
    Argument(
        "--state", "a state", is_required=False, choices=tuple(state.value for state in CaseState)
    ),
    option("--desk", "number of the office on whose desk it lies", None, whole_number),
)

CASE_VERBS = (
    Verb(
        "case list",
        "cases the acting office has a part in",
        _list,
        (
            AS,
            Argument("--view", "which cases", is_required=False, default="open", choices=_VIEWS),
            option("--words", "code, last five digits, summary, place or citizen", ""),
            *CHOICES,
            option("--saved", "a saved view by its name, in the place of all these", ""),
            option("--first", "how many to pass over", 0, whole_number),
            option("--size", "how many at most", 100, whole_number),
        ),
    ),
    Verb("case show", "one case with its history", _show, (CASE, AS)),
    Verb(
        "case show-numbers",
        "citizens' words with their private numbers; that you looked is kept in the history",
        _show_numbers,
        (CASE, AS),
    ),
    Verb(
        "case claim",
        "take one case or several in hand",
        or_wait(_claim, _waiting(WishKind.CLAIM, _nothing)),
        (CASES, AS),
    ),
    Verb("case release", "lay claimed cases back", _release, (CASES, AS)),
    Verb(
        "case note",
        "write an internal note",
        or_wait(_note, _waiting(WishKind.NOTE, _note_words)),
        (CASE, needed("--text", "the note"), AS),
    ),
    Verb(
        "case forward",
        "send one case or several to another office",
        or_wait(_forward, _waiting(WishKind.FORWARD, _forward_words)),
        (CASES, needed("--to", "the office's number", whole_number), _REASON, AS),
    ),
    Verb("case recall", "take forwarded cases back before they are accepted", _recall, (CASES, AS)),
    Verb(
        "case accept",
        "accept cases forwarded to this office",
        or_wait(_accept, _waiting(WishKind.ACCEPT, _nothing)),
        (CASES, AS),
    ),
    Verb(
        "case return",
        "send a forwarded case back",
        _return,
        (
            CASE,
            _REASON,
            option("--suggest", "number of the office that can act", None, whole_number),
            AS,
        ),
    ),
    Verb(
        "case report",
        "say what was done",
        _report,
        (
            CASE,
            Argument("action_text", "what was done"),
            option("--on", "the day, YYYY-MM-DD (default: today)", None, date.fromisoformat),
            option("--by", "who did it (default: the acting officer)", ""),
            option("--contact", "who spoke to the citizen, or tried to, and how", ""),
            option("--contact-on", "on which day (default: today)", None, date.fromisoformat),
            option("--photo", "a picture's file, or its address on the web", ""),
            option("--no-photo", "why there is no photo", ""),
            AS,
        ),
    ),
    Verb("case object", "send a report back with an objection", _object, (CASE, _REASON, AS)),
    Verb(
        "case answer",
        "answer the citizen; a closing answer closes the case once published",
        or_wait(_answer, _waiting(WishKind.ANSWER, _answer_words)),
        (
            CASE,
            option("--text", "the words (default: those prepared)", ""),
            Argument(
                "--purpose",
                "what the words are for (default: what comes next)",
                is_required=False,
                choices=("acknowledge", "moved", "reply", "closing", "reopened"),
            ),
            ANYWAY,
            AS,
        ),
    ),
    Verb("case deliveries", "words of a case and what became of them", _deliveries, (CASE, AS)),
    Verb("case attempts", "every attempt at sending words", _attempts, (_DELIVERY,)),
    Verb("case cancel-words", "call words back while they are held", _cancel, (_DELIVERY, AS)),
    Verb(
        "case send-again",
        "send words once more after two looks found nothing",
        _send_again,
        (_DELIVERY, AS),
    ),
    Verb("case reopen", "open a closed case again", _reopen, (CASE, _REASON, AS)),
)
