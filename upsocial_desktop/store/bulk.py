"""Insert or look for many rows at once, by statements that Core writes only once."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Dialect,
    Table,
    bindparam,
    insert,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType

from upsocial_desktop.store.fields import json_of


class _OneOf(FunctionElement[Any]):
    """Whether a text is among those of a JSON list."""

    name = "one_of"
    # Not Boolean, which SQLite would be asked to compare with 1, by no index.
    type = NullType()
    inherit_cache = True


@compiles(_OneOf)
def _one_in_file(element: Any, compiler: Any, **more: Any) -> str:
    column, given = (compiler.process(each, **more) for each in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({given}) AS anon_1)"  # noqa: S608 - the words are the compiler's


# An array is looked up in an index, whatever is believed of the number of rows.
@compiles(_OneOf, "postgresql")
def _one_on_server(element: Any, compiler: Any, **more: Any) -> str:
    column, given = (compiler.process(each, **more) for each in element.clauses)
    return f"{column} = ANY (ARRAY(SELECT json_array_elements_text(CAST({given} AS json))))"


@cache
def _statement(table: Table, names: tuple[str, ...], dialect: Callable[..., Dialect]) -> str:
    """An insert for `insert_plainly`."""
    engine = dialect()
    if engine.name == "sqlite":
        return str(insert(table).compile(dialect=engine, column_keys=list(names)))
    kinds = {name: table.c[name].type.compile(engine).split()[0] for name in names}
    return from_json(table.name, kinds)


def from_json(table: str, kinds: Mapping[str, str]) -> str:
    """Rows on a server out of one JSON text: one journey, and quickly written here."""
    # What is JSON itself comes as a text of it.
    # In quotes, for a column may be named as a word of SQL.
    taken = ", ".join(
        f'"{each}"::JSONB' if kinds[each] == "JSONB" else f'"{each}"' for each in kinds
    )
    shape = ", ".join(f'"{name}" {kind.replace("JSONB", "TEXT")}' for name, kind in kinds.items())
    names = ", ".join(f'"{name}"' for name in kinds)
    return (
        f"INSERT INTO {table} ({names})"  # noqa: S608 - the names are ours
        f" SELECT {taken} FROM json_to_recordset(%s) AS row ({shape})"
    )


def kept_as(connection: Connection, column: Column[Any]) -> Callable[[Any], Any]:
    """What turns a column's values into what the driver takes."""
    dialect = connection.dialect
    return column.type.dialect_impl(dialect).bind_processor(dialect) or _same


def _same(value: Any) -> Any:
    return value


def among(column: Column[Any], name: str) -> ColumnElement[bool]:
    """That a column has one of many texts, which come as one JSON list by this name.

    A list of values would have Core write a new statement with a hundred places each time.
    """
    return _OneOf(column, bindparam(name))


def insert_many(
    connection: Connection, table: Table, names: tuple[str, ...], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert rows whose values the driver takes as they are, in the order of `names`.

    Core costs four times the insert itself when it looks at each value of a page of mentions.
    """
    kind: Callable[..., Dialect] = type(connection.dialect)
    insert_plainly(connection, _statement(table, names, kind), names, rows)


def insert_plainly(
    connection: Connection, statement: str, names: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert rows as quickly as the engine can: one by one in a file, all at once on a server."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(statement, list(rows))
    else:
        named = [dict(zip(names, row, strict=True)) for row in rows]
        connection.exec_driver_sql(statement, (json_of(named),))
