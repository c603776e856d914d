"""A slip is accepted, returned and recalled as it is sent: the pen is taken by the step itself."""

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from sqlalchemy import event

from tests.benchmarks.desks import ports_over
from tests.postgres import TestServer
from tests.store.rights_world import Realm, realm
from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.forwarding import (
    accept_case,
    forward_case,
    recall_case,
    return_case,
)
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.sorting import note_on
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.store.server import ServerStore

Deed = Callable[[Ports, Wish], Changes]
DEEDS: dict[str, tuple[str, CaseState, Deed]] = {
    "accept": ("o_roads", CaseState.IN_PROCESS, accept_case),
    "return": ("o_roads", CaseState.REGISTERED, lambda p, w: return_case(p, w, "not ours")),
    "recall": ("o_health", CaseState.REGISTERED, recall_case),
}
each_deed = pytest.mark.parametrize("deed", DEEDS)


@pytest.fixture(scope="module")
def server(postgres: TestServer) -> Iterator[Realm]:
    with realm(postgres) as made:
        yield made


@pytest.fixture
def state(postgres: TestServer, server: Realm) -> Iterator[Realm]:
    """Its own copy, in which health's case lies at the desk of roads."""
    with postgres.database(server.name) as address:
        made = server.at(address.split("/")[3].split("?")[0])
        with closing(_desk(made, "o_health")) as desk:
            forward_case(desk, _wish(desk, made, "o_health"), made.offices["roads"], "theirs")
        yield made


def _desk(state: Realm, login: str) -> Ports:
    return ports_over(ServerStore(state.server.address(state.name, login)))


def _wish(desk: Ports, state: Realm, login: str) -> Wish:
    case_id = state.cases["health"]
    with desk.store.read() as tx:
        return Wish(tx.officer(state.officers[login]), case_id, tx.case(case_id).version)


def _said(desk: Ports, deed: Callable[[], object]) -> list[str]:
    """The statements of a deed, from BEGIN to COMMIT."""
    assert isinstance(desk.store, ServerStore)
    engine, said = desk.store._engine, list[str]()

    def hear(*words: object) -> None:
        said.append(str(words[2]))

    event.listen(engine, "before_cursor_execute", hear)
    try:
        deed()
    finally:
        event.remove(engine, "before_cursor_execute", hear)
    return said


@each_deed
def test_nobody_waits_while_the_case_is_read(state: Realm, deed: str) -> None:
    login, after, do = DEEDS[deed]
    with closing(_desk(state, login)) as desk:
        wish = _wish(desk, state, login)
        said = _said(desk, lambda: do(desk, wish))
        assert [words for words in said if "take_pen" in words] == []
        # One journey from the pen to the commit, which is no statement.
        assert [place for place, words in enumerate(said, 1) if "door.append" in words] == [
            len(said)
        ]
        with desk.store.read() as tx:
            assert tx.case(wish.id).state is after


@each_deed
def test_what_was_seen_before_another_wrote_is_asked_again_with_the_pen(
    state: Realm, deed: str
) -> None:
    login, _, do = DEEDS[deed]
    other = "o_health" if login == "o_roads" else "o_roads"
    with closing(_desk(state, login)) as desk, closing(_desk(state, other)) as away:
        wish, theirs = _wish(desk, state, login), _wish(away, state, other)
        note_on(away, theirs, "Look again")

        def late() -> None:
            with pytest.raises(Refused, match="^stale"):
                do(desk, wish)

        said = _said(desk, late)
        assert len([words for words in said if "take_pen" in words]) == 1
        assert [words for words in said if "door.append" in words] == []
        with desk.store.read() as tx:
            assert tx.case(wish.id).state is CaseState.FORWARDED
