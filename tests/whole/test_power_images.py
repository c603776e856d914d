"""The power is cut while a file is written: every image the disk may then have is opened.

Every call by which a program at work writes or syncs is recorded. A disk has for certain what was
synced; of what was written since it may have anything: all, nothing, some of it, half a page. Of
such images some hundreds are made and opened; the full form makes ten thousand:

    FULL_CAMPAIGNS=1 python -m pytest -s tests/whole/test_power_images.py
"""

import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.fault_rows import Faults, FaultsTold
from tests.store.world import make_store, seed
from tests.whole.campaigns import IS_FULL, tell
from upsocial_desktop.domain.code import FIRST_SERIAL
from upsocial_desktop.store.foreign_log import has_foreign_log

IMAGES = 10_000 if IS_FULL else 400
WRITES = 400 if IS_FULL else 120
_SECTOR = 512
_CALL = re.compile(
    r"(?P<call>pwrite64|write|ftruncate|fdatasync|fsync|unlink)\("
    r'(?:\d+<(?P<open>[^>]*)>|"(?P<named>[^"]*)")(?P<rest>.*)\) += +(?P<done>-?\d+)'
)
_WROTE = re.compile(r', "(?P<bytes>[^"]*)", (?P<size>\d+)(?:, (?P<at>\d+))?')

pytestmark = [
    pytest.mark.campaign,
    pytest.mark.skipif(not shutil.which("strace"), reason="nothing here records what is written"),
]

# Each write is an option and a serial, which belong together; what is told afterwards is done.
_AT_WORK = """
import os, sys
from pathlib import Path
from upsocial_desktop.store.database import OfficeStore

store = OfficeStore(Path(sys.argv[1]))
told = os.open(sys.argv[2], os.O_WRONLY | os.O_CREAT)
for number in range(int(sys.argv[3])):
    with store.write() as tx:
        serial = tx.mint(1)
        tx.set_option(1, f"key{number}", str(serial) + "x" * (number * 37 % 3000))
    os.write(told, b"%06d" % number)
store.close()
"""


@dataclass(frozen=True)
class Call:
    """One call: a write (bytes at a place), a cut to a size, a sync, a deletion, or "told"."""

    kind: str
    file: str
    at: int = 0
    content: bytes = b""


@dataclass
class Disk:
    """What is on the disk for certain, and what may be."""

    sure: dict[str, bytearray] = field(default_factory=dict)
    maybe: list[Call] = field(default_factory=list)

    def take(self, call: Call) -> None:
        if call.kind != "sync":
            self.maybe.append(call)
            return
        for each in [one for one in self.maybe if one.file == call.file]:
            _apply(self.sure, each)
        self.maybe = [one for one in self.maybe if one.file != call.file]


def _apply(files: dict[str, bytearray], call: Call) -> None:
    if call.kind == "delete":
        files.pop(call.file, None)
        return
    content = files.setdefault(call.file, bytearray())
    if call.kind == "cut":
        del content[call.at :]
        content.extend(bytes(call.at - len(content)))
        return
    content.extend(bytes(max(0, call.at - len(content))))
    content[call.at : call.at + len(call.content)] = call.content


def _recorded(folder: Path, writes: int) -> list[Call]:
    log = folder / "calls"
    names = "trace=pwrite64,write,ftruncate,fdatasync,fsync,unlink"
    words = ["strace", "-o", log, "-y", "-xx", "-s", "200000", "-e", names, "-e", "signal=none"]
    work = [sys.executable, "-c", _AT_WORK, folder / "office.sqlite", folder / "told", writes]
    done = subprocess.run(
        [*map(str, words), *map(str, work)], capture_output=True, text=True, check=False
    )
    if "PTRACE" in done.stderr or "ptrace" in done.stderr:
        pytest.skip("this system lets nobody record")
    assert done.returncode == 0, done.stderr
    return list(_read(log))


def _read(log: Path) -> Iterator[Call]:
    with log.open() as lines:
        for line in lines:
            found = _CALL.match(line)
            if found is None or int(found["done"]) < 0:
                continue
            file = Path(_plain(found["open"] or found["named"])).name
            if not file.startswith(("office.sqlite", "told")) or file.endswith("-shm"):
                continue
            yield _call(found, file)


def _plain(path: str) -> str:
    return bytes.fromhex(path.replace("\\x", "")).decode() if path.startswith("\\x") else path


def _call(found: "re.Match[str]", file: str) -> Call:
    if found["call"] in {"fdatasync", "fsync"}:
        return Call("sync", file)
    if found["call"] == "unlink":
        return Call("delete", file)
    if found["call"] == "ftruncate":
        return Call("cut", file, int(found["rest"].strip(", ")))
    wrote = _WROTE.match(found["rest"])
    assert wrote is not None, found["rest"][:80]
    content = bytes.fromhex(wrote["bytes"].replace("\\x", ""))
    assert len(content) == int(wrote["size"]), "the record was cut short"
    return Call("told" if file == "told" else "write", file, int(wrote["at"] or 0), content)


