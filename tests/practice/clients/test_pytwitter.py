"""python-twitter-v2 (pytwitter) at the practice X: OAuth by authlib, uploads in multipart forms."""

from collections.abc import Iterator
from typing import Any

import pytest
from pytwitter import Api, PyTwitterError

from tests.practice import pictures
from tests.practice.clients.conftest import CALLBACK, MENTIONS, RESET, Desk

SCOPES = ["tweet.read", "tweet.write", "users.read", "media.write", "offline.access"]


@pytest.fixture
def client(desk: Desk) -> Iterator[Api]:
    """A client whose token was given through the page, and came back with a verifier."""
    made = Api(
        consumer_key=desk.app.consumer_key,
        consumer_secret=desk.app.consumer_secret,
        callback_uri=CALLBACK,
        oauth_flow=True,
    )
    back = desk.browser.back(made.get_authorize_url(), desk.handle)
    told = made.generate_access_token(back)
    assert told["screen_name"] == desk.handle
    yield made
    made.session.close()


def test_signs_in_and_knows_itself(client: Api, desk: Desk) -> None:
    me = client.get_me(user_fields="created_at,public_metrics").data
    assert (me.id, me.username) == (desk.user_id, desk.handle)
    assert (client.auth_user_id, me.public_metrics.tweet_count) == (desk.user_id, 0)


def test_finds_the_user_in_ready_made_keys(desk: Desk) -> None:
    keys = desk.keys
    made = Api(
        consumer_key=keys.consumer_key,
        consumer_secret=keys.consumer_secret,
        access_token=keys.access_token,
        access_secret=keys.access_secret,
    )
    assert made.auth_user_id == desk.user_id
    assert made.get_me().data.username == desk.handle
    made.session.close()


def test_signs_in_by_oauth_2(desk: Desk) -> None:
    made = Api(
        client_id=desk.app.client_id,
        client_secret=desk.app.client_secret,
        oauth_flow=True,
        callback_uri=CALLBACK,
        scopes=SCOPES,
    )
    url, verifier, _ = made.get_oauth2_authorize_url()
    token = made.generate_oauth2_access_token(desk.browser.back(url, desk.handle), verifier)
    assert made.get_me().data.username == desk.handle
    desk.world.advance(7_201)
    with pytest.raises(PyTwitterError, match="Unauthorized"):
        made.get_me()
    session = made._get_oauth2_session()
    again = session.refresh_token(
        made.BASE_OAUTH2_ACCESS_TOKEN_URL, refresh_token=token["refresh_token"]
    )
    session.close()
    made.session.close()
    fresh = Api(bearer_token=again["access_token"])
    assert fresh.get_me().data.username == desk.handle
    fresh.session.close()


def test_signs_in_as_an_app_alone(desk: Desk) -> None:
    keys = {"consumer_key": desk.app.consumer_key, "consumer_secret": desk.app.consumer_secret}
    made = Api(application_only_auth=True, **keys)
    assert made.get_user(username="ramesh_ab").data.name == "रमेश पाल"
    with pytest.raises(PyTwitterError, match="Unsupported Authentication"):
        made.get_me()
    made.session.close()


def test_reads_mentions_over_three_pages(client: Api, desk: Desk) -> None:
    pages: list[Any] = []
    token = None
    while not pages or token:
        pages.append(
            client.get_mentions(
                desk.user_id,
                max_results=10,
                pagination_token=token,
                tweet_fields=["created_at", "author_id", "entities"],
                expansions="author_id",
                user_fields=["verified"],
            )
        )
        token = pages[-1].meta.next_token
    posts = [post for page in pages for post in page.data]
    assert [page.meta.result_count for page in pages] == [10, 10, 5]
    assert len({post.id for post in posts}) == MENTIONS
    assert {user.username for page in pages for user in page.includes.users} == {"ramesh_ab"}
    assert {each.username for post in posts for each in post.entities.mentions} == {desk.handle}


def test_creates_replies_reads_back_and_deletes(client: Api, desk: Desk) -> None:
    made = client.create_tweet(text="पुल खुल गया है & यातायात सामान्य है।")
    parent = client.get_mentions(desk.user_id, max_results=5).data[0]
    reply = client.create_tweet(text="काम शुरू।", reply_in_reply_to_tweet_id=parent.id)
    read = client.get_tweet(reply.id, tweet_fields="referenced_tweets").data
    assert [(each.type, each.id) for each in read.referenced_tweets] == [("replied_to", parent.id)]
    assert client.delete_tweet(made.id) == {"data": {"deleted": True}}
    with pytest.raises(PyTwitterError) as no:
        client.get_tweet(made.id)
    assert no.value.message[0]["title"] == "Not Found Error"


def test_is_told_of_a_duplicate(client: Api) -> None:
    client.create_tweet(text="एक ही बात")
    with pytest.raises(PyTwitterError) as no:
        client.create_tweet(text="एक ही बात")
    assert no.value.message["status"] == 403
    words = "You are not allowed to create a Tweet with duplicate content."
    assert no.value.message["detail"] == words


def test_uploads_a_picture_in_pieces_with_words_for_it(client: Api) -> None:
    """Metadata is not among what it offers: its own request method is used for it."""
    body = pictures.png(padding=2_000)
    begun = client.upload_media_chunked_init_v2(len(body), "image/png", "tweet_image").data
    for index, start in enumerate(range(0, len(body), 900)):
        piece = body[start : start + 900]
        assert client.upload_media_chunked_append_v2(begun.id, index, piece)
    assert client.upload_media_chunked_finalize_v2(begun.id).data.size == len(body)
    status = client.upload_media_chunked_status_v2(begun.id).data
    assert status.processing_info.state == "succeeded"
    wish = {"id": begun.id, "metadata": {"alt_text": {"text": "टूटी सड़क"}}}
    client._request(f"{client.BASE_URL_V2}/media/metadata", "POST", json=wish).raise_for_status()
    made = client.create_tweet(text="देखिए", media_media_ids=[begun.id])
    read = client.get_tweet(
        made.id, expansions="attachments.media_keys", media_fields="alt_text,type"
    )
    (item,) = read.includes.media
    assert (item.type, item.alt_text) == ("photo", "टूटी सड़क")
    assert item.media_key == begun.media_key


def test_uploads_a_picture_in_one_go(client: Api) -> None:
    told = client.upload_media_simple_v2(
        pictures.png(), media_category="tweet_image", return_json=True
    )
    made = client.create_tweet(text="देखिए", media_media_ids=[told["data"]["id"]])
    read = client.get_tweet(made.id, expansions="attachments.media_keys")
    assert [item.type for item in read.includes.media] == ["photo"]


def test_is_told_when_a_window_opens_again(client: Api, desk: Desk) -> None:
    desk.limit("me", 1)
    client.get_me()
    with pytest.raises(PyTwitterError, match="Too Many Requests"):
        client.get_me()
    left = client.rate_limit.get_limit(f"{client.BASE_URL_V2}/users/me")
    assert (left.limit, left.remaining, left.reset) == (1, 0, RESET)


def test_searches(client: Api) -> None:
    found = client.search_tweets("from:ramesh_ab क्रमांक", max_results=10, tweet_fields="lang")
    assert [post.lang for post in found.data] == ["hi"] * 10
    more = client.search_tweets(
        "from:ramesh_ab क्रमांक", max_results=10, next_token=found.meta.next_token
    )
    assert not {post.id for post in more.data} & {post.id for post in found.data}
    assert client.search_tweets("from:nobody_ab").data == []
