"""Complaint codes are made, checked, and found in what people write."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upsocial_desktop.domain.code import FIRST_SERIAL, Code, damm_digit, find_codes, last_digits
from upsocial_desktop.domain.errors import Refused

CODE = Code(142, 10427)
DIGIT = CODE.check_digit
CODES = st.builds(Code, st.integers(101, 999), st.integers(FIRST_SERIAL, 99_999_999))
CUES = (
    *("code:", "Code", "कोड", "कोड:", "संदर्भ संख्या", "सन्दर्भ सं.", "शिकायत नंबर", "complaint no"),
    *("Complaint No.", "ref no:", "complaint number is", "docket number", "shikayat no"),
    "case id #",
)
DEVANAGARI = str.maketrans("0123456789", "०१२३४५६७८९")
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def test_the_check_digit_is_damm_s() -> None:
    assert damm_digit("572") == 4
    assert damm_digit("5724") == 0
    assert damm_digit("43881234567") == 9


def test_a_code_is_written_as_people_see_it() -> None:
    assert CODE.text == str(CODE) == "UPX-142-10427-9"
    assert CODE.hashtag == "#UPX142104279"
    assert len(CODE.text) == 15


def test_training_offices_are_known_by_their_number() -> None:
    assert not Code(899, 10001).is_training
    assert Code(900, 10001).is_training
    assert Code(999, 10001).is_training


@pytest.mark.parametrize(("office", "serial"), [(100, 10001), (1000, 10001), (101, 10000), (0, 0)])
def test_no_code_lies_outside_its_numbers(office: int, serial: int) -> None:
    with pytest.raises(ValueError, match="no code"):
        Code(office, serial)


@given(CODES)
def test_every_form_of_a_code_is_read_back(code: Code) -> None:
    digits = f"{code.office}{code.serial}{code.check_digit}"
    for text in (code.text, code.hashtag, f" {code.text.lower()} ", digits, code.text[4:]):
        assert Code.parse(text) == code
    assert Code.parse(code.text.translate(DEVANAGARI)) == code
    assert Code.parse(code.text.translate(FULL_WIDTH).replace("-", "–")) == code


@given(CODES, st.data())
def test_one_wrong_digit_is_always_seen(code: Code, data: st.DataObject) -> None:
    digits = f"{code.office}{code.serial}{code.check_digit}"
    place = data.draw(st.integers(0, len(digits) - 1))
    wrong = data.draw(st.sampled_from([d for d in "0123456789" if d != digits[place]]))
    assert damm_digit(digits[:place] + wrong + digits[place + 1 :]) != 0


def test_the_table_sees_every_single_error_and_every_swap() -> None:
    for state, (one, other) in itertools.product(
        "0123456789", itertools.permutations("0123456789", 2)
    ):
        assert damm_digit(state + one) != damm_digit(state + other)
        assert damm_digit(state + one + other) != damm_digit(state + other + one)


@given(CODES, st.data())
def test_two_neighbours_changed_about_are_always_seen(code: Code, data: st.DataObject) -> None:
    digits = f"{code.office}{code.serial}{code.check_digit}"
    place = data.draw(st.integers(0, len(digits) - 2))
    swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    assert (damm_digit(swapped) == 0) == (swapped == digits)


def test_a_slip_is_told_from_nonsense() -> None:
    with pytest.raises(Refused) as slip:
        Code.parse(f"UPX-142-10428-{DIGIT}")
    assert slip.value.code == "code.check_digit"
    for text in ("", "UPX", "UPX-142", "hello", "UPX-042-10427-3", "UPX-142-00427-1", "9" * 40):
        with pytest.raises(Refused) as nonsense:
            Code.parse(text)
        assert nonsense.value.code == "code.unreadable"


@pytest.mark.parametrize(
    "written",
    [
        f"UPX-142-10427-{DIGIT}",
        f"upx 142 10427 {DIGIT}",
        f"Upx–142—10427‑{DIGIT}",
        f"#UPX14210427{DIGIT}",
        f"# UPX 142-10427-{DIGIT}",
        f"यूपीएक्स-142-10427-{DIGIT}",
        f"यूपीएक्‍स १४२ १०४२७ {str(DIGIT).translate(DEVANAGARI)}",
        f"यू पी एक्स 142 10427 {DIGIT}",
        f"U.P.X 142.10427.{DIGIT}",
        f"ＵＰＸ－１４２－１０４２７－{str(DIGIT).translate(FULL_WIDTH)}",
        f"UPX-1\u200b42-10\u200d427-{DIGIT}",
        f"UPX-l42-1O427-{DIGIT}",
        f"UPX 14210 427{DIGIT}",
        f"UPX 142 104 27{DIGIT}",
        f"UPX:142/10427/{DIGIT}",
        f"UPX−142−10427−{DIGIT}",
    ],
)
def test_a_code_is_found_however_it_is_written(written: str) -> None:
    text = f"सर 2 दिन हो गए, {written} का क्या हुआ? 15 घर हैं"
    (found,) = find_codes(text)
    assert (found.code, found.trouble, found.written) == (CODE, None, written)
    assert text[found.start : found.end] == written


@pytest.mark.parametrize(
    "cue",
    CUES,
)
@pytest.mark.parametrize("number", ["142-10427-{}", "14210427{}", "142 10427 {}"])
def test_without_the_prefix_a_cue_is_enough(cue: str, number: str) -> None:
    written = number.format(DIGIT)
    (found,) = find_codes(f"मेरी {cue} {written} पर कुछ नहीं हुआ")
    assert (found.code, found.written) == (CODE, written)


@pytest.mark.parametrize(
    "text",
    [
        "मेरा नंबर 9415012345 है",
        "call +91 94150 12345 or 0522-2238902",
        "PNR 4512345678, train 12203",
        "IGRS संदर्भ संख्या 40016918011385",
        "शिकायत संख्या 40016918011385 लंबित है",
        "गाड़ी UP32AB1234 और UP 32 X 1234",
        "GOVUP/E/2022/88009",
        f"142-10427-{DIGIT}",
        f"14210427{DIGIT}",
        "complaint no 9415012345",
        "complaint no 919415012345",
        "startUPX-142",
        "UPX",
        "UPX-142-104-2",
        "Aadhaar 4991 1866 5246",
        "05-12-2017 को 10427 मीटर",
        "pincode 226001",
        "",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert find_codes(text) == ()


def test_an_unmarked_number_with_a_slip_is_no_code_at_all() -> None:
    assert find_codes(f"complaint no 14210427{(DIGIT + 1) % 10}") == ()


def test_a_slip_behind_the_prefix_is_shown_with_its_trouble() -> None:
    (found,) = find_codes(f"UPX-142-10428-{DIGIT} कब?")
    assert (found.code, found.trouble) == (None, "check_digit")
    (found,) = find_codes(f"UPX-042-10427-{damm_digit('04210427')}")
    assert (found.code, found.trouble) == (None, "office")


def test_several_codes_are_found_in_order_and_once() -> None:
    other = Code(167, 123456)
    text = f"complaint no {CODE.text} और {other.hashtag}, {CODE.text}"
    assert [found.code for found in find_codes(text)] == [CODE, other, CODE]


def test_what_follows_a_code_is_not_drawn_into_it() -> None:
    for behind in (" 2 दिन", ", 3 दिन", " 94150 12345", "पर", "।", ")", "-2017"):
        (found,) = find_codes(f"{CODE.text}{behind}")
        assert (found.code, found.written) == (CODE, CODE.text)


def test_staff_search_by_the_last_five_digits() -> None:
    assert last_digits(CODE.text) == "10427"
    assert last_digits(" १०४२७ ") == "10427"
    assert last_digits(f"10427-{DIGIT}") == "10427"
    assert last_digits(Code(142, 1234567).hashtag) == "34567"
    assert last_digits("1234567") == "34567"
    assert last_digits("बिजली") == last_digits("427") == last_digits("") == ""


@given(st.text(max_size=60))
def test_any_text_is_searched_without_a_fault(text: str) -> None:
    for found in find_codes(text):
        assert text[found.start : found.end] == found.written
    last_digits(text)


@given(
    CODES, st.text(alphabet="कख अब,।!\n", max_size=10), st.text(alphabet="कख अब,।!\n", max_size=10)
)
def test_a_printed_code_is_found_in_any_sentence(code: Code, before: str, behind: str) -> None:
    text = f"{before} {code.text} {behind}"
    assert [found.code for found in find_codes(text)] == [code]
