"""Commands about approvals, holds on publicity, and posts that a person posts by hand."""

import argparse
from collections.abc import Callable, Iterable
from functools import partial

from upsocial_desktop.cli.case_verbs import office_numbered
from upsocial_desktop.cli.lines import line_of, lines_of, plain
from upsocial_desktop.cli.post_verbs import ist_time, waiting_post
from upsocial_desktop.cli.verb import (
    ACCOUNT,
    ANYWAY,
    AS,
    Argument,
    Line,
    Verb,
    account_of,
    acting,
    needed,
    option,
    whole_number,
)
from upsocial_desktop.cli.waiting import or_wait
from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.hold import HoldKind, Order
from upsocial_desktop.services import approving, by_hand, holding, publishing
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.privacy import check_public
from upsocial_desktop.services.wish import Wish

Said = argparse.Namespace


def _wish(ports: Ports, said: Said) -> Wish:
    officer = acting(ports, said)
    with ports.store.read() as tx:
        return Wish(officer, said.post, tx.draft(said.post).version)


def _post_now(ports: Ports, said: Said, draft_id: int) -> Iterable[Line]:
    page = approving.page_of(ports, acting(ports, said), draft_id)
    yield {
        **line_of(page.draft),
        "writer": page.writer,
        "approver": page.approver,
        "text_before": page.text_before,
        "may": sorted(move.value for move in page.may),
    }


def _post_deed(do: Callable[[Ports, Wish, Said], Changes]) -> Callable[..., Iterable[Line]]:
    def run(ports: Ports, said: Said) -> Iterable[Line]:
        do(ports, _wish(ports, said), said)
        yield from _post_now(ports, said, said.post)

    return run


def _approvals(ports: Ports, said: Said) -> Iterable[Line]:
    yield from lines_of(approving.to_approve(ports, acting(ports, said).office_id))


def _asking(ports: Ports, said: Said) -> Iterable[Line]:
    yield from lines_of(approving.to_decide(ports, acting(ports, said).office_id))


