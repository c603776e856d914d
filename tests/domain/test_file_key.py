"""A key on paper: what is typed back is the key, or it is said which group is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.file_key import GROUPS, KEY_BYTES, FileKey, read_groups, short_name

KEYS = st.binary(min_size=KEY_BYTES, max_size=KEY_BYTES).map(FileKey)
HINDI = str.maketrans("0123456789", "०१२३४५६७८९")


@given(KEYS)
def test_what_is_on_paper_is_the_key(key: FileKey) -> None:
    groups = key.groups()
    assert {len(group) for group in groups} == {6}
    assert len(groups) == GROUPS
    for between in (" ", "", "\n", " - "):
        assert read_groups(between.join(groups)) == key
    assert read_groups(" ".join(groups).translate(HINDI)) == key


@given(KEYS, st.integers(0, GROUPS * 6 - 1), st.integers(1, 9))
def test_one_wrong_figure_is_found_in_its_group(key: FileKey, at: int, more: int) -> None:
    figures = "".join(key.groups())
    wrong = str((int(figures[at]) + more) % 10)
    with pytest.raises(Refused) as told:
        read_groups(figures[:at] + wrong + figures[at + 1 :])
    assert (told.value.code, told.value.facts["group"]) == ("key.mistyped", at // 6 + 1)


@given(KEYS, st.integers(0, GROUPS - 2))
def test_two_groups_in_the_wrong_order_are_found(key: FileKey, at: int) -> None:
    groups = list(key.groups())
    groups[at], groups[at + 1] = groups[at + 1], groups[at]
    with pytest.raises(Refused, match=r"^key.mistyped"):
        read_groups(" ".join(groups))


def test_groups_of_two_papers_do_not_make_a_key() -> None:
    one, other = FileKey(bytes(KEY_BYTES)).groups(), FileKey(b"\xff" * KEY_BYTES).groups()
    with pytest.raises(Refused) as told:
        read_groups(" ".join((*one[:8], *other[8:])))
    assert (told.value.code, told.value.facts["group"]) == ("key.mistyped", 0)


@pytest.mark.parametrize("typed", ["", "twelve", "123456", "1" * (GROUPS * 6 + 1)])
def test_fewer_or_more_figures_are_no_key(typed: str) -> None:
    with pytest.raises(Refused) as told:
        read_groups(typed)
    assert told.value.code == "key.not_whole"
    assert told.value.facts["need"] == GROUPS * 6


def test_a_group_that_no_two_bytes_make_is_refused() -> None:
    # 65536 with its check, at the first place.
    check = (6 * 3 + 5 * 7 + 5 * 9 + 3 * 1 + 6 * 3) % 10
    with pytest.raises(Refused, match=r"^key.mistyped \(group=1\)"):
        read_groups(f"65536{check}" + "".join(FileKey(bytes(KEY_BYTES)).groups()[1:]))


def test_a_key_shows_its_name_and_never_itself() -> None:
    key = FileKey(b"k" * KEY_BYTES)
    assert key.raw.hex() not in repr(key)
    assert "kkk" not in repr(key)
    assert len(key.name) == 20
    assert key.name not in key.raw.hex()
    assert short_name(key.name) == f"{key.name[:4]}-{key.name[4:8]}".upper()
