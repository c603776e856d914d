"""The commands that look after the database, as somebody types them at a live office."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.postgres import TestServer
from upsocial_desktop.__main__ import main

Run = Callable[..., tuple[int, list[dict[str, object]], str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Type a command at an office of its own; answers the exit code, the lines and the trouble."""

    def do(*words: object) -> tuple[int, list[dict[str, object]], str]:
        code = main(["--data-dir", str(tmp_path), "--json", *map(str, words)])
        said = capsys.readouterr()
        lines = [json.loads(line) for line in said.out.splitlines()]
        return code, lines, str(json.loads(said.err)["error"]) if said.err else ""

    for words in (
        "office add --number 142 --kind department --name-en PWD",
        "officer add --office 142 --name Anita --role information_officer",
    ):
        assert do(*words.split())[0] == 0
    return do


def test_a_backup_is_restored_only_when_it_is_meant(run: Run, tmp_path: Path) -> None:
    _, (made,), _ = run("db", "backup")
    copy = Path(str(made["backup"]))
    assert copy.parent == tmp_path / "desk" / "backups"
    late = "officer add --office 142 --name Late --role nodal_officer"
    assert run(*late.split())[0] == 0
    assert run("db", "restore", copy) == (7, [], "db.restore_unasked")
    assert len(run("officer", "list")[1]) == 2
    code, lines, _ = run("db", "restore", copy, "--yes")
    assert (code, lines[-1]["what"]) == (0, "done")
    assert [each["name"] for each in run("officer", "list")[1]] == ["Anita"]
    # What was replaced can be put back.
    assert run("db", "restore", str(lines[-1]["path"]), "--yes")[0] == 0
    assert len(run("officer", "list")[1]) == 2


def test_an_archive_tells_how_far_it_is_and_a_bent_one_is_refused(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "all.upsocial"
    code, lines, _ = run("db", "archive", "--to", file)
    assert (code, lines[-1]) == (0, {"what": "done", "done": 0, "path": str(file)})
    assert {"offices", "cases", "history"} < {each["what"] for each in lines}
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    assert run("db", "restore", file, "--yes") == (3, [], "archive.damaged")
    assert run("db", "restore", tmp_path / "missing", "--yes")[2] == "archive.unreadable"


def test_an_office_moves_in_and_its_file_says_where_it_went(
    run: Run, postgres: TestServer, tmp_path: Path
) -> None:
    with postgres.database() as made:
        address = made.replace("postgresql+psycopg", "postgresql")
        code, lines, _ = run("db", "move-in", address, "--dry-run")
        assert (code, [each["done"] for each in lines if each["what"] == "officers"]) == (0, [1])
        second = "officer add --office 142 --name B --role nodal_officer"
        assert run(*second.split())[0] == 0
        code, lines, _ = run("db", "move-in", address)
        assert code == 0
        assert {tuple(each) for each in lines} == {("what", "done", "note")}
        told = {str(each["what"]): each for each in lines}
        assert told["officers"]["done"] == told["proof.officers"]["done"] == 2
        assert "desk" in told
        assert "password" not in json.dumps(lines)
        # Read, but not written.
        assert len(run("officer", "list")[1]) == 2
        late = "officer add --office 142 --name Late --role nodal_officer"
        assert run(*late.split()) == (7, [], "db.moved")
        assert run("db", "move-in", address)[2] == "db.moved"
        assert run("db", "move-in", address, "--call-off")[2] == "move.arrived"


def test_a_move_to_nowhere_leaves_the_office_at_work(run: Run, tmp_path: Path) -> None:
    nowhere = f"postgresql://owner@/state?host={tmp_path}"
    assert run("db", "move-in", nowhere) == (7, [], "db.unreachable")
    assert run("db", "move-in", "postgresql://a:b@host/state")[2] == "address.with_password"
    late = "officer add --office 142 --name Late --role nodal_officer"
    assert run(*late.split())[0] == 0
    assert "psycopg" in sys.modules
