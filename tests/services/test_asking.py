"""What a case lacks is asked once, in both languages, and the case waits for the answer."""

from datetime import timedelta

import pytest

from tests.fakes import MORNING
from tests.services.conftest import World
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.ask_kit import Item
from upsocial_desktop.domain.case import Case, CaseState
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.asking import ask_kit, ask_once
from upsocial_desktop.services.deciding import Particulars, register_case
from upsocial_desktop.services.replying import prepared_words
from upsocial_desktop.services.sorting import claim_case
from upsocial_desktop.services.waiting import resume_case
from upsocial_desktop.services.wish import Wish


@pytest.fixture
def case(world: World) -> Case:
    text = "@UPPWD_Abhyas कल रात से बिजली नहीं, कनेक्शन संख्या 761234567890"
    post = citizen_post(MORNING - timedelta(hours=5), text)
    world.say(post)
    mention = world.mention(post.id)
    wish = Wish(world.officer(901), mention.id, mention.version)
    about = Particulars("No electricity", "electricity")
    case_id = register_case(world.ports, wish, about).first(Topic.CASE)
    claim_case(world.ports, world.wish(world.officer(901), case_id))
    return world.case(case_id)


def test_the_kit_knows_what_the_case_says_already(world: World, case: Case) -> None:
    kit = ask_kit(world.ports, world.officer(901), case.id)
    assert kit.missing == (Item.DISTRICT, Item.PLACE)
    assert {Item.CONNECTION, Item.DATE} <= kit.known
    assert kit.before == ()
    assert kit.may_speak
    assert kit.text([]) == ""
    assert case.code in kit.text(kit.missing)


def test_asking_sends_the_question_and_the_case_waits(world: World, case: Case) -> None:
    officer = world.officer(901)
    kit = ask_kit(world.ports, officer, case.id)
    ask_once(world.ports, world.wish(officer, case.id), kit.missing, kit.text(kit.missing))
    waiting = world.case(case.id)
    assert (waiting.state, waiting.asked) == (
        CaseState.WAITING_CITIZEN,
        "district, locality or village",
    )
    with world.ports.store.read() as tx:
        (words,) = tx.deliveries_of_case(case.id)
    assert (words.purpose, words.text) == (Purpose.ASK, kit.text(kit.missing))
    assert prepared_words(world.ports, case.id)[0] is Purpose.ACKNOWLEDGE


def test_what_was_asked_before_is_told_and_a_second_time_is_the_nodal_officers(
    world: World, case: Case
) -> None:
    officer, nodal = world.officer(901), world.officer(901, 1)
    kit = ask_kit(world.ports, officer, case.id)
    ask_once(world.ports, world.wish(officer, case.id), kit.missing[:1], kit.text(kit.missing[:1]))
    resume_case(world.ports, world.wish(officer, case.id))
    before = ask_kit(world.ports, officer, case.id).before
    assert [(each.what, each.by) for each in before] == [("district", officer.name)]
    text = kit.text([Item.PLACE])
    with pytest.raises(Refused, match=r"^ask\.nodal"):
        ask_once(world.ports, world.wish(officer, case.id), [Item.PLACE], text)
    with world.ports.store.read() as tx:
        assert len(tx.deliveries_of_case(case.id)) == 1, "no question without its pause"
    ask_once(world.ports, world.wish(nodal, case.id), [Item.PLACE], text)
    assert world.case(case.id).asks == 2


def test_one_wish_asks_once(world: World, case: Case) -> None:
    wish = world.wish(world.officer(901), case.id)
    for _ in range(2):
        ask_once(world.ports, wish, [Item.DISTRICT], f"{case.code}: जनपद?")
    with world.ports.store.read() as tx:
        assert len(tx.deliveries_of_case(case.id)) == 1


@pytest.mark.parametrize(
    ("items", "text", "code"),
    [
        ([], "{code} जनपद?", "ask.empty"),
        ([Item.DISTRICT], "{code} अपना मोबाइल नंबर लिखें", "privacy.asked"),
        ([Item.DISTRICT], " ", "reply.empty"),
        ([Item.DISTRICT], "क" * 300, "reply.too_long"),
    ],
)
def test_what_may_not_be_asked_changes_nothing(
    world: World, case: Case, items: list[Item], text: str, code: str
) -> None:
    wish = world.wish(world.officer(901), case.id)
    with pytest.raises(Refused, match=rf"^{code}"):
        ask_once(world.ports, wish, items, text.replace("{code}", case.code))
    assert world.case(case.id) == case
