"""What becomes of the pretend world when an event of the script comes to pass."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from upsocial_desktop.practice.day.scene import (
    AIMED,
    NAMING,
    SAYING,
    Action,
    At,
    Event,
    FaultOrder,
)
from upsocial_desktop.practice.day.script import Coming, Script
from upsocial_desktop.practice.timeline.posts import Post, User
from upsocial_desktop.practice.timeline.shelf import Shelf
from upsocial_desktop.practice.timeline.snowflake import id_at, moment_of, settled_number
from upsocial_desktop.practice.timeline.writing import Wording, write, write_repost

# Most of the 22 low bits stay free for what is made later in the same millisecond.
_FIRST_LOW_BITS = 2**16
_LARGEST_STEP = 64


@dataclass
class Stage:
    """What the script acts upon; `cast` holds user ids by the scenario's handles in small letters.

    `due_faults` are those the script has ordered and nobody has fetched yet.
    """

    shelf: Shelf
    script: Script
    cast: Mapping[str, str]
    seed: int
    due_faults: list[FaultOrder] = field(default_factory=list)

    def free_number(self, at: datetime, *what: object) -> int:
        """Return an id of this moment that nothing has yet; the same for the same `what`.

        What is made later in the same millisecond has a greater id, or a client that asks for
        everything since the newest it knows would miss it.
        """
        settled = settled_number(self.seed, *what)
        number = id_at(at, settled % _FIRST_LOW_BITS)
        numbers = self.shelf.all_numbers()
        if numbers and number <= numbers[-1] and moment_of(number) == moment_of(numbers[-1]):
            number = numbers[-1] + 1 + settled % _LARGEST_STEP
        while not self.shelf.is_free(str(number)):
            number += 1
        return number

    def first_handle(self, user_id: str) -> str:
        """Return the handle a user has in the scenario, in small letters, whatever it is now."""
        return next((handle for handle, who in self.cast.items() if who == user_id), "")


@dataclass(frozen=True)
class _Deed:
    """An event with what it speaks of: who does it, when in the world, and to which post."""

    event: Event
    actor: User
    at: datetime
    aim: Post | None
    surfaces_at: datetime


def come_to_pass(coming: Coming, at: datetime, stage: Stage) -> None:
    """Let something of the script happen at a moment of the world.

    What cannot be done any more does not happen: the post it speaks of is gone or hidden from
    the actor, or the actor is suspended.
    """
    event = coming.event
    if event is None:
        _surface(coming.surfacing_id, stage.shelf)
    elif event.fault is not None:
        stage.due_faults.append(event.fault)
    else:
        _act(event, coming, at, stage)


def let_happen(
    actor: User, action: Action, what: Mapping[str, str], now: datetime, stage: Stage
) -> None:
    """Let somebody do something out of turn; `what` holds `post_id`, `text` or `handle`.

    Raises ValueError when it cannot be done.
    """
    if action is Action.FAULT or set(what) - {"post_id", "text", "handle"}:
        raise ValueError("somebody does something to a post, with words, or to a handle")
    handle, post_id = what.get("handle", "").removeprefix("@"), what.get("post_id", "")
    people = stage.shelf.people
    if action is Action.RENAMES:
        people.rename(actor.id, handle)
        return
    if action in NAMING:
        other = people.named(handle)
        if other is None:
            raise ValueError(f"nobody here is called @{handle}")
        handle = stage.first_handle(other.id)
    if action in SAYING and not what.get("text", "").strip():
        raise ValueError("the words of the post are missing")
    event = Event(0, At(timedelta(0)), stage.first_handle(actor.id), action, handle=handle)
    event = replace(event, text=what.get("text", ""))
    if not _act(event, Coming(now, 0, event, post_id), now, stage):
        raise ValueError(f"@{actor.username} cannot do that, or not to this post")


def _surface(post_id: str, shelf: Shelf) -> None:
    post = shelf.newest_version(post_id)
    if post is not None and post.id == post_id:  # an edited one has surfaced with its new version
        shelf.surface(post)


def _act(event: Event, coming: Coming, at: datetime, stage: Stage) -> bool:
    actor = stage.shelf.people.user(stage.cast.get(event.actor.lower(), ""))
    if actor is None or (actor.is_suspended and event.action is not Action.RETURNS):
        return False
    aim = _aim(event, coming, actor, stage)
    if aim is None and event.action in AIMED:
        return False
    _DEEDS[event.action](_Deed(event, actor, at, aim, coming.at + event.late), stage)
    return True


def _aim(event: Event, coming: Coming, actor: User, stage: Stage) -> Post | None:
    post_id = stage.script.labelled(event.target) if event.target else coming.answer_id
    newest = stage.shelf.newest_version(post_id) if post_id else None
    seen = stage.shelf.standing(newest.id, actor.id) if newest else None
    if not isinstance(seen, Post):
        return None
    is_own = seen.author_id == actor.id
    is_repost = bool(seen.referred("retweeted"))
    if event.action is Action.DELETES:
        return seen if is_own else None
    if event.action is Action.EDITS:
        return seen if is_own and not is_repost else None
    return seen


def _say(deed: _Deed, stage: Stage) -> None:
    event, people = deed.event, stage.shelf.people
    number = stage.free_number(deed.at, "event", event.line)
    photos = stage.shelf.media.add_scripted(deed.actor.id, stage.seed, number, event.photos)
    wording = Wording(
        deed.actor,
        event.text,
        parent=deed.aim if event.action is Action.REPLIES else None,
        quoted=deed.aim if event.action is Action.QUOTES else None,
        media_keys=photos,
    )
    _put(write(wording, number, people, stage.seed), deed, stage)


def _repost(deed: _Deed, stage: Stage) -> None:
    if deed.aim is not None:
        number = stage.free_number(deed.at, "event", deed.event.line)
        _put(write_repost(deed.actor, deed.aim, number, stage.shelf.people), deed, stage)


def _put(post: Post, deed: _Deed, stage: Stage) -> None:
    stage.shelf.add(post, has_surfaced=not deed.event.late)
    stage.script.remember(deed.event.label, post)
    if deed.event.late:
        stage.script.surface_later(post, deed.surfaces_at)


def _edit(deed: _Deed, stage: Stage) -> None:
    previous = deed.aim
    if previous is None:
        return
    number = stage.free_number(deed.at, "event", deed.event.line)
    wording = Wording(deed.actor, deed.event.text, previous=previous)
    post = write(wording, number, stage.shelf.people, stage.seed)
    stage.shelf.add_version(previous, post)
    stage.script.remember(deed.event.label, post)


def _delete(deed: _Deed, stage: Stage) -> None:
    if deed.aim is not None:
        stage.shelf.remove(deed.aim.id)


def _like(deed: _Deed, stage: Stage) -> None:
    if deed.aim is not None:
        stage.shelf.like(deed.actor.id, deed.aim.id)


def _rename(deed: _Deed, stage: Stage) -> None:
    people = stage.shelf.people
    holder = people.named(deed.event.handle)
    if holder is None or holder.id == deed.actor.id:
        people.rename(deed.actor.id, deed.event.handle)


def _protect(deed: _Deed, stage: Stage) -> None:
    is_protected = deed.event.action is Action.PROTECTS
    stage.shelf.people.protect(deed.actor.id, is_protected=is_protected)


def _suspend(deed: _Deed, stage: Stage) -> None:
    is_suspended = deed.event.action is Action.VANISHES
    stage.shelf.people.suspend(deed.actor.id, is_suspended=is_suspended)


def _relate(deed: _Deed, stage: Stage) -> None:
    people, action = stage.shelf.people, deed.event.action
    other_id = stage.cast.get(deed.event.handle.lower(), "")
    if action in (Action.BLOCKS, Action.UNBLOCKS):
        people.block(deed.actor.id, other_id, is_blocked=action is Action.BLOCKS)
    else:
        people.follow(deed.actor.id, other_id, is_following=action is Action.FOLLOWS)


_DEEDS: Mapping[Action, Callable[[_Deed, Stage], None]] = {
    Action.POSTS: _say,
    Action.REPLIES: _say,
    Action.QUOTES: _say,
    Action.REPOSTS: _repost,
    Action.EDITS: _edit,
    Action.DELETES: _delete,
    Action.LIKES: _like,
    Action.RENAMES: _rename,
    Action.PROTECTS: _protect,
    Action.UNPROTECTS: _protect,
    Action.VANISHES: _suspend,
    Action.RETURNS: _suspend,
    Action.BLOCKS: _relate,
    Action.UNBLOCKS: _relate,
    Action.FOLLOWS: _relate,
    Action.UNFOLLOWS: _relate,
}
