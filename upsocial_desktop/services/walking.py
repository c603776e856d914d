"""The whole line of work, walked through once without a window: the smoke test of every build."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.case import Case, CaseState
from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.closing_gate import Report
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.mention import Aside, Standing
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services import (
    browsing,
    closing,
    deciding,
    drafting,
    forwarding,
    practising,
    publishing,
    replying,
    sorting,
)
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import MentionFilter, MentionRow, MentionView
from upsocial_desktop.services.wish import Wish

# Longer than the seconds in which words can be called back, in seconds of the pretend day.
PAST_THE_HOLD = 30.0
# The pretend citizens answer within minutes of the pretend day; no longer is waited than this.
_ROUNDS = 200


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of the walk: its name and what came of it."""

    name: str
    facts: Mapping[str, Field] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Cast:
    home: Officer
    other: Officer
    account: Account


def walk(ports: Ports) -> Iterator[Stage]:
    """Mention → case → forward → return → accept → report → answer → closed; draft → published.

    Works on a freshly furnished practice office. Raises Refused and Unavailable as the use cases
    do, and Unavailable("walk.stuck") when something that must come does not come.
    """
    cast = _cast(ports)
    yield from _intake(ports, cast)
    mention = _complaint(ports, cast)
    registered = deciding.register_case(
        ports,
        Wish(cast.home, mention.id, mention.version),
        deciding.Particulars("Road broken, citizen asks for repair", "road", place="Barabanki"),
    )
    case_id = registered.first(Topic.CASE)
    case = _case(ports, case_id)
    yield Stage("registered", {"code": case.code, "post_id": case.source_post_id})
    yield from _acknowledge(ports, cast, case_id)
    yield from _hand_over(ports, cast, case_id)
    yield from _answer(ports, cast, case_id)
    yield from _aside(ports, cast)
    yield from _publish(ports, cast)
    yield _story(ports, case_id)
    yield Stage("done", {"at": ports.clock.now().astimezone(IST).isoformat()})


def _cast(ports: Ports) -> _Cast:
    accounts = browsing.accounts(ports)
    officers = browsing.officers(ports)
    home = next(o for o in officers if o.office_id == accounts[0].office_id)
    other = next(o for o in officers if o.office_id == accounts[1].office_id)
    return _Cast(home, other, accounts[0])


def _case(ports: Ports, case_id: int) -> Case:
    with ports.store.read() as tx:
        return tx.case(case_id)


def _intake(ports: Ports, cast: _Cast) -> Iterator[Stage]:
    ticked = tick(ports, now_please=True)
    _raise_first(ticked.troubles)
    new = len(ticked.changes.ids(Topic.MENTION))
    again = len(tick(ports, now_please=True).changes.ids(Topic.MENTION))
    yield Stage("taken_in", {"new": new, "new_when_taken_in_again": again})
    waiting = browsing.count_mentions(ports, MentionFilter(cast.home.office_id))
    yield Stage("to_decide", {"office": cast.account.username, "mentions": waiting})


def _raise_first(troubles: tuple[tuple[str, Exception], ...]) -> None:
    for _, trouble in troubles:
        raise trouble


def _complaint(ports: Ports, cast: _Cast) -> MentionRow:
    """The oldest undecided mention; the day's first is a complaint whose author writes again."""
    where = MentionFilter(cast.home.office_id, MentionView.TO_DECIDE)
    rows = browsing.window_mentions(ports, where, 0, 200)
    if not rows:
        raise Unavailable("walk.stuck", at="complaint")
    return rows[-1]


def _acknowledge(ports: Ports, cast: _Cast, case_id: int) -> Iterator[Stage]:
    purpose, text = replying.prepared_words(ports, case_id)
    case = _case(ports, case_id)
    replying.send_words(ports, Wish(cast.home, case_id, case.version), purpose, text)
    practising.advance(ports, PAST_THE_HOLD)
    _raise_first(tick(ports).troubles)
    sent = [d for d in browsing.case_page(ports, cast.home, case_id).deliveries if d.x_post_id]
    if not sent:
        raise Unavailable("walk.stuck", at="acknowledged")
    yield Stage("acknowledged", {"post_id": sent[0].x_post_id, "purpose": purpose.value})
    sorting.claim_case(ports, Wish(cast.home, case_id, _case(ports, case_id).version))
    yield Stage("claimed", {"by": cast.home.name})


