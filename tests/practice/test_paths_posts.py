"""Looking up, creating, deleting, hiding and liking posts, and what each costs."""

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.practice.calls import OPENS_AT, ask, call, caller, empty_world, post_at
from upsocial_desktop.practice.exchange import Cost
from upsocial_desktop.practice.sign_in.caller import Caller, Means
from upsocial_desktop.practice.timeline.snowflake import id_at
from upsocial_desktop.practice.world import World

EVERYTHING = (
    "tweet.fields=attachments,author_id,created_at,conversation_id,display_text_range,"
    "edit_controls,entities,in_reply_to_user_id,lang,note_tweet,public_metrics,referenced_tweets"
)


@pytest.fixture
def world() -> World:
    return empty_world()


def body_of(answer: Any) -> Any:
    return json.loads(answer.body)


def create(world: World, text: str, **more: Any) -> Any:
    answer = call(world, "POST", "/2/tweets", {"text": text, **more})
    assert answer.status == 201, answer.body
    return body_of(answer)["data"]


def shown(world: World, post_id: str, wish: str = EVERYTHING) -> Any:
    return ask(world, f"/2/tweets/{post_id}?{wish}")


def cut(text: str, mark: dict[str, int]) -> str:
    return text[mark["start"] : mark["end"]]


def test_marks_count_code_points_behind_emoji_and_escapes(world: World) -> None:
    post = post_at(
        world, "ramesh_ab", "🙏🏽👨‍👩‍👧 A&B <ok> #गड्ढा $UPPCL @UPPWD_Abhyas example.org", 5
    )
    data = shown(world, post.id)["data"]
    text, marks = data["text"], data["entities"]
    assert text.startswith("🙏🏽👨‍👩‍👧 A&amp;B &lt;ok&gt; ")
    assert cut(text, marks["hashtags"][0]) == "#गड्ढा"
    assert cut(text, marks["cashtags"][0]) == "$UPPCL"
    assert marks["cashtags"][0]["tag"] == "UPPCL"
    assert cut(text, marks["mentions"][0]) == "@UPPWD_Abhyas"
    assert cut(text, marks["urls"][0]) == marks["urls"][0]["url"]
    assert marks["urls"][0]["expanded_url"] == "http://example.org"


def test_a_long_post_is_cut_and_its_note_has_marks_of_its_own(world: World) -> None:
    post = post_at(world, "Arpita_ab", "सड़क " * 80 + "#अंत", 5)
    data = shown(world, post.id)["data"]
    assert len(data["text"]) <= 280
    assert "entities" not in data
    note = data["note_tweet"]
    assert cut(note["text"], note["entities"]["hashtags"][0]) == "#अंत"
    new = ask(world, f"/2/tweets/{post.id}?post.fields=note_post")["data"]
    assert new["note_post"] == note
    assert "note_tweet" not in ask(world, f"/2/tweets/{post.id}")["data"]


def test_numbers_of_a_post_follow_what_happens_to_it(world: World) -> None:
    world.set_plan("enterprise")
    post = post_at(world, "ramesh_ab", "@UPPWD_Abhyas गड्ढा", 5)

    def numbers() -> dict[str, int]:
        found = shown(world, post.id)["data"]["public_metrics"]
        return {name: number for name, number in found.items() if number}

    assert numbers() == {}
    reply = create(world, "देखते हैं", reply={"in_reply_to_tweet_id": post.id})["id"]
    create(world, "यह देखें", quote_tweet_id=post.id)
    user_id = caller(world).user_id
    call(world, "POST", f"/2/users/{user_id}/likes", {"tweet_id": post.id})
    assert numbers() == {"reply_count": 1, "quote_count": 1, "like_count": 1}
    call(world, "DELETE", f"/2/users/{user_id}/likes/{post.id}")
    call(world, "DELETE", f"/2/tweets/{reply}")
    assert numbers() == {"quote_count": 1}
    new = ask(world, f"/2/tweets/{post.id}?post.fields=public_metrics")["data"]
    assert new["public_metrics"]["repost_count"] == 0
    assert "retweet_count" not in new["public_metrics"]


