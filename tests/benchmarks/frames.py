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
from PySide6.QtWidgets import QApplication, QStyledItemDelegate

from tests.benchmarks.desks import ports_on
from tests.benchmarks.offices import kept_office
from upsocial_desktop.services.records import CaseView
from upsocial_desktop.ui.case.page import CasesPage
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.news import News
from upsocial_desktop.ui.seat import Seat
from upsocial_desktop.ui.tasks import Tasks
from upsocial_desktop.ui.theme import Theme
from upsocial_desktop.ui.undo import UndoStack

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
_WIDE, _TALL = 1280, 720
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
    page = CasesPage(Desktop(ports, tasks, News(), seat, theme, UndoStack()))
    page.resize(_WIDE, _TALL)
    page.show()
    page.open()
    page.list.show_view(CaseView.ALL)
    _settle(tasks)
    told = [*_scroll(page, tasks, jumps), *_busy(page, tasks, jumps)]
    page.close()
    page.deleteLater()
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


def _scroll(page: CasesPage, tasks: Tasks, jumps: int) -> list[Told]:
    """A frame is the painting of all rows in sight after a scroll; ours and Qt's in turns."""
    table = page.list.table
    bar, ours, plain = table.verticalScrollBar(), table.itemDelegate(), QStyledItemDelegate()
    taken: dict[int, list[float]] = {id(ours): [], id(plain): []}
    for number in range(jumps):
        bar.setValue(min(number * bar.pageStep(), bar.maximum()))
        _settle(tasks)
        for delegate in (plain, ours):
            table.setItemDelegate(delegate)
            _settle(tasks)
            began = time.thread_time()
            table.viewport().repaint()
            taken[id(delegate)].append((time.thread_time() - began) * 1000)
    return [
        Told("Scroll: one frame of rich rows", taken[id(ours)], FRAME),
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
    taken: list[float] = []
    last = time.thread_time()

    def beat() -> None:
        nonlocal last
        now = time.thread_time()
        taken.append((now - last) * 1000)
        last = now

    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(beat)
    timer.start()
    for number in range(jumps):
        do(number)
        _settle(tasks)
    timer.stop()
    return Told(f"Main thread: {words.lower()}", taken, STRETCH)


def show(told: list[Told], size: int) -> None:
    """Print the middle and the longest of each, with what is too slow."""
    sys.stdout.write(
        f"\nIn the window over {size:,} cases: milliseconds of the main thread's processor\n"
        f"{'':44}{'least':>9}{'median':>9}{'95 %':>9}{'longest':>9}\n"
    )
    for each in told:
        ordered = sorted(each.each)
        most = ordered[int(len(ordered) * 0.95)]
        note = "" if most <= each.limit else f"  OVER {each.limit:.0f} ms"
        sys.stdout.write(
            f"{each.words:44}{ordered[0]:9.2f}{median(ordered):9.2f}{most:9.2f}"
            f"{ordered[-1]:9.2f}{note}\n"
        )
    sys.stdout.flush()
