"""The way from an unchanged tweepy to a server on the loopback, and a small day to play."""

from typing import Any

import requests
import tweepy
from requests.adapters import HTTPAdapter

from upsocial_desktop.practice.day.scenarios import parse_scenario
from upsocial_desktop.practice.day.scene import Scenario
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.sign_in.keys import Credentials

HEAD = """scenario Small day
account @UPPWD_Abhyas PWD UP (practice) | office 901 | practice
account @UPUrja_Abhyas Energy UP (practice) | office 902 | practice
citizen @ramesh_ab रमेश पाल | हरदोई
citizen @sunita_ab सुनीता वर्मा | सीतापुर
citizen @Arpita_ab Arpita | Lucknow | | premium
"""
EVENTS = """
at -02:00 @ramesh_ab posts (complaint) as gaddha
  @UPPWD_Abhyas हरदोई में A & B के बीच <बड़ा> गड्ढा 🙏 #गड्ढा https://example.org/a/very/long/address/here
at -01:00 @sunita_ab posts (other) as not_for_us
  आज मौसम अच्छा है।
at -00:30 @sunita_ab replies to gaddha
  यही हाल यहाँ भी है।
at -00:20 @Arpita_ab reposts gaddha (repost)
at +00:10 @ramesh_ab replies to gaddha (follow-up)
  आज फिर एक रिक्शा पलटा।
at +00:20 @sunita_ab deletes not_for_us
after @UPPWD_Abhyas answers gaddha +00:05 @ramesh_ab replies (follow-up)
  धन्यवाद।
after @UPPWD_Abhyas answers gaddha +00:40 @ramesh_ab posts (follow-up)
  @UPPWD_Abhyas शिकायत {code:devanagari} का क्या हुआ?
"""


class Detour(HTTPAdapter):
    """Sends what is meant for X to a server on this computer; the signature stays as it was."""

    def __init__(self, address: str, timeout: float) -> None:
        super().__init__()
        self.address = address
        self.timeout = timeout

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> Any:
        assert request.url is not None
        request.url = request.url.replace("https://api.twitter.com", self.address, 1)
        kwargs["timeout"] = self.timeout
        return super().send(request, *args, **kwargs)


def small_day() -> Scenario:
    return parse_scenario(HEAD + EVENTS)


def crowded_day(mentions: int) -> Scenario:
    lines = [
        f"at -{minute // 60}:{minute % 60:02} @ramesh_ab posts (complaint)\n"
        f"  @UPPWD_Abhyas गड्ढा क्रमांक {minute}\n"
        for minute in range(1, mentions + 1)
    ]
    return parse_scenario(HEAD + "".join(lines))


def connect(
    server: PracticeServer, keys: Credentials, timeout: float = 5.0, bearer: str | None = None
) -> tweepy.Client:
    client = tweepy.Client(
        bearer_token=bearer,
        consumer_key=keys.consumer_key,
        consumer_secret=keys.consumer_secret,
        access_token=keys.access_token,
        access_token_secret=keys.access_secret,
        return_type=requests.Response,
    )
    client.session.trust_env = False
    client.session.mount("https://api.twitter.com/", Detour(server.address, timeout))
    return client


def ask(server: PracticeServer, path: str, bearer: str, **query: str) -> requests.Response:
    """GET a path with an OAuth 2 token, without any client in between."""
    with requests.Session() as session:
        session.trust_env = False
        return session.get(
            server.address + path,
            params=query,
            headers={"Authorization": f"Bearer {bearer}"},
            timeout=5,
        )


def control(server: PracticeServer, path: str, wish: object) -> requests.Response:
    with requests.Session() as session:
        session.trust_env = False
        return session.post(f"{server.address}/practice/{path}", json=wish, timeout=5)
