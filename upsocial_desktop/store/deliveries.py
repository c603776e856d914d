"""Deliveries: read one, those to send, in doubt, waiting."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select

from upsocial_desktop.domain.delivery import Delivery, DeliveryState
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.tables import deliveries as t

_ALL = select(*(t.c[each.name] for each in fields(Delivery)))
_IN_DOUBT = (DeliveryState.SENDING, DeliveryState.UNKNOWN)
_GOING = (DeliveryState.READY, *_IN_DOUBT, DeliveryState.SENT)
_WAITING = (DeliveryState.READY, *_IN_DOUBT, DeliveryState.REFUSED)


def delivery_of(row: Found) -> Delivery:
    """A row as the value it stands for."""
    return Delivery(**row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it


class DeliveryReads(Connected):
    """Reading deliveries."""

    def delivery(self, delivery_id: int) -> Delivery:
        """One delivery. Raises Refused("delivery.unknown")."""
        row = self.connection.execute(_ALL.where(t.c.id == delivery_id)).first()
        if row is None:
            raise Refused("delivery.unknown", delivery_id=delivery_id)
        return delivery_of(row)

    def deliveries_of_case(self, case_id: int) -> Sequence[Delivery]:
        """The deliveries of a case, oldest first."""
        return self._deliveries(_ALL.where(t.c.case_id == case_id).order_by(t.c.id))

    def deliveries_to_send(self, account_id: int, now: datetime) -> Sequence[Delivery]:
        """READY deliveries whose `not_before_at` has come, oldest first."""
        ready = (t.c.account_id == account_id, t.c.state == DeliveryState.READY)
        return self._deliveries(_ALL.where(*ready, t.c.not_before_at <= now).order_by(t.c.id))

    def deliveries_in_doubt(self, account_id: int) -> Sequence[Delivery]:
        """UNKNOWN deliveries, and SENDING ones (a crash left them so), oldest first."""
        doubtful = (t.c.account_id == account_id, t.c.state.in_(_IN_DOUBT))
        return self._deliveries(_ALL.where(*doubtful).order_by(t.c.id))

    def deliveries_waiting(self, office_id: int) -> Sequence[Delivery]:
        """Every READY, SENDING, UNKNOWN delivery of an office and those REFUSED, newest first."""
        waiting = (t.c.office_id == office_id, t.c.state.in_(_WAITING))
        return self._deliveries(_ALL.where(*waiting).order_by(t.c.id.desc()))

    def post_times(self, account_id: int, since: datetime) -> Sequence[datetime]:
        """When an account's words went or will go, from a moment on, in no order."""
        going = (t.c.account_id == account_id, t.c.state.in_(_GOING), t.c.not_before_at >= since)
        return list(self.connection.execute(select(t.c.not_before_at).where(*going)).scalars())

    def _deliveries(self, wanted: Select[Any]) -> Sequence[Delivery]:
        return [delivery_of(row) for row in self.connection.execute(wanted)]