def _hand_over(ports: Ports, cast: _Cast, case_id: int) -> Iterator[Stage]:
    to = cast.other.office_id
    forwarding.forward_case(ports, _wish(ports, cast.home, case_id), to, "The pole is theirs")
    yield Stage("forwarded", _facts(_case(ports, case_id)))
    forwarding.return_case(ports, _wish(ports, cast.other, case_id), "No pole at that place")
    yield Stage("returned", _facts(_case(ports, case_id)))
    forwarding.forward_case(ports, _wish(ports, cast.home, case_id), to, "Pole number 14, seen")
    yield Stage("forwarded_again", _facts(_case(ports, case_id)))
    forwarding.accept_case(ports, _wish(ports, cast.other, case_id))
    yield Stage("accepted", _facts(_case(ports, case_id)))
    done_on = ports.clock.now().astimezone(IST).date()
    report = Report(
        "खंभा बदल दिया गया।",
        done_on,
        cast.other.name,
        contact=f"{cast.other.name}, by telephone",
        contact_on=done_on,
        no_photo="Taken with the next visit",
    )
    closing.report_done(ports, _wish(ports, cast.other, case_id), report)
    yield Stage("reported", _facts(_case(ports, case_id)))


def _wish(ports: Ports, officer: Officer, case_id: int) -> Wish:
    return Wish(officer, case_id, _case(ports, case_id).version)


def _facts(case: Case) -> dict[str, Field]:
    return {
        "state": case.state.value,
        "desk_office_id": case.desk_office_id,
        "due_at": case.due_at,
        "bounces": case.bounces,
    }


def _answer(ports: Ports, cast: _Cast, case_id: int) -> Iterator[Stage]:
    purpose, text = replying.prepared_words(ports, case_id)
    replying.send_words(ports, _wish(ports, cast.home, case_id), purpose, text)
    before = _case(ports, case_id).state
    yield Stage("answer_queued", {"state": before.value, "purpose": purpose.value})
    if before is CaseState.CLOSED_RESOLVED or purpose is not Purpose.CLOSING:
        raise Refused("close.not_published")
    practising.advance(ports, PAST_THE_HOLD)
    _raise_first(tick(ports).troubles)
    case = _case(ports, case_id)
    if case.state is not CaseState.CLOSED_RESOLVED:
        raise Unavailable("walk.stuck", at="closed", state=case.state.value)
    yield Stage("closed", {"code": case.code, "post_id": case.answer_post_id})
    joined = _until(ports, lambda: _joined_by_code(ports, case))
    yield Stage("citizen_wrote_again", {"posts_joined": joined, "code": case.code})


def _joined_by_code(ports: Ports, case: Case) -> int:
    with ports.store.read() as tx:
        mentions = tx.mentions_of_case(case.id)
    return sum(m.standing is Standing.ATTACHED and m.id != case.source_mention_id for m in mentions)


def _until(ports: Ports, count: Callable[[], int]) -> int:
    """Let the pretend day go on until something has come."""
    for _ in range(_ROUNDS):
        found = count()
        if found:
            return found
        practising.advance(ports, 60.0)
        _raise_first(tick(ports, now_please=True).troubles)
    raise Unavailable("walk.stuck", at="citizen_wrote_again")


def _aside(ports: Ports, cast: _Cast) -> Iterator[Stage]:
    mention = _complaint(ports, cast)
    wish = Wish(cast.home, mention.id, mention.version)
    deciding.set_aside(ports, wish, Aside.QUERY)
    with ports.store.read() as tx:
        version = tx.mention(mention.id).version
    deciding.put_back(ports, Wish(cast.home, mention.id, version))
    yield Stage("set_aside_and_put_back", {"post_id_kept": True})


def _publish(ports: Ports, cast: _Cast) -> Iterator[Stage]:
    text = "बाराबंकी में 12 किमी सड़क की मरम्मत पूरी हुई। #सड़क"
    key = drafting.new_post_key()
    place = (cast.home.office_id, cast.account.id)
    drafting.keep_words(ports, key, place, drafting.Words(text, len(text)))
    kept = drafting.kept_words(ports, key)
    yield Stage("draft_kept", {"characters": len(kept.text) if kept else 0})
    due_at = ports.clock.now() + timedelta(minutes=15)
    made: Changes = publishing.schedule_post(ports, cast.home, cast.account.id, text, due_at)
    drafting.discard(ports, key)
    draft_id = made.first(Topic.DRAFT)
    _raise_first(tick(ports).troubles)
    with ports.store.read() as tx:
        yield Stage("scheduled", {"state": tx.draft(draft_id).state.value, "due_at": due_at})
    practising.advance(ports, 15 * 60 + PAST_THE_HOLD)
    _raise_first(tick(ports).troubles)
    with ports.store.read() as tx:
        draft = tx.draft(draft_id)
    if draft.state is not DraftState.PUBLISHED:
        raise Unavailable("walk.stuck", at="published", state=draft.state.value)
    yield Stage("published", {"post_id": draft.x_post_id})


def _story(ports: Ports, case_id: int) -> Stage:
    with ports.store.read() as tx:
        lines = tx.history(Subject.CASE, case_id)
    return Stage("history", {"lines": len(lines), "moves": " ".join(line.move for line in lines)})
