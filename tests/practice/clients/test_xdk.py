"""X's own Python kit at the practice X: OAuth 2.0 and 1.0a, the newer dialect, its own models."""

import base64
from collections.abc import Iterator

import pytest
import requests
import xdk
from xdk import schemas
from xdk.oauth1_auth import OAuth1
from xdk.schemas import CreatePostsRequest

from tests.practice import pictures
from tests.practice.clients.conftest import CALLBACK, MENTIONS, RESET, Desk
from upsocial_desktop.practice.api.wish import Dialect, Manners

SCOPES = ["tweet.read", "tweet.write", "users.read", "media.write", "offline.access"]


@pytest.fixture
def unknown(desk: Desk) -> Iterator[xdk.Client]:
    """A client that nobody has signed in yet."""
    made = xdk.Client(
        client_id=desk.app.client_id,
        client_secret=desk.app.client_secret,
        redirect_uri=CALLBACK,
        scope=SCOPES,
    )
    yield made
    made.session.close()
    if made.oauth2_session is not None:
        made.oauth2_session.close()


@pytest.fixture
def client(unknown: xdk.Client, desk: Desk) -> xdk.Client:
    """A client whose token was given through the consent page."""
    url = unknown.get_authorization_url(state="seven")
    unknown.exchange_code(desk.browser.code(url, desk.handle))
    return unknown


def post(client: xdk.Client, text: str, **more: object) -> str:
    made = client.posts.create(CreatePostsRequest(text=text, **more)).data
    assert text in made.text
    return str(made.id)


def test_signs_in_and_knows_itself(client: xdk.Client, desk: Desk) -> None:
    me = client.users.get_me(user_fields=["created_at", "verified_type"]).data
    assert (me.id, me.username) == (desk.user_id, desk.handle)
    assert me.created_at


def test_reads_numbers_of_a_user_once_x_speaks_the_newer_dialect_unasked(
    client: xdk.Client, desk: Desk
) -> None:
    """`public_metrics` of a user is asked for in the same words in both dialects."""
    desk.server.front.manners = Manners(dialect=Dialect.POSTS)
    assert client.users.get_me(user_fields=["public_metrics"]).data.public_metrics.post_count == 0


def test_refreshes_its_token(client: xdk.Client, desk: Desk) -> None:
    desk.world.advance(7_201)
    with pytest.raises(requests.HTTPError, match="401"):
        client.users.get_me()
    before = client.token["refresh_token"]
    assert client.refresh_token()["refresh_token"] != before
    assert client.users.get_me().data.username == desk.handle


def test_signs_in_by_oauth_1_with_a_pin(desk: Desk) -> None:
    app = desk.app
    flow = OAuth1(app.consumer_key, app.consumer_secret, "oob")
    token = flow.get_access_token(desk.browser.pin(flow.start_oauth_flow(), desk.handle))
    # The object that asked goes on signing with the request token: a new one is needed.
    signer = OAuth1(
        app.consumer_key, app.consumer_secret, "oob", token.access_token, token.access_token_secret
    )
    client = xdk.Client(base_url=desk.address, auth=signer)  # signs for the server's own address
    assert client.users.get_me(user_fields=["name", "username"]).data.username == desk.handle
    made = post(client, "बिजली आ गई है, धन्यवाद + 100%")
    assert client.posts.delete(made).data.deleted
    client.session.close()


def test_reads_mentions_over_three_pages(client: xdk.Client, desk: Desk) -> None:
    pages = list(
        client.users.get_mentions(
            desk.user_id,
            max_results=10,
            post_fields=["created_at", "note_post", "conversation_id"],
            expansions=["author_id", "edit_history_post_ids"],
        )
    )
    posts = [each for page in pages for each in page.data]
    assert [page.meta.result_count for page in pages] == [10, 10, 5]
    assert len({each.id for each in posts}) == MENTIONS
    assert {user.username for page in pages for user in page.includes.users} == {"ramesh_ab"}
    assert all(each.author_id and each.edit_history_post_ids == [each.id] for each in posts)


def test_creates_replies_reads_back_and_deletes(client: xdk.Client, desk: Desk) -> None:
    made = post(client, "पुल खुल गया है।")
    parent = next(client.users.get_mentions(desk.user_id, max_results=5)).data[0].id
    reply = post(client, "काम शुरू।", reply={"in_reply_to_tweet_id": parent})
    read = client.posts.get_by_id(
        reply, post_fields=["conversation_id"], expansions=["referenced_posts"]
    )
    assert [(each.type, each.id) for each in read.data.referenced_posts] == [("replied_to", parent)]
    assert [each.id for each in read.includes.posts] == [parent]
    assert client.posts.delete(made).data.deleted is True
    gone = client.posts.get_by_id(made, post_fields=["text"])
    assert gone.data is None
    assert gone.errors[0].title == "Not Found Error"


def test_is_told_of_a_duplicate(client: xdk.Client) -> None:
    post(client, "एक ही बात")
    with pytest.raises(requests.HTTPError) as no:
        post(client, "एक ही बात")
    assert no.value.response.status_code == 403
    told = no.value.response.json()["detail"]
    assert told == "You are not allowed to create a Tweet with duplicate content."


def test_uploads_a_picture_in_pieces_with_words_for_it(client: xdk.Client) -> None:
    body = pictures.png(padding=2_000)
    begun = client.media.initialize_upload(
        schemas.InitializeMediaUploadRequest(
            media_type="image/png", total_bytes=len(body), media_category="tweet_image"
        )
    )
    for index, start in enumerate(range(0, len(body), 900)):
        piece = base64.b64encode(body[start : start + 900]).decode()
        wanted = schemas.AppendMediaUploadRequest(media=piece, segment_index=index)
        assert client.media.append_upload(begun.data.id, wanted).data.expires_at
    assert client.media.finalize_upload(begun.data.id).data.size == len(body)
    assert client.media.get_upload_status(begun.data.id).data.processing_info.state == "succeeded"
    words = {"alt_text": {"text": "टूटी सड़क"}}
    wish = schemas.CreateMediaMetadataRequest(id=begun.data.id, metadata=words)
    assert client.media.create_metadata(wish).data.id == begun.data.id
    made = post(client, "देखिए", media={"media_ids": [begun.data.id]})
    read = client.posts.get_by_id(
        made,
        post_fields=["attachments"],
        expansions=["attachments.media_keys"],
        media_fields=["alt_text", "media_key", "type"],
    )
    (item,) = read.includes.media
    assert (item.type, item.alt_text) == ("photo", "टूटी सड़क")
    assert item.media_key == begun.data.media_key


def test_is_told_when_a_window_opens_again(client: xdk.Client, desk: Desk) -> None:
    desk.limit("me", 1)
    client.users.get_me()
    with pytest.raises(requests.HTTPError) as no:
        client.users.get_me()
    assert no.value.response.status_code == 429
    assert int(no.value.response.headers["x-rate-limit-reset"]) == RESET


def test_searches(client: xdk.Client) -> None:
    pages = client.posts.search_recent(
        query="from:ramesh_ab क्रमांक", max_results=10, post_fields=["lang"]
    )
    found = [page.data for page in pages]
    assert [len(page) for page in found] == [10, 10, 5]
    assert {each.lang for page in found for each in page} == {"hi"}
    assert next(client.posts.search_recent(query="from:nobody_ab")).data is None
