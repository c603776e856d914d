"""Run every gate of the house and say in the last lines what failed and what did not run.

Started by begin.py inside the venv, as ``python -m resources.gates [words for pytest]``.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from resources.begin import FAILED, INTERRUPTED, OK, ROOT, X_WINDOW, loads, run, venv_program

NO_TESTS_COLLECTED = 5
WITHOUT_SCREEN = "not screen and not keyring"
WITH_SCREEN = "screen or keyring"
MOST_WORKERS = 4
# What the store's tests ask of a file through a store alone, whatever form the file has.
IN_CIPHER = ("counts", "lists", "mentions", "prepared", "registers", "search", "steps", "values")
# What a real screen and a real keyring are made of, with the Debian packages.
SESSION = (
    ("dbus-run-session", "dbus"),
    ("gnome-keyring-daemon", "gnome-keyring"),
    ("xvfb-run", "xvfb"),
    ("xauth", "xauth"),
)
IN_SESSION = (
    "printf practice | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1;"
    ' exec xvfb-run -a -s "-noreset -screen 0 1366x768x24" "$@"'
)


class Skip(NamedTuple):
    """One test that did not run."""

    test: str
    reason: str


class Tally(NamedTuple):
    """What a run of pytest came to."""

    passed: int = 0
    failed: int = 0
    skips: tuple[Skip, ...] = ()
    # Those that were tried a second time, however that ended.
    tried_again: tuple[str, ...] = ()


class Gate(NamedTuple):
    """A named gate, its exit code, what it counted, and how long it took."""

    name: str
    code: int
    tally: Tally
    seconds: float


Answer = tuple[int, Tally]


def read_report(report: Path, code: int) -> Tally:
    """Count pytest's own JUnit report; a run that died before writing it is one failure."""
    try:
        root = ET.parse(report).getroot()  # noqa: S314 - written by our own pytest a moment ago
    except (OSError, ET.ParseError):
        return Tally(failed=0 if code in (OK, NO_TESTS_COLLECTED) else 1)
    skips, failed, passed, again = [], 0, 0, []
    cases: dict[str, ET.Element] = {}
    for case in root.iter("testcase"):
        name = "::".join(filter(None, (case.get("classname"), case.get("name"))))
        # The first of two tries leaves a case with nothing in it, as one that passed does.
        if name in cases and len(cases[name]) == 0:
            again.append(name)
        cases[name] = case
    for name, case in cases.items():
        skipped = case.find("skipped")
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
        elif skipped is not None:
            skips.append(Skip(name, skipped.get("message") or "no reason given"))
        else:
            passed += 1
    return Tally(passed, failed, tuple(skips), tuple(again))


def pytest(words: Sequence[str], env: dict[str, str], around: Sequence[str] = ()) -> Answer:
    """Run pytest inside a wrapper command and return its exit code and its count."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "junit.xml"
        python = [venv_program("python"), "-m", "pytest", "--continue-on-collection-errors"]
        code = run([*around, *python, f"--junitxml={report}", *words], env)
        tally = read_report(report, code)
    return (OK if code == NO_TESTS_COLLECTED else code), tally


def offscreen() -> dict[str, str]:
    """Return the environment of a test that needs no screen."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def shared_out(processors: int | None) -> list[str]:
    """Words that share tests out among the processors; a module's own are done by one of them.

    In the order of tests/conftest.py, where the long ones are first. More than four would only
    wait for each other at the disk.
    """
    workers = min(processors or 1, MOST_WORKERS)
    return (
        ["-n", str(workers), "--dist", "loadscope", "--no-loadscope-reorder"] if workers > 1 else []
    )


def run_plain_tests(words: Sequence[str]) -> Answer:
    """Run every test that needs neither a screen nor a keyring."""
    shared = shared_out(os.cpu_count())
    return pytest([*shared, *words, "-m", WITHOUT_SCREEN], offscreen())


def run_cipher_tests() -> Answer:
    """Run some of the store's tests once more, on files in cipher."""
    modules = [f"tests/store/test_{name}.py" for name in IN_CIPHER]
    env = {**offscreen(), "TEST_ENGINE": "sqlcipher"}
    return pytest([*shared_out(os.cpu_count()), *modules, "-k", "sqlite"], env)


def missing_for_session(
    found: Callable[[str], object] = shutil.which, present: Callable[[str], bool] = loads
) -> list[str]:
    """Name the Debian packages a real screen and a real keyring still need here."""
    packages = [package for program, package in SESSION if not found(program)]
    return packages + [package for library, package in X_WINDOW if not present(library)]


