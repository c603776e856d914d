"""Steps that tests of the inbox and of cases share."""

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.fakes import arrive
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.services.browsing import case_page
from upsocial_desktop.services.deciding import Particulars, register_case
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import CasePage
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.page import Page

WIDE, TALL = 1200, 700


def show(qtbot: QtBot, page: Page, wide: int = WIDE, tall: int = TALL) -> None:
    """Show a page as the window would, and wait until it has read what it needs."""
    qtbot.addWidget(page)
    page.resize(wide, tall)
    page.show()
    page.open()
    calm(qtbot, page.desktop)


def calm(qtbot: QtBot, desktop: Desktop) -> None:
    """Wait until no worker is busy and the timers that gather news have rung."""
    for _ in range(2):
        qtbot.wait(1)
        qtbot.waitUntil(lambda: not desktop.tasks.is_busy)


def sit_in(desktop: Desktop, office_number: int) -> None:
    """Take the seat of the first officer of an office."""
    office = next(one for one in desktop.seat.offices if one.number == office_number)
    officer = next(one for one in desktop.seat.officers if one.office_id == office.id)
    desktop.seat.sit(officer, office)


def register(desktop: Desktop, text: str, summary: str = "सड़क टूटी है", **more: str) -> int:
    """A case of the acting office, registered from a new mention; answers its id."""
    ports, officer = desktop.ports, desktop.seat.officer
    (mention_id,) = arrive(ports, desktop.seat.office.number, text, **more)
    with ports.store.read() as tx:
        version = tx.mention(mention_id).version
    wish = Wish(officer, mention_id, version)
    return register_case(ports, wish, Particulars(summary, "road")).first(Topic.CASE)


def page_of(desktop: Desktop, case_id: int) -> CasePage:
    """A case as the acting officer sees it."""
    return case_page(desktop.ports, desktop.seat.officer, case_id)


def office_id(ports: Ports, number: int) -> int:
    """The id of an office by its number."""
    with ports.store.read() as tx:
        return next(one.id for one in tx.offices() if one.number == number)


def nameless(root: QWidget) -> list[str]:
    """Controls below a widget that a screen reader or a test could not name."""
    found: list[str] = []
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
    for kind in kinds:
        for control in root.findChildren(kind):
            if _is_hidden(control) or control.objectName().startswith("qt_") or _is_part(control):
                continue
            words = control.text() if isinstance(control, QAbstractButton) else ""
            if not (control.accessibleName() or words) or not control.objectName():
                found.append(f"{type(control).__name__} {control.objectName()!r}")
    return found


def _is_hidden(control: QWidget) -> bool:
    """Whether it, or what it lies in up to its window, waits hidden for its time."""
    here: QWidget | None = control
    while here is not None and not here.isWindow():
        if here.isHidden() and not isinstance(here.parentWidget(), QStackedWidget):
            return True
        here = here.parentWidget()
    return False


def _is_part(control: QWidget) -> bool:
    """Whether Qt itself made it as a part of a table, a box or a field."""
    parent = control.parentWidget()
    return (
        isinstance(parent, QAbstractItemView | QComboBox | QLineEdit | QAbstractSpinBox)
        or (parent is not None and "Private" in parent.metaObject().className())
        or type(control).__name__ in {"QHeaderView"}
    )
