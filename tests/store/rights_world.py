"""A State's database with people of every kind, each with a login of his own."""

import json
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

import psycopg

from tests.postgres import TestServer
from tests.store.world import DAY, NOW, post
from upsocial_desktop.domain.account import Account, AccountState, IntakeState, Way
from upsocial_desktop.domain.history import Field, Step, Subject
from upsocial_desktop.domain.mention import Decision, Standing
from upsocial_desktop.domain.office import Office, OfficeKind
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.services.ports import Arrival
from upsocial_desktop.services.records import Incident
from upsocial_desktop.store.server import ServerStore, open_server
from upsocial_desktop.store.server_rights import secure
from upsocial_desktop.store.server_sql import GROUP_OF, OFFICER
from upsocial_desktop.store.sql_tx import SqlWriteTx
from upsocial_desktop.store.values import microseconds

# Water forwarded a case to roads; health has nothing to do with either; two are for training.
OFFICES: Mapping[str, tuple[int, OfficeKind]] = {
    "water": (142, OfficeKind.DEPARTMENT),
    "roads": (143, OfficeKind.DISTRICT),
    "health": (144, OfficeKind.DEPARTMENT),
    "cell": (101, OfficeKind.STATE_CELL),
    "school": (901, OfficeKind.DEPARTMENT),
    "class": (902, OfficeKind.DEPARTMENT),
}


class Person(NamedTuple):
    """Who a login is. No role: a login in a group that is nobody's."""

    office: str
    role: Role | None
    is_here: bool = True
    is_first: bool = False


LOGINS: Mapping[str, Person] = {
    "o_water": Person("water", Role.INFORMATION_OFFICER),
    "o_nodal": Person("water", Role.NODAL_OFFICER),
    "o_field": Person("water", Role.FIELD_OFFICER),
    "o_super": Person("water", Role.SUPERVISOR),
    "o_auditor": Person("water", Role.AUDITOR),
    "o_roads": Person("roads", Role.INFORMATION_OFFICER),
    "o_health": Person("health", Role.INFORMATION_OFFICER),
    "o_cell": Person("cell", Role.STATE_CELL),
    "o_registrar": Person("cell", Role.REGISTER_KEEPER),
    "o_trainer": Person("school", Role.TRAINER),
    "o_trainee": Person("class", Role.TRAINEE),
    # A trainee who was put into a real office by mistake reads and does nothing there.
    "o_stray": Person("water", Role.TRAINEE),
    "o_left": Person("water", Role.INFORMATION_OFFICER, is_here=False),
    # Whoever keeps the register knows this one's password still.
    "o_first": Person("water", Role.INFORMATION_OFFICER, is_first=True),
    "o_nobody": Person("water", None),
}


@dataclass
class Realm:
    """The database, its offices, officers and what lies in it, by their ids."""

    server: TestServer
    name: str
    offices: dict[str, int] = field(default_factory=dict)
    officers: dict[str, int] = field(default_factory=dict)
    accounts: dict[str, int] = field(default_factory=dict)
    cases: dict[str, int] = field(default_factory=dict)
    mentions: dict[str, int] = field(default_factory=dict)
    drafts: dict[str, int] = field(default_factory=dict)
    deliveries: dict[str, int] = field(default_factory=dict)

    def at(self, name: str) -> "Realm":
        """The same in a copy of the database."""
        return Realm(
            *(self.server, name, self.offices, self.officers, self.accounts, self.cases),
            *(self.mentions, self.drafts, self.deliveries),
        )

    def connect(self, login: str = "office") -> "psycopg.Connection[tuple[Any, ...]]":
        return self.server.connect(self.name, login)

    def step(self, login: str, subject: str, row: tuple[int, int], move: str, **told: Any) -> Any:
        """What the database answers to a step made by hand, as no program of ours would.

        `by` and `of` are the officer and the office that the step names.
        """
        person = LOGINS[login]
        step = {
            "subject": subject,
            "subject_id": row[0],
            "expected_version": row[1],
            "move": move,
            "op_id": told.pop("op_id", f"{login}:{subject}:{row}:{move}:{told}"),
            "at": microseconds(NOW),
            "officer_id": told.pop("by", self.officers.get(login)),
            "office_id": told.pop("of", self.offices[person.office]),
            "facts": json.dumps(told.pop("facts", {})),
            "derived": told.pop("derived", {}),
            "fields": json.dumps(told),
        }
        return self.ask(login, "append", json.dumps(step))

    def ask(self, login: str, door: str, *given: Any) -> Any:
        """What a door answers; "denied" where the login may not even knock."""
        places = ", ".join(["%s"] * len(given))
        with closing(self.connect(login)) as connection:
            try:
                asked = f"SELECT door.{door}({places})".encode()
                found = connection.execute(asked, given).fetchone()
            except psycopg.errors.InsufficientPrivilege:
                return "denied"
            except psycopg.Error as error:
                # The engine stopped it, which is not what should have.
                return {"fault": str(error)}
        return None if found is None else found[0]