def test_a_picture_comes_with_its_key_its_link_and_its_measures(world: World) -> None:
    with world.still() as shelf:
        ramesh = shelf.people.known("ramesh_ab")
        keys = shelf.media.add_scripted(ramesh.id, 1, id_at(OPENS_AT, 1), 2)
    post = post_at(world, "ramesh_ab", "@UPPWD_Abhyas देखिए", 5, media_keys=keys)
    wish = EVERYTHING + "&expansions=attachments.media_keys&media.fields=url,width,height,alt_text"
    body = shown(world, post.id, wish)
    data = body["data"]
    assert data["attachments"] == {"media_keys": list(keys)}
    assert [item["media_key"] for item in body["includes"]["media"]] == list(keys)
    assert body["includes"]["media"][0].keys() >= {"type", "url", "width", "height"}
    assert data["display_text_range"] == [0, len("@UPPWD_Abhyas देखिए")]
    assert data["entities"]["urls"][0]["media_key"] == keys[0]
    plain = ask(world, f"/2/tweets/{post.id}?expansions=attachments.media_keys")
    assert plain["includes"]["media"][0].keys() == {"media_key", "type"}
    assert plain["data"]["attachments"]


def test_an_edited_post_has_a_history_in_both_dialects(world: World) -> None:
    first = create(world, "पहला")["id"]
    with world.still() as shelf:
        people = shelf.people
        people._put(replace(people.known("UPPWD_Abhyas"), subscription_type="Premium"))
    made = create(world, "दूसरा", edit_options={"previous_post_id": first})
    assert made["edit_history_tweet_ids"] == [first, made["id"]]
    old = shown(world, first, "expansions=edit_history_tweet_ids")
    assert old["data"]["edit_history_tweet_ids"] == [first, made["id"]]
    assert [post["id"] for post in old["includes"]["tweets"]] == [made["id"]]
    new = shown(world, made["id"], "post.fields=id&expansions=edit_history_post_ids")
    assert new["data"]["edit_history_post_ids"] == [first, made["id"]]
    assert [post["id"] for post in new["includes"]["posts"]] == [first]


@pytest.mark.parametrize(
    ("change", "words", "kind"),
    [
        ("protect", "Sorry, you are not authorized to see the Tweet with ids: [{}].", "authorized"),
        ("suspend", "Sorry, you are not authorized to see the Tweet with ids: [{}].", "authorized"),
        ("block", "Sorry, you are not authorized to see the Tweet with ids: [{}].", "authorized"),
        ("delete", "Could not find tweet with ids: [{}].", "found"),
    ],
)
def test_what_cannot_be_seen_is_a_partial_error_that_says_so(
    world: World, change: str, words: str, kind: str
) -> None:
    hidden = post_at(world, "ramesh_ab", "@UPPWD_Abhyas गड्ढा", 5)
    open_one = post_at(world, "sunita_ab", "@UPPWD_Abhyas भी", 4, parent=hidden)
    with world.still() as shelf:
        if change == "protect":
            shelf.people.protect(hidden.author_id, is_protected=True)
        elif change == "suspend":
            shelf.people.suspend(hidden.author_id, is_suspended=True)
        elif change == "block":
            shelf.people.block(hidden.author_id, caller(world).user_id)
        else:
            shelf.remove(hidden.id)
    body = ask(world, f"/2/tweets?ids={hidden.id},{open_one.id}&expansions=referenced_tweets.id")
    assert [post["id"] for post in body["data"]] == [open_one.id]
    first, second = body["errors"]
    assert first["detail"] == words.format(hidden.id)
    assert first["type"].endswith(kind if kind == "found" else "not-authorized-for-resource")
    assert first["resource_id"] == hidden.id
    assert second["parameter"] == "referenced_tweets.id"
    assert "includes" not in body


