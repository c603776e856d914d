"""What every test of a command may ask for: the program in this process, and a running day."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keyring
import pytest

from tests.vault.backends import Memory
from upsocial_desktop.__main__ import main
from upsocial_desktop.bootstrap import open_house
from upsocial_desktop.cli.order import Place
from upsocial_desktop.services.ports import Ports


@dataclass(frozen=True)
class Answer:
    """What a command answered: its exit code and both its streams."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def line(self) -> dict[str, Any]:
        assert (self.code, len(self.lines)) == (0, 1), self
        return self.lines[0]

    @property
    def trouble(self) -> str:
        """The code of the trouble, as --json tells it on stderr."""
        return str(json.loads(self.err)["error"])


Command = Callable[..., Answer]


def place(folder: Path, **other: Any) -> Place:
    """A fresh practice day that stands still, in a folder of the test's own."""
    chosen: dict[str, Any] = {
        "profile": "practice",
        "data_dir": folder,
        "is_practice": True,
        "fresh_day": True,
        "scenario": None,
        "pace": 0.0,
        "log_level": "INFO",
        "port": 0,
    }
    return Place(**{**chosen, **other})


def has_keyring_of_the_system(backend: Memory) -> Memory:
    """The same keyring under a name that the vault takes for safe."""
    safe = type("Keyring", (type(backend),), {"__module__": "keyring.backends.libsecret"})
    found = safe()
    assert isinstance(found, Memory)
    return found


@pytest.fixture
def lasting_keyring() -> Iterator[Memory]:
    """A keyring that outlives a command."""
    before = keyring.get_keyring()
    backend = has_keyring_of_the_system(Memory())
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run the program's words in this process, in a folder of the test's own."""

    def command(*words: str) -> Answer:
        capsys.readouterr()
        code = main(["--data-dir", str(tmp_path), *words])
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return command


@pytest.fixture
def practise(run: Command) -> Command:
    """The same with --practice --json."""
    return lambda *words: run("--practice", "--json", *words)


@pytest.fixture
def day(tmp_path: Path, lasting_keyring: Memory) -> Iterator[Ports]:
    """A practice day that stands still and runs in "another window", with a lasting keyring."""
    ports = open_house(place(tmp_path))
    with closing(ports):
        yield ports
