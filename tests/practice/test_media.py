"""Uploading over the real server, signed as tweepy signs and with a bearer token."""

import base64
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests
import tweepy

from tests.practice import pictures
from tests.practice.contract import FOLDER, complaints, described, strange
from tests.practice.wire import connect
from upsocial_desktop.practice.api.wish import Dialect
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.world import World

HOST = "https://api.twitter.com"
Send = Callable[..., requests.Response]
MISSING = {"message": "BadRequest: Not found"}
UNRECOGNISED = {"message": "media type unrecognized."}
ADD_UP = {"message": "Segments do not add up to provided total file size."}


def sender(client: tweepy.Client, auth: object, bearer: str = "") -> Send:
    """Return what sends a request on tweepy's own session, as a program beside it would."""

    def send(method: str, path: str, **given: Any) -> requests.Response:
        headers = given.pop("headers", {})
        if bearer:
            headers["Authorization"] = f"Bearer {bearer}"
        answer = client.session.request(
            method, HOST + path, auth=None if bearer else auth, headers=headers, **given
        )
        assert isinstance(answer, requests.Response)
        return answer

    return send


def auth_of(client: tweepy.Client) -> object:
    return tweepy.OAuth1UserHandler(
        client.consumer_key,
        client.consumer_secret,
        client.access_token,
        client.access_token_secret,
    ).apply_auth()


@pytest.fixture(params=["oauth1", "oauth2"])
def send(request: pytest.FixtureRequest, pwd: tweepy.Client, world: World) -> Send:
    bearer = world.credentials("UPPWD_Abhyas").bearer if request.param == "oauth2" else ""
    return sender(pwd, auth_of(pwd), bearer)


@pytest.fixture
def pwd_send(pwd: tweepy.Client) -> Send:
    return sender(pwd, auth_of(pwd))


@pytest.fixture
def urja_send(server: PracticeServer, world: World) -> Iterator[Send]:
    client = connect(server, world.credentials("UPUrja_Abhyas"))
    yield sender(client, auth_of(client))
    client.session.close()


def as_published(answer: requests.Response) -> dict[str, Any]:
    """Return the data of an answer, held against X's document where that is to be had."""
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert list(strange(body)) == []
    if FOLDER is not None:
        method, path = str(answer.request.method), str(answer.request.path_url).partition("?")[0]
        found = described(method, path, Dialect.POSTS)
        assert found is not None
        assert complaints(*found, method, 200, body) == []
    assert isinstance(body["data"], dict)
    return dict(body["data"])


def upload_photo(send: Send, body: bytes = b"", category: str = "tweet_image") -> str:
    answer = send(
        "POST",
        "/2/media/upload",
        files={"media": ("सड़क.png", body or pictures.png(), "image/png")},
        data={"media_category": category},
    )
    return str(as_published(answer)["id"])


def upload_film(send: Send, body: bytes, piece: int = 700) -> str:
    wanted = {"media_type": "video/mp4", "total_bytes": len(body), "media_category": "tweet_video"}
    begun = send("POST", "/2/media/upload/initialize", json=wanted)
    media_id = str(as_published(begun)["id"])
    for index, start in enumerate(range(0, len(body), piece)):
        answer = send(
            "POST",
            f"/2/media/upload/{media_id}/append",
            files={"media": ("film.mp4", body[start : start + piece])},
            data={"segment_index": str(index)},
        )
        as_published(answer)
    return media_id


def problem_of(answer: requests.Response, status: int = 400) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    found = answer.json()
    assert isinstance(found, dict)
    return found


def test_a_photo_goes_up_in_one_shot_by_form_and_by_json(send: Send) -> None:
    body = pictures.jpeg(1200, 1600)
    form = send(
        "POST",
        "/2/media/upload",
        files={"media": ("गड्ढा.jpg", body, "image/jpeg")},
        data={"media_category": "tweet_image"},
    )
    encoded = {"media": base64.b64encode(body).decode(), "media_category": "tweet_image"}
    for answer in (form, send("POST", "/2/media/upload", json=encoded)):
        told = as_published(answer)
        assert told == {
            "id": told["id"],
            "media_key": f"3_{told['id']}",
            "size": len(body),
            "expires_after_secs": 86_400,
            "image": {"image_type": "image/jpeg", "w": 1200, "h": 1600},
        }


