"""Numbers of IGRS and CPGRAMS are recognised, read, and told from other numbers."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upsocial_desktop.domain.language.gazetteer import District
from upsocial_desktop.domain.reference_numbers import (
    System,
    district_of,
    find_references,
    reference_of,
)
from upsocial_desktop.machine.gazetteer_files import read_gazetteer

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def mahoba(code: str) -> District | None:
    (found,) = find_references(code)
    return district_of(found, read_gazetteer(RESOURCES).districts)


@pytest.mark.parametrize(
    "written",
    [
        "40016918011385",
        "400-169-18-011385",
        "400 16918 011385",
        "४००१६९१८०११३८५",
        "４００１６９１８０１１３８５",
        "4001691\u200b8011385",
        "400–169–18–011385",
    ],
)
def test_an_igrs_number_is_read_however_it_is_written(written: str) -> None:
    text = f"IGRS संदर्भ संख्या {written} पर कुछ नहीं हुआ"
    (found,) = find_references(text)
    assert (found.system, found.number) == (System.IGRS, "40016918011385")
    assert (found.year, found.portal_code) == (2018, "169")
    assert text[found.start : found.end] == written


def test_the_district_of_an_igrs_number_is_that_of_its_code() -> None:
    named = mahoba("40016918011385")
    assert named is not None
    assert named.name_en == "Mahoba"
    younger = mahoba("40020321000001")
    assert younger is not None
    assert younger.name_en == "Amethi"


def test_a_number_of_the_union_s_share_of_igrs_names_no_district() -> None:
    (found,) = find_references("60000240072053")
    assert (found.system, found.year, found.portal_code) == (System.IGRS, 2024, "")
    assert mahoba("60000240072053") is None


@pytest.mark.parametrize(
    ("written", "number", "year"),
    [
        ("GOVUP/E/2022/88009", "GOVUP/E/2022/88009", 2022),
        ("PMOPG/E/2022/0249558", "PMOPG/E/2022/0249558", 2022),
        ("govup / e / २०२२ / ८८००९", "GOVUP/E/2022/88009", 2022),
        ("DARPG\\P\\2019\\00123", "DARPG/P/2019/00123", 2019),
    ],
)
def test_a_cpgrams_number_keeps_its_padding(written: str, number: str, year: int) -> None:
    (found,) = find_references(f"मेरी शिकायत {written} का क्या हुआ?")
    assert (found.system, found.number, found.year) == (System.CPGRAMS, number, year)
    assert reference_of(written, System.CPGRAMS) == number
    assert reference_of(written, System.IGRS) == ""


@pytest.mark.parametrize(
    "text",
    [
        "मेरा नंबर 9415012345",
        "UPX-142-10427-9 #UPX142104279",
        "40099918011385",
        "40016999011385",
        "140016918011385",
        "400169180113857",
        "आधार 4991 1866 5246",
        "a/b/2022/1",
        "GOVUP/E/1922/88009",
        "",
    ],
)
def test_other_numbers_are_no_references(text: str) -> None:
    assert find_references(text) == ()


def test_both_are_found_in_their_order() -> None:
    text = "पहले GOVUP/E/2022/88009 फिर 40016918011385"
    assert [one.system for one in find_references(text)] == [System.CPGRAMS, System.IGRS]


@given(st.text(max_size=80))
def test_any_text_is_searched_without_a_fault(text: str) -> None:
    for found in find_references(text):
        assert 0 <= found.start < found.end <= len(text)
