"""One requests adapter: time-outs, a body ceiling, an allow-list, the way to the practice X."""

import io
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import requests
import urllib3
from requests.adapters import HTTPAdapter
from requests.utils import DEFAULT_CA_BUNDLE_PATH, get_environ_proxies
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from upsocial_desktop.xapi.watched import Trip, WatchedHTTP, WatchedHTTPS

# tweepy speaks to the first; X's documents of August 2026 name the second.
X_HOSTS = frozenset({"api.twitter.com", "api.x.com"})
_SLICE = 65_536


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, in seconds, and how many bytes to take (decoded)."""

    connect_seconds: float = 5.0
    read_seconds: float = 30.0
    total_seconds: float = 45.0
    body_bytes: int = 2 * 1024 * 1024


class NotSent(requests.ConnectionError):
    """No byte of the request has left this PC. `reason` is the last word of an `x.` code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Lost(requests.ConnectionError):
    """The request may have arrived and its answer cannot be used. `reason` as in NotSent."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Transport(HTTPAdapter):
    """The only way out of the program to X; safe to share among threads.

    With `practice_address` (http://127.0.0.1:PORT) every request goes there whatever host it
    names, the allow-list is empty and no proxy is asked, so that no request can reach the real X.
    The Host header keeps X's name: OAuth 1.0a signatures cover it. It never retries and never
    follows a redirect. Raises NotSent or Lost.
    """

    def __init__(self, practice_address: str = "", patience: Patience | None = None) -> None:
        self._patience = patience or Patience()
        self._practice = _loopback(practice_address)
        self._allowed = frozenset() if self._practice else X_HOSTS
        self._trust: ssl.SSLContext | None = None
        super().__init__(pool_connections=4, pool_maxsize=4, max_retries=0)

    def proxies(self) -> Mapping[str, str]:
        """The office's proxies as this PC names them; none on the way to the practice X."""
        if self._practice:
            return {}
        return get_environ_proxies("https://api.twitter.com/")

    def send(  # type: ignore[override]  # every option but the proxies is ours to decide
        self, request: requests.PreparedRequest, **options: Any
    ) -> requests.Response:
        """Send once and read the whole answer, or raise NotSent or Lost."""
        self._check_host(request)
        # Copied first: what was signed stays in the caller's hands unchanged.
        request = self._addressed(request)
        patience = self._patience
        options |= {
            "timeout": (patience.connect_seconds, patience.read_seconds),
            "stream": True,
            "verify": True,
            "proxies": {} if self._practice else options.get("proxies"),
        }
        if request.method != "GET":
            # An idle connection that X has just closed would leave a write in doubt.
            self.poolmanager.clear()
        with Trip(patience.total_seconds) as trip:
            try:
                response = super().send(request, **options)
                self._take_body(response, trip)
            except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as fault:
                raise _judged(fault, trip) from None
        if response.is_redirect or response.is_permanent_redirect:
            raise Lost("redirected")
        return response

    def get_connection_with_tls_context(self, *args: Any, **options: Any) -> HTTPConnectionPool:
        """Give a pool whose connections report to the trip of their thread."""
        pool = super().get_connection_with_tls_context(*args, **options)
        if not isinstance(pool, HTTPConnectionPool):
            raise NotSent("proxy")
        is_tls = isinstance(pool, HTTPSConnectionPool)
        pool.ConnectionCls = WatchedHTTPS if is_tls else WatchedHTTP
        return pool

    def build_connection_pool_key_attributes(self, *args: Any, **options: Any) -> Any:
        """Trust what this PC trusts besides the bundled list: offices inspect TLS."""
        host, tls = super().build_connection_pool_key_attributes(*args, **options)
        if host["scheme"] == "https":
            tls["ssl_context"] = self._trusted()
        return host, tls

    def _trusted(self) -> ssl.SSLContext:
        if self._trust is None:
            trust = ssl.create_default_context()
            trust.load_verify_locations(DEFAULT_CA_BUNDLE_PATH)
            self._trust = trust
        return self._trust

    def _check_host(self, request: requests.PreparedRequest) -> None:
        url = urlsplit(request.url or "")
        if not self._practice and (url.scheme != "https" or url.hostname not in self._allowed):
            raise NotSent("host_not_allowed")

    def _addressed(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request = request.copy()
        if self._practice:
            url = urlsplit(request.url or "")
            request.headers["Host"] = url.netloc
            request.url = urlunsplit(("http", self._practice, url.path, url.query, ""))
        return request

    def _take_body(self, response: requests.Response, trip: Trip) -> None:
        body = bytearray()
        # read1 answers with what there is; a read of n bytes would wait on a drip feed.
        while chunk := response.raw.read1(_SLICE, decode_content=True):
            body += chunk
            if len(body) > self._patience.body_bytes:
                response.raw.close()
                raise Lost("too_big")
        response.raw.release_conn()
        if trip.is_late:
            raise Lost("timeout")
        response.raw = io.BytesIO(bytes(body))


def _loopback(address: str) -> str:
    if not address:
        return ""
    url = urlsplit(address)
    if url.scheme != "http" or url.hostname != "127.0.0.1" or url.port is None:
        raise ValueError("the practice X is at http://127.0.0.1:PORT only")
    return f"127.0.0.1:{url.port}"


def _judged(fault: Exception, trip: Trip) -> NotSent | Lost:
    """Say what a failure means; its own words are dropped, they may hold addresses of proxies."""
    if isinstance(fault, (NotSent, Lost)):
        return fault
    reason = "timeout" if trip.is_late or _is_timeout(fault) else "broken"
    if trip.has_left:
        return Lost(reason)
    if isinstance(fault, (requests.exceptions.ProxyError, urllib3.exceptions.ProxyError)):
        return NotSent("proxy")
    if isinstance(fault, (requests.exceptions.SSLError, urllib3.exceptions.SSLError, ssl.SSLError)):
        return NotSent("tls")
    return NotSent("unreachable")


def _is_timeout(fault: Exception) -> bool:
    kinds = (requests.Timeout, urllib3.exceptions.TimeoutError, TimeoutError)
    return isinstance(fault, kinds)
