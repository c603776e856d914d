"""Every benchmark runs once at a tiny size, so that none can rot; no time is judged."""

import tempfile
from pathlib import Path

import pytest

from tests.benchmarks import (
    case_moves,
    cold_start,
    composer,
    counting,
    frames,
    intake_page,
    large_lists,
    practice,
    publishing,
    rights,
)
from tests.benchmarks.measuring import Figure, Sample, compare, show

pytestmark = pytest.mark.campaign


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Offices are kept for all runs; those of the tests go with them."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


@pytest.mark.usefixtures("kept")
def test_every_question_of_the_lists_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    sizes = (60, 240)
    found = large_lists.measure(sizes, rounds=1)
    large_lists.show(found, sizes)
    assert len(found) == len(large_lists.QUESTIONS)
    assert "Open a case with 500 lines" in capsys.readouterr().out


@pytest.mark.usefixtures("kept", "qapp")
def test_frames_are_measured(capsys: pytest.CaptureFixture[str]) -> None:
    frames.show(frames.measure(240, jumps=3), 240)
    assert "Scroll" in capsys.readouterr().out


@pytest.mark.usefixtures("qapp")
def test_keys_in_the_composer_are_measured(tmp_path: Path) -> None:
    figures = composer.measure(tmp_path, rounds=1)
    assert [" of 280 " in figures[0].name, " 25,000 " in figures[1].name] == [True, True]
    assert all("ms of work a key" in figure.note for figure in figures)


@pytest.mark.skipif(not counting.is_there(), reason="twitter-text-parser is not installed")
def test_the_count_is_ten_times_as_fast_as_another_program_s() -> None:
    """By processor time, so that a busy machine judges no worse than an idle one."""
    for figure in counting.measure(rounds=3):
        assert 1 / figure.cpu_ratio >= counting.GOAL_SPEED, figure.name


def test_an_intake_is_measured_against_what_it_writes(tmp_path: Path) -> None:
    figure = intake_page.measure(tmp_path, size=6, rounds=2)
    assert figure.goal_is_speed


def test_moves_of_cases_are_measured_against_what_they_write(tmp_path: Path) -> None:
    assert len(case_moves.measure(tmp_path, cases=2, rounds=2)) == 3


def test_publishing_is_measured_against_xs_own_time(tmp_path: Path) -> None:
    figure = publishing.measure(tmp_path, posts=4, rounds=2)
    assert figure.goal == pytest.approx(1.3)
    assert "of X's time" in figure.note


def test_a_start_is_measured_and_loads_nothing_of_the_late_rooms(tmp_path: Path) -> None:
    figures, last = cold_start.measure(tmp_path, size=60, rounds=1)
    assert len(figures) == 2
    assert last.loaded == ()


def test_the_practice_x_is_measured_in_two_worlds_and_at_its_start(tmp_path: Path) -> None:
    rates, figures = practice.measure(posts=200, requests=16, rounds=1)
    assert [rate.rate > 0 for rate in rates] == [True] * 3
    assert len(figures) == 2
    inside, alone, start = practice.measure_start(tmp_path, posts=3, rounds=1)
    assert min(inside, alone, start.ratio) > 0


def test_both_sides_run_in_turns_and_the_ratio_is_of_the_least() -> None:
    order: list[str] = []
    compare("turns", lambda n: order.append(f"a{n}"), lambda n: order.append(f"b{n}"), 3)
    assert order == ["a0", "b0", "a1", "b1", "a2", "b2"]


def test_a_figure_tells_its_ratio(capsys: pytest.CaptureFixture[str]) -> None:
    figure = Figure("Ours", [Sample(0.3, 0.3), Sample(0.2, 0.2)], [Sample(0.1, 0.1)] * 2, 1.5)
    assert figure.ratio == pytest.approx(2.0)
    assert figure.paired == pytest.approx((2.0, 2.5, 3.0))
    show(figure)
    assert "MISSED" in capsys.readouterr().out


def test_what_row_security_costs_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    figures = rights.measure(300, rounds=1, hands=(2,), many=3)
    assert len(figures) == 6
    assert "forwards by 2 logins" in capsys.readouterr().out
