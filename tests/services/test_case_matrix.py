"""Every state against every verb: what is not allowed is told in a sentence and changes nothing."""

from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.services.case_deeds import (
    DEEDS,
    Deed,
    by_role,
    case_of,
    deliver,
    do,
    everybody,
    full_world,
    report_of,
)
from tests.services.conftest import World
from tests.services.every_row import changed_tables, every_row
from upsocial_desktop.cli.sentences import SENTENCES
from upsocial_desktop.domain.ask_kit import Item
from upsocial_desktop.domain.case import MOVES, OFFICER_MOVES, Case, CaseMove, CaseState
from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.delivery import DeliveryState, Purpose
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.services import bulk_cases, letters
from upsocial_desktop.services.asking import ask_once
from upsocial_desktop.services.mass_answers import send_answers
from upsocial_desktop.services.outbox import send_again
from upsocial_desktop.services.privacy import show_numbers_of_case
from upsocial_desktop.services.replying import cancel_words, send_words
from upsocial_desktop.services.wish import Wish

S = CaseState
OPEN = {S.REGISTERED, S.FORWARDED, S.IN_PROCESS, S.WAITING_CITIZEN, S.REPORTED, S.REOPENED}
CLOSED = {S.CLOSED_RESOLVED, S.CLOSED_OTHER}
ALL = set(CaseState)
UNTAKEN = {S.REGISTERED, S.REOPENED}
# Where a verb may start, written from PRODUCT 3.3 and not from the program's own table.
MAY_START: Mapping[str, set[CaseState]] = {
    "claim": UNTAKEN | {S.IN_PROCESS},
    "release": {S.IN_PROCESS},
    "forward": UNTAKEN | {S.IN_PROCESS},
    "recall": {S.FORWARDED},
    "accept": {S.FORWARDED},
    "return": {S.FORWARDED},
    "place": UNTAKEN | {S.IN_PROCESS},
    "report": {S.IN_PROCESS},
    "withdraw_report": {S.REPORTED},
    "object": {S.REPORTED},
    "close": {S.REPORTED},
    "close_other": OPEN,
    "reopen": CLOSED,
    "continue": CLOSED,
    "ask_citizen": {S.IN_PROCESS},
    "resume": {S.WAITING_CITIZEN},
    "interim": OPEN,
    "merge": UNTAKEN | {S.IN_PROCESS, S.WAITING_CITIZEN},
    "unmerge": {S.MERGED},
    "flag": OPEN,
    "check_pass": {S.CLOSED_RESOLVED},
    "check_back": {S.CLOSED_RESOLVED},
    "sort": OPEN,
    "note": ALL,
    "citizen_read": ALL,
    "words": ALL,
    "show_numbers": ALL,
    "ask_once": {S.IN_PROCESS},
    # By letter and telephone only where nobody works with this program: see BY_LETTER.
    "hand_letter": set(),
    "accept_by_phone": set(),
    "return_by_phone": set(),
    "report_by_phone": set(),
    # Only a master case has others to answer for.
    "answer_all": set(),
}
# The same for two situations that are no states of their own.
BY_LETTER = {
    *("recall", "accept", "return", "interim", "close_other", "flag", "sort", "note"),
    *("citizen_read", "words", "show_numbers", "hand_letter", "accept_by_phone"),
    "return_by_phone",
}
ANSWER_ON_ITS_WAY = {"flag", "sort", "note", "citizen_read", "show_numbers"}
# Which move of the table each verb makes; those beside have none of their own.
MOVE_OF: Mapping[str, CaseMove] = {
    "words": CaseMove.WORDS_QUEUED,
    "show_numbers": CaseMove.NUMBERS_SHOWN,
    "ask_once": CaseMove.ASK_CITIZEN,
    "hand_letter": CaseMove.LETTER,
    "accept_by_phone": CaseMove.ACCEPT,
    "return_by_phone": CaseMove.RETURN,
    "report_by_phone": CaseMove.REPORT,
    "answer_all": CaseMove.WORDS_QUEUED,
}


def _call(world: World) -> letters.Call:
    return letters.Call("Head clerk", world.clock.now())


def _show_numbers(world: World, wish: Wish, _choice: int) -> Changes:
    show_numbers_of_case(world.ports, wish.officer, wish.id)
    return Changes()


def _answer_all(world: World, wish: Wish, _choice: int) -> Changes:
    sent = send_answers(world.ports, wish, [(wish.id, wish.version, "उत्तर")], Purpose.REPLY)
    for _code, why in sent.left:
        raise why
    return sent.changes


def _words(world: World, wish: Wish, _choice: int) -> Changes:
    return send_words(world.ports, wish, Purpose.REPLY, "देख रहे हैं")


