"""tweepy 4 at the practice X: OAuth 1.0a with a PIN, OAuth 2.0, the older dialect."""

import base64
from collections.abc import Iterator
from typing import Any

import pytest
import tweepy

from tests.practice import pictures
from tests.practice.clients.conftest import CALLBACK, MENTIONS, RESET, Desk

SCOPES = ["tweet.read", "tweet.write", "users.read", "media.write", "offline.access"]


@pytest.fixture
def client(desk: Desk) -> Iterator[tweepy.Client]:
    """A client whose token was given through the page with the PIN."""
    handler = tweepy.OAuth1UserHandler(
        desk.app.consumer_key, desk.app.consumer_secret, callback="oob"
    )
    token, secret = handler.get_access_token(
        desk.browser.pin(handler.get_authorization_url(), desk.handle)
    )
    handler.oauth.close()
    made = tweepy.Client(
        consumer_key=desk.app.consumer_key,
        consumer_secret=desk.app.consumer_secret,
        access_token=token,
        access_token_secret=secret,
    )
    yield made
    made.session.close()


def test_signs_in_with_a_pin_and_knows_itself(client: tweepy.Client, desk: Desk) -> None:
    me = client.get_me(user_fields=["created_at", "verified_type"]).data
    assert (str(me.id), me.username) == (desk.user_id, desk.handle)
    assert me.created_at.tzinfo is not None


def test_signs_in_by_oauth_2_and_refreshes(desk: Desk) -> None:
    handler = tweepy.OAuth2UserHandler(
        client_id=desk.app.client_id,
        redirect_uri=CALLBACK,
        scope=SCOPES,
        client_secret=desk.app.client_secret,
    )
    back = desk.browser.back(handler.get_authorization_url(), desk.handle)
    first = handler.fetch_token(back.replace("http://", "https://"))
    desk.world.advance(7_201)
    with pytest.raises(tweepy.Unauthorized):
        who(first["access_token"])
    url = "https://api.x.com/2/oauth2/token"
    second = handler.refresh_token(
        url, refresh_token=first["refresh_token"], client_id=desk.app.client_id, auth=handler.auth
    )
    handler.close()
    assert who(second["access_token"]) == desk.handle


def who(bearer: str) -> str:
    made = tweepy.Client(bearer)
    try:
        return str(made.get_me(user_auth=False).data.username)
    finally:
        made.session.close()


def test_reads_mentions_over_three_pages(client: tweepy.Client, desk: Desk) -> None:
    pages = list(
        tweepy.Paginator(
            client.get_users_mentions,
            desk.user_id,
            max_results=10,
            tweet_fields=["created_at", "author_id"],
            expansions=["author_id"],
            user_auth=True,
        )
    )
    posts = [post for page in pages for post in page.data]
    assert [len(page.data) for page in pages] == [10, 10, 5]
    assert len({post.id for post in posts}) == MENTIONS
    assert posts == sorted(posts, key=lambda post: post.id, reverse=True)
    assert {user.username for page in pages for user in page.includes["users"]} == {"ramesh_ab"}


def test_creates_replies_reads_back_and_deletes(client: tweepy.Client, desk: Desk) -> None:
    made = client.create_tweet(text="पुल खुल गया है & यातायात सामान्य है।").data
    parent = client.get_users_mentions(desk.user_id, user_auth=True).data[0]
    reply = client.create_tweet(text="काम शुरू।", in_reply_to_tweet_id=parent.id).data
    read = client.get_tweet(reply["id"], tweet_fields=["referenced_tweets"], user_auth=True).data
    assert [(each.type, each.id) for each in read.referenced_tweets] == [("replied_to", parent.id)]
    assert client.delete_tweet(made["id"]).data == {"deleted": True}
    gone = client.get_tweet(made["id"], user_auth=True)
    assert gone.data is None
    assert gone.errors[0]["title"] == "Not Found Error"


def test_is_told_of_a_duplicate(client: tweepy.Client) -> None:
    client.create_tweet(text="एक ही बात")
    with pytest.raises(tweepy.Forbidden) as no:
        client.create_tweet(text="एक ही बात")
    words = "You are not allowed to create a Tweet with duplicate content."
    assert no.value.api_messages == [words]


def test_uploads_a_picture_in_pieces_with_words_for_it(client: tweepy.Client) -> None:
    """tweepy has no upload of version 2: its own request method is used for it."""

    def send(path: str, **words: object) -> Any:
        answer = client.request("POST", f"/2/media/{path}", json=words, user_auth=True)
        return answer.json()["data"]

    body = pictures.png(padding=2_000)
    media_id = send("upload/initialize", media_type="image/png", total_bytes=len(body))["id"]
    for index, start in enumerate(range(0, len(body), 900)):
        piece = base64.b64encode(body[start : start + 900]).decode()
        send(f"upload/{media_id}/append", segment_index=index, media=piece)
    assert send(f"upload/{media_id}/finalize")["size"] == len(body)
    words = {"alt_text": {"text": "टूटी सड़क"}}
    assert send("metadata", id=media_id, metadata=words)["associated_metadata"] == words
    made = client.create_tweet(text="देखिए", media_ids=[media_id]).data
    read = client.get_tweet(
        made["id"],
        expansions=["attachments.media_keys"],
        media_fields=["alt_text", "type"],
        user_auth=True,
    )
    (item,) = read.includes["media"]
    assert (item.type, item.alt_text) == ("photo", "टूटी सड़क")
    assert item.media_key == f"3_{media_id}"


def test_is_told_when_a_window_opens_again(client: tweepy.Client, desk: Desk) -> None:
    desk.limit("mentions", 2)
    for _ in range(2):
        client.get_users_mentions(desk.user_id, user_auth=True)
    with pytest.raises(tweepy.TooManyRequests) as no:
        client.get_users_mentions(desk.user_id, user_auth=True)
    assert no.value.reset_time == RESET


def test_searches(client: tweepy.Client) -> None:
    found = client.search_recent_tweets(
        "from:ramesh_ab क्रमांक", max_results=10, tweet_fields=["lang"], user_auth=True
    )
    assert len(found.data) == 10
    assert {post.lang for post in found.data} == {"hi"}
    assert found.meta["newest_id"] == str(found.data[0].id)
    assert client.search_recent_tweets("from:nobody_ab", user_auth=True).data is None
