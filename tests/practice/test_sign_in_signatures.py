"""Signatures made by a library that nobody here wrote, and every way in which they are refused."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any, ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from requests_oauthlib.oauth1_auth import Client

from tests.practice.sign_in_steps import BASE, NOW, bearing, caller, register, signed, signer
from upsocial_desktop.practice.exchange import Request
from upsocial_desktop.practice.problems import Refusal
from upsocial_desktop.practice.sign_in.apps import Permission
from upsocial_desktop.practice.sign_in.caller import Means
from upsocial_desktop.practice.sign_in.freshness import Freshness, SigningClock
from upsocial_desktop.practice.sign_in.signatures import read_signed

KEYS, APP = register(permission=Permission.WRITE)
TOKEN = KEYS.user_tokens.give(APP, "901")
UNAUTHORIZED = {
    "title": "Unauthorized",
    "type": "about:blank",
    "status": 401,
    "detail": "Unauthorized",
}
HOSTS = (BASE, "https://api.twitter.com", "https://api.x.com", "http://127.0.0.1:40123")

words = st.text(
    st.one_of(
        st.characters(min_codepoint=0x900, max_codepoint=0x97F),
        st.sampled_from("  +*%&=~'!()/?:@,;\"🙏🏽👨‍👩‍👧ÀĀ\n"),
        st.characters(min_codepoint=0x21, max_codepoint=0x7E),
    ),
    max_size=12,
)
names = words.filter(lambda name: bool(name) and not name.startswith("oauth_"))
pairs = st.lists(st.tuples(names, words), max_size=5)


def refusal(request: Request, **options: Any) -> tuple[int, Any]:
    with pytest.raises(Refusal) as no:
        caller(KEYS, request, **options)
    return no.value.status, no.value.body


@settings(deadline=None)
@given(
    query=pairs, form=pairs, base=st.sampled_from(HOSTS), method=st.sampled_from(["POST", "PUT"])
)
def test_any_query_and_form_signed_by_requests_oauthlib_is_known_again(
    query: list[tuple[str, str]], form: list[tuple[str, str]], base: str, method: str
) -> None:
    request = signed(signer(APP, TOKEN), method, "/2/tweets", base, params=query, data=form)
    known = caller(KEYS, request)
    assert (known.user_id, known.app_id, known.means) == ("901", APP.id, Means.OAUTH1)


@settings(deadline=None)
@given(query=pairs, place=st.sampled_from(["QUERY", "BODY"]))
def test_a_signature_in_the_query_or_in_the_form_is_as_good(
    query: list[tuple[str, str]], place: str
) -> None:
    form = [("नाम", "मान + *")] if place == "BODY" else None
    auth = signer(APP, TOKEN, signature_type=place)
    request = signed(auth, "POST", "/2/tweets", params=query, data=form)
    assert "authorization" not in request.headers
    assert caller(KEYS, request).user_id == "901"


@pytest.mark.parametrize(
    "sign",
    [
        "*",
        "+",
        "&",
        "=",
        "%",
        "~",
        "'",
        "!",
        "(",
        ")",
        "/",
        "?",
        ":",
        "@",
        ",",
        ";",
        '"',
        "।",
        "",
        "₹",
        "🙏",
        "%20",
        "a*b",
        "a+b",
        "a",
        "b",
    ],
)
def test_signs_that_are_escaped_in_their_own_way_are_signed_likewise(sign: str) -> None:
    pair = {f"n{sign}": sign, "last": f"{sign}."}
    request = signed(signer(APP, TOKEN), "POST", "/2/tweets", params=pair, data=pair)
    assert dict(request.query) == pair
    assert caller(KEYS, request).user_id == "901"


def test_repeated_names_are_all_signed() -> None:
    twice = [("a", "2"), ("a", "1"), ("a", "1"), ("", "")]
    request = signed(signer(APP, TOKEN), "GET", "/2/tweets", params=twice[:3])
    assert caller(KEYS, request).user_id == "901"
    request = signed(signer(APP, TOKEN), "GET", "/2/tweets", params=twice[:3])
    assert refusal(replace(request, query=request.query[:2])) == (401, UNAUTHORIZED)


@settings(deadline=None)
@given(text=words)
def test_neither_json_nor_a_file_is_part_of_the_signature(text: str) -> None:
    spoken = signed(signer(APP, TOKEN), "POST", "/2/tweets", json={"text": text})
    assert caller(KEYS, replace(spoken, body=b"{}")).user_id == "901"
    file = signed(signer(APP, TOKEN), "POST", "/2/media/upload", files={"media": text.encode()})
    assert b"form-data" in file.body
    assert caller(KEYS, replace(file, body=b"other")).user_id == "901"


def changed(text: str, place: int, step: int) -> str:
    """The text with one of its characters another one, of the same kind where it is a letter."""
    place %= len(text)
    return text[:place] + chr((ord(text[place]) + step) % 0x10FFFF or 1) + text[place + 1 :]


@settings(deadline=None)
@given(data=st.data(), query=pairs.filter(bool), form=pairs.filter(bool))
def test_any_changed_letter_is_refused(
    data: st.DataObject, query: list[tuple[str, str]], form: list[tuple[str, str]]
) -> None:
    request = signed(signer(APP, TOKEN), "POST", "/2/tweets", params=query, data=form)
    place = data.draw(st.integers(0, 200))
    step = data.draw(st.integers(1, 20))
    what = data.draw(st.sampled_from(["path", "name", "value", "body", "header", "method", "drop"]))
    assert refusal(spoilt(request, what, place, step)) == (401, UNAUTHORIZED)


def spoilt(request: Request, what: str, place: int, step: int) -> Request:
    (name, value), *rest = request.query
    if what == "path":
        return replace(request, path=changed(request.path, place, 1))
    if what == "name":
        return replace(request, query=((changed(name, place, step), value), *rest))
    if what == "value":
        other = changed(value, place, step) if value else "x"
        return replace(request, query=((name, other), *rest))
    if what == "body":
        return replace(request, body=request.body + b"&\xff=" + bytes([step]))
    if what == "method":
        return replace(request, method="PUT")
    if what == "drop":
        return replace(request, query=tuple(rest))
    return replace(
        request, headers={**request.headers, "authorization": other_header(request, place)}
    )


def other_header(request: Request, place: int) -> str:
    """The header with one letter or digit of a value changed into another one."""
    line = request.headers["authorization"]
    inside = [
        spot
        for part in line.split('"')[1::2]
        for spot in range(line.index(f'"{part}"') + 1, line.index(f'"{part}"') + 1 + len(part))
        if line[spot].isalnum() and line[spot - 1] != "%" and line[spot - 2] != "%"
    ]
    spot = inside[place % len(inside)]
    return line[:spot] + ("a" if line[spot] != "a" else "b") + line[spot + 1 :]


def test_bytes_that_are_no_text_do_not_stand_for_each_other() -> None:
    kind = {"content-type": "application/x-www-form-urlencoded"}
    request = signed(signer(APP, TOKEN), "POST", "/2/tweets", data={"a": "b"})
    one, other = (
        replace(request, headers={**request.headers, **kind}, body=end)
        for end in (b"a=%FF", b"a=%FE")
    )
    told = [read_signed(each) for each in (one, other)]
    assert told[0] is not None
    assert told[1] is not None
    assert told[0].pairs != told[1].pairs


@settings(max_examples=30, deadline=None)
@given(seconds=st.integers(-100_000, 100_000))
def test_a_clock_more_than_five_minutes_off_is_told_so(seconds: int) -> None:
    request = signed(signer(APP, TOKEN, NOW + timedelta(seconds=seconds)), "GET", "/2/users/me")
    if abs(seconds) <= 300:
        assert caller(KEYS, request).user_id == "901"
    else:
        body = {"errors": [{"code": 135, "message": "Timestamp out of bounds."}]}
        assert refusal(request) == (401, body)


def test_the_computers_clock_counts_unless_the_worlds_is_asked_for() -> None:
    keys, app = register()
    keys.freshness.clock = SigningClock(ticks=lambda: 1_000_000_000.0)
    token = keys.user_tokens.give(app, "901")
    at = NOW.fromtimestamp(1_000_000_000, NOW.tzinfo)
    assert caller(keys, signed(signer(app, token, at), "GET", "/2/users/me")).user_id == "901"
    keys.freshness.clock = replace(keys.freshness.clock, offset_seconds=301)
    with pytest.raises(Refusal) as no:
        caller(keys, signed(signer(app, token, at), "GET", "/2/users/me"))
    assert "135" in json.dumps(no.value.body)


def test_a_wrong_clock_of_x_reaches_the_signature_too() -> None:
    skew = timedelta(seconds=600)
    world = SigningClock(follows_world=True)
    wall = SigningClock(ticks=lambda: 50.0)
    assert world.now(NOW + skew, skew) == NOW + skew
    assert wall.now(NOW + skew, skew).timestamp() == 650.0


def test_a_request_sent_again_is_refused() -> None:
    request = signed(signer(APP, TOKEN), "GET", "/2/users/me")
    assert caller(KEYS, request).user_id == "901"
    assert refusal(request) == (401, UNAUTHORIZED)


def test_a_nonce_is_one_tokens_own_and_outlives_its_timestamp() -> None:
    other = KEYS.user_tokens.give(APP, "902")
    mine, theirs = signer(APP, TOKEN, nonce="once"), signer(APP, other, nonce="once")
    later = signer(APP, TOKEN, NOW + timedelta(seconds=9), nonce="once")
    assert caller(KEYS, signed(mine, "GET", "/2/users/me")).user_id == "901"
    assert caller(KEYS, signed(theirs, "GET", "/2/users/me")).user_id == "902"
    assert refusal(signed(later, "GET", "/2/users/me")) == (401, UNAUTHORIZED)


def test_a_wrongly_signed_request_does_not_use_up_its_nonce() -> None:
    right = signed(signer(APP, TOKEN), "GET", "/2/users/me")
    refusal(replace(right, path="/2/users/you"))
    assert caller(KEYS, right).user_id == "901"


def test_old_nonces_are_forgotten() -> None:
    fresh = Freshness()
    for second in range(2_000):
        clock = NOW + timedelta(seconds=second)
        assert fresh.is_first("token", str(second), str(int(clock.timestamp())), clock)
    assert len(fresh._seen) <= 302


@pytest.mark.parametrize("timestamp", ["", "-1", "1e9", "१७६", " 1", "1" * 5000, "nan"])
def test_a_timestamp_that_is_no_number_is_out_of_bounds(timestamp: str) -> None:
    assert not Freshness().is_in_time(timestamp, NOW)


class Swapping(Client):  # type: ignore[misc]
    """Signs other parameters of the protocol than it should, and signs them rightly."""

    swaps: ClassVar[dict[str, str | None]] = {}

    def get_oauth_params(self, request: Any) -> list[tuple[str, str]]:
        told = {**dict(super().get_oauth_params(request)), **self.swaps}
        return [(name, value) for name, value in told.items() if value is not None]


@pytest.mark.parametrize(
    "swaps",
    [
        {"oauth_signature_method": "PLAINTEXT"},
        {"oauth_signature_method": None},
        {"oauth_version": "2.0"},
        {"oauth_nonce": ""},
        {"oauth_nonce": None},
        {"oauth_consumer_key": "other"},
    ],
)
def test_a_right_signature_of_a_wrong_protocol_is_refused(swaps: dict[str, str | None]) -> None:
    class Wrong(Swapping):
        pass

    Wrong.swaps = swaps
    request = signed(signer(APP, TOKEN, client_class=Wrong), "GET", "/2/users/me")
    assert refusal(request) == (401, UNAUTHORIZED)


@pytest.mark.parametrize("swaps", [{}, {"oauth_version": None}])
def test_the_version_may_be_left_out(swaps: dict[str, str | None]) -> None:
    class Right(Swapping):
        pass

    Right.swaps = swaps
    request = signed(signer(APP, TOKEN, client_class=Right), "GET", "/2/users/me")
    assert caller(KEYS, request).user_id == "901"


def test_a_parameter_of_the_protocol_that_stands_in_two_places_is_refused() -> None:
    query = {"oauth_version": "1.0"}
    request = signed(signer(APP, TOKEN), "GET", "/2/users/me", params=query)
    assert refusal(request) == (401, UNAUTHORIZED)
    request = signed(signer(APP, TOKEN), "GET", "/2/users/me", params={"version": "1.0"})
    assert caller(KEYS, request).user_id == "901"


def test_another_scheme_is_no_signature() -> None:
    request = signed(signer(APP, TOKEN), "GET", "/2/users/me")
    line = request.headers["authorization"].replace("OAuth ", "Basic ", 1)
    assert refusal(replace(request, headers={"authorization": line})) == (401, UNAUTHORIZED)


def test_a_token_of_another_app_or_none_at_all_is_refused() -> None:
    other = KEYS.apps.register("Other")
    assert refusal(signed(signer(other, TOKEN), "GET", "/2/users/me")) == (401, UNAUTHORIZED)
    assert refusal(signed(signer(APP), "GET", "/2/users/me")) == (401, UNAUTHORIZED)
    assert refusal(Request("GET", "/2/users/me")) == (401, UNAUTHORIZED)
    assert refusal(bearing("None")) == (401, UNAUTHORIZED)
    assert refusal(bearing("")) == (401, UNAUTHORIZED)
    assert refusal(bearing(TOKEN.token)) == (401, UNAUTHORIZED)


def test_a_realm_is_no_part_of_the_signature() -> None:
    request = signed(signer(APP, TOKEN, realm="http://x"), "GET", "/2/users/me")
    assert 'realm="http://x"' in request.headers["authorization"]
    assert caller(KEYS, request).user_id == "901"
