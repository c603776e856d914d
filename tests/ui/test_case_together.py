"""Two officers at one case: each sees the other, and no answer crosses another unseen."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes import StoppedClock
from tests.ui.desk_steps import calm, page_of, register, show
from upsocial_desktop.domain.delivery import DeliveryState, Purpose
from upsocial_desktop.services.presence import SECONDS_HERE
from upsocial_desktop.ui.case.page import CasesPage
from upsocial_desktop.ui.case.sheet import CaseSheet
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.news import News
from upsocial_desktop.ui.seat import Seat
from upsocial_desktop.ui.undo import UndoStack


@pytest.fixture
def colleague(desktop: Desktop) -> Desktop:
    """Another PC of the same office, with its second officer, over the same database."""
    mine = desktop.seat
    others = [one for one in mine.officers if one.office_id == mine.office.id]
    seat = Seat(mine.offices, mine.officers)
    seat.sit(others[1], mine.office)
    return replace(desktop, news=News(), seat=seat, undo=UndoStack())


@pytest.fixture
def case_id(desktop: Desktop) -> int:
    return register(desktop, "सड़क में गड्ढे हैं, बच्चे गिर रहे हैं")


def opened(qtbot: QtBot, desktop: Desktop, case_id: int) -> CasesPage:
    page = CasesPage(desktop)
    show(qtbot, page)
    page.show_case(case_id)
    qtbot.waitUntil(lambda: page.sheet.look is not None)
    calm(qtbot, desktop)
    return page


@pytest.fixture
def mine(qtbot: QtBot, desktop: Desktop, case_id: int) -> CasesPage:
    return opened(qtbot, desktop, case_id)


@pytest.fixture
def theirs(qtbot: QtBot, colleague: Desktop, mine: CasesPage, case_id: int) -> CasesPage:
    return opened(qtbot, colleague, case_id)


def line(sheet: CaseSheet) -> str:
    return sheet.header.also_here.label.text() if sheet.header.also_here.isVisible() else ""


def renewed(qtbot: QtBot, page: CasesPage) -> None:
    """As after twenty seconds."""
    page.sheet.attendance.renew()
    calm(qtbot, page.desktop)


def test_each_sees_that_the_other_has_the_case_open_and_since_when(
    qtbot: QtBot, mine: CasesPage, theirs: CasesPage
) -> None:
    me, they = mine.desktop.seat.officer.name, theirs.desktop.seat.officer.name
    assert line(theirs.sheet) == f"{me} has this case open since 09:30 AM"
    assert line(mine.sheet) == ""
    renewed(qtbot, mine)
    assert line(mine.sheet) == f"{they} has this case open since 09:30 AM"


def test_going_back_or_to_another_page_or_hat_is_seen_as_leaving(
    qtbot: QtBot, mine: CasesPage, theirs: CasesPage, case_id: int
) -> None:
    def still_here() -> bool:
        calm(qtbot, theirs.desktop)
        renewed(qtbot, mine)
        return bool(line(mine.sheet))

    assert still_here()
    theirs.back()
    assert not still_here()
    theirs.show_case(case_id)
    assert still_here()
    theirs.hide()
    assert not still_here()
    theirs.show()
    assert still_here()
    third = next(o for o in theirs.desktop.seat.officers if o.office_id != 1)
    office = theirs.desktop.seat.office_of(third)
    assert office is not None
    theirs.desktop.seat.sit(third, office)
    assert still_here()
    assert third.name in line(mine.sheet)
    assert "Also here" not in line(mine.sheet)


def test_a_presence_is_renewed_before_it_ends(
    qtbot: QtBot, clock: StoppedClock, mine: CasesPage, theirs: CasesPage
) -> None:
    timer = theirs.sheet.attendance._timer
    assert timer.isActive()
    assert timer.interval() * 2 < SECONDS_HERE * 1000
    clock.go_on(SECONDS_HERE - 1)
    timer.timeout.emit()
    calm(qtbot, theirs.desktop)
    clock.go_on(SECONDS_HERE - 1)
    renewed(qtbot, mine)
    assert line(mine.sheet)
    clock.go_on(1)
    renewed(qtbot, mine)
    assert line(mine.sheet) == ""


def test_sending_while_a_colleague_is_here_asks_first(
    qtbot: QtBot, mine: CasesPage, theirs: CasesPage, case_id: int
) -> None:
    reply = mine.sheet.reply
    reply.edit.edit.setPlainText("मेरा उत्तर " + mine.sheet.header.code.text())
    reply.send()
    qtbot.waitUntil(reply.question.isVisible)
    assert theirs.desktop.seat.officer.name in reply.question.label.text()
    qtbot.waitUntil(lambda: not reply.send_button.visibleRegion().isEmpty())
    reply.send()
    reply.question.no.click()
    calm(qtbot, mine.desktop)
    assert page_of(mine.desktop, case_id).deliveries == ()
    assert reply.edit.text().startswith("मेरा उत्तर")

    reply.send()
    qtbot.waitUntil(reply.question.isVisible)
    reply.question.yes.click()
    qtbot.waitUntil(mine.sheet.delivery.isVisible)
    assert not reply.question.isVisible()


def test_a_question_about_somebody_who_left_is_taken_away(
    qtbot: QtBot, mine: CasesPage, theirs: CasesPage
) -> None:
    reply = mine.sheet.reply
    reply.send()
    qtbot.waitUntil(reply.question.isVisible)
    theirs.back()
    calm(qtbot, theirs.desktop)
    renewed(qtbot, mine)
    assert not reply.question.isVisible()
    assert reply.send_button.isEnabled()


def test_of_two_answers_the_second_never_goes_out_unseen(
    qtbot: QtBot, mine: CasesPage, theirs: CasesPage, case_id: int
) -> None:
    for page, words in ((mine, "पहला उत्तर "), (theirs, "दूसरा उत्तर ")):
        page.sheet.reply.edit.edit.setPlainText(words + page.sheet.header.code.text())
        page.sheet.reply.send()
        qtbot.waitUntil(page.sheet.reply.question.isVisible)
    mine.sheet.reply.question.yes.click()
    qtbot.waitUntil(mine.sheet.delivery.isVisible)
    theirs.sheet.reply.question.yes.click()
    qtbot.waitUntil(theirs.sheet.changed.isVisible)

    said = theirs.sheet.changed.words
    assert mine.desktop.seat.officer.name in said
    assert "पहला उत्तर" in said
    assert theirs.sheet.reply.edit.text().startswith("दूसरा उत्तर")
    (delivery,) = page_of(theirs.desktop, case_id).deliveries
    assert delivery.state is DeliveryState.READY
    assert delivery.text.startswith("पहला उत्तर")

    # Seen now; what the first answer told is told, so the second goes as a plain reply.
    assert theirs.sheet.reply.purpose.current is Purpose.REPLY
    assert "stays as it is" in theirs.sheet.reply.purpose.effect.text()
    assert _offered(theirs) == [Purpose.REPLY]
    theirs.sheet.reply.send()
    qtbot.waitUntil(theirs.sheet.reply.question.isVisible)
    theirs.sheet.reply.question.yes.click()
    qtbot.waitUntil(lambda: len(page_of(theirs.desktop, case_id).deliveries) == 2)
    qtbot.waitUntil(lambda: theirs.sheet.reply.edit.text() == "")
    both = page_of(theirs.desktop, case_id).deliveries
    assert {each.purpose for each in both} == {Purpose.ACKNOWLEDGE, Purpose.REPLY}
    assert not theirs.sheet.changed.isVisible()


def _offered(page: CasesPage) -> list[Purpose]:
    box = page.sheet.reply.purpose.box
    return [Purpose(box.itemData(row)) for row in range(box.count())]


def test_prepared_words_stay_in_the_box_when_a_colleague_was_quicker(
    qtbot: QtBot, mine: CasesPage, theirs: CasesPage, case_id: int
) -> None:
    prepared = theirs.sheet.reply.edit.text()
    for page in (mine, theirs):
        page.sheet.reply.send()
        qtbot.waitUntil(page.sheet.reply.question.isVisible)
    mine.sheet.reply.question.yes.click()
    qtbot.waitUntil(mine.sheet.delivery.isVisible)
    theirs.sheet.reply.question.yes.click()
    qtbot.waitUntil(theirs.sheet.changed.isVisible)
    calm(qtbot, theirs.desktop)
    assert prepared
    assert theirs.sheet.reply.edit.text() == prepared

    # A moment is told once: its words do not go out again under another name.
    theirs.sheet.reply.send()
    qtbot.waitUntil(theirs.sheet.reply.question.isVisible)
    theirs.sheet.reply.question.yes.click()
    qtbot.waitUntil(theirs.sheet.reply.send_button.isEnabled)
    assert "told of this already" in theirs.sheet.reply.edit.edit.accessibleDescription()
    assert len(page_of(theirs.desktop, case_id).deliveries) == 1
    assert theirs.sheet.reply.edit.text() == prepared
