"""Signing in and reading: an unchanged tweepy against the server, over loopback."""

from datetime import UTC, datetime

import pytest
import requests
import tweepy

from tests.practice.wire import ask, connect, control, crowded_day
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.sign_in.keys import Credentials
from upsocial_desktop.practice.world import World

OPENS_AT = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)


def user_id(world: World, place: int = 0) -> str:
    return world.accounts()[place][0]


def mentions(client: tweepy.Client, world: World, **wish: object) -> requests.Response:
    found = client.get_users_mentions(user_id(world), user_auth=True, **wish)
    assert isinstance(found, requests.Response)
    return found


def refusal(error: tweepy.HTTPException) -> dict[str, object]:
    body = error.response.json()
    assert isinstance(body, dict)
    return body


def test_me_answers_with_the_real_headers(pwd: tweepy.Client, world: World) -> None:
    answer = pwd.get_me()
    assert answer.json() == {
        "data": {"id": user_id(world), "name": "PWD UP (practice)", "username": "UPPWD_Abhyas"}
    }
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    assert answer.headers["x-rate-limit-limit"] == "75"
    assert answer.headers["x-rate-limit-remaining"] == "74"
    assert answer.headers["x-access-level"] == "read-write-directmessages"
    assert answer.headers["date"] == "Mon, 23 Nov 2026 04:00:00 GMT"


def test_a_user_is_found_by_handle_whatever_its_capitals(pwd: tweepy.Client, world: World) -> None:
    found = pwd.get_user(
        username="RAMESH_ab", user_fields=["location", "verified_type"], user_auth=True
    )
    assert found.json()["data"]["username"] == "ramesh_ab"
    assert found.json()["data"]["location"] == "हरदोई"
    missing = pwd.get_user(username="nobody", user_auth=True).json()
    assert "data" not in missing
    assert missing["errors"][0]["title"] == "Not Found Error"
    with pytest.raises(tweepy.BadRequest):
        pwd.get_user(username="much_too_long_a_name", user_auth=True)


def test_mentions_come_newest_first_with_three_fields_by_default(
    pwd: tweepy.Client, world: World
) -> None:
    body = mentions(pwd, world).json()
    ids = [post["id"] for post in body["data"]]
    assert ids == sorted(ids, reverse=True)
    assert all(set(post) == {"id", "text", "edit_history_tweet_ids"} for post in body["data"])
    assert body["meta"] == {"result_count": 3, "newest_id": ids[0], "oldest_id": ids[-1]}
    assert "includes" not in body


def test_three_pages_hold_every_mention_once() -> None:
    world = World.load(crowded_day(25), OPENS_AT, pace=0)
    server = PracticeServer(world)
    server.start()
    client = connect(server, world.credentials("UPPWD_Abhyas"))
    seen: list[str] = []
    sizes: list[int] = []
    token: str | None = None
    for _ in range(3):
        body = mentions(client, world, max_results=10, pagination_token=token).json()
        seen += [post["id"] for post in body["data"]]
        sizes.append(body["meta"]["result_count"])
        token = body["meta"].get("next_token")
    previous = mentions(
        client, world, max_results=10, pagination_token=body["meta"]["previous_token"]
    ).json()
    client.session.close()
    server.stop()
    assert sizes == [10, 10, 5]
    assert token is None
    assert len(set(seen)) == 25
    assert seen == sorted(seen, reverse=True)
    assert [post["id"] for post in previous["data"]] == seen[10:20]


def test_a_page_may_be_short_and_still_have_a_next_one() -> None:
    world = World.load(crowded_day(12), OPENS_AT, pace=0)
    server = PracticeServer(world)
    server.start()
    client = connect(server, world.credentials("UPPWD_Abhyas"))
    first = mentions(client, world, max_results=5).json()
    for post in first["data"][:3]:
        control(server, "delete", {"post_id": post["id"]})
    body = mentions(client, world, max_results=5).json()
    client.session.close()
    server.stop()
    assert body["meta"]["result_count"] == 2
    assert body["meta"]["next_token"]


