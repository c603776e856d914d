"""`practice-server` with the pretend X alone: no office is opened and no day is laid aside."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import requests

from upsocial_desktop.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
DAY = "scenario A day\naccount @UPPWD_Abhyas PWD (practice) | office 901\n"


def test_a_day_without_mistakes_is_told_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = tmp_path / "day.scenario"
    day.write_text(DAY, encoding="utf-8")
    assert main(["practice-server", "--check", str(day)]) == 0
    assert "1 people, 0 events, no mistake" in capsys.readouterr().out


def test_the_mistakes_of_a_day_are_told_by_their_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = tmp_path / "day.scenario"
    day.write_text(DAY + "nonsense\n", encoding="utf-8")
    assert main(["practice-server", "--check", str(day)]) == 2
    said = capsys.readouterr()
    assert f"{day}:3: " in said.err
    assert said.out == ""


@pytest.mark.parametrize(
    "words",
    [
        ("--check", "/nowhere/day.scenario"),
        ("--import", "/nowhere/state.json"),
        ("--class", "example.org"),
        ("--class", "0.0.0.0"),  # noqa: S104 - refused
        ("--seed", "many"),
        ("--opens-at", "2026-11-23T09:30"),
    ],
)
def test_what_cannot_be_is_told_with_exit_2(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    try:
        code = main(["practice-server", *words])
    except SystemExit as end:
        code = int(str(end.code))
    said = capsys.readouterr()
    assert code == 2
    assert said.err
    assert said.out == ""


@contextmanager
def running(*words: str) -> Iterator[tuple[subprocess.Popen[str], dict[str, Any]]]:
    command = [sys.executable, "-m", "upsocial_desktop", "practice-server", *words]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield process, json.loads(process.stdout.readline())
        finally:
            process.kill()


def get(address: str, bearer: str = "") -> requests.Response:
    with requests.Session() as session:
        session.trust_env = False
        headers = {"Authorization": f"Bearer {bearer}"}
        return session.get(f"{address}/2/users/me", headers=headers, timeout=5)


def test_it_runs_alone_with_keys_a_class_and_a_state_at_its_end(tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    words = ("--show-keys", "--class", "127.0.0.3", "--export", str(state), "--pace", "0")
    with running(*words) as (process, told):
        bearer = told["accounts"][0]["keys"]["bearer"]
        assert get(told["address"], bearer).status_code == 200
        assert process.stderr is not None
        welcome = [process.stderr.readline() for _ in range(3)]
        base = welcome[1].split()[-1]
        assert base.startswith("http://127.0.0.3:")
        assert get(base, bearer).status_code == 200
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
    assert bearer not in state.read_text(encoding="utf-8")
    with running("--import", str(state)) as (process, told):
        assert told["accounts"][0]["username"] == "UPPWD_Abhyas"
        assert "keys" not in told["accounts"][0]
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
