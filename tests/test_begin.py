"""The set-up script's own decisions, without a network and without making a venv."""

import json
import re
import sys
import tomllib
from pathlib import Path

import pytest

from resources import begin, gates

REPORT = """<?xml version="1.0"?><testsuites><testsuite>
<testcase classname="tests.a" name="one" />
<testcase classname="tests.a" name="two" />
<testcase classname="tests.a" name="three"><failure message="no">trace</failure></testcase>
<testcase classname="tests.a" name="four"><error message="setup">trace</error></testcase>
<testcase classname="tests.b" name="five"><skipped message="no server" /></testcase>
</testsuite></testsuites>"""


def held(name: str, tally: gates.Tally | None = None) -> gates.Gate:
    """A gate that held."""
    return gates.Gate(name, begin.OK, tally or gates.Tally(passed=1), 0.4)


def test_python_3_10_is_answered_with_a_sentence_and_3_11_is_not() -> None:
    with pytest.raises(begin.NotReadyError, match=r"3\.11 or newer is needed and this is 3\.10\.9"):
        begin.require_python((3, 10, 9))
    begin.require_python((3, 11, 0))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system libraries are Linux's")
def test_only_the_missing_libraries_are_named_with_one_install_line() -> None:
    absent = {"libGL.so.1", "libdbus-1.so.3"}
    with pytest.raises(begin.NotReadyError) as told:
        begin.require_libraries(begin.ANY_QT, lambda name: name not in absent)
    assert "libGL.so.1, libdbus-1.so.3." in str(told.value)
    assert str(told.value).endswith("apt-get install -y --no-install-recommends libgl1 libdbus-1-3")


def test_nothing_is_said_when_every_library_is_there() -> None:
    begin.require_libraries((*begin.ANY_QT, *begin.X_WINDOW), lambda _name: True)


def test_a_library_that_does_not_exist_does_not_load() -> None:
    assert not begin.loads("libupsocial-nowhere.so.9")


@pytest.mark.parametrize("absent", ["venv", "ensurepip"])
def test_a_python_without_venv_or_ensurepip_is_told_the_package(absent: str) -> None:
    with pytest.raises(begin.NotReadyError, match="apt-get install -y python3-venv"):
        begin.require_venv_module(lambda name: None if name == absent else name)
    begin.require_venv_module(lambda name: name)


@pytest.mark.parametrize(
    ("env", "platform", "reason"),
    [
        ({}, "linux", "There is no display"),
        ({"DISPLAY": ":9"}, "linux", "The display :9 does not answer"),
        ({"DISPLAY": ":1"}, "linux", ""),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", ""),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", ""),
        ({}, "win32", ""),
        ({}, "darwin", ""),
    ],
)
def test_a_window_opens_only_where_a_display_answers(
    env: dict[str, str], platform: str, reason: str
) -> None:
    assert begin.why_no_window(env, platform, lambda name: name == ":1") == reason


def test_a_window_on_x_needs_the_xcb_libraries_and_others_do_not() -> None:
    assert set(begin.X_WINDOW) <= set(begin.window_libraries({"DISPLAY": ":0"}))
    offscreen = {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}
    assert begin.window_libraries(offscreen) == begin.ANY_QT
    wayland = begin.window_libraries({"WAYLAND_DISPLAY": "wayland-0"})
    assert ("libwayland-cursor.so.0", "libwayland-cursor0") in wayland


@pytest.mark.parametrize(
    ("stamped", "kind", "fresh"),
    [
        ({"run": "hash of run"}, "run", True),
        ({"check": "hash of check"}, "run", True),
        ({"run": "hash of run"}, "check", False),
        ({"run": "an older hash"}, "run", False),
        ({}, "run", False),
        ([], "run", False),
    ],
)
def test_a_venv_is_fresh_only_while_its_stamp_matches_the_files(
    tmp_path: Path, stamped: object, kind: str, fresh: bool
) -> None:
    stamp = tmp_path / "begin.json"
    stamp.write_text(json.dumps(stamped), encoding="utf-8")
    assert begin.is_fresh(kind, stamp, lambda each: f"hash of {each}") is fresh


