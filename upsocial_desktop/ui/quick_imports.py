"""Imports without a look at every source, for a quicker start."""

import sys


def look_at_no_sources() -> None:
    """Keep PySide6 from reading the source of every module that is imported after it.

    It looks whether a module uses Qt, for `from __feature__ import …`, which this program never
    does. That takes a tenth of the start and keeps all sources in memory. To be called right after
    PySide6 is imported; does nothing where PySide6 does not look (technote "start").
    """
    room = sys.modules.get("shibokensupport.feature")
    if room is not None and hasattr(room, "_mod_uses_pyside"):
        vars(room)["_mod_uses_pyside"] = _never


def _never(_module: object) -> bool:
    return False
