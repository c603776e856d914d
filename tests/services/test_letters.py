"""Cases of an office that is not on the system: by letter there, by telephone back."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.fakes import MORNING
from tests.services.conftest import World
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.case import Case, CaseMove, CaseState
from upsocial_desktop.domain.closing_gate import Report
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.forward_slip import SlipState
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.paper import Paper, plain_text
from upsocial_desktop.machine.papers import write_paper
from upsocial_desktop.services import forwarding, letters, staff
from upsocial_desktop.services.browsing import case_page
from upsocial_desktop.services.case_paper import case_paper, save_case
from upsocial_desktop.services.case_sheet import SCHEMA, as_json, case_record
from upsocial_desktop.services.letters import Call, Way

DONE = Report(
    "खम्भा बदला गया।",
    date(2026, 11, 21),
    "लाइनमैन",
    contact="JE rang him",
    contact_on=date(2026, 11, 21),
    no_photo="Dark by then",
)


def no_pdf(paper: Paper) -> bytes:
    return plain_text(paper.parts).encode()


@pytest.fixture
def case(world: World) -> Case:
    """A case on its way to office 903, where nobody works with this program."""
    world.ports = replace(world.ports, write_paper=write_paper)
    with world.ports.store.read() as tx:
        away = next(office for office in tx.offices() if office.number == 903)
    staff.set_on_system(world.ports, away.id, is_on_system=False)
    post = citizen_post(MORNING - timedelta(days=2), "@UPPWD_Abhyas खम्भा गिरा है")
    world.say(post)
    made = world.register(post)
    wish = world.wish(world.officer(901), made.id)
    forwarding.forward_case(world.ports, wish, away.id, "Their pole, ring 9876543210")
    return world.case(made.id)


def call(world: World, minutes: float = 0, who: str = "Shri R. K. Rai, JE") -> Call:
    return Call(who, world.clock.now() + timedelta(minutes=minutes))


def code_of(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.code


def test_a_forward_there_is_by_letter_and_the_letter_names_its_day(
    world: World, case: Case
) -> None:
    assert (case.state, case.is_by_letter) == (CaseState.FORWARDED, True)
    found = letters.letter_of(world.ports, world.officer(901), case.id)
    assert found.slip.to_office_id == case.desk_office_id
    text = " ".join(found.letter.hindi.paragraphs)
    assert case.summary in text
    assert "9876543210" not in text
    assert "3210" in text
    assert found.letter.is_practice
    world.clock.go_on(86_400)
    later = letters.letter_of(world.ports, world.officer(901), case.id)
    assert later.letter.hindi.date == found.letter.hindi.date


def test_no_letter_where_there_is_nothing_to_write(world: World, case: Case) -> None:
    with pytest.raises(Refused) as refused:
        letters.letter_of(world.ports, world.officer(902), case.id)
    assert code_of(refused) == "case.not_yours"
    forwarding.recall_case(world.ports, world.wish(world.officer(901), case.id))
    energy = world.officer(902).office_id
    wish = world.wish(world.officer(901), case.id)
    forwarding.forward_case(world.ports, wish, energy, "Theirs")
    with pytest.raises(Refused) as refused:
        letters.letter_of(world.ports, world.officer(901), case.id)
    assert code_of(refused) == "letter.on_system"
    wish = world.wish(world.officer(901), case.id)
    with pytest.raises(Refused):
        letters.hand_over_letter(world.ports, wish, Way.PAPER)
    with pytest.raises(Refused):
        letters.accept_by_phone(world.ports, wish, call(world))
    assert world.case(case.id).version == wish.version


def test_handing_over_is_noted_and_moves_no_clock(world: World, case: Case) -> None:
    wish = world.wish(world.officer(901), case.id)
    letters.hand_over_letter(world.ports, wish, Way.MESSAGE, " Shri Rai ")
    letters.hand_over_letter(world.ports, wish, Way.MESSAGE, " Shri Rai ")
    after = world.case(case.id)
    assert after == replace(case, version=case.version + 1, changed_at=after.changed_at)
    with world.ports.store.read() as tx:
        line = tx.history(Subject.CASE, case.id)[-1]
    assert (line.move, dict(line.facts)) == ("letter", {"way": "message", "handed_to": "Shri Rai"})


def test_acceptance_by_phone_is_noted_with_who_said_it_and_when(world: World, case: Case) -> None:
    world.clock.go_on(3600)
    told = call(world, minutes=-10)
    officer = world.officer(901)
    letters.accept_by_phone(world.ports, world.wish(officer, case.id), told)
    after = world.case(case.id)
    assert (after.state, after.working_office_id) == (CaseState.IN_PROCESS, case.desk_office_id)
    assert (after.due_at, after.home_office_id) == (case.due_at, case.home_office_id)
    assert (after.holder_id, after.desk_due_at) == (officer.id, None)
    with world.ports.store.read() as tx:
        line = tx.history(Subject.CASE, case.id)[-1]
        assert tx.slips(case.id)[-1].state is SlipState.ACCEPTED
    assert line.move == "accept"
    assert dict(line.facts) == {"told_by": told.spoken_to, "told_at": told.spoken_at}


@pytest.mark.parametrize(
    ("minutes", "who", "code"),
    [(0, " ", "call.who_missing"), (1, "R", "call.in_future"), (-90, "R", "call.too_early")],
)
def test_a_call_that_cannot_be_true_is_not_noted(
    world: World, case: Case, minutes: float, who: str, code: str
) -> None:
    world.clock.go_on(3600)
    wish = world.wish(world.officer(901), case.id)
    with pytest.raises(Refused) as refused:
        letters.accept_by_phone(world.ports, wish, call(world, minutes, who))
    assert code_of(refused) == code
    assert world.case(case.id) == case


def test_only_the_sender_speaks_for_that_office(world: World, case: Case) -> None:
    wish = world.wish(world.officer(902), case.id)
    with pytest.raises(Refused) as refused:
        letters.accept_by_phone(world.ports, wish, call(world))
    assert code_of(refused) == "case.not_yours"


def test_a_return_by_phone_comes_back_with_its_reason(world: World, case: Case) -> None:
    wish = world.wish(world.officer(901), case.id)
    letters.return_by_phone(world.ports, wish, call(world), "Not our pole")
    after = world.case(case.id)
    assert (after.state, after.bounces) == (CaseState.REGISTERED, 1)
    assert not after.is_by_letter
    with world.ports.store.read() as tx:
        line = tx.history(Subject.CASE, case.id)[-1]
        assert tx.slips(case.id)[-1].return_reason == "Not our pole"
    assert line.facts["told_by"] == "Shri R. K. Rai, JE"


def test_a_report_by_phone_goes_to_the_home_desk_and_is_answered_from_there(
    world: World, case: Case
) -> None:
    officer = world.officer(901)
    letters.accept_by_phone(world.ports, world.wish(officer, case.id), call(world))
    letters.report_by_phone(world.ports, world.wish(officer, case.id), call(world), DONE)
    after = world.case(case.id)
    assert (after.state, after.desk_office_id) == (CaseState.REPORTED, case.home_office_id)
    assert after.report == DONE.action
    with world.ports.store.read() as tx:
        line = tx.history(Subject.CASE, case.id)[-1]
    assert (line.facts["told_by"], line.facts["done_by"]) == ("Shri R. K. Rai, JE", "लाइनमैन")
    with pytest.raises(Refused):
        letters.report_by_phone(world.ports, world.wish(officer, case.id), call(world), DONE)


def test_a_wish_done_twice_is_noted_once(world: World, case: Case) -> None:
    wish = world.wish(world.officer(901), case.id)
    told = call(world)
    letters.accept_by_phone(world.ports, wish, told)
    world.clock.go_on(60)
    letters.accept_by_phone(world.ports, wish, told)
    assert world.case(case.id).version == wish.version + 1


def test_the_page_offers_the_letter_to_the_sender_only(world: World, case: Case) -> None:
    sender = case_page(world.ports, world.officer(901), case.id).allowed_moves
    assert {CaseMove.LETTER, CaseMove.ACCEPT, CaseMove.RETURN} <= sender
    other = case_page(world.ports, world.officer(902), case.id).allowed_moves
    assert not {CaseMove.LETTER, CaseMove.ACCEPT} & other


def test_a_letter_is_written_whole_as_pdf_or_text(world: World, case: Case, tmp_path: Path) -> None:
    letter = letters.letter_of(world.ports, world.officer(901), case.id).letter
    letters.save_letter(world.ports, letter, tmp_path / "a.PDF", no_pdf)
    assert case.code in (tmp_path / "a.PDF").read_text(encoding="utf-8")
    letters.save_letter(world.ports, letter, tmp_path / "a.txt", no_pdf)
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == letter.message + "\n"
    with pytest.raises(Refused) as refused:
        letters.save_letter(world.ports, letter, tmp_path / "a.doc", no_pdf)
    assert code_of(refused) == "paper.ending"
    with pytest.raises(Unavailable):
        letters.save_letter(world.ports, letter, tmp_path / "none" / "a.txt", no_pdf)


# --- The case for people and programs outside ---


def test_the_record_has_everything_and_no_private_number(
    world: World, case: Case, tmp_path: Path
) -> None:
    record = case_record(world.ports, world.officer(901), case.id)
    text = as_json(record)
    kept = json.loads(text)
    assert (kept["schema"], kept["code"], kept["state"]) == (SCHEMA, case.code, "forwarded")
    assert kept["clocks"]["due_at"] == case.due_at.isoformat()
    assert kept["parties"]["desk"]["number"] == 903
    assert kept["parties"]["is_by_letter"] is True
    assert kept["history"][-1]["facts"]["to_office"] == 903
    assert "9876543210" not in text
    assert "XXXXXX3210" in kept["slips"][0]["reason"]
    assert [line["version"] for line in kept["history"]] == [1, 2]
    to = tmp_path / "case.json"
    save_case(world.ports, record, to, no_pdf)
    assert to.read_text(encoding="utf-8") == text


def test_the_names_in_the_record_stay_as_they_are(world: World, case: Case) -> None:
    kept = json.loads(as_json(case_record(world.ports, world.officer(901), case.id)))
    assert " ".join(kept) == (
        "schema made_at made_by is_practice code state version matter clocks parties returns"
        " reopened me_too report photo close_reason slips posts answers history"
    )
    assert " ".join(kept["matter"]) == (
        "summary topic district district_en district_hi place citizen igrs_no flags"
    )
    assert " ".join(kept["clocks"]) == (
        "citizen_wrote_at registered_at due_at due_before_interim_at desk_since_at desk_due_at"
        " first_reply_at reported_at closed_at reopen_until_at reopened_at source_gone_at"
    )
    assert " ".join(kept["slips"][0]) == (
        "from_office to_office reason sent_at due_at state settled_at return_reason"
    )
    assert " ".join(kept["history"][0]) == "version at move by office facts"
    assert " ".join(kept["posts"][0]) == "at author text is_ours is_gone post_id"


def test_the_sheet_shows_code_clocks_summary_slips_posts_and_history(
    world: World, case: Case
) -> None:
    letters.accept_by_phone(world.ports, world.wish(world.officer(901), case.id), call(world))
    paper = case_paper(case_record(world.ports, world.officer(901), case.id))
    text = plain_text(paper.parts)
    for said in (case.code, case.summary, "वचन तिथि", "स्वीकृत", "Shri R. K. Rai, JE"):
        assert said in text
    assert f"@{case.complainant_username}" in text
    assert paper.mark
    assert case.code in paper.foot
    assert "9876543210" not in text


def test_words_of_a_post_that_is_gone_are_gone_from_the_record(world: World, case: Case) -> None:
    account = world.account
    with world.ports.store.write() as tx:
        tx.mark_gone(account.id, [case.source_post_id], world.clock.now())
    record = case_record(world.ports, world.officer(901), case.id)
    (post,) = record.posts
    assert (post.text, post.is_gone) == ("", True)
    assert "gone from X" in plain_text(case_paper(record).parts)
