"""Several cases at once: each stands for itself, and one undo takes back what can be taken back."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.fakes import MORNING
from tests.services.conftest import World
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.case import Case, CaseState
from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.closing_gate import Report
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.forward_slip import SlipState
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.machine.papers import write_paper
from upsocial_desktop.services.bulk_cases import (
    Chosen,
    Outcome,
    choose,
    forward_cases,
    make_each,
    settle_cases,
    take_back,
    take_cases,
)
from upsocial_desktop.services.closing import object_to_report
from upsocial_desktop.services.forwarding import (
    accept_case,
    forward_case,
    recall_case,
    return_case,
)
from upsocial_desktop.services.letters import save_letters
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.replying import prepared_words, send_words
from upsocial_desktop.services.sorting import claim_case, note_on
from upsocial_desktop.services.wish import Wish

REPORT = Report(
    "सड़क की मरम्मत की गई",
    MORNING.date(),
    "अवर अभियंता",
    contact="JE, by telephone",
    contact_on=MORNING.date(),
    no_photo="Dark already",
)


@pytest.fixture
def cases(world: World) -> list[Case]:
    """Three cases of office 901, of three citizens."""
    posts = [
        citizen_post(MORNING - timedelta(days=2), "@UPPWD_Abhyas सड़क टूटी है", f"citizen{n}", n)
        for n in range(3)
    ]
    world.say(*posts)
    return [world.register(post) for post in posts]


def states(world: World, cases: list[Case]) -> list[CaseState]:
    return [world.case(case.id).state for case in cases]


def seen(world: World, cases: list[Case], number: int = 901) -> tuple[Chosen, ...]:
    """The cases as an officer of an office sees them now."""
    return choose(world.officer(number), [world.case(case.id) for case in cases])


def refusals(outcome: Outcome) -> list[tuple[str, str]]:
    return [(each.code, each.why.code) for each in outcome.left]


def lines(world: World, case: Case) -> list[str]:
    with world.ports.store.read() as tx:
        return [line.move for line in tx.history(Subject.CASE, case.id)]


def forward_all(world: World, chosen: tuple[Chosen, ...], number: int = 902) -> Outcome:
    return forward_cases(world.ports, chosen, world.officer(number).office_id, "उनका खंभा")


def test_several_are_forwarded_and_one_undo_recalls_them(world: World, cases: list[Case]) -> None:
    outcome = forward_all(world, seen(world, cases))
    assert states(world, cases) == [CaseState.FORWARDED] * 3
    assert [each.code for each in outcome.made] == [case.code for case in cases]
    assert outcome.undoable == outcome.made
    assert {touch.id for touch in outcome.changes.touches} == {case.id for case in cases}

    back = take_back(world.ports, world.officer(901), outcome.made)
    assert states(world, cases) == [CaseState.REGISTERED] * 3
    assert (len(back.made), back.left) == (3, ())
    with world.ports.store.read() as tx:
        slips = [slip for case in cases for slip in tx.slips(case.id)]
    assert [slip.state for slip in slips] == [SlipState.RECALLED] * 3


def test_one_refusal_undoes_no_other_and_names_code_and_reason(
    world: World, cases: list[Case]
) -> None:
    chosen = seen(world, cases)
    note_on(world.ports, world.wish(world.officer(901, 1), cases[0].id), "Rang the engineer")
    to = world.officer(902).office_id
    forward_case(world.ports, world.wish(world.officer(901), cases[1].id), to, "Before")
    outcome = forward_all(world, chosen)
    assert refusals(outcome) == [(cases[0].code, "stale"), (cases[1].code, "stale")]
    assert [each.code for each in outcome.made] == [cases[2].code]
    assert states(world, cases) == [
        CaseState.REGISTERED,
        CaseState.FORWARDED,
        CaseState.FORWARDED,
    ]


def test_the_same_wishes_twice_make_one_slip_and_one_way_back(
    world: World, cases: list[Case]
) -> None:
    chosen = seen(world, cases)
    first, second = forward_all(world, chosen), forward_all(world, chosen)
    assert (second.made, second.undoable, second.left) == (first.made, first.undoable, ())
    for _ in range(2):
        assert len(take_back(world.ports, world.officer(901), first.made).made) == 3
    assert lines(world, cases[0]) == ["register", "forward", "recall"]


@pytest.mark.parametrize(
    ("number", "reason", "code"),
    [
        (902, "  ", "forward.reason_missing"),
        (901, "why", "forward.to_itself"),
    ],
)
def test_what_is_wrong_with_the_office_or_the_reason_is_told_once(
    world: World, cases: list[Case], number: int, reason: str, code: str
) -> None:
    with pytest.raises(Refused, match=code):
        forward_cases(world.ports, seen(world, cases), world.officer(number).office_id, reason)
    assert states(world, cases) == [CaseState.REGISTERED] * 3


def test_undo_recalls_only_slips_that_nobody_has_taken_up(world: World, cases: list[Case]) -> None:
    home, other = world.officer(901), world.officer(902)
    made = forward_all(world, seen(world, cases)).made
    accept_case(world.ports, world.wish(other, cases[0].id))
    # Returned and sent on by a colleague: that slip is not ours to recall.
    return_case(world.ports, world.wish(other, cases[1].id), "No pole there")
    third = world.officer(903).office_id
    forward_case(world.ports, world.wish(world.officer(901, 1), cases[1].id), third, "Theirs")
    note_on(world.ports, world.wish(other, cases[2].id), "We look at it")

    back = take_back(world.ports, home, made)
    assert refusals(back) == [
        (cases[0].code, "undo.moved_on"),
        (cases[1].code, "undo.moved_on"),
    ]
    assert states(world, cases) == [
        CaseState.IN_PROCESS,
        CaseState.FORWARDED,
        CaseState.REGISTERED,
    ]
    assert world.case(cases[1].id).desk_office_id == third


def test_several_are_claimed_and_one_undo_lays_them_back(world: World, cases: list[Case]) -> None:
    colleague = world.officer(901, 1)
    claim_case(world.ports, world.wish(colleague, cases[1].id))
    outcome = take_cases(world.ports, seen(world, cases))
    assert refusals(outcome) == [(cases[1].code, "case.held")]
    facts = outcome.left[0].why.facts
    assert (facts["holder"], facts["code"]) == (colleague.name, cases[1].code)

    take_back(world.ports, world.officer(901), outcome.made)
    holders = [world.case(case.id).holder_id for case in cases]
    assert holders == [None, colleague.id, None]


def test_cases_sent_here_are_accepted_which_no_undo_takes_back(
    world: World, cases: list[Case]
) -> None:
    forward_all(world, seen(world, cases))
    outcome = take_cases(world.ports, seen(world, cases, 902))
    assert (len(outcome.made), outcome.undoable) == (3, ())
    assert states(world, cases) == [CaseState.IN_PROCESS] * 3
    back = take_back(world.ports, world.officer(902), outcome.made)
    assert {code for _, code in refusals(back)} == {"undo.no_way"}
    again = take_cases(world.ports, outcome.made)
    assert (again.made, again.left) == (outcome.made, ())


def test_a_claim_that_the_table_does_not_let_go_is_left(world: World, cases: list[Case]) -> None:
    """Only at its home office can a claimed case be laid back."""
    case = cases[0]
    forward_all(world, seen(world, [case]))
    take_cases(world.ports, seen(world, [case], 902))
    other = world.officer(902)
    settle_cases(world.ports, seen(world, [case], 902), REPORT)
    object_to_report(world.ports, world.wish(world.officer(901), case.id), "Which road?")
    claimed = take_cases(world.ports, seen(world, [case], 902))
    assert claimed.undoable == claimed.made
    back = take_back(world.ports, other, claimed.made)
    assert refusals(back) == [(case.code, "undo.no_way")]
    assert world.case(case.id).holder_id == other.id


def test_settling_reports_and_never_closes(world: World, cases: list[Case]) -> None:
    officer = world.officer(901)
    take_cases(world.ports, seen(world, cases[:2]))
    outcome = settle_cases(world.ports, seen(world, cases), REPORT)
    assert refusals(outcome) == [(cases[2].code, "case.move")]
    assert states(world, cases)[:2] == [CaseState.REPORTED] * 2

    again = settle_cases(world.ports, seen(world, cases[:2]), REPORT)
    assert {code for _, code in refusals(again)} == {"close.not_published"}
    _, text = prepared_words(world.ports, cases[0].id)
    send_words(world.ports, world.wish(officer, cases[0].id), Purpose.CLOSING, text)
    third = settle_cases(world.ports, seen(world, cases[:1]), REPORT)
    assert refusals(third) == [(cases[0].code, "case.being_answered")]

    back = take_back(world.ports, officer, outcome.made)
    assert refusals(back) == [(cases[0].code, "case.being_answered")]
    assert states(world, cases) == [
        CaseState.REPORTED,
        CaseState.IN_PROCESS,
        CaseState.REGISTERED,
    ]
    assert lines(world, cases[1]).count("close") == 0


def test_settling_twice_with_one_wish_reports_once(world: World, cases: list[Case]) -> None:
    take_cases(world.ports, seen(world, cases))
    chosen = seen(world, cases)
    for _ in range(2):
        assert len(settle_cases(world.ports, chosen, REPORT).made) == 3
    assert lines(world, cases[0]).count("report") == 1


def test_a_report_that_says_nothing_touches_no_case(world: World, cases: list[Case]) -> None:
    take_cases(world.ports, seen(world, cases))
    with pytest.raises(Refused, match="report.action_missing"):
        settle_cases(world.ports, seen(world, cases), replace(REPORT, action=" "))
    assert states(world, cases) == [CaseState.IN_PROCESS] * 3


def test_a_role_that_may_not_is_told_for_each(world: World, cases: list[Case]) -> None:
    auditor = replace(world.officer(901), role=Role.AUDITOR)
    outcome = take_cases(world.ports, choose(auditor, cases))
    assert {code for _, code in refusals(outcome)} == {"case.role"}
    assert len(outcome.left) == 3


def test_where_the_database_goes_away_the_rest_is_kept_and_can_go_on(
    world: World, cases: list[Case]
) -> None:
    chosen = seen(world, cases)

    def away(ports: Ports, wish: Wish) -> Changes:
        if wish.id == cases[1].id:
            raise Unavailable("db.locked")
        return claim_case(ports, wish)

    outcome = make_each(world.ports, chosen, away)
    assert outcome.trouble is not None
    assert (outcome.made, outcome.rest) == (chosen[:1], chosen[1:])
    both = outcome | take_cases(world.ports, outcome.rest)
    assert (both.made, both.rest, both.trouble) == (chosen, (), None)


def test_undo_after_an_own_recall_does_nothing_more(world: World, cases: list[Case]) -> None:
    made = forward_all(world, seen(world, cases[:1])).made
    recall_case(world.ports, world.wish(world.officer(901), cases[0].id))
    back = take_back(world.ports, world.officer(901), made)
    assert refusals(back) == [(cases[0].code, "undo.moved_on")]


def test_what_goes_to_an_office_not_on_the_system_is_named_and_its_letters_are_written(
    world: World, cases: list[Case], tmp_path: Path
) -> None:
    world.ports = replace(world.ports, write_paper=write_paper)
    officer = world.officer(901)
    with world.ports.store.read() as tx:
        away = next(office for office in tx.offices() if not office.is_on_system)
    there = forward_cases(world.ports, choose(officer, cases[:2]), away.id, "Their main")
    assert there.letters == there.made
    here = forward_cases(
        world.ports, choose(officer, cases[2:]), world.officer(902).office_id, "Their pole"
    )
    assert (here.letters, (there | here).letters) == ((), there.letters)
    ids = [each.wish.id for each in there.letters]
    written = save_letters(world.ports, officer, ids, tmp_path, lambda paper: paper.title.encode())
    assert [each.name for each in written] == [f"{case.code}.pdf" for case in cases[:2]]
    assert [each.read_text() for each in written] == [case.code for case in cases[:2]]
    with pytest.raises(Refused, match=r"^letter\."):
        save_letters(world.ports, officer, [cases[2].id], tmp_path, lambda _paper: b"")
