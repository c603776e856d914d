"""Templates of an office: those that were changed or added there."""

from collections.abc import Sequence
from dataclasses import fields

from sqlalchemy import select

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.template import Template
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.tables import templates as t

_ALL = select(*(t.c[each.name] for each in fields(Template)))


def template_of(row: Found) -> Template:
    """A row as the value it stands for."""
    return Template(**row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it


class TemplateReads(Connected):
    """Reading templates."""

    def templates(self, office_id: int) -> Sequence[Template]:
        """The templates an office changed or added, oldest first."""
        found = self.connection.execute(_ALL.where(t.c.office_id == office_id).order_by(t.c.id))
        return [template_of(row) for row in found]

    def template(self, template_id: int) -> Template:
        """One template. Raises Refused("template.unknown")."""
        row = self.connection.execute(_ALL.where(t.c.id == template_id)).first()
        if row is None:
            raise Refused("template.unknown", template_id=template_id)
        return template_of(row)
