"""X's web intent for words, and what may be pasted back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from upsocial_desktop.domain.by_hand import Pasted, check_pasted, intent_of, read_pasted
from upsocial_desktop.domain.delivery import Delivery, DeliveryState, Purpose
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.mention import id_at

NOW = datetime(2026, 11, 21, 6, 30, tzinfo=UTC)
TEXT = "ज़ैदपुर में 12 किमी सड़क & पुलिया #सड़क\nhttps://pwd.example.in/a?b=1 देखें"
WORDS = Delivery(
    *(1, 1, 1, 1, Purpose.POST, DeliveryState.SENDING, TEXT, "", None, None, 1, NOW, NOW),
    *(1, NOW, "", "", "", "", 0, None),
)
POST = id_at(NOW + timedelta(minutes=2))


@pytest.mark.parametrize("text", [TEXT, "a+b%20c", "#x &text=evil&in_reply_to=1", "🙂\u200d"])
def test_the_intent_carries_the_words_to_the_letter(text: str) -> None:
    url = urlsplit(intent_of(text, "123"))
    assert (url.scheme, url.netloc, url.path) == ("https", "x.com", "/intent/tweet")
    assert parse_qs(url.query, strict_parsing=True) == {"text": [text], "in_reply_to": ["123"]}
    assert set(parse_qs(urlsplit(intent_of(text)).query)) == {"text"}


def test_words_too_long_for_an_address_have_none() -> None:
    assert intent_of("क" * 800)
    assert intent_of("क" * 900) == ""


@pytest.mark.parametrize(
    ("pasted", "username", "words"),
    [
        (f"https://x.com/UPPWD/status/{POST}", "UPPWD", ""),
        (f"  x.com/uppwd/status/{POST}?s=20\n", "uppwd", ""),
        (f"https://mobile.twitter.com/i/web/status/{POST}", "", ""),
        (f"सड़क बनी https://x.com/UPPWD/status/{POST}", "UPPWD", "सड़क बनी"),
        (f"https://x.com/UPPWD/status/{POST} https://twitter.com/UPPWD/status/{POST}", "UPPWD", ""),
    ],
)
def test_an_address_is_found_alone_or_with_words(pasted: str, username: str, words: str) -> None:
    assert read_pasted(pasted) == Pasted(POST, username, words)


@pytest.mark.parametrize(
    ("pasted", "code"),
    [
        ("", "x.not_an_address"),
        (POST, "x.not_an_address"),
        ("https://x.com/UPPWD", "x.not_an_address"),
        (f"https://x.com.evil.example/UPPWD/status/{POST}", "x.not_an_address"),
        (f"https://x.com/intent/tweet?text={POST}", "x.not_an_address"),
        (f"https://x.com/a/status/{POST} https://x.com/a/status/1", "hand.two_addresses"),
    ],
)
def test_what_is_no_address_of_one_post_is_refused(pasted: str, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        read_pasted(pasted)
    assert refusal.value.code == code


def _refusal(pasted: Pasted, delivery: Delivery = WORDS, *, is_sure: bool = False) -> str:
    try:
        check_pasted(pasted, delivery, "UPPWD", NOW + timedelta(minutes=9), is_sure=is_sure)
    except Refused as refusal:
        return refusal.code
    return ""


def test_the_post_must_be_the_accounts_own_and_not_the_one_answered() -> None:
    assert _refusal(Pasted(POST, "uppwd", "")) == ""
    assert _refusal(Pasted(POST, "", "")) == ""
    assert _refusal(Pasted(POST, "UPEnergy", "")) == "hand.other_account"
    assert _refusal(Pasted(POST, "", ""), replace(WORDS, parent_post_id=POST)) == "hand.parent"


@pytest.mark.parametrize(
    ("minutes", "code"),
    [(-5.1, "hand.other_time"), (-4.9, ""), (13.9, ""), (14.1, "hand.other_time")],
)
def test_its_id_says_when_it_was_posted(minutes: float, code: str) -> None:
    post_id = id_at(NOW + timedelta(minutes=minutes))
    assert _refusal(Pasted(post_id, "UPPWD", "")) == code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (TEXT, ""),
        ("ज़ैदपुर में 12 किमी सड़क &amp; पुलिया #सड़क pwd.example.in/a?b=1 देखें", ""),
        ("@ramesh @UPPWD " + TEXT, ""),
        (TEXT.replace("12", "21"), "hand.other_words"),
        ("ज़ैदपुर में", "hand.other_words"),
    ],
)
def test_words_pasted_along_must_be_ours(words: str, code: str) -> None:
    assert _refusal(Pasted(POST, "UPPWD", words)) == code
    assert _refusal(Pasted(POST, "UPPWD", words), is_sure=True) == ""
