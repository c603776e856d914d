"""What a file truly is: small pictures made by hand, and bytes that mean harm."""

import struct
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.practice import pictures
from upsocial_desktop.practice.timeline.file_kind import FileKind, kind_of, subtitles_of

RIGHT = [
    (pictures.png(31, 17), FileKind("image/png", 31, 17)),
    (pictures.jpeg(1080, 2400), FileKind("image/jpeg", 1080, 2400)),
    (pictures.gif(1, 9, 8), FileKind("image/gif", 9, 8, 100, is_moving=False)),
    (pictures.gif(3, 9, 8), FileKind("image/gif", 9, 8, 300, is_moving=True)),
    (pictures.webp(1200, 16_000), FileKind("image/webp", 1200, 16_000)),
    (pictures.film(12, 720, 1280), FileKind("video/mp4", 720, 1280, 12_000)),
]


@pytest.mark.parametrize(("body", "kind"), RIGHT, ids=[kind.media_type for _, kind in RIGHT])
def test_a_true_file_is_told_by_its_own_bytes(body: bytes, kind: FileKind) -> None:
    assert kind_of(body) == kind


@pytest.mark.parametrize("body", [body for body, _ in RIGHT])
def test_a_file_cut_short_is_nothing(body: bytes) -> None:
    assert kind_of(body[: len(body) * 2 // 3]) is None


def test_the_picture_inside_a_picture_does_not_end_it() -> None:
    whole = pictures.jpeg(100, 50)
    assert kind_of(whole[:-2]) is None


def test_other_forms_of_webp_are_measured_too() -> None:
    simple = (
        b"WEBPVP8 " + struct.pack("<I", 10) + b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 64, 48)
    )
    bits = (200 - 1) | (100 - 1) << 14
    lossless = b"WEBPVP8L" + struct.pack("<I", 5) + b"\x2f" + struct.pack("<I", bits)
    for body, size in ((simple, (64, 48)), (lossless, (200, 100))):
        kind = kind_of(b"RIFF" + struct.pack("<I", len(body)) + body)
        assert kind is not None
        assert (kind.width, kind.height) == size


def test_a_long_box_and_a_quicktime_film_are_read() -> None:
    long_box = struct.pack(">I4sQ", 1, b"mdat", 16 + 5) + b"12345"
    film = pictures.film(3).replace(b"ftypisom", b"ftypqt  ")
    film = film.replace(struct.pack(">I4s", 8, b"mdat"), long_box)
    kind = kind_of(film)
    assert kind is not None
    assert kind.media_type == "video/quicktime"
    assert kind.duration_ms == 3_000


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hello",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        pictures.png(0, 5),
        pictures.png().replace(b"IHDR", b"JHDR"),
        pictures.png(9, 9).replace(b"\0\0\0\x09", b"\0\0\0\x08", 1),
        pictures.gif(1)[:19] + b"\x21\xfe" + b"\x01c" * 450_000 + b"\0" + pictures.gif(1)[19:],
        pictures.jpeg(0, 0),
        pictures.gif(0),
        b"\x1a\x45\xdf\xa3 matroska",
        b"GIF89a",
    ],
)
def test_what_is_no_picture_is_nothing(body: bytes) -> None:
    assert kind_of(body) is None


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([body for body, _ in RIGHT]), st.data())
def test_spoilt_files_never_raise(body: bytes, data: st.DataObject) -> None:
    spoilt = bytearray(body)
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(spoilt) - 1))
        spoilt[place] = data.draw(st.integers(0, 255))
    kind_of(bytes(spoilt[: data.draw(st.integers(0, len(spoilt)))]))


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"RIFF", b"\0\0\0\x10ftyp"]),
    st.binary(max_size=200),
)
def test_noise_behind_a_right_sign_never_raises(sign: bytes, noise: bytes) -> None:
    kind_of(sign + noise)


@pytest.mark.parametrize(
    "body",
    [
        pictures.gif(1)[:19] + b"\x21\xfe" + b"\x01c" * 7_000_000,
        b"\xff\xd8" + b"\xff\xe0\x00\x02" * 4_000_000,
        b"\0\0\0\x08ftyp" + b"\0\0\0\x08moov" * 2_000_000,
    ],
    ids=["gif", "jpeg", "film"],
)
def test_files_made_to_keep_us_busy_are_given_up_soon(body: bytes) -> None:
    began = time.process_time()
    assert kind_of(body) is None
    assert time.process_time() - began < 1.0


def test_subtitles_are_any_text_in_utf8() -> None:
    assert subtitles_of("1\n00:00 --> 00:02\nनमस्ते".encode(), "text/srt") == FileKind("text/srt")
    assert subtitles_of(b"\xff\xfe", "text/srt") is None