def test_bounds_exclude_the_ids_they_name(pwd: tweepy.Client, world: World) -> None:
    newest, middle, oldest = (post["id"] for post in mentions(pwd, world).json()["data"])
    since = mentions(pwd, world, since_id=middle).json()
    until = mentions(pwd, world, until_id=middle).json()
    empty = mentions(pwd, world, since_id=newest).json()
    assert [post["id"] for post in since["data"]] == [newest]
    assert [post["id"] for post in until["data"]] == [oldest]
    assert empty == {"meta": {"result_count": 0}}


def test_times_bound_a_page_too(pwd: tweepy.Client, world: World) -> None:
    found = mentions(
        pwd, world, start_time="2026-11-23T03:30:00Z", end_time="2026-11-23T03:40:00Z"
    ).json()
    assert [post["text"][:2] for post in found["data"]] == ["@r"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("max_results", "4"),
        ("max_results", "101"),
        ("pagination_token", "made-up"),
        ("pagination_token", "gm"),
        ("since_id", "abc"),
        ("start_time", "yesterday"),
    ],
)
def test_a_parameter_x_cannot_take_is_a_400(
    server: PracticeServer, world: World, name: str, value: str
) -> None:
    bearer = world.credentials("UPPWD_Abhyas").bearer
    answer = ask(server, f"/2/users/{user_id(world)}/mentions", bearer, **{name: value})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameters"] == {name: [value]}
    assert answer.json()["type"].endswith("/invalid-request")
    assert answer.headers["content-type"] == "application/problem+json"


def test_entities_count_code_points_of_the_escaped_text(pwd: tweepy.Client, world: World) -> None:
    found = mentions(pwd, world, tweet_fields=["entities", "created_at"]).json()["data"][-1]
    text, entities = found["text"], found["entities"]
    assert "A &amp; B के बीच &lt;बड़ा&gt; गड्ढा" in text
    tag, link, name = (entities[kind][0] for kind in ("hashtags", "urls", "mentions"))
    assert text[tag["start"] : tag["end"]] == "#गड्ढा"
    assert text[link["start"] : link["end"]] == link["url"]
    assert link["url"].startswith("https://t.co/")
    assert link["expanded_url"] == "https://example.org/a/very/long/address/here"
    assert link["display_url"].endswith("…")
    assert text[name["start"] : name["end"]] == "@UPPWD_Abhyas"
    assert name["id"] == user_id(world)
    assert found["created_at"] == "2026-11-23T02:00:00.000Z"


def test_includes_come_only_when_expanded_and_hold_each_once(
    pwd: tweepy.Client, world: World
) -> None:
    wish = ["author_id", "referenced_tweets.id", "referenced_tweets.id.author_id"]
    body = mentions(pwd, world, expansions=wish).json()
    names = [user["username"] for user in body["includes"]["users"]]
    assert sorted(names) == ["Arpita_ab", "ramesh_ab", "sunita_ab"]
    assert [post["id"] for post in body["includes"]["tweets"]] == [body["data"][-1]["id"]]
    kinds = [post.get("referenced_tweets", [{}])[0].get("type") for post in body["data"]]
    assert kinds == ["retweeted", "replied_to", None]


def test_a_missing_parent_is_a_partial_error(
    pwd: tweepy.Client, server: PracticeServer, world: World
) -> None:
    parent = mentions(pwd, world).json()["data"][-1]["id"]
    control(server, "delete", {"post_id": parent})
    body = mentions(pwd, world, expansions=["referenced_tweets.id"]).json()
    assert body["errors"][0]["resource_id"] == parent
    assert "tweets" not in body.get("includes", {})


