"""Bring a database's shape up or down with Alembic; loaded only when there is something to do."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from upsocial_desktop.store.ciphers import Ciphers
from upsocial_desktop.store.database import open_engine, told_errors

_SCRIPTS = Path(__file__).parent / "migrations"


def config_for(connection: object = None) -> Config:
    """Alembic's settings, without a file of them."""
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def upgrade(path: Path, revision: str = "head", ciphers: Ciphers | None = None) -> None:
    """Migrate a SQLite file up, all of the way or not at all."""
    _migrate(path, command.upgrade, revision, ciphers)


def downgrade(path: Path, revision: str) -> None:
    """Migrate a SQLite file down, all of the way or not at all."""
    _migrate(path, command.downgrade, revision)


def upgrade_on(connection: Connection, revision: str = "head") -> None:
    """Migrate a server's database up, in the transaction of a connection."""
    command.upgrade(config_for(connection), revision)


def downgrade_on(connection: Connection, revision: str) -> None:
    """Migrate a server's database down, in the transaction of a connection."""
    command.downgrade(config_for(connection), revision)


def _migrate(
    path: Path,
    move: Callable[[Config, str], None],
    revision: str,
    ciphers: Ciphers | None = None,
) -> None:
    engine = open_engine(path, ciphers=ciphers)
    writing = engine.execution_options(begin="BEGIN IMMEDIATE")
    try:
        with told_errors(path), writing.connect() as connection:
            # SQLite changes a table by copying it; links may only be checked when all is done.
            # The setting is the driver's, for within a transaction it would do nothing.
            driver: Any = connection.connection.driver_connection
            driver.execute("PRAGMA foreign_keys=OFF")
            with connection.begin():
                move(config_for(connection), revision)
                broken = connection.execute(text("PRAGMA foreign_key_check")).all()
                if broken:
                    raise RuntimeError(f"migration to {revision} broke links: {broken[:3]}")
    finally:
        engine.dispose()
