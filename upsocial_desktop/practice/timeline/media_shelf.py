"""All media of the pretend world: what was uploaded, and the invented photos of citizens."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from upsocial_desktop.practice.problems import PROBLEMS, Refusal, forbidden, invalid_request
from upsocial_desktop.practice.timeline.file_kind import FileKind, kind_of, subtitles_of
from upsocial_desktop.practice.timeline.snowflake import id_at, moment_of, settled_number
from upsocial_desktop.practice.timeline.uploads import (
    CATEGORIES,
    EXPIRES_AFTER,
    LARGEST_HELD,
    LARGEST_SIDE,
    LONGEST_VIDEO,
    MediaType,
    Upload,
    UploadOrder,
)

MOST_SEGMENTS = 1_000
LARGEST_SEGMENT = 5_242_880
_MOST_HELD = 10 * LARGEST_HELD
_MOST_PHOTOS = 4
_SWEEP_EVERY = timedelta(hours=1)
_NAME_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_NAME_LENGTH = 15
# What telephones of these years take, upright and across, after X has made them smaller.
_PHOTO_SIZES = ((1_536, 2_048), (2_048, 1_536), (1_200, 1_600), (1_600, 1_200), (1_080, 2_400))
_SAME_TYPES = {"image/pjpeg": "image/jpeg"}
_ENDINGS = {"image/png": "png"}


@dataclass(frozen=True)
class MediaItem:
    """A photo, film or moving picture as posts show it; `duration_ms` is 0 for a photo.

    `url` is the address of a photo and `preview` that of a still of anything that moves; both
    look like X's own and lead nowhere. `size` is in bytes, 0 for a citizen's invented photo.
    """

    media_key: str
    media_id: str
    type: MediaType
    url: str
    preview: str
    width: int
    height: int
    alt_text: str
    duration_ms: int
    owner_id: str
    size: int


def refused_media(message: str) -> Refusal:
    """Return the 400 X gives to an upload it cannot go on with; the form is as observed."""
    body = {
        "errors": [{"message": message}],
        "title": "Invalid Request",
        "detail": "One or more parameters to your request was invalid.",
        "type": f"{PROBLEMS}invalid-request",
    }
    return Refusal(400, body)


class MediaShelf:
    """Uploads in progress, finished uploads, and everything that posts show.

    Bytes are kept only until an upload is finished; then its size, hash and kind are known.
    An upload that no post or message has used is gone a day after its last step. Not
    thread-safe by itself: `World` hands it out under its lock.
    """

    def __init__(self, seed: int = 1) -> None:
        self._seed = seed
        self._made = 0
        self._held = 0
        self._next_sweep: datetime | None = None
        self._uploads: dict[str, Upload] = {}
        self._pieces: dict[str, dict[int, bytes]] = {}
        self._items: dict[str, MediaItem] = {}

    # Reading

    def item(self, media_key: str) -> MediaItem | None:
        """Return what stands behind a media key in a post, or None."""
        return self._items.get(media_key)

    def upload(self, media_id: str, owner_id: str, now: datetime) -> Upload:
        """Return an upload that still lives; Refusal 400 when it does not, or is another's."""
        found = self._uploads.get(media_id)
        if found is None or found.expires_at <= now or not found.is_owned_by(owner_id):
            raise refused_media("BadRequest: Not found")
        return found

    # Uploading

    def begin(self, order: UploadOrder, now: datetime) -> Upload:
        """Open an upload in pieces; Refusal 400 for a file of a wrong type or too large."""
        self._sweep(now)
        check_order(order)
        return self._enter(order, now)

    def append(
        self, media_id: str, owner_id: str, index: int | None, piece: bytes, now: datetime
    ) -> Upload:
        """Take one piece; a second one with the same index replaces the first.

        A piece without an index follows those that have come.

        Raises Refusal 400 for an index out of 0 to 999 or an upload already finished, 413 for
        a piece over 5 MiB or more bytes than this server can hold.
        """
        found = self.upload(media_id, owner_id, now)
        pieces = self._pieces.get(media_id, {})
        index = len(pieces) if index is None else index
        if not 0 <= index < MOST_SEGMENTS:
            raise refused_media("SegmentIndex must be between 0 and 999.")
        if found.finished_at is not None:
            raise refused_media("BadRequest: Not found")
        grown = len(piece) - len(pieces.get(index, b""))
        total = sum(map(len, pieces.values())) + grown
        if len(piece) > LARGEST_SEGMENT or total > LARGEST_HELD:
            raise Refusal(413, None)  # X's gateway says it without a body
        if self._held + grown > _MOST_HELD:
            raise Refusal(503, None)
        pieces[index] = piece
        self._held += grown
        return found

    def finish(self, media_id: str, owner_id: str, now: datetime) -> Upload:
        """Put the pieces together and look at the file; a second call changes nothing.

        Raises Refusal 400 when a piece is missing, the bytes are not as many as announced, or
        a picture is not what it was said to be. A film that is not goes to processing and
        fails there, as on X.
        """
        found = self.upload(media_id, owner_id, now)
        if found.finished_at is not None:
            return found
        pieces = self._pieces[media_id]
        if sorted(pieces) != list(range(len(pieces))):
            raise refused_media("Segments do not add up to provided total file size.")
        body = b"".join(pieces[index] for index in range(len(pieces)))
        if not body or len(body) != found.order.total_bytes:
            raise refused_media("Segments do not add up to provided total file size.")
        return self._close(found, _acceptable_kind(found.order, body), body, now)

    def take_whole(self, order: UploadOrder, body: bytes, now: datetime) -> Upload:
        """Take a file in one go; raises Refusal 400 as `begin` and `finish` do."""
        self._sweep(now)
        order = replace(order, total_bytes=len(body))
        if not body:
            raise refused_media("media type unrecognized.")
        check_order(order)
        kind = _acceptable_kind(order, body)
        upload = self._enter(order, now)
        return self._close(upload, kind, body, now)

    def describe(self, media_id: str, owner_id: str, alt_text: str, now: datetime) -> Upload:
        """Write a description for those who cannot see; only who uploaded it may.

        Raises Refusal 400 for an upload that is gone or unfinished, 403 for somebody else's.
        """
        found = self._uploads.get(media_id)
        if found is not None and found.order.owner_id != owner_id:
            raise forbidden("You are not permitted to perform this action.")
        found = self.upload(media_id, owner_id, now)
        if found.finished_at is None:
            raise refused_media("BadRequest: Not found")
        described = replace(found, alt_text=alt_text)
        self._uploads[media_id] = described
        if found.media_key in self._items:
            self._items[found.media_key] = replace(self._items[found.media_key], alt_text=alt_text)
        return described

    # Using

    def claim(
        self,
        media_ids: Sequence[str],
        author_id: str,
        now: datetime,
        *,
        is_for_message: bool = False,
    ) -> tuple[str, ...]:
        """Put uploads into a post or message for good and return their media keys.

        Raises the observed Refusal 400 when one is unknown, expired, another's, unfinished,
        still in processing, failed, of the wrong category or named twice, or when they are not
        up to four photos, one film or one moving picture (one of anything in a message). X has
        also taken files of more pixels than it shows and then refused them here; so it is with
        sides over 8,192.
        """
        parameter = "attachments.media_id" if is_for_message else "media.media_ids"
        found: list[Upload] = []
        for media_id in media_ids:
            upload = self._uploads.get(media_id)
            is_fit = upload is not None and _is_fit(upload, author_id, now, is_for_message)
            if upload is None or not is_fit or upload in found:
                raise _invalid(parameter, media_id)
            found.append(upload)
        if not _go_together(found) or (is_for_message and len(found) > 1):
            raise _invalid(parameter, media_ids[-1])
        for upload in found:
            self._items.setdefault(upload.media_key, _item_of(upload, self._seed))
        return tuple(upload.media_key for upload in found)

    def add_scripted(self, author_id: str, seed: int, number: int, count: int) -> tuple[str, ...]:
        """Invent `count` photos for a citizen's post with this id; return their media keys.

        The same seed and number give the same photos.
        """
        keys = []
        for place in range(count):
            settled = settled_number(seed, "photo", number, place)
            # Taken a little before the post, as from a telephone; no two can be alike.
            at = moment_of(number) - timedelta(seconds=20 - 4 * place)
            media_id = str(id_at(at, settled))
            key = f"3_{media_id}"
            width, height = _PHOTO_SIZES[settled % len(_PHOTO_SIZES)]
            url = f"https://pbs.twimg.com/media/{_name(settled)}.jpg"
            self._items[key] = MediaItem(
                key, media_id, "photo", url, "", width, height, "", 0, author_id, 0
            )
            keys.append(key)
        return tuple(keys)

    # Keeping

    def export_state(self) -> dict[str, object]:
        """Return all of it ready for JSON, but for uploads of which pieces are still missing.

        These have to be begun anew, as after a day on X; the bytes of files are not in it.
        """
        uploads = [_upload_to_json(each) for each in self._uploads.values() if each.finished_at]
        items = [asdict(item) for item in self._items.values()]
        return {"made": self._made, "seed": self._seed, "uploads": uploads, "items": items}

    def import_state(self, state: Mapping[str, object]) -> None:
        """Put an exported state in the place of this one; raises ValueError on any other form."""
        try:
            made, seed = int(str(state["made"])), int(str(state["seed"]))
            uploads = [_upload_from_json(each) for each in _listed(state["uploads"])]
            items = [MediaItem(**each) for each in _listed(state["items"])]
        except (KeyError, TypeError) as problem:
            raise ValueError(f"no state of media: {problem}") from None
        self._made, self._seed, self._held, self._next_sweep = made, seed, 0, None
        self._pieces = {}
        self._uploads = {upload.media_id: upload for upload in uploads}
        self._items = {item.media_key: item for item in items}

    def _enter(self, order: UploadOrder, now: datetime) -> Upload:
        self._made += 1
        low_bits = settled_number(self._seed, "media", self._made)
        while str(id_at(now, low_bits)) in self._uploads:
            low_bits += 1
        upload = Upload(str(id_at(now, low_bits)), order, now + EXPIRES_AFTER)
        self._uploads[upload.media_id] = upload
        self._pieces[upload.media_id] = {}
        return upload

    def _close(self, upload: Upload, kind: FileKind | None, body: bytes, now: datetime) -> Upload:
        digest = hashlib.sha256(body).hexdigest()
        finished = upload.finished(kind, len(body), digest, now)
        self._uploads[upload.media_id] = finished
        self._forget_pieces(upload.media_id)
        return finished

    def _forget_pieces(self, media_id: str) -> None:
        gone = self._pieces.pop(media_id, {})
        self._held -= sum(map(len, gone.values()))

    def _sweep(self, now: datetime) -> None:
        if self._next_sweep is not None and now < self._next_sweep:
            return
        self._next_sweep = now + _SWEEP_EVERY
        for media_id in [key for key, each in self._uploads.items() if each.expires_at <= now]:
            del self._uploads[media_id]
            self._forget_pieces(media_id)


