import json
import logging
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.machine.logbook import Logbook
from upsocial_desktop.machine.redaction import Redactor

CANARY = "c4nary-9d2f"
log = logging.getLogger("upsocial_desktop.tests.logbook")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Logbook]:
    book = Logbook(tmp_path, "DEBUG")
    yield book
    book.close()


def lines(book: Logbook) -> list[dict[str, Any]]:
    return [json.loads(line) for line in book.path.read_text(encoding="ascii").splitlines()]


@pytest.mark.parametrize(
    "text",
    [
        f"Authorization: OAuth oauth_consumer_key={CANARY}, oauth_signature={CANARY}",
        f"{{'Authorization': 'Bearer {CANARY}', 'Accept': '*/*'}}",
        f"{{'Authorization': b'OAuth oauth_token=\"{CANARY}\"'}}",
        f"proxy-authorization = Basic {CANARY}",
        f"sent with bearer {CANARY}",
        f"oauth_token={CANARY}&oauth_verifier={CANARY}",
        f'"access_token_secret": "{CANARY}"',
        f"consumer_key='{CANARY}'",
        f"client_secret={CANARY}&grant_type=x",
        f"refresh_token: {CANARY}",
        f"password={CANARY};host=db",
        f"postgresql+psycopg://desk:{CANARY}@db.up.gov.in:5432/office",
        f"http://{CANARY}@127.0.0.1:8080/",
    ],
)
def test_what_looks_like_a_secret_is_hidden(text: str) -> None:
    cleaned = Redactor().clean(text)
    assert CANARY not in cleaned
    assert "[hidden]" in cleaned


@pytest.mark.parametrize(
    "text",
    [
        "case JAL-26-000123 forwarded, 3 mentions taken in",
        "https://api.twitter.com/2/tweets?ids=1",
        "Unavailable: vault.locked",
        "the key of the room is with the basic education department",
        "",
    ],
)
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert Redactor().clean(text) == text


@pytest.mark.parametrize("part", ["x", "oauth_", "a://", "authorization", "key=", " ", "'", "@"])
def test_a_line_without_end_is_cleaned_in_no_time(part: str) -> None:
    # Where the time grows with the square of the length, this takes many minutes.
    Redactor().clean(part * 200_000)


def test_a_known_secret_is_hidden_wherever_it_appears() -> None:
    redactor = Redactor()
    redactor.hide(["secret-1", "secret-12345", "", "a"])
    redactor.hide(["other-secret"])
    text = "a secret-12345 b secret-1 c other-secret"
    assert redactor.clean(text) == "a [hidden] b [hidden] c [hidden]"


@pytest.mark.expected_log("failed$")
def test_no_secret_reaches_the_file_by_words_arguments_or_traces(book: Logbook) -> None:
    book.redactor.hide([CANARY])
    log.info("told %s and %r", CANARY, {"a": CANARY})
    try:
        int(f"refused {CANARY}")
    except ValueError:
        log.exception("failed")
    for name in ("tweepy.client", "requests_oauthlib.oauth1_auth", "urllib3.connectionpool"):
        logging.getLogger(name).debug("chatty")
    assert CANARY not in book.path.read_text(encoding="utf-8")
    said = [line["said"] for line in lines(book)]
    assert said == ["told [hidden] and {'a': '[hidden]'}", "failed"]
    assert "'refused [hidden]'" in lines(book)[1]["trace"]


@pytest.mark.expected_log("post says")
@pytest.mark.parametrize(
    "forgery",
    ["a\nb", "a\r\nb", "a\x1b[31mb", "a\u202eb", "a\x00b", "a\u2028b", '"}\n{"level": "ERROR"'],
)
def test_no_text_can_forge_a_second_line(book: Logbook, forgery: str) -> None:
    log.warning("post says %s", forgery)
    assert [line["said"] for line in lines(book)] == [f"post says {forgery}"]
    assert "\x1b" not in book.path.read_text(encoding="ascii")


def test_times_are_given_in_utc_and_in_india_s(book: Logbook) -> None:
    log.info("hello")
    line = lines(book)[0]
    assert line["at"].endswith("+00:00")
    assert line["at_ist"].endswith("+05:30")
    assert (line["level"], line["room"]) == ("INFO", log.name)


def test_the_files_stay_five_and_small(tmp_path: Path) -> None:
    book = Logbook(tmp_path, file_bytes=2_000)
    for _ in range(60):
        log.info("x" * 400)
    book.close()
    files = sorted(tmp_path.iterdir())
    assert len(files) == 5
    assert all(file.stat().st_size <= 2_000 for file in files)


def test_a_line_is_never_longer_than_a_page(book: Logbook) -> None:
    log.info("x" * 100_000)
    assert len(lines(book)[0]["said"]) == 8_000


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_nobody_else_may_read_the_log(book: Logbook) -> None:
    assert stat.S_IMODE(book.path.stat().st_mode) == 0o600


def test_the_root_logger_is_given_back_as_it_was(tmp_path: Path) -> None:
    root = logging.getLogger()
    before = (root.level, list(root.handlers))
    Logbook(tmp_path, "DEBUG").close()
    assert (root.level, list(root.handlers)) == before


def test_a_log_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as told:
        Logbook(tmp_path / "gone")
    assert told.value.code == "folders.unwritable"
