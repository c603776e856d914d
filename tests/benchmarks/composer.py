"""From a key in the composer to its count and preview, against a bare field with the same text."""

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.measuring import Figure, Side, compare

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit, QWidget

    from upsocial_desktop.services.ports import Ports
    from upsocial_desktop.ui.desktop import Desktop

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Milliseconds from the key to count and preview, at so many characters.
GOALS = {280: 8.0, 25_000: 30.0}
_KEYS = 12
_LINE = (
    "बाराबंकी में 12 किमी सड़क का काम पूरा हुआ। देखें https://up.gov.in/road #UPPWD @CMOfficeUP 😀"
    " Road repaired in Zaidpur, 48 villages served.\n"
)


def text_of(size: int) -> str:
    """So many characters of a post in two scripts, with links, names, tags and emoji."""
    return (_LINE * (size // len(_LINE) + 1))[:size]


def measure(folder: Path, *, rounds: int) -> Sequence[Figure]:
    """Twelve keys typed into each field and taken away, at each size; both fields are drawn."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication(["composer"])
    ports = _ports(folder)
    desktop = _desktop(ports)
    figures = [
        _figure(desktop, size, goal, rounds, app.processEvents) for size, goal in GOALS.items()
    ]
    desktop.tasks.shut_down()
    ports.store.close()
    shutil.rmtree(folder, ignore_errors=True)
    return figures


def _figure(
    desktop: "Desktop", size: int, goal: float, rounds: int, draw: Callable[[], None]
) -> Figure:
    from PySide6.QtWidgets import QPlainTextEdit

    from upsocial_desktop.domain.account import Account, AccountState, Way
    from upsocial_desktop.services.drafting import Words
    from upsocial_desktop.ui.compose.composer import Composer

    composer, bare = Composer(desktop), QPlainTextEdit()
    state = AccountState.CONNECTED
    account = Account(1, 1, "UPPWD", "PWD", "1", Way.PRACTICE, state, max_weight=25_000)
    composer.offer_accounts([account])
    composer.lay(None, 1, Words(text_of(size - _KEYS), size // 2))
    bare.setPlainText(text_of(size - _KEYS))
    windows: tuple[QWidget, ...] = (composer, bare)
    for window in windows:
        window.resize(760, 520)
        window.show()
    draw()
    name = f"Twelve keys in a post of {size:,} characters"
    found = compare(name, _typing(composer.words.edit, draw), _typing(bare, draw), rounds)
    for window in windows:
        window.close()
    # Typing and taking away are a key each. All of it is one thread's work: by its processor
    # time it can be judged on a machine that does other things as well.
    wall = min(sample.wall for sample in found.ours) * 1000 / (2 * _KEYS)
    work = min(sample.cpu for sample in found.ours) * 1000 / (2 * _KEYS)
    met = "met" if work <= goal else "MISSED"
    note = f"{work:.2f} ms of work a key ({wall:.2f} by the wall), goal ≤ {goal:.0f}: {met}"
    return Figure(found.name, found.ours, found.theirs, note=note)


def _typing(edit: "QPlainTextEdit", draw: Callable[[], None]) -> Side:
    def typed(_: int) -> None:
        for _key in range(_KEYS):
            edit.insertPlainText("क")
            draw()
        for _key in range(_KEYS):
            edit.textCursor().deletePreviousChar()
            draw()

    return typed


def _ports(folder: Path) -> "Ports":
    from tests import fakes
    from upsocial_desktop.services.folders import Folders
    from upsocial_desktop.services.ports import Ports, XUser
    from upsocial_desktop.store.database import OfficeStore
    from upsocial_desktop.store.keeper import SqliteKeeper

    resources = Path(__file__).resolve().parents[2] / "resources"
    SqliteKeeper(folder / "office.sqlite").upgrade()
    return Ports(
        store=OfficeStore(folder / "office.sqlite"),
        keeper=fakes.NoKeeper(),
        x_for=lambda account: fakes.QuietX(XUser("1", account.username, account.name)),
        vault=fakes.MemoryVault(),
        clock=fakes.StoppedClock(),
        desk=fakes.MemoryDesk(),
        preferences=fakes.MemoryPreferences(),
        practice=fakes.StillPractice(),
        sheets=fakes.NoSheets(),
        folders=Folders(folder, folder, resources),
    )


def _desktop(ports: "Ports") -> "Desktop":
    from upsocial_desktop.ui.desktop import Desktop
    from upsocial_desktop.ui.news import News
    from upsocial_desktop.ui.seat import Seat
    from upsocial_desktop.ui.tasks import Tasks
    from upsocial_desktop.ui.theme import Theme
    from upsocial_desktop.ui.undo import UndoStack

    theme = Theme(ports.folders.resources)
    # Its own style sheet, whoever measured before in this process: with a theme its drawings go.
    theme.set_scheme("light")
    return Desktop(ports, Tasks(), News(), Seat(), theme, UndoStack())
