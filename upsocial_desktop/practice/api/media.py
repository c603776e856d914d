"""Uploading pictures and films: in one go, in pieces, in the older form, and their words."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from upsocial_desktop.practice.api.call import Call, Endpoint
from upsocial_desktop.practice.api.json_form import form, json_object, text
from upsocial_desktop.practice.api.parameters import checked_id
from upsocial_desktop.practice.api.upload_form import (
    UploadForm,
    missing,
    read_upload_form,
)
from upsocial_desktop.practice.exchange import Answer, Cost, json_answer
from upsocial_desktop.practice.problems import Refusal, invalid_request, wrong_json
from upsocial_desktop.practice.timeline.uploads import CATEGORIES, Upload, UploadOrder

Json = dict[str, object]

LONGEST_ALT_TEXT = 1_000
_SCOPES = frozenset({"media.write"})
_MOST_OWNERS = 100
_ID = text("[0-9]{1,19}")
_ALT_TEXT = form({"text": text(longest=LONGEST_ALT_TEXT)}, "text")
_ONE_SECOND = timedelta(seconds=1)
_MEDIA_TYPES = (
    *("video/mp4", "video/webm", "video/mp2t", "video/quicktime", "text/srt", "text/vtt"),
    *("image/jpeg", "image/gif", "image/bmp", "image/png", "image/webp", "image/pjpeg"),
    *("image/tiff", "model/gltf-binary", "model/vnd.usdz+zip"),
)


def _upload(call: Call) -> Answer:
    given = read_upload_form(call.request)
    command = given.word("command")
    if command:
        return _commanded(call, given, command)
    category = _category(given.needed("media_category"))
    order = _order(call, given, category, given.word("media_type"))
    with call.world.still() as shelf:
        now = call.world.now()
        upload = shelf.media.take_whole(order, given.file(), now)
    return _told(upload, now)


def _commanded(call: Call, given: UploadForm, command: str) -> Answer:
    """Answer the older form, in which one path does all and `command` says which."""
    if command == "INIT":
        return _begun(call, given)
    media_id = checked_id("media_id", given.needed("media_id"))
    if command == "APPEND":
        _appended(call, given, media_id)
        return Answer(204)  # X's guide: a 2XX with an empty body
    if command == "FINALIZE":
        return _finished(call, media_id)
    message = (
        f"The `command` query parameter value [{command}] is not one of [INIT,APPEND,FINALIZE]"
    )
    raise invalid_request("command", command, message)


def _initialize(call: Call) -> Answer:
    return _begun(call, read_upload_form(call.request))


def _append(call: Call) -> Answer:
    expires_at = _appended(call, read_upload_form(call.request), checked_id("id", call.part))
    return json_answer(200, {"data": {"expires_at": int(expires_at.timestamp())}})


def _finalize(call: Call) -> Answer:
    return _finished(call, checked_id("id", call.part))


def _status(call: Call) -> Answer:
    command = call.request.value("command")
    if command not in {None, "STATUS"}:
        message = f"The `command` query parameter value [{command}] is not one of [STATUS]"
        raise invalid_request("command", str(command), message)
    media_id = checked_id("media_id", call.request.value("media_id") or "")
    with call.world.still() as shelf:
        now = call.world.now()
        upload = shelf.media.upload(media_id, call.caller_id, now)
    return _told(upload, now, is_status=True)


def _metadata(call: Call) -> Answer:
    wanted = json_object(call.request)
    if "id" not in wanted:
        raise missing("id")
    _ID("$.id", wanted["id"])
    media_id = str(wanted["id"])
    alt_text = _alt_text(wanted.get("metadata", {}))
    with call.world.still() as shelf:
        now = call.world.now()
        if alt_text is None:
            shelf.media.upload(media_id, call.caller_id, now)
        else:
            shelf.media.describe(media_id, call.caller_id, alt_text, now)
    told: Json = {"id": media_id}
    if alt_text:
        told["associated_metadata"] = {"alt_text": {"text": alt_text}}
    answer = json_answer(200, {"data": told})
    return _costing(answer, Cost("media_metadata", media_id))


def _begun(call: Call, given: UploadForm) -> Answer:
    media_type = given.needed("media_type")
    if media_type not in _MEDIA_TYPES:
        raise _not_listed("media_type", _MEDIA_TYPES)
    category = _category(given.word("media_category") or "tweet_image")
    order = _order(call, given, category, media_type, given.number("total_bytes"))
    with call.world.still() as shelf:
        upload = shelf.media.begin(order, call.world.now())
        told = _identity(upload, call.world.now())
    return json_answer(200, {"data": told})


def _appended(call: Call, given: UploadForm, media_id: str) -> datetime:
    # X's page on this path of May 2025 did not demand the number in a multipart form; its later
    # documents do, and there are clients that leave it out.
    is_unnumbered = given.is_form and not given.word("segment_index")
    index, piece = None if is_unnumbered else given.number("segment_index"), given.file()
    with call.world.still() as shelf:
        now = call.world.now()
        return shelf.media.append(media_id, call.caller_id, index, piece, now).expires_at


def _finished(call: Call, media_id: str) -> Answer:
    with call.world.still() as shelf:
        now = call.world.now()
        upload = shelf.media.finish(media_id, call.caller_id, now)
    return _told(upload, now)


def _order(
    call: Call, given: UploadForm, category: str, media_type: str, total_bytes: int = 0
) -> UploadOrder:
    owners = [each for each in given.word("additional_owners").split(",") if each]
    if len(owners) > _MOST_OWNERS or not all(re.fullmatch(r"[0-9]{1,19}", e) for e in owners):
        message = "$.additional_owners: does not match the regex pattern ^[0-9]{1,19}$"
        raise wrong_json(message, "$.additional_owners")
    return UploadOrder(call.caller_id, category, media_type, total_bytes, frozenset(owners))


def _category(name: str) -> str:
    if name not in CATEGORIES:
        raise _not_listed("media_category", CATEGORIES)
    return name


def _not_listed(name: str, known: Mapping[str, object] | tuple[str, ...]) -> Refusal:
    listed = ", ".join(known)
    return wrong_json(f"$.{name}: does not have a value in the enumeration [{listed}]", f"$.{name}")


def _alt_text(metadata: object) -> str | None:
    """Return the description in the metadata, None without one; X has other metadata too."""
    if not isinstance(metadata, Mapping):
        raise wrong_json("$.metadata: object expected", "$.metadata")
    if "alt_text" not in metadata:
        return None
    _ALT_TEXT("$.metadata.alt_text", metadata["alt_text"])
    return str(metadata["alt_text"]["text"])


def _told(upload: Upload, now: datetime, *, is_status: bool = False) -> Answer:
    """Return what X says of an upload; work still to do is told in `processing_info`."""
    told = _identity(upload, now)
    progress = upload.progress(now)
    if progress is not None:
        told |= {"size": upload.size} | _shown(upload)
        if upload.category.is_slow or is_status:
            work: Json = {"state": progress.state.value, "progress_percent": progress.percent}
            if progress.check_after_seconds:
                work["check_after_secs"] = progress.check_after_seconds
            told["processing_info"] = work
    return json_answer(200, {"data": told})


def _identity(upload: Upload, now: datetime) -> Json:
    return {
        "id": upload.media_id,
        "media_key": upload.media_key,
        "expires_after_secs": (upload.expires_at - now) // _ONE_SECOND,
    }


def _shown(upload: Upload) -> Json:
    kind = upload.kind
    if kind is None:
        return {}
    if kind.media_type.startswith("video/"):
        return {"video": {"video_type": kind.media_type}}
    size = {"w": kind.width, "h": kind.height}
    return {"image": {"image_type": kind.media_type} | size} if kind.width else {}


def _costing(answer: Answer, *costs: Cost) -> Answer:
    return Answer(answer.status, answer.body, answer.headers, answer.content_type, costs=costs)


def _endpoint(name: str, method: str, path: str, answer: Callable[[Call], Answer]) -> Endpoint:
    return Endpoint(name, method, re.compile(path), answer, _SCOPES)


ENDPOINTS: tuple[Endpoint, ...] = (
    _endpoint("media_upload", "POST", r"/2/media/upload", _upload),
    _endpoint("media_status", "GET", r"/2/media/upload", _status),
    _endpoint("media_initialize", "POST", r"/2/media/upload/initialize", _initialize),
    _endpoint("media_append", "POST", r"/2/media/upload/([^/]+)/append", _append),
    _endpoint("media_finalize", "POST", r"/2/media/upload/([^/]+)/finalize", _finalize),
    _endpoint("media_metadata", "POST", r"/2/media/metadata", _metadata),
)
