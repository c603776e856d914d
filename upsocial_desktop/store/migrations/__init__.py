"""Alembic's scripts: how the shape of the database came about, step by step."""
