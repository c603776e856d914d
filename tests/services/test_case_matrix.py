"""Every state against every verb: what is not allowed is told in a sentence and changes nothing."""

from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.services.case_deeds import (
    DEEDS,
    by_role,
    case_of,
    deliver,
    do,
    everybody,
    full_world,
)
from tests.services.conftest import World
from upsocial_desktop.cli.sentences import SENTENCES
from upsocial_desktop.domain.case import Case, CaseState
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.officer import Role

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
}


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


def test_the_matrix_knows_every_verb_and_every_state() -> None:
    assert set(MAY_START) == set(DEEDS)
    assert set(WAYS) == set(CaseState)


@pytest.mark.parametrize("state", CaseState)
def test_what_a_state_does_not_allow_is_told_and_changes_nothing(
    state: CaseState, empty_database: Path
) -> None:
    with TemporaryDirectory() as folder:
        world = full_world(Path(folder), empty_database)
        with closing(world.ports.store):
            case_of(world, "other", 900)
            case = case_of(world)
            WAYS[state](world, case)
            before = world.case(case.id)
            assert before.state is state
            for deed in sorted(set(DEEDS) - {d for d, at in MAY_START.items() if state in at}):
                _check_refused(world, deed, before)


def _check_refused(world: World, deed: str, before: Case) -> None:
    mark = world.ports.store.change_mark()
    for officer in everybody(world):
        with pytest.raises(Refused) as refusal:
            do(world, deed, officer, before.id)
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
                before = world.case(case.id)
                assert before.state is state
                strangers = [by_role(world, Role.AUDITOR), world.officer(903)]
                for officer in strangers:
                    for deed in DEEDS:
                        with pytest.raises(Refused):
                            do(world, deed, officer, case.id)
                assert world.case(case.id) == before


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
