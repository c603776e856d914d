"""The office database is away: how that is known, and what this PC remembers meanwhile."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Final, TypeVar

from upsocial_desktop.domain.account import Account, AccountState, Plan, Way
from upsocial_desktop.domain.changes import NOTHING, Changes
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.office import Office, OfficeKind
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.services.ports import Ports

T = TypeVar("T")

# What will pass by itself or by somebody's hand at the network; a damaged file is not among it.
AWAY: Final = frozenset(
    {
        *("db.gone", "db.missing_folder", "db.no_access", "db.locked", "db.disk"),
        # What a server may be besides: not to be trusted, or not to be let in by.
        *("db.unreachable", "db.password", "db.certificate", "db.not_safe", "db.old_server"),
        "db.other_record",
        "db.unknown_outcome",
    }
)
OFFICE: Final = "office"


@dataclass(frozen=True, slots=True)
class Known:
    """Who and what there is, as this PC saw it last."""

    offices: tuple[Office, ...] = ()
    officers: tuple[Officer, ...] = ()
    accounts: tuple[Account, ...] = ()


def is_away(error: Exception) -> bool:
    """Whether an error says that the office database cannot be reached for now."""
    return isinstance(error, Unavailable) and error.code in AWAY


def not_waiting(error: Exception) -> Exception:
    """What to tell of a wish of a kind that cannot wait on this PC, where that is the trouble.

    Another program that holds the database for a moment is no reason to wait; nor is it said that
    nothing was changed where that is not known.
    """
    stays = {"db.locked", "db.unknown_outcome"}
    is_gone = is_away(error) and isinstance(error, Unavailable) and error.code not in stays
    return Unavailable("desk.cannot_wait") if is_gone else error


def look_around(ports: Ports) -> Known:
    """Who and what there is in the office database. Raises Unavailable("db.…")."""
    with ports.store.read() as tx:
        return Known(tuple(tx.offices()), tuple(tx.officers()), tuple(tx.accounts()))


def learn(ports: Ports) -> Changes:
    """Remember on this PC who and what there is, for days when the database is away."""
    found = look_around(ports)
    text = _text_of(found) if found.offices else ""
    if ports.desk.recall(OFFICE) != text:
        ports.desk.remember(OFFICE, text)
    return NOTHING


def known(ports: Ports) -> Known:
    """What this PC remembers; nothing where it never saw an office."""
    return _known_of(ports.desk.recall(OFFICE))


def seen_or_known(ports: Ports) -> tuple[Known, bool]:
    """Who and what there is, and whether that is only remembered.

    Raises the trouble of the database where this PC remembers no office.
    """
    try:
        return look_around(ports), False
    except Unavailable as trouble:
        remembered = known(ports)
        if not is_away(trouble) or not remembered.offices:
            raise
        return remembered, True


def accounts_of(ports: Ports, office_id: int) -> Sequence[Account]:
    """The accounts of an office, remembered ones where the database is away."""
    found, _ = seen_or_known(ports)
    return [account for account in found.accounts if account.office_id == office_id]


def offices_elsewhere(ports: Ports, officer: Officer) -> Sequence[Office]:
    """The offices a case may go to from here, remembered ones where the database is away."""
    found, _ = seen_or_known(ports)
    home = next((each for each in found.offices if each.id == officer.office_id), None)
    is_training = home is not None and home.is_training
    return [
        each
        for each in found.offices
        if each.id != officer.office_id and each.is_training is is_training
    ]


def is_reachable(ports: Ports) -> bool:
    """Whether the office database answers now."""
    try:
        ports.store.change_mark()
    except Unavailable as trouble:
        if is_away(trouble):
            return False
        raise
    return True


_ENUMS: Final[Mapping[str, Callable[[str], StrEnum]]] = {
    "kind": OfficeKind,
    "role": Role,
    "way": Way,
    "state": AccountState,
    "plan": Plan,
}


def _text_of(found: Known) -> str:
    return json.dumps(asdict(found), ensure_ascii=False)


def _known_of(text: str) -> Known:
    """What was remembered; nothing where another version of the program remembered otherwise."""
    try:
        read = json.loads(text)
        return Known(
            _values(Office, read["offices"]),
            _values(Officer, read["officers"]),
            _values(Account, read["accounts"]),
        )
    except (ValueError, KeyError, TypeError):
        return Known()


def _values(kind: Callable[..., T], rows: Sequence[Mapping[str, Any]]) -> tuple[T, ...]:
    return tuple(
        kind(**{name: _ENUMS[name](v) if name in _ENUMS else v for name, v in row.items()})
        for row in rows
    )
