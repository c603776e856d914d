"""As many desks as the State may have, over TLS on one server: pages, news, and all at once."""

import asyncio
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import psycopg
from sqlalchemy.dialects.postgresql import psycopg as dialects

from tests.benchmarks.state_made import PASSWORD, Place, State, kept_state
from tests.store.world import NOW
from upsocial_desktop.services.records import CaseFilter, CaseOrder, CaseView
from upsocial_desktop.store import case_windows
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
        asyncio.run(_measure(state, desks))


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
            made.chmod(0o640 if made.suffix == ".key" else 0o644)
    return {
        "ssl": "on",
        "ssl_cert_file": f"{server}.crt",
        "ssl_key_file": f"{server}.key",
        "listen_addresses": "localhost",
        "port": str(_PORT),
        "max_connections": str(DESKS + 30),
    }


def _openssl(*words: str) -> None:
    subprocess.run(["openssl", *words], check=True, capture_output=True)


async def _measure(state: State, desks: int) -> None:
    words = (
        f"host=localhost port={_PORT} dbname=state password={PASSWORD}"
        f" sslmode=verify-full sslrootcert={state.server.folder / 'ca.crt'}"
        " channel_binding=require require_auth=scram-sha-256 connect_timeout=60"
    )
    sys.stdout.write(f"\n{desks:,} desks over TLS on one server, {state.size:,} cases\n")
    begun = time.perf_counter()
    connected = await _all(words, state.places, desks)
    seconds = time.perf_counter() - begun
    _say(f"all at once connected in {seconds:.0f} s", seconds <= STORM_GOAL_SECONDS, "≤ 60 s")
    sys.stdout.write(f"  the server's processes hold {_memory(state):,.0f} MiB of their own\n")
    times = await _look(connected, state.places)
    p50, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    rate = len(times) / PAGES_SECONDS
    said = f"{rate:.0f} pages of 50 a second: median {p50:.1f} ms, 95th of 100 {p95:.1f} ms"
    _say(said, p95 <= PAGE_GOAL_MS, "≤ 20 ms")
    _say(f"news heard by all in {await _tell(connected):.2f} s", is_met=None)
    for each in connected:
        await each.close()
    begun = time.perf_counter()
    back = await _all(words, state.places, desks, _RETURN_WITHIN)
    seconds = time.perf_counter() - begun
    _say(f"all back after a failover in {seconds:.0f} s", seconds <= STORM_GOAL_SECONDS, "≤ 60 s")
    for each in back:
        await each.close()


def _say(words: str, is_met: bool | None, goal: str = "") -> None:
    verdict = "" if is_met is None else f"   goal {goal}: {'met' if is_met else 'MISSED'}"
    sys.stdout.write(f"  {words}{verdict}\n")
    sys.stdout.flush()


async def _all(
    words: str, places: Sequence[Place], desks: int, within: float = 0.0
) -> "Sequence[psycopg.AsyncConnection[tuple[object, ...]]]":
    gate = asyncio.Semaphore(_AT_ONCE)

    async def one(number: int) -> "psycopg.AsyncConnection[tuple[object, ...]]":
        await asyncio.sleep(random.Random(number).uniform(0, within))
        async with gate:
            whose = f"{words} user={places[number % len(places)].login}"
            made = await psycopg.AsyncConnection.connect(whose, autocommit=True)
            await made.execute("LISTEN changes")
            return made

    return await asyncio.gather(*(one(number) for number in range(desks)))


async def _look(
    connected: "Sequence[psycopg.AsyncConnection[tuple[object, ...]]]", places: Sequence[Place]
) -> list[float]:
    order, values = _page_of(places[0])
    times: list[float] = []
    end = time.perf_counter() + PAGES_SECONDS

    async def desk(number: int) -> None:
        chance = random.Random(number)
        place = places[number % len(places)]
        wanted = {**values, "office_id": place.office_id, "officer_id": place.officer_id}
        await asyncio.sleep(chance.uniform(0, _LOOKS_EVERY))
        while time.perf_counter() < end:
            begun = time.perf_counter()
            found = await connected[number].execute(order, wanted)
            assert await found.fetchall()
            times.append((time.perf_counter() - begun) * 1000)
            await asyncio.sleep(_LOOKS_EVERY)

    await asyncio.gather(*(desk(number) for number in range(len(connected))))
    return times


def _page_of(place: Place) -> tuple[bytes, dict[str, object]]:
    """The program's own statement for the first page of open cases, and its values."""
    where = CaseFilter(place.office_id, NOW, CaseView.OPEN, place.officer_id, "", CaseOrder.DUE)
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
    total = 0
    for pid in pids:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8").splitlines():
            if line.startswith(("Private_Clean", "Private_Dirty")):
                total += int(line.split()[1])
    return total / 1024
