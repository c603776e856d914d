"""The pretend world: its people, their posts, and its time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from upsocial_desktop.practice.day.cast import user_of
from upsocial_desktop.practice.day.pace import Pace, in_utc
from upsocial_desktop.practice.day.scene import Action, Event, Scenario
from upsocial_desktop.practice.day.script import Coming, Script
from upsocial_desktop.practice.day.story import StoryTime
from upsocial_desktop.practice.sign_in.keys import Credentials, Keys
from upsocial_desktop.practice.timeline.people import People
from upsocial_desktop.practice.timeline.posting_rules import (
    check_duplicate,
    check_length,
    check_own,
    check_parent,
    check_quoted,
    normal_text,
)
from upsocial_desktop.practice.timeline.posts import Post
from upsocial_desktop.practice.timeline.shelf import Shelf
from upsocial_desktop.practice.timeline.snowflake import id_at, settled_number
from upsocial_desktop.practice.timeline.writing import Wording, prefix_of, write, write_repost


class World:
    """One lock around people, posts and the script; every change goes through a method.

    Whatever is due by the world's time has always happened before anything is read or changed.
    """

    def __init__(self, scenario: Scenario, opens_at: datetime, seed: int, pace: float) -> None:
        self._lock = threading.RLock()
        self._keys = Keys()
        self._pace = Pace(opens_at, pace)
        self._begin(scenario, opens_at, seed)

    @classmethod
    def load(
        cls, scenario: Scenario, opens_at: datetime, seed: int = 1, pace: float = 1.0
    ) -> "World":
        """Open a scripted day at `opens_at` (aware); what lies before has already happened.

        The same scenario, opening and seed give the same day. `pace` is the factor of time,
        0 for step by step. Raises ValueError for a naive time or a pace out of bounds.
        """
        return cls(scenario, opens_at, seed, pace)

    def reload(self, scenario: Scenario, opens_at: datetime, seed: int = 1) -> None:
        """Put another day in the place of this one; the keys of handles that stay, stay good."""
        with self._lock:
            self._pace.jump_to(opens_at)
            self._begin(scenario, opens_at, seed)

    def _begin(self, scenario: Scenario, opens_at: datetime, seed: int) -> None:
        self._seed = seed
        self._name = scenario.name
        self._people = People(user_of(person) for person in scenario.people)
        self._shelf = Shelf(self._people, scenario.plan)
        self._script = Script(scenario.events, in_utc(opens_at), seed)
        self._story = StoryTime()
        self._written = 0

    # Time

    def now(self) -> datetime:
        """Return the present moment of the pretend world, aware."""
        with self._lock:
            return self._pace.now()

    def set_pace(self, factor: float) -> None:
        """Let time run `factor` times as fast as the clock on the wall; 0 is step by step."""
        with self._lock:
            self._pace.set_factor(factor)

    def hold_script(self) -> None:
        """Let the clock go on while the script waits: events come one by one, by step_to_next."""
        with self._lock:
            self._catch_up()
            self._story.hold(self._pace.now())

    def release_script(self) -> None:
        """Let the script go on from where it was held; what waited does not come in a burst."""
        with self._lock:
            self._story.release(self._pace.now())

    def advance(self, seconds: float) -> None:
        """Move time on by virtual seconds, and let happen what falls due."""
        with self._lock:
            self._pace.advance(seconds)
            self._catch_up()

    def step_to_next(self) -> datetime | None:
        """Move time to the next event of the script and return it; None when there is none."""
        with self._lock:
            self._catch_up()
            told = self._script.next_at()
            if told is None:
                return None
            moment = self._story.come_to(told, self._pace.now())
            self._pace.jump_to(moment)
            self._catch_up()
            return moment

    def outlook(self) -> dict[str, object]:
        """Return what a trainer wants to see, ready for JSON and free of secrets."""
        with self._lock:
            self._catch_up()
            told = self._script.next_at()
            upcoming = self._story.moment_of(told, self._pace.now()) if told else None
            settled, waiting = self._script.left()
            return {
                "scenario": self._name,
                "seed": self._seed,
                "now": self._pace.now().isoformat(),
                "pace": self._pace.factor,
                "is_held": self._story.is_held,
                "plan": self._shelf.plan,
                "next_event_at": upcoming.isoformat() if upcoming else None,
                "events_to_come": settled,
                "events_waiting_for_an_answer": waiting,
                "people": len(self._people),
                "posts": len(self._shelf),
                "accounts": [
                    {"id": user_id, "username": username, "name": name}
                    for user_id, username, name in self.accounts()
                ],
            }

    # People

    def accounts(self) -> tuple[tuple[str, str, str], ...]:
        """Return id, handle and name of every training account, in the scenario's order."""
        with self._lock:
            users = self._people.accounts()
            return tuple((user.id, user.username, user.name) for user in users)

    def credentials(self, username: str) -> Credentials:
        """Return the keys of a training account; raises KeyError for any other handle."""
        with self._lock:
            user = self._people.known(username.removeprefix("@"))
            if not user.is_account:
                raise KeyError(username)
            return self._keys.issue(user.id)

    @property
    def keys(self) -> Keys:
        """Who may sign in; reading it needs no lock, for keys are only ever added."""
        return self._keys

    def set_plan(self, plan: str) -> None:
        """Choose `self-serve` or `enterprise`, which decides the summoned-reply rule."""
        if plan not in {"self-serve", "enterprise"}:
            raise ValueError("the plan is self-serve or enterprise")
        with self._lock:
            self._shelf.plan = plan

    # Posts

    @contextmanager
    def still(self) -> Iterator[Shelf]:
        """Hold the world still and lend its posts for reading."""
        with self._lock:
            self._catch_up()
            yield self._shelf

    def create(self, wish: Wording, parent_id: str = "", quoted_id: str = "") -> Post:
        """Publish what an account wishes to say; raises Refusal where X would."""
        with self.still() as shelf:
            typed = normal_text(wish.typed)
            check_length(typed, is_premium=wish.author.is_premium)
            wish = replace(
                wish,
                typed=typed,
                parent=check_parent(wish.author.id, parent_id, shelf) if parent_id else None,
                quoted=check_quoted(wish.author.id, quoted_id, shelf) if quoted_id else None,
            )
            shown = prefix_of(wish, self._people) + typed
            now = self._pace.now()
            check_duplicate(shown, wish.author.id, now, shelf)
            self._written += 1
            number = self._free_number(now, "api", self._written)
            post = write(wish, number, self._people, self._seed)
            shelf.add(post)
            heard_at = self._story.told_at(post.created_at)
            self._script.hear(post, wish.author.username, heard_at)
            return post

    def delete(self, author_id: str, post_id: str) -> bool:
        """Delete an account's own post; False when it is gone, Refusal when it is another's."""
        with self.still() as shelf:
            post = shelf.post(post_id)
            return post is not None and shelf.remove(check_own(author_id, post).id)

    def remove(self, post_id: str) -> bool:
        """Let any post vanish, as if its author had deleted it; False when it is not there."""
        with self.still() as shelf:
            return shelf.remove(post_id)

    # The script

    def _catch_up(self) -> None:
        now = self._pace.now()
        while (coming := self._script.pop_due(self._story.told_at(now))) is not None:
            if coming.surfacing is not None:
                self._shelf.surface(coming.surfacing)
            elif coming.event is not None:
                self._happen(coming.event, coming)

    def _happen(self, event: Event, coming: Coming) -> None:
        aim = self._aim(event, coming)
        if event.action is Action.DELETES:
            if aim is not None:
                self._shelf.remove(aim.id)
            return
        at = self._story.moment_of(coming.at, self._pace.now())
        post = self._scripted_post(event, aim, at)
        if post is None:
            return
        self._shelf.add(post, has_surfaced=not event.late)
        self._script.remember(event.label, post)
        if event.late:
            self._script.surface_later(post, coming.at + event.late)

    def _aim(self, event: Event, coming: Coming) -> Post | None:
        aim = self._script.labelled(event.target) if event.target else coming.answer
        return self._shelf.post(aim.id) if aim is not None else None

    def _scripted_post(self, event: Event, aim: Post | None, at: datetime) -> Post | None:
        if aim is None and event.action is not Action.POSTS:
            return None  # what it speaks of is gone
        author = self._people.known(event.actor)
        number = self._free_number(at, "event", event.line)
        if event.action is Action.REPOSTS and aim is not None:
            return write_repost(author, aim, number, self._people)
        wording = Wording(
            author,
            event.text,
            parent=aim if event.action is Action.REPLIES else None,
            quoted=aim if event.action is Action.QUOTES else None,
        )
        return write(wording, number, self._people, self._seed)

    def _free_number(self, at: datetime, *what: object) -> int:
        low_bits = settled_number(self._seed, *what)
        while not self._shelf.is_free(str(id_at(at, low_bits))):
            low_bits += 1
        return id_at(at, low_bits)
