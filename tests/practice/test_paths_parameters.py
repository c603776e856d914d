"""What a query may say: names, values, lists and bounds, and users by every key."""

from typing import Any
from urllib.parse import quote

import pytest

from tests.practice.calls import ask, call, caller, empty_world, post_at
from upsocial_desktop.practice.api.wish import Dialect, Manners
from upsocial_desktop.practice.world import World


@pytest.fixture
def world() -> World:
    return empty_world()


def refusal(world: World, address: str, manners: Manners | None = None) -> tuple[Any, str]:
    answer = call(world, "GET", address, manners=manners)
    assert answer.status == 400, answer.body
    body = ask(world, address, manners=manners)
    assert body["title"] == "Invalid Request"
    return body["errors"][0]["parameters"], body["errors"][0]["message"]


def test_an_unknown_parameter_is_named_with_all_that_are_known(world: World) -> None:
    parameters, words = refusal(world, "/2/users/me?fields=id")
    assert parameters == {"fields": ["id"]}
    assert words == (
        "The query parameter [fields] is not one of"
        " [user.fields,expansions,tweet.fields,post.fields]"
    )
    assert "max_results" in refusal(world, f"/2/users/{caller(world).user_id}/mentions?max=5")[1]
    assert call(world, "DELETE", "/2/tweets/1?really=yes").status == 400
    assert call(world, "GET", "/2/users/me?oauth_token=x").status == 200


@pytest.mark.parametrize(
    ("address", "parameters", "words"),
    [
        ("/2/tweets", {"ids": [""]}, "The `ids` query parameter can not be empty"),
        ("/2/tweets?ids=1,x", {"ids": ["x"]}, "The `ids` query parameter value [x] is not valid"),
        ("/2/tweets/x", {"id": ["x"]}, "The `id` query parameter value [x] is not valid"),
        ("/2/users/x", {"id": ["x"]}, "The `id` query parameter value [x] is not valid"),
        ("/2/users?ids=x", {"ids": ["x"]}, "The `ids` query parameter value [x] is not valid"),
        (
            "/2/users/by?usernames=a-b",
            {"usernames": ["a-b"]},
            "The `usernames` query parameter value [a-b] does not match ^[A-Za-z0-9_]{1,15}$",
        ),
        (
            "/2/users/by/username/sixteen_letters_",
            {"username": ["sixteen_letters_"]},
            "The `username` query parameter value [sixteen_letters_] does not match"
            " ^[A-Za-z0-9_]{1,15}$",
        ),
        (
            "/2/users/1/tweets?exclude=likes",
            {"exclude": ["likes"]},
            "The `exclude` query parameter value [likes] is not one of [replies,retweets]",
        ),
        (
            "/2/users/1/tweets?start_time=2026-02-30T00:00:00Z",
            {"start_time": ["2026-02-30T00:00:00Z"]},
            "The `start_time` query parameter value [2026-02-30T00:00:00Z] is not a valid RFC3339"
            " date",
        ),
        (
            "/2/users/1/tweets?start_time=2026-11-02T00:00:00Z&end_time=2026-11-01T00:00:00Z",
            {"start_time": ["2026-11-02T00:00:00Z"]},
            "Invalid time range: 'start_time' must be before 'end_time'.",
        ),
        (
            "/2/tweets/search/recent?query=",
            {"query": [""]},
            "The `query` query parameter can not be empty",
        ),
    ],
)
def test_a_value_x_cannot_take_is_refused_in_its_words(
    world: World, address: str, parameters: Any, words: str
) -> None:
    assert refusal(world, address) == (parameters, words)


def test_a_list_has_at_most_a_hundred_parts(world: World) -> None:
    ids = ",".join(str(number) for number in range(1, 102))
    assert "[101] is not between 1 and 100" in refusal(world, f"/2/tweets?ids={ids}")[1]
    assert len(ask(world, f"/2/tweets?ids={ids[:-4]}")["errors"]) == 100


def test_unknown_fields_are_left_out_unless_x_is_told_to_refuse_them(world: World) -> None:
    strict = Manners(refuses_unknown_fields=True)
    address = "/2/users/me?user.fields=created_at,shoe_size"
    assert ask(world, address)["data"].keys() == {"id", "name", "username", "created_at"}
    parameters, words = refusal(world, address, strict)
    assert parameters == {"user.fields": ["created_at,shoe_size"]}
    assert words.startswith(
        "The `user.fields` query parameter value [shoe_size] is not one of [affiliation,"
    )
    assert call(world, "GET", "/2/users/me?expansions=author_id", manners=strict).status == 400
    assert call(world, "GET", "/2/tweets?ids=1&expansions=author_id", manners=strict).status == 200
    assert call(world, "GET", "/2/users/me?tweet.fields=lang", manners=strict).status == 200


