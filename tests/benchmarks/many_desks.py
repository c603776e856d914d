"""As many desks as the State may have, over TLS on one server: pages, news, and all at once."""

import asyncio
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import psycopg
from sqlalchemy.dialects.postgresql import psycopg as dialects

from tests.benchmarks.state_made import PASSWORD, State, kept_state
from tests.store.world import NOW
from upsocial_desktop.services.records import CaseFilter, CaseOrder, CaseView
from upsocial_desktop.store import case_windows
from upsocial_desktop.store.server_people import ServerLogins
from upsocial_desktop.store.values import microseconds

DESKS = 1_700
PAGES_SECONDS = 30.0
PAGE_GOAL_MS, STORM_GOAL_SECONDS = 20.0, 60.0
# A desk looks at a page so often; all of them together make the load.
_LOOKS_EVERY = 10.0
# After a failover the desks do not come back at the same moment (RELIABILITY 5).
_RETURN_WITHIN = 30.0
_AT_ONCE = 200
_PORT = 54_329
_DIALECT = dialects.dialect()  # type: ignore[no-untyped-call]


def run(size: int, desks: int = DESKS) -> None:
    """Measure and print."""
    with kept_state(size, tls_ready) as state:
        asyncio.run(_measure(state, _let_in(state, desks)))


def tls_ready(folder: Path) -> dict[str, str]:
    """An authority and a server's certificate in a folder; the settings that use them."""
    authority, server = folder / "ca", folder / "server"
    if not (folder / "server.crt").exists():
        fresh = ("-newkey", "rsa:2048", "-nodes", "-keyout")
        _openssl("req", "-x509", *fresh, f"{authority}.key", "-out", f"{authority}.crt",
                 "-subj", "/CN=State", "-days", "30")  # fmt: skip
        _openssl("req", *fresh, f"{server}.key", "-out", f"{server}.csr", "-subj", "/CN=localhost")
        names = folder / "names"
        names.write_text("subjectAltName=DNS:localhost\n", "utf-8")
        _openssl("x509", "-req", "-in", f"{server}.csr", "-CA", f"{authority}.crt", "-CAkey",
                 f"{authority}.key", "-CAcreateserial", "-days", "30", "-extfile", str(names),
                 "-out", f"{server}.crt")  # fmt: skip
        for made in folder.glob("server.*"):
            made.chmod(0o600 if made.suffix == ".key" else 0o644)
    rules = folder / "rules"
    rules.write_text("local all all trust\nhostssl all all all scram-sha-256\n", "utf-8")
    return {
        "hba_file": str(rules),
        "ssl": "on",
        "ssl_cert_file": f"{server}.crt",
        "ssl_key_file": f"{server}.key",
        "listen_addresses": "localhost",
        "port": str(_PORT),
        "max_connections": str(DESKS + 30),
    }


def _openssl(*words: str) -> None:
    subprocess.run(["openssl", *words], check=True, capture_output=True)


_OFFICERS = """SELECT id, office_id FROM officers WHERE designation = 'desk' ORDER BY id"""
_MORE = """INSERT INTO officers (office_id, name, designation, role, is_active)
  SELECT {first} + n % {offices}, 'Officer', 'desk', 'information_officer', true
  FROM generate_series(0, {desks} - 1) n"""


@dataclass(frozen=True)
class _Seat:
    """One desk: its office, its officer and the officer's login."""

    office_id: int
    officer_id: int

    @property
    def login(self) -> str:
        return f"o_desk{self.officer_id}"


def _let_in(state: State, desks: int) -> Sequence[_Seat]:
    """An officer with a login of his own for every desk, spread over the offices."""
    people = ServerLogins(state.address)
    found = state.server.rows(_OFFICERS, state.name)
    if len(found) < desks:
        first = min(place.office_id for place in state.places)
        told = {"first": first, "offices": len(state.places), "desks": desks - len(found)}
        with closing(state.server.connect(state.name)) as owner:
            owner.execute(_MORE.format(**told).encode())
        for officer_id, _ in state.server.rows(_OFFICERS, state.name)[len(found) :]:
            people.add(f"o_desk{officer_id}", int(str(officer_id)), PASSWORD)
        state.server.do("UPDATE rights.logins SET is_first = false", state.name)
        found = state.server.rows(_OFFICERS, state.name)
    return [_Seat(int(str(office)), int(str(officer))) for officer, office in found[:desks]]


