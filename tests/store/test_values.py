"""Column types on the engine that is not SQLite."""

import pytest
from sqlalchemy import create_mock_engine

from upsocial_desktop.store.values import Document


@pytest.mark.parametrize(
    ("address", "kind"), [("postgresql+psycopg://", "JSONB"), ("sqlite://", "JSON")]
)
def test_a_document_is_binary_json_on_postgresql_and_plain_json_on_sqlite(
    address: str, kind: str
) -> None:
    engine = create_mock_engine(address, lambda *_, **__: None)
    assert Document().compile(engine.dialect) == kind
