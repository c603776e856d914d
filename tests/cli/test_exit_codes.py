"""Each exit code by a real cause, with data on stdout and messages on stderr."""

import io
import json
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import keyring
import pytest

from tests.cli.conftest import Command
from tests.vault.backends import Failing, Memory
from upsocial_desktop.__main__ import main
from upsocial_desktop.cli.main import run_command
from upsocial_desktop.cli.order import read_order
from upsocial_desktop.domain.account import Account
from upsocial_desktop.machine.practice_line import PracticeLine
from upsocial_desktop.services.ports import Ports, Secret, XClient

ROOT = Path(__file__).resolve().parents[2]


def address(day: Ports) -> str:
    assert day.practice is not None
    return day.practice.state().address


def spoil(day: Ports, kind: str, endpoint: str = "*") -> None:
    """Switch a fault of the pretend X on, as the trainer's page does."""
    PracticeLine(address(day))._ask("fault", {"kind": kind, "endpoint": endpoint, "times": None})


def mend(day: Ports) -> None:
    PracticeLine(address(day))._ask("fault", {"lift_all": True})


def test_0_an_answer_is_on_stdout_and_nothing_on_stderr(run: Command, day: Ports) -> None:
    answer = run("--practice", "office", "list")
    assert (answer.code, answer.err) == (0, "")
    assert "Public Works" in answer.out


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("office", "show"),
        ("case", "list", "--view", "nonsense"),
        ("post", "add", "--text", "a", "--at", "tomorrow"),
        ("practice", "--walk", "--pace", "-1"),
        ("practice-server", "--port", "99999"),
        ("agent", "--every", "nan"),
    ],
)
def test_2_words_that_are_no_command_are_answered_with_the_usage(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(list(words))
    said = capsys.readouterr()
    assert (end.value.code, said.out) == (2, "")
    assert "usage: upsocial-desktop" in said.err


def test_2_a_profile_that_can_be_no_folder_is_a_wrong_word(run: Command) -> None:
    assert run("--profile", "../x", "--json", "office", "list").code == 2


def test_3_a_rule_says_no_in_a_sentence_with_its_code(run: Command, day: Ports) -> None:
    answer = run("--practice", "case", "show", "UPX-901-10001-3", "--as", "1")
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith("There is no such case")
    assert "[case.unknown; words: UPX-901-10001-3]" in answer.err


def test_3_words_that_were_sent_are_not_sent_again(practise: Command, day: Ports) -> None:
    practise("mention", "take-in", "--as", "1")
    mention = str(practise("mention", "list", "--as", "1").lines[-1]["id"])
    what = ("--summary", "Road", "--topic", "road", "--as", "1")
    code = practise("mention", "register", mention, *what).line["code"]
    words = practise("case", "answer", code, "--as", "1").line["id"]
    answer = practise("case", "send-again", str(words), "--as", "1")
    assert (answer.code, answer.trouble) == (3, "delivery.move")


def test_3_of_several_cases_those_that_can_be_are_done_and_the_others_named(
    practise: Command, day: Ports
) -> None:
    practise("mention", "take-in", "--as", "1")
    ids = [str(line["id"]) for line in practise("mention", "list", "--as", "1").lines[-2:]]
    what = ("--summary", "Road", "--topic", "road", "--as", "1")
    codes = [practise("mention", "register", one, *what).line["code"] for one in ids]
    away = ("--to", "902", "--reason", "Their pole", "--as", "1")

    unknown = practise("case", "forward", codes[0], "UPX-901-99999-0", *away)
    assert (unknown.code, unknown.trouble, unknown.out) == (3, "case.unknown", "")
    assert practise("case", "forward", *codes, *away[:-4], "--reason", " ", "--as", "1").code == 3
    assert practise("case", "claim", codes[0], codes[0], "--as", "2").line["holder_id"] == 2

    claimed = practise("case", "claim", *codes, "--as", "1")
    assert (claimed.code, claimed.trouble) == (3, "bulk.some_left")
    assert [line["code"] for line in claimed.lines] == codes[1:]
    assert json.loads(claimed.err)["facts"] == {"done": 1, "left": f"{codes[0]} case.held"}
    alone = practise("case", "claim", codes[0], "--as", "1")
    assert (alone.code, alone.trouble) == (3, "case.held")

    sent = practise("case", "forward", *codes, *away)
    assert [line["state"] for line in sent.lines] == ["forwarded"] * 2
    back = practise("case", "recall", *codes, "--as", "1")
    assert [line["state"] for line in back.lines] == ["registered"] * 2


def test_3_a_second_day_in_the_same_folder_is_refused(run: Command, day: Ports) -> None:
    before = (day.folders.data / "office.sqlite").stat().st_ino
    answer = run("--profile", "practice", "--json", "practice", "--walk")
    assert (answer.code, answer.trouble) == (3, "program.already_running")
    assert (day.folders.data / "office.sqlite").stat().st_ino == before


def test_4_who_acts_must_be_said_where_there_are_several(practise: Command, day: Ports) -> None:
    answer = practise("case", "list")
    assert (answer.code, answer.trouble) == (4, "officer.which")


def test_4_an_account_without_keys_is_not_asked_for(run: Command) -> None:
    office = ("office", "add", "--number", "142", "--kind", "department", "--name-en", "PWD")
    assert run(*office).code == 0
    officer = ("officer", "add", "--office", "142", "--name", "A", "--role", "information_officer")
    assert run(*officer).code == 0
    assert run("account", "add", "UPPWD", "--way", "api").code == 0
    answer = run("--json", "account", "check", "1")
    assert (answer.code, answer.trouble) == (4, "account.no_keys")


def test_4_a_day_that_cannot_be_read_is_named(run: Command, tmp_path: Path) -> None:
    answer = run("--json", "practice", "--walk", "--scenario", str(tmp_path / "none"))
    assert (answer.code, answer.trouble) == (4, "practice.no_scenario")


def test_5_wrong_keys_are_a_matter_of_signing_in(
    practise: Command, day: Ports, lasting_keyring: Memory
) -> None:
    for service, entry in list(lasting_keyring.kept):
        lasting_keyring.kept[service, entry] = "of-somebody-else"
    answer = practise("mention", "take-in", "--as", "1")
    assert (answer.code, answer.trouble) == (5, "x.sign_in_again")
    answer = practise("agent", "--once")
    assert (answer.code, answer.trouble) == (5, "x.sign_in_again")
    assert [line["state"] for line in practise("account", "list").lines] == ["reconnect"] * 2


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("rate_limited", "x.rate_limited"),
        ("usage_capped", "x.usage_capped"),
        ("credits_depleted", "x.no_credits"),
        ("unavailable", "x.down"),
        ("reset_before", "x.unreachable"),
    ],
)
def test_6_x_out_of_reach_or_asking_to_wait(
    practise: Command, day: Ports, fault: str, code: str
) -> None:
    spoil(day, fault)
    for words in (("mention", "take-in", "--as", "1"), ("agent", "--once")):
        answer = practise(*words)
        assert (answer.code, answer.trouble) == (6, code)
    mend(day)
    assert practise("mention", "take-in", "--as", "1").lines[0]["new"] > 0