@contextmanager
def realm(server: TestServer) -> Iterator[Realm]:
    """The database, filled by its owner and then closed by its rights."""
    name = server.empty()
    server.do(f"DROP DATABASE {name}")
    server.do(f"CREATE DATABASE {name} TEMPLATE shape STRATEGY file_copy")
    made = Realm(server, name)
    with closing(ServerStore(server.address(name))) as store, store.write() as tx:
        assert isinstance(tx, SqlWriteTx)
        _people(tx, made)
        for office in OFFICES:
            _papers(tx, made, office)
        _forward(tx, made)
    engine = open_server(server.address(name))
    with engine.begin() as connection:
        secure(connection)
    engine.dispose()
    _logins(made)
    try:
        yield made
    finally:
        server.do(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def realm_with_newcomer(server: TestServer) -> Iterator[Realm]:
    """The same, for tests that let a login `o_newcomer` in: it belongs to the whole server."""
    with realm(server) as made:
        yield made
        with closing(made.connect()) as owner:
            owner.execute(b"DROP ROLE IF EXISTS o_newcomer")


def _people(tx: SqlWriteTx, made: Realm) -> None:
    for name, (number, kind) in OFFICES.items():
        office_id = tx.save_office(Office(0, number, kind, name, name))
        made.offices[name] = office_id
        account = Account(
            *(0, office_id, f"{name}_up", name, f"x-{name}", Way.PRACTICE, AccountState.CONNECTED)
        )
        made.accounts[name] = tx.save_account(account)
    for login, person in LOGINS.items():
        if person.role is not None:
            office_id = made.offices[person.office]
            officer = Officer(0, office_id, login, "", person.role, is_active=person.is_here)
            made.officers[login] = tx.save_officer(officer)


def _papers(tx: SqlWriteTx, made: Realm, office: str) -> None:
    """Something of everything for one office."""
    office_id, account_id = made.offices[office], made.accounts[office]
    number = OFFICES[office][0]
    worker = next(made.officers[login] for login, one in LOGINS.items() if one.office == office)
    account = tx.account(account_id)
    arrivals = [Arrival(post(number, f"words of {office}"), Decision(Standing.NEW))]
    mention_id = tx.store_mentions(account, arrivals, NOW)[0].mention_id
    made.mentions[office] = mention_id
    serial = tx.mint(office_id)
    places = ("home_office_id", "working_office_id", "desk_office_id")
    case: dict[str, Field] = {
        **dict.fromkeys(places, office_id),
        **dict.fromkeys(("source_at", "registered_at", "desk_since_at"), NOW),
        "code": f"UPX-{number}-{serial}-7",
        "office_number": number,
        "serial": serial,
        "state": "registered",
        "topic": "water",
        "account_id": account_id,
        "summary": f"summary of {office}",
        "source_mention_id": mention_id,
        "due_at": NOW + 7 * DAY,
    }
    made.cases[office] = _append(tx, office_id, Subject.CASE, "register", case)
    whose: dict[str, Field] = {"office_id": office_id, "account_id": account_id}
    draft: dict[str, Field] = {"officer_id": worker, "state": "scheduled", "created_at": NOW}
    draft |= {"text": f"draft of {office}", "due_at": NOW, **whose}
    made.drafts[office] = _append(tx, office_id, Subject.DRAFT, "schedule", draft)
    reply: dict[str, Field] = {"purpose": "reply", "state": "ready", "text": f"reply of {office}"}
    reply |= {"case_id": made.cases[office], "created_at": NOW, "not_before_at": NOW, **whose}
    made.deliveries[office] = _append(tx, office_id, Subject.DELIVERY, "enqueue", reply)
    template: dict[str, Field] = {"office_id": office_id, "key": "x", "title": office}
    _append(tx, office_id, Subject.TEMPLATE, "save", template)
    by: dict[str, Field] = {"office_id": office_id, "officer_id": worker}
    claim: dict[str, Field] = {"state": "standing", "as_of_on": date(2026, 11, 1), **by}
    claim |= {"claim_en": office, "entered_at": NOW, "changed_at": NOW}
    _append(tx, office_id, Subject.ACHIEVEMENT, "enter", claim)
    hold: dict[str, Field] = {"kind": "mourning", "from_at": NOW, "declared_at": NOW, **by}
    _append(tx, office_id, Subject.HOLD, "declare", hold)
    tx.set_option(office_id, "accept_days", "2")
    tx.set_option(office_id, "saved_views", "[]")
    tx.save_intake_state(IntakeState(account_id, "1", NOW, "", is_gap_possible=False))
    tx.keep_unreadable(account_id, "", (f"raw of {office}", "why"), NOW)
    tx.show_presence(made.cases[office], worker, NOW, 60)
    tx.keep_picture(office, office.encode(), NOW)
    tx.take_lease(f"deliver/{account_id}", "pc", NOW, 60)
    tx.record_incident(Incident(NOW, "ui", "bug", "x.py:1", office))
    block = "INSERT INTO serial_blocks (office_id, pc_id, first, last, next, lent_at)"
    tx.connection.exec_driver_sql(f"{block} VALUES ({office_id}, 'pc', 20001, 20050, 20001, 0)")


def _append(
    tx: SqlWriteTx, office_id: int, subject: Subject, move: str, fields: dict[str, Field]
) -> int:
    at = (0, 0, move, NOW, None, office_id)
    return tx.append(Step(f"{office_id}:{subject}", subject, *at, fields)).subject_id


def _forward(tx: SqlWriteTx, made: Realm) -> None:
    """Water's case went to roads, which sent it back: it has passed through there."""
    roads, water = made.offices["roads"], made.offices["water"]
    sent: dict[str, Field] = {"state": "forwarded", "desk_office_id": roads}
    facts: dict[str, Field] = {"to_office_id": roads, "reason": "theirs", "due_at": NOW + DAY}
    about = (Subject.CASE, made.cases["water"])
    tx.append(Step("sent", *about, 1, "forward", NOW, None, water, sent, facts))
    back: dict[str, Field] = {"state": "registered", "desk_office_id": water, "bounces": 1}
    tx.append(Step("back", *about, 2, "return", NOW, None, roads, back, {"reason": "not ours"}))
    mention = (Subject.MENTION, made.mentions["water"], 1, "attach", NOW, None, water)
    tx.append(Step("attach", *mention, {"standing": "attached", "case_id": about[1]}))


def _logins(made: Realm) -> None:
    with closing(made.connect()) as owner:
        for login, person in LOGINS.items():
            group = OFFICER if person.role is None else GROUP_OF[person.role]
            there = owner.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (login,)).fetchone()
            if there is None:
                owner.execute(f"CREATE ROLE {login} LOGIN IN ROLE {group}".encode())
            if person.role is not None:
                given = (login, made.officers[login], person.is_first)
                words = "INSERT INTO rights.logins (login, officer_id, is_first) VALUES"
                owner.execute(f"{words} (%s, %s, %s)".encode(), given)
        # The owner's own hands wrote before there was anybody to be watched.
        owner.execute(
            "UPDATE incidents SET office_id = (SELECT id FROM offices WHERE name_en = detail)"
        )
        owner.execute(b"SELECT rights.note(o.id, 'founded', o.name_en, '') FROM offices o")
        seal = "INSERT INTO rights.approvals SELECT id, rights.seal_of(d), officer_id FROM drafts d"
        owner.execute(seal.encode())
