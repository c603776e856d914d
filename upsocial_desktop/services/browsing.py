"""Count and window for every list; one page for one mention, one case, one day."""

from collections.abc import Sequence
from datetime import datetime

from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.case import Case, CaseState, allowed_moves
from upsocial_desktop.domain.deadline import Lateness, lateness
from upsocial_desktop.domain.delivery import Delivery, DeliveryState
from upsocial_desktop.domain.draft import Draft, DraftState
from upsocial_desktop.domain.history import HistoryLine, Subject
from upsocial_desktop.domain.mention import Mention
from upsocial_desktop.domain.office import Office
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.ports import Ports, ReadTx
from upsocial_desktop.services.records import (
    CaseFilter,
    CasePage,
    CaseRow,
    CaseView,
    DraftFilter,
    DraftRow,
    Incident,
    MentionFilter,
    MentionPage,
    MentionRow,
    MentionView,
    ThreadItem,
    Today,
)
from upsocial_desktop.services.replying import reply_outlook

_STOPPED = frozenset({CaseState.CLOSED_RESOLVED, CaseState.CLOSED_OTHER, CaseState.MERGED})


def count_mentions(ports: Ports, where: MentionFilter) -> int:
    """How many mentions a list has."""
    with ports.store.read() as tx:
        return tx.count_mentions(where)


def window_mentions(
    ports: Ports, where: MentionFilter, first: int, size: int
) -> Sequence[MentionRow]:
    """Rows `first` to `first + size` of a list of mentions."""
    with ports.store.read() as tx:
        return tx.window_mentions(where, first, size)


def newest_mention_id(ports: Ports, office_id: int) -> int:
    """Up to which mention a list is drawn, so that later ones wait behind a banner."""
    with ports.store.read() as tx:
        return tx.newest_mention_id(office_id)


def count_cases(ports: Ports, where: CaseFilter) -> int:
    """How many cases a list has."""
    with ports.store.read() as tx:
        return tx.count_cases(where)


def window_cases(ports: Ports, where: CaseFilter, first: int, size: int) -> Sequence[CaseRow]:
    """Rows `first` to `first + size` of a list of cases."""
    with ports.store.read() as tx:
        return tx.window_cases(where, first, size)


def case_lateness(row: CaseRow, now: datetime) -> Lateness:
    """How the overall clock of a case in a list stands."""
    if row.state in _STOPPED:
        return Lateness.STOPPED
    return lateness(row.source_at, row.due_at, now)


def list_drafts(ports: Ports, where: DraftFilter, size: int = 2000) -> Sequence[DraftRow]:
    """Posts of an office between two moments, by their minute."""
    with ports.store.read() as tx:
        return tx.window_drafts(where, 0, size)


def draft_page(ports: Ports, draft_id: int) -> tuple[Draft, Sequence[HistoryLine]]:
    """One post and its story. Raises Refused("draft.unknown")."""
    with ports.store.read() as tx:
        return tx.draft(draft_id), tx.history(Subject.DRAFT, draft_id)


def case_by_words(ports: Ports, officer: Officer, words: str) -> CaseRow | None:
    """The one case a code, or the last digits of one, leads to; None where none or several do."""
    where = CaseFilter(officer.office_id, ports.clock.now(), CaseView.ALL, words=words)
    with ports.store.read() as tx:
        rows = tx.window_cases(where, 0, 2)
    return rows[0] if len(rows) == 1 else None


def mention_page(ports: Ports, mention_id: int) -> MentionPage:
    """Everything the reader shows of a mention. Raises Refused("mention.unknown")."""
    with ports.store.read() as tx:
        mention = tx.mention(mention_id)
        account = tx.account(mention.account_id)
        thread_id = mention.post.conversation_id or mention.post.id
        thread = _thread(tx, tx.conversation(account.id, thread_id), mention.case_id)
        joined = tx.case(mention.case_id).code if mention.case_id else ""
        suggested = mention.suggested_case_id
        proposed = tx.case(suggested).code if suggested else ""
    return MentionPage(mention, account, thread, joined, proposed)


def case_page(ports: Ports, officer: Officer, case_id: int) -> CasePage:
    """Everything the case page shows to an officer. Raises Refused("case.unknown")."""
    now = ports.clock.now()
    with ports.store.read() as tx:
        case = tx.case(case_id)
        account = tx.account(case.account_id)
        deliveries = tx.deliveries_of_case(case_id)
        clock, desk_clock = _clocks(case, now)
        return CasePage(
            case=case,
            home=tx.office(case.home_office_id),
            working=tx.office(case.working_office_id),
            desk=tx.office(case.desk_office_id),
            account=account,
            holder_name=tx.officer(case.holder_id).name if case.holder_id else "",
            lateness=clock,
            desk_lateness=desk_clock,
            history=tuple(tx.history(Subject.CASE, case_id)),
            slips=tuple(tx.slips(case_id)),
            thread=_thread(tx, tx.mentions_of_case(case_id), case_id),
            deliveries=tuple(deliveries),
            allowed_moves=allowed_moves(case, officer),
            reply=reply_outlook(tx, case, account),
            names={office.id: office.name_en for office in tx.offices()},
            others_here=tuple(
                other for other in tx.presences(case_id, now) if other.officer_id != officer.id
            ),
        )