async def _measure(state: State, seats: Sequence[_Seat]) -> None:
    words = (
        f"host=localhost port={_PORT} dbname=state password={PASSWORD}"
        f" sslmode=verify-full sslrootcert={state.server.folder / 'ca.crt'}"
        " channel_binding=require require_auth=scram-sha-256 connect_timeout=60"
    )
    sys.stdout.write(f"\n{len(seats):,} desks over TLS on one server, {state.size:,} cases\n")
    begun = time.perf_counter()
    connected = await _all(words, seats)
    seconds = time.perf_counter() - begun
    _say(f"all at once connected in {seconds:.0f} s", seconds <= STORM_GOAL_SECONDS, "≤ 60 s")
    sys.stdout.write(f"  the server's processes hold {_memory(state):,.0f} MiB of their own\n")
    times = await _look(connected, seats)
    p50, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    rate = len(times) / PAGES_SECONDS
    said = f"{rate:.0f} pages of 50 a second: median {p50:.1f} ms, 95th of 100 {p95:.1f} ms"
    _say(said, p95 <= PAGE_GOAL_MS, "≤ 20 ms")
    _say(f"news heard by all in {await _tell(connected):.2f} s", is_met=None)
    for each in connected:
        await each.close()
    begun = time.perf_counter()
    back = await _all(words, seats, _RETURN_WITHIN)
    seconds = time.perf_counter() - begun
    _say(f"all back after a failover in {seconds:.0f} s", seconds <= STORM_GOAL_SECONDS, "≤ 60 s")
    for each in back:
        await each.close()


def _say(words: str, is_met: bool | None, goal: str = "") -> None:
    verdict = "" if is_met is None else f"   goal {goal}: {'met' if is_met else 'MISSED'}"
    sys.stdout.write(f"  {words}{verdict}\n")
    sys.stdout.flush()


async def _all(
    words: str, seats: Sequence[_Seat], within: float = 0.0
) -> "Sequence[psycopg.AsyncConnection[tuple[object, ...]]]":
    gate = asyncio.Semaphore(_AT_ONCE)

    async def one(number: int) -> "psycopg.AsyncConnection[tuple[object, ...]]":
        await asyncio.sleep(random.Random(number).uniform(0, within))
        async with gate:
            whose = f"{words} user={seats[number].login}"
            made = await psycopg.AsyncConnection.connect(whose, autocommit=True)
            await made.execute("LISTEN changes")
            return made

    return await asyncio.gather(*(one(number) for number in range(len(seats))))


async def _look(
    connected: "Sequence[psycopg.AsyncConnection[tuple[object, ...]]]", seats: Sequence[_Seat]
) -> list[float]:
    order, values = _page_of(seats[0])
    times: list[float] = []
    first: list[float] = []
    end = time.perf_counter() + _LOOKS_EVERY + PAGES_SECONDS

    async def desk(number: int) -> None:
        chance = random.Random(number)
        seat = seats[number]
        wanted = {**values, "office_id": seat.office_id, "officer_id": seat.officer_id}
        await asyncio.sleep(chance.uniform(0, _LOOKS_EVERY))
        # A line that is new has everything to learn; a desk is connected once and looks all day.
        is_first = True
        while time.perf_counter() < end:
            begun = time.perf_counter()
            found = await connected[number].execute(order, wanted)
            assert await found.fetchall()
            (first if is_first else times).append((time.perf_counter() - begun) * 1000)
            is_first = False
            await asyncio.sleep(_LOOKS_EVERY)

    await asyncio.gather(*(desk(number) for number in range(len(connected))))
    _say(f"the first page of each: median {statistics.median(first):.1f} ms", is_met=None)
    return times


def _page_of(seat: _Seat) -> tuple[bytes, dict[str, object]]:
    """The program's own statement for the first page of open cases, and its values."""
    where = CaseFilter(seat.office_id, NOW, CaseView.OPEN, seat.officer_id, "", CaseOrder.DUE)
    shape = case_windows._Shape(where.view, False, where.order)
    made = case_windows._window(shape).compile(dialect=_DIALECT)
    said = case_windows._values(where, "") | {"first": 0, "size": 50}
    values = made.construct_params(said)
    return str(made).encode(), {name: _written(value) for name, value in values.items()}


def _written(value: object) -> object:
    return microseconds(value) if isinstance(value, datetime) else getattr(value, "value", value)


async def _tell(connected: "Sequence[psycopg.AsyncConnection[tuple[object, ...]]]") -> float:
    async def heard(one: "psycopg.AsyncConnection[tuple[object, ...]]") -> None:
        async for _ in one.notifies():
            return

    waiting = [asyncio.create_task(heard(each)) for each in connected[1:]]
    await asyncio.sleep(1)
    begun = time.perf_counter()
    await connected[0].execute("NOTIFY changes")
    await asyncio.gather(*waiting)
    return time.perf_counter() - begun


def _memory(state: State) -> float:
    """What the server's processes hold for themselves alone, in MiB."""
    pids = [str(row[0]) for row in state.server.rows("SELECT pid FROM pg_stat_activity")]
    return sum(_own(Path(f"/proc/{pid}/smaps_rollup")) for pid in pids) / 1024


def _own(told: Path) -> int:
    try:
        lines = told.read_text("utf-8").splitlines()
    except FileNotFoundError:
        # A worker of the server that has ended meanwhile.
        return 0
    mine = [line for line in lines if line.startswith(("Private_Clean", "Private_Dirty"))]
    return sum(int(line.split()[1]) for line in mine)
