"""Holds in the settings: declared by a dated and signed order, ended, and taken back."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.plan_steps import child, said_beside, settle
from upsocial_desktop.domain.hold import Hold, HoldKind
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.services.holding import hold_now, list_holds
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.settings.holds_section import HoldsSection

Opened = Callable[[Desktop, Role], HoldsSection]


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    def open_section(desktop: Desktop, role: Role) -> HoldsSection:
        desktop.seat.sit_by_id(_one(desktop, role).id)
        section = HoldsSection(desktop)
        qtbot.addWidget(section)
        section.resize(600, 500)
        section.show()
        section.reread()
        settle(qtbot, desktop)
        return section

    return open_section


def _one(desktop: Desktop, role: Role) -> Officer:
    with desktop.ports.store.read() as tx:
        return next(officer for officer in tx.officers() if officer.role is role)


def _holds(desktop: Desktop) -> list[Hold]:
    return list_holds(desktop.ports, desktop.seat.office.id)


def _fill_in(section: HoldsSection) -> None:
    section.kind.setCurrentIndex(section.kind.findData(HoldKind.MOURNING))
    section.order_no.setText("GO 12/2026")
    section.signed_by.setText("मुख्य सचिव")


def test_a_nodal_officer_declares_for_the_own_office_and_takes_it_back(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    section = opened(desktop, Role.NODAL_OFFICER)
    assert not section.everywhere.isVisible()
    section.declare.click()
    settle(qtbot, desktop)
    assert "signed" in said_beside(section)
    _fill_in(section)
    section.declare.click()
    settle(qtbot, desktop, lambda: section.list.count() == 1)
    (hold,) = _holds(desktop)
    assert (hold.kind, hold.office_id) == (HoldKind.MOURNING, desktop.seat.office.id)
    assert "in force" in section.list.item(0).text()
    desktop.undo.undo_last()
    settle(qtbot, desktop, lambda: "over" in section.list.item(0).text())
    assert hold_now(desktop.ports, desktop.seat.office.id).hold is None


def test_the_state_cell_declares_for_all_and_ends_it(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    section = opened(desktop, Role.STATE_CELL)
    _fill_in(section)
    section.everywhere.setChecked(True)
    section.declare.click()
    settle(qtbot, desktop, lambda: section.list.count() == 1)
    assert _holds(desktop)[0].office_id is None
    child(section, QPushButton, "hold_end").click()
    settle(qtbot, desktop, lambda: "over" in section.list.item(0).text())
    assert not section.end.isVisible()


def sit_and_declare(desktop: Desktop, opened: Opened, qtbot: QtBot) -> None:
    section = opened(desktop, Role.NODAL_OFFICER)
    assert section.none_yet.isVisible()
    assert not section.list.isVisible()
    _fill_in(section)
    section.declare.click()
    settle(qtbot, desktop, lambda: section.list.count() == 1)
    assert not section.none_yet.isVisible()


def test_who_may_not_declare_sees_the_list_alone(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    sit_and_declare(desktop, opened, qtbot)
    section = opened(desktop, Role.INFORMATION_OFFICER)
    assert section.list.isVisible()
    assert not section.form.isVisible()
    assert not section.declare.isVisible()


def test_an_end_before_the_beginning_is_said_beside_it(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    section = opened(desktop, Role.NODAL_OFFICER)
    _fill_in(section)
    section.has_end.setChecked(True)
    section.declare.click()
    settle(qtbot, desktop)
    assert "before it begins" in said_beside(section)
    assert _holds(desktop) == []


def test_an_end_is_asked_for_where_there_is_one_and_changed_by_a_further_order(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    section = opened(desktop, Role.NODAL_OFFICER)
    assert not section.until_at.isVisible()
    _fill_in(section)
    section.has_end.setChecked(True)
    assert section.until_at.isVisible()
    section.until_at.setDateTime(section.from_at.dateTime().addDays(7))
    section.declare.click()
    settle(qtbot, desktop, lambda: section.list.count() == 1)
    first = _holds(desktop)[0].until_at
    assert first is not None
    # A further order: without its number nothing is changed.
    section.until_at.setDateTime(section.from_at.dateTime().addDays(14))
    section.extend.click()
    settle(qtbot, desktop)
    assert "order" in said_beside(section)
    section.order_no.setText("GO 13/2026")
    section.extend.click()
    settle(qtbot, desktop, lambda: _holds(desktop)[0].until_at != first)
    assert _holds(desktop)[0].until_at == first + timedelta(days=7)
