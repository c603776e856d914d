"""Other people's changes come onto the screen by a hint from another thread."""

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes import arrive
from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.others import Others


class _Hints:
    """What a server's listener would say, said on a thread of its own."""

    def __init__(self) -> None:
        self._heard: list[Callable[[], None]] = []
        self.offices: list[int] = []
        self.has_ended = False

    def listen(self, office_id: int, heard: Callable[[], None]) -> Callable[[], None]:
        self._heard.append(heard)
        self.offices.append(office_id)
        return self._end

    def _end(self) -> None:
        self.has_ended = True

    def hint(self) -> None:
        thread = threading.Thread(target=self._heard[0])
        thread.start()
        thread.join()


@pytest.fixture
def hints(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> _Hints:
    made = _Hints()
    monkeypatch.setattr(desktop.ports.store, "listen", made.listen)
    return made


def test_what_others_did_is_told_after_a_hint_and_once(
    qtbot: QtBot, desktop: Desktop, hints: _Hints
) -> None:
    told: list[Changes] = []
    desktop.news.changed.connect(told.append)
    watching = Others(desktop)
    watching.start()
    qtbot.waitUntil(lambda: watching._seen.mark != "")
    assert told == []
    (mention_id,) = arrive(desktop.ports, 901, "The road is broken")
    for _ in range(5):
        hints.hint()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert told[0].ids(Topic.MENTION) == {mention_id}
    watching.stop()
    assert hints.has_ended
    hints.hint()
    assert not watching._soon.isActive()


def test_without_any_hint_it_is_looked_in_a_minute_or_so(
    qtbot: QtBot, desktop: Desktop, hints: _Hints
) -> None:
    watching = Others(desktop)
    watching.start()
    assert 40_000 < watching._seldom.remainingTime() <= 72_000
    qtbot.waitUntil(lambda: watching._seen.mark != "")
    arrive(desktop.ports, 901, "The road is broken")
    with qtbot.waitSignal(desktop.news.changed):
        watching._seldom.timeout.emit()
    watching.stop()


def test_whoever_is_transferred_listens_for_the_other_office(
    qtbot: QtBot, desktop: Desktop, hints: _Hints
) -> None:
    watching, seat = Others(desktop), desktop.seat
    watching.start()
    here = seat.office.id
    there = next(one for one in seat.officers if one.office_id != here)
    colleague = next((one for one in seat.officers if one.office_id == here), seat.officer)
    seat.sit_by_id(colleague.id)
    assert hints.offices == [here]
    assert seat.sit_by_id(there.id)
    assert hints.offices == [here, there.office_id]
    qtbot.waitUntil(lambda: hints.has_ended)
    watching.stop()
