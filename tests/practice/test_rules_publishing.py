"""What X refuses to publish, in its words."""

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.practice.wire import HEAD
from upsocial_desktop.practice.day.scenarios import parse_scenario
from upsocial_desktop.practice.problems import Refusal
from upsocial_desktop.practice.timeline.posts import Post
from upsocial_desktop.practice.timeline.rulebook import Rulebook
from upsocial_desktop.practice.timeline.snowflake import id_at
from upsocial_desktop.practice.timeline.writing import Wording
from upsocial_desktop.practice.world import World

OPENS_AT = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
PEOPLE = """account @Plus_Abhyas Plus | office 903 | practice | premium-plus
account @Basic_Abhyas Basic | office 904 | practice | basic
account @Bare_Abhyas Bare | office 905 | practice | unverified
"""
NOT_PERMITTED = "You are not permitted to perform this action."
DUPLICATE = "You are not allowed to create a Tweet with duplicate content."
NOT_VISIBLE = "You attempted to reply to a Tweet that is deleted or not visible to you."
NOT_SUMMONED = "You can only reply to or quote posts where you are mentioned or are the author."
NOT_ENGAGED = (
    "Reply to this conversation is not allowed because you have not been mentioned or otherwise"
    " engaged by the author of the post you are replying to."
)
OVER_LIMIT = "User is over daily status update limit."


def opened(lines: str = "") -> World:
    return World.load(parse_scenario(HEAD + PEOPLE + lines), OPENS_AT, pace=0)


def say(world: World, text: str, who: str = "UPPWD_Abhyas", **what: str) -> Post:
    with world.still() as shelf:
        author = shelf.people.known(who)
    wording = Wording(
        author,
        text,
        reply_settings=what.get("reply_settings", "everyone"),
        previous_id=what.get("previous_id", ""),
        app_id=what.get("app_id", ""),
    )
    return world.create(wording, what.get("parent_id", ""), what.get("quoted_id", ""))


def refused(world: World, text: str, who: str = "UPPWD_Abhyas", **what: str) -> tuple[int, str]:
    with pytest.raises(Refusal) as no:
        say(world, text, who, **what)
    body = no.value.body
    assert body is not None
    return no.value.status, str(body["detail"])


def only_post(world: World, username: str) -> Post:
    with world.still() as shelf:
        numbers = shelf.own_numbers(shelf.people.known(username).id)
        post = shelf.post(str(numbers[-1]))
    assert post is not None
    return post


@pytest.mark.parametrize(
    ("who", "longest"),
    [
        ("UPPWD_Abhyas", 280),
        ("Basic_Abhyas", 25_000),
        ("Arpita_ab", 25_000),
        ("Plus_Abhyas", 25_000),
    ],
)
def test_the_length_allowed_hangs_on_the_subscription(who: str, longest: int) -> None:
    world = opened()
    assert say(world, "क" * longest, who).typed == "क" * longest
    assert refused(world, "ख" * (longest + 1), who) == (403, NOT_PERMITTED)


def test_words_are_weighed_after_being_made_nfc_and_handles_of_a_reply_are_free() -> None:
    world = opened("at -0:10 @ramesh_ab posts\n  @UPPWD_Abhyas गड्ढा\n")
    apart = unicodedata.normalize("NFD", "é") * 280
    assert say(world, apart).typed == "é" * 280
    parent = only_post(world, "ramesh_ab")
    assert say(world, "ग" * 280, parent_id=parent.id).text == "@ramesh_ab " + "ग" * 280
    assert refused(world, "₹" * 141) == (403, NOT_PERMITTED)


def test_nothing_at_all_is_no_post() -> None:
    world = opened()
    assert refused(world, " \r\n ")[0] == 400


def test_a_duplicate_is_found_in_any_normal_form_and_only_within_the_look_back() -> None:
    world = opened()
    say(world, "café चालू")
    assert refused(world, unicodedata.normalize("NFD", "café चालू\r\n")) == (403, DUPLICATE)
    assert say(world, "café चालू", "UPUrja_Abhyas")
    world.set_rules(Rulebook(duplicate_look_back=timedelta(minutes=5)))
    world.advance(299)
    assert refused(world, "café चालू") == (403, DUPLICATE)
    world.advance(2)
    say(world, "café चालू")


