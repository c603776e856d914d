"""Several processes on one database: the later one is told, and no word and no move is lost.

The full form, eight processes on two hundred cases:

    FULL_CAMPAIGNS=1 python -m pytest -s tests/whole/test_many_hands.py
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest

from tests.whole.campaigns import IS_FULL, tell
from tests.whole.many_hands import WORDS_STAND_IN, Ran, ran
from upsocial_desktop.domain.case import UNREMARKABLE, Case, CaseState
from upsocial_desktop.domain.history import HistoryLine, Subject
from upsocial_desktop.services.records import CaseFilter, CaseView
from upsocial_desktop.store.case_lists import lists_of
from upsocial_desktop.store.history import TABLES
from upsocial_desktop.store.rebuild import rebuild, rebuild_slips
from upsocial_desktop.store.sql_tx import SqlReadTx

HANDS, CASES = (8, 200) if IS_FULL else (3, 24)
# What a later one may be told, and nothing else: that somebody was quicker, and with what.
CLASHES = {
    "stale",
    "case.held",
    "case.move",
    "case.not_yours",
    "case.being_answered",
    "close.not_reported",
    "forward.state_cell_places",
    "return.placed",
}

pytestmark = pytest.mark.campaign


@pytest.fixture(scope="module")
def campaign(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ran]:
    """All hands have worked until nothing was open."""
    with ran(tmp_path_factory.mktemp("hands"), HANDS, CASES) as over:
        tell("many hands", over.figures())
        yield over


@pytest.fixture(scope="module")
def cases(campaign: Ran) -> list[Case]:
    return campaign.cases()


@pytest.fixture(scope="module")
def histories(campaign: Ran, cases: list[Case]) -> dict[int, list[HistoryLine]]:
    with campaign.ports.store.read() as tx:
        return {case.id: list(tx.history(Subject.CASE, case.id)) for case in cases}


def test_the_hands_did_clash(campaign: Ran) -> None:
    """Without clashes nothing here is proved."""
    told = Counter(deed.told for deed in campaign.deeds if deed.told)
    assert sum(told.values()) >= len(campaign.cases()) / 2
    assert set(told) <= CLASHES
    assert told["stale"]
    assert len({deed.hand for deed in campaign.deeds}) == HANDS
    assert {"claim", "forward", "accept", "report", "answer"} <= {
        deed.name for deed in campaign.deeds if not deed.told
    }


def test_every_clash_is_told_to_the_later_one(
    campaign: Ran, histories: dict[int, list[HistoryLine]]
) -> None:
    """Whatever went through had seen all that mattered; whoever had not seen it was refused."""
    for deed in campaign.deeds:
        lines = histories[deed.case_id]
        mine = [line for line in lines if line.op_id == deed.op_id]
        if deed.told:
            assert mine == []
            assert lines[-1].version > deed.seen, f"refused without a cause: {deed}"
            continue
        assert [line.officer_id for line in mine] == [deed.officer_id], deed
        between = [line.move for line in lines if deed.seen < line.version < mine[0].version]
        assert set(between) <= UNREMARKABLE, deed


def test_no_word_is_lost(campaign: Ran, histories: dict[int, list[HistoryLine]]) -> None:
    """Accepted words stand in the history; refused ones are still on the desk of who wrote them."""
    by_op = {line.op_id: line for lines in histories.values() for line in lines}
    for deed in campaign.deeds:
        if deed.told:
            assert deed.is_kept, deed
            continue
        line = by_op[deed.op_id]
        if deed.name == "report":
            assert line.fields["report"] == deed.words
        elif deed.name in WORDS_STAND_IN:
            assert line.facts[WORDS_STAND_IN[deed.name]] == deed.words


def test_no_move_is_made_twice_and_none_is_unaccounted_for(
    campaign: Ran, cases: list[Case], histories: dict[int, list[HistoryLine]]
) -> None:
    wishes = Counter(deed.op_id for deed in campaign.deeds if not deed.told)
    assert set(wishes.values()) == {1}
    by_hand = {deed.officer_id for deed in campaign.deeds}
    own = {"register", "words_sent", "close"}
    for case in cases:
        lines = histories[case.id]
        assert [line.version for line in lines] == list(range(1, case.version + 1))
        moves = [line for line in lines if line.move not in own]
        assert all(line.officer_id in by_hand and line.op_id in wishes for line in moves)
        assert Counter(line.move for line in lines)["register"] == 1
        for earlier, later in pairwise(lines):
            assert not (earlier.move == later.move == "claim"), "claimed twice"
    every = [line.op_id for lines in histories.values() for line in lines]
    assert len(every) == len(set(every))
    assert set(wishes) <= set(every)


def test_rows_slips_and_lists_are_what_the_histories_tell(campaign: Ran, cases: list[Case]) -> None:
    with campaign.ports.store.read() as tx:
        assert isinstance(tx, SqlReadTx)
        table = TABLES[Subject.CASE]
        for case in cases:
            found = tx.connection.execute(table.select().where(table.c.id == case.id))
            assert rebuild(tx.connection, Subject.CASE, case.id) == dict(found.mappings().one())
            told = [(s.to_office_id, s.state) for s in rebuild_slips(tx.connection, case.id)]
            assert told == [(slip.to_office_id, slip.state) for slip in tx.slips(case.id)]


def test_every_case_ends_in_exactly_one_offices_hands(campaign: Ran, cases: list[Case]) -> None:
    """On one desk, in the lists of the offices that have a part in it, and in no other."""
    assert len(cases) == CASES
    assert {case.state for case in cases} == {CaseState.CLOSED_RESOLVED}
    rows = [{name: getattr(case, name) for name in case.__slots__} for case in cases]
    with campaign.ports.store.read() as tx:
        home = tx.accounts()[0].office_id
        assert {(case.desk_office_id, case.holder_id) for case in cases} == {(home, None)}
        for office in tx.offices():
            for view in (CaseView.OPEN, CaseView.CLOSED, CaseView.RECEIVED, CaseView.ALL):
                where = CaseFilter(office.id, campaign.ports.clock.now(), view)
                listed = {row.id for row in tx.window_cases(where, 0, 10_000)}
                assert listed == {r["id"] for r in rows if (office.id, view) in lists_of(r)}
                assert tx.count_cases(where) == len(listed)


def test_every_citizen_has_the_one_answer_that_closed_the_case(
    campaign: Ran, cases: list[Case]
) -> None:
    """On X stands one answer a case: not one that was refused, and none twice."""
    accepted = {
        deed.case_id: deed.words
        for deed in campaign.deeds
        if deed.name == "answer" and not deed.told
    }
    world = campaign.server.front.world
    with world.still() as shelf:
        numbers = shelf.own_numbers(world.accounts()[0][0])
        posts = [post for number in numbers if (post := shelf.post(str(number))) is not None]
    by_id = {post.id: post for post in posts}
    assert len(posts) == len(by_id) == len(cases) == CASES
    for case in cases:
        post = by_id[case.answer_post_id]
        assert accepted[case.id] in post.text
        assert [each.id for each in post.references if each.type == "replied_to"] == [
            case.source_post_id
        ]