def test_a_film_goes_up_in_pieces_and_is_worked_on(send: Send, world: World) -> None:
    body = pictures.film(12, padding=1_500)
    media_id = upload_film(send, body)
    path = f"/2/media/upload?command=STATUS&media_id={media_id}"
    done = send("POST", f"/2/media/upload/{media_id}/finalize")
    told = as_published(done)
    assert told["media_key"] == f"7_{media_id}"
    assert told["size"] == len(body)
    assert told["processing_info"] == {
        "state": "pending",
        "progress_percent": 0,
        "check_after_secs": 1,
    }
    states = []
    for _ in range(10):
        world.advance(1)
        work = as_published(send("GET", path))["processing_info"]
        states.append(work["state"])
        if "check_after_secs" not in work:
            break
    assert states == ["in_progress"] * 4 + ["succeeded"]
    posted = send("POST", "/2/tweets", json={"text": "फिल्म", "media": {"media_ids": [media_id]}})
    assert posted.status_code == 201


def test_the_older_form_does_all_on_one_path(send: Send) -> None:
    body = pictures.gif(3)
    path = "/2/media/upload"
    begun = send(
        "POST",
        path,
        data={
            "command": "INIT",
            "media_type": "image/gif",
            "total_bytes": str(len(body)),
            "media_category": "tweet_gif",
        },
    )
    media_id = as_published(begun)["id"]
    for index, piece in enumerate((body[:20], body[20:])):
        words = {"command": "APPEND", "media_id": media_id, "segment_index": str(index)}
        answer = send("POST", path, data=words, files={"media": piece})
        assert (answer.status_code, answer.content) == (204, b"")
    done = send("POST", path, params={"command": "FINALIZE", "media_id": media_id})
    told = as_published(done)
    assert told["media_key"] == f"16_{media_id}"
    assert told["processing_info"]["state"] == "pending"


def test_pieces_also_come_as_json(send: Send) -> None:
    body = pictures.png()
    wanted = {"media_type": "image/png", "total_bytes": len(body)}
    begun = send("POST", "/2/media/upload/initialize", json=wanted)
    media_id = begun.json()["data"]["id"]
    piece = {"media": base64.b64encode(body).decode(), "segment_index": 0}
    appended = send("POST", f"/2/media/upload/{media_id}/append", json=piece)
    as_published(appended)
    done = send("POST", f"/2/media/upload/{media_id}/finalize", json={})
    assert as_published(done)["image"]["image_type"] == "image/png"


def test_missing_pieces_and_wrong_sums_are_refused_at_the_end(pwd_send: Send) -> None:
    body = pictures.film(padding=1_400)
    media_id = upload_film(pwd_send, body)
    extra = {"media": base64.b64encode(b"more").decode(), "segment_index": 9}
    path = f"/2/media/upload/{media_id}"
    assert pwd_send("POST", f"{path}/append", json=extra).status_code == 200
    assert problem_of(pwd_send("POST", f"{path}/finalize"))["errors"] == [ADD_UP]


def test_four_photos_with_alt_text_are_read_back_by_expansion(
    send: Send, pwd: tweepy.Client, world: World
) -> None:
    ids = [upload_photo(send, pictures.png(10 + n, 20)) for n in range(4)]
    for number, media_id in enumerate(ids):
        wish = {"id": media_id, "metadata": {"alt_text": {"text": f"चित्र {number} गड्ढा"}}}
        told = as_published(send("POST", "/2/media/metadata", json=wish))
        assert told == {"id": media_id, "associated_metadata": wish["metadata"]}
    posted = pwd.create_tweet(text="मरम्मत पूरी", media_ids=ids)
    assert posted.status_code == 201
    found = pwd.get_tweet(
        posted.json()["data"]["id"],
        tweet_fields="attachments",
        expansions="attachments.media_keys",
        media_fields="alt_text,width,height,url,type",
        user_auth=True,
    ).json()
    assert found["data"]["attachments"]["media_keys"] == [f"3_{each}" for each in ids]
    shown = found["includes"]["media"]
    assert [each["alt_text"] for each in shown] == [f"चित्र {n} गड्ढा" for n in range(4)]
    assert [each["width"] for each in shown] == [10, 11, 12, 13]
    assert all(each["url"].startswith("https://pbs.twimg.com/media/") for each in shown)


@pytest.mark.parametrize("spoil", ["expire", "steal", "unfinished", "processing", "unknown"])
def test_a_post_with_media_that_is_not_ready_is_refused_word_for_word(
    pwd_send: Send, urja_send: Send, world: World, spoil: str
) -> None:
    if spoil == "unknown":
        media_id = "1666121026172858379"
    elif spoil in {"unfinished", "processing"}:
        media_id = upload_film(pwd_send, pictures.film())
        if spoil == "processing":
            pwd_send("POST", f"/2/media/upload/{media_id}/finalize")
    else:
        media_id = upload_photo(urja_send if spoil == "steal" else pwd_send)
        world.advance(86_400 if spoil == "expire" else 0)
    wish = {"text": "चित्र देखें", "media": {"media_ids": [media_id]}}
    assert problem_of(pwd_send("POST", "/2/tweets", json=wish)) == {
        "errors": [
            {
                "parameters": {"media.media_ids": [media_id]},
                "message": "Your media IDs are invalid.",
            }
        ],
        "title": "Invalid Request",
        "detail": "One or more parameters to your request was invalid.",
        "type": "https://api.twitter.com/2/problems/invalid-request",
    }


