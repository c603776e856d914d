import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import pytest

from tests.postgres import TestServer
from tests.store.world import FORM, Seeded, make_file, seed
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.server import ServerStore
from upsocial_desktop.store.transactions import SqlStore

# Short, for the tests that are kept waiting on purpose; long enough for writers at their turn.
BUSY_SECONDS = 5.0
Fresh: TypeAlias = Callable[[], AbstractContextManager[SqlStore]]


@pytest.fixture(scope="session")
def fresh_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office database as it is made, to be copied: making one takes a while."""
    path = tmp_path_factory.mktemp("fresh") / "office.sqlite"
    make_file(path)
    return path


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def fresh(request: pytest.FixtureRequest, fresh_file: Path) -> Fresh:
    """Makes a store with nothing in it, on the one engine and on the other.

    On the server it is opened by a login that owns nothing and has the rights of the program.
    """
    if request.param == "sqlite":
        return lambda: _on_file(fresh_file)
    server: TestServer = request.getfixturevalue("postgres")
    return lambda: _on_server(server.stand_in(server.nodding))


@pytest.fixture(params=["sqlite", "postgresql"])
def owned(request: pytest.FixtureRequest, fresh_file: Path) -> Iterator[SqlStore]:
    """A store opened by the owner of its tables, for tests that write into them by hand."""
    if request.param == "sqlite":
        with _on_file(fresh_file) as made:
            yield made
    else:
        server: TestServer = request.getfixturevalue("postgres")
        with _on_server(server.database()) as made:
            yield made


@contextmanager
def _on_file(fresh_file: Path) -> Iterator[SqlStore]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "office.sqlite"
        shutil.copyfile(fresh_file, path)
        yield from _checked(OfficeStore(path, BUSY_SECONDS, FORM))


@contextmanager
def _on_server(there: AbstractContextManager[str]) -> Iterator[SqlStore]:
    with there as address:
        yield from _checked(ServerStore(address, BUSY_SECONDS))


def _checked(made: SqlStore) -> Iterator[SqlStore]:
    try:
        yield made
        assert not made.is_in_transaction()
    finally:
        made.close()


@pytest.fixture
def store(fresh: Fresh) -> Iterator[SqlStore]:
    with fresh() as made:
        yield made


@pytest.fixture
def world(store: SqlStore) -> Seeded:
    return seed(store)
