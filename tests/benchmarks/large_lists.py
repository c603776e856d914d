"""Every question that a screen asks of the lists, at several sizes of an office side by side."""

import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tests.benchmarks.desks import ports_on
from tests.benchmarks.offices import LONG_CASE, kept_office
from tests.store.world import NOW
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services import browsing
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import (
    CaseFilter,
    CaseOrder,
    CaseView,
    MentionFilter,
    MentionView,
)

SIZES = (1_000, 100_000, 1_000_000)
# As many rows as the smallest office has of anything, so that every size reads as many; and a
# page as the screens ask for it.
_FEW, _PAGE = 20, 200
# Milliseconds that a question may take in the store at any size.
_IN_STORE, _KEPT, _OPENING = 100.0, 20.0, 50.0
_FLAT = 1.5
# Milliseconds below which a slope is noise.
_NOISE = 2.0


@dataclass(frozen=True)
class Desk:
    """An officer of the office most cases belong to, and how many there are."""

    ports: Ports
    officer: Officer
    size: int

    def cases(
        self, view: CaseView, order: CaseOrder = CaseOrder.NEWEST, words: str = ""
    ) -> CaseFilter:
        """A filter of this officer."""
        office_id, officer_id = self.officer.office_id, self.officer.id
        return CaseFilter(office_id, NOW, view, officer_id, words, order)

    def mentions(self, view: MentionView, words: str = "") -> MentionFilter:
        """The same of mentions, drawn up to the newest."""
        return MentionFilter(self.officer.office_id, view, words, self.size)


Ask = Callable[[Desk], object]


@dataclass(frozen=True)
class Question:
    """What is asked, how long it may take, and whether an index can make it flat."""

    words: str
    ask: Ask
    limit: float = _IN_STORE
    is_flat: bool = True


def _page(view: CaseView, order: CaseOrder, topic: str = "", district: str = "") -> Ask:
    def page(desk: Desk) -> object:
        where = replace(desk.cases(view, order), topic=topic, district=district)
        return browsing.window_cases(desk.ports, where, 0, _FEW)

    return page


def _jump(view: CaseView, order: CaseOrder, share: float) -> Ask:
    def jump(desk: Desk) -> object:
        where = desk.cases(view, order)
        total = browsing.count_cases(desk.ports, where)
        # Somewhere there, never the very same place twice.
        first = int(total * share * (0.95 + random.random() / 20))
        return browsing.window_cases(desk.ports, where, first, _FEW)

    return jump


def _count(view: CaseView, topic: str = "", district: str = "") -> Ask:
    def count(desk: Desk) -> object:
        where = replace(desk.cases(view), topic=topic, district=district)
        return browsing.count_cases(desk.ports, where)

    return count


def _words(words: str, view: CaseView = CaseView.ALL) -> Ask:
    def narrow(desk: Desk) -> object:
        where = desk.cases(view, words=words)
        total = browsing.count_cases(desk.ports, where)
        return total, browsing.window_cases(desk.ports, where, 0, _FEW)

    return narrow


def _mentions_by(words: str) -> Ask:
    def narrow(desk: Desk) -> object:
        where = desk.mentions(MentionView.ALL, words)
        total = browsing.count_mentions(desk.ports, where)
        return total, browsing.window_mentions(desk.ports, where, 0, _FEW)

    return narrow


def _search(words: str) -> Ask:
    return lambda d: browsing.search(d.ports, d.officer, words)


def _mention_page(view: MentionView, share: float = 0.0) -> Ask:
    def page(desk: Desk) -> object:
        where = desk.mentions(view)
        first = int(browsing.count_mentions(desk.ports, where) * share)
        return browsing.window_mentions(desk.ports, where, first, _FEW)

    return page