def test_strangers_cannot_touch_an_upload(pwd_send: Send, urja_send: Send) -> None:
    media_id = upload_film(pwd_send, pictures.film())
    photo = upload_photo(pwd_send)
    piece = {"media": base64.b64encode(b"x").decode(), "segment_index": 5}
    for answer in (
        urja_send("POST", f"/2/media/upload/{media_id}/append", json=piece),
        urja_send("POST", f"/2/media/upload/{media_id}/finalize"),
        urja_send("GET", f"/2/media/upload?media_id={media_id}"),
    ):
        assert problem_of(answer)["errors"] == [MISSING]
    wish = {"id": photo, "metadata": {"alt_text": {"text": "x"}}}
    assert urja_send("POST", "/2/media/metadata", json=wish).status_code == 403


def test_a_picture_that_is_something_else_is_refused(pwd_send: Send) -> None:
    for body in (b"hello", pictures.film(), pictures.png()[:-20]):
        encoded = base64.b64encode(body).decode()
        wish = {"media": encoded, "media_category": "tweet_image"}
        answer = pwd_send("POST", "/2/media/upload", json=wish)
        assert problem_of(answer)["errors"] == [UNRECOGNISED]


def test_the_known_types_are_named_to_who_asks_for_another(pwd_send: Send) -> None:
    wish = {"media_type": "image/x-none", "total_bytes": 10}
    problem = problem_of(pwd_send("POST", "/2/media/upload/initialize", json=wish))
    assert "enumeration [video/mp4, " in problem["errors"][0]["message"]


def test_a_stray_letter_among_base64_is_refused(pwd_send: Send) -> None:
    encoded = base64.b64encode(pictures.png()).decode()
    wish = {"media": encoded[:8] + "*" + encoded[8:], "media_category": "tweet_image"}
    problem = problem_of(pwd_send("POST", "/2/media/upload", json=wish))
    assert problem["errors"][0]["message"] == "$.media: must be a valid base64 string"


def test_alt_text_has_its_length(pwd_send: Send) -> None:
    media_id = upload_photo(pwd_send)
    for text, status in (("क" * 1_000, 200), ("क" * 1_001, 400)):
        wish = {"id": media_id, "metadata": {"alt_text": {"text": text}}}
        assert pwd_send("POST", "/2/media/metadata", json=wish).status_code == status


@pytest.mark.parametrize(
    "wish",
    [
        {"media_type": "image/png"},
        {"total_bytes": 10},
        {"media_type": "image/png", "total_bytes": -1},
        {"media_type": "image/png", "total_bytes": "many"},
        {"media_type": "image/x-none", "total_bytes": 10},
        {"media_type": "image/png", "total_bytes": 10, "media_category": "none"},
        {"media_type": "image/png", "total_bytes": 10, "colour": "red"},
        {"media_type": "image/png", "total_bytes": 10, "additional_owners": ["someone"]},
        {"media_type": "image/png", "total_bytes": 5_242_881},
        {"media_type": "image/png", "total_bytes": None},
        {"media_type": {"a": 1}, "total_bytes": 10},
    ],
)
def test_a_wrong_order_is_refused(pwd_send: Send, wish: dict[str, object]) -> None:
    assert "errors" in problem_of(pwd_send("POST", "/2/media/upload/initialize", json=wish))


@pytest.mark.parametrize(
    ("path", "given"),
    [
        ("/2/media/upload", {"data": b"{", "headers": {"content-type": "application/json"}}),
        ("/2/media/upload", {"data": b"[]", "headers": {"content-type": "application/json"}}),
        ("/2/media/upload", {"json": {"media": "%%%", "media_category": "tweet_image"}}),
        ("/2/media/upload", {"json": {"media": "AAAA"}}),
        ("/2/media/upload", {"json": {"media_category": "tweet_image"}}),
        ("/2/media/upload", {"data": b"x", "headers": {"content-type": "image/png"}}),
        ("/2/media/upload", {"data": b"x", "headers": {"content-type": "multipart/form-data"}}),
        ("/2/media/upload", {}),
        ("/2/media/upload", {"data": {"command": "DANCE"}}),
        ("/2/media/upload", {"data": {"command": "APPEND", "media_id": "x"}}),
        ("/2/media/upload/abc/append", {"json": {"segment_index": 0, "media": "AAAA"}}),
        ("/2/media/upload/1/append", {"json": {"segment_index": 1000, "media": "AAAA"}}),
        ("/2/media/upload/1/append", {"json": {"media": "AAAA"}}),
        ("/2/media/upload/99999999999999999999/finalize", {}),
        ("/2/media/metadata", {"json": {}}),
        ("/2/media/metadata", {"json": {"id": 5}}),
        ("/2/media/metadata", {"json": {"id": "1", "metadata": []}}),
        ("/2/media/metadata", {"json": {"id": "1", "metadata": {"alt_text": {}}}}),
        ("/2/media/metadata", {"json": {"id": "1", "metadata": {"alt_text": {"text": 5}}}}),
    ],
)
def test_a_body_of_a_wrong_form_is_refused(
    pwd_send: Send, path: str, given: dict[str, object]
) -> None:
    problem = problem_of(pwd_send("POST", path, **given))
    assert all("message" in error for error in problem["errors"])


