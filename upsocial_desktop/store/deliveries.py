"""Deliveries: read one, those to send, in doubt, waiting."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, literal, or_, select, text

from upsocial_desktop.domain.delivery import Delivery, DeliveryState, Purpose
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.prepared import Prepared
from upsocial_desktop.store.tables import ON_THE_WAY, PUBLISHED, UNSENT
from upsocial_desktop.store.tables import deliveries as t

_BEFORE = t.alias("before")
_ALL = select(*(t.c[each.name] for each in fields(Delivery)))
_IN_DOUBT = (DeliveryState.SENDING, DeliveryState.UNKNOWN)
_DOUBTS = [literal(state, t.c.state.type) for state in _IN_DOUBT]
_GOING = (DeliveryState.READY, *_IN_DOUBT, DeliveryState.SENT)
# What is asked for every post.
_ONE = Prepared(_ALL.where(t.c.id == bindparam("delivery_id")))
_OF_DRAFT = Prepared(_ALL.where(t.c.draft_id == bindparam("draft_id")).order_by(t.c.id))
_ADOPTED = Prepared(
    select(t.c.id).where(
        *(t.c.account_id == bindparam("account_id"), t.c.x_post_id == bindparam("post_id")),
        # In the words of the index, or SQLite does not use it.
        text(PUBLISHED),
    )
)
_GOING_OF = (t.c.account_id == bindparam("account_id"), text(ON_THE_WAY))
_DOUBTFUL = Prepared(_ALL.where(*_GOING_OF, t.c.state.in_(_DOUBTS)).order_by(t.c.id))
_WAITING = Prepared(
    _ALL.where(t.c.office_id == bindparam("office_id"), text(UNSENT)).order_by(t.c.id.desc())
)


def delivery_of(row: Found) -> Delivery:
    """A row of all columns as the value it stands for."""
    return Delivery(*row)


class DeliveryReads(Connected):
    """Reading deliveries."""

    def delivery(self, delivery_id: int) -> Delivery:
        """One delivery. Raises Refused("delivery.unknown")."""
        row = _ONE.row(self.driver, {"delivery_id": delivery_id})
        if row is None:
            raise Refused("delivery.unknown", delivery_id=delivery_id)
        return Delivery(*row)

    def deliveries_of_case(self, case_id: int) -> Sequence[Delivery]:
        """The deliveries of a case, oldest first."""
        return self._deliveries(_ALL.where(t.c.case_id == case_id).order_by(t.c.id))

    def deliveries_of_draft(self, draft_id: int) -> Sequence[Delivery]:
        """What a post was handed over as: its parts, and those of earlier tries, oldest first."""
        return [Delivery(*row) for row in _OF_DRAFT.rows(self.driver, {"draft_id": draft_id})]

    def is_adopted(self, account_id: int, post_id: str) -> bool:
        """Whether a post on X is known as what a delivery became."""
        ours = {"account_id": account_id, "post_id": post_id}
        return _ADOPTED.row(self.driver, ours) is not None

    def deliveries_to_send(self, account_id: int, now: datetime) -> Sequence[Delivery]:
        """READY deliveries whose `not_before_at` has come, oldest first.

        A part of a thread is not among them before the part that it answers is out.
        """
        ours = (t.c.account_id == account_id, text(ON_THE_WAY))
        ready = (*ours, t.c.state == DeliveryState.READY)
        before = select(_BEFORE.c.state).where(_BEFORE.c.id == t.c.after_id).scalar_subquery()
        has_turn = or_(t.c.after_id.is_(None), before == DeliveryState.SENT)
        due = _ALL.where(*ready, t.c.not_before_at <= now, has_turn)
        return self._deliveries(due.order_by(t.c.id))

    def deliveries_in_doubt(self, account_id: int) -> Sequence[Delivery]:
        """UNKNOWN deliveries, and SENDING ones (a crash left them so), oldest first."""
        found = _DOUBTFUL.rows(self.driver, {"account_id": account_id})
        return [Delivery(*row) for row in found]

    def deliveries_waiting(self, office_id: int) -> Sequence[Delivery]:
        """Every READY, SENDING, UNKNOWN delivery of an office and those REFUSED, newest first."""
        found = _WAITING.rows(self.driver, {"office_id": office_id})
        return [Delivery(*row) for row in found]

    def post_times(self, account_id: int, since: datetime) -> Sequence[datetime]:
        """When an account's words went or will go, from a moment on, in no order."""
        going = (t.c.account_id == account_id, t.c.state.in_(_GOING), t.c.not_before_at >= since)
        return list(self.connection.execute(select(t.c.not_before_at).where(*going)).scalars())

    def last_post_at(self, account_id: int) -> datetime | None:
        """When the newest post of the calendar was given to the outbox of an account."""
        posts = (t.c.account_id == account_id, t.c.purpose == Purpose.POST)
        gone = t.c.state != DeliveryState.CANCELLED
        wanted = select(t.c.not_before_at).where(*posts, gone).order_by(t.c.not_before_at.desc())
        return self.connection.execute(wanted.limit(1)).scalar_one_or_none()

    def _deliveries(self, wanted: Select[Any]) -> Sequence[Delivery]:
        return [delivery_of(row) for row in self.connection.execute(wanted)]
