"""Pictures are made ready for X: upright, bare of all words, small enough, and never a bomb."""

import os
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.domain.picture import MOST_BYTES, PictureKind
from upsocial_desktop.machine.picture_press import MOST_SIDE, press, thumbnail
from upsocial_desktop.machine.picture_shelf import PictureShelf

ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825
SECRETS = (b"SECRETCAMERA", b"SECRETCOMMENT", b"SECRETXMP", b"Exif", b"GPS")


def written(image: Image.Image, form: str, **how: object) -> bytes:
    out = BytesIO()
    image.save(out, form, **how)
    return out.getvalue()


def noise(wide: int, high: int) -> Image.Image:
    return Image.effect_noise((wide, high), 120).convert("RGB")


def chunk(kind: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + check


def png(wide: int, high: int) -> bytes:
    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    lines = zlib.compress(b"\0" * min((wide * 3 + 1) * high, 3_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def gif(wide: int, high: int) -> bytes:
    frame = b"," + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02D\x01\0"
    return b"GIF89a" + struct.pack("<HHBBB", wide, high, 0, 0, 0) + frame + b";"


def jpeg_claiming(wide: int, high: int, *, is_progressive: bool) -> bytes:
    """A small JPEG whose head claims another size."""
    content = bytearray(written(noise(64, 64), "JPEG", progressive=is_progressive))
    frame = content.index(b"\xff\xc2" if is_progressive else b"\xff\xc0")
    content[frame + 5 : frame + 9] = struct.pack(">HH", high, wide)
    return bytes(content)


def webp_claiming(wide: int, high: int) -> bytes:
    size = struct.pack("<I", wide - 1)[:3] + struct.pack("<I", high - 1)[:3]
    body = b"WEBPVP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + size
    return b"RIFF" + struct.pack("<I", len(body)) + body


def with_everything() -> bytes:
    picture = noise(300, 200)
    facts = picture.getexif()
    facts[ORIENTATION], facts[MAKER] = 6, "SECRETCAMERA"
    facts.get_ifd(GPS).update({1: "N", 2: (26.0, 50.0, 0.0)})
    return written(picture, "JPEG", exif=facts, comment=b"SECRETCOMMENT", xmp=b"<x>SECRETXMP</x>")


def test_a_photo_stands_upright_and_tells_nothing() -> None:
    content = with_everything()
    assert all(secret in content for secret in SECRETS[:3])
    picture, pressed = press(content)
    assert not any(secret in pressed for secret in SECRETS)
    assert (picture.before.width, picture.before.height) == (300, 200)
    assert (picture.after.width, picture.after.height) == (200, 300)
    shown = Image.open(BytesIO(pressed))
    assert not shown.getexif()
    assert not {"comment", "exif", "xmp", "icc_profile"} & set(shown.info)
    wanted = ImageOps.exif_transpose(Image.open(BytesIO(content)))
    assert shown.resize((2, 3)).getpixel((0, 0)) == pytest.approx(
        wanted.resize((2, 3)).getpixel((0, 0)), abs=12
    )


@pytest.mark.parametrize("form", ["PNG", "WEBP", "GIF"])
def test_words_in_other_kinds_go_too(form: str) -> None:
    picture = noise(60, 40)
    how: dict[str, object] = {
        "PNG": {},
        "WEBP": {"xmp": b"SECRETXMP"},
        "GIF": {"comment": b"SECRETCOMMENT"},
    }[form]  # type: ignore[assignment]
    if form == "PNG":
        from PIL.PngImagePlugin import PngInfo

        words = PngInfo()
        words.add_text("Comment", "SECRETCOMMENT")
        how = {"pnginfo": words}
    content = written(picture, form, **how)
    assert b"SECRET" in content
    _, pressed = press(content)
    assert b"SECRET" not in pressed


def test_a_heavy_picture_is_shrunk_below_what_x_takes() -> None:
    content = written(noise(3000, 2200), "JPEG", quality=98)
    assert len(content) > MOST_BYTES
    picture, pressed = press(content)
    assert picture.before.weight == len(content)
    assert len(pressed) == picture.after.weight <= MOST_BYTES
    assert picture.kind is PictureKind.JPEG


def test_a_large_photo_has_no_more_dots_than_x_shows() -> None:
    content = written(Image.new("RGB", (9000, 3000), "green"), "JPEG")
    picture, _ = press(content)
    assert max(picture.after.width, picture.after.height) <= MOST_SIDE
    assert picture.after.width == pytest.approx(picture.after.height * 3, abs=3)


def test_a_small_map_stays_sharp_and_what_shows_through_does_too() -> None:
    clear = Image.new("RGBA", (80, 50), (200, 10, 10, 0))
    picture, pressed = press(written(clear, "PNG"))
    assert picture.kind is PictureKind.PNG
    assert Image.open(BytesIO(pressed)).convert("RGBA").getpixel((5, 5))[3] == 0  # type: ignore[index]  # an RGBA dot


def test_the_same_bytes_give_the_same_picture() -> None:
    content = with_everything()
    assert press(content) == press(content)


BOMBS = {
    **{f"png {w}x{h}": png(w, h) for w, h in (
        (30_000, 30_000), (100_000, 10), (10, 100_000), (2**31 - 1, 2**31 - 1), (5_001, 5_001),
        (20_001, 1), (1, 20_001), (25_000_001, 1),
    )},
    **{f"gif {w}x{h}": gif(w, h) for w, h in ((65_535, 65_535), (30_000, 30_000), (6_000, 6_000))},
    **{f"webp {w}x{h}": webp_claiming(w, h) for w, h in ((16_383, 16_383), (9_000, 9_000))},
    **{f"jpeg {w}x{h}": jpeg_claiming(w, h, is_progressive=False) for w, h in (
        (65_500, 65_500), (30_000, 30_000), (20_001, 10), (11_000, 11_000),
    )},
    **{f"progressive {w}x{h}": jpeg_claiming(w, h, is_progressive=True) for w, h in (
        (65_500, 65_500), (12_000, 9_000), (5_100, 5_100),
    )},
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_before_it_is_unpacked(name: str) -> None:
    with pytest.raises(Refused) as caught:
        press(BOMBS[name])
    assert caught.value.code in {"picture.bomb", "picture.not_a_picture"}
    if not name.startswith("webp"):
        assert caught.value.code == "picture.bomb"


def test_enough_bombs_are_tried() -> None:
    assert len(BOMBS) >= 20


@pytest.mark.parametrize(
    "junk",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"II*\0" + b"\0" * 40,
        b"BM" + b"\0" * 60,
        b"\xff\xd8\xff" + b"x" * 100,
        b"GIF89a",
        b"RIFF\0\0\0\0WAVE",
        b"\x89PNG\r\n\x1a\n",
        b"%PDF-1.7",
        with_everything()[:900],
        png(50, 50)[:60],
    ],
)
def test_what_is_no_sound_picture_is_refused(junk: bytes) -> None:
    with pytest.raises(Refused, match=r"picture\.not_a_picture"):
        press(junk)


def test_a_thumbnail_is_small() -> None:
    _, pressed = press(written(noise(900, 600), "JPEG"))
    small = Image.open(BytesIO(thumbnail(pressed)))
    assert small.format == "PNG"
    assert max(small.size) <= 256


def test_the_shelf_keeps_a_picture_under_its_hash_once(tmp_path: Path) -> None:
    shelf = PictureShelf(tmp_path / "pictures")
    given = with_everything()
    picture = shelf.take_in(given)
    assert shelf.take_in(given).key == picture.key
    assert [one.name for one in (tmp_path / "pictures").iterdir()] == [picture.key]
    content = shelf.fetch(picture.key)
    assert content is not None
    assert len(content) == picture.after.weight
    assert shelf.fetch("0" * 64) is None


@pytest.mark.parametrize("key", ["../office", "a/b", "", "..", "key.png"])
def test_a_key_never_leads_out_of_the_shelf(tmp_path: Path, key: str) -> None:
    with pytest.raises(Told):
        PictureShelf(tmp_path).fetch(key)


def test_unused_pictures_are_swept(tmp_path: Path) -> None:
    shelf = PictureShelf(tmp_path / "pictures")
    kept = shelf.take_in(with_everything()).key
    other = shelf.take_in(written(noise(20, 20), "PNG")).key
    # Just taken in: its words may not be kept yet.
    assert shelf.sweep(frozenset({kept})) == 0
    assert shelf.sweep(frozenset({kept}), spare_seconds=0) == 1
    assert shelf.fetch(kept) is not None
    assert shelf.fetch(other) is None


def test_a_picture_used_again_is_spared_as_a_new_one(tmp_path: Path) -> None:
    shelf = PictureShelf(tmp_path / "pictures")
    content = written(noise(20, 20), "PNG")
    key = shelf.take_in(content).key
    os.utime(tmp_path / "pictures" / key, (0, 0))
    shelf.take_in(content)
    assert shelf.sweep(frozenset()) == 0
    os.utime(tmp_path / "pictures" / key, (0, 0))
    assert shelf.sweep(frozenset()) == 1


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"photo\.unreadable"):
        PictureShelf(tmp_path).read_file(tmp_path / "gone.jpg")
