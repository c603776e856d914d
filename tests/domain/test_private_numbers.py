"""Private numbers are found in any script and masked; what is not private stays readable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upsocial_desktop.domain.private_numbers import (
    PrivacyDoubt,
    PrivateKind,
    asked_in_public,
    find_private,
    masked,
    privacy_doubt,
    verhoeff_holds,
)

AADHAAR, PHONE, ACCOUNT = PrivateKind.AADHAAR, PrivateKind.PHONE, PrivateKind.ACCOUNT
SCRIPTS = ("0123456789", "०१२३४५६७८९", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "০১২৩৪৫৬৭৮৯")


def aadhaar(body: str) -> str:
    """Eleven digits with the check digit that makes them an Aadhaar number."""
    return next(body + digit for digit in "0123456789" if verhoeff_holds(body + digit))


NUMBER = aadhaar("49911866524")


def test_the_check_is_verhoeff_s() -> None:
    assert verhoeff_holds("2363")
    assert verhoeff_holds("758722")
    assert not verhoeff_holds("2364")


@pytest.mark.parametrize(
    ("written", "shown", "kind"),
    [
        (NUMBER, f"XXXX XXXX {NUMBER[-4:]}", AADHAAR),
        (f"{NUMBER[:4]} {NUMBER[4:8]} {NUMBER[8:]}", f"XXXX XXXX {NUMBER[-4:]}", AADHAAR),
        (f"{NUMBER[:4]}-{NUMBER[4:8]}–{NUMBER[8:]}", f"XXXX XXXX {NUMBER[-4:]}", AADHAAR),
        ("4991 1866 5240", "XXXX XXXX 5240", ACCOUNT),
        ("9415012345", "XXXXXX2345", PHONE),
        ("94150 12345", "XXXXX X2345", PHONE),
        ("+91-94150-12345", "+XX-XXXXX-X2345", PHONE),
        ("09415012345", "XXXXXXX2345", PHONE),
        ("919415012345", "XXXXXXXX2345", PHONE),
        ("941-501-2345", "XXX-XXX-2345", PHONE),
        ("9 4 1 5 0 1 2 3 4 5", "X X X X X X 2 3 4 5", PHONE),
        ("९४१५०१२३४५", "XXXXXX२३४५", PHONE),
        ("９４１５０１２３４５", "XXXXXX２３４５", PHONE),
        ("9️⃣4️⃣1️⃣5️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣", "X️⃣X️⃣X️⃣X️⃣X️⃣X️⃣2️⃣3️⃣4️⃣5️⃣", PHONE),
        ("94\u200b150\u200d12345", "XX\u200bXXX\u200dX2345", PHONE),
        ("30456781234", "XXXXXXX1234", ACCOUNT),
        ("215740123456", "XXXXXXXX3456", ACCOUNT),
        ("4111 1111 1111 1111", "XXXX XXXX XXXX 1111", ACCOUNT),
    ],
)
def test_a_private_number_is_masked_but_for_its_last_four(
    written: str, shown: str, kind: PrivateKind
) -> None:
    for before, behind in (("मेरा नंबर ", " है।"), ("no.", ", please"), ("", ""), ("फोन", "पर")):
        text = before + written + behind
        (found,) = find_private(text)
        assert found.kind in {kind, AADHAAR}
        assert masked(text) == before + shown + behind


@pytest.mark.parametrize(
    "text",
    [
        "UPX-142-10427-9 पर क्या हुआ",
        "#UPX142104279 #UPX900100000",
        "IGRS संदर्भ 40016918011385 लंबित",
        "GOVUP/E/2022/88009 और PMOPG/E/2022/0249558",
        "06-12-2017 10:30 को 2 घर, 15 लोग",
        "0522-2238902 पर कॉल करें, या 1076",
        "UP32AB1234 गाड़ी, पिन 226001, ट्रेन 12203",
        "₹1234567890 का घोटाला, 1,00,00,000 रुपये",
        "https://x.com/a/status/1990000000000000001",
        "t.co/9415012345 www.a.in/9415012345",
        "@ramesh9415012345 जी",
        "2016-17 से 2017-18 तक 2500 मीटर",
        "",
    ],
)
def test_what_is_not_private_stays_readable(text: str) -> None:
    assert masked(text) == text


@given(
    st.integers(6, 9),
    st.text("0123456789", min_size=9, max_size=9),
    st.sampled_from(SCRIPTS),
    st.sampled_from(["", "+91 ", "0", "91-"]),
    st.text(alphabet="कखग अब,।!\n", max_size=12),
)
def test_no_phone_in_any_script_is_left_readable(
    first: int, rest: str, script: str, prefix: str, around: str
) -> None:
    number = f"{first}{rest}".translate(str.maketrans("0123456789", script))
    assert number not in masked(f"{around} {prefix}{number} {around}")


@given(st.text(max_size=80))
def test_any_text_is_masked_without_a_fault_and_once(text: str) -> None:
    shown = masked(text)
    assert masked(shown) == shown
    for number in find_private(text):
        assert text[number.start : number.end]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("कृपया अपना मोबाइल नंबर भेजें", PHONE),
        ("Please share your contact number.", PHONE),
        ("kripya apna mobile no. bataye", PHONE),
        ("अपना नंबर दें", PHONE),
        ("कृपया आधार संख्या उपलब्ध कराएं", AADHAAR),
        ("Kindly send your Aadhaar card number", AADHAAR),
        ("apna adhar number bheje", AADHAAR),
        ("अपना बैंक खाता संख्या बताएं", ACCOUNT),
        ("Please provide account number", ACCOUNT),
        ("कृपया अपना मोबाइल नंबर लिखें", PHONE),
        ("Please share your mobile number", PHONE),
        ("share phone no. here", PHONE),
        ("आधार संख्या बताएँ", AADHAAR),
        ("send Aadhaar", AADHAAR),
        ("send a photo of your PAN card", ACCOUNT),
        ("पैन कार्ड साझा करें", ACCOUNT),
        ("IFSC बताएँ", ACCOUNT),
    ],
)
def test_asking_for_a_private_number_in_public_is_seen(text: str, kind: PrivateKind) -> None:
    assert asked_in_public(text) is kind
    assert privacy_doubt(text) == PrivacyDoubt(kind, is_asked_for=True)


@pytest.mark.parametrize(
    "text",
    [
        "कृपया अपना मोबाइल नंबर डीएम में भेजें",
        "Please send your phone number by direct message.",
        "अपना मोबाइल नंबर यहाँ न लिखें",
        "Do not share your Aadhaar number here.",
        "कार्य की आधारशिला रखी गई, कृपया फोटो भेजें",
        "हेल्पलाइन 1076 पर कॉल करें",
        "आपकी शिकायत UPX-142-10427-9 पर दर्ज है। कृपया इसी थ्रेड में लिखें।",
        "इसके आधार पर कार्यवाही की गई, कृपया देखें",
        "Please tell us the village and the pole number.",
        "please DM your mobile number",
        "मोबाइल नंबर केवल DM में भेजें",
        "Contact the tehsil office",
        "सड़क बन गई है",
        "",
    ],
)
def test_what_asks_for_nothing_private_gives_no_warning(text: str) -> None:
    assert asked_in_public(text) is None
    assert privacy_doubt(text) is None


def test_words_that_hold_a_private_number_are_doubted() -> None:
    assert privacy_doubt("श्री राम 9415012345 से बात हुई") == PrivacyDoubt(PHONE, is_asked_for=False)
