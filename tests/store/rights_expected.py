"""Who may see which row and go through which door: written from the rules, not from the SQL."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.store.rights_world import LOGINS, Person, Realm
from upsocial_desktop.domain.officer import Role

Row = Mapping[str, Any]
May = Callable[[Realm, Person, Row], bool]
WORKING = {
    *(Role.INFORMATION_OFFICER, Role.NODAL_OFFICER, Role.FIELD_OFFICER, Role.SUPERVISOR),
    *(Role.STATE_CELL, Role.TRAINER, Role.TRAINEE),
}
_TRAINING_OFFICES = ("school", "class")


def is_known(person: Person) -> bool:
    """Whether a login is anybody's who works here: not left, no trainee of a real office.

    Nor is anybody whose password somebody else knows.
    """
    is_stray = person.role is Role.TRAINEE and person.office not in _TRAINING_OFFICES
    is_here = person.is_here and not person.is_first
    return person.role is not None and is_here and not is_stray


def own_offices(realm: Realm, person: Person) -> set[int]:
    """The offices whose papers somebody reads."""
    if not is_known(person) or person.role is Role.REGISTER_KEEPER:
        return set()
    if person.role is Role.STATE_CELL:
        return set(realm.offices.values())
    if person.role is Role.TRAINER:
        return {realm.offices[each] for each in _TRAINING_OFFICES}
    return {realm.offices[person.office]}


def _is_training(realm: Realm, office_id: int) -> bool:
    return office_id in {realm.offices[each] for each in _TRAINING_OFFICES}


def _is_state(person: Person) -> bool:
    return is_known(person) and person.role is Role.STATE_CELL


def _own(column: str = "office_id") -> May:
    return lambda realm, person, row: row[column] in own_offices(realm, person)


def _side(column: str) -> May:
    """Whoever is on the same side, training or live; the State cell both."""

    def may(realm: Realm, person: Person, row: Row) -> bool:
        if not is_known(person) or person.role is Role.REGISTER_KEEPER:
            return False
        is_theirs = _is_training(realm, row[column])
        return _is_state(person) or is_theirs == (person.office in _TRAINING_OFFICES)

    return may


def _of_case(column: str) -> May:
    """Whoever reads an office through which the case has passed: water's went to roads."""

    def may(realm: Realm, person: Person, row: Row) -> bool:
        whose = {case_id: {office} for office, case_id in realm.cases.items()}
        whose[realm.cases["water"]].add("roads")
        names = whose.get(row[column], set())
        return not own_offices(realm, person).isdisjoint(realm.offices[each] for each in names)

    return may


def _of_account(realm: Realm, person: Person, row: Row) -> bool:
    office = next(name for name, each in realm.accounts.items() if each == row["account_id"])
    return realm.offices[office] in own_offices(realm, person)


def _also_registrar(may: May) -> May:
    return lambda realm, person, row: may(realm, person, row) or is_registrar(person)


def is_registrar(person: Person) -> bool:
    """Whether somebody keeps the register."""
    return is_known(person) and person.role is Role.REGISTER_KEEPER


def _either(*each: May) -> May:
    return lambda realm, person, row: any(may(realm, person, row) for may in each)


def _anybody(_realm: Realm, person: Person, _row: Row) -> bool:
    return is_known(person)


def _nobody(_realm: Realm, _person: Person, _row: Row) -> bool:
    return False


def _everybody(_realm: Realm, _person: Person, _row: Row) -> bool:
    return True


def _line(realm: Realm, person: Person, row: Row) -> bool:
    if row["subject"] == "case" and _of_case("subject_id")(realm, person, row):
        return True
    if row["subject"] == "achievement":
        return _side("office_id")(realm, person, row)
    return _own()(realm, person, row)


def _option(realm: Realm, person: Person, row: Row) -> bool:
    if row["key"] == "saved_views":
        return _own()(realm, person, row) or is_registrar(person)
    return _also_registrar(_side("office_id"))(realm, person, row)


def _words_of_case(column: str) -> May:
    """Words are found where the case is now, not where it has been."""

    def may(realm: Realm, person: Person, row: Row) -> bool:
        office = next(name for name, each in realm.cases.items() if each == row[column])
        return realm.offices[office] in own_offices(realm, person)

    return may


def _words_of_post(realm: Realm, person: Person, row: Row) -> bool:
    office = next(name for name, each in realm.mentions.items() if each == row["rowid"])
    return realm.offices[office] in own_offices(realm, person)


def _watched(realm: Realm, person: Person, row: Row) -> bool:
    is_watcher = person.role in {Role.AUDITOR, Role.STATE_CELL}
    return is_watcher and row["office_id"] in own_offices(realm, person)


# Every table there is; one that is not here fails.
MAY_READ: Mapping[str, May] = {
    "offices": _also_registrar(_side("id")),
    "officers": _also_registrar(_side("office_id")),
    "accounts": _also_registrar(_side("office_id")),
    "achievements": _side("office_id"),
    "holds": _own(),
    "options": _option,
    "cases": _of_case("id"),
    "case_lists": _own(),
    "case_counts": _own(),
    "mentions": _either(_own(), _of_case("case_id")),
    "mention_counts": _own(),
    "slips": _of_case("case_id"),
    "history": _line,
    "presences": _of_case("case_id"),
    "deliveries": _either(_own(), _of_case("case_id")),
    "drafts": _own(),
    "templates": _own(),
    "serials": _own(),
    "serial_blocks": _own(),
    "intake_states": _of_account,
    "unreadable": _of_account,
    "incidents": _also_registrar(_own()),
    "case_words": _words_of_case("rowid"),
    "mention_words": _words_of_post,
    "story_words": _words_of_case("subject_id"),
    "pictures": _nobody,
    "leases": _nobody,
    "changes": _anybody,
    "alembic_version": _everybody,
    "rights.parties": _own(),
    "rights.logins": lambda _realm, person, _row: _is_state(person) or is_registrar(person),
    "rights.moves": _everybody,
    "rights.approvals": _nobody,
    "rights.heads": _also_registrar(_own()),
    "rights.audit": _also_registrar(_watched),
}

_W = frozenset(login for login, one in LOGINS.items() if one.role in WORKING or one.role is None)
_REGISTRAR = frozenset({"o_registrar"})
_ALL = frozenset(LOGINS)
# Every door there is, and which logins may knock; whether it opens is asked besides.
MAY_KNOCK: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            *("reads_all", "keeps_register", "is_known", "my_offices", "is_training", "my_marks"),
            *("whoami", "note_refusal", "broken_link", "has_first_password"),
            *("own_password", "greet"),
        ),
        _ALL,
    ),
    **dict.fromkeys(
        (
            *("take_pen", "mark_changed", "record_incident", "save_office", "save_officer"),
            "save_account",
        ),
        _W | _REGISTRAR,
    ),
    **dict.fromkeys(
        (
            *("append", "derive_mention", "store_mentions", "mint", "take_lease"),
            *("release_lease", "lease_token", "save_intake", "mark_checked", "keep_unreadable"),
            *("blank_unreadable", "blank_nameless", "mark_read", "blank_media", "show_presence"),
            *("set_option", "keep_picture", "strike"),
        ),
        _W,
    ),
    **dict.fromkeys(("add_login", "end_login", "say_known"), _REGISTRAR),
    **dict.fromkeys(("picture", "spoken"), _W | {"o_auditor"}),
}

# Functions that make, change and end logins, which the owner of the tables cannot.
MAKERS_OF_LOGINS = frozenset({"door.add_login", "door.end_login", "door.own_password"})
