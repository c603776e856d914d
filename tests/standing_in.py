"""A login of the tests that acts for whoever a step names, in a database with all its rights.

A test of a use case plays many officers of many offices over one connection. Only the answers to
"who is calling" are replaced, in the tests' own template; what he may do is judged as ever. The
program itself has no such login: tests/store/test_rights.py has one for each person.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, create_engine

from upsocial_desktop.domain.history import Subject
from upsocial_desktop.store.history import TABLES
from upsocial_desktop.store.server import ServerStore
from upsocial_desktop.store.server_sql import REGISTRAR, STATE, function
from upsocial_desktop.store.transactions import SqlStore

LOGIN = "tester"
MAKE_LOGIN = f"CREATE ROLE {LOGIN} LOGIN IN ROLE {STATE}, {REGISTRAR}"
# Named by no officer and no office the program keeps the register; in office 0 it is anybody's.
_ACTOR = function(
    "rights.actor(_officer bigint, _office bigint)",
    "rights.person",
    """SELECT CASE
      WHEN _officer IS NOT NULL THEN (SELECT (o.id, o.office_id, o.role, f.number >= 900)
        ::rights.person FROM public.officers o JOIN public.offices f ON f.id = o.office_id
        WHERE o.id = _officer)
      WHEN _office > 0 THEN (SELECT (NULL, f.id, 'nodal_officer', f.number >= 900)
        ::rights.person FROM public.offices f WHERE f.id = _office)
      WHEN _office = 0 THEN (NULL, NULL, 'state_cell', NULL)::rights.person
      ELSE (NULL, NULL, 'register_keeper', NULL)::rights.person END""",
    language="sql",
    kind="STABLE",
)
# The use cases run by the test's own clock; the program's runs by the server's.
_MOMENT = function("rights.moment(_said bigint)", "bigint", "SELECT _said", language="sql")
_READS_ALL = function("door.reads_all()", "boolean", "SELECT true", language="sql", kind="STABLE")
# Tests that compare all there is before and after look at these too.
_SEES = tuple(
    words
    for table in ("pictures", "leases")
    for words in (
        f"GRANT SELECT ON {table} TO {LOGIN}",
        f"CREATE POLICY tests ON {table} FOR SELECT TO {LOGIN} USING (true)",
    )
)
STANDS_IN = (_ACTOR, _MOMENT, _READS_ALL, *_SEES)


def _nods(subject: Subject) -> str:
    table = TABLES[subject].name
    return function(
        f"rights.judge_{subject.value}(_me rights.person, _step jsonb, _old public.{table},"
        f" _new public.{table})",
        "text",
        "SELECT NULL::text",
        language="sql",
        kind="STABLE",
    )


# Tests of lists make rows in states that no rule leads to.
NODS = tuple(_nods(subject) for subject in TABLES)


@contextmanager
def as_owner(store: SqlStore) -> Iterator[Connection]:
    """A transaction on a store's database by the owner of its tables, for rows made by hand."""
    words = store._line.tries[0] if isinstance(store, ServerStore) else {}
    if words.get("user") != LOGIN:
        with store._engine.begin() as connection:
            yield connection
        return
    engine = create_engine(
        f"postgresql+psycopg://office@/{words['dbname']}?host={words['host']}&port={words['port']}"
    )
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()
