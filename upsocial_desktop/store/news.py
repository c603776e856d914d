"""What has happened since a line of history that an office wants to see."""

from collections.abc import Sequence

from sqlalchemy import BindParameter, and_, bindparam, exists, func, or_, select

from upsocial_desktop.domain.history import Subject
from upsocial_desktop.services.ports import NewLine
from upsocial_desktop.store.connected import Connected
from upsocial_desktop.store.tables import cases, slips
from upsocial_desktop.store.tables import history as t

_OFFICE: BindParameter[int] = bindparam("office_id")
_NEWEST = select(func.coalesce(func.max(t.c.id), 0))
_IS_PARTY = or_(
    exists().where(
        cases.c.id == t.c.subject_id,
        or_(cases.c.home_office_id == _OFFICE, cases.c.working_office_id == _OFFICE),
    ),
    exists().where(
        slips.c.case_id == t.c.subject_id,
        or_(slips.c.to_office_id == _OFFICE, slips.c.from_office_id == _OFFICE),
    ),
)
_SINCE = (
    select(t.c.id, t.c.subject, t.c.subject_id)
    .where(
        t.c.id > bindparam("line_id"),
        or_(
            t.c.office_id == _OFFICE,
            # What the program itself did, and what holds for the whole State.
            t.c.office_id.is_(None),
            t.c.subject == Subject.HOLD,
            and_(t.c.subject == Subject.CASE, _IS_PARTY),
        ),
    )
    .order_by(t.c.id)
    .limit(bindparam("size"))
)


class NewsReads(Connected):
    """Reading what is new."""

    def newest_line_id(self) -> int:
        """The id of the last line of history, 0 where there is none."""
        return int(self.connection.execute(_NEWEST).scalar_one())

    def lines_since(self, office_id: int, line_id: int, size: int) -> Sequence[NewLine]:
        """Lines after one, about what an office has a part in, the oldest first."""
        wanted = {"office_id": office_id, "line_id": line_id, "size": size}
        return [NewLine(*row) for row in self.connection.execute(_SINCE, wanted)]