def test_the_same_answer_may_be_given_to_two_people_but_not_twice_to_one() -> None:
    world = opened(
        "at -0:10 @ramesh_ab posts\n  @UPPWD_Abhyas गड्ढा\n"
        "at -0:09 @sunita_ab posts\n  @UPPWD_Abhyas नाली\n"
    )
    first, second = only_post(world, "ramesh_ab"), only_post(world, "sunita_ab")
    say(world, "देखते हैं", parent_id=first.id)
    say(world, "देखते हैं", parent_id=second.id)
    assert refused(world, "देखते हैं", parent_id=first.id) == (403, DUPLICATE)


def test_an_edit_counts_among_what_was_said_and_its_old_words_no_more() -> None:
    world = opened()
    first = say(world, "पुराना", "Plus_Abhyas")
    second = say(world, "नया", "Plus_Abhyas", previous_id=first.id)
    assert refused(world, "नया", "Plus_Abhyas") == (403, DUPLICATE)
    assert refused(world, "नया", "Plus_Abhyas", previous_id=second.id) == (403, DUPLICATE)
    say(world, "पुराना", "Plus_Abhyas")


SUMMONS = """at -0:10 @ramesh_ab posts as named
  @UPPWD_Abhyas गड्ढा
at -0:09 @UPUrja_Abhyas posts as ours
  बिजली बंद रहेगी
at -0:08 @sunita_ab quotes ours
  फिर वही
"""


def test_only_who_was_named_or_quoted_may_answer_or_quote() -> None:
    world = opened(SUMMONS)
    named, quoting = only_post(world, "ramesh_ab"), only_post(world, "sunita_ab")
    say(world, "जी", parent_id=named.id)
    say(world, "जी, देखिए", quoted_id=named.id)
    say(world, "जी", "UPUrja_Abhyas", parent_id=quoting.id)
    say(world, "जी, देखिए", "UPUrja_Abhyas", quoted_id=quoting.id)
    assert refused(world, "क", parent_id=quoting.id) == (403, NOT_SUMMONED)
    assert refused(world, "क", quoted_id=quoting.id) == (403, NOT_SUMMONED)
    assert refused(world, "क", "UPUrja_Abhyas", parent_id=named.id) == (403, NOT_SUMMONED)


def test_one_may_always_go_on_under_ones_own_post() -> None:
    world = opened()
    first = say(world, "एक")
    second = say(world, "दो", parent_id=first.id)
    assert second.conversation_id == first.id
    assert second.text == "दो"


def test_an_enterprise_plan_lifts_the_summons_for_the_world_or_for_one_app() -> None:
    world = opened(SUMMONS)
    quoting = only_post(world, "sunita_ab")
    world.set_plan("enterprise", "7")
    say(world, "क", parent_id=quoting.id, app_id="7")
    assert refused(world, "ख", parent_id=quoting.id, app_id="8") == (403, NOT_SUMMONED)
    world.set_plan("enterprise")
    say(world, "ख", parent_id=quoting.id, app_id="8")
    world.set_plan("self-serve", "8")
    assert refused(world, "ग", parent_id=quoting.id, app_id="8") == (403, NOT_SUMMONED)
    with pytest.raises(ValueError, match="self-serve or enterprise"):
        world.set_plan("free")


@pytest.mark.parametrize(
    ("line", "is_open"),
    [
        ("@ramesh_ab deletes named", False),
        ("@ramesh_ab protects", False),
        ("@ramesh_ab vanishes", False),
        ("@ramesh_ab blocks @UPPWD_Abhyas", False),
        ("@ramesh_ab blocks @UPUrja_Abhyas", True),
        ("@ramesh_ab renames to @someone_ab", True),
    ],
)
def test_a_parent_out_of_sight_cannot_be_answered(line: str, is_open: bool) -> None:
    world = opened(f"{SUMMONS}at +0:10 {line}\n")
    parent = only_post(world, "ramesh_ab")
    say(world, "पहले", parent_id=parent.id)
    world.advance(600)
    if is_open:
        assert say(world, "अब", parent_id=parent.id)
        return
    assert refused(world, "अब", parent_id=parent.id) == (403, NOT_VISIBLE)
    assert refused(world, "अब", quoted_id=parent.id)[0] == 400
    world.set_plan("enterprise")
    assert refused(world, "अब", parent_id=parent.id) == (403, NOT_VISIBLE)


