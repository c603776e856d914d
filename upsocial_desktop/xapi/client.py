"""The XClient door over an unmodified tweepy client."""

import logging
import secrets
import time
from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import timedelta
from typing import Any, TypeVar

import requests
import tweepy

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.ports import Outgoing, PostPage, Seal, XUser, do_nothing
from upsocial_desktop.xapi import convert, trouble
from upsocial_desktop.xapi.limits import Limits
from upsocial_desktop.xapi.sealed import SealedSession
from upsocial_desktop.xapi.transport import Transport
from upsocial_desktop.xapi.watched import while_waiting

# At DEBUG these write Authorization headers, signatures and bodies into whatever log is open.
for _loose_tongue in ("tweepy", "requests_oauthlib", "oauthlib", "urllib3"):
    logging.getLogger(_loose_tongue).setLevel(logging.WARNING)

T = TypeVar("T")

# Asked for by name: X leaves out what is not asked for, and says nothing of it.
_POST_FIELDS = [
    "attachments",
    "author_id",
    "conversation_id",
    "created_at",
    "edit_history_tweet_ids",
    "entities",
    "in_reply_to_user_id",
    "lang",
    "note_tweet",
    "referenced_tweets",
]
_PAGE = {
    "tweet_fields": _POST_FIELDS,
    "expansions": ["author_id", "attachments.media_keys"],
    "user_fields": ["name", "username"],
    "media_fields": ["alt_text", "type"],
    "max_results": 100,
}


@dataclass(frozen=True, slots=True, repr=False)
class Credentials:
    """The four parts of an OAuth 1.0a user context. It has no repr, so that no log shows them."""

    consumer_key: str
    consumer_secret: str
    access_token: str
    access_secret: str

    def parts(self) -> tuple[str, ...]:
        """Every part, to be kept out of messages."""
        return tuple(getattr(self, part.name) for part in fields(self))


