"""Views that officers save: a look narrowed by words and choices, under a name, in their order."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.sound_text import sound
from upsocial_desktop.services.options import keep_preference
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import CaseFilter, CaseOrder, CaseView

# In the office's options, and in this desk's file for each office apart.
KEY = "saved_views"
MOST_VIEWS = 30
LONGEST_NAME = 60
_BY_DUE = frozenset({CaseView.DUE_SOON, CaseView.OVERDUE, CaseView.OPEN, CaseView.RECEIVED})


@dataclass(frozen=True, slots=True)
class SavedView:
    """A filter under a name. `is_shared`: the whole office has it, not this desk alone."""

    name: str
    view: CaseView
    words: str = ""
    topic: str = ""
    district: str = ""
    state: CaseState | None = None
    desk_office_id: int | None = None
    is_shared: bool = False

    def filter_at(self, officer: Officer, now: datetime) -> CaseFilter:
        """The filter it stands for, for an officer at an hour."""
        return CaseFilter(
            officer.office_id,
            now,
            self.view,
            officer.id,
            self.words,
            order_of(self.view),
            self.topic,
            self.district,
            self.state,
            self.desk_office_id,
        )


def order_of(view: CaseView) -> CaseOrder:
    """What presses stands first where something presses, else what is newest."""
    return CaseOrder.DUE if view in _BY_DUE else CaseOrder.NEWEST


def saved_views(ports: Ports, officer: Officer) -> Sequence[SavedView]:
    """This desk's views and then the office's, each in the order they were put in."""
    with ports.store.read() as tx:
        shared = _read(tx.options(officer.office_id).get(KEY), is_shared=True)
    return (*_own(ports, officer), *shared)


def view_named(ports: Ports, officer: Officer, name: str) -> SavedView:
    """The view with a name. Raises Refused("view.unknown")."""
    for view in saved_views(ports, officer):
        if view.name.casefold() == name.strip().casefold():
            return view
    raise Refused("view.unknown", name=name)


def count_saved(ports: Ports, officer: Officer) -> Mapping[str, int]:
    """How many cases each saved view has, by its name."""
    now = ports.clock.now()
    views = saved_views(ports, officer)
    with ports.store.read() as tx:
        return {view.name: tx.count_cases(view.filter_at(officer, now)) for view in views}


def save_view(ports: Ports, officer: Officer, view: SavedView, place: int = MOST_VIEWS) -> Changes:
    """Save a view under its name, at the end or at its old place.

    Raises Refused: "view.name_missing", "view.name_too_long", "view.name_taken", "view.too_many".
    """
    named = replace(view, name=_checked(view.name), words=sound(view.words))

    def put(views: list[SavedView]) -> list[SavedView]:
        if len(views) >= MOST_VIEWS:
            raise Refused("view.too_many", most=MOST_VIEWS)
        return [*views[:place], named, *views[place:]]

    _check_free(ports, officer, named.name)
    return _change(ports, officer, put, is_shared=view.is_shared)


def rename_view(ports: Ports, officer: Officer, old: str, new: str) -> Changes:
    """Give a view another name. Raises Refused as `save_view`, and "view.unknown"."""
    view, name = view_named(ports, officer, old), _checked(new)
    if name.casefold() != view.name.casefold():
        _check_free(ports, officer, name)
    renamed = replace(view, name=name)
    return _change(
        ports,
        officer,
        lambda views: [renamed if each == view else each for each in views],
        is_shared=view.is_shared,
    )


def drop_view(ports: Ports, officer: Officer, name: str) -> tuple[SavedView, int]:
    """Forget a view; answers it and its place, so that `save_view` can put it back there.

    Raises Refused("view.unknown").
    """
    view = view_named(ports, officer, name)
    alike = [each for each in saved_views(ports, officer) if each.is_shared is view.is_shared]
    _change(
        ports,
        officer,
        lambda views: [each for each in views if each != view],
        is_shared=view.is_shared,
    )
    return view, alike.index(view)


def move_view(ports: Ports, officer: Officer, name: str, by: int) -> Changes:
    """Move a view up (by less than 0) or down among those kept where it is kept.

    Raises Refused("view.unknown").
    """
    view = view_named(ports, officer, name)

    def moved(views: list[SavedView]) -> list[SavedView]:
        others = [each for each in views if each != view]
        place = min(max(views.index(view) + by, 0), len(others))
        return [*others[:place], view, *others[place:]]

    return _change(ports, officer, moved, is_shared=view.is_shared)


def _checked(name: str) -> str:
    plain = sound(" ".join(name.split()))
    if not plain:
        raise Refused("view.name_missing")
    if len(plain) > LONGEST_NAME:
        raise Refused("view.name_too_long", most=LONGEST_NAME)
    return plain


def _check_free(ports: Ports, officer: Officer, name: str) -> None:
    if any(each.name.casefold() == name.casefold() for each in saved_views(ports, officer)):
        raise Refused("view.name_taken", name=name)


def _change(
    ports: Ports,
    officer: Officer,
    change: Callable[[list[SavedView]], list[SavedView]],
    *,
    is_shared: bool,
) -> Changes:
    office_id = officer.office_id
    if not is_shared:
        views = change(list(_own(ports, officer)))
        keep_preference(ports, _desk_key(office_id), _written(views))
        return touched(Topic.OPTION, 0)
    with ports.store.write() as tx:
        views = change(list(_read(tx.options(office_id).get(KEY), is_shared=True)))
        tx.set_option(office_id, KEY, _written(views))
    return touched(Topic.OPTION, office_id)


def _own(ports: Ports, officer: Officer) -> tuple[SavedView, ...]:
    return _read(ports.preferences.load().get(_desk_key(officer.office_id)), is_shared=False)


def _desk_key(office_id: int) -> str:
    return f"{KEY}_{office_id}"


def _written(views: Sequence[SavedView]) -> str:
    rows: list[dict[str, Field]] = [
        {
            "name": view.name,
            "view": view.view.value,
            "words": view.words,
            "topic": view.topic,
            "district": view.district,
            "state": view.state.value if view.state else "",
            "desk": view.desk_office_id or 0,
        }
        for view in views
    ]
    return json.dumps(rows, ensure_ascii=False)


def _read(kept: Field, *, is_shared: bool) -> tuple[SavedView, ...]:
    """What was kept; a view that a newer program wrote or a hand spoiled is passed over."""
    try:
        rows = json.loads(kept) if isinstance(kept, str) else []
    except ValueError:
        return ()
    found = (_view_of(row, is_shared=is_shared) for row in rows) if isinstance(rows, list) else ()
    return tuple(view for view in found if view is not None)


def _view_of(row: Any, *, is_shared: bool) -> SavedView | None:
    try:
        return SavedView(
            str(row["name"]),
            CaseView(row["view"]),
            str(row["words"]),
            str(row["topic"]),
            str(row["district"]),
            CaseState(row["state"]) if row["state"] else None,
            int(row["desk"]) or None,
            is_shared,
        )
    except (KeyError, TypeError, ValueError):
        return None
