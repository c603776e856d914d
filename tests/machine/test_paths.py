import os
import stat
import sys
from pathlib import Path

import pytest

from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.machine.paths import folders, resources

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_profile_has_folders_of_its_own(tmp_path: Path) -> None:
    first, second = folders("office", tmp_path), folders("practice", tmp_path)
    assert first.data == tmp_path / "office"
    assert second.data == tmp_path / "practice"
    assert first.log.is_dir()
    assert first.log.is_relative_to(first.data)


def test_the_environment_names_the_place_where_nobody_else_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UPSOCIAL_DATA_DIR", str(tmp_path / "a"))
    assert folders("p").data == tmp_path / "a" / "p"
    assert folders("p", tmp_path / "b").data == tmp_path / "b" / "p"


@posix_only
def test_otherwise_things_lie_where_the_system_wants_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("UPSOCIAL_DATA_DIR", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    found = folders("p")
    assert found.data.is_relative_to(tmp_path)
    assert found.log.is_relative_to(tmp_path)
    assert "upsocial-desktop" in found.data.parts


@posix_only
def test_nobody_else_may_look_into_the_folders(tmp_path: Path) -> None:
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o755)
    for profile in ("open", "fresh"):
        found = folders(profile, tmp_path)
        assert (mode(found.data), mode(found.log)) == (0o700, 0o700)


@posix_only
@pytest.mark.parametrize("bits", [0o720, 0o702, 0o777])
@pytest.mark.parametrize("name", ["", "office.sqlite", "desk.sqlite", "settings.toml"])
def test_what_others_could_have_written_is_refused(tmp_path: Path, name: str, bits: int) -> None:
    folder = folders("p", tmp_path).data
    path = folder / name
    if name:
        path.write_bytes(b"")
    path.chmod(bits)
    with pytest.raises(Refused) as told:
        folders("p", tmp_path)
    assert (told.value.code, told.value.facts["path"]) == ("folders.open_to_others", str(path))
    path.chmod(0o700)
    assert folders("p", tmp_path).data == folder


@posix_only
@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root gives away")
def test_what_belongs_to_somebody_else_is_refused(tmp_path: Path) -> None:
    folder = folders("p", tmp_path).data
    os.chown(folder, 12_345, 12_345)
    with pytest.raises(Refused, match=r"^folders.open_to_others"):
        folders("p", tmp_path)


@pytest.mark.parametrize(
    "profile", ["", "..", "a/b", "a\\b", "A", "क", "con", "lpt1", "-a", "a" * 41, "a\n", "a b"]
)
def test_a_profile_that_could_leave_its_place_is_refused(tmp_path: Path, profile: str) -> None:
    with pytest.raises(Refused) as told:
        folders(profile, tmp_path)
    assert told.value.code == "profile.bad_name"


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Unavailable) as told:
        folders("p", tmp_path / "file")
    assert told.value.code == "folders.unwritable"
    assert str(tmp_path / "file") in str(told.value.facts["path"])


def test_the_resources_are_found_from_the_sources() -> None:
    assert (resources() / "fonts").is_dir()


def test_a_frozen_program_finds_its_own_resources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources" / "fonts").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources() == tmp_path / "resources"
