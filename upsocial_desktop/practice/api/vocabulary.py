"""The names of parameters, fields and expansions that X's two dialects know."""

from collections.abc import Mapping

from upsocial_desktop.practice.api.wish import Dialect, Manners, dialect_of
from upsocial_desktop.practice.exchange import Request
from upsocial_desktop.practice.problems import invalid_request

# From the OpenAPI documents 2.166 (classic) and 2.167 (posts).
_POST_FIELDS = (
    "article,attachments,card_uri,community_id,context_annotations,conversation_id,created_at,"
    "display_text_range,edit_controls,entities,geo,id,lang,matched_media_notes,media_metadata,"
    "non_public_metrics,note_request_suggestions,organic_metrics,paid_partnership,"
    "possibly_sensitive,promoted_metrics,public_metrics,reply_settings,scopes,source,"
    "suggested_source_links,suggested_source_links_with_counts,text,withheld"
)
_USER_FIELDS = (
    "confirmed_email,connection_status,created_at,description,entities,id,is_identity_verified,"
    "location,name,parody,profile_banner_url,profile_image_url,protected,public_metrics,"
    "receives_your_dm,subscription,subscription_type,url,username,verified,"
    "verified_followers_count,verified_type,withheld"
)
_MEDIA_FIELDS = (
    "alt_text,duration_ms,height,media_key,non_public_metrics,organic_metrics,preview_image_url,"
    "promoted_metrics,public_metrics,type,url,variants,width"
)
_POST_EXPANSIONS = (
    "article.cover_media,article.media_entities,attachments.media_keys,"
    "attachments.media_source_tweet,attachments.poll_ids,author_id,entities.mentions.username,"
    "geo.place_id,in_reply_to_user_id"
)
_POLL_FIELDS = "duration_minutes,end_datetime,id,options,voting_status"
_PLACE_FIELDS = "contained_within,country,country_code,full_name,geo,id,name,place_type"


def _words(*parts: str) -> tuple[str, ...]:
    return tuple(sorted(",".join(parts).split(",")))


_EVERYWHERE: Mapping[str, tuple[str, ...]] = {
    "media.fields": _words(_MEDIA_FIELDS),
    "poll.fields": _words(_POLL_FIELDS),
    "place.fields": _words(_PLACE_FIELDS),
}
FIELDS: Mapping[Dialect, Mapping[str, tuple[str, ...]]] = {
    Dialect.CLASSIC: {
        "tweet.fields": _words(
            _POST_FIELDS,
            "author_id,edit_history_tweet_ids,in_reply_to_user_id,note_tweet,referenced_tweets",
        ),
        "user.fields": _words(_USER_FIELDS, "affiliation,most_recent_tweet_id,pinned_tweet_id"),
        **_EVERYWHERE,
    },
    Dialect.POSTS: {
        "post.fields": _words(_POST_FIELDS, "article_title,note_post"),
        "user.fields": _words(_USER_FIELDS, "subscribes_to_you"),
        **_EVERYWHERE,
    },
}
EXPANSIONS_OF_POSTS = {
    Dialect.CLASSIC: _words(
        _POST_EXPANSIONS,
        "edit_history_tweet_ids,entities.note.mentions.username,referenced_tweets.id,"
        "referenced_tweets.id.attachments.media_keys,referenced_tweets.id.author_id",
    ),
    Dialect.POSTS: _words(_POST_EXPANSIONS, "edit_history_post_ids,referenced_posts,username"),
}
EXPANSIONS_OF_USERS = {
    Dialect.CLASSIC: _words("affiliation.user_id,most_recent_tweet_id,pinned_tweet_id"),
    Dialect.POSTS: _words("affiliation,most_recent_post_id,pinned_post_id"),
}
# Which parameters choose fields; both dialects' names are taken everywhere, as X was seen to do.
USER_WISHES = ("user.fields", "expansions", "tweet.fields", "post.fields")
POST_WISHES = (
    "tweet.fields",
    "post.fields",
    "expansions",
    "media.fields",
    "poll.fields",
    "user.fields",
    "place.fields",
)


def check_names(request: Request, known: tuple[str, ...], manners: Manners) -> None:
    """Refuse (400) a query parameter X does not have there, and names where they are refused.

    Parameters of a signature may stand in the query too and are left alone.
    """
    for name, value in request.query:
        if name not in known and not name.startswith("oauth_"):
            words = f"The query parameter [{name}] is not one of [{','.join(known)}]"
            raise invalid_request(name, value, words)
    if manners.refuses_unknown_fields:
        _check_fields(request, known, dialect_of(request, manners))


def _check_fields(request: Request, known: tuple[str, ...], dialect: Dialect) -> None:
    lists = EXPANSIONS_OF_POSTS if "media.fields" in known else EXPANSIONS_OF_USERS
    allowed = {**FIELDS[dialect], "expansions": lists[dialect]}
    for name, value in request.query:
        if name in allowed:
            check_among(name, value, allowed[name])


def check_among(name: str, value: str, allowed: tuple[str, ...]) -> frozenset[str]:
    """Return the parts of a list; raises Refusal(400) for one that is not among the allowed."""
    parts = value.split(",")
    for part in parts:
        if part not in allowed:
            words = (
                f"The `{name}` query parameter value [{part}] is not one of [{','.join(allowed)}]"
            )
            raise invalid_request(name, value, words)
    return frozenset(parts)