_NEWEST, _DUE = CaseOrder.NEWEST, CaseOrder.DUE
QUESTIONS: tuple[Question, ...] = (
    Question("First page of open cases by due date", _page(CaseView.OPEN, _DUE)),
    Question("First page due within three days", _page(CaseView.DUE_SOON, _DUE)),
    Question("First page of all cases, newest first", _page(CaseView.ALL, _NEWEST)),
    Question(
        "A whole page of 200 of all cases",
        lambda d: browsing.window_cases(d.ports, d.cases(CaseView.ALL), 0, _PAGE),
    ),
    Question("Jump to the middle of all cases", _jump(CaseView.ALL, _NEWEST, 0.5)),
    Question("Jump to the end of all cases", _jump(CaseView.ALL, _NEWEST, 0.99)),
    Question("Jump to the middle of open cases by due date", _jump(CaseView.OPEN, _DUE, 0.5)),
    Question("Jump to the middle of those closed", _jump(CaseView.CLOSED, _NEWEST, 0.5)),
    *(Question(f"Count of view {view.value}", _count(view), _KEPT) for view in CaseView),
    Question("All counts of the day", lambda d: browsing.today(d.ports, d.officer), _IN_STORE),
    Question(
        "Narrow all by topic and district",
        _page(CaseView.ALL, _NEWEST, topic="roads", district="125"),
    ),
    Question("Count of that", _count(CaseView.ALL, topic="roads", district="125"), is_flat=False),
    Question(
        "Narrow open by topic, by due date",
        _page(CaseView.OPEN, _DUE, topic="water"),
        is_flat=False,
    ),
    Question("Narrow all by a code's last digits", _words("10777")),
    Question("Narrow all by a rare word", _words("रकाीे"), is_flat=False),
    Question("Narrow all by one letter", _words("ग"), is_flat=False),
    Question("Narrow all by a word in every case", _words("पानी"), is_flat=False),
    Question("Narrow closed by two words", _words("पानी sadak", CaseView.CLOSED), is_flat=False),
    Question("Narrow mentions by a word in every third", _mentions_by("पानी"), is_flat=False),
    Question("Narrow mentions by one letter", _mentions_by("s"), is_flat=False),
    Question("Search everywhere for a common word", _search("पानी")),
    Question("Search everywhere by sound", _search("shikayat"), is_flat=False),
    Question("Search everywhere for three words", _search("pani ward bijli"), is_flat=False),
    Question("First page of mentions to decide", _mention_page(MentionView.TO_DECIDE)),
    Question("Middle of all mentions", _mention_page(MentionView.ALL, 0.5), is_flat=False),
    Question(
        "Open a case with 500 lines",
        lambda d: browsing.case_page(d.ports, d.officer, LONG_CASE),
        _OPENING,
    ),
)


@dataclass(frozen=True)
class Times:
    """The least that a question took, in milliseconds: by the clock and of the processor.

    On a busy machine only the second says anything: noise only ever adds, and adds less to it.
    """

    wall: float
    cpu: float


Found = Sequence[tuple[Question, Sequence[Times]]]


def measure(sizes: Sequence[int] = SIZES, rounds: int = 7) -> Found:
    """Each question at each size, in turns."""
    desks = [_desk(size) for size in sizes]
    found = []
    for question in QUESTIONS:
        # The first time the statement is written and pages come into memory.
        for desk in desks:
            question.ask(desk)
        taken: list[list[Times]] = [[] for _ in desks]
        for _ in range(rounds):
            for times, desk in zip(taken, desks, strict=True):
                wall, cpu = time.perf_counter(), time.thread_time()
                question.ask(desk)
                spent = time.thread_time() - cpu
                times.append(Times((time.perf_counter() - wall) * 1000, spent * 1000))
        least = [
            Times(min(each.wall for each in times), min(each.cpu for each in times))
            for times in taken
        ]
        found.append((question, least))
    for desk in desks:
        desk.ports.close()
    return found


def _desk(size: int) -> Desk:
    ports = ports_on(kept_office(size))
    with ports.store.read() as tx:
        officer = tx.officers()[0]
    return Desk(ports, officer, size)


def show(found: Found, sizes: Sequence[int] = SIZES) -> None:
    """Print the times side by side, with what is too slow or not flat by the processor."""
    head = "".join(f"{size:>12,}" for size in sizes)
    sys.stdout.write(
        "\nIn the store: least milliseconds of the processor at each size, and by the clock at the"
        f" largest\n{'':48}{head}   slope    clock\n"
    )
    for question, times in found:
        last = times[-1]
        slope = last.cpu / min(each.cpu for each in times)
        notes = [] if last.cpu <= question.limit else [f"OVER {question.limit:.0f} ms"]
        if question.is_flat and slope > _FLAT and last.cpu > _NOISE:
            notes.append("NOT FLAT")
        row = "".join(f"{each.cpu:12.2f}" for each in times)
        told = f"{question.words:48}{row}{slope:8.2f}{last.wall:9.2f}  {' '.join(notes)}"
        sys.stdout.write(f"{told.rstrip()}\n")
    sys.stdout.flush()