def test_7_a_damaged_database(practise: Command, tmp_path: Path) -> None:
    practise("office", "list")
    (tmp_path / "practice" / "office.sqlite").write_bytes(b"no database at all" * 400)
    answer = practise("office", "list")
    assert (answer.code, answer.out, answer.trouble) == (7, "", "db.corrupt")


class _Broken:
    """A store with a fault of the program in it."""

    def __init__(self, ports: Ports) -> None:
        self._ports = ports

    def __getattr__(self, name: str) -> object:
        if name == "read":
            raise ZeroDivisionError("of the test")
        return getattr(self._ports.store, name)


@pytest.mark.expected_log("A command failed")
def test_70_a_fault_of_the_program_is_in_the_log_and_nothing_on_stdout(
    day: Ports, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = replace(day, store=_Broken(day), close=lambda: None)  # type: ignore[arg-type]  # it breaks on purpose
    capsys.readouterr()
    code = run_command(read_order(["--practice", "office", "list"]), lambda: broken)
    said = capsys.readouterr()
    assert (code, said.out) == (70, "")
    assert said.err.startswith("This is a fault of the program")
    log = (day.folders.log / "upsocial-desktop.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError" in log


@pytest.mark.expected_log("A fault in agent")
def test_70_the_agent_s_one_round_tells_a_fault_of_the_program(
    day: Ports, capsys: pytest.CaptureFixture[str]
) -> None:
    def x_for(_account: Account) -> XClient:
        raise ZeroDivisionError

    broken = replace(day, x_for=x_for, close=lambda: None)
    order = read_order(["--practice", "--json", "agent", "--once"])
    assert run_command(order, lambda: broken) == 70
    said = capsys.readouterr()
    assert json.loads(said.out)["troubles"][0]["code"] == "bug"
    assert json.loads(said.err)["error"] == "bug"


@contextmanager
def running(*words: str) -> Iterator["subprocess.Popen[str]"]:
    """A command in a process of its own, which hears signals as one in a terminal does."""
    command = [sys.executable, "-m", "upsocial_desktop", *words]
    # What is started in the background by a script is told to be deaf to an interruption.
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        signal.signal(signal.SIGINT, heard)
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 0)])
@pytest.mark.parametrize("verb", ["agent", "practice-server"])
def test_130_a_loop_ends_cleanly_when_it_is_told_to(
    tmp_path: Path, number: signal.Signals, code: int, verb: str
) -> None:
    with running("--practice", "--data-dir", str(tmp_path), "--json", verb) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())
        process.send_signal(number)
        _, said = process.communicate(timeout=20)
    assert (process.returncode, said) == (code, "")
    assert not (tmp_path / "practice" / "practice-x.address").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe ends otherwise there")
