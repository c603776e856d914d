from datetime import UTC, datetime, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upsocial_desktop.domain.code import Code
from upsocial_desktop.domain.language.script import Language
from upsocial_desktop.domain.likeness import likeness, share_of, word_pairs
from upsocial_desktop.domain.pace import DAY, QUARTER, Pace, send_times
from upsocial_desktop.domain.post_text import measure
from upsocial_desktop.domain.variation import MOST_ALIKE, Addressee, Core, alike, word_each

NOW = datetime(2026, 11, 21, 4, 0, tzinfo=UTC)
CORE = Core(
    "ट्रांसफार्मर बदल दिया गया है, बिजली चालू है।", "The transformer was replaced; the supply is on."
)


def _people(count: int) -> list[Addressee]:
    languages = (Language.HINDI, Language.ENGLISH, Language.HINGLISH)
    return [
        Addressee(n, Code(142, 10_001 + n).text, languages[n % 3], "Zaidpur" if n % 2 else "")
        for n in range(count)
    ]


def test_two_hundred_answers_differ_fit_and_carry_their_codes() -> None:
    people = _people(200)
    worded = word_each(CORE, people, 280)
    texts = [each.text for each in worded]
    assert len(set(texts)) == 200
    assert all(measure(text).is_valid for text in texts)
    assert all(one.code in text for one, text in zip(people, texts, strict=True))
    pairs = [word_pairs(text) for text in texts]
    assert max(share_of(one, other) for one, other in combinations(pairs, 2)) <= MOST_ALIKE
    assert word_each(CORE, people, 280) == worded


def test_everybody_is_answered_in_a_language_they_wrote_in() -> None:
    hindi, english, hinglish = word_each(CORE, _people(3), 280)
    assert CORE.hindi in hindi.text
    assert CORE.english in english.text
    assert CORE.hindi in hinglish.text
    only_hindi = word_each(Core(CORE.hindi), _people(2), 280)
    assert all(CORE.hindi in each.text for each in only_hindi)


def test_what_cannot_be_worded_says_why() -> None:
    (long,) = word_each(Core("क" * 270), _people(1), 280)
    assert (long.text, long.trouble) == ("", "mass.too_long")
    many = word_each(Core("हाँ " * 55), _people(30), 280)
    assert {each.trouble for each in many if not each.text} <= {"mass.no_words_left"}


def test_words_said_before_are_not_said_again() -> None:
    person = _people(1)
    (first,) = word_each(CORE, person, 280)
    (second,) = word_each(CORE, person, 280, [first.text])
    assert likeness(first.text, second.text) <= MOST_ALIKE


def test_codes_names_and_figures_make_no_difference() -> None:
    one = "@asha UPX-142-10427-9 पर 12 दिन में काम होगा"
    other = "@ravi UPX-142-10001-4 पर 30 दिन में काम होगा"
    assert likeness(one, other) == 1.0
    assert alike(["और बात", one, other]) == (1, 2)
    assert alike([one, "कुछ और"]) is None
    assert likeness("", "") == 1.0
    assert likeness("", "कुछ") == 0.0


@given(
    st.integers(5, 600),
    st.integers(1, 100),
    st.integers(1, 300),
    st.lists(st.integers(-100_000, 4_000), max_size=60),
    st.integers(0, 9),
)
def test_no_window_of_time_ever_holds_more_posts_than_it_may(
    gap: int, quarter: int, day: int, taken: list[int], seed: int
) -> None:
    before = [NOW + timedelta(seconds=each) for each in taken]
    times = send_times(Pace(gap, quarter, day), NOW, 60, before, seed)
    assert len(times) == 60
    assert list(times) == sorted(times)
    assert times[0] >= NOW
    every = sorted([*before, *times])
    for window, most in ((QUARTER, quarter), (DAY, day)):
        for moment in times:
            held = sum(moment - window < each <= moment for each in every)
            was = sum(moment - window < each <= moment for each in before)
            assert held <= max(most, was + 1)


@pytest.mark.parametrize("gap", [5, 40, 600])
def test_gaps_differ_but_keep_about_the_usual_one(gap: int) -> None:
    times = send_times(Pace(gap, 100, 2400), NOW, 20, (), 3)
    gaps = {(later - one).total_seconds() for one, later in pairwise(times)}
    assert len(gaps) > 1
    assert all(gap * 0.6 <= each <= max(gap * 1.4, 9) for each in gaps)
