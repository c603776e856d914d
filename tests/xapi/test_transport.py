import socket
from typing import Any

import pytest
import requests
import urllib3.connection

from tests.xapi.conftest import PATIENT, SHORT
from tests.xapi.fault_server import FaultServer, silent_close, whole
from upsocial_desktop.xapi.transport import Lost, NotSent, Transport


def sent(transport: Transport, address: str, method: str = "GET", **options: object) -> bytes:
    with requests.Session() as session:
        session.trust_env = False
        session.mount("https://", transport)
        session.mount("http://", transport)
        return session.request(method, address, **options).content  # type: ignore[arg-type]  # options of the tests below only


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com/2/tweets",
        "https://api.twitter.com.evil.example/2/tweets",
        "https://evil.example/?https://api.twitter.com",
        "http://api.twitter.com/2/tweets",
        "https://127.0.0.1/2/tweets",
        "https://api.twitter.com@evil.example/2/tweets",
    ],
)
def test_only_x_itself_is_spoken_to(address: str) -> None:
    with pytest.raises(NotSent) as told:
        sent(Transport(), address, "POST")
    assert told.value.reason == "host_not_allowed"


@pytest.mark.parametrize(
    "address",
    ["https://127.0.0.1:1", "http://localhost:1", "http://127.0.0.1", "http://api.x.com:80", "x"],
)
def test_the_practice_x_is_on_this_pc_only(address: str) -> None:
    with pytest.raises(ValueError, match="127"):
        Transport(address)


@pytest.mark.parametrize("host", ["https://api.twitter.com", "https://api.x.com", "https://a.b"])
def test_in_practice_every_request_goes_to_the_practice_x(host: str) -> None:
    with FaultServer(whole("{}")) as server:
        transport = Transport(server.address, SHORT)
        assert sent(transport, f"{host}/2/tweets?ids=1", "DELETE") == b"{}"
        transport.close()
    head = server.requests[0].decode()
    assert head.startswith("DELETE /2/tweets?ids=1 HTTP/1.1\r\n")
    assert f"\r\nHost: {host.removeprefix('https://')}\r\n" in head


def test_in_practice_no_proxy_is_asked() -> None:
    with FaultServer(whole("{}")) as server, FaultServer(whole("caught")) as proxy:
        transport = Transport(server.address, SHORT)
        proxies = {"http": proxy.address, "https": proxy.address}
        assert sent(transport, "https://api.x.com/", proxies=proxies) == b"{}"
        assert transport.proxies() == {}
        transport.close()
        assert proxy.requests == []


def test_a_proxy_that_refuses_the_tunnel_has_seen_nothing_of_the_request() -> None:
    with FaultServer(whole("", 403)) as proxy:
        transport = Transport(patience=PATIENT)
        with pytest.raises(NotSent) as told:
            sent(transport, "https://api.x.com/2/tweets", "POST", proxies={"https": proxy.address})
        transport.close()
    assert told.value.reason == "proxy"
    assert proxy.requests[0].startswith(b"CONNECT api.x.com:443")


def test_a_tunnel_that_speaks_no_tls_has_seen_nothing_of_the_request() -> None:
    with FaultServer(whole("")) as proxy:
        transport = Transport(patience=PATIENT)
        with pytest.raises(NotSent) as told:
            sent(transport, "https://api.x.com/2/tweets", "POST", proxies={"https": proxy.address})
        transport.close()
    assert told.value.reason in {"tls", "unreachable", "proxy"}
    assert len(proxy.requests) == 1


def test_a_line_that_is_cut_while_it_is_made_carries_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Time runs out in the tunnel: Python makes a TLS line of it that has never shaken hands."""
    wrap = urllib3.connection._ssl_wrap_socket_and_match_hostname

    def cut_and_wrap(*, sock: socket.socket, **options: Any) -> Any:
        sock.shutdown(socket.SHUT_RDWR)
        return wrap(sock=sock, **options)

    monkeypatch.setattr(urllib3.connection, "_ssl_wrap_socket_and_match_hostname", cut_and_wrap)
    with FaultServer(whole("")) as proxy:
        transport = Transport(patience=PATIENT)
        with pytest.raises(NotSent):
            sent(transport, "https://api.x.com/2/tweets", "POST", proxies={"https": proxy.address})
        transport.close()
    assert [said.split()[0] for said in proxy.requests] == [b"CONNECT"]


def test_a_request_that_has_left_is_lost() -> None:
    with FaultServer(silent_close) as server:
        transport = Transport(server.address, SHORT)
        with pytest.raises(Lost) as told:
            sent(transport, "https://api.x.com/2/tweets", "POST", json={"text": "a"})
        transport.close()
    assert told.value.reason == "broken"


def test_an_exception_holds_no_request_and_so_no_authorization_header() -> None:
    with FaultServer(silent_close) as server:
        transport = Transport(server.address, SHORT)
        with pytest.raises(Lost) as told:
            sent(transport, "https://api.x.com/", headers={"Authorization": "Bearer canary"})
        transport.close()
    assert told.value.request is None
    assert "canary" not in repr(told.value)