@pytest.mark.parametrize("undo", ["unprotects", "returns", "unblocks @UPPWD_Abhyas"])
def test_what_is_taken_back_can_be_answered_again(undo: str) -> None:
    act = {"unprotects": "protects", "returns": "vanishes"}.get(undo, "blocks @UPPWD_Abhyas")
    lines = f"at -0:05 @ramesh_ab {act}\nat +0:10 @ramesh_ab {undo}\n"
    world = opened(SUMMONS + lines)
    parent = only_post(world, "ramesh_ab")
    assert refused(world, "जी", parent_id=parent.id) == (403, NOT_VISIBLE)
    world.advance(600)
    say(world, "जी", parent_id=parent.id)


def test_a_follower_sees_and_answers_a_protected_author() -> None:
    lines = "at -0:05 @UPPWD_Abhyas follows @ramesh_ab\nat -0:04 @ramesh_ab protects\n"
    world = opened(SUMMONS + lines)
    say(world, "जी", parent_id=only_post(world, "ramesh_ab").id)


def test_a_fresh_parent_can_be_answered_at_once_unless_the_world_is_told_otherwise() -> None:
    world = opened()
    first = say(world, "एक")
    say(world, "दो", parent_id=first.id)
    world.set_rules(Rulebook(new_parent_hidden_for=timedelta(seconds=2)))
    third = say(world, "तीन")
    assert refused(world, "चार", parent_id=third.id) == (403, NOT_VISIBLE)
    world.advance(3)
    say(world, "चार", parent_id=third.id)


@pytest.mark.parametrize(
    ("settings", "who", "is_open"),
    [
        ("everyone", "UPUrja_Abhyas", True),
        ("following", "UPUrja_Abhyas", False),
        ("following", "Bare_Abhyas", True),
        ("mentionedUsers", "UPUrja_Abhyas", False),
        ("mentionedUsers", "Basic_Abhyas", True),
        ("subscribers", "UPUrja_Abhyas", False),
        ("subscribers", "Basic_Abhyas", True),
        ("verified", "UPUrja_Abhyas", True),
        ("verified", "Bare_Abhyas", False),
        ("verified", "Basic_Abhyas", True),
        ("following", "UPPWD_Abhyas", True),
    ],
)
def test_reply_settings_say_who_may_answer(settings: str, who: str, is_open: bool) -> None:
    world = opened("at -0:05 @UPPWD_Abhyas follows @Bare_Abhyas\n")
    world.set_plan("enterprise")
    root = say(world, "सूचना @Basic_Abhyas", reply_settings=settings)
    if is_open:
        say(world, "जी", who, parent_id=root.id)
    else:
        assert refused(world, "जी", who, parent_id=root.id) == (403, NOT_ENGAGED)


def test_the_settings_of_the_first_post_hold_for_the_whole_thread() -> None:
    world = opened()
    world.set_plan("enterprise")
    root = say(world, "सूचना @Basic_Abhyas", reply_settings="mentionedUsers")
    below = say(world, "जी", "Basic_Abhyas", parent_id=root.id)
    assert refused(world, "मैं भी", "UPUrja_Abhyas", parent_id=below.id) == (403, NOT_ENGAGED)


def test_fifty_posts_in_half_an_hour_of_the_clock_and_no_more() -> None:
    world = opened()
    for number in range(50):
        say(world, f"सूचना {number}")
    assert refused(world, "एक और") == (403, OVER_LIMIT)
    assert say(world, "हमारी", "UPUrja_Abhyas")
    world.delete(only_post(world, "UPPWD_Abhyas").author_id, only_post(world, "UPPWD_Abhyas").id)
    world.advance(1799)
    assert refused(world, "एक और") == (403, OVER_LIMIT)
    world.advance(1)
    say(world, "एक और")


def test_two_thousand_four_hundred_posts_in_a_day_and_no_more() -> None:
    world = opened()
    with world.still() as shelf:
        user_id = shelf.people.known("UPPWD_Abhyas").id
        for number in range(2_399):
            at = OPENS_AT - timedelta(hours=23) + timedelta(seconds=30 * number)
            shelf.days.note(user_id, id_at(at, number), is_reply=number % 3 == 0)
    last = say(world, "आख़िरी")
    assert refused(world, "एक और", parent_id=last.id) == (403, OVER_LIMIT)
    world.set_rules(Rulebook(has_day_limits=False))
    say(world, "एक और", parent_id=last.id)
    world.set_rules(Rulebook())
    assert refused(world, "और भी") == (403, OVER_LIMIT)
    world.advance(3600 + 60)
    say(world, "और भी")


