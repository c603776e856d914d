"""The line to the servers: proof of who they are, patience, and which of them counts."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.postgres import TestServer, running
from tests.store.world import seed
from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.domain.server_address import Server, ServerAddress
from upsocial_desktop.store.seated_keeper import try_server
from upsocial_desktop.store.server import ServerStore
from upsocial_desktop.store.server_line import Line, TimelinesOfRun, line_of, line_to
from upsocial_desktop.store.server_passwords import change_password
from upsocial_desktop.store.server_people import ServerLogins

_SECRET = "a secret of invented words"


def _openssl(*words: object) -> None:
    subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)


def _certify(folder: Path) -> None:
    """An authority of the tests' own, and a server's certificate for localhost signed by it."""
    key, ca = folder / "ca.key", folder / "ca.pem"
    fresh = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    _openssl("req", "-x509", *fresh, "-keyout", key, "-out", ca, "-subj", "/CN=tests", "-days", 2)
    server, request = folder / "server.key", folder / "server.csr"
    _openssl("req", *fresh, "-keyout", server, "-out", request, "-subj", "/CN=localhost")
    names = folder / "names"
    names.write_text("subjectAltName=DNS:localhost", "utf-8")
    signed = ("-CA", ca, "-CAkey", key, "-CAcreateserial", "-extfile", names, "-days", 2)
    _openssl("x509", "-req", "-in", request, *signed, "-out", folder / "server.crt")
    server.chmod(0o600)
    owner = folder.stat()
    os.chown(server, owner.st_uid, owner.st_gid)
    with (folder / "postgresql.conf").open("a", encoding="utf-8") as settings:
        settings.write("ssl = on\n")
    rules = folder / "pg_hba.conf"
    far = "hostssl all all 127.0.0.1/32 scram-sha-256\nhost all plain 127.0.0.1/32 trust\n"
    rules.write_text(far + rules.read_text("utf-8"), "utf-8")


class Far:
    """A server met over TCP with TLS."""

    def __init__(self, server: TestServer, port: int) -> None:
        self.server, self.port = server, port
        self.certificate = str(server.folder / "data" / "ca.pem")
        self.other = server.folder / "other.pem"

    def address(self, host: str = "localhost", certificate: str = "") -> ServerAddress:
        server = Server(host, self.port)
        return ServerAddress((server,), "shape", "o_far", certificate or self.certificate)


def _free_port() -> int:
    import socket

    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture(scope="module")
def far() -> Iterator[Far]:
    port = _free_port()
    settings = {"listen_addresses": "127.0.0.1", "port": str(port)}
    with running(settings, _certify) as server:
        server.do(f"CREATE ROLE o_far LOGIN PASSWORD '{_SECRET}' IN ROLE office")
        yield Far(server, port)


def _told(address: ServerAddress, password: str = _SECRET) -> str:
    try:
        try_server(address, password)
    except Told as told:
        return told.code if _SECRET not in str(told) else "the password was told"
    return ""


def test_a_server_that_proves_who_it_is_is_spoken_to(far: Far) -> None:
    assert _told(far.address()) == ""
    assert _told(far.address(), "another") == "db.password"


def test_one_that_cannot_prove_it_is_not(far: Far, tmp_path: Path) -> None:
    other = tmp_path / "other.pem"
    fresh = (
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-keyout",
        tmp_path / "key",
        "-subj",
        "/CN=other",
    )
    _openssl("req", "-x509", *fresh, "-out", other, "-days", 2)
    assert _told(far.address(certificate=str(other))) == "db.certificate"
    # The same machine under a name that its certificate does not have.
    assert _told(far.address("127.0.0.1")) == "db.certificate"
    assert _told(far.address(certificate=str(tmp_path / "nowhere.pem"))) == "db.certificate"
    with pytest.raises(Refused, match=r"^address.no_certificate"):
        line_of(ServerAddress((Server("localhost"),), "shape", "o_far"), lambda: "")


def test_an_address_cannot_ask_for_less_proof(far: Far) -> None:
    plain = f"postgresql+psycopg://o_far@localhost:{far.port}/shape"
    for less in ("", "?sslmode=require", "?sslmode=disable"):
        with pytest.raises(Refused, match=r"^address.no_certificate"):
            line_to(f"{plain}{less}")
    with_less = f"{plain}?sslmode=disable&require_auth=none&sslrootcert={far.certificate}"
    (words,) = line_to(with_less).tries
    assert (words["sslmode"], words["require_auth"]) == ("verify-full", "scram-sha-256")


def test_a_login_that_was_given_opens_with_its_password_until_it_is_ended(far: Far) -> None:
    """Its password never came to the server, which has only what it is proved by."""
    address = far.server.address(far.server.secured("people"))
    with closing(ServerStore(address)) as store:
        officer_id = seed(store).asha.id
    logins, password = ServerLogins(address), "quiet rivers carry far"
    logins.add("o_asha", officer_id, password)
    hers = replace(far.address(), database="people", login="o_asha")
    assert _told(hers, password) == "login.first_password"
    assert _told(hers, "quiet rivers carry near") == "db.password"
    first, password = password, "loud rivers carry nothing"
    change_password(hers, first, password)
    assert (_told(hers, password), _told(hers, first)) == ("", "db.password")
    with pytest.raises(Unavailable, match=r"^db.password"):
        change_password(hers, first, "no rivers at all")
    logins.end("o_asha")
    assert _told(hers, password) in {"db.password", "db.no_access"}


def test_a_server_without_encryption_is_told_nothing(far: Far) -> None:
    far.server.do("ALTER SYSTEM SET ssl = off")
    far.server.do("SELECT pg_reload_conf()")
    try:
        _await(far, "db.not_safe")
    finally:
        far.server.do("ALTER SYSTEM RESET ssl")
        far.server.do("SELECT pg_reload_conf()")
        _await(far, "")


def test_a_server_that_wants_no_proof_of_us_is_not_taken_for_ours(far: Far) -> None:
    rules = far.server.folder / "data" / "pg_hba.conf"
    before = rules.read_text("utf-8")
    for method in ("trust", "md5", "password"):
        rules.write_text(f"hostssl all all 127.0.0.1/32 {method}\n{before}", "utf-8")
        far.server.do("SELECT pg_reload_conf()")
        # A password kept as SCRAM is asked for by SCRAM even where md5 is written.
        _await(far, "" if method == "md5" else "db.not_safe")
    rules.write_text(before, "utf-8")
    far.server.do("SELECT pg_reload_conf()")
    _await(far, "")


def _await(far: Far, code: str) -> None:
    """A server reads its rules anew soon after it was asked to."""
    for _ in range(500):
        if _told(far.address()) == code:
            return
    assert _told(far.address()) == code


@pytest.fixture
def address(postgres: TestServer) -> Iterator[str]:
    with postgres.database() as made:
        yield made


def test_an_officer_s_login_may_see_which_server_it_is(postgres: TestServer, address: str) -> None:
    """Whoever may only connect can still tell an old server from the new one."""
    postgres.do("CREATE ROLE o_plain LOGIN")
    try:
        line = line_to(address.replace("office@", "o_plain@"))
        with closing(line.connect()) as connection:
            assert connection.timeline == 1
    finally:
        postgres.do("DROP ROLE o_plain")


def test_a_server_that_another_has_replaced_is_refused(address: str) -> None:
    seen = TimelinesOfRun()
    line = line_to(address)
    line.timelines = seen
    with closing(line.connect()):
        pass
    ((system, timeline),) = seen._seen.items()
    seen.note(system, timeline + 1)
    with pytest.raises(Unavailable, match=r"^db.old_server"):
        line.connect()
    with closing(ServerStore(line)) as store:
        with pytest.raises(Unavailable, match=r"^db.old_server"), store.read():
            pass
        # Another system is no older one of this: it has timelines of its own.
        seen._seen.clear()
        seen.note("another system", 9)
        with store.read() as tx:
            assert tx.offices() == []


def test_who_is_refused_by_one_server_learns_more_than_that_another_is_silent(
    postgres: TestServer, address: str
) -> None:
    good = line_to(address).tries[0]
    nobody = {**good, "host": "/nowhere/at/all"}
    stranger = {**good, "user": "nobody_here"}
    with pytest.raises(Exception, match="does not exist"):
        Line([stranger, nobody], "servers").connect()
    line = Line([nobody, good], "servers")
    with closing(line.connect()) as first, closing(line.connect()) as second:
        assert first.info.host == second.info.host == str(postgres.folder)