def test_lists_leave_out_what_cannot_be_seen_and_closed_ones_say_so(world: World) -> None:
    hidden = post_at(world, "ramesh_ab", "@UPPWD_Abhyas गड्ढा", 5)
    me = caller(world).user_id
    with world.still() as shelf:
        shelf.people.protect(hidden.author_id, is_protected=True)
    assert ask(world, f"/2/users/{me}/mentions") == {"meta": {"result_count": 0}}
    timeline = f"/2/users/{hidden.author_id}/tweets"
    error = ask(world, timeline)["errors"][0]
    assert error["detail"] == (
        f"Sorry, you are not authorized to see the user with id: [{hidden.author_id}]."
    )
    with world.still() as shelf:
        shelf.people.follow(me, hidden.author_id)
    assert ask(world, timeline)["data"][0]["id"] == hidden.id
    with world.still() as shelf:
        shelf.people.suspend(hidden.author_id, is_suspended=True)
    assert ask(world, timeline)["errors"][0]["detail"] == (
        f"User has been suspended: [{hidden.author_id}]."
    )


def refused(world: World, body: Any) -> tuple[int, Any]:
    answer = call(world, "POST", "/2/tweets", body)
    return answer.status, body_of(answer)


@pytest.mark.parametrize(
    ("body", "place", "value", "words"),
    [
        ({"text": 5}, "$.text", "5", "integer found, string expected"),
        ({"text": "x", "txt": 1}, "$.txt", "1", "is not defined in the schema and the schema does"),
        (
            {"media": {"media_ids": "1666121026172858379"}},
            "$.media.media_ids",
            '"1666121026172858379"',
            "string found, array expected",
        ),
        ({"media": {"media_ids": []}}, "$.media.media_ids", "[]", "there must be a minimum of 1"),
        ({"media": {"media_ids": ["x"]}}, "$.media.media_ids[0]", '"x"', "does not match the"),
        ({"reply": {}}, "$.reply.in_reply_to_tweet_id", "", "is missing but it is required"),
        ({"reply": {"in_reply_to_tweet_id": 1}}, "$.reply.in_reply_to_tweet_id", "1", "integer fo"),
        ({"reply_settings": "all"}, "$.reply_settings", '"all"', "does not have a value in the en"),
        ({"made_with_ai": "yes"}, "$.made_with_ai", '"yes"', "string found, boolean expected"),
        ({"poll": {"options": ["a", "b"]}}, "$.poll.duration_minutes", "", "is missing but it is"),
        (
            {"poll": {"options": ["a", "b"], "duration_minutes": 4}},
            "$.poll.duration_minutes",
            "4",
            "must have a minimum value of 5",
        ),
        (["text"], "$", '["text"]', "array found, object expected"),
    ],
)
def test_a_body_of_a_wrong_form_is_refused_with_its_place(
    world: World, body: Any, place: str, value: str, words: str
) -> None:
    status, found = refused(world, body)
    error = found["errors"][0]
    assert status == 400
    assert error["parameters"] == {place: [value]}
    assert error["message"].startswith(f"{place}: {words}")


def test_a_poll_and_other_things_this_world_has_not_are_not_permitted(world: World) -> None:
    poll = {"options": ["हाँ", "नहीं"], "duration_minutes": 60}
    status, found = refused(world, {"text": "मत", "poll": poll})
    assert (status, found["detail"]) == (403, "You are not permitted to perform this action.")
    assert refused(world, {"text": "कम", "nullcast": False})[0] == 201
    assert refused(world, {"text": "घोषित", "made_with_ai": True})[0] == 201


def costs(world: World, method: str, address: str, body: Any = None) -> tuple[Cost, ...]:
    answer = call(world, method, address, body)
    assert answer.status < 300, answer.body
    return answer.costs


def test_every_answer_says_what_it_costs(world: World) -> None:
    me = caller(world).user_id
    complaint = post_at(world, "ramesh_ab", "@UPPWD_Abhyas गड्ढा", 5).id
    other = post_at(world, "sunita_ab", "नमस्ते", 4)
    own = costs(world, "POST", "/2/tweets", {"text": "सूचना"})
    reply = {"reply": {"in_reply_to_tweet_id": complaint}}
    answer = costs(world, "POST", "/2/tweets", {"text": "देखते हैं example.org", **reply})
    link = costs(world, "POST", "/2/tweets", {"text": "पढ़ें example.org"})
    assert [cost.unit for cost in (*own, *answer, *link)] == [
        "post_create",
        "reply_summoned",
        "post_create_with_url",
    ]
    own_id = own[0].resource_id
    assert costs(world, "GET", f"/2/tweets?ids={other.id},{own_id},1") == (
        Cost("post_read", other.id),
        Cost("owned_read", own_id),
    )
    assert costs(world, "GET", f"/2/users/{me}/mentions") == (Cost("owned_read", complaint),)
    assert costs(world, "GET", f"/2/users/{other.author_id}/tweets") == (
        Cost("post_read", other.id),
    )
    assert costs(world, "GET", "/2/users/me") == (Cost("user_read", me),)
    assert costs(world, "GET", "/2/tweets?ids=1") == ()
    world.set_plan("enterprise")
    assert costs(world, "POST", f"/2/users/{me}/likes", {"tweet_id": other.id}) == (
        Cost("like", other.id),
    )
    assert costs(world, "DELETE", f"/2/tweets/{own_id}") == (Cost("delete", own_id),)


