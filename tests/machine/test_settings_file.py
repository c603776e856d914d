import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.history import Field
from upsocial_desktop.machine.settings_file import TomlPreferences
from upsocial_desktop.services.ports import Preferences


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    values: dict[str, Field] = {
        "language": "hi",
        "width": -1366,
        "is_dark": True,
        "is_maximised": False,
        "office.name": 'जल "बोर्ड" \\ \x7f \x01 🙏🏽\n\ttab',
        "": "",
    }
    path = tmp_path / "desk.toml"
    preferences: Preferences = TomlPreferences(path)
    preferences.save(values)
    loaded = TomlPreferences(path).load()
    assert loaded == values
    assert type(loaded["is_dark"]) is bool


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.text(max_size=5), st.text(max_size=20) | st.integers() | st.booleans()))
def test_any_flat_values_survive(values: dict[str, Field]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        preferences = TomlPreferences(Path(folder) / "desk.toml")
        preferences.save(values)
        assert preferences.load() == values


def test_a_file_that_is_not_there_means_defaults(tmp_path: Path) -> None:
    preferences = TomlPreferences(tmp_path / "desk.toml")
    assert preferences.load() == {}
    assert preferences.trouble == ""


@pytest.mark.parametrize(
    "content", [b"language = ", b"\xff\xfe\x00", b"a = 1\na = 2", b"[[[[" * 999]
)
def test_a_broken_file_is_put_aside_and_defaults_hold(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "desk.toml"
    path.write_bytes(content)
    preferences = TomlPreferences(path)
    assert preferences.load() == {}
    assert preferences.trouble == "settings.broken"
    assert (tmp_path / "desk.toml.broken").read_bytes() == content
    assert not path.exists()
    preferences.save({"language": "hi"})
    assert preferences.load() == {"language": "hi"}
    assert preferences.trouble == ""


def test_what_no_setting_can_be_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.write_text("a = 1\nb = 1.5\nc = [1]\nd = 2026-01-01\n[e]\nf = 1\n", encoding="utf-8")
    assert TomlPreferences(path).load() == {"a": 1}


def test_a_file_that_cannot_be_written_is_named_and_nothing_is_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.mkdir()
    (path / "full").write_text("")
    with pytest.raises(Unavailable) as told:
        TomlPreferences(path).save({"a": 1})
    assert told.value.code == "settings.unwritable"
    assert [entry.name for entry in tmp_path.iterdir()] == ["desk.toml"]


def test_a_file_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.mkdir()
    preferences = TomlPreferences(path)
    assert preferences.load() == {}
    assert preferences.trouble == "settings.unreadable"
    assert path.is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file size limit to set")
def test_a_full_disk_costs_the_new_settings_and_not_the_old(tmp_path: Path) -> None:
    import resource
    import signal

    path = tmp_path / "desk.toml"
    preferences = TomlPreferences(path)
    preferences.save({"a": 1})
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, hard))
    try:
        with pytest.raises(Unavailable) as told:
            preferences.save({"a": "x" * 10_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert told.value.code == "settings.unwritable"
    assert preferences.load() == {"a": 1}
    assert [entry.name for entry in tmp_path.iterdir()] == ["desk.toml"]


@pytest.mark.parametrize("value", [None, datetime(2026, 1, 1, tzinfo=UTC)])
def test_only_flat_values_are_settings(tmp_path: Path, value: Field) -> None:
    with pytest.raises(TypeError):
        TomlPreferences(tmp_path / "desk.toml").save({"a": value})
