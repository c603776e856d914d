"""Count and window for every list; one page for one mention, one case, one day."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.case import Case, CaseMove, CaseState, allowed_moves, may_make
from upsocial_desktop.domain.closing_gate import last_report
from upsocial_desktop.domain.code import last_digits, looked_for
from upsocial_desktop.domain.deadline import (
    Lateness,
    due_after_days,
    holidays_before,
    lateness,
)
from upsocial_desktop.domain.delivery import Delivery, DeliveryState
from upsocial_desktop.domain.draft import PLANNED, Draft, DraftState
from upsocial_desktop.domain.forward_slip import SlipAlarm, slip_alarm
from upsocial_desktop.domain.history import HistoryLine, Subject
from upsocial_desktop.domain.holiday_run import HolidayRun, closed_days, run_ahead
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.mention import Mention
from upsocial_desktop.domain.office import Office
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.private_numbers import masked
from upsocial_desktop.services.ports import Ports, ReadTx
from upsocial_desktop.services.privacy import may_show_numbers, numbers_in, without_numbers
from upsocial_desktop.services.records import (
    CaseFilter,
    CasePage,
    CaseRow,
    CaseView,
    DraftFilter,
    DraftRow,
    Hit,
    Incident,
    MentionFilter,
    MentionPage,
    MentionRow,
    SearchPage,
    ThreadItem,
    Today,
)
from upsocial_desktop.services.replying import reply_outlook
from upsocial_desktop.services.settings import (
    FIRST_REPLY_HOURS,
    FIRST_REPLY_RED_HOURS,
    OUTER_DAYS,
)
from upsocial_desktop.services.work_days import work_calendar

_SOON_DAYS = 3
# So many cases may have a number that begins as the one looked for ends.
_ALIKE = 100
# What a page has room for; the rest is found by searching for the citizen's username.
_MOST_OTHERS = 20
_TO_DECIDE = frozenset({DraftState.HANDED_IN, DraftState.HELD, DraftState.MISSED})
_STOPPED = frozenset({CaseState.CLOSED_RESOLVED, CaseState.CLOSED_OTHER, CaseState.MERGED})


def count_mentions(ports: Ports, where: MentionFilter) -> int:
    """How many mentions a list has."""
    with ports.store.read() as tx:
        return tx.count_mentions(replace(where, words=looked_for(where.words)))


def mentions_cut_at(ports: Ports, where: MentionFilter) -> int:
    """The same for a list of mentions as `cases_cut_at`."""
    with ports.store.read() as tx:
        return tx.mentions_cut_at(replace(where, words=looked_for(where.words)))


def window_mentions(
    ports: Ports, where: MentionFilter, first: int, size: int
) -> Sequence[MentionRow]:
    """Rows `first` to `first + size` of a list of mentions, private numbers in them masked."""
    with ports.store.read() as tx:
        found = replace(where, words=looked_for(where.words))
        rows = tx.window_mentions(found, first, size)
    return [replace(row, text=masked(row.text)) for row in rows]


def newest_mention_id(ports: Ports, office_id: int) -> int:
    """Up to which mention a list is drawn, so that later ones wait behind a banner."""
    with ports.store.read() as tx:
        return tx.newest_mention_id(office_id)


def count_cases(ports: Ports, where: CaseFilter) -> int:
    """How many cases a list has."""
    with ports.store.read() as tx:
        return tx.count_cases(replace(where, words=looked_for(where.words)))


def cases_cut_at(ports: Ports, where: CaseFilter) -> int:
    """After how many hits a narrowed list of cases ends although there are more; 0: it is whole."""
    with ports.store.read() as tx:
        return tx.cases_cut_at(replace(where, words=looked_for(where.words)))


def window_cases(ports: Ports, where: CaseFilter, first: int, size: int) -> Sequence[CaseRow]:
    """Rows `first` to `first + size` of a list of cases."""
    with ports.store.read() as tx:
        found = replace(where, words=looked_for(where.words))
        return tx.window_cases(found, first, size)


def case_lateness(row: CaseRow, now: datetime) -> Lateness:
    """How the overall clock of a case in a list stands."""
    if row.state in _STOPPED:
        return Lateness.STOPPED
    return lateness(row.reopened_at or row.source_at, row.due_at, now)


def list_drafts(ports: Ports, where: DraftFilter) -> Sequence[DraftRow]:
    """All posts of an office between two moments, by their minute."""
    with ports.store.read() as tx:
        return tx.all_drafts(where)


def draft_page(ports: Ports, draft_id: int) -> tuple[Draft, Sequence[HistoryLine]]:
    """One post and its story. Raises Refused("draft.unknown")."""
    with ports.store.read() as tx:
        return tx.draft(draft_id), tx.history(Subject.DRAFT, draft_id)


def case_by_words(ports: Ports, officer: Officer, words: str) -> CaseRow | None:
    """The one case a code, or the last digits of one, leads to; None where none or several do."""
    code = looked_for(words)
    where = CaseFilter(officer.office_id, ports.clock.now(), CaseView.ALL, words=code)
    with ports.store.read() as tx:
        rows = tx.window_cases(where, 0, _ALIKE)
    digits = last_digits(code)
    named = [row for row in rows if row.code == code] or [
        row for row in rows if digits and last_digits(row.code) == digits
    ]
    found = named or rows
    return found[0] if len(found) == 1 else None


def mention_page(ports: Ports, mention_id: int, officer: Officer | None = None) -> MentionPage:
    """Everything the reader shows of a mention to an officer. Raises Refused("mention.unknown")."""
    with ports.store.read() as tx:
        mention = tx.mention(mention_id)
        account = tx.account(mention.account_id)
        thread_id = mention.post.conversation_id or mention.post.id
        others = tx.conversation(account.id, thread_id)
        thread = _thread(tx, others, mention.case_id)
        joined = tx.case(mention.case_id).code if mention.case_id else ""
        suggested = mention.suggested_case_id
        proposed = tx.case(suggested).code if suggested else ""
        may_show = officer is not None and may_show_numbers(tx, mention, officer)
    shown = {one.post.id: one.post.text for one in (mention, *others)}
    return MentionPage(
        without_numbers(mention),
        account,
        thread,
        joined,
        proposed,
        hidden_numbers=numbers_in(*shown.values()),
        may_show_numbers=may_show,
    )


def case_page(ports: Ports, officer: Officer, case_id: int) -> CasePage:
    """Everything the case page shows to an officer. Raises Refused("case.unknown")."""
    now = ports.clock.now()
    with ports.store.read() as tx:
        case = tx.case(case_id)
        account = tx.account(case.account_id)
        deliveries = tx.deliveries_of_case(case_id)
        mentions = tx.mentions_of_case(case_id)
        clock, desk_clock = _clocks(case, now)
        history = tuple(tx.history(Subject.CASE, case_id))
        slips = tuple(tx.slips(case_id))
        options = tx.options(case.home_office_id)
        return CasePage(
            case=case,
            home=tx.office(case.home_office_id),
            working=tx.office(case.working_office_id),
            desk=tx.office(case.desk_office_id),
            account=account,
            holder_name=tx.officer(case.holder_id).name if case.holder_id else "",
            lateness=clock,
            desk_lateness=desk_clock,
            history=history,
            slips=slips,
            thread=_thread(tx, mentions, case_id),
            deliveries=tuple(deliveries),
            allowed_moves=allowed_moves(case, officer),
            reply=reply_outlook(tx, case, account),
            offices={office.id: office for office in tx.offices()},
            others_here=tuple(
                other for other in tx.presences(case_id, now) if other.officer_id != officer.id
            ),
            slip_alarm=slip_alarm(slips[-1], now) if slips else SlipAlarm.NONE,
            report=last_report(history) if case.report else None,
            children=tuple(tx.children_of(case_id)) if case.me_too else (),
            master=tx.case(case.master_case_id) if case.master_case_id else None,
            linked=tx.case(case.linked_case_id) if case.linked_case_id else None,
            first_reply=first_reply(case, options, now),
            is_interim_due=is_interim_due(case, options, now),
            reposts=tx.count_reposts(case_id),
            holidays=holidays_before(now, case.due_at, work_calendar(options)),
            other_cases=tuple(
                each
                for each in tx.cases_of_citizen(
                    case.complainant_id, officer.office_id, _MOST_OTHERS + 1
                )
                if each.id != case.id
            )[:_MOST_OTHERS],
            hidden_numbers=numbers_in(*(mention.post.text for mention in mentions)),
            may_show_numbers=may_make(case, CaseMove.NUMBERS_SHOWN, officer),
        )


def first_reply(case: Case, options: Mapping[str, str], now: datetime) -> Lateness:
    """How the first public reply stands: due in four working hours, red at 24 (PRODUCT 3.5)."""
    if case.first_reply_at is not None or case.state in _STOPPED:
        return Lateness.STOPPED
    if now > case.source_at + timedelta(hours=FIRST_REPLY_RED_HOURS.read(options)):
        return Lateness.OVERDUE
    hours = FIRST_REPLY_HOURS.read(options)
    due_at = work_calendar(options).after_working_hours(case.source_at, hours)
    return Lateness.APPROACHING if now > due_at else Lateness.ON_TIME


def is_interim_due(case: Case, options: Mapping[str, str], now: datetime) -> bool:
    """Whether the outer limit is past with neither an end nor an interim reply."""
    if case.state in _STOPPED or case.interims:
        return False
    return now > due_after_days(case.clock_start_at, OUTER_DAYS.read(options))


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
    return lateness(case.clock_start_at, case.due_at, now), desk


def _thread(tx: ReadTx, mentions: Sequence[Mention], case_id: int | None) -> tuple[ThreadItem, ...]:
    items = [
        ThreadItem(
            mention.post.id,
            mention.post.author_username,
            mention.post.author_name,
            masked(mention.post.text),
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


def search(ports: Ports, officer: Officer, words: str, size: int = 100) -> SearchPage:
    """The newest cases, posts, notes, reports and answers of an office that have all the words.

    Hindi words are found in Latin letters and the other way about; private numbers are masked.
    """
    with ports.store.read() as tx:
        found = tx.search(officer.office_id, looked_for(words), size)
    return replace(found, hits=tuple(_masked_hit(hit) for hit in found.hits))


def _masked_hit(hit: Hit) -> Hit:
    shown = masked(hit.text)
    if shown == hit.text:
        return hit
    word, start = hit.text[hit.start : hit.end], len(masked(hit.text[: hit.start]))
    if shown[start : start + len(word)] != word:
        return replace(hit, text=shown, start=0, end=0)
    return replace(hit, text=shown, start=start, end=start + len(word))


def _span_of(run: HolidayRun) -> tuple[datetime, datetime]:
    """From the last working minute before a run of closed days to its end, in UTC."""
    begin = datetime.combine(run.first, time(), IST).astimezone(UTC)
    return begin, begin + timedelta(days=run.days)


def today(ports: Ports, officer: Officer) -> Today:
    """The counts beside the views and in the Today strip."""
    now = ports.clock.now()
    office_id = officer.office_id
    with ports.store.read() as tx:
        waiting = tx.deliveries_waiting(office_id)
        states = [tx.intake_state(account.id) for account in tx.accounts(office_id)]
        planned = tx.window_drafts(DraftFilter(office_id, PLANNED), 0, 1)
        mentions, unread = tx.mention_counts(office_id)
        calendar = work_calendar(tx.options(office_id))
        run = run_ahead(now, calendar)
        return Today(
            mentions=mentions,
            unread=unread,
            cases=tx.case_counts(office_id, officer.id, now),
            next_post_at=planned[0].due_at if planned else None,
            last_fetch_at=min(
                (s.last_success_at for s in states if s.last_success_at), default=None
            ),
            fetch_trouble=next((s.last_trouble for s in states if s.last_trouble), ""),
            in_doubt=sum(d.state is DeliveryState.UNKNOWN for d in waiting),
            refused=sum(d.state is DeliveryState.REFUSED for d in waiting),
            closed_days=closed_days(now, _SOON_DAYS, calendar),
            run_ahead=run,
            due_in_run=tx.count_due(office_id, *_span_of(run)) if run is not None else 0,
            posts_to_decide=tx.count_drafts(DraftFilter(office_id, _TO_DECIDE)),
        )
