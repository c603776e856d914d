import json
from datetime import UTC, datetime
from typing import Any

import pytest

from upsocial_desktop.domain.mention import Post, id_at
from upsocial_desktop.xapi import convert
from upsocial_desktop.xapi.convert import Unreadable

ID = "1950000000000000001"
ITEM: dict[str, Any] = {
    "id": ID,
    "text": "@jalboard_up पानी नहीं",
    "author_id": "55",
    "created_at": "2026-08-01T06:30:00.000Z",
    "edit_history_tweet_ids": [ID],
}


def read(**changes: object) -> Post:
    item = {name: value for name, value in (ITEM | changes).items() if value is not ...}
    page = convert.page_of({"data": [item]})
    assert page.unreadable == ()
    return page.posts[0]


def reason(item: object) -> str:
    page = convert.page_of({"data": [item]})
    assert page.posts == ()
    raw, why = page.unreadable[0]
    json.loads(raw)
    return why


def test_a_post_in_the_older_dialect_is_read_whole() -> None:
    body = {
        "data": [
            ITEM
            | {
                "conversation_id": "31",
                "lang": "hi",
                "referenced_tweets": [
                    {"type": "replied_to", "id": "21"},
                    {"type": "quoted", "id": "22"},
                    {"type": "retweeted", "id": "23"},
                ],
                "edit_history_tweet_ids": ["1950000000000000001", "1940000000000000000"],
                "entities": {"mentions": [{"username": "JalBoard_UP"}, {"username": "a"}]},
                "attachments": {"media_keys": ["3_1", "3_2", "3_3"]},
            }
        ],
        "includes": {
            "users": [{"id": "55", "username": "Ramesh_K", "name": "रमेश"}],
            "media": [{"media_key": "3_2", "alt_text": "टूटी सड़क"}, {"media_key": "3_1"}],
        },
        "meta": {"next_token": "abc"},
    }
    page = convert.page_of(body)
    assert page.next_token == "abc"
    assert page.posts == (
        Post(
            id=ID,
            author_id="55",
            author_username="Ramesh_K",
            author_name="रमेश",
            text="@jalboard_up पानी नहीं",
            created_at=datetime(2026, 8, 1, 6, 30, tzinfo=UTC),
            conversation_id="31",
            replied_to_id="21",
            quoted_id="22",
            reposted_id="23",
            first_id="1940000000000000000",
            lang="hi",
            named=("jalboard_up", "a"),
            media_alt=("टूटी सड़क",),
            expanded_text="@jalboard_up पानी नहीं",
        ),
    )


def test_a_post_in_the_newer_dialect_says_the_same() -> None:
    old = read(
        referenced_tweets=[{"type": "replied_to", "id": "21"}, {"type": "retweeted", "id": "9"}],
        edit_history_tweet_ids=["5", ID],
        note_tweet={"text": "long"},
    )
    new = read(
        referenced_posts=[{"type": "replied_to", "id": "21"}, {"type": "reposted", "id": "9"}],
        edit_history_tweet_ids=...,
        edit_history_post_ids=["5", ID],
        note_post={"text": "long"},
    )
    assert new == old
    assert (new.first_id, new.text, new.reposted_id) == ("5", "long", "9")


def test_a_long_post_is_read_whole_with_the_names_of_its_end() -> None:
    note = {"text": "a &amp; b @End", "entities": {"mentions": [{"username": "End"}]}}
    post = read(note_tweet=note, entities={"mentions": [{"username": "Start"}]})
    assert post.text == "a & b @End"
    assert post.named == ("start", "end")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a &amp; b", "a & b"),
        ("a &amp;lt; b", "a &lt; b"),
        ("nul \0 here", "nul \ufffd here"),
        ("half \ud83d here", "half \ufffd here"),
        ("&#0;&#xD800;", "\ufffd\ufffd"),
        ("क्\u200dष", "क्\u200dष"),
        ("", ""),
    ],
)
def test_text_is_unescaped_once_and_can_always_be_stored(written: str, shown: str) -> None:
    assert read(text=written).text == shown
    shown.encode()


@pytest.mark.parametrize(
    "said",
    [
        "2026-08-01T06:30:00.000Z",
        "2026-08-01T06:30:00Z",
        "2026-08-01T12:00:00+05:30",
        "2026-08-01T06:30:00",
        "2026-08-01 06:30:00.000000+00:00",
    ],
)
def test_a_time_is_utc_in_whichever_form(said: str) -> None:
    assert read(created_at=said).created_at == datetime(2026, 8, 1, 6, 30, tzinfo=UTC)


def test_a_post_without_a_time_has_the_time_of_its_id() -> None:
    moment = datetime(2026, 8, 1, 6, 30, tzinfo=UTC)
    assert read(id=id_at(moment), created_at=...).created_at == moment


@pytest.mark.parametrize(
    ("item", "why"),
    [
        (None, "not an object"),
        ("text", "not an object"),
        ({}, "id"),
        (ITEM | {"id": "x"}, "id"),
        (ITEM | {"id": "१२३"}, "id"),
        (ITEM | {"id": True}, "id"),
        (ITEM | {"id": 1.5e18}, "id"),
        (ITEM | {"id": "9" * 21}, "id"),
        (ITEM | {"author_id": None}, "author_id"),
        (ITEM | {"text": None}, "text"),
        (ITEM | {"text": ["a"]}, "text"),
        (ITEM | {"created_at": "yesterday"}, "created_at"),
        (ITEM | {"created_at": 7}, "created_at"),
        (ITEM | {"created_at": "0001-01-01T00:00:00+05:30"}, "created_at"),
        (ITEM | {"referenced_tweets": [{"type": "quoted", "id": None}]}, "id"),
    ],
)
def test_an_item_that_cannot_be_read_is_kept_with_the_reason(item: object, why: str) -> None:
    assert reason(item) == why