def check_order(order: UploadOrder) -> None:
    """Refuse (400) an upload of the wrong type or size for its category.

    A film that X would take but this server cannot hold is refused with 413, X's gateway's.
    """
    category = CATEGORIES[order.category]
    media_type = _SAME_TYPES.get(order.media_type, order.media_type)
    if media_type and media_type not in category.takes:
        raise refused_media("media type unrecognized.")
    if order.total_bytes > category.limit:
        raise refused_media(f"File size exceeds {category.limit} bytes.")
    if order.total_bytes > LARGEST_HELD:
        raise Refusal(413, None)


def _acceptable_kind(order: UploadOrder, body: bytes) -> FileKind | None:
    """Return what a file is; None lets a film fail later, a wrong picture is refused (400)."""
    kind = _true_kind(order, body)
    if kind is None and not CATEGORIES[order.category].is_slow:
        raise refused_media("media type unrecognized.")
    return kind


def _true_kind(order: UploadOrder, body: bytes) -> FileKind | None:
    if order.category == "subtitles":
        return subtitles_of(body, order.media_type)
    kind = kind_of(body)
    said = _SAME_TYPES.get(order.media_type, order.media_type)
    is_as_said = kind is not None and (not said or kind.media_type == said)
    if kind is None or not is_as_said or kind.media_type not in CATEGORIES[order.category].takes:
        return None
    is_too_long = kind.duration_ms > LONGEST_VIDEO // timedelta(milliseconds=1)
    return None if is_too_long and CATEGORIES[order.category].type == "video" else kind


