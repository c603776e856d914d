"""An office that began alone on a file moves into the State's database, and this desk with it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from upsocial_desktop.domain.desk_wish import CASE_KINDS, DeskWish, WishKind, WishState
from upsocial_desktop.domain.draft import Writing
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.server_address import plain_address
from upsocial_desktop.services.drafting import (
    replied_case_id,
    reply_key,
    revised_draft_id,
    revision_key,
)
from upsocial_desktop.services.ports import Ports, Renumber
from upsocial_desktop.services.saved_views import KEY as VIEWS
from upsocial_desktop.services.settings import ACTING_OFFICER
from upsocial_desktop.services.upkeep_records import Moved

# What this desk remembers: to where its own ids have been changed.
_DONE: Final = "moved_to"
# What a wish is about, by its kind; those about cases besides.
_SUBJECTS: Final = {
    WishKind.REGISTER: "mentions",
    WishKind.MOVE: "drafts",
    WishKind.REVISE: "drafts",
}
_SAID: Final = {"account_id": "accounts", "to_office_id": "offices"}


def look(ports: Ports, address: str) -> Iterator[Moved]:
    """What would move to an address; nothing is written anywhere.

    Raises Refused: "db.moved", "db.not_owner", "move.…"; Unavailable("db.…").
    """
    return ports.mover.look(plain_address(address), ports.clock.now())


def move_in(ports: Ports, address: str) -> Iterator[Moved]:
    """Move this office into the database at an address, then what lies on this desk.

    One that was broken off goes on. Raises Refused and Unavailable as `look` does.
    """
    address = plain_address(address)
    try:
        yield from ports.mover.move(address, ports.clock.now())
    except Refused as refused:
        # Killed after the file had moved, before this desk had.
        if refused.code != "db.moved" or ports.desk.recall(_DONE):
            raise
    if not ports.desk.recall(_DONE):
        yield _renumber_desk(ports, address, ports.mover.numbering(address))


def call_off(ports: Ports, address: str) -> None:
    """Open the file again after a move that was broken off.

    Raises Refused("move.arrived") where the server has the cases already.
    """
    if ports.mover.has_arrived(plain_address(address)):
        raise Refused("move.arrived")
    ports.mover.call_off()


def _renumber_desk(ports: Ports, address: str, of: Renumber) -> Moved:
    """What is written and wished at this desk names its cases by the new ids."""
    writings = {one.key: _writing(one, of) for one in ports.desk.all_writings()}
    wishes = [
        _wish(one, of)
        for one in ports.desk.wishes(WishState.WAITING, WishState.REFUSED)
        if one.kind is not WishKind.UNREADABLE
    ]
    told = dict(ports.preferences.load())
    officer = ACTING_OFFICER.read(told)
    moved: dict[str, Field] = {}
    for name, value in told.items():
        office = name.removeprefix(f"{VIEWS}_")
        is_views = office != name and office.isdecimal()
        moved[f"{VIEWS}_{of('offices', int(office))}" if is_views else name] = value
    if officer:
        moved[ACTING_OFFICER.key] = of("officers", officer)
    ports.desk.renumber(writings, wishes, (_DONE, address))
    ports.preferences.save(moved)
    return Moved("desk", len(writings) + len(wishes))


def _writing(one: Writing, of: Renumber) -> Writing:
    draft_id, case_id = revised_draft_id(one.key), replied_case_id(one.key)
    key = one.key
    if draft_id is not None:
        key = revision_key(of("drafts", draft_id))
    elif case_id is not None:
        key = reply_key(of("cases", case_id))
    office_id, account_id = of("offices", one.office_id), of("accounts", one.account_id)
    return replace(one, key=key, office_id=office_id, account_id=account_id)


def _wish(one: DeskWish, of: Renumber) -> DeskWish:
    about = "cases" if one.kind in CASE_KINDS else _SUBJECTS.get(one.kind, "")
    said = {
        name: of(_SAID[name], value) if name in _SAID and isinstance(value, int) else value
        for name, value in one.said.items()
    }
    return replace(
        one,
        officer_id=of("officers", one.officer_id),
        office_id=of("offices", one.office_id),
        subject_id=of(about, one.subject_id) if about else one.subject_id,
        said=said,
    )
