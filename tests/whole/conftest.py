"""What a test of the whole program may ask for."""

import subprocess
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.whole.fingers import lay_out, need_fingers

if TYPE_CHECKING:
    from tests.whole.at_spi import Bus


@pytest.fixture(scope="session")
def fingers() -> Iterator[None]:
    """A keyboard with English and Hindi, and a window manager, which gives it to new windows."""
    need_fingers()
    lay_out("us", "in")
    with subprocess.Popen(
        ["openbox", "--sm-disable"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as manager:
        yield
        manager.terminate()
    lay_out("us")


@pytest.fixture(scope="session")
def bus(fingers: None) -> "Iterator[Bus]":
    """The bus of accessibility of this session."""
    from tests.whole.at_spi import Bus, SilentError

    try:
        found = Bus()
    except SilentError as silent:
        pytest.skip(f"no accessibility here (package at-spi2-core): {silent}")
    with found:
        yield found
