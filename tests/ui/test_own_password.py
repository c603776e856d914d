"""A password that another knows gives way to one's own before all else; by keys alone."""

import threading
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.plan_steps import child, said_beside
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.server_address import Server, ServerAddress
from upsocial_desktop.services.connecting import address_kept
from upsocial_desktop.services.ports import Revision
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.settings.connect_form import ConnectForm
from upsocial_desktop.ui.settings.password_dialog import PasswordDialog
from upsocial_desktop.ui.settings.server_section import ServerSection

_GIVEN, _OWN = "words on a slip of paper", "शब्द जो कहीं नहीं लिखे हैं"
_ADDRESS = ServerAddress((Server("/run/postgresql"),), "upsocial", "o_asha")


@dataclass
class _Server:
    """Knows one login and its password, which is the first until it is changed."""

    password: str = _GIVEN
    is_first: bool = True
    answers: threading.Event = field(default_factory=threading.Event)

    def answer(self, address: ServerAddress, password: str) -> Revision:
        self._check(password)
        if self.is_first:
            raise Refused("login.first_password", login=address.login)
        return Revision("0001", "0001", str(address))

    def change(self, _address: ServerAddress, before: str, password: str) -> None:
        self.answers.wait(30)
        self._check(before)
        self.password, self.is_first = password, False

    def _check(self, password: str) -> None:
        if password != self.password:
            raise Unavailable("db.password")


@pytest.fixture
def server() -> _Server:
    made = _Server()
    made.answers.set()
    return made


@pytest.fixture
def desk(desktop: Desktop, server: _Server) -> Desktop:
    ports = replace(desktop.ports, practice=None, try_server=server.answer)
    return replace(desktop, ports=replace(ports, change_password=server.change))


@pytest.fixture
def form(qtbot: QtBot, desk: Desktop) -> ConnectForm:
    made = ConnectForm(desk.ports, desk.tasks)
    qtbot.addWidget(made)
    made.show()
    made.servers.setText("/run/postgresql")
    made.login.setText("o_asha")
    made.password.line.setText(_GIVEN)
    return made


def _asked(qtbot: QtBot, form: QWidget) -> PasswordDialog:
    qtbot.waitUntil(lambda: form.findChild(PasswordDialog) is not None)
    return child(form, PasswordDialog, "password_dialog")


def _type(asked: PasswordDialog, *words: str) -> None:
    for line, word in zip((asked.password.line, asked.again.line), words, strict=True):
        line.setText(word)


def test_who_connects_by_a_given_password_chooses_his_own_and_is_connected(
    qtbot: QtBot, desk: Desktop, server: _Server, form: ConnectForm
) -> None:
    form.connect_now.click()
    asked = _asked(qtbot, form)
    assert "o_asha" in " ".join(label.text() for label in asked.findChildren(QLabel))
    assert not asked.before.isVisible()
    assert address_kept(desk.ports.preferences.load()) is None
    _type(asked, _OWN, _OWN)
    with qtbot.waitSignal(form.connected):
        QTest.keyClick(asked.again.line, Qt.Key.Key_Return)
    assert (server.password, server.is_first) == (_OWN, False)
    address = address_kept(desk.ports.preferences.load())
    assert address is not None
    assert desk.ports.vault.password(address) == _OWN
    assert form.password.secret() == ""
    assert not form.trouble.isVisible()


def test_who_will_not_choose_one_is_not_connected(
    qtbot: QtBot, desk: Desktop, server: _Server, form: ConnectForm
) -> None:
    form.connect_now.click()
    asked = _asked(qtbot, form)
    _type(asked, _OWN, _OWN)
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    assert [line.text() for line in asked.findChildren(QLineEdit)] == ["", "", ""]
    assert server.is_first
    assert address_kept(desk.ports.preferences.load()) is None
    assert desk.ports.vault.password(_ADDRESS) is None
    assert "o_asha" in form.trouble.words
    assert form.connect_now.text() == "Connect"


@pytest.mark.parametrize(
    ("words", "name", "said"),
    [
        (("short", "short"), "password_new", "short"),
        ((_GIVEN, _GIVEN), "password_new", "before"),
        ((_OWN, _OWN[:-1]), "password_again", "twice"),
    ],
)
def test_what_is_no_new_password_is_said_beside_its_field(
    qtbot: QtBot,
    server: _Server,
    form: ConnectForm,
    words: tuple[str, str],
    name: str,
    said: str,
) -> None:
    form.connect_now.click()
    asked = _asked(qtbot, form)
    _type(asked, *words)
    asked.set_now.click()
    assert said in said_beside(child(asked, QLineEdit, name))
    assert server.is_first
    asked.reject()


def test_in_the_settings_the_password_of_now_is_asked_for(
    qtbot: QtBot, desk: Desktop, server: _Server
) -> None:
    server.is_first = False
    section = ServerSection(replace(desk, ports=replace(desk.ports, server=_ADDRESS)))
    qtbot.addWidget(section)
    section.show()
    section.change.click()
    asked = _asked(qtbot, section)
    assert asked.focusWidget() is asked.before.line
    _type(asked, _OWN, _OWN)
    asked.set_now.click()
    assert "needed" in said_beside(asked.before.line)
    asked.before.line.setText("another's")
    asked.set_now.click()
    qtbot.waitUntil(lambda: "password" in asked.trouble.words)
    assert (server.password, desk.ports.vault.password(_ADDRESS)) == (_GIVEN, None)
    asked.before.line.setText(_GIVEN)
    with qtbot.waitSignal(asked.kept):
        asked.set_now.click()
    assert server.password == desk.ports.vault.password(_ADDRESS) == _OWN
    assert "keyring" in section.next.text()


def test_while_the_server_is_asked_its_answer_is_waited_for(
    qtbot: QtBot, desk: Desktop, server: _Server, form: ConnectForm
) -> None:
    server.answers.clear()
    form.connect_now.click()
    asked = _asked(qtbot, form)
    _type(asked, _OWN, _OWN)
    asked.set_now.click()
    assert not asked.set_now.isEnabled()
    asked.reject()
    assert asked.isVisible()
    with qtbot.waitSignal(form.connected):
        server.answers.set()
    assert server.password == desk.ports.vault.password(_ADDRESS) == _OWN


def test_a_desk_with_a_file_of_its_own_has_no_password_to_change(
    qtbot: QtBot, desktop: Desktop
) -> None:
    section = ServerSection(desktop)
    qtbot.addWidget(section)
    section.show()
    assert not section.change.isVisible()
    section.ask_for_password()
    assert section.findChild(PasswordDialog) is None
