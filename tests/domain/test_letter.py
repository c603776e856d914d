"""The letter to an office that is not on the system, as words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.letter import LetterFacts, letter_paper, report_by, write_letter
from upsocial_desktop.domain.office import Office, OfficeKind
from upsocial_desktop.domain.office_hindi import (
    DELIVERY_STATES,
    MOVES,
    PURPOSES,
    ROLES,
    SLIP_STATES,
    STATES,
    is_hindi,
    move_in_hindi,
)
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.domain.paper import PRACTICE_MARK, plain_text, printable

NOW = datetime(2017, 12, 1, 6, tzinfo=UTC)
PWD = Office(1, 142, OfficeKind.DEPARTMENT, "Public Works", "लोक निर्माण विभाग")
ENERGY = Office(2, 143, OfficeKind.DEPARTMENT, "Energy", "ऊर्जा विभाग", False)
FACTS = LetterFacts(
    code="UPX-142-10427-9",
    number=1,
    written_at=NOW,
    sender=Officer(1, 1, "अनीता वर्मा", "Information officer", Role.INFORMATION_OFFICER),
    sending=PWD,
    receiving=ENERGY,
    home=PWD,
    account_username="UPPWD",
    complainant_username="citizen42",
    source_at=NOW - timedelta(days=2),
    topic_hi="बिजली",
    topic_en="Electricity",
    place="जैदपुर",
    district_hi="बाराबंकी",
    district_en="Barabanki",
    summary="खम्भा टूटकर गिरा है",
    reason="खम्भा विद्युत विभाग का है",
    accept_by=NOW + timedelta(days=1),
    due_at=NOW + timedelta(days=5),
)


def test_the_letter_says_who_to_whom_about_what_and_until_when() -> None:
    text = write_letter(FACTS).hindi
    assert text.number == "UPX-142-10427-9/प्रेषण-1"
    assert text.date == "1 दिसंबर 2017"
    assert text.sender == ("अनीता वर्मा", "सूचना अधिकारी", "लोक निर्माण विभाग")
    assert text.addressee[-1] == "ऊर्जा विभाग"
    assert "UPX-142-10427-9 (बिजली, जैदपुर, बाराबंकी)" in text.subject
    assert text.salutation == "महोदय/महोदया,"
    body = " ".join(text.paragraphs)
    for said in ("“खम्भा टूटकर गिरा है”", "खम्भा विद्युत विभाग का है।", "02-12-2017 11:30 बजे तक"):
        assert said in body
    assert "कृपया दिनांक 05-12-2017 तक कृत कार्यवाही की आख्या" in body
    assert "06-12-2017 तक उत्तर देने का वचन" in body
    assert "@UPPWD (लोक निर्माण विभाग)" in body


def test_all_three_forms_carry_the_code_and_the_summary() -> None:
    letter = write_letter(FACTS)
    english = " ".join(letter.english.paragraphs)
    for form in (" ".join(letter.hindi.paragraphs), english, letter.message):
        assert "UPX-142-10427-9" in form
        assert "खम्भा टूटकर गिरा है" in form
    assert "by 02-12-2017 11:30 IST" in english
    assert letter.message.splitlines()[0] == "शिकायत UPX-142-10427-9 → ऊर्जा विभाग"


def test_a_number_of_igrs_stands_in_the_reference_only_where_there_is_one() -> None:
    assert len(write_letter(FACTS).hindi.references) == 1
    with_it = write_letter(replace(FACTS, igrs_no="40016918011385")).hindi
    assert "40016918011385" in with_it.references[1]
    assert "(2) " in plain_text(letter_paper(write_letter(replace(FACTS, igrs_no="4"))).parts)


@pytest.mark.parametrize(
    ("days", "said"),
    [(3, "दिनांक 03-12-2017 तक"), (2, "दिनांक 02-12-2017 तक"), (1.9, "तत्काल"), (-3, "तत्काल")],
)
def test_a_report_is_asked_for_a_day_before_the_citizen_s_date_or_at_once(
    days: float, said: str
) -> None:
    facts = replace(FACTS, due_at=NOW + timedelta(days=days))
    assert f"कृपया {said} कृत" in write_letter(facts).hindi.paragraphs[4]
    assert report_by(facts) >= facts.accept_by


def test_a_designation_in_hindi_is_taken_as_it_is() -> None:
    officer = replace(FACTS.sender, designation="अधिशासी अभियन्ता")
    assert write_letter(replace(FACTS, sender=officer)).hindi.sender[1] == "अधिशासी अभियन्ता"
    assert is_hindi("अभियन्ता")
    assert not is_hindi("Engineer")


def test_the_short_text_is_short_and_cut_between_words() -> None:
    long = replace(FACTS, summary="शब्द " * 200)
    message = write_letter(long).message
    assert len(message) < 500
    assert "शब्द …" in message
    assert len(write_letter(replace(FACTS, summary="क" * 900)).message) < 600


def test_practice_is_marked_on_paper_and_in_the_short_text() -> None:
    letter = write_letter(replace(FACTS, is_practice=True))
    assert letter_paper(letter).mark == PRACTICE_MARK
    assert letter.message.startswith("अभ्यास")
    assert letter_paper(write_letter(FACTS)).mark == ""


def test_what_turns_lines_about_is_printed_as_a_mark_and_indic_joiners_stay() -> None:
    assert printable("a\u202eb\x00c\ud800") == "a�b�c�"
    assert printable("क्\u200dष\r\nनया") == "क्\u200dष\nनया"


def test_everything_that_can_stand_on_paper_has_hindi_words() -> None:
    from upsocial_desktop.domain.case import CaseState
    from upsocial_desktop.domain.delivery import DeliveryState, Purpose
    from upsocial_desktop.domain.forward_slip import SlipState

    assert set(STATES) == set(CaseState)
    assert set(SLIP_STATES) == set(SlipState)
    assert set(ROLES) == set(Role)
    assert set(PURPOSES) == set(Purpose)
    assert set(DELIVERY_STATES) == set(DeliveryState)
    assert move_in_hindi("unheard_of") == "unheard of"


@pytest.mark.parametrize("move", CaseMove)
def test_every_move_of_a_case_has_its_hindi_words(move: CaseMove) -> None:
    assert move in MOVES, f"{move.name} stands on paper: give it words in office_hindi.MOVES"
    assert is_hindi(MOVES[move])
    assert move_in_hindi(move.value) == MOVES[move]


def test_no_two_moves_of_a_case_read_alike() -> None:
    assert len(set(MOVES.values())) == len(MOVES)
