"""The State's database is entered, tried in the background, and kept only if it was met."""

import threading
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.plan_steps import said_beside
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.server_address import ServerAddress
from upsocial_desktop.services.connecting import address_kept
from upsocial_desktop.services.ports import Revision
from upsocial_desktop.services.settings import ACTING_OFFICER
from upsocial_desktop.ui.connect_dialog import ConnectDialog, WhoDialog
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.settings.connect_form import ConnectForm
from upsocial_desktop.ui.settings.server_section import ServerSection

_SECRET = "two words"


@dataclass
class _Servers:
    """Servers that know one password; they answer when they are let."""

    asked: list[tuple[str, str]] = field(default_factory=list)
    may_answer: threading.Event = field(default_factory=threading.Event)

    def answer(self, address: ServerAddress, password: str) -> Revision:
        self.asked.append((str(address), password))
        self.may_answer.wait(30)
        if password != _SECRET:
            raise Unavailable("db.password")
        return Revision("0001", "0001", str(address))


@pytest.fixture
def servers() -> _Servers:
    made = _Servers()
    made.may_answer.set()
    return made


@pytest.fixture
def desk(desktop: Desktop, servers: _Servers) -> Desktop:
    return replace(desktop, ports=replace(desktop.ports, practice=None, try_server=servers.answer))


@pytest.fixture
def form(qtbot: QtBot, desk: Desktop) -> ConnectForm:
    made = ConnectForm(desk.ports, desk.tasks)
    qtbot.addWidget(made)
    made.show()
    made.servers.setText("/run/postgresql")
    made.login.setText("o_asha")
    made.password.line.setText(_SECRET)
    return made


def test_what_works_is_kept_and_the_field_of_the_password_is_emptied(
    qtbot: QtBot, desk: Desktop, form: ConnectForm
) -> None:
    desk.ports.preferences.save({ACTING_OFFICER.key: 3})
    with qtbot.waitSignal(form.connected):
        form.connect_now.click()
    kept = desk.ports.preferences.load()
    address = address_kept(kept)
    assert address is not None
    assert str(address) == "o_asha@/run/postgresql/upsocial"
    assert desk.ports.vault.password(address) == _SECRET
    # Officers of another database have other numbers.
    assert ACTING_OFFICER.key not in kept
    assert _SECRET not in str(kept)
    assert form.password.secret() == ""
    assert "keyring" in form.outcome.text()


def test_what_does_not_work_is_told_and_nothing_is_kept(
    qtbot: QtBot, desk: Desktop, form: ConnectForm
) -> None:
    form.password.line.setText("another")
    form.connect_now.click()
    qtbot.waitUntil(lambda: "password" in form.trouble.words)
    assert address_kept(desk.ports.preferences.load()) is None
    assert form.connect_now.text() == "Connect"
    assert form.servers.isEnabled()


@pytest.mark.parametrize(
    ("name", "typed"),
    [("servers", ""), ("servers", "db1:x"), ("database", "a b"), ("login", "")],
)
def test_what_is_no_address_is_said_beside_its_field_and_nobody_is_asked(
    form: ConnectForm, servers: _Servers, name: str, typed: str
) -> None:
    line: QLineEdit = getattr(form, name)
    line.setText(typed)
    form.connect_now.click()
    assert said_beside(line)
    assert servers.asked == []


def test_over_a_network_the_certificate_is_asked_for(form: ConnectForm, servers: _Servers) -> None:
    form.servers.setText("db1.up.example")
    form.connect_now.click()
    assert said_beside(form.certificate)
    assert servers.asked == []


def test_who_does_not_want_to_wait_cancels_and_a_late_answer_keeps_nothing(
    qtbot: QtBot, desk: Desktop, form: ConnectForm, servers: _Servers
) -> None:
    servers.may_answer.clear()
    form.connect_now.click()
    qtbot.waitUntil(lambda: len(servers.asked) == 1)
    assert form.connect_now.text() == "Cancel"
    form.connect_now.click()
    assert form.connect_now.text() == "Connect"
    servers.may_answer.set()
    qtbot.waitUntil(lambda: not desk.tasks.is_busy)
    assert address_kept(desk.ports.preferences.load()) is None


def test_the_section_leaves_only_after_asking(
    qtbot: QtBot, desk: Desktop, form: ConnectForm
) -> None:
    with qtbot.waitSignal(form.connected):
        form.connect_now.click()
    address = address_kept(desk.ports.preferences.load())
    assert address is not None
    section = ServerSection(replace(desk, ports=replace(desk.ports, server=address)))
    qtbot.addWidget(section)
    section.show()
    assert str(address) in section.where.text()
    section.leave.click()
    box = section.findChild(QMessageBox, "leave_server_dialog")
    assert box is not None
    assert address_kept(desk.ports.preferences.load()) == address
    leave = box.findChild(QPushButton, "leave_server_accept")
    assert leave is not None
    leave.click()
    qtbot.waitUntil(lambda: not section.next.isHidden())
    assert address_kept(desk.ports.preferences.load()) is None
    assert desk.ports.vault.password(address) is None


def test_practice_offers_no_connection(qtbot: QtBot, desktop: Desktop) -> None:
    section = ServerSection(desktop)
    qtbot.addWidget(section)
    section.show()
    assert section.form.isHidden()
    assert section.leave.isHidden()


def test_the_dialog_says_what_is_wrong_and_ends_when_it_works(qtbot: QtBot, desk: Desktop) -> None:
    dialog = ConnectDialog(desk.ports, desk.tasks, Unavailable("db.password"))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.servers.setText("/run/postgresql")
    dialog.form.login.setText("o_asha")
    dialog.form.password.line.setText(_SECRET)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.form.password.line, Qt.Key.Key_Return)


def test_an_officer_is_found_by_a_part_of_the_name(qtbot: QtBot, desktop: Desktop) -> None:
    seat = desktop.seat
    dialog = WhoDialog(seat.officers, seat.offices)
    qtbot.addWidget(dialog)
    dialog.show()
    imran = next(each for each in seat.officers if "इमरान" in each.name)
    dialog.sought.setText("इमरान")
    assert dialog.officer_id == imran.id
    dialog.sought.setText("energy")
    assert dialog.officer_id == imran.id
    dialog.sought.setText("nobody at all")
    assert dialog.officer_id == 0
