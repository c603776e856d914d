"""Time, posts and the script of the pretend world."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from tests.practice.wire import EVENTS, HEAD, small_day
from upsocial_desktop.practice.day.pace import Pace
from upsocial_desktop.practice.day.scenarios import parse_scenario
from upsocial_desktop.practice.problems import Refusal
from upsocial_desktop.practice.timeline.posts import Post
from upsocial_desktop.practice.timeline.snowflake import id_at, moment_of
from upsocial_desktop.practice.timeline.writing import Wording
from upsocial_desktop.practice.world import World

OPENS_AT = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)


def mentions(world: World, username: str = "UPPWD_Abhyas") -> list[Post]:
    with world.still() as shelf:
        numbers = shelf.mention_numbers(shelf.people.known(username).id)
        return [post for number in numbers if (post := shelf.post(str(number)))]


def say(world: World, text: str, parent: Post | None = None, who: str = "UPPWD_Abhyas") -> Post:
    with world.still() as shelf:
        author = shelf.people.known(who)
    return world.create(Wording(author, text), parent_id=parent.id if parent else "")


def test_what_lies_before_the_opening_has_already_happened(world: World) -> None:
    assert [post.created_at.replace(microsecond=0) for post in mentions(world)] == [
        OPENS_AT - timedelta(hours=2),
        OPENS_AT - timedelta(minutes=30),
        OPENS_AT - timedelta(minutes=20),
    ]


def test_step_by_step_time_stands_still_between_steps(world: World) -> None:
    assert world.now() == OPENS_AT == world.now()
    assert world.step_to_next() == OPENS_AT + timedelta(minutes=10)
    assert world.now() == OPENS_AT + timedelta(minutes=10)
    assert len(mentions(world)) == 4
    assert world.step_to_next() == OPENS_AT + timedelta(minutes=20)
    assert world.step_to_next() is None


def test_advancing_lets_happen_only_what_falls_due(world: World) -> None:
    world.advance(599)
    assert len(mentions(world)) == 3
    world.advance(1)
    assert len(mentions(world)) == 4


def test_time_runs_at_its_factor_and_keeps_its_place_when_that_changes() -> None:
    ticks = [0.0]
    pace = Pace(OPENS_AT, 60, lambda: ticks[0])
    ticks[0] = 10
    assert pace.now() == OPENS_AT + timedelta(minutes=10)
    pace.set_factor(0)
    ticks[0] = 1_000
    assert pace.now() == OPENS_AT + timedelta(minutes=10)
    pace.set_factor(1)
    ticks[0] = 1_001
    assert pace.now() == OPENS_AT + timedelta(minutes=10, seconds=1)


def test_time_does_not_run_backwards_and_must_know_its_zone(world: World) -> None:
    with pytest.raises(ValueError, match="backwards"):
        world.advance(-1)
    with pytest.raises(ValueError, match="pace"):
        world.set_pace(-1)
    with pytest.raises(ValueError, match="time zone"):
        World.load(small_day(), OPENS_AT.replace(tzinfo=None))


def test_a_day_opened_in_indian_time_runs_in_utc() -> None:
    opens_at = OPENS_AT.astimezone(timezone(timedelta(hours=5, minutes=30)))
    world = World.load(small_day(), opens_at, pace=0)
    assert world.now().isoformat() == "2026-11-23T04:00:00+00:00"
    assert str(world.step_to_next()) == "2026-11-23 04:10:00+00:00"


def test_an_id_carries_its_moment_to_the_millisecond() -> None:
    moment = datetime(2026, 11, 23, 4, 0, 0, 123_000, tzinfo=UTC)
    assert moment_of(id_at(moment, 2**22 - 1)) == moment
    assert id_at(moment, 0) < id_at(moment, 5) < id_at(moment + timedelta(milliseconds=1), 0)


def test_a_reply_names_its_author_and_all_whom_the_parent_names(world: World) -> None:
    reply = mentions(world)[1]
    assert reply.text == "@ramesh_ab @UPPWD_Abhyas यही हाल यहाँ भी है।"
    assert reply.prefix_length == len("@ramesh_ab @UPPWD_Abhyas ")
    assert reply.conversation_id == mentions(world)[0].id


def test_an_answer_sets_off_the_citizens_next_words(world: World) -> None:
    answer = say(world, "शीघ्र ठीक कराया जाएगा। UPX-901-10001-4", mentions(world)[0])
    assert world.step_to_next() == answer.created_at + timedelta(minutes=5)
    thanks = mentions(world)[-1]
    assert thanks.referred("replied_to") == answer.id
    world.advance(3600)
    assert "शिकायत UPX-९०१-१०००१-४ का" in mentions(world)[-1].text
    assert world.step_to_next() is None


def test_words_that_quote_the_code_wait_for_an_answer_with_a_code(world: World) -> None:
    first = mentions(world)[0]
    say(world, "देख रहे हैं।", first)
    world.advance(3600)
    assert not any("शिकायत" in post.typed for post in mentions(world))
    say(world, "संख्या UPX-901-10002-8 है।", first)
    world.advance(3600)
    assert "UPX-९०१-१०००२-८" in mentions(world)[-1].typed


def test_a_code_written_as_a_hashtag_is_found_too(world: World) -> None:
    say(world, "पंजीकृत #UPX901100028", mentions(world)[0])
    world.advance(3600)
    assert "शिकायत UPX९०११०००२८ का" in mentions(world)[-1].typed


def test_another_offices_answer_sets_nothing_off(world: World) -> None:
    world.set_plan("enterprise")
    say(world, "यह हमारा नहीं। UPX-902-10001-4", mentions(world)[0], "UPUrja_Abhyas")
    world.advance(7200)
    assert not any("धन्यवाद" in post.typed for post in mentions(world))


def test_a_late_post_is_mentioned_only_once_it_surfaces_and_then_out_of_order() -> None:
    lines = (
        "at +0:01 @ramesh_ab posts late 0:10\n  @UPPWD_Abhyas देर से\n"
        "at +0:05 @sunita_ab posts\n  @UPPWD_Abhyas समय पर\n"
    )
    world = World.load(parse_scenario(HEAD + lines), OPENS_AT, pace=0)
    world.advance(600)
    assert [post.typed for post in mentions(world)] == ["@UPPWD_Abhyas समय पर"]
    world.advance(60)
    assert [post.typed for post in mentions(world)] == [
        "@UPPWD_Abhyas देर से",
        "@UPPWD_Abhyas समय पर",
    ]


def test_a_long_post_is_cut_and_kept_whole_in_its_note() -> None:
    whole = "@UPPWD_Abhyas " + "सड़क " * 100
    text = f"{HEAD}at -0:01 @Arpita_ab posts\n  {whole}\n"
    post = mentions(World.load(parse_scenario(text), OPENS_AT, pace=0))[0]
    assert post.text.endswith("…")
    assert len(post.text) <= 280
    assert post.note == whole.strip()


def test_another_day_can_be_loaded_while_keys_stay_good(world: World) -> None:
    before = world.credentials("@upPWD_abhyas")
    day = replace(small_day(), events=())
    world.reload(day, OPENS_AT + timedelta(days=1), seed=2)
    assert world.now() == OPENS_AT + timedelta(days=1)
    assert mentions(world) == []
    assert world.credentials("UPPWD_Abhyas") == before


def test_keys_are_given_to_accounts_only_differ_in_every_run_and_hide_in_print(
    world: World,
) -> None:
    keys = world.credentials("UPPWD_Abhyas")
    other = World.load(small_day(), OPENS_AT).credentials("UPPWD_Abhyas")
    assert keys == world.credentials("UPPWD_Abhyas")
    assert keys.access_token.split("-")[0] == world.accounts()[0][0]
    assert not {keys.consumer_secret, keys.access_secret, keys.bearer} & {
        other.consumer_secret,
        other.access_secret,
        other.bearer,
    }
    assert keys.access_secret not in repr(keys)
    assert keys.bearer not in repr(keys)
    with pytest.raises(KeyError):
        world.credentials("ramesh_ab")


def test_words_just_at_the_limit_pass_and_one_more_is_refused(world: World) -> None:
    say(world, "क" * 280)
    with pytest.raises(Refusal) as no:
        say(world, "ख" * 281)
    assert no.value.status == 403


def test_the_same_words_pass_again_after_the_look_back_or_a_deletion(world: World) -> None:
    post = say(world, "एक ही बात")
    with pytest.raises(Refusal):
        say(world, "  एक ही बात\r\n")
    world.delete(post.author_id, post.id)
    say(world, "एक ही बात")
    world.advance(24 * 3600 - 1)
    with pytest.raises(Refusal):
        say(world, "एक ही बात")
    world.advance(2)
    say(world, "एक ही बात")


def test_two_posts_in_one_moment_have_two_ids(world: World) -> None:
    ids = {say(world, f"संदेश {number}").id for number in range(50)}
    assert len(ids) == 50


def test_an_event_whose_target_is_gone_does_not_happen() -> None:
    world = World.load(parse_scenario(HEAD + EVENTS), OPENS_AT, pace=0)
    world.remove(mentions(world)[0].id)
    world.advance(3600)
    assert not any("रिक्शा" in post.typed for post in mentions(world))


def test_held_the_clock_goes_on_and_each_step_brings_one_event_now(world: World) -> None:
    world.hold_script()
    world.advance(3600)
    assert len(mentions(world)) == 3
    assert world.step_to_next() == OPENS_AT + timedelta(hours=1)
    newest = max(post.created_at for post in mentions(world))
    assert newest.replace(microsecond=0) == OPENS_AT + timedelta(hours=1)
    assert len(mentions(world)) == 4


def test_released_the_script_goes_on_without_a_burst(world: World) -> None:
    world.advance(300)
    world.hold_script()
    world.advance(3600)
    world.release_script()
    world.advance(299)
    assert len(mentions(world)) == 3
    world.advance(1)
    assert len(mentions(world)) == 4