@pytest.mark.parametrize("query", ["", "?media_id=x", "?command=DANCE&media_id=1", "?media_id=1"])
def test_a_wrong_question_after_an_upload_is_refused(pwd_send: Send, query: str) -> None:
    assert problem_of(pwd_send("GET", f"/2/media/upload{query}"))["errors"]


def test_the_status_of_a_photo_is_told_too(pwd_send: Send) -> None:
    media_id = upload_photo(pwd_send)
    answer = pwd_send("GET", f"/2/media/upload?media_id={media_id}")
    work = as_published(answer)["processing_info"]
    assert work == {"state": "succeeded", "progress_percent": 100}


def test_a_token_without_the_scope_gets_the_observed_body(pwd: tweepy.Client, world: World) -> None:
    me = world.accounts()[0][0]
    keys = world.keys
    granted = ("tweet.read", "tweet.write", "users.read")
    send = sender(pwd, None, keys.bearers.lasting(keys.own_app.id, me, granted))
    for method, path in (
        ("POST", "/2/media/upload"),
        ("GET", "/2/media/upload?media_id=1"),
        ("POST", "/2/media/upload/initialize"),
        ("POST", "/2/media/upload/1/append"),
        ("POST", "/2/media/upload/1/finalize"),
        ("POST", "/2/media/metadata"),
    ):
        answer = send(method, path)
        assert problem_of(answer, 403) == {
            "title": "Forbidden",
            "type": "about:blank",
            "status": 403,
            "detail": "Forbidden",
        }
        assert answer.headers["content-type"] == "application/problem+json"


def test_alt_text_is_billed_and_uploading_is_not(
    pwd_send: Send, server: PracticeServer, world: World
) -> None:
    media_id = upload_photo(pwd_send)
    wish = {"id": media_id, "metadata": {"alt_text": {"text": "गड्ढा"}}}
    pwd_send("POST", "/2/media/metadata", json=wish)
    bill = server.front.bill.statement(world.keys.own_app.id)
    assert [(line.unit, str(line.dollars)) for line in bill.lines] == [("media_metadata", "0.005")]


def test_files_of_full_size_go_through_the_server(pwd_send: Send) -> None:
    photo = pictures.jpeg(4_000, 3_000, padding=5_200_000)
    assert len(photo) < 5_242_880
    upload_photo_of = {"media": ("नक्शा.jpg", photo, "image/jpeg")}
    words = {"media_category": "tweet_image"}
    as_published(pwd_send("POST", "/2/media/upload", files=upload_photo_of, data=words))
    too_large = {"media": ("नक्शा.jpg", photo + b"\0" * 50_000, "image/jpeg")}
    answer = pwd_send("POST", "/2/media/upload", files=too_large, data=words)
    assert problem_of(answer)["errors"] == [{"message": "File size exceeds 5242880 bytes."}]


def test_another_owner_may_post_what_was_shared_with_him(
    pwd_send: Send, urja_send: Send, world: World
) -> None:
    other = next(user_id for user_id, name, _ in world.accounts() if name == "UPUrja_Abhyas")
    words = {"media_category": "tweet_image", "additional_owners": other}
    shared = pwd_send("POST", "/2/media/upload", files={"media": pictures.png()}, data=words)
    media_id = as_published(shared)["id"]
    wish = {"text": "साझा चित्र", "media": {"media_ids": [media_id]}}
    assert urja_send("POST", "/2/tweets", json=wish).status_code == 201


def test_pieces_without_a_number_follow_each_other(pwd_send: Send) -> None:
    """As clients send them that lose the number on the way; X once did not demand it."""
    body = pictures.png()
    wanted = {"media_type": "image/png", "total_bytes": len(body)}
    begun = pwd_send("POST", "/2/media/upload/initialize", json=wanted)
    path = f"/2/media/upload/{as_published(begun)['id']}"
    for piece in (body[:30], body[30:]):
        assert pwd_send("POST", f"{path}/append", files={"media": piece}).status_code == 200
    as_published(pwd_send("POST", f"{path}/finalize"))
    again = pwd_send("POST", f"{path}/append", files={"media": body})
    assert again.status_code == 400
