"""The whole line without a window, as a process of its own; and what is done without a display."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GUARD = Path(__file__).parent / "guard"
WALK_SECONDS = 120
# No X server has this number.
DEAD_DISPLAY = ":2147"
STEPS = [
    "taken_in", "to_decide", "registered", "acknowledged", "claimed", "forwarded", "returned",
    "forwarded_again", "accepted", "reported", "answer_queued", "closed", "citizen_wrote_again",
    "set_aside_and_put_back", "draft_kept", "scheduled", "published", "history", "done",
]  # fmt: skip
MOVES = (
    "register words_queued words_sent claim forward return forward accept report words_queued"
    " words_sent close citizen_wrote"
)
WITHOUT = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "UPSOCIAL_DATA_DIR")

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is a display")


@pytest.fixture
def far_calls(tmp_path: Path) -> Path:
    """Where the guard notes down what would have left this computer."""
    return tmp_path / "far_calls"


def python(
    far_calls: Path, *words: str, more: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run Python on these words without a display, behind the guard."""
    env = {name: value for name, value in os.environ.items() if name not in WITHOUT}
    env |= {"PYTHONPATH": str(GUARD), "UPSOCIAL_FAR_CALLS": str(far_calls), **(more or {})}
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env=env,
        capture_output=True,
        encoding="utf-8",
        timeout=WALK_SECONDS,
        check=False,
    )


def program(
    far_calls: Path, *words: str, more: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return python(far_calls, "-m", "upsocial_desktop", *words, more=more)


def test_the_guard_holds_back_what_leaves_this_computer(far_calls: Path) -> None:
    answer = python(far_calls, "-c", "import socket; socket.create_connection(('192.0.2.1', 9))")
    assert "would leave this computer" in answer.stderr
    assert "192.0.2.1" in far_calls.read_text("utf-8")


def test_the_walk_does_the_whole_line_step_by_step(far_calls: Path, tmp_path: Path) -> None:
    answer = program(far_calls, "practice", "--walk", "--data-dir", str(tmp_path / "walk"))
    assert answer.returncode == 0, answer.stderr
    steps = {step["step"]: step for step in map(json.loads, answer.stdout.splitlines())}
    assert list(steps) == STEPS
    assert steps["taken_in"]["new"] > 0
    assert steps["taken_in"]["new_when_taken_in_again"] == 0
    assert steps["closed"]["code"] == steps["registered"]["code"]
    assert steps["closed"]["post_id"] != steps["acknowledged"]["post_id"]
    assert steps["published"]["post_id"]
    assert steps["history"]["moves"] == MOVES
    assert not far_calls.exists(), "in practice no packet leaves this computer"


def test_after_the_walk_the_case_is_closed_and_the_post_published(
    far_calls: Path, tmp_path: Path
) -> None:
    walked = program(far_calls, "practice", "--walk", "--data-dir", str(tmp_path))
    code = next(
        step["code"]
        for step in map(json.loads, walked.stdout.splitlines())
        if step["step"] == "closed"
    )
    same = ("--practice", "--profile", "walk", "--data-dir", str(tmp_path), "--json")
    case = json.loads(program(far_calls, *same, "case", "show", code, "--as", "1").stdout)
    assert case["state"] == "closed_resolved"
    assert " ".join(line["move"] for line in case["history"]) == MOVES
    post = json.loads(program(far_calls, *same, "post", "list", "--as", "1").stdout)
    assert post["state"] == "published"


@on_linux
@pytest.mark.parametrize("display", ["", DEAD_DISPLAY])
def test_without_a_display_the_practice_day_is_walked_through(
    display: str, far_calls: Path, tmp_path: Path
) -> None:
    """A display that names no server is none: Qt's own abort would leave a core and no sentence."""
    more = {"DISPLAY": display, "WAYLAND_DISPLAY": ""}
    answer = program(far_calls, "practice", "--data-dir", str(tmp_path), more=more)
    assert answer.returncode == 0, answer.stderr
    assert [json.loads(line)["step"] for line in answer.stdout.splitlines()] == STEPS
    assert answer.stderr.startswith("There is no display, so the practice day is walked through")
    assert not far_calls.exists()


@on_linux
@pytest.mark.parametrize("display", ["", DEAD_DISPLAY])
def test_without_a_display_the_desk_says_so_and_ends(
    display: str, far_calls: Path, tmp_path: Path
) -> None:
    more = {"DISPLAY": display, "WAYLAND_DISPLAY": ""}
    answer = program(far_calls, "--data-dir", str(tmp_path), more=more)
    assert answer.returncode == 4
    assert answer.stderr.startswith("There is no display, so no window can be opened.")
    assert answer.stdout == ""
