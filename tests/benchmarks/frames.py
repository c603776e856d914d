"""What the window does while somebody scrolls, jumps and narrows a large list of cases."""

import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QStyledItemDelegate

from tests.benchmarks.desks import ports_on
from tests.benchmarks.offices import kept_office
from upsocial_desktop.services.records import CaseView, MentionView
from upsocial_desktop.ui.case.page import CasesPage
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.inbox.mention_list import MentionList
from upsocial_desktop.ui.news import News
from upsocial_desktop.ui.seat import Seat
from upsocial_desktop.ui.tasks import Tasks
from upsocial_desktop.ui.theme import Theme
from upsocial_desktop.ui.undo import UndoStack
from upsocial_desktop.ui.widgets.paged_table import PagedTable

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
_WIDE, _TALL, _NARROW = 1280, 720, 880
# The list of mentions as it stands in a window of that size.
_LIST = (420, 660)
_PATIENCE_MS = 20_000
# Milliseconds that a frame of rich rows, and any one stretch of the main thread, may take.
FRAME, STRETCH = 8.0, 16.0


@dataclass(frozen=True)
class Told:
    """One thing that was done again and again: its milliseconds of the main thread's processor."""

    words: str
    each: list[float]
    limit: float


def measure(size: int, jumps: int = 40) -> list[Told]:
    """Scroll, jump, change views and narrow, each many times over an office of `size` cases."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(["frames"])
    ports = ports_on(kept_office(size))
    with ports.store.read() as tx:
        seat = Seat(tx.offices(), tx.officers())
    tasks, theme = Tasks(), Theme(RESOURCES)
    theme.set_scheme("light")
    desktop = Desktop(ports, tasks, News(), seat, theme, UndoStack())
    page = CasesPage(desktop)
    page.resize(_WIDE, _TALL)
    page.show()
    page.open()
    page.list.show_view(CaseView.ALL)
    _settle(tasks)
    told = _scroll("cases", page.list.table, tasks, jumps)
    # Where it is narrow, the words of most rows are cut.
    page.resize(_NARROW, _TALL)
    _settle(tasks)
    told += _scroll("cases, narrow", page.list.table, tasks, jumps)
    page.resize(_WIDE, _TALL)
    told += _busy(page, tasks, jumps)
    page.close()
    page.deleteLater()
    told += _mentions(desktop, jumps)
    tasks.shut_down()
    ports.close()
    assert app is not None
    return told


def _settle(tasks: Tasks) -> None:
    """Let everything land that was asked for."""
    loop, until = QEventLoop(), QDeadlineTimer(_PATIENCE_MS)
    quiet = 0
    while quiet < 3 and not until.hasExpired():
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        quiet = 0 if tasks.is_busy else quiet + 1


def _mentions(desktop: Desktop, jumps: int) -> list[Told]:
    views = QComboBox()
    shown = MentionList(desktop, views)
    shown.resize(*_LIST)
    shown.show()
    shown.show_view(MentionView.ALL)
    _settle(desktop.tasks)
    told = _scroll("mentions", shown.table, desktop.tasks, jumps)
    shown.close()
    shown.deleteLater()
    return told


def _scroll(words: str, table: PagedTable, tasks: Tasks, jumps: int) -> list[Told]:
    """A frame is the painting of a whole page of rows never painted before; Qt's own in turns."""
    bar, ours, plain = table.verticalScrollBar(), table.itemDelegate(), QStyledItemDelegate()
    taken: dict[int, list[float]] = {id(ours): [], id(plain): []}
    for number in range(jumps):
        for delegate in (plain, ours):
            # Rows land while they are painted by Qt, at another place for each.
            table.setItemDelegate(plain)
            bar.setValue(min((number + 1) * bar.pageStep(), bar.maximum()))
            _settle(tasks)
            table.setItemDelegate(delegate)
            began = time.thread_time()
            table.viewport().repaint()
            taken[id(delegate)].append((time.thread_time() - began) * 1000)
    table.setItemDelegate(ours)
    return [
        Told(f"Scroll: one frame of rich rows of {words}", taken[id(ours)], FRAME),
        Told("  the same by Qt's own delegate", taken[id(plain)], FRAME),
    ]


def _busy(page: CasesPage, tasks: Tasks, jumps: int) -> list[Told]:
    """The longest stretches of the main thread without a turn of its loop."""
    chance, shown = random.Random(1), page.list
    bar = shown.table.verticalScrollBar()
    views = [CaseView.OPEN, CaseView.ALL, CaseView.CLOSED, CaseView.DUE_SOON]
    typed = ["प", "पा", "पान", "पानी", "पानी s", "पानी sa", "sadak", ""]

    def jump(_number: int) -> None:
        bar.setValue(chance.randrange(bar.maximum() + 1))

    def change(number: int) -> None:
        shown.show_view(views[number % len(views)])

    def narrow(number: int) -> None:
        shown.search.setText(typed[number % len(typed)])
        shown.search.tell()

    shown.show_view(CaseView.ALL)
    _settle(tasks)
    return [
        _stretches("Jump to anywhere", jump, tasks, jumps),
        _stretches("Change to another view", change, tasks, jumps),
        _stretches("Narrow while typing", narrow, tasks, jumps),
    ]


def _stretches(words: str, do: Callable[[int], None], tasks: Tasks, jumps: int) -> Told:
    """Of each time, the longest stretch: what a frame would have waited for."""
    longest: list[float] = []
    last = time.thread_time()

    def beat() -> None:
        nonlocal last
        now = time.thread_time()
        longest[-1] = max(longest[-1], (now - last) * 1000)
        last = now

    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(beat)
    timer.start()
    for number in range(jumps):
        longest.append(0.0)
        last = time.thread_time()
        do(number)
        _settle(tasks)
    timer.stop()
    return Told(f"Main thread: {words.lower()}", longest, STRETCH)


def show(told: list[Told], size: int) -> None:
    """Print the middle and the longest of each, with what is too slow."""
    sys.stdout.write(
        f"\nIn the window over {size:,} cases: milliseconds of the main thread's processor\n"
        f"{'':48}{'least':>9}{'median':>9}{'95 %':>9}{'longest':>9}\n"
    )
    for each in told:
        ordered = sorted(each.each)
        most = ordered[int(len(ordered) * 0.95)]
        note = "" if most <= each.limit else f"  OVER {each.limit:.0f} ms"
        sys.stdout.write(
            f"{each.words:48}{ordered[0]:9.2f}{median(ordered):9.2f}{most:9.2f}"
            f"{ordered[-1]:9.2f}{note}\n"
        )
    sys.stdout.flush()
