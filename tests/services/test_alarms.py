"""Critical words ring until a person has heard them, stand first, and never answer alone."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.fakes import MORNING
from tests.services.conftest import World
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.critical import Alarm, Danger, Helpline
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.mention import Aside, Mention
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.machine.helpline_files import read_helplines
from upsocial_desktop.services.alarms import (
    MOST_RINGING,
    call_false,
    hear_alarm,
    ring_again,
    ringing,
)
from upsocial_desktop.services.deciding import set_aside, set_many_aside
from upsocial_desktop.services.records import MentionFilter, MentionView
from upsocial_desktop.services.wish import Wish

FIRE = "@UPPWD_Abhyas बाज़ार में आग लगी है, कोई बचाओ"
CALM = "@UPPWD_Abhyas सड़क टूटी है"
RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def _say(world: World, text: str = FIRE, minutes: int = 30, author: str = "ramesh") -> Mention:
    post = citizen_post(MORNING - timedelta(minutes=minutes), text, author)
    world.say(post)
    return world.mention(post.id)


def _wish(world: World, mention: Mention) -> Wish:
    return Wish(world.officer(901), mention.id, mention.version)


def _ids(world: World) -> list[int]:
    return [each.mention.id for each in ringing(world.ports, world.officer(901))]


def _listed(world: World, view: MentionView = MentionView.TO_DECIDE) -> list[int]:
    where = MentionFilter(world.account.office_id, view)
    with world.ports.store.read() as tx:
        return [row.id for row in tx.window_mentions(where, 0, 10)]


def test_critical_words_ring_and_show_what_was_found(world: World) -> None:
    mention = _say(world)
    (card,) = ringing(world.ports, world.officer(901))
    assert card.mention.id == mention.id
    assert [(each.danger, each.written) for each in card.words] == [
        (Danger.FIRE, "आग लगी"),
        (Danger.HELP, "बचाओ"),
    ]
    assert (mention.alarm, mention.dangers) == (Alarm.RINGING, "fire help")
    assert ringing(world.ports, world.officer(902)) == []
    assert world.x.creates == 0


def test_what_may_be_a_danger_stands_first(world: World) -> None:
    fire = _say(world, minutes=50)
    calm = _say(world, CALM, minutes=10, author="asha")
    assert _listed(world) == [fire.id, calm.id]
    assert _listed(world, MentionView.ALL) == [calm.id, fire.id]
    call_false(world.ports, _wish(world, fire))
    assert _listed(world) == [calm.id, fire.id]


def test_an_alarm_is_heard_once_and_by_whoever_comes(world: World) -> None:
    mention = _say(world)
    hear_alarm(world.ports, _wish(world, mention))
    # A colleague who saw it ring presses the same key a moment later.
    hear_alarm(world.ports, _wish(world, mention))
    assert _ids(world) == []
    heard = world.mention(mention.post.id)
    assert (heard.alarm, heard.is_critical) == (Alarm.SEEN, True)
    with world.ports.store.read() as tx:
        moves = [line.move for line in tx.history(Subject.MENTION, mention.id)]
    assert moves == ["arrived", "alarm_seen"]


def test_a_false_alarm_is_set_aside_and_can_be_taken_back(world: World) -> None:
    mention = _say(world)
    call_false(world.ports, _wish(world, mention))
    false = world.mention(mention.post.id)
    assert (false.alarm, false.is_critical) == (Alarm.FALSE, False)
    assert _ids(world) == []
    ring_again(world.ports, _wish(world, mention))
    again = world.mention(mention.post.id)
    assert (again.alarm, again.is_critical) == (Alarm.SEEN, True)


def test_deciding_about_a_mention_is_hearing_it(world: World) -> None:
    one, two, three = (
        _say(world, author=name, minutes=n) for n, name in ((9, "a"), (8, "b"), (7, "c"))
    )
    world.register(one.post)
    set_aside(world.ports, _wish(world, two), Aside.NEWS)
    set_many_aside(world.ports, world.officer(901), ((three.id, three.version),), Aside.NEWS)
    assert _ids(world) == []


def test_a_citizen_who_writes_again_in_danger_rings_too(world: World) -> None:
    calm = _say(world, CALM)
    case = world.register(calm.post)
    again = citizen_post(MORNING, FIRE, number=9, conversation_id=calm.post.id)
    world.say(again)
    assert world.mention(again.id).case_id == case.id
    assert _ids(world) == [world.mention(again.id).id]


def test_our_own_posts_and_reposts_do_not_ring(world: World) -> None:
    own = citizen_post(MORNING, FIRE, number=1, author_id=world.account.x_user_id)
    repost = citizen_post(MORNING, FIRE, "asha", number=2, reposted_id="77")
    world.say(own, repost)
    assert _ids(world) == []


def test_the_words_are_gone_with_the_post(world: World) -> None:
    mention = _say(world)
    account = world.account
    with world.ports.store.write() as tx:
        tx.mark_gone(account.id, [mention.post.id], world.clock.now())
        history = tx.history(Subject.MENTION, mention.id)
    (card,) = ringing(world.ports, world.officer(901))
    assert card.words == ()
    assert "आग" not in repr(history)


def test_only_those_who_work_on_cases_settle_an_alarm(world: World) -> None:
    mention = _say(world)
    with pytest.raises(Refused, match=r"^mention\.not_yours"):
        hear_alarm(world.ports, Wish(world.officer(902), mention.id, mention.version))
    auditor = replace(world.officer(901), role=Role.AUDITOR)
    with pytest.raises(Refused, match=r"^alarm\.role"):
        call_false(world.ports, Wish(auditor, mention.id, mention.version))
    calm = _say(world, CALM, minutes=20, author="asha")
    with pytest.raises(Refused, match=r"^alarm\.none"):
        hear_alarm(world.ports, _wish(world, calm))
    assert _ids(world) == [mention.id]


def test_a_flood_rings_in_a_bounded_list(world: World) -> None:
    for number in range(MOST_RINGING + 5):
        _say(world, author=f"c{number}", minutes=number)
    assert len(_ids(world)) == MOST_RINGING


def test_the_alarm_rings_though_the_numbers_cannot_be_read(world: World) -> None:
    def broken() -> list[Helpline]:
        raise Unavailable("helplines.unreadable", path="office_helplines.csv")

    world.ports = replace(world.ports, helplines=broken)
    _say(world)
    (card,) = ringing(world.ports, world.officer(901))
    assert (card.helplines, card.trouble) == ((), "helplines.unreadable")


def test_the_numbers_of_the_state_are_read_and_an_office_adds_its_own(tmp_path: Path) -> None:
    lines = read_helplines(RESOURCES, tmp_path)
    assert {"112", "101", "108", "1090", "181"} <= {line.number for line in lines}
    assert all(line.name_en and line.name_hi for line in lines)
    # What nobody has checked is marked so; only these stand in what came with the program.
    assert {line.number for line in lines if line.is_checked} == {"112", "181", "1076"}
    (tmp_path / "office_helplines.csv").write_text(
        "\ufeffnumber,name_en,name_hi,dangers,district,source\n"
        "101,City fire,नगर अग्निशमन,fire,,letter 12\n"
        "139,,,,,\n"
        "05248-222222,Control room,नियंत्रण कक्ष,,185,letter 13\n",
        encoding="utf-8",
    )
    ours = {line.number: line for line in read_helplines(RESOURCES, tmp_path)}
    assert ours["101"].name_en == "City fire"
    assert ours["101"].is_checked, "the office says what it checked it against"
    assert "139" not in ours
    assert ours["05248-222222"].district == "185"


@pytest.mark.parametrize("text", ["number,name_en\n1,2\n", "x\n", "number,dangers\n1,volcano\n"])
def test_a_broken_list_of_numbers_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "office_helplines.csv").write_text(text + "x,y\n", encoding="utf-8")
    with pytest.raises(Unavailable, match=r"^helplines\.unreadable"):
        read_helplines(RESOURCES, tmp_path)
