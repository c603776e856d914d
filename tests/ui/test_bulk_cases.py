"""Several cases chosen in the list: claimed, forwarded or reported at once, with one undo."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.desk_steps import calm, nameless, office_id, page_of, register, show, sit_in
from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.machine.papers import write_paper
from upsocial_desktop.services.bulk_cases import Chosen, Outcome, choose, take_cases
from upsocial_desktop.services.forwarding import accept_case, forward_case
from upsocial_desktop.services.records import CaseView
from upsocial_desktop.services.sorting import claim_case
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.case.bulk_bars import LeftDialog
from upsocial_desktop.ui.case.bulk_cases import BulkCases
from upsocial_desktop.ui.case.bulk_dialogs import ForwardManyDialog, ReportManyDialog
from upsocial_desktop.ui.case.bulk_run import PART, BulkRun, Deed, Progress
from upsocial_desktop.ui.case.page import CasesPage
from upsocial_desktop.ui.desktop import Desktop

MANY = PART * 2 + 2


@pytest.fixture
def ids(desktop: Desktop) -> list[int]:
    return [register(desktop, f"सड़क {n}", author=f"citizen{n}") for n in range(4)]


@pytest.fixture
def cases(qtbot: QtBot, desktop: Desktop, ids: list[int]) -> CasesPage:
    page = CasesPage(desktop)
    show(qtbot, page)
    page.list.views.choose(CaseView.ALL)
    landed(qtbot, page, len(ids))
    return page


@pytest.fixture
def bulk(cases: CasesPage) -> BulkCases:
    return cases.list.bulk


def landed(qtbot: QtBot, page: CasesPage, count: int) -> None:
    qtbot.waitUntil(lambda: page.list.model.rowCount() == count)
    page.list.table.viewport().repaint()
    qtbot.waitUntil(lambda: page.list.model.row_at(count - 1) is not None)


def choose_cases(page: CasesPage, *case_ids: int) -> None:
    """Click the first, Ctrl+click the others."""
    table = page.list.table
    assert table.go_to(case_ids[0])
    flags = QItemSelectionModel.SelectionFlag
    for case_id in case_ids[1:]:
        place = page.list.model.find(case_id)
        assert place is not None
        index = page.list.model.index(place, 0)
        table.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)


def chosen_ids(page: CasesPage) -> set[int]:
    return {row.id for row in page.list.bulk._rows()}


def ended(qtbot: QtBot, bulk: BulkCases) -> None:
    qtbot.waitUntil(lambda: not bulk.run.is_under_way)
    calm(qtbot, bulk._desktop)


def states(desktop: Desktop, case_ids: list[int]) -> list[CaseState]:
    return [page_of(desktop, case_id).case.state for case_id in case_ids]


def code(desktop: Desktop, case_id: int) -> str:
    return page_of(desktop, case_id).case.code


def wish(desktop: Desktop, case_id: int) -> Wish:
    return Wish(desktop.seat.officer, case_id, page_of(desktop, case_id).case.version)


def forward_dialog(qtbot: QtBot, page: CasesPage) -> ForwardManyDialog:
    """The one dialog for all, its office found by number."""
    page.commands()["forward"]()
    dialog = page.findChild(ForwardManyDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.picker.found.count() > 1)
    dialog.picker.field.setText("902")
    return dialog


def forward_all(qtbot: QtBot, page: CasesPage) -> None:
    dialog = forward_dialog(qtbot, page)
    dialog.reason.setPlainText("उनका खंभा")
    with qtbot.waitSignal(dialog.accepted):
        dialog.submit()
    ended(qtbot, page.list.bulk)


def test_the_bar_comes_with_the_second_case_and_counts(cases: CasesPage, ids: list[int]) -> None:
    bar = cases.list.bulk.bar
    choose_cases(cases, ids[0])
    assert not bar.isVisible()
    choose_cases(cases, ids[0], ids[2])
    assert bar.isVisible()
    assert bar.count.text().startswith("2 ")
    cases.list.table.selectAll()
    assert bar.count.text().startswith("4 ")
    cases.list.views.choose(CaseView.CLOSED)
    assert not bar.isVisible()


def test_several_are_forwarded_by_one_dialog_and_recalled_by_one_undo(
    qtbot: QtBot, cases: CasesPage, ids: list[int]
) -> None:
    desktop = cases.desktop
    choose_cases(cases, *ids[:3])
    with qtbot.waitSignal(desktop.undo.pushed) as pushed:
        forward_all(qtbot, cases)
    assert pushed.args == ["3 forwarded"]
    assert not cases.list.bulk.result.isVisible()
    assert states(desktop, ids) == [CaseState.FORWARDED] * 3 + [CaseState.REGISTERED]

    with qtbot.waitSignal(cases.told) as told:
        desktop.undo.undo_last()
    assert told.args == ["3 taken back"]
    assert states(desktop, ids) == [CaseState.REGISTERED] * 4
    assert desktop.undo.next_words == ""


def test_those_left_are_told_one_by_one_with_their_reason(
    qtbot: QtBot, cases: CasesPage, ids: list[int]
) -> None:
    desktop = cases.desktop
    to = office_id(desktop.ports, 902)
    forward_case(desktop.ports, wish(desktop, ids[0]), to, "Before")
    choose_cases(cases, *ids)
    claim_case(desktop.ports, wish(desktop, ids[1]))
    cases.list.model.refresh()
    calm(qtbot, desktop)
    forward_all(qtbot, cases)
    said = cases.list.bulk.result.words
    first = code(desktop, ids[0])
    assert said == f"3 forwarded · 1 could not be: {first} stands at “Forwarded”."
    assert desktop.undo.next_words == "3 forwarded · 1 could not be"


def test_what_changed_unseen_is_left_and_not_overwritten(
    qtbot: QtBot, cases: CasesPage, ids: list[int]
) -> None:
    desktop = cases.desktop
    choose_cases(cases, *ids[:2])
    dialog = forward_dialog(qtbot, cases)
    claim_case(desktop.ports, wish(desktop, ids[0]))
    dialog.reason.setPlainText("उनका खंभा")
    with qtbot.waitSignal(dialog.accepted):
        dialog.submit()
    ended(qtbot, cases.list.bulk)
    qtbot.waitUntil(cases.list.bulk.result.isVisible)
    assert code(desktop, ids[0]) in cases.list.bulk.result.words
    assert states(desktop, ids[:2]) == [CaseState.IN_PROCESS, CaseState.FORWARDED]


def test_undo_takes_back_what_it_can_and_names_the_rest(
    qtbot: QtBot, cases: CasesPage, ids: list[int]
) -> None:
    desktop = cases.desktop
    choose_cases(cases, *ids[:3])
    forward_all(qtbot, cases)
    other = next(
        one for one in desktop.seat.officers if one.office_id == office_id(desktop.ports, 902)
    )
    accept_case(desktop.ports, Wish(other, ids[1], page_of(desktop, ids[1]).case.version))
    desktop.undo.undo_last()
    ended(qtbot, cases.list.bulk)
    assert states(desktop, ids[:3]) == [
        CaseState.REGISTERED,
        CaseState.IN_PROCESS,
        CaseState.REGISTERED,
    ]
    said = cases.list.bulk.result.words
    assert said.startswith("2 taken back · 1 could not be: ")
    assert code(desktop, ids[1]) in said


def test_the_keys_take_and_settle_all_that_are_chosen(
    qtbot: QtBot, cases: CasesPage, ids: list[int]
) -> None:
    desktop = cases.desktop
    choose_cases(cases, *ids[:2])
    cases.commands()["take"]()
    ended(qtbot, cases.list.bulk)
    assert desktop.undo.next_words == "2 taken in hand"
    holders = [page_of(desktop, case_id).case.holder_id for case_id in ids]
    assert holders == [desktop.seat.officer.id] * 2 + [None] * 2

    qtbot.waitUntil(
        lambda: {row.state for row in cases.list.bulk._rows()} == {CaseState.IN_PROCESS}
    )
    assert chosen_ids(cases) == set(ids[:2])
    choose_cases(cases, *ids[:3])
    cases.commands()["resolve"]()
    dialog = cases.findChild(ReportManyDialog)
    assert dialog is not None
    dialog.submit()
    calm(qtbot, desktop)
    assert dialog.isVisible()
    assert states(desktop, ids[:2]) == [CaseState.IN_PROCESS] * 2
    dialog.action.setPlainText("सड़क की मरम्मत की गई")
    dialog.contact.setText("अवर अभियंता, दूरभाष")
    dialog.no_photo.setText("अँधेरा था")
    with qtbot.waitSignal(dialog.accepted):
        dialog.submit()
    ended(qtbot, cases.list.bulk)
    assert states(desktop, ids[:3]) == [
        CaseState.REPORTED,
        CaseState.REPORTED,
        CaseState.REGISTERED,
    ]
    assert cases.list.bulk.result.words.startswith("2 reported · 1 could not be: ")
    desktop.undo.undo_last()
    ended(qtbot, cases.list.bulk)
    assert states(desktop, ids[:2]) == [CaseState.IN_PROCESS] * 2


def test_without_office_or_reason_nothing_is_forwarded_and_the_words_stay(
    qtbot: QtBot, cases: CasesPage, ids: list[int]
) -> None:
    choose_cases(cases, *ids[:2])
    dialog = forward_dialog(qtbot, cases)
    assert "2" in dialog.windowTitle()
    dialog.submit()
    calm(qtbot, cases.desktop)
    assert dialog.isVisible()
    dialog.reject()
    assert states(cases.desktop, ids) == [CaseState.REGISTERED] * 4
    assert cases.desktop.undo.next_words == ""


def test_more_than_three_left_are_all_in_a_list(
    qtbot: QtBot, cases: CasesPage, ids: list[int]
) -> None:
    desktop, bulk = cases.desktop, cases.list.bulk
    for case_id in ids:
        claim_case(desktop.ports, wish(desktop, case_id))
    cases.list.model.refresh()
    calm(qtbot, desktop)
    cases.list.table.selectAll()
    bulk.bar.take.click()
    ended(qtbot, bulk)
    assert bulk.result.words.startswith("0 taken in hand · 4 could not be: ")
    assert bulk.result.words.endswith("… and 1 more.")
    assert desktop.undo.next_words == ""
    bulk.result.action_wanted.emit()
    dialog = cases.findChild(LeftDialog)
    assert dialog is not None
    qtbot.addWidget(dialog)
    lines = dialog.text.toPlainText().splitlines()
    assert [any(code(desktop, one) in line for line in lines) for one in ids] == [True] * 4
    assert nameless(dialog) == []


def test_the_undo_of_one_officer_is_not_offered_to_the_next(
    qtbot: QtBot, cases: CasesPage, ids: list[int]
) -> None:
    desktop = cases.desktop
    choose_cases(cases, *ids[:2])
    cases.commands()["take"]()
    sit_in(desktop, 902)
    ended(qtbot, cases.list.bulk)
    assert desktop.undo.next_words == ""
    assert not cases.list.bulk.result.isVisible()


def test_a_case_that_is_gone_from_the_list_is_not_replaced_by_its_neighbour(
    qtbot: QtBot, cases: CasesPage, ids: list[int]
) -> None:
    desktop = cases.desktop
    cases.list.views.choose(CaseView.UNTAKEN)
    landed(qtbot, cases, 4)
    choose_cases(cases, *ids[1:3])
    claim_case(desktop.ports, wish(desktop, ids[2]))
    cases.list.reread()
    landed(qtbot, cases, 3)
    calm(qtbot, desktop)
    assert chosen_ids(cases) == {ids[1]}
    assert cases.list.current_row() is not None


def many(desktop: Desktop) -> tuple[Chosen, ...]:
    """More cases than fit into two parts."""
    made = [register(desktop, f"पानी {n}", author=f"person{n}") for n in range(MANY)]
    return choose(desktop.seat.officer, [page_of(desktop, case_id).case for case_id in made])


def test_a_long_run_tells_how_far_it_is_and_stops_when_asked(
    qtbot: QtBot, desktop: Desktop, cases: CasesPage, bulk: BulkCases
) -> None:
    chosen = many(desktop)
    seen: list[Progress] = []

    def look(progress: Progress | None) -> None:
        if progress is not None:
            seen.append(progress)
            if progress.tried == PART:
                bulk.line.cancel.click()

    bulk.run.progressed.connect(look)
    officer, ports = desktop.seat.officer, desktop.ports
    deed = Deed(officer, lambda part: take_cases(ports, part), "Taking…", lambda n: f"{n} taken")
    bulk._start(deed, chosen)
    ended(qtbot, bulk)
    assert (seen[0].tried, seen[0].total) == (0, MANY)
    assert seen[-1].is_stopping
    assert bulk.result.words == f"{PART} taken · {MANY - PART} not reached"
    assert desktop.undo.next_words == bulk.result.words
    ids = [each.wish.id for each in chosen]
    assert states(desktop, ids).count(CaseState.IN_PROCESS) == PART

    bulk.run.progressed.disconnect(look)
    bulk.result.action_wanted.emit()
    ended(qtbot, bulk)
    assert states(desktop, ids) == [CaseState.IN_PROCESS] * MANY
    assert not bulk.result.isVisible()


def test_the_line_comes_only_when_it_lasts(qtbot: QtBot, bulk: BulkCases) -> None:
    line = bulk.line
    line.show_progress(Progress("Forwarding…", 5, 80))
    assert not line.isVisible()
    line._soon.timeout.emit()
    assert line.isVisible()
    assert line.label.text() == "Forwarding… 5 of 80"
    line.show_progress(Progress("Forwarding…", 10, 80, is_stopping=True))
    assert line.label.text() == "Stopping… what is done stays. 10 of 80"
    assert not line.cancel.isEnabled()
    line.show_progress(None)
    assert not line.isVisible()


def test_a_database_that_goes_away_leaves_the_rest_to_go_on_with(
    qtbot: QtBot, desktop: Desktop, cases: CasesPage, bulk: BulkCases, ids: list[int]
) -> None:
    chosen = choose(desktop.seat.officer, [page_of(desktop, case_id).case for case_id in ids])
    is_away = [True]

    def job(part: tuple[Chosen, ...]) -> Outcome:
        if is_away:
            return take_cases(desktop.ports, part[:1]) | Outcome(
                rest=part[1:], trouble=Unavailable("db.locked")
            )
        return take_cases(desktop.ports, part)

    bulk._start(Deed(desktop.seat.officer, lambda part: job(tuple(part)), "", str), chosen)
    ended(qtbot, bulk)
    assert bulk.result.words.startswith("1 · 3 not reached ")
    is_away.clear()
    bulk.result.action_wanted.emit()
    ended(qtbot, bulk)
    assert states(desktop, ids) == [CaseState.IN_PROCESS] * 4


def test_deeds_asked_for_during_a_run_follow_it_and_a_failure_tells_what_was_made(
    qtbot: QtBot, desktop: Desktop, ids: list[int]
) -> None:
    run = BulkRun(desktop, desktop.news)
    ends: list[tuple[str, Outcome]] = []
    errors: list[Exception] = []
    run.ended.connect(lambda deed, outcome: ends.append((deed.doing, outcome)))
    run.failed.connect(errors.append)
    chosen = choose(desktop.seat.officer, [page_of(desktop, case_id).case for case_id in ids])

    def broken(part: object) -> Outcome:
        raise ValueError(part)

    officer, ports = desktop.seat.officer, desktop.ports
    run.start(Deed(officer, lambda part: take_cases(ports, part), "first", str), chosen[:2])
    run.start(Deed(officer, broken, "second", str), chosen[2:])
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert [name for name, _ in ends] == ["first", "second"]
    assert ends[0][1].made == chosen[:2]
    assert (ends[1][1].made, ends[1][1].rest) == ((), chosen[2:])


def test_every_control_for_several_has_a_name(
    qtbot: QtBot, cases: CasesPage, ids: list[int]
) -> None:
    choose_cases(cases, *ids[:2])
    assert nameless(cases) == []
    dialog = forward_dialog(qtbot, cases)
    assert nameless(dialog) == []
    dialog.reject()


def test_of_two_chosen_the_one_that_stays_chosen_is_the_one_acted_on(
    qtbot: QtBot, cases: CasesPage, ids: list[int]
) -> None:
    choose_cases(cases, *ids[:2])
    table = cases.list.table
    flags = QItemSelectionModel.SelectionFlag
    table.selectionModel().select(table.currentIndex(), flags.Deselect | flags.Rows)
    assert chosen_ids(cases) == {ids[0]}
    cases.commands()["take"]()
    calm(qtbot, cases.desktop)
    assert states(cases.desktop, ids[:2]) == [CaseState.IN_PROCESS, CaseState.REGISTERED]


def test_letters_are_offered_for_what_goes_to_an_office_not_on_the_system(
    qtbot: QtBot, cases: CasesPage, bulk: BulkCases, ids: list[int], tmp_path: Path
) -> None:
    desktop = cases.desktop
    desktop = replace(desktop, ports=replace(desktop.ports, write_paper=write_paper))
    bulk._desktop = desktop
    choose_cases(cases, *ids[:2])
    dialog = forward_dialog(qtbot, cases)
    dialog.picker.field.setText("905")
    dialog.reason.setPlainText("उनकी पाइप")
    with qtbot.waitSignal(dialog.accepted):
        dialog.submit()
    ended(qtbot, bulk)
    qtbot.waitUntil(bulk.letters.isVisible)
    codes = [code(desktop, each) for each in ids[:2]]
    assert all(each in bulk.letters.words for each in codes)
    bulk.letters.action_wanted.emit()
    asking = cases.list.findChild(QFileDialog)
    assert asking is not None
    with qtbot.waitSignal(bulk.told) as told:
        asking.fileSelected.emit(str(tmp_path))
    asking.reject()
    assert str(tmp_path) in told.args[0]
    assert sorted(each.name for each in tmp_path.glob("*.pdf")) == sorted(
        f"{each}.pdf" for each in codes
    )
    assert bulk.letters.isHidden()
