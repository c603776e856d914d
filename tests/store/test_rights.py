"""Who may what on the server: the whole matrix over real connections."""

import sys
from collections.abc import Iterator

import pytest

from tests.postgres import TestServer
from tests.store.rights_attacks import ATTACKS
from tests.store.rights_matrix import GROUPS_OF_CHECKS
from tests.store.rights_world import Realm, realm


@pytest.fixture(scope="module")
def state(postgres: TestServer) -> Iterator[Realm]:
    with realm(postgres) as made:
        yield made


@pytest.mark.parametrize("group", GROUPS_OF_CHECKS)
def test_everybody_may_just_what_he_should(state: Realm, group: str) -> None:
    checks = list(GROUPS_OF_CHECKS[group](state))
    sys.stdout.write(f"{len(checks)} checks of {group}\n")
    assert [name for name, is_right in checks if not is_right] == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_attack_succeeds(state: Realm, attack: str) -> None:
    checks = list(ATTACKS[attack](state))
    sys.stdout.write(f"{len(checks)} checks of {attack}\n")
    assert [name for name, is_right in checks if not is_right] == []
