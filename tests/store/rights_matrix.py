"""Every login against every table, verb and door, over real connections; answers what is wrong."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from typing import Any

import psycopg

from tests.store.rights_expected import MAKERS_OF_LOGINS, MAY_KNOCK, MAY_READ
from tests.store.rights_world import LOGINS, Realm
from upsocial_desktop.store.server_rights import CLOSED
from upsocial_desktop.store.server_sql import GROUPS, KEEPER_OF_LOGINS, OWNER

# What is done to a table that only its owner may do, with the table in place of {}.
VERBS: Mapping[str, str] = {
    "insert": "INSERT INTO {} DEFAULT VALUES",
    "copy rows": "INSERT INTO {0} ({column}) SELECT {column} FROM {0}",
    "update": "UPDATE {} SET {column} = {column}",
    "delete": "DELETE FROM {}",
    "truncate": "TRUNCATE {} CASCADE",
    "lock": "LOCK TABLE {} IN EXCLUSIVE MODE",
    "take rows": "SELECT 1 FROM {} FOR UPDATE",
    "copy in": "COPY {} FROM STDIN",
    "alter": "ALTER TABLE {} ADD COLUMN more text",
    "open": "ALTER TABLE {} DISABLE ROW LEVEL SECURITY",
    "drop": "DROP TABLE {} CASCADE",
    "trigger": "CREATE TRIGGER x AFTER INSERT ON {} EXECUTE FUNCTION mentions_entered()",
    "policy": "CREATE POLICY x ON {} USING (true)",
    "rule": "CREATE RULE x AS ON INSERT TO {} DO INSTEAD NOTHING",
    "index": "CREATE INDEX ON {} ({column})",
}
# A check's name, and whether it went as it should.
Check = tuple[str, bool]

_TABLES = """SELECT CASE n.nspname WHEN 'rights' THEN 'rights.' ELSE '' END || c.relname AS name,
  c.relrowsecurity AND c.relforcerowsecurity, pg_get_userbyid(c.relowner),
  (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
   AND a.attgenerated = '' ORDER BY a.attnum LIMIT 1), c.relkind
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('public', 'rights', 'door') AND c.relkind IN ('r', 'p', 'v', 'm', 'f')"""
_FUNCTIONS = """SELECT n.nspname || '.' || p.proname, p.prosecdef, p.proconfig,
  pg_get_userbyid(p.proowner), has_function_privilege('public', p.oid, 'EXECUTE'), p.oid::bigint
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname IN ('public', 'rights', 'door')"""
_PATH = "search_path=pg_catalog, public, pg_temp"


def lint(realm: Realm) -> Iterator[Check]:
    """What the catalogue says of everything in the database."""
    with closing(realm.connect()) as owner:
        tables = owner.execute(_TABLES).fetchall()
        yield "every table has its line", {row[0] for row in tables} == set(MAY_READ)
        for name, is_closed, whose, _, kind in tables:
            yield f"{name} is closed", bool(is_closed)
            yield f"{name} is the owner's", whose == OWNER
            yield f"{name} is a table", kind == "r"
        functions = owner.execute(_FUNCTIONS).fetchall()
        doors = {row[0].removeprefix("door.") for row in functions if row[0].startswith("door.")}
        yield "every door has its line", doors == set(MAY_KNOCK)
        for name, is_definer, config, whose, is_public, oid in functions:
            yield f"{name} looks up where it should", config == [_PATH]
            maker = KEEPER_OF_LOGINS if name in MAKERS_OF_LOGINS else OWNER
            yield f"{name} is its owner's", whose == maker
            yield f"{name} is not everybody's", not is_public
            if not name.startswith("public."):
                yield f"{name} runs as its owner", is_definer
            if not name.startswith("door."):
                asked = "SELECT bool_or(has_function_privilege(g, %s::oid, 'EXECUTE')) FROM"
                found = owner.execute(f"{asked} unnest(%s::text[]) g".encode(), (oid, list(GROUPS)))
                yield f"{name} is nobody's", found.fetchone() == (False,)
        yield from _lint_policies(owner)
        yield from _lint_roles(owner, realm)


def _lint_policies(owner: "psycopg.Connection[tuple[Any, ...]]") -> Iterator[Check]:
    words = "SELECT schemaname, tablename, policyname, roles, cmd, qual FROM pg_policies"
    for schema, table, policy, roles, verb, condition in owner.execute(words.encode()).fetchall():
        name = f"{policy} of {schema}.{table}"
        yield f"{name} is for somebody", "public" not in roles
        yield f"{name} asks no setting", "current_setting" not in condition
        asked_once = condition.replace("( SELECT door.", "")
        yield f"{name} asks once", "door." not in asked_once and "rights.me" not in asked_once
        yield f"{name} is for reading", (verb == "SELECT") != (roles == [OWNER])


def _lint_roles(owner: "psycopg.Connection[tuple[Any, ...]]", realm: Realm) -> Iterator[Check]:
    words = """SELECT rolname, rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication
      OR rolbypassrls, rolcanlogin FROM pg_roles
      WHERE rolname LIKE 'o\\_%%' OR rolname = ANY (%s)"""
    found = owner.execute(words.encode(), ([*GROUPS, OWNER],)).fetchall()
    for name, is_mighty, may_enter in found:
        yield f"{name} has no might", not is_mighty
        yield f"{name} enters as it should", may_enter == name.startswith("o_")
        for what in ("CREATE", "TEMP"):
            asked = f"SELECT has_database_privilege(%s, %s, '{what}')".encode()
            may = owner.execute(asked, (name, realm.name)).fetchone()
            yield f"{name} has no {what}", name == OWNER or may == (False,)
        for schema in ("public", "rights", "door"):
            asked = b"SELECT has_schema_privilege(%s, %s, 'CREATE')"
            may = owner.execute(asked, (name, schema)).fetchone()
            yield f"{name} makes nothing in {schema}", name == OWNER or may == (False,)
    closed = f"""SELECT oid::regprocedure::text, has_function_privilege('o_water', oid, 'EXECUTE')
      FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND ({CLOSED})"""
    for name, may_call in owner.execute(closed.encode()).fetchall():
        yield f"{name} is closed", not may_call


def reads(realm: Realm) -> Iterator[Check]:
    """What each login sees of each table is what it should, row by row."""
    with closing(realm.connect()) as owner:
        there = {table: _rows(owner, table) for table in MAY_READ}
    for table, rows in there.items():
        yield f"there is something in {table}", bool(rows)
    for login, person in LOGINS.items():
        with closing(realm.connect(login)) as connection:
            for table, may in MAY_READ.items():
                wanted = [row for row in there[table] if may(realm, person, row)]
                try:
                    seen = _rows(connection, table)
                except psycopg.errors.InsufficientPrivilege:
                    seen = []
                yield f"{login} reads {table}", sorted(map(repr, seen)) == sorted(map(repr, wanted))


def _rows(connection: "psycopg.Connection[Any]", table: str) -> list[dict[str, Any]]:
    told = "SELECT w.*, h.subject_id FROM story_words w JOIN history h ON h.id = w.rowid"
    cursor = connection.execute((told if table == "story_words" else f"TABLE {table}").encode())
    names = [each.name for each in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def verbs(realm: Realm) -> Iterator[Check]:
    """Nothing can be done to a table but to read it."""
    with closing(realm.connect()) as owner:
        columns = {row[0]: row[3] for row in owner.execute(_TABLES).fetchall()}
    for login in LOGINS:
        with closing(realm.connect(login)) as connection:
            for table in MAY_READ:
                for verb, words in VERBS.items():
                    told = words.format(table, column=columns[table]).encode()
                    yield f"{login} cannot {verb} {table}", is_denied(connection, told)


def is_denied(connection: "psycopg.Connection[Any]", words: bytes) -> bool:
    """Whether a statement is refused for want of a right, and for no other reason."""
    try:
        with connection.transaction(force_rollback=True):
            connection.execute(words)
    except psycopg.errors.InsufficientPrivilege:
        return True
    except psycopg.Error:
        return False
    return False


def doors(realm: Realm) -> Iterator[Check]:
    """Each login may knock where it should, and nowhere else."""
    words = """SELECT p.proname, has_function_privilege(%s, p.oid, 'EXECUTE') FROM pg_proc p
      WHERE p.pronamespace = 'door'::regnamespace"""
    with closing(realm.connect()) as owner:
        for login in LOGINS:
            for door, may in owner.execute(words.encode(), (login,)).fetchall():
                yield f"{login} at {door}", may == (login in MAY_KNOCK.get(door, ()))


GROUPS_OF_CHECKS: Mapping[str, Callable[[Realm], Iterator[Check]]] = {
    "lint": lint,
    "reads": reads,
    "doors": doors,
    "verbs": verbs,
}
