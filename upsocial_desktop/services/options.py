"""The settings of this desk and of this office are read and changed."""

from collections.abc import Mapping

from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.officer import NODALS, Officer
from upsocial_desktop.domain.sound_text import sound
from upsocial_desktop.services.approving import drop_unapproved
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.settings import TWO_PERSON, Home, Number, Setting


def office_options(ports: Ports, office_id: int) -> Mapping[str, str]:
    """What an office has set; a setting reads its default from what is missing."""
    with ports.store.read() as tx:
        return tx.options(office_id)


def may_change(officer: Officer, setting: Setting) -> bool:
    """Whether a setting is an officer's to change: whoever is bound by a rule does not lift it."""
    return setting is not TWO_PERSON or officer.role in NODALS


def change_option(ports: Ports, officer: Officer, setting: Setting, value: str) -> Changes:
    """Set one setting of this office, or of this desk.

    Raises Refused("setting.number") outside a number's bounds, Refused("case.role") where the
    two-person rule is not the officer's to set, and Unavailable("settings.unwritable") where this
    desk's file cannot be written.
    """
    kept = setting.check(value) if isinstance(setting, Number) else sound(value)
    if setting.home is Home.DESK:
        keep_preference(ports, setting.key, kept)
        return touched(Topic.OPTION, 0)
    with ports.store.write() as tx:
        if setting is TWO_PERSON:
            if not may_change(officer, setting):
                raise Refused("case.role", role=officer.role.value, move=setting.key)
            if setting.read({setting.key: kept}):
                drop_unapproved(tx, officer.office_id, ports.clock.now())
        tx.set_option(officer.office_id, setting.key, kept)
    changes = touched(Topic.OPTION, officer.office_id)
    return changes | touched(Topic.DRAFT, 0) if setting is TWO_PERSON else changes


def keep_preference(ports: Ports, key: str, value: Field) -> None:
    """Set one setting of this desk. Raises Unavailable("settings.unwritable")."""
    ports.preferences.save({**ports.preferences.load(), key: value})
