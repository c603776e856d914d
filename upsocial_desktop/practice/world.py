"""The pretend world: its people, their posts, and its time."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from upsocial_desktop.practice.day.cast import user_of
from upsocial_desktop.practice.day.pace import Pace, in_utc
from upsocial_desktop.practice.day.scene import Action, FaultOrder, Scenario
from upsocial_desktop.practice.day.script import Script
from upsocial_desktop.practice.day.story import StoryTime
from upsocial_desktop.practice.sign_in.keys import Credentials, Keys
from upsocial_desktop.practice.timeline.moderation import delete_own, hide_reply, like_post
from upsocial_desktop.practice.timeline.people import People
from upsocial_desktop.practice.timeline.posts import Post
from upsocial_desktop.practice.timeline.publishing import publish
from upsocial_desktop.practice.timeline.rulebook import Rulebook, plan_named
from upsocial_desktop.practice.timeline.shelf import Shelf
from upsocial_desktop.practice.timeline.writing import Wording
from upsocial_desktop.practice.world_events import Stage, come_to_pass, let_happen
from upsocial_desktop.practice.world_state import WorldState, form_of_world, world_of_form


class World:
    """One lock around people, posts and the script; every change goes through a method.

    Whatever is due by the world's time has always happened before anything is read or changed.
    """

    def __init__(self, scenario: Scenario, opens_at: datetime, seed: int, pace: float) -> None:
        self._lock = threading.RLock()
        self._keys = Keys(self.is_suspended)
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
        users = [user_of(person) for person in scenario.people]
        self._name = scenario.name
        self._stage = Stage(
            Shelf(People(users), scenario.plan, seed),
            Script(scenario.events, in_utc(opens_at), seed),
            {user.username.lower(): user.id for user in users},
            seed,
        )
        self._story = StoryTime()
        self._written = 0

    @property
    def seed(self) -> int:
        """The number from which everything that looks random in this day is derived."""
        return self._stage.seed

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
            told = self._stage.script.next_at()
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
            told = self._stage.script.next_at()
            upcoming = self._story.moment_of(told, self._pace.now()) if told else None
            settled, waiting = self._stage.script.left()
            return {
                "scenario": self._name,
                "seed": self._stage.seed,
                "now": self._pace.now().isoformat(),
                "pace": self._pace.factor,
                "is_held": self._story.is_held,
                "plan": self._stage.shelf.plan,
                "next_event_at": upcoming.isoformat() if upcoming else None,
                "events_to_come": settled,
                "events_waiting_for_an_answer": waiting,
                "people": len(self._stage.shelf.people),
                "posts": len(self._stage.shelf),
                "accounts": [
                    {"id": user_id, "username": username, "name": name}
                    for user_id, username, name in self.accounts()
                ],
            }

    # People

    def accounts(self) -> tuple[tuple[str, str, str], ...]:
        """Return id, handle and name of every training account, in the scenario's order."""
        with self._lock:
            users = self._stage.shelf.people.accounts()
            return tuple((user.id, user.username, user.name) for user in users)

    def credentials(self, username: str) -> Credentials:
        """Return the keys of a training account; raises KeyError for any other handle."""
        with self._lock:
            user = self._stage.shelf.people.known(username.removeprefix("@"))
            if not user.is_account:
                raise KeyError(username)
            return self._keys.issue(user.id)

    def user_id(self, username: str) -> str:
        """Return the id of who has a handle now; raises ValueError when nobody has it."""
        handle = username.strip().removeprefix("@")
        with self.still() as shelf:
            found = shelf.people.id_of(handle)
        if found is None:
            raise ValueError(f"nobody here is called @{handle}")
        return found

    def is_suspended(self, user_id: str) -> bool:
        """Whether X has suspended somebody by now; nobody is, whom this day does not know."""
        with self.still() as shelf:
            user = shelf.people.user(user_id)
            return user is not None and user.is_suspended

    @property
    def keys(self) -> Keys:
        """Who may sign in; reading it needs no lock, for keys are only ever added."""
        return self._keys

    def set_plan(self, plan: str, app_id: str = "") -> None:
        """Choose `self-serve` or `enterprise` for all apps, or for one.

        The plan decides the summoned-reply rule and the number of stock signs in a post.
        """
        with self._lock:
            shelf = self._stage.shelf
            shelf.rules = shelf.rules.with_plan(plan_named(plan), app_id)

    @property
    def rules(self) -> Rulebook:
        """The switches of this world's rules."""
        with self._lock:
            return self._stage.shelf.rules

    def set_rules(self, rules: Rulebook) -> None:
        """Put other switches in the place of this world's: limits of a day, look-back, plans."""
        with self._lock:
            self._stage.shelf.rules = rules

    # Posts

    @contextmanager
    def still(self) -> Iterator[Shelf]:
        """Hold the world still and lend its posts for reading."""
        with self._lock:
            self._catch_up()
            yield self._stage.shelf

    def create(self, wish: Wording, parent_id: str = "", quoted_id: str = "") -> Post:
        """Publish what an account wishes to say; raises Refusal where X would."""
        with self.still() as shelf:
            now = self._pace.now()
            wish = replace(wish, parent_id=parent_id, quoted_id=quoted_id)
            post = publish(wish, now, shelf, self._stage.seed, lambda: self._api_number(now))
            if not wish.previous_id:
                office = self._stage.first_handle(post.author_id)
                self._stage.script.hear(post, office, self._story.told_at(post.created_at))
            return post

    def _api_number(self, now: datetime) -> int:
        self._written += 1
        return self._stage.free_number(now, "api", self._written)

    def delete(self, author_id: str, post_id: str) -> bool:
        """Delete an account's own post; False when it is gone, Refusal when it is another's."""
        with self.still() as shelf:
            return delete_own(author_id, post_id, shelf)

    def hide(self, user_id: str, post_id: str, *, is_hidden: bool) -> bool:
        """Hide a reply in a conversation of the user's, or bring it back; False when it is gone."""
        with self.still() as shelf:
            return hide_reply(user_id, post_id, shelf, is_hidden=is_hidden)

    def like(self, user_id: str, post_id: str, *, is_liked: bool) -> bool:
        """Let an account like a post, or cease to; False when the post is gone."""
        with self.still() as shelf:
            return like_post(user_id, post_id, shelf, is_liked=is_liked)

    def remove(self, post_id: str) -> bool:
        """Let any post vanish, as if its author had deleted it; False when it is not there."""
        with self.still() as shelf:
            return shelf.remove(post_id)

    # The script

    def take_due_faults(self) -> tuple[FaultOrder, ...]:
        """Return the faults the script has ordered since this was last asked, in their order."""
        with self._lock:
            self._catch_up()
            due = tuple(self._stage.due_faults)
            self._stage.due_faults.clear()
            return due

    def let_happen(self, username: str, action: Action, **what: str) -> None:
        """Let somebody do something now, as if the script had said so.

        `what` may hold `post_id` (the post it concerns), `text` and `handle` (of another user, or
        the new one of who renames). Raises ValueError when it cannot be done.
        """
        with self.still() as shelf:
            actor = shelf.people.named(username.removeprefix("@"))
            if actor is None:
                raise ValueError(f"nobody here is called @{username.removeprefix('@')}")
            let_happen(actor, action, what, self._pace.now(), self._stage)

    def export_state(self) -> dict[str, object]:
        """Return the whole world as plain values ready for JSON, free of keys and tokens.

        In it are people, posts, media, messages, the clock and the rest of the script.
        """
        with self._lock:
            self._catch_up()
            now, factor = self._pace.now(), self._pace.factor
            written = self._written
            return form_of_world(
                WorldState(self._name, written, now, factor, self._story, self._stage)
            )

    def import_state(self, form: Mapping[str, object]) -> None:
        """Put an exported world in the place of this one; it goes on as that one would have.

        Keys of accounts that stay, stay good. Raises ValueError, and changes nothing, for
        anything that is not such a world.
        """
        state = world_of_form(form)
        with self._lock:
            self._pace.set_factor(state.factor)
            self._pace.jump_to(state.now)
            self._name, self._written = state.name, state.written
            self._story, self._stage = state.story, state.stage

    def _catch_up(self) -> None:
        script = self._stage.script
        if script.next_at() is None:
            return
        now = self._pace.now()
        while (coming := script.pop_due(self._story.told_at(now))) is not None:
            come_to_pass(coming, self._story.moment_of(coming.at, now), self._stage)