def _image(disk: Disk, dice: random.Random) -> tuple[str, Mapping[str, bytes]]:
    """One of the states in which the power may have left the disk."""
    files = {name: bytearray(content) for name, content in disk.sure.items()}
    way = dice.choice(("nothing", "all", "some", "some", "torn", "torn"))
    for call in disk.maybe:
        if way == "all" or (way != "nothing" and dice.random() < 0.5):
            _apply(files, _torn(call, dice) if way == "torn" else call)
    return way, {name: bytes(content) for name, content in files.items()}


def _torn(call: Call, dice: random.Random) -> Call:
    """Of a write the sectors up to one, or from one on: a disk writes sectors whole."""
    sectors = len(call.content) // _SECTOR
    if call.kind != "write" or sectors < 2:
        return call
    cut = dice.randrange(1, sectors) * _SECTOR
    if dice.random() < 0.5:
        return Call("write", call.file, call.at, call.content[:cut])
    return Call("write", call.file, call.at + cut, call.content[cut:])


def _opened(folder: Path, image: Mapping[str, bytes], done: int) -> int:
    """Open an image as the program would; answers how many writes are there."""
    for name in (
        "office.sqlite",
        "office.sqlite-wal",
        "office.sqlite-shm",
        "office.sqlite-journal",
    ):
        (folder / name).unlink(missing_ok=True)
    for name, content in image.items():
        (folder / name).write_bytes(content)
    assert not has_foreign_log(folder / "office.sqlite"), "its own log would be put aside"
    with closing(sqlite3.connect(folder / "office.sqlite", isolation_level=None)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "damaged"
        assert connection.execute("PRAGMA foreign_key_check").fetchone() is None, "broken links"
        rows = connection.execute("SELECT key, value FROM options WHERE office_id = 1").fetchall()
        numbers = {int(key[3:]): int(value.rstrip("x")) for key, value in rows}
        serial = connection.execute("SELECT next FROM serials WHERE office_id = 1").fetchone()
    assert sorted(numbers) == list(range(len(numbers))), "a hole among the writes"
    assert len(numbers) >= done, "what was told as done is lost"
    assert len(numbers) <= done + 1, "more than was begun"
    following = serial[0] if serial else FIRST_SERIAL
    assert following == FIRST_SERIAL + len(numbers), "a write is there by half"
    assert all(value == FIRST_SERIAL + number for number, value in numbers.items())
    return len(numbers)


def _recording(folder: Path) -> tuple[bytes, list[Call]]:
    path = folder / "office.sqlite"
    with closing(make_store(path)) as store:
        seed(store)
    before = path.read_bytes()
    return before, _recorded(folder, WRITES)


def _walk(before: bytes, calls: list[Call]) -> Iterator[tuple[Disk, int]]:
    """The disk after each call, and how many writes had been told as done."""
    disk, done = Disk({"office.sqlite": bytearray(before)}), 0
    for call in calls:
        if call.kind == "told":
            done += 1
        else:
            disk.take(call)
        yield disk, done


def test_nothing_told_is_lost_and_nothing_damaged_however_the_power_goes(
    tmp_path: Path, faults_told: FaultsTold
) -> None:
    before, calls = _recording(tmp_path)
    kinds = Counter(call.kind for call in calls)
    assert kinds["told"] == WRITES
    assert kinds["sync"] >= WRITES, "each write waits for the disk"
    seed_number = int(os.environ.get("IMAGE_SEED", "20261122"))
    dice = random.Random(seed_number)
    moments = Counter(dice.randrange(len(calls)) for _ in range(IMAGES))
    folder = tmp_path / "image"
    folder.mkdir()
    ways: Counter[str] = Counter()
    unsure = 0
    for moment, (disk, done) in enumerate(_walk(before, calls)):
        for _ in range(moments[moment]):
            way, image = _image(disk, dice)
            unsure += bool(disk.maybe)
            ways[way] += 1
            there = _opened(folder, image, done)
            ways["one_more"] += there > done
    assert sum(moments.values()) == IMAGES
    assert unsure > IMAGES / 10, "most images are of moments when something was on its way"
    figures = {"images": IMAGES, "calls": len(calls), **kinds, **ways, "unsure": unsure}
    tell("power cut images", {**figures, "lost": 0, "damaged": 0, "seed": seed_number})
    faults_told(Faults("power: cut, an image of the disk", cases=IMAGES))


def test_a_disk_that_forgets_what_was_synced_would_be_noticed(tmp_path: Path) -> None:
    """The proof can fail: without syncs, writes that were told as done are lost."""
    before, calls = _recording(tmp_path)
    lying = [call for call in calls if call.kind != "sync"]
    folder = tmp_path / "image"
    folder.mkdir()
    dice = random.Random(1)
    noticed = 0
    for moment, (disk, done) in enumerate(_walk(before, lying)):
        if moment % (len(lying) // 40) == len(lying) // 40 - 1:
            try:
                _opened(folder, _image(disk, dice)[1], done)
            except (AssertionError, sqlite3.DatabaseError, ValueError):
                noticed += 1
    assert noticed >= 20
