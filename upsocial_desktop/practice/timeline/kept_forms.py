"""Users, posts and rules as plain values for a file, and back; nothing in them is secret."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Any

from upsocial_desktop.practice.timeline.posts import Link, Post, Reference, User
from upsocial_desktop.practice.timeline.rulebook import Rulebook
from upsocial_desktop.practice.timeline.snowflake import moment_of

Form = dict[str, Any]
_MICROSECOND = timedelta(microseconds=1)


def user_form(user: User) -> Form:
    """Return a user as plain values."""
    return asdict(user) | {"created_at": user.created_at.isoformat()}


def user_of_form(form: Mapping[str, Any]) -> User:
    """Return the user of a form; raises KeyError, TypeError or ValueError for any other."""
    return User(**{**form, "created_at": datetime.fromisoformat(form["created_at"])})


def post_form(post: Post) -> Form:
    """Return a post as plain values; what is empty is left out, its moment lies in its id."""
    form: Form = {
        "id": post.id,
        "author_id": post.author_id,
        "typed": post.typed,
        "text": post.text,
        "conversation_id": post.conversation_id,
        "in_reply_to_user_id": post.in_reply_to_user_id,
        "references": [[reference.type, reference.id] for reference in post.references],
        "links": [[link.url, link.expanded_url, link.media_key] for link in post.links],
        "mentioned_ids": sorted(post.mentioned_ids),
        "named": [list(pair) for pair in post.named],
        "prefix_length": post.prefix_length,
        "note": post.note,
        "reply_settings": post.reply_settings,
        "media_keys": list(post.media_keys),
    }
    return {name: value for name, value in form.items() if value}


def post_of_form(form: Mapping[str, Any]) -> Post:
    """Return the post of a form; raises KeyError, TypeError or ValueError for any other."""
    plain = Post(
        form["id"],
        form["author_id"],
        form.get("typed", ""),
        form.get("text", ""),
        moment_of(int(form["id"])),
        form["conversation_id"],
        form.get("in_reply_to_user_id", ""),
    )
    return replace(
        plain,
        references=tuple(Reference(kind, post_id) for kind, post_id in form.get("references", ())),
        links=tuple(Link(*parts) for parts in form.get("links", ())),
        mentioned_ids=frozenset(form.get("mentioned_ids", ())),
        named=tuple((handle, user_id) for handle, user_id in form.get("named", ())),
        prefix_length=int(form.get("prefix_length", 0)),
        note=form.get("note", ""),
        reply_settings=form.get("reply_settings", "everyone"),
        media_keys=tuple(form.get("media_keys", ())),
    )


def rules_form(rules: Rulebook) -> Form:
    """Return a world's switches as plain values."""
    return asdict(rules) | {
        "app_plans": [list(pair) for pair in rules.app_plans],
        "duplicate_look_back": span_form(rules.duplicate_look_back),
        "new_parent_hidden_for": span_form(rules.new_parent_hidden_for),
    }


def rules_of_form(form: Mapping[str, Any]) -> Rulebook:
    """Return the switches of a form; raises KeyError, TypeError or ValueError for any other."""
    spans = {
        name: span_of_form(form[name]) for name in ("duplicate_look_back", "new_parent_hidden_for")
    }
    app_plans = tuple((app, plan) for app, plan in form["app_plans"])
    return Rulebook(**{**form, **spans, "app_plans": app_plans})


def span_form(span: timedelta) -> int:
    """Return a span as microseconds, which are exact."""
    return span // _MICROSECOND


def span_of_form(form: int) -> timedelta:
    """Return the span of so many microseconds."""
    return form * _MICROSECOND
