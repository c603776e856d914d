"""The settings of this desk and of this office are read and changed."""

from collections.abc import Mapping

from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.sound_text import sound
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.settings import Home, Number, Setting


def office_options(ports: Ports, office_id: int) -> Mapping[str, str]:
    """What an office has set; a setting reads its default from what is missing."""
    with ports.store.read() as tx:
        return tx.options(office_id)


def change_option(ports: Ports, officer: Officer, setting: Setting, value: str) -> Changes:
    """Set one setting of this office, or of this desk.

    Raises Refused("setting.number") outside a number's bounds, and
    Unavailable("settings.unwritable") where this desk's file cannot be written.
    """
    kept = setting.check(value) if isinstance(setting, Number) else sound(value)
    if setting.home is Home.DESK:
        keep_preference(ports, setting.key, kept)
        return touched(Topic.OPTION, 0)
    with ports.store.write() as tx:
        tx.set_option(officer.office_id, setting.key, kept)
    return touched(Topic.OPTION, officer.office_id)


def keep_preference(ports: Ports, key: str, value: Field) -> None:
    """Set one setting of this desk. Raises Unavailable("settings.unwritable")."""
    ports.preferences.save({**ports.preferences.load(), key: value})
