"""Every verb of a case as the window and the command line make it, with the least it needs."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from tests.services.conftest import ROAD, World, make_world
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.case import Case, Flag, OtherReason
from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.closing_gate import Report
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.office import Office
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.checking import pass_check, send_closure_back
from upsocial_desktop.services.closing import (
    object_to_report,
    reopen_case,
    report_done,
    withdraw_report,
)
from upsocial_desktop.services.forwarding import (
    accept_case,
    forward_case,
    place_case,
    recall_case,
    return_case,
)
from upsocial_desktop.services.intake import take_in_page
from upsocial_desktop.services.merging import merge_cases, unmerge_case
from upsocial_desktop.services.other_closing import close_other, prepared_other_answer
from upsocial_desktop.services.ports import PostPage
from upsocial_desktop.services.promising import promise_later
from upsocial_desktop.services.reopening import continue_in_new_case
from upsocial_desktop.services.replying import send_words
from upsocial_desktop.services.sorting import (
    claim_case,
    flag_case,
    mark_citizen_read,
    note_on,
    release_case,
    sort_case,
)
from upsocial_desktop.services.staff import add_officer
from upsocial_desktop.services.waiting import ask_citizen, resume_case
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.store.sql_tx import SqlReadTx
from upsocial_desktop.store.tables import cases

# A number from outside: it chooses among offices, reasons, other cases.
Deed = Callable[[World, Wish, int], Changes]


def full_world(folder: Path, empty_database: Path) -> World:
    """The practice offices with every role in them; 905 is not on the system."""
    world = make_world(folder, empty_database)
    ids = {number: world.officer(number).office_id for number in (901, 902, 903)}
    for number in (901, 902):
        for role in (Role.SUPERVISOR, Role.FIELD_OFFICER, Role.AUDITOR, Role.TRAINEE):
            add_officer(world.ports, ids[number], f"{role.value} {number}", "", role)
    return world


def case_of(world: World, post_author: str = "ramesh", number: int = 0) -> Case:
    """A case just registered in office 901."""
    post = citizen_post(
        world.clock.now() - timedelta(hours=5), "@UPPWD_Abhyas सड़क टूटी है", post_author, number
    )
    # Taken in whatever its age, as by hand.
    take_in_page(world.ports, world.account, PostPage((post,), ""))
    return world.register(post)


def report_of(world: World) -> Report:
    """A report that passes the gate."""
    today = world.clock.now().astimezone(IST).date()
    return Report("हो गया", today, "JE", "JE, telephone", today, no_photo="dark")


def _offices(world: World) -> list[Office]:
    with world.ports.store.read() as tx:
        return list(tx.offices())


def _office(world: World, choice: int) -> int:
    return _offices(world)[choice % len(_offices(world))].id


def _accept(world: World, wish: Wish, _choice: int) -> Changes:
    return accept_case(world.ports, wish, "Head clerk, by telephone")


def _interim(world: World, wish: Wish, choice: int) -> Changes:
    due = world.case(wish.id).due_at.astimezone(IST).date() + timedelta(days=choice % 12)
    return promise_later(world.ports, wish, due, "rain")


def _close_other(world: World, wish: Wish, choice: int) -> Changes:
    reason = list(OtherReason)[choice % len(OtherReason)]
    text = prepared_other_answer(world.ports, wish.id, reason, "GoI")
    return close_other(world.ports, wish, reason, text, "GoI")


def _merge(world: World, wish: Wish, choice: int) -> Changes:
    """The case goes under another one, as the window merges."""
    child = world.case(wish.id)
    others = [each for each in all_cases(world) if each.id != child.id]
    master = others[choice % len(others)] if others else child
    seen = Wish(wish.officer, master.id, master.version, wish.op_id)
    return merge_cases(world.ports, seen, [(child.id, wish.version)], "same pole")


def _close(world: World, wish: Wish, _choice: int) -> Changes:
    text = f"निस्तारित {world.case(wish.id).code}"
    return send_words(world.ports, wish, Purpose.CLOSING, text)


def all_cases(world: World) -> list[Case]:
    """Every case of the database, in their order."""
    with world.ports.store.read() as tx:
        assert isinstance(tx, SqlReadTx)
        ids = tx.connection.execute(select(cases.c.id).order_by(cases.c.id)).scalars().all()
        return [tx.case(case_id) for case_id in ids]


DEEDS: Mapping[str, Deed] = {
    "claim": lambda w, wish, _n: claim_case(w.ports, wish),
    "release": lambda w, wish, _n: release_case(w.ports, wish),
    "forward": lambda w, wish, n: forward_case(w.ports, wish, _office(w, n), "theirs"),
    "recall": lambda w, wish, _n: recall_case(w.ports, wish),
    "accept": _accept,
    "return": lambda w, wish, n: return_case(w.ports, wish, "not ours", _office(w, n)),
    "place": lambda w, wish, n: place_case(w.ports, wish, _office(w, n), "decided"),
    "report": lambda w, wish, _n: report_done(w.ports, wish, report_of(w)),
    "withdraw_report": lambda w, wish, _n: withdraw_report(w.ports, wish),
    "object": lambda w, wish, _n: object_to_report(w.ports, wish, "no proof"),
    "close": _close,
    "close_other": _close_other,
    "reopen": lambda w, wish, _n: reopen_case(w.ports, wish, "not done"),
    "continue": lambda w, wish, _n: continue_in_new_case(w.ports, wish, "again"),
    "ask_citizen": lambda w, wish, _n: ask_citizen(w.ports, wish, "which ward?"),
    "resume": lambda w, wish, _n: resume_case(w.ports, wish),
    "interim": _interim,
    "merge": _merge,
    "unmerge": lambda w, wish, _n: unmerge_case(w.ports, wish, "another pole"),
    "flag": lambda w, wish, n: flag_case(w.ports, wish, list(Flag)[n % 3], is_set=n % 2 == 0),
    "check_pass": lambda w, wish, _n: pass_check(w.ports, wish),
    "check_back": lambda w, wish, _n: send_closure_back(w.ports, wish, "photo is old"),
    "sort": lambda w, wish, _n: sort_case(w.ports, wish, ROAD),
    "note": lambda w, wish, _n: note_on(w.ports, wish, "rang"),
    "citizen_read": lambda w, wish, _n: mark_citizen_read(w.ports, wish),
}


def everybody(world: World) -> list[Officer]:
    """All officers of all offices."""
    with world.ports.store.read() as tx:
        return list(tx.officers())


def by_role(world: World, role: Role, number: int = 901) -> Officer:
    """The first officer of an office with a role."""
    office_id = world.officer(number).office_id
    return next(o for o in everybody(world) if o.role is role and o.office_id == office_id)


def do(world: World, deed: str, officer: Officer, case_id: int, choice: int = 0) -> Changes:
    """Make a deed on a case at its newest version."""
    return DEEDS[deed](world, world.wish(officer, case_id), choice)


def deliver(world: World) -> None:
    """Let words go out that have been held long enough."""
    world.clock.go_on(30)
    tick(world.ports)