def _hand_in_new(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    if not said.anyway:
        check_public(said.text)
    account_id = account_of(ports, officer, said)
    made = approving.hand_in_post(ports, officer, account_id, (said.text, said.at))
    yield from _post_now(ports, said, made.first(Topic.DRAFT))


def _approve(ports: Ports, wish: Wish, said: Said) -> Changes:
    if said.text and not said.anyway:
        check_public(said.text)
    return approving.approve_post(ports, wish, said.text or None)


def _holds(ports: Ports, said: Said) -> Iterable[Line]:
    office_id = acting(ports, said).office_id
    now = ports.office_now()
    for hold in holding.list_holds(ports, office_id):
        yield {**line_of(hold), "is_in_force": hold.covers(now), "is_over": hold.is_over(now)}


def _hold_now(ports: Ports, said: Said) -> Iterable[Line]:
    now = holding.hold_now(ports, acting(ports, said).office_id)
    yield {**line_of(now), "is_asking": now.is_asking}


def _one_hold(ports: Ports, hold_id: int) -> Iterable[Line]:
    with ports.store.read() as tx:
        yield line_of(tx.hold(hold_id))


def _declare(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    office_id = office_numbered(ports, said.office).id if said.office else officer.office_id
    from_at = said.since or ports.office_now()
    order = Order(HoldKind(said.kind), said.order, said.signed_by, from_at, said.until)
    where = None if said.state_wide else office_id
    made = holding.declare_hold(ports, officer, where, order)
    yield from _one_hold(ports, made.first(Topic.HOLD))


def _hold_wish(ports: Ports, said: Said) -> Wish:
    officer = acting(ports, said)
    with ports.store.read() as tx:
        return Wish(officer, said.hold, tx.hold(said.hold).version)


def _extend(ports: Ports, said: Said) -> Iterable[Line]:
    holding.extend_hold(ports, _hold_wish(ports, said), said.until, said.order)
    yield from _one_hold(ports, said.hold)


def _end(ports: Ports, said: Said) -> Iterable[Line]:
    holding.end_hold(ports, _hold_wish(ports, said), said.order)
    yield from _one_hold(ports, said.hold)


def _hand_line(post: by_hand.HandPost) -> Line:
    words = line_of(post.delivery, "id", "state", "purpose", "text", "parent_post_id", "draft_id")
    return {
        **words,
        "username": post.username,
        "case_code": post.case_code,
        "is_begun": post.is_begun,
        "intent": post.intent,
    }


def _to_post(ports: Ports, said: Said) -> Iterable[Line]:
    yield from map(_hand_line, by_hand.to_post(ports, acting(ports, said).office_id))


def _begin(ports: Ports, said: Said) -> Iterable[Line]:
    yield _hand_line(by_hand.begin_by_hand(ports, acting(ports, said), said.words)[0])


def _delivery_now(ports: Ports, delivery_id: int) -> Iterable[Line]:
    with ports.store.read() as tx:
        yield plain(tx.delivery(delivery_id))


def _settle(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    by_hand.settle_by_hand(ports, officer, said.words, said.address, is_sure=said.other_words)
    yield from _delivery_now(ports, said.words)


def _not_posted(ports: Ports, said: Said) -> Iterable[Line]:
    by_hand.not_posted(ports, acting(ports, said), said.words)
    yield from _delivery_now(ports, said.words)


_POST = Argument("post", "a planned post's id", whole_number)
_HOLD = Argument("hold", "the id that `hold list` shows", whole_number)
_WORDS = Argument("words", "the id that `hand list` shows", whole_number)
_UNTIL = "its end (Indian time); without it, until it is ended"

APPROVAL_VERBS = (
    Verb("post approvals", "posts that wait for an approval", _approvals, (AS,)),
    Verb("post asking", "posts that were held or missed and ask about themselves", _asking, (AS,)),
    Verb(
        "post submit",
        "hand in a new post for approval",
        or_wait(_hand_in_new, partial(waiting_post, wants_approval=True)),
        (
            needed("--text", "the words"),
            option("--at", "the minute (Indian time)", None, ist_time),
            ANYWAY,
            ACCOUNT,
            AS,
        ),
    ),
    Verb(
        "post hand-in",
        "hand in a post that is planned or was sent back",
        _post_deed(lambda ports, wish, _: approving.hand_in(ports, wish)),
        (_POST, AS),
    ),
    Verb(
        "post approve",
        "approve a post as it stands, or with other words; both are kept",
        _post_deed(_approve),
        (_POST, option("--text", "the words it is to have", ""), ANYWAY, AS),
    ),
    Verb(
        "post unapprove",
        "undo an approval",
        _post_deed(lambda ports, wish, _: approving.unapprove_post(ports, wish)),
        (_POST, AS),
    ),
    Verb(
        "post send-back",
        "send a post back to whoever wrote it",
        _post_deed(lambda ports, wish, said: approving.send_post_back(ports, wish, said.remarks)),
        (_POST, needed("--remarks", "what is to be changed"), AS),
    ),
    Verb(
        "post late",
        "how late a post may go without asking; without --minutes as the office does",
        _post_deed(lambda ports, wish, said: publishing.set_grace(ports, wish, said.minutes)),
        (_POST, option("--minutes", "so many minutes", None, whole_number), AS),
    ),
    Verb("hold list", "holds on publicity, the newest first", _holds, (AS,)),
    Verb("hold now", "what holds the office's posts now, and how many", _hold_now, (AS,)),
    Verb(
        "hold add",
        "hold publicity by an order; answers to citizens go on",
        _declare,
        (
            Argument("--kind", "why", choices=tuple(kind.value for kind in HoldKind)),
            needed("--order", "the order's number"),
            needed("--signed-by", "who signed it, by name and post"),
            option("--since", "its beginning (Indian time), by default now", None, ist_time),
            option("--until", _UNTIL, None, ist_time),
            Argument("--state-wide", "for every office (State cell)", is_switch=True),
            option("--office", "for the office with this number", 0, whole_number),
            AS,
        ),
    ),
    Verb(
        "hold extend",
        "let a hold last longer, or shorter, by a further order",
        _extend,
        (
            _HOLD,
            option("--until", _UNTIL, None, ist_time),
            needed("--order", "the further order's number"),
            AS,
        ),
    ),
    Verb(
        "hold end",
        "end a hold now; the held posts ask one by one",
        _end,
        (_HOLD, option("--order", "the number of the order that ends it", ""), AS),
    ),
    Verb("hand list", "words to post in the browser, with X's address for each", _to_post, (AS,)),
    Verb("hand begin", "note that words are taken to the browser", _begin, (_WORDS, AS)),
    Verb(
        "hand settle",
        "settle words by the address of the post they became",
        _settle,
        (
            _WORDS,
            needed("--address", "the post's address, alone or with its words"),
            Argument("--other-words", "the words were changed in the browser", is_switch=True),
            AS,
        ),
    ),
    Verb(
        "hand not-posted", "words taken to the browser were not posted", _not_posted, (_WORDS, AS)
    ),
)
