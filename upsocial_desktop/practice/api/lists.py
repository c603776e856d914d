"""Lists of posts: what names a user, and what a user has written."""

import re
from collections.abc import Sequence

from upsocial_desktop.practice.api.absent import hidden_timeline
from upsocial_desktop.practice.api.answers import Sight, errors_answer, posts_answer
from upsocial_desktop.practice.api.call import Call, Endpoint
from upsocial_desktop.practice.api.paging import Page, cut, read_page_wish
from upsocial_desktop.practice.api.parameters import checked_id
from upsocial_desktop.practice.api.shapes import Json
from upsocial_desktop.practice.api.users import user_or_error
from upsocial_desktop.practice.api.vocabulary import POST_WISHES, check_among
from upsocial_desktop.practice.exchange import Answer
from upsocial_desktop.practice.timeline.posts import Post, User

# How far back X's lists reach; without replies a user's posts reach back less (X's documents).
MENTIONS_WINDOW = 800
POSTS_WINDOW = 3_200
POSTS_WINDOW_WITHOUT_REPLIES = 800
_SCOPES = frozenset({"tweet.read", "users.read"})
_BOUNDS = ("since_id", "until_id", "max_results", "pagination_token", "start_time", "end_time")
_EXCLUDABLE = ("replies", "retweets")


def _mentions(call: Call) -> Answer:
    user_id = checked_id("id", call.part)
    wish, page_wish = call.wish(), read_page_wish(call.request)
    with call.world.still() as shelf:
        sight = call.sight(wish, shelf)
        error = _closed_to(user_id, sight)
        if error is not None:
            return errors_answer(error)
        page = cut(shelf.mention_numbers(user_id), MENTIONS_WINDOW, page_wish)
        return page_answer(page, seen(page.numbers, sight), sight, call.read_unit(user_id))


def _user_posts(call: Call) -> Answer:
    user_id = checked_id("id", call.part)
    wish, page_wish = call.wish(), read_page_wish(call.request)
    value = call.request.value("exclude")
    excluded = frozenset[str]() if value is None else check_among("exclude", value, _EXCLUDABLE)
    window = POSTS_WINDOW_WITHOUT_REPLIES if "replies" in excluded else POSTS_WINDOW
    with call.world.still() as shelf:
        sight = call.sight(wish, shelf)
        error = _closed_to(user_id, sight)
        if error is not None:
            return errors_answer(error)
        page = cut(shelf.own_numbers(user_id), window, page_wish)
        # X leaves out after it has cut the page, which is why such pages are short.
        posts = [post for post in seen(page.numbers, sight) if not _is_excluded(post, excluded)]
        return page_answer(page, posts, sight, call.read_unit(user_id))


def _closed_to(user_id: str, sight: Sight) -> Json | None:
    """Return why the lists of a user cannot be shown to the caller, or None."""
    people = sight.shelf.people
    user = user_or_error(people.user(user_id), user_id, "id", sight.wish.dialect)
    if not isinstance(user, User):
        return user
    is_follower = user_id == sight.viewer_id or people.follows(sight.viewer_id, user_id)
    if (user.is_protected and not is_follower) or people.blocks(user_id, sight.viewer_id):
        return hidden_timeline(user, sight.wish.dialect)
    return None


def _is_excluded(post: Post, excluded: frozenset[str]) -> bool:
    is_reply = "replies" in excluded and bool(post.in_reply_to_user_id)
    return is_reply or ("retweets" in excluded and bool(post.referred("retweeted")))


def seen(numbers: Sequence[int], sight: Sight) -> list[Post]:
    """Return those of the posts that the caller gets to see."""
    standing, viewer_id = sight.shelf.standing, sight.viewer_id
    found = (standing(str(number), viewer_id) for number in numbers)
    return [post for post in found if isinstance(post, Post)]


def page_answer(page: Page, posts: Sequence[Post], sight: Sight, unit: str = "") -> Answer:
    """Return one page of posts with its `meta`."""
    meta: Json = {"result_count": len(posts)}
    if posts:
        numbers = [int(post.id) for post in posts]
        meta |= {"newest_id": str(max(numbers)), "oldest_id": str(min(numbers))}
    meta |= {"next_token": page.next_token} if page.next_token else {}
    meta |= {"previous_token": page.previous_token} if page.previous_token else {}
    return posts_answer(posts, sight, meta=meta, unit=unit)


ENDPOINTS = (
    Endpoint(
        "mentions",
        "GET",
        re.compile(r"/2/users/([^/]+)/mentions"),
        _mentions,
        _SCOPES,
        takes_app_only=True,
        parameters=(*_BOUNDS, *POST_WISHES),
    ),
    Endpoint(
        "user_posts",
        "GET",
        re.compile(r"/2/users/([^/]+)/tweets"),
        _user_posts,
        _SCOPES,
        takes_app_only=True,
        parameters=(*_BOUNDS, "exclude", *POST_WISHES),
    ),
)