def test_only_enterprise_plans_may_like_and_only_as_themselves(world: World) -> None:
    post = post_at(world, "ramesh_ab", "@UPPWD_Abhyas गड्ढा", 5)
    me = caller(world).user_id
    liking = {"tweet_id": post.id}
    assert call(world, "POST", f"/2/users/{me}/likes", liking).status == 403
    world.set_plan("enterprise")
    assert call(world, "POST", "/2/users/12/likes", liking).status == 400
    assert body_of(call(world, "POST", f"/2/users/{me}/likes", liking)) == {"data": {"liked": True}}
    gone = body_of(call(world, "POST", f"/2/users/{me}/likes", {"tweet_id": "1"}))
    assert gone["errors"][0]["detail"] == "Could not find tweet with tweet_id: [1]."


def test_a_reply_is_hidden_and_shown_again_by_who_began(world: World) -> None:
    own = create(world, "सूचना")["id"]
    with world.still() as shelf:
        parent = shelf.post(own)
    reply = post_at(world, "ramesh_ab", "नहीं", -1, parent=parent).id
    hide = f"/2/tweets/{reply}/hidden"
    assert body_of(call(world, "PUT", hide, {"hidden": True})) == {"data": {"hidden": True}}
    assert body_of(call(world, "PUT", hide, {"hidden": False})) == {"data": {"hidden": False}}
    assert call(world, "PUT", hide, {}).status == 400
    for not_ours in (own, "1"):
        answer = call(world, "PUT", f"/2/tweets/{not_ours}/hidden", {"hidden": True})
        assert answer.status == 403


APP = Caller("app", "", Means.APP_ONLY)


def test_an_app_alone_reads_and_does_not_write(world: World) -> None:
    post = post_at(world, "ramesh_ab", "@UPPWD_Abhyas गड्ढा", 5)
    me = caller(world).user_id
    assert call(world, "GET", f"/2/tweets/{post.id}", who=APP).status == 200
    assert call(world, "GET", f"/2/users/{me}/mentions", who=APP).status == 200
    for method, address in (("GET", "/2/users/me"), ("POST", "/2/tweets")):
        answer = call(world, method, address, {"text": "x"}, who=APP)
        assert answer.status == 403
        assert body_of(answer) == {
            "title": "Unsupported Authentication",
            "detail": "Authenticating with OAuth 2.0 Application-Only is forbidden for this"
            " endpoint.  Supported authentication types are [OAuth 1.0a User Context,"
            " OAuth 2.0 User Context].",
            "type": "https://api.twitter.com/2/problems/unsupported-authentication",
            "status": 403,
        }


def test_a_scope_that_is_missing_and_a_token_that_only_reads_are_403s(world: World) -> None:
    reader = caller(world, scopes=frozenset({"tweet.read", "users.read"}))
    assert call(world, "GET", "/2/users/me", who=reader).status == 200
    answer = call(world, "POST", "/2/tweets", {"text": "x"}, who=reader)
    assert body_of(answer) == {
        "title": "Forbidden",
        "type": "about:blank",
        "status": 403,
        "detail": "Forbidden",
    }
    old = caller(world, means=Means.OAUTH1, scopes=frozenset(), may_write=False)
    assert call(world, "GET", "/2/users/me", who=old).status == 200
    refusal = body_of(call(world, "POST", "/2/tweets", {"text": "x"}, who=old))
    assert refusal["type"] == "https://api.twitter.com/2/problems/oauth1-permissions"
