"""What people of the pretend world do to themselves and one another, by script and by hand."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from tests.practice.wire import HEAD
from upsocial_desktop.practice.day.scenarios import parse_scenario
from upsocial_desktop.practice.day.scene import Action, FaultOrder
from upsocial_desktop.practice.timeline.posts import Post, User
from upsocial_desktop.practice.timeline.shelf import Absence
from upsocial_desktop.practice.timeline.text_marks import marks
from upsocial_desktop.practice.timeline.writing import Wording
from upsocial_desktop.practice.world import World

OPENS_AT = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
FIRST = "at -0:30 @ramesh_ab posts as first\n  @UPPWD_Abhyas गड्ढा\n"


def opened(lines: str, first: str = FIRST) -> World:
    return World.load(parse_scenario(HEAD + first + lines), OPENS_AT, pace=0)


def user(world: World, username: str) -> User:
    with world.still() as shelf:
        return shelf.people.known(username)


def latest(world: World, username: str) -> Post:
    with world.still() as shelf:
        number = shelf.own_numbers(shelf.people.known(username).id)[-1]
        post = shelf.post(str(number))
    assert post is not None
    return post


def seen(world: World, post_id: str, viewer: str = "") -> Post | Absence:
    with world.still() as shelf:
        return shelf.standing(post_id, shelf.people.known(viewer).id if viewer else "")


@pytest.mark.parametrize(
    ("act", "undo", "reason"),
    [
        ("protects", "unprotects", Absence.PROTECTED),
        ("vanishes", "returns", Absence.SUSPENDED),
        ("blocks @UPPWD_Abhyas", "unblocks @UPPWD_Abhyas", Absence.BLOCKED),
    ],
)
def test_an_authors_state_hides_the_posts_and_gives_them_back(
    act: str, undo: str, reason: Absence
) -> None:
    world = opened(f"at +0:10 @ramesh_ab {act}\nat +0:20 @ramesh_ab {undo}\n")
    post = latest(world, "ramesh_ab")
    assert seen(world, post.id, "UPPWD_Abhyas") == post
    world.advance(600)
    assert seen(world, post.id, "UPPWD_Abhyas") is reason
    assert seen(world, post.id, "ramesh_ab") == post
    if reason is not Absence.BLOCKED:
        assert seen(world, post.id) is reason
    world.advance(600)
    assert seen(world, post.id, "UPPWD_Abhyas") == post


def test_a_deleted_post_is_told_from_one_that_never_was() -> None:
    world = opened("at +0:10 @ramesh_ab deletes first\n")
    post = latest(world, "ramesh_ab")
    world.advance(600)
    assert seen(world, post.id) is Absence.DELETED
    assert seen(world, "1") is Absence.UNKNOWN


def test_who_blocks_ends_following_both_ways_and_protection_lets_followers_in() -> None:
    world = opened(
        "at +0:01 @UPPWD_Abhyas follows @ramesh_ab\nat +0:02 @ramesh_ab protects\n"
        "at +0:03 @ramesh_ab blocks @UPPWD_Abhyas\nat +0:04 @ramesh_ab unblocks @UPPWD_Abhyas\n"
    )
    post = latest(world, "ramesh_ab")
    world.advance(120)
    assert seen(world, post.id, "UPPWD_Abhyas") == post
    assert seen(world, post.id, "UPUrja_Abhyas") is Absence.PROTECTED
    world.advance(120)
    assert seen(world, post.id, "UPPWD_Abhyas") is Absence.PROTECTED


def test_a_new_handle_frees_the_old_one_and_old_words_keep_their_meaning() -> None:
    world = opened(
        "at +0:10 @UPPWD_Abhyas renames to @UPSadak_Abhyas\n"
        "at +0:20 @sunita_ab posts\n  @UPPWD_Abhyas पुराना @UPSadak_Abhyas नया\n"
        "at +0:30 @UPSadak_Abhyas posts (own)\n  नए नाम से\n"
        "after @UPSadak_Abhyas answers first +0:05 @ramesh_ab likes\n"
    )
    office, old = user(world, "UPPWD_Abhyas"), latest(world, "ramesh_ab")
    world.advance(600)
    with world.still() as shelf:
        assert shelf.people.named("UPPWD_Abhyas") is None
        assert shelf.people.known("upsadak_abhyas").id == office.id
        assert shelf.people.accounts()[0].username == "UPSadak_Abhyas"
        assert marks(old.text, old.links, old.id_of)["mentions"] == [
            {"start": 0, "end": 13, "username": "UPPWD_Abhyas", "id": office.id}
        ]
    world.advance(600)
    assert latest(world, "sunita_ab").mentioned_ids == {office.id}
    assert latest(world, "sunita_ab").id_of("UPPWD_Abhyas") is None
    world.advance(600)
    assert latest(world, "UPSadak_Abhyas").typed == "नए नाम से"
    answer = world.create(Wording(user(world, "UPSadak_Abhyas"), "जी"), parent_id=old.id)
    world.advance(300)
    with world.still() as shelf:
        assert shelf.likes(answer.id) == {old.author_id}


def test_an_edit_by_script_is_a_new_post_and_a_label_follows_it() -> None:
    world = opened(
        "at +0:10 @ramesh_ab edits first as second\n  @UPUrja_Abhyas खंभा\n"
        "at +0:20 @sunita_ab replies to first\n  सही\n"
        "at +0:21 @ramesh_ab edits second\n  @UPUrja_Abhyas खंभा गिरा\n"
    )
    old = latest(world, "ramesh_ab")
    world.advance(600)
    new = latest(world, "ramesh_ab")
    assert (new.typed, new.conversation_id) == ("@UPUrja_Abhyas खंभा", old.id)
    assert new.created_at.replace(microsecond=0) == OPENS_AT + timedelta(minutes=10)
    world.advance(600)
    assert latest(world, "sunita_ab").referred("replied_to") == new.id
    assert latest(world, "sunita_ab").conversation_id == old.id
    world.advance(60)
    with world.still() as shelf:
        assert len(shelf.edit_history(old.id)) == 3
        assert shelf.count(old.id, "replied_to") == 1


def test_an_edit_before_a_late_post_surfaces_shows_the_new_version_only() -> None:
    late = "at -0:30 @ramesh_ab posts as first late 1:00\n  @UPPWD_Abhyas गड्ढा\n"
    world = opened("at +0:10 @ramesh_ab edits first\n  @UPPWD_Abhyas बड़ा गड्ढा\n", late)
    world.advance(3600)
    with world.still() as shelf:
        numbers = shelf.mention_numbers(shelf.people.known("UPPWD_Abhyas").id)
        assert [int(latest(world, "ramesh_ab").id)] == list(numbers)


def test_a_citizen_posts_photos_and_they_end_in_one_link() -> None:
    world = opened("at +0:01 @sunita_ab posts (complaint) with 2 photos\n  @UPPWD_Abhyas देखिए\n")
    world.advance(60)
    post = latest(world, "sunita_ab")
    assert len(set(post.media_keys)) == 2
    assert all(key.startswith("3_") for key in post.media_keys)
    assert post.text == f"@UPPWD_Abhyas देखिए {post.links[0].url}"
    found = marks(post.text, post.links, post.id_of)["urls"]
    assert [mark["media_key"] for mark in found] == list(post.media_keys)
    assert all(mark["display_url"].startswith("pic.twitter.com/") for mark in found)
    assert [mark["expanded_url"][-8:] for mark in found] == ["/photo/1", "/photo/2"]
    with world.still() as shelf:
        items = [shelf.media.item(key) for key in post.media_keys]
        assert all(item is not None and item.owner_id == post.author_id for item in items)


def test_a_suspended_person_does_nothing_until_they_return() -> None:
    world = opened(
        "at +0:01 @sunita_ab vanishes\nat +0:02 @sunita_ab posts\n  @UPPWD_Abhyas एक\n"
        "at +0:03 @sunita_ab returns\nat +0:04 @sunita_ab posts\n  @UPPWD_Abhyas दो\n"
    )
    world.advance(600)
    with world.still() as shelf:
        assert len(shelf.own_numbers(shelf.people.known("sunita_ab").id)) == 1


def test_faults_of_a_script_come_due_and_are_fetched_once() -> None:
    world = opened(
        "at +0:01 fault rate_limited on mentions times 3\n"
        "at +0:02 fault hang_before on create for 2.5\n"
        "at +0:02 fault slow times always\n"
        "at +0:03 fault lift on *\n"
        "at +0:03 fault clock_skew for -3600\n"
    )
    assert world.take_due_faults() == ()
    world.advance(60)
    assert world.take_due_faults() == (FaultOrder("rate_limited", "mentions", 3, 30.0),)
    world.advance(120)
    assert world.take_due_faults() == (
        FaultOrder("hang_before", "create", 1, 2.5),
        FaultOrder("slow", "*", None, 30.0),
        FaultOrder("lift"),
        FaultOrder("clock_skew", seconds=-3600.0),
    )
    assert world.take_due_faults() == ()


def test_a_trainer_lets_people_do_things_out_of_turn() -> None:
    world = opened("")
    post = latest(world, "ramesh_ab")
    world.let_happen("@sunita_ab", Action.REPLIES, post_id=post.id, text="यहाँ भी")
    assert latest(world, "sunita_ab").text == "@ramesh_ab @UPPWD_Abhyas यहाँ भी"
    world.let_happen("ramesh_ab", Action.EDITS, post_id=post.id, text="@UPPWD_Abhyas बड़ा")
    assert latest(world, "ramesh_ab").typed == "@UPPWD_Abhyas बड़ा"
    world.let_happen("ramesh_ab", Action.RENAMES, handle="@naya_ab")
    world.let_happen("naya_ab", Action.BLOCKS, handle="UPUrja_Abhyas")
    assert seen(world, latest(world, "naya_ab").id, "UPUrja_Abhyas") is Absence.BLOCKED
    world.let_happen("naya_ab", Action.PROTECTS)
    assert user(world, "naya_ab").is_protected
    world.let_happen("naya_ab", Action.DELETES, post_id=post.id)
    assert seen(world, post.id, "naya_ab") is Absence.DELETED


@pytest.mark.parametrize(
    ("who", "action", "what"),
    [
        ("nobody_ab", Action.PROTECTS, {}),
        ("ramesh_ab", Action.LIKES, {"post_id": "1"}),
        ("sunita_ab", Action.DELETES, {"post_id": "first"}),
        ("sunita_ab", Action.EDITS, {"post_id": "first", "text": "x"}),
        ("ramesh_ab", Action.RENAMES, {"handle": "sunita_ab"}),
        ("ramesh_ab", Action.RENAMES, {"handle": "no handle"}),
        ("ramesh_ab", Action.BLOCKS, {"handle": "nobody_ab"}),
        ("ramesh_ab", Action.POSTS, {"text": " "}),
        ("ramesh_ab", Action.FAULT, {}),
        ("ramesh_ab", Action.POSTS, {"text": "x", "label": "y"}),
    ],
)
def test_what_cannot_be_done_out_of_turn_is_told(
    who: str, action: Action, what: dict[str, str]
) -> None:
    world = opened("")
    what = {
        key: latest(world, "ramesh_ab").id if word == "first" else word
        for key, word in what.items()
    }
    before = world.export_state()
    with pytest.raises(ValueError, match=r"\w"):
        world.let_happen(who, action, **what)
    assert world.export_state() == before


def test_the_newest_public_posts_come_first() -> None:
    world = opened(
        "at -0:20 @sunita_ab posts as gone\n  एक\nat -0:19 @sunita_ab posts\n  दो\n"
        "at -0:10 @sunita_ab deletes gone\nat -0:05 @Arpita_ab posts\n  तीन\n"
        "at -0:04 @Arpita_ab protects\n"
    )
    with world.still() as shelf:
        assert [post.typed for post in shelf.newest(5)] == ["दो", "@UPPWD_Abhyas गड्ढा"]
        assert [post.typed for post in shelf.newest(1)] == ["दो"]


EVENTFUL = """
at -0:20 @sunita_ab posts with 3 photos as photo late 0:45
  @UPPWD_Abhyas चित्र https://example.org/a
