"""The typist of the tests: whoever is stopped in the middle of a letter leaves no key down."""

import ctypes

import pytest

from tests.whole import fingers

pytestmark = pytest.mark.screen


def keys_down() -> int:
    """How many keys are down; xdotool stands on the library that is asked."""
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    display, keys = ctypes.c_void_p(x.XOpenDisplay(None)), ctypes.create_string_buffer(32)
    x.XQueryKeymap(display, keys)
    x.XCloseDisplay(display)
    return sum(byte.bit_count() for byte in keys.raw)


@pytest.mark.usefixtures("fingers")
def test_a_typist_who_is_stopped_lets_go_of_every_key() -> None:
    fingers.hold("2")
    assert keys_down() == 1
    with fingers.typing("km2 km2"):
        pass
    assert keys_down() == 0
