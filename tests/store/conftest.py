import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.world import Seeded, seed
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.keeper import SqliteKeeper

# Short, for the tests that are kept waiting on purpose; long enough for writers at their turn.
BUSY_SECONDS = 5.0


@pytest.fixture(scope="session")
def fresh_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office database as it is made, to be copied: making one takes a while."""
    path = tmp_path_factory.mktemp("fresh") / "office.sqlite"
    SqliteKeeper(path).upgrade()
    return path


# PostgreSQL will be a second parameter here; the bodies of the tests stay the same.
@pytest.fixture(params=["sqlite"])
def store(tmp_path: Path, fresh_file: Path) -> Iterator[OfficeStore]:
    path = tmp_path / "office.sqlite"
    shutil.copyfile(fresh_file, path)
    made = OfficeStore(path, busy_seconds=BUSY_SECONDS)
    yield made
    assert not made.is_in_transaction()
    made.close()


@pytest.fixture
def world(store: OfficeStore) -> Seeded:
    return seed(store)
