"""What waits at this desk: seen, taken out, written anew; pages while the database is away."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.fakes import BrokenStore, arrive
from tests.ui.plan_steps import plan, planned
from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.changes import NOTHING, Topic
from upsocial_desktop.domain.desk_wish import DeskWish, WishKind, WishState
from upsocial_desktop.domain.draft import Writing
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.server_address import read_address
from upsocial_desktop.services import away, desk_queue, drafting
from upsocial_desktop.services.agent import Ticked
from upsocial_desktop.services.deciding import Particulars, register_case
from upsocial_desktop.services.publishing import withdraw_post
from upsocial_desktop.services.read_cases import keep_read
from upsocial_desktop.services.records import DraftRow
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui import words
from upsocial_desktop.ui.calendar.deeds import Deeds
from upsocial_desktop.ui.case.asking import ask
from upsocial_desktop.ui.case.work import CaseWork
from upsocial_desktop.ui.compose.page import ComposePage
from upsocial_desktop.ui.desk.bar import DeskBar
from upsocial_desktop.ui.desk.page import DeskPage
from upsocial_desktop.ui.desk.read_cases import ReadCasesDialog
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.reach import Reach
from upsocial_desktop.ui.trouble import TroubleBar

GONE = Unavailable("db.gone", path="office.sqlite")
Show = Callable[[QWidget], None]


class Gone(BrokenStore):
    """A database that is not there at all."""

    def change_mark(self) -> str:
        raise self.error


@pytest.fixture
def dark(desktop: Desktop) -> Desktop:
    """The same desktop, which knows its office, while the database is away."""
    away.learn(desktop.ports)
    return replace(desktop, ports=replace(desktop.ports, store=Gone(GONE)))


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def shown(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.resize(1000, 560)
        with qtbot.waitExposed(widget):
            widget.show()

    return shown


def wish_post(desktop: Desktop, text: str) -> str:
    with_account = away.known(desktop.ports).accounts[0]
    wish = Wish(desktop.seat.officer, 0, 0, about=f"@{with_account.username}")
    said: desk_queue.Said = {
        "account_id": with_account.id,
        "text": text,
        "due_at": None,
        "english": "In English",
    }
    desk_queue.schedule_post(desktop.ports, wish, said)
    return wish.op_id


def refuse(desktop: Desktop, op_id: str) -> None:
    now = desktop.ports.clock.now()
    refusal = Refused("schedule.past", due_at="2026-01-01T00:00:00+00:00")
    desktop.ports.desk.settle_wish(op_id, WishState.REFUSED, now, refusal)


def opened(qtbot: QtBot, desktop: Desktop, show: Show, count: int) -> DeskPage:
    page = DeskPage(desktop)
    show(page)
    page.open()
    qtbot.waitUntil(lambda: page.list.count() == count)
    return page


def waiting(desktop: Desktop) -> list[DeskWish]:
    return list(desktop.ports.desk.wishes(WishState.WAITING))


def test_refused_ones_stand_first_with_their_sentence_and_words(
    qtbot: QtBot, dark: Desktop, show: Show
) -> None:
    wish_post(dark, "waits")
    refuse(dark, wish_post(dark, "came back"))
    page = opened(qtbot, dark, show, 2)
    assert [page.list.item(row).text().splitlines()[-1].split(" · ")[-1] for row in (0, 1)] == [
        "came back",
        "waits",
    ]
    assert page.detail.words.toPlainText() == "came back"
    assert words.of_error("schedule.past").what in page.detail.why.text()
    assert page.detail.anew_button.isVisible()
    assert page.window().focusWidget() is page.list
    page.list.setCurrentRow(1)
    assert not page.detail.why.isVisible()
    assert not page.detail.again_button.isVisible()


def test_a_wish_is_taken_out_and_put_back_in_its_place(
    qtbot: QtBot, dark: Desktop, show: Show
) -> None:
    for text in ("one", "two"):
        wish_post(dark, text)
    page = opened(qtbot, dark, show, 2)
    page.detail.drop_button.click()
    qtbot.waitUntil(lambda: page.list.count() == 1)
    assert [wish.words for wish in waiting(dark)] == ["two"]
    dark.undo.undo_last()
    qtbot.waitUntil(lambda: page.list.count() == 2)
    assert [wish.words for wish in waiting(dark)] == ["one", "two"]


def test_a_refused_post_is_written_anew_with_all_that_was_on_its_sheet(
    qtbot: QtBot, dark: Desktop, show: Show
) -> None:
    refuse(dark, wish_post(dark, "came back"))
    page = opened(qtbot, dark, show, 1)
    with qtbot.waitSignal(page.writing_wanted) as wanted:
        page.detail.anew_button.click()
    (kept,) = drafting.posts_being_written(dark.ports, dark.seat.office.id)
    assert wanted.args == [kept.key]
    assert (kept.text, kept.english) == ("came back", "In English")
    assert dark.ports.desk.wishes() == []


def test_delivering_while_it_is_away_says_so_and_keeps_all(
    qtbot: QtBot, dark: Desktop, show: Show
) -> None:
    wish_post(dark, "waits")
    page = opened(qtbot, dark, show, 1)
    page.deliver_button.click()
    qtbot.waitUntil(lambda: bool(page.trouble.words))
    assert words.of_error("db.gone").what in page.trouble.words
    assert len(waiting(dark)) == 1


def test_delivering_now_empties_what_waits(
    qtbot: QtBot, dark: Desktop, desktop: Desktop, show: Show
) -> None:
    wish_post(dark, "goes")
    page = opened(qtbot, desktop, show, 1)
    with qtbot.waitSignal(desktop.news.changed) as told:
        page.deliver_button.click()
    assert told.args is not None
    assert told.args[0].ids(Topic.DRAFT)
    assert waiting(desktop) == []


def test_an_empty_queue_says_what_it_is_for(qtbot: QtBot, dark: Desktop, show: Show) -> None:
    page = opened(qtbot, dark, show, 0)
    qtbot.waitUntil(page.empty.isVisible)
    assert not page.print_button.isEnabled()


def test_the_bar_tells_that_it_is_away_and_how_much_waits(
    qtbot: QtBot, dark: Desktop, show: Show
) -> None:
    reach = Reach(dark.tasks)
    bar = DeskBar()
    bar.attend(dark, reach)
    with qtbot.waitSignal(bar.counted):
        wish_post(dark, "waits")
        reach.begin(dark.ports, is_away=True)
    assert "1" in bar.words
    reach.note_tick(Ticked(NOTHING, ()))
    qtbot.waitUntil(lambda: not bar.words)


def test_reach_hears_of_the_database_and_looks_until_it_is_back(
    qtbot: QtBot, dark: Desktop, desktop: Desktop
) -> None:
    reach = Reach(dark.tasks)
    reach.begin(dark.ports, is_away=False)
    assert not reach.note(Refused("stale"))
    assert not reach.note(Unavailable("db.corrupt", path="x"))
    with qtbot.waitSignal(reach.changed):
        assert reach.note(GONE)
    reach.look()
    assert reach.is_away
    reach.begin(desktop.ports, is_away=True)
    with qtbot.waitSignal(reach.changed):
        reach.look()
    assert not reach.is_away


def test_a_post_sent_in_the_dark_waits_and_comes_back_by_undo(
    qtbot: QtBot, dark: Desktop, show: Show
) -> None:
    page = ComposePage(dark)
    show(page)
    page.open()
    qtbot.waitUntil(lambda: page.composer.account is not None)
    page.composer.words.edit.setPlainText("Bridge open")
    page.send()
    qtbot.waitUntil(lambda: [wish.words for wish in waiting(dark)] == ["Bridge open"])
    qtbot.waitUntil(lambda: bool(dark.undo.next_words))
    assert drafting.posts_being_written(dark.ports, dark.seat.office.id) == []
    dark.undo.undo_last()
    qtbot.waitUntil(lambda: waiting(dark) == [])
    kept: list[Writing] = drafting.posts_being_written(dark.ports, dark.seat.office.id)
    assert [writing.text for writing in kept] == ["Bridge open"]


def test_a_case_taken_in_the_dark_waits_and_undo_takes_it_out(
    qtbot: QtBot, dark: Desktop, desktop: Desktop, show: Show
) -> None:
    (mention_id,) = arrive(desktop.ports, desktop.seat.office.number, "Road broken")
    with desktop.ports.store.read() as tx:
        version = tx.mention(mention_id).version
    wish = Wish(desktop.seat.officer, mention_id, version)
    made = register_case(desktop.ports, wish, Particulars("Road", "road"))
    with desktop.ports.store.read() as tx:
        case = tx.case(made.first(Topic.CASE))
    place = QWidget()
    show(place)
    work = CaseWork(dark, lambda error: pytest.fail(str(error)), place)
    work.make(CaseMove.CLAIM, case)
    qtbot.waitUntil(lambda: [wish.about for wish in waiting(dark)] == [case.code])
    qtbot.waitUntil(lambda: bool(dark.undo.next_words))
    assert case.code in dark.undo.next_words
    dark.undo.undo_last()
    qtbot.waitUntil(lambda: waiting(dark) == [])


def row_of(desktop: Desktop, draft_id: int) -> DraftRow:
    return next(row for row in planned(desktop.ports, desktop.seat.office.id) if row.id == draft_id)


def test_a_post_moved_in_the_dark_waits_is_delivered_and_undo_takes_it_out(
    qtbot: QtBot, dark: Desktop, desktop: Desktop, show: Show
) -> None:
    draft_id = plan(desktop, "Camp")
    row = row_of(desktop, draft_id)
    to = row.due_at + timedelta(hours=3)
    place, bar = QWidget(), TroubleBar()
    show(place)
    deeds = Deeds(dark, bar, place)
    with qtbot.waitSignal(deeds.told) as told:
        deeds.move(row, to)
    assert told.args is not None
    assert "stands as it was" in told.args[0]
    assert [(wish.kind, wish.words) for wish in waiting(dark)] == [(WishKind.MOVE, "Camp")]
    dark.undo.undo_last()
    qtbot.waitUntil(lambda: waiting(dark) == [])
    with qtbot.waitSignal(deeds.told):
        deeds.move(row, to)
    desk_queue.deliver_waiting(desktop.ports)
    assert row_of(desktop, draft_id).due_at == to
    bar.deleteLater()


def test_a_planned_post_rewritten_in_the_dark_waits_and_comes_back_by_undo(
    qtbot: QtBot, dark: Desktop, desktop: Desktop, show: Show
) -> None:
    draft_id = plan(desktop, "Camp")
    page = ComposePage(desktop)
    show(page)
    page.show_draft(draft_id)
    qtbot.waitUntil(lambda: page.composer.words.text() == "Camp")
    # The database goes away while the post lies on the sheet.
    page.desktop = dark
    page.composer.words.edit.setPlainText("Camp at ten")
    page.send()
    qtbot.waitUntil(lambda: [wish.words for wish in waiting(dark)] == ["Camp at ten"])
    qtbot.waitUntil(lambda: bool(dark.undo.next_words))
    assert row_of(desktop, draft_id).text == "Camp"
    dark.undo.undo_last()
    qtbot.waitUntil(lambda: waiting(dark) == [])
    qtbot.waitUntil(lambda: not dark.tasks.is_busy)
    (kept,) = drafting.posts_being_written(dark.ports, dark.seat.office.id)
    assert (kept.key, kept.text) == (drafting.revision_key(draft_id), "Camp at ten")


def test_a_refused_change_of_a_post_is_written_anew_on_its_own_sheet(
    qtbot: QtBot, dark: Desktop, desktop: Desktop, show: Show
) -> None:
    row = row_of(desktop, plan(desktop, "Camp"))
    wish = Wish(dark.seat.officer, row.id, row.version, about="@x")
    said: desk_queue.Said = {"account_id": row.account_id, "text": "New", "due_at": row.due_at}
    desk_queue.revise_post(dark.ports, wish, said)
    refuse(dark, wish.op_id)
    page = opened(qtbot, dark, show, 1)
    with qtbot.waitSignal(page.draft_wanted) as wanted:
        page.detail.anew_button.click()
    assert wanted.args == [row.id]
    assert drafting.kept_words(dark.ports, drafting.revision_key(row.id)) is not None


def test_a_wish_that_cannot_be_read_is_shown_and_can_only_be_taken_out(
    qtbot: QtBot, dark: Desktop, show: Show
) -> None:
    (wish,) = (wish for wish in [wish_post(dark, "x")])
    spoilt = replace(
        dark.ports.desk.wishes()[0],
        kind=WishKind.UNREADABLE,
        state=WishState.REFUSED,
        trouble="desk.unreadable",
        said={"text": '{"text": "Bridge op'},
        op_id=wish + "2",
    )
    dark.ports.desk.forget_wishes(wish)
    dark.ports.desk.keep_wish(spoilt)
    page = opened(qtbot, dark, show, 1)
    assert "cannot be read" in page.detail.why.text()
    assert "Bridge op" in page.detail.words.toPlainText()
    assert not page.detail.again_button.isVisible()
    assert not page.detail.anew_button.isVisible()
    page.detail.drop_button.click()
    qtbot.waitUntil(lambda: page.list.count() == 0)


def test_what_cannot_wait_says_so(
    qtbot: QtBot, dark: Desktop, desktop: Desktop, show: Show
) -> None:
    row = row_of(desktop, plan(desktop, "Camp"))
    place, bar = QWidget(), TroubleBar()
    show(place)
    Deeds(dark, bar, place).withdraw(row)
    qtbot.waitUntil(lambda: "cannot wait at this desk" in bar.words)
    assert waiting(dark) == []
    assert row_of(desktop, row.id).state is row.state
    said: list[Exception] = []
    locked = Unavailable("db.locked", path="x")
    held = replace(dark, ports=replace(dark.ports, store=Gone(locked)))
    ask(
        held,
        place,
        lambda: withdraw_post(held.ports, Wish(held.seat.officer, 1, 1)),
        None,
        said.append,
    )
    qtbot.waitUntil(lambda: [str(error) for error in said] == [str(locked)])
    bar.deleteLater()


def test_cases_that_were_read_here_are_read_again_while_it_is_away(
    qtbot: QtBot, desktop: Desktop, dark: Desktop
) -> None:
    (mention_id,) = arrive(desktop.ports, 901, "The road is broken")
    officer = desktop.seat.officer
    about = Particulars("A hole in the road", "road")
    wish = Wish(officer, mention_id, 1)
    case_id = register_case(desktop.ports, wish, about).first(Topic.CASE)
    keep_read(desktop.ports, officer, case_id)
    address = read_address("/run/postgresql", "upsocial", "o_asha")
    seated = replace(dark, ports=replace(dark.ports, server=address))
    page = DeskPage(seated)
    qtbot.addWidget(page)
    page.show()
    page.cases_button.click()
    dialog = page.findChild(ReadCasesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    assert "A hole in the road" in dialog.list.item(0).text()
    assert "The road is broken" in dialog.text.toPlainText()
    assert dialog.text.isReadOnly()
    dialog.close()


def test_a_file_needs_no_list_of_cases_read(qtbot: QtBot, desktop: Desktop) -> None:
    page = DeskPage(desktop)
    qtbot.addWidget(page)
    page.show()
    assert page.cases_button.isHidden()