def test_without_a_badge_fifty_posts_and_two_hundred_replies_a_day() -> None:
    world = opened()
    world.set_rules(Rulebook(has_day_limits=False))
    first = say(world, "पहला", "Bare_Abhyas")
    for number in range(200):
        say(world, f"उत्तर {number}", "Bare_Abhyas", parent_id=first.id)
    assert refused(world, "और", "Bare_Abhyas", parent_id=first.id) == (403, OVER_LIMIT)
    for number in range(49):
        say(world, f"सूचना {number}", "Bare_Abhyas")
    assert refused(world, "और", "Bare_Abhyas") == (403, OVER_LIMIT)
    for number in range(60):
        say(world, f"सूचना {number}")
    world.set_rules(Rulebook(has_day_limits=False, has_unverified_limits=False))
    say(world, "और", "Bare_Abhyas")


def test_one_stock_sign_on_a_self_serve_plan() -> None:
    world = opened()
    say(world, "भाव $TCS")
    assert refused(world, "भाव $TCS $INFY") == (403, NOT_PERMITTED)
    say(world, "भाव $TCS ₹100, $50")
    world.set_plan("enterprise")
    say(world, "भाव $TCS $INFY")


def test_media_of_nobody_and_more_than_four_are_refused() -> None:
    world = opened()
    with world.still() as shelf:
        author = shelf.people.known("UPPWD_Abhyas")
    for ids, words in [
        (("123",), "Your media IDs are invalid."),
        (("1", "2", "3", "4", "5"), "$.media.media_ids: there must be a maximum of 4 items"),
    ]:
        with pytest.raises(Refusal) as no:
            world.create(Wording(author, "चित्र", media_ids=ids))
        assert no.value.status == 400
        assert words in str(no.value.body)


def test_an_edit_is_a_post_of_its_own_and_the_old_one_can_still_be_read() -> None:
    world = opened("at -0:10 @ramesh_ab posts\n  @Plus_Abhyas गड्ढा\n")
    first = say(world, "एक @UPPWD_Abhyas #क", "Plus_Abhyas", reply_settings="verified")
    world.advance(60)
    second = say(world, "दो @UPUrja_Abhyas", "Plus_Abhyas", previous_id=first.id)
    third = say(world, "तीन", "Plus_Abhyas", previous_id=second.id)
    with world.still() as shelf:
        history = (first.id, second.id, third.id)
        assert {shelf.edit_history(post_id) for post_id in history} == {history}
        assert shelf.post(first.id) == first
        assert shelf.newest_version(first.id) == third
        assert shelf.own_numbers(first.author_id) == [int(third.id)]
        pwd, urja = (shelf.people.known(name).id for name in ("UPPWD_Abhyas", "UPUrja_Abhyas"))
        assert list(shelf.mention_numbers(pwd)) == list(shelf.mention_numbers(urja)) == []
        assert third.conversation_id == first.id
        assert third.reply_settings == "verified"
        assert third.created_at == first.created_at + timedelta(seconds=60)


def test_deleting_one_version_deletes_them_all() -> None:
    world = opened()
    first = say(world, "एक", "Plus_Abhyas")
    second = say(world, "दो", "Plus_Abhyas", previous_id=first.id)
    answer = say(world, "नीचे", "Plus_Abhyas", parent_id=second.id)
    with world.still() as shelf:
        assert shelf.count(first.id, "replied_to") == shelf.count(second.id, "replied_to") == 1
    assert world.delete(first.author_id, first.id)
    with world.still() as shelf:
        assert shelf.post(first.id) is shelf.post(second.id) is None
        assert shelf.post(answer.id) is not None
    assert not world.delete(first.author_id, second.id)


def test_an_edited_answer_stays_in_its_thread_with_its_handles() -> None:
    world = opened()
    root = say(world, "जड़ @UPPWD_Abhyas", "Plus_Abhyas")
    below = say(world, "और", "Plus_Abhyas", parent_id=root.id)
    edited = say(world, "और भी", "Plus_Abhyas", previous_id=below.id)
    assert edited.text == "@UPPWD_Abhyas और भी"
    assert edited.referred("replied_to") == edited.conversation_id == root.id
    assert edited.in_reply_to_user_id == root.author_id
    with world.still() as shelf:
        assert shelf.count(root.id, "replied_to") == 1


