"""The settings draw themselves, keep what is changed, and never show a key."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QMessageBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from tests.fakes import MemoryVault, QuietX
from tests.ui.plan_steps import child, plan, planned, said_beside, settle
from upsocial_desktop.domain.account import Account, AccountState, Way
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.office import OfficeKind
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.services import settings
from upsocial_desktop.services.accounts import add_account, connect_account
from upsocial_desktop.services.browsing import accounts, officers, offices
from upsocial_desktop.services.options import office_options
from upsocial_desktop.services.ports import Ports, Secret, VaultState, XUser
from upsocial_desktop.services.staff import add_office, add_officer
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.settings.keys_dialog import KeysDialog
from upsocial_desktop.ui.settings.page import SettingsPage

Opened = Callable[[Desktop, int], SettingsPage]
CANARY = "canary-9f3a-key"
DESK, OFFICE, ACCOUNTS, STAFF = range(4)


@dataclass
class SessionVault(MemoryVault):
    """A keyring that is not there."""

    def __post_init__(self) -> None:
        super().__init__()

    def state(self) -> VaultState:
        return VaultState(False, "", "vault.missing")


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    def open_page(desktop: Desktop, section: int) -> SettingsPage:
        page = SettingsPage(desktop)
        qtbot.addWidget(page)
        page.resize(900, 520)
        page.show()
        page.sections.setCurrentRow(section)
        page.open()
        settle(qtbot, desktop)
        return page

    return open_page


def live(desktop: Desktop, username: str = "") -> tuple[Desktop, Account | None]:
    """The same desk on the real X, sitting in an office with a real number."""
    ports = replace(desktop.ports, practice=None)
    office_id = add_office(ports, 142, OfficeKind.DEPARTMENT, "Jal", "जल").first(Topic.OFFICE)
    add_officer(ports, office_id, "रमेश", "IO", Role.INFORMATION_OFFICER)
    desktop.seat.refill(offices(ports), officers(ports))
    desktop.seat.sit_by_id(officers(ports, office_id)[0].id)
    live_desk = replace(desktop, ports=ports)
    if not username:
        return live_desk, None
    account_id = add_account(ports, desktop.seat.officer, username, Way.API).first(Topic.ACCOUNT)
    return live_desk, next(one for one in accounts(ports) if one.id == account_id)


def all_words(page: SettingsPage) -> str:
    labels = [label.text() for label in page.findChildren(QLabel)]
    lines = [line.text() for line in page.findChildren(QLineEdit)]
    return "\n".join(labels + lines)


def test_every_declared_setting_but_the_windows_own_has_a_control(
    desktop: Desktop, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(desktop, DESK)
    hidden = {settings.WINDOW_STATE.key, settings.ACTING_OFFICER.key}
    declared = {one.key for one in (*settings.DESK_SETTINGS, *settings.OFFICE_SETTINGS)}
    assert {*page.desk.fields, *page.office.fields} == declared - hidden


def test_looking_at_the_settings_changes_none(
    desktop: Desktop, opened: Opened, qtbot: QtBot
) -> None:
    before = dict(office_options(desktop.ports, desktop.seat.office.id))
    page = opened(desktop, DESK)
    for section in (OFFICE, ACCOUNTS, STAFF, DESK):
        page.sections.setCurrentRow(section)
    page.may_leave()
    settle(qtbot, desktop)
    assert dict(office_options(desktop.ports, desktop.seat.office.id)) == before
    assert not desktop.ports.preferences.load()


def test_a_number_is_kept_and_goes_back_to_its_usual_value(
    desktop: Desktop, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(desktop, OFFICE)
    office_id = desktop.seat.office.id

    def kept_hold() -> str | None:
        return office_options(desktop.ports, office_id).get("hold_seconds")

    box = child(page, QSpinBox, "setting_hold_seconds")
    assert box.value() == 10
    box.setValue(30)
    page.may_leave()
    settle(qtbot, desktop, lambda: kept_hold() == "30")
    child(page, QPushButton, "reset_hold_seconds").click()
    settle(qtbot, desktop, lambda: kept_hold() == "10")
    assert child(page, QPushButton, "reset_hold_seconds").isHidden()


def test_a_switch_and_the_look_of_this_desk_are_kept_here(
    desktop: Desktop, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(desktop, DESK)
    child(page, QCheckBox, "setting_single_keys").setChecked(False)
    box = child(page, QSpinBox, "setting_zoom_percent")
    box.setValue(125)
    page.may_leave()
    settle(qtbot, desktop)
    kept = desktop.ports.preferences.load()
    assert settings.SINGLE_KEYS.read(kept) is False
    assert settings.ZOOM.read(kept) == 125
    assert desktop.theme.zoom == 125


def test_in_practice_no_key_can_be_seen_or_entered(
    desktop: Desktop, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(desktop, ACCOUNTS)
    assert [card.account.username for card in page.accounts.cards] == ["UPPWD_Abhyas"]
    assert page.findChild(QPushButton, "connect_UPPWD_Abhyas") is None
    assert not page.accounts.username.isVisible()
    child(page, QPushButton, "test_UPPWD_Abhyas").click()
    settle(qtbot, desktop, lambda: "It works" in page.accounts.cards[0].outcome.text())


def test_keys_are_trimmed_tested_kept_and_never_shown_again(
    desktop: Desktop, opened: Opened, qtbot: QtBot
) -> None:
    desk, account = live(desktop, "UPJal")
    assert account is not None
    page = opened(desk, ACCOUNTS)
    dialog = KeysDialog(desk, account)
    qtbot.addWidget(dialog)
    dialog.show()
    for field in dialog.form.fields.values():
        field.line.setText(f"  {CANARY}\r\n")
        assert field.line.echoMode() is QLineEdit.EchoMode.Password
    dialog.connect_now()
    settle(qtbot, desk, dialog.outcome.isVisible)
    assert desk.ports.vault.fetch(account.id, Secret.ACCESS_TOKEN) == CANARY
    assert not any(dialog.form.keys().values())
    settle(qtbot, desk, lambda: bool(page.findChildren(QPushButton, "leave_UPJal")))
    assert CANARY not in all_words(page) + dialog.outcome.text()
    assert page.accounts.cards[0].account.state is AccountState.CONNECTED


def test_a_key_is_seen_only_while_the_button_is_held(desktop: Desktop, qtbot: QtBot) -> None:
    desk, account = live(desktop, "UPJal")
    assert account is not None
    dialog = KeysDialog(desk, account)
    qtbot.addWidget(dialog)
    dialog.show()
    field = dialog.form.fields[Secret.CONSUMER_KEY]
    QTest.mousePress(field.reveal, Qt.MouseButton.LeftButton)
    assert field.line.echoMode() is QLineEdit.EchoMode.Normal
    QTest.mouseRelease(field.reveal, Qt.MouseButton.LeftButton)
    assert field.line.echoMode() is QLineEdit.EchoMode.Password


def test_a_missing_key_is_said_beside_its_field(desktop: Desktop, qtbot: QtBot) -> None:
    desk, account = live(desktop, "UPJal")
    assert account is not None
    dialog = KeysDialog(desk, account)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.fields[Secret.CONSUMER_KEY].line.setText("k")
    dialog.connect_now()
    assert said_beside(dialog)
    assert dialog.focusWidget() is dialog.form.fields[Secret.CONSUMER_SECRET].line


def test_keys_of_another_account_are_not_kept(desktop: Desktop, qtbot: QtBot) -> None:
    desk, account = live(desktop, "UPJal")
    assert account is not None
    other = QuietX(XUser("7", "SomebodyElse", "Somebody"))
    desk = replace(desk, ports=replace(desk.ports, x_for=lambda _: other))
    dialog = KeysDialog(desk, account)
    qtbot.addWidget(dialog)
    dialog.show()
    for field in dialog.form.fields.values():
        field.line.setText(CANARY)
    dialog.connect_now()
    settle(qtbot, desk, lambda: "SomebodyElse" in dialog.trouble.words)
    assert desk.ports.vault.fetch(account.id, Secret.CONSUMER_KEY) is None
    assert dialog.form.keys()[Secret.CONSUMER_KEY] == CANARY


def test_signing_out_says_what_stays_and_takes_the_keys(
    desktop: Desktop, opened: Opened, qtbot: QtBot
) -> None:
    desk, account = live(desktop, "UPJal")
    assert account is not None
    keys = dict.fromkeys(Secret, CANARY)
    connect_account(desk.ports, desk.seat.officer, account.id, keys)
    page = opened(desk, ACCOUNTS)
    child(page, QPushButton, "leave_UPJal").click()
    box = child(page, QMessageBox, "leave_dialog")
    assert "planned posts and the history stay" in box.informativeText()
    child(box, QPushButton, "leave_accept").click()
    settle(qtbot, desk, lambda: desk.ports.vault.fetch(account.id, Secret.CONSUMER_KEY) is None)
    settle(qtbot, desk, lambda: page.findChild(QPushButton, "leave_UPJal") is None)


def test_without_a_keyring_the_keys_last_for_this_session_and_it_says_why(
    desktop: Desktop, opened: Opened, qtbot: QtBot
) -> None:
    desk, _ = live(desktop, "UPJal")
    ports: Ports = replace(desk.ports, vault=SessionVault())
    page = opened(replace(desk, ports=ports), ACCOUNTS)
    said = page.accounts.vault_line.text()
    assert "this session only" in said
    assert "keyring" in said.lower()


def test_an_account_is_added_and_a_wrong_name_is_said(
    desktop: Desktop, opened: Opened, qtbot: QtBot
) -> None:
    desk, _ = live(desktop)
    page = opened(desk, ACCOUNTS)
    page.accounts.username.setText("no such name!")
    page.accounts.add()
    settle(qtbot, desk, lambda: bool(said_beside(page)))
    page.accounts.username.setText(" @UPJal ")
    page.accounts.add()
    settle(qtbot, desk, lambda: len(page.accounts.cards) == 1)
    assert page.accounts.cards[0].account.username == "UPJal"


def test_an_office_and_an_officer_are_entered(
    desktop: Desktop, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(desktop, STAFF)
    form, known = page.staff.office_form, page.staff.offices.count()
    form.number.setValue(901)
    form.name_en.setText("Twice")
    page.staff.add_office()
    settle(qtbot, desktop, lambda: bool(said_beside(page)))
    form.number.setValue(950)
    page.staff.add_office()
    settle(qtbot, desktop, lambda: page.staff.offices.count() == known + 1)
    page.staff.offices.setCurrentRow(known)
    page.staff.officer_form.name.setText("मोहन")
    page.staff.add_officer()
    settle(qtbot, desktop, lambda: page.staff.officers.count() == 1)
    assert "मोहन" in page.staff.officers.item(0).text()


def sit(desktop: Desktop, role: Role) -> None:
    wanted = (one for one in officers(desktop.ports, desktop.seat.office.id) if one.role is role)
    desktop.seat.sit_by_id(next(wanted).id)


def two_person(page: SettingsPage) -> QCheckBox:
    return child(page, QCheckBox, "setting_two_person")


def is_two_person(desktop: Desktop) -> bool:
    return settings.TWO_PERSON.read(office_options(desktop.ports, desktop.seat.office.id))


def test_a_nodal_officer_sets_the_two_person_rule_and_planned_posts_ask(
    desktop: Desktop, opened: Opened, qtbot: QtBot
) -> None:
    plan(desktop, "शिविर")
    sit(desktop, Role.NODAL_OFFICER)
    page = opened(desktop, OFFICE)
    assert not two_person(page).isChecked()
    two_person(page).click()
    page.may_leave()
    settle(qtbot, desktop, lambda: is_two_person(desktop))
    (row,) = planned(desktop.ports, desktop.seat.office.id)
    assert row.state is DraftState.HANDED_IN
    two_person(page).click()
    page.may_leave()
    settle(qtbot, desktop, lambda: not is_two_person(desktop))


def test_whoever_is_bound_by_the_two_person_rule_sees_it_and_turns_nothing(
    desktop: Desktop, opened: Opened, qtbot: QtBot
) -> None:
    sit(desktop, Role.INFORMATION_OFFICER)
    page = opened(desktop, OFFICE)
    box = two_person(page)
    assert box.isVisible()
    assert not box.isEnabled()
    assert "nodal officer" in box.accessibleDescription()
    assert child(page, QSpinBox, "setting_hold_seconds").isEnabled()
    sit(desktop, Role.NODAL_OFFICER)
    settle(qtbot, desktop, box.isEnabled)
    assert box.accessibleDescription() == ""


def test_a_switch_that_was_refused_shows_what_is_kept(
    desktop: Desktop, opened: Opened, qtbot: QtBot
) -> None:
    sit(desktop, Role.NODAL_OFFICER)
    page = opened(desktop, OFFICE)
    # The office has made somebody else of the officer since the page was read.
    desktop.seat.officer = replace(desktop.seat.officer, role=Role.INFORMATION_OFFICER)
    two_person(page).click()
    page.may_leave()
    settle(qtbot, desktop, lambda: not two_person(page).isChecked())
    assert not is_two_person(desktop)