def second_look() -> list[str]:
    """Words that try a test anew, once, which waited in vain for a real window to show something.

    Keys go to it through an X server, a window manager and a bus, on machines that stand still for
    seconds at times. Any other failure counts at once, and each second try is named at the end.
    """
    return ["--reruns", "1", "--only-rerun", "NotSeenError", "-rR"]


def count_unrun(words: Sequence[str], reason: str) -> Answer:
    """Count the tests for a screen or a keyring as skipped, each with the reason."""
    python = [venv_program("python"), "-m", "pytest", "--collect-only", "-q", "--no-header"]
    listing = subprocess.run(
        [*python, *words, "-m", WITH_SCREEN],
        cwd=ROOT,
        env=offscreen(),
        stdout=subprocess.PIPE,
        check=False,
    )
    lines = listing.stdout.decode(errors="replace").splitlines()
    tests = [line for line in lines if "::" in line and line.startswith("tests/")]
    code = OK if listing.returncode == NO_TESTS_COLLECTED else listing.returncode
    return code, Tally(skips=tuple(Skip(test, reason) for test in tests))


def session_environment(home: str, outside: Mapping[str, str]) -> dict[str, str]:
    """Return the outside environment with a home, a bus and a display of its own."""
    env = {**outside, "HOME": home, "XDG_RUNTIME_DIR": home, "QT_QPA_PLATFORM": "xcb"}
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        env[f"XDG_{name}_HOME"] = str(Path(home) / name.lower())
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        env.pop(name, None)
    return env


def run_session_tests(words: Sequence[str]) -> Answer:
    """Run the tests for a screen or a keyring under Xvfb with a session bus of their own."""
    if not sys.platform.startswith("linux"):
        return count_unrun(words, "these tests need Linux's Xvfb and Secret Service")
    missing = missing_for_session()
    if missing:
        return count_unrun(words, "these packages are missing here: " + " ".join(missing))
    around = ["dbus-run-session", "--", "sh", "-c", IN_SESSION, "sh"]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        asked = [*second_look(), *words, "-m", WITH_SCREEN]
        return pytest(asked, session_environment(home, os.environ), around)


def plain_gate(words: Sequence[str]) -> Answer:
    """Run a gate that counts nothing."""
    return run(words), Tally()


def summary(gates: Sequence[Gate]) -> str:
    """Say which gate failed, which tests did not run and why, and the sum of all tests."""
    lines = ["", "== Summary =="]
    lines += [
        f"{'FAILED' if each.code else 'ok':<8}{each.name} ({each.seconds:.0f} s)" for each in gates
    ]
    skips = [skip for gate in gates for skip in gate.tally.skips]
    for reason in sorted({skip.reason for skip in skips}):
        tests = sorted(skip.test for skip in skips if skip.reason == reason)
        lines += [f"skipped {len(tests)}: {reason}", *(f"        {test}" for test in tests)]
    again = sorted(name for gate in gates for name in gate.tally.tried_again)
    lines += [f"tried a second time: {name}" for name in again]
    passed = sum(gate.tally.passed for gate in gates)
    failed = sum(gate.tally.failed for gate in gates)
    return "\n".join([*lines, f"{passed} passed, {failed} failed, {len(skips)} skipped"])


def verdict(gates: Sequence[Gate]) -> int:
    """Return 0 only when every gate held and at least one test ran."""
    ran = any(gate.tally.passed for gate in gates)
    return OK if ran and not any(gate.code or gate.tally.failed for gate in gates) else FAILED


def hold(name: str, gate: Callable[[], Answer]) -> Gate:
    """Announce a gate, run it and take its time."""
    print(f"\n== {name} ==", flush=True)
    started = time.monotonic()
    code, tally = gate()
    return Gate(name, code, tally, time.monotonic() - started)


def main(words: Sequence[str]) -> int:
    """Run every gate, whatever the one before said."""
    plain = (
        ("ruff format", [venv_program("ruff"), "format", "--check", "."]),
        ("ruff check", [venv_program("ruff"), "check", "."]),
        ("mypy", [venv_program("python"), "-m", "mypy"]),
        ("lint-imports", [venv_program("lint-imports")]),
    )
    try:
        gates = [hold(name, partial(plain_gate, step)) for name, step in plain]
        gates.append(hold("pytest", partial(run_plain_tests, words)))
        if not words:
            gates.append(hold("pytest on files in cipher", run_cipher_tests))
        gates.append(hold("pytest with a screen and a keyring", partial(run_session_tests, words)))
    except KeyboardInterrupt:
        return INTERRUPTED
    print(summary(gates), flush=True)
    return verdict(gates)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
