"""Direct messages: writing, reading, and everybody whom X would not let us write to."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import requests
import tweepy
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.practice import pictures
from tests.practice.contract import FOLDER, complaints, described, strange
from tests.practice.wire import connect
from upsocial_desktop.practice.api.wish import Dialect
from upsocial_desktop.practice.meter.quotas import QUOTAS
from upsocial_desktop.practice.problems import Refusal
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.sign_in.apps import Permission
from upsocial_desktop.practice.sign_in.keys import Credentials
from upsocial_desktop.practice.timeline.messages import MOST_A_DAY, Messages, conversation_of
from upsocial_desktop.practice.timeline.people import People
from upsocial_desktop.practice.timeline.posts import User
from upsocial_desktop.practice.world import World

HOST = "https://api.twitter.com"
NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
NOT_ALLOWED = "You do not have permission to DM one or more participants."


def some_people(*, are_protected: bool = False) -> People:
    return People(
        User(str(n), f"user_{n}_ab", f"User {n}", NOW, is_protected=are_protected) for n in range(9)
    )


def id_of(world: World, username: str) -> str:
    with world.still() as shelf:
        return shelf.people.known(username).id


def as_published(answer: requests.Response, status: int, dialect: Dialect) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    body = answer.json()
    assert list(strange(body)) == []
    if FOLDER is not None:
        method, path = str(answer.request.method), str(answer.request.path_url).partition("?")[0]
        found = described(method, path, dialect)
        assert found is not None
        assert complaints(*found, method, status, body) == []
    return dict(body)


def refused(answer: requests.Response, status: int) -> str:
    assert answer.status_code == status, answer.text
    body = answer.json()
    return str(body["detail"] if "type" in body else body["errors"][0]["message"])


def tried(call: Callable[..., requests.Response], *given: Any, **named: Any) -> requests.Response:
    """Return the answer of a call, refused or not: tweepy raises what is refused."""
    try:
        return call(*given, **named)
    except tweepy.HTTPException as no:
        answer = no.response
        assert isinstance(answer, requests.Response)
        return answer


@pytest.fixture
def citizen(world: World) -> str:
    return id_of(world, "ramesh_ab")


def test_a_message_is_sent_and_read_back_with_tweepy(
    pwd: tweepy.Client, world: World, citizen: str
) -> None:
    me = id_of(world, "UPPWD_Abhyas")
    sent = tried(
        pwd.create_direct_message, participant_id=citizen, text="नमस्ते <जी>, https://up.gov.in"
    )
    told = as_published(sent, 201, Dialect.CLASSIC)["data"]
    assert told["dm_conversation_id"] == conversation_of(me, citizen)
    read = tried(
        pwd.get_direct_message_events,
        participant_id=citizen,
        dm_event_fields="created_at,dm_conversation_id,sender_id,entities,attachments",
        expansions="sender_id",
        user_auth=True,
    )
    page = as_published(read, 200, Dialect.CLASSIC)
    assert page["meta"] == {"result_count": 1}
    event = page["data"][0]
    assert event["id"] == told["dm_event_id"]
    assert event["event_type"] == "MessageCreate"
    assert event["text"].startswith("नमस्ते &lt;जी&gt;, https://t.co/")
    assert event["sender_id"] == me
    assert event["created_at"] == "2026-11-23T04:00:00.000Z"
    assert event["urls"][0]["expanded_url"] == "https://up.gov.in"
    assert page["includes"]["users"][0]["username"] == "UPPWD_Abhyas"


def test_the_newer_dialect_has_its_own_shape(pwd: tweepy.Client, citizen: str) -> None:
    sent = tried(
        pwd.create_direct_message, participant_id=citizen, text="देखें https://up.gov.in #सड़क"
    )
    event_id = sent.json()["data"]["dm_event_id"]
    wish = {
        "post.fields": "id",
        "dm_event.fields": "attachments,created_at,dm_conversation_id,entities,event_type,id,text",
        "expansions": "sender_id,attachments.media_keys",
    }
    for path in ("/2/dm_events", f"/2/dm_events/{event_id}"):
        answer = tried(pwd.request, "GET", path, params=wish, user_auth=True)
        body = as_published(answer, 200, Dialect.POSTS)
        event = body["data"][0] if isinstance(body["data"], list) else body["data"]
        assert set(event["entities"]) == {"hashtags", "urls"}
        assert event["sender_id"] == body["includes"]["users"][0]["id"]


def test_a_message_without_wishes_has_three_fields(pwd: tweepy.Client, citizen: str) -> None:
    tried(pwd.create_direct_message, participant_id=citizen, text="नमस्ते")
    event = tried(pwd.get_direct_message_events, user_auth=True).json()["data"][0]
    assert set(event) == {"id", "event_type", "text"}


def test_a_photo_goes_with_a_message_but_not_one_made_for_posts(
    pwd: tweepy.Client, world: World, citizen: str
) -> None:
    auth = tweepy.OAuth1UserHandler(
        pwd.consumer_key, pwd.consumer_secret, pwd.access_token, pwd.access_token_secret
    ).apply_auth()
    ids = {}
    for category in ("dm_image", "tweet_image"):
        up = pwd.session.post(
            f"{HOST}/2/media/upload",
            files={"media": pictures.png()},
            data={"media_category": category},
            auth=auth,
        )
        ids[category] = up.json()["data"]["id"]
    no = tried(pwd.create_direct_message, participant_id=citizen, media_id=ids["tweet_image"])
    assert refused(no, 400) == "One or more parameters to your request was invalid."
    sent = tried(pwd.create_direct_message, participant_id=citizen, media_id=ids["dm_image"])
    assert sent.status_code == 201
    read = tried(
        pwd.get_direct_message_events,
        dm_event_fields="attachments",
        expansions="attachments.media_keys",
        media_fields="url,width",
        user_auth=True,
    )
    page = as_published(read, 200, Dialect.CLASSIC)
    key = f"3_{ids['dm_image']}"
    wish = {"post.fields": "id", "dm_event.fields": "entities"}
    newer = tried(pwd.request, "GET", "/2/dm_events", params=wish, user_auth=True)
    links = as_published(newer, 200, Dialect.POSTS)["data"][0]["entities"]["urls"]
    assert links[0]["display_url"].startswith("pic.twitter.com/")
    assert page["data"][0]["attachments"] == {"media_keys": [key]}
    assert page["includes"]["media"][0]["media_key"] == key
    assert page["data"][0]["text"].startswith("https://t.co/")


def test_an_answer_goes_into_the_same_conversation(
    pwd: tweepy.Client, urja: tweepy.Client, world: World
) -> None:
    other = id_of(world, "UPUrja_Abhyas")
    first = tried(pwd.create_direct_message, participant_id=other, text="नमस्ते").json()["data"]
    second = tried(
        urja.create_direct_message, dm_conversation_id=first["dm_conversation_id"], text="जी, कहिए"
    )
    told = as_published(second, 201, Dialect.CLASSIC)["data"]
    assert told["dm_conversation_id"] == first["dm_conversation_id"]
    read = tried(
        pwd.get_direct_message_events,
        dm_conversation_id=first["dm_conversation_id"],
        user_auth=True,
    )
    texts = [event["text"] for event in as_published(read, 200, Dialect.CLASSIC)["data"]]
    assert texts == ["जी, कहिए", "नमस्ते"]


def test_nobody_reads_or_writes_in_other_peoples_conversations(
    pwd: tweepy.Client, server: PracticeServer, world: World, citizen: str, urja: tweepy.Client
) -> None:
    sent = tried(pwd.create_direct_message, participant_id=citizen, text="निजी").json()["data"]
    conversation = sent["dm_conversation_id"]
    read = tried(urja.get_direct_message_events, dm_conversation_id=conversation, user_auth=True)
    assert read.json() == {"meta": {"result_count": 0}}
    write = tried(urja.create_direct_message, dm_conversation_id=conversation, text="मैं भी")
    assert refused(write, 403) == NOT_ALLOWED
    alone = f"{citizen}-{citizen}"
    odd = tried(urja.create_direct_message, dm_conversation_id=alone, text="मैं भी")
    assert refused(odd, 403) == NOT_ALLOWED
    path = f"/2/dm_events/{sent['dm_event_id']}"
    assert "data" not in tried(urja.request, "GET", path, user_auth=True).json()


def test_pages_of_messages_lose_and_repeat_nothing(
    pwd: tweepy.Client, world: World, citizen: str
) -> None:
    sent = []
    for number in range(7):
        answer = tried(pwd.create_direct_message, participant_id=citizen, text=f"संदेश {number}")
        sent.append(answer.json()["data"]["dm_event_id"])
        world.advance(1)
    found: list[str] = []
    token = None
    for _ in range(4):
        page = tried(
            pwd.get_direct_message_events,
            participant_id=citizen,
            max_results=3,
            pagination_token=token,
            user_auth=True,
        ).json()
        found += [event["id"] for event in page["data"]]
        token = page["meta"].get("next_token")
        if token is None:
            break
    assert found == sent[::-1]


@pytest.mark.parametrize("how", ["blocked", "blocking", "protected", "closed", "self", "suspended"])
def test_whom_x_would_not_let_us_write_to_we_cannot_write_to(
    pwd: tweepy.Client, world: World, citizen: str, how: str
) -> None:
    me = id_of(world, "UPPWD_Abhyas")
    with world.still() as shelf:
        if how == "blocked":
            shelf.people.block(citizen, me)
        elif how == "blocking":
            shelf.people.block(me, citizen)
        elif how == "protected":
            shelf.people.protect(citizen, is_protected=True)
        elif how == "suspended":
            shelf.people.suspend(citizen, is_suspended=True)
        elif how == "closed":
            shelf.messages.close_door(citizen)
    whom = me if how == "self" else citizen
    answer = tried(pwd.create_direct_message, participant_id=whom, text="नमस्ते")
    assert answer.json() == {
        "title": "Forbidden",
        "type": "about:blank",
        "status": 403,
        "detail": NOT_ALLOWED,
    }
    if how in {"protected", "closed"}:
        with world.still() as shelf:
            shelf.people.follow(citizen, me)
        again = tried(pwd.create_direct_message, participant_id=whom, text="नमस्ते")
        assert again.status_code == 201


def test_the_same_words_twice_are_refused_until_others_came_between(
    pwd: tweepy.Client, world: World, citizen: str
) -> None:
    def send(text: str) -> int:
        answer = tried(pwd.create_direct_message, participant_id=citizen, text=text)
        return answer.status_code

    assert [send("पता भेजें"), send("पता भेजें"), send(" पता भेजें ")] == [201, 403, 403]
    assert [send("और फ़ोन भी"), send("पता भेजें")] == [201, 201]
    world.advance(86_400)
    assert send("पता भेजें") == 201


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"text": "क" * 10_001}, 400),
        ({"text": "क" * 10_000}, 201),
        ({"text": ""}, 400),
        ({"text": "  "}, 400),
        ({"text": None}, 400),
        ({"text": 5}, 400),
        ({}, 400),
        ([], 400),
        ({"attachments": []}, 400),
        ({"attachments": {"media_id": "1"}}, 400),
        ({"attachments": [{"media_id": 1}]}, 400),
        ({"attachments": [{"media_id": "1"}]}, 400),
        ({"attachments": [5]}, 400),
        ({"text": "x", "colour": "red"}, 400),
    ],
)
def test_the_form_of_a_message_is_checked(
    pwd: tweepy.Client, citizen: str, body: object, status: int
) -> None:
    path = f"/2/dm_conversations/with/{citizen}/messages"
    answer = tried(pwd.request, "POST", path, json=body, user_auth=True)
    assert answer.status_code == status
    assert "data" in answer.json() or "errors" in answer.json()


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/2/dm_conversations/with/nobody/messages"),
        ("POST", "/2/dm_conversations/with/1/messages"),
        ("POST", "/2/dm_conversations/somewhere/messages"),
        ("GET", "/2/dm_conversations/somewhere/dm_events"),
        ("GET", "/2/dm_conversations/with/nobody/dm_events"),
        ("GET", "/2/dm_events?max_results=101"),
        ("GET", "/2/dm_events?max_results=0"),
        ("GET", "/2/dm_events?event_types=Dance"),
        ("GET", "/2/dm_events?pagination_token=aaaaaaaaaaaaaaaa"),
        ("GET", "/2/dm_events/abc"),
    ],
)
def test_a_wrong_question_is_refused(pwd: tweepy.Client, method: str, path: str) -> None:
    body = {"text": "नमस्ते"} if method == "POST" else None
    name, _, value = path.partition("?")[2].partition("=")
    answer = tried(
        pwd.request,
        method,
        path.partition("?")[0],
        params={name: value} if name else {},
        json=body,
        user_auth=True,
    )
    assert refused(answer, 400)


def test_only_messages_are_among_the_events_of_two(pwd: tweepy.Client, citizen: str) -> None:
    tried(pwd.create_direct_message, participant_id=citizen, text="नमस्ते")
    for types, count in (("ParticipantsJoin", 0), ("MessageCreate,ParticipantsLeave", 1)):
        page = tried(pwd.get_direct_message_events, event_types=types, user_auth=True).json()
        assert page["meta"]["result_count"] == count


def test_sending_has_its_own_limit(
    pwd: tweepy.Client, server: PracticeServer, world: World, citizen: str
) -> None:
    answers = [
        tried(pwd.create_direct_message, participant_id=citizen, text=f"संदेश {number}")
        for number in range((QUOTAS["message"].user or 0) + 1)
    ]
    assert {answer.status_code for answer in answers[:-1]} == {201}
    assert answers[-1].status_code == 429


def test_500_messages_are_the_most_of_a_day() -> None:
    people, messages = some_people(), Messages()
    for number in range(MOST_A_DAY):
        messages.check("1", "2", f"संदेश {number}", NOW + number * timedelta(seconds=60), people)
        messages.add("1", "2", f"संदेश {number}", NOW + number * timedelta(seconds=60))
    messages.check("3", "2", "नमस्ते", NOW + 9 * HOUR, people)
    with pytest.raises(Refusal) as no:
        messages.check("1", "3", "और एक", NOW + 23 * HOUR, people)
    assert no.value.status == 403
    messages.check("1", "3", "और एक", NOW + 24 * HOUR + timedelta(seconds=1), people)


def test_who_has_written_himself_may_be_answered() -> None:
    people, messages = some_people(are_protected=True), Messages()
    with pytest.raises(Refusal):
        messages.check("1", "2", "नमस्ते", NOW, people)
    messages.add("2", "1", "मेरा नंबर यह है", NOW)
    messages.check("1", "2", "नमस्ते", NOW, people)
    messages.close_door("2")
    messages.check("1", "2", "नमस्ते", NOW, people)


def test_the_state_of_messages_goes_through_json_and_back() -> None:
    messages = Messages(seed=3)
    messages.add("2", "1", "देखें https://up.gov.in", NOW, ("3_55",))
    messages.close_door("4")
    state = json.loads(json.dumps(messages.export_state()))
    again = Messages()
    again.import_state(state)
    assert json.loads(json.dumps(again.export_state())) == state
    number = again.numbers_of("1")[0]
    assert again.message(str(number)) == messages.message(str(number))
    assert again.add("2", "1", "फिर", NOW).id == messages.add("2", "1", "फिर", NOW).id
    with pytest.raises(Refusal):
        again.check("1", "4", "x", NOW, some_people())


@pytest.mark.parametrize("state", [{}, {"seed": 1, "closed": 5, "messages": []}])
def test_any_other_state_is_refused(state: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="state"):
        Messages().import_state(state)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("12"), st.sampled_from("34")), max_size=30))
def test_every_message_stands_in_the_lists_of_both(pairs: list[tuple[str, str]]) -> None:
    messages = Messages()
    made = [messages.add(sender, recipient, "x", NOW) for sender, recipient in pairs]
    assert len({message.id for message in made}) == len(made)
    for user_id in "1234":
        own = {int(message.id) for message in made if user_id in message.participant_ids}
        assert list(messages.numbers_of(user_id)) == sorted(own)


def test_a_read_only_app_and_one_without_the_right_cannot_send(
    server: PracticeServer, world: World, citizen: str
) -> None:
    keys = world.keys
    bearer = keys.bearers.lasting(
        keys.own_app.id, id_of(world, "UPPWD_Abhyas"), ("tweet.read", "users.read", "dm.read")
    )
    client = connect(server, world.credentials("UPPWD_Abhyas"), bearer=bearer)
    try:
        answer = tried(
            client.create_direct_message, participant_id=citizen, text="नमस्ते", user_auth=False
        )
        assert refused(answer, 403) == "Forbidden"
        read = tried(client.get_direct_message_events, user_auth=False)
        assert read.status_code == 200
    finally:
        client.session.close()


def test_an_app_without_messages_among_its_rights_is_refused(
    server: PracticeServer, world: World, citizen: str
) -> None:
    keys = world.keys
    app = keys.apps.register("Poster", Permission.WRITE)
    token = keys.user_tokens.give(app, id_of(world, "UPPWD_Abhyas"))
    made = Credentials(app.consumer_key, app.consumer_secret, token.token, token.secret, "")
    client = connect(server, made)
    try:
        sent = tried(client.create_direct_message, participant_id=citizen, text="नमस्ते")
        assert sent.json()["type"] == "https://api.twitter.com/2/problems/oauth1-permissions"
        read = tried(client.get_direct_message_events, user_auth=True)
        assert read.status_code == 403
    finally:
        client.session.close()


def test_messages_are_on_the_bill(
    pwd: tweepy.Client, server: PracticeServer, world: World, citizen: str
) -> None:
    pwd.create_direct_message(participant_id=citizen, text="नमस्ते")
    for _ in range(2):
        pwd.get_direct_message_events(user_auth=True)
    bill = server.front.bill.statement(world.keys.own_app.id)
    lines = {line.unit: (line.charged, str(line.dollars)) for line in bill.lines}
    assert lines == {"message_create": (1, "0.015"), "message_read": (1, "0.010")}
