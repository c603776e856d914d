from dataclasses import replace

import pytest

from tests.store.world import NOW, Seeded
from upsocial_desktop.domain.account import Account, AccountState, IntakeState, Way
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.office import Office, OfficeKind
from upsocial_desktop.services.ports import Store
from upsocial_desktop.services.records import Incident


def test_what_is_saved_is_read_back_the_same(store: Store, world: Seeded) -> None:
    with store.read() as tx:
        assert list(tx.offices()) == [world.water, world.roads]
        assert list(tx.officers()) == [world.asha, world.imran, world.kavita]
        assert list(tx.officers(world.roads.id)) == [world.kavita]
        assert list(tx.accounts(world.water.id)) == [world.water_account]
        assert tx.officer(world.asha.id) == world.asha


def test_a_register_row_is_changed_in_place(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        tx.save_office(replace(world.water, name_en="Jal Nigam Practice"))
        tx.save_officer(replace(world.asha, is_active=False))
        tx.save_account(replace(world.water_account, state=AccountState.RECONNECT))
    with store.read() as tx:
        assert tx.office(world.water.id).name_en == "Jal Nigam Practice"
        assert not tx.officer(world.asha.id).is_active
        assert tx.account(world.water_account.id).state is AccountState.RECONNECT


def test_an_office_number_is_given_once(store: Store, world: Seeded) -> None:
    double = Office(0, world.water.number, OfficeKind.DISTRICT, "Another", "और")
    with pytest.raises(Refused, match="office.number_taken"), store.write() as tx:
        tx.save_office(double)


def test_a_username_is_connected_once_whatever_its_case(store: Store, world: Seeded) -> None:
    double = Account(
        0, world.roads.id, "JAL_Practice", "", "", Way.PRACTICE, AccountState.NOT_CONNECTED
    )
    with pytest.raises(Refused, match="account.taken"), store.write() as tx:
        tx.save_account(double)


@pytest.mark.parametrize(
    "name", ["office", "officer", "account", "mention", "case", "draft", "delivery"]
)
def test_what_is_not_there_is_refused_by_name(store: Store, name: str) -> None:
    with store.read() as tx, pytest.raises(Refused, match=f"^{name}.unknown") as caught:
        getattr(tx, name)(404)
    assert caught.value.code == f"{name}.unknown"


def test_intake_begins_nowhere_and_is_kept(store: Store, world: Seeded) -> None:
    account_id = world.water_account.id
    with store.read() as tx:
        assert tx.intake_state(account_id) == IntakeState(account_id, "", None, "", False)
    kept = IntakeState(account_id, "77", NOW, "x.rate_limited", True, NOW)
    with store.write() as tx:
        tx.save_intake_state(replace(kept, newest_post_id="76"))
        tx.save_intake_state(kept)
    with store.read() as tx:
        assert tx.intake_state(account_id) == kept


def test_options_are_kept_by_office(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        tx.set_option(world.water.id, "days", "7")
        tx.set_option(world.water.id, "days", "15")
        tx.set_option(world.roads.id, "days", "3")
    with store.read() as tx:
        assert tx.options(world.water.id) == {"days": "15"}


def test_only_the_last_two_hundred_incidents_stay(store: Store) -> None:
    with store.write() as tx:
        for number in range(203):
            tx.record_incident(Incident(NOW, "ui", f"bug.{number}", "page.py:1", "…"))
    with store.read() as tx:
        kept = [incident.code for incident in tx.incidents(500)]
    assert kept == [f"bug.{number}" for number in range(202, 2, -1)]


def test_what_cannot_be_read_is_kept(store: Store, world: Seeded) -> None:
    before = store.change_mark()
    with store.write() as tx:
        tx.keep_unreadable(world.water_account.id, "", ('{"id":', "json"), NOW)
    assert store.change_mark() != before
