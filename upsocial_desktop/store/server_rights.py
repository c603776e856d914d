"""The rights of the State's database, made whole from the tables of this program."""

import json
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, text

from upsocial_desktop.store import (
    server_doors,
    server_greeting,
    server_identity,
    server_judges,
    server_logins,
    server_steps,
)
from upsocial_desktop.store.server_moves import move_rows
from upsocial_desktop.store.server_policies import READINGS, policies
from upsocial_desktop.store.server_sql import (
    AUDITOR,
    GROUPS,
    KEEPER_OF_LOGINS,
    OWNER,
    REGISTRAR,
    WORKERS,
)

_EVERYBODY = GROUPS
_ALL_ROLES = ", ".join((OWNER, KEEPER_OF_LOGINS, *GROUPS))
_WRITERS = (*WORKERS, REGISTRAR)
# Who may call what; a function that stands in no line is nobody's.
DOORS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("reads_all", "keeps_register", "is_known", "my_offices", "is_training", "my_marks"),
        _EVERYBODY,
    ),
    **dict.fromkeys(("whoami", "note_refusal", "broken_link"), _EVERYBODY),
    **dict.fromkeys(("has_first_password", "own_password", "greet"), _EVERYBODY),
    **dict.fromkeys(("take_pen", "mark_changed", "record_incident"), _WRITERS),
    **dict.fromkeys(("save_office", "save_officer", "save_account"), _WRITERS),
    **dict.fromkeys(
        (
            *("append", "derive_mention", "store_mentions", "mint"),
            *("take_lease", "release_lease", "lease_token", "save_intake", "mark_checked"),
            *("keep_unreadable", "blank_unreadable", "blank_nameless", "mark_read"),
            *("blank_media", "show_presence", "set_option", "keep_picture", "strike"),
        ),
        WORKERS,
    ),
    **dict.fromkeys(("add_login", "end_login", "say_known"), (REGISTRAR,)),
    **dict.fromkeys(("picture", "spoken"), (*WORKERS, AUDITOR)),
}
FUNCTIONS: Sequence[str] = (
    *server_identity.FUNCTIONS,
    *server_judges.FUNCTIONS,
    *server_steps.FUNCTIONS,
    *server_doors.FUNCTIONS,
    *server_logins.FUNCTIONS,
    *server_greeting.FUNCTIONS,
)
_MAKE_ROLE = """DO $do$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{name}') THEN
    CREATE ROLE {name} NOLOGIN NOSUPERUSER NOBYPASSRLS {more}; END IF;
END $do$"""
# What stood here of an earlier version of the rights; the tables and what is in them stay.
_CLEAR = """DO $do$ DECLARE each record; BEGIN
  FOR each IN SELECT * FROM pg_policies WHERE schemaname IN ('public', 'rights') LOOP
    EXECUTE format('DROP POLICY %I ON %I.%I', each.policyname, each.schemaname, each.tablename);
  END LOOP;
  DROP SCHEMA IF EXISTS door CASCADE;
  FOR each IN SELECT oid::regprocedure AS name FROM pg_proc
    WHERE pronamespace = to_regnamespace('rights') LOOP
    EXECUTE format('DROP FUNCTION %s CASCADE', each.name);
  END LOOP;
  DROP TYPE IF EXISTS rights.person;
END $do$"""
# The counters are made with the tables; whoever writes, they run as their owner wants.
_TRIGGERS = f"""DO $do$ DECLARE each record; BEGIN
  FOR each IN SELECT oid::regprocedure AS name FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO {OWNER}', each.name);
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, public, pg_temp', each.name);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', each.name);
  END LOOP;
END $do$"""
# Locks that anybody could hold for ever, files in the database, and large objects are nobody's.
CLOSED = "proname LIKE '%advisory%' OR proname LIKE 'lo\\_%' OR proname IN ('loread', 'lowrite')"
_CLOSE = f"""DO $do$ DECLARE each record; BEGIN
  FOR each IN SELECT oid::regprocedure AS name FROM pg_proc
    WHERE pronamespace = 'pg_catalog'::regnamespace AND ({CLOSED}) LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', each.name);
  END LOOP;
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO {", ".join(GROUPS)}', current_database());
END $do$"""
# To compare words tells nothing of the words; PostgreSQL does not know it, and without it every
# search would look at every row before the index.
_TELLS_NOTHING = """DO $do$ BEGIN
  IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    ALTER FUNCTION pg_catalog.ts_match_vq(tsvector, tsquery) LEAKPROOF; END IF;
END $do$"""


