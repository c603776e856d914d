"""Uploads on the shelf: pieces, ownership, time, and what is kept."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from tests.practice import pictures
from upsocial_desktop.practice.problems import Refusal
from upsocial_desktop.practice.timeline.media_shelf import MediaShelf
from upsocial_desktop.practice.timeline.snowflake import id_at
from upsocial_desktop.practice.timeline.uploads import EXPIRES_AFTER, State, UploadOrder

NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
OWNER, STRANGER = "900", "901"
SECOND = timedelta(seconds=1)


def photo_on(shelf: MediaShelf, at: datetime = NOW, category: str = "tweet_image") -> str:
    order = UploadOrder(OWNER, category, "image/png")
    return shelf.take_whole(order, pictures.png(), at).media_id


def film_on(shelf: MediaShelf, body: bytes, at: datetime = NOW) -> str:
    order = UploadOrder(OWNER, "tweet_video", "video/mp4")
    return shelf.take_whole(order, body, at).media_id


def refusal_of_claim(shelf: MediaShelf, ids: list[str], who: str, at: datetime) -> object:
    with pytest.raises(Refusal) as no:
        shelf.claim(ids, who, at)
    assert no.value.status == 400
    return no.value.body


def test_a_claimed_photo_is_shown_for_good() -> None:
    shelf = MediaShelf()
    media_id = photo_on(shelf)
    assert shelf.item(f"3_{media_id}") is None
    assert shelf.claim([media_id], OWNER, NOW) == (f"3_{media_id}",)
    photo_on(shelf, NOW + 3 * EXPIRES_AFTER)  # sweeps what has expired
    item = shelf.item(f"3_{media_id}")
    assert item is not None
    assert (item.width, item.height, item.size) == (4, 3, len(pictures.png()))
    assert item.url.startswith("https://pbs.twimg.com/media/")
    assert len(item.url.rsplit("/", 1)[1]) == len("123456789012345.png")


def test_a_refused_claim_has_the_observed_body() -> None:
    assert refusal_of_claim(MediaShelf(), ["7"], OWNER, NOW) == {
        "errors": [
            {"parameters": {"media.media_ids": ["7"]}, "message": "Your media IDs are invalid."}
        ],
        "title": "Invalid Request",
        "detail": "One or more parameters to your request was invalid.",
        "type": "https://api.twitter.com/2/problems/invalid-request",
    }


def test_only_a_living_own_and_whole_upload_can_be_claimed() -> None:
    shelf = MediaShelf()
    media_id = photo_on(shelf)
    begun = shelf.begin(UploadOrder(OWNER, "tweet_image", "image/png", 10), NOW).media_id
    film = film_on(shelf, pictures.film())
    broken = film_on(shelf, b"no film at all")
    huge = UploadOrder(OWNER, "tweet_image", "image/png")
    too_large = shelf.take_whole(huge, pictures.png(9_000, 9_000), NOW).media_id
    message = photo_on(shelf, category="dm_image")
    later = NOW + 60 * SECOND
    for ids, who, at in (
        ([media_id], STRANGER, NOW),
        ([media_id], OWNER, NOW + EXPIRES_AFTER),
        ([media_id, media_id], OWNER, NOW),
        ([begun], OWNER, NOW),
        ([film], OWNER, NOW),
        ([broken], OWNER, later),
        ([too_large], OWNER, NOW),
        ([message], OWNER, NOW),
        ([media_id, film], OWNER, later),
    ):
        refusal_of_claim(shelf, ids, who, at)
    last = NOW + EXPIRES_AFTER - SECOND
    assert shelf.claim([media_id], OWNER, last) == (f"3_{media_id}",)
    assert shelf.claim([film], OWNER, later) == (f"7_{film}",)


def test_four_photos_go_into_a_post_and_five_do_not() -> None:
    shelf = MediaShelf()
    ids = [photo_on(shelf) for _ in range(5)]
    assert len(set(shelf.claim(ids[:4], OWNER, NOW))) == 4
    refusal_of_claim(shelf, ids, OWNER, NOW)


def test_another_owner_may_use_an_upload_but_not_describe_it() -> None:
    shelf = MediaShelf()
    order = UploadOrder(OWNER, "tweet_image", "image/png", 0, frozenset({STRANGER}))
    media_id = shelf.take_whole(order, pictures.png(), NOW).media_id
    with pytest.raises(Refusal) as no:
        shelf.describe(media_id, STRANGER, "सड़क", NOW)
    assert no.value.status == 403
    assert shelf.claim([media_id], STRANGER, NOW)
    shelf.describe(media_id, OWNER, "गड्ढा", NOW)
    item = shelf.item(f"3_{media_id}")
    assert item is not None
    assert item.alt_text == "गड्ढा"


def test_pieces_come_in_any_order_and_a_repeated_one_replaces() -> None:
    body = pictures.png(padding=5_000)
    shelf = MediaShelf()
    order = UploadOrder(OWNER, "tweet_image", "image/png", len(body))
    media_id = shelf.begin(order, NOW).media_id
    shelf.append(media_id, OWNER, 1, b"wrong", NOW)
    shelf.append(media_id, OWNER, 1, body[2_000:], NOW)
    with pytest.raises(Refusal):  # piece 0 is missing
        shelf.finish(media_id, OWNER, NOW)
    shelf.append(media_id, OWNER, 0, body[:2_000], NOW)
    finished = shelf.finish(media_id, OWNER, NOW)
    assert finished.size == len(body)
    assert shelf.finish(media_id, OWNER, NOW + SECOND) == finished
    with pytest.raises(Refusal):
        shelf.append(media_id, OWNER, 2, b"more", NOW)


def test_a_repeated_piece_counts_once_against_what_can_be_held() -> None:
    shelf = MediaShelf()
    order = UploadOrder(OWNER, "tweet_video", "video/mp4", 19_000_000)
    media_id = shelf.begin(order, NOW).media_id
    for _ in range(50):
        shelf.append(media_id, OWNER, 0, b"\0" * 5_000_000, NOW)


@pytest.mark.parametrize("size", [-1, 1])
def test_as_many_bytes_must_come_as_were_announced(size: int) -> None:
    body = pictures.png()
    shelf = MediaShelf()
    order = UploadOrder(OWNER, "tweet_image", "image/png", len(body) + size)
    media_id = shelf.begin(order, NOW).media_id
    shelf.append(media_id, OWNER, 0, body, NOW)
    with pytest.raises(Refusal):
        shelf.finish(media_id, OWNER, NOW)


def test_an_upload_begun_yesterday_is_gone() -> None:
    shelf = MediaShelf()
    media_id = shelf.begin(UploadOrder(OWNER, "tweet_image", "image/png", 9), NOW).media_id
    shelf.append(media_id, OWNER, 0, b"1", NOW + EXPIRES_AFTER - SECOND)
    with pytest.raises(Refusal):
        shelf.append(media_id, OWNER, 0, b"1", NOW + EXPIRES_AFTER)


@pytest.mark.parametrize(("index", "size", "status"), [(1_000, 5, 400), (0, 5_242_881, 413)])
def test_a_piece_out_of_bounds_is_refused(index: int, size: int, status: int) -> None:
    shelf = MediaShelf()
    order = UploadOrder(OWNER, "tweet_video", "video/mp4", 10_000_000)
    media_id = shelf.begin(order, NOW).media_id
    with pytest.raises(Refusal) as no:
        shelf.append(media_id, OWNER, index, b"x" * size, NOW)
    assert no.value.status == status


def test_no_upload_outgrows_what_the_server_can_hold() -> None:
    shelf = MediaShelf()
    order = UploadOrder(OWNER, "tweet_video", "video/mp4", 19_000_000)
    media_id = shelf.begin(order, NOW).media_id
    piece = b"\0" * 5_000_000
    for index in range(4):
        shelf.append(media_id, OWNER, index, piece, NOW)
    with pytest.raises(Refusal) as no:
        shelf.append(media_id, OWNER, 4, b"1", NOW)
    assert no.value.status == 413
    for _ in range(9):
        other = shelf.begin(order, NOW).media_id
        for index in range(4):
            shelf.append(other, OWNER, index, piece, NOW)
    last = shelf.begin(order, NOW).media_id
    with pytest.raises(Refusal) as no:
        shelf.append(last, OWNER, 0, b"1", NOW)
    assert no.value.status == 503
    again = shelf.begin(order, NOW + EXPIRES_AFTER).media_id  # the old ones are swept away
    shelf.append(again, OWNER, 0, piece, NOW + EXPIRES_AFTER)


@pytest.mark.parametrize(
    ("category", "media_type", "size", "status"),
    [
        ("tweet_image", "image/png", 5_242_881, 400),
        ("tweet_gif", "image/gif", 15_728_641, 400),
        ("tweet_gif", "image/png", 100, 400),
        ("tweet_image", "video/mp4", 100, 400),
        ("tweet_image", "image/tiff", 100, 400),
        ("tweet_video", "video/mp4", 536_870_913, 400),
        ("tweet_video", "video/mp4", 20_000_001, 413),
    ],
)
def test_an_order_beyond_its_category_is_refused(
    category: str, media_type: str, size: int, status: int
) -> None:
    with pytest.raises(Refusal) as no:
        MediaShelf().begin(UploadOrder(OWNER, category, media_type, size), NOW)
    assert no.value.status == status
    fitting = {"tweet_image": 5_242_880, "tweet_gif": 15_728_640, "tweet_video": 20_000_000}
    right = {"tweet_image": "image/pjpeg", "tweet_gif": "image/gif", "tweet_video": "video/mp4"}
    MediaShelf().begin(UploadOrder(OWNER, category, right[category], fitting[category]), NOW)


def test_a_film_is_worked_on_by_the_worlds_time() -> None:
    shelf = MediaShelf()
    film = film_on(shelf, pictures.film(padding=2_000_000))
    states = []
    percents = []
    for second in range(9):
        progress = shelf.upload(film, OWNER, NOW).progress(NOW + second * SECOND)
        assert progress is not None
        states.append(progress.state)
        percents.append(progress.percent)
        assert (progress.check_after_seconds > 0) is (progress.state is not State.SUCCEEDED)
    assert states == [State.PENDING] + [State.IN_PROGRESS] * 6 + [State.SUCCEEDED] * 2
    assert percents == sorted(percents)
    assert percents[-1] == 100


@pytest.mark.parametrize("body", [pictures.film(141), pictures.png(), b"text"])
def test_what_is_no_film_of_140_seconds_fails_in_processing(body: bytes) -> None:
    shelf = MediaShelf()
    film = film_on(shelf, body)
    progress = shelf.upload(film, OWNER, NOW).progress(NOW + 10 * SECOND)
    assert progress is not None
    assert progress.state is State.FAILED


@pytest.mark.parametrize("body", [pictures.jpeg(), b"text", pictures.png()[:-30], b""])
def test_a_picture_that_is_not_what_it_says_is_refused_and_forgotten(body: bytes) -> None:
    shelf = MediaShelf()
    with pytest.raises(Refusal) as no:
        shelf.take_whole(UploadOrder(OWNER, "tweet_image", "image/png"), body, NOW)
    assert no.value.status == 400
    assert not shelf._uploads


def test_citizens_photos_are_invented_alike_for_the_same_seed() -> None:
    number = id_at(NOW, 77)
    first, second, other = MediaShelf(), MediaShelf(), MediaShelf()
    keys = first.add_scripted("5", 1, number, 4)
    assert keys == second.add_scripted("5", 1, number, 4)
    assert keys != other.add_scripted("5", 2, number, 4)
    assert len(set(keys)) == 4
    items = [first.item(key) for key in keys]
    assert items == [second.item(key) for key in keys]
    for item in items:
        assert item is not None
        assert item.type == "photo"
        assert item.owner_id == "5"
        assert item.width * item.height > 10**6


def test_the_state_goes_through_json_and_back() -> None:
    shelf = MediaShelf(seed=7)
    media_id = photo_on(shelf)
    shelf.claim([media_id], OWNER, NOW)
    film = film_on(shelf, pictures.film())
    failed = film_on(shelf, b"none")
    begun = shelf.begin(UploadOrder(OWNER, "tweet_image", "image/png", 10), NOW).media_id
    shelf.add_scripted("5", 1, id_at(NOW, 3), 2)
    state = json.loads(json.dumps(shelf.export_state()))
    again = MediaShelf()
    again.import_state(state)
    assert json.loads(json.dumps(again.export_state())) == state
    assert again.claim([media_id], OWNER, NOW)
    assert again.claim([film], OWNER, NOW + 9 * SECOND)
    refusal_of_claim(again, [failed], OWNER, NOW + 9 * SECOND)
    with pytest.raises(Refusal):
        again.upload(begun, OWNER, NOW)
    assert photo_on(again) not in {media_id, film, failed}


@pytest.mark.parametrize("state", [{}, {"made": 1, "seed": 1, "uploads": 5, "items": []}])
def test_any_other_state_is_refused(state: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="state"):
        MediaShelf().import_state(state)
