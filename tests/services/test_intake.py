"""Mentions are taken in once, whatever order and however often X shows them."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes import MORNING
from tests.services.conftest import World
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.mention import Aside, Doubt, Standing
from upsocial_desktop.services.intake import (
    X_MENTION_WINDOW,
    add_by_hand,
    take_in,
    take_in_page,
)
from upsocial_desktop.services.ports import PostPage
from upsocial_desktop.services.source_gone import recheck_gone
from upsocial_desktop.services.watch import Watch

ROAD_TEXT = "@UPPWD_Abhyas हमारे गाँव की सड़क टूटी है"


def test_a_mention_is_stored_once_however_often_it_is_shown(world: World) -> None:
    world.say(citizen_post(MORNING, ROAD_TEXT))
    take_in(world.ports, world.account.id)
    again = take_in(world.ports, world.account.id)
    assert world.mentions() == 1
    assert again.new == 0
    assert again.seen == 1


def test_a_mention_that_x_shows_late_and_below_the_newest_is_still_found(world: World) -> None:
    world.say(citizen_post(MORNING, ROAD_TEXT))
    late = citizen_post(MORNING - timedelta(hours=2), "@UPPWD_Abhyas पुलिया टूटी", "late")
    world.say(late)
    assert world.mention(late.id).standing is Standing.NEW


def test_a_mention_older_than_the_overlap_is_not_looked_for_again(world: World) -> None:
    world.say(citizen_post(MORNING, ROAD_TEXT))
    old = citizen_post(MORNING - timedelta(hours=7), "@UPPWD_Abhyas पुरानी", "old")
    world.say(old)
    assert world.mentions() == 1


def test_reposts_and_own_posts_open_nothing(world: World) -> None:
    first = citizen_post(MORNING, ROAD_TEXT)
    repost = citizen_post(MORNING, "RT " + ROAD_TEXT, "fan", 1, reposted_id=first.id)
    own = citizen_post(MORNING, "हमारा अभियान @UPPWD_Abhyas", number=2)
    own = replace(own, author_id=world.accounts[1].x_user_id)
    world.say(first, repost, own)
    assert world.mention(repost.id).aside is Aside.REPOST
    assert world.mention(own.id).aside is Aside.OWN_POST
    assert world.mention(first.id).standing is Standing.NEW


def test_a_citizen_writing_again_in_the_thread_joins_the_case(world: World) -> None:
    first = citizen_post(MORNING, ROAD_TEXT)
    world.say(first)
    case = world.register(first)
    more = citizen_post(
        MORNING + timedelta(minutes=5), "अब पानी भी भर गया", conversation_id=first.id
    )
    world.say(more)
    assert world.mention(more.id).case_id == case.id
    assert world.case(case.id).citizen_wrote_at == more.created_at


def test_another_citizen_in_the_thread_is_only_suggested(world: World) -> None:
    first = citizen_post(MORNING, ROAD_TEXT)
    world.say(first)
    case = world.register(first)
    other = citizen_post(
        MORNING + timedelta(minutes=5), "मेरे यहाँ भी", "neighbour", conversation_id=first.id
    )
    world.say(other)
    mention = world.mention(other.id)
    assert mention.standing is Standing.NEW
    assert (mention.suggested_case_id, mention.doubt) == (case.id, Doubt.IN_THREAD)


def test_a_code_in_devanagari_digits_joins_its_case_if_the_author_is_the_complainant(
    world: World,
) -> None:
    first = citizen_post(MORNING, ROAD_TEXT)
    world.say(first)
    case = world.register(first)
    digits = str.maketrans("0123456789", "०१२३४५६७८९")
    code = case.code.translate(digits)
    own = citizen_post(MORNING + timedelta(hours=1), f"@UPPWD_Abhyas {code} पर क्या हुआ?")
    stranger = citizen_post(
        MORNING + timedelta(hours=1), f"@UPPWD_Abhyas {code} मेरी भी", "stranger", 1
    )
    world.say(own, stranger)
    assert world.mention(own.id).case_id == case.id
    doubted = world.mention(stranger.id)
    assert (doubted.case_id, doubted.doubt) == (None, Doubt.OTHER_AUTHOR)
    assert doubted.suggested_case_id == case.id


def test_a_code_with_a_wrong_check_digit_is_flagged_and_not_dropped(world: World) -> None:
    first = citizen_post(MORNING, ROAD_TEXT)
    world.say(first)
    code = world.register(first).code
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    post = citizen_post(MORNING + timedelta(hours=1), f"@UPPWD_Abhyas {wrong} ?")
    world.say(post)
    assert world.mention(post.id).doubt is Doubt.CHECK_DIGIT


@pytest.mark.campaign
def test_five_thousand_mentions_in_any_page_order_lose_and_double_nothing(world: World) -> None:
    rng = random.Random(20261121)
    posts = [
        citizen_post(MORNING + timedelta(seconds=n // 4), f"{ROAD_TEXT} {n}", f"c{n % 900}", n)
        for n in range(5_000)
    ]
    pages = [posts[n : n + 100] for n in range(0, 5_000, 100)]
    rng.shuffle(pages)
    new = 0
    for page in [*pages, *rng.sample(pages, 20)]:
        rng.shuffle(page)
        new += len(take_in_page(world.ports, world.account, PostPage(tuple(page), "")))
    assert new == 5_000
    assert world.mentions() == 5_000


def test_stopping_in_the_middle_keeps_what_arrived_and_the_next_run_brings_the_rest(
    world: World,
) -> None:
    world.x.page_size = 10
    world.x.naming = [citizen_post(MORNING, f"{ROAD_TEXT} {n}", f"c{n}", n) for n in range(30)]
    stopped = take_in(world.ports, world.account.id, Watch(lambda done: done < 10))
    assert (stopped.is_whole, world.mentions()) == (False, 10)
    rest = take_in(world.ports, world.account.id)
    assert (rest.is_whole, rest.new, world.mentions()) == (True, 20, 30)


def test_a_window_that_ends_above_what_we_know_says_that_a_gap_is_possible(world: World) -> None:
    world.say(citizen_post(MORNING, ROAD_TEXT))
    later = MORNING + timedelta(hours=5)
    world.x.naming = [
        citizen_post(later, f"{ROAD_TEXT} {n}", f"c{n}", n) for n in range(X_MENTION_WINDOW)
    ]
    take_in(world.ports, world.account.id)
    assert world.intake_state().is_gap_possible


def test_one_mention_short_of_the_window_is_no_gap(world: World) -> None:
    world.say(citizen_post(MORNING, ROAD_TEXT))
    later = MORNING + timedelta(hours=5)
    world.x.naming = [
        citizen_post(later, f"{ROAD_TEXT} {n}", f"c{n}", n) for n in range(X_MENTION_WINDOW - 1)
    ]
    take_in(world.ports, world.account.id)
    assert not world.intake_state().is_gap_possible


def test_what_cannot_be_read_is_kept_and_does_not_stop_the_rest(world: World) -> None:
    good = citizen_post(MORNING, ROAD_TEXT)
    page = PostPage((good,), "", (('{"id": 5}', "no text"),))
    take_in_page(world.ports, world.account, page)
    assert world.mentions() == 1


def test_a_deleted_post_is_blanked_and_the_case_keeps_our_own_words(world: World) -> None:
    first = citizen_post(MORNING, ROAD_TEXT)
    world.say(first)
    case = world.register(first)
    world.x.gone = {first.id}
    recheck_gone(world.ports, world.account.id)
    mention = world.mention(first.id)
    assert mention.gone_at is not None
    assert mention.post.text == ""
    kept = world.case(case.id)
    assert kept.source_gone_at is not None
    assert kept.summary == "Road broken near the school"


def test_a_post_pasted_by_hand_becomes_a_mention_once(world: World) -> None:
    officer = world.officer(901)
    address = "https://x.com/ramesh/status/1990000000000000001"
    args = (world.ports, officer, world.account.id, address, "@ramesh", ROAD_TEXT)
    add_by_hand(*args)
    assert world.mention("1990000000000000001").post.author_username == "ramesh"
    with pytest.raises(Refused, match="mention.known"):
        add_by_hand(*args)


def test_an_address_that_is_no_post_is_refused(world: World) -> None:
    with pytest.raises(Refused, match="x.not_an_address"):
        add_by_hand(
            world.ports, world.officer(901), world.account.id, "https://up.gov.in/", "a", "b"
        )
