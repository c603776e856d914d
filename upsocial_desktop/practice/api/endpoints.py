"""The paths of X that this world answers, and what each does."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from upsocial_desktop.practice.api import answers
from upsocial_desktop.practice.api.answers import Json
from upsocial_desktop.practice.api.paging import Page, checked_id, cut, read_page_wish
from upsocial_desktop.practice.api.wanted_post import read_wanted_post
from upsocial_desktop.practice.api.wish import Wish, read_wish
from upsocial_desktop.practice.exchange import Answer, Request, json_answer
from upsocial_desktop.practice.problems import invalid_request, unauthorized
from upsocial_desktop.practice.timeline.posts import Post, User
from upsocial_desktop.practice.timeline.shelf import Shelf
from upsocial_desktop.practice.timeline.text_marks import escaped
from upsocial_desktop.practice.timeline.writing import Wording
from upsocial_desktop.practice.world import World

MENTIONS_WINDOW = 800
POSTS_WINDOW = 3_200
_MOST_IDS = 100
_USERNAME = re.compile(r"[A-Za-z0-9_]{1,15}")


@dataclass(frozen=True)
class Call:
    """One request on its way: who asks, in which world, and the variable part of the path."""

    world: World
    request: Request
    caller_id: str
    part: str = ""

    def wish(self) -> Wish:
        """Return what the request asks to see."""
        return read_wish(self.request)


@dataclass(frozen=True)
class Endpoint:
    """A method and path of X under a name of our own, and what answers it."""

    name: str
    method: str
    path: re.Pattern[str]
    answer: Callable[[Call], Answer]


def find_endpoint(request: Request) -> tuple[Endpoint, str] | None:
    """Return the endpoint of a request and the variable part of its path, or None."""
    for endpoint in ENDPOINTS:
        found = endpoint.path.fullmatch(request.path)
        if found and endpoint.method == request.method:
            return endpoint, found[1] if found.groups() else ""
    return None


def _me(call: Call) -> Answer:
    wish = call.wish()
    with call.world.still() as shelf:
        user = _caller(call, shelf)
        return json_answer(200, {"data": answers.user_json(user, wish, shelf)})


def _user_by_username(call: Call) -> Answer:
    wish = call.wish()
    if not _USERNAME.fullmatch(call.part):
        words = (
            f"The `username` query parameter value [{call.part}]"
            " does not match ^[A-Za-z0-9_]{1,15}$"
        )
        raise invalid_request("username", call.part, words)
    with call.world.still() as shelf:
        user = shelf.people.named(call.part)
        if user is None:
            missing = answers.missing_user(call.part, "username", wish)
            return json_answer(200, {"errors": [missing]})
        return json_answer(200, {"data": answers.user_json(user, wish, shelf)})


def _mentions(call: Call) -> Answer:
    user_id = checked_id("id", call.part)
    wish, page_wish = call.wish(), read_page_wish(call.request)
    with call.world.still() as shelf:
        if shelf.people.user(user_id) is None:
            return json_answer(200, {"errors": [answers.missing_user(user_id, "id", wish)]})
        page = cut(shelf.mention_numbers(user_id), MENTIONS_WINDOW, page_wish)
        return _page_answer(page, _standing(page, shelf), wish, shelf)


def _user_posts(call: Call) -> Answer:
    user_id = checked_id("id", call.part)
    wish, page_wish = call.wish(), read_page_wish(call.request)
    excluded = set((call.request.value("exclude") or "").split(","))
    with call.world.still() as shelf:
        if shelf.people.user(user_id) is None:
            return json_answer(200, {"errors": [answers.missing_user(user_id, "id", wish)]})
        page = cut(shelf.own_numbers(user_id), POSTS_WINDOW, page_wish)
        posts = [post for post in _standing(page, shelf) if not _is_excluded(post, excluded)]
        return _page_answer(page, posts, wish, shelf)


def _posts(call: Call) -> Answer:
    wish = call.wish()
    ids = [part for part in (call.request.value("ids") or "").split(",") if part]
    if not 1 <= len(ids) <= _MOST_IDS:
        words = f"The number of values in the `ids` query parameter list [{len(ids)}] is not"
        raise invalid_request("ids", ",".join(ids), f"{words} between 1 and {_MOST_IDS}")
    for post_id in ids:
        checked_id("ids", post_id)
    with call.world.still() as shelf:
        found = [post for post_id in ids if (post := shelf.post(post_id)) is not None]
        missing = [
            answers.missing_post(post_id, "ids", wish)
            for post_id in ids
            if shelf.post(post_id) is None
        ]
        body: Json = {}
        if found:
            body["data"] = [answers.post_json(post, wish, shelf) for post in found]
        if missing:
            body["errors"] = missing
        return json_answer(200, answers.with_includes(body, found, wish, shelf))


def _post(call: Call) -> Answer:
    wish = call.wish()
    checked_id("id", call.part)
    with call.world.still() as shelf:
        post = shelf.post(call.part)
        if post is None:
            return json_answer(200, {"errors": [answers.missing_post(call.part, "id", wish)]})
        body: Json = {"data": answers.post_json(post, wish, shelf)}
        return json_answer(200, answers.with_includes(body, [post], wish, shelf))


def _create(call: Call) -> Answer:
    wanted = read_wanted_post(call.request.body)
    with call.world.still() as shelf:
        author = _caller(call, shelf)
    wording = Wording(
        author,
        wanted.text,
        excluded_ids=wanted.excluded_ids,
        reply_settings=wanted.reply_settings,
    )
    post = call.world.create(wording, wanted.parent_id, wanted.quoted_id)
    # X answers this call in its older names, whatever dialect the client speaks elsewhere.
    told = {
        "id": post.id,
        "text": escaped(post.text),
        "edit_history_tweet_ids": [post.id],
    }
    place = f"http://{call.request.headers.get('host', '')}/2/tweets/{post.id}"
    return json_answer(201, {"data": told}, ("location", place))


def _delete(call: Call) -> Answer:
    post_id = checked_id("id", call.part)
    if call.world.delete(call.caller_id, post_id):
        return json_answer(200, {"data": {"deleted": True}})
    return json_answer(200, {"errors": [answers.missing_post(post_id, "id", call.wish())]})


def _caller(call: Call, shelf: Shelf) -> User:
    user = shelf.people.user(call.caller_id)
    if user is None:  # another day was loaded, in which this account does not exist
        raise unauthorized()
    return user


def _standing(page: Page, shelf: Shelf) -> list[Post]:
    found = (shelf.post(str(number)) for number in page.numbers)
    return [post for post in found if post is not None]


def _is_excluded(post: Post, excluded: set[str]) -> bool:
    is_repost = bool(post.referred("retweeted"))
    return ("replies" in excluded and bool(post.in_reply_to_user_id)) or (
        is_repost and bool(excluded & {"retweets", "reposts"})
    )


def _page_answer(page: Page, posts: Sequence[Post], wish: Wish, shelf: Shelf) -> Answer:
    body: Json = {}
    meta: Json = {"result_count": len(posts)}
    if posts:
        body["data"] = [answers.post_json(post, wish, shelf) for post in posts]
        meta |= {"newest_id": posts[0].id, "oldest_id": posts[-1].id}
    meta |= {"next_token": page.next_token} if page.next_token else {}
    meta |= {"previous_token": page.previous_token} if page.previous_token else {}
    answers.with_includes(body, posts, wish, shelf)
    body["meta"] = meta
    return json_answer(200, body)


ENDPOINTS = (
    Endpoint("me", "GET", re.compile(r"/2/users/me"), _me),
    Endpoint(
        "user_by_username", "GET", re.compile(r"/2/users/by/username/([^/]+)"), _user_by_username
    ),
    Endpoint("mentions", "GET", re.compile(r"/2/users/([^/]+)/mentions"), _mentions),
    Endpoint("user_posts", "GET", re.compile(r"/2/users/([^/]+)/tweets"), _user_posts),
    Endpoint("posts", "GET", re.compile(r"/2/tweets"), _posts),
    Endpoint("post", "GET", re.compile(r"/2/tweets/([^/]+)"), _post),
    Endpoint("create", "POST", re.compile(r"/2/tweets"), _create),
    Endpoint("delete", "DELETE", re.compile(r"/2/tweets/([^/]+)"), _delete),
)
