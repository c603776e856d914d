"""Commands that look for things: one search over everything, and the views officers save."""

import argparse
from collections.abc import Iterable

from upsocial_desktop.cli.case_verbs import CHOICES, office_numbered
from upsocial_desktop.cli.lines import line_of, lines_of
from upsocial_desktop.cli.verb import AS, Argument, Line, Verb, acting, option, whole_number
from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.services import browsing
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import CaseView
from upsocial_desktop.services.saved_views import (
    SavedView,
    count_saved,
    drop_view,
    move_view,
    rename_view,
    save_view,
    saved_views,
)

Said = argparse.Namespace


def _search(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    found = browsing.search(ports, officer, " ".join(said.words), said.size)
    yield from lines_of(found.hits)


def _list(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    counts = count_saved(ports, officer)
    for view in saved_views(ports, officer):
        yield {**line_of(view), "cases": counts.get(view.name, 0)}


def _save(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    view = SavedView(
        said.name,
        CaseView(said.view),
        said.words,
        said.topic,
        said.district,
        CaseState(said.state) if said.state else None,
        office_numbered(ports, said.desk).id if said.desk is not None else None,
        said.home == "office",
    )
    save_view(ports, officer, view)
    yield line_of(view)


def _rename(ports: Ports, said: Said) -> Iterable[Line]:
    rename_view(ports, acting(ports, said), said.name, said.to)
    yield {"name": said.to}


def _delete(ports: Ports, said: Said) -> Iterable[Line]:
    view, place = drop_view(ports, acting(ports, said), said.name)
    yield {**line_of(view), "place": place}


def _move(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    move_view(ports, officer, said.name, -said.by if said.direction == "up" else said.by)
    yield from _list(ports, said)


_NAME = Argument("name", "the view's name")
_NARROWED = (
    option("--words", "words, a code, or its last digits", ""),
    *CHOICES,
)

SEARCH_VERBS = (
    Verb(
        "search",
        "look for words in cases, posts, notes, reports and answers; the newest first",
        _search,
        (
            Argument("words", "words in Hindi or Latin letters; all must be there", is_many=True),
            option("--size", "how many at most", 50, whole_number),
            AS,
        ),
    ),
    Verb("view list", "the saved views and how many cases each has", _list, (AS,)),
    Verb(
        "view save",
        "save a view of the cases under a name",
        _save,
        (
            _NAME,
            Argument(
                "--view",
                "which cases",
                is_required=False,
                default=CaseView.OPEN.value,
                choices=tuple(view.value for view in CaseView),
            ),
            *_NARROWED,
            Argument(
                "--home",
                "who has it: this desk, or the whole office",
                is_required=False,
                default="desk",
                choices=("desk", "office"),
            ),
            AS,
        ),
    ),
    Verb(
        "view rename",
        "give a saved view another name",
        _rename,
        (_NAME, Argument("to", "the new name"), AS),
    ),
    Verb("view delete", "forget a saved view", _delete, (_NAME, AS)),
    Verb(
        "view move",
        "move a saved view up or down",
        _move,
        (
            _NAME,
            Argument("direction", "up or down", choices=("up", "down")),
            option("--by", "how many places", 1, whole_number),
            AS,
        ),
    ),
)
