"""Files for people outside are there whole or not at all."""

from pathlib import Path

import pytest

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.machine.papers import write_paper


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    to = tmp_path / "प्रकरण.pdf"
    write_paper(to, b"old")
    write_paper(to, b"new")
    assert to.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == [to.name]


def test_what_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "case.pdf"
    folder.mkdir()
    (folder / "kept").touch()
    for to in (folder, tmp_path / "none" / "case.pdf"):
        with pytest.raises(Unavailable) as told:
            write_paper(to, b"new")
        assert told.value.code == "paper.unwritable"
    assert [path.name for path in tmp_path.iterdir()] == ["case.pdf"]
