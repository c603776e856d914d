"""Accounts and how far each one's mentions are taken in."""

from collections.abc import Sequence
from dataclasses import asdict, fields

from sqlalchemy import bindparam, select

from upsocial_desktop.domain.account import Account, IntakeState
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.store.connected import Connected
from upsocial_desktop.store.prepared import Prepared
from upsocial_desktop.store.saving import save
from upsocial_desktop.store.tables import accounts as t
from upsocial_desktop.store.tables import intake_states
from upsocial_desktop.store.upsert import insert, or_update

_ALL = select(*(t.c[each.name] for each in fields(Account)))


_EVERY = Prepared(_ALL.order_by(t.c.id))
_OF_OFFICE = Prepared(_ALL.where(t.c.office_id == bindparam("office_id")).order_by(t.c.id))
_ONE = Prepared(_ALL.where(t.c.id == bindparam("account_id")))
_STATE = Prepared(
    select(*(intake_states.c[each.name] for each in fields(IntakeState))).where(
        intake_states.c.account_id == bindparam("of_account")
    )
)


class AccountReads(Connected):
    """Reading accounts."""

    def accounts(self, office_id: int | None = None) -> Sequence[Account]:
        """Every account, or those of one office, in the order they were added."""
        wanted = _EVERY if office_id is None else _OF_OFFICE
        return [Account(*row) for row in wanted.rows(self.driver, {"office_id": office_id})]

    def account(self, account_id: int) -> Account:
        """One account. Raises Refused("account.unknown")."""
        row = _ONE.row(self.driver, {"account_id": account_id})
        if row is None:
            raise Refused("account.unknown", account_id=account_id)
        return Account(*row)

    def intake_state(self, account_id: int) -> IntakeState:
        """How far an account has come; before the first page, nowhere."""
        row = _STATE.row(self.driver, {"of_account": account_id})
        if row is None:
            self.account(account_id)
            return IntakeState(account_id, "", None, "", is_gap_possible=False)
        return IntakeState(*row)


class AccountWrites(Connected):
    """Saving accounts."""

    def save_account(self, account: Account) -> int:
        """Insert (id 0) or update. Raises Refused("account.taken") for a username twice."""
        key = account.username.lower()
        taken = select(t.c.id).where(t.c.username_key == key, t.c.id != account.id)
        if self.connection.execute(taken).first() is not None:
            raise Refused("account.taken", username=account.username)
        values = {**asdict(account), "username_key": key}
        del values["id"]
        self.is_touched = True
        return save(self.connection, t, account.id, values, "account.unknown")

    def save_intake_state(self, state: IntakeState) -> None:
        """Keep how far an account has come."""
        values = asdict(state)
        first = insert(intake_states).values(values)
        self.connection.execute(or_update(first, ["account_id"], values))
        self.is_touched = True
