"""Paper from the command line: a case for people outside, and offices reached by letter."""

import json
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Command
from upsocial_desktop.services.ports import Ports

ROOT = Path(__file__).resolve().parents[2]


def registered(practise: Command) -> str:
    practise("mention", "take-in", "--as", "1")
    mention = str(practise("mention", "list", "--as", "1").lines[-1]["id"])
    what = ("--summary", "खम्भा टूटा है", "--topic", "electricity", "--as", "1")
    return str(practise("mention", "register", mention, *what).line["code"])


def test_a_pdf_is_drawn_without_a_screen_and_qt_is_loaded_for_it_alone(
    practise: Command, day: Ports, tmp_path: Path
) -> None:
    """In a process of its own: an application of Qt would outlive this test."""
    code, to = registered(practise), tmp_path / "case.pdf"
    run = (
        "import sys; from upsocial_desktop.__main__ import main;"
        f"where = ['--data-dir', {str(tmp_path)!r}, '--practice', '--json'];"
        f"assert main([*where, 'case', 'export', {code!r}, '--to', {str(to)!r}, '--as', '1']) == 0;"
        f"assert main([*where, 'case', 'letter', {code!r}, '--as', '1']) == 3"
    )
    done = subprocess.run(
        [sys.executable, "-c", run], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == {
        "code": code,
        "written": str(to),
        "bytes": to.stat().st_size,
    }
    assert json.loads(done.stderr)["error"] == "letter.not_forwarded"
    assert to.read_bytes().startswith(b"%PDF-")


def test_a_record_needs_no_qt(practise: Command, day: Ports, tmp_path: Path) -> None:
    code, to = registered(practise), tmp_path / "case.json"
    run = (
        "import sys; from upsocial_desktop.__main__ import main;"
        f"main(['--data-dir', {str(tmp_path)!r}, '--practice', 'case', 'export', {code!r},"
        f" '--to', {str(to)!r}, '--as', '1']); sys.exit('PySide6' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", run], cwd=ROOT, check=True, capture_output=True)
    assert json.loads(to.read_text(encoding="utf-8"))["code"] == code


def test_the_life_of_a_case_by_letter(practise: Command, day: Ports, tmp_path: Path) -> None:
    code = registered(practise)
    assert practise("office", "change", "903", "--on-system", "no").line["is_on_system"] is False
    away = ("--to", "903", "--reason", "Their pole", "--as", "1")
    assert practise("case", "forward", code, *away).line["state"] == "forwarded"

    letter = practise("case", "letter", code, "--to", str(tmp_path / "a.txt"), "--as", "1").line
    assert code in letter["subject"]
    assert "महोदय/महोदया," in letter["hindi"]
    assert "Sir/Madam," in letter["english"]
    assert (tmp_path / "a.txt").read_text(encoding="utf-8").strip() == letter["message"]
    handed = ("--way", "paper", "--to-whom", "Shri Rai", "--as", "1")
    assert practise("case", "hand-letter", code, *handed).line["state"] == "forwarded"

    told = ("--spoken-to", "Shri Rai, JE", "--as", "1")
    future = ("--spoken-at", "2099-01-01T10:00")
    answer = practise("case", "accept-by-phone", code, *told, *future)
    assert (answer.code, answer.trouble) == (3, "call.in_future")
    accepted = practise("case", "accept-by-phone", code, *told).line
    assert (accepted["state"], accepted["working_office_id"]) == ("in_process", 3)
    done = (*told, "--contact", "JE rang him", "--no-photo", "Dark by then")
    assert practise("case", "report-by-phone", code, "Pole changed", *done).line["state"] == (
        "reported"
    )
    story = practise("case", "show", code, "--as", "1").line["history"]
    by_phone = [line["facts"]["told_by"] for line in story if "told_by" in line["facts"]]
    assert by_phone == ["Shri Rai, JE"] * 2


def test_an_office_on_the_system_answers_for_itself(practise: Command, day: Ports) -> None:
    code = registered(practise)
    practise("case", "forward", code, "--to", "902", "--reason", "Theirs", "--as", "1")
    told = ("--spoken-to", "Shri Rai, JE", "--as", "1")
    answer = practise("case", "accept-by-phone", code, *told)
    assert answer.code == 3
    assert practise("case", "letter", code, "--as", "1").trouble == "letter.on_system"


def test_a_file_that_cannot_be_written_is_told(
    practise: Command, day: Ports, tmp_path: Path
) -> None:
    code = registered(practise)
    export = ("case", "export", code, "--as", "1", "--to")
    unknown = practise(*export, str(tmp_path / "case.doc"))
    assert (unknown.code, unknown.trouble) == (2, "paper.ending")
    nowhere = practise(*export, str(tmp_path / "none" / "case.json"))
    assert (nowhere.code, nowhere.trouble) == (4, "paper.unwritable")
