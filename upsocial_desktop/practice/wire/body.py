"""The body of a request: of a told length or in chunks, never beyond its bound."""

import re
from http import HTTPStatus

from upsocial_desktop.practice.wire.head import Head, Unreadable
from upsocial_desktop.practice.wire.stream import Overflow, Stream

LARGEST_BODY = 1_000_000
# X takes an image of 5 MB in one shot and a chunk of 5 MB; a GIF of 15 MB, written in base64.
LARGEST_MEDIA_BODY = 20_000_000
_LARGE_PATHS = ("/2/media/", "/practice/import")  # a whole day that was exported may be long
_LENGTH = re.compile(r"[0-9]{1,12}")
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n\x00]*)?\r\n")
_LONGEST_CHUNK_LINE = 256
_LARGEST_TRAILER = 8_192


def largest_body(path: str) -> int:
    """Return how many bytes the body of a request to this path may have."""
    return LARGEST_MEDIA_BODY if path.startswith(_LARGE_PATHS) else LARGEST_BODY


def is_chunked(head: Head) -> bool:
    """Whether the body comes in chunks; raises Unreadable where that is not plain."""
    coding = head.headers.get("transfer-encoding")
    if coding is None:
        return False
    # Both lengths at once, or chunks in HTTP/1.0, are how requests are smuggled (RFC 9112, 6.1).
    if "content-length" in head.headers or not head.is_newest:
        raise Unreadable(HTTPStatus.BAD_REQUEST)
    if coding.lower() != "chunked":
        raise Unreadable(HTTPStatus.NOT_IMPLEMENTED)
    return True


def told_length(head: Head, most: int) -> int:
    """Return the length a request tells for its body; raises Unreadable beyond `most`."""
    told = head.headers.get("content-length", "0")
    if _LENGTH.fullmatch(told) is None:
        raise Unreadable(HTTPStatus.BAD_REQUEST)
    length = int(told)
    if length > most:
        raise Unreadable(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    return length


def read_chunks(stream: Stream, most: int, deadline: float) -> bytes:
    """Return a body that comes in chunks, its trailer forgotten; raises Unreadable."""
    whole = bytearray()
    try:
        while (size := _chunk_size(stream, deadline)) > 0:
            if len(whole) + size > most:
                raise Unreadable(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            whole += stream.exactly(size, deadline)
            if stream.exactly(2, deadline) != b"\r\n":
                raise Unreadable(HTTPStatus.BAD_REQUEST)
        _skip_trailer(stream, deadline)
    except Overflow:
        raise Unreadable(HTTPStatus.BAD_REQUEST) from None
    return bytes(whole)


def _chunk_size(stream: Stream, deadline: float) -> int:
    line = _CHUNK.fullmatch(stream.until(b"\r\n", _LONGEST_CHUNK_LINE, deadline))
    if line is None:
        raise Unreadable(HTTPStatus.BAD_REQUEST)
    return int(line[1], 16)


def _skip_trailer(stream: Stream, deadline: float) -> None:
    left = _LARGEST_TRAILER
    while (line := stream.until(b"\r\n", left, deadline)) != b"\r\n":
        left -= len(line)