MORE_DEEDS: Mapping[str, Deed] = {
    "words": _words,
    "show_numbers": _show_numbers,
    "ask_once": lambda w, wish, _n: ask_once(w.ports, wish, [Item.PLACE], "कौन सा मोहल्ला?"),
    "hand_letter": lambda w, wish, _n: letters.hand_over_letter(w.ports, wish, letters.Way.PAPER),
    "accept_by_phone": lambda w, wish, _n: letters.accept_by_phone(w.ports, wish, _call(w)),
    "return_by_phone": lambda w, wish, _n: letters.return_by_phone(
        w.ports, wish, _call(w), "not ours"
    ),
    "report_by_phone": lambda w, wish, _n: letters.report_by_phone(
        w.ports, wish, _call(w), report_of(w)
    ),
    "answer_all": _answer_all,
}
ALL_DEEDS: Mapping[str, Deed] = {**DEEDS, **MORE_DEEDS}


def _try(world: World, deed: str, officer: Officer, case_id: int) -> Changes:
    return ALL_DEEDS[deed](world, world.wish(officer, case_id), 0)


def _closed(world: World, case: Case) -> None:
    officer = world.officer(901)
    for deed in ("claim", "report", "close"):
        do(world, deed, officer, case.id)
    deliver(world)


def _make_forwarded(world: World, case: Case) -> None:
    do(world, "forward", world.officer(901), case.id, 1)


def _make_waiting(world: World, case: Case) -> None:
    do(world, "claim", world.officer(901), case.id)
    do(world, "ask_citizen", world.officer(901), case.id)


def _make_reported(world: World, case: Case) -> None:
    do(world, "claim", world.officer(901), case.id)
    do(world, "report", world.officer(901), case.id)


def _make_other(world: World, case: Case) -> None:
    do(world, "close_other", by_role(world, Role.NODAL_OFFICER), case.id)
    deliver(world)


def _make_reopened(world: World, case: Case) -> None:
    _closed(world, case)
    do(world, "reopen", by_role(world, Role.SUPERVISOR), case.id)


def _make_merged(world: World, case: Case) -> None:
    do(world, "merge", by_role(world, Role.NODAL_OFFICER), case.id)


WAYS: Mapping[CaseState, Callable[[World, Case], object]] = {
    S.REGISTERED: lambda _world, _case: None,
    S.FORWARDED: _make_forwarded,
    S.IN_PROCESS: lambda world, case: do(world, "claim", world.officer(901), case.id),
    S.WAITING_CITIZEN: _make_waiting,
    S.REPORTED: _make_reported,
    S.CLOSED_RESOLVED: _closed,
    S.CLOSED_OTHER: _make_other,
    S.REOPENED: _make_reopened,
    S.MERGED: _make_merged,
}


def _make_by_letter(world: World, case: Case) -> None:
    with world.ports.store.read() as tx:
        away = [office.is_on_system for office in tx.offices()].index(False)
    do(world, "forward", world.officer(901), case.id, away)
    assert world.case(case.id).is_by_letter


def _make_being_answered(world: World, case: Case) -> None:
    for deed in ("claim", "report", "close"):
        do(world, deed, world.officer(901), case.id)
    assert world.case(case.id).answer_delivery_id is not None


def test_the_matrix_knows_every_verb_and_every_state() -> None:
    assert set(MAY_START) == set(ALL_DEEDS)
    assert set(WAYS) == set(CaseState)
    made = {MOVE_OF.get(deed, deed) for deed in ALL_DEEDS}
    assert set(OFFICER_MOVES) - made == set(), "an officer's move that no verb here makes"


def test_the_table_of_moves_starts_where_product_3_says() -> None:
    wrong = {
        deed: MOVES[CaseMove(MOVE_OF.get(deed, deed))].sources ^ at
        for deed, at in MAY_START.items()
        if at
    }
    assert {deed: states for deed, states in wrong.items() if states} == {}


@pytest.mark.parametrize("state", CaseState)
def test_what_a_state_does_not_allow_is_told_and_changes_nothing(
    state: CaseState, empty_database: Path
) -> None:
    refused = set(ALL_DEEDS) - {deed for deed, at in MAY_START.items() if state in at}
    _check_all_refused(WAYS[state], refused, empty_database, state)


def test_what_a_case_on_its_way_by_letter_does_not_allow_changes_nothing(
    empty_database: Path,
) -> None:
    refused = set(ALL_DEEDS) - BY_LETTER
    _check_all_refused(_make_by_letter, refused, empty_database, S.FORWARDED)


def test_what_a_case_whose_answer_is_on_its_way_does_not_allow_changes_nothing(
    empty_database: Path,
) -> None:
    refused = set(ALL_DEEDS) - ANSWER_ON_ITS_WAY
    _check_all_refused(_make_being_answered, refused, empty_database, S.REPORTED)


def _check_all_refused(
    way: Callable[[World, Case], object], refused: set[str], empty_database: Path, state: CaseState
) -> None:
    with TemporaryDirectory() as folder:
        world = full_world(Path(folder), empty_database)
        with closing(world.ports.store):
            case_of(world, "other", 900)
            case = case_of(world)
            way(world, case)
            before = world.case(case.id)
            assert before.state is state
            rows = _rows(world)
            for deed in sorted(refused):
                _check_refused(world, deed, before)
            assert changed_tables(rows, _rows(world)) == []


