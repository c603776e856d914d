"""Everything that speaks against sending a post as it stands, known before it is sent."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from ipaddress import ip_address

from upsocial_desktop.domain.account import Account, Plan, Way
from upsocial_desktop.domain.blank_place import blank_places
from upsocial_desktop.domain.clash import TAKE_A_MINUTE
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.errors import Fact, Refused
from upsocial_desktop.domain.likeness import Pairs, share_of, word_pairs
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.pace import DAY, Pace, send_times
from upsocial_desktop.domain.picture import Picture, check_pictures
from upsocial_desktop.domain.post_cost import Cost, Prices, cost_of
from upsocial_desktop.domain.post_text import canonical, links, measure, stocks
from upsocial_desktop.domain.post_thread import MOST_PARTS, in_both, parts_of
from upsocial_desktop.domain.praise import PraiseWords, praise_in
from upsocial_desktop.domain.schedule import check_time
from upsocial_desktop.services.calendar import posts_near
from upsocial_desktop.services.ports import Ports, ReadTx
from upsocial_desktop.services.privacy import check_public
from upsocial_desktop.services.records import DraftFilter, SpokenPost
from upsocial_desktop.services.replying import (
    account_trouble,
    check_practice,
    check_words,
    reply_outlook,
)
from upsocial_desktop.services.settings import (
    DOLLAR_PAISE,
    POSTS_PER_DAY,
    POSTS_PER_QUARTER,
    PRICE_ANSWER,
    PRICE_DESCRIPTION,
    PRICE_POST,
    PRICE_POST_WITH_LINK,
    PRICES_ON,
)

# X allows one stock sign in a post on its self-serve plans (docs.x.com, changelog).
MOST_STOCKS = 1
# How long what an account said stands against saying it again; X names no time.
SAID_FOR = timedelta(days=7)
# Two texts that share so much of their words are one for X's rule against copies.
ALIKE = 0.8
# What 160 offices say in a week; copies are looked for among so many, the latest first.
_LATEST = 6_000
# Nearly the same words are told by every word, which takes a hundred times as long.
_COMPARED = 1_000
# Of these a delivery tells when they go or went.
_HANDED_OVER = frozenset({DraftState.SENDING, DraftState.PUBLISHED})
_SCHEME = re.compile(r"https?:(?://?)?\S*", re.IGNORECASE)
_INSIDE = (".local", ".lan", ".internal", ".intranet", ".home", ".corp", "localhost")


class Force(StrEnum):
    """How strongly a reason speaks: it stops the post, wants a second yes, or only advises."""

    STOP = "stop"
    ASK = "ask"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason, by the code and facts of its sentence; `part` is the post it is about, 0: all."""

    code: str
    force: Force
    facts: Mapping[str, Fact] = field(default_factory=dict)
    part: int = 0

    def refusal(self) -> Refused:
        """The reason as the error it would be."""
        return Refused(self.code, **self.facts)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A post as it stands on a sheet. `when_at` None is now; `case_id` makes it an answer."""

    account_id: int
    text: str
    english: str = ""
    when_at: datetime | None = None
    pictures: tuple[Picture, ...] = ()
    draft_id: int = 0
    case_id: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """The posts that a sheet becomes, what speaks against them, and what they cost."""

    parts: tuple[str, ...]
    reasons: tuple[Reason, ...]
    cost: Cost

    @property
    def stops(self) -> tuple[Reason, ...]:
        """What must be mended first."""
        return tuple(one for one in self.reasons if one.force is Force.STOP)

    @property
    def questions(self) -> tuple[Reason, ...]:
        """What wants a second yes."""
        return tuple(one for one in self.reasons if one.force is Force.ASK)


def look_before(ports: Ports, officer: Officer, wanted: Wanted) -> Verdict:
    """Every reason at once, the gravest first; nothing is written and X is not asked.

    The window and the command line show the same answer. Raises Refused("account.unknown"), and
    Unavailable where the word lists cannot be read.
    """
    now = ports.clock.now()
    lists = ports.praise_words()
    with ports.store.read() as tx:
        account = tx.account(wanted.account_id)
        whole = in_both(wanted.text, wanted.english, account.max_weight)
        parts = parts_of(whole)
        found = [
            *_about_words(parts, account),
            *_about_pictures(wanted.pictures),
            *_about_account(tx, officer, account, wanted),
            *_about_answer(tx, account, wanted),
            *_about_time(tx, account, wanted, len(parts), now),
            *_about_likeness(tx, account, whole, wanted.draft_id, now),
        ]
        prices = prices_of(tx, account.office_id)
    found += _about_privacy(whole)
    found += _about_praise(parts, lists)
    described = sum(1 for one in wanted.pictures if one.alt.strip())
    cost = cost_of(parts, prices, is_answer=bool(wanted.case_id), descriptions=described)
    order = list(Force)
    return Verdict(parts, tuple(sorted(found, key=lambda one: order.index(one.force))), cost)


def check_post(tx: ReadTx, account: Account, text: str, now: datetime, draft_id: int = 0) -> None:
    """Raises the first reason that stops a post by its words, whoever hands it in.

    Refused: "reply.empty", "reply.too_long", "thread.too_long", "thread.repeats", "draft.unfilled",
    "draft.cashtags",
    "draft.link_broken", "draft.link_inside", "draft.forbidden_mark", "draft.same".
    "part" among the facts of a reason is the post of a thread it is about, from 1.
    """
    parts = parts_of(text)
    for part in parts or ("",):
        check_words(part, account)
    for reason in (
        *_about_words(parts, account),
        *_about_likeness(tx, account, text, draft_id, now, is_exact=True),
    ):
        if reason.force is Force.STOP:
            raise reason.refusal()


def prices_of(tx: ReadTx, office_id: int) -> Prices:
    """X's prices as the office has noted them."""
    options = tx.options(office_id)
    looked_up_on = None
    with suppress(ValueError):
        looked_up_on = date.fromisoformat(PRICES_ON.read(options))
    return Prices(
        PRICE_POST.read(options),
        PRICE_POST_WITH_LINK.read(options),
        PRICE_ANSWER.read(options),
        PRICE_DESCRIPTION.read(options),
        DOLLAR_PAISE.read(options),
        looked_up_on,
    )


