import os
import subprocess
import sys
from pathlib import Path

import pytest

from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.machine.single_copy import SingleCopy

OTHER = """
import sys
from pathlib import Path
from upsocial_desktop.machine.single_copy import SingleCopy
with SingleCopy(Path(sys.argv[1])):
    print("taken", flush=True)
    sys.stdin.read()
"""


def other_copy(data: Path) -> subprocess.Popen[bytes]:
    root = Path(__file__).parents[2]
    other = subprocess.Popen(
        [sys.executable, "-c", OTHER, str(data)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=root,
    )
    assert other.stdout is not None
    assert other.stdout.readline().strip() == b"taken"
    return other


def test_a_second_copy_finds_out_about_the_first(tmp_path: Path) -> None:
    with other_copy(tmp_path) as other:
        with pytest.raises(Refused) as told:
            SingleCopy(tmp_path).take()
        assert told.value.code == "program.already_running"
        assert told.value.facts["pid"] == other.pid
        other.communicate()
    with SingleCopy(tmp_path):
        pass


def test_a_copy_that_was_killed_does_not_lock_anybody_out(tmp_path: Path) -> None:
    with other_copy(tmp_path) as other:
        other.kill()
        other.communicate()
    with SingleCopy(tmp_path):
        assert (tmp_path / "running.lock").read_bytes().strip() == str(os.getpid()).encode()


def test_other_profiles_are_free(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    with SingleCopy(tmp_path / "a"), SingleCopy(tmp_path / "b"), pytest.raises(Refused):
        SingleCopy(tmp_path / "a").take()
    with SingleCopy(tmp_path / "a"):
        pass


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as told:
        SingleCopy(tmp_path / "gone").take()
    assert told.value.code == "folders.unwritable"
