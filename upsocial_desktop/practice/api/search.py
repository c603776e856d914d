"""Recent search: posts of the last seven days by words and operators."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from upsocial_desktop.practice.api.answers import Sight
from upsocial_desktop.practice.api.call import Call, Endpoint
from upsocial_desktop.practice.api.lists import page_answer, seen
from upsocial_desktop.practice.api.paging import (
    Bounds,
    PageWish,
    gather,
    read_page_wish,
    within,
)
from upsocial_desktop.practice.api.parameters import empty_parameter, moment, optional_id
from upsocial_desktop.practice.api.search_match import matcher, only_author
from upsocial_desktop.practice.api.search_query import Node, read_query, wrong_query
from upsocial_desktop.practice.api.vocabulary import POST_WISHES, check_among
from upsocial_desktop.practice.exchange import Answer, Request
from upsocial_desktop.practice.problems import Refusal, invalid_request
from upsocial_desktop.practice.timeline.posts import Post
from upsocial_desktop.practice.timeline.snowflake import id_at, moment_of

REACH = timedelta(days=7)
# What is younger than this is not yet found, and cannot be asked for (X's documents).
SETTLING = timedelta(seconds=30)
_LEAST_AGE = timedelta(seconds=10)
_LONGEST = {"self-serve": 512, "enterprise": 4_096}
_BOUNDS = Bounds(10, 100, 10, ("next_token", "pagination_token"))
_ORDERS = ("recency", "relevancy")
_PARAMETERS = (
    "query",
    "start_time",
    "end_time",
    "since_id",
    "until_id",
    "max_results",
    "next_token",
    "pagination_token",
    "sort_order",
    *POST_WISHES,
)


def _search(call: Call) -> Answer:
    query = call.request.value("query")
    if not query or not query.strip():
        raise empty_parameter("query")
    node, wish = read_query(query), call.wish()
    page_wish = read_page_wish(call.request, _BOUNDS)
    order = call.request.value("sort_order") or _ORDERS[0]
    check_among("sort_order", order, _ORDERS)
    with call.world.still() as shelf:
        _check_length(query, _LONGEST[shelf.rules.plan_of(call.caller.app_id)])
        page_wish = _within_reach(call.request, page_wish, call.world.now())
        sight = call.sight(wish, shelf)
        wanted, numbers = _Wanted(node, sight), within(_among(node, sight), page_wish)
    # A rare word stands in one post of a hundred thousand: nobody else waits while it is looked
    # for. Posts never change, and what goes away meanwhile is left out below.
    page = gather(numbers, page_wish, wanted)
    with call.world.still() as shelf:
        sight = call.sight(wish, shelf)
        posts = seen(page.numbers, sight)
        if order != _ORDERS[0]:
            posts.sort(key=lambda post: _echo(post, sight), reverse=True)
        return page_answer(page, posts, sight)


def _among(node: Node, sight: Sight) -> Sequence[int]:
    """Return the ids that come into question, oldest first."""
    author = only_author(node, sight.shelf.people)
    return sight.shelf.own_numbers(author) if author else sight.shelf.all_numbers()


class _Wanted:
    """Says of an id whether its post is looked for, and may be shown to everybody.

    It only ever looks up single entries, which needs no lock.
    """

    def __init__(self, node: Node, sight: Sight) -> None:
        self._match = matcher(node, sight.shelf.people)
        self._sight = sight

    def __call__(self, number: int) -> bool:
        shelf = self._sight.shelf
        post = shelf.post(str(number))
        if post is None or not self._match(post):
            return False
        author = shelf.people.user(post.author_id)
        is_open = author is not None and not author.is_protected
        return is_open and isinstance(shelf.standing(post.id, self._sight.viewer_id), Post)


def _echo(post: Post, sight: Sight) -> int:
    """Return how much a post was taken up, which is what "relevancy" sorts by here."""
    shelf = sight.shelf
    return len(shelf.likes(post.id)) + sum(
        shelf.count(post.id, kind) for kind in ("replied_to", "quoted", "retweeted")
    )


def _check_length(query: str, longest: int) -> None:
    if len(query) > longest:
        words = f"Rule must be no longer than {longest} characters"
        raise wrong_query(query, words, longest + 1)


def _within_reach(request: Request, wish: PageWish, now: datetime) -> PageWish:
    """Hold the bounds to the last seven days; raises Refusal(400) for what lies outside."""
    start, end = moment(request, "start_time"), moment(request, "end_time")
    since, until = optional_id(request, "since_id"), optional_id(request, "until_id")
    if (start or end) and (since is not None or until is not None):
        words = (
            "Invalid use of 'since_id' or 'until_id' in conjunction with 'start_time' or"
            " 'end_time'."
        )
        raise invalid_request("since_id", request.value("since_id") or "", words)
    oldest = now - REACH
    if start is not None and start < oldest:
        raise _outside(request, "start_time", f"must be on or after {oldest:%Y-%m-%dT%H:%MZ}")
    if end is not None and end > now - _LEAST_AGE:
        raise _outside(
            request, "end_time", "must be a minimum of 10 seconds prior to the request time"
        )
    if since is not None and moment_of(since) < oldest:
        words = (
            f"'since_id' must be a tweet id created after [{oldest:%Y-%m-%dT%H:%MZ}]. Please use"
            f" a 'since_id' that is larger than {id_at(oldest, 0)}"
        )
        raise invalid_request("since_id", str(since), words)
    latest = wish.below if end is not None else min(wish.below, id_at(now - SETTLING, 0))
    return replace(wish, above=max(wish.above, id_at(oldest, 0) - 1), below=latest)


def _outside(request: Request, name: str, rule: str) -> Refusal:
    value = request.value(name) or ""
    return invalid_request(name, value, f"Invalid '{name}':'{value}'. '{name}' {rule}.")


ENDPOINTS = (
    Endpoint(
        "search",
        "GET",
        re.compile(r"/2/tweets/search/recent"),
        _search,
        frozenset({"tweet.read", "users.read"}),
        takes_app_only=True,
        parameters=_PARAMETERS,
    ),
)