at -0:10 @Arpita_ab quotes first as quote
  देखिए @UPUrja_Abhyas
at -0:05 @ramesh_ab edits first
  @UPPWD_Abhyas बड़ा गड्ढा
at -0:04 @Arpita_ab likes first
at -0:03 @sunita_ab blocks @UPUrja_Abhyas
at -0:02 @Arpita_ab renames to @nayi_ab
at -0:01 @Arpita_ab deletes quote
at -0:01 fault slow on mentions times 2 for 3
at +0:02 @nayi_ab reposts first (repost)
at +0:05 @ramesh_ab protects
at +0:06 fault lift
after @UPPWD_Abhyas answers photo +0:02 @sunita_ab replies (follow-up)
  धन्यवाद {code:devanagari}
after @UPPWD_Abhyas answers first +0:20 @ramesh_ab posts (follow-up)
  @UPPWD_Abhyas कब?
burst at +0:10 over 0:10 (complaint)
  @ramesh_ab: @UPPWD_Abhyas एक
  @sunita_ab: @UPPWD_Abhyas दो
  @nayi_ab: @UPPWD_Abhyas तीन
"""


def lived(world: World) -> World:
    """Let an office take part in the first minutes of an eventful day."""
    photo = latest(world, "sunita_ab")
    world.set_plan("enterprise", "9")
    office = user(world, "UPPWD_Abhyas")
    world.create(Wording(office, "जी UPX-901-10001-4"), parent_id=photo.id)
    gone = world.create(Wording(office, "ग़लती"))
    world.advance(30)
    world.delete(office.id, gone.id)
    world.hold_script()
    world.advance(45)
    world.release_script()
    return world


def future(world: World) -> str:
    """Let the rest of the day happen, with a post of an office in it, and tell all of it."""
    world.advance(180)
    with world.still() as shelf:
        first = shelf.mention_numbers(shelf.people.known("UPPWD_Abhyas").id)[0]
    office = user(world, "UPPWD_Abhyas")
    world.create(Wording(office, "देख रहे हैं"), parent_id=str(first))
    while world.step_to_next() is not None:
        pass
    told = world.export_state() | {"faults": [str(order) for order in world.take_due_faults()]}
    return json.dumps(told, ensure_ascii=False, sort_keys=True)


def counts(world: World) -> list[int]:
    with world.still() as shelf:
        ids = [str(number) for number in shelf.all_numbers()]
        return [shelf.count(post_id, "replied_to") for post_id in ids]


def test_a_world_taken_out_and_put_in_elsewhere_goes_on_alike() -> None:
    world = lived(opened(EVENTFUL))
    kept = json.dumps(world.export_state(), ensure_ascii=False)
    twin = World.load(parse_scenario(HEAD), OPENS_AT - timedelta(days=400), seed=9, pace=0)
    twin.import_state(json.loads(kept))
    assert json.dumps(twin.export_state(), ensure_ascii=False) == kept
    assert twin.now() == world.now()
    assert twin.outlook() == world.outlook()
    assert counts(twin) == counts(world)
    assert any(counts(world))
    assert future(twin) == future(world)


def test_the_same_steps_make_the_same_world_and_another_seed_another_one() -> None:
    one, same = (lived(opened(EVENTFUL)) for _ in range(2))
    assert future(one) == future(same)
    other = World.load(parse_scenario(HEAD + FIRST + EVENTFUL), OPENS_AT, seed=2, pace=0)
    assert future(lived(other)) != future(lived(opened(EVENTFUL)))


def test_it_does_not_matter_when_somebody_looks() -> None:
    patient, curious = opened(EVENTFUL), opened(EVENTFUL)
    patient.advance(1500)
    for _ in range(1500):
        curious.advance(1)
    assert curious.export_state() == patient.export_state()


def test_keys_stay_good_and_are_not_in_what_is_taken_out() -> None:
    world = opened(EVENTFUL)
    keys = world.credentials("UPPWD_Abhyas")
    kept = json.dumps(world.export_state())
    for secret in (keys.consumer_secret, keys.access_token, keys.access_secret, keys.bearer):
        assert secret not in kept
    world.import_state(json.loads(kept))
    assert world.credentials("UPPWD_Abhyas") == keys


@pytest.mark.parametrize(
    "damage",
    [
        {"form": 0},
        {"shelf": {}},
        {"pace": -1},
        {"pace": "fast"},
        {"now": "yesterday"},
        {"now": "2026-11-23T04:00:00"},
        {"script": {"coming": [{}]}},
        {"due_faults": [{"what": 1}]},
        {"cast": 5},
        {"behind": "long"},
    ],
)
def test_what_is_no_world_is_refused_and_changes_nothing(damage: dict[str, object]) -> None:
    world = opened(EVENTFUL)
    before = world.export_state()
    with pytest.raises(ValueError, match=r"\w"):
        world.import_state(before | damage)
    with pytest.raises(ValueError, match=r"\w"):
        world.import_state({})
    assert world.export_state() == before