def test_refusals_name_the_host_of_the_dialect(world: World) -> None:
    old = ask(world, "/2/tweets?ids=x&tweet.fields=id")
    new = ask(world, "/2/tweets?ids=x&post.fields=id")
    assert old["type"] == "https://api.twitter.com/2/problems/invalid-request"
    assert new["type"] == "https://api.x.com/2/problems/invalid-request"


def test_users_are_found_by_ids_and_by_names(world: World) -> None:
    people = ask(world, "/2/users/by?usernames=RAMESH_AB,nobody,Arpita_ab")
    assert [user["username"] for user in people["data"]] == ["ramesh_ab", "Arpita_ab"]
    assert people["errors"][0]["detail"] == "Could not find user with usernames: [nobody]."
    first = people["data"][0]["id"]
    assert ask(world, f"/2/users/{first}")["data"] == people["data"][0]
    assert ask(world, f"/2/users?ids={first},1")["data"] == [people["data"][0]]
    assert ask(world, "/2/users/1")["errors"][0]["detail"] == "Could not find user with id: [1]."


def test_a_renamed_and_a_suspended_user_are_told_as_they_are(world: World) -> None:
    ramesh = ask(world, "/2/users/by/username/ramesh_ab")["data"]["id"]
    with world.still() as shelf:
        shelf.people.rename(ramesh, "rameshpal_ab")
    assert ask(world, f"/2/users/{ramesh}")["data"]["username"] == "rameshpal_ab"
    assert "data" not in ask(world, "/2/users/by/username/ramesh_ab")
    with world.still() as shelf:
        shelf.people.suspend(ramesh, is_suspended=True)
    error = ask(world, "/2/users/by/username/rameshpal_ab")["errors"][0]
    assert error["detail"] == "User has been suspended: [rameshpal_ab]."
    assert error["title"] == "Forbidden"


def test_a_users_newest_post_can_be_brought_along(world: World) -> None:
    post = post_at(world, "ramesh_ab", "सुबह", 5)
    gone = post_at(world, "ramesh_ab", "शाम", 4)
    world.remove(gone.id)
    old = ask(world, "/2/users/by/username/ramesh_ab?expansions=most_recent_tweet_id")
    assert old["data"]["most_recent_tweet_id"] == post.id
    assert [found["id"] for found in old["includes"]["tweets"]] == [post.id]
    new = ask(world, "/2/users/by/username/ramesh_ab?expansions=most_recent_post_id")
    assert new["data"]["most_recent_post_id"] == post.id
    assert new["includes"]["posts"][0].keys() == {"id", "text"}


def test_an_x_that_has_changed_its_dialect_answers_everybody_in_it(world: World) -> None:
    post = post_at(world, "ramesh_ab", "@UPPWD_Abhyas गड्ढा", 5)
    address = f"/2/tweets?ids={post.id}&tweet.fields=created_at,public_metrics,author_id"
    new = ask(world, address, manners=Manners(Dialect.POSTS))["data"][0]
    assert new.keys() == {"id", "text", "created_at", "public_metrics"}
    assert "repost_count" in new["public_metrics"]
    asked = f"/2/tweets?ids={post.id}&post.fields=created_at&expansions=referenced_posts"
    old = ask(world, asked, manners=Manners(Dialect.CLASSIC))["data"][0]
    assert old.keys() == {"id", "text", "created_at", "edit_history_tweet_ids"}


def test_new_expansions_are_known_by_search_and_by_lists(world: World) -> None:
    parent = post_at(world, "ramesh_ab", "@UPPWD_Abhyas गड्ढा", 5)
    reply = post_at(world, "sunita_ab", "यहाँ भी", 4, parent=parent)
    wish = "expansions=referenced_posts,author_id,username&user.fields=public_metrics"
    for address in (
        f"/2/tweets/search/recent?query={quote('यहाँ')}",
        f"/2/users/{reply.author_id}/tweets?max_results=5",
        f"/2/tweets?ids={reply.id}",
    ):
        body = ask(world, f"{address}&{wish}")
        assert body["data"][0]["username"] == "sunita_ab"
        assert body["data"][0]["author_id"] == reply.author_id
        assert body["data"][0]["referenced_posts"] == [{"type": "replied_to", "id": parent.id}]
        assert [post["id"] for post in body["includes"]["posts"]] == [parent.id]
        assert body["includes"]["users"][0]["public_metrics"]["post_count"] == 1
