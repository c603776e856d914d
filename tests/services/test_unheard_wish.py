"""A wish whose keeping was not answered waits under its id, and is done once all the same."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace

import pytest

from tests.fakes import BrokenStore
from tests.services.conftest import World
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.desk_wish import WishState
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.services import desk_queue
from upsocial_desktop.services.away import is_away, not_waiting
from upsocial_desktop.services.ports import ReadTx, Store, WriteTx

_UNKNOWN = Unavailable("db.unknown_outcome")


@dataclass
class _Unheard(BrokenStore):
    """A database that keeps what it is told, or not, and does not answer."""

    inner: Store
    is_kept: bool

    def read(self) -> AbstractContextManager[ReadTx]:
        return self.inner.read()

    def write(self) -> AbstractContextManager[WriteTx]:
        return self._writing()

    @contextmanager
    def _writing(self) -> Iterator[WriteTx]:
        with self.inner.write() as tx:
            yield tx
            if not self.is_kept:
                raise self.error
        raise self.error


@pytest.mark.parametrize("is_kept", [True, False])
def test_it_is_done_once_whether_or_not_it_had_been_kept(world: World, *, is_kept: bool) -> None:
    post = citizen_post(world.clock.now(), "The road is broken")
    world.say(post)
    case, officer = world.register(post), world.officer(901)
    ports = world.ports
    silent = replace(ports, store=_Unheard(_UNKNOWN, ports.store, is_kept))
    wish = replace(world.wish(officer, case.id), op_id="a-claim")
    assert desk_queue.is_waiting(desk_queue.claim_case(silent, wish))
    desk_queue.deliver_waiting(ports)
    assert [each.state for each in ports.desk.wishes()] == [WishState.DELIVERED]
    with ports.store.read() as tx:
        claims = [line for line in tx.history(Subject.CASE, case.id) if line.move == "claim"]
    assert [line.op_id for line in claims] == ["a-claim"]


def test_what_cannot_wait_is_not_told_as_undone() -> None:
    assert is_away(_UNKNOWN)
    assert not_waiting(_UNKNOWN) is _UNKNOWN
    told = not_waiting(Unavailable("db.unreachable"))
    assert isinstance(told, Unavailable)
    assert told.code == "desk.cannot_wait"