def _stop(code: str, part: int = 0, /, **facts: Fact) -> Reason:
    return Reason(code, Force.STOP, facts, part)


def _told(check: Callable[[], None], force: Force = Force.STOP) -> Iterator[Reason]:
    try:
        check()
    except Refused as refusal:
        yield Reason(refusal.code, force, refusal.facts)


def _about_words(parts: Sequence[str], account: Account) -> Iterator[Reason]:
    if not parts:
        yield _stop("draft.empty")
    if len(parts) > MOST_PARTS:
        yield _stop("thread.too_long", count=len(parts), most=MOST_PARTS)
    compared = [canonical(part) for part in parts]
    for place, part in enumerate(parts, 1):
        yield from _about_weight(part, place, account.max_weight)
        if compared[place - 1] in compared[: place - 1]:
            yield _stop("thread.repeats", place)
        empty = blank_places(part)
        if empty:
            names = ", ".join(dict.fromkeys(one.text for one in empty))
            yield _stop("draft.unfilled", place, names=names)
        signs = stocks(part)
        if account.plan is Plan.SELF_SERVE and len(signs) > MOST_STOCKS:
            yield _stop("draft.cashtags", place, count=len(signs), most=MOST_STOCKS)
        yield from _about_links(part, place)


def _about_weight(part: str, place: int, limit: int) -> Iterator[Reason]:
    measured = measure(part, limit)
    if measured.left < 0:
        yield _stop("draft.too_long", place, over=-measured.left, limit=limit)
    elif not measured.is_valid:
        yield _stop("draft.forbidden_mark", place)


def _about_links(part: str, place: int) -> Iterator[Reason]:
    found = links(part)
    for written in _SCHEME.finditer(part):
        if not any(one.start <= written.start() < one.end for one in found):
            code = "draft.link_inside" if _is_inside(written[0]) else "draft.link_broken"
            yield _stop(code, place, link=written[0])
    for one in found:
        if _is_inside(one.text):
            yield _stop("draft.link_inside", place, link=one.text)


def _is_inside(link: str) -> bool:
    """Whether an address leads into an office's own network, where no citizen can follow it."""
    host = re.sub(r"^https?:/*", "", link.lower()).split("/", 1)[0].rsplit(":", 1)[0]
    with suppress(ValueError):
        return not ip_address(host).is_global
    return host.endswith(_INSIDE)


def _about_pictures(pictures: Sequence[Picture]) -> Iterator[Reason]:
    yield from _told(lambda: check_pictures(pictures))
    for place, one in enumerate(pictures, 1):
        if not one.alt.strip():
            yield Reason("picture.no_alt", Force.ASK, {"place": place})


def _about_account(
    tx: ReadTx, officer: Officer, account: Account, wanted: Wanted
) -> Iterator[Reason]:
    if account.office_id != officer.office_id:
        yield _stop("account.not_yours", username=account.username)
    trouble = account_trouble(account)
    if trouble and account.way is not Way.BY_HAND:
        # What is planned for later has time to be connected.
        force = Force.STOP if wanted.when_at is None else Force.ASK
        yield Reason(trouble, force, {"username": account.username})
    yield from _told(lambda: check_practice(tx.office(account.office_id), account))