def _is_fit(upload: Upload, author_id: str, now: datetime, is_for_message: bool) -> bool:  # noqa: FBT001 - the one question it answers
    kind = upload.kind
    return (
        upload.expires_at > now
        and upload.is_owned_by(author_id)
        and upload.is_ready(now)
        and upload.category.type is not None
        and upload.category.is_for_messages is is_for_message
        and kind is not None
        and max(kind.width, kind.height) <= LARGEST_SIDE
    )


def _go_together(uploads: Sequence[Upload]) -> bool:
    if all(upload.category.type == "photo" for upload in uploads):
        return len(uploads) <= _MOST_PHOTOS
    return len(uploads) == 1


def _invalid(parameter: str, media_id: str) -> Refusal:
    return invalid_request(parameter, media_id, "Your media IDs are invalid.")


def _item_of(upload: Upload, seed: int) -> MediaItem:
    kind = upload.kind or FileKind("")
    name = _name(settled_number(seed, "name", upload.media_id))
    place = upload.category.type or "photo"
    ending = _ENDINGS.get(kind.media_type, "jpg")
    preview = {
        "photo": "",
        "animated_gif": f"https://pbs.twimg.com/tweet_video_thumb/{name}.jpg",
        "video": f"https://pbs.twimg.com/ext_tw_video_thumb/{upload.media_id}/pu/img/{name}.jpg",
    }[place]
    return MediaItem(
        media_key=upload.media_key,
        media_id=upload.media_id,
        type=place,
        url=f"https://pbs.twimg.com/media/{name}.{ending}" if place == "photo" else "",
        preview=preview,
        width=kind.width,
        height=kind.height,
        alt_text=upload.alt_text,
        duration_ms=kind.duration_ms if place == "video" else 0,
        owner_id=upload.order.owner_id,
        size=upload.size,
    )


def _name(number: int) -> str:
    letters = []
    number = settled_number("letters", number) << 64 | number
    for _ in range(_NAME_LENGTH):
        number, place = divmod(number, len(_NAME_LETTERS))
        letters.append(_NAME_LETTERS[place])
    return "".join(letters)


def _upload_to_json(upload: Upload) -> dict[str, object]:
    made = asdict(upload)
    order = made["order"] | {"co_owner_ids": sorted(upload.order.co_owner_ids)}
    finished_at = upload.finished_at.isoformat() if upload.finished_at else None
    return made | {
        "order": order,
        "expires_at": upload.expires_at.isoformat(),
        "finished_at": finished_at,
    }


def _upload_from_json(value: dict[str, Any]) -> Upload:
    order, kind = value["order"], value["kind"]
    return replace(
        Upload(**value),  # the parts and dates are put right here
        order=UploadOrder(**{**order, "co_owner_ids": frozenset(order["co_owner_ids"])}),
        kind=FileKind(**kind) if kind is not None else None,
        expires_at=datetime.fromisoformat(str(value["expires_at"])),
        finished_at=datetime.fromisoformat(str(value["finished_at"])),
    )


def _listed(value: object) -> list[dict[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise TypeError("a list of objects")
    return value
