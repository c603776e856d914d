"""Statements that are run again and again: put into an engine's words once, run by its driver.

SQLAlchemy takes twenty times as long over a short statement as SQLite does. What is done for every
step therefore passes it by: what it would do each time is done here once for each engine.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

from sqlalchemy import Connection, Select, text
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.types import TypeEngine

Statement: TypeAlias = Select[*tuple[Any, ...]] | UpdateBase | str
_Change: TypeAlias = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement in one engine's words.

    `places` are the names of the values in their order, each with what makes it fit for the
    driver, None where it does as it is; `own` are those that the statement says itself. `found`
    are the columns of an answer that are not as the driver gives them.
    """

    words: str
    places: Sequence[tuple[str, _Change | None]]
    own: Mapping[str, Any]
    found: Sequence[tuple[int, _Change]]
    is_by_place: bool

    def values(self, given: Mapping[str, Any]) -> Any:
        """What is given, as the driver takes it."""
        if self.own:
            given = {**given, **self.own}
        if self.is_by_place:
            return tuple(
                [given[name] if fit is None else fit(given[name]) for name, fit in self.places]
            )
        return {name: given[name] if fit is None else fit(given[name]) for name, fit in self.places}


class Driver:
    """An engine's own connection, in the transaction that SQLAlchemy began on it.

    Where somebody listens to what is said to the engine, SQLAlchemy passes it on.
    """

    def __init__(self, connection: Connection) -> None:
        self.dialect = connection.dialect
        self.engine = connection.dialect.name
        heard, own = connection.dispatch, connection.connection.driver_connection
        is_heard = heard.before_cursor_execute or heard.after_cursor_execute
        self.execute: Callable[[str, Any], Any] = (
            connection.exec_driver_sql if is_heard else cast("Any", own).execute
        )


class Prepared:
    """A statement whose values are named by `bindparam`, by columns, or as `:name` in plain words.

    `columns` are those that an INSERT or UPDATE is given besides what it says itself; what they
    would be by themselves must be given too.
    """

    def __init__(self, statement: Statement, columns: Sequence[str] | None = None) -> None:
        self._statement = statement
        self._columns = None if columns is None else list(columns)
        self._said: dict[str, _Said] = {}

    def rows(self, driver: Driver, given: Mapping[str, Any]) -> list[list[Any]]:
        """The rows of the answer, each the values of its columns."""
        said = self._in_words_of(driver)
        rows = [list(row) for row in driver.execute(said.words, said.values(given))]
        for row in rows:
            for place, read in said.found:
                row[place] = read(row[place])
        return rows

    def row(self, driver: Driver, given: Mapping[str, Any]) -> list[Any] | None:
        """The one row of the answer, None where there is none."""
        rows = self.rows(driver, given)
        return rows[0] if rows else None

    def run(self, driver: Driver, given: Mapping[str, Any]) -> int:
        """How many rows were changed."""
        said = self._in_words_of(driver)
        return int(driver.execute(said.words, said.values(given)).rowcount)

    def _in_words_of(self, driver: Driver) -> _Said:
        said = self._said.get(driver.engine)
        if said is None:
            dialect = driver.dialect
            said = self._said[driver.engine] = _say(self._statement, self._columns, dialect)
        return said


def _say(statement: Statement, columns: list[str] | None, dialect: Dialect) -> _Said:
    # A compiler of statements tells more of them than the interface it is known by.
    whole: Any = text(statement) if isinstance(statement, str) else statement
    compiled: Any = whole.compile(dialect=dialect, column_keys=columns)
    binds, params = compiled.binds, compiled.params
    fits = {name: _kind(binds[name].type, dialect).bind_processor(dialect) for name in params}
    own = {name: value for name, value in params.items() if not binds[name].required}
    own |= {column.key: column.default.arg for column in compiled.insert_prefetch}
    told = () if isinstance(statement, str) else statement.exported_columns
    found = [_kind(each.type, dialect).result_processor(dialect, None) for each in told]
    is_by_place = bool(compiled.positional)
    names = compiled.positiontup if is_by_place else params
    return _Said(
        words=str(compiled),
        places=[(name, None if name in own else fits[name]) for name in names],
        own={name: _fit(fits[name], value) for name, value in own.items()},
        found=[(place, read) for place, read in enumerate(found) if read is not None],
        is_by_place=is_by_place,
    )


def _fit(fit: _Change | None, value: Any) -> Any:
    return value if fit is None else fit(value)


def _kind(of: TypeEngine[Any], dialect: Dialect) -> TypeEngine[Any]:
    return of.dialect_impl(dialect)
