"""Cases: read one, and what deciding about new mentions needs of them."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, text

from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.case import Case, CaseState
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.mention import Known, KnownCase
from upsocial_desktop.services.records import CaseView, OtherCase
from upsocial_desktop.store.bulk import among
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.fields import json_of
from upsocial_desktop.store.prepared import Prepared
from upsocial_desktop.store.tables import PUBLISHED, accounts, case_lists, deliveries, mentions
from upsocial_desktop.store.tables import cases as t
from upsocial_desktop.store.values import Moment

# The columns have the names of the value's own fields.
_ALL = select(*(t.c[each.name] for each in fields(Case)))
_ONE = Prepared(_ALL.where(t.c.id == bindparam("case_id")))
_BY_CODE = _ALL.where(t.c.code == bindparam("code"))
_BY_MENTION = _ALL.where(t.c.source_mention_id == bindparam("mention_id"))
_KNOWN = select(t.c.id, t.c.code, t.c.complainant_id, t.c.conversation_id)
_KNOWN_BY_THREAD = _KNOWN.where(
    t.c.home_office_id == bindparam("office_id"),
    among(t.c.conversation_id, "conversation_ids"),
).order_by(t.c.id)
_KNOWN_BY_CODE = _KNOWN.where(among(t.c.code, "codes"))
_KNOWN_BY_MENTION = (
    _KNOWN.add_columns(mentions.c.x_post_id.label("quoted_id"))
    .select_from(mentions.join(t, t.c.id == mentions.c.case_id))
    .where(
        mentions.c.account_id == bindparam("account_id"),
        among(mentions.c.x_post_id, "quoted_ids"),
    )
)
_KNOWN_BY_OUR_POST = (
    _KNOWN.add_columns(deliveries.c.x_post_id.label("quoted_id"))
    .select_from(deliveries.join(t, t.c.id == deliveries.c.case_id))
    .where(
        deliveries.c.account_id == bindparam("account_id"),
        text(f"deliveries.{PUBLISHED}"),
        among(deliveries.c.x_post_id, "quoted_ids"),
    )
)
_OWN_IDS = select(accounts.c.x_user_id).where(accounts.c.x_user_id != "")


# A small index of one citizen's cases, then whether the office stands in the list of each.
_OF_CITIZEN = (
    select(t.c.id, t.c.code, t.c.state, t.c.topic, t.c.source_at, t.c.due_at, t.c.closed_at)
    .join(
        case_lists,
        (case_lists.c.case_id == t.c.id)
        & (case_lists.c.office_id == bindparam("office_id"))
        & (case_lists.c.view == CaseView.ALL),
    )
    .where(t.c.complainant_id == bindparam("complainant_id"))
    .order_by(t.c.id.desc())
    .limit(bindparam("size"))
)


def case_of(row: Found) -> Case:
    """A row as the value it stands for."""
    return Case(**row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it


def known_case_of(row: Found) -> KnownCase:
    """A row as the value it stands for."""
    return KnownCase(row.id, row.code, row.complainant_id, row.conversation_id)


_WAITING_OVER = _ALL.where(t.c.waiting_until_at <= bindparam("now", type_=Moment)).order_by(
    t.c.waiting_until_at
)
_CHILDREN = _ALL.where(t.c.master_case_id == bindparam("master_id")).order_by(t.c.id)
_CLOSED_BETWEEN = _ALL.where(
    t.c.home_office_id == bindparam("office_id"),
    t.c.closed_at >= bindparam("since", type_=Moment),
    t.c.closed_at < bindparam("before", type_=Moment),
    t.c.state == CaseState.CLOSED_RESOLVED,
)
_CHECKED_SINCE = _ALL.where(
    t.c.home_office_id == bindparam("office_id"),
    t.c.checked_at >= bindparam("before", type_=Moment),
)


class CaseReads(Connected):
    """Reading cases."""

    def case(self, case_id: int) -> Case:
        """One case. Raises Refused("case.unknown")."""
        found: Case | None = self.kept.get(("case", case_id))
        if found is None:
            row = _ONE.row(self.driver, {"case_id": case_id})
            if row is None:
                raise Refused("case.unknown", case_id=case_id)
            # Until a step of this transaction changes it; see `append`.
            found = self.kept["case", case_id] = Case(*row)
        return found

    def case_by_code(self, code: str) -> Case | None:
        """The case with a code written in full."""
        return self._case_or_none(_BY_CODE, {"code": code})

    def case_of_mention(self, mention_id: int) -> Case | None:
        """The case that was registered from a mention (not one the mention merely joined)."""
        return self._case_or_none(_BY_MENTION, {"mention_id": mention_id})

    def waiting_over(self, now: datetime) -> Sequence[Case]:
        """Cases that have waited for their citizen as long as they may."""
        return [case_of(row) for row in self.connection.execute(_WAITING_OVER, {"now": now})]

    def children_of(self, case_id: int) -> Sequence[Case]:
        """The cases merged into a master case, by id."""
        found = self.connection.execute(_CHILDREN, {"master_id": case_id})
        return [case_of(row) for row in found]

    def closures(self, office_id: int, since_at: datetime, before_at: datetime) -> Sequence[Case]:
        """Cases closed between two moments, and those checked from the second moment on."""
        wanted = {"office_id": office_id, "since": since_at, "before": before_at}
        found: dict[int, Case] = {}
        for statement in (_CLOSED_BETWEEN, _CHECKED_SINCE):
            found |= {row.id: case_of(row) for row in self.connection.execute(statement, wanted)}
        return [found[case_id] for case_id in sorted(found)]

    def cases_of_citizen(
        self, complainant_id: str, office_id: int, size: int
    ) -> Sequence[OtherCase]:
        """Cases one X user brought, in which an office has a part; newest first."""
        if not complainant_id:
            return ()
        wanted = {"complainant_id": complainant_id, "office_id": office_id, "size": size}
        found = self.connection.execute(_OF_CITIZEN, wanted)
        return [OtherCase(**row._mapping) for row in found]  # noqa: SLF001 - SQLAlchemy's public name for it

    def _case_or_none(self, wanted: Any, values: dict[str, Any]) -> Case | None:
        row = self.connection.execute(wanted, values).first()
        return None if row is None else case_of(row)

    def known(
        self,
        account: Account,
        conversation_ids: Sequence[str],
        codes: Sequence[str],
        quoted_ids: Sequence[str] = (),
    ) -> Known:
        """What deciding about a page needs, in a fixed number of queries.

        Conversations are looked up among this office's cases, codes among all cases, quoted posts
        among those taken in for the account and those it published; own user ids are those of
        every account of the database. Of several cases in one thread the newest counts.
        """
        by_quoted = {"account_id": account.id, "quoted_ids": json_of(list(quoted_ids))}
        quoted = [
            row
            for query in (_KNOWN_BY_OUR_POST, _KNOWN_BY_MENTION)
            for row in (self.connection.execute(query, by_quoted) if quoted_ids else ())
        ]
        by_thread = {
            "office_id": account.office_id,
            "conversation_ids": json_of([each for each in conversation_ids if each]),
        }
        return Known(
            own_user_ids=frozenset(self.connection.execute(_OWN_IDS).scalars()),
            cases_by_conversation={
                row.conversation_id: known_case_of(row)
                for row in self.connection.execute(_KNOWN_BY_THREAD, by_thread)
            },
            cases_by_code={
                row.code: known_case_of(row)
                for row in self.connection.execute(_KNOWN_BY_CODE, {"codes": json_of(list(codes))})
            },
            cases_by_quoted={row.quoted_id: known_case_of(row) for row in quoted},
        )
