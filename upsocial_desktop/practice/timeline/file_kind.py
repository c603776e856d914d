"""What an uploaded file truly is, read from its own bytes and not from what is said of it."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

_PNG_SIGN = b"\x89PNG\r\n\x1a\n"
_PNG_HEADER = 33
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_SIGN, _JPEG_SCAN = 0xFF, 0xDA
_WEBP_LOSSLESS = 0x2F
_WEBP_HEADER = 30
_JPEG_BARE = frozenset({0x01, *range(0xD0, 0xD8)})
_MOST_BLOCKS = 2_000
_MOST_GIF_STEPS = 400_000
_GIF_END, _GIF_FRAME, _GIF_EXTENSION, _GIF_TIMING = 0x3B, 0x2C, 0x21, 0xF9
_DEEPEST_BOX = 4
_TS_PACKET, _TS_SIGN = 188, 0x47
_QUICKTIME_BRAND = b"qt  "


@dataclass(frozen=True)
class FileKind:
    """A file's true media type, its size in pixels and its length in milliseconds.

    Whatever the parsers here cannot tell is 0. `is_moving` is a picture of several frames.
    """

    media_type: str
    width: int = 0
    height: int = 0
    duration_ms: int = 0
    is_moving: bool = False


def kind_of(body: bytes) -> FileKind | None:
    """Return what a file is, or None when it is unknown, cut short or broken.

    Reads JPEG, PNG, GIF and WEBP pictures, MP4, QuickTime, WebM and MPEG transport films.
    Never raises, whatever the bytes, and takes a bounded number of steps.
    """
    for sign, offset, read in _READERS:
        if body[offset : offset + len(sign)] == sign:
            try:
                return read(body)
            except (struct.error, IndexError):  # ends in the middle of a number
                return None
    return None


def subtitles_of(body: bytes, media_type: str) -> FileKind | None:
    """Return the kind of a file of subtitles, or None when it is no text in UTF-8."""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return FileKind(media_type) if media_type in {"text/srt", "text/vtt"} else None


def _png(body: bytes) -> FileKind | None:
    length, name, width, height = struct.unpack_from(">I4sII", body, 8)
    check = struct.unpack_from(">I", body, _PNG_HEADER - 4)[0]
    is_right = (length, name) == (13, b"IHDR") and zlib.crc32(body[12:29]) == check
    if not is_right or body.find(b"IEND", _PNG_HEADER) < 0:
        return None
    return _sized("image/png", width, height)


def _jpeg(body: bytes) -> FileKind | None:
    at = 2
    found = None
    for _ in range(_MOST_BLOCKS):
        sign, marker = body[at], body[at + 1]
        if sign != _JPEG_SIGN:
            return None
        if marker == _JPEG_SCAN:
            break
        if marker == _JPEG_SIGN or marker in _JPEG_BARE:
            at += 1 if marker == _JPEG_SIGN else 2
            continue
        length = struct.unpack_from(">H", body, at + 2)[0]
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", body, at + 5)
            found = _sized("image/jpeg", width, height)
        at += 2 + max(length, 2)
    return found if body.find(b"\xff\xd9", at) >= 0 else None


def _gif(body: bytes) -> FileKind | None:
    if body[:6] not in {b"GIF87a", b"GIF89a"}:
        return None
    width, height, flags = struct.unpack_from("<HHB", body, 6)
    at = 13 + _colours(flags)
    frames = hundredths = 0
    is_inside = False
    for _ in range(_MOST_GIF_STEPS):
        mark = body[at]
        if is_inside:
            is_inside = mark != 0
            at += mark + 1
        elif mark == _GIF_END:
            break
        elif mark == _GIF_FRAME:
            frames += 1
            at += 11 + _colours(body[at + 9])
            is_inside = True
        elif mark == _GIF_EXTENSION:
            is_timing = body[at + 1] == _GIF_TIMING
            hundredths += struct.unpack_from("<H", body, at + 4)[0] if is_timing else 0
            at += 2
            is_inside = True
        else:
            return None
    if not (frames and width and height and body[at] == _GIF_END):
        return None
    return FileKind("image/gif", width, height, hundredths * 10, frames > 1)


def _colours(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _webp(body: bytes) -> FileKind | None:
    length = struct.unpack_from("<I", body, 4)[0]
    if body[8:12] != b"WEBP" or length + 8 > len(body):
        return None
    form = body[12:16]
    if form == b"VP8 ":
        width, height = struct.unpack_from("<HH", body, 26)
        is_key_frame = body[23:26] == b"\x9d\x01\x2a"
        return _sized("image/webp", width & 0x3FFF, height & 0x3FFF) if is_key_frame else None
    if form == b"VP8L" and body[20] == _WEBP_LOSSLESS:
        bits = struct.unpack_from("<I", body, 21)[0]
        return _sized("image/webp", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if form == b"VP8X":
        width, height = (int.from_bytes(body[at : at + 3], "little") + 1 for at in (24, 27))
        return _sized("image/webp", width, height) if len(body) >= _WEBP_HEADER else None
    return None


def _sized(media_type: str, width: int, height: int) -> FileKind | None:
    return FileKind(media_type, width, height) if width and height else None


def _film(body: bytes) -> FileKind | None:
    """Read the boxes of ISO 14496-12; a film without `moov` was cut short."""
    media_type = "video/quicktime" if body[8:12] == _QUICKTIME_BRAND else "video/mp4"
    duration_ms = width = height = 0
    has_header = False
    for name, start, end in _boxes(body, 0, len(body), 0):
        if name == b"mvhd":
            has_header = True
            form, at = (">IQ", 20) if body[start] == 1 else (">II", 12)
            scale, length = struct.unpack_from(form, body, start + at)
            duration_ms = length * 1_000 // scale if scale else 0
        elif name == b"tkhd" and not width:
            width, height = (size >> 16 for size in struct.unpack_from(">II", body, end - 8))
    return FileKind(media_type, width, height, duration_ms) if has_header else None


def _boxes(body: bytes, at: int, end: int, depth: int) -> Iterator[tuple[bytes, int, int]]:
    for _ in range(_MOST_BLOCKS):
        if at + 8 > end:
            return
        length, name = struct.unpack_from(">I4s", body, at)
        start = at + 8
        if length == 1:
            length = struct.unpack_from(">Q", body, start)[0]
            start += 8
        last = end if length == 0 else at + length
        if last > end or last < start:
            return
        yield name, start, last
        if name in {b"moov", b"trak"} and depth < _DEEPEST_BOX:
            yield from _boxes(body, start, last, depth + 1)
        at = last


def _webm(body: bytes) -> FileKind | None:
    return FileKind("video/webm") if b"webm" in body[:64] else None


def _transport(body: bytes) -> FileKind | None:
    is_right = len(body) > _TS_PACKET and body[_TS_PACKET] == _TS_SIGN
    return FileKind("video/mp2t") if is_right else None


_READERS = (
    (_PNG_SIGN, 0, _png),
    (b"\xff\xd8\xff", 0, _jpeg),
    (b"GIF8", 0, _gif),
    (b"RIFF", 0, _webp),
    (b"ftyp", 4, _film),
    (b"\x1a\x45\xdf\xa3", 0, _webm),
    (b"\x47", 0, _transport),
)
