"""Single posts: looking up, creating and deleting, hiding, liking."""

import re
from dataclasses import replace

from upsocial_desktop.domain.post_text import links
from upsocial_desktop.practice.api.absent import absent_post
from upsocial_desktop.practice.api.answers import errors_answer, post_answer, posts_answer
from upsocial_desktop.practice.api.call import Call, Endpoint
from upsocial_desktop.practice.api.json_form import flag, form, json_object, text
from upsocial_desktop.practice.api.parameters import checked_id, listed
from upsocial_desktop.practice.api.shapes import Json
from upsocial_desktop.practice.api.users import asking_user
from upsocial_desktop.practice.api.vocabulary import POST_WISHES
from upsocial_desktop.practice.api.wanted_post import WantedPost, read_wanted_post
from upsocial_desktop.practice.exchange import Answer, Cost, json_answer
from upsocial_desktop.practice.problems import forbidden, invalid_request
from upsocial_desktop.practice.timeline.posts import Post
from upsocial_desktop.practice.timeline.shelf import Absence
from upsocial_desktop.practice.timeline.text_marks import escaped
from upsocial_desktop.practice.timeline.writing import Wording

_READ = frozenset({"tweet.read", "users.read"})
_WRITE = frozenset({"tweet.read", "tweet.write", "users.read"})
_MODERATE = frozenset({"tweet.read", "tweet.moderate.write", "users.read"})
_LIKE = frozenset({"tweet.read", "users.read", "like.write"})
_HIDE_FORM = form({"hidden": flag}, "hidden")
_LIKE_FORM = form({"tweet_id": text("[0-9]{1,19}")}, "tweet_id")


def _posts(call: Call) -> Answer:
    ids = [checked_id("ids", post_id) for post_id in listed(call.request, "ids")]
    wish = call.wish()
    with call.world.still() as shelf:
        found: list[Post] = []
        errors: list[Json] = []
        for post_id in ids:
            post = shelf.standing(post_id, call.caller_id)
            if isinstance(post, Post):
                found.append(post)
            else:
                errors.append(absent_post(post, post_id, "ids", wish.dialect))
        return posts_answer(found, call.sight(wish, shelf), errors=errors)


def _post(call: Call) -> Answer:
    post_id = checked_id("id", call.part)
    wish = call.wish()
    with call.world.still() as shelf:
        post = shelf.standing(post_id, call.caller_id)
        if not isinstance(post, Post):
            return errors_answer(absent_post(post, post_id, "id", wish.dialect))
        return post_answer(post, call.sight(wish, shelf))


def _create(call: Call) -> Answer:
    wanted = read_wanted_post(call.request)
    with call.world.still() as shelf:
        author = asking_user(call, shelf)
    wording = Wording(
        author,
        wanted.text,
        excluded_ids=wanted.excluded_ids,
        reply_settings=wanted.reply_settings,
        previous_id=wanted.previous_id,
        media_ids=wanted.media_ids,
        app_id=call.caller.app_id,
    )
    post = call.world.create(wording, wanted.parent_id, wanted.quoted_id)
    with call.world.still() as shelf:
        versions = list(shelf.edit_history(post.id))
    # X answers this call in its older names, whatever dialect the client speaks elsewhere.
    told = {"id": post.id, "text": escaped(post.text), "edit_history_tweet_ids": versions}
    place = f"http://{call.request.headers.get('host', '')}/2/tweets/{post.id}"
    answer = json_answer(201, {"data": told}, ("location", place))
    return replace(answer, costs=(Cost(_price_of(post, wanted, call), post.id),))


def _price_of(post: Post, wanted: WantedPost, call: Call) -> str:
    """Return what X bills: an answer to somebody who summoned us is cheaper than a post."""
    with call.world.still() as shelf:
        parent = shelf.post(wanted.parent_id)
        quoted = shelf.post(parent.referred("quoted")) if parent else None
    has_link = bool(links(post.typed))
    is_post = has_link and call.manners.bills_links_in_answers
    if parent is not None and parent.author_id != post.author_id and not is_post:
        is_quoted = quoted is not None and quoted.author_id == post.author_id
        if post.author_id in parent.mentioned_ids or is_quoted:
            return "reply_summoned"
    return "post_create_with_url" if has_link else "post_create"


def _delete(call: Call) -> Answer:
    post_id = checked_id("id", call.part)
    if not call.world.delete(call.caller_id, post_id):
        return _gone(call, post_id, "id")
    return _done("deleted", Cost("delete", post_id))


def _hide(call: Call) -> Answer:
    post_id = checked_id("tweet_id", call.part)
    wanted = json_object(call.request)
    _HIDE_FORM("$", wanted)
    is_hidden = wanted["hidden"] is True
    if not call.world.hide(call.caller_id, post_id, is_hidden=is_hidden):
        # The published answer to this call has no place for partial errors.
        raise forbidden("You are not permitted to perform this action.")
    return _done("hidden", Cost("hide", post_id), is_so=is_hidden)


def _like(call: Call) -> Answer:
    _check_self(call)
    wanted = json_object(call.request)
    _LIKE_FORM("$", wanted)
    post_id = str(wanted["tweet_id"])
    if not call.world.like(call.caller_id, post_id, is_liked=True):
        return _gone(call, post_id, "tweet_id")
    return _done("liked", Cost("like", post_id))


def _unlike(call: Call) -> Answer:
    _check_self(call)
    post_id = checked_id("tweet_id", call.second)
    if not call.world.like(call.caller_id, post_id, is_liked=False):
        return _gone(call, post_id, "tweet_id")
    return _done("liked", Cost("like", post_id), is_so=False)


def _check_self(call: Call) -> None:
    """Refuse (400) to like in the name of another; self-serve plans may not like at all (403)."""
    user_id = checked_id("id", call.part)
    if user_id != call.caller_id:
        words = (
            f"The `id` query parameter value [{user_id}] must be the same as the"
            " authenticating user"
        )
        raise invalid_request("id", user_id, words)
    with call.world.still() as shelf:
        # Likes were taken from self-serve plans in April 2026 (X's documents).
        if shelf.rules.plan_of(call.caller.app_id) == "self-serve":
            raise forbidden("You are not permitted to perform this action.")


def _gone(call: Call, post_id: str, parameter: str) -> Answer:
    dialect = call.wish().dialect
    return errors_answer(absent_post(Absence.DELETED, post_id, parameter, dialect))


def _done(name: str, cost: Cost, *, is_so: bool = True) -> Answer:
    return replace(json_answer(200, {"data": {name: is_so}}), costs=(cost,))


def _path(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("ID", "([^/]+)"))


ENDPOINTS = (
    Endpoint(
        "posts",
        "GET",
        _path("/2/tweets"),
        _posts,
        _READ,
        takes_app_only=True,
        parameters=("ids", *POST_WISHES),
    ),
    Endpoint(
        "post",
        "GET",
        _path("/2/tweets/ID"),
        _post,
        _READ,
        takes_app_only=True,
        parameters=POST_WISHES,
    ),
    Endpoint("create", "POST", _path("/2/tweets"), _create, _WRITE, parameters=()),
    Endpoint("delete", "DELETE", _path("/2/tweets/ID"), _delete, _WRITE, parameters=()),
    Endpoint("hide", "PUT", _path("/2/tweets/ID/hidden"), _hide, _MODERATE, parameters=()),
    Endpoint("like", "POST", _path("/2/users/ID/likes"), _like, _LIKE, parameters=()),
    Endpoint("unlike", "DELETE", _path("/2/users/ID/likes/ID"), _unlike, _LIKE, parameters=()),
)
