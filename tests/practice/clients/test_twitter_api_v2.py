"""twitter-api-v2 for Node at the practice X: another language, signing for `api.x.com`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.practice import pictures
from tests.practice.clients.conftest import CALLBACK, MENTIONS, RESET, Desk
from tests.practice.clients.node_client import (
    NodeClient,
    RefusedError,
    file_of,
    installed,
    running,
)

SCOPES = ["tweet.read", "tweet.write", "users.read", "media.write", "offline.access"]


@pytest.fixture(scope="module")
def modules(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the client is installed: kept between runs, where pytest keeps anything."""
    kept = getattr(request.config, "cache", None)
    made = kept.mkdir("twitter-api-v2") if kept else tmp_path_factory.mktemp("twitter-api-v2")
    return installed(made)


@pytest.fixture
def node(modules: Path, desk: Desk) -> Iterator[NodeClient]:
    """A Node with a client under `app` that has the app's keys only."""
    with running(modules, desk.address) as started:
        keys = {"appKey": desk.app.consumer_key, "appSecret": desk.app.consumer_secret}
        started.make("app", keys)
        yield started


@pytest.fixture
def client(node: NodeClient, desk: Desk) -> NodeClient:
    """A Node with a client under `me` whose token was given through the page with the PIN."""
    link = node.call("app", "generateAuthLink", "oob")
    keys = {"appKey": desk.app.consumer_key, "appSecret": desk.app.consumer_secret}
    asking = {"accessToken": link["oauth_token"], "accessSecret": link["oauth_token_secret"]}
    node.make("asking", keys | asking)
    pin = desk.browser.pin(link["url"], desk.handle)
    told = node.call("asking", "login", pin, keep="me")
    assert (told["userId"], told["screenName"]) == (desk.user_id, desk.handle)
    return node


def post(client: NodeClient, text: str, payload: object = None) -> Any:
    return client.call("me", "v2.tweet", text, payload or {})["data"]


def test_signs_in_with_a_pin_and_knows_itself(client: NodeClient, desk: Desk) -> None:
    me = client.call("me", "v2.me", {"user.fields": ["created_at", "public_metrics"]})["data"]
    assert (me["id"], me["username"]) == (desk.user_id, desk.handle)
    assert me["public_metrics"]["tweet_count"] == 0


def test_signs_in_by_oauth_2_refreshes_and_revokes(node: NodeClient, desk: Desk) -> None:
    node.make("two", {"clientId": desk.app.client_id, "clientSecret": desk.app.client_secret})
    link = node.call("two", "generateOAuth2AuthLink", CALLBACK, {"scope": SCOPES})
    code = desk.browser.code(link["url"], desk.handle)
    wish = {"code": code, "codeVerifier": link["codeVerifier"], "redirectUri": CALLBACK}
    told = node.call("two", "loginWithOAuth2", wish, keep="first")
    assert (told["expiresIn"], told["scope"]) == (7_200, SCOPES)
    desk.world.advance(7_201)
    with pytest.raises(RefusedError) as no:
        node.call("first", "v2.me")
    assert no.value.code == 401
    again = node.call("two", "refreshOAuth2Token", told["refreshToken"], keep="second")
    assert node.call("second", "v2.me")["data"]["username"] == desk.handle
    with pytest.raises(RefusedError) as no:
        node.call("two", "refreshOAuth2Token", told["refreshToken"])
    assert no.value.code == 400
    assert node.call("two", "revokeOAuth2Token", again["accessToken"]) == {"revoked": True}
    with pytest.raises(RefusedError):
        node.call("second", "v2.me")


def test_signs_in_as_an_app_alone(node: NodeClient) -> None:
    node.call("app", "appLogin", keep="alone")
    found = node.call("alone", "v2.userByUsername", "ramesh_ab")["data"]
    assert found["name"] == "रमेश पाल"
    with pytest.raises(RefusedError) as no:
        node.call("alone", "v2.me")
    assert no.value.body["title"] == "Unsupported Authentication"


def test_reads_mentions_over_three_pages(client: NodeClient, desk: Desk) -> None:
    wish = {"max_results": 10, "tweet.fields": ["created_at", "author_id"]}
    pages = client.pages("me", "v2.userMentionTimeline", desk.user_id, wish)
    assert [page["meta"]["result_count"] for page in pages] == [10, 10, 5]
    ids = [each["id"] for page in pages for each in page["posts"]]
    assert len(set(ids)) == MENTIONS
    assert ids == sorted(ids, key=int, reverse=True)


def test_creates_replies_reads_back_and_deletes(client: NodeClient, desk: Desk) -> None:
    made = post(client, "पुल खुल गया है & यातायात सामान्य है।")
    wish = {"max_results": 5}
    parent = client.pages("me", "v2.userMentionTimeline", desk.user_id, wish)[0]["posts"][0]["id"]
    reply = client.call("me", "v2.reply", "काम शुरू।", parent)["data"]["id"]
    read = client.call("me", "v2.singleTweet", reply, {"tweet.fields": "referenced_tweets"})
    assert read["data"]["referenced_tweets"] == [{"type": "replied_to", "id": parent}]
    assert client.call("me", "v2.deleteTweet", made["id"]) == {"data": {"deleted": True}}
    gone = client.call("me", "v2.singleTweet", made["id"])
    assert gone["errors"][0]["title"] == "Not Found Error"


def test_is_told_of_a_duplicate(client: NodeClient) -> None:
    post(client, "एक ही बात")
    with pytest.raises(RefusedError) as no:
        post(client, "एक ही बात")
    assert no.value.code == 403
    words = "You are not allowed to create a Tweet with duplicate content."
    assert no.value.body["detail"] == words


def test_uploads_a_picture_in_pieces_with_words_for_it(client: NodeClient) -> None:
    body = pictures.png(padding=2_000)
    options = {"media_type": "image/png", "media_category": "tweet_image"}
    media_id = client.call("me", "v2.uploadMedia", file_of(body), options, 900)
    words = {"alt_text": {"text": "टूटी सड़क"}}
    told = client.call("me", "v2.createMediaMetadata", media_id, words)
    assert told["data"]["associated_metadata"] == words
    made = post(client, "देखिए", {"media": {"media_ids": [media_id]}})
    wish = {"expansions": "attachments.media_keys", "media.fields": ["alt_text", "type"]}
    read = client.call("me", "v2.singleTweet", made["id"], wish)
    (item,) = read["includes"]["media"]
    assert (item["type"], item["alt_text"]) == ("photo", "टूटी सड़क")
    assert item["media_key"] == f"3_{media_id}"


def test_is_told_when_a_window_opens_again(client: NodeClient, desk: Desk) -> None:
    desk.limit("me", 1)
    client.call("me", "v2.me")
    with pytest.raises(RefusedError) as no:
        client.call("me", "v2.me")
    assert no.value.code == 429
    left = no.value.rate_limit
    assert (left["limit"], left["remaining"], left["reset"]) == (1, 0, RESET)


def test_searches(client: NodeClient) -> None:
    wish = {"max_results": 10, "tweet.fields": "lang"}
    pages = client.pages("me", "v2.search", "from:ramesh_ab क्रमांक", wish)
    assert {each["lang"] for each in pages[0]["posts"]} == {"hi"}
    assert len({each["id"] for page in pages for each in page["posts"]}) == MENTIONS
