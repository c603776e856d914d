"""Reading scripted days."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.practice.wire import HEAD, small_day
from upsocial_desktop.practice.__main__ import main
from upsocial_desktop.practice.day.scenarios import ScenarioMistakes, parse_scenario
from upsocial_desktop.practice.day.scene import Action, AfterAnswer, At, Kind


def mistakes(text: str) -> list[tuple[int, str]]:
    with pytest.raises(ScenarioMistakes) as caught:
        parse_scenario(text)
    return [(mistake.line, mistake.words) for mistake in caught.value.mistakes]


def test_a_day_is_read_with_its_people_times_and_labels() -> None:
    day = small_day()
    first = day.events[0]
    assert [person.username for person in day.accounts()] == ["UPPWD_Abhyas", "UPUrja_Abhyas"]
    assert (first.when, first.action, first.kind, first.label) == (
        At(timedelta(hours=-2)),
        Action.POSTS,
        Kind.COMPLAINT,
        "gaddha",
    )
    assert day.events[-1].when == AfterAnswer("UPPWD_Abhyas", "gaddha", timedelta(minutes=40))
    assert day.events[-1].needs_code


def test_the_words_of_a_post_may_run_over_lines_and_hold_an_empty_one() -> None:
    day = parse_scenario(HEAD + "at +0:01 @ramesh_ab posts\n  एक\n\n  # दो\n\n")
    assert day.events[0].text == "एक\n\n# दो"


def test_a_late_post_and_seconds_are_read() -> None:
    day = parse_scenario(HEAD + "at +0:01:30 @ramesh_ab posts late 0:25\n  एक\n")
    assert day.events[0].when == At(timedelta(seconds=90))
    assert day.events[0].late == timedelta(minutes=25)


def test_a_burst_becomes_posts_spread_over_its_time() -> None:
    lines = "burst at +1:00 over 0:10 (complaint)\n  @ramesh_ab: एक\n  @sunita_ab: दो\n"
    events = parse_scenario(HEAD + lines).events
    assert [event.when for event in events] == [
        At(timedelta(hours=1)),
        At(timedelta(hours=1, minutes=5)),
    ]
    assert [event.text for event in events] == ["एक", "दो"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("at 10:00 @ramesh_ab posts\n  x", "write: at"),
        ("at +1:00 @nobody_ab posts\n  x", "nobody here is called @nobody_ab"),
        ("at +1:00 @ramesh_ab posts (rant)\n  x", "'rant' is no kind"),
        ("at +1:00 @ramesh_ab posts", "the words of the post are missing"),
        ("at +1:00 @ramesh_ab replies to thing\n  x", "no post has the label 'thing'"),
        ("at +1:00 @ramesh_ab reposts", "reposts what?"),
        ("at +1:00 @ramesh_ab posts\n  code {code}", "{code} works only"),
        ("after @nobody answers gaddha +0:05 @ramesh_ab replies\n  x", "nobody here is called"),
        ("yesterday it rained", "a line cannot begin with 'yesterday'"),
        ("burst at +1:00 over 0:10 (complaint)\n  no colon here", "a line of a burst reads"),
        ("citizen @ramesh_ab Again", "@ramesh_ab is already there"),
        ("account @New_Abhyas New | office 142", "a training office has a number"),
        ("plan free", "the plan is self-serve or enterprise"),
        ("opens tomorrow", "write the opening as"),
    ],
)
def test_a_mistake_is_told_with_its_line(line: str, words: str) -> None:
    at = HEAD.count("\n") + 1
    found = mistakes(HEAD + line + "\n")
    assert any(number in (at, at + 1) and words in told for number, told in found), found


def test_a_label_is_given_once_and_used_only_afterwards() -> None:
    text = HEAD + (
        "at +1:00 @ramesh_ab posts as a\n  x\n"
        "at +2:00 @ramesh_ab posts as a\n  y\n"
        "at +0:30 @sunita_ab reposts a\n"
        "at +3:00 @sunita_ab deletes a\n"
    )
    told = [words for _, words in mistakes(text)]
    assert "the label 'a' is already given" in told
    assert "'a' happens only later, in line 7" in told
    assert "only @ramesh_ab can delete 'a'" in told


def test_all_mistakes_are_told_at_once_in_order_of_lines() -> None:
    found = mistakes("scenario X\nnonsense\nat +1:00 @a posts\n")
    assert [line for line, _ in found] == sorted(line for line, _ in found)
    assert len(found) >= 4


def test_the_check_command_explains_mistakes_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "day.scenario"
    path.write_text(HEAD + "at +1:00 @nobody posts\n  x\n", encoding="utf-8")
    assert main(["--check", str(path)]) == 2
    assert f"{path}:7: nobody here is called @nobody" in capsys.readouterr().err
    path.write_text(HEAD, encoding="utf-8-sig")
    assert main(["--check", str(path)]) == 0
    path.write_bytes(b"scenario \xff\xfe")
    assert main(["--check", str(path)]) == 2
    assert main(["--check", str(tmp_path / "absent")]) == 2
    assert main([]) == 2
