"""Databases of this PC go into cipher; the key is on paper, in the keyring and nowhere else."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Command
from tests.vault.backends import Memory
from upsocial_desktop.cli.cipher_verbs import CIPHER_VERBS

pytest.importorskip("sqlcipher3", reason="sqlcipher3 is not installed")

SCHEMA = {
    "db forms": "file is_in_cipher sheet left_beside",
    "db key-new": "sheet key",
    "db key-show": "sheet key",
    "db key-enter": "sheet",
    "db encrypt": "file is_in_cipher is_new trouble",
    "db decrypt": "file is_in_cipher is_new trouble",
}
OFFICE = ("office", "add", "--number", "142", "--kind", "department", "--name-en", "Canary Ward")
Type = Callable[..., Answer]


@pytest.fixture
def typed(run: Command, monkeypatch: pytest.MonkeyPatch) -> Type:
    """A command that is told something on stdin."""

    def command(text: str, *words: str) -> Answer:
        monkeypatch.setattr(sys, "stdin", io.StringIO(text))
        return run("--json", *words)

    return command


def _holding(folder: Path, words: bytes) -> set[str]:
    files = [each for each in folder.rglob("*") if each.is_file()]
    return {each.name for each in files if words in each.read_bytes()}


def _files(answer: Answer) -> dict[str, bool]:
    return {Path(line["file"]).name: line["is_in_cipher"] for line in answer.lines}


def test_an_office_goes_into_cipher_loses_its_keyring_and_comes_back(
    run: Command, typed: Type, lasting_keyring: Memory, tmp_path: Path
) -> None:
    assert run(*OFFICE).code == 0
    first = Path(run("--json", "db", "backup").line["backup"])
    assert _holding(tmp_path, b"Canary Ward")
    sheet = run("--json", "db", "key-new").line
    assert " ".join(sheet) == SCHEMA["db key-new"]
    assert lasting_keyring.kept == {}
    done = typed(sheet["key"], "db", "encrypt")
    assert done.code == 0, done.err
    assert {" ".join(line) for line in done.lines} == {SCHEMA["db encrypt"]}
    assert _files(done) == dict.fromkeys(("office.sqlite", "desk.sqlite", first.name), True)
    shown = run("--json", "db", "key-show").line
    assert shown == sheet
    # It is worked on as before.
    assert run("--json", "office", "list").line["number"] == 142
    second = run("--json", "db", "backup").line["backup"]
    forms = run("--json", "db", "forms")
    assert {" ".join(line) for line in forms.lines} == {SCHEMA["db forms"]}
    assert {line["sheet"] for line in forms.lines} == {sheet["sheet"]}
    assert _files(forms)[Path(second).name]
    assert _holding(tmp_path, b"Canary Ward") == set()

    kept = dict(lasting_keyring.kept)
    ((service, _login),) = kept
    assert service.startswith("upsocial/files/")
    lasting_keyring.kept.clear()
    lost = run("--json", "office", "list")
    assert (lost.code, lost.trouble) == (7, "db.key_missing")
    assert json.loads(lost.err)["facts"]["sheet"] == sheet["sheet"]
    assert run("--json", "db", "key-show").trouble == "db.key_missing"
    entered = typed(sheet["key"].replace(" ", "\n"), "db", "key-enter")
    assert entered.line == {"sheet": sheet["sheet"]}
    assert lasting_keyring.kept == kept
    assert run("--json", "office", "list").line["number"] == 142
    restored = run("--json", "db", "restore", second, "--yes")
    assert restored.code == 0, restored.err

    # A key is in no file and no log; in an answer only where it was asked for.
    value = next(iter(kept.values()))
    for spelt in (value, sheet["key"], sheet["key"].replace(" ", ""), sheet["key"][:20]):
        assert _holding(tmp_path, spelt.encode()) == set()
        assert spelt not in done.out + done.err + lost.err + entered.out + restored.out
    assert _holding(tmp_path, bytes.fromhex(value)) == set()

    assert run("--json", "db", "decrypt").trouble == "db.decrypt_unasked"
    plain = run("--json", "db", "decrypt", "--yes")
    assert {" ".join(line) for line in plain.lines} == {SCHEMA["db decrypt"]}
    assert set(_files(plain).values()) == {False}
    assert run("--json", "office", "list").line["number"] == 142
    assert run("--json", "db", "key-show").trouble == "key.none"
    assert {verb.name for verb in CIPHER_VERBS} == set(SCHEMA)


def test_nothing_goes_into_cipher_with_a_key_that_is_nowhere_sure(
    run: Command, typed: Type, tmp_path: Path
) -> None:
    """Without a keyring that lasts, the files would be lost with this session."""
    assert run(*OFFICE).code == 0
    key = run("--json", "db", "key-new").line["key"]
    refused = typed(key, "db", "encrypt")
    assert (refused.code, refused.trouble) == (4, "vault.missing")
    assert set(_files(run("--json", "db", "forms")).values()) == {False}


def test_a_sheet_that_was_not_typed_right_changes_nothing(
    run: Command, typed: Type, lasting_keyring: Memory
) -> None:
    assert run(*OFFICE).code == 0
    key: str = run("--json", "db", "key-new").line["key"]
    wrong = key[:-1] + str((int(key[-1]) + 1) % 10)
    assert typed(wrong, "db", "encrypt").trouble == "key.mistyped"
    assert typed(key[:50], "db", "encrypt").trouble == "key.not_whole"
    assert typed("", "db", "key-enter").trouble == "key.not_whole"
    assert lasting_keyring.kept == {}
    assert set(_files(run("--json", "db", "forms")).values()) == {False}


def test_a_damaged_backup_keeps_no_other_file_from_its_turn(
    run: Command, typed: Type, lasting_keyring: Memory
) -> None:
    assert run(*OFFICE).code == 0
    good = Path(run("--json", "db", "backup").line["backup"])
    bad = good.with_name("office-20260101-000000.sqlite")
    bad.write_bytes(good.read_bytes()[:5000])
    key = run("--json", "db", "key-new").line["key"]
    done = typed(key, "db", "encrypt")
    assert done.code == 0
    troubles = {Path(line["file"]).name: line["trouble"] for line in done.lines}
    assert troubles[bad.name] == "db.corrupt"
    assert troubles[good.name] == ""
    assert _files(done)[good.name]
    assert not _files(run("--json", "db", "forms"))[bad.name]


def test_practice_stays_plain(typed: Type, run: Command, lasting_keyring: Memory) -> None:
    key = run("--json", "db", "key-new").line["key"]
    assert typed(key, "--practice", "db", "encrypt").trouble == "db.practice_stays"
    assert lasting_keyring.kept == {}
