"""Insert or look for many rows at once, by statements that Core writes only once."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Dialect,
    Table,
    bindparam,
    func,
    insert,
    select,
)


@cache
def _statement(table: Table, names: tuple[str, ...], dialect: Callable[[], Dialect]) -> str:
    return str(insert(table).compile(dialect=dialect(), column_keys=list(names)))


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
    each = func.json_each(bindparam(name)).table_valued("value")
    return column.in_(select(each.c.value))


def insert_many(
    connection: Connection, table: Table, names: tuple[str, ...], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert rows whose values the driver takes as they are, in the order of `names`.

    Core costs four times the insert itself when it looks at each value of a page of mentions.
    """
    kind: Callable[[], Dialect] = type(connection.dialect)
    statement = _statement(table, names, kind)
    connection.exec_driver_sql(statement, list(rows))
