"""One tick: take in what is new, hand over what is due, deliver it, look for what is gone."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from upsocial_desktop.domain.account import Account, AccountState, Way
from upsocial_desktop.domain.changes import NOTHING, Changes
from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.services.away import learn
from upsocial_desktop.services.backups import keep_backups
from upsocial_desktop.services.desk_queue import deliver_waiting
from upsocial_desktop.services.incidents import attempt, note_bug
from upsocial_desktop.services.intake import take_in
from upsocial_desktop.services.lease import take_lease
from upsocial_desktop.services.outbox import deliver
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.publishing import publish_due
from upsocial_desktop.services.settings import POLL_SECONDS, RECHECK_MINUTES
from upsocial_desktop.services.source_gone import recheck_gone
from upsocial_desktop.services.waiting import come_back
from upsocial_desktop.services.watch import Watch

# After this many seconds at most, an account in trouble is asked again.
LONGEST_WAIT = 900.0
_SIGN_IN_CODES = frozenset({"x.sign_in_again", "x.app_rights"})


@dataclass(frozen=True, slots=True)
class Ticked:
    """What a tick did, and what troubled it, by account username ("" for the office itself)."""

    changes: Changes
    troubles: tuple[tuple[str, Told], ...]


def tick(ports: Ports, *, now_please: bool = False, watch: Watch | None = None) -> Ticked:
    """Do everything that is due, once.

    `now_please` fetches without waiting for its turn; `watch` is told of the mentions seen and
    may stop the fetching.
    Never raises: a step that fails is recorded and the next step runs; the same tick serves the
    window's heartbeat and the command line's loop.
    """
    run = _Run(ports)
    # What was wished while the office database was away comes before anything else.
    run.step("", lambda: deliver_waiting(ports))
    run.step("", lambda: learn(ports))
    run.step("", lambda: publish_due(ports))
    run.step("", lambda: come_back(ports))
    for account in run.accounts():
        if account.way is Way.BY_HAND or account.state is not AccountState.CONNECTED:
            continue
        # Keys belong to a PC: one that has none says so and touches nothing the others share.
        if not run.step(account.username, partial(_try_keys, ports, account)):
            continue
        run.step(account.username, partial(deliver, ports, account.id))
        fetch = partial(_fetch_in_turn, ports, account, watch, now_please=now_please)
        run.step(account.username, fetch)
    run.step("", lambda: keep_backups(ports))
    return Ticked(run.changes, tuple(run.troubles))


class _Run:
    """One tick under way: what changed so far, and what went wrong."""

    def __init__(self, ports: Ports) -> None:
        self._ports = ports
        self.changes = NOTHING
        self.troubles: list[tuple[str, Told]] = []

    def accounts(self) -> tuple[Account, ...]:
        found: list[Account] = []

        def read() -> Changes:
            with self._ports.store.read() as tx:
                found.extend(tx.accounts())
            return NOTHING

        self.step("", read)
        return tuple(found)

    def step(self, username: str, job: Callable[[], Changes]) -> bool:
        """Do a job, and answer whether it went well."""
        made = attempt(job)
        if isinstance(made, Changes):
            self.changes |= made
            return True
        if isinstance(made, Told):
            self.troubles.append((username, made))
        else:
            self._record(made)
            self.troubles.append((username, Unavailable("bug", kind=type(made).__name__)))
        return False

    def _record(self, bug: Exception) -> None:
        try:
            note_bug(self._ports, "agent", bug)
        except Told as told:
            self.troubles.append(("", told))


def _try_keys(ports: Ports, account: Account) -> Changes:
    ports.x_for(account)
    return NOTHING


def _is_turn(ports: Ports, account: Account, *, now_please: bool) -> bool:
    now = ports.clock.now()
    with ports.store.write() as tx:
        lease = take_lease(ports, tx, f"take_in/{account.id}")
        next_try_at = tx.intake_state(account.id).next_try_at
    if lease is None:
        return False
    return now_please or next_try_at is None or now >= next_try_at


def _fetch_in_turn(
    ports: Ports, account: Account, watch: Watch | None, *, now_please: bool
) -> Changes:
    if not _is_turn(ports, account, now_please=now_please):
        return NOTHING
    try:
        changes = take_in(ports, account.id, watch).changes
    except Told as told:
        _note_trouble(ports, account, told)
        raise
    return changes | _recheck(ports, account)


def _recheck(ports: Ports, account: Account) -> Changes:
    with ports.store.read() as tx:
        every = RECHECK_MINUTES.read(tx.options(account.office_id))
        checked_at = tx.last_recheck_at(account.id)
    now = ports.clock.now()
    if checked_at is not None and now < checked_at + timedelta(minutes=every):
        return NOTHING
    return recheck_gone(ports, account.id)


def _note_trouble(ports: Ports, account: Account, told: Told) -> None:
    now = ports.clock.now()
    with ports.store.write() as tx:
        state = tx.intake_state(account.id)
        wait = _wait(told, POLL_SECONDS.read(tx.options(account.office_id)))
        tx.save_intake_state(
            replace(state, last_trouble=told.code, next_try_at=now + timedelta(seconds=wait))
        )
        if isinstance(told, Refused) and told.code in _SIGN_IN_CODES:
            tx.save_account(replace(account, state=AccountState.RECONNECT))


def _wait(told: Told, poll_seconds: int) -> float:
    asked = told.retry_after if isinstance(told, Unavailable) else None
    return min(asked if asked is not None else 2.0 * poll_seconds, LONGEST_WAIT)


def next_run_at(ports: Ports, office_id: int) -> datetime | None:
    """When the agent will look at X next for an office; None when nothing is connected."""
    with ports.store.read() as tx:
        moments = [
            tx.intake_state(account.id).next_try_at
            for account in tx.accounts(office_id)
            if account.state is AccountState.CONNECTED and account.way is not Way.BY_HAND
        ]
    now = ports.clock.now()
    return min((moment or now for moment in moments), default=None)
