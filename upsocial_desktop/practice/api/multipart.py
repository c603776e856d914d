"""Bodies of multipart/form-data, read strictly and within bounds (RFC 7578)."""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from upsocial_desktop.practice.problems import Refusal
from upsocial_desktop.practice.timeline.media_shelf import refused_media

MOST_PARTS = 50
_LONGEST_HEAD = 8_192
_BOUNDARY = re.compile(r"[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]")
_PARAMETER = re.compile(r';\s*([A-Za-z*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))')


@dataclass(frozen=True)
class Part:
    """One field of a form; `file_name` is empty for an ordinary field."""

    name: str
    body: bytes = field(repr=False)
    file_name: str = ""
    media_type: str = ""


def is_multipart(content_type: str) -> bool:
    """Whether a request's content type announces a multipart form."""
    return content_type.split(";", 1)[0].strip().lower() == "multipart/form-data"


def read_multipart(content_type: str, body: bytes) -> dict[str, Part]:
    """Return the fields of a form by name; raises Refusal 400 for anything that is not one.

    A boundary of a wrong form, a body cut short, a part without a name, a name given twice,
    more than 50 parts or a head over 8 KiB: none of it is taken, and nothing else is raised.
    File names may be in UTF-8 as browsers send them, or percent-encoded as RFC 5987 writes.
    """
    mark = _mark(content_type)
    parts: dict[str, Part] = {}
    at = _past_first(mark, body)
    while body[at : at + 2] != b"--":
        if len(parts) >= MOST_PARTS or body[at : at + 2] != b"\r\n":
            raise _unreadable()
        end = body.find(b"\r\n" + mark, at)
        if end < 0:
            raise _unreadable()
        part = _part(body, at + 2, end)
        if part.name in parts:
            raise _unreadable()
        parts[part.name] = part
        at = end + 2 + len(mark)
    return parts


def _mark(content_type: str) -> bytes:
    boundary = _parameters(";" + content_type.partition(";")[2]).get("boundary", "")
    if not is_multipart(content_type) or not _BOUNDARY.fullmatch(boundary):
        raise _unreadable()
    return b"--" + boundary.encode("ascii")


def _past_first(mark: bytes, body: bytes) -> int:
    if body.startswith(mark):
        return len(mark)
    at = body.find(b"\r\n" + mark, 0, _LONGEST_HEAD)  # a preamble, which nobody sends
    if at < 0:
        raise _unreadable()
    return at + 2 + len(mark)


def _part(body: bytes, start: int, end: int) -> Part:
    split = body.find(b"\r\n\r\n", start, min(end + 4, start + _LONGEST_HEAD))
    if split < 0 or split + 4 > end:
        raise _unreadable()
    try:
        head = body[start:split].decode("utf-8")
    except UnicodeDecodeError:
        raise _unreadable() from None
    headers = dict(_header(line) for line in head.split("\r\n"))
    form, _, rest = headers.get("content-disposition", "").partition(";")
    given = _parameters(";" + rest)
    if form.strip().lower() != "form-data" or not given.get("name"):
        raise _unreadable()
    name = _file_name(given)
    return Part(given["name"], body[split + 4 : end], name, headers.get("content-type", ""))


def _header(line: str) -> tuple[str, str]:
    name, colon, value = line.partition(":")
    if not colon:
        raise _unreadable()
    return name.strip().lower(), value.strip()


def _parameters(words: str) -> dict[str, str]:
    return {
        found[1].lower(): re.sub(r"\\(.)", r"\1", found[2]) if found[2] is not None else found[3]
        for found in _PARAMETER.finditer(words)
    }


def _file_name(given: dict[str, str]) -> str:
    encoded = given.get("filename*", "")
    if encoded.lower().startswith("utf-8''"):
        return unquote(encoded[len("utf-8''") :], errors="replace")
    return given.get("filename", "")


def _unreadable() -> Refusal:
    return refused_media("Request body is not a valid multipart form.")