def test_posts_by_ids_list_the_missing_apart(pwd: tweepy.Client, world: World) -> None:
    there = mentions(pwd, world).json()["data"][0]["id"]
    body = pwd.get_tweets([there, "1"], user_auth=True).json()
    assert [post["id"] for post in body["data"]] == [there]
    assert body["errors"][0]["detail"] == "Could not find tweet with ids: [1]."
    none = pwd.get_tweets(["1"], user_auth=True)
    assert none.status_code == 200
    assert "data" not in none.json()


@pytest.mark.parametrize(
    "spoilt", ["consumer_secret", "access_secret", "access_token", "consumer_key"]
)
def test_a_wrong_key_or_signature_is_a_401(
    server: PracticeServer, world: World, spoilt: str
) -> None:
    keys = world.credentials("UPPWD_Abhyas")
    parts = {
        name: getattr(keys, name) + ("x" if name == spoilt else "")
        for name in ("consumer_key", "consumer_secret", "access_token", "access_secret")
    }
    client = connect(server, Credentials(**parts, bearer=""))
    with pytest.raises(tweepy.Unauthorized) as caught:
        client.get_me()
    client.session.close()
    assert refusal(caught.value) == {
        "title": "Unauthorized",
        "type": "about:blank",
        "status": 401,
        "detail": "Unauthorized",
    }


def test_no_authorization_and_a_made_up_token_are_a_401(
    server: PracticeServer, world: World
) -> None:
    assert ask(server, "/2/users/me", "made-up").status_code == 401
    token = world.credentials("UPPWD_Abhyas").access_token
    assert ask(server, "/2/users/me", token).status_code == 401


def test_a_signature_of_hindi_words_and_many_parameters_is_verified(
    pwd: tweepy.Client, world: World
) -> None:
    assert pwd.create_tweet(text="हिन्दी, ~ * ' ( ) + / = & ₹ 🙏").status_code == 201
    assert mentions(pwd, world, expansions=["author_id"], max_results=100).status_code == 200


def test_a_bearer_token_of_a_user_is_enough(server: PracticeServer, world: World) -> None:
    keys = world.credentials("UPUrja_Abhyas")
    client = connect(server, keys, bearer=keys.bearer)
    assert client.get_me(user_auth=False).json()["data"]["username"] == "UPUrja_Abhyas"
    assert client.create_tweet(text="सूचना", user_auth=False).status_code == 201
    client.session.close()


def test_a_used_up_window_is_a_429_until_it_ends(
    pwd: tweepy.Client, urja: tweepy.Client, world: World
) -> None:
    for left in range(74, -1, -1):
        assert pwd.get_me().headers["x-rate-limit-remaining"] == str(left)
    with pytest.raises(tweepy.TooManyRequests) as caught:
        pwd.get_me()
    assert refusal(caught.value)["title"] == "Too Many Requests"
    headers = caught.value.response.headers
    assert headers["x-rate-limit-remaining"] == "0"
    assert int(headers["x-rate-limit-reset"]) == int(world.now().timestamp()) + 900
    assert urja.get_me().status_code == 200
    world.advance(899)
    with pytest.raises(tweepy.TooManyRequests):
        pwd.get_me()
    world.advance(1)
    assert pwd.get_me().status_code == 200


def test_an_unknown_path_is_an_empty_404(server: PracticeServer, world: World) -> None:
    answer = ask(server, "/2/nothing/here", world.credentials("UPPWD_Abhyas").bearer)
    assert (answer.status_code, answer.content) == (404, b"")


