"""Which ids the rows of a file get on the server, wherever a row names one."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Final

from sqlalchemy import Table

from upsocial_desktop.domain.draft import Draft, seal_of
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.store import tables
from upsocial_desktop.store.fields import json_of
from upsocial_desktop.store.history import TABLES
from upsocial_desktop.store.portable import CARRIED, Plain, names_of, place_of

# Facts that name rows, beside those named as columns that do.
_FACTS: Final[Mapping[str, str]] = {
    "mention_id": "mentions",
    "delivery_id": "deliveries",
    "to_office_id": "offices",
    "suggested_office_id": "offices",
    "pasted_by": "officers",
}
# Ids of steps that name rows (store/mentions.py); all others are drawn by lot.
_ARRIVED: Final = re.compile(r"arrived:(\d+):(.+)", re.DOTALL)
_GONE: Final = re.compile(r"gone:(\d+)")
_VIEWS: Final = "saved_views"


@cache
def linked_by_name() -> Mapping[str, str]:
    """The table a field or fact of this name points at."""
    found = {
        link.parent.name: link.column.table.name for table in CARRIED for link in table.foreign_keys
    }
    return {**found, **_FACTS}


@cache
def _links(table: Table) -> Mapping[int, str]:
    """The places of a row that hold ids, and of which table."""
    names = names_of(table)
    found = {names.index(link.parent.name): link.column.table.name for link in table.foreign_keys}
    if "id" in names:
        found[names.index("id")] = table.name
    return found


@dataclass(frozen=True)
class IdMap:
    """By table: the ids that were found or made one by one, and what is added to all others."""

    known: Mapping[str, Mapping[int, int]] = field(default_factory=dict)
    added: Mapping[str, int] = field(default_factory=dict)
    # Seals of approvals that hold, which are made of ids among others.
    seals: Mapping[str, str] = field(default_factory=dict)
    # By table: the keys of rows that the server has already, or has its own of.
    left: Mapping[str, frozenset[tuple[Any, ...]]] = field(default_factory=dict)

    def of(self, table: str, old: int) -> int:
        """The id on the server; 0 stays what it stands for, the State or the program."""
        if not old:
            return old
        found = self.known.get(table)
        return found[old] if found is not None else old + self.added.get(table, 0)

    def of_any(self, table: str, old: int) -> int:
        """The same of an id that may be nobody's; such a one becomes 0."""
        found = self.known.get(table)
        return self.of(table, old) if found is None or old in found else 0

    def row(self, table: Table, row: Plain) -> Plain:
        """A row with the ids of the server."""
        values = list(row)
        for place, target in _links(table).items():
            if values[place] is not None:
                values[place] = self.of(target, values[place])
        change = _CHANGES.get(table.name)
        if change is not None:
            change(self, values)
        return tuple(values)

    def told(self, text: str) -> str:
        """Fields or facts of a step with the ids of the server."""
        found: dict[str, Any] = json.loads(text)
        return json_of({name: self._told(name, value) for name, value in found.items()})

    def _told(self, name: str, value: Any) -> Any:
        if name == "approved_seal":
            return self.seals.get(value, value)
        if not isinstance(value, int) or isinstance(value, bool):
            return value
        target = linked_by_name().get(name)
        if target is not None:
            return self.of(target, value)
        if name.endswith("_id"):
            raise RuntimeError(f"nobody said of what {name} is the id")
        return value

    def op_id(self, op_id: str) -> str:
        """The id of a step; those made of ids of rows are made of the new ones."""
        arrived, gone = _ARRIVED.fullmatch(op_id), _GONE.fullmatch(op_id)
        if arrived is not None:
            return f"arrived:{self.of('accounts', int(arrived[1]))}:{arrived[2]}"
        return op_id if gone is None else f"gone:{self.of('mentions', int(gone[1]))}"

    def as_text(self) -> str:
        """As it is kept on the server, so that a second run goes on where the first ended."""
        return json_of({"known": self.known, "added": self.added})

    @classmethod
    def from_text(cls, text: str) -> "IdMap":
        """What `as_text` wrote."""
        found = json.loads(text)
        known = {
            table: {int(old): new for old, new in ids.items()}
            for table, ids in found["known"].items()
        }
        return cls(known, found["added"])


_HISTORY = {name: place_of(tables.history, name) for name in names_of(tables.history)}
_OPTIONS = {name: place_of(tables.options, name) for name in names_of(tables.options)}
_SEAL = place_of(tables.drafts, "approved_seal")


def _line(ids: IdMap, values: list[Any]) -> None:
    subject = TABLES[Subject(values[_HISTORY["subject"]])].name
    place = _HISTORY["subject_id"]
    values[place] = ids.of(subject, values[place])
    values[_HISTORY["op_id"]] = ids.op_id(values[_HISTORY["op_id"]])
    for name in ("fields", "facts"):
        values[_HISTORY[name]] = ids.told(values[_HISTORY[name]])
    # The server's chain of hashes takes its place.
    values[_HISTORY["digest"]] = ""


def _draft(ids: IdMap, values: list[Any]) -> None:
    values[_SEAL] = ids.seals.get(values[_SEAL], values[_SEAL])


def _option(ids: IdMap, values: list[Any]) -> None:
    values[_OPTIONS["office_id"]] = ids.of("offices", values[_OPTIONS["office_id"]])
    if values[_OPTIONS["key"]] == _VIEWS:
        views = json.loads(values[_OPTIONS["value"]])
        moved = [{**view, "desk": ids.of("offices", int(view.get("desk", 0)))} for view in views]
        values[_OPTIONS["value"]] = json.dumps(moved, ensure_ascii=False)


_CHANGES: Final[Mapping[str, Callable[[IdMap, list[Any]], None]]] = {
    "history": _line,
    "drafts": _draft,
    "options": _option,
}


def seals_of(ids: IdMap, drafts: list[Draft]) -> Mapping[str, str]:
    """The seals that hold, with what they are once the ids are others."""
    return {
        draft.approved_seal: seal_of(
            replace(
                draft,
                office_id=ids.of("offices", draft.office_id),
                account_id=ids.of("accounts", draft.account_id),
            )
        )
        for draft in drafts
        if draft.approved_seal and draft.approved_seal == seal_of(draft)
    }
