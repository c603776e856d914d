"""Pictures against the practice X over real HTTP: uploaded, described, posted, found again."""

from base64 import b64encode
from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from tests.xapi.conftest import KEYS, AskX, StoppedClock
from tests.xapi.fault_server import Answer, FaultServer, silent_close, whole
from tests.xapi.test_client import DAY, OPENS_AT, keys_of
from tests.xapi.test_faults import IN_DOUBT, NAMES
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.picture import MOST_ALT, MOST_BYTES
from upsocial_desktop.machine.picture_press import press
from upsocial_desktop.practice.day.scenarios import parse_scenario
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.trainer.faults import Fault, FaultKind
from upsocial_desktop.practice.world import World
from upsocial_desktop.services.ports import Outgoing, XClient
from upsocial_desktop.xapi.client import TweepyX
from upsocial_desktop.xapi.limits import Limits
from upsocial_desktop.xapi.transport import Transport


@pytest.fixture
def world() -> World:
    return World.load(parse_scenario(DAY), OPENS_AT, pace=0)


@pytest.fixture
def server(world: World) -> Iterator[PracticeServer]:
    server = PracticeServer(world)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def x(world: World, server: PracticeServer, clock: StoppedClock) -> Iterator[XClient]:
    transport = Transport(server.address)
    yield TweepyX("@PaniDesk_Abhyas", keys_of(world), transport, Limits(clock))
    transport.close()


def noise(wide: int, high: int) -> Image.Image:
    return Image.effect_noise((wide, high), 90).convert("RGB")


def written(image: Image.Image, form: str, **how: int) -> bytes:
    out = BytesIO()
    image.save(out, form, **how)
    return out.getvalue()


def picture(form: str, side: int = 60) -> bytes:
    return written(noise(side, side), form)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_pressed_picture_is_taken_and_seen_with_its_description(x: XClient, form: str) -> None:
    made, content = press(picture(form))
    media_id = x.upload(content, made.kind.value, "  सड़क पर काम  ")
    post_id = x.create(Outgoing("सड़क खुली", media_ids=(media_id,)))
    post = x.own_posts(x.me().id, "", "").posts[0]
    assert post.id == post_id
    assert post.media_alt == ("सड़क पर काम",)
    # What X appended for the picture is no part of what was written, so that a doubt is settled.
    assert post.expanded_text == "सड़क खुली"


def test_four_pictures_go_in_one_post_and_one_without_words_of_its_own(x: XClient) -> None:
    ids = []
    for number in range(4):
        made, content = press(picture("JPEG", 40 + number))
        ids.append(x.upload(content, made.kind.value, "" if number else "पहला"))
    x.create(Outgoing("चार", media_ids=tuple(ids)))
    assert x.own_posts(x.me().id, "", "").posts[0].media_alt == ("पहला",)


def test_a_picture_nobody_uploaded_is_refused(x: XClient) -> None:
    with pytest.raises(Refused) as caught:
        x.create(Outgoing("सड़क", media_ids=("1234567890123456789",)))
    assert caught.value.code == "x.bad_media"
    assert x.own_posts(x.me().id, "", "").posts == ()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"no picture", "image/png"),
        (b"", "image/jpeg"),
        # A byte more than X takes, and it is told by its size, not by what it shows.
        (b"\xff\xd8\xff" + b"0" * (MOST_BYTES - 2), "image/jpeg"),
    ],
    ids=["no picture", "nothing", "too large"],
)
def test_what_x_does_not_take_is_refused_in_its_words(
    x: XClient, content: bytes, kind: str
) -> None:
    with pytest.raises(Refused) as caught:
        x.upload(content, kind, "सड़क")
    assert caught.value.code == "x.bad_request"
    assert caught.value.facts["detail"]


def test_the_largest_picture_that_we_make_is_taken(x: XClient) -> None:
    made, content = press(written(noise(3200, 2400), "JPEG", quality=98))
    assert MOST_BYTES * 0.7 < len(content) <= MOST_BYTES
    assert x.upload(content, made.kind.value, "")


def test_a_description_of_a_thousand_letters_goes_and_one_more_is_refused(x: XClient) -> None:
    made, content = press(picture("JPEG"))
    x.create(Outgoing("सड़क", media_ids=(x.upload(content, made.kind.value, "क" * MOST_ALT),)))
    assert x.own_posts(x.me().id, "", "").posts[0].media_alt == ("क" * MOST_ALT,)
    with pytest.raises(Refused) as caught:
        x.upload(content, made.kind.value, "क" * (MOST_ALT + 1))
    assert caught.value.code == "x.bad_request"


@pytest.mark.parametrize(("answer", "code"), [row[1:] for row in IN_DOUBT], ids=NAMES)
def test_an_upload_that_fails_is_no_doubt_for_nothing_is_public(
    ask_x: AskX, answer: Answer, code: str
) -> None:
    """It may be repeated, so that it says what a read says and never "unknown outcome"."""
    with pytest.raises(Unavailable) as caught:
        ask_x(answer).upload(b"a picture", "image/png", "सड़क")
    assert caught.value.code == code


@pytest.mark.parametrize("endpoint", ["media_upload", "media_metadata"])
@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (FaultKind.UNAVAILABLE, "x.down"),
        (FaultKind.RESET_BEFORE, "x.unreachable"),
        (FaultKind.LOST_AFTER, "x.unreachable"),
        (FaultKind.RATE_LIMITED, "x.rate_limited"),
    ],
)
def test_a_picture_goes_at_the_second_try_whatever_became_of_the_first(
    x: XClient,
    server: PracticeServer,
    clock: StoppedClock,
    endpoint: str,
    kind: FaultKind,
    code: str,
) -> None:
    server.front.faults.switch_on(Fault(kind, endpoint, seconds=0))
    made, content = press(picture("JPEG"))
    with pytest.raises(Unavailable) as caught:
        x.upload(content, made.kind.value, "नई सड़क")
    assert caught.value.code == code
    wait = caught.value.retry_after or 0
    clock.at += timedelta(seconds=wait)
    clock.seconds += wait
    x.create(Outgoing("सड़क", media_ids=(x.upload(content, made.kind.value, "नई सड़क"),)))
    (post,) = x.own_posts(x.me().id, "", "").posts
    assert post.media_alt == ("नई सड़क",)


def test_a_picture_without_a_description_asks_x_once(clock: StoppedClock) -> None:
    """The description is paid for by itself: an empty one is not sent."""
    answer = whole({"data": {"id": "7", "media_key": "3_7", "expires_after_secs": 86_400}})
    asked: dict[str, int] = {}
    for alt in (" ", "सड़क"):
        with FaultServer(answer) as x:
            transport = Transport(x.address)
            TweepyX("@a", KEYS, transport, Limits(clock)).upload(b"...", "image/png", alt)
            transport.close()
            asked[alt] = len(x.requests)
    assert asked == {" ": 1, "सड़क": 2}


def test_neither_picture_nor_keys_stand_in_what_is_told(ask_x: AskX) -> None:
    secret = b"SECRET PICTURE" * 20
    with pytest.raises(Unavailable) as caught:
        ask_x(silent_close).upload(secret, "image/png", "सड़क")
    told = f"{caught.value!r} {dict(caught.value.facts)}"
    assert b64encode(secret).decode()[:40] not in told
    assert not any(part in told for part in KEYS.parts())
