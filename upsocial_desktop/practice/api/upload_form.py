"""The fields of an upload, however they came: JSON, multipart, a form, or behind the path."""

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl

from upsocial_desktop.practice.api.multipart import Part, is_multipart, read_multipart
from upsocial_desktop.practice.exchange import Request
from upsocial_desktop.practice.problems import wrong_json
from upsocial_desktop.practice.timeline.media_shelf import refused_media

_KNOWN = frozenset(
    {
        "command",
        "media_id",
        "media",
        "media_data",
        "media_category",
        "media_type",
        "additional_owners",
        "shared",
        "total_bytes",
        "segment_index",
    }
)
_WORD_TYPES = str | int
_LISTED = "additional_owners"


@dataclass(frozen=True)
class UploadForm:
    """The fields of one request by name, all as text, and the file itself if there is one.

    `is_form` says that they came in parts, the file as it is.
    """

    words: Mapping[str, str]
    media: bytes | None = field(default=None, repr=False)
    is_form: bool = False

    def word(self, name: str) -> str:
        """Return a field, or an empty string."""
        return self.words.get(name, "")

    def needed(self, name: str) -> str:
        """Return a field; raises Refusal 400 when it is missing or empty."""
        if not self.word(name):
            raise missing(name)
        return self.word(name)

    def number(self, name: str) -> int:
        """Return a field that must be a whole number; raises Refusal 400 when it is not."""
        value = self.needed(name)
        if not value.isascii() or not value.isdigit() or len(value) > len(str(2**63)):
            raise wrong_json(f"$.{name}: string found, integer expected", f"$.{name}", value)
        return int(value)

    def file(self) -> bytes:
        """Return the file; raises Refusal 400 when there is none."""
        if self.media is None:
            raise missing("media")
        return self.media


def missing(name: str) -> Exception:
    """Return the 400 X's checker of bodies gives when a field is not there."""
    return wrong_json(f"$.{name}: is missing but it is required", f"$.{name}")


def read_upload_form(request: Request) -> UploadForm:
    """Read the fields of an upload; raises Refusal 400 for a body of any other form.

    A file is raw in a multipart form and in base64 anywhere else (and in `media_data`).
    """
    query = {name: value for name, value in request.query if name in _KNOWN}
    if not request.body:
        return UploadForm(query)
    content_type = request.headers.get("content-type", "")
    if is_multipart(content_type):
        return _from_parts(query, read_multipart(content_type, request.body))
    kind = content_type.split(";", 1)[0].strip().lower()
    if kind == "application/json":
        return _from_json(query, request.body)
    if kind == "application/x-www-form-urlencoded":
        return _from_form(query, request.body)
    raise refused_media("Requests with bodies must have content-type of application/json.")


def _json_object(body: bytes) -> dict[str, object]:
    """Return the object a JSON body holds; raises Refusal 400 when it holds none."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise refused_media("Request body is not valid JSON.") from None
    if not isinstance(found, dict):
        raise refused_media("Request body must be a JSON object.")
    return found


def _from_parts(query: dict[str, str], parts: Mapping[str, Part]) -> UploadForm:
    media = None
    words = dict(query)
    for name, part in parts.items():
        if name == "media":
            media = part.body
        elif name in _KNOWN:
            words[name] = part.body.decode("utf-8", "replace")
    return replace(_with_encoded(words, "media_data", media), is_form=True)


def _from_json(query: dict[str, str], body: bytes) -> UploadForm:
    words = dict(query)
    for name, value in _json_object(body).items():
        if name not in _KNOWN:
            words_of_x = (
                f"$.{name}: is not defined in the schema and the schema does not"
                " allow additional properties"
            )
            raise wrong_json(words_of_x, f"$.{name}")
        words[name] = _word(name, value)
    return _with_encoded(words, "media" if "media" in words else "media_data")


def _word(name: str, value: object) -> str:
    if name == _LISTED and isinstance(value, list):
        return ",".join(_word(name, each) for each in value)
    if not isinstance(value, _WORD_TYPES):
        found = {list: "array", dict: "object", float: "number"}.get(type(value), "null")
        raise wrong_json(f"$.{name}: {found} found, string expected", f"$.{name}")
    return str(value)


def _from_form(query: dict[str, str], body: bytes) -> UploadForm:
    given = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    words = query | {name: value for name, value in given.items() if name in _KNOWN}
    return _with_encoded(words, "media" if "media" in words else "media_data")


def _with_encoded(words: dict[str, str], name: str, media: bytes | None = None) -> UploadForm:
    """Return the form with the file taken out of a field in base64, unless there is one."""
    encoded = words.pop(name, None)
    if media is not None or encoded is None:
        return UploadForm(words, media)
    try:
        return UploadForm(words, base64.b64decode(encoded, validate=True))
    except (binascii.Error, ValueError):
        raise wrong_json(f"$.{name}: must be a valid base64 string", f"$.{name}") from None
