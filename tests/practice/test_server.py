"""The server as such: its control paths, its page, its start and stop."""

import http.client
import json
import subprocess
import sys
import threading
from urllib.parse import urlsplit

import pytest
import requests
import tweepy

from tests.practice.wire import EVENTS, HEAD, ask, connect, control
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.world import World


def state(server: PracticeServer) -> dict[str, object]:
    with requests.Session() as session:
        session.trust_env = False
        found = session.get(f"{server.address}/practice/state", timeout=5).json()
    assert isinstance(found, dict)
    return found


def line(server: PracticeServer) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(urlsplit(server.address).netloc, timeout=5)


def test_it_listens_on_the_loopback_only(server: PracticeServer) -> None:
    assert urlsplit(server.address).hostname == "127.0.0.1"


def test_the_clock_is_stepped_moved_and_paced(server: PracticeServer) -> None:
    assert state(server)["next_event_at"] == "2026-11-23T04:10:00+00:00"
    assert (
        control(server, "clock", {"step_to_next": True}).json()["now"]
        == "2026-11-23T04:10:00+00:00"
    )
    moved = control(server, "clock", {"advance_seconds": 60}).json()
    assert moved["now"] == "2026-11-23T04:11:00+00:00"
    assert control(server, "clock", {"pace": 60}).json()["pace"] == 60


@pytest.mark.parametrize(
    ("path", "wish"),
    [
        ("clock", {"advance_seconds": -1}),
        ("clock", {"pace": "fast"}),
        ("clock", []),
        ("fault", {"kind": "plague"}),
        ("fault", {"kind": "slow", "endpoint": "nowhere"}),
        ("fault", {}),
        ("delete", {"post_id": "1"}),
        ("plan", {"plan": "free"}),
        ("limit", {"endpoint": "nowhere", "calls": 1}),
    ],
)
def test_a_wish_that_is_not_understood_is_a_400(
    server: PracticeServer, path: str, wish: object
) -> None:
    assert control(server, path, wish).status_code == 400


def test_a_limit_can_be_made_small(server: PracticeServer, pwd: tweepy.Client) -> None:
    assert control(server, "limit", {"endpoint": "me", "calls": 1}).status_code == 200
    pwd.get_me()
    with pytest.raises(tweepy.TooManyRequests):
        pwd.get_me()


def test_another_day_is_loaded_or_its_mistakes_are_told(
    server: PracticeServer, pwd: tweepy.Client
) -> None:
    wrong = control(server, "load", {"text": HEAD + "nonsense\n"})
    assert wrong.status_code == 400
    assert wrong.json()["mistakes"][0]["line"] == 7
    day = HEAD.replace("Small day", "Second day") + EVENTS
    told = control(server, "load", {"text": day, "opens_at": "2026-12-01T09:30:00+05:30"})
    assert told.json()["scenario"] == "Second day"
    assert told.json()["now"] == "2026-12-01T04:00:00+00:00"
    assert pwd.get_me().status_code == 200


def test_a_foreign_host_name_or_form_cannot_steer_it(server: PracticeServer) -> None:
    with requests.Session() as session:
        session.trust_env = False
        foreign = session.get(
            f"{server.address}/practice/state", headers={"Host": "evil.example"}, timeout=5
        )
        form = session.post(
            f"{server.address}/practice/clock", data={"step_to_next": "1"}, timeout=5
        )
    assert foreign.status_code == 403
    assert form.status_code == 415


def test_neither_state_nor_page_nor_log_shows_a_key(
    server: PracticeServer, pwd: tweepy.Client, world: World, capfd: pytest.CaptureFixture[str]
) -> None:
    keys = world.credentials("UPPWD_Abhyas")
    pwd.get_me()
    ask(server, "/2/users/me", keys.bearer)
    with requests.Session() as session:
        session.trust_env = False
        page = session.get(server.address + "/", timeout=5)
    shown = page.text + json.dumps(state(server)) + "".join(capfd.readouterr())
    assert "/2/users/me" in page.text
    for secret in (keys.bearer, keys.access_token, keys.access_secret, keys.consumer_secret):
        assert secret not in shown


def test_the_page_says_that_this_is_not_x_and_escapes_what_it_shows(
    server: PracticeServer,
) -> None:
    connection = line(server)
    connection.request("GET", "/<script>alert(1)</script>")
    connection.getresponse().read()
    connection.request("GET", "/")
    answer = connection.getresponse()
    page = answer.read().decode()
    connection.close()
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "this is not X" in page
    assert "GET /&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page


def test_a_kept_line_is_closed_when_the_server_stops(world: World) -> None:
    server = PracticeServer(world)
    server.start()
    client = connect(server, world.credentials("UPPWD_Abhyas"))
    client.get_me()
    server.stop()
    with pytest.raises(requests.exceptions.ConnectionError):
        client.get_me()
    client.session.close()


def test_stopping_lets_go_of_an_answer_that_hangs_and_leaves_no_thread(world: World) -> None:
    before = set(threading.enumerate())
    server = PracticeServer(world)
    server.start()
    control(server, "fault", {"kind": "hang_before", "seconds": 600})
    connection = line(server)
    connection.request("GET", "/2/users/me")
    while not server.front.requests.latest():
        pass
    server.stop()
    connection.close()
    assert set(threading.enumerate()) <= before


def test_a_server_that_was_never_started_stops_too(world: World) -> None:
    PracticeServer(world).stop()


def test_an_oversized_body_is_refused(server: PracticeServer) -> None:
    for headers, status in (
        ({"Content-Length": "2000000"}, 413),
        ({"Content-Length": "-5"}, 400),
    ):
        connection = line(server)
        connection.putrequest("POST", "/2/tweets")
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        assert connection.getresponse().status == status
        connection.close()


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"text": 5}', b'{"txt": "x"}', b"\xff"])
def test_a_body_of_the_wrong_form_is_a_400(
    server: PracticeServer, world: World, body: bytes
) -> None:
    with requests.Session() as session:
        session.trust_env = False
        answer = session.post(
            f"{server.address}/2/tweets",
            data=body,
            headers={
                "Authorization": f"Bearer {world.credentials('UPPWD_Abhyas').bearer}",
                "Content-Type": "application/json",
            },
            timeout=5,
        )
    assert answer.status_code == 400
    assert answer.json()["errors"]


def test_many_hands_at_once_lose_nothing(server: PracticeServer, world: World) -> None:
    keys = world.credentials("UPPWD_Abhyas")

    def work(place: int) -> None:
        client = connect(server, keys)
        for number in range(5):
            client.create_tweet(text=f"संदेश {place} {number}")
        client.session.close()

    hands = [threading.Thread(target=work, args=(place,)) for place in range(8)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    with world.still() as shelf:
        assert len(set(shelf.own_numbers(world.accounts()[0][0]))) == 40


def test_it_runs_alone_and_says_where(tmp_path: object) -> None:
    command = [sys.executable, "-m", "upsocial_desktop.practice", "--pace", "0"]
    command += ["--scenario", "resources/scenarios/quiet_steps.scenario", "--show-keys"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as running:
        assert running.stdout is not None
        told = json.loads(running.stdout.readline())
        with requests.Session() as session:
            session.trust_env = False
            bearer = told["accounts"][0]["keys"]["bearer"]
            answer = session.get(
                told["address"] + "/2/users/me",
                headers={"Authorization": f"Bearer {bearer}"},
                timeout=5,
            )
        running.terminate()
    assert answer.json()["data"]["username"] == "UPPWD_Abhyas"
