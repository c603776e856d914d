"""The checks of the rights notice when the rights are broken.

A few mutants each time, every one with FULL_CAMPAIGNS=1.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count

import pytest

from tests.postgres import TestServer
from tests.store.rights_attacks import ATTACKS
from tests.store.rights_eyes import STORIES
from tests.store.rights_matrix import GROUPS_OF_CHECKS, Check
from tests.store.rights_mutants import MUTANTS
from tests.store.rights_world import Realm, realm

CHECKS: Mapping[str, Callable[[Realm], Iterator[Check]]] = {
    **GROUPS_OF_CHECKS,
    **ATTACKS,
    **STORIES,
}
IS_FULL = bool(os.environ.get("FULL_CAMPAIGNS"))
CHOSEN = sorted(MUTANTS) if IS_FULL else sorted(MUTANTS)[::8]
_NUMBERS = count(1)


@pytest.fixture(scope="module")
def whole(postgres: TestServer) -> Iterator[Realm]:
    with realm(postgres) as made:
        yield made


@contextmanager
def _copy(whole: Realm) -> Iterator[Realm]:
    name = f"mutant{next(_NUMBERS)}"
    whole.server.do(f"CREATE DATABASE {name} TEMPLATE {whole.name} STRATEGY file_copy")
    for words in (
        f"REVOKE ALL ON DATABASE {name} FROM PUBLIC",
        f"GRANT CONNECT ON DATABASE {name} TO up_officer, up_auditor, up_state, up_trainee,"
        " up_trainer, up_keeper",
    ):
        whole.server.do(words)
    try:
        yield whole.at(name)
    finally:
        whole.server.do(f"DROP DATABASE {name} WITH (FORCE)")


# The others are seen to pass in test_rights.py, where each looks at the same database.
@pytest.mark.parametrize("group", [*STORIES, "steps", "knocks", "chains"])
def test_nothing_is_noticed_where_nothing_is_broken(whole: Realm, group: str) -> None:
    with _copy(whole) as copy:
        assert [name for name, is_right in CHECKS[group](copy) if not is_right] == []


@pytest.mark.parametrize("mutant", CHOSEN)
def test_a_broken_right_is_noticed(whole: Realm, mutant: str) -> None:
    group, words = MUTANTS[mutant]
    with _copy(whole) as copy:
        copy.server.do(words, copy.name)
        noticed = next((name for name, is_right in CHECKS[group](copy) if not is_right), None)
    sys.stdout.write(f"{mutant}: {noticed}\n")
    assert noticed is not None


def test_there_are_mutants_enough() -> None:
    sys.stdout.write(f"{len(CHOSEN)} of {len(MUTANTS)} mutants tried\n")
    assert len(MUTANTS) >= 25
    assert {group for group, _ in MUTANTS.values()} <= set(CHECKS)
