"""Accounts and how far each one's mentions are taken in."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import select

from upsocial_desktop.domain.account import Account, IntakeState
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.saving import save
from upsocial_desktop.store.tables import accounts as t
from upsocial_desktop.store.tables import intake_states
from upsocial_desktop.store.upsert import insert, or_update

_ALL = select(
    *(t.c.id, t.c.office_id, t.c.username, t.c.name, t.c.x_user_id),
    *(t.c.way, t.c.state, t.c.plan, t.c.max_weight),
)


def account_of(row: Found) -> Account:
    """A row as the value it stands for."""
    return Account(
        row.id,
        row.office_id,
        row.username,
        row.name,
        row.x_user_id,
        row.way,
        row.state,
        row.plan,
        row.max_weight,
    )


def intake_state_of(row: Found) -> IntakeState:
    """A row as the value it stands for."""
    return IntakeState(
        row.account_id,
        row.newest_post_id,
        row.last_success_at,
        row.last_trouble,
        row.is_gap_possible,
        row.next_try_at,
    )


class AccountReads(Connected):
    """Reading accounts."""

    def accounts(self, office_id: int | None = None) -> Sequence[Account]:
        """Every account, or those of one office, in the order they were added."""
        wanted = _ALL if office_id is None else _ALL.where(t.c.office_id == office_id)
        return [account_of(row) for row in self.connection.execute(wanted.order_by(t.c.id))]

    def account(self, account_id: int) -> Account:
        """One account. Raises Refused("account.unknown")."""
        row = self.connection.execute(_ALL.where(t.c.id == account_id)).first()
        if row is None:
            raise Refused("account.unknown", account_id=account_id)
        return account_of(row)

    def intake_state(self, account_id: int) -> IntakeState:
        """How far an account has come; before the first page, nowhere."""
        wanted = select(intake_states).where(intake_states.c.account_id == account_id)
        row = self.connection.execute(wanted).first()
        if row is None:
            self.account(account_id)
            return IntakeState(account_id, "", None, "", is_gap_possible=False)
        return intake_state_of(row)


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
