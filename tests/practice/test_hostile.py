"""Hostile input to the whole server: it answers or refuses, never falls over, and tells no key."""

import base64
import hmac
import json
import random
import socket
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
import requests

from tests.practice.hostile import FOLDER, OWN, needs_collections, strings
from tests.practice.lines import RawLine, line_to
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.timeline.rulebook import Rulebook
from upsocial_desktop.practice.wire.body import LARGEST_BODY
from upsocial_desktop.practice.wire.line import Patience
from upsocial_desktop.practice.world import World

_ENDPOINTS = ("me", "create", "search", "user_by_username", "post", "mentions", "user_posts")


@pytest.fixture
def open_server(world: World) -> Iterator[PracticeServer]:
    """A server without limits and little patience."""
    running = PracticeServer(world, patience=Patience(10, 1, 1, 5))
    world.set_rules(Rulebook(has_day_limits=False, has_unverified_limits=False))
    for name in _ENDPOINTS:
        running.front.limits.set_limit(name, 10**9)
    running.start()
    yield running
    running.stop()


def get(token: str, path: str = "/2/users/me") -> bytes:
    words = f"GET {path} HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer {token}\r\n\r\n"
    return words.encode()


def post(token: str, path: str, body: bytes) -> bytes:
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def bearer_of(world: World) -> str:
    return world.credentials("UPPWD_Abhyas").bearer


def is_well(server: PracticeServer, world: World) -> bool:
    with line_to(server.address) as line:
        told = line.ask(get(bearer_of(world)))
    return told is not None and told.status == 200


