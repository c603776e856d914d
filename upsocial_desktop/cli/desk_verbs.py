"""Commands about the queue of this PC: what waits, what came back, what is done with it."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from upsocial_desktop.cli.lines import plain
from upsocial_desktop.cli.verb import (
    AS,
    CASE,
    Argument,
    Line,
    Verb,
    acting,
    option,
    whole_number,
)
from upsocial_desktop.cli.waiting import wish_line
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.desk_wish import WishState
from upsocial_desktop.domain.paper import plain_text
from upsocial_desktop.services import desk_queue, read_cases
from upsocial_desktop.services.desk_paper import desk_paper, save_desk
from upsocial_desktop.services.ports import Ports

Said = argparse.Namespace


def _list(ports: Ports, said: Said) -> Iterable[Line]:
    found = desk_queue.desk_list(ports)
    shown = found.all if said.all else (*found.refused, *found.waiting)
    yield from map(wish_line, shown)


def _print(ports: Ports, said: Said) -> Iterable[Line]:
    found = desk_queue.desk_list(ports)
    counts: Line = {"refused": len(found.refused), "waiting": len(found.waiting)}
    if said.to is None:
        yield {**counts, "text": plain_text(desk_paper(ports).parts)}
    else:
        written = save_desk(ports, said.to, ports.draw_pdf)
        yield {**counts, "written": str(written), "bytes": written.stat().st_size}


def _deliver(ports: Ports, _said: Said) -> Iterable[Line]:
    waited = {wish.number for wish in ports.desk.wishes(WishState.WAITING)}
    desk_queue.deliver_waiting(ports)
    yield from (wish_line(wish) for wish in ports.desk.wishes() if wish.number in waited)


def _drop(ports: Ports, said: Said) -> Iterable[Line]:
    yield wish_line(desk_queue.drop_wish(ports, said.wish))


def _again(ports: Ports, said: Said) -> Iterable[Line]:
    number = desk_queue.wish_again(ports, said.wish).first(Topic.DESK)
    yield wish_line(desk_queue.wish_named(ports, number))


def _cases(ports: Ports, said: Said) -> Iterable[Line]:
    for each in read_cases.read_cases(ports, acting(ports, said)):
        yield {"code": each.code, "summary": each.summary, "read_at": plain(each.read_at)}


def _case(ports: Ports, said: Said) -> Iterable[Line]:
    found = read_cases.read_case(ports, acting(ports, said), said.case)
    yield {"code": found.code, "read_at": plain(found.read_at), "text": found.text}


_WISH = Argument("wish", "the number that `desk list` shows", whole_number)

DESK_VERBS = (
    Verb(
        "desk list",
        "what was wished while the office database was away: refused ones, then what waits",
        _list,
        (Argument("--all", "what was delivered of late, too", is_switch=True),),
    ),
    Verb(
        "desk print",
        "the same as a sheet of paper",
        _print,
        (option("--to", "a file ending in .pdf or .txt (default: as text)", None, Path),),
    ),
    Verb("desk deliver", "deliver what waits, in order; each once", _deliver),
    Verb("desk drop", "take a wish out of the queue; its words are printed", _drop, (_WISH,)),
    Verb(
        "desk cases",
        "the cases read here in the last day, readable while it is away",
        _cases,
        (AS,),
    ),
    Verb("desk case", "one of them, as it stood when it was read", _case, (CASE, AS)),
    Verb("desk again", "wish a refused one once more, as things stand now", _again, (_WISH,)),
)
