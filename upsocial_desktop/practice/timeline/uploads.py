"""One upload on its way: what was ordered, what arrived, and how far X's own work on it is."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import Literal

from upsocial_desktop.practice.timeline.file_kind import FileKind

MediaType = Literal["photo", "video", "animated_gif"]

EXPIRES_AFTER = timedelta(seconds=86_400)
# X's limits in its documents of August 2026; a practice server holds uploads in memory and
# really takes no more than LARGEST_HELD of any one file.
IMAGE_LIMIT = 5_242_880
GIF_LIMIT = 15_728_640
VIDEO_LIMIT = 536_870_912
SUBTITLES_LIMIT = 524_288
LARGEST_HELD = 20_000_000
LONGEST_VIDEO = timedelta(seconds=140)
LARGEST_SIDE = 8_192

_PENDING = timedelta(seconds=1)
_WORK = timedelta(seconds=4)
_WORK_PER_MEGABYTE = timedelta(seconds=1)
_MEGABYTE = 1_000_000


class State(Enum):
    """How far X has come with a finished upload, in X's own words."""

    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    SUCCEEDED = "succeeded"
    FAILED = "failed"


@dataclass(frozen=True)
class Category:
    """A use of media: its prefix in a media key, its limit in bytes, and the files it takes.

    `is_slow` says that X goes on working after FINALIZE and tells of it in `processing_info`.
    """

    name: str
    prefix: int
    type: MediaType | None
    limit: int
    takes: frozenset[str]
    is_for_messages: bool = False
    is_slow: bool = False


_IMAGES = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})
_GIFS = frozenset({"image/gif"})
_VIDEOS = frozenset({"video/mp4", "video/quicktime", "video/webm", "video/mp2t"})
_TEXTS = frozenset({"text/srt", "text/vtt"})
CATEGORIES = {
    category.name: category
    for category in (
        Category("tweet_image", 3, "photo", IMAGE_LIMIT, _IMAGES),
        Category("dm_image", 3, "photo", IMAGE_LIMIT, _IMAGES, is_for_messages=True),
        Category("tweet_gif", 16, "animated_gif", GIF_LIMIT, _GIFS, is_slow=True),
        Category(
            "dm_gif", 16, "animated_gif", GIF_LIMIT, _GIFS, is_for_messages=True, is_slow=True
        ),
        Category("tweet_video", 7, "video", VIDEO_LIMIT, _VIDEOS, is_slow=True),
        Category("amplify_video", 13, "video", VIDEO_LIMIT, _VIDEOS, is_slow=True),
        Category("dm_video", 7, "video", VIDEO_LIMIT, _VIDEOS, is_for_messages=True, is_slow=True),
        Category("subtitles", 3, None, SUBTITLES_LIMIT, _TEXTS),
    )
}


@dataclass(frozen=True)
class UploadOrder:
    """What a client says it is going to upload; `media_type` may be empty in a one-shot."""

    owner_id: str
    category: str
    media_type: str = ""
    total_bytes: int = 0
    co_owner_ids: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Progress:
    """X's work on a slow upload at one moment; `check_after_seconds` is 0 when it is over."""

    state: State
    percent: int
    check_after_seconds: int = 0


@dataclass(frozen=True)
class Upload:
    """An upload; `finished_at` is None while pieces are still expected.

    `kind` is None when X cannot make anything of the file, and `digest` its SHA-256.
    """

    media_id: str
    order: UploadOrder
    expires_at: datetime
    finished_at: datetime | None = None
    kind: FileKind | None = None
    size: int = 0
    digest: str = field(default="", repr=False)
    alt_text: str = ""

    @property
    def category(self) -> Category:
        """The use the upload was ordered for."""
        return CATEGORIES[self.order.category]

    @property
    def media_key(self) -> str:
        """The key under which posts speak of it, as in `3_1146654567674912769`."""
        return f"{self.category.prefix}_{self.media_id}"

    def is_owned_by(self, user_id: str) -> bool:
        """Whether a user may use it: who uploaded it, or was named as another owner."""
        return user_id == self.order.owner_id or user_id in self.order.co_owner_ids

    def finished(self, kind: FileKind | None, size: int, digest: str, now: datetime) -> "Upload":
        """Return the upload as it is once its last byte has arrived; it lives a day from now."""
        return replace(
            self,
            kind=kind,
            size=size,
            digest=digest,
            finished_at=now,
            expires_at=now + EXPIRES_AFTER,
        )

    def progress(self, now: datetime) -> Progress | None:
        """Return how far X's work is by the world's time, or None before the upload's end."""
        if self.finished_at is None:
            return None
        is_sound = self.kind is not None
        end = Progress(State.SUCCEEDED, 100) if is_sound else Progress(State.FAILED, 99)
        passed = now - self.finished_at
        work = _PENDING + _WORK + self.size // _MEGABYTE * _WORK_PER_MEGABYTE
        if not self.category.is_slow or passed >= work:
            return end
        if passed < _PENDING:
            return Progress(State.PENDING, 0, 1)
        percent = max(1, min(99, int(100 * passed / work)))
        left = -(-(work - passed) // timedelta(seconds=1))
        return Progress(State.IN_PROGRESS, percent, max(1, min(5, left)))

    def is_ready(self, now: datetime) -> bool:
        """Whether a post may use it: whole, understood, and X's work on it done."""
        progress = self.progress(now)
        return progress is not None and progress.state is State.SUCCEEDED
