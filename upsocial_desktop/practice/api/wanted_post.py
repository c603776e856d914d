"""The JSON body of a post to be created, checked against the form X publishes."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from upsocial_desktop.practice.problems import forbidden, invalid_request, wrong_json

_KNOWN = {"text", "reply", "quote_tweet_id", "media", "reply_settings", "made_with_ai"}
# X has these too; this world has nothing behind them, and says no as X does without the right.
_NOT_HERE = {
    "poll",
    "geo",
    "edit_options",
    "community_id",
    "card_uri",
    "nullcast",
    "direct_message_deep_link",
    "for_super_followers_only",
    "share_with_followers",
    "paid_partnership",
}
_REPLY_SETTINGS = {"following", "mentionedUsers", "subscribers", "verified"}


@dataclass(frozen=True)
class WantedPost:
    """What a client wants to publish."""

    text: str
    parent_id: str = ""
    quoted_id: str = ""
    excluded_ids: frozenset[str] = frozenset()
    reply_settings: str = "everyone"


def read_wanted_post(body: bytes) -> WantedPost:
    """Read the body of POST /2/tweets; raises Refusal with status 400 (or 403) as X does."""
    wanted = _object(body)
    _check_names(wanted)
    _check_media(wanted.get("media"))
    reply = wanted.get("reply", {})
    if not isinstance(reply, Mapping):
        raise wrong_json("$.reply: object expected", "$.reply")
    settings = _text(wanted, "reply_settings") or "everyone"
    if settings != "everyone" and settings not in _REPLY_SETTINGS:
        raise wrong_json("$.reply_settings: does not have a value in the enumeration")
    excluded = reply.get("exclude_reply_user_ids") or []
    if not isinstance(excluded, list):
        raise wrong_json("$.reply.exclude_reply_user_ids: array expected")
    return WantedPost(
        _text(wanted, "text"),
        _text(reply, "in_reply_to_tweet_id", "reply."),
        _text(wanted, "quote_tweet_id"),
        frozenset(str(user_id) for user_id in excluded),
        settings,
    )


def _object(body: bytes) -> Mapping[str, object]:
    try:
        wanted = json.loads(body)
    except (ValueError, RecursionError):
        raise wrong_json("Requests with bodies must have content-type of application/json.") from (
            None
        )
    if not isinstance(wanted, dict):
        raise wrong_json("$: object expected")
    return wanted


def _check_names(wanted: Mapping[str, object]) -> None:
    for name in wanted:
        if name in _NOT_HERE:
            raise forbidden("You are not permitted to perform this action.")
        if name not in _KNOWN:
            words = (
                f"$.{name}: is not defined in the schema and the schema does not"
                " allow additional properties"
            )
            raise wrong_json(words, f"$.{name}")


def _text(values: Mapping[str, object], name: str, path: str = "") -> str:
    value = values.get(name, "")
    if not isinstance(value, str):
        found = {bool: "boolean", int: "integer", list: "array"}.get(type(value), "object")
        raise wrong_json(f"$.{path}{name}: {found} found, string expected", f"$.{path}{name}")
    return value


def _check_media(media: object) -> None:
    if media is None:
        return
    ids = media.get("media_ids") if isinstance(media, Mapping) else None
    if not isinstance(ids, list):
        raise wrong_json("$.media.media_ids: array expected", "$.media.media_ids")
    if ids:
        raise invalid_request("media.media_ids", str(ids[0]), "Your media IDs are invalid.")
