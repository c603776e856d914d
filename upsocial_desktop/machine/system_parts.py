"""What Qt needs of a Linux system, found out before Qt is imported and could abort."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

# Library and the Debian package that has it; lists proven by removing one at a time on a
# minimal Debian 12 (PySide6 6.11). The same names resolve on Debian 13 and Ubuntu 22.04 on.
_ALWAYS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_ON_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_ON_WAYLAND = {"libwayland-cursor.so.0": "libwayland-cursor0"}
# The wheels are manylinux_2_34, older ones of PySide6 (6.8, 6.9) manylinux_2_28.
_OLDEST_GLIBC = (2, 28)
_OLDEST_GLIBC_NOW = (2, 34)
_WHEEL_CHANGED = (6, 10)
# 6.12 loses references to True and None, and immortal ones come with Python 3.12.
_LOSES_REFERENCES = (6, 12)
_IMMORTAL = (3, 12)

Environment = Mapping[str, str]


class Missing(NamedTuple):
    """What keeps the windows from opening. Empty texts and tuples stand for "nothing"."""

    libraries: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    glibc_needed: str = ""
    glibc_here: str = ""
    unfit_pyside: str = ""

    def __bool__(self) -> bool:
        return bool(self.libraries or self.glibc_needed or self.unfit_pyside)

    @property
    def install_line(self) -> str:
        """What an administrator has to type on Debian and Ubuntu; "" where nothing helps."""
        if not self.packages:
            return ""
        return f"apt-get install -y --no-install-recommends {' '.join(self.packages)}"


class System(NamedTuple):
    """This PC as far as Qt is concerned; tests describe another one."""

    platform: str
    python: tuple[int, int]
    pyside: str
    glibc: str
    can_load: Callable[[str], bool]


def this_system() -> System:
    """The PC we are on."""
    return System(
        platform=sys.platform,
        python=(sys.version_info.major, sys.version_info.minor),
        pyside=_pyside_version(),
        glibc=_glibc_version(),
        can_load=_can_load,
    )


def missing_parts(system: System, environment: Environment = os.environ) -> Missing:
    """What is missing for a window here, or for none with QT_QPA_PLATFORM=offscreen."""
    unfit = system.pyside if _is_unfit(system) else ""
    if system.platform != "linux":
        return Missing(unfit_pyside=unfit)
    wanted = _wanted(environment)
    libraries = tuple(library for library in wanted if not system.can_load(library))
    needed = _glibc_needed(system)
    return Missing(
        libraries=libraries,
        packages=tuple(wanted[library] for library in libraries),
        glibc_needed=needed,
        glibc_here=system.glibc if needed else "",
        unfit_pyside=unfit,
    )


def _can_load(library: str) -> bool:
    import ctypes  # noqa: PLC0415 - most starts load nothing by it

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_at_start(
    pyside: str,
    environment: Environment = os.environ,
    can_load: Callable[[str], bool] = _can_load,
) -> Missing:
    """What would make Qt abort although it can be imported: a plugin's libraries, an unfit PySide6.

    `pyside` is the version that is loaded. Whatever keeps it from being imported is told by
    `missing_parts`, which looks at everything and takes longer.
    """
    here = (sys.version_info.major, sys.version_info.minor)
    unfit = pyside if _is_unfit(System(sys.platform, here, pyside, "", can_load)) else ""
    wanted = _for_plugin(environment) if sys.platform == "linux" else {}
    libraries = tuple(library for library in wanted if not can_load(library))
    return Missing(libraries, tuple(wanted[each] for each in libraries), unfit_pyside=unfit)


def _wanted(environment: Environment) -> Mapping[str, str]:
    return _ALWAYS | _for_plugin(environment)


def _for_plugin(environment: Environment) -> dict[str, str]:
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen:
        return {"xcb": _ON_X11, "wayland": _ON_WAYLAND}.get(chosen.split(":")[0], {})
    if environment.get("WAYLAND_DISPLAY"):
        return _ON_WAYLAND
    return _ON_X11 if environment.get("DISPLAY") else {}


def _glibc_needed(system: System) -> str:
    needed = _OLDEST_GLIBC_NOW if _numbers(system.pyside) >= _WHEEL_CHANGED else _OLDEST_GLIBC
    if not system.glibc or _numbers(system.glibc) >= needed:
        return ""
    return ".".join(map(str, needed))


def _is_unfit(system: System) -> bool:
    return system.python < _IMMORTAL and _numbers(system.pyside) >= _LOSES_REFERENCES


def _numbers(version: str) -> tuple[int, int]:
    parts = [int(part) for part in version.split(".")[:2] if part.isdigit()]
    return (*parts, 0, 0)[:2]  # type: ignore[return-value]  # two numbers, whatever came before


def _glibc_version() -> str:
    # As platform.libc_ver, without reading the whole interpreter for it; "" for another libc.
    name = "CS_GNU_LIBC_VERSION"
    is_known = sys.platform == "linux" and name in os.confstr_names
    return ((os.confstr(name) if is_known else "") or "").removeprefix("glibc ")


def _pyside_version() -> str:
    # importlib.metadata would tell the same, but takes longer to import than the window to draw.
    for folder in sys.path:
        for found in Path(folder).glob("[Pp]y[Ss]ide6_[Ee]ssentials-*.dist-info"):
            return found.name.split("-")[1].removesuffix(".dist")
    # A frozen program has no list of packages; its builder has chosen a fitting one.
    return ""
