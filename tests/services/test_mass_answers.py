"""One action answers all who complained of one thing, each in words of its own and in turn."""

from datetime import timedelta

import pytest

from tests.fakes import MORNING
from tests.services.conftest import World
from tests.services.scripted_x import citizen_post
from tests.services.test_case_line import REPORT
from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.code import find_codes
from upsocial_desktop.domain.delivery import DeliveryState, Purpose
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.pace import QUARTER
from upsocial_desktop.domain.variation import Core
from upsocial_desktop.services.closing import report_done
from upsocial_desktop.services.deciding import Particulars, register_case
from upsocial_desktop.services.mass_answers import MassPlan, plan_answers, send_answers
from upsocial_desktop.services.merging import merge_cases, unmerge_case
from upsocial_desktop.services.outbox import deliver
from upsocial_desktop.services.replying import prepared_words, send_words
from upsocial_desktop.services.sorting import claim_case
from upsocial_desktop.services.wish import Wish

DARK = Particulars("No electricity since the evening", "electricity", "185", "Zaidpur")


def _case(world: World, number: int, text: str = "ज़ैदपुर में बिजली नहीं") -> Case:
    at = MORNING - timedelta(hours=5, seconds=number)
    post = citizen_post(at, f"@UPPWD_Abhyas {text}", f"citizen{number}", number)
    world.say(post)
    mention = world.mention(post.id)
    changes = register_case(
        world.ports, Wish(world.officer(901), mention.id, mention.version), DARK
    )
    return world.case(max(t.id for t in changes.touches if t.topic.value == "case"))


def _master(world: World, children: int) -> Case:
    cases = [_case(world, number) for number in range(children + 1)]
    seen = [(case.id, case.version) for case in cases[1:]]
    merge_cases(world.ports, world.wish(world.officer(901, 1), cases[0].id), seen, "एक ट्रांसफार्मर")
    return world.case(cases[0].id)


def _settle(world: World, master: Case) -> Case:
    officer = world.officer(901)
    claim_case(world.ports, world.wish(officer, master.id))
    report_done(world.ports, world.wish(officer, master.id), REPORT)
    purpose, text = prepared_words(world.ports, master.id)
    send_words(world.ports, world.wish(officer, master.id), purpose, text)
    world.clock.go_on(30)
    deliver(world.ports, world.account.id)
    return world.case(master.id)


def _plan(world: World, master: Case, core: Core | None = None) -> MassPlan:
    return plan_answers(world.ports, world.officer(901), master.id, core)


def _chosen(plan: MassPlan) -> list[tuple[int, int, str]]:
    return [(each.case_id, each.version, each.text) for each in plan.ready]


def test_every_child_is_answered_in_its_own_words_and_closed_with_its_master(world: World) -> None:
    master = _settle(world, _master(world, 6))
    plan = _plan(world, master)
    assert plan.purpose is Purpose.CLOSING
    assert len({each.text for each in plan.answers}) == len(plan.ready) == 6
    assert all(each.code in each.text and REPORT.action in each.text for each in plan.ready)
    sent = send_answers(
        world.ports, world.wish(world.officer(901), master.id), _chosen(plan), plan.purpose
    )
    assert (sent.sent, sent.left) == (6, ())
    assert world.x.creates == 1, "nothing but the master's answer has gone yet"
    for _ in range(40):
        world.clock.go_on(30)
        deliver(world.ports, world.account.id)
    assert world.x.creates == 7
    assert all(world.case(each.case_id).answer_post_id for each in plan.answers)
    codes = [find_codes(post.text)[0].code for post in world.x.ours[1:]]
    assert {code.text for code in codes if code} == {each.code for each in plan.answers}
    with pytest.raises(Refused, match=r"^mass\.no_children"):
        _plan(world, master)


def test_before_the_end_all_can_be_told_where_it_stands(world: World) -> None:
    master = _master(world, 3)
    plan = _plan(world, master)
    assert plan.purpose is Purpose.REPLY
    assert len(plan.ready) == 3
    own = _plan(world, master, Core("लाइनमैन पहुँच गए हैं।", "The linemen are there."))
    assert all("लाइनमैन पहुँच गए हैं।" in each.text for each in own.ready)


def test_the_answers_keep_to_the_pace_of_the_office(world: World) -> None:
    office = world.account.office_id
    with world.ports.store.write() as tx:
        for key, value in (("pace_seconds", "5"), ("posts_per_quarter", "4")):
            tx.set_option(office, key, value)
    master = _settle(world, _master(world, 9))
    plan = _plan(world, master)
    send_answers(world.ports, world.wish(world.officer(901), master.id), _chosen(plan))
    with world.ports.store.read() as tx:
        times = sorted(tx.post_times(master.account_id, MORNING - timedelta(days=1)))
    assert len(times) == 10
    for moment in times:
        assert sum(moment - QUARTER < each <= moment for each in times) <= 4


def test_one_wish_sends_no_answer_twice(world: World) -> None:
    master = _settle(world, _master(world, 3))
    plan = _plan(world, master)
    wish = world.wish(world.officer(901), master.id)
    send_answers(world.ports, wish, _chosen(plan))
    again = send_answers(world.ports, wish, _chosen(plan))
    assert again.left == ()
    with world.ports.store.read() as tx:
        counts = [len(tx.deliveries_of_case(each.case_id)) for each in plan.answers]
    assert counts == [1, 1, 1]


def test_a_child_taken_out_meanwhile_is_left_and_the_others_go(world: World) -> None:
    master = _settle(world, _master(world, 3))
    plan = _plan(world, master)
    out = plan.answers[1]
    officer = world.officer(901, 1)
    unmerge_case(world.ports, world.wish(officer, out.case_id), "दूसरा कारण")
    sent = send_answers(world.ports, world.wish(officer, master.id), _chosen(plan))
    assert sent.sent == 2
    assert [(code, why.code) for code, why in sent.left] == [(out.code, "mass.not_child")]


def test_words_changed_by_hand_are_looked_at_again(world: World) -> None:
    master = _settle(world, _master(world, 3))
    plan = _plan(world, master)
    wish = world.wish(world.officer(901), master.id)
    one, two, _ = _chosen(plan)
    copied = one[2].replace(plan.answers[0].code, plan.answers[1].code)
    with pytest.raises(Refused, match=r"^mass\.alike"):
        send_answers(world.ports, wish, [one, (two[0], two[1], copied)])
    with pytest.raises(Refused, match=r"^reply\.no_code"):
        send_answers(world.ports, wish, [one, (two[0], two[1], "काम हो गया")])
    with pytest.raises(Refused, match=r"^mass\.none"):
        send_answers(world.ports, wish, [])
    with world.ports.store.read() as tx:
        waiting = tx.deliveries_waiting(master.home_office_id)
    assert [each for each in waiting if each.state is DeliveryState.READY] == []


def test_a_child_whose_post_is_gone_is_shown_with_its_reason(world: World) -> None:
    master = _settle(world, _master(world, 2))
    with world.ports.store.read() as tx:
        child = tx.children_of(master.id)[0]
    with world.ports.store.write() as tx:
        tx.mark_gone(master.account_id, [child.source_post_id], world.clock.now())
    plan = _plan(world, master)
    troubles = {each.case_id: each.trouble for each in plan.answers}
    assert troubles[child.id] == "x.parent_gone"
    assert len(plan.ready) == 1
    assert all(each.send_at is None for each in plan.answers if each.trouble)


def test_a_case_without_children_has_nobody_to_answer(world: World) -> None:
    with pytest.raises(Refused, match=r"^mass\.no_children"):
        _plan(world, _case(world, 1))
