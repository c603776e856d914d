"""Commands about mentions."""

import argparse
from collections.abc import Iterable, Sequence

from upsocial_desktop.cli.case_verbs import case_named
from upsocial_desktop.cli.lines import line_of, lines_of, mention_line
from upsocial_desktop.cli.verb import (
    ACCOUNT,
    AS,
    CASE,
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
from upsocial_desktop.domain.desk_wish import DeskWish, WishKind
from upsocial_desktop.domain.mention import AUTOMATIC_ASIDES, Aside
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services import browsing, deciding, intake, privacy
from upsocial_desktop.services.desk_queue import said_of, waiting_wish
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import MentionFilter, MentionView
from upsocial_desktop.services.wish import Wish

Said = argparse.Namespace


def _list(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    where = MentionFilter(officer.office_id, MentionView(said.view), said.words)
    yield from lines_of(browsing.window_mentions(ports, where, 0, said.size))


def _show(ports: Ports, said: Said) -> Iterable[Line]:
    page = browsing.mention_page(ports, said.mention)
    thread = [line_of(item) for item in page.thread]
    yield {**mention_line(page.mention), "case_code": page.case_code, "thread": thread}


def _show_numbers(ports: Ports, said: Said) -> Iterable[Line]:
    shown = privacy.show_numbers_of_mention(ports, acting(ports, said), said.mention)
    yield from ({"post_id": post_id, "text": text} for post_id, text in shown.words.items())


def _take_in(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    for account in browsing.accounts(ports, officer.office_id):
        taken = intake.take_in(ports, account.id)
        yield {"account": account.username, "new": taken.new, "seen": taken.seen}


def _wish(ports: Ports, said: Said) -> Wish:
    officer = acting(ports, said)
    with ports.store.read() as tx:
        return Wish(officer, said.mention, tx.mention(said.mention).version)


def _now(ports: Ports, mention_id: int) -> Line:
    with ports.store.read() as tx:
        return mention_line(privacy.without_numbers(tx.mention(mention_id)))


def _particulars(said: Said) -> deciding.Particulars:
    return deciding.Particulars(
        said.summary,
        said.topic,
        said.district,
        said.place,
        said.critical,
        said.igrs,
        said.cpgrams,
    )


def _register_later(ports: Ports, said: Said, officer: Officer) -> Sequence[DeskWish]:
    wish = Wish(officer, said.mention, 0, about=f"#{said.mention}")
    words = said_of(_particulars(said))
    return [waiting_wish(wish, WishKind.REGISTER, words, ports.clock.now())]


def _register(ports: Ports, said: Said) -> Iterable[Line]:
    wish = _wish(ports, said)
    changes: Changes = deciding.register_case(ports, wish, _particulars(said))
    with ports.store.read() as tx:
        yield line_of(tx.case(changes.first(Topic.CASE)))


def _join(ports: Ports, said: Said) -> Iterable[Line]:
    wish = _wish(ports, said)
    case = case_named(ports, wish.officer, said.case)
    deciding.join_case(ports, wish, case.id)
    yield _now(ports, said.mention)


def _aside(ports: Ports, said: Said) -> Iterable[Line]:
    deciding.set_aside(ports, _wish(ports, said), Aside(said.why))
    yield _now(ports, said.mention)


def _put_back(ports: Ports, said: Said) -> Iterable[Line]:
    deciding.put_back(ports, _wish(ports, said))
    yield _now(ports, said.mention)


def _add(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    account_id = account_of(ports, officer, said)
    changes = intake.add_by_hand(ports, officer, account_id, said.address, said.author, said.text)
    yield _now(ports, changes.first(Topic.MENTION))


_MENTION = Argument("mention", "a mention's id", whole_number)
_VIEWS = tuple(view.value for view in MentionView)
_WHYS = tuple(sorted(why.value for why in set(Aside) - AUTOMATIC_ASIDES))

MENTION_VERBS = (
    Verb(
        "mention list",
        "mentions of the acting office",
        _list,
        (
            AS,
            Argument(
                "--view", "which mentions", is_required=False, default="to_decide", choices=_VIEWS
            ),
            option("--words", "text, author or code", ""),
            option("--size", "how many at most", 100, whole_number),
        ),
    ),
    Verb("mention show", "one mention with its thread", _show, (_MENTION,)),
    Verb(
        "mention show-numbers",
        "its words with private numbers; that you looked is kept in the history",
        _show_numbers,
        (_MENTION, AS),
    ),
    Verb("mention take-in", "fetch new mentions from X now", _take_in, (AS,)),
    Verb(
        "mention add",
        "enter a post by hand, pasted from the browser",
        _add,
        (
            needed("--address", "the post's address on X"),
            needed("--author", "the citizen's username"),
            needed("--text", "the post's text"),
            ACCOUNT,
            AS,
        ),
    ),
    Verb(
        "mention register",
        "open a case with a code",
        or_wait(_register, _register_later),
        (
            _MENTION,
            needed("--summary", "what it is about, in one's own words"),
            needed("--topic", "what sort of complaint, such as road"),
            option("--district", "the district", deciding.UNKNOWN_DISTRICT),
            option("--place", "the place", ""),
            Argument("--critical", "somebody is in danger", is_switch=True),
            option("--igrs", "the citizen's number in IGRS", ""),
            option("--cpgrams", "the citizen's number in CPGRAMS", ""),
            AS,
        ),
    ),
    Verb("mention join", "attach a mention to a case", _join, (_MENTION, CASE, AS)),
    Verb(
        "mention set-aside",
        "mark as no complaint",
        _aside,
        (_MENTION, Argument("--why", "the reason", choices=_WHYS), AS),
    ),
    Verb("mention put-back", "undo a setting-aside", _put_back, (_MENTION, AS)),
)
