"""A window at the State's database: nobody is asked who he is, and nobody is another."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.postgres import TestServer
from tests.state_desk import desk_of
from tests.store.rights_world import Realm, realm
from tests.ui.test_window import Sitting
from upsocial_desktop.services import browsing
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.settings import ACTING_OFFICER
from upsocial_desktop.ui.connect_dialog import ConnectDialog, WhoDialog
from upsocial_desktop.ui.tasks import Tasks
from upsocial_desktop.ui.theme import Theme


@pytest.fixture
def state(postgres: TestServer) -> Iterator[Realm]:
    with realm(postgres) as made:
        yield made


def _open(kind: type) -> list[object]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]


@pytest.fixture
def desk(bare_ports: Ports, state: Realm) -> Iterator[Ports]:
    with desk_of(bare_ports, state, "o_water") as made:
        yield made


def test_the_window_opens_as_whose_login_it_is_and_asks_nobody(
    qtbot: QtBot, desk: Ports, state: Realm, tasks: Tasks, theme: Theme
) -> None:
    # Whoever sat here last, perhaps by a choice of before, is not asked either.
    desk.preferences.save({ACTING_OFFICER.key: state.officers["o_roads"]})
    sitting = Sitting(qtbot, desk, tasks, theme).begin()
    assert sitting.session.desktop is not None
    seat = sitting.session.desktop.seat
    assert (seat.officer.id, seat.office.id) == (state.officers["o_water"], state.offices["water"])
    assert _open(WhoDialog) == []
    assert not seat.sit_by_id(state.officers["o_roads"])
    assert seat.officer.id == state.officers["o_water"]
    _close(qtbot, sitting)


def test_whoever_goes_from_the_register_leaves_the_chair_to_nobody(
    qtbot: QtBot, desk: Ports, state: Realm, tasks: Tasks, theme: Theme
) -> None:
    sitting = Sitting(qtbot, desk, tasks, theme).begin()
    assert sitting.session.desktop is not None
    seat = sitting.session.desktop.seat
    others = [each for each in browsing.officers(desk) if each.id != seat.officer.id]
    seat.refill(browsing.offices(desk), others)
    assert seat.officer.id == state.officers["o_water"]
    _close(qtbot, sitting)


@pytest.mark.parametrize(
    ("login", "words", "line"),
    [("o_left", "no officer's", "login"), ("o_first", "Choose a password", "password")],
)
def test_a_login_by_which_nothing_can_be_done_is_asked_for_another_way(
    qtbot: QtBot,
    bare_ports: Ports,
    state: Realm,
    tasks: Tasks,
    theme: Theme,
    login: str,
    words: str,
    line: str,
) -> None:
    with desk_of(bare_ports, state, login) as desk:
        sitting = Sitting(qtbot, desk, tasks, theme)
        sitting.session.open(lambda: desk)
        with qtbot.waitExposed(sitting.window):
            sitting.window.show()
        qtbot.waitUntil(lambda: bool(sitting.window.findChildren(ConnectDialog)))
        (asked,) = sitting.window.findChildren(ConnectDialog)
        said = " ".join(label.text() for label in asked.findChildren(QLabel))
        assert login in said
        assert words in said
        assert sitting.window.page is None
        assert asked.focusWidget() is asked.form.findChild(QLineEdit, line)
        asked.reject()
        sitting.session.close()


def _close(qtbot: QtBot, sitting: Sitting) -> None:
    """The listener and the pages ask no more before the database goes."""
    sitting.session.close()
    qtbot.waitUntil(lambda: sitting.session.desktop is not None)
