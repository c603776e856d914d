"""Scenario files: what they can say, how mistakes are told, and that nothing in them crashes."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.practice.wire import EVENTS, HEAD
from upsocial_desktop.practice.day.scenarios import ScenarioMistakes, parse_scenario
from upsocial_desktop.practice.day.scene import Action, At, Kind
from upsocial_desktop.practice.world import World

OPENS_AT = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
FIRST_DAY = Path(__file__).parents[2] / "resources" / "scenarios" / "first_day.scenario"
DEEDS = """
at -0:30 @ramesh_ab posts (complaint) with photo as first late 0:20
  @UPPWD_Abhyas गड्ढा
at -0:29 @sunita_ab replies to first with 3 photos
  यहाँ भी
at +0:01 @ramesh_ab edits first as second
  @UPPWD_Abhyas बड़ा गड्ढा
at +0:02 @sunita_ab likes second
at +0:03 @ramesh_ab protects
at +0:04 @ramesh_ab unprotects
at +0:05 @sunita_ab vanishes
at +0:06 @sunita_ab returns
at +0:07 @Arpita_ab renames to @nayi_ab
at +0:08 @nayi_ab blocks @UPUrja_Abhyas
at +0:09 @nayi_ab unblocks @UPUrja_Abhyas
at +0:10 @UPPWD_Abhyas follows @nayi_ab
at +0:11 @UPPWD_Abhyas unfollows @nayi_ab
at +0:12 fault rate_limited on mentions times 3 for 30
at +0:13 fault lift
"""
BURST = "burst at +1:00 over 0:10 (complaint)\n  @ramesh_ab: एक\n  @sunita_ab: दो\n"
WHOLE = HEAD + "opens 2026-11-23 09:30 IST\nplan self-serve\n" + DEEDS + EVENTS + BURST
LINE = HEAD.count("\n") + 1


def mistakes(text: str) -> list[tuple[int, str]]:
    try:
        parse_scenario(text)
    except ScenarioMistakes as caught:
        return [(mistake.line, mistake.words) for mistake in caught.mistakes]
    return []


def test_everything_a_day_can_say_is_read() -> None:
    events = parse_scenario(HEAD + DEEDS).events
    assert [event.action for event in events] == [
        Action.POSTS,
        Action.REPLIES,
        Action.EDITS,
        Action.LIKES,
        Action.PROTECTS,
        Action.UNPROTECTS,
        Action.VANISHES,
        Action.RETURNS,
        Action.RENAMES,
        Action.BLOCKS,
        Action.UNBLOCKS,
        Action.FOLLOWS,
        Action.UNFOLLOWS,
        Action.FAULT,
        Action.FAULT,
    ]
    first = events[0]
    assert (first.kind, first.photos, first.label, first.late) == (
        Kind.COMPLAINT,
        1,
        "first",
        timedelta(minutes=20),
    )
    assert events[1].photos == 3
    assert events[9].actor == "Arpita_ab"
    assert events[12].when == At(timedelta(minutes=11))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("at +1:00 @ramesh_ab replise to first\n  x", "did you mean replies?"),
        ("at +1:00 @rames_ab posts\n  x", "did you mean @ramesh_ab?"),
        ("at +1:00 @ramesh_ab posts (complant)\n  x", "did you mean complaint?"),
        ("at +1:00 @sunita_ab likes frist", "did you mean first?"),
        ("at +1:00 fault rate_limit on mentions", "did you mean rate_limited?"),
        ("at +1:00 fault slow on mention", "did you mean mentions?"),
        ("at +1:00 fault slow on mentions time 3", "did you mean times?"),
        ("at +1:00 fualt slow on mentions", "did you mean fault?"),
        ("at +1:00 fault slow times 0", "write: times 3"),
        ("at +1:00 fault slow times 99999999999999999999", "write: times 3"),
        ("at +1:00 fault slow for 601", "seconds lie between 0 and 600"),
        ("at +1:00 fault slow for ever", "write: for 30"),
        ("at +1:00 fault slow\n  x", "a fault says nothing"),
        ("citzen @x_ab X", "did you mean citizen?"),
        ("citizen @x_ab X | Agra | | premum", "did you mean premium?"),
        ("citizen @x_ab | Agra", "the name is missing"),
        ("citizen @a_handle_far_too_long_ab X", "at most 15 letters"),
        ("citizen @x_ab X | a | b | premium | c", "one | too many"),
        ("plan enterprize", "did you mean enterprise?"),
        ("plan self-serve\n  x", "no words belong below"),
        ("opens 1999-01-01 10:00 IST", "the year must lie between"),
        ("at +1:00 @ramesh_ab posts with 5 photos\n  x", "with 2 photos (at most 4)"),
        ("at +1:00 @ramesh_ab posts with joy\n  x", "with 2 photos"),
        ("at +1:00 @ramesh_ab posts late soon\n  x", "write: late 00:20"),
        ("at +1:00 @ramesh_ab posts as a!\n  x", "behind 'as' stands a label"),
        ("at +1:00 @ramesh_ab posts to first\n  x", "'posts' goes without a label"),
        ("at +1:00 @sunita_ab likes first late 0:10", "'likes' goes without 'late'"),
        ("at +1:00 @sunita_ab likes first with photo", "'likes' goes without photos"),
        ("at +1:00 @sunita_ab likes first\n  x", "'likes' says nothing"),
        ("at +1:00 @sunita_ab protects @ramesh_ab", "'protects' goes without a handle"),
        ("at +1:00 @sunita_ab blocks", "blocks whom?"),
        ("at +1:00 @sunita_ab blocks @sunita_ab", "nobody does that to themselves"),
        ("at +1:00 @sunita_ab blocks @nobody", "nobody here is called @nobody"),
        ("at +1:00 @sunita_ab renames to @ramesh_ab", "is somebody else's"),
        ("at +1:00 @sunita_ab edits first\n  x", "only @ramesh_ab can edit 'first'"),
        ("at +1:00 @ramesh_ab edits first\n  x", "for one hour only"),
        ("at +1:00 @ramesh_ab posts\n  " + "क" * 281, "the post weighs 281 of 280"),
        ("at +1:00 ramesh_ab posts\n  x", "'ramesh_ab' is nobody"),
        ("at +1:00", "who does what?"),
        ("after @UPPWD_Abhyas answer first +0:05 @ramesh_ab posts\n  x", "or: after @office"),
    ],
)
def test_a_mistake_is_told_by_line_with_the_nearest_right_spelling(line: str, words: str) -> None:
    found = mistakes(f"{HEAD}{line}\nat -0:30 @ramesh_ab posts as first\n  @UPPWD_Abhyas x\n")
    assert any(number in (LINE, LINE + 1) and words in told for number, told in found), found


def test_a_sixth_edit_is_told() -> None:
    edits = "".join(f"at +0:0{n} @Arpita_ab edits a\n  {n}\n" for n in range(1, 7))
    found = mistakes(f"{HEAD}at +0:00 @Arpita_ab posts as a\n  x\n{edits}")
    assert found == [(LINE + 12, "X lets a post be edited 5 times only")]


def test_an_edit_is_told_from_the_hour_on_and_not_before() -> None:
    posted = f"{HEAD}at +0:00 @Arpita_ab posts as a\n  x\n"
    assert mistakes(posted + "at +0:59:59 @Arpita_ab edits a\n  y\n") == []
    found = mistakes(posted + "at +1:00 @Arpita_ab edits a\n  y\n")
    assert found == [(LINE + 2, "X lets a post be edited for one hour only")]


def test_two_mistakes_in_one_line_are_both_told() -> None:
    found = mistakes(HEAD + "at +1:00 @ramesh_ab posts (rant) with 9 photos\n  x\n")
    assert [line for line, _ in found] == [LINE, LINE]


def mutated(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(dice.randint(1, 4)):
        place = dice.randrange(len(lines))
        line, other = lines[place], dice.choice(lines)
        words = line.split(" ")
        word = dice.randrange(len(words))
        cut = dice.randrange(len(line) + 1)
        letter = dice.choice("@:+-()|{} \t\u0000\u2028\u0967٣9abc\ud7ff🙏")
        lines[place] = dice.choice(
            [
                line[:cut] + letter + line[cut:],
                line[:cut] + line[cut + 1 :],
                " ".join(words[:word] + words[word + 1 :]),
                " ".join([*words[:word], dice.choice(other.split(" ")), *words[word:]]),
                other,
                "  " + line,
                line.strip(),
                "",
            ]
        )
        if dice.random() < 0.2:
            dice.shuffle(lines)
    return "\n".join(lines)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32))
def test_no_file_however_spoilt_does_more_than_tell_its_mistakes(seed: int) -> None:
    text = mutated(WHOLE, random.Random(seed))
    found = mistakes(text)
    if found:
        last = len(text.splitlines())
        assert all(1 <= line <= last and words for line, words in found)
        return
    day = parse_scenario(text)
    world = World.load(day, day.paper_opening or OPENS_AT, pace=0)
    while world.step_to_next() is not None:
        pass
    twin = World.load(day, OPENS_AT, pace=0)
    twin.import_state(world.export_state())
    assert twin.export_state() == world.export_state()


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_any_text_at_all_is_read_or_its_mistakes_are_told(text: str) -> None:
    assert mistakes(text)
    mistakes(HEAD + text)


def test_the_whole_file_of_these_tests_is_a_good_one() -> None:
    assert mistakes(WHOLE) == []
    assert mistakes(FIRST_DAY.read_text(encoding="utf-8")) == []
