from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upsocial_desktop.domain import critical
from upsocial_desktop.domain.critical import Danger, Helpline, find_critical, helplines_for


@pytest.mark.parametrize(
    ("text", "danger", "written"),
    [
        ("@UPPWD मकान में आग लगी है", Danger.FIRE, "आग लगी"),
        ("Aag lagi hai jaldi bhejo", Danger.FIRE, "Aag lagi hai"),
        ("FIRE in the market", Danger.FIRE, "FIRE"),
        ("आ\u200dग लग गई", Danger.FIRE, "आ\u200dग लग गई"),
        ("main suicide kar lunga", Danger.SUICIDE, "suicide"),
        ("मैं आत्महत्या कर लूँगा", Danger.SUICIDE, "आत्महत्या"),
        ("मेरे बेटे का अपहरण हो गया", Danger.KIDNAP, "अपहरण"),
        ("bete ka apaharan", Danger.KIDNAP, "apaharan"),
        ("koi bachao", Danger.HELP, "bachao"),
        ("बचाओ!!!", Danger.HELP, "बचाओ"),
        ("#बचाओ", Danger.HELP, "बचाओ"),
        ("छेड़छाड़ हो रही है", Danger.WOMAN, "छेड़छाड़"),
        ("छे\u095cछा\u095c है", Danger.WOMAN, "छे\u095cछा\u095c"),
        ("जान का ख़तरा है", Danger.VIOLENCE, "जान का ख़तरा"),
        ("saanp ne kata", Danger.MEDICAL, "saanp ne kata"),
    ],
)
def test_danger_is_heard_in_every_spelling(text: str, danger: Danger, written: str) -> None:
    assert [(each.danger, each.written) for each in find_critical(text)] == [(danger, written)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "सड़क टूटी है, गड्ढे हैं",
        "he was fired from the job",
        "भाग जाओ",
        "beti bachao beti padhao",
        "बेटी बचाओ बेटी पढ़ाओ",
        "fire NOC kab milega",
        "see https://example.com/fire and @fire_up",
        "आगरा एक्सप्रेसवे पर गड्ढा",
        "suicide prevention day poster",
        "dushman ki aagman",
    ],
)
def test_what_only_looks_like_danger_does_not_ring(text: str) -> None:
    assert find_critical(text) == ()


def test_each_danger_is_told_once_and_in_order() -> None:
    found = find_critical("बचाओ बचाओ आग लगी है, आग लगी, bachao")
    assert [each.written for each in found] == ["बचाओ", "आग लगी", "bachao"]


def test_harmless_words_do_not_hide_a_danger_beside_them() -> None:
    found = find_critical("fire safety was bad and now fire in block B")
    assert [each.danger for each in found] == [Danger.FIRE]


def _line(number: str, dangers: frozenset[Danger] = frozenset(), district: str = "") -> Helpline:
    return Helpline(number, number, number, dangers, district, "")


def test_the_districts_numbers_come_first_then_those_for_all_then_those_that_fit() -> None:
    everything = _line("112")
    fire = _line("101", frozenset({Danger.FIRE}))
    women = _line("1090", frozenset({Danger.WOMAN}))
    here = _line("05248-1", frozenset({Danger.FIRE}), "185")
    there = _line("0522-1", frozenset({Danger.FIRE}), "162")
    lines = (everything, fire, women, there, here)
    assert helplines_for(lines, [Danger.FIRE], "185") == (here, everything, fire)
    assert helplines_for(lines, [Danger.WOMAN]) == (everything, women)
    assert helplines_for(lines, []) == (everything,)


def _words_in(phrases: Iterable[object]) -> list[str]:
    groups = phrases.values() if isinstance(phrases, dict) else (phrases,)
    return sorted({word for group in groups for phrase in group for word in str(phrase).split()})


_SAID = [word for name in ("_WORDS", "_HARMLESS") for word in _words_in(vars(critical)[name])]


_BETWEEN = st.sampled_from((" ", " ", "", "\n", ".", "@", " @aag", "https://aag.in/", "#"))


@given(st.lists(st.tuples(_BETWEEN, st.sampled_from([*_SAID, "पानी", "no", "1"])), max_size=6))
def test_the_quick_look_misses_nothing(said: list[tuple[str, str]]) -> None:
    """Most texts are left after a quick look; with every text read word by word it is the same."""
    text = "".join(f"{between}{word}" for between, word in said)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(critical, "_may_have_some", lambda _forms: True)
        slowly = find_critical(text)
    assert find_critical(text) == slowly
