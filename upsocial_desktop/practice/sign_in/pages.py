"""The addresses of sign-in, and what answers each."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from upsocial_desktop.practice.exchange import Answer, Request, json_answer
from upsocial_desktop.practice.problems import Refusal
from upsocial_desktop.practice.sign_in import app_only, consent, oauth1, oauth2
from upsocial_desktop.practice.sign_in.keys import Keys
from upsocial_desktop.practice.sign_in.visit import Account, Visit

_READ_OR_POST = ("GET", "POST")
_PLACES: dict[str, tuple[tuple[str, ...], Callable[[Visit], Answer]]] = {
    "/oauth/request_token": (_READ_OR_POST, oauth1.request_token),
    "/oauth/authorize": (_READ_OR_POST, consent.authorize_1),
    "/oauth/authenticate": (_READ_OR_POST, consent.authorize_1),
    "/oauth/access_token": (_READ_OR_POST, oauth1.access_token),
    "/oauth/invalidate_token": (("POST",), oauth1.invalidate_token),
    "/1.1/oauth/invalidate_token": (("POST",), oauth1.invalidate_token),
    "/1.1/oauth/invalidate_token.json": (("POST",), oauth1.invalidate_token),
    "/i/oauth2/authorize": (_READ_OR_POST, consent.authorize_2),
    "/2/oauth2/authorize": (_READ_OR_POST, consent.authorize_2),
    "/2/oauth2/token": (("POST",), oauth2.token),
    "/2/oauth2/revoke": (("POST",), oauth2.revoke),
    "/oauth2/token": (("POST",), app_only.token),
    "/oauth2/invalidate_token": (("POST",), app_only.invalidate),
}


def answer_sign_in(
    request: Request,
    registry: Keys,
    accounts: Sequence[Account],
    now: datetime,
    local_base: str,
    skew: timedelta = timedelta(),
) -> Answer | None:
    """Answer a request to one of the addresses of sign-in; None when it is to another one.

    `accounts` are number, handle and name of those who can be signed in, `now` is the world's
    time, in a drill with a wrong clock off by `skew`, and `local_base` the address the server
    listens on. Refusals come back as answers.
    """
    place = _PLACES.get(request.path)
    if place is None:
        return None
    methods, answer = place
    if request.method not in methods:
        return Answer(405, headers=(("allow", ", ".join(methods)),))
    try:
        return answer(Visit(request, registry, accounts, now, local_base, skew))
    except Refusal as no:
        return json_answer(no.status, no.body)
