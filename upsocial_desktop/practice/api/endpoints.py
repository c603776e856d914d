"""The paths of X that this world answers: the families put together."""

from dataclasses import replace

from upsocial_desktop.practice.api import lists, media, messages, posts, search, usage, users
from upsocial_desktop.practice.api.call import Call, Endpoint
from upsocial_desktop.practice.api.vocabulary import check_names
from upsocial_desktop.practice.api.wish import Dialect, dialect_of
from upsocial_desktop.practice.exchange import Answer, Request
from upsocial_desktop.practice.problems import NEW_PROBLEMS, PROBLEMS, Refusal


def _complete(endpoint: Endpoint) -> Endpoint:
    """Let an endpoint check its query first, and refuse in the dialect of the request."""
    answer, known = endpoint.answer, endpoint.parameters

    def answered(call: Call) -> Answer:
        try:
            if known is not None:
                check_names(call.request, known, call.manners)
            return answer(call)
        except Refusal as no:
            if dialect_of(call.request, call.manners) is Dialect.POSTS:
                raise _in_posts_dialect(no) from None
            raise

    return replace(endpoint, answer=answered)


def _in_posts_dialect(no: Refusal) -> Refusal:
    kind = str((no.body or {}).get("type", ""))
    if no.body is None or not kind.startswith(PROBLEMS):
        return no
    return Refusal(no.status, {**no.body, "type": NEW_PROBLEMS + kind.removeprefix(PROBLEMS)})


ENDPOINTS: tuple[Endpoint, ...] = tuple(
    _complete(endpoint)
    for endpoint in (
        *users.ENDPOINTS,
        *lists.ENDPOINTS,
        *search.ENDPOINTS,
        *posts.ENDPOINTS,
        *media.ENDPOINTS,
        *messages.ENDPOINTS,
        *usage.ENDPOINTS,
    )
)


def find_endpoint(request: Request) -> tuple[Endpoint, tuple[str, ...]] | None:
    """Return the endpoint of a request and the variable parts of its path, or None.

    Of two endpoints that fit, the earlier one in the table is meant.
    """
    for endpoint in ENDPOINTS:
        if endpoint.method == request.method:
            found = endpoint.path.fullmatch(request.path)
            if found:
                return endpoint, found.groups()
    return None
