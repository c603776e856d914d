"""The trainer's control paths: every wish does what it says, and wrong ones are told."""

import json
from typing import Any

import pytest
import requests
import tweepy

from tests.practice.wire import EVENTS, HEAD, ask, control
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.timeline.posts import Post
from upsocial_desktop.practice.world import World


def told(server: PracticeServer, path: str) -> dict[str, Any]:
    with requests.Session() as session:
        session.trust_env = False
        answer = session.get(f"{server.address}/practice/{path}", timeout=5)
    assert answer.status_code == 200
    found = answer.json()
    assert isinstance(found, dict)
    return found


def wish(server: PracticeServer, path: str, **words: object) -> dict[str, Any]:
    answer = control(server, path, words)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert isinstance(found, dict)
    return found


def newest(world: World) -> Post:
    with world.still() as shelf:
        return shelf.newest(1)[0]


def office_id(world: World) -> str:
    return world.accounts()[0][0]


def test_a_citizen_says_something_now_and_the_office_reads_it(
    server: PracticeServer, world: World, pwd: tweepy.Client
) -> None:
    wish(server, "say", username="sunita_ab", text="@UPPWD_Abhyas अभी पानी भर गया है")
    mentions = pwd.get_users_mentions(office_id(world), user_auth=True).json()
    assert mentions["data"][0]["text"] == "@UPPWD_Abhyas अभी पानी भर गया है"


def test_a_citizen_answers_a_post_without_being_summoned(
    server: PracticeServer, world: World, pwd: tweepy.Client
) -> None:
    post_id = pwd.create_tweet(text="सूचना").json()["data"]["id"]
    wish(server, "say", username="@sunita_ab", text="यह कब होगा?", post_id=post_id)
    assert newest(world).referred("replied_to") == post_id


def test_a_citizens_post_is_edited_and_deleted(server: PracticeServer, world: World) -> None:
    wish(server, "say", username="Arpita_ab", text="पहले शब्द")
    before = newest(world)
    wish(server, "edit", post_id=before.id, text="दूसरे शब्द")
    after = newest(world)
    assert (after.typed, after.id != before.id) == ("दूसरे शब्द", True)
    wish(server, "delete", post_id=after.id)
    with world.still() as shelf:
        assert shelf.post(after.id) is None
        assert shelf.post(before.id) is None


def test_a_citizen_is_protected_suspended_renamed_blocks_and_follows(
    server: PracticeServer, world: World
) -> None:
    wish(server, "protect", username="ramesh_ab")
    wish(server, "suspend", username="sunita_ab")
    wish(server, "rename", username="Arpita_ab", to="@Arpita2_ab")
    wish(server, "block", username="ramesh_ab", whom="UPPWD_Abhyas")
    with world.still() as shelf:
        people = shelf.people
        ramesh, office = people.known("ramesh_ab"), people.known("UPPWD_Abhyas")
        assert ramesh.is_protected
        assert people.known("sunita_ab").is_suspended
        assert people.named("Arpita_ab") is None
        assert people.known("Arpita2_ab").name == "Arpita"
        assert people.blocks(ramesh.id, office.id)
    wish(server, "protect", username="ramesh_ab", is_protected=False)
    wish(server, "suspend", username="sunita_ab", is_suspended=False)
    wish(server, "block", username="ramesh_ab", whom="UPPWD_Abhyas", is_blocked=False)
    wish(server, "follow", username="ramesh_ab", whom="UPPWD_Abhyas")
    with world.still() as shelf:
        people = shelf.people
        assert not people.known("ramesh_ab").is_protected
        assert not people.known("sunita_ab").is_suspended
        assert not people.blocks(ramesh.id, office.id)
        assert people.follows(ramesh.id, office.id)


def test_somebody_likes_a_post(server: PracticeServer, world: World) -> None:
    post = newest(world)
    wish(server, "like", username="ramesh_ab", post_id=post.id)
    with world.still() as shelf:
        assert shelf.likes(post.id) == {shelf.people.known("ramesh_ab").id}


def test_a_fault_is_switched_on_and_one_kind_is_lifted(server: PracticeServer) -> None:
    wish(server, "fault", kind="slow", seconds=1)
    state = wish(server, "fault", kind="broken", endpoint="me", times=None)
    assert [fault["kind"] for fault in state["faults"]] == ["slow", "broken"]
    assert [fault["kind"] for fault in wish(server, "fault", lift="slow")["faults"]] == ["broken"]
    assert wish(server, "fault", lift_all=True)["faults"] == []


def test_xs_clock_is_set_wrong_and_right_again(server: PracticeServer, pwd: tweepy.Client) -> None:
    wish(server, "skew", seconds=3600)
    wish(server, "skew", seconds=7200)
    assert "06:00" in ask(server, "/2/users/me", "nonsense").headers["date"]
    assert wish(server, "skew", seconds=0)["faults"] == []
    assert "04:00" in ask(server, "/2/users/me", "nonsense").headers["date"]