def test_0_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    with running("--data-dir", str(tmp_path), "practice", "--walk") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert json.loads(process.stdout.readline())["step"] == "taken_in"
        process.stdout.close()
        assert process.wait(timeout=30) == 0
        assert process.stderr.read() == ""


def typed(monkeypatch: pytest.MonkeyPatch, keys: Mapping[Secret, str]) -> None:
    """Give the keys as lines of stdin, with the blanks that come with pasting."""
    lines = "".join(f" {keys[secret]} \n" for secret in Secret)
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))


def test_keys_of_another_account_are_refused_and_the_old_ones_stay(
    practise: Command, day: Ports, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert day.practice is not None
    ours, theirs = (account.keys for account in day.practice.accounts())
    connect = ("account", "connect", "1", "--as", "1")
    typed(monkeypatch, theirs)
    answer = practise(*connect)
    assert (answer.code, answer.trouble) == (5, "account.other_user")
    assert practise("account", "check", "1").code == 0
    typed(monkeypatch, ours)
    assert practise(*connect).line["keys_are_kept"] is True
    typed(monkeypatch, {**ours, Secret.ACCESS_SECRET: ""})
    answer = practise(*connect)
    assert (answer.code, answer.trouble) == (3, "account.keys_missing")
    assert practise("account", "check", "1").code == 0


def test_the_version_is_told_without_qt_the_database_or_the_network() -> None:
    asked = (
        "import sys; from upsocial_desktop.__main__ import main; main(['--version']);"
        "print(sorted({name.split('.')[0] for name in sys.modules}"
        " & {'PySide6', 'sqlalchemy', 'tweepy', 'requests', 'alembic', 'keyring', 'openpyxl'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[1] == "[]"
    assert done.stdout.startswith("upsocial-desktop ")


def test_keys_hold_for_the_session_where_the_keyring_is_locked(
    practise: Command, day: Ports, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert day.practice is not None
    safe = type("Keyring", (Failing,), {"__module__": "keyring.backends.libsecret"})
    keyring.set_keyring(safe("locked"))
    typed(monkeypatch, day.practice.accounts()[0].keys)
    connected = practise("account", "connect", "1", "--as", "1").line
    assert (connected["state"], connected["keys_are_kept"]) == ("connected", False)
    answer = practise("account", "check", "1")
    assert (answer.code, answer.trouble) == (4, "vault.locked")


@pytest.mark.parametrize(
    "words",
    [
        ("mention", "show", "99999999999999999999"),
        ("case", "list", "--size", "-1"),
        ("officer", "show", "one"),
    ],
)
def test_2_a_number_no_database_takes_is_a_wrong_word(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(list(words))
    assert end.value.code == 2
    capsys.readouterr()


def test_3_a_long_row_of_digits_is_no_case(practise: Command, day: Ports) -> None:
    answer = practise("case", "show", "9" * 30, "--as", "1")
    assert (answer.code, answer.trouble) == (3, "case.unknown")


def test_4_which_account_must_be_said_where_there_is_none_or_several(
    practise: Command, day: Ports
) -> None:
    post = ("--address", "https://x.com/a/status/1500000000000000000", "--author", "a")
    answer = practise("mention", "add", *post, "--text", "Water", "--as", "5")
    assert (answer.code, answer.trouble) == (4, "account.which")
    answer = practise("post", "add", "--text", "Water", "--as", "5")
    assert (answer.code, answer.trouble) == (4, "account.which")


def test_the_help_names_every_action_and_the_exit_codes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--help"])
    said = capsys.readouterr().out
    assert end.value.code == 0
    assert "current, upgrade, backup" in said
    assert "130 interrupted" in said