def secure(connection: Connection) -> None:
    """Make or renew everything that decides who may do what; for the server's administrator.

    The tables must be there in this program's shape. What they hold stays as it is.
    """
    for words in _words():
        connection.exec_driver_sql(words.replace("%", "%%"))
    _write_moves(connection)


def _words() -> Iterator[str]:
    for name in (OWNER, *GROUPS):
        yield _MAKE_ROLE.format(name=name, more="NOCREATEROLE")
    yield _MAKE_ROLE.format(name=KEEPER_OF_LOGINS, more="CREATEROLE")
    # From version 16 on who makes roles gives only those that are his to give.
    yield f"GRANT {', '.join(GROUPS)} TO {KEEPER_OF_LOGINS} WITH ADMIN OPTION"
    yield f"GRANT pg_signal_backend TO {KEEPER_OF_LOGINS}"
    yield _CLEAR
    yield f"CREATE SCHEMA IF NOT EXISTS rights AUTHORIZATION {OWNER}"
    yield f"CREATE SCHEMA door AUTHORIZATION {OWNER}"
    yield f"REVOKE ALL ON SCHEMA public, rights, door FROM PUBLIC, {', '.join(GROUPS)}"
    yield f"GRANT USAGE ON SCHEMA public, rights, door TO {_ALL_ROLES}"
    yield from server_identity.TABLES
    for name, reading in READINGS.items():
        yield f"ALTER TABLE {reading.schema}.{name} OWNER TO {OWNER}"
    yield server_identity.PERSON
    yield f"ALTER TYPE rights.person OWNER TO {OWNER}"
    yield from FUNCTIONS
    yield "REVOKE ALL ON ALL FUNCTIONS IN SCHEMA door, rights FROM PUBLIC"
    yield _OWN_FUNCTIONS
    yield from server_logins.OWNERSHIP
    for name in READINGS:
        yield from policies(name)
    for door, groups in DOORS.items():
        yield _GRANT.format(door=door, groups=", ".join(groups))
    yield _TRIGGERS
    yield _CLOSE
    yield _TELLS_NOTHING


_OWN_FUNCTIONS = f"""DO $do$ DECLARE each record; BEGIN
  FOR each IN SELECT oid::regprocedure AS name FROM pg_proc
    WHERE pronamespace IN ('door'::regnamespace, 'rights'::regnamespace) LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO {OWNER}', each.name);
  END LOOP;
END $do$"""
_GRANT = """DO $do$ DECLARE each record; BEGIN
  FOR each IN SELECT oid::regprocedure AS name FROM pg_proc
    WHERE pronamespace = 'door'::regnamespace AND proname = '{door}' LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO {groups}', each.name);
  END LOOP;
END $do$"""


def _write_moves(connection: Connection) -> None:
    rows = [row._asdict() for row in move_rows()]
    connection.exec_driver_sql("DELETE FROM rights.moves")
    connection.execute(
        text(
            "INSERT INTO rights.moves SELECT subject, move, source, target, whose,"
            " ARRAY(SELECT jsonb_array_elements_text(roles)), follows, is_writers, is_amid"
            " FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row (subject text, move text,"
            " source text, target text, whose text, roles jsonb, follows boolean,"
            " is_writers boolean, is_amid boolean)"
        ),
        {"rows": json.dumps(rows)},
    )