def test_the_dialect_is_changed(server: PracticeServer, world: World) -> None:
    bearer = world.credentials("UPPWD_Abhyas").bearer
    path = f"/2/users/{office_id(world)}/mentions"
    assert wish(server, "dialect", dialect="posts")["dialect"] == "posts"
    assert "edit_history_tweet_ids" not in ask(server, path, bearer).text
    assert wish(server, "dialect", dialect=None)["dialect"] is None
    assert "edit_history_tweet_ids" in ask(server, path, bearer).text


def test_unknown_fields_may_be_refused(server: PracticeServer, world: World) -> None:
    bearer = world.credentials("UPPWD_Abhyas").bearer
    words = {"user.fields": "nonsense"}
    assert ask(server, "/2/users/me", bearer, **words).status_code == 200
    wish(server, "manners", refuses_unknown_fields=True)
    assert ask(server, "/2/users/me", bearer, **words).status_code == 400


def test_the_plan_and_a_limit_and_its_end(
    server: PracticeServer, pwd: tweepy.Client, world: World
) -> None:
    assert wish(server, "plan", plan="enterprise")["plan"] == "enterprise"
    wish(server, "limit", endpoint="me", calls=0)
    with pytest.raises(tweepy.TooManyRequests):
        pwd.get_me()
    wish(server, "limit", endpoint="me", calls=None)
    assert pwd.get_me().status_code == 200


def test_the_rules_that_x_does_not_tell_are_set(
    server: PracticeServer, world: World, pwd: tweepy.Client
) -> None:
    wish(server, "rules", duplicate_seconds=60, compares_threads=False)
    assert pwd.create_tweet(text="दो बार").status_code == 201
    with pytest.raises(tweepy.Forbidden):
        pwd.create_tweet(text="दो बार")
    world.advance(61)
    root = pwd.create_tweet(text="दो बार").json()["data"]["id"]
    with world.still() as shelf:
        named = str(shelf.mention_numbers(office_id(world))[0])
    wish(server, "say", username="ramesh_ab", text="@UPPWD_Abhyas और यह?")
    later = newest(world).id
    pwd.create_tweet(text="देखते हैं", in_reply_to_tweet_id=named)
    pwd.create_tweet(text="देखते हैं", in_reply_to_tweet_id=later)
    with pytest.raises(tweepy.Forbidden):
        pwd.create_tweet(text="देखते हैं", in_reply_to_tweet_id=later)
    wish(server, "rules", new_parent_seconds=5, has_older_wording=True)
    assert world.rules.duplicate_look_back.total_seconds() == 60
    fresh = pwd.create_tweet(text="ताज़ा").json()["data"]["id"]
    with pytest.raises(tweepy.Forbidden, match="deleted or not visible"):
        pwd.create_tweet(text="जी", in_reply_to_tweet_id=fresh)
    world.advance(6)
    assert pwd.create_tweet(text="जी", in_reply_to_tweet_id=root).status_code == 201
    wish(server, "say", username="sunita_ab", text="हमें नहीं बुलाया")
    stranger = newest(world).id
    world.advance(6)
    with pytest.raises(tweepy.Forbidden, match="Reply to this conversation is not allowed"):
        pwd.create_tweet(text="जी", in_reply_to_tweet_id=stranger)


def test_the_door_to_messages_of_strangers_is_closed_and_opened(
    server: PracticeServer, world: World, pwd: tweepy.Client
) -> None:
    citizen = world.user_id("ramesh_ab")
    wish(server, "door", username="ramesh_ab", is_open=False)
    with pytest.raises(tweepy.Forbidden, match="do not have permission to DM"):
        pwd.create_direct_message(participant_id=citizen, text="नमस्ते")
    wish(server, "door", username="ramesh_ab", is_open=True)
    assert pwd.create_direct_message(participant_id=citizen, text="नमस्ते").status_code == 201


def test_prices_credit_and_the_bill(
    server: PracticeServer, pwd: tweepy.Client, world: World
) -> None:
    wish(server, "price", unit="post_create", dollars="0.75")
    wish(server, "credit", dollars=0.5)
    pwd.create_tweet(text="महँगा")
    bill = told(server, "bill")
    assert bill["prices"]["post_create"] == "0.75"
    assert bill["apps"][0]["total_dollars"] == "0.75"
    with pytest.raises(tweepy.HTTPException, match="402"):
        pwd.create_tweet(text="और महँगा")
    wish(server, "credit", dollars=None)
    assert pwd.create_tweet(text="और महँगा").status_code == 201