def test_ten_thousand_requests_from_fifty_lines_are_all_answered(
    open_server: PracticeServer, world: World
) -> None:
    words, heard, lock = get(bearer_of(world)), Counter[int](), threading.Lock()

    def work() -> None:
        mine = Counter[int]()
        with line_to(open_server.address, 30) as line:
            for _ in range(200):
                told = line.ask(words)
                mine[told.status if told else 0] += 1
        with lock:
            heard.update(mine)

    hands = [threading.Thread(target=work) for _ in range(50)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert heard == {200: 10_000}
    assert open_server.front.requests.count == 10_000


def test_half_requests_of_many_do_not_keep_others_waiting(
    open_server: PracticeServer, world: World
) -> None:
    port = int(open_server.address.rpartition(":")[2])
    lines = [RawLine(port) for _ in range(60)]
    for line in lines:
        line.say(b"POST /2/tweets HTTP/1.1\r\nHost: h\r\nContent-Length: 500\r\n\r\n{")
    assert is_well(open_server, world)
    statuses = {told.status if (told := line.hear()) else 0 for line in lines}
    for line in lines:
        line.close()
    assert statuses == {408}


def test_torn_and_twisted_requests_leave_the_server_well(
    open_server: PracticeServer, world: World
) -> None:
    chance = random.Random(7)
    whole = post(bearer_of(world), "/2/tweets", json.dumps({"text": "क"}).encode())
    chunked = b"POST /2/tweets HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
    chunked += b"5\r\nhello\r\n0\r\n\r\n"
    for turn in range(300):
        words = bytearray(chance.choice((whole, chunked)))
        for _ in range(chance.randint(1, 6)):
            place = chance.randrange(len(words))
            kind = chance.randrange(3)
            if kind == 0:
                words[place] = chance.randrange(256)
            elif kind == 1:
                del words[place : place + chance.randint(1, 30)]
            else:
                words[place:place] = bytes(chance.randrange(256) for _ in range(5))
        with line_to(open_server.address) as line:
            line.say(bytes(words))
            line.socket.shutdown(socket.SHUT_WR)
            told = line.hear()
            assert told is None or told.status < 500 or told.status in {501, 505}, (turn, words)
    assert is_well(open_server, world)


def assert_too_large(server: PracticeServer, words: bytes) -> None:
    with line_to(server.address) as line:
        told = line.ask(words)
    assert told is not None
    assert told.status == 413


@needs_collections
def test_every_hostile_string_is_posted_or_refused_and_shown(
    open_server: PracticeServer, world: World
) -> None:
    token, statuses = bearer_of(world), Counter[int]()
    with line_to(open_server.address) as line:
        for words in strings():
            # Lone surrogates can be written in JSON, though they are no text.
            body = json.dumps({"text": words}).encode()
            if len(body) > LARGEST_BODY:
                assert_too_large(open_server, post(token, "/2/tweets", body))
                continue
            told = line.ask(post(token, "/2/tweets", body))
            assert told is not None
            assert json.loads(told.body)
            statuses[told.status] += 1
        own_id = world.accounts()[0][0]
        token_of_next: str | None = ""
        while token_of_next is not None:
            more = f"&pagination_token={token_of_next}" if token_of_next else ""
            fields = "tweet.fields=entities,note_tweet,lang&expansions=author_id"
            path = f"/2/users/{own_id}/tweets?max_results=100&{fields}{more}"
            page = line.ask(get(token, path))
            assert page is not None
            assert page.status == 200, page
            token_of_next = json.loads(page.body)["meta"].get("next_token")
        export = line.ask(b"GET /practice/export HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        page = line.ask(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        view = line.ask(b"GET /practice/view HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    assert [told.status if told else 0 for told in (export, page, view)] == [200, 200, 200]
    assert statuses[201] > 500
    assert set(statuses) <= {201, 400, 403}


def test_half_a_character_is_no_text_and_spoils_no_list(
    open_server: PracticeServer, world: World
) -> None:
    token, own_id = bearer_of(world), world.accounts()[0][0]
    body = rb'{"text": "\ud83d half \udc00"}'
    message = f"/2/dm_conversations/with/{world.user_id('ramesh_ab')}/messages"
    asked = (
        f"/2/users/{own_id}/tweets?tweet.fields=entities",
        "/2/dm_events?dm_event.fields=entities,text",
    )
    with line_to(open_server.address) as line:
        for path in ("/2/tweets", message):
            made = line.ask(post(token, path, body))
            assert made is not None
            assert made.status == 201
        for path in asked:
            told = line.ask(get(token, path))
            assert told is not None
            assert told.status == 200
            assert json.loads(told.body)["data"][0]["text"] == "\ufffd half \ufffd"


def test_bytes_that_are_no_text_stay_apart_in_a_signed_query(
    open_server: PracticeServer, world: World
) -> None:
    keys = world.credentials("UPPWD_Abhyas")

    def ask(signed_as: str, sent_as: str, nonce: str) -> int:
        given = {
            "oauth_consumer_key": keys.consumer_key,
            "oauth_nonce": nonce,
            "oauth_signature_method": "HMAC-SHA1",
            "oauth_timestamp": str(int(time.time())),
            "oauth_token": keys.access_token,
            "oauth_version": "1.0",
        }
        pairs = {**given, "user.fields": signed_as}
        joined = "&".join(f"{name}={pairs[name]}" for name in sorted(pairs))
        base = "&".join(
            quote(part, safe="") for part in ("GET", f"{open_server.address}/2/users/me", joined)
        )
        key = f"{keys.consumer_secret}&{keys.access_secret}".encode()
        signature = base64.b64encode(hmac.digest(key, base.encode(), "sha1")).decode()
        given["oauth_signature"] = quote(signature, safe="")
        words = ", ".join(f'{name}="{value}"' for name, value in given.items())
        head = f"GET /2/users/me?user.fields={sent_as} HTTP/1.1\r\nHost: h\r\n"
        with line_to(open_server.address) as line:
            told = line.ask(f"{head}Authorization: OAuth {words}\r\n\r\n".encode())
        return told.status if told else 0

    assert ask("%FF", "%FF", "one") == 200
    assert ask("%FF", "%FE", "two") == 401
    assert ask("%E0%A4", "%e0%a4", "three") == 200


@needs_collections
def test_every_hostile_string_is_asked_for(open_server: PracticeServer, world: World) -> None:
    token = bearer_of(world)
    with line_to(open_server.address) as line:
        for number, words in enumerate(strings()):
            told_as = quote(words.encode("utf-8", "surrogatepass"), safe="")[:4_000]
            path = (
                f"/2/tweets/search/recent?query={told_as}",
                f"/2/users/by/username/{told_as}",
                f"/2/tweets/{told_as}",
                f"/2/users/{told_as}/mentions?pagination_token={told_as}&tweet.fields={told_as}",
            )[number % 4]
            told = line.ask(get(token, path))
            assert told is not None
            assert told.status in {200, 400, 404}, (path, told)


@needs_collections
def test_bodies_that_are_hardly_json_are_a_400_at_most(
    open_server: PracticeServer, world: World
) -> None:
    assert FOLDER is not None
    files = sorted((Path(FOLDER) / "hostile" / "json-parsing").rglob("*.json"))
    assert len(files) > 300
    token = bearer_of(world)
    with line_to(open_server.address) as line:
        for file in files:
            body = file.read_bytes()
            for path in ("/2/tweets", "/practice/clock", "/practice/say", "/practice/import"):
                told = line.ask(post(token, path, body))
                assert told is not None
                is_object = path == "/practice/clock" and file.name.startswith(("y_object", "i_"))
                assert told.status == 400 or is_object, (path, file.name, told)


def test_no_key_is_told_wherever_it_was_put(
    open_server: PracticeServer,
    world: World,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(0)
    keys = world.credentials("UPPWD_Abhyas")
    secrets = list(vars(keys).values())
    with line_to(open_server.address) as line:
        for secret in secrets:
            assert line.ask(get(secret)) is not None
            assert line.ask(get(secret, f"/2/{secret}/x?access_token={secret}")) is not None
            body = json.dumps({secret: secret, "text": 5}).encode()
            assert line.ask(post(secret, "/2/tweets", body)) is not None
            assert line.ask(post(secret, f"/2/tweets/{secret}", body)) is not None
    with line_to(open_server.address) as line:
        line.ask(f"GET /{secrets[0]} HTTP/1.1\r\nX {secrets[0]}\r\n\r\n".encode())
    with requests.Session() as session:
        session.trust_env = False
        shown = "".join(
            session.get(open_server.address + path, timeout=5).text
            for path in ("/", "/practice/state", "/practice/view", "/practice/export")
        )
    shown += caplog.text + "".join(capfd.readouterr())
    assert [secret for secret in secrets if secret in shown] == []


def test_a_hostile_name_of_a_day_is_shown_as_it_is(open_server: PracticeServer) -> None:
    for words in OWN[:4]:
        day = f"scenario {words}\naccount @UPPWD_Abhyas {words} | office 901\n"
        with requests.Session() as session:
            session.trust_env = False
            loaded = session.post(
                f"{open_server.address}/practice/load", json={"text": day}, timeout=5
            )
            page = session.get(open_server.address + "/", timeout=5)
        assert loaded.status_code == 200, loaded.text
        assert page.status_code == 200
        assert words not in page.text
