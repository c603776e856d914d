"""What Alembic runs: migrate the connection that store/migrate.py hands over."""

from alembic import context

from upsocial_desktop.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    # Our connections begin their transactions in words, so SQLite can undo a half migration.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