def test_one_bad_item_does_not_stop_the_other_99() -> None:
    items: list[Any] = [ITEM | {"id": str(number + 1)} for number in range(100)]
    items[40] = {"id": "x\ud800"}
    page = convert.page_of({"data": items})
    assert len(page.posts) == 99
    assert page.unreadable == (('{"id": "x\ufffd"}', "id"),)


def test_ids_written_as_numbers_are_read_as_text() -> None:
    post = read(id=1950000000000000001, author_id=55, conversation_id=2**63 - 1)
    assert (post.id, post.author_id) == (ID, "55")
    assert post.conversation_id == "9223372036854775807"


@pytest.mark.parametrize(
    "includes", [None, [], "x", {"users": None}, {"users": [7, {}]}, {"users": [{"id": "56"}]}]
)
def test_an_author_that_x_does_not_tell_about_is_no_obstacle(includes: object) -> None:
    page = convert.page_of({"data": [ITEM], "includes": includes})
    assert (page.posts[0].author_username, page.posts[0].author_name) == ("", "")


@pytest.mark.parametrize(
    "changes",
    [
        {"entities": 7},
        {"entities": {"mentions": {"a": 1}, "urls": "x"}},
        {"entities": {"mentions": [None, {"username": 9}], "urls": [{}, {"url": None}]}},
        {"attachments": {"media_keys": 3}},
        {"attachments": {"media_keys": [None, {}]}},
        {"referenced_tweets": "x"},
        {"referenced_tweets": [None, {"type": "new_kind", "id": None}]},
        {"edit_history_tweet_ids": {}},
        {"edit_history_tweet_ids": [None, []]},
        {"note_tweet": "x"},
        {"lang": 7},
        {"conversation_id": []},
    ],
)
def test_odd_trimmings_do_not_cost_the_post(changes: dict[str, object]) -> None:
    post = read(**changes)
    assert post.text == ITEM["text"]
    assert (post.named, post.media_alt, post.first_id) == ((), (), ID)


def test_short_links_are_expanded_and_the_link_to_own_media_is_dropped() -> None:
    links = [
        {"url": "https://t.co/a", "expanded_url": "https://up.gov.in/?a=1&b=2"},
        {"url": "https://t.co/m", "expanded_url": "https://x.com/i/photo/1", "media_key": "3_1"},
    ]
    post = read(text="see https://t.co/a now https://t.co/m", entities={"urls": links})
    assert post.text == "see https://t.co/a now https://t.co/m"
    assert post.expanded_text == "see https://up.gov.in/?a=1&b=2 now"


@pytest.mark.parametrize("body", [{}, {"meta": {"result_count": 0}}, {"data": []}])
def test_an_empty_page_is_a_page(body: dict[str, Any]) -> None:
    page = convert.page_of(body)
    assert (page.posts, page.next_token, page.unreadable) == ((), "", ())


@pytest.mark.parametrize("body", [{"data": {}}, {"data": None}, {"data": "x"}])
def test_a_page_whose_posts_are_no_list_is_unreadable(body: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        convert.page_of(body)


@pytest.mark.parametrize(
    "content",
    [b"", b"<html>", b"[]", b"null", b'"x"', b"{", b"[" * 100_000, b"1" * 5000, b"\xff\xfe{"],
)
def test_what_is_no_json_object_is_unreadable(content: bytes) -> None:
    with pytest.raises(Unreadable):
        convert.body_of(content)


def test_a_byte_that_is_no_text_costs_one_letter() -> None:
    assert convert.body_of(b'\xef\xbb\xbf{"a": "b\xffc"}') == {"a": "b\ufffdc"}


@pytest.mark.parametrize(
    ("kind", "weight"),
    [("Premium", 25_000), ("PremiumPlus", 25_000), ("Basic", 25_000), ("None", 280), (None, 280)],
)
def test_how_long_a_post_may_be_follows_from_the_subscription(kind: object, weight: int) -> None:
    user = {"id": "7", "username": "a", "name": "A", "subscription_type": kind}
    assert convert.user_of({"data": user}).max_weight == weight


@pytest.mark.parametrize("body", [{}, {"data": None}, {"data": {"id": ""}}, {"data": [1]}])
def test_a_user_without_an_id_is_unreadable(body: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        convert.user_of(body)


def test_only_posts_that_x_says_are_gone_are_gone() -> None:
    kind = "https://api.x.com/2/problems/"
    errors: list[Any] = [
        {"type": f"{kind}resource-not-found", "resource_id": "1", "value": "1"},
        {"type": f"{kind}not-authorized-for-resource", "value": "2"},
        {"type": f"{kind}operational-disconnect", "value": "3"},
        {"type": f"{kind}resource-not-found", "resource_id": "4"},
        {"type": f"{kind}resource-not-found"},
        None,
    ]
    gone = convert.gone_ids_of({"data": [{"id": "4"}], "errors": errors})
    assert gone == {"1", "2"}
