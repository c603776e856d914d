"""The part of a scripted day that has not happened yet."""

import heapq
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from upsocial_desktop.practice.day.scene import AfterAnswer, At, Event
from upsocial_desktop.practice.timeline.posts import Post
from upsocial_desktop.practice.timeline.snowflake import settled_number

# A training office's complaint code as it stands in an answer: letters, office, serial, check,
# with hyphens between them or, as a hashtag, without.
_CODE = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2,6}(?:-9\d{2}-\d{5,9}-\d|9\d{8,12})(?!\d)")
_DEVANAGARI_DIGITS = str.maketrans("0123456789", "०१२३४५६७८९")


@dataclass(frozen=True, order=True)
class Coming:
    """Something that will happen at a settled moment.

    `answer_id` is the office's answer that set it off; `surfacing_id` a post that shows up late.
    """

    at: datetime
    order: int
    event: Event | None = field(default=None, compare=False)
    answer_id: str = field(default="", compare=False)
    surfacing_id: str = field(default="", compare=False)


@dataclass(frozen=True)
class Landmark:
    """Which post a label of the scenario stands for, and the thread it stands in."""

    post_id: str
    conversation_id: str


@dataclass(frozen=True)
class ScriptState:
    """Where a script stands: enough to go on with it somewhere else."""

    coming: tuple[Coming, ...]
    waiting: tuple[Event, ...]
    labelled: tuple[tuple[str, Landmark], ...]
    order: int


class Script:
    """Events in order of time, and those that wait for an office's answer."""

    def __init__(self, events: Iterable[Event], opens_at: datetime, seed: int) -> None:
        self._coming: list[Coming] = []
        self._waiting: list[Event] = []
        self._labelled: dict[str, Landmark] = {}
        self._order = 0
        for event in events:
            if isinstance(event.when, At):
                self._push(opens_at + event.when.offset + _jitter(event, seed), event)
            else:
                self._waiting.append(event)

    def next_at(self) -> datetime | None:
        """Return the moment of the next event with a settled time, or None."""
        return self._coming[0].at if self._coming else None

    def pop_due(self, now: datetime) -> Coming | None:
        """Take out the next event that is due, or None."""
        if self._coming and self._coming[0].at <= now:
            return heapq.heappop(self._coming)
        return None

    def left(self) -> tuple[int, int]:
        """Return how many events have a settled time, and how many wait for an answer."""
        return len(self._coming), len(self._waiting)

    def remember(self, label: str, post: Post) -> None:
        """Note which post a label of the scenario stands for."""
        if label:
            self._labelled[label] = Landmark(post.id, post.conversation_id)

    def labelled(self, label: str) -> str:
        """Return the id of the post a label stands for, or an empty string."""
        found = self._labelled.get(label)
        return found.post_id if found else ""

    def surface_later(self, post: Post, at: datetime) -> None:
        """Let a post appear among mentions at a moment after it was written."""
        self._push(at, surfacing_id=post.id)

    def hear(self, answer: Post, office: str, at: datetime) -> None:
        """Set off what was waiting for an answer of this office, heard at a moment."""
        still_waiting: list[Event] = []
        for event in self._waiting:
            ready = self._ready(event, answer, office)
            if ready is None:
                still_waiting.append(event)
            else:
                self._push(at + _delay(event), ready, answer.id)
        self._waiting = still_waiting

    def state(self) -> ScriptState:
        """Return where the script stands."""
        return ScriptState(
            tuple(sorted(self._coming)),
            tuple(self._waiting),
            tuple(sorted(self._labelled.items())),
            self._order,
        )

    @classmethod
    def going_on(cls, state: ScriptState) -> "Script":
        """Return a script that stands where another one stood."""
        script = cls((), datetime.min.replace(tzinfo=UTC), 0)
        script._coming = list(state.coming)  # sorted, which is a heap
        script._waiting = list(state.waiting)
        script._labelled = dict(state.labelled)
        script._order = state.order
        return script

    def _ready(self, event: Event, answer: Post, office: str) -> Event | None:
        when = event.when
        if not isinstance(when, AfterAnswer) or when.office.lower() != office.lower():
            return None
        cause = self._labelled.get(when.label)
        if cause is None or cause.conversation_id != answer.conversation_id:
            return None
        if not event.needs_code:
            return event
        code = _CODE.search(answer.typed)
        return replace(event, text=_with_code(event.text, code[0])) if code else None

    def _push(
        self, at: datetime, event: Event | None = None, answer_id: str = "", surfacing_id: str = ""
    ) -> None:
        self._order += 1
        heapq.heappush(self._coming, Coming(at, self._order, event, answer_id, surfacing_id))


def _with_code(text: str, code: str) -> str:
    in_devanagari = code.translate(_DEVANAGARI_DIGITS)
    return text.replace("{code:devanagari}", in_devanagari).replace("{code}", code)


def _delay(event: Event) -> timedelta:
    return event.when.delay if isinstance(event.when, AfterAnswer) else timedelta(0)


def _jitter(event: Event, seed: int) -> timedelta:
    if not event.jitter_seconds:
        return timedelta(0)
    return timedelta(seconds=settled_number(seed, "jitter", event.line) % event.jitter_seconds)
