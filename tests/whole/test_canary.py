"""The whole line is worked with known keys; afterwards no part of them lies anywhere."""

import base64
import io
import json
import logging
import sys
import traceback
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import keyring
import pytest

from tests.cli.conftest import has_keyring_of_the_system, place
from tests.vault.backends import Memory
from upsocial_desktop.__main__ import main
from upsocial_desktop.bootstrap import open_house
from upsocial_desktop.cli.main import run_command
from upsocial_desktop.cli.order import read_order
from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.services import browsing, options
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.ports import Ports, Secret, XClient
from upsocial_desktop.services.records import CaseFilter, CaseView
from upsocial_desktop.services.settings import COLOUR_SCHEME

# So many letters of a key on end are a part of it; fewer may stand anywhere by chance.
PART, STEP = 10, 4
PASTED = {
    Secret.CONSUMER_KEY: "cAnArY1ConsumerKeyQ7w9Zx",
    Secret.CONSUMER_SECRET: "cAnArY2/Consumer+Secret%K3v8Rt5Yh1",
    Secret.ACCESS_TOKEN: "1500000000-cAnArY3AccessTokenM4n6Bv",
    Secret.ACCESS_SECRET: "cAnArY4=Access&SecretP0o9Iu8Yt7",
}


@pytest.fixture
def lasting_keyring() -> Iterator[Memory]:
    """A keyring of the system's kind that is no file."""
    before = keyring.get_keyring()
    backend = has_keyring_of_the_system(Memory())
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


@pytest.fixture
def day(tmp_path: Path, lasting_keyring: Memory) -> Iterator[Ports]:
    """A practice day that logs everything it can."""
    with closing(open_house(place(tmp_path, log_level="DEBUG"))) as ports:
        yield ports


def parts_of(keys: Sequence[str]) -> list[str]:
    """Every stretch of every key that would tell of it, also as addresses and headers have it."""
    forms = [key.rpartition("-")[2] if key.partition("-")[0].isdigit() else key for key in keys]
    forms += [quote(key, safe="") for key in forms]
    forms += [base64.b64encode(key.encode()).decode() for key in forms]
    return sorted(
        {form[at : at + PART] for form in forms for at in range(0, len(form) - PART + 1, STEP)}
    )


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, as bytes; of packed ones what is in them, too."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found[str(path.relative_to(folder))] = path.read_bytes()
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as packed:
                    found |= {f"{path.name}/{n}": packed.read(n) for n in packed.namelist()}
    return found


def leaks(where: dict[str, bytes], parts: Sequence[str]) -> dict[str, str]:
    """Which places hold which part."""
    return {
        name: part
        for name, text in where.items()
        for part in parts
        if part.encode() in text or part.encode("utf-16-le") in text
    }


def crash(day: Ports, key: str) -> None:
    """A fault of the program whose words quote a key: in a command, and in the agent."""

    def x_for(_account: Account) -> XClient:
        raise ZeroDivisionError(f"with {key} and {quote(key, safe='')}")

    broken = replace(day, x_for=x_for, close=lambda: None)
    assert run_command(read_order(["--practice", "account", "check", "1"]), lambda: broken) == 70
    assert [told.code for _, told in tick(broken).troubles] == ["bug", "bug"]


def export(day: Ports, folder: Path) -> None:
    """A table of the cases, as people outside the program get it."""
    where = CaseFilter(1, day.clock.now(), CaseView("all"))
    rows = [[row.code, row.summary] for row in browsing.window_cases(day, where, 0, 10)]
    assert rows
    day.sheets.write(folder / "cases.xlsx", "Cases", rows)
    day.sheets.write(folder / "cases.csv", "Cases", rows)


@pytest.mark.expected_log("A command failed", "A fault in agent")
def test_no_part_of_a_key_is_written_or_said_anywhere(
    day: Ports,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    lasting_keyring: Memory,
) -> None:
    assert day.practice is not None
    issued = [key for account in day.practice.accounts() for key in account.keys.values()]
    parts = parts_of([*issued, *PASTED.values()])
    said: list[str] = []

    def command(*words: str, code: int = 0) -> None:
        common = ("--practice", "--json", "--log-level", "DEBUG", "--data-dir", str(tmp_path))
        assert main([*common, *words]) == code

    walk = read_order(["practice", "--walk"])
    assert run_command(walk, lambda: replace(day, close=lambda: None)) == 0
    options.keep_preference(day, COLOUR_SCHEME.key, "dark")
    for words in (("doctor",), ("account", "list"), ("agent", "--once"), ("office", "list")):
        command(*words)
    command("db", "backup", "--to", str(tmp_path / "backup.sqlite"))
    export(day, tmp_path)
    for number in (1, 2):
        monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(PASTED.values()) + "\n"))
        command("account", "connect", str(number), "--as", str(2 * number - 1), code=5)
    for key in (issued[0], *PASTED.values()):
        day.vault.keep(7, Secret.ACCESS_TOKEN, key)
        logging.getLogger("upsocial_desktop.test").info("asked with %s", key)
        crash(day, key)
    for secret, value in PASTED.items():
        day.vault.keep(1, secret, value)
    with day.store.read() as tx:
        account = tx.account(1)
    try:
        day.x_for(account).me()
    except Told as told:
        said += [str(told), repr(told), str(told.facts), *traceback.format_exception(told)]
    said += [repr(day), repr(day.vault), repr(day.practice.accounts()), str(day.x_for(account))]

    streams = capfd.readouterr()
    spoken = {"stdout": streams.out, "stderr": streams.err, "exceptions": "\n".join(said)}
    assert json.loads(streams.out.splitlines()[0])["step"] == "taken_in"
    while_open = contents(tmp_path)
    assert {"practice/office.sqlite-wal", "practice/log/upsocial-desktop.log"} <= set(while_open)
    assert b"[hidden]" in while_open["practice/log/upsocial-desktop.log"]
    assert leaks({name: text.encode() for name, text in spoken.items()}, parts) == {}
    assert leaks(while_open, parts) == {}
    day.close()
    assert leaks(contents(tmp_path), parts) == {}
    assert leaks({"keyring": str(lasting_keyring.kept).encode()}, parts), "nothing was looked for"