@pytest.mark.parametrize("written", [None, "", "{half a wri"])
def test_a_missing_or_broken_stamp_means_set_up_again(tmp_path: Path, written: str | None) -> None:
    stamp = tmp_path / "begin.json"
    if written is not None:
        stamp.write_text(written, encoding="utf-8")
    assert not begin.is_fresh("run", stamp)


def test_the_digest_tells_the_two_kinds_apart() -> None:
    assert begin.digest("run") == begin.digest("run")
    assert begin.digest("run") != begin.digest("check")


def test_a_failing_set_up_step_shows_what_it_said(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(begin.NotReadyError, match="It could not be made"):
        begin.quietly([sys.executable, "-c", "print('why'); exit(1)"], "It could not be made.")
    assert "why" in capfd.readouterr().err
    begin.quietly([sys.executable, "-c", "print('noise')"], "never said")
    assert capfd.readouterr() == ("", "")


def test_the_exit_code_of_the_program_comes_through() -> None:
    assert begin.run([sys.executable, "-c", "raise SystemExit(5)"]) == 5


@pytest.mark.skipif(sys.platform == "win32", reason="signals are exit codes on POSIX only")
def test_a_program_killed_by_a_signal_gives_128_and_the_signal() -> None:
    assert begin.run([sys.executable, "-c", "import os; os.kill(os.getpid(), 15)"]) == 143


@pytest.mark.parametrize(("words", "code"), [([], 2), (["dance"], 2), (["--help"], 0)])
def test_an_unknown_word_gets_the_usage(words: list[str], code: int) -> None:
    assert begin.main(words) == code


def test_a_report_is_counted_and_each_skip_keeps_its_reason(tmp_path: Path) -> None:
    report = tmp_path / "junit.xml"
    report.write_text(REPORT, encoding="utf-8")
    tally = gates.read_report(report, code=1)
    assert tally == gates.Tally(2, 2, (gates.Skip("tests.b::five", "no server"),))


def test_a_run_that_died_before_its_report_is_one_failure(tmp_path: Path) -> None:
    absent = tmp_path / "junit.xml"
    assert gates.read_report(absent, code=134) == gates.Tally(failed=1)
    assert gates.read_report(absent, code=gates.NO_TESTS_COLLECTED) == gates.Tally()


def test_the_summary_sums_both_runs_and_names_every_skip() -> None:
    skips = (gates.Skip("tests.b::five", "no server"), gates.Skip("tests.b::six", "no server"))
    both = [
        held("mypy", gates.Tally()),
        held("pytest", gates.Tally(passed=10, skips=skips)),
        gates.Gate("screen", 1, gates.Tally(2, 1, (gates.Skip("tests.c::x", "no xvfb"),)), 7.0),
    ]
    lines = gates.summary(both).splitlines()
    assert lines[-1] == "12 passed, 1 failed, 3 skipped"
    assert "ok      mypy (0 s)" in lines
    assert "FAILED  screen (7 s)" in lines
    assert lines[lines.index("skipped 2: no server") + 2].strip() == "tests.b::six"
    assert "skipped 1: no xvfb" in lines


def test_tests_are_shared_out_where_there_are_several_processors() -> None:
    assert gates.shared_out(1) == gates.shared_out(None) == []
    assert gates.shared_out(2) == ["-n", "2", "--dist", "loadscope", "--no-loadscope-reorder"]
    assert gates.shared_out(64)[1] == str(gates.MOST_WORKERS)


def test_the_verdict_is_good_only_when_all_gates_held_and_something_ran() -> None:
    good = held("pytest")
    assert gates.verdict([good]) == begin.OK
    assert gates.verdict([good, gates.Gate("mypy", 1, gates.Tally(), 0.1)]) == begin.FAILED
    assert gates.verdict([good, held("screen", gates.Tally(failed=1))]) == begin.FAILED
    assert gates.verdict([held("pytest", gates.Tally())]) == begin.FAILED


def test_what_a_screen_and_a_keyring_lack_is_named_by_package() -> None:
    missing = gates.missing_for_session(
        lambda program: None if program == "xvfb-run" else program,
        lambda library: library != "libxcb-cursor.so.0",
    )
    assert missing == ["xvfb", "libxcb-cursor0"]


def test_a_session_of_our_own_hides_the_desk_of_the_person() -> None:
    desk = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"), "theirs")
    env = gates.session_environment("/nowhere/home", {**desk, "UPSOCIAL_SHARED_DATA": "/data"})
    assert env["HOME"] == env["XDG_RUNTIME_DIR"] == "/nowhere/home"
    assert env["XDG_DATA_HOME"].startswith("/nowhere/home")
    assert env["UPSOCIAL_SHARED_DATA"] == "/data"
    assert "theirs" not in env.values()


@pytest.mark.parametrize("name", ["build.txt", "run.txt", "check.txt"])
def test_the_requirements_name_no_address_and_every_version_has_a_hash(name: str) -> None:
    text = (begin.REQUIREMENTS / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text
    wanted = [block for block in text.replace("\\\n", " ").splitlines() if block]
    assert wanted
    assert all("==" in block and "--hash=sha256:" in block for block in wanted)


def test_python_3_11_never_gets_the_qt_that_aborts_it() -> None:
    text = (begin.REQUIREMENTS / "run.txt").read_text(encoding="utf-8")
    old = [line for line in text.splitlines() if "python_full_version < '3.12'" in line]
    assert any(line.startswith("pyside6-essentials==6.11.") for line in old)
    assert not any("6.12" in line.split(";")[0] for line in old if "pyside6" in line)


def named(lines: list[str]) -> set[str]:
    """The distributions that requirement lines ask for, as an index spells them."""
    found = (re.match(r"[A-Za-z0-9][A-Za-z0-9._-]*", line) for line in lines)
    return {re.sub(r"[._-]+", "-", match.group()).lower() for match in found if match}


def without_markers(lines: list[str]) -> set[str]:
    """The lines without their markers: what checking needs, it may need on more platforms."""
    return {line.rstrip(" \\").partition(" ;")[0] for line in lines}


def test_the_hashed_files_hold_all_that_the_project_asks_for() -> None:
    project = tomllib.loads((begin.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    run = (begin.REQUIREMENTS / "run.txt").read_text(encoding="utf-8").splitlines()
    check = (begin.REQUIREMENTS / "check.txt").read_text(encoding="utf-8").splitlines()
    assert named(project["dependencies"]) <= named(run)
    assert named(project["optional-dependencies"]["dev"]) <= named(check)
    assert without_markers(run) <= without_markers(check)


def test_ci_installs_every_package_that_the_sentences_name() -> None:
    script = (begin.ROOT / ".ci" / "run").read_text(encoding="utf-8").split()
    asked = (*begin.ANY_QT, *begin.X_WINDOW, *gates.SESSION)
    assert [package for _, package in asked if package not in script] == []


def test_only_who_waited_for_a_window_in_vain_is_tried_a_second_time(tmp_path: Path) -> None:
    (tmp_path / "test_tries.py").write_text(
        "from pathlib import Path\n"
        "from tests.whole.at_spi import NotSeenError\n"
        "def came_back(name):\n"
        "    mark = Path(__file__).with_name(name)\n"
        "    known = mark.exists()\n"
        "    mark.touch()\n"
        "    return known\n"
        "def test_slow():\n"
        "    if not came_back('slow'):\n"
        "        raise NotSeenError('waited 1 s for it')\n"
        "def test_wrong():\n"
        "    assert came_back('wrong')\n"
        "def test_never():\n"
        "    raise NotSeenError('waited 1 s for it')\n",
        "utf-8",
    )
    # Else it would be the nearest folder that this one and the project have in common.
    here = ("--rootdir", str(tmp_path))
    words = [*gates.second_look(), *here, "-p", "no:cacheprovider", "-q", str(tmp_path)]
    code, tally = gates.pytest(words, gates.offscreen())
    assert (code, tally.passed, tally.failed) == (1, 1, 2)
    assert sorted(tally.tried_again) == ["test_tries::test_never", "test_tries::test_slow"]
    lines = gates.summary([gates.Gate("screen", code, tally, 1.0)])
    assert "tried a second time: test_tries::test_slow" in lines
