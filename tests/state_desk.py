"""The doors of a desk whose login is one of those of tests/store/rights_world.py."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from tests.store.rights_world import Realm
from upsocial_desktop.domain.server_address import Server, ServerAddress
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.store.server import ServerStore


@contextmanager
def desk_of(ports: Ports, state: Realm, login: str) -> Iterator[Ports]:
    """The same doors, but for the database: the State's, by this login."""
    store = ServerStore(state.server.address(state.name, login))
    server = ServerAddress((Server(str(state.server.folder), 5432),), state.name, login)
    try:
        yield replace(ports, store=store, server=server, practice=None, shared_clock=store.clock)
    finally:
        store.close()