class TweepyX:
    """X for one account, signed with OAuth 1.0a; safe to use from several threads.

    `account_ref` is a name for the account that is no secret. It never waits for a rate limit
    and never sends anything twice. `wall` is the clock it signs with, in seconds since 1970.
    """

    def __init__(
        self,
        account_ref: str,
        credentials: Credentials,
        transport: Transport,
        limits: Limits,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._wall = wall
        self._account_ref = account_ref
        self._credentials = credentials
        self._transport = transport
        self._limits = limits

    def __repr__(self) -> str:
        return f"<TweepyX {self._account_ref}>"

    def me(self) -> XUser:
        """Who these credentials belong to."""
        wanted = ["id", "name", "username", "subscription_type"]
        return self._ask(
            "me", convert.user_of, lambda x: x.get_me(user_fields=wanted, user_auth=True)
        )

    def mentions(self, user_id: str, since_id: str, page_token: str) -> PostPage:
        """One page of the posts that name a user, newest first (X reaches back 800)."""
        wanted = _PAGE | _place(since_id, page_token)
        return self._ask(
            "mentions",
            convert.page_of,
            lambda x: x.get_users_mentions(user_id, user_auth=True, **wanted),
        )

    def own_posts(self, user_id: str, since_id: str, page_token: str) -> PostPage:
        """One page of a user's own posts and replies, without reposts (X reaches back 3,200)."""
        wanted = _PAGE | {"exclude": ["retweets"]} | _place(since_id, page_token)
        return self._ask(
            "own_posts",
            convert.page_of,
            lambda x: x.get_users_tweets(user_id, user_auth=True, **wanted),
        )

    def missing(self, post_ids: Sequence[str]) -> frozenset[str]:
        """Those of at most 100 posts that X says are deleted or not visible to us."""
        if not post_ids:
            return frozenset()
        gone = self._ask(
            "missing",
            convert.gone_ids_of,
            lambda x: x.get_tweets(list(post_ids), user_auth=True),
            may_be_partial=True,
        )
        return gone & frozenset(post_ids)

    def seal(self, correction: timedelta) -> Seal:
        """A new seal with the time of this PC and what is to be added to it; X is not asked."""
        return Seal(secrets.token_hex(16), int(self._wall() + correction.total_seconds()))

    def upload(self, content: bytes, kind: str, alt: str) -> str:
        """Give X a picture and its description; tweepy has no upload of API version 2."""
        media = {
            "media": b64encode(content).decode("ascii"),
            "media_category": "tweet_image",
            "media_type": kind,
        }
        media_id = self._ask(
            "upload",
            convert.new_id_of,
            lambda x: x.request("POST", "/2/media/upload", json=media, user_auth=True),
        )
        if alt.strip():
            words = {"id": media_id, "metadata": {"alt_text": {"text": alt.strip()}}}
            self._ask(
                "describe",
                lambda _: None,
                lambda x: x.request("POST", "/2/media/metadata", json=words, user_auth=True),
            )
        return media_id

    def create(self, outgoing: Outgoing, meanwhile: Callable[[], None] = do_nothing) -> str:
        """Post once and answer the new id; what cannot be known is "x.unknown_outcome".

        `meanwhile` is called between the request and its answer, where the request has left.
        """
        wanted: dict[str, Any] = {"text": outgoing.text}
        if outgoing.reply_to_id:
            wanted["in_reply_to_tweet_id"] = outgoing.reply_to_id
        if outgoing.media_ids:
            wanted["media_ids"] = list(outgoing.media_ids)
        with while_waiting(meanwhile):
            return self._ask(
                "create",
                convert.new_id_of,
                lambda x: x.create_tweet(user_auth=True, **wanted),
                seal=outgoing.seal,
            )

    def delete(self, post_id: str) -> None:
        """Delete a post of our own; raises Refused("x.not_found") where X has it no more."""
        is_gone = self._ask(
            "delete", convert.is_deleted, lambda x: x.delete_tweet(post_id, user_auth=True)
        )
        if not is_gone:
            raise Refused("x.not_found")

    def _ask(
        self,
        call: str,
        read: Callable[[convert.Item], T],
        send: Callable[[tweepy.Client], requests.Response],
        *,
        may_be_partial: bool = False,
        seal: Seal | None = None,
    ) -> T:
        self._limits.check(self._account_ref, call)
        try:
            response = send(self._client(call, seal or self.seal(timedelta())))
        except requests.RequestException as fault:
            raise trouble.from_fault(call, fault) from None
        try:
            body = convert.body_of(response.content)
            refusal = trouble.partial(body, self._credentials.parts())
            if refusal is None or may_be_partial:
                return read(body)
        except convert.Unreadable as fault:
            raise trouble.unreadable(call, response, str(fault)) from None
        raise refusal

    def _client(self, call: str, seal: Seal) -> tweepy.Client:
        """A client for one call: a requests session is not promised to be safe among threads."""
        keys = self._credentials
        if not all(keys.parts()):
            raise Refused("x.sign_in_again")
        client = tweepy.Client(
            consumer_key=keys.consumer_key,
            consumer_secret=keys.consumer_secret,
            access_token=keys.access_token,
            access_token_secret=keys.access_secret,
            return_type=requests.Response,
        )
        session = client.session = SealedSession(seal)
        # Nothing of the environment (.netrc, certificates) but its proxies, and those by ourselves.
        session.trust_env = False
        session.proxies = dict(self._transport.proxies())
        session.mount("https://", self._transport)
        session.mount("http://", self._transport)
        session.hooks["response"].append(self._judge(call))
        return client

    def _judge(self, call: str) -> Callable[..., None]:
        """Translate what X refuses before tweepy sees it: tweepy fails on bodies it does not know.

        It also hears of the limits here, which tweepy tells only of what went well.
        """

        def judge(response: requests.Response, **_: object) -> None:
            self._limits.note(self._account_ref, call, response.headers)
            if response.status_code >= requests.codes.multiple_choices:
                now = self._limits.clock.now()
                raise trouble.from_answer(call, response, now, self._credentials.parts())

        return judge


def _place(since_id: str, page_token: str) -> dict[str, str]:
    place = {"since_id": since_id, "pagination_token": page_token}
    return {name: value for name, value in place.items() if value}
