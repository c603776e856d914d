"""Started a second time, the program shows the window that is there already."""

from pathlib import Path

import pytest

from tests.whole import fingers
from tests.whole.at_spi import Bus, until
from tests.whole.program import Window

pytestmark = pytest.mark.screen


def test_a_second_launch_brings_the_first_window_forward(bus: Bus, tmp_path: Path) -> None:
    with Window(bus, tmp_path / "twice") as window:
        fingers.put_away()
        until(lambda: not window.has_keyboard, "a window put away")
        assert window.launch_again() == 0
        until(lambda: window.has_keyboard, "the window back")
        assert window.process.poll() is None


def test_another_folder_is_another_office_with_a_window_of_its_own(
    bus: Bus, tmp_path: Path
) -> None:
    with Window(bus, tmp_path / "first") as first, Window(bus, tmp_path / "second") as second:
        assert first.process.poll() is None
        assert second.process.poll() is None
        assert (second.data / "office.sqlite").is_file()


def test_a_second_launch_with_a_case_that_is_not_there_says_so(bus: Bus, tmp_path: Path) -> None:
    with Window(bus, tmp_path / "open") as window:
        assert window.launch_again("--open", "99999") == 0
        window.find("status_told", "No case fits that code.")
