"""The JSON body of a post to be created, checked against the form X publishes."""

from collections.abc import Mapping
from dataclasses import dataclass

from upsocial_desktop.practice.api.json_form import (
    flag,
    form,
    json_object,
    many,
    one_of,
    text,
    whole_number,
)
from upsocial_desktop.practice.exchange import Request
from upsocial_desktop.practice.problems import forbidden

_ID = text("[0-9]{1,19}")
_SETTINGS = one_of("following", "mentionedUsers", "subscribers", "verified")
_ADDRESS = form({"url": text()}, "url")
# TweetCreateRequest of X's OpenAPI document 2.166; closed there as well.
_FORM = form(
    {
        "text": text(),
        "reply": form(
            {
                "in_reply_to_tweet_id": _ID,
                "exclude_reply_user_ids": many(_ID),
                "auto_populate_reply_metadata": flag,
            },
            "in_reply_to_tweet_id",
        ),
        "quote_tweet_id": _ID,
        "media": form(
            {
                "media_ids": many(_ID, 1, 4),
                "tagged_user_ids": many(_ID, 0, 10),
                "preview_media_id": _ID,
                "title": text(),
                "description": text(),
                "embeddable": flag,
                "call_to_actions": form(
                    {
                        "app_install": form(
                            {
                                "app_store_id": text(),
                                "ipad_app_store_id": text(),
                                "play_store_id": text(),
                            }
                        ),
                        "visit_site": _ADDRESS,
                        "watch_now": _ADDRESS,
                    }
                ),
            },
            "media_ids",
        ),
        "poll": form(
            {
                "options": many(text(shortest=1, longest=25), 2, 4),
                "duration_minutes": whole_number(5, 10_080),
                "reply_settings": _SETTINGS,
            },
            "options",
            "duration_minutes",
        ),
        "geo": form({"place_id": text()}),
        "edit_options": form({"previous_post_id": _ID}, "previous_post_id"),
        "reply_settings": _SETTINGS,
        "made_with_ai": flag,
        "paid_partnership": flag,
        "share_with_followers": flag,
        "nullcast": flag,
        "for_super_followers_only": flag,
        "community_id": _ID,
        "card_uri": text(),
        "direct_message_deep_link": text(),
    }
)
# This world has nothing behind these; it says no as X does to an account without the right.
_NOT_HERE = (
    "poll",
    "geo",
    "community_id",
    "card_uri",
    "nullcast",
    "direct_message_deep_link",
    "for_super_followers_only",
)


@dataclass(frozen=True)
class WantedPost:
    """What a client wants to publish; ids that were not given are empty."""

    text: str
    parent_id: str = ""
    quoted_id: str = ""
    previous_id: str = ""
    media_ids: tuple[str, ...] = ()
    excluded_ids: frozenset[str] = frozenset()
    reply_settings: str = "everyone"


def read_wanted_post(request: Request) -> WantedPost:
    """Read the body of POST /2/tweets; raises Refusal with status 400 (or 403) as X does."""
    wanted = _without_empties(json_object(request))
    _FORM("$", wanted)
    if any(wanted.get(name) for name in _NOT_HERE):
        raise forbidden("You are not permitted to perform this action.")
    reply = _part(wanted, "reply")
    return WantedPost(
        str(wanted.get("text", "")),
        str(reply.get("in_reply_to_tweet_id", "")),
        str(wanted.get("quote_tweet_id", "")),
        str(_part(wanted, "edit_options").get("previous_post_id", "")),
        tuple(_ids(_part(wanted, "media"), "media_ids")),
        frozenset(_ids(reply, "exclude_reply_user_ids")),
        str(wanted.get("reply_settings", "everyone")),
    )


def _without_empties(wanted: Mapping[str, object]) -> dict[str, object]:
    """Leave out keys whose value is null, which X takes as not given."""
    return {name: value for name, value in wanted.items() if value is not None}


def _part(wanted: Mapping[str, object], name: str) -> Mapping[str, object]:
    part = wanted.get(name)
    return part if isinstance(part, dict) else {}


def _ids(part: Mapping[str, object], name: str) -> list[str]:
    value = part.get(name)
    return value if isinstance(value, list) else []
