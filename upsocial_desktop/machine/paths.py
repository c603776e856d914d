"""Where a profile keeps its things on this PC, and where the program's own resources are."""

import os
import re
import sys
from pathlib import Path

import upsocial_desktop
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.services.folders import Folders

_NAME = "UPSocialDesk" if sys.platform == "win32" else "upsocial-desktop"
# Profiles become names of folders on every system, Windows' reserved names excepted.
_PROFILE = re.compile(r"(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9][a-z0-9_-]{0,39}")
_OTHERS = 0o077
_OTHERS_WRITE = 0o022
# What this profile believes without asking again.
_OWN_FILES = ("office.sqlite", "desk.sqlite", "settings.toml")


def folders(profile: str, data_dir: Path | None = None) -> Folders:
    """The folders of a profile, made where they are missing, for this person's eyes only.

    `data_dir`, else UPSOCIAL_DATA_DIR, stands in for the system's own places. Raises
    Refused("profile.bad_name"), Unavailable("folders.unwritable"),
    Unavailable("folders.no_resources") for a damaged installation, and
    Refused("folders.open_to_others") where somebody else can write, so that nobody knows who has.
    """
    if not _PROFILE.fullmatch(profile):
        raise Refused("profile.bad_name", profile=profile[:40])
    told = data_dir or _told_by_environment()
    if told is not None:
        data = told.expanduser().absolute() / profile
        log = data / "log"
    else:
        import platformdirs  # noqa: PLC0415 - not asked where the place is told

        data = platformdirs.user_data_path(_NAME, appauthor=False) / profile
        log = platformdirs.user_log_path(_NAME, appauthor=False) / profile
    found = Folders(data=_private(data), log=_private(log), resources=resources())
    for name in _OWN_FILES:
        _check_ours(data / name)
    return found


def resources() -> Path:
    """Fonts, icons and the rest: within the frozen program, the installed one or the sources."""
    package = Path(upsocial_desktop.__file__).parent
    places = [package / "_resources"]
    if (package.parent / "pyproject.toml").is_file():
        # Run from the sources: what was copied at installation may be older than they are.
        places.insert(0, package.parent / "resources")
    frozen = getattr(sys, "_MEIPASS", "")
    if frozen:
        places.insert(0, Path(frozen) / "resources")
    for place in places:
        if (place / "fonts").is_dir():
            return place
    raise Unavailable("folders.no_resources", path=str(places[0]))


def _told_by_environment() -> Path | None:
    told = os.environ.get("UPSOCIAL_DATA_DIR", "")
    return Path(told) if told else None


def _private(folder: Path) -> Path:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _check_ours(folder)
        if sys.platform != "win32" and folder.stat().st_mode & _OTHERS:
            folder.chmod(0o700)
    except OSError as fault:
        raise Unavailable(
            "folders.unwritable", path=str(folder), reason=fault.strerror or ""
        ) from None
    return folder


def _check_ours(path: Path) -> None:
    """Raises Refused("folders.open_to_others"). Windows keeps a profile's folders by itself."""
    if sys.platform == "win32":
        return
    try:
        found = path.stat()
    except FileNotFoundError:
        return
    # The system's administrator can write everywhere anyway.
    is_ours = found.st_uid in {os.geteuid(), 0}
    if found.st_mode & _OTHERS_WRITE or not is_ours:
        raise Refused("folders.open_to_others", path=str(path))
