"""Posting, replying and deleting: what X does and what it refuses, by way of tweepy."""

import pytest
import requests
import tweepy

from tests.practice.wire import control
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.world import World


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


def test_a_post_is_created_found_again_and_deleted(pwd: tweepy.Client, world: World) -> None:
    created = pwd.create_tweet(text="पुल खुल गया है & यातायात सामान्य है। https://example.org/x")
    told = created.json()["data"]
    assert created.status_code == 201
    assert created.headers["location"].endswith(f"/2/tweets/{told['id']}")
    assert told["text"].startswith("पुल खुल गया है &amp; यातायात सामान्य है। https://t.co/")
    own = pwd.get_users_tweets(user_id(world), user_auth=True).json()
    assert [post["id"] for post in own["data"]] == [told["id"]]
    assert pwd.delete_tweet(told["id"]).json() == {"data": {"deleted": True}}
    gone = pwd.get_tweet(told["id"], user_auth=True)
    assert gone.status_code == 200
    assert gone.json()["errors"][0]["detail"] == f"Could not find tweet with id: [{told['id']}]."


def test_user_posts_leave_out_replies_when_asked(pwd: tweepy.Client, world: World) -> None:
    parent = mentions(pwd, world).json()["data"][-1]["id"]
    pwd.create_tweet(text="उत्तर", in_reply_to_tweet_id=parent)
    pwd.create_tweet(text="सूचना")
    texts = [
        post["text"]
        for post in pwd.get_users_tweets(
            user_id(world), user_auth=True, exclude=["replies"]
        ).json()["data"]
    ]
    assert texts == ["सूचना"]


def test_a_reply_carries_the_handles_x_puts_before_it(pwd: tweepy.Client, world: World) -> None:
    parent = mentions(pwd, world).json()["data"][-1]["id"]
    told = pwd.create_tweet(text="काम शुरू।", in_reply_to_tweet_id=parent).json()["data"]
    assert told["text"] == "@ramesh_ab काम शुरू।"
    read = pwd.get_tweet(
        told["id"],
        user_auth=True,
        tweet_fields=["referenced_tweets", "display_text_range", "in_reply_to_user_id"],
    ).json()["data"]
    assert read["referenced_tweets"] == [{"type": "replied_to", "id": parent}]
    assert read["display_text_range"] == [len("@ramesh_ab "), len(told["text"])]


def test_the_same_words_are_refused_in_xs_words(pwd: tweepy.Client) -> None:
    pwd.create_tweet(text="एक ही बात")
    with pytest.raises(tweepy.Forbidden) as caught:
        pwd.create_tweet(text="एक ही बात")
    assert refusal(caught.value) == {
        "detail": "You are not allowed to create a Tweet with duplicate content.",
        "type": "about:blank",
        "title": "Forbidden",
        "status": 403,
    }


def test_an_unsummoned_reply_is_refused_until_the_plan_is_enterprise(
    urja: tweepy.Client, pwd: tweepy.Client, server: PracticeServer, world: World
) -> None:
    for_pwd = mentions(pwd, world).json()["data"][-1]["id"]
    with pytest.raises(tweepy.Forbidden) as caught:
        urja.create_tweet(text="हम देखते हैं", in_reply_to_tweet_id=for_pwd)
    body = refusal(caught.value)
    assert body["type"] == "https://api.x.com/2/problems/not-authorized-for-resource"
    assert str(body["detail"]).startswith("You can only reply to or quote posts where you are")
    assert control(server, "plan", {"plan": "enterprise"}).json()["plan"] == "enterprise"
    assert urja.create_tweet(text="हम देखते हैं", in_reply_to_tweet_id=for_pwd).status_code == 201


def test_a_gone_parent_is_refused_in_xs_words(
    pwd: tweepy.Client, server: PracticeServer, world: World
) -> None:
    parent = mentions(pwd, world).json()["data"][-1]["id"]
    assert control(server, "delete", {"post_id": parent}).status_code == 200
    with pytest.raises(tweepy.Forbidden, match="deleted or not visible"):
        pwd.create_tweet(text="उत्तर", in_reply_to_tweet_id=parent)


def test_nobody_deletes_anothers_post(pwd: tweepy.Client, world: World) -> None:
    other = mentions(pwd, world).json()["data"][0]["id"]
    with pytest.raises(tweepy.Forbidden):
        pwd.delete_tweet(other)
    assert other in {post["id"] for post in mentions(pwd, world).json()["data"]}
    assert pwd.delete_tweet("1").json()["errors"][0]["resource_id"] == "1"


def test_too_long_empty_and_malformed_posts_are_refused(pwd: tweepy.Client) -> None:
    with pytest.raises(tweepy.Forbidden, match="not permitted to perform"):
        pwd.create_tweet(text="₹" * 141)
    with pytest.raises(tweepy.BadRequest):
        pwd.create_tweet(text="  ")
    with pytest.raises(tweepy.BadRequest, match="media IDs are invalid"):
        pwd.create_tweet(text="चित्र", media_ids=["1"])
    with pytest.raises(tweepy.Forbidden):
        pwd.create_tweet(text="मत", poll_options=["a", "b"], poll_duration_minutes=5)
