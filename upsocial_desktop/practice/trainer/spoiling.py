"""What a fault makes of a request: an answer instead of X's, or X's answer spoilt."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from upsocial_desktop.practice.exchange import Answer, Ending, json_answer
from upsocial_desktop.practice.meter.limits import Allowance
from upsocial_desktop.practice.meter.quotas import WINDOW
from upsocial_desktop.practice.meter.refusals import credits_depleted, too_many, usage_capped
from upsocial_desktop.practice.problems import (
    Refusal,
    forbidden,
    plain_problem,
    unauthorized,
)
from upsocial_desktop.practice.sign_in.refusals import client_forbidden
from upsocial_desktop.practice.trainer.faults import Fault, FaultKind

_PAGE = b"<!DOCTYPE html><html><head><title>X / ?</title></head><body>Something went wrong</body>"
_HTML = "text/html; charset=utf-8"
_RATE_PREFIXES = ("x-rate-limit-", "x-user-limit-", "x-app-limit-")
# The headers that were seen with a month's cap.
_PLENTY, _STILL_LEFT = 40_000, 39_999

_BODIES: Mapping[FaultKind, Refusal] = {
    FaultKind.RATE_LIMITED: too_many(),
    FaultKind.RATE_LIMITED_UNTOLD: too_many(),
    FaultKind.USAGE_CAPPED: usage_capped("1"),
    FaultKind.CREDITS_DEPLETED: credits_depleted("1", in_posts_dialect=False),
    FaultKind.PAYMENT_REQUIRED: credits_depleted("1", in_posts_dialect=True),
    FaultKind.UNAUTHORIZED: unauthorized(),
    FaultKind.CLIENT_FORBIDDEN: client_forbidden("1"),
    FaultKind.NOT_PERMITTED: forbidden("You are not permitted to perform this action."),
    FaultKind.PARENT_NOT_VISIBLE: forbidden(
        "You attempted to reply to a Tweet that is deleted or not visible to you."
    ),
    FaultKind.FALSE_DUPLICATE: forbidden(
        "You are not allowed to create a Tweet with duplicate content."
    ),
    FaultKind.EMPTY_404: Refusal(404, None),
    FaultKind.BROKEN: plain_problem(500, "Internal Server Error", "Internal Server Error"),
    FaultKind.BAD_GATEWAY: plain_problem(502, "Bad Gateway", "Bad Gateway"),
    FaultKind.UNAVAILABLE: plain_problem(503, "Service Unavailable", "Service Unavailable"),
    FaultKind.GATEWAY_TIMEOUT: plain_problem(504, "Gateway Timeout", "Gateway Timeout"),
}


def instead(fault: Fault, now: datetime) -> Answer | None:
    """Return the answer given without doing anything, or None when the request is carried out."""
    if fault.kind is FaultKind.HANG_BEFORE:
        return Answer(504, delay_seconds=fault.seconds, ending=Ending.NEVER)
    if fault.kind is FaultKind.RESET_BEFORE:
        return Answer(502, ending=Ending.RESET)
    if fault.kind is FaultKind.HTML_PAGE:
        return Answer(503, _PAGE, content_type=_HTML)
    if fault.kind is FaultKind.PORTAL_PAGE:  # a network's own page, with the status of success
        return Answer(200, _PAGE, content_type=_HTML)
    no = _BODIES.get(fault.kind)
    return json_answer(no.status, no.body, *_headers(fault.kind, now)) if no else None


def spoiled(fault: Fault, answer: Answer) -> Answer:
    """Return what becomes of an answer to a request that has been carried out.

    OTHER_DIALECT is no concern of this: the endpoint itself answers in the other one.
    """
    if fault.kind in (FaultKind.SLOW, FaultKind.LOST_AFTER, FaultKind.DRIPPING):
        answer = replace(answer, delay_seconds=fault.seconds)
    if fault.kind in _ENDINGS:
        return replace(answer, ending=_ENDINGS[fault.kind])
    return _SPOILERS[fault.kind](answer) if fault.kind in _SPOILERS else answer


def _headers(kind: FaultKind, now: datetime) -> tuple[tuple[str, str], ...]:
    if kind is FaultKind.USAGE_CAPPED:
        return Allowance(_PLENTY, _STILL_LEFT, now + WINDOW).headers()
    if kind is FaultKind.RATE_LIMITED:
        return Allowance(300, 0, now + WINDOW).headers()
    if kind is FaultKind.RATE_LIMITED_UNTOLD:
        return Allowance(300, 0, now + WINDOW).headers()[:-1]
    return ()


def _unavailable(answer: Answer) -> Answer:
    no = _BODIES[FaultKind.UNAVAILABLE]
    kept = tuple(header for header in answer.headers if header[0] != "location")
    return json_answer(no.status, no.body, *kept)


def _malformed(answer: Answer) -> Answer:
    return replace(answer, body=answer.body[: len(answer.body) // 2])


def _without_rates(answer: Answer) -> Answer:
    kept = (header for header in answer.headers if not header[0].startswith(_RATE_PREFIXES))
    return replace(answer, headers=tuple(kept))


def _repeated(answer: Answer) -> Answer:
    """Return a page that shows its first item once more at its end."""
    try:
        page = json.loads(answer.body)
    except ValueError:
        return answer
    if not isinstance(page, dict) or not isinstance(page.get("data"), list):
        return answer
    page["data"].append(page["data"][0])
    if "result_count" in page.get("meta", {}):
        page["meta"]["result_count"] += 1
    return replace(answer, body=json_answer(answer.status, page).body)


_ENDINGS = {
    FaultKind.TRUNCATED: Ending.TRUNCATED,
    FaultKind.LOST_AFTER: Ending.NEVER,
    FaultKind.RESET_AFTER: Ending.RESET,
    FaultKind.DRIPPING: Ending.DRIPPED,
}
_SPOILERS: Mapping[FaultKind, Callable[[Answer], Answer]] = {
    FaultKind.UNAVAILABLE_AFTER: _unavailable,
    FaultKind.MALFORMED: _malformed,
    FaultKind.NO_RATE_HEADERS: _without_rates,
    FaultKind.WRONG_CONTENT_TYPE: lambda answer: replace(answer, content_type=_HTML),
    FaultKind.REPEATED_ITEMS: _repeated,
}
