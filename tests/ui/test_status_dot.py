"""The dot at the bottom says whose trouble it is: the database's or X's."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from upsocial_desktop.domain.changes import NOTHING
from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.services.agent import Ticked
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.furniture import Furniture
from upsocial_desktop.ui.heartbeat import Heartbeat
from upsocial_desktop.ui.main_window import MainWindow
from upsocial_desktop.ui.reach import Reach
from upsocial_desktop.ui.status_line import StatusLine
from upsocial_desktop.ui.widgets.status_dot import StatusDot

_NEWER = Refused("db.newer", path="/x", have="9", need="1")


@pytest.fixture
def live_desktop(desktop: Desktop, live_ports: Ports) -> Desktop:
    return replace(desktop, ports=live_ports)


def _told(qtbot: QtBot, desktop: Desktop, *troubles: Told) -> StatusDot:
    line, heart = StatusLine(), Heartbeat(desktop)
    qtbot.addWidget(line)
    line.attend(desktop, heart)
    dot = line.findChild(StatusDot)
    assert dot is not None
    with qtbot.waitSignal(line.counted):
        heart.beaten.emit(Ticked(NOTHING, tuple(("", told) for told in troubles)))
    qtbot.waitUntil(lambda: dot.words != "")
    line._again.stop()
    return dot


@pytest.mark.parametrize(
    ("trouble", "said", "hint"),
    [
        (Unavailable("db.read_only"), "Office database: read only", "can only be read"),
        (_NEWER, "Office database: read only", "newer"),
        (Unavailable("db.full"), "Office database: trouble", "full"),
        (Unavailable("x.unreachable"), "X: trouble", "X"),
    ],
)
def test_the_dot_says_whose_trouble_it_is(
    qtbot: QtBot, live_desktop: Desktop, trouble: Told, said: str, hint: str
) -> None:
    dot = _told(qtbot, live_desktop, trouble)
    assert dot.words == dot.accessibleName() == said
    assert hint in dot.toolTip()
    assert "{" not in dot.toolTip()


def test_without_trouble_it_is_online(qtbot: QtBot, live_desktop: Desktop) -> None:
    dot = _told(qtbot, live_desktop)
    assert (dot.words, dot.toolTip()) == ("Online", "")


def test_a_database_that_is_only_read_is_told_before_anybody_writes(
    qtbot: QtBot, live_desktop: Desktop
) -> None:
    window = MainWindow(is_practice=False)
    qtbot.addWidget(window)
    furniture, heart = Furniture(window), Heartbeat(live_desktop)
    dot = furniture.status.findChild(StatusDot)
    assert dot is not None
    with qtbot.waitSignals([furniture.status.counted, furniture.read_only.found]):
        furniture.open_desk(live_desktop, heart, Reach(live_desktop.tasks, window))
    heart.beaten.emit(Ticked(NOTHING, (("", _NEWER),)))
    assert dot.words == "Office database: read only"
    assert not furniture.read_only.isHidden()
    furniture.read_only.bar.dismissed.emit()
    heart.beaten.emit(Ticked(NOTHING, (("", _NEWER),)))
    assert dot.words == "Office database: read only"
    assert furniture.read_only.isHidden()
    # The next look finds that all may write.
    heart.beaten.emit(Ticked(NOTHING, ()))
    qtbot.waitUntil(lambda: dot.words == "Online")


def test_practice_is_called_practice_and_the_database_by_its_name(
    qtbot: QtBot, desktop: Desktop
) -> None:
    assert _told(qtbot, desktop, Unavailable("x.unreachable")).words == "Practice"
    assert _told(qtbot, desktop, Unavailable("db.full")).words == "Office database: trouble"