def _about_answer(tx: ReadTx, account: Account, wanted: Wanted) -> Iterator[Reason]:
    if wanted.case_id:
        outlook = reply_outlook(tx, tx.case(wanted.case_id), account)
        if not outlook.may_reply and outlook.trouble != account_trouble(account):
            yield _stop(outlook.trouble, username=account.username)


def _about_time(
    tx: ReadTx, account: Account, wanted: Wanted, count: int, now: datetime
) -> Iterator[Reason]:
    moment = wanted.when_at or now
    yield from _told(lambda: check_time(moment, now))
    if not wanted.case_id:
        yield from _about_clash(tx, account, wanted.draft_id, moment)
    options = tx.options(account.office_id)
    pace = Pace(0, POSTS_PER_QUARTER.read(options), POSTS_PER_DAY.read(options))
    taken = [*tx.post_times(account.id, moment - DAY), *_planned(tx, account, wanted, moment)]
    times = send_times(pace, moment, max(count, 1), taken, 0)
    if times[-1] > moment:
        free_at = times[-1].isoformat()
        yield _stop("draft.pace", free_at=free_at, most=pace.per_quarter, most_a_day=pace.per_day)


def _about_clash(tx: ReadTx, account: Account, draft_id: int, moment: datetime) -> Iterator[Reason]:
    near = min(
        (
            one
            for one in posts_near(tx, account.office_id, moment)
            if one.account_id == account.id and one.id != draft_id
        ),
        key=lambda one: abs(one.due_at - moment),
        default=None,
    )
    if near is not None:
        force = Force.ASK if near.due_at == moment else Force.ADVICE
        facts = {"at": near.due_at.isoformat(), "text": _start(near.text)}
        yield Reason("draft.clash", force, facts)


def _planned(tx: ReadTx, account: Account, wanted: Wanted, moment: datetime) -> Iterator[datetime]:
    """When the account is planned to post around a moment: once for each post of a thread."""
    states = TAKE_A_MINUTE - _HANDED_OVER
    where = DraftFilter(account.office_id, states, moment - DAY, moment + DAY)
    for one in tx.window_drafts(where, 0, _LATEST):
        if one.account_id == account.id and one.id != wanted.draft_id:
            yield from [one.due_at] * max(len(parts_of(one.text)), 1)


def _about_likeness(
    tx: ReadTx,
    account: Account,
    text: str,
    draft_id: int,
    now: datetime,
    *,
    is_exact: bool = False,
) -> Iterator[Reason]:
    ours = _posts_in(text)
    if not ours:
        return
    others = [one for one in tx.spoken(now - SAID_FOR, _LATEST) if one.draft_id != draft_id]
    for one in others:
        same = _posts_in(one.text) & ours
        if same:
            parts = [canonical(part) for part in parts_of(text)]
            place = min(parts.index(each) for each in same) + 1
            yield _stop("draft.same", place if len(parts) > 1 else 0, **_whose(one))
            return
    if not is_exact:
        yield from _about_nearly_same(account, text, others)


def _about_nearly_same(
    account: Account, text: str, others: Sequence[SpokenPost]
) -> Iterator[Reason]:
    of_others = [one for one in others if one.account_id != account.id][:_COMPARED]
    shares = [(share_of(_pairs(text), _pairs(one.text)), one) for one in of_others]
    share, closest = max(shares, key=lambda found: found[0], default=(0.0, None))
    if closest is not None and share >= ALIKE:
        facts = {**_whose(closest), "percent": round(share * 100)}
        yield Reason("draft.alike", Force.ASK, facts)


def _whose(one: SpokenPost) -> dict[str, Fact]:
    return {"username": one.account_username, "at": one.at.isoformat()}


# A sheet is looked at again after every pause in typing, against the same posts of others.
@lru_cache(maxsize=2 * _LATEST)
def _posts_in(text: str) -> frozenset[str]:
    """The posts of a text as X compares them: it refuses a part of a thread like any other post."""
    return frozenset(canonical(part) for part in parts_of(text))


@lru_cache(maxsize=2 * _COMPARED)
def _pairs(text: str) -> Pairs:
    return word_pairs(text)


def _about_privacy(text: str) -> Iterator[Reason]:
    yield from _told(lambda: check_public(text), Force.ASK)


def _about_praise(parts: Sequence[str], lists: PraiseWords) -> Iterator[Reason]:
    for place, part in enumerate(parts, 1):
        for kind in dict.fromkeys(one.kind for one in praise_in(part, lists)):
            said = [one.span.text for one in praise_in(part, lists) if one.kind is kind]
            words = ", ".join(dict.fromkeys(said))
            yield Reason(f"praise.{kind.value}", Force.ADVICE, {"words": words}, place)


def _start(text: str) -> str:
    return " ".join(text.split())[:40]