def _clocks(case: Case, now: datetime) -> tuple[Lateness, Lateness]:
    if case.state in _STOPPED:
        return Lateness.STOPPED, Lateness.STOPPED
    desk = Lateness.STOPPED
    if case.desk_due_at is not None:
        desk = lateness(case.desk_since_at, case.desk_due_at, now)
        if desk is Lateness.APPROACHING:
            # Three days before is always, for a timer of one working day: only 80 % counts.
            share = (now - case.desk_since_at) / (case.desk_due_at - case.desk_since_at)
            desk = Lateness.APPROACHING if share >= 0.8 else Lateness.ON_TIME  # noqa: PLR2004 - PRODUCT 3.4
    return lateness(case.source_at, case.due_at, now), desk


def _thread(tx: ReadTx, mentions: Sequence[Mention], case_id: int | None) -> tuple[ThreadItem, ...]:
    items = [
        ThreadItem(
            mention.post.id,
            mention.post.author_username,
            mention.post.author_name,
            mention.post.text,
            mention.post.created_at,
            is_ours=False,
            is_gone=mention.gone_at is not None,
        )
        for mention in mentions
    ]
    if case_id is not None:
        sent = [d for d in tx.deliveries_of_case(case_id) if d.state is DeliveryState.SENT]
        items += [_our_item(tx, delivery) for delivery in sent]
    return tuple(sorted(items, key=lambda item: item.at))


def _our_item(tx: ReadTx, delivery: Delivery) -> ThreadItem:
    account = tx.account(delivery.account_id)
    return ThreadItem(
        delivery.x_post_id,
        account.username,
        account.name,
        delivery.text,
        delivery.intent_at or delivery.created_at,
        is_ours=True,
        is_gone=False,
    )


def offices(ports: Ports) -> Sequence[Office]:
    """Every office of the register, by number."""
    with ports.store.read() as tx:
        return tx.offices()


def offices_to_forward(ports: Ports, officer: Officer) -> Sequence[Office]:
    """The offices a case may go to from here: all others of the same kind of world."""
    with ports.store.read() as tx:
        home = tx.office(officer.office_id)
        found = tx.offices()
    return [o for o in found if o.id != home.id and o.is_training is home.is_training]


def officers(ports: Ports, office_id: int | None = None) -> Sequence[Officer]:
    """The officers of one office, or of all."""
    with ports.store.read() as tx:
        return tx.officers(office_id)


def accounts(ports: Ports, office_id: int | None = None) -> Sequence[Account]:
    """The accounts of one office, or of all."""
    with ports.store.read() as tx:
        return tx.accounts(office_id)


def deliveries_waiting(ports: Ports, office_id: int) -> Sequence[Delivery]:
    """Words of an office that are not out yet, or were refused."""
    with ports.store.read() as tx:
        return tx.deliveries_waiting(office_id)


def incidents(ports: Ports) -> Sequence[Incident]:
    """The last things that went wrong, newest first."""
    with ports.store.read() as tx:
        return tx.incidents(200)


def today(ports: Ports, officer: Officer) -> Today:
    """The counts beside the views and in the Today strip."""
    now = ports.clock.now()
    office_id = officer.office_id
    with ports.store.read() as tx:
        waiting = tx.deliveries_waiting(office_id)
        states = [tx.intake_state(account.id) for account in tx.accounts(office_id)]
        planned = tx.window_drafts(DraftFilter(office_id, frozenset({DraftState.SCHEDULED})), 0, 1)
        return Today(
            mentions={
                view: tx.count_mentions(MentionFilter(office_id, view)) for view in MentionView
            },
            unread=tx.count_mentions(MentionFilter(office_id, unread_only=True)),
            cases={
                view: tx.count_cases(CaseFilter(office_id, now, view, officer.id))
                for view in CaseView
            },
            next_post_at=planned[0].due_at if planned else None,
            last_fetch_at=min(
                (s.last_success_at for s in states if s.last_success_at), default=None
            ),
            fetch_trouble=next((s.last_trouble for s in states if s.last_trouble), ""),
            in_doubt=sum(d.state is DeliveryState.UNKNOWN for d in waiting),
            refused=sum(d.state is DeliveryState.REFUSED for d in waiting),
        )