def _rows(world: World) -> Mapping[str, list[tuple[object, ...]]]:
    return every_row(world.ports.store)


def _check_refused(world: World, deed: str, before: Case) -> None:
    mark = world.ports.store.change_mark()
    for officer in everybody(world):
        with pytest.raises(Refused) as refusal:
            _try(world, deed, officer, before.id)
        assert refusal.value.code in SENTENCES, (deed, refusal.value.code)
    assert world.case(before.id) == before, deed
    assert world.ports.store.change_mark() == mark, deed


def test_who_may_not_is_told_in_every_state(empty_database: Path) -> None:
    with TemporaryDirectory() as folder:
        world = full_world(Path(folder), empty_database)
        with closing(world.ports.store):
            case_of(world, "other", 900)
            for place, (state, way) in enumerate(WAYS.items()):
                case = case_of(world, f"c{place}", place)
                way(world, case)
                assert world.case(case.id).state is state
                rows = _rows(world)
                strangers = [by_role(world, Role.AUDITOR), world.officer(903)]
                for officer in strangers:
                    for deed in ALL_DEEDS:
                        with pytest.raises(Refused) as refusal:
                            _try(world, deed, officer, case.id)
                        assert refusal.value.code in SENTENCES, (deed, refusal.value.code)
                assert changed_tables(rows, _rows(world)) == []


def test_who_may_not_speak_calls_no_words_back_and_sends_none_again(empty_database: Path) -> None:
    with TemporaryDirectory() as folder:
        world = full_world(Path(folder), empty_database)
        with closing(world.ports.store):
            case = case_of(world)
            _make_being_answered(world, case)
            silent = [by_role(world, Role.AUDITOR), by_role(world, Role.FIELD_OFFICER)]
            _check_words_stay(world, case, silent)
            world.x.fails_next = [Unavailable("x.unknown_outcome")]
            deliver(world)
            for seconds in (20, 60, 300):
                world.clock.go_on(seconds)
                deliver(world)
            with world.ports.store.read() as tx:
                words = tx.deliveries_of_case(case.id)[-1]
            assert (words.state, words.looks >= 2) == (DeliveryState.UNKNOWN, True)
            _check_words_stay(world, case, silent)
            send_again(world.ports, world.officer(901), words.id)


def _check_words_stay(world: World, case: Case, officers: list[Officer]) -> None:
    with world.ports.store.read() as tx:
        words = tx.deliveries_of_case(case.id)[-1]
    rows = _rows(world)
    for officer in [*officers, world.officer(903)]:
        for job in (cancel_words, send_again):
            with pytest.raises(Refused) as refusal:
                job(world.ports, officer, words.id)
            assert refusal.value.code in {"case.role", "delivery.not_yours"}, job
    assert changed_tables(rows, _rows(world)) == []


@pytest.mark.parametrize("verb", ["take", "forward", "settle"])
def test_of_one_case_in_every_state_several_at_once_leaves_what_may_not_be(
    verb: str, empty_database: Path
) -> None:
    with TemporaryDirectory() as folder:
        world = full_world(Path(folder), empty_database)
        with closing(world.ports.store):
            case_of(world, "other", 900)
            made: dict[CaseState, Case] = {}
            for place, (state, way) in enumerate(WAYS.items()):
                case = case_of(world, f"c{place}", place)
                way(world, case)
                made[state] = world.case(case.id)
            nodal = by_role(world, Role.NODAL_OFFICER)
            chosen = bulk_cases.choose(nodal, made.values())
            outcome = _bulk(world, verb, chosen)
            may = {"take": "claim", "forward": "forward", "settle": "report"}[verb]
            done = {each.code for each in outcome.made}
            assert done <= {case.code for at, case in made.items() if at in MAY_START[may]}
            assert done, "nothing was tried"
            left = {each.code: each.why.code for each in outcome.left}
            assert done | set(left) == {case.code for case in made.values()}
            assert set(left.values()) <= set(SENTENCES)
            for case in made.values():
                assert (world.case(case.id) == case) is (case.code in left)


def _bulk(world: World, verb: str, chosen: tuple[bulk_cases.Chosen, ...]) -> bulk_cases.Outcome:
    if verb == "take":
        return bulk_cases.take_cases(world.ports, chosen)
    if verb == "forward":
        to = world.officer(902).office_id
        return bulk_cases.forward_cases(world.ports, chosen, to, "theirs")
    return bulk_cases.settle_cases(world.ports, chosen, report_of(world))


def test_a_refusal_leaves_no_line_of_history(empty_database: Path) -> None:
    with TemporaryDirectory() as folder:
        world = full_world(Path(folder), empty_database)
        with closing(world.ports.store):
            case = case_of(world)
            with pytest.raises(Refused, match=r"case\.move"):
                do(world, "accept", world.officer(901), case.id)
            world.clock.go_on(timedelta(days=1).total_seconds())
            with world.ports.store.read() as tx:
                assert [line.move for line in tx.history(Subject.CASE, case.id)] == ["register"]