def test_what_cannot_be_edited() -> None:
    world = opened("at -0:10 @ramesh_ab posts\n  @Plus_Abhyas गड्ढा\n")
    mine = say(world, "मेरा", "Plus_Abhyas")
    plain = say(world, "सादा")
    to_another = say(world, "जी", "Plus_Abhyas", parent_id=only_post(world, "ramesh_ab").id)
    no = (403, NOT_PERMITTED)
    assert refused(world, "क", previous_id=plain.id) == no  # no subscription
    assert refused(world, "क", "Basic_Abhyas", previous_id=mine.id) == no  # another's
    assert refused(world, "क", "Plus_Abhyas", previous_id=to_another.id) == no
    assert refused(world, "क", "Plus_Abhyas", previous_id="1") == no
    newer = say(world, "क", "Plus_Abhyas", previous_id=mine.id)
    assert refused(world, "ख", "Plus_Abhyas", previous_id=mine.id) == no  # not the newest
    for number in range(4):
        newer = say(world, f"क {number}", "Plus_Abhyas", previous_id=newer.id)
    assert refused(world, "ख", "Plus_Abhyas", previous_id=newer.id) == no  # a sixth time


def test_a_post_can_be_edited_for_an_hour_from_its_first_version() -> None:
    world = opened()
    first = say(world, "एक", "Plus_Abhyas")
    world.advance(3599)
    second = say(world, "दो", "Plus_Abhyas", previous_id=first.id)
    world.advance(1)
    assert refused(world, "तीन", "Plus_Abhyas", previous_id=second.id) == (403, NOT_PERMITTED)


def test_replies_are_hidden_only_by_who_began_the_conversation() -> None:
    world = opened(SUMMONS)
    root = only_post(world, "UPUrja_Abhyas")
    world.set_plan("enterprise")
    reply = say(world, "जी", parent_id=root.id)
    assert world.hide(root.author_id, reply.id, is_hidden=True)
    with world.still() as shelf:
        assert shelf.is_hidden(reply.id)
    for user_id, post_id in [(reply.author_id, reply.id), (root.author_id, root.id)]:
        with pytest.raises(Refusal) as no:
            world.hide(user_id, post_id, is_hidden=False)
        assert no.value.status == 403
    assert world.hide(root.author_id, reply.id, is_hidden=False)
    assert not world.hide(root.author_id, "1", is_hidden=True)
    with world.still() as shelf:
        assert not shelf.is_hidden(reply.id)


def test_likes_are_counted_once_each_and_follow_an_edit() -> None:
    world = opened("at -0:05 @ramesh_ab blocks @UPUrja_Abhyas\n")
    post = say(world, "एक", "Plus_Abhyas")
    with world.still() as shelf:
        pwd, urja = (shelf.people.known(name).id for name in ("UPPWD_Abhyas", "UPUrja_Abhyas"))
    assert world.like(pwd, post.id, is_liked=True)
    assert world.like(pwd, post.id, is_liked=True)
    edited = say(world, "दो", "Plus_Abhyas", previous_id=post.id)
    assert world.like(urja, edited.id, is_liked=True)
    with world.still() as shelf:
        assert shelf.likes(post.id) == shelf.likes(edited.id) == {pwd, urja}
    assert world.like(pwd, edited.id, is_liked=False)
    with world.still() as shelf:
        assert shelf.likes(post.id) == {urja}
    assert not world.like(pwd, "1", is_liked=True)


def test_a_subscription_brings_what_it_says_on_x() -> None:
    world = opened("citizen @shop_ab Shop | Agra | | business protected\n")
    with world.still() as shelf:
        kinds = {
            user.username: (user.subscription_type, user.verified_type, user.is_protected)
            for user in shelf.people.all()
        }
    assert kinds["Plus_Abhyas"] == ("PremiumPlus", "government", False)
    assert kinds["Basic_Abhyas"] == ("Basic", "government", False)
    assert kinds["Bare_Abhyas"] == ("None", "none", False)
    assert kinds["Arpita_ab"] == ("Premium", "blue", False)
    assert kinds["shop_ab"] == ("None", "business", True)
    assert kinds["ramesh_ab"] == ("None", "none", False)


def test_an_app_keeps_its_own_plan() -> None:
    rules = replace(Rulebook("enterprise").with_plan("self-serve", "5"))
    assert (rules.plan_of("5"), rules.plan_of("6")) == ("self-serve", "enterprise")
