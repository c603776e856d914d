"""What the first-run wizard gathered is entered, one step after the other."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from upsocial_desktop.domain.account import Way
from upsocial_desktop.domain.changes import NOTHING, Changes, Topic
from upsocial_desktop.domain.office import Office
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.accounts import Connected, add_account, connect_account
from upsocial_desktop.services.browsing import officers, offices
from upsocial_desktop.services.ports import Ports, Secret
from upsocial_desktop.services.staff import add_office, add_officer
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.settings.staff_forms import NewOffice, NewOfficer


class Step(StrEnum):
    """The steps in their order."""

    OFFICE = "office"
    OFFICER = "officer"
    ACCOUNT = "account"
    CONNECT = "connect"


@dataclass(frozen=True)
class Filled:
    """All that was filled in; `keys` empty where they come later or never.

    The keys never show in a log: a Filled does not say them.
    """

    office: NewOffice
    officer: NewOfficer
    username: str
    way: Way
    keys: dict[Secret, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Made:
    """What is in the database already, so that trying again enters nothing twice."""

    office: Office | None = None
    officer: Officer | None = None
    username: str = ""
    account_id: int = 0
    connected: Connected | None = None


class Entering(QObject):
    """Does one step after the other and stops where one is refused."""

    done = Signal()
    failed = Signal(str, object)

    def __init__(self, desktop: Desktop, parent: QObject) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self.made = Made()

    def enter(self, filled: Filled) -> None:
        """Go on with the first step that is not done yet."""
        made = self.made
        ports = self._desktop.ports
        if made.office is None:
            self._write(Step.OFFICE, lambda: _new_office(ports, filled), filled)
        elif made.officer is None:
            office = made.office
            self._write(Step.OFFICER, lambda: _new_officer(ports, office, filled), filled)
        elif filled.username and made.username != filled.username:
            officer = made.officer
            self._write(Step.ACCOUNT, lambda: _new_account(ports, officer, filled), filled)
        elif filled.keys and made.connected is None:
            self._connect(made.officer, made.account_id, filled)
        else:
            self.done.emit()

    def _write(self, step: Step, job: Callable[[], Made], filled: Filled) -> None:
        self._desktop.tasks.write(
            job,
            lambda made: self._on_made(made, filled),
            owner=self,
            failed=lambda error: self.failed.emit(step.value, error),
        )

    def _connect(self, officer: Officer, account_id: int, filled: Filled) -> None:
        ports = self._desktop.ports
        self._desktop.tasks.net(
            lambda: Made(connected=connect_account(ports, officer, account_id, filled.keys)),
            lambda made: self._on_made(made, filled),
            owner=self,
            failed=lambda error: self.failed.emit(Step.CONNECT.value, error),
        )

    def _on_made(self, made: Made, filled: Filled) -> None:
        new = {name: value for name, value in vars(made).items() if value}
        self.made = replace(self.made, **new)
        self.enter(filled)

    @property
    def changes(self) -> Changes:
        """What was touched by connecting."""
        connected = self.made.connected
        return connected.changes if connected is not None else NOTHING


def _new_office(ports: Ports, filled: Filled) -> Made:
    new = filled.office
    changes = add_office(ports, new.number, new.kind, new.name_en, new.name_hi)
    office_id = changes.first(Topic.OFFICE)
    return Made(office=next(one for one in offices(ports) if one.id == office_id))


def _new_officer(ports: Ports, office: Office, filled: Filled) -> Made:
    new = filled.officer
    add_officer(ports, office.id, new.name, new.designation, new.role)
    return Made(officer=max(officers(ports, office.id), key=lambda one: one.id))


def _new_account(ports: Ports, officer: Officer, filled: Filled) -> Made:
    changes = add_account(ports, officer, filled.username, filled.way)
    return Made(username=filled.username, account_id=changes.first(Topic.ACCOUNT))
