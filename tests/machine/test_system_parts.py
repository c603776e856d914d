import sys

import pytest

from upsocial_desktop.machine.system_parts import (
    Missing,
    System,
    missing_at_start,
    missing_parts,
    this_system,
)

SOUND = System("linux", (3, 11), "6.11.3", "2.36", lambda library: True)
X11 = {"DISPLAY": ":0"}


def lacking(*libraries: str) -> System:
    return SOUND._replace(can_load=lambda library: library not in libraries)


def test_a_sound_system_lacks_nothing() -> None:
    assert missing_parts(SOUND, X11) == Missing()
    assert not missing_parts(SOUND, X11)
    assert missing_parts(SOUND, X11).install_line == ""


def test_the_install_line_names_exactly_what_is_missing() -> None:
    missing = missing_parts(lacking("libGL.so.1", "libxcb-cursor.so.0"), X11)
    assert missing
    assert missing.libraries == ("libGL.so.1", "libxcb-cursor.so.0")
    assert missing.install_line == (
        "apt-get install -y --no-install-recommends libgl1 libxcb-cursor0"
    )


def test_a_bare_machine_is_told_the_whole_list_at_once() -> None:
    nothing = SOUND._replace(can_load=lambda library: False)
    assert missing_parts(nothing, {}).packages == (
        "libgl1",
        "libegl1",
        "libxkbcommon0",
        "libdbus-1-3",
        "libfontconfig1",
        "libglib2.0-0",
    )
    assert missing_parts(nothing, X11).packages[6:] == (
        "libxcb-cursor0",
        "libxcb-icccm4",
        "libxcb-keysyms1",
        "libxcb-shape0",
        "libxkbcommon-x11-0",
    )


@pytest.mark.parametrize(
    ("environment", "is_missing"),
    [
        (X11, True),
        ({}, False),
        ({"DISPLAY": ""}, False),
        (X11 | {"QT_QPA_PLATFORM": "offscreen"}, False),
        ({"QT_QPA_PLATFORM": "xcb"}, True),
        (X11 | {"WAYLAND_DISPLAY": "wayland-0"}, False),
    ],
)
def test_x11_s_libraries_are_wanted_only_where_x11_is(
    environment: dict[str, str], is_missing: bool
) -> None:
    assert bool(missing_parts(lacking("libxcb-icccm.so.4"), environment)) is is_missing


@pytest.mark.parametrize(
    ("glibc", "pyside", "needed"),
    [
        ("2.34", "6.11.3", ""),
        ("2.33", "6.11.3", "2.34"),
        ("2.31", "6.9.3", ""),
        ("2.27", "6.9.3", "2.28"),
        ("", "6.11.3", ""),
        ("2.100", "6.11.3", ""),
    ],
)
def test_a_glibc_that_is_too_old_is_named(glibc: str, pyside: str, needed: str) -> None:
    missing = missing_parts(SOUND._replace(glibc=glibc, pyside=pyside), X11)
    assert missing.glibc_needed == needed
    assert bool(missing) is bool(needed)


@pytest.mark.parametrize(
    ("python", "pyside", "unfit"),
    [
        ((3, 11), "6.12.0", "6.12.0"),
        ((3, 11), "6.13.1", "6.13.1"),
        ((3, 11), "6.11.3", ""),
        ((3, 12), "6.12.0", ""),
        ((3, 13), "6.12.0", ""),
        ((3, 11), "", ""),
    ],
)
def test_a_qt_that_would_abort_this_python_is_never_loaded(
    python: tuple[int, int], pyside: str, unfit: str
) -> None:
    for system in ("linux", "win32"):
        here = SOUND._replace(platform=system, python=python, pyside=pyside)
        assert missing_parts(here, X11).unfit_pyside == unfit


@pytest.mark.skipif(sys.platform != "linux", reason="plugins' libraries are looked for on Linux")
def test_a_start_looks_only_for_what_qt_would_abort_without() -> None:
    asked: list[str] = []

    def lacks_cursor(library: str) -> bool:
        asked.append(library)
        return library != "libxcb-cursor.so.0"

    missing = missing_at_start("6.11.3", X11, lacks_cursor)
    assert missing.packages == ("libxcb-cursor0",)
    assert "libGL.so.1" not in asked, "the import of Qt finds that out by itself"
    asked.clear()
    assert not missing_at_start("6.11.3", {"QT_QPA_PLATFORM": "offscreen"}, lacks_cursor)
    assert asked == []


def test_an_unfit_qt_is_refused_before_it_is_used() -> None:
    unfit = "6.12.0" if sys.version_info < (3, 12) else ""
    assert missing_at_start("6.12.0", {}, lambda _library: True).unfit_pyside == unfit


def test_windows_needs_no_packages() -> None:
    windows = SOUND._replace(platform="win32", can_load=lambda library: False)
    assert not missing_parts(windows, {})


def test_this_very_system_can_be_described() -> None:
    here = this_system()
    assert here.pyside.startswith("6.")
    assert not here.can_load("libthere-is-no-such-thing.so.7")
