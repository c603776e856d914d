"""The first run enters office, officer and account, and loses nothing on the way."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWizard
from pytestqt.qtbot import QtBot

from tests.fakes import QuietX
from tests.ui.plan_steps import said_beside, settle
from upsocial_desktop.domain.account import AccountState, Way
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.office import OfficeKind
from upsocial_desktop.services.browsing import accounts, officers, offices
from upsocial_desktop.services.ports import Secret, XUser
from upsocial_desktop.services.staff import add_office
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.first_run.pages import BY_HAND, KEYS_LATER, NO_ACCOUNT
from upsocial_desktop.ui.first_run.wizard import FirstRun


class FlakyX(QuietX):
    """An X that cannot be reached the first time."""

    calls = 0

    def me(self) -> XUser:
        self.calls += 1
        if self.calls == 1:
            raise Unavailable("x.unreachable")
        return super().me()


@pytest.fixture
def desk(bare_desktop: Desktop) -> Desktop:
    return replace(bare_desktop, ports=replace(bare_desktop.ports, practice=None))


def begun(qtbot: QtBot, desk: Desktop) -> FirstRun:
    wizard = FirstRun(desk)
    qtbot.addWidget(wizard)
    wizard.show()
    return wizard


def fill(wizard: FirstRun) -> None:
    wizard.next()
    wizard.office.form.number.setValue(142)
    wizard.office.form.name_hi.setText("लोक निर्माण")
    wizard.next()
    wizard.you.form.name.setText("अनीता वर्मा")
    wizard.next()
    assert wizard.currentPage() is wizard.account


def choose(wizard: FirstRun, way: str, username: str = "") -> None:
    wizard.account.way.setCurrentIndex(wizard.account.way.findData(way))
    wizard.account.username.setText(username)


def finish(wizard: FirstRun) -> None:
    wizard.button(QWizard.WizardButton.FinishButton).click()


def test_by_hand_needs_no_key_and_seats_the_officer(qtbot: QtBot, desk: Desktop) -> None:
    wizard = begun(qtbot, desk)
    fill(wizard)
    choose(wizard, BY_HAND, "@UPPWD")
    with qtbot.waitSignal(wizard.accepted):
        finish(wizard)
    assert wizard.seated is not None
    officer, office = wizard.seated
    assert (officer.name, office.number, office.name_en) == ("अनीता वर्मा", 142, "लोक निर्माण")
    assert (desk.seat.officer, desk.seat.office) == (officer, office)
    account = accounts(desk.ports)[0]
    assert (account.username, account.way) == ("UPPWD", Way.BY_HAND)


def test_an_office_without_an_account_is_an_office_too(qtbot: QtBot, desk: Desktop) -> None:
    wizard = begun(qtbot, desk)
    fill(wizard)
    choose(wizard, NO_ACCOUNT)
    with qtbot.waitSignal(wizard.accepted):
        finish(wizard)
    assert not accounts(desk.ports)


def test_keys_later_leave_the_account_unconnected(qtbot: QtBot, desk: Desktop) -> None:
    wizard = begun(qtbot, desk)
    fill(wizard)
    choose(wizard, KEYS_LATER, "UPPWD")
    with qtbot.waitSignal(wizard.accepted):
        finish(wizard)
    assert accounts(desk.ports)[0].state is AccountState.NOT_CONNECTED


def test_a_test_that_fails_is_tried_again_and_enters_nothing_twice(
    qtbot: QtBot, desk: Desktop
) -> None:
    flaky = FlakyX(XUser("1", "UPPWD", "PWD"))
    desk = replace(desk, ports=replace(desk.ports, x_for=lambda _: flaky))
    wizard = begun(qtbot, desk)
    fill(wizard)
    wizard.account.username.setText("UPPWD")
    for field in wizard.account.keys_form.fields.values():
        field.line.setText("key")
    finish(wizard)
    settle(qtbot, desk, lambda: bool(wizard.account.trouble.words))
    finish(wizard)
    settle(qtbot, desk, lambda: bool(wizard.account.outcome.text()))
    assert wizard.isVisible()
    assert "X knows these keys as PWD" in wizard.account.outcome.text()
    assert not any(wizard.account.keys_form.keys().values())
    with qtbot.waitSignal(wizard.accepted):
        finish(wizard)
    assert (len(offices(desk.ports)), len(officers(desk.ports))) == (1, 1)
    account = accounts(desk.ports)[0]
    assert account.state is AccountState.CONNECTED
    assert desk.ports.vault.fetch(account.id, Secret.CONSUMER_KEY) == "key"


def test_going_back_loses_nothing(qtbot: QtBot, desk: Desktop) -> None:
    wizard = begun(qtbot, desk)
    fill(wizard)
    wizard.account.username.setText("UPPWD")
    for _ in range(3):
        wizard.back()
    assert wizard.currentPage() is wizard.welcome
    for _ in range(3):
        wizard.next()
    assert wizard.currentPage() is wizard.account
    assert wizard.account.username.text() == "UPPWD"
    assert wizard.you.form.name.text() == "अनीता वर्मा"
    assert wizard.office.form.number.value() == 142


def test_what_is_missing_is_said_beside_its_control(qtbot: QtBot, desk: Desktop) -> None:
    wizard = begun(qtbot, desk)
    wizard.next()
    wizard.next()
    assert wizard.currentPage() is wizard.office
    assert said_beside(wizard)
    assert wizard.focusWidget() is wizard.office.form.name_en


def test_a_number_taken_meanwhile_leads_back_to_the_office(qtbot: QtBot, desk: Desktop) -> None:
    wizard = begun(qtbot, desk)
    fill(wizard)
    add_office(desk.ports, 142, OfficeKind.DISTRICT, "Other", "अन्य")
    choose(wizard, NO_ACCOUNT)
    finish(wizard)
    settle(qtbot, desk, lambda: wizard.currentPage() is wizard.office)
    assert wizard.focusWidget() is wizard.office.form.number
    assert said_beside(wizard)


def test_who_would_rather_practise_enters_nothing(qtbot: QtBot, desk: Desktop) -> None:
    wizard = begun(qtbot, desk)
    wizard.welcome.practice.setChecked(True)
    with qtbot.waitSignals([wizard.practice_wanted, wizard.rejected]):
        finish(wizard)
    assert not offices(desk.ports)


def test_it_fits_a_small_screen_on_every_page(qtbot: QtBot, desk: Desktop) -> None:
    wizard = begun(qtbot, desk)
    fill(wizard)
    assert wizard.height() <= 500
    assert wizard.minimumSizeHint().height() <= 500