def test_a_state_is_exported_and_goes_on_elsewhere(
    server: PracticeServer, world: World, pwd: tweepy.Client
) -> None:
    post_id = pwd.create_tweet(text="रखा गया").json()["data"]["id"]
    state = told(server, "export")
    day = HEAD.replace("Small day", "Other day") + EVENTS
    wish(server, "load", text=day)
    with world.still() as shelf:
        assert shelf.post(post_id) is None
    with requests.Session() as session:
        session.trust_env = False
        answer = session.post(f"{server.address}/practice/import", json=state, timeout=5)
    assert answer.json()["scenario"] == "Small day"
    with world.still() as shelf:
        assert shelf.post(post_id) is not None
    for secret in vars(world.credentials("UPPWD_Abhyas")).values():
        assert secret not in json.dumps(state)


def test_what_was_asked_is_told_with_the_address_it_came_from(
    server: PracticeServer, pwd: tweepy.Client
) -> None:
    pwd.get_me()
    state = told(server, "state")
    assert state["requests_in_all"] == 1
    assert state["requests"][0] | {"at": ""} == {
        "at": "",
        "method": "GET",
        "path": "/2/users/me",
        "status": 200,
        "username": "UPPWD_Abhyas",
        "peer": "127.0.0.1",
    }


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("say", {"username": "nobody_ab", "text": "a"}),
        ("say", {"username": "ramesh_ab", "text": " "}),
        ("say", {"username": "ramesh_ab"}),
        ("say", {"username": "ramesh_ab", "text": "a", "post_id": "1"}),
        ("say", {"username": "ramesh_ab", "text": ["a"]}),
        ("edit", {"post_id": "1", "text": "a"}),
        ("protect", {"username": "ramesh_ab", "is_protected": "yes"}),
        ("rename", {"username": "ramesh_ab", "to": "sunita_ab"}),
        ("rename", {"username": "ramesh_ab", "to": "not a handle"}),
        ("block", {"username": "ramesh_ab", "whom": "nobody_ab"}),
        ("like", {"username": "ramesh_ab", "post_id": "1"}),
        ("fault", {"lift": "plague"}),
        ("skew", {"seconds": 1e9}),
        ("skew", {"seconds": None}),
        ("dialect", {"dialect": "हिन्दी"}),
        ("dialect", {}),
        ("limit", {"endpoint": "me", "calls": 1.5}),
        ("limit", {"endpoint": "me", "calls": -1}),
        ("limit", {"endpoint": "me", "calls": 1, "span": "century"}),
        ("price", {"unit": "nothing", "dollars": "1"}),
        ("price", {"unit": "post_read", "dollars": None}),
        ("price", {"unit": "post_read", "dollars": "much"}),
        ("credit", {"dollars": "-1"}),
        ("credit", {"dollars": True}),
        ("owner", {"username": "nobody_ab"}),
        ("owner", {}),
        ("rules", {"duplicate_seconds": -1}),
        ("rules", {"new_parent_seconds": 1e300}),
        ("rules", {"compares_threads": 1}),
        ("door", {"username": "nobody_ab", "is_open": True}),
        ("door", {"username": "ramesh_ab"}),
        ("import", {"format": 1}),
        ("load", {"text": HEAD, "opens_at": "2026-11-23T09:30:00"}),
        ("load", {"text": HEAD, "opens_at": "soon"}),
        ("clock", {"advance_seconds": 1e300}),
        ("clock", {"hold": "yes"}),
    ],
)
def test_a_wish_that_cannot_be_done_is_told_and_changes_nothing(
    server: PracticeServer, world: World, path: str, words: dict[str, object]
) -> None:
    before = world.export_state()
    answer = control(server, path, words)
    assert answer.status_code == 400, answer.text
    assert answer.json()["error"]
    assert world.export_state() == before


def test_there_is_nothing_else_below_the_prefix(server: PracticeServer) -> None:
    assert control(server, "nothing", {}).status_code == 404
    assert control(server, "state", {}).status_code == 404
    with requests.Session() as session:
        session.trust_env = False
        assert session.get(f"{server.address}/practice/clock", timeout=5).status_code == 404
        assert session.post(f"{server.address}/", json={}, timeout=5).status_code == 404


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_foreign_page_cannot_wish(server: PracticeServer, headers: dict[str, str]) -> None:
    with requests.Session() as session:
        session.trust_env = False
        answer = session.post(
            f"{server.address}/practice/clock",
            json={"advance_seconds": 60},
            headers=headers,
            timeout=5,
        )
    assert answer.status_code == 403


def test_its_own_page_can_wish(server: PracticeServer) -> None:
    with requests.Session() as session:
        session.trust_env = False
        answer = session.post(
            f"{server.address}/practice/clock",
            json={"advance_seconds": 60},
            headers={"Origin": server.address, "Sec-Fetch-Site": "same-origin"},
            timeout=5,
        )
    assert answer.status_code == 200


def test_a_body_nested_too_deeply_is_told(server: PracticeServer) -> None:
    with requests.Session() as session:
        session.trust_env = False
        answer = session.post(
            f"{server.address}/practice/clock",
            data=b'{"a":' * 100_000,
            headers={"Content-Type": "application/json"},
            timeout=5,
        )
    assert answer.status_code == 400
