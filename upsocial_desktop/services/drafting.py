"""Words being written on this PC are kept as they are typed, and found again after anything."""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from upsocial_desktop.domain.draft import Writing
from upsocial_desktop.domain.picture import Picture
from upsocial_desktop.domain.sound_text import sound
from upsocial_desktop.services.ports import Ports

_REVISION = "post:draft:"
_REPLY = "reply:"


@dataclass(frozen=True, slots=True)
class Words:
    """What stands in a box now: text, cursor (in characters) and the minute chosen, if any.

    `english` is the second version of a post, `pictures` are those that go with it.
    """

    text: str
    cursor: int = 0
    when_at: datetime | None = None
    english: str = ""
    pictures: tuple[Picture, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to keep."""
        return not (self.text.strip() or self.english.strip() or self.pictures)


def words_kept(writing: Writing) -> Words:
    """What was kept, as it stands in a box."""
    return Words(
        *(writing.text, writing.cursor, writing.when_at, writing.english, writing.pictures)
    )


def new_post_key() -> str:
    """A key for a new post being written."""
    return f"post:{uuid4().hex}"


def revision_key(draft_id: int) -> str:
    """The key under which a scheduled, missed or refused post is written anew on this PC."""
    return f"{_REVISION}{draft_id}"


def revised_draft_id(key: str) -> int | None:
    """The post that a key writes anew, None for the key of a new post."""
    number = key.removeprefix(_REVISION)
    return int(number) if key.startswith(_REVISION) and number.isdecimal() else None


def reply_key(case_id: int) -> str:
    """The key of the answer box of a case: one for each case, whoever opens it on this PC."""
    return f"{_REPLY}{case_id}"


def replied_case_id(key: str) -> int | None:
    """The case that a key answers, None for the key of anything else."""
    number = key.removeprefix(_REPLY)
    return int(number) if key.startswith(_REPLY) and number.isdecimal() else None


def keep_words(ports: Ports, key: str, place: tuple[int, int], words: Words) -> None:
    """Keep what is being written; `place` is (office id, account id). Empty words are forgotten.

    On the disk when this returns. Raises Unavailable("desk.unwritable") if that failed.
    """
    office_id, account_id = place
    if words.is_empty:
        ports.desk.forget_writing(key)
        return
    ports.desk.keep_writing(
        Writing(
            key,
            office_id,
            account_id,
            sound(words.text),
            words.cursor,
            words.when_at,
            ports.clock.now(),
            sound(words.english),
            words.pictures,
        )
    )


def kept_words(ports: Ports, key: str) -> Writing | None:
    """What was kept under a key, None when nothing."""
    return ports.desk.writing(key)


def posts_being_written(ports: Ports, office_id: int) -> list[Writing]:
    """Posts begun on this PC for an office and not yet scheduled, newest first."""
    posts = [w for w in ports.desk.writings(office_id) if w.key.startswith("post:")]
    return sorted(posts, key=lambda writing: writing.kept_at, reverse=True)


def discard(ports: Ports, key: str) -> Writing | None:
    """Forget what was kept; answers it, so that undo can keep it again."""
    writing = ports.desk.writing(key)
    ports.desk.forget_writing(key)
    return writing


def restore(ports: Ports, writing: Writing) -> None:
    """Undo a discard."""
    ports.desk.keep_writing(writing)
