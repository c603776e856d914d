"""Pictures made ready for X by Pillow: plain bytes in, plain bytes out."""

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import Any

from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.picture import MOST_BYTES, Picture, PictureKind, Size

# What may come in at all, before a byte of it is decoded.
MOST_BYTES_IN = 40_000_000
# A photo's JPEG is unpacked smaller at once; all others lie in memory whole.
MOST_DOTS = 25_000_000
MOST_DOTS_OF_PHOTO = 110_000_000
MOST_SIDE_IN = 20_000
# X shows no more dots a side than this; its own apps shrink to it.
MOST_SIDE = 4096
_THUMB = 256
_QUALITIES = (92, 85, 78, 70, 60)
_SHRINKS = (1.0, 0.8, 0.64, 0.5, 0.35, 0.25)
# How the files of these kinds begin; Pillow is told which one to be, so that no other reader runs.
_BEGINNINGS = (
    (b"\xff\xd8\xff", PictureKind.JPEG, "JPEG"),
    (b"\x89PNG\r\n\x1a\n", PictureKind.PNG, "PNG"),
    (b"GIF87a", PictureKind.GIF, "GIF"),
    (b"GIF89a", PictureKind.GIF, "GIF"),
    (b"RIFF", PictureKind.WEBP, "WEBP"),
)
_WEBP_AT = slice(8, 12)


@dataclass(frozen=True, slots=True)
class _Opened:
    kind: PictureKind
    image: Any


def press(content: bytes) -> tuple[Picture, bytes]:
    """A picture as X may have it, and its bytes.

    Upright, at most 4,096 dots a side and 5 MB, without EXIF, place, comment or any other words:
    the dots are painted anew. A picture that moves or is see-through becomes a still, opaque JPEG,
    unless it is a small PNG. The same bytes give the same picture.

    Raises Refused: "picture.not_a_picture" for what is no sound JPEG, PNG, GIF or WebP,
    "picture.bomb" for one that would unpack to far more than it seems, "picture.too_heavy";
    Unavailable("picture.no_press") where Pillow is missing.
    """
    if len(content) > MOST_BYTES_IN:
        raise Refused("picture.too_heavy", place=0, most_mb=MOST_BYTES_IN // 1_000_000)
    opened = _opened(content)
    wide, high = opened.image.size
    before = Size(wide, high, len(content))
    try:
        upright = _upright(opened.image)
        kind, pressed, size = _smaller(upright, opened.kind)
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, IndexError) as fault:
        raise Refused("picture.not_a_picture") from fault
    key = sha256(pressed).hexdigest()
    return Picture(key, kind, before, Size(*size, len(pressed))), pressed


def thumbnail(content: bytes) -> bytes:
    """A small PNG of a pressed picture, for a screen. Raises what `press` raises."""
    opened = _opened(content)
    try:
        small = opened.image
        small.draft("RGB", (_THUMB, _THUMB))
        small = small.convert("RGB")
        small.thumbnail((_THUMB, _THUMB))
        return _written(small, "PNG")
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, IndexError) as fault:
        raise Refused("picture.not_a_picture") from fault


def _opened(content: bytes) -> _Opened:
    pillow = _pillow()
    kind, name = _kind_of(content)
    bomb = (pillow.DecompressionBombError, pillow.DecompressionBombWarning)
    try:
        with warnings.catch_warnings():
            # What Pillow grumbles about in a broken file is no business of the officer.
            warnings.simplefilter("ignore")
            image = pillow.open(BytesIO(content), formats=[name])
    except bomb as fault:
        raise Refused("picture.bomb") from fault
    except (OSError, ValueError, SyntaxError, EOFError, IndexError) as fault:
        raise Refused("picture.not_a_picture") from fault
    wide, high = image.size
    is_photo = kind is PictureKind.JPEG and "progressive" not in image.info
    most = MOST_DOTS_OF_PHOTO if is_photo else MOST_DOTS
    if max(wide, high) > MOST_SIDE_IN or wide * high > most:
        raise Refused("picture.bomb")
    return _Opened(kind, image)


def _pillow() -> Any:
    # Loading it takes longer than a window should wait, and most officers paste words.
    try:
        from PIL import Image  # noqa: PLC0415 - see above
    except ImportError as fault:
        raise Unavailable("picture.no_press") from fault
    return Image


def _kind_of(content: bytes) -> tuple[PictureKind, str]:
    for beginning, kind, name in _BEGINNINGS:
        is_webp = kind is not PictureKind.WEBP or content[_WEBP_AT] == b"WEBP"
        if content.startswith(beginning) and is_webp:
            return kind, name
    raise Refused("picture.not_a_picture")


def _upright(image: Any) -> Any:
    """A new image with nothing but the dots, the right way up, no larger than X shows."""
    from PIL import ImageOps  # noqa: PLC0415 - see `_pillow`

    # A JPEG is decoded smaller at once: a photo of 48 megapixels never lies in memory whole.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if max(image.size) > MOST_SIDE:
            # It halves until one side is below twice what is asked for.
            image.draft("RGB", (MOST_SIDE // 2, MOST_SIDE // 2))
        image.load()
        turned = ImageOps.exif_transpose(image)
    turned.thumbnail((MOST_SIDE, MOST_SIDE))
    see_through = turned.mode in {"RGBA", "LA", "PA"} or "transparency" in turned.info
    mode = "RGBA" if see_through else "RGB"
    dots = turned.convert(mode)
    fresh = _pillow().new(mode, dots.size)
    fresh.paste(dots)
    return fresh


def _smaller(image: Any, kind: PictureKind) -> tuple[PictureKind, bytes, tuple[int, int]]:
    if kind is not PictureKind.JPEG:
        # Maps, tables and letters stay sharp where the file is small enough.
        written = _written(image, "PNG")
        if len(written) <= MOST_BYTES // 2:
            return PictureKind.PNG, written, image.size
    opaque = _on_white(image)
    for size in _sizes(image.size):
        is_whole = size == opaque.size
        shrunk = opaque if is_whole else opaque.resize(size, _pillow().Resampling.LANCZOS)
        for quality in _QUALITIES:
            written = _written(shrunk, "JPEG", quality=quality, optimize=True, progressive=True)
            if len(written) <= MOST_BYTES:
                return PictureKind.JPEG, written, size
    raise Refused("picture.too_heavy", place=0, most_mb=MOST_BYTES // 1_000_000)


def _sizes(size: tuple[int, int]) -> Iterator[tuple[int, int]]:
    for share in _SHRINKS:
        yield max(int(size[0] * share), 1), max(int(size[1] * share), 1)


def _on_white(image: Any) -> Any:
    if image.mode == "RGB":
        return image
    white = _pillow().new("RGB", image.size, "white")
    white.paste(image, mask=image.getchannel("A"))
    return white


def _written(image: Any, form: str, **how: object) -> bytes:
    out = BytesIO()
    image.save(out, form, **how)
    return out.getvalue()


def kinds() -> Sequence[str]:
    """The endings of what may be chosen in a file window."""
    return ("jpg", "jpeg", "png", "gif", "webp")