def test_the_new_dialect_is_answered_in_the_new_words(server: PracticeServer, world: World) -> None:
    bearer = world.credentials("UPPWD_Abhyas").bearer
    path = f"/2/users/{user_id(world)}/mentions"
    wish = {"post.fields": "created_at,public_metrics", "expansions": "referenced_posts"}
    body = ask(server, path, bearer, **wish).json()
    oldest = body["data"][-1]
    assert set(oldest) == {"id", "text", "created_at", "public_metrics"}
    assert oldest["public_metrics"]["repost_count"] == 1
    assert "retweet_count" not in oldest["public_metrics"]
    assert body["data"][0]["referenced_posts"] == [{"type": "retweeted", "id": oldest["id"]}]
    assert [post["id"] for post in body["includes"]["posts"]] == [oldest["id"]]
    everything = "author_id,in_reply_to_user_id,edit_history_post_ids"
    full = ask(server, path, bearer, **{"post.fields": "id", "expansions": everything}).json()
    assert set(full["data"][1]) == {
        "id",
        "text",
        "author_id",
        "in_reply_to_user_id",
        "edit_history_post_ids",
    }
    gone = ask(server, "/2/tweets", bearer, ids="1", **{"post.fields": "id"}).json()
    assert gone["errors"][0]["type"] == "https://api.x.com/2/problems/resource-not-found"


def test_an_expansion_only_the_new_dialect_has_is_a_sign_of_it(
    server: PracticeServer, world: World
) -> None:
    bearer = world.credentials("UPPWD_Abhyas").bearer
    path = f"/2/users/{user_id(world)}/mentions"
    body = ask(server, path, bearer, expansions="referenced_posts").json()
    assert body["includes"]["posts"]
    assert set(body["data"][-1]) == {"id", "text"}


def test_names_x_does_not_know_are_left_out_in_silence(
    server: PracticeServer, world: World
) -> None:
    bearer = world.credentials("UPPWD_Abhyas").bearer
    answer = ask(
        server,
        f"/2/users/{user_id(world)}/mentions",
        bearer,
        **{"tweet.fields": "lang,note_post,nonsense", "expansions": "nonsense"},
    )
    assert answer.status_code == 200
    assert set(answer.json()["data"][0]) == {"id", "text", "edit_history_tweet_ids", "lang"}


def test_tweepy_searches_and_looks_up_users_in_lists(pwd: tweepy.Client, world: World) -> None:
    found = pwd.search_recent_tweets(
        "@UPPWD_Abhyas -is:retweet lang:hi",
        max_results=10,
        sort_order="recency",
        tweet_fields=["author_id"],
        expansions=["author_id"],
        user_auth=True,
    ).json()
    assert [post["text"][:9] for post in found["data"]] == ["@ramesh_a", "@UPPWD_Ab"]
    assert len(found["includes"]["users"]) == 2
    by_name = pwd.get_users(usernames=["ramesh_ab", "nobody"], user_auth=True).json()
    by_id = pwd.get_users(ids=[by_name["data"][0]["id"]], user_auth=True).json()
    assert by_id["data"] == by_name["data"]
    assert by_name["errors"][0]["parameter"] == "usernames"


def test_tweepy_pages_through_a_search_by_itself() -> None:
    world = World.load(crowded_day(25), OPENS_AT, pace=0)
    server = PracticeServer(world)
    server.start()
    client = connect(server, world.credentials("UPPWD_Abhyas"))
    client.return_type = dict
    pages = tweepy.Paginator(client.search_recent_tweets, "गड्ढा", max_results=10, user_auth=True)
    counts = [page["meta"]["result_count"] for page in pages]
    client.session.close()
    server.stop()
    assert counts == [10, 10, 5]


def test_tweepy_hides_a_reply_and_likes_a_post(
    pwd: tweepy.Client, urja: tweepy.Client, world: World
) -> None:
    world.set_plan("enterprise")
    own = pwd.create_tweet(text="सूचना").json()["data"]["id"]
    reply = urja.create_tweet(text="ठीक", in_reply_to_tweet_id=own).json()["data"]["id"]
    assert pwd.hide_reply(reply).json() == {"data": {"hidden": True}}
    assert pwd.unhide_reply(reply).json() == {"data": {"hidden": False}}
    assert pwd.like(reply).json() == {"data": {"liked": True}}
    assert pwd.unlike(reply).json() == {"data": {"liked": False}}
    with pytest.raises(tweepy.Forbidden):
        urja.hide_reply(reply)
