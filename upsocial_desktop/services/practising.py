"""A practice day is furnished and driven: offices, officers, accounts, time."""

from dataclasses import dataclass, replace

from upsocial_desktop.domain.account import Account, AccountState, Way
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.office import Office, OfficeKind
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.services.ports import (
    Ports,
    Practice,
    PracticeAccount,
    PracticeState,
    WriteTx,
)
from upsocial_desktop.services.settings import (
    GRACE_MINUTES,
    POLL_SECONDS,
    RECHECK_MINUTES,
    Setting,
)


@dataclass(frozen=True, slots=True)
class _Person:
    name: str
    designation: str
    role: Role


@dataclass(frozen=True, slots=True)
class _Place:
    number: int
    kind: OfficeKind
    name_en: str
    name_hi: str
    username: str
    people: tuple[_Person, ...]
    is_on_system: bool = True


# Invented people in training offices; 900 to 999 never meet the real X.
_PLACES = (
    _Place(
        901,
        OfficeKind.DEPARTMENT,
        "Public Works (practice)",
        "लोक निर्माण (अभ्यास)",
        "UPPWD_Abhyas",
        (
            _Person("अनीता वर्मा", "Information officer", Role.INFORMATION_OFFICER),
            _Person("राजीव मिश्रा", "Nodal officer", Role.NODAL_OFFICER),
        ),
    ),
    _Place(
        902,
        OfficeKind.DEPARTMENT,
        "Energy (practice)",
        "ऊर्जा (अभ्यास)",
        "UPUrja_Abhyas",
        (
            _Person("इमरान ख़ान", "Information officer", Role.INFORMATION_OFFICER),
            _Person("सुनीता यादव", "Nodal officer", Role.NODAL_OFFICER),
        ),
    ),
    _Place(
        903,
        OfficeKind.DISTRICT,
        "Barabanki district (practice)",
        "बाराबंकी जनपद (अभ्यास)",
        "",
        (_Person("दीपक त्रिपाठी", "District officer", Role.INFORMATION_OFFICER),),
    ),
    _Place(
        904,
        OfficeKind.STATE_CELL,
        "State cell (practice)",
        "राज्य प्रकोष्ठ (अभ्यास)",
        "",
        (_Person("नीलम सिंह", "State cell", Role.STATE_CELL),),
    ),
    # Nobody there works with this program: a forward goes by letter, and is answered by telephone.
    _Place(
        905,
        OfficeKind.DEPARTMENT,
        "Water Supply (practice)",
        "जल आपूर्ति (अभ्यास)",
        "",
        (),
        is_on_system=False,
    ),
)
# Entered last, so that everybody else's number stays what it was in older practice days.
_SUPERVISOR = (901, _Person("उषा श्रीवास्तव", "Supervisor", Role.SUPERVISOR))
# A day in practice may run sixty times as fast, so the agent looks and asks more often.
_OPTIONS: tuple[tuple[Setting, str], ...] = (
    (POLL_SECONDS, "5"),
    (RECHECK_MINUTES, "5"),
    (GRACE_MINUTES, "720"),
)


def furnish(ports: Ports) -> None:
    """Fill an empty practice office: offices, officers, connected accounts with their keys.

    Raises Refused("practice.not_practice") on a live office. An office already furnished gets the
    keys of this run's pretend X and nothing else.
    """
    practice = door(ports)
    known = {account.user.username: account for account in practice.accounts()}
    with ports.store.write() as tx:
        if not tx.offices():
            for place in _PLACES:
                _settle(tx, place, known.get(place.username))
            _enter_supervisor(tx)
        accounts = tx.accounts()
    for account in accounts:
        # An account of another day's scenario is not on this pretend X.
        if account.username in known:
            for secret, value in known[account.username].keys.items():
                ports.vault.keep(account.id, secret, value)


def _settle(tx: WriteTx, place: _Place, account: PracticeAccount | None) -> None:
    office = Office(0, place.number, place.kind, place.name_en, place.name_hi, place.is_on_system)
    office_id = tx.save_office(office)
    for person in place.people:
        tx.save_officer(Officer(0, office_id, person.name, person.designation, person.role))
    for setting, value in _OPTIONS:
        tx.set_option(office_id, setting.key, value)
    if account is not None:
        tx.save_account(_connected(office_id, account))


def _enter_supervisor(tx: WriteTx) -> None:
    number, person = _SUPERVISOR
    office = next(each for each in tx.offices() if each.number == number)
    tx.save_officer(Officer(0, office.id, person.name, person.designation, person.role))


def _connected(office_id: int, account: PracticeAccount) -> Account:
    blank = Account(0, office_id, "", "", "", Way.PRACTICE, AccountState.CONNECTED)
    user = account.user
    return replace(
        blank,
        username=user.username,
        name=user.name,
        x_user_id=user.id,
        max_weight=user.max_weight,
    )


def door(ports: Ports) -> Practice:
    """The pretend X. Raises Refused("practice.not_practice") when this is the real one."""
    if ports.practice is None:
        raise Refused("practice.not_practice")
    return ports.practice


def state(ports: Ports) -> PracticeState:
    """How the pretend day stands."""
    return door(ports).state()


def step(ports: Ports) -> PracticeState:
    """Go on to the next event of the day."""
    return door(ports).step()


def set_pace(ports: Ports, pace: float) -> PracticeState:
    """Run the day `pace` times as fast; 0 lets events come one by one."""
    return door(ports).set_pace(pace)


def advance(ports: Ports, seconds: float) -> PracticeState:
    """Let virtual seconds pass."""
    return door(ports).advance(seconds)
